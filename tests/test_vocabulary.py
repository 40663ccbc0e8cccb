"""Every field and every choice is spoken of in both languages, and what people write instead is understood."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from masterplan_cli.compiler import check_worksheets, worksheet_bytes
from masterplan_cli.schemas import vocabulary
from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas.json_schema import SHEETS
from masterplan_cli.source import read
from tests.program import SMALL

FILE = Path(vocabulary.__file__).with_suffix(".yaml")
GOOD = worksheet_bytes(SMALL)
LIVING = "worksheets/living.yaml"
REGION = "worksheets/masterplan.yaml"


def blocks_below(block: type[Block]) -> Iterator[type[Block]]:
    yield block
    for shape in shapes(block).values():
        if shape.block:
            yield from blocks_below(shape.block)


BLOCKS = tuple(dict.fromkeys(block for sheet in SHEETS.values() for block in blocks_below(sheet)))
OWNERS = {
    owner.__name__: [field for field in owner.model_fields if field in owner.__annotations__]
    for block in BLOCKS
    for owner in block.__mro__
    if issubclass(owner, Block) and set(owner.__annotations__) & set(owner.model_fields)
}
CHOICES = {
    (block, field): get_args(shape.inner)
    for block in BLOCKS
    for field, shape in shapes(block).items()
    if get_origin(shape.inner) is not None
}


@pytest.fixture(scope="module")
def written() -> Any:
    source, diagnostics = read(FILE.name, FILE.read_bytes())
    assert diagnostics == ()
    return source.data


def test_every_field_has_its_entry_and_every_entry_its_field(written: Any) -> None:
    assert len(OWNERS) > 50
    assert {block: list(fields) for block, fields in written["fields"].items()} == OWNERS
    assert set(written["blocks"]) == set(OWNERS)


def test_every_entry_says_it_in_both_languages(written: Any) -> None:
    entries = [*written["blocks"].values(), *(one for fields in written["fields"].values() for one in fields.values())]
    for entry in entries:
        assert list(entry) == ["id", "en", "help_id", "help_en"]
        assert all(text == " ".join(text.split()) != "" for text in entry.values()), entry
        assert entry["help_id"] != entry["help_en"], entry
        for language in ("id", "en"):
            assert not entry[language].endswith("."), entry
            assert entry[f"help_{language}"].endswith("."), entry
            assert entry[f"help_{language}"].count("`") % 2 == 0, entry


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.__name__)
def test_the_fields_of_a_block_have_different_names(block: type[Block]) -> None:
    for language in ("id", "en"):
        names = [getattr(vocabulary.label(block, field), language).lower() for field in block.model_fields]
        assert sorted(set(names)) == sorted(names)


def test_the_sections_of_the_page_have_different_names() -> None:
    for language in ("id", "en"):
        names = [getattr(vocabulary.block_label(block), language).lower() for block in BLOCKS]
        assert sorted(set(names)) == sorted(names)


def test_every_choice_has_words_and_every_word_a_choice(written: Any) -> None:
    assert set(written["values"]) == {choice for choices in CHOICES.values() for choice in choices}
    for choice, words in written["values"].items():
        assert words, choice
        assert words[0].lower() in words, f"{choice}: what people write is compared in small letters"
        assert [word.lower() for word in words[1:]] == words[1:], choice


@pytest.mark.parametrize("choices", dict.fromkeys(CHOICES.values()), ids="-".join)
def test_a_word_means_one_of_the_choices_of_its_field(choices: tuple[str, ...], written: Any) -> None:
    words = [word for choice in choices for word in dict.fromkeys(map(str.lower, written["values"][choice]))]
    assert sorted(set(words)) == sorted(words)
    for choice in choices:
        for word in written["values"][choice]:
            assert vocabulary.value_called(choices, word.upper()) == choice


@pytest.mark.parametrize(
    ("file", "right", "wrong", "meant"),
    [
        (LIVING, "    root_cause:", "    akar_masalah:", "root_cause"),
        (LIVING, "    lead_office:", "    perangkat_daerah_penanggung_jawab:", "lead_office"),
        (LIVING, "    current:", "    kondisi_saat_ini:", "current"),
        (LIVING, "priority: high", "priority: tinggi", "high"),
        (LIVING, "nature: continued", "nature: Lanjutan", "continued"),
        (REGION, "  province:", "  Provinsi:", "province"),
        (REGION, "  head_of_region:", "  kepala-daerah:", "head_of_region"),
    ],
)
def test_what_people_write_in_indonesian_is_understood(file: str, right: str, wrong: str, meant: str) -> None:
    whole = GOOD[file].decode()
    assert right in whole
    findings = check_worksheets({**GOOD, file: whole.replace(right, wrong, 1).encode()}).findings
    (told,) = (one for one in findings.diagnostics if one.kind.code in {"S002", "S004"})
    assert told.help is not None
    assert told.help.id.startswith(f"Maksud Anda `{meant}`?")


def test_all_worksheets_share_the_fields_of_a_sheet() -> None:
    labels = {field: vocabulary.label(Sheet, field) for field in Sheet.model_fields}
    assert labels["illustrative"].id == "Catatan ilustratif"
    for sheet in SHEETS.values():
        assert {field: vocabulary.label(sheet, field) for field in labels} == labels
