"""`masterplan build`: makes the books."""

import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from masterplan_cli import folders
from masterplan_cli.commands._options import Editions, PlanFolder, Strict, Today, day, editions, plan_folder
from masterplan_cli.commands._output import say
from masterplan_cli.commands._progress import Progress
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.commands._reporting import Report, tell, way
from masterplan_cli.diagnostics import Findings, Rejected, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._visible import visible

if TYPE_CHECKING:
    from masterplan_cli.translation import Share

FORMATS = folders.names("formats")

Out = Annotated[Path | None, typer.Option("--out", help="Folder keluaran; tanpa opsi ini: build/ di folder rencana.")]
Format = Annotated[
    str, typer.Option("--format", help=f"Format keluaran, dipisahkan koma: {', '.join(FORMATS)}.", metavar="FORMAT,…")
]
Check = Annotated[
    bool, typer.Option("--check", help="Tidak menulis apa pun; gagal bila folder keluaran tidak mutakhir.")
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
    lang: Editions = "id",
    check: Check = False,
    today: Today = None,
) -> None:
    """Menyusun buku dari lembar kerja, bila tidak ada galat.

    Kode keluar: 0 selesai, 1 ada galat (atau peringatan dengan --strict), 2 tidak dapat dijalankan.
    """
    languages, plan, marked = editions(lang), plan_folder(folder), day(today)
    target = out or plan / "build"
    formats = _formats(format_)
    from masterplan_cli.commands._writing import outdated, write
    from masterplan_cli.compiler import check_folder, compile_checked
    from masterplan_cli.edition import Wish

    stale: list[Path] = []
    checked = check_folder(plan)
    if checked.findings.exit_code(strict=strict):
        _leave(checked.findings, plan, languages[0])
    for language in languages:
        with Progress(language) as progress:
            wish = Wish(language, formats, only or (), marked, languages if len(languages) > 1 else ())
            compiled = compile_checked(checked, plan, wish, progress.made)
        if compiled.made is None or Findings(compiled.made.diagnostics, {}).exit_code(strict=strict):
            _leave(compiled.findings, plan, language)
        names = [document.name for document in compiled.made.documents]
        files = _chosen(compiled.made.files, names, only or [])
        place = target / language.value if len(languages) > 1 else target
        if compiled.made.diagnostics:
            tell(
                replace(compiled.findings, diagnostics=compiled.made.diagnostics, folder=way(plan)), language, _AS_TEXT
            )
        if check:
            stale += outdated(place, files, keep_ours=bool(only))
            continue
        write(place, files, keep_ours=bool(only))
        say(_ended(place, files, checked.findings, compiled.share).to(language))
    if marked and marked.year not in checked.plan.years:
        say(_OUTSIDE.fill(day=marked).to(languages[0]))
    if check:
        say(_current(stale).to(languages[0]))
        raise typer.Exit(1 if stale else 0)


def _leave(findings: Findings, plan: Path, language: Language) -> NoReturn:
    tell(replace(findings, folder=way(plan)), language, _AS_TEXT)
    say(_NOTHING_WRITTEN.to(language) + "\n")
    raise typer.Exit(1)


def _chosen(files: Mapping[str, bytes], documents: Collection[str], only: Collection[str]) -> Mapping[str, bytes]:
    """The files to write: all, or without the pages of documents that were not asked for."""
    for name in only:
        if name not in documents:
            raise Rejected(unknown(Text(id="dokumen", en="document"), name, documents))
    left_out = set(documents) - set(only) if only else set()
    return {path: content for path, content in files.items() if PurePosixPath(path).stem not in left_out}


def _ended(target: Path, files: Mapping[str, bytes], checked: Findings, share: "Share | None") -> Text:
    """What was written, where to look first, and whether there is something to read before that."""
    shown = Path(os.path.relpath(target)) if target.is_relative_to(Path.cwd()) else target
    first = next((path for path in ("html/index.html", "markdown/README.md") if path in files), min(files))
    told = [
        Text(
            id=f"{len(files)} berkas ditulis ke {visible(str(shown))}. Mulai dari {visible(str(shown / first))}.\n",
            en=f"{len(files)} files written to {visible(str(shown))}. Start at {visible(str(shown / first))}.\n",
        )
    ]
    if share:
        told.append(
            Text(
                id=f"{share.translated} dari {share.whole} teks rencana tersedia dalam bahasa Inggris.\n",
                en=f"{share.translated} of the plan's {share.whole} texts are given in English.\n",
            )
        )
    if warnings := checked.count(Severity.WARNING):
        told.append(
            Text(
                id=f"{warnings} peringatan; `masterplan validate` menunjukkannya.\n",
                en=f"{warnings} warning{'s' * (warnings != 1)}; `masterplan validate` shows them.\n",
            )
        )
    return Text("".join(one.id for one in told), "".join(one.en for one in told))


def _current(stale: list[Path]) -> Text:
    """Whether the output folder is what `build` would write, and which files are not."""
    if not stale:
        return Text(id="Folder keluaran mutakhir.\n", en="The output folder is current.\n")
    listed = "".join(f"  {visible(str(path))}\n" for path in stale)
    return Text(
        id=f"{len(stale)} berkas tidak mutakhir; `masterplan build` memperbaruinya:\n{listed}",
        en=f"{len(stale)} files are not current; `masterplan build` renews them:\n{listed}",
    )


_OUTSIDE = Text(
    id="{day} di luar tahun rencana; peta jalan tidak menandainya.\n",
    en="{day} lies outside the years of the plan; road maps do not mark it.\n",
)
_AS_TEXT = (Report("text"),)
_NOTHING_WRITTEN = Text(id="Tidak ada buku yang ditulis.", en="No book was written.")


def _formats(written: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in written.split(",") if name.strip()))
    for name in names or ("",):
        if name not in FORMATS:
            raise Rejected(unknown(Text(id="format", en="format"), name, FORMATS))
    return names
