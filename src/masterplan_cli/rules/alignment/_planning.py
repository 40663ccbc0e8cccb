"""The planning documents of a region, and which of them holds a mission, an objective or an indicator."""

from collections.abc import Iterable

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.planning import PlanningDocument


def of_kind(plan: Masterplan, *kinds: str) -> tuple[PlanningDocument, ...]:
    """The documents of these kinds, in the order of the plan."""
    return tuple(document for document in plan.planning_documents if document.kind in kinds)


def overlapping(plan: Masterplan, *kinds: str) -> tuple[PlanningDocument, ...]:
    """Those of these kinds that share a year with the plan; all of them while the plan's own years are not known."""
    years = plan.plan
    return tuple(
        document
        for document in of_kind(plan, *kinds)
        if not years or (document.first_year <= years.last_year and years.first_year <= document.last_year)
    )


def holders(plan: Masterplan) -> dict[str, PlanningDocument]:
    """The document that holds each mission, objective and indicator, by their ids."""
    held: dict[str, PlanningDocument] = {}
    for document in plan.planning_documents:
        for names in (
            (mission.id for mission in document.missions),
            (objective.id for objective in document.objectives),
            (indicator.id for indicator in document.indicators),
        ):
            held.update(dict.fromkeys(names, document))
    return held


def reaches_rpjmd(names: Iterable[str], held_by: dict[str, PlanningDocument]) -> bool:
    """Whether one of these ids is of an RPJMD; an id that nothing has is told elsewhere and counts as one."""
    return any(name not in held_by or held_by[name].kind == "rpjmd" for name in names)
