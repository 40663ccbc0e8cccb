"""Of one text that says nothing one rule speaks: the one that knows what its field asks."""

from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder


@pytest.mark.parametrize(
    ("sheet", "line", "spoiled", "code"),
    [
        ("living", "beneficiaries: Ibu dan balita", "beneficiaries: Umum", "P008"),
        ("living", "beneficiaries: Keluarga dengan balita", "beneficiaries: '-'", "Q005"),
        ("living", "beneficiaries: Keluarga dengan balita", "beneficiaries: TBD", "T001"),
        ("living", "continuation: ", "continuation: Menyusul # ", "Q007"),
        ("living", "continuation: ", "continuation: (belum ada) # ", "Q007"),
        ("masterplan", "number: Kepbup 100/12/2024", "number: Menyusul", "G001"),
        ("masterplan", "schedule: setiap triwulan, minggu kedua", "schedule: Sesuai kebutuhan", "G005"),
        ("masterplan", "source: Diskominfo Kabupaten Contoh", "source: Menyusul", "F001"),
    ],
)
def test_a_hollow_text_is_told_once(plan: Path, sheet: str, line: str, spoiled: str, code: str) -> None:
    file = plan / "worksheets" / f"{sheet}.yaml"
    text = file.read_text("utf-8")
    assert line in text
    file.write_text(text.replace(line, spoiled, 1), "utf-8")
    number = text[: text.index(line)].count("\n") + 1
    found = [one.kind.code for one in check_folder(plan).findings.diagnostics if one.place.line == number]
    assert found == [code]
