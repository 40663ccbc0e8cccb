"""Whatever is spoiled: a fix changes the spoiled place alone, and doing it again changes nothing."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masterplan_cli.compiler import worksheet_bytes
from masterplan_cli.fixing import fix
from masterplan_cli.language import Language, money, number
from masterplan_cli.schemas._meaning import numbers
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.source import Data, read
from tests.program import SMALL, masterplan

GOOD = worksheet_bytes(SMALL)
LIVING = "worksheets/living.yaml"


@given(st.integers(min_value=0, max_value=10**15))
def test_rupiah_in_indonesian_style_read_back(rupiah: int) -> None:
    wanted = numbers.Wanted(whole=True, least=0, unit="Rp")
    grouped = money(rupiah, Language.ID)
    for written in (grouped, f"{grouped},00", f"{grouped},-", grouped.replace("Rp", "Rp. ")):
        assert numbers.number(written, wanted) == str(rupiah)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_decimals_in_indonesian_style_read_back(value: Decimal) -> None:
    meant = numbers.number(number(value, Language.ID), numbers.Wanted())
    assert isinstance(meant, str)
    assert Decimal(meant) == value


@given(st.decimals(min_value=Decimal("0.01"), max_value=999, places=2), st.sampled_from(["juta", "miliar", "triliun"]))
def test_money_words_read_back(value: Decimal, word: str) -> None:
    power = {"juta": 6, "miliar": 9, "triliun": 12}[word]
    written = f"Rp {number(value, Language.ID)} {word}"
    assert numbers.number(written, numbers.Wanted(whole=True, least=0, unit="Rp")) == str(int(value * 10**power))


@given(st.text(alphabet="0123456789.,-–/ RpjutamiliarMTKrb%()≥±xX", max_size=14))
@settings(max_examples=1000)
def test_whatever_is_written_the_number_meant_is_one_that_the_field_reads(written: str) -> None:
    meant = numbers.number(written, numbers.Wanted(whole=True, least=0, unit="Rp"))
    assert not isinstance(meant, str) or meant.isdigit()


SPOILS = [
    ("total: 120000000", "total: Rp 120.000.000,00"),
    ("total: 25000000", "total: 25 juta"),
    ("total: 25000000", "total: 25 M"),
    ("{2025: 25000000}", "{2025: 25,000,000}"),
    ("{2025: 25000000}", "{2025: Rp 1,5 M}"),
    ("targets: {2025: 18.5,", "targets: {2025: 18,5,"),
    ("years: [2025, 2026]", "years: 2025-2026 # dua tahun"),
    ("years: [2025, 2026]", "years:\n          - 2025-2026"),
    ("month: 2025-02", "month: Februari 2025"),
    ("status_date: 2024-11-20", "status_date: 20 November 2024   # berita acara"),
    ("value: 71,", "value: 71 %,"),
    ("value: 71,", "value: 7,1,"),
    ("name: Menepatkan jadwal posyandu", "name: Jadwal: tepat"),
    ("summary: Jadwal", "summary:Jadwal"),
    ("lead_office: dinkes", "lead_office: Dinas Kesehatan"),
    ("priority: high", "priority: tinggi"),
    ("root_cause: Jadwal", "root_cuase: Jadwal"),
    ("target: 120", "target: ≥ 120"),
    ("percent: 0\n", "percent: 0 %\n"),
    ("name: Posyandu Terjadwal", "name: Posyandu, Terjadwal"),
    ("source: dak", "source:dak"),
]


def _spoiled(chosen: list[int], ends: str, mark: str) -> bytes:
    text = GOOD[LIVING].decode()
    for index in chosen:
        good, bad = SPOILS[index]
        text = text.replace(good, bad, 1)
    return (mark + text.replace("\n", ends)).encode()


def _values(data: Data, route: tuple[str | int, ...] = ()) -> dict[tuple[str | int, ...], object]:
    if isinstance(data, dict):
        return {at: value for key, inner in data.items() for at, value in _values(inner, (*route, key)).items()}
    if isinstance(data, list):
        return {at: value for index, inner in enumerate(data) for at, value in _values(inner, (*route, index)).items()}
    return {route: data}


@given(st.lists(st.integers(0, len(SPOILS) - 1), unique=True), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))  # fmt: skip
@settings(max_examples=25, deadline=None)
def test_a_fix_never_changes_what_already_read(chosen: list[int], ends: str, mark: str) -> None:
    raw = _spoiled(chosen, ends, mark)
    fixed = fix({**GOOD, LIVING: raw})
    after = fixed.texts.get(LIVING, raw)
    source, _ = read(LIVING, after)
    good, before, now = (_values(read(LIVING, one)[0].data) for one in (GOOD[LIVING], raw, after))
    kept = {route: value for route, value in before.items() if good.get(route) == value}
    assert source.healthy
    assert {route: now.get(route) for route in kept} == kept
    assert fix({**GOOD, **fixed.texts}).changes == ()
    assert after.startswith("\ufeff".encode()) == bool(mark)
    assert (b"\r\n" in after) == (ends == "\r\n")
    assert b"# berita acara" in after or b"# berita acara" not in raw


def test_everything_that_is_certain_is_fixed_in_one_run() -> None:
    certain = {good: bad for good, bad in SPOILS if " M" not in bad and "≥" not in bad}
    text = GOOD[LIVING].decode()
    for good, bad in certain.items():
        text = text.replace(good, bad, 1)
    fixed = fix({**GOOD, LIVING: text.encode()})
    source, _ = read(LIVING, fixed.texts[LIVING])
    assert [one.message.id for one in fixed.checked.findings.diagnostics if one.kind.code[0] in "YSR"] == []
    assert fit(source)[0].complete


TORN = [
    ("{source: dak, amounts: {2025: 25000000}}", "{source: apbd, amounts: {2025: Rp 1,5 M}}"),
    ("{source: dak, amounts: {2025: 25000000}}", "{source: apbd, amounts: {2025: 1,500,00}}"),
    ("{source: dak, amounts: {2025: 25000000}}", "{source: apbd, amounts: {2025: 1,5 M, 2026: 2 M}}"),
]


@pytest.mark.parametrize(("good", "bad"), TORN, ids=[bad for _, bad in TORN])
def test_money_that_a_comma_has_torn_is_one_finding_and_stays(good: str, bad: str) -> None:
    assert good in GOOD[LIVING].decode()
    spoiled = GOOD[LIVING].decode().replace(good, bad, 1).encode()
    fixed = fix({**GOOD, LIVING: spoiled})
    assert fixed.texts == {}
    told = [one for one in fixed.checked.findings.diagnostics if one.kind.code[0] in "YS"]
    assert len(told) == max(1, bad.count("M"))
    assert not any(one.edit for one in told)


def test_names_with_commas_between_braces_get_quotes() -> None:
    good = '{name: "Klinik, Apotek, dan Bidan", helix: business, role: menyediakan ruang konsultasi}\n    links'
    bad = good.replace('"', "")
    whole = (
        GOOD[LIVING]
        .decode()
        .replace("{name: Klinik Sehat Contoh, helix: business, role: menyediakan ruang konsultasi}\n    links", "{}", 1)
    )
    fixed = fix({**GOOD, LIVING: whole.replace("{}", bad).encode()})
    assert fixed.texts[LIVING].decode() == whole.replace("{}", good)
    assert len(fixed.changes) == 1


def test_the_program_leaves_rp_1_5_m_alone_and_says_what_to_write(plan: Path) -> None:
    worksheet = plan / LIVING
    worksheet.write_bytes(GOOD[LIVING].replace(b"{2025: 25000000}", b"{2025: Rp 1,5 M}"))
    before = worksheet.read_bytes()
    done = masterplan("validate", "--fix", "--report", "json", folder=plan)
    assert done.returncode == 1
    assert worksheet.read_bytes() == before
    helps = [one.get("help", "") for one in json.loads(done.stdout)["diagnostics"]]
    assert any("1500000000" in help_ for help_ in helps), helps
