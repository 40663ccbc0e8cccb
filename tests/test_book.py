"""Documents are read into one tree of typed blocks: what templates said of a line is there, and nothing is guessed."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masterplan_cli.book import (
    Book,
    BookReader,
    Bullets,
    Code,
    CodeBlock,
    Divider,
    Emphasis,
    Figure,
    Heading,
    Image,
    Link,
    Listing,
    Paragraph,
    Quotation,
    Reference,
    Signature,
    Steps,
    Strong,
    Table,
    Text,
    plain,
    walk,
)
from masterplan_cli.compiler import check_folder
from masterplan_cli.documents import Figure as Drawing
from masterplan_cli.documents import compose
from masterplan_cli.language import Language
from masterplan_cli.markdown import clean, escape
from masterplan_cli.templating import Templates

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def books() -> dict[str, Book]:
    checked = check_folder(ROOT / "tests/plans/small")
    documents = compose(checked.plan, Templates(Language.ID, None), Language.ID, findings=checked.findings)
    drawings = {figure.name: figure for document in documents for figure in document.figures}
    reader = BookReader([document.name for document in documents], drawings)
    return {document.name: reader.book(document) for document in documents}


def reader() -> BookReader:
    return BookReader(["buku-1", "buku-2"], {"peta": Drawing("peta", "<svg/>", "Peta", "Peta.")})


def test_a_book_has_a_cover_what_stands_before_its_chapters_and_these(books: dict[str, Book]) -> None:
    book = books["buku-1"]
    assert [type(block).__name__ for block in book.opening][:2] == ["Heading", "Paragraph"]
    kinds = [division.kind for division in book.divisions]
    assert kinds == sorted(kinds, key=["front", "chapter", "part"].index)
    assert set(kinds) == {"front", "chapter", "part"}
    chapters = [division.blocks[0] for division in book.divisions if division.kind == "chapter"]
    assert [chapter.number for chapter in chapters if isinstance(chapter, Heading)] == [
        str(number) for number in range(1, len(chapters) + 1)
    ]


def test_what_templates_say_of_their_lines_is_there(books: dict[str, Book]) -> None:
    blocks = list(walk(books["buku-1"].blocks))
    assert [block.kind for block in blocks if isinstance(block, Listing)] == ["heading", "table", "figure"]
    signatures = [block for block in blocks if isinstance(block, Signature)]
    assert signatures
    assert all(isinstance(signature.signer[0], Strong) for signature in signatures)
    tables = [block for block in blocks if isinstance(block, Table)]
    assert tables
    assert all(table.caption for table in tables)
    assert sum(bool(table.source) for table in tables) > len(tables) / 2
    unlisted = [block.text for block in blocks if isinstance(block, Heading) and not block.is_listed]
    assert unlisted == ["Daftar Isi", "Daftar Tabel", "Daftar Gambar"]


def test_every_sum_of_a_table_is_known_as_one(books: dict[str, Book]) -> None:
    tables = [block for block in walk(books["lampiran-anggaran"].blocks) if isinstance(block, Table)]
    summed = [table for table in tables if table.totals]
    assert summed
    for table in summed:
        assert table.totals == {len(table.rows) - 1}
        assert plain(table.rows[-1][0]) == "Jumlah"


def test_headings_carry_the_name_of_what_they_speak_of(books: dict[str, Book]) -> None:
    names = {heading.name for heading in books["lampiran-program"].headings}
    plan = check_folder(ROOT / "tests/plans/small").plan
    assert {f"programme-{programme.id}" for programme in plan.programmes} <= names


def test_references_lead_to_headings_that_are_there(books: dict[str, Book]) -> None:
    slugs = {name: {heading.slug for heading in book.headings} for name, book in books.items()}
    met: Counter[str] = Counter()
    for name, book in books.items():
        for block in walk(book.blocks):
            for run in block.runs if isinstance(block, Paragraph) else ():
                if isinstance(run, Reference):
                    met[run.document or "here"] += 1
                    assert not run.slug or run.slug in slugs[run.document or name]
    assert met["here"]
    assert len(met) > 1


def test_captions_are_found_by_what_references_show(books: dict[str, Book]) -> None:
    book = books["buku-2"]
    label = next(iter(book.captions))
    assert book.caption_of(Reference("", "mana-saja", (Text(label),))) == book.captions[label]
    assert book.caption_of(Reference("buku-1", "mana-saja", (Text(label),))) is None
    assert book.caption_of(Reference("", "mana-saja", (Text("Lainnya"),))) is None


MARKDOWN = """# Judul

## 2 Angka *miring*

*Tabel 2.1. Bukan keterangan tabel*

| A | B |
| --- | ---: |
| **Jumlah** | `1` |

*Sumber: bukan sumber*

![Gambar peta](figures/peta.svg)

![Lain](figures/tiada.svg) dan [buku](buku-2.md#bab) serta [di sini](#2-angka-miring), [luar](https://contoh.go.id "judul").

1) satu
2) dua

   > kutipan

- rapat
  - dalam

```python
pass
```

___
"""


def test_markdown_without_marks_is_what_any_markdown_is() -> None:
    blocks = reader().blocks(MARKDOWN)
    assert [type(block) for block in blocks] == [
        *(Heading, Heading, Paragraph, Table, Paragraph, Figure, Paragraph, Steps, Bullets, CodeBlock, Divider)
    ]
    heading, table, steps, bullets = blocks[1], blocks[3], blocks[7], blocks[8]
    assert isinstance(heading, Heading)
    assert (heading.number, heading.title) == ("", (Text("2 Angka "), Emphasis((Text("miring"),))))
    assert heading.slug == "2-angka-miring"
    assert table == Table(
        ("", "right"),
        ((Text("A"),), (Text("B"),)),
        (((Strong((Text("Jumlah"),)),), (Code("1"),)),),
    )
    assert blocks[5] == Figure("peta", "Gambar peta")
    assert isinstance(steps, Steps)
    assert (steps.start, steps.sign, len(steps.items)) == (1, ")", 2)
    assert steps.items[1][1:] == (Quotation((Paragraph((Text("kutipan"),)),)),)
    assert isinstance(bullets, Bullets)
    assert bullets.items == (
        (
            Paragraph((Text("rapat"),), is_tight=True),
            Bullets(((Paragraph((Text("dalam"),), is_tight=True),),)),
        ),
    )
    assert blocks[9] == CodeBlock("pass\n", "python")


def test_links_lead_to_documents_to_places_or_out() -> None:
    (paragraph,) = reader().blocks(MARKDOWN)[6:7]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Image("Lain", "figures/tiada.svg"),
        Text(" dan "),
        Reference("buku-2", "bab", (Text("buku"),)),
        Text(" serta "),
        Reference("", "2-angka-miring", (Text("di sini"),)),
        Text(", "),
        Link("https://contoh.go.id", (Text("luar"),), "judul"),
        Text("."),
    )


def test_a_slug_with_other_letters_is_read_as_it_is_written() -> None:
    (paragraph,) = reader().blocks("[café](#café) [x](surat.md)")
    assert paragraph == Paragraph((Reference("", "café", (Text("café"),)), Text(" "), Link("surat.md", (Text("x"),))))


@given(st.text())
def test_text_that_is_escaped_is_read_as_it_was(text: str) -> None:
    (runs,) = [block.runs for block in reader().blocks(f"x {escape(text)} y") if isinstance(block, Paragraph)]
    assert all(isinstance(run, Text) for run in runs)
    assert plain(runs).split() == f"x {clean(text)} y".split()


@given(st.text(alphabet="*_`[]()#<>|-+1. \n\\!~&;ab"))
def test_any_markdown_is_read(text: str) -> None:
    said = " ".join(plain(block.runs) for block in walk(reader().blocks(text)) if isinstance(block, Paragraph))
    assert "\x00" not in said
