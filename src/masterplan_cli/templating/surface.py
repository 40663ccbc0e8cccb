"""What templates can reach: declared fields, properties and look-ups of our own values, and a few words of plain ones.

Whatever is not declared here is refused, so that a new class or method is closed until somebody opens it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, cached_property
from io import IOBase
from pathlib import PurePath
from types import CodeType, FrameType, FunctionType, ModuleType, TracebackType
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, TemplateReference
from jinja2.utils import Namespace
from pydantic import BaseModel

from masterplan_cli.templating.words import Words

_OURS = "masterplan_cli."

_LOOKUPS: Mapping[str, str] = {
    "documents._context.Names": "of all capital tows office offices dimension sub_dimension years days month",
    "documents._outline.Outline": "title heading chapter section subsection table figure see contents tables "
    "figure_list cited signature",
    "diagnostics.Findings": "diagnostics withheld_rules count",
    "diagnostics.Diagnostic": "place kind message help related severity weight",
    "formats.html.site.Site": "beside page section",
    "formats.html.links.LinkResolver": "to all office offices source dimension",
    "masterplan.Dimension": "sub_dimension",
    "masterplan.Index": "get all index count",
    "masterplan.Masterplan": "dimension readiness_of gaps_of swot_strategies_of swot_strategies_citing missions_of "
    "objectives_of strategies_of programmes_of programmes_closing road_map_of quick_wins_of issues_behind gaps_behind "
    "swot_strategies_behind mission_of objective_of objective_measured_by strategy_of programme_of",
    "profiles.Profile": "get",
    "views.action_groups.ActionGroups": "of",
    "views.budget_by_office.BudgetByOffice": "largest",
    "views.illustrative.Illustrative": "of",
    "views.indicator_courses.IndicatorCourses": "of",
    "views.indicator_table.IndicatorTable": "of",
    "views.programme_matrix.ProgrammeMatrix": "of",
    "views.programmes_by_objective.ProgrammesByObjective": "of",
    "views.readiness_radar.ReadinessRadar": "component",
    "views.road_map.RoadMap": "on of",
    "views.sources.Sources": "number",
    "views.swot_by_dimension.DimensionSwot": "of",
}
"""Methods that look something up, by class; none of them changes anything but an outline."""

_CLOSED = frozenset({"documents._outline.Outline", "diagnostics.Findings", "diagnostics.Diagnostic"})
"""Classes of which nothing but these names is open, not even their fields."""

_NOT_SHOWN = frozenset({"origin"})
"""Properties that stay closed: where a block was written is nothing that a book shows."""

_OPEN = frozenset({"documents._context.Views", "documents._drawings.Charts"})
"""Classes that know themselves which names they have, and refuse all others."""

_TEXT = (
    "capitalize casefold count endswith find index isalnum isalpha isdecimal isdigit islower isnumeric isspace istitle "
    "isupper join lower lstrip partition removeprefix removesuffix replace rfind rindex rpartition rsplit rstrip split "
    "splitlines startswith strip swapcase title upper"
)
_PLAIN: Mapping[type, str] = {
    str: _TEXT,
    date: "year month day isoformat weekday isoweekday",
    Mapping: "items keys values get",
    Sequence: "index count",
    Enum: "name value",
    LoopContext: "index index0 revindex revindex0 first last length depth depth0 previtem nextitem cycle changed",
    BlockReference: "super",
}
"""What may be read of values that are not ours; nothing of numbers, functions, macros or anything else."""

_INSIDE = (type, ModuleType, FunctionType, CodeType, FrameType, TracebackType, IOBase, PurePath)
"""What no field shows to a template, should one ever hold it."""


def may_read(owner: Any, name: str) -> bool:
    """Whether a template may read this name of a value."""
    if name.startswith("_"):
        return False
    if isinstance(owner, Words):
        return name in owner
    if isinstance(owner, TemplateModule):
        return name in vars(owner)
    kind: Any = type(owner)  # mypy takes no type for hashable
    return name in _names(kind) or _is_open(kind)


def may_show(owner: Any, value: Any) -> bool:
    """Whether a template may have what stands under a name that it may read."""
    kind: Any = type(owner)  # mypy takes no type for hashable
    return _is_open(kind) or not isinstance(value, _INSIDE)


def has_items(owner: Any) -> bool:
    """Whether `owner[key]` means an item of it."""
    return isinstance(owner, str | Sequence | Mapping | Words | TemplateReference)


@cache
def _is_open(kind: type) -> bool:
    return kind is Namespace or _label(kind) in _OPEN


@cache
def _names(kind: type) -> frozenset[str]:
    """The names that are open of all values of a type."""
    found: set[str] = set()
    for above in kind.__mro__:
        found.update(_LOOKUPS.get(_label(above), "").split())
        if above.__module__.startswith(_OURS) and _label(kind) not in _CLOSED:
            members = vars(above).items()
            worked_out = {name for name, member in members if isinstance(member, property | cached_property)}
            found.update(worked_out - _NOT_SHOWN)
    if _label(kind) not in _CLOSED:
        found.update(_fields(kind))
    for plain, names in _PLAIN.items():
        if issubclass(kind, plain):
            found.update(names.split())
    return frozenset(name for name in found if not name.startswith("_"))


def _fields(kind: type) -> tuple[str, ...]:
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    if kind.__module__.startswith(_OURS) and is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    return tuple(getattr(kind, "_fields", ())) if issubclass(kind, tuple) else ()


def _label(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}".removeprefix(_OURS)
