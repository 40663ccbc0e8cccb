"""What must hold across the plan: a folder a family, a file a rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from masterplan_cli import folders
from masterplan_cli.diagnostics import Kind
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, Rule

__all__ = ["Breach", "Outcome", "Rule", "check", "kinds", "rules"]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of codes."""
    found = [
        getattr(folders.module(f"rules.{family}", name), name)
        for family in folders.names("rules")
        for name in folders.names(f"rules.{family}")
    ]
    return tuple(sorted(found, key=lambda rule: str(rule.kind.code)))


def kinds() -> tuple[Kind, ...]:
    """Every kind of diagnostic that the rules give, in the order of codes."""
    return tuple(rule.kind for rule in rules())


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules found."""

    breaches: Iterator[tuple[Rule, Breach]]
    """As they are found, once: a plan may have more of them than memory holds."""
    waiting: tuple[str, ...]
    """Codes of the rules that did not run, because they could speak of nothing but what is missing anyway."""


def check(plan: Masterplan) -> Outcome:
    """Every breach of every rule that may speak of this plan."""
    leading = _breaches((rule for rule in rules() if rule.kind.code in _LEADING), plan)
    first = tuple(islice(leading, 1))
    waiting = [rule for rule in rules() if _waits(rule, plan, dangling=bool(first))]
    rest = [rule for rule in rules() if rule not in waiting and rule.kind.code not in _LEADING]
    return Outcome(chain(first, leading, _breaches(rest, plan)), tuple(rule.kind.code for rule in waiting))


def _breaches(asked: Iterable[Rule], plan: Masterplan) -> Iterator[tuple[Rule, Breach]]:
    return ((rule, breach) for rule in asked for breach in rule.breaches(plan))


_LEADING = ("R001", "S005")
"""The rules that tell of names that lead nowhere: what those were meant to carry further cannot be known."""


def _waits(rule: Rule, plan: Masterplan, *, dangling: bool) -> bool:
    return (rule.absence and not plan.complete) or (rule.links and dangling)
