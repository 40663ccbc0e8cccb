"""Each rule stands its case: a folder of worksheets laid over the smallest good plan, with marks where it must speak.

`# expect: R001 dinkess` at the end of a line asks for that code there, and for these words under the carets. The marks
are the whole expectation: of the case's own rule nothing else may be found, and no other error.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from masterplan_cli.catalogue import FAMILIES, kind, kinds
from masterplan_cli.compiler import Checked, check_worksheets, worksheets
from masterplan_cli.diagnostics import Diagnostic, Severity
from masterplan_cli.language import Language
from masterplan_cli.rules import rules

TESTS = Path(__file__).parent
SMALL = TESTS / "plans" / "small"
CASES = sorted(folder for folder in (TESTS / "rules").iterdir() if folder.is_dir())
MARK = re.compile(rb"# expect: (?P<code>[A-Z]\d{3})(?: (?P<words>.*?))?\s*$")


def plan(folder: Path) -> dict[str, bytes]:
    return {file: (folder / file).read_bytes() for file in worksheets(folder)}


@cache
def laid_over(case: Path) -> Checked:
    """The case's worksheets over the small plan; an empty one takes the plan's away."""
    texts = {**plan(SMALL), **plan(case)}
    return check_worksheets({file: texts[file] for file in sorted(texts) if texts[file]}, case)


def expected(case: Path) -> set[tuple[str, int, str, str]]:
    marks = set()
    for file, raw in plan(case).items():
        for number, line in enumerate(raw.split(b"\n"), 1):
            if found := MARK.search(line):
                marks.add((file, number, found["code"].decode(), (found["words"] or b"").decode()))
    absent = case / "expect.txt"
    for entry in absent.read_text("utf-8").splitlines() if absent.exists() else ():
        code, missing = entry.split()
        marks.add((missing, 1, code, ""))
    return marks


def words(diagnostic: Diagnostic, checked: Checked) -> str:
    place = diagnostic.place
    lines = checked.findings.texts.get(place.file, "").split("\n")
    end = place.end_column - 1 if place.end_line == place.line else None
    return lines[place.line - 1][place.column - 1 : end]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_rule_speaks_where_the_marks_are_and_nowhere_else(case: Path) -> None:
    checked = laid_over(case)
    wanted = expected(case)
    assert wanted, "a case without a mark proves nothing"
    codes = {code for _, _, code, _ in wanted}
    asked = {(file, line): text for file, line, _, text in wanted}
    found = [
        (one.place.file, one.place.line, one.kind.code, words(one, checked) if shown else "")
        for one in checked.findings.diagnostics
        for shown in (asked.get((one.place.file, one.place.line)),)
        if one.kind.code in codes or one.weight == Severity.ERROR
    ]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_speaks_in_both_languages(case: Path) -> None:
    for diagnostic in laid_over(case).findings.diagnostics:
        sentences = {diagnostic.message.to(language) for language in Language}
        assert len(sentences) == 2
        assert all(re.match(r"[A-Z`].*[.?]$", sentence, re.DOTALL) for sentence in sentences), sentences


def test_the_small_plan_is_good() -> None:
    assert check_worksheets(plan(SMALL)).findings.diagnostics == ()


def test_every_rule_has_its_case() -> None:
    assert {case.name for case in CASES} >= {rule.kind.name for rule in rules()} | {
        one.name for one in kinds() if one.code[0] in "YS"
    }


def test_codes_and_names_are_given_once() -> None:
    assert len({one.code for one in kinds()}) == len({one.name for one in kinds()}) == len(kinds())
    assert {one.code[0] for one in kinds()} <= set(FAMILIES)
    assert kind("r001") is kind("unresolved-reference") is not None


def test_rules_of_absence_wait_until_nothing_is_left_out() -> None:
    waiting = [rule.kind.code for rule in rules() if rule.absence]
    texts = plan(SMALL)
    assert check_worksheets(texts).findings.withheld_rules == ()
    living = texts["worksheets/living.yaml"]
    for spoiled in (living.replace(b"claim: ", b"claim_: "), living + b"\nclaim: Ditulis lagi\n", b"claim: [\n"):
        found = check_worksheets({**texts, "worksheets/living.yaml": spoiled}).findings
        assert found.withheld_rules == tuple(waiting) != ()
