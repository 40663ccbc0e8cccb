"""Figures lead to their evidence: sources to the annex that lists them, and beside a table a note in the margin."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from masterplan_cli.book import BookReader
from masterplan_cli.compiler import check_folder
from masterplan_cli.formats import html as html_format
from masterplan_cli.formats.html.writer import PageWriter, Surroundings
from masterplan_cli.views.sources import sources
from tests.program import SMALL, masterplan
from tests.test_html import edition

SOURCE_LINK = re.compile(r'<a href="lampiran-sumber\.html#(sumber-\d+)">(.*?)</a>')
ROW = re.compile(r'<tr id="(sumber-\d+)"><td class="right">\d+</td><td>(.*?)</td>')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("bukti")
    assert masterplan("build", SMALL, "--out", out, "--format", "html").returncode == 0
    return out / "html"


def test_every_source_has_its_place_in_the_annex(site: Path) -> None:
    annex = (site / "lampiran-sumber.html").read_text("utf-8")
    rows = [unescape(name) for _, name in ROW.findall(annex)]
    assert rows == [row.source for row in sources(check_folder(SMALL).plan).rows]
    assert SOURCE_LINK.findall(annex) == []


@pytest.mark.parametrize("page", ["index", "buku-1", "lampiran-indikator", "indikator-eco-ind-1"])
def test_a_source_leads_to_its_row(site: Path, page: str) -> None:
    rows = dict(ROW.findall((site / "lampiran-sumber.html").read_text("utf-8")))
    found = SOURCE_LINK.findall((site / f"{page}.html").read_text("utf-8"))
    assert found
    assert {(place, name) for place, name in found if rows.get(place) != name} == set()


def test_sources_lead_nowhere_where_nobody_makes_the_annex() -> None:
    made = html_format.render(edition())
    assert "lampiran-sumber.html" not in made
    assert [path for path, content in made.items() if b"lampiran-sumber" in content] == []


def rows(page: str) -> list[str]:
    """The rows of a table that names one source twice, on some page."""
    surroundings = Surroundings("Tabel", "Gambar", {}, {"BPS": "lampiran-sumber.html#sumber-1"})
    blocks = BookReader([], {}).blocks("| a | b |\n|---|---|\n| 1 | BPS |\n| 1 | BPS |\n")
    return re.findall(r"<tr.*", PageWriter(surroundings, page).html(blocks))[1:]


def test_only_the_first_row_of_a_source_is_its_place() -> None:
    link = '<tr><td>1</td><td><a href="lampiran-sumber.html#sumber-1">BPS</a></td></tr>'
    assert rows("lampiran-sumber") == ['<tr id="sumber-1"><td>1</td><td>BPS</td></tr>', link]
    assert rows("lampiran-indikator") == [link, link]


def beside(page: Page) -> list[bool]:
    """For each source line of a table: whether it stands beside the table, rather than below it."""
    return list(
        page.locator(".table + .source").evaluate_all(
            """all => all.map(note => {
                const [own, table] = [note, note.previousElementSibling].map(one => one.getBoundingClientRect());
                if (own.left >= table.right && own.top >= table.top && own.top < table.bottom) return true;
                if (own.left <= table.left + 1 && own.top >= table.bottom) return false;
                throw new Error(`a note over a table: ${note.textContent}`);
            })"""
        )
    )


def columns(page: Page) -> list[int]:
    return list(
        page.locator(".table:has(+ .source) thead tr").evaluate_all("all => all.map(head => head.cells.length)")
    )


@pytest.mark.parametrize("book", ["buku-1", "buku-2"])
def test_source_of_a_table_stands_in_the_margin_where_there_is_room(site: Path, browser: Browser, book: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((site / f"{book}.html").as_uri())
    narrow = [count < 5 for count in columns(page)]
    assert any(narrow)
    assert beside(page) == narrow
    assert page.evaluate("document.documentElement.scrollWidth") == 1280
    after = page.locator(".table + .source + *").evaluate_all(
        """all => all.map(next => {
            const note = next.previousElementSibling;
            const end = Math.max(...[note, note.previousElementSibling].map(one => one.getBoundingClientRect().bottom));
            return next.getBoundingClientRect().top - end;
        })"""
    )
    assert [gap for gap in after if gap < 24] == []
    page.set_viewport_size({"width": 1000, "height": 900})
    assert not any(beside(page))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(media="print")
    assert not any(beside(page))
    context.close()
