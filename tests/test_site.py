"""The site in a real browser, opened from the folder as people do."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from masterplan_cli import compiler
from masterplan_cli.edition import make
from masterplan_cli.language import Language

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "plans" / "small"
AXE = Path(os.environ.get("AXE_CORE", ROOT / ".tools" / "node_modules" / "axe-core" / "axe.min.js"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
OFFLINE = (
    "--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update "
    "--disable-sync --disable-extensions --no-first-run --no-default-browser-check"
).split()

HOSTILE = (
    "<script>window.hacked=1</script> <img src=x onerror=window.hacked=1> [klik](javascript:window.hacked=1) "
    "a|b `c` ``d {{ 7*7 }} {% raw %} *e* __f__ <!-- g &lt; &amp; \u202eterbalik\u202c \\ ]] ![h](http://host/i.png) "
    "<https://host> //host <a href=//host>j</a> </title></td></table> # k"
)
SEEN = re.sub("[\u202e\u202c]", "", HOSTILE)
INSIDE = re.compile(r"#.*|[\w-]+\.(?:html|css|js)(?:#.*)?|figures/[\w-]+\.svg|data:,|http://host/i\.png|https://host")
WRITTEN_BY_PEOPLE = re.compile(
    r"^(?P<key> *(?:- )?(?:name|title|text|statement|claim|goal|source|role|meaning|how|stage|word|province|contact): )"
    r"(?![|>{\[]).*$",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OFFLINE)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the plan that we ship, which has every part and the longest tables."""
    return written(compiler.check_folder(ROOT), tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a plan whose every name and sentence is an attack."""
    texts = {
        file: WRITTEN_BY_PEOPLE.sub(
            lambda line: line["key"] + json.dumps(HOSTILE), (SMALL / file).read_text(encoding="utf-8")
        ).encode()
        for file in compiler.worksheets(SMALL)
    }
    checked = compiler.check_worksheets(texts)
    assert checked.plan.complete
    return written(checked, tmp_path_factory.mktemp("hostile"))


def written(checked: compiler.Checked, folder: Path) -> Path:
    made = make(checked.plan, checked.findings, folder / "templates", Language.ID, ["html"], told=lambda _: None)
    assert made.diagnostics == ()
    for path, content in made.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder / "html"


class Watch:
    """A page and everything that it asks for or complains about."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))

    def visit(self, file: Path) -> Page:
        self.page.goto(file.as_uri())
        self.page.wait_for_load_state("load")
        return self.page


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Watch(context)
    context.close()


def pages(site: Path) -> list[Path]:
    found = sorted(site.glob("*.html"))
    assert len(found) > 10
    return found


def test_pages_run_from_the_folder_without_a_complaint(sample: Path, watch: Watch) -> None:
    for file in pages(sample):
        page = watch.visit(file)
        assert page.title()
        assert page.locator("html.js").count() == 1
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).lineHeight") != "normal"
        assert page.evaluate("[...document.images].filter(image => !image.naturalWidth).map(image => image.src)") == []
    assert watch.complaints == []


def test_no_request_leaves_the_folder(sample: Path, watch: Watch) -> None:
    for file in pages(sample):
        watch.visit(file)
    outside = [url for url in watch.requests if not url.startswith((sample.as_uri() + "/", "data:,"))]
    assert outside == []


def test_reader_walks_from_the_index_through_a_book(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "index.html")
    page.get_by_role("navigation").get_by_role("link", name="Buku 1").click()
    assert page.url.endswith("buku-1.html")
    chapter = page.locator(".contents > details > ol > li > a").nth(2)
    chapter.click()
    target = page.url.partition("#")[2]
    assert chapter.get_attribute("href") == f"#{target}"
    page.wait_for_function("document.querySelector('.contents [aria-current]')?.closest('ol > li.here') !== null")
    page.wait_for_function(
        "hash => document.querySelector('.contents [aria-current]')?.hash === hash", arg=f"#{target}"
    )
    page.locator("a[rel=next]").click()
    assert page.url.endswith("buku-2.html")
    page.locator("a[rel=prev]").click()
    assert page.url.endswith("buku-1.html")


def test_keyboard_skips_to_the_content(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "buku-1.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.url.endswith("#Content")


def test_menu_opens_and_closes(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "buku-1.html")
    menu = page.locator("details.menu").first
    menu.locator("summary").click()
    assert menu.locator("a").first.is_visible()
    page.keyboard.press("Escape")
    assert not menu.locator("a").first.is_visible()


def test_search_finds_sections_of_all_pages(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "index.html")
    page.get_by_role("searchbox").fill("laskar fast track")
    page.wait_for_selector(".find li a")
    page.locator(".find li a").first.click()
    assert "laskar fast track" in page.locator("main").inner_text().lower()
    page.go_back()
    page.get_by_role("searchbox").fill("katayangtidakada")
    page.wait_for_function("document.querySelector('.found').textContent.startsWith('Tidak ada')")
    assert watch.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_phone_scrolls_tables_but_no_page(browser: Browser, sample: Path, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    watch = Watch(context)
    for file in pages(sample):
        page = watch.visit(file)
        assert page.evaluate("document.documentElement.scrollWidth") == 390, file.name
    page = watch.visit(sample / "lampiran-program.html")
    box = page.locator(".table.wide").first
    before = box.locator("tbody td").first.bounding_box()
    box.evaluate("box => { box.scrollLeft = 200 }")
    assert box.evaluate("box => box.scrollLeft") == 200
    assert box.locator("tbody td").first.bounding_box() == before
    context.close()


def test_print_gives_pages_without_navigation(browser: Browser, sample: Path, tmp_path: Path) -> None:
    context = browser.new_context()
    page = Watch(context).visit(sample / "buku-1.html")
    pdf = page.pdf(path=tmp_path / "buku-1.pdf", prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) > 5
    page.emulate_media(media="print")
    for hidden in ("header.site", ".contents", ".neighbours", "footer.site"):
        assert not page.locator(hidden).first.is_visible()
    context.close()


def test_hostile_plan_shows_as_text_and_runs_nothing(hostile: Path, watch: Watch) -> None:
    for file in pages(hostile):
        page = watch.visit(file)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        assert page.evaluate("window.hacked") is None
        ways = page.evaluate(
            "[...document.querySelectorAll('[href], [src]')].map(each => each.getAttribute('href') ?? each.getAttribute('src'))"
        )
        assert [way for way in ways if not INSIDE.fullmatch(way)] == []
        assert (
            page.locator("main script, main iframe, main form:not(.find), main [style], main img[src^=http]").count()
            == 0
        )
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", page.content())
        text = page.locator("body").inner_text()
        assert "<script>window.hacked=1</script>" in text
        assert "{{ 7*7 }}" in text
        assert "49" not in re.findall(r"\{\{ 7\*7 \}\}|49 ", text)
    assert watch.complaints == []
    assert [url for url in watch.requests if not url.startswith(("file:", "data:,"))] == []


def test_hostile_name_is_read_whole(hostile: Path, watch: Watch) -> None:
    page = watch.visit(hostile / "index.html")
    assert page.locator(".cover blockquote").inner_text() == " ".join(SEEN.split())
    book = watch.visit(hostile / "lampiran-program.html")
    assert " ".join(SEEN.split()) in {" ".join(cell.split()) for cell in book.locator("td").all_inner_texts()}


def test_hostile_plan_breaks_no_table(hostile: Path, watch: Watch) -> None:
    for file in pages(hostile):
        page = watch.visit(file)
        ragged = page.evaluate(
            "[...document.querySelectorAll('table')].filter(table => new Set([...table.rows].map(row => row.cells.length)).size > 1)"
            ".map(table => table.innerText)"
        )
        assert ragged == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Browser, sample: Path, scheme: str) -> None:
    if not AXE.is_file():
        assert not os.environ.get("CI"), f"axe-core is missing: {AXE}"
        pytest.skip(f"axe-core is missing: {AXE}")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    watch = Watch(context)
    for file in pages(sample):
        page = watch.visit(file)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        violations = page.evaluate("axe.run().then(result => result.violations)")
        serious = [
            f"{file.name}: {found['id']}: {node['html'][:120]} {node['failureSummary']}"
            for found in violations
            if found["impact"] in ("serious", "critical")
            for node in found["nodes"][:3]
        ]
        assert serious == []
    context.close()
