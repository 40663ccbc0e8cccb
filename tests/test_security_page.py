"""The page on security: each of its promises names tests, and each test that it names is there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/security.md").read_text("utf-8")
_TEST = re.compile(r"`(test_\w+\.py)::(\w+)`")


def names_in(file: str) -> set[str]:
    (path,) = (ROOT / "tests").rglob(file)
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def promises() -> list[list[str]]:
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
    return [row for row in rows if row[0] != "English" and not row[0].startswith("---")]


def test_every_promise_is_said_in_both_languages_and_names_tests_that_are_there() -> None:
    assert len(promises()) > 30
    for english, indonesian, named in promises():
        assert english.endswith(".")
        assert indonesian.endswith(".")
        tests = _TEST.findall(named)
        assert tests, english
        assert _TEST.sub("", named).strip(", ") == "", named
        missing = [f"{file}::{test}" for file, test in tests if test not in names_in(file)]
        assert not missing, english


def test_a_promise_is_made_once() -> None:
    said = [sentence for row in promises() for sentence in row[:2]]
    assert sorted(said) == sorted(set(said))


def test_the_page_and_how_to_report_lead_to_each_other() -> None:
    assert "](docs/security.md)" in (ROOT / "SECURITY.md").read_text("utf-8")
    assert "](../SECURITY.md)" in PAGE
