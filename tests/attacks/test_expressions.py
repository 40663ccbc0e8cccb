"""No regular expression of ours backtracks for long, whatever the text: each is read, none is timed.

Two shapes take quadratic time or worse from one starting point: an unbounded repeat inside an unbounded repeat, and two
unbounded repeats in a row that can take the same signs.
"""

import ast
import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from masterplan_cli.schemas._codes import Pattern

ROOT = Path(__file__).parents[2] / "src"
SOURCES = sorted(file for file in ROOT.rglob("*.py") if file.name != "__main__.py")
FUNCTIONS = {"compile", "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split"}
ENDLESS = 2_000
"""Repeats up to this many are short whatever they meet."""

OURS = {"drawings", "figures", "listings", "runs", "words", "writer"}
"""Modules whose expressions read tags that we wrote ourselves, where each `<` has its `>` close by."""

KEEPING = sre.POSSESSIVE_REPEAT
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, KEEPING)
ONE_SIGN = (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY)

SIGNS = [chr(code) for code in range(32, 127)] + ["\n", "\r", "\t", "é", "日", "–", "‘", "\u2028", "\x00"]
WORD = {sign for sign in SIGNS if re.match(r"\w", sign)}


LOCAL = {"key": "x", "room": 40, "name": "Kota", "words": "air|desa", "phrase": "air", "region": "Kota"}
"""Names of functions that stand in expressions, with one of their values."""

ELSEWHERE = {
    ("_roots", "prefix"),
    ("sentences", "pattern"),
    ("draft_regulation", "bare"),
    ("_codes", "self.pattern"),
}
"""Calls that are given an expression which stands among the values of a module, where it is found."""


def expressions() -> Iterator[tuple[Path, str, str, int]]:
    """Where an expression stands, file and line or name, and the expression: written out, put together, or in a table."""
    for file in SOURCES:
        module = import_module(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
        for call in calls(file):
            if (file.stem, ast.unparse(call.args[0])) not in ELSEWHERE:
                written = eval(compile(ast.Expression(call.args[0]), file.stem, "eval"), {**LOCAL, **vars(module)})  # noqa: S307 - our own
                yield file, str(call.lineno), written, flags(call)
        for name, value in vars(module).items():
            for written, flag in held(value):
                yield file, name, written, flag


def calls(file: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name)) if name in FUNCTIONS:
                yield node


def held(value: object) -> Iterator[tuple[str, int]]:
    """The expressions in a value of a module."""
    if isinstance(value, re.Pattern):
        yield value.pattern, value.flags
    elif isinstance(value, Pattern):
        yield value.pattern, re.ASCII
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from held(one)
    elif isinstance(value, dict):
        yield from held([*value.values()])


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


def ways(items: Any) -> list[list[Any]]:
    """Every way through an expression, its branches and groups opened; of very many, some."""
    found: list[list[Any]] = [[]]
    for code, given in items:
        if code is sre.SUBPATTERN:
            here = ways(given[3])
        elif code is sre.ATOMIC_GROUP:
            here = [[(KEEPING if one in REPEATS else one, its) for one, its in way] for way in ways(given)]
        elif code is sre.BRANCH:
            here = [way for branch in given[1] for way in ways(branch)]
        elif code in REPEATS and given[1] == 1:
            here = ways(given[2]) + [[]] * (given[0] == 0)
        else:
            here = [[(code, given)]]
        found = [before + way for before in found for way in here][:400]
    return found


def signs(items: Any) -> set[str]:
    """All signs that stand anywhere in a part of an expression."""
    found: set[str] = set()
    for code, given in items:
        found |= begins(code, given) if code in ONE_SIGN else set().union(*map(signs, inside(code, given)), set())
    return found


def is_guarded(before: list[Any], own: set[str]) -> bool:
    """Whether nothing can begin in the middle of a run of these signs."""
    for code, given in before:
        if code is sre.AT and given in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
            return True
        if code is sre.AT and given is sre.AT_BOUNDARY and (own <= WORD or not own & WORD):
            return True
        if code is sre.ASSERT_NOT and given[0] < 0 and own <= signs(given[1]):
            return True
        if code is sre.ASSERT and given[0] < 0 and not own & signs(given[1]):
            return True
    return False


def rescans(items: Any, *, searched: bool) -> Iterator[str]:
    """What makes an expression go over the same text again: from each sign where it can start, or with another share.

    `<[^>]*>` looks through all of `<<<<<` from each `<`; `.*a.*b` looks for the `b` behind each `a`.
    """
    for way in ways(items):
        for number, (code, given) in enumerate(way):
            rest = way[number + 1 :]
            is_long = code in REPEATS and (given[1] is sre.MAXREPEAT or given[1] > ENDLESS)
            if not is_long or not any(may_fail(*one) for one in rest):
                continue
            own, before = signs(given[2]), [one for one in way[:number] if not can_be_empty(*one)]
            starts = all(firsts([one]) & own for one in before) and not is_guarded(way[:number], own)
            if searched and starts and not ends_where_it_starts(before, rest):
                yield "it starts again in what it has read"
            if code is not KEEPING:
                yield from shared(own, rest)


def ends_where_it_starts(before: list[Any], rest: list[Any]) -> bool:
    """Whether what could start again would be its end: a comment within `--`, say."""
    needed = [one for one in rest if not can_be_empty(*one)]
    plain = bool(before and needed) and not any(code in (sre.AT, sre.ASSERT, sre.ASSERT_NOT) for code, _ in rest)
    return plain and all(firsts([one]) & firsts(before[:1]) for one in needed)


def shared(own: set[str], rest: list[Any]) -> Iterator[str]:
    """Another repeat behind one, where all that stands between can be a part of both."""
    for number, (code, given) in enumerate(rest):
        both = own & signs(given[2]) if endless(code, given) else set()
        between = [one for one in rest[:number] if not can_be_empty(*one)]
        fits = both & firsts([(code, given)]) and all(firsts([one]) & both for one in between)
        if fits and any(may_fail(*one) for one in rest[number + 1 :]):
            yield "two repeats share what stands between"


def may_fail(code: Any, given: Any) -> bool:
    return code in (sre.AT, sre.ASSERT, sre.ASSERT_NOT) or not can_be_empty(code, given)


def is_searched(file: Path, name: str) -> bool:
    """Whether an expression is looked for anywhere in a text, rather than held against its beginning or all of it."""
    text = file.read_text("utf-8")
    if name.isdigit():
        return not re.search(r"re\.(?:match|fullmatch)\(", text.splitlines()[int(name) - 1])
    used = set(re.findall(rf"\b{name}(?:\[[^\]]*\])?\.(\w+)", text))
    return not used or bool(used & (FUNCTIONS - {"match", "fullmatch", "compile"}))


SHORT = {
    ("_slugs", "_MARKUP"): "a label cannot begin within a label",
    ("_references", "_BEFORE"): "given 40 signs",
    ("numbers", "_FIGURES"): "held against all of a number",
    ("naming", "_ENDING"): "given the name of a file",
    ("settings", "_table"): "held against all of a name",
    ("_forbidden", "_WITHIN_WORD"): "a run of such signs is found at once",
    ("_rows", "_HEADER"): "what stands behind a `#` is always the end of the line",
    ("sentences", "_CAUSES"): "given 500 signs",
    ("_lookalikes", "_LAYOUT"): "what stands behind may be missing",
    ("_lost_text", "_VALUE"): "what stands behind may be missing",
    ("_refusals", "_KEY_OR_DASH"): "what stands behind may be missing",
    ("_diff", "_LINE"): "every line is found at once",
}
"""Expressions that would be slow, if what they are given were any text; and why it is not."""


FOUND = [one for one in expressions() if one[0].stem not in OURS]
ALL = [
    (where, *said)
    for said, where in {(written, flag): f"{file.stem}:{name}" for file, name, written, flag in FOUND}.items()
]
NAMED = {(file, written) for file, name, written, _ in FOUND if not name.isdigit()}
HELD = [
    one for one in FOUND if (one[0].stem, one[1]) not in SHORT and not (one[1].isdigit() and (one[0], one[2]) in NAMED)
]
"""All but those that are short anyway; what has a name is looked at under it."""


def test_there_are_expressions_to_look_at() -> None:
    assert len(ALL) > 250


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


@pytest.mark.parametrize(
    "slow",
    [
        r"a+b",
        r"<[^>]*>",
        r"[^a]*a.*",
        r"\s+$",
        r"\b[\w ]+x",
        r".*a.*b",
        r"x(?:a|b*c.*)d",
        r"(?:a|-+x)y?",
        r"\.{3,}[\s.]*\Z",
    ],
)
def test_an_expression_that_goes_over_the_same_again_is_recognised(slow: str) -> None:
    assert list(rescans(parser.parse(slow), searched=True))


@pytest.mark.parametrize(
    "quick", [r"a+", r"<[^<>]*>", r"(?<!\s)\s+$", r"\b\w+x", r"\A.*a", r"a{1,9}b", r"\n\s*\n", r"\(\d+\)"]
)
def test_an_expression_that_goes_on_is_none(quick: str) -> None:
    assert not list(rescans(parser.parse(quick), searched=True))


@pytest.mark.parametrize(
    ("file", "name", "written", "flag"), HELD, ids=[f"{file.stem}:{name}" for file, name, _, _ in HELD]
)
def test_no_expression_goes_over_the_same_again(file: Path, name: str, written: str, flag: int) -> None:
    searched = is_searched(file, name)
    assert not list(rescans(parser.parse(written, flag), searched=searched)), f"{file.stem}:{name}: {written}"


def test_what_is_short_is_there() -> None:
    assert not SHORT.keys() - {(file.stem, name) for file, name, _, _ in FOUND}
