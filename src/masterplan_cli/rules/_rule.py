"""What a rule is: a kind of diagnostic and the function that finds its breaches in a plan."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from masterplan_cli.diagnostics import Kind, Question, Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Spot


class Breach:
    """A spot of the plan where a rule does not hold, and the values that its sentence names."""

    __slots__ = ("about", "asks", "edit", "help", "message", "question", "related", "severity", "spot", "values")

    def __init__(  # noqa: PLR0913 - everything that one breach can say
        self,
        spot: Spot,
        *,
        message: Text | None = None,
        help: Text | None = None,  # noqa: A002 - the field of a diagnostic that it becomes
        related: Iterable[tuple[Text, Spot]] = (),
        severity: Severity | None = None,
        edit: str | None = None,
        about: str | Text | None = None,
        question: Text | None = None,
        asks: bool = True,
        **values: object,
    ) -> None:
        self.spot = spot
        self.message = message
        """A sentence for this case, where that of the rule does not fit."""
        self.help = help
        """What to write instead, where it depends on the case."""
        self.related = tuple(related)
        self.severity = severity
        self.edit = edit
        """What to write at the spot instead, where that is certain."""
        self.about = about
        """What a question names here, where that is not the innermost thing with a name around the spot."""
        self.question = question
        """What to ask in this case, where the question of the rule does not fit."""
        self.asks = asks
        """Whether anything is to be asked in this case."""
        self.values = values

    def asked(self, question: Text | None) -> Question | None:
        """What a reviewer asks here, in a rule with this question."""
        sentence = self.question or question
        return Question(sentence, self.values, self.about) if sentence and self.asks else None


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must hold across the plan."""

    kind: Kind
    message: Text
    """The sentence, with `{names}` that each breach fills in."""
    help: Text | None
    breaches: Callable[[Masterplan], Iterator[Breach]]
    absence: bool
    """Speaks of what is missing, covered or summed over the plan: waits until nothing was left out."""
    links: bool
    """Speaks of links that are missing: waits also while a name leads nowhere."""
    question: Text | None
    """What reviewers ask where it does not hold; `{names}` are all the things of which it speaks, in one question."""


def rule(  # noqa: PLR0913 - everything that a rule says stands at its head
    code: str,
    severity: Severity,
    message: Text,
    *,
    help: Text | None = None,  # noqa: A002 - the field of a diagnostic that it becomes
    question: Text | None = None,
    summary: Text,
    why: Text,
    mend: Text,
    bad: str = "",
    good: str = "",
    absence: bool = False,
    links: bool = False,
    thresholds: tuple[str, ...] = (),
) -> Callable[[Callable[[Masterplan], Iterator[Breach]]], Rule]:
    """Make a rule of a function; its name with hyphens is the rule's name."""

    def made(breaches: Callable[[Masterplan], Iterator[Breach]]) -> Rule:
        name = breaches.__name__.replace("_", "-")
        kind = Kind(code, name, severity, summary, why, mend, bad, good, thresholds)
        return Rule(kind, message, help, breaches, absence, links, question)

    return made
