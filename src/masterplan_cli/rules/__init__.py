"""What must hold across the plan: a folder a family, a file a rule."""

from collections.abc import Iterator
from functools import cache

from masterplan_cli import folders
from masterplan_cli.diagnostics import Kind
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, Rule

__all__ = ["Breach", "Rule", "check", "kinds", "rules", "withheld"]


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


def withheld(plan: Masterplan) -> tuple[str, ...]:
    """Codes of the rules that wait because something was left out of the plan."""
    return () if plan.complete else tuple(rule.kind.code for rule in rules() if rule.absence)


def check(plan: Masterplan) -> Iterator[tuple[Rule, Breach]]:
    """Every breach of every rule that may speak of this plan."""
    waiting = withheld(plan)
    for rule in rules():
        if rule.kind.code not in waiting:
            for breach in rule.breaches(plan):
                yield rule, breach
