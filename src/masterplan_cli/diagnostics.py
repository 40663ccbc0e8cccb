"""What we tell people about a plan, and the place where it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from masterplan_cli.language import Text

Route: TypeAlias = tuple[str | int, ...]
"""The way to a value in a worksheet: `("programmes", 2, "budget")`."""


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops `build`, a warning does not, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Kind:
    """What all diagnostics of one code share; `masterplan rule CODE` prints it."""

    code: str
    """A letter for the family and three digits: `R001`. Kept for ever once released."""
    name: str
    """`unresolved-reference`."""
    severity: Severity
    summary: Text
    """One line: what is wrong when this is reported."""
    why: Text
    """Why reviewers want it."""
    mend: Text
    """What to do about it."""
    bad: str = ""
    """A worksheet excerpt that has the mistake."""
    good: str = ""
    """The same excerpt without it."""
    thresholds: tuple[str, ...] = ()
    """Fields of `settings.checks.thresholds` that it obeys."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a worksheet: lines and columns count from 1, columns in code points, the end is open."""

    file: str
    """Relative to the plan folder, with `/`."""
    line: int
    column: int
    end_line: int
    end_column: int
    route: Route = ()
    """Empty where the text is no YAML."""

    def __hash__(self) -> int:
        return hash((self.file, self.line, self.column))


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a diagnostic, and what it has to do with it."""

    message: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a worksheet that surely mends a diagnostic: this text instead of what stands at this place."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a reviewer asks where a rule does not hold."""

    sentence: Text
    """With `{names}` for everything that it is asked about, and names of values."""
    values: Mapping[str, object]
    about: str | Text | None = None
    """What it names here; None for the innermost thing with a name around the place."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell about one place. It has no colour and no language yet: a report adds those."""

    place: Place
    kind: Kind
    message: Text
    help: Text | None = None
    """What to write instead."""
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """Where it differs from what is usual for its kind."""
    edit: Edit | None = None
    """The mend, where it is certain."""
    question: Question | None = None
    fingerprint: str = ""
    """The same for the same finding when lines move; set once the worksheet is at hand."""

    @property
    def weight(self) -> Severity:
        """Its own severity, or else that of its kind."""
        return self.severity or self.kind.severity


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of a plan that a report speaks of, where that is not the whole."""

    name: str
    """`dimension=living&office=dinkes`: the same for the same part, for programs."""
    shown: Text
    """The same for people."""
    files: tuple[str, ...]
    """The worksheets that belong to it."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A rule that the plan does not want to hear of, in a place or at all."""

    code: str
    reason: str
    place: Place
    """Where it is written."""
    until: date | None
    """The last day on which it holds."""
    count: int
    """How many findings it hides."""
    whole: bool
    """Whether it speaks of the whole plan."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A word by which the rules judge this plan otherwise than others."""

    lexicon: str
    word: str
    added: bool
    """Added to the lexicon; False for excepted from it."""
    reason: str


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that somebody wants to read together."""

    title: Text
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What a baseline has to do with the findings."""

    diagnostics: tuple[Diagnostic, ...]
    """Those that it knows: they do not count and are not shown."""
    stale: tuple[str, ...] = ()
    """What it knows and is no longer there, in a few words each."""
    day: date | None = None
    """When it was noted, where that is known."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that was found in one plan: what a report reports."""

    diagnostics: tuple[Diagnostic, ...]
    """In the order of their places, the same on every machine."""
    texts: Mapping[str, str]
    """The text of each worksheet by its file, for excerpts; a file that is no text is an empty one."""
    withheld_rules: tuple[str, ...] = ()
    """Codes of the rules that waited because something was left out of the plan."""
    folder: str = ""
    """The way to the plan folder from where the command runs, with a closing `/`; for places that a terminal opens."""
    prefix: str = ""
    """The way to the plan folder from the root of its repository, with a closing `/`; for places that a forge shows."""
    order: tuple[str, ...] = ()
    """The worksheets in the order of work: masterplan, readiness, then the dimensions as the profile has them."""
    scope: Scope | None = None
    known: Known | None = None
    quoted: Mapping[str, str] = field(default_factory=dict)
    """The text of each template that a diagnostic speaks of, for excerpts."""
    day: date | None = None
    """The day of the check, where one is known."""
    suppressions: tuple[Suppression, ...] = ()
    """What the plan itself excepts, with what that hides."""
    word_changes: tuple[WordChange, ...] = ()
    """The plan's own words for the rules."""
    groups: tuple[Group, ...] = ()
    """The findings as the text report shows them; none for worksheet by worksheet."""
    at_length: bool = False
    """Whether the text report shows every finding of a rule that has many."""

    @property
    def worksheets(self) -> tuple[str, ...]:
        """The worksheets that are spoken of."""
        return self.scope.files if self.scope else tuple(self.texts)

    def by_weight(self) -> tuple[Diagnostic, ...]:
        """The diagnostics as one mends them: errors first, each severity in the order of work."""
        weights, files = list(Severity), {file: number for number, file in enumerate(self.order)}
        return tuple(
            sorted(
                self.diagnostics,
                key=lambda one: (weights.index(one.weight), files.get(one.place.file, len(files)), one.place.file),
            )
        )

    def count(self, severity: Severity) -> int:
        """How many diagnostics have this severity."""
        return sum(diagnostic.weight == severity for diagnostic in self.diagnostics)

    def exit_code(self, *, strict: bool) -> int:
        """1 for errors, and with `strict` for warnings; else 0."""
        weights = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        return int(any(self.count(weight) for weight in weights))


class Rejected(Exception):  # noqa: N818 - the user's circumstances, no error of ours
    """What was asked cannot be done at all; the sentence says why, and what to do."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by file, line, column, code and message; the very same thing is told once."""

    def key(diagnostic: Diagnostic) -> tuple[object, ...]:
        place = diagnostic.place
        return place.file, place.line, place.column, diagnostic.kind.code, diagnostic.message.id

    return tuple({key(diagnostic): diagnostic for diagnostic in sorted(diagnostics, key=key)}.values())
