"""`masterplan build`: makes the books."""

import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from masterplan_cli import folders
from masterplan_cli.commands._options import Lang, PlanFolder, Strict, chosen, plan_folder, say
from masterplan_cli.commands._progress import Progress
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.commands._reporting import Report, tell, way
from masterplan_cli.diagnostics import Rejected, Severity
from masterplan_cli.language import Text

FORMATS = folders.names("formats")

Out = Annotated[Path | None, typer.Option("--out", help="Folder keluaran; tanpa opsi ini: build/ di folder rencana.")]
Format = Annotated[
    str, typer.Option("--format", help=f"Format keluaran, dipisahkan koma: {', '.join(FORMATS)}.", metavar="FORMAT,…")
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", help="Hanya dokumen ini, misalnya buku-2; boleh diulang.", metavar="DOKUMEN"),
]


def build(
    folder: PlanFolder = Path(),
    out: Out = None,
    format_: Format = "markdown,html",
    only: Only = None,
    strict: Strict = False,
    lang: Lang = "id",
) -> None:
    """Menyusun buku dari lembar kerja, bila tidak ada galat.

    Kode keluar: 0 selesai, 1 ada galat (atau peringatan dengan --strict), 2 tidak dapat dijalankan.
    """
    language, plan = chosen(lang), plan_folder(folder)
    target = out or plan / "build"
    formats = _formats(format_)
    from masterplan_cli.commands._writing import write
    from masterplan_cli.compiler import compile_folder

    with Progress(language) as progress:
        compiled = compile_folder(plan, language, formats, strict=strict, told=progress.made)
    if compiled.made is None:
        tell(replace(compiled.findings, folder=way(plan)), language, [Report("text")])
        say(_NOTHING_WRITTEN.to(language) + "\n")
        raise typer.Exit(1)
    names = [document.name for document in compiled.made.documents]
    files = _chosen(compiled.made.files, names, only or [])
    write(target, files, keep_ours=bool(only))
    say(_ended(target, files, compiled.findings.count(Severity.WARNING)).to(language))


def _chosen(files: Mapping[str, bytes], documents: Collection[str], only: Collection[str]) -> Mapping[str, bytes]:
    """The files to write: all, or without the pages of documents that were not asked for."""
    for name in only:
        if name not in documents:
            raise Rejected(unknown(Text(id="dokumen", en="document"), name, documents))
    left_out = set(documents) - set(only) if only else set()
    return {path: content for path, content in files.items() if PurePosixPath(path).stem not in left_out}


def _ended(target: Path, files: Mapping[str, bytes], warnings: int) -> Text:
    """What was written, where to look first, and whether there is something to read before that."""
    shown = Path(os.path.relpath(target)) if target.is_relative_to(Path.cwd()) else target
    first = next((path for path in ("html/index.html", "markdown/README.md") if path in files), min(files))
    written = Text(
        id=f"{len(files)} berkas ditulis ke {shown}. Mulai dari {shown / first}.\n",
        en=f"{len(files)} files written to {shown}. Start at {shown / first}.\n",
    )
    if not warnings:
        return written
    return Text(
        id=written.id + f"{warnings} peringatan; `masterplan validate` menunjukkannya.\n",
        en=written.en + f"{warnings} warning{'s' * (warnings != 1)}; `masterplan validate` shows them.\n",
    )


_NOTHING_WRITTEN = Text(id="Tidak ada buku yang ditulis.", en="No book was written.")


def _formats(written: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in written.split(",") if name.strip()))
    for name in names or ("",):
        if name not in FORMATS:
            raise Rejected(unknown(Text(id="format", en="format"), name, FORMATS))
    return names
