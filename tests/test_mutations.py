"""The sample plan is free of findings; each rule is broken in it once, which gives exactly that finding at its place.

The mutations are data: `mutations.yaml` says what is changed and what is found then.
"""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from masterplan_cli.catalogue import kind, kinds
from masterplan_cli.compiler import check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Place
from masterplan_cli.language import Language
from masterplan_cli.rules import rules
from tests.program import masterplan

CHECKOUT = Path(__file__).parents[1]
SAMPLE = worksheet_bytes(CHECKOUT)
MUTATIONS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("mutations.yaml").read_text("utf-8"))

Texts = dict[str, str]
Told = tuple[str, str, Place]
"""Code, severity and place of a finding."""


def numbered() -> list[str]:
    """Names for the mutations: `A001`, `A001-2`."""
    seen: Counter[str] = Counter()
    names = []
    for mutation in MUTATIONS:
        code = mutation["rule"]
        seen[code] += 1
        names.append(code if seen[code] == 1 else f"{code}-{seen[code]}")
    return names


each = pytest.mark.parametrize("index", range(len(MUTATIONS)), ids=numbered())


def called(name: str) -> str:
    return f"worksheets/{name}.yaml"


def edited(text: str, edit: dict[str, Any]) -> str:
    find: str = edit["find"]
    replacement: str = edit["replace"]
    if edit.get("every"):
        return text.replace(find, replacement)
    anchor = edit.get("after", find)
    assert text.count(anchor) == 1, f"{anchor!r} stands there {text.count(anchor)} times"
    start = text.index(find, text.index(anchor) + len(anchor) if "after" in edit else 0)
    end = start + len(find)
    if "until" in edit:
        end = text.index(edit["until"], end) if edit["until"] else len(text)
    return text[:start] + replacement + text[end:]


def mutated(mutation: dict[str, Any]) -> Texts:
    texts = {file: raw.decode() for file, raw in SAMPLE.items()}
    for edit in mutation.get("edits", ()):
        files = [*texts] if edit["in"] == "*" else [called(edit["in"])]
        changed = {file: edited(texts[file], edit) for file in files}
        assert any(texts[file] != text for file, text in changed.items()), f"{edit['find']!r} stands nowhere"
        texts |= changed
    for name in mutation.get("removed", ()):
        del texts[called(name)]
    texts |= {called(name): text for name, text in mutation.get("added", {}).items()}
    return dict(sorted(texts.items()))


def saved(mutation: dict[str, Any]) -> dict[str, bytes]:
    encodings = {called(name): encoding for name, encoding in mutation.get("saved_as", {}).items()}
    return {file: text.encode(encodings.get(file, "utf-8")) for file, text in mutated(mutation).items()}


def place(texts: Texts, where: dict[str, str]) -> Place:
    """The place that an excerpt marks with `«…»`."""
    file = called(where["in"])
    if "at" not in where:
        return Place(file, 1, 1, 1, 1)
    before, rest = where["at"].split("«")
    inside, after = rest.split("»")
    head, gap, tail = inside.partition(" … ")
    text, excerpt = texts[file], before + head if gap else before + inside + after
    assert text.count(excerpt) == 1, f"{excerpt!r} stands there {text.count(excerpt)} times"
    start = text.index(excerpt) + len(before)
    end = text.index(tail + after, start) + len(tail) if gap else start + len(inside)
    return Place(file, *position(text, start), *position(text, end))


def position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def without_route(place: Place) -> Place:
    return Place(place.file, place.line, place.column, place.end_line, place.end_column)


def expected(texts: Texts, finding: dict[str, Any]) -> Told:
    known = kind(finding["rule"])
    assert known
    return finding["rule"], finding.get("severity", known.severity.value), place(texts, finding["finding"])


def test_the_sample_plan_is_free_of_findings() -> None:
    assert check_worksheets(SAMPLE).findings.diagnostics == ()


@each
def test_a_mutation_gives_its_finding_and_no_other(index: int) -> None:
    """At its place, with what stands on its other side, in both languages."""
    mutation = MUTATIONS[index]
    texts = mutated(mutation)
    companions = mutation.get("companions", ())
    assert all(companion["because"] for companion in companions)
    wanted = [expected(texts, finding) for finding in (mutation, *companions)]
    found = check_worksheets(saved(mutation), CHECKOUT).findings.diagnostics
    told = [(one.kind.code, one.weight.value, without_route(one.place)) for one in found]
    assert sorted(told) == sorted(wanted)
    if "beside" in mutation:
        (related,) = (one.related for one in found if without_route(one.place) == wanted[0][2])
        assert [without_route(one.place) for one in related] == [place(texts, where) for where in mutation["beside"]]
    for one in found:
        for text in (one.message, *([one.help] if one.help else []), *(related.message for related in one.related)):
            sentences = {text.to(language).strip() for language in Language}
            assert "" not in sentences
            assert len(sentences) == 2, sentences


def test_every_rule_has_a_mutation() -> None:
    asked = {rule.kind.code for rule in rules()} | {one.code for one in kinds() if one.code[0] in "YSX"}
    asked.discard("S008")  # of the names of files: tests/mistakes
    asked.remove("X003")  # takes hundreds of findings: tests/attacks/test_growth.py
    assert asked - {mutation["rule"] for mutation in MUTATIONS} == set()


def spoiled() -> dict[str, bytes]:
    """The sample with the first mutation of each rule, where it still finds its place after those before it.

    Without those that make rules wait (what does not fit, what refers to nothing), and those that change settings.
    """
    texts = {file: raw.decode() for file, raw in SAMPLE.items()}
    for mutation, name in zip(MUTATIONS, numbered(), strict=True):
        edits = mutation.get("edits", ())
        if name != mutation["rule"] or name[0] in "YS" or name == "R001":
            continue
        if any("every" in edit or "settings:" in edit["replace"] for edit in edits):
            continue
        changed = dict(texts)
        try:
            for edit in edits:
                changed[called(edit["in"])] = edited(changed[called(edit["in"])], edit)
        except (AssertionError, ValueError):
            continue
        texts = changed
    return {file: text.encode() for file, text in texts.items()}


def test_findings_come_in_the_order_of_their_places() -> None:
    told = check_worksheets(spoiled()).findings.diagnostics
    assert len({one.kind.code for one in told}) > 40
    assert all((one.place, one.kind.code) <= (next_.place, next_.kind.code) for one, next_ in pairwise(told))


def test_the_order_of_the_worksheets_makes_no_difference() -> None:
    texts = spoiled()
    told, again = (check_worksheets(dict(some)).findings for some in (texts.items(), reversed(texts.items())))
    assert again.diagnostics == told.diagnostics


def test_the_seed_of_hashes_makes_no_difference(tmp_path: Path) -> None:
    for file, raw in spoiled().items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_bytes(raw)
    first, second = (
        masterplan("validate", tmp_path, "--report", "json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2")
    )
    assert len(first) > 1000
    assert second == first
