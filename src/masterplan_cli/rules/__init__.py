"""What must hold across the plan: a folder a family, a file a rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from masterplan_cli import folders
from masterplan_cli.diagnostics import Kind
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, Rule
from masterplan_cli.schemas._block import Spot

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
    rest.sort(key=lambda rule: (*_GENERAL, rule.kind.code).index(rule.kind.code) if rule.kind.code in _GENERAL else -1)
    return Outcome(chain(first, leading, _once(_breaches(rest, plan))), tuple(rule.kind.code for rule in waiting))


def _once(found: Iterable[tuple[Rule, Breach]]) -> Iterator[tuple[Rule, Breach]]:
    """All but what a general rule finds at a text of which another has said more."""
    judged: set[Spot] = set()
    for rule, breach in found:
        if rule.kind.code not in _GENERAL:
            if rule.kind.code in _PARTICULAR:
                judged.add(breach.spot)
            yield rule, breach
        elif breach.spot not in judged:
            judged.add(breach.spot)
            yield rule, breach


def _breaches(asked: Iterable[Rule], plan: Masterplan) -> Iterator[tuple[Rule, Breach]]:
    return ((rule, breach) for rule in asked for breach in rule.breaches(plan))


_GENERAL = ("T006", "T001")
"""Rules that judge the texts of many fields, the more particular first; they are asked last."""
_PARTICULAR = frozenset(("B002", "B008", "F001", "G001", "G004", "G005", "P008", "Q005", "Q007", "Q011", "Q012"))
"""Rules that ask what a text of one field says, and therefore see as well that it is not written yet."""

_LEADING = ("R001", "S005")
"""The rules that tell of names that lead nowhere: what those were meant to carry further cannot be known."""


def _waits(rule: Rule, plan: Masterplan, *, dangling: bool) -> bool:
    return (rule.absence and not plan.complete) or (rule.links and dangling)
