"""A draft is what a workshop makes, and what is missing anywhere else."""

from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder


@pytest.mark.parametrize(
    ("result", "codes"),
    [
        ("Draf visi, sasaran, dan rencana aksi", []),
        ("Rancangan Buku 1", []),
        ("Draf", ["T001"]),
        ("Menyusul", ["T001"]),
        ("Draf ..........", ["T001"]),
    ],
)
def test_what_a_workshop_made_may_be_a_draft(plan: Path, result: str, codes: list[str]) -> None:
    sheet = plan / "worksheets" / "masterplan.yaml"
    text = sheet.read_text("utf-8")
    assert "result: Visi, misi, dan sasaran" in text
    sheet.write_text(text.replace("result: Visi, misi, dan sasaran", f"result: {result}"), "utf-8")
    assert [one.kind.code for one in check_folder(plan).findings.diagnostics] == codes
