"""What printed formats decide alike, of the blocks of a book alone: pages, breaks, claims and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masterplan_cli.book import Block, Book, BookReader, Heading, Paragraph, Runs, Table, Text
from masterplan_cli.book.columns import Metric, columns, turns_page
from masterplan_cli.book.layout import is_claim, opens_page, page_runs
from tests.marked import document

LONG = "uraian yang cukup panjang untuk kolom ini"


def runs(text: str) -> Runs:
    return (Text(text),)


def table(width: int, height: int, cell: str = "isi", alignment: str = "") -> Table:
    row = tuple(runs(cell) for _ in range(width))
    return Table((alignment,) * width, tuple(runs("Kolom") for _ in range(width)), (row,) * height)  # type: ignore[arg-type]


def heading(level: int, number: str = "") -> Heading:
    return Heading(level, number, runs("Judul"), "judul")


def paragraph(length: int = 10) -> Paragraph:
    return Paragraph(runs("a" * length))


def pages(kind: str, *blocks: Block) -> list[tuple[str, bool, int]]:
    """Of each run of pages whether it stands before the chapters, whether it is turned, and how many blocks it has."""
    found = page_runs(Book("buku-1", "Buku", kind, (Heading(1, "", runs("Buku"), "buku"), *blocks), {}))
    cover = opening(blocks) if kind == "book" else 0
    assert [block for run in found for block in run.blocks] == list(blocks[cover:])
    return [("front" if run.is_front else "", run.is_landscape, len(run.blocks)) for run in found]


def opening(blocks: tuple[Block, ...]) -> int:
    """How many blocks stand on the cover of a book."""
    return next((at for at, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))


MATRIX = table(8, 4, LONG)


def test_a_matrix_is_turned_alone_or_with_the_little_that_stands_beside_it() -> None:
    chapter = heading(2, "1")
    assert pages("book", chapter, paragraph(2000), MATRIX, paragraph()) == [
        ("", False, 2),
        ("", True, 1),
        ("", False, 1),
    ]
    assert pages("book", chapter, paragraph(), heading(3, "1.1"), MATRIX) == [("", True, 4)]
    assert pages("book", heading(2, "1"), paragraph(2000), heading(3), MATRIX) == [("", False, 2), ("", True, 2)]


def test_headings_go_with_their_matrix_and_little_stays_between_two() -> None:
    chapter, long, short = heading(2, "1"), paragraph(2000), paragraph()
    assert pages("book", chapter, long, heading(3), MATRIX, short, MATRIX, long) == [
        ("", False, 2),
        ("", True, 4),
        ("", False, 1),
    ]
    assert pages("book", chapter, long, MATRIX, long, MATRIX)[1:] == [("", True, 1), ("", False, 1), ("", True, 1)]


def test_the_cover_of_a_book_is_left_out_and_what_comes_before_its_chapters_is_told_apart() -> None:
    front = (paragraph(1), heading(2), paragraph(2))
    assert pages("book", *front, heading(2, "1"), paragraph(3)) == [("front", False, 2), ("", False, 2)]
    assert pages("book", *front) == [("", False, 2)]
    assert pages("book", paragraph()) == []
    assert pages("annex", *front) == [("", False, 3)]
    assert pages("annex") == []


def test_an_annex_of_which_a_quarter_is_matrices_is_turned_throughout_and_a_sheet_never() -> None:
    length = 8 * (4 * len(LONG) + len("Kolom"))
    for text, expected in ((3 * length - 1, [("", True, 3)]), (3 * length, [("", False, 2), ("", True, 1)])):
        assert pages("annex", heading(2), paragraph(text), MATRIX) == expected
    assert pages("sheet", heading(2), MATRIX) == [("", False, 2)]


def test_many_columns_of_short_cells_stay_upright() -> None:
    assert turns_page(MATRIX)
    assert not turns_page(table(6, 4, LONG))
    assert not turns_page(table(9, 4, "12"))


def test_chapters_of_books_open_pages_and_their_first_paragraph_is_their_claim() -> None:
    assert opens_page(heading(2), "book")
    assert not opens_page(heading(3), "book")
    assert not opens_page(heading(2), "annex")
    assert is_claim(paragraph(), heading(2, "1"))
    assert not is_claim(paragraph(), heading(2))
    assert not is_claim(paragraph(), heading(3, "1.1"))
    assert not is_claim(paragraph(), paragraph())
    assert not is_claim(table(2, 2), heading(2, "1"))


def test_a_foreword_is_told_from_chapters_by_the_marks_of_its_headings() -> None:
    written = document("buku-1", "Buku", "book", "# Buku\n\n## Kata Sambutan\n\nHalo.\n\n## 1 Awal\n\nKlaim.\n")
    assert [run.is_front for run in page_runs(BookReader([], {}).book(written))] == [True, False]


@given(
    st.integers(1, 14).flatmap(lambda width: st.lists(st.lists(st.text(), min_size=width, max_size=width), min_size=1)),
    st.sampled_from(["", "right"]),
)
def test_columns_fill_the_room_and_none_is_without_width(rows: list[list[str]], alignment: str) -> None:
    cells = [tuple(map(runs, row)) for row in rows]
    one = Table((alignment,) * len(rows[0]), cells[0], tuple(cells[1:]))  # type: ignore[arg-type]
    found = columns(one, 391, 481, Metric())
    assert sum(found.widths) == pytest.approx(391 if found.is_narrow else 481, abs=0.5)
    assert min(found.widths) > 0
    assert len(found.lines) == len(rows)
    assert min(found.lines) >= 1


def test_what_is_long_to_read_gets_the_room_and_a_figure_its_one_line() -> None:
    row = (runs("kelurahan"), runs(LONG * 6), runs("Rp 1.250.000.000"))
    one = Table(("", "", "right"), (runs("Nama"), runs("Uraian"), runs("Biaya")), (row,))
    found = columns(one, 391, 481, Metric())
    name, text, figure = found.widths
    assert text > name + figure
    assert found.characters(2) >= len("Rp 1.250.000.000")
    assert found.lines[1] == -(-len(LONG * 6) // found.characters(1))


def test_wider_letters_need_more_room_and_more_lines() -> None:
    one = table(2, 2, "b" * 15 + " " + "c" * 15)
    plain, wide = columns(one, 391, 481, Metric()), columns(one, 391, 481, Metric(length=lambda text: 3 * len(text)))
    assert (plain.is_narrow, wide.is_narrow) == (True, False)
    assert sum(wide.lines) > sum(plain.lines)
    large = columns(one, 391, 481, Metric(sizes=(12, 9, 8)))
    assert large.size == 12
    assert large.characters(0) < plain.characters(0)


def test_short_tables_stay_whole_and_rows_that_are_tall_may_be_cut() -> None:
    short, long = columns(table(2, 15), 391, 481, Metric()), columns(table(2, 16), 391, 481, Metric())
    assert (short.is_short, long.is_short) == (True, False)
    tall = columns(table(1, 1, "kata " * 600), 391, 481, Metric())
    assert [tall.may_cut(row) for row in (0, 1)] == [False, True]
