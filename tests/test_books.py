"""The documents of a small plan, compared whole in both languages.

`UPDATE_EXPECTED=1` writes them anew, to be read in the diff before they are kept.
"""

import os
from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder, check_worksheets, worksheets
from masterplan_cli.documents import Edition, compose, context
from masterplan_cli.formats.markdown import render
from masterplan_cli.language import Language
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates

PLAN = Path(__file__).parent / "plans" / "small"
EXPECTED = Path(__file__).parent / "expected" / "books"


@pytest.mark.parametrize("language", list(Language))
def test_the_documents_of_a_small_plan(language: Language) -> None:
    folder = EXPECTED / language.value
    made = markdown(language)
    if os.environ.get("UPDATE_EXPECTED"):
        update(folder, made)
    assert {path.name for path in folder.glob("*.md")} == made.keys()
    for name, text in made.items():
        assert text == (folder / name).read_text(encoding="utf-8"), name


def test_the_small_plan_is_without_findings() -> None:
    assert check_folder(PLAN).findings.diagnostics == ()


@pytest.mark.parametrize(("standard", "missing"), [("spbe", False), ("pemdi", False), ("tpb", True)])
def test_references_to_spbe_are_missed_only_without_pemdi(standard: str, missing: bool) -> None:
    texts = {file: (PLAN / file).read_bytes() for file in worksheets(PLAN)}
    governance = texts["worksheets/governance.yaml"].decode()
    code = "16.7" if standard == "tpb" else "Indikator 11"
    changed = governance.replace('tpb: ["16.6"], spbe: [Indikator 11]', f"{standard}: ['{code}']")
    assert changed != governance
    plan = check_worksheets({**texts, "worksheets/governance.yaml": changed.encode()}).plan
    assert ("Rujukan SPBE belum dicatat." in markdown(Language.ID, plan)["lampiran-rujukan.md"]) == missing


def markdown(language: Language, plan: Masterplan | None = None) -> dict[str, str]:
    plan, templates = plan or check_folder(PLAN).plan, Templates(language, None)
    edition = Edition(compose(plan, templates, language), language, templates, context(plan, templates, language))
    return {path: text.decode() for path, text in render(edition).items() if path.endswith(".md")}


def update(folder: Path, made: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
