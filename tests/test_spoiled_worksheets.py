"""Every value and every key of the sample plan is spoiled: the diagnostic stands exactly there, and nowhere else.

A schema that is added later is covered as soon as the sample fills it in.
"""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

from masterplan_cli.compiler import check_worksheets, worksheets
from masterplan_cli.diagnostics import Diagnostic, Route, Severity
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.source import Data, Source, read

CHECKOUT = Path(__file__).parents[1]
SAMPLE = {file: (CHECKOUT / file).read_bytes() for file in worksheets(CHECKOUT)}

SPOILED_VALUE = "{rusak: 1}"
"""A mapping where one value or a list belongs is wrong under every schema."""

SPOILED_BLOCK = "rusak"
"""A word where a mapping belongs."""


@pytest.fixture(autouse=True)
def _everything_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of mistakes are made here, and each is asked for."""
    monkeypatch.setattr("masterplan_cli.listing.MOST", 10_000)
    monkeypatch.setattr("masterplan_cli.schemas._misfits.MOST", 10_000)


def routes(data: Data, route: Route = ()) -> Iterator[tuple[Route, Data]]:
    """Every value of a worksheet with the way to it, outer ones first."""
    if route:
        yield route, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from routes(value, (*route, key))
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from routes(value, (*route, index))


def offset(text: str, line: int, column: int) -> int:
    """Where a place begins in the text; the sample's lines end in a line feed alone."""
    starts = [0]
    for length in map(len, text.split("\n")):
        starts.append(starts[-1] + length + 1)
    return starts[line - 1] + column - 1


def spoil(source: Source, spoiled: dict[Route, str], *, key: bool) -> str:
    """The worksheet with other text at each of these values, or keys."""
    text = source.text
    for route in sorted(spoiled, key=lambda route: source.place(route, key=key), reverse=True):
        place = source.place(route, key=key)
        start = offset(source.text, place.line, place.column)
        end = offset(source.text, place.end_line, place.end_column)
        text = text[:start] + spoiled[route] + text[end:]
    return text


def told(file: str, text: str) -> tuple[Source, list[Diagnostic]]:
    source, unreadable = read(file, text.encode())
    assert not unreadable
    return source, list(fit(source)[1])


@pytest.mark.parametrize("file", SAMPLE)
def test_every_spoiled_value_is_told_where_it_stands(file: str) -> None:
    source, _ = read(file, SAMPLE[file])
    values = {route: SPOILED_VALUE for route, value in routes(source.data) if isinstance(value, str)}
    assert len(values) > 100
    spoiled, found = told(file, spoil(source, values, key=False))
    assert [diagnostic.place for diagnostic in found if diagnostic.kind.code not in ("S003", "S004")] == []
    assert {diagnostic.place for diagnostic in found} == {spoiled.place(route) for route in values}
    assert len(found) == len(values)


@pytest.mark.parametrize("file", SAMPLE)
def test_every_spoiled_key_is_told_where_it_stands(file: str) -> None:
    source, _ = read(file, SAMPLE[file])
    keys = [route for route, _ in routes(source.data) if isinstance(route[-1], str)]
    assert len(keys) > 100
    for depth in {len(route) for route in keys}:
        misspelt = {route: f"{route[-1]}x" for route in keys if len(route) == depth}
        spoiled, found = told(file, spoil(source, misspelt, key=True))
        expected = {spoiled.place((*route[:-1], name), key=True) for route, name in misspelt.items()}
        # At the top, a part that every worksheet of its sort needs is named by its misspelling alone.
        assert {diagnostic.place for diagnostic in found} == expected
        assert {diagnostic.kind.code for diagnostic in found} <= {"S002", "S003"}
        assert len(found) == len(misspelt)


@pytest.mark.parametrize("file", SAMPLE)
def test_every_spoiled_block_is_told_where_it_stands(file: str) -> None:
    source, _ = read(file, SAMPLE[file])
    blocks = [route for route, value in routes(source.data) if isinstance(value, dict | list)]
    assert len(blocks) > 20
    for depth in {len(route) for route in blocks}:
        spoiled, found = told(file, dumped(source.data, {route for route in blocks if len(route) == depth}))
        expected = {spoiled.place(route) for route in blocks if len(route) == depth}
        assert {diagnostic.place for diagnostic in found} == expected
        assert len(found) == len(expected)


def dumped(data: Data, spoiled: set[Route], route: Route = ()) -> str:
    """The data as flow YAML, a word in place of each spoiled block."""
    if route in spoiled:
        return SPOILED_BLOCK
    if isinstance(data, dict):
        return "{" + ", ".join(f'"{key}": {dumped(value, spoiled, (*route, key))}' for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(dumped(value, spoiled, (*route, index)) for index, value in enumerate(data)) + "]"
    return "null" if data is None else '"' + data.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def test_one_mistake_gives_one_finding_in_the_whole_plan() -> None:
    """No cascade: whatever item is spoiled, references to it included, one error is told.

    Each worksheet has one mistake at a time; what it left undone elsewhere would be one error too many.
    """
    spoilt = [list(spoilt_once(file)) for file in SAMPLE]
    assert min(map(len, spoilt)) > 8
    for texts in zip_longest(*spoilt):
        mistakes = {file: one for file, one in zip(SAMPLE, texts, strict=True) if one}
        checked = check_worksheets(SAMPLE | {file: text for file, (_, text) in mistakes.items()})
        errors = [one for one in checked.findings.diagnostics if one.weight == Severity.ERROR]
        assert {one.kind.code for one in errors} <= {"S003", "S004"}
        found = [one.place.file for one in errors]
        assert sorted(found) == sorted(mistakes), {file: route for file, (route, _) in mistakes.items()}


def spoilt_once(file: str) -> Iterator[tuple[Route, bytes]]:
    """The worksheet with a mistake at one value after another, over all of it."""
    source, _ = read(file, SAMPLE[file])
    values = [route for route, value in routes(source.data) if isinstance(value, str)]
    for route in values[:: len(values) // 12]:
        if route[-1] != "id" and route != ("dimension",):
            yield route, spoil(source, {route: SPOILED_VALUE}, key=False).encode()


def test_mistakes_in_one_worksheet_do_not_hide_those_of_another() -> None:
    living = "worksheets/living.yaml"
    broken = {**SAMPLE, living: SAMPLE[living].replace(b"dimension: living", b"dimension: [living", 1)}
    economy = next(file for file in broken if "economy" in file)
    broken[economy] = broken[economy].replace(b"strategy: eco-str-1", b"strategy: eco-str-0", 1)
    found = [(one.kind.code, one.place.file) for one in check_worksheets(broken).findings.diagnostics]
    assert found == [("R001", economy), ("Y001", living)]
