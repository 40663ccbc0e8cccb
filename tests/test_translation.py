"""The English edition: the region's own English where it is given, Indonesian with a quiet mark where it is not."""

import json
from pathlib import Path

from tests.program import masterplan

LIVING = "worksheets/living.yaml"
BOTH = "root_cause: {id: Jadwal posyandu sering berubah., en: Health post schedules change often.}"


def give_both(plan: Path) -> None:
    worksheet = plan / LIVING
    text = worksheet.read_text("utf-8")
    assert text.count("root_cause: Jadwal posyandu sering berubah.") == 1
    worksheet.write_text(text.replace("root_cause: Jadwal posyandu sering berubah.", BOTH), "utf-8")


def book(plan: Path, name: str, where: str = "build") -> str:
    return (plan / where / "markdown" / f"{name}.md").read_text("utf-8")


def test_each_edition_has_its_own_language(plan: Path) -> None:
    give_both(plan)
    done = masterplan("build", plan, "--lang", "id,en")
    assert done.returncode == 0, done.stderr
    assert "Jadwal posyandu sering berubah." in book(plan, "buku-1", "build/id")
    assert "Health post schedules" not in book(plan, "buku-1", "build/id")
    english = book(plan, "buku-1", "build/en")
    assert "Health post schedules change often." in english
    assert "Jadwal posyandu sering berubah." not in english


def test_what_is_not_translated_stands_in_with_a_quiet_mark(plan: Path) -> None:
    give_both(plan)
    masterplan("build", plan, "--lang", "en")
    english = book(plan, "buku-1")
    assert "Kader ada di setiap dusun. *(id)*" in english
    assert "Health post schedules change often. *(id)*" not in english


def test_a_plan_in_one_language_carries_no_marks(plan: Path) -> None:
    masterplan("build", plan, "--lang", "en")
    assert "*(id)*" not in book(plan, "buku-1")


def test_build_says_how_much_is_translated(plan: Path) -> None:
    give_both(plan)
    said = masterplan("build", plan, "--lang", "en").stdout
    assert "\n1 of the plan's " in said
    assert "of the plan's" not in masterplan("build", plan).stdout


def test_a_language_that_is_missing_or_unknown_is_told_at_its_place(plan: Path) -> None:
    worksheet = plan / LIVING
    text = worksheet.read_text("utf-8").replace(
        "root_cause: Jadwal posyandu sering berubah.", "root_cause: {id: Jadwal berubah., jv: Jadwal owah.}"
    )
    worksheet.write_text(text.replace("potential: Kader ada di setiap dusun.", "potential: {en: Volunteers.}"), "utf-8")
    report = json.loads(masterplan("validate", plan, "--report", "json").stdout)
    found = [(one["code"], one["line"], one["column"]) for one in report["diagnostics"]]
    lines = worksheet.read_text("utf-8").splitlines()
    unknown = next(number for number, line in enumerate(lines, 1) if "jv:" in line)
    assert found == [
        ("S002", unknown, lines[unknown - 1].index("jv:") + 1),
        ("S001", unknown + 1, lines[unknown].index("{en:") + 1),
    ]


def test_a_reference_has_one_language(plan: Path) -> None:
    worksheet = plan / LIVING
    text = worksheet.read_text("utf-8").replace("offices: [dinkes, disdik]", "offices: [{id: dinkes, en: health}]")
    worksheet.write_text(text, "utf-8")
    assert "galat S003" in masterplan("validate", plan).stdout
