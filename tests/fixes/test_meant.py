"""`--fix` writes the one value that the author meant, or leaves the worksheet as it is: the table `meant.yaml`."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from masterplan_cli.compiler import worksheet_bytes
from masterplan_cli.fixing import Fixed, fix
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.source import read
from tests.program import SMALL

GOOD = worksheet_bytes(SMALL)
LIVING = "worksheets/living.yaml"
INDICATOR = "objectives/0/indicators/0"
TARGETS = "targets: {2025: 18.5, 2026: 17, 2027: 15.5, 2028: 14.5, 2029: 14}"
BASELINE = (
    "baseline: {value: 19.5, year: 2024, source: Dinkes Kabupaten Contoh, illustrative: true}\n        " + TARGETS
)

FIELDS = {
    # kind: (worksheet, what stands there, what stands there instead, where its value is read)
    "rupiah": (LIVING, "total: 120000000", "total: {}", "programmes/0/actions/0/total"),
    "amounts": (LIVING, "{2025: 25000000}", "{{2026: {}}}", "quick_wins/0/funding/0/amounts/2026"),
    "number": (LIVING, f'unit: "%"\n        definition: Balita stunting dibagi balita diukur\n        data_source: Dinkes Kabupaten Contoh\n        direction: down\n        {BASELINE}', "minimum: {}\n        direction: down\n        baseline: {{year: 2024}}", f"{INDICATOR}/minimum"),
    "percent unit": (LIVING, BASELINE, "minimum: {}", f"{INDICATOR}/minimum"),
    "minute unit": (LIVING, f'unit: "%"\n        definition: Balita stunting dibagi balita diukur\n        data_source: Dinkes Kabupaten Contoh\n        direction: down\n        {BASELINE}', "unit: menit\n        minimum: {}", f"{INDICATOR}/minimum"),
    "number in braces": (LIVING, "{value: 19.5, year: 2024, source: Dinkes Kabupaten Contoh, illustrative: true}\n        targets", "{{value: {}, year: 2024, source: Dinkes}}\n        targets", f"{INDICATOR}/baseline/value"),
    "targets": (LIVING, TARGETS, "targets: {{2026: {}, 2027: 90}}", f"{INDICATOR}/targets/2026"),
    "percent": (LIVING, "percent: 0\n", "percent: {}\n", "quick_wins/0/percent"),
    "whole": ("worksheets/masterplan.yaml", "villages: 41", "villages: {}", "region/villages"),
    "year": (LIVING, "target: 120\n        target_year: 2026", "target: 120\n        target_year: {}", "programmes/0/results/0/target_year"),
    "years": (LIVING, "years: [2025, 2026]", "years: {}", "programmes/0/actions/0/years"),
    "year key": (LIVING, TARGETS, "targets: {{{}: 90}}", f"{INDICATOR}/targets"),
    "day": (LIVING, "status_date: 2024-11-20", "status_date: {}", "quick_wins/0/status_date"),
    "month": (LIVING, "{month: 2025-02, activity: Menyiapkan petugas Pengingat Timbang, percent: 30}", "month: {}\n        activity: Menyiapkan petugas", "quick_wins/0/schedule/0/month"),
    "flag": (LIVING, "nature: continued", "nature: continued\n    innovation: {}", "programmes/0/innovation"),
    "unit": (LIVING, "unit: orang\n        baseline", "unit: {}\n        baseline", "programmes/0/results/0/unit"),
    "region": ("worksheets/masterplan.yaml", "name: Contoh\n  kind", "name: {}\n  kind", "region/name"),
    "choice": (LIVING, "priority: high", "priority: {}", "gaps/0/priority"),
}  # fmt: skip
"""Real fields, one for each kind of text."""

TABLE = yaml.safe_load((Path(__file__).with_name("meant.yaml")).read_text("utf-8"))
ROWS = [(kind, *row) for kind, rows in TABLE.items() for row in rows]


def _spoiled(kind: str, written: str) -> tuple[str, bytes]:
    file, good, bad, _ = FIELDS[kind]
    whole = GOOD[file].decode()
    assert whole.count(good) == 1, kind
    return file, whole.replace(good, bad.format(written)).encode()


def _fixed(file: str, raw: bytes) -> Fixed:
    return fix({file: raw})


def _value(kind: str, raw: bytes) -> object:
    """What is read at the kind's field; a value that is not read is an error of the test."""
    file, *_, route = FIELDS[kind]
    source, unreadable = read(file, raw)
    assert not unreadable
    fitted, _ = fit(source)
    value: Any = fitted.sheet
    for step in route.split("/"):
        value = value[int(step)] if isinstance(value, (tuple, dict)) else getattr(value, step)
    return next(iter(value)) if kind == "year key" else value


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _wanted(kind: str, meant: object) -> object:
    return float(str(meant)) if kind in NUMBERS else meant


NUMBERS = {"number", "percent unit", "minute unit", "number in braces", "targets", "percent"}


@pytest.mark.parametrize(("kind", "written", "meant", "named"), [(*row, "")[:4] for row in ROWS], ids=[f"{row[0]}: {row[1]!r}" for row in ROWS])  # fmt: skip
def test_a_text_is_fixed_to_what_it_means_or_left_alone(kind: str, written: str, meant: object, named: object) -> None:
    file, raw = _spoiled(kind, written)
    fixed = _fixed(file, raw)
    shape = [one for one in fixed.checked.findings.diagnostics if one.kind.code[0] in "YS" and one.kind.code != "S006"]
    if meant == "refuse":
        assert fixed.texts == {}
        assert len(shape) == 1, [one.message.id for one in shape]
        assert shape[0].help
        assert str(named) in shape[0].help.id, shape[0].help.id
    else:
        after = fixed.texts.get(file, raw)
        assert [one.message.id for one in shape] == []
        assert _plain(_value(kind, after)) == _wanted(kind, meant)
        assert len(fixed.changes) <= 1


def test_the_table_is_large() -> None:
    assert len(ROWS) > 600
