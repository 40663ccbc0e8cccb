"""A plan folder begins with `masterplan init`: blank worksheets that say what to write, and nothing is overwritten."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from masterplan_cli.compiler import check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Language
from masterplan_cli.profiles import names, profile
from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas.blank import blank_worksheets
from masterplan_cli.schemas.json_schema import SHEETS
from masterplan_cli.schemas.vocabulary import help_of, label
from tests.program import masterplan

EXAMPLE = Path(__file__).parents[1] / "worksheets"
DIMENSIONS = ("governance", "branding", "economy", "living", "society", "environment")
FILES = ["masterplan.yaml", "readiness.yaml", *(f"{dimension}.yaml" for dimension in DIMENSIONS)]
NEEDED = {
    "title": "Masterplan Smart City Kabupaten Purbalingga",
    "first_year": "2025",
    "last_year": "2034",
    "name": "Purbalingga",
    "kind": "kabupaten",
    "code": "33.03",
    "province": "Jawa Tengah",
    "statement": "Purbalingga yang cerdas dan mandiri",
}
"""What a plan must say before it can be checked, in the order of the worksheet."""


def fill(plan: Path) -> None:
    """Write what is needed behind its keys, and nothing else."""
    worksheet = plan / "worksheets" / "masterplan.yaml"
    text = worksheet.read_text("utf-8")
    for key, value in NEEDED.items():
        assert f"\n  {key}:\n" in text
        text = text.replace(f"\n  {key}:\n", f"\n  {key}: {value}\n", 1)
    worksheet.write_text(text, "utf-8")


def errors(plan: Path) -> set[str]:
    """The codes of the errors that a program is told of."""
    report = json.loads(masterplan("validate", plan, "--report", "json").stdout)
    return {one["code"] for one in report["diagnostics"] if one["severity"] == "error"}


def in_use(text: str) -> str:
    """A worksheet with everything that was behind `# ` in use, one level of it; explanations stay as they are."""
    return re.sub(r"(?m)^((?:  )*)# (?!#)", r"\1", text)


def found_in(texts: dict[str, str]) -> tuple[Diagnostic, ...]:
    worksheets = {f"worksheets/{file}": text.encode() for file, text in texts.items()}
    return check_worksheets(worksheets).findings.diagnostics


def test_it_says_what_it_made_and_what_comes_next(tmp_path: Path) -> None:
    done = masterplan("init", "rencana kami", folder=tmp_path)
    listed = "".join(f"  {file}\n" for file in FILES)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"Lembar kerja dibuat di `rencana kami/worksheets`:\n{listed}"
        "Isi atau ubah lembar kerjanya, lalu periksa dan susun bukunya:\n"
        "  masterplan validate 'rencana kami'\n"
        "  masterplan build 'rencana kami'\n"
    )
    assert sorted(file.name for file in (tmp_path / "rencana kami" / "worksheets").iterdir()) == sorted(FILES)


def test_without_a_folder_it_begins_right_here(tmp_path: Path) -> None:
    done = masterplan("init", "--lang", "en", folder=tmp_path)
    assert done.stdout.endswith("  masterplan validate\n  masterplan build\n")
    assert "\n## Title (needed)." in (tmp_path / "worksheets" / "masterplan.yaml").read_text("utf-8").replace("  ", "")


@pytest.mark.parametrize("language", Language)
def test_a_blank_plan_lacks_what_is_needed_and_nothing_else(language: Language) -> None:
    told = found_in(blank_worksheets(profile("gmsc-2021"), language))
    assert [one.kind.code for one in told] == ["S001"] * len(NEEDED)
    assert [one.place.route[-1] for one in told] == list(NEEDED)


@pytest.mark.parametrize("name", names())
def test_once_filled_in_it_is_checked_and_built(name: str, tmp_path: Path) -> None:
    assert masterplan("init", tmp_path, "--profile", name).returncode == 0
    blank = masterplan("validate", tmp_path, "--all")
    assert (blank.returncode, blank.stdout.count("galat S001 ")) == (1, len(NEEDED))
    fill(tmp_path)
    absent = errors(tmp_path)
    assert [code for code in absent if code[0] in "YSR"] == []
    # What is not written yet is no part of this plan, and it says so: then there are books.
    off = "".join(f"      - {{rule: {code}, reason: Bagian ini belum disusun.}}\n" for code in sorted(absent))
    worksheet = tmp_path / "worksheets" / "masterplan.yaml"
    begun = worksheet.read_text("utf-8").replace("\nsettings:\n", f"\nsettings:\n  checks:\n    off:\n{off}")
    worksheet.write_text(begun, "utf-8")
    assert errors(tmp_path) == set()
    built = masterplan("build", tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "Masterplan Smart City Kabupaten Purbalingga" in (tmp_path / "build/markdown/buku-1.md").read_text("utf-8")
    assert (tmp_path / "build/html/index.html").is_file()


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", Language)
def test_what_stands_behind_a_hash_fits_once_it_is_in_use(name: str, language: Language) -> None:
    blank = blank_worksheets(profile(name), language)
    texts = {file: in_use(text) for file, text in blank.items()}
    assert texts != blank
    for _ in range(4):
        codes = {one.kind.code for one in found_in(texts)}
        assert "S001" in codes
        # Whatever else is told of what nobody has written yet: it is YAML, and every key and choice is known.
        assert [code for code in codes if code.startswith("Y") or code in {"S002", "S004"}] == []
        texts = {file: in_use(text) for file, text in texts.items()}
    assert not re.search(r"(?m)^ *# ", "".join(texts.values()))


def fields_below(block: type[Block]) -> Iterator[tuple[type[Block], str]]:
    for field, shape in shapes(block).items():
        yield block, field
        if shape.block:
            yield from fields_below(shape.block)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("sheet", SHEETS)
def test_every_field_is_there_and_explained(sheet: str, language: Language) -> None:
    blank = blank_worksheets(profile("gmsc-2021"), language)["living.yaml" if sheet == "dimension" else f"{sheet}.yaml"]
    keys = set(re.findall(r"(?m)^[ #]*(?:- )?([a-z_0-9]+):", re.sub(r"(?m)^[ #]*## .*$", "", blank)))
    explained = " ".join(re.sub(r"(?m)^[ #]+", "", blank).split())
    fields = list(fields_below(SHEETS[sheet]))
    assert len(fields) > 20
    assert {field for _, field in fields} == keys - {"2025"}
    for block, field in fields:
        assert label(block, field).to(language) in explained
        assert help_of(block, field).to(language) in explained


def test_a_list_with_a_default_keeps_it_while_it_is_empty() -> None:
    blank = blank_worksheets(profile("gmsc-2021"), Language.ID)["masterplan.yaml"]
    assert re.findall(r"(?m)^[ #]+((?:book_1|plan_lengths|swot_strategies):.*)$", blank) == [
        "swot_strategies: []", "book_1:", "plan_lengths:"
    ]  # fmt: skip


def test_readiness_has_an_item_for_each_element() -> None:
    blank = blank_worksheets(profile("gmsc-2021"), Language.ID)["readiness.yaml"]
    assert re.findall(r"(?m)^#   - element: (\S+)$", blank) == [
        "natural-resources", "geography", "regional-potential",
        "human-resources", "bureaucracy", "budget",
        "physical", "digital", "social",
        "policy", "institution", "enforcement",
        "local-values", "digital-literacy", "participation",
    ]  # fmt: skip


def test_each_dimension_offers_its_own_sub_dimensions() -> None:
    blank = blank_worksheets(profile("gmsc-2021"), Language.ID)
    assert "`protection` (proteksi" in blank["environment.yaml"]
    assert "`protection`" not in blank["living.yaml"]
    for dimension in DIMENSIONS:
        assert f"\ndimension: {dimension}\n" in blank[f"{dimension}.yaml"]


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    worksheets = tmp_path / "worksheets"
    (worksheets / "living").mkdir(parents=True)
    (worksheets / "economy.yaml").write_bytes(b"dimension: economy\r\n")
    done = masterplan("init", tmp_path)
    assert (done.returncode, (worksheets / "economy.yaml").read_bytes()) == (0, b"dimension: economy\r\n")
    assert f"Sudah ada dan dibiarkan di `{worksheets}`:\n  economy.yaml\n  living.yaml\nIsi" in done.stdout
    assert sorted(file.name for file in worksheets.iterdir()) == sorted({"living", *FILES} - {"living.yaml"})
    before = worksheet_bytes(tmp_path)
    again = masterplan("init", tmp_path, "--example")
    assert (again.returncode, worksheet_bytes(tmp_path)) == (0, before)
    assert "Lembar kerja dibuat" not in again.stdout


def test_the_example_is_the_shipped_plan(tmp_path: Path) -> None:
    done = masterplan("init", tmp_path, "--example", "--lang", "en")
    assert done.returncode == 0, done.stderr
    copied = {name.removeprefix("worksheets/"): text for name, text in worksheet_bytes(tmp_path).items()}
    assert len(copied) >= len(FILES)
    assert copied == {file.relative_to(EXAMPLE).as_posix(): file.read_bytes() for file in EXAMPLE.rglob("*.yaml")}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--profile", "gmsc-2012"], "Tidak ada profil `gmsc-2012`. Maksud Anda `gmsc-2021`?\n"),
        (["--profile", "gmsc-2012", "--lang", "en"], "There is no profile `gmsc-2012`. Did you mean `gmsc-2021`?\n"),
        (["--example", "--profile", "komdigi-2026-draft"], "Contoh hanya ada untuk profil `gmsc-2021`.\n"),
        (["berkas"], "`berkas` tidak dapat ditulis: sebagian jalurnya bukan folder.\n"),
        (["berkas", "--lang", "en"], "`berkas` cannot be written: a part of the path is no folder.\n"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(arguments: list[str], sentence: str, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    done = masterplan("init", *arguments, folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["berkas"]
