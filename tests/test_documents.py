"""Documents: every field that people write is printed somewhere, what is missing is said, what is linked is there."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BeforeValidator

import masterplan_cli
from masterplan_cli.compiler import check_folder, check_worksheets
from masterplan_cli.documents import Document, Edition, compose, context
from masterplan_cli.documents._links import draft, resolved
from masterplan_cli.documents._outline import Outline
from masterplan_cli.documents._slugs import Slugs, plain
from masterplan_cli.folders import shipped
from masterplan_cli.formats.markdown import render
from masterplan_cli.language import Language, number
from masterplan_cli.markdown import Md
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block, Shape, shapes
from masterplan_cli.schemas._codes import Pattern, Refers
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.references import kind_of
from masterplan_cli.source import read
from masterplan_cli.templating import Templates

SMALL = Path(__file__).parent / "plans" / "small"
BOTH = pytest.mark.parametrize("language", list(Language))


def documents(plan: Masterplan, language: Language = Language.ID, region: Path | None = None) -> tuple[Document, ...]:
    return compose(plan, Templates(language, region), language)


def small() -> Masterplan:
    return check_folder(SMALL).plan


def bare() -> Masterplan:
    """The least that `build` accepts: a plan, a region and a vision, and six worksheets without content."""
    head = """
plan: {title: Rencana, first_year: 2025, last_year: 2029}
region: {name: Contoh, kind: kabupaten, code: "33.40", province: Jawa Tengah}
vision: {statement: Contoh Lestari}
"""
    dimensions = ("governance", "branding", "economy", "living", "society", "environment")
    texts = {f"worksheets/{key}.yaml": f"dimension: {key}\n".encode() for key in dimensions}
    return check_worksheets({**texts, "worksheets/masterplan.yaml": head.encode()}).plan


class Tokens:
    """A plan in which every field of every schema is filled in, each text and figure with one that stands nowhere else."""

    IDS: Mapping[str, str] = {"dimension": "governance", "sub-dimension": "public-service"}
    FIXED: Mapping[str, str] = {"Plan.profile": "gmsc-2021", "Plan.last_year": "2029", "RoadMapEntry.last_year": "2026"}
    SKIPPED = ("PlanSheet.settings", "PlanSheet.format", "ReadinessSheet.format", "DimensionSheet.format")

    def __init__(self, *, without: tuple[str, ...] = (), around: str = "{}") -> None:
        self.written: dict[str, str] = {}
        self._around = around
        self._without = (*self.SKIPPED, *without)
        self._numbers = count(3001)

    def plan(self) -> Masterplan:
        sheets: dict[str, type[Block]] = {
            "masterplan": PlanSheet,
            "readiness": ReadinessSheet,
            "governance": DimensionSheet,
        }
        texts = {f"worksheets/{name}.yaml": json.dumps(self._block(sheet, name)) for name, sheet in sheets.items()}
        checked = check_worksheets({file: text.encode() for file, text in texts.items()})
        assert all(worksheet.complete for worksheet in checked.worksheets), [
            diagnostic.message.en for diagnostic in checked.findings.diagnostics
        ]
        return checked.plan

    def _block(self, block: type[Block], way: str) -> dict[str, Any]:
        names = (name for name in shapes(block) if f"{block.__name__}.{name}" not in self._without)
        return {name: self._field(block, name, f"{way}.{name}", shapes(block)[name]) for name in names}

    def _field(self, block: type[Block], name: str, way: str, shape: Shape) -> Any:
        value = self._value(block, name, way, shape)
        match shape.count:
            case "many":
                return [value]
            case "map":
                return {"2025": value}
            case "one":
                return value

    def _value(self, block: type[Block], name: str, way: str, shape: Shape) -> Any:
        where = f"{block.__name__}.{name}"
        if shape.block:
            return self._block(shape.block, way)
        if where in self.FIXED:
            return self.FIXED[where]
        for mark in shape.marks:
            if isinstance(mark, Refers):
                return self.IDS.get(mark.kind, mark.kind)
        if name == "id":
            return kind_of(block)
        for mark in shape.marks:
            if isinstance(mark, Pattern):
                self.written[way] = mark.example.replace("*", "\\*")
                return mark.example
        return self._scalar(way, shape)

    def _scalar(self, way: str, shape: Shape) -> str:
        readers = {mark.func.__name__ for mark in shape.marks if isinstance(mark, BeforeValidator)}
        if get_origin(shape.inner) is Literal:
            return str(get_args(shape.inner)[0])
        fixed = {"_year": "2025", "_day": "2024-11-20", "_month": "2025-03", "_flag": "true"}
        if reader := readers & fixed.keys():
            return fixed[reader.pop()]
        if readers:
            figure = next(self._numbers)
            if way.endswith("percent"):
                return "41"
            self.written[way] = number(Decimal(figure), Language.ID)
            return str(figure)
        self.written[way] = f"kata{next(self._numbers)}"
        return self._around.format(self.written[way])


HOSTILE = "# {} | `a|b` *x* <script>alert(1)</script> [t](javascript:1) {{{{ 7 * 7 }}}} \\| ``` \u202e\ue0000\ue001 ![g](https://contoh.id/x) _#"

PLANS = pytest.mark.parametrize(
    "plan",
    [small, bare, lambda: Tokens().plan(), lambda: Tokens(around=HOSTILE).plan()],
    ids=["small", "bare", "every field", "hostile"],
)


def test_every_field_of_the_worksheets_is_printed_in_some_document() -> None:
    # What stands in for something else shows only where the other is absent.
    replaced = ("Decree.date", "PlanningIndicator.target", "PlanningIndicator.unit", "Fact.name", "Office.short")
    variants = Tokens(), Tokens(without=replaced)
    printed: set[str] = set()
    for tokens in variants:
        shown = "\n".join(document.markdown for document in documents(tokens.plan()))
        printed |= {way for way, word in tokens.written.items() if word in shown}
    assert sorted(variants[0].written.keys() - printed) == []


@BOTH
def test_a_plan_that_lacks_everything_says_so(language: Language) -> None:
    for document in documents(bare(), language):
        assert "None" not in document.markdown
        assert not re.search(r"^(#+) .*\n+(?=#{1,3} |\Z)", document.markdown, re.MULTILINE), document.markdown
        assert not re.search(r"\|\n\| (?:---|---:) .*\|\n(?!\|)", document.markdown), document.markdown


@BOTH
@PLANS
def test_markdown_is_tidy(plan: Callable[[], Masterplan], language: Language) -> None:
    for document in documents(plan(), language):
        lines = document.markdown.split("\n")
        assert [line for line in lines if line != line.rstrip()] == []
        assert "\n\n\n" not in document.markdown
        assert document.markdown.endswith("\n")
        assert not document.markdown.endswith("\n\n")
        assert plain(lines[0]) == f"# {document.title}"
        assert re.search("[\ue000-\uf8ff]", document.markdown) is None


@BOTH
@PLANS
def test_every_row_of_a_table_has_as_many_cells_as_its_head(plan: Callable[[], Masterplan], language: Language) -> None:
    tables = 0
    for document in documents(plan(), language):
        for table in re.findall(r"(?:^\|.*\n)+", document.markdown, re.MULTILINE):
            rows = [re.split(r"(?<!\\)\|", row) for row in table.splitlines()]
            assert {len(row) for row in rows} == {len(rows[0])}, table
            assert re.fullmatch(r"(?:\| (?:---|---:) )+\|", table.splitlines()[1]), table
            tables += 1
    assert tables


@BOTH
@PLANS
def test_every_link_and_every_figure_leads_somewhere(plan: Callable[[], Masterplan], language: Language) -> None:
    made = plan()
    templates = Templates(language, None)
    composed = compose(made, templates, language)
    files = render(Edition(composed, language, templates, context(made, templates, language)))
    anchors = {path: anchors_of(text.decode()) for path, text in files.items() if path.endswith(".md")}
    followed = 0
    for path in anchors:
        for target in re.findall(r"(?<!\\)\]\(([^)]*)\)", files[path].decode()):
            file, _, anchor = target.partition("#")
            if target == "https://contoh.id/x":  # the plan's own link
                continue
            assert (file or path) in files, f"{path}: {target}"
            assert not anchor or anchor in anchors[file or path], f"{path}: {target}"
            followed += 1
    assert followed


def anchors_of(markdown: str) -> set[str]:
    slugs = Slugs()
    return {slugs.slug(plain(title)) for title in re.findall(r"^#+ (.*)$", markdown, re.MULTILINE)}


@BOTH
def test_the_same_plan_makes_the_same_documents(language: Language) -> None:
    assert documents(small(), language) == documents(small(), language)


def test_only_the_documents_asked_for_are_kept_and_stay_the_same() -> None:
    plan, templates = small(), Templates(Language.ID, None)
    everything = {document.name: document for document in compose(plan, templates, Language.ID)}
    only = compose(plan, templates, Language.ID, ["buku-3", "lampiran-program"])
    assert only == (everything["buku-3"], everything["lampiran-program"])


def test_books_come_first_then_annexes_then_the_reviewers_page_then_sheets() -> None:
    composed = documents(small())
    assert [document.name for document in composed[:4]] == ["buku-1", "buku-2", "buku-3", "lampiran-program"]
    assert [document.kind for document in composed] == ["book"] * 3 + ["annex"] * 9 + ["review"] + ["sheet"] * 6


def test_a_chapter_stands_in_the_book_that_the_plan_names() -> None:
    plan = small()
    books = plan.settings.books.model_copy(update={"book_1": ("introduction", "vision"), "book_2": ("actions",)})
    moved = replace(plan, settings=plan.settings.model_copy(update={"books": books}))
    by_name = {document.name: document.markdown for document in documents(moved)}
    assert "\n## 2 Visi Smart City\n" in by_name["buku-1"]
    assert "\n## 1 Rencana Aksi\n" in by_name["buku-2"]
    assert "Visi Smart City" not in by_name["buku-2"]


def test_a_region_adds_documents_without_python(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "catatan.md.j2").write_text(
        '{{ outline.title("Catatan") }}\n\n{{ outline.see("buku-1") }}, {{ outline.see("programme-sungai-bersih") }}\n'
    )
    (folder / "dimensi.each-dimensions.md.j2").write_text("{{ outline.title(dimensi.name) }}\n")
    by_name = {document.name: document for document in documents(small(), region=tmp_path)}
    assert by_name["catatan"].markdown == (
        "# Catatan\n\n"
        "[Buku 1: Analisis Strategis Smart City](buku-1.md), [Sungai Bersih](lampiran-program.md#sungai-bersih)\n"
    )
    assert by_name["catatan"].kind == "annex"
    assert by_name["dimensi-living"].markdown == "# Smart Living\n"
    assert by_name["dimensi-living"].kind == "sheet"


def outline() -> Outline:
    return Outline("contoh", Language.ID, "Tabel", "Gambar")


def test_an_outline_numbers_chapters_sections_and_tables_and_refers_forward() -> None:
    made = outline()
    text = "\n\n".join(
        [
            made.title("Judul *bebas*"),
            made.heading("Isi", listed=False),
            made.contents("kosong"),
            made.tables("kosong"),
            made.figure_list("tanpa gambar"),
            made.chapter("Awal"),
            f"Lihat {made.see('angka')} dan {made.see('akhir')}.",
            made.section("Satu"),
            made.subsection("Rinci"),
            made.section("Dua"),
            made.chapter("Akhir", "akhir"),
            made.section("Satu"),
            made.table("Angka", "angka"),
        ]
    )
    one = draft(made, text)
    assert (
        resolved(one, {"contoh": one})[0]
        == """# Judul \\*bebas\\*

## Isi

- [1 Awal](#1-awal)
  - [1.1 Satu](#11-satu)
  - [1.2 Dua](#12-dua)
- [2 Akhir](#2-akhir)
  - [2.1 Satu](#21-satu)

- [Tabel 2.1. Angka](#21-satu)

tanpa gambar

## 1 Awal

Lihat [Tabel 2.1](#21-satu) dan [2 Akhir](#2-akhir).

### 1.1 Satu

#### 1.1.1 Rinci

### 1.2 Dua

## 2 Akhir

### 2.1 Satu

*Tabel 2.1. Angka*
"""
    )


def test_headings_of_one_name_get_anchors_of_their_own() -> None:
    made = outline()
    text = "\n\n".join([made.heading("Sama"), made.heading("Sama", "kedua"), made.see("kedua")])
    one = draft(made, text)
    assert resolved(one, {"contoh": one})[0] == "## Sama\n\n## Sama\n\n[Sama](#sama-1)\n"


def test_what_looks_like_a_heading_in_code_is_none() -> None:
    made = outline()
    one = draft(made, "\n\n".join([made.contents("kosong"), "```\n# bukan judul\n```", made.heading("Judul")]))
    assert resolved(one, {"contoh": one})[0] == "- [Judul](#judul)\n\n```\n# bukan judul\n```\n\n## Judul\n"


def test_a_reference_to_nothing_is_its_text() -> None:
    made = outline()
    one = draft(made, made.see("tiada", "teksnya"))
    assert resolved(one, {"contoh": one})[0] == "teksnya\n"


def test_text_of_a_plan_can_hold_no_mark() -> None:
    made = outline()
    made.see("tiada", "teks")
    one = draft(made, Md.escape("\ue0000\ue001 apa adanya"))
    assert resolved(one, {"contoh": one})[0] == "0 apa adanya\n"


def test_slugs_are_those_of_github() -> None:
    slugs = Slugs()
    titles = ("4.2 Infrastruktur & jaringan", "RPJMD 2025–2029", "Kafe_Kopi (baru)", "Kafe_Kopi (baru)", "É!")
    assert [slugs.slug(title) for title in titles] == [
        "42-infrastruktur--jaringan",
        "rpjmd-20252029",
        "kafe_kopi-baru",
        "kafe_kopi-baru-1",
        "é",
    ]
    assert plain(r"1\. *Si* `Purba` \[x\] [teks](tautan)") == "1. Si Purba [x] teks"


def vocabulary(language: Language) -> dict[str, str]:
    source, wrong = read("words", (shipped("templates") / f"words/{language.value}.yaml").read_bytes())
    assert wrong == ()
    assert isinstance(source.data, dict)
    return dict(flat(source.data))


def flat(words: Mapping[str, Any], way: str = "") -> Iterator[tuple[str, str]]:
    for name, word in words.items():
        if isinstance(word, str):
            yield f"{way}{name}", word
        else:
            yield from flat(word, f"{way}{name}.")


def test_both_vocabularies_have_the_same_words_with_the_same_blanks() -> None:
    def blanks(words: Mapping[str, str]) -> dict[str, set[str | None]]:
        return {name: {blank for _, blank, _, _ in Formatter().parse(word)} for name, word in words.items()}

    indonesian, english = blanks(vocabulary(Language.ID)), blanks(vocabulary(Language.EN))
    assert list(indonesian) == list(english)
    assert {name for name in indonesian if indonesian[name] - {None} != english[name] - {None}} == set()


def test_every_word_is_used() -> None:
    templates = shipped("templates").rglob("*.j2")
    code = Path(masterplan_cli.__file__).parent.rglob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in (*templates, *code))
    used = {way[1:] for way in re.findall(r"words((?:\.\w+)+)", text)}
    # Groups of which a template takes the word by the value of a field; of these two it takes only three words so.
    chosen = {way[1:] for way in re.findall(r"words((?:\.\w+)+)\[", text)} - {"missing", "captions"} | {"charts"}
    used |= {"captions.pemdi"} | {
        f"{group}.{standard}" for group in ("missing", "captions") for standard in ("tpb", "iso", "spbe")
    }
    by_value = tuple(f"{group}." for group in sorted(chosen))
    assert [name for name in vocabulary(Language.ID) if name not in used and not name.startswith(by_value)] == []


def test_no_book_says_that_a_regulation_makes_the_masterplan_mandatory() -> None:
    for language in Language:
        assert not [word for word in vocabulary(language).values() if "59/2022" in word or "wajib" in word.lower()]
