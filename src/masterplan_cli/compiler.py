"""The whole way from files to files: read, fit, merge, check, compose, format."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from masterplan_cli.diagnostics import Diagnostic, Edit, Findings, Place, Rejected, Related, in_order
from masterplan_cli.fingerprints import fingerprint
from masterplan_cli.folders import IrregularFileError, content, shipped
from masterplan_cli.language import Language, Text
from masterplan_cli.listing import listed
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.merging import merge, stated_twice
from masterplan_cli.nomenclature_file import with_own_nomenclature
from masterplan_cli.reasons import reason
from masterplan_cli.rules import Breach, Rule, check
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.fitting import Fitted, fit, named
from masterplan_cli.schemas.naming import is_folder, is_stray_worksheet, is_worksheet, rightful
from masterplan_cli.source import DUPLICATE_KEY, Source, read, scalar
from masterplan_cli.source._bytes import LARGEST
from masterplan_cli.suppressions import Suppressions, word_changes
from masterplan_cli.translation import Share, translate

if TYPE_CHECKING:
    from masterplan_cli.documents import Document
    from masterplan_cli.edition import Made, Wish


MOST_WORKSHEETS = 1_000
"""Worksheets of one plan; six dimensions in fifty offices are three hundred."""

MOST_BYTES = 64 * 1024 * 1024
"""Bytes of all worksheets together."""

_TOO_MANY = Text(
    id="Folder rencana ini memuat lebih dari 1.000 lembar kerja. Satukan lembar kerja yang kecil, atau pindahkan yang "
    "bukan bagian rencana ini.",
    en="This plan folder holds more than 1,000 worksheets. Join the small ones, or move away what is no part of this plan.",
)
_TOO_LARGE = Text(
    id="Semua lembar kerja bersama-sama lebih besar dari 64 MiB; sebuah rencana biasanya di bawah 5 MiB. Pindahkan yang "
    "bukan bagian rencana ini.",
    en="All worksheets together are larger than 64 MiB; a plan is usually smaller than 5 MiB. Move away what is no part "
    "of this plan.",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan and everything that was found in it."""

    plan: Masterplan
    findings: Findings
    worksheets: tuple[Fitted, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A checked plan and what was made of it: nothing where something stands in the way."""

    findings: Findings
    made: "Made | None" = None
    share: Share | None = None
    """How much of the plan's text is translated, in an edition that is not Indonesian."""


def check_folder(folder: Path, today: date | None = None) -> Checked:
    """Read, fit, merge and check the worksheets of a plan folder; `today` as for `check_worksheets`."""
    return check_worksheets(worksheet_bytes(folder), folder, today=today)


def with_templates(checked: Checked, folder: Path) -> Checked:
    """What was found in a plan, and what `build` would say of its own templates; a plan without any pays nothing."""
    region = folder / "templates"
    if not os.path.lexists(region) or (region.exists() and region.samefile(shipped("templates"))):
        return checked
    from masterplan_cli.edition import inspect

    told = inspect(checked.plan, checked.findings, region)
    marked = (replace(one, fingerprint=fingerprint(one, None)) for one in told.diagnostics)
    found = in_order((*checked.findings.diagnostics, *marked))
    return replace(checked, findings=replace(checked.findings, diagnostics=found, quoted=told.quoted))


def worksheet_bytes(folder: Path) -> dict[str, bytes]:
    """The worksheets of a plan folder as they lie there; raises `Rejected` for one that cannot be read."""
    files, found, size = worksheets(folder), {}, 0
    if len(files) > MOST_WORKSHEETS:
        raise Rejected(_TOO_MANY)
    for file in files:
        found[file] = _bytes(folder, file)
        size += len(found[file])
        if size > MOST_BYTES:
            raise Rejected(_TOO_LARGE)
    return found


def worksheets(folder: Path) -> tuple[str, ...]:
    """The worksheets of a plan folder, relative to it with `/`, in the order in which their lists join."""
    files = {path.relative_to(folder).as_posix() for path in _listed(folder)}
    taken = {rightful(file) for file in files}
    beside = {path.name for path in _entries(folder) if is_stray_worksheet(path.name) and path.is_file()}
    return tuple(sorted(files | {name for name in beside if rightful(name) not in taken}))


def _listed(folder: Path) -> Iterator[Path]:
    """The files in what holds the worksheets, by the names that they really have: some systems answer to others."""
    for entry in _entries(folder):
        if is_folder(entry.name) and entry.is_dir():
            for inner, folders, names in os.walk(entry, onerror=partial(_unreadable, folder)):
                # A folder of that name is no worksheet, which is said where it is opened.
                yield from (Path(inner, name) for name in (*names, *folders) if is_worksheet(name))


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        return _unreadable(folder, error)


def _unreadable(folder: Path, error: OSError) -> NoReturn:
    """A folder that hides its worksheets is told, not each worksheet that is missing because of it."""
    lost = Path(error.filename)  # no way leads from one drive of Windows to another
    where = lost.relative_to(folder).as_posix() if lost.is_relative_to(folder) else error.filename
    raise Rejected(_UNREADABLE.fill(where=where, reason=reason(error))) from error


def _bytes(folder: Path, file: str) -> bytes:
    if not Path(os.path.realpath(folder / file)).is_relative_to(os.path.realpath(folder)):
        raise Rejected(  # its lines would be shown to whoever reads the report
            Text(
                id=f"`{file}` menunjuk berkas di luar folder rencana; salin isinya ke folder ini.",
                en=f"`{file}` leads to a file outside the plan folder; copy what it holds into this folder.",
            )
        )
    try:
        return content(folder / file, LARGEST)
    except IsADirectoryError:
        sentence = Text(
            id=f"`{file}` adalah folder; di situ diperlukan berkas lembar kerja.",
            en=f"`{file}` is a folder; a worksheet file is needed there.",
        )
    except IrregularFileError:
        sentence = Text(
            id=f"`{file}` bukan berkas biasa, melainkan pipa atau perangkat; di situ diperlukan berkas lembar kerja.",
            en=f"`{file}` is no regular file but a pipe or a device; a worksheet file is needed there.",
        )
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise Rejected(_LOOP.fill(file=file)) from error
        sentence = _UNREAD.fill(file=file, reason=reason(error))
    raise Rejected(sentence)


_UNREADABLE = Text(
    id="Folder `{where}` tidak dapat dibaca: {reason}.", en="The folder `{where}` cannot be read: {reason}."
)
_UNREAD = Text(id="`{file}` tidak dapat dibaca: {reason}.", en="`{file}` cannot be read: {reason}.")
_LOOP = Text(
    id="`{file}` adalah tautan yang menunjuk ke dirinya sendiri; salin lembar kerjanya ke situ.",
    en="`{file}` is a link that leads to itself; copy the worksheet there.",
)


def check_worksheets(texts: Mapping[str, bytes], folder: Path | None = None, *, today: date | None = None) -> Checked:
    """Read, fit, merge and check worksheets that are at hand as bytes; the folder holds what they name beside them.

    By `today`, or else by the plan's own date, suppressions expire; without either none does.
    """
    sources: dict[str, Source] = {}
    fitted: list[Fitted] = []
    found: list[Diagnostic] = []
    for file, raw in sorted(texts.items()):
        sources[file], worksheet, unfit = _sheet(file, raw)
        fitted.append(worksheet)
        found += unfit
    plan = with_own_nomenclature(merge(fitted), folder)
    found = [one for one in found if one.place.file not in plan.spare]
    found += _told_twice([one for one in fitted if one.file not in plan.spare], plan, sources)
    outcome = check(plan)
    waiting = outcome.waiting
    breaches = (_diagnostic(rule, breach, sources) for rule, breach in outcome.breaches)
    day = today or (plan.plan.date if plan.plan else None)
    suppressions = Suppressions(plan.settings.checks, sources, day)
    told = listed(suppressions.settled(chain(found, breaches), waiting))
    named_ones = [replace(one, fingerprint=fingerprint(one, sources.get(one.place.file))) for one in told]
    texts_read = {file: source.text for file, source in sources.items()}
    findings = Findings(in_order(named_ones), texts_read, waiting, order=_order(fitted, plan))
    return Checked(
        plan,
        replace(findings, day=day, suppressions=suppressions.listed(), word_changes=word_changes(plan.settings.checks)),
        tuple(fitted),
    )


@lru_cache(maxsize=32)
def _sheet(file: str, raw: bytes) -> tuple[Source, Fitted, tuple[Diagnostic, ...]]:
    """A worksheet, read and fitted: while `serve` or `fix` checks again and again, most of them stay as they were."""
    source, unreadable = read(file, raw)
    worksheet, misfits = fit(source)
    return source, worksheet, (*unreadable, *misfits)


def _order(worksheets: Iterable[Fitted], plan: Masterplan) -> tuple[str, ...]:
    """The worksheets in the order of work."""
    names = ["masterplan", "readiness", *(dimension.key for dimension in plan.profile.dimensions)]
    ranks = {name: rank for rank, name in enumerate(names)}
    files = (worksheet.file for worksheet in worksheets)
    return tuple(sorted(files, key=lambda file: (ranks.get(named(file), len(ranks)), file)))


def _unheard(document: "Document") -> None:
    """Nobody listens."""


def compile_folder(
    folder: Path, wish: "Wish", *, strict: bool = False, told: "Callable[[Document], None]" = _unheard
) -> Compiled:
    """Make what is wished of a plan folder; nothing is made of a plan with errors.

    `told` hears of each document once it is composed.
    """
    checked = check_folder(folder, wish.today)
    if checked.findings.exit_code(strict=strict):
        return Compiled(checked.findings)
    return compile_checked(checked, folder, wish, told)


def compile_checked(
    checked: Checked, folder: Path, wish: "Wish", told: "Callable[[Document], None]" = _unheard
) -> Compiled:
    """Make what is wished of a plan that has been checked."""
    from masterplan_cli.edition import make  # checking alone needs no templates

    plan, share = checked.plan, None
    if wish.language == Language.EN:
        translated = translate(checked.worksheets)
        plan, share = merge(translated.worksheets), translated.share
    made = make(plan, checked.findings, folder / "templates", wish, told)
    found = in_order((*checked.findings.diagnostics, *made.diagnostics))
    findings = replace(checked.findings, diagnostics=found, quoted=made.quoted)
    return Compiled(findings, made if made.documents else None, share)


def _told_twice(fitted: list[Fitted], plan: Masterplan, sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    for spot, first, sentence in stated_twice(fitted, plan.profile):
        related = Related(sentence, _place(first, sources))
        mend = Text(
            id="Tulis isian ini di salah satu saja; untuk seluruh dimensi ia berlaku satu kali.",
            en="Write this field in one of them only; it holds once for the whole dimension.",
        )
        yield Diagnostic(_place(spot, sources), DUPLICATE_KEY, sentence, mend, (related,))


def _diagnostic(rule: Rule, breach: Breach, sources: Mapping[str, Source]) -> Diagnostic:
    help_ = breach.help or rule.help
    place = _place(breach.spot, sources)
    return Diagnostic(
        place,
        rule.kind,
        (breach.message or rule.message).fill(**breach.values),
        help_.fill(**breach.values) if help_ and not breach.help else help_,
        tuple(Related(message, _place(spot, sources)) for message, spot in breach.related),
        breach.severity,
        Edit(place, scalar(breach.edit)) if breach.edit else None,
        breach.asked(rule.question),
    )


def _place(spot: Spot, sources: Mapping[str, Source]) -> Place:
    source = sources.get(spot.file)
    return source.place(spot.route, key=spot.key) if source else Place(spot.file, 1, 1, 1, 1)
