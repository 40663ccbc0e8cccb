"""`masterplan build`: makes the books."""

import os
from collections.abc import Collection, Mapping
from contextlib import nullcontext
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from masterplan_cli import folders
from masterplan_cli.commands import _complete
from masterplan_cli.commands._help import Help, option
from masterplan_cli.commands._options import (
    FILE,
    FOLDER,
    Editions,
    PlanFolder,
    Quiet,
    Strict,
    Today,
    Verbose,
    day,
    editions,
    many,
    named_path,
    plan_folder,
)
from masterplan_cli.commands._output import say
from masterplan_cli.commands._progress import Progress
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.commands._reporting import Report, tell, way
from masterplan_cli.days import epoch_day
from masterplan_cli.diagnostics import Findings, Rejected, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._visible import visible

if TYPE_CHECKING:
    from masterplan_cli.masterplan import Masterplan
    from masterplan_cli.translation import Share

FORMATS = folders.names("formats")

HELP = Help(
    Text(id="Menyusun buku dari lembar kerja, bila tidak ada galat.", en="Makes the books, when there is no error."),
    Text(
        id="Kode keluar: 0 selesai, 1 ada galat (atau peringatan dengan --strict), 2 tidak dapat dijalankan.",
        en="Exit codes: 0 done, 1 errors (or warnings with --strict), 2 cannot run.",
    ),
    (
        ("masterplan build", Text(id="Markdown dan HTML ke folder build/", en="Markdown and HTML into build/")),
        ("masterplan build --format docx,pdf", Text(id="untuk dicetak dan diedarkan", en="for print and circulation")),
        (
            "masterplan build --only buku-2 --lang id,en",
            Text(id="satu buku, dua bahasa", en="one book in two languages"),
        ),
        (
            "masterplan build --check",
            Text(id="untuk CI: apakah keluaran mutakhir?", en="for CI: is the output current?"),
        ),
    ),
)
_BOOKS = Text(id="Buku", en="Books")
_PLACE = Text(id="Keluaran", en="Where to")
Out = Annotated[
    Path | None,
    option(
        "--out",
        text=Text(
            id="Folder keluaran; tanpa opsi ini: build/ di folder rencana.",
            en="Output folder; without it: build/ in the plan folder.",
        ),
        metavar=FOLDER,
        group=_PLACE,
        parser=named_path,
    ),
]
Format = Annotated[
    list[str] | None,
    option(
        "--format",
        text=Text(id=f"Format keluaran: {', '.join(FORMATS)}.", en=f"Formats to make: {', '.join(FORMATS)}."),
        metavar=Text(id="FORMAT,…", en="FORMAT,…"),
        group=_BOOKS,
        default=Text(id="markdown,html", en="markdown,html"),
        complete=_complete.formats,
    ),
]
Check = Annotated[
    bool,
    option(
        "--check",
        text=Text(
            id="Tidak menulis apa pun; gagal bila folder keluaran tidak mutakhir.",
            en="Write nothing; fail when the output folder is not current.",
        ),
        group=_PLACE,
    ),
]
Wait = Annotated[
    bool,
    option(
        "--wait",
        text=Text(
            id="Tunggu bila masterplan lain sedang menulis ke folder keluaran.",
            en="Wait for another masterplan that is writing to the output folder.",
        ),
        group=_PLACE,
    ),
]
Only = Annotated[
    list[str] | None,
    option(
        "--only",
        text=Text(id="Hanya dokumen ini, misalnya buku-2.", en="Only these documents, such as buku-2."),
        metavar=Text(id="DOKUMEN,…", en="DOCUMENT,…"),
        group=_BOOKS,
        complete=_complete.documents,
    ),
]
Baseline = Annotated[
    Path | None,
    option(
        "--baseline",
        text=Text(
            id="Temuan yang tercatat di berkas ini tidak menggagalkan, kecuali yang membuat isi tidak terbaca (Y, S, R).",
            en="Findings that this file knows do not fail, but for those that leave nothing to read (Y, S, R).",
        ),
        metavar=FILE,
        parser=named_path,
    ),
]
_LASTING = "YSR"
"""Families of what books cannot be made without: text that reads, shapes that fit, references that lead somewhere."""


def build(
    folder: PlanFolder = Path(),
    out: Out = None,
    format_: Format = None,
    only: Only = None,
    strict: Strict = False,
    lang: Editions = None,
    check: Check = False,
    today: Today = None,
    baseline: Baseline = None,
    wait: Wait = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check, make everything that was asked for, and write it; nothing where something stands in the way."""
    languages, plan, marked = editions(lang), plan_folder(folder), day(today)
    target, wanted = out or plan / "build", many(only)
    formats = _formats(many(format_) if format_ else _USUAL)
    _possible(formats)
    from masterplan_cli.commands._writing import holding, outdated, write
    from masterplan_cli.compiler import check_folder, compile_checked
    from masterplan_cli.edition import Wish

    books: dict[str, Mapping[str, bytes]] = {}
    ended: list[str] = []
    # The lock is taken before anything is read: of two runs, the one that writes last has read last.
    with nullcontext() if check else holding(target, languages[0], wait=wait) as hold:
        checked = check_folder(plan, marked or epoch_day())
        shown = _without_known(checked.findings, baseline)
        if shown.exit_code(strict=strict):
            _leave(shown, plan, languages[0])
        _known(wanted, checked.plan, plan)
        for language in languages:
            with Progress(language, wanted, quiet=quiet) as progress:
                wish = Wish(language, formats, wanted, marked, languages if len(languages) > 1 else ())
                compiled = compile_checked(replace(checked, findings=shown), plan, wish, progress.made)
            if compiled.made is None or Findings(compiled.made.diagnostics, {}).exit_code(strict=strict):
                _leave(compiled.findings, plan, language)
            files = _chosen(compiled.made.files, [document.name for document in compiled.made.documents], wanted)
            place = f"{language.value}/" if len(languages) > 1 else ""
            if compiled.made.diagnostics:
                found = replace(compiled.findings, diagnostics=compiled.made.diagnostics, folder=way(plan))
                tell(found, language, _AS_TEXT)
            books |= {f"{place}{name}": _of(files, name) for name in formats}
            ended += [f"{visible(str(target / place / path))}\n" for path in files] if verbose else []
            ended += [] if quiet else [_ended(target / place, files, shown, compiled.share).to(language)]
        if hold:
            write(hold, books, keep_ours=bool(wanted))
            say("".join(ended))
    if marked and marked.year not in checked.plan.years:
        say(_OUTSIDE.fill(day=marked).to(languages[0]))
    if check:
        stale = outdated(target, books, keep_ours=bool(wanted))
        if stale or not quiet:
            say(_current(stale).to(languages[0]))
        raise typer.Exit(1 if stale else 0)


def _of(files: Mapping[str, bytes], folder: str) -> Mapping[str, bytes]:
    """The files of one format, relative to its folder."""
    return {path.removeprefix(f"{folder}/"): raw for path, raw in files.items() if path.startswith(f"{folder}/")}


def _without_known(findings: Findings, baseline: Path | None) -> Findings:
    if baseline is None:
        return findings
    from masterplan_cli.baseline import only_new
    from masterplan_cli.commands._checking import known

    return only_new(findings, known(baseline), _LASTING)


def _known(only: Collection[str], plan: "Masterplan", folder: Path) -> None:
    """Refuse documents that the plan does not have, before any is made."""
    if not only:
        return
    from masterplan_cli.documents import names
    from masterplan_cli.templating import Templates

    known = names(plan, Templates(Language.ID, folder / "templates"))
    if lacking := [unknown(Text(id="dokumen", en="document"), name, known) for name in only if name not in known]:
        raise Rejected(Text(id=" ".join(one.id for one in lacking), en=" ".join(one.en for one in lacking)))


def _possible(formats: Collection[str]) -> None:
    """Refuse formats whose packages are not installed: all of them in one sentence."""
    from masterplan_cli.formats._extra import PACKAGES, lacking

    if absent := [name for name in formats if name in PACKAGES and not find_spec(PACKAGES[name])]:
        raise lacking(absent)


def _leave(findings: Findings, plan: Path, language: Language) -> NoReturn:
    tell(replace(findings, folder=way(plan)), language, _AS_TEXT)
    say(_NOTHING_WRITTEN.to(language) + "\n")
    raise typer.Exit(1)


def _chosen(files: Mapping[str, bytes], documents: Collection[str], only: Collection[str]) -> Mapping[str, bytes]:
    """The files to write: all, or without the pages of documents that were not asked for."""
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
    if checked.known and (known := len(checked.known.diagnostics)):
        told.append(
            Text(
                id=f"{known} temuan lama disembunyikan oleh baseline.\n",
                en=f"{known} old finding{'s' * (known != 1)} {'is' if known == 1 else 'are'} hidden by the baseline.\n",
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


def _formats(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names or ("",):
        if name not in FORMATS:
            raise Rejected(unknown(Text(id="format", en="format"), name, FORMATS))
    return names


_USUAL = ("markdown", "html")
