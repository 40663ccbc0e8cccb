"""What every template sees by name."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from masterplan_cli import folders
from masterplan_cli.diagnostics import Findings
from masterplan_cli.documents._drawings import Charts
from masterplan_cli.documents._review import NOTHING_FOUND, Review
from masterplan_cli.language import Language, Text, calendar
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates
from masterplan_cli.views.swot_by_dimension import swot_by_dimension

CONTEXT = frozenset(
    "plan views names marked charts words language today findings review outline range namespace loop".split()
)
"""Names that mean something in every template."""


class Views:
    """The views of a plan by name, each worked out when a template first asks for it."""

    def __init__(self, plan: Masterplan) -> None:
        self._plan = plan
        self._known: dict[str, Any] = {}
        self._names = frozenset(folders.names("views"))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._names:
            raise AttributeError(name)
        if name not in self._known:
            self._known[name] = self._worked_out(name)
        return self._known[name]

    def _worked_out(self, name: str) -> Any:
        view: Callable[[Masterplan], Any] = getattr(folders.module("views", name), name)
        try:
            return view(self._plan)
        except AttributeError as error:  # a template would take it for a view that does not exist
            raise RuntimeError(f"the view {name} failed") from error


class Names:
    """What readers call the things that worksheets name by id; an id that nothing has stays as written."""

    def __init__(self, plan: Masterplan, language: Language) -> None:
        self._plan = plan
        self._language = language
        named = (block for block in plan.blocks if hasattr(block, "id"))
        self._by_id = {block.id: _name(block) for block in reversed(list(named))}

    @cached_property
    def _tows(self) -> Mapping[str, tuple[str, str]]:
        return {
            each.strategy.id: (group.dimension.name.to(self._language), each.number)
            for group in swot_by_dimension(self._plan).groups
            for each in group.strategies
        }

    def of(self, name: str | None) -> str | None:
        """The name of a mission, an objective, a programme, a provision … of the plan."""
        return self._by_id.get(name, name) if name else None

    def all(self, names: Iterable[str]) -> str | None:
        """Several names with `; ` between; None for none at all."""
        return "; ".join(self._by_id.get(name, name) for name in names) or None

    def capital(self, text: str | Text) -> str:
        """A name at the start of a line: `Pelayanan publik`."""
        spoken = text.to(self._language) if isinstance(text, Text) else text
        return spoken[:1].upper() + spoken[1:]

    def tows(self, names: Iterable[str]) -> str | None:
        """TOWS strategies by the numbers that the SWOT analysis gives them: `Smart Living WO1, ST2`."""
        groups: dict[str, list[str]] = {}
        for name in names:
            dimension, number = self._tows.get(name, (name, ""))
            groups.setdefault(dimension, []).append(number)
        return "; ".join(f"{dimension} {', '.join(numbers)}".rstrip() for dimension, numbers in groups.items()) or None

    def office(self, name: str | None) -> str | None:
        """An office as tables print it: `Dinkominfo`."""
        office = self._plan.offices.get(name)
        return office.label if office else name

    def offices(self, names: Iterable[str]) -> str | None:
        """Several offices with `, ` between; None for none at all."""
        return ", ".join(filter(None, map(self.office, names))) or None

    def dimension(self, key: str) -> Text | str:
        """`Smart Living`."""
        dimension = self._plan.dimension(key)
        return dimension.name if dimension else key

    def sub_dimension(self, dimension: str, key: str) -> Text | str:
        """`pelayanan publik`."""
        whole = self._plan.dimension(dimension)
        part = whole.sub_dimension(key) if whole else None
        return part.name if part else key

    def years(self, years: Iterable[int]) -> str | None:
        """Years that follow each other as a span: `2025–2027, 2029`; None for none at all."""
        spans: list[list[int]] = []
        for year in sorted(set(years)):
            if spans and spans[-1][-1] == year - 1:
                spans[-1].append(year)
            else:
                spans.append([year])
        return ", ".join(f"{span[0]}–{span[-1]}" if span[1:] else f"{span[0]}" for span in spans) or None

    def days(self, first: date, last: date | None) -> str:
        """`11–12 Juni 2024`; one day alone where there is no last."""
        end = calendar(last or first, self._language)
        if last is None or last == first:
            return end
        start = (
            f"{first.day}" if (first.year, first.month) == (last.year, last.month) else calendar(first, self._language)
        )
        return f"{start}–{end}" if start.isdecimal() else f"{start} – {end}"

    def month(self, written: str) -> str:
        """`2025-03` as `Maret 2025`."""
        year, month = map(int, written.split("-"))
        return calendar(date(year, month, 1), self._language).partition(" ")[2]


def context(
    plan: Masterplan,
    templates: Templates,
    language: Language,
    findings: Findings = NOTHING_FOUND,
    today: date | None = None,
) -> Mapping[str, object]:
    """What every template sees by name; documents add their `outline`.

    `plan`, `views`, `names`, `marked`, `charts`, `words`, `language`, what was found: `findings`, `review`; and
    `today`, the day that road maps mark, None where nobody named one: a clock would make other books every day.
    """
    return {
        "plan": plan,
        "views": Views(plan),
        "names": Names(plan, language),
        "marked": marked,
        "charts": Charts(templates.words, language),
        "words": templates.words,
        "language": language.value,
        "today": today,
        "findings": findings,
        "review": Review(plan, findings, language),
    }


def marked(*parts: object) -> bool:
    """Whether one of these blocks, or of the blocks in these lists, is marked as made up, itself or its baseline."""
    return any(
        marked(*part) if isinstance(part, Iterable) and not isinstance(part, BaseModel) else _illustrative(part)
        for part in parts
        if part is not None
    )


def _illustrative(part: object) -> bool:
    baseline = getattr(part, "baseline", None)
    return bool(getattr(part, "illustrative", False) or getattr(baseline, "illustrative", False))


def _name(block: Any) -> str:
    return next(str(text) for field in ("name", "text", "title", "gap", "id") if (text := getattr(block, field, None)))
