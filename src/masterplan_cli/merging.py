"""Worksheets become one plan: lists join in file order, and a scalar is stated once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Index, Masterplan, Readiness
from masterplan_cli.profiles import DimensionProfile, Profile, names, profile
from masterplan_cli.schemas._block import Block, Spot
from masterplan_cli.schemas.analysis import Swot
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.fitting import Fitted, named
from masterplan_cli.schemas.look import Look
from masterplan_cli.schemas.naming import rightful
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.references import kinds_in

S = TypeVar("S", bound=Block)

DEFAULT = "gmsc-2021"
"""The profile of a plan that names none."""

_MANY = 5
"""Ids in common that are no accident."""

STATED_ONCE = ("claim", "summary", "illustrative")
"""The scalars of a dimension that only one of its worksheets may state."""


def merge(worksheets: Sequence[Fitted]) -> Masterplan:
    """The plan that the worksheets make together; they come in the order of their files."""
    files, spare = tuple(one.file for one in worksheets if one.sheet), spares(worksheets)
    worksheets = [one for one in worksheets if one.file not in spare]
    plan_sheet = _only(worksheets, PlanSheet) or PlanSheet()
    readiness = _only(worksheets, ReadinessSheet)
    dimensions = profile(_profile(plan_sheet, worksheets))
    sheets = frozenset(_sheets(worksheets, dimensions))
    return Masterplan(
        profile=dimensions,
        plan=plan_sheet.plan,
        region=plan_sheet.region,
        vision=plan_sheet.vision,
        readiness=_readiness(readiness),
        dimensions=tuple(
            _dimension(dimension, worksheets, plan_sheet.settings.look) for dimension in dimensions.dimensions
        ),
        missions=Index(plan_sheet.missions, lambda mission: (mission.id,)),
        offices=Index(plan_sheet.offices, _office_names),
        planning_documents=Index(plan_sheet.planning_documents, lambda document: (document.id,)),
        settings=plan_sheet.settings,
        legal_basis=plan_sheet.legal_basis,
        governance=plan_sheet.governance,
        foreword=plan_sheet.foreword,
        preface=plan_sheet.preface,
        introduction=plan_sheet.introduction,
        outlook=plan_sheet.outlook,
        conclusion=plan_sheet.conclusion,
        closing=plan_sheet.closing,
        illustrative=_illustrative(worksheets),
        sheets=sheets,
        blocks=tuple(block for worksheet in worksheets for block in worksheet.blocks),
        left_out=frozenset(name for worksheet in worksheets for name in worksheet.left_out),
        nameless=_unknowable(worksheets, dimensions).union(*(worksheet.nameless for worksheet in worksheets)),
        files=files,
        spare=spare,
        unsettled=any(_is_unsettled(one) for one in worksheets),
        complete=all(worksheet.complete for worksheet in worksheets) and _is_whole(worksheets, sheets, dimensions),
    )


def spares(worksheets: Sequence[Fitted]) -> dict[str, str]:
    """Worksheets that say what another says: copies, and a second file under a name that is wrong."""
    found: dict[str, str] = {}
    by_name = {one.file: one for one in worksheets}
    sorted_out = sorted(worksheets, key=lambda one: (rightful(one.file) != one.file, len(one.file), one.file))
    kept: list[tuple[Fitted, frozenset[str]]] = []
    for one in sorted_out:
        if one.file != rightful(one.file) and rightful(one.file) in by_name:
            found[one.file] = rightful(one.file)
            continue
        ids = frozenset(name for block in one.blocks if (name := getattr(block, "id", None)))
        same = (other.file for other, known in kept if _is_copy(one, ids, other, known))
        if (original := next(same, None)) is not None:
            found[one.file] = original
        else:
            kept.append((one, ids))
    return found


def _is_copy(one: Fitted, ids: frozenset[str], other: Fitted, known: frozenset[str]) -> bool:
    """Whether two worksheets have all their content, or most of many ids, in common."""
    if type(one.sheet) is not type(other.sheet):
        return False
    if one.data and one.data == other.data:
        return True
    return len(ids & known) >= _MANY and 2 * len(ids & known) > min(len(ids), len(known))


def _is_unsettled(worksheet: Fitted) -> bool:
    sheet = worksheet.sheet
    return isinstance(sheet, PlanSheet) and not worksheet.complete and "settings" not in sheet.model_fields_set


def _profile(sheet: PlanSheet, worksheets: Sequence[Fitted]) -> str:
    """The profile that the plan names, read as it was written where the rest of its block does not fit."""
    plans = (one.data.get("plan") for one in worksheets if isinstance(one.data, dict))
    written = (plan.get("profile") for plan in plans if isinstance(plan, dict))
    chosen = sheet.plan.profile if sheet.plan else next(written, None)
    return chosen if isinstance(chosen, str) and chosen in names() else DEFAULT


def stated_twice(worksheets: Sequence[Fitted], dimensions: Profile) -> Iterator[tuple[Spot, Spot, Text]]:
    """Each scalar of a dimension that a second worksheet states again: there, where first, and a sentence."""
    first: dict[tuple[str, str], Block] = {}
    for sheet in _dimension_sheets(worksheets):
        for field in STATED_ONCE:
            if getattr(sheet, field) is None or is_misplaced(sheet.origin.file, sheet.dimension, dimensions):
                continue
            before = first.setdefault((sheet.dimension or "", field), sheet)
            if before is not sheet:
                sentence = Text(
                    id=f"Isian `{field}` dari dimensi `{sheet.dimension}` sudah ada di lembar kerja lain.",
                    en=f"Field `{field}` of dimension `{sheet.dimension}` already stands in another worksheet.",
                )
                yield sheet.key(field), before.key(field), sentence


def is_misplaced(file: str, dimension: str | None, dimensions: Profile) -> bool:
    """Whether a worksheet declares one dimension of the profile and stands where another belongs."""
    called = named(file)
    return bool(dimension) and dimension != called and all(map(dimensions.get, (dimension or "", called)))


def _only(worksheets: Sequence[Fitted], kind: type[S]) -> S | None:
    return next((worksheet.sheet for worksheet in worksheets if isinstance(worksheet.sheet, kind)), None)


def _dimension_sheets(worksheets: Sequence[Fitted]) -> Iterator[DimensionSheet]:
    for worksheet in worksheets:
        if isinstance(worksheet.sheet, DimensionSheet):
            yield worksheet.sheet


def _office_names(office: Office) -> Iterable[str]:
    return (office.id, *office.aliases)


def _readiness(sheet: ReadinessSheet | None) -> Readiness:
    if sheet is None:
        return Readiness()
    return Readiness(
        sheet.summary, sheet.nature, sheet.structure, sheet.infrastructure, sheet.superstructure, sheet.culture
    )


def _dimension(dimension: DimensionProfile, worksheets: Sequence[Fitted], look: Look) -> Dimension:
    sheets = [sheet for sheet in _dimension_sheets(worksheets) if sheet.dimension == dimension.key]
    swots = [sheet.swot or Swot() for sheet in sheets]
    return Dimension(
        key=dimension.key,
        name=dimension.name,
        colour=look.colour_of(dimension.key) or dimension.colour,
        sub_dimensions=dimension.sub_dimensions,
        claim=next((sheet.claim for sheet in sheets if sheet.claim), None),
        summary=next((sheet.summary for sheet in sheets if sheet.summary), None),
        illustrative=next((sheet.illustrative for sheet in sheets if sheet.illustrative), None),
        issues=_joined(sheet.issues for sheet in sheets),
        strengths=_joined(swot.strengths for swot in swots),
        weaknesses=_joined(swot.weaknesses for swot in swots),
        opportunities=_joined(swot.opportunities for swot in swots),
        threats=_joined(swot.threats for swot in swots),
        swot_strategies=_joined(swot.strategies for swot in swots),
        gaps=_joined(sheet.gaps for sheet in sheets),
        objectives=_joined(sheet.objectives for sheet in sheets),
        uncovered=_joined(sheet.uncovered for sheet in sheets),
        strategies=_joined(sheet.strategies for sheet in sheets),
        programmes=_joined(sheet.programmes for sheet in sheets),
        road_map=_joined(sheet.road_map for sheet in sheets),
        quick_wins=_joined(sheet.quick_wins for sheet in sheets),
    )


def _joined(lists: Iterable[tuple[S, ...]]) -> tuple[S, ...]:
    return tuple(block for blocks in lists for block in blocks)


def _illustrative(worksheets: Sequence[Fitted]) -> tuple[str, ...]:
    sentences = (worksheet.sheet.illustrative for worksheet in worksheets if worksheet.sheet)
    return tuple(dict.fromkeys(sentence for sentence in sentences if sentence))


def _sheets(worksheets: Sequence[Fitted], dimensions: Profile) -> Iterator[str]:
    """Names that are taken: by the file, by the dimension that it declares, by what that was called before."""
    for worksheet in worksheets:
        for name in (named(worksheet.file), getattr(worksheet.sheet, "dimension", None)):
            if name:
                called = dimensions.called(name)
                yield called.key if called and not dimensions.get(name) else name


def _is_whole(worksheets: Sequence[Fitted], sheets: frozenset[str], dimensions: Profile) -> bool:
    """Whether every worksheet is there, and each of a dimension says of which one."""
    wanted = {"masterplan", "readiness", *(dimension.key for dimension in dimensions.dimensions)}
    return wanted <= sheets and all(dimensions.get(sheet.dimension or "") for sheet in _dimension_sheets(worksheets))


def _unknowable(worksheets: Sequence[Fitted], dimensions: Profile) -> frozenset[str]:
    """Kinds of what a missing, empty or unreadable worksheet might have held: that is told once, not at every reference."""
    written = frozenset(_sheets([one for one in worksheets if one.data or one.left_out], dimensions))
    of_dimensions = all(dimension.key in written for dimension in dimensions.dimensions)
    return (frozenset() if "masterplan" in written else kinds_in(PlanSheet)) | (
        frozenset() if of_dimensions else kinds_in(DimensionSheet)
    )
