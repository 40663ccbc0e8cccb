"""What was found in a plan, as the reviewer's page tells it: by dimension and by rule."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from masterplan_cli.diagnostics import Diagnostic, Findings, Kind, Place, Severity, WordChange
from masterplan_cli.documents._questions import OpenQuestions, questions
from masterplan_cli.documents._ways import Way, Ways
from masterplan_cli.language import Language, Text
from masterplan_cli.markdown import Md, clean, code, escape, shown
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.rules import kinds
from masterplan_cli.source import lines

NOTHING_FOUND = Findings((), {})

_MOST_LINES = 3
_MOST_CASES = 3
"""Cases of a rule that are shown in full; of the rest only the places."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Stand:
    """A place in a worksheet."""

    place: str
    """`worksheets/living.yaml:12:5`."""
    excerpt: tuple[str, ...]
    """Its first lines without indentation, long ones cut; none where the file is no text."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Another place that explains a case."""

    message: Md
    stand: Stand


@dataclass(frozen=True, slots=True)
class Case:
    """One finding."""

    message: Md
    help: Md | None
    stand: Stand
    related: tuple[Aside, ...]
    way: Way | None
    """Where readers of the books see what it speaks of; None for what no book shows, such as settings."""


@dataclass(frozen=True, slots=True)
class Others:
    """Where else in a worksheet the same was found."""

    file: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RuleFindings:
    """The cases of one rule with one severity."""

    kind: Kind
    severity: str
    name: str
    """What references call this part of the page."""
    dimension: Dimension | None
    cases: tuple[Case, ...]
    """The first ones."""
    others: tuple[Others, ...]
    """The places of the rest, worksheet by worksheet."""
    count: int
    """How many there are in all."""


@dataclass(frozen=True, slots=True)
class DimensionFindings:
    """What was found in the worksheets of one dimension; None for those of the whole region."""

    dimension: Dimension | None
    rules: tuple[RuleFindings, ...]
    """Errors first, then in the order of codes."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule over all dimensions."""

    kind: Kind
    severity: str
    count: int
    parts: tuple[RuleFindings, ...]


@dataclass(frozen=True, slots=True)
class Exemption:
    """Findings of one rule that do not count: the plan suppresses them, or a baseline hides them."""

    code: str
    summary: Text | None
    """What the rule says; None where the plan suppresses what no rule of the plan is."""
    place: str
    """Where the plan says so; empty for the whole plan, and for a baseline."""
    reason: str
    until: date | None
    """The last day on which it holds."""
    count: int
    """How many findings it hides."""


class Review:
    """The findings of a plan in one language; what nobody asks for is not worked out."""

    def __init__(self, plan: Masterplan, findings: Findings, language: Language) -> None:
        """`findings` are those of this plan, with the texts of its worksheets."""
        self._plan = plan
        self._findings = findings
        self._language = language

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self._findings.diagnostics

    @property
    def counts(self) -> Mapping[str, int]:
        """How many findings there are of each severity."""
        return {severity.value: self._findings.count(severity) for severity in Severity}

    @cached_property
    def groups(self) -> tuple[DimensionFindings, ...]:
        """Those of the whole region, then those of each dimension in the order of the plan, where there are any."""
        of = {block.origin.file: block.origin.dimension for block in self._plan.blocks}
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in self._findings.diagnostics:
            dimension = self._plan.dimension(of.get(diagnostic.place.file, ""))
            found.setdefault(dimension.key if dimension else "", []).append(diagnostic)
        return tuple(
            DimensionFindings(dimension, tuple(self._rules(dimension, found[key])))
            for dimension in (None, *self._plan.dimensions)
            if (key := dimension.key if dimension else "") in found
        )

    @cached_property
    def rows(self) -> tuple[RuleRow, ...]:
        """Every rule that found something, errors first, then in the order of codes."""
        parts = sorted((rule for group in self.groups for rule in group.rules), key=_of_rule)
        rows = ((key, tuple(same)) for key, same in groupby(parts, key=_of_rule))
        return tuple(
            RuleRow(same[0].kind, same[0].severity, sum(part.count for part in same), same) for _, same in rows
        )

    @property
    def exemptions(self) -> tuple[Exemption, ...]:
        """What the plan itself suppresses, in the order of codes."""
        summaries = {kind.code: kind.summary for kind in kinds()}
        found = (
            Exemption(
                one.code,
                summaries.get(one.code),
                "" if one.whole else f"{one.place.file}:{one.place.line}",
                one.reason,
                one.until,
                one.count,
            )
            for one in self._findings.suppressions
        )
        return tuple(sorted(found, key=lambda one: one.code))

    @property
    def known(self) -> tuple[Exemption, ...]:
        """What a baseline hides, in the order of codes."""
        hidden = self._findings.known.diagnostics if self._findings.known else ()
        found = {one.kind.code: one.kind for one in hidden}
        times = Counter(one.kind.code for one in hidden)
        return tuple(Exemption(code, found[code].summary, "", "", None, times[code]) for code in sorted(found))

    @property
    def word_changes(self) -> tuple[WordChange, ...]:
        """The words by which the rules judge this plan otherwise than others."""
        return self._findings.word_changes

    @property
    def noted(self) -> date | None:
        """When the baseline was written, where that is known."""
        return self._findings.known.day if self._findings.known else None

    @cached_property
    def questions(self) -> OpenQuestions:
        """What an expert team would still ask."""
        return questions(self._plan, self._findings)

    def _rules(self, dimension: Dimension | None, diagnostics: Iterable[Diagnostic]) -> Iterable[RuleFindings]:
        for (_, code_), same in groupby(sorted(diagnostics, key=_rank), key=_rank):
            found = tuple(same)
            severity = found[0].weight.value
            name = f"findings-{dimension.key if dimension else 'plan'}-{code_}-{severity}"
            cases, others = tuple(map(self._case, found[:_MOST_CASES])), _others(found[_MOST_CASES:])
            yield RuleFindings(found[0].kind, severity, name, dimension, cases, others, len(found))

    def _case(self, diagnostic: Diagnostic) -> Case:
        related = (Aside(self._said(aside.message), self._stand(aside.place)) for aside in diagnostic.related)
        return Case(
            self._said(diagnostic.message),
            self._said(diagnostic.help) if diagnostic.help else None,
            self._stand(diagnostic.place),
            tuple(related),
            self._ways.to(diagnostic.place),
        )

    @cached_property
    def _ways(self) -> Ways:
        return Ways(self._plan)

    @cached_property
    def _lines(self) -> Mapping[str, Sequence[str]]:
        return {file: lines(text) for file, text in self._findings.texts.items()}

    def _stand(self, place: Place) -> Stand:
        first, *others = self._lines.get(place.file, ())[place.line - 1 : place.end_line][:_MOST_LINES] or ("",)
        excerpt = tuple(filter(None, (_cut(first, place.column - 1), *map(_cut, others))))
        return Stand(f"{place.file}:{place.line}:{place.column}", excerpt)

    def _said(self, text: Text) -> Md:
        return backticked(text.to(self._language))


def backticked(sentence: str) -> Md:
    """A sentence whose backticks set off what people wrote; they may have written backticks too."""
    plain, *rest = clean(sentence).split("`")
    if len(rest) % 2:
        return escape(sentence)
    inside = [code(piece) for piece in rest[::2]]
    text = "".join([plain, *(f"{chr(0xE000 + at)}{piece}" for at, piece in enumerate(rest[1::2]))])
    return shown(text, inside)


def _others(diagnostics: Iterable[Diagnostic]) -> tuple[Others, ...]:
    found: dict[str, list[int]] = {}
    for one in diagnostics:
        found.setdefault(one.place.file, []).append(one.place.line)
    return tuple(Others(file, tuple(dict.fromkeys(numbers))) for file, numbers in found.items())


def _rank(diagnostic: Diagnostic) -> tuple[int, str]:
    return list(Severity).index(diagnostic.weight), diagnostic.kind.code


def _of_rule(rule: RuleFindings) -> tuple[int, str]:
    return list(Severity).index(Severity(rule.severity)), rule.kind.code


def _cut(line: str, culprit: int = 0) -> str:
    """The line without indentation; of a long one what stands around the culprit."""
    indent = len(line) - len(line.lstrip())
    written = line.strip()
    first = max(0, min(culprit - indent - _LONGEST // 2, len(written) - _LONGEST))
    shown_ = written[first : first + _LONGEST].strip()
    return f"{'…' * (first > 0)}{shown_}{'…' * (first + _LONGEST < len(written))}"
