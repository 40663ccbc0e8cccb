"""Two editions of a site beside each other: every page leads to its counterpart and back."""

import re
from pathlib import Path

from tests.program import masterplan

SWITCH = re.compile(r'<a class="edition" href="([^"]+)" hreflang="(\w+)" lang="(\w+)">([^<]+)</a>')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">')


def test_every_page_leads_to_the_same_page_in_the_other_language(plan: Path) -> None:
    done = masterplan("build", plan, "--lang", "id,en", "--format", "html")
    assert done.returncode == 0, done.stderr
    for own, other, name in (("id", "en", "English"), ("en", "id", "Bahasa Indonesia")):
        pages = sorted((plan / "build" / own / "html").glob("*.html"))
        assert len(pages) > 20
        for page in pages:
            html = page.read_text("utf-8")
            assert f'<html lang="{own}">' in html
            ((href, *languages, text),) = SWITCH.findall(html)
            assert (*languages, text) == (other, other, name)
            assert ALTERNATE.findall(html) == [(other, href)]
            there = (page.parent / href).resolve()
            assert there == (plan / "build" / other / "html" / page.name).resolve()
            assert there.is_file()


def test_a_single_edition_leads_to_no_other(plan: Path) -> None:
    assert masterplan("build", plan, "--format", "html").returncode == 0
    for page in (plan / "build" / "html").glob("*.html"):
        html = page.read_text("utf-8")
        assert SWITCH.findall(html) == []
        assert ALTERNATE.findall(html) == []


def test_the_cascade_has_a_page_that_lists_every_programme_it_reaches(plan: Path) -> None:
    assert masterplan("build", plan, "--format", "html").returncode == 0
    site = plan / "build" / "html"
    html = (site / "cascade.html").read_text("utf-8")
    listed = set(re.findall(r'<li><a href="(program-[\w-]+\.html)">', html))
    assert listed == {page.name for page in site.glob("program-*.html")}
    assert '<a href="cascade.html">Dari visi ke program</a>' in (site / "index.html").read_text("utf-8")
