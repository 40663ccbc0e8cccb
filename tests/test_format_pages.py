"""The pages that describe the worksheets say what the schemas say today, and every link in them leads somewhere."""

import re
from pathlib import Path

import pytest

from masterplan_cli import folders
from masterplan_cli.catalogue import kinds
from masterplan_cli.language import Language
from masterplan_cli.schemas._wording import anchor
from masterplan_cli.schemas.fitting import fit
from masterplan_cli.schemas.json_schema import SHEETS
from masterplan_cli.schemas.pages import pages
from masterplan_cli.schemas.vocabulary import block_label, help_of, label
from masterplan_cli.source import read
from tests.test_vocabulary import BLOCKS

DOCS = Path(__file__).parents[1] / "docs"
PAGES = [(Language.ID, "lembar-kerja.md"), (Language.EN, "worksheets.md")]
GUIDES = ["penulis.md", "authors.md", "peninjau.md", "reviewers.md"]


@pytest.mark.parametrize(("language", "file"), PAGES)
def test_the_page_is_current(language: Language, file: str) -> None:
    assert (DOCS / file).read_text("utf-8") == pages(language), "run `make docs`"


@pytest.mark.parametrize(("language", "file"), PAGES)
def test_every_field_stands_in_the_table_of_its_block(language: Language, file: str) -> None:
    sections = re.split(r"(?m)^##+ ", (DOCS / file).read_text("utf-8"))
    tables = {section.partition("\n")[0]: section for section in sections}
    assert len(BLOCKS) > 50
    for block in BLOCKS:
        rows = re.findall(r"(?m)^\| `(\w+)` \| (.*?) \| (.*?) \| (.*?) \|", tables[block_label(block).to(language)])
        said = {
            field: (label(block, field).to(language), help_of(block, field).to(language))
            for field in block.model_fields
        }
        assert {field: (name, help_) for field, name, _, help_ in rows} == said


def test_the_shape_of_a_field_is_told() -> None:
    page = pages(Language.EN)
    assert (
        "\n| `activity` | Activity |  | It begins with the programme's code, e.g. `2.16.03.2.02`. "
        r"| a code like `2.16.03.2.02`, in the pattern `(?:[1-9]\.\d{2}\|X\.XX)\.\d{2}\.[1-8]\.\d{2}` |"
    ) in page
    assert (
        "\n| `level` | Level |  | Outputs alone do not measure an objective. "
        "| `output`, `outcome`, `impact`; when empty `outcome` |\n"
    ) in page
    for row in (
        "| `lead_office` | Lead office | needed | The `id` of the office that leads. | `id` of: [Office](#office) |",
        "| `gaps` | Gaps closed |  | The `id` of each gap that it closes. | list: `id` of: [Gap (KK-4)](#gap-kk-4) |",
    ):
        assert f"\n{row}\n" in page
    assert "| daftar: `id` [Kesenjangan (KK-4)](#kesenjangan-kk-4) |" in pages(Language.ID)
    assert "| angka, 0 sampai 100 |" in pages(Language.ID)
    assert "| per tahun: bilangan bulat, sedikitnya 0 |" in pages(Language.ID)


@pytest.mark.parametrize("file", [*(file for _, file in PAGES), *GUIDES])
def test_every_link_leads_somewhere(file: str) -> None:
    text = re.sub(r"(?s)```.*?```", "", (DOCS / file).read_text("utf-8"))
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links
    for link in links:
        path, _, fragment = link.partition("#")
        target = DOCS / (path or file)
        assert target.is_file(), link
        if fragment:
            headings = re.findall(r"(?m)^#+ (.+)$", target.read_text("utf-8"))
            assert fragment in {anchor(heading) for heading in headings}, link


def sheet_with(keys: set[str]) -> str:
    """The worksheet that has these keys at its top."""
    (name,) = (name for name, sheet in SHEETS.items() if keys <= set(sheet.model_fields))
    return f"worksheets/{'living' if name == 'dimension' else name}.yaml"


@pytest.mark.parametrize("file", GUIDES)
def test_the_examples_of_the_guides_fit(file: str) -> None:
    examples = re.findall(r"(?s)```yaml\n(.*?)```", (DOCS / file).read_text("utf-8"))
    assert examples
    for example in examples:
        data = read(file, example.encode())[0].data or {}
        assert isinstance(data, dict)
        name = sheet_with(set(data)) if data else "worksheets/living.yaml"
        _, misfits = fit(read(name, example.encode())[0])
        lacking = {misfit.message.en for misfit in misfits}
        # An excerpt does not name its dimension, nor the plan: everything that it shows fits.
        assert lacking <= {f"Field `{field}` is missing." for field in ("dimension", "plan", "region", "vision")}


def test_the_guides_say_the_same_in_both_languages() -> None:
    for indonesian, english in (GUIDES[:2], GUIDES[2:]):
        said = [(DOCS / file).read_text("utf-8") for file in (indonesian, english)]
        shapes_told = [re.findall(r"(?m)^(#+ |\| |```\w*$|- )", text) for text in said]
        assert shapes_told[0] == shapes_told[1]
        examples = [re.findall(r"(?s)```yaml\n(.*?)```", re.sub(r"reason: .*", "", text)) for text in said]
        assert examples[0] == examples[1]


def test_every_report_and_every_family_of_rules_is_told_of() -> None:
    for file in GUIDES[2:]:
        text = (DOCS / file).read_text("utf-8")
        assert set(re.findall(r"(?m)^\| `(\w+)` \|", text)) == set(folders.names("reports"))
        told = {letter for row in re.findall(r"(?m)^\| ((?:[A-Z], )*[A-Z]) \|", text) for letter in row.split(", ")}
        assert {kind.code[0] for kind in kinds()} <= told
