"""What a rule is: a kind of diagnostic and the function that finds its breaches in a plan."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from masterplan_cli.diagnostics import Kind, Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Spot


class Breach:
    """A spot of the plan where a rule does not hold, and the values that its sentence names."""

    __slots__ = ("edit", "help", "message", "related", "severity", "spot", "values")

    def __init__(  # noqa: PLR0913 - everything that one breach can say
        self,
        spot: Spot,
        *,
        message: Text | None = None,
        help: Text | None = None,  # noqa: A002 - the field of a diagnostic that it becomes
        related: Iterable[tuple[Text, Spot]] = (),
        severity: Severity | None = None,
        edit: str | None = None,
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
        self.values = values


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


def rule(  # noqa: PLR0913 - everything that a rule says stands at its head
    code: str,
    severity: Severity,
    message: Text,
    *,
    help: Text | None = None,  # noqa: A002 - the field of a diagnostic that it becomes
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
        return Rule(kind, message, help, breaches, absence, links)

    return made
