"""Word files as other programs read them: pandoc takes them apart, LibreOffice prints them."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from masterplan_cli.book import Block, BookReader, Figure, Heading, Table, plain, walk
from masterplan_cli.documents import Document
from masterplan_cli.formats.docx.listings import heading_numbers
from tests.program import needed
from tests.word import sample, word

ROOT = Path(__file__).parents[1]
BOOKS = ("buku-1", "buku-2", "buku-3")

MARKDOWN = """\
# Judul

## 1 Satu

**Tebal** *miring* ~~coret~~ `kode` [b](buku-2.md#31-air) [t](#1-satu) <https://x.id/?a=1&b>

3. tiga
4. empat
   - dalam

> kutip

*Tabel 1.1. A & B*

| x |
| --: |
| 1 |

*Sumber: BPS.*
"""

Node = dict[str, Any]


def read(file: bytes) -> list[Node]:
    """The blocks that pandoc finds in a Word file."""
    done = subprocess.run([needed("pandoc"), "--from=docx", "--to=json"], input=file, capture_output=True, check=True)
    blocks: list[Node] = json.loads(done.stdout)["blocks"]
    return blocks


def said(node: Any) -> str:
    """The text of a node of pandoc's."""
    if isinstance(node, list):
        return "".join(map(said, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node["t"], node.get("c")
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    return str(content) if kind == "Str" else said(content)


def headings(blocks: list[Node]) -> list[tuple[int, str]]:
    return [(block["c"][0], said(block["c"][2])) for block in blocks if block["t"] == "Header"]


def tables(node: Any) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Head and rows of every table."""
    if isinstance(node, list):
        for one in node:
            yield from tables(one)
    elif isinstance(node, dict) and node.get("t") == "Table":
        _, _, _, head, bodies, _ = node["c"]
        rows = [row for body in bodies for row in body[3]]
        yield [said(cell[4]) for cell in head[1][0][1]], [[said(cell[4]) for cell in row[1]] for row in rows]
    elif isinstance(node, dict):
        yield from tables(node.get("c"))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def blocks(document: Document) -> tuple[Block, ...]:
    drawings = {figure.name: figure for one in sample()[0] for figure in one.figures}
    return tuple(walk(BookReader((), drawings).book(document).blocks))


def test_pandoc_reads_every_heading_and_every_cell() -> None:
    documents, files = sample()
    for document in documents:
        written = blocks(document)
        numbers = heading_numbers(written)
        seen = read(files[f"{document.name}.docx"])
        assert headings(seen) == [
            (one.level - 1, squeezed(plain(numbers[one.slug][1])))
            for one in written
            if isinstance(one, Heading) and one.level > 1 and one.is_listed
        ]
        assert list(tables(seen)) == [
            (
                [squeezed(plain(cell)) for cell in one.head],
                [[squeezed(plain(cell)) for cell in row] for row in one.rows],
            )
            for one in written
            if isinstance(one, Table)
        ]


def test_pandoc_reads_text_lists_captions_and_links() -> None:
    seen = read(word(MARKDOWN))
    assert [(block["t"], squeezed(said(block))) for block in seen] == [
        ("Header", "Satu"),
        ("Para", "Tebal miring coret kode b t https://x.id/?a=1&b"),
        ("OrderedList", "tigaempatdalam"),
        ("BlockQuote", "kutip"),
        ("Para", "Tabel 1.1. A & B"),
        ("Table", "x1"),
        ("Para", "Sumber: BPS."),
    ]
    assert [one["t"] for one in seen[1]["c"] if one["t"] not in ("Str", "Space")] == [
        *("Strong", "Emph", "Strikeout", "Link", "Link", "Link")
    ]
    assert [one["c"][2][0] for one in seen[1]["c"] if one["t"] == "Link"] == [
        *("buku-2.docx#_m_31_air", "#satu", "https://x.id/?a=1&b")
    ]
    assert seen[2]["c"][0][0] == 3


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what LibreOffice prints of the books."""
    folder = tmp_path_factory.mktemp("printed")
    books = [folder / f"{name}.docx" for name in BOOKS]
    for book in books:
        book.write_bytes(sample()[1][book.name])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [needed("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *books],
        capture_output=True,
        check=True,
    )
    return folder


@pytest.mark.parametrize("name", BOOKS)
def test_libreoffice_prints_every_number_as_it_was_written(printed: Path, name: str) -> None:
    document = next(one for one in sample()[0] if one.name == name)
    done = subprocess.run(
        [needed("pdftotext"), "-layout", printed / f"{name}.pdf", "-"], capture_output=True, text=True, check=True
    )
    text = squeezed(done.stdout)
    for block in blocks(document):
        if isinstance(block, Heading):
            assert squeezed(block.text) in text
        elif isinstance(block, Table | Figure) and block.caption:
            assert squeezed(block.caption.text) in text


def test_libreoffice_prints_upright_and_landscape_pages(printed: Path) -> None:
    done = subprocess.run(["pdfinfo", "-l", "-1", printed / "buku-2.pdf"], capture_output=True, text=True, check=True)
    sizes = re.findall(r"^Page +\d+ size: +(\d+)[\d.]* x (\d+)", done.stdout, re.MULTILINE)
    assert {("595", "841"), ("841", "595")} == set(sizes)
