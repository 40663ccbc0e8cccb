"""Regulations are found however they are cited, and every row of the tables is one that can be found."""

import re

import pytest

from masterplan_cli.reference.citations import citations, name_of
from masterplan_cli.reference.regulations import amendments, expectations, replacements, surely_since


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UU 25/2009", ["UU 25/2009"]),
        ("Undang-Undang Nomor 25 Tahun 2009", ["UU 25/2009"]),
        ("UU No. 25 Th. 2009 tentang Pelayanan Publik", ["UU 25/2009"]),
        ("Undang – Undang Republik Indonesia Nomor 025 Tahun 2009", ["UU 25/2009"]),
        ("PERATURAN PEMERINTAH NOMOR 2\n  TAHUN 2018", ["PP 2/2018"]),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", ["Perppu 2/2022"]),
        ("Peraturan Presiden RI Nomor 95 Tahun 2018", ["Perpres 95/2018"]),
        ("Permen PAN-RB No. 59/2020", ["PermenPANRB 59/2020"]),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia Nomor 59 Tahun 2020",
            ["PermenPANRB 59/2020"],
        ),
        ("Keputusan Menteri Dalam Negeri Nomor 900.1.15.5-3406 Tahun 2024", ["Kepmendagri 900.1.15.5-3406/2024"]),
        ("Instruksi Menteri Dalam Negeri Nomor 2 Tahun 2025", ["Inmendagri 2/2025"]),
        ("Peraturan Badan Siber dan Sandi Negara Nomor 4 Tahun 2021", ["Peraturan BSSN 4/2021"]),
        ("Perda Kabupaten Lembah Nomor 5 Tahun 2021", ["Perda 5/2021"]),
        ("Perda Kabupaten Lembah 5/2021", ["Perda 5/2021"]),
        ("Permenparekraf 9/2021", ["Permen 9/2021"]),
        ("Peraturan Badan Informasi Geospasial Nomor 1 Tahun 2020", ["Peraturan 1/2020"]),
        ("Peraturan Menteri Pariwisata dan peraturan lain pada 2021", []),
        ("Keputusan Bupati Nomor 500.12/172 Tahun 2024", ["Kepbup 500.12/172/2024"]),
        ("UU 11/2008 jo. UU 19/2016 dan UU 1/2024", ["UU 11/2008", "UU 19/2016", "UU 1/2024"]),
        ("Perpres Nomor 12 Tahun 2021 dan Nomor 46 Tahun 2025", ["Perpres 12/2021", "Perpres 46/2025"]),
        ("Pada tahun 2024 dan 2025 layanan PP dan UU bertambah", []),
        ("Nota kesepakatan 014/DJAI/HK.04.01/03/2024", []),
        ("RPJMD 2021/2026", []),
    ],
)
def test_a_citation_is_one_in_every_spelling(text: str, names: list[str]) -> None:
    assert [citation.name for citation in citations(text)] == names


def test_a_citation_stands_where_it_says() -> None:
    text = "Sesuai UU No. 25 Tahun 2009, Pasal 4."
    (found,) = citations(text)
    assert text[found.start : found.end] == "UU No. 25 Tahun 2009"


def test_every_row_of_the_tables_can_be_cited() -> None:
    written = [*replacements(), *(one.regulation for one in expectations() if one.when != "never")]
    written += [name for row in amendments().values() for name in (row.regulation, *row.amended_by)]
    assert [name for name in written if name_of(name) != name] == []
    cited = {word for row in replacements().values() for word in row.replaced_by}
    assert [name for name in cited if name_of(name) != name and re.search(r"/\d{4}$", name)] == []


@pytest.mark.parametrize(
    ("written", "day"), [("2014-10-02", "2014-10-02"), ("2024-02", "2024-02-29"), ("2018", "2018-12-31")]
)
def test_a_date_in_part_is_sure_only_at_its_end(written: str, day: str) -> None:
    assert surely_since(written).isoformat() == day
