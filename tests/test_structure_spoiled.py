"""The layout of a plan is spoiled as people spoil it: few findings, and the first one at the place.

What lines say is left alone here: `test_spoiled_worksheets.py` does that.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from masterplan_cli.compiler import check_worksheets, worksheets
from masterplan_cli.diagnostics import Diagnostic, Severity
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.source import read

SMALL = Path(__file__).parent / "plans" / "small"
PLAN = {file: (SMALL / file).read_bytes() for file in worksheets(SMALL)}
MOST = 3
"""Errors that one spoiled line may lead to."""
SAMPLE = 12
"""Lines that each way of spoiling is tried on."""


def _no_heading(line: str) -> str | None:
    return "" if re.fullmatch(r" *\w+:", line) else None


def _no_dash(line: str) -> str | None:
    return re.sub(r"^( *)- ", r"\1  ", line) if re.match(r" +- ", line) else None


def _dash_gone(line: str) -> str | None:
    return re.sub(r"^( *)- ", r"\1", line) if re.match(r" +- ", line) else None


def _less_indent(line: str) -> str | None:
    return line[1:] if line.startswith("  ") else None


def _tab(line: str) -> str | None:
    return re.sub("^  ", "\t", line) if line.startswith("  ") else None


def _marker(line: str) -> str | None:
    return f"<<<<<<< HEAD\n{line}\n=======\n{line} baru\n>>>>>>> cabang" if line.strip() else None


def _no_break_space(line: str) -> str | None:
    return line.replace(": ", ":\u00a0", 1) if ": " in line else None


def _no_break_indent(line: str) -> str | None:
    return line.replace(" ", "\u00a0", 1) if line.startswith(" ") else None


def _wide_colon(line: str) -> str | None:
    return line.replace(": ", "\uff1a", 1) if re.match(r" *(?:- )?\w+: ", line) else None


def _unseen(line: str) -> str | None:
    return re.sub(r"(\bid: \w+)", "\\1\u200b", line) if re.search(r"\bid: \w", line) else None


def _no_space(line: str) -> str | None:
    return line.replace(": ", ":", 1) if re.match(r" *(?:- )?\w+: ", line) else None


def _colon_in_text(line: str) -> str | None:
    return re.sub(r"^( *(?:- )?\w+: \w+) ", r"\1: ", line) if re.match(r" *(?:- )?\w+: \w+ ", line) else None


def _open_quote(line: str) -> str | None:
    return line.replace(": ", ': "', 1) if re.match(r" *(?:- )?\w+: \w", line) else None


def _open_bracket(line: str) -> str | None:
    return line[:-1] if line.endswith(("]", "}")) else None


def _equals(line: str) -> str | None:
    return line.replace(": ", " = ", 1) if re.match(r" *(?:- )?\w+: ", line) else None


WAYS = [
    _no_heading, _no_dash, _dash_gone, _less_indent, _tab, _marker, _no_break_space, _no_break_indent, _wide_colon, _unseen,
    _no_space, _colon_in_text, _open_quote, _open_bracket, _equals,
]  # fmt: skip


def _read(lines: list[str]) -> object:
    try:
        return yaml.load("\n".join(lines), yaml.BaseLoader)  # noqa: S506 - texts alone, of a plan of our own
    except yaml.YAMLError:
        return lines


def errors(file: str, text: str) -> list[Diagnostic]:
    found = check_worksheets({**PLAN, file: text.encode()}).findings.diagnostics
    return [one for one in found if one.weight == Severity.ERROR]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
def test_one_spoiled_line_gives_few_errors_and_the_first_is_there(way: Callable[[str], str | None]) -> None:
    lines = {file: raw.decode().split("\n") for file, raw in PLAN.items()}
    places = [(file, number) for file, written in lines.items() for number, line in enumerate(written) if way(line)]
    places += [
        (file, number) for file, written in lines.items() for number, line in enumerate(written) if way(line) == ""
    ]
    for file, number in random.Random(7).sample(places, min(SAMPLE, len(places))):  # noqa: S311 - the same lines each time
        spoiled = [*lines[file][:number], way(lines[file][number]) or "", *lines[file][number + 1 :]]
        if _read(spoiled) == _read(lines[file]):
            continue  # the only item of a list may stand a space further left
        found = errors(file, "\n".join(spoiled))
        assert 1 <= len(found) <= MOST, (file, number + 1, lines[file][number], found)
        nearest = min((abs(one.place.line - number - 1) for one in found if one.place.file == file), default=99)
        assert nearest <= 2, (file, number + 1, lines[file][number], found)


def _more_indent(line: str) -> str | None:
    return f" {line}" if line.strip() else None


def _with_line_below(lines: list[str], number: int) -> list[str]:
    return [f"{lines[number]} {lines[number + 1].strip()}", *lines[number + 2 :]]


def _block_twice(lines: list[str], number: int) -> list[str]:
    indent = len(lines[number]) - len(lines[number].lstrip())
    below = lines[number + 1 :]
    length = 1 + next(
        (index for index, line in enumerate(below) if line.strip() and len(line) - len(line.lstrip()) <= indent),
        len(below),
    )
    return [*lines[number : number + length], *lines[number:]]


def _one_line(way: Callable[[str], str | None]) -> Callable[[list[str], int], list[str]]:
    def spoil(lines: list[str], number: int) -> list[str]:
        spoilt = way(lines[number])
        return lines[number:] if spoilt is None else [spoilt, *lines[number + 1 :]]

    return spoil


OF_STRUCTURE = {
    "heading gone": _one_line(_no_heading),
    "dash gone": _one_line(_no_dash),
    "dash and its blank gone": _one_line(_dash_gone),
    "less indent": _one_line(_less_indent),
    "more indent": _one_line(_more_indent),
    "line joined with the next": _with_line_below,
    "block twice": _block_twice,
}
BIG = {file: (SMALL.parents[2] / file).read_text("utf-8").split("\n") for file in worksheets(SMALL.parents[2])}
OFTEN = 5
"""Lines of each worksheet that each way is tried on."""


@pytest.mark.parametrize("way", OF_STRUCTURE)
def test_one_mistake_of_structure_gives_few_findings_in_a_plan_of_full_size(way: str) -> None:
    """A worksheet is read and fitted alone here: nothing else sees its layout."""
    spoil, found = OF_STRUCTURE[way], 0
    for file, lines in BIG.items():
        written = [number for number, line in enumerate(lines[:-1]) if line.split("#")[0].strip()]
        places = {number for number in written if [*lines[:number], *spoil(lines, number)] != lines}
        for number in random.Random(11).sample(sorted(places), OFTEN):  # noqa: S311 - the same lines each time
            source, unreadable = read(file, "\n".join([*lines[:number], *spoil(lines, number)]).encode())
            told = [*unreadable, *fit(source)[1]]
            assert len(told) <= MOST, (file, number + 1, lines[number], told)
            found += bool(told)
    assert found >= OFTEN * len(BIG) / 2 or way == "block twice", "most of it is seen by layout alone"


def test_every_mistake_of_a_file_is_told_in_one_run() -> None:
    living = PLAN["worksheets/living.yaml"].decode()
    spoiled = living.replace("name: Balita luput ditimbang", "name: Balita: luput ditimbang", 1)
    spoiled = spoiled.replace("nature: continued", "nature: lanjut", 1)
    spoiled = spoiled.replace("stage: Perluasan", "stage:Perluasan", 1)
    spoiled = spoiled.replace("ict_role: accelerate", "ict_role: mempercepat", 1)
    assert [one.kind.code for one in errors("worksheets/living.yaml", spoiled)] == ["Y001", "S004", "Y001", "S004"]


def test_a_worksheet_is_read_on_behind_a_control_character() -> None:
    living = PLAN["worksheets/living.yaml"].decode()
    spoiled = living.replace("[dinkes, disdik]", "[dinkes, disdikk]")
    spoiled = spoiled.replace("problem: Keluarga tidak", "problem: Keluarga\x0btidak", 1)
    spoiled = spoiled.replace("nature: continued", "nature: continued\x07", 1)
    first, second = errors("worksheets/living.yaml", spoiled)
    assert (first.kind.code, second.kind.code) == ("R001", "Y001")
    assert len(second.related) == 1


def test_a_file_full_of_control_characters_is_one_finding() -> None:
    (found,) = errors("worksheets/living.yaml", "".join(f"k{n}: \x01{n}\n" for n in range(30)))
    assert (found.kind.code, found.place.line, len(found.related)) == ("Y001", 1, 5)


@pytest.mark.parametrize("quadrant", ["strengths", "weaknesses", "opportunities", "threats"])
def test_a_lost_quadrant_is_one_finding_where_its_entries_begin(quadrant: str) -> None:
    living = PLAN["worksheets/living.yaml"].decode()
    begins = living[: living.index(f"  {quadrant}:\n")].count("\n") + 1
    found = check_worksheets({**PLAN, "worksheets/living.yaml": living.replace(f"  {quadrant}:\n", "", 1).encode()})
    (one,) = found.findings.diagnostics
    assert (one.place.file, one.place.line) == ("worksheets/living.yaml", begins)


def test_what_was_not_read_is_not_missed() -> None:
    """The ids of an entry that was blanked are known: nothing that refers to them is called unresolved."""
    living = PLAN["worksheets/living.yaml"].decode()
    spoiled = living.replace("  - id: posyandu-terjadwal\n", "  -id: posyandu-terjadwal\n", 1)
    assert [one.kind.code for one in errors("worksheets/living.yaml", spoiled)] == ["Y001"]


def test_reading_stops_behind_many_mistakes_and_says_how_much_is_left() -> None:
    found = errors("worksheets/living.yaml", "".join(f"k{n}: a: b\n" for n in range(200)))
    layout = [one for one in found if one.kind.code == "Y001"]
    assert len(layout) == 22
    assert [one.message.en for one in layout if "not read" in one.message.en] == [
        "From here 180 lines were not read, because there are 20 mistakes of layout above."
    ]


@pytest.mark.parametrize(
    ("file", "right"),
    [
        ("worksheets/living.yml", "worksheets/living.yaml"),
        ("worksheets/living.YAML", "worksheets/living.yaml"),
        ("worksheets/Living.yaml", "worksheets/living.yaml"),
        ("worksheets/living.yaml.txt", "worksheets/living.yaml"),
        ("worksheets/living.yaml.yaml", "worksheets/living.yaml"),
        ("worksheet/living.yaml", "worksheets"),
        ("living.yaml", "worksheets/living.yaml"),
    ],
)
def test_a_misnamed_worksheet_is_read_and_told_with_its_name(plan: Path, file: str, right: str) -> None:
    (plan / file).parent.mkdir(exist_ok=True)
    (plan / "worksheets" / "living.yaml").rename(plan / file)
    from masterplan_cli.compiler import check_folder

    (found,) = check_folder(plan).findings.diagnostics
    assert (found.kind.code, found.place.file) == ("S008", file)
    assert found.help
    assert found.help.en == f"Rename it to `{right}`."


@pytest.mark.parametrize("name", ["living (1).yaml", "living - Copy.yaml", "salinan.yaml"])
def test_a_copy_is_one_finding(plan: Path, name: str) -> None:
    from masterplan_cli.compiler import check_folder

    (plan / "worksheets" / name).write_bytes((plan / "worksheets" / "living.yaml").read_bytes())
    (found,) = check_folder(plan).findings.diagnostics
    assert (found.kind.code, found.place.file) == ("S008", f"worksheets/{name}")


@pytest.mark.parametrize(
    "name", ["._living.yaml", "~$living.yaml", ".living.yaml.swp", "living.yaml~", "living.yaml.bak", "#living.yaml#"]
)
def test_files_of_editors_and_systems_are_passed_over(plan: Path, name: str) -> None:
    from masterplan_cli.compiler import check_folder

    (plan / "worksheets" / name).write_bytes(b"\x00[")
    assert check_folder(plan).findings.diagnostics == ()
