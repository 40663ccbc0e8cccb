"""What rightful plans write of their region in other ways is not found fault with; what contradicts the decree is."""

import pytest

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.merging import merge
from masterplan_cli.rules import rules
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.source import read

OF_REGIONS = [rule for rule in rules() if rule.kind.code[0] == "W"]


def plan(region: str, *, first_year: int = 2025, programme: str = "") -> Masterplan:
    """A plan of this region alone, and of a programme with these fields."""
    head = f"plan: {{title: Masterplan, first_year: {first_year}, last_year: {first_year + 4}}}\nregion: {{{region}}}\n"
    living = f"dimension: living\nprogrammes: [{{id: satu, strategy: s, name: Satu, nature: new, lead_office: o, {programme}}}]\n"
    texts = {"worksheets/masterplan.yaml": head, "worksheets/living.yaml": living}
    return merge([fit(read(file, text.encode())[0])[0] for file, text in texts.items()])


def told(written: Masterplan) -> list[str]:
    return [rule.kind.code for rule in OF_REGIONS for _ in rule.breaches(written)]


@pytest.mark.parametrize(
    "region",
    [
        'name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Tengah, villages: 224, urban_villages: 15',
        'name: Kabupaten Purbalingga, kind: kabupaten, code: "33.03", province: Provinsi Jawa Tengah',
        'name: PURBALINGGA, kind: kabupaten, code: "33.03", province: JATENG',
        'name: Gunung Kidul, kind: kabupaten, code: "34.03", province: D.I. Yogyakarta',
        'name: Sleman, kind: kabupaten, code: "34.04", province: Yogyakarta',
        'name: Toli Toli, kind: kabupaten, code: "72.04", province: Sulteng',
        'name: Kota Tegal, kind: kota, code: "33.76", province: Jawa Tengah',
        'name: Pangkep, kind: kabupaten, code: "73.10", province: Sulawesi Selatan',
        'name: Jakarta Pusat, kind: kota, code: "31.71", province: DKI Jakarta',
        'name: Belitung, kind: kabupaten, code: "19.02", province: Bangka Belitung',
        'name: Lembah Elok, kind: kabupaten, code: "33.40", province: Jawa Tengah',
        'name: Lembah Elok, kind: kota, code: "99.71", province: Nusa Elok',
        (
            'name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Tengah, '
            "area: {value: 777.64, unit: km2, year: 2023}, population: {value: 1.05, unit: juta jiwa, year: 2024}"
        ),
        (
            'name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Tengah, '
            "population: {value: 796000, unit: jiwa, year: 2000}"
        ),
    ],
)
def test_a_region_in_other_words_is_the_region(region: str) -> None:
    assert told(plan(region)) == []


@pytest.mark.parametrize(
    ("region", "codes"),
    [
        ('name: Purbalingga, kind: kabupaten, code: "33.04", province: Jawa Tengah', ["W001"]),
        ('name: Tegal, kind: kota, code: "33.28", province: Jawa Tengah', ["W001"]),
        ('name: Surabaya, kind: kabupaten, code: "35.78", province: Jawa Timur', ["W001"]),
        ('name: Purbalingga, kind: kabupaten, code: "33.03.01", province: Jawa Tengah', ["W001"]),
        ('name: Lembah Elok, kind: kota, code: "33.40", province: Jawa Tengah', ["W001"]),
        ('name: Purbalingga, kind: kabupaten, code: "33.04", province: Jawa Barat', ["W001"]),
        ('name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Barat', ["W002"]),
        ('name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Tengah, urban_villages: 51', ["W006"]),
    ],
)
def test_what_contradicts_the_decree_is_told_once(region: str, codes: list[str]) -> None:
    assert told(plan(region)) == codes


def test_papua_before_its_new_provinces_is_not_judged() -> None:
    merauke = 'name: Merauke, kind: kabupaten, code: "91.01", province: Papua'
    assert told(plan(merauke, first_year=2021)) == []
    assert told(plan(merauke, first_year=2026)) == ["W001"]


PURBALINGGA = 'name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Tengah'


@pytest.mark.parametrize(
    ("entries", "codes"),
    [
        ('Kec. Bobotsari, KARANGREJA, "33.03.05", "330306", "33.03.07.2001"', []),
        ("Bobotsari dan Karangreja, Kecamatan Mrebet", []),
        ("Seluruh kecamatan, 18 kecamatan, Kabupaten Purbalingga, Semua", []),
        ("Karang Reja, Bojong Sari", []),
        ("Bobotsarii", ["W003"]),
        ("Bobotsari dan Moga", ["W003"]),
        ('Bobotsari, "33.03.09"', ["W005"]),
    ],
)
def test_sub_districts_are_known_by_name_and_code(entries: str, codes: list[str]) -> None:
    assert told(plan(PURBALINGGA, programme=f"sub_districts: [{entries}]")) == codes


def test_an_entry_that_stands_in_the_place_of_another_is_told_once() -> None:
    def with_first(code: str, name: str) -> Masterplan:
        names = {**dict(OFFICIAL), "33.03.01": name}
        listed = [f'{{code: "{code if own == "33.03.01" else own}", name: {each}}}' for own, each in names.items()]
        return plan(f"{PURBALINGGA}, sub_districts: [{', '.join(listed)}]")

    assert told(with_first("33.03.01", "Kemangkon")) == []
    assert told(with_first("33.03.02", "Bukateja")) == ["W005"]
    assert told(with_first("33.03.41", "Kemangkon")) == ["W003"]
    assert told(with_first("33.03.01", "Moga")) == ["W003"]


OFFICIAL = [
    (f"33.03.{number:02}", name)
    for number, name in enumerate(
        "Kemangkon Bukateja Kejobong Kaligondang Purbalingga Kalimanah Kutasari Mrebet Bobotsari Karangreja Karanganyar "
        "Karangmoncol Rembang Bojongsari Padamara Pengadegan Karangjambu Kertanegara".split(),
        1,
    )
]
