"""A target that keeps what is already whole is a target; one that falls behind its baseline is a mistake."""

import pytest

from masterplan_cli.merging import merge
from masterplan_cli.rules.indicators.target_not_beyond_baseline import target_not_beyond_baseline
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.source import read

SHEET = """
dimension: living
objectives:
  - id: o
    sub_dimension: health
    mission: m
    goal: Sehat
    name: Sasaran
    indicators:
      - {{id: i, name: "{name}", unit: "{unit}", direction: {way}, baseline: {{value: {baseline}, year: 2024}}, targets: {{2025: {target}}}}}
"""


@pytest.mark.parametrize(
    ("name", "unit", "way", "baseline", "target", "told"),
    [
        ("Cakupan JKN", "%", "up", "101.2", "101.2", False),
        ("Cakupan JKN", "persen", "up", "101.2", "100", False),
        ("Angka partisipasi kasar SD", "%", "up", "103", "100", False),
        ("Cakupan imunisasi", "%", "up", "95", "95", True),
        ("Cakupan imunisasi", "%", "up", "98", "95", True),
        ("Cakupan air bersih", "%", "up", "170", "100", True),
        ("Laju permohonan", "orang", "up", "202.65", "100", True),
        ("Kematian ibu", "orang", "down", "0", "0", False),
    ],
)
def test_what_is_whole_may_be_kept(name: str, unit: str, way: str, baseline: str, target: str, *, told: bool) -> None:
    text = SHEET.format(name=name, unit=unit, way=way, baseline=baseline, target=target)
    source, unreadable = read("worksheets/living.yaml", text.encode())
    worksheet, misfits = fit(source)
    assert [one.message.en for one in (*unreadable, *misfits)] == []
    assert bool(list(target_not_beyond_baseline.breaches(merge([worksheet])))) is told
