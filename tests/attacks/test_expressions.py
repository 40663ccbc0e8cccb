"""No regular expression of ours backtracks for long, whatever the text: each is read, none is timed.

Two shapes take quadratic time or worse from one starting point: an unbounded repeat inside an unbounded repeat, and two
unbounded repeats in a row that can take the same signs.
"""

import ast
import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SOURCES = sorted((Path(__file__).parents[2] / "src").rglob("*.py"))
FUNCTIONS = {"compile", "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split"}
ENDLESS = 2_000
"""Repeats up to this many are short whatever they meet."""

OURS = {"_markdown_html", "_typst_exhibits", "_typst_text", "runs"}
"""Modules whose expressions read tags that we wrote ourselves, where each `<` has its `>` close by."""

SIGNS = [chr(code) for code in range(32, 127)] + ["\n", "\r", "\t", "é", "日", "–", "‘", "\u2028", "\x00"]


def expressions() -> Iterator[tuple[str, str, int]]:
    """Where an expression stands, and the expression, as far as it is written out where it is used."""
    for file in SOURCES:
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "re"
                and node.func.attr in FUNCTIONS
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                yield f"{file.stem}:{node.lineno}", node.args[0].value, flags(node)


def flags(call: ast.Call) -> int:
    names = {one.attr for one in ast.walk(call) if isinstance(one, ast.Attribute) and one.attr.isupper()}
    return sum(getattr(re, name) for name in names)


def firsts(items: Any) -> set[str]:
    """Signs with which something can begin; all of them where that is not plain."""
    found: set[str] = set()
    for code, given in items:
        found |= begins(code, given)
        if not can_be_empty(code, given):
            return found
    return found


def begins(code: Any, given: Any) -> set[str]:
    if code in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
        return {sign for sign in SIGNS if takes(code, given, sign)}
    if code in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return firsts(given[2])
    if code is sre.SUBPATTERN:
        return firsts(given[3])
    if code is sre.ATOMIC_GROUP:
        return firsts(given)
    if code is sre.BRANCH:
        return set().union(*map(firsts, given[1]))
    return set() if code in (sre.AT, sre.ASSERT, sre.ASSERT_NOT) else set(SIGNS)


def takes(code: Any, given: Any, sign: str) -> bool:
    if code is sre.ANY:
        return sign != "\n"
    if code in (sre.LITERAL, sre.NOT_LITERAL):
        return (ord(sign) == given) is (code is sre.LITERAL)
    negated = given[0][0] is sre.NEGATE
    return any(within(one[0], one[1], sign) for one in given[negated:]) is not negated


def within(code: Any, given: Any, sign: str) -> bool:
    if code is sre.RANGE:
        return bool(given[0] <= ord(sign) <= given[1])
    if code is sre.CATEGORY:
        letter = {"WORD": r"\w", "SPACE": r"\s", "DIGIT": r"\d"}
        name = str(given).removeprefix("CATEGORY_").removeprefix("UNI_")
        wanted = letter[name.removeprefix("NOT_").removeprefix("UNI_")]
        return bool(re.match(wanted, sign)) is not name.startswith("NOT_")
    return bool(code is sre.LITERAL and ord(sign) == given)


def can_be_empty(code: Any, given: Any) -> bool:
    if code in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return given[0] == 0 or all(can_be_empty(*one) for one in given[2])
    if code is sre.SUBPATTERN:
        return all(can_be_empty(*one) for one in given[3])
    if code is sre.BRANCH:
        return any(all(can_be_empty(*one) for one in branch) for branch in given[1])
    return code in (sre.AT, sre.ASSERT, sre.ASSERT_NOT)


def endless(code: Any, given: Any) -> bool:
    return code in (sre.MAX_REPEAT, sre.MIN_REPEAT) and (given[1] is sre.MAXREPEAT or given[1] > ENDLESS)


def inside(code: Any, given: Any) -> list[Any]:
    if code in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [given[2]]
    if code is sre.SUBPATTERN:
        return [given[3]]
    if code is sre.ATOMIC_GROUP:
        return [given]
    if code in (sre.ASSERT, sre.ASSERT_NOT):
        return [given[1]]
    return list(given[1]) if code is sre.BRANCH else []


def flattened(items: Any) -> list[Any]:
    """A sequence without the groups that only number or name a part of it."""
    found: list[Any] = []
    for code, given in items:
        found += flattened(given[3]) if code is sre.SUBPATTERN else [(code, given)]
    return found


def faults(items: Any) -> Iterator[str]:
    """What makes an expression slow."""
    flat = flattened(items)
    for number, (code, given) in enumerate(flat):
        if endless(code, given):
            own, rest = firsts(given[2]), flat[number + 1 :]
            yield from nested(given[2], own)
            for other, its in rest:
                if endless(other, its) and own & firsts(its[2]):
                    yield "two repeats in a row take the same signs"
                if not can_be_empty(other, its):
                    break
        for part in inside(code, given):
            yield from faults(part)


def nested(items: Any, own: set[str]) -> Iterator[str]:
    """A repeat inside one: harmless only where each round begins with a sign that the inner repeat cannot take."""
    flat = list(items)
    for code, given in flat:
        if endless(code, given) and own & firsts(given[2]):
            yield "a repeat inside a repeat"
        if code in (sre.SUBPATTERN, sre.BRANCH):
            for part in inside(code, given):
                yield from nested(part, own)


ALL = [one for one in expressions() if one[0].split(":")[0] not in OURS]


def test_there_are_expressions_to_look_at() -> None:
    assert len(ALL) > 100


@pytest.mark.parametrize("slow", [r"(a+)+b", r"(?:\w+\s?)*$", r"\s*\s+x", r"[^a]*[^b]*c", r"(?:b|a+b?)*c", r"\d+\w*x"])
def test_a_slow_expression_is_recognised(slow: str) -> None:
    assert list(faults(parser.parse(slow)))


@pytest.mark.parametrize(
    "quick", [r"\w+", r"a*b+", r"(?:,\w+)*", r"[^.]+(?:\.[^.]*)*", r"\d{1,3}(?:\.\d{3})+", r"\s*+\s*x"]
)
def test_a_quick_expression_is_none(quick: str) -> None:
    assert not list(faults(parser.parse(quick)))


@pytest.mark.parametrize(("where", "written", "flag"), ALL, ids=[where for where, _, _ in ALL])
def test_no_expression_backtracks_for_long(where: str, written: str, flag: int) -> None:
    assert not list(faults(parser.parse(written, flag))), f"{where}: {written}"
