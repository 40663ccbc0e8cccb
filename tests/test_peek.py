"""Small cards beside links, in a real browser."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import AXE, Watch, need_axe
from tests.program import SMALL, masterplan


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("kartu")
    assert masterplan("build", SMALL, "--out", out, "--format", "html").returncode == 0
    return out / "html"


def shown(page: Page) -> list[str]:
    page.wait_for_selector(".peek:not([hidden])")
    return [str(line.text_content()) for line in page.locator(".peek > *").all()]


def test_every_page_of_a_thing_has_a_card(site: Path) -> None:
    text = (site / "cards.js").read_text("utf-8")
    cards = json.loads(text.removeprefix("globalThis.cards = ").removesuffix(";\n"))
    things = {page.stem for kind in ("program", "opd", "indikator") for page in site.glob(f"{kind}-*.html")}
    assert cards.keys() == things
    assert all(len(lines) == 3 and lines[0] for lines in cards.values())
    assert cards["opd-dinkes"] == [
        "Dinas Kesehatan",
        "Program yang dipimpin: 1 · Program yang didukung: 1",
        "Rencana aksi: 1 · Indikator: 1",
    ]
    assert cards["opd-dinkop"][1] == "Dilebur ke Disdag"
    assert cards["program-posyandu-terjadwal"][1:] == ["Smart Living · Dinkes", "2025–2029 · Anggaran: Rp120.000.000"]
    assert cards["indikator-liv-ind-1"][1:] == ["Smart Living", "19,5 % (2024) → 14 % (2029)"]


def test_pointing_at_a_link_shows_its_card_and_escape_sends_it_away(site: Path, watch: Watch) -> None:
    page = watch.visit(site / "offices.html")
    assert [url for url in watch.requests if url.endswith("/cards.js")] == []
    link = page.locator('main a[href="opd-dinkes.html"]').first
    link.hover()
    assert shown(page)[0] == "Dinas Kesehatan"
    assert link.get_attribute("aria-describedby") == "Peek"
    box, card = link.bounding_box(), page.locator(".peek").bounding_box()
    assert box
    assert card
    assert card["y"] >= box["y"] + box["height"] or card["y"] + card["height"] <= box["y"]
    page.locator(".peek strong").hover()
    page.wait_for_timeout(600)
    assert page.locator(".peek").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".peek").is_visible()
    assert link.get_attribute("aria-describedby") is None
    assert watch.complaints == []


def test_the_keyboard_opens_a_card_and_leaves_it(site: Path, watch: Watch) -> None:
    page = watch.visit(site / "programmes.html")
    link = page.locator('main tbody a[href^="program-"]').first
    page.keyboard.press("Tab")
    link.focus()
    assert shown(page)[0] == link.inner_text()
    page.keyboard.press("Tab")
    page.wait_for_function("document.querySelector('#Peek').hidden || document.activeElement.matches('a')")
    page.evaluate("document.activeElement.blur()")
    assert not page.locator(".peek").is_visible()


def test_a_card_stays_with_the_keyboard_that_opened_it(site: Path, watch: Watch) -> None:
    page = watch.visit(site / "program-posyandu-terjadwal.html")
    page.mouse.move(5, 5)
    last = page.locator('main a[href^="opd-"]').last
    assert not last.evaluate("link => link.getBoundingClientRect().top < innerHeight")
    page.keyboard.press("Tab")
    last.focus()  # far below: the page scrolls there
    assert shown(page)
    page.mouse.move(400, 400)
    page.mouse.move(420, 420)
    page.mouse.wheel(0, -60)
    page.wait_for_timeout(600)
    assert page.locator(".peek").is_visible()
    box, card = last.bounding_box(), page.locator(".peek").bounding_box()
    assert box
    assert card
    assert card["y"] >= box["y"] + box["height"] or card["y"] + card["height"] <= box["y"]
    page.keyboard.press("Escape")
    assert not page.locator(".peek").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_card_reads_for_everyone(site: Path, browser: Browser, scheme: str) -> None:
    need_axe()
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = Watch(context).visit(site / "offices.html")
    page.locator('main a[href="opd-dinkes.html"]').first.hover()
    shown(page)
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run('.peek').then(result => result.violations.map(one => one.id))")
    assert found == []
    context.close()
