"""A part of a plan: some of its worksheets, a dimension, or what one office answers for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from masterplan_cli.compiler import Checked
from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Rejected, Route, Scope
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.nearness import nearest
from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas._hints import refers
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.fitting import Fitted, named
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.source import Data


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see of a plan; of each sort everything where nothing is named."""

    files: tuple[str, ...] = ()
    """Relative to the plan folder."""
    dimensions: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it is less than the whole."""
        return bool(self.files or self.dimensions or self.offices)


def within(checked: Checked, asked: Asked) -> Findings:
    """The findings that concern the part: their place, or a place that explains them, lies in it."""
    findings = checked.findings
    if not asked:
        return findings
    areas = [_files(asked.files)] if asked.files else []
    areas += [_dimensions(checked, asked.dimensions)] if asked.dimensions else []
    areas += [_offices(checked, asked.offices)] if asked.offices else []

    def concerning(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        return tuple(one for one in diagnostics if all(_concerns(area, one) for area in areas))

    shown = concerning(findings.diagnostics)
    known = replace(findings.known, diagnostics=concerning(findings.known.diagnostics)) if findings.known else None
    read = {file for file in findings.texts if all(area.holds(file) for area in areas)}
    files = read | {one.place.file for one in shown if one.place.file in findings.texts}
    excepted = (one for one in findings.suppressions if one.whole or all(area.holds(one.place.file) for area in areas))
    scope = Scope(_name(asked), _shown(asked), tuple(sorted(files)))
    return replace(findings, diagnostics=shown, known=known, scope=scope, suppressions=tuple(excepted))


@dataclass(frozen=True, slots=True)
class _Area:
    """Whole files, blocks with everything below them, and single values."""

    files: frozenset[str] = frozenset()
    blocks: frozenset[tuple[str, Route]] = frozenset()
    values: frozenset[tuple[str, Route]] = frozenset()
    unreadable: frozenset[str] = frozenset()
    """Files of which nobody can tell whom they concern: what hides their content is shown to everybody."""

    def covers(self, place: Place, code: str) -> bool:
        """Whether a place lies in it."""
        file, route = place.file, place.route
        return (
            file in self.files
            or (file, route) in self.values
            or any((file, route[:length]) in self.blocks for length in range(1, len(route) + 1))
            or (file in self.unreadable and code.startswith("Y"))
        )

    def holds(self, file: str) -> bool:
        """Whether anything in a file belongs to it."""
        return file in self.files or any(file == one for one, _ in (*self.blocks, *self.values))


def _concerns(area: _Area, diagnostic: Diagnostic) -> bool:
    places = (diagnostic.place, *(related.place for related in diagnostic.related))
    return any(area.covers(place, diagnostic.kind.code) for place in places)


def _files(files: Iterable[str]) -> _Area:
    return _Area(frozenset(files))


def _dimensions(checked: Checked, names: Iterable[str]) -> _Area:
    profile = checked.plan.profile
    keys = {dimension.key: dimension for dimension in profile.dimensions}
    wanted = set()
    for name in names:
        found = keys.get(name) or profile.called(name)
        if found is None:
            raise _unknown(Text(id="dimensi", en="dimension"), name, keys)
        wanted.add(found.key)
    files = {one.file for one in checked.worksheets if _dimension(one) in wanted}
    # A worksheet that is missing has a finding at the place where it should be.
    places = {one.place.file for one in checked.findings.diagnostics}
    return _files(files | {file for file in places if file.startswith("worksheets/") and named(file) in wanted})


def _dimension(worksheet: Fitted) -> str:
    written = worksheet.data.get("dimension") if isinstance(worksheet.data, dict) else None
    return written if isinstance(written, str) else named(worksheet.file)


def _offices(checked: Checked, written: Iterable[str]) -> _Area:
    names = frozenset(name for one in written for name in _names(checked.plan, one))
    blocks: set[tuple[str, Route]] = set()
    values: set[tuple[str, Route]] = set()
    for worksheet in checked.worksheets:
        for route, whole in _answering(worksheet.data, names, ()):
            (blocks if whole else values).add((worksheet.file, route))
    for office in checked.plan.offices:
        if office.id.casefold() in names:
            blocks.add((office.origin.file, office.origin.route))
    read = {worksheet.file for worksheet in checked.worksheets if isinstance(worksheet.data, dict)}
    return _Area(
        blocks=frozenset(blocks), values=frozenset(values), unreadable=frozenset(checked.findings.texts) - read
    )


def _names(plan: Masterplan, written: str) -> frozenset[str]:
    """Everything that the office is called; worksheets may call it wrongly by its full name, and that is shown too."""
    for office in plan.offices:
        called = _called(office)
        if written.casefold() in called:
            return called
    if not plan.complete:
        return frozenset({written.casefold()})  # it may stand in what was left out
    raise _unknown(Text(id="perangkat daerah", en="office"), written, [office.id for office in plan.offices])


def _called(office: Office) -> frozenset[str]:
    names = (office.id, office.name, office.short, *office.aliases)
    return frozenset(name.casefold() for name in names if name)


def _answering(data: Data, names: frozenset[str], route: Route) -> Iterator[tuple[Route, bool]]:
    """The way to each block that names one of these offices as its own, and to each other mention of it."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _answering(item, names, (*route, index))
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in _mentions() and isinstance(value, str) and value.casefold() in names:
                yield (route, True) if key in answering_fields() else ((*route, key), False)
            elif key in _mentions() and isinstance(value, list):
                for index, one in enumerate(value):
                    if isinstance(one, str) and one.casefold() in names:
                        yield (*route, key, index), False
            else:
                yield from _answering(value, names, (*route, key))


@cache
def answering_fields() -> frozenset[str]:
    """Fields that say who answers for a block."""
    return frozenset(name for name, count in _mentions().items() if count == "one") - {"merged_into"}


@cache
def _mentions() -> dict[str, str]:
    """Fields of all worksheets that name offices, and how many they name."""
    return dict(found for sheet in (PlanSheet, ReadinessSheet, DimensionSheet) for found in _fields(sheet))


def _fields(block: type[Block]) -> Iterator[tuple[str, str]]:
    for name, shape in shapes(block).items():
        if refers(shape) == "office":
            yield name, shape.count
        if shape.block:
            yield from _fields(shape.block)


def _name(asked: Asked) -> str:
    sorts: tuple[tuple[str, Sequence[str]], ...] = (
        ("file", asked.files), ("dimension", asked.dimensions), ("office", asked.offices),
    )  # fmt: skip
    return "&".join(f"{sort}={','.join(sorted(values))}" for sort, values in sorts if values)


_SORTS = {
    "files": (Text(id="lembar kerja", en="worksheet"), Text(id="lembar kerja", en="worksheets")),
    "dimensions": (Text(id="dimensi", en="dimension"), Text(id="dimensi", en="dimensions")),
    "offices": (Text(id="perangkat daerah", en="office"), Text(id="perangkat daerah", en="offices")),
}


def _shown(asked: Asked) -> Text:
    """``dimension `living`, office `dinkes```."""
    parts = []
    for sort, (one, several) in _SORTS.items():
        if names := sorted(getattr(asked, sort)):
            word = several if len(names) > 1 else one
            listed = ", ".join(f"`{name}`" for name in names)
            parts.append(Text(id=f"{word.id} {listed}", en=f"{word.en} {listed}"))
    return Text(id=" sekaligus ".join(part.id for part in parts), en=" and at once ".join(part.en for part in parts))


def _unknown(what: Text, written: str, known: Iterable[str]) -> Rejected:
    listed = list(known)
    near = nearest(written, listed) or nearest(written.lower(), listed)
    names = ", ".join(f"`{one}`" for one in listed)
    return Rejected(
        Text(
            id=f"Rencana ini tidak mempunyai {what.id} `{written}`."
            + (f" Maksud Anda `{near}`?" if near else f" Yang ada: {names}." if names else ""),
            en=f"This plan has no {what.en} `{written}`."
            + (f" Did you mean `{near}`?" if near else f" It has: {names}." if names else ""),
        )
    )
