"""Hostile size: what is found is bounded and still true, and nothing looks at everything for everything."""

import difflib
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import yaml

from bench.generate import sheets
from masterplan_cli import folders, listing
from masterplan_cli.compiler import check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Diagnostic, Severity
from masterplan_cli.documents import context
from masterplan_cli.language import Language
from masterplan_cli.phrases import Kin
from masterplan_cli.reference.own_nomenclature import parsed
from masterplan_cli.rules.programmes._likeness import described, likenesses
from masterplan_cli.rules.text._copies import copies, sentence
from masterplan_cli.schemas._block import Origin, stamp
from masterplan_cli.schemas.analysis import SwotEntry
from masterplan_cli.schemas.texts import Written
from masterplan_cli.source import _tree
from masterplan_cli.templating import Templates
from tests.program import SMALL

GOOD = worksheet_bytes(SMALL)
FILE = "worksheets/living/serangan.yaml"
HEAD = "dimension: living\n"


def found(text: str, **more: str) -> tuple[Diagnostic, ...]:
    texts = {**GOOD, FILE: (HEAD + text).encode()}
    for name, written in more.items():
        texts[f"worksheets/{name}.yaml"] += written.encode()
    return check_worksheets(texts).findings.diagnostics


def steps(act: Callable[[], object]) -> int:
    """How many functions are called, those of C too."""
    calls = 0

    def count(_: object, event: str, __: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return calls


def gap(number: int, issues: str) -> str:
    told = ", ".join(f"{field}: Keadaan {number}" for field in ("current", "expected", "gap"))
    return f"  - {{id: gap-{number}, sub_dimension: health, issues: [{issues}], {told}}}\n"


def issue(number: int, more: str = "") -> str:
    return f"  - {{id: isu-{number}, sub_dimension: health, name: Isu nomor {number}{more}}}\n"


SHAPES: dict[str, Callable[[int], str]] = {
    "misspelt references": lambda n: (
        "issues:\n" + "".join(map(issue, range(n))) + "gaps:\n"
        + "".join(gap(i, f"isuu-{i}") for i in range(n))
    ),
    "suppressions": lambda n: "issues:\n" + "".join(issue(i)[:-1] + " # masterplan: ignore[R001] ada\n" for i in range(n)),
    "codes of one comment": lambda n: "# masterplan: ignore[" + ",".join(f"R{i}" for i in range(n)) + "] ada\n",
    "codes of one comment, with findings": lambda n: (
        "issues:\n" + issue(1, ", offices: [entah]")[:-1] + " # masterplan: ignore[" + "R001," * n + "] ada\n"
    ),
    "wrong items": lambda n: "issues:\n" + "  - {}\n" * n,
    "wrong scalars": lambda n: "programmes: [" + "x, " * n + "]\n",
    "unknown fields": lambda n: "issues:\n  - id: a\n" + "".join(f"    namee{i}: x\n" for i in range(n)),
    "unknown fields of many": lambda n: "issues:\n" + "".join(issue(i, ", nama_: x") for i in range(n)),
    "repeated keys": lambda n: "entah: a\n" * n,
    "repeated ids": lambda n: "issues:\n" + issue(1) * n,
    "years": lambda n: (
        "objectives:\n  - id: a\n    name: A\n    indicators:\n      - id: b\n        name: B\n        targets:\n"
        + "".join(f"          {i}: x\n" for i in range(n))
    ),
    "unseen characters": lambda n: "issues: [" + "\u200b, " * n + "]\n",
    "placeholders": lambda n: "summary: '" + "[isi " * n + "'\n",
    "placeholders of the other sort": lambda n: "summary: '" + "<isi " * n + "'\n",
    "open code": lambda n: "summary: '" + "<a `" * n + "'\n",
    "road map in one row": lambda n: "road_map:\n" + "".join(
        f"  - {{programme: p-{i}, stage: A, horizon: short, first_year: 2026, last_year: 2026, depends_on: [p-{i + 1}]}}\n" for i in range(n)
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_much_takes_no_more_than_twice_the_steps(shape: str) -> None:
    write = SHAPES[shape]
    once, twice = (steps(lambda n=n: found(write(n))) - without() for n in (200, 400))  # type: ignore[misc]
    assert twice < 2.6 * once + 2_000


@cache
def without() -> int:
    """What the rest of the plan takes."""
    return steps(lambda: found(""))


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_listed_is_bounded(shape: str) -> None:
    listed = found(SHAPES[shape](700))
    times = Counter((one.place.file, one.kind.code) for one in listed if one.kind is not listing.MORE_FINDINGS)
    assert max(times.values(), default=0) <= listing.MOST


@pytest.mark.parametrize(
    ("shape", "code", "severity"),
    [
        ("misspelt references", "R001", Severity.ERROR),
        ("wrong items", "S001", Severity.ERROR),
        ("wrong scalars", "S003", Severity.ERROR),
        ("unknown fields of many", "S002", Severity.ERROR),
        ("repeated keys", "Y002", Severity.ERROR),
        ("suppressions", "X001", Severity.WARNING),
    ],
)
def test_the_rest_is_counted_and_weighs_what_it_weighs(shape: str, code: str, severity: Severity) -> None:
    listed = found(SHAPES[shape](1_000))
    (more,) = (one for one in listed if one.kind is listing.MORE_FINDINGS and f" {code} " in one.message.id)
    shown = sum(one.kind.code == code and one.place.file == FILE for one in listed)
    assert shown == listing.MOST
    assert more.weight == severity
    assert more.place.file == FILE
    assert int(more.message.en.split()[2]) >= 799


def test_a_plan_that_makes_a_code_a_note_makes_the_rest_a_note() -> None:
    texts = dict(GOOD)
    sheet = texts["worksheets/masterplan.yaml"].decode()
    checks = "\nsettings:\n  checks:\n    severities: [{rule: R001, severity: note}]\n"
    texts["worksheets/masterplan.yaml"] = sheet.replace("\nsettings:\n", checks).encode()
    texts[FILE] = (HEAD + SHAPES["misspelt references"](500)).encode()
    listed = check_worksheets(texts).findings.diagnostics
    (more,) = (one for one in listed if one.kind is listing.MORE_FINDINGS and " R001 " in one.message.id)
    assert more.weight == Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "years: {" + ", ".join(f"{n}: 1" for n in range(5_800)) + "}\n",
        "issues: [" + "x," * 6_000 + "]\n",
        "issues: [" + "[a]," * 3_000 + "]\n",
        "a: 1\n" + "a: 1\n" * 6_000,
    ],
    ids=["keys", "scalars", "lists", "repeated"],
)
def test_a_worksheet_with_more_than_any_plan_holds_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_tree, "MOST_VALUES", 5_000)  # the same limit, met sooner
    here = [one for one in found(text) if one.place.file == FILE]
    assert "Y003" in {one.kind.code for one in here}
    assert len(here) <= listing.MOST + 2


def test_alike_programmes_are_compared_with_a_bounded_number_of_others() -> None:
    kin = Kin()
    texts = [described(kin, f"Jaringan air bersih desa {n}", f"Pipa dan pompa bagi desa ke-{n}") for n in range(1_600)]
    once, twice = (steps(lambda n=n: list(likenesses(texts[:n], 85))) for n in (800, 1_600))  # type: ignore[misc]
    assert twice < 2.6 * once
    twin = [*texts, texts[3]]
    *_, last = likenesses(twin, 85)
    assert (last.index, last.other, last.score) == (1_600, 3, 100)


def test_alike_sentences_are_compared_with_a_bounded_number_of_others() -> None:
    kin, blocks = Kin(), [SwotEntry.model_validate({"id": "isu", "text": "Sampah"}) for _ in range(2)]
    for block, dimension in zip(blocks, ("living", "economy"), strict=True):
        tuple(stamp(block, Origin("worksheets/a.yaml", ("strengths", 0), dimension)))
    text = "petugas desa ke-{} mencatat sampah rumah, pasar, sekolah, kantor, sungai, jalan, kebun, dan pantai kami"
    made = [sentence(kin, Written("", blocks[number % 2], "text"), text.format(number)) for number in range(600)]
    sentences = [one for one in made if one]
    once, twice = (steps(lambda n=n: list(copies(sentences[:n], 12))) for n in (300, 600))  # type: ignore[misc]
    assert len(sentences) == len(made)
    assert twice < 2.6 * once


def test_among_thousands_of_ids_the_right_one_is_still_suggested() -> None:
    text = "issues:\n" + "".join(map(issue, range(2_000)))
    text += "gaps:\n" + gap(1, "isu-1x234, is-1777, isu-1999x")
    helps = {one.message.id.split("`")[1]: one.help for one in found(text) if one.kind.code == "R001"}
    assert {name: help_ and "isu-" in help_.id for name, help_ in helps.items()} == dict.fromkeys(
        ("isu-1x234", "is-1777", "isu-1999x"), True
    )
    assert helps["is-1777"]
    assert "`isu-1777`" in helps["is-1777"].id


def test_the_slow_comparison_of_words_is_made_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    slow = difflib.get_close_matches

    def counted(word: str, possibilities: Any, *options: Any, **more: Any) -> list[str]:
        nonlocal asked
        asked += len(possibilities)
        return slow(word, possibilities, *options, **more)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    found(SHAPES["misspelt references"](2_000))
    assert 0 < asked <= 8 * 3 * 1_000


def test_a_code_is_looked_for_in_a_region_s_table_at_once() -> None:
    rows = "".join(f"1.02.{n % 90 + 10}.2.{n % 80 + 10}.{n:04},Kegiatan\n" for n in range(4_000))
    table = parsed("nomenklatur.csv", f"kode,nama\n{rows}".encode())
    assert table.covers("1.02.10.2")
    assert not table.covers("9.99")
    assert steps(lambda: table.covers("9.99")) < 10


@cache
def drawn(programmes: int) -> dict[str, int]:
    """How many steps each view and each chart of a plan takes that has so many programmes in each dimension."""
    texts = {
        f"worksheets/{name}.yaml": yaml.dump(sheet, Dumper=yaml.CSafeDumper, allow_unicode=True).encode()
        for name, sheet in sheets(programmes)
    }
    plan = check_worksheets(texts).plan
    known = context(plan, Templates(Language.ID, None), Language.ID)
    views: Any = known["views"]
    charts: Any = known["charts"]
    taken = {name: steps(lambda name=name: getattr(views, name)) for name in folders.names("views")}  # type: ignore[misc]
    for name in folders.names("charts"):
        view = getattr(views, folders.module("charts", name).VIEW)
        if name in ("indicators", "swot"):  # each draws one dimension
            view = view.groups[0]
        taken[f"charts/{name}"] = steps(lambda name=name, view=view: getattr(charts, name)(view))  # type: ignore[misc]
    return taken


def test_views_and_charts_take_no_more_than_twice_the_steps_for_twice_the_programmes() -> None:
    drawn(10)  # what is worked out once in a run
    once, twice = drawn(20), drawn(40)
    assert len(once) > 30
    assert {name: (once[name], twice[name]) for name in once if twice[name] > 2.1 * once[name] + 1_000} == {}
