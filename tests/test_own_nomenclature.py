"""The region's own table of budget codes: read as people save it, and its faults are told in a sentence."""

from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder, worksheet_bytes
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.reference.own_nomenclature import LARGEST, MOST_ROWS, canonical, parsed
from tests.program import SMALL, masterplan

ROW = "2.16.03.2.02.0009,Ekosistem kota cerdas,Dokumen\n"


@pytest.mark.parametrize(
    "text",
    [
        "kode,nama,satuan\n" + ROW,
        "\ufeffKODE REKENING;URAIAN;SATUAN\r\n2.16.03.2.02.0009;Ekosistem kota cerdas;Dokumen\r\n",
        "Lampiran\n\nNo,Kode,Nomenklatur Kabupaten/Kota,Satuan\n1, 2.16.03.02.02.0009 ,Ekosistem kota cerdas,Dokumen\n",
        'Code;Name (programme, activity);Unit\n2.16.3.2.2.0009;"Ekosistem kota cerdas";Dokumen\n',
    ],
)
def test_a_table_is_read_as_people_save_it(text: str) -> None:
    table = parsed("nomenklatur.csv", text.encode())
    assert table.fault is None
    assert {code: (row.name, row.unit) for code, row in table.rows.items()} == {
        "2.16.03.2.02.0009": ("Ekosistem kota cerdas", "Dokumen")
    }


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.2.2", "1.02.02"),
        ("X.XX.01.2.01", "X.XX.01.2.01"),
        ("2.16.03.2.02.09", "2.16.03.2.02.09"),
        ("2.16", None),
        ("Jumlah", None),
        ("2.16.03.9.02", None),
    ],
)
def test_codes_are_written_as_in_worksheets(written: str, code: str | None) -> None:
    assert canonical(written) == code


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "tabel yang dapat dibaca"),
        (b"Nomor;Isi\n1.02.02;Upaya\n", "baris judul"),
        ("kode;nama\n1.02.02;Upaya\n".encode("utf-16"), "UTF-8"),
        (b"kode,nama\n1.02.02,Upaya \xe9\n", "UTF-8"),
        (b"kode,nama\n1.02,Kesehatan\n", "satu pun kode"),
        (b"kode,nama\n1.02.02,Upaya\n1.02.02.99.1,Lain\n", "(baris 3)"),
        (b"kode,nama\n" + b"x" * LARGEST, "4 MiB"),
        (b"kode,nama\n" + b"".join(b"%d.%02d.%02d.2.%02d.%04d,x\n" % (n // 10000 + 1, n // 100 % 100, n % 100, 1, n % 9999)
                                   for n in range(MOST_ROWS + 2)), "20.000"),
        (b'kode,nama\n"' + b"x" * 200_000 + b'",y\n', "tabel yang dapat dibaca"),
    ],
)  # fmt: skip
def test_a_fault_is_a_sentence(raw: bytes, words: str) -> None:
    fault = parsed("nomenklatur.csv", raw).fault
    assert fault is not None
    assert words in fault.id


def found(folder: Path) -> list[Diagnostic]:
    return [one for one in check_folder(folder).findings.diagnostics if one.kind.code[0] == "N"]


def with_table(folder: Path) -> Path:
    for file, raw in worksheet_bytes(SMALL).items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(raw.replace(b"\nsettings:\n", b"\nsettings:\n  nomenclature: nomenklatur.csv\n"))
    return folder


def test_a_table_that_is_missing_is_told_where_it_is_named(tmp_path: Path) -> None:
    (one,) = found(with_table(tmp_path))
    assert one.kind.code == "N005"
    assert "tidak ada di folder rencana" in one.message.id
    assert one.place.route == ("settings", "nomenclature")


def test_a_table_outside_the_plan_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "lain.csv").write_text("kode,nama\n" + ROW, "utf-8")
    plan = tmp_path / "rencana"
    plan.mkdir()
    with_table(plan)
    try:
        (plan / "nomenklatur.csv").symlink_to(tmp_path / "lain.csv")
    except OSError:
        pytest.skip("this system makes no links")
    (one,) = found(plan)
    assert "di luar folder rencana" in one.message.id


def test_a_folder_or_a_pipe_in_its_place_is_told(tmp_path: Path) -> None:
    (with_table(tmp_path) / "nomenklatur.csv").mkdir()
    (one,) = found(tmp_path)
    assert "tidak dapat dibaca" in one.message.id


def test_validate_reads_the_table_of_the_plan(tmp_path: Path) -> None:
    (with_table(tmp_path) / "nomenklatur.csv").write_text(
        "kode,nama\n1.02.02.2.02,Pemenuhan Upaya Kesehatan Perorangan dan Masyarakat\n1.02.02.2.03,Data\n", "utf-8"
    )
    assert masterplan("validate", tmp_path).returncode == 0
    assert found(tmp_path) == []
    (tmp_path / "nomenklatur.csv").write_text("kode,nama\n1.02.02.2.03,Data\n", "utf-8")
    ran = masterplan("validate", tmp_path)
    assert "N004" in ran.stdout
    assert "`nomenklatur.csv`" in ran.stdout


def test_a_table_elsewhere_is_refused_by_its_name(tmp_path: Path) -> None:
    sheet = with_table(tmp_path) / "worksheets" / "masterplan.yaml"
    sheet.write_bytes(sheet.read_bytes().replace(b"nomenclature: nomenklatur.csv", b"nomenclature: ../rahasia.csv"))
    codes = {one.kind.code for one in check_folder(tmp_path).findings.diagnostics}
    assert "S004" in codes
