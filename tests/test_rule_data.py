"""The official lists that rules look things up in are whole, and names are found as whole names."""

import re
from collections import Counter
from decimal import Decimal

import pytest

from masterplan_cli.reference._tables import Certainty
from masterplan_cli.reference.applications import applications
from masterplan_cli.reference.indices import indices
from masterplan_cli.reference.nomenclature import activities, fields, programmes
from masterplan_cli.reference.regions import regions, sub_districts
from masterplan_cli.reference.regulations import amendments, expectations, replacements
from masterplan_cli.rules.alignment._targets import targets
from masterplan_cli.rules.text._regions import Mention, mentions


def test_every_province_kabupaten_and_kota_is_there_once() -> None:
    known = regions()
    assert Counter(region.kind for region in known.values()) == {"provinsi": 38, "kabupaten": 416, "kota": 98}
    assert all(re.fullmatch(SHAPES[region.kind], code) for code, region in known.items())
    assert {code[:2] for code in known} == {code for code in known if len(code) == 2}


SHAPES = {"provinsi": r"\d\d", "kabupaten": r"\d\d\.[0-6]\d", "kota": r"\d\d\.[7-9]\d"}


def test_regions_have_as_many_sub_districts_as_their_codes() -> None:
    counted = {code: len(sub_districts(code)) for code in regions()}
    assert sum(counts for code, counts in counted.items() if len(code) == 2) == 7285
    assert {code: region.sub_districts for code, region in regions().items() if region.sub_districts is not None} == {
        code: counts for code, counts in counted.items() if len(code) == 5
    }
    assert [part.name for part in sub_districts("33.03")][:2] == ["Kemangkon", "Bukateja"]


def test_the_nomenclature_holds_together() -> None:
    assert len(fields()) == 53
    assert len(programmes()) == 232
    assert len(activities()) == 214
    assert {code.rpartition(".")[0] for code in programmes()} <= set(fields())
    assert {".".join(code.split(".")[:3]) for code in activities()} <= set(programmes())
    assert programmes()["2.16.03"].old_names == ("Program Aplikasi Informatika",)


def test_every_row_of_the_regulations_indices_and_applications_reads() -> None:
    assert replacements()["UU 32/2004"].replaced_by == ("UU 23/2014",)
    assert amendments()["UU 11/2008"].amended_by[:2] == ("UU 19/2016", "UU 1/2024")
    assert len(expectations()) == 54
    unasked = [one.regulation for one in expectations() if one.when == "never" and one.certainty is Certainty.TWO]
    assert unasked == ["UU 27/2022"], "programmes that hold data about people are asked for it"
    by_name = {index.name: index for index in indices()}
    band = by_name["Indeks Pemdi"].band(Decimal("2.49"))
    assert band is not None
    assert band.label == "Cukup"
    assert by_name["Laju Inflasi"].minimum is None
    assert {application.duty for application in applications()} == {"umum", "khusus", "layanan", "tidak ada"}


def test_every_sdg_target_is_there() -> None:
    counts = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]
    assert [len(targets().tpb[str(goal)]) for goal in range(1, 18)] == counts
    listed = [target for goal in targets().tpb.values() for target in goal]
    assert len(set(listed)) == 169
    assert all(target.startswith(f"{goal}.") for goal, of_goal in targets().tpb.items() for target in of_goal)


def test_the_iso_standards_have_as_many_indicators_as_they_say() -> None:
    sums = {edition: sum(clauses.values()) for edition, clauses in targets().iso.items()}
    assert sums == {"ISO 37120:2014": 100, "ISO 37120:2018": 104, "ISO 37122:2019": 80, "ISO 37123:2019": 68}
    assert all(5 <= clause <= 23 for clauses in targets().iso.values() for clause in clauses)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kota Banjar", ["32.79"]),
        ("Banjarnegara", ["33.04"]),
        ("Kabupaten Banjarnegara dan Kota Banjarbaru", ["33.04", "63.72"]),
        ("Pemerintah Kabupaten Bandung Barat", ["32.17"]),
        ("Wali Kota Bandung", ["32.73"]),
        ("Bandung", ["32.04", "32.73"]),
        ("KABUPATEN TOLITOLI, Kab. Toli Toli", ["72.04", "72.04"]),
        ("Kabupaten Gunung Kidul", ["34.03"]),
        ("Kota Administrasi Jakarta Pusat, DKI Jakarta", ["31.71", "31"]),
        ("Kabupaten Lima Puluh Kota", ["13.07"]),
        ("Kabupaten Pangkajene dan Kepulauan", ["73.10"]),
        ("Provinsi Kepulauan Riau", ["21"]),
        ("kabupaten batang, kota malang", []),
        ("Bandungan, Malangbong, Kotabumi", []),
    ],
)
def test_a_region_is_found_by_its_whole_name(text: str, found: list[str]) -> None:
    assert [region.code for mention in mentions(text) for region in mention.regions] == found


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Warga Banyuwangi", True),
        ("Batang pohon", False),
        ("Kabupaten Batang", True),
        ("Universitas Negeri Semarang", False),
        ("Dinas Kesehatan Kota Semarang", True),
        ("Kecamatan Sleman", False),
        ("batik Pekalongan", False),
        ("Jl. Bandung", False),
        ("Sampai di sini. Bandung menyusul", True),
    ],
)
def test_a_name_alone_counts_only_where_it_can_be_nothing_else(text: str, certain: bool) -> None:
    (mention,) = mentions(text)
    assert mention.is_certain == certain


def test_a_mention_is_told_as_it_is_written() -> None:
    (mention,) = mentions("di KOTA CIREBON.")
    assert mention == Mention(
        "KOTA CIREBON", (regions()["32.74"],), is_certain=True, has_kind=True, before="di ", after=""
    )
