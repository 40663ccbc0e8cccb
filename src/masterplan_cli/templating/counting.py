"""Writes the counting of work into a template before it is compiled."""

from typing import Any

from jinja2 import Environment, nodes

COUNT, WEIGH = "~count", "~weigh"
"""Filters that no template can name."""


def count_work(template: nodes.Template, environment: Environment) -> None:
    """Let loops count their turns, and comparisons the size of what they compare."""
    for loop in template.find_all(nodes.For):
        within = sum(1 for child in (*loop.body, *loop.else_) for _ in child.find_all(nodes.Node))
        loop.iter = _filter(COUNT, loop.iter, environment, nodes.Const(1 + within // 4, lineno=loop.lineno))
    for comparison in [*template.find_all(nodes.Compare)]:
        comparison.expr = _filter(WEIGH, comparison.expr, environment)
        for operand in comparison.ops:
            operand.expr = _filter(WEIGH, operand.expr, environment)
    for pair in [*template.find_all(nodes.Pair)]:
        pair.key = _filter(WEIGH, pair.key, environment)


def _filter(name: str, value: Any, environment: Environment, *arguments: nodes.Expr) -> nodes.Filter:
    made = nodes.Filter(value, name, [*arguments], [], None, None, lineno=value.lineno)
    made.set_environment(environment)
    return made
