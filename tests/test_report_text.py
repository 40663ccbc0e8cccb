"""The report for people, whole, in both languages and at two widths; users' text does no harm to a terminal."""

import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from masterplan_cli.commands import _terminal
from masterplan_cli.diagnostics import Diagnostic, Findings, Group, Kind, Place, Related, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.reports import text

EXPECTED = Path(__file__).parent / "expected" / "reports"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
NOTHING = Text(id="", en="")

MISSING = Kind("S001", "missing-field", Severity.ERROR, NOTHING, NOTHING, NOTHING)
UNRESOLVED = Kind("R001", "unresolved-reference", Severity.ERROR, NOTHING, NOTHING, NOTHING)
DUPLICATE = Kind("P007", "near-duplicate-programme", Severity.WARNING, NOTHING, NOTHING, NOTHING)
COMMITMENT = Kind("G006", "commitment-missing", Severity.NOTE, NOTHING, NOTHING, NOTHING)

ECONOMY = """\
dimension: economy
programmes:
  - id: pasar-daring
    name: Pelatihan dan pendampingan pemasaran daring bagi pelaku usaha mikro, kecil, dan menengah di delapan belas kecamatan
    office: dinkopp
  - id: batik
    name: "[/total] \x1b[31mBatik\u202e 日本 👍"
"""
LIVING = "# Sehat\n" * 11 + "programmes:\n  - id: pasar-online\n"

FINDINGS = Findings(
    diagnostics=(
        Diagnostic(
            Place("worksheets/economy.yaml", 3, 5, 6, 1),
            MISSING,
            Text(
                id="Program `pasar-daring` tidak memiliki isian `budget`.",
                en="Programme `pasar-daring` has no `budget`.",
            ),
        ),
        Diagnostic(
            Place("worksheets/economy.yaml", 4, 73, 4, 90),
            DUPLICATE,
            Text(
                id="Program `pasar-daring` hampir sama dengan program `pasar-online` dari dimensi living, baik nama maupun uraiannya.",
                en="Programme `pasar-daring` is nearly the same as programme `pasar-online` of dimension living, by name and by description.",
            ),
            related=(
                Related(
                    Text(id="Program yang serupa ada di sini.", en="The similar programme stands here."),
                    Place("worksheets/living.yaml", 13, 9, 13, 21),
                ),
            ),
        ),
        Diagnostic(
            Place("worksheets/economy.yaml", 5, 13, 5, 20),
            UNRESOLVED,
            Text(
                id="Program `pasar-daring` merujuk OPD `dinkopp`, yang tidak ada.",
                en="Programme `pasar-daring` refers to office `dinkopp`, which does not exist.",
            ),
            Text(
                id="Maksud Anda `dinkop-ukm`? Daftar OPD ada di `worksheets/masterplan.yaml`.",
                en="Did you mean `dinkop-ukm`? The offices stand in `worksheets/masterplan.yaml`.",
            ),
        ),
        Diagnostic(
            Place("worksheets/economy.yaml", 7, 35, 7, 36),
            MISSING,
            Text(
                id="Nama `[/total] \x1b[31mBatik\u202e 日本 👍` memuat tanda yang tidak terlihat.",
                en="The name `[/total] \x1b[31mBatik\u202e 日本 👍` has unseen characters.",
            ),
            severity=Severity.WARNING,
        ),
        Diagnostic(
            Place("worksheets/living.yaml", 12, 1, 12, 11),
            COMMITMENT,
            Text(id="OPD `dinkes` belum menyatakan komitmen.", en="Office `dinkes` has not stated its commitment yet."),
        ),
        Diagnostic(
            Place("worksheets/mobility.yaml", 1, 1, 1, 1),
            MISSING,
            Text(id="Lembar kerja ini bukan teks UTF-8.", en="This worksheet is no UTF-8 text."),
        ),
    ),
    texts={
        "worksheets/economy.yaml": ECONOMY,
        "worksheets/living.yaml": LIVING,
        "worksheets/masterplan.yaml": "title: Purbalingga\n",
        "worksheets/mobility.yaml": "",
    },
    withheld_rules=("A002",) * 14,
)


@pytest.mark.parametrize("width", [80, 40])
@pytest.mark.parametrize("language", Language)
def test_the_whole_report(language: Language, width: int) -> None:
    expected = (EXPECTED / f"text-{language}-{width}.txt").read_text("utf-8")
    assert text.render(FINDINGS, language, width=width) == expected


@pytest.mark.parametrize("width", [80, 40])
def test_no_line_but_a_place_is_wider_than_the_terminal(width: int) -> None:
    lines = text.render(FINDINGS, Language.EN, width=width).splitlines()
    assert [line for line in lines if cell_len(line) > width and "-->" not in line] == []


@pytest.mark.parametrize("language", Language)
def test_colour_changes_no_text(language: Language) -> None:
    coloured = text.render(FINDINGS, language, colour=True)
    assert ANSI.sub("", coloured) == text.render(FINDINGS, language)


def test_colours_are_few() -> None:
    coloured = text.render(FINDINGS, Language.EN, colour=True)
    assert sorted(set(ANSI.findall(coloured))) == [
        "\x1b[0m",
        "\x1b[1;31m",
        "\x1b[1;33m",
        "\x1b[1;36m",
        "\x1b[1m",
        "\x1b[2m",
        "\x1b[36m",
    ]


def test_a_report_without_colour_does_not_load_rich() -> None:
    program = (
        "import sys; from masterplan_cli.diagnostics import Findings; from masterplan_cli.language import Language;"
        "from masterplan_cli.reports import text; text.render(Findings((), {}), Language.ID);"
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'rich', 'pydantic', 'yaml'}))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


def one(line: str, column: int, end: tuple[int, int], width: int = 40) -> list[str]:
    """The lines of the excerpt of one diagnostic about the first line of a worksheet."""
    worksheet = "worksheets/x.yaml"
    told = Diagnostic(Place(worksheet, 1, column, *end), MISSING, Text(id="Kurang.", en="Lacking."))
    report = text.render(Findings((told,), {worksheet: line}), Language.EN, width=width)
    return report.split("\n\n")[1].split("\n")[3:]


@pytest.mark.parametrize(
    ("line", "column", "end", "expected"),
    [
        ("id: air", 5, (1, 8), [" 1 | id: air", "   |     ^^^"]),
        ("id: air", 1, (1, 3), [" 1 | id: air", "   | ^^"]),
        ("id:", 4, (1, 4), [" 1 | id:", "   |    ^"]),
        ("id:  ", 9, (1, 9), [" 1 | id:", "   |      ^"]),
        ("id: air\nunit: x\n", 1, (2, 8), [" 1 | id: air", "   | ^^^^^^^…"]),
        ("id: air\nunit: x\n", 5, (2, 1), [" 1 | id: air", "   |     ^^^"]),
        ("id: air\r\nunit: x\r\n", 5, (1, 8), [" 1 | id: air", "   |     ^^^"]),
        ("\ufeffid: air", 5, (1, 8), [" 1 | id: air", "   |     ^^^"]),
        ("\tid:\tair", 6, (1, 9), [" 1 |     id:    air", "   |            ^^^"]),
        ("日本: 都市 x", 5, (1, 7), [" 1 | 日本: 都市 x", "   |       ^^^^"]),
        ("👍: air", 4, (1, 7), [" 1 | 👍: air", "   |     ^^^"]),
        ("cafe\u0301: air", 8, (1, 11), [" 1 | cafe\u0301: air", "   |       ^^^"]),
        ("a\u0301b", 2, (1, 3), [" 1 | a\u0301b", "   |  ^"]),
        ("a\u200bb: air", 6, (1, 9), [r" 1 | a\u200bb: air", "   |           ^^^"]),
        ("id: \u202eair", 5, (1, 6), [r" 1 | id: \u202eair", "   |     ^^^^^^"]),
        ("id: \x1b]0;x\x07", 5, (1, 6), [r" 1 | id: \x1b]0;x\x07", "   |     ^^^^"]),
        ("id: مدينة x", 11, (1, 12), [" 1 | id: مدينة x", "   |           ^"]),
        ("a" * 35, 1, (1, 36), [" 1 | " + "a" * 35, "   | " + "^" * 35]),
        ("a" * 36, 1, (1, 4), [" 1 | " + "a" * 33 + "…", "   | ^^^"]),
        ("a" * 90, 1, (1, 91), [" 1 | " + "a" * 33 + "…", "   | " + "^" * 33 + "…"]),
        ("a" * 90 + "bcd", 91, (1, 94), [" 1 | …" + "a" * 30 + "bcd", "   | " + " " * 31 + "^^^"]),
        (
            "a" * 50 + "bcd" + "e" * 50,
            51,
            (1, 54),
            [" 1 | …" + "a" * 11 + "bcd" + "e" * 19 + "…", "   | " + " " * 12 + "^^^"],
        ),
        (
            "日" * 50 + "bcd" + "本" * 50,
            51,
            (1, 54),
            [" 1 | …" + "日" * 5 + "bcd" + "本" * 10 + "…", "   | " + " " * 11 + "^^^"],
        ),
        ("a" * 100_000 + "\n", 50_000, (2, 1), [" 1 | …" + "a" * 33 + "…", "   | " + " " * 12 + "^" * 22 + "…"]),
        ("id: |  \n  a\n  b\n", 5, (3, 4), [" 1 | id: |", "   |     ^…"]),
    ],
)
def test_the_culprit_is_underlined(line: str, column: int, end: tuple[int, int], expected: list[str]) -> None:
    assert one(line, column, end) == expected


def test_a_place_outside_the_text_has_no_excerpt() -> None:
    told = Diagnostic(Place("worksheets/x.yaml", 9, 1, 9, 1), MISSING, Text(id="Kurang.", en="Lacking."))
    report = text.render(Findings((told,), {"worksheets/x.yaml": "a: b\n"}), Language.EN)
    assert report == (
        "worksheets/x.yaml\n\n"
        "error S001 missing-field\n  Lacking.\n  --> worksheets/x.yaml:9:1\n\n"
        "1 error in 1 of 1 worksheet.\nExplanation: `masterplan rule S001`.\n"
    )


def test_a_diagnostic_outside_the_worksheets_is_counted_by_files() -> None:
    told = Diagnostic(Place("templates/x\n.md.j2", 1, 1, 1, 2), MISSING, Text(id="Kurang.", en="Lacking."))
    report = text.render(Findings((told,), {"worksheets/x.yaml": "a: b\n"}), Language.ID)
    assert report == (
        "templates/x\\n.md.j2\n\n"
        "galat S001 missing-field\n  Kurang.\n  --> templates/x\\n.md.j2:1:1\n\n"
        "1 galat dalam 1 berkas.\nPenjelasan: `masterplan rule S001`.\n"
    )


def summary(language: Language, errors: int, worksheets: int, waiting: int) -> str:
    """The last paragraph of a report about so many missing fields."""
    texts = {f"worksheets/{number}.yaml": "a: b\n" for number in range(worksheets)}
    told = [Diagnostic(Place("worksheets/0.yaml", 1, 1, 1, 2), MISSING, NOTHING)] * errors
    return text.render(Findings(tuple(told), texts, ("A002",) * waiting), language).split("\n\n")[-1]


@pytest.mark.parametrize(
    ("errors", "worksheets", "waiting", "indonesian", "english"),
    [
        (
            0,
            8,
            0,
            "8 lembar kerja diperiksa, tidak ada yang perlu diperbaiki.\n",
            "8 worksheets checked, nothing to fix.\n",
        ),
        (
            0,
            1,
            0,
            "1 lembar kerja diperiksa, tidak ada yang perlu diperbaiki.\n",
            "1 worksheet checked, nothing to fix.\n",
        ),
        (
            1,
            8,
            1,
            "1 galat dalam 1 dari 8 lembar kerja.\n1 aturan menunggu sampai galat di atas diperbaiki.\nPenjelasan: `masterplan rule S001`.\n",
            "1 error in 1 of 8 worksheets.\n1 rule waits until the error above is fixed.\nExplanation: `masterplan rule S001`.\n",
        ),
        (
            1234,
            2,
            3,
            "1.234 galat dalam 1 dari 2 lembar kerja.\n3 aturan menunggu sampai galat di atas diperbaiki.\nPenjelasan: `masterplan rule S001`.\n",
            "1,234 errors in 1 of 2 worksheets.\n3 rules wait until the errors above are fixed.\nExplanation: `masterplan rule S001`.\n",
        ),
        (
            0,
            2,
            1,
            "2 lembar kerja diperiksa, tidak ada yang perlu diperbaiki.\n1 aturan tidak dijalankan karena sebagian isi lembar kerja tidak terbaca.\n",
            "2 worksheets checked, nothing to fix.\n1 rule was not run because a part of the worksheets could not be read.\n",
        ),
    ],
)
def test_the_summary(errors: int, worksheets: int, waiting: int, indonesian: str, english: str) -> None:
    assert summary(Language.ID, errors, worksheets, waiting) == indonesian
    assert summary(Language.EN, errors, worksheets, waiting) == english


hostile = st.text(
    st.sampled_from(
        "ab \t\n\r\x00\x1b\x7f\x9b\u061c\u200b\u200f\u202e\u2066\u2028\ud800\ufe0f\U000e0041日👍é\u0301[/]`|"
    )
)


@given(hostile, hostile, st.integers(1, 60), st.integers(1, 60), st.sampled_from([40, 80]))
def test_users_text_never_commands_the_terminal(line: str, message: str, column: int, end: int, width: int) -> None:
    worksheet = "worksheets/x.yaml"
    told = Diagnostic(Place(worksheet, 1, column, 1, end), MISSING, Text(id=message, en=message))
    findings = Findings((told,), {worksheet: line})
    report = text.render(findings, Language.EN, width=width)
    assert {char for char in report if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} == {"\n"}
    assert [row for row in report.splitlines() if cell_len(row) > width] == []
    assert ANSI.sub("", text.render(findings, Language.EN, width=width, colour=True)) == report


class Screen(StringIO):
    """A stream that is a terminal, or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "xterm-256color"}, True, True),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": "0"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colours_are_wanted(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", Screen(terminal=terminal))
    assert _terminal.colour() is expected


@pytest.mark.parametrize(("columns", "expected"), [("100", 100), ("12", 40), ("400", 120), ("80", 80)])
def test_the_width_is_kept_readable(monkeypatch: pytest.MonkeyPatch, columns: str, expected: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert _terminal.width() == expected


def several(count: int, file: str = "worksheets/economy.yaml", kind: Kind = MISSING) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(Place(file, line, 1, line, 2), kind, Text(f"Temuan {line}.", f"Finding {line}."))
        for line in range(1, count + 1)
    )


def test_many_findings_of_a_rule_are_rolled_up() -> None:
    found = (*several(4), *several(2, kind=COMMITMENT), *several(3, "worksheets/living.yaml"))
    findings = Findings(found, {"worksheets/economy.yaml": "", "worksheets/living.yaml": ""})
    lines = text.render(findings, Language.EN).splitlines()
    assert [line.strip() for line in lines if "Finding" in line] == [
        "Finding 1.", "Finding 2.", "Finding 3.", "Finding 1.", "Finding 2."
    ]  # fmt: skip
    at = lines.index("  4 more of S001 missing-field: worksheets/economy.yaml (1),")
    assert lines[at + 1] == "  worksheets/living.yaml (3). `--all` shows them all."
    assert lines.count("worksheets/living.yaml") == 0
    assert "7 errors, 2 notes in 2 of 2 worksheets." in lines
    whole = text.render(replace(findings, at_length=True), Language.EN)
    assert whole.count("Finding") == 9
    assert "more of" not in whole


def test_findings_are_told_in_the_groups_that_were_asked_for() -> None:
    first, second = several(4), several(1, kind=COMMITMENT)
    groups = (Group(Text("Dinkes", "Dinkes"), (*first, *second)), Group(Text("Tanpa", "None"), second))
    said = text.render(Findings((*first, *second), {}, groups=groups), Language.EN).splitlines()
    assert [line for line in said if line and not line.startswith((" ", "error", "note"))][:2] == [
        "Dinkes (5)",
        "None (1)",
    ]
    assert sum("Finding" in line for line in said) == 5
