"""The site in a real browser, opened from the folder as people do."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from masterplan_cli import compiler
from masterplan_cli.edition import Wish, make
from masterplan_cli.language import Language
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.programmes import Programme
from tests.browser import AXE, THIN, Watch, need_axe

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "plans" / "small"

HOSTILE = (
    "<script>window.hacked=1</script> <img src=x onerror=window.hacked=1> [klik](javascript:window.hacked=1) "
    "a|b `c` ``d {{ 7*7 }} {% raw %} *e* __f__ <!-- g &lt; &amp; \u202eterbalik\u202c \\ ]] ![h](http://host/i.png) "
    "<https://host> //host <a href=//host>j</a> </title></td></table> # k"
)
SEEN = re.sub("[\u202e\u202c]", "", HOSTILE)
INSIDE = re.compile(
    r"#.*|[\w-]+\.(?:html|css|js)(?:\?[\w=&-]+)?(?:#.*)?|figures/[\w-]+\.svg|data:,|http://host/i\.png|https://host"
)
WRITTEN_BY_PEOPLE = re.compile(
    r"^(?P<key> *(?:- )?(?:name|title|text|statement|claim|goal|source|role|meaning|how|stage|word|province|contact): )"
    r"(?![|>{\[]).*$",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def checked() -> compiler.Checked:
    """The plan that we ship, which has every part and the longest tables."""
    return compiler.check_folder(ROOT)


@pytest.fixture(scope="module")
def plan(checked: compiler.Checked) -> Masterplan:
    return checked.plan


@pytest.fixture(scope="module")
def sample(checked: compiler.Checked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of that plan."""
    return written(checked, tmp_path_factory.mktemp("sample"))


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
    made = make(checked.plan, checked.findings, folder / "templates", Wish(Language.ID, ["html"]), lambda _: None)
    assert made.diagnostics == ()
    for path, content in made.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder / "html"


def pages(site: Path) -> list[Path]:
    found = sorted(site.glob("*.html"))
    assert len(found) > 10
    return found


def sorts(site: Path) -> list[Path]:
    """Every page but those of programmes, offices, indicators and quick wins, of which the longest and the shortest."""
    others = pages(site)
    chosen: list[Path] = []
    for prefix in ("program-", "opd-", "indikator-", "quick-win-"):
        own = sorted((page for page in others if page.name.startswith(prefix)), key=lambda page: page.stat().st_size)
        others = [page for page in others if page not in own]
        chosen += [own[0], own[-1]]
    return [*others, *chosen]


def test_pages_run_from_the_folder_and_ask_for_nothing_else(sample: Path, watch: Watch) -> None:
    for file in sorts(sample):
        page = watch.visit(file)
        assert page.title()
        assert page.locator("html.js").count() == 1
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).lineHeight") != "normal"
        assert page.evaluate("[...document.images].filter(image => !image.naturalWidth).map(image => image.src)") == []
    assert watch.complaints == []
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
    # What a scheme changes is colour.
    for file in sorts(sample) if scheme == "light" else [sample / "programmes.html", sample / "buku-2.html"]:
        page = watch.visit(file)
        assert page.evaluate("document.documentElement.scrollWidth") == 390, file.name
    page = watch.visit(sample / "lampiran-program.html")
    box = page.locator(".table.wide").first
    before = box.locator("tbody td").first.bounding_box()
    box.evaluate("box => { box.scrollLeft = 200 }")
    assert box.evaluate("box => box.scrollLeft") == 200
    assert box.locator("tbody td").first.bounding_box() == before
    context.close()


def test_a_link_into_a_long_book_leads_to_its_heading(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "buku-2.html")
    slugs = page.locator("main h3").evaluate_all("all => all.map(heading => heading.id)")
    for slug in (slugs[len(slugs) // 2], slugs[-1]):
        page.goto(f"{(sample / 'buku-2.html').as_uri()}#{slug}")
        page.wait_for_timeout(300)  # whatever is laid out late must not push it away
        top = page.evaluate("slug => document.getElementById(slug).getBoundingClientRect().top", slug)
        assert 0 <= top < 100, slug


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


def test_hostile_plan_shows_as_text_runs_nothing_and_breaks_no_table(hostile: Path, watch: Watch) -> None:
    for file in sorts(hostile):
        page = watch.visit(file)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        assert page.evaluate("window.hacked") is None
        ways = page.evaluate(
            "[...document.querySelectorAll('[href], [src]')].map(each => each.getAttribute('href') ?? each.getAttribute('src'))"
        )
        assert [way for way in ways if not INSIDE.fullmatch(way)] == []
        assert (
            page.locator(
                "main script, main iframe, main form:not(.find, .explorer), main [style], main img[src^=http]"
            ).count()
            == 0
        )
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", page.content())
        text = page.locator("body").inner_text()
        assert "<script>window.hacked=1</script>" in text
        assert "{{ 7*7 }}" in text
        assert "49" not in re.findall(r"\{\{ 7\*7 \}\}|49 ", text)
        ragged = page.evaluate(
            "[...document.querySelectorAll('table')].filter(table => new Set([...table.rows].map(row => row.cells.length)).size > 1)"
            ".map(table => table.innerText)"
        )
        assert ragged == []
    assert watch.complaints == []
    assert [url for url in watch.requests if not url.startswith(("file:", "data:,"))] == []


def test_hostile_name_is_read_whole(hostile: Path, watch: Watch) -> None:
    page = watch.visit(hostile / "index.html")
    assert page.locator(".cover blockquote").inner_text() == " ".join(SEEN.split())
    book = watch.visit(hostile / "lampiran-program.html")
    assert " ".join(SEEN.split()) in {" ".join(cell.split()) for cell in book.locator("td").all_inner_texts()}


@pytest.mark.parametrize("scheme", ["light", "dark", "light turned dark"])
def test_axe_finds_nothing_serious(browser: Browser, sample: Path, scheme: str) -> None:
    need_axe()
    system, _, chosen = scheme.partition(" turned ")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=system, bypass_csp=True)  # type: ignore[arg-type]
    watch = Watch(context)
    if chosen:
        watch.visit(sample / "index.html").get_by_role("button", name="Tampilan gelap").click()
    dark = [sample / f"{page}.html" for page in ("programmes", "buku-2", "index", "lampiran-anggaran", "review")]
    for file in sorts(sample) if scheme == "light" else dark[:2] if chosen else dark:
        page = watch.visit(file)
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == (chosen or system)
        page.evaluate(THIN)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        # What a scheme changes is colour: all else is the same document, and is asked once.
        asked = {"resultTypes": ["violations"]} | ({} if scheme == "light" else {"runOnly": ["color-contrast"]})
        violations = page.evaluate("asked => axe.run(asked).then(result => result.violations)", asked)
        serious = [
            f"{file.name}: {found['id']}: {node['html'][:120]} {node['failureSummary']}"
            for found in violations
            if found["impact"] in ("serious", "critical")
            for node in found["nodes"][:3]
        ]
        assert serious == []
    context.close()


# --- the list of programmes ---


def rows(page: Page) -> list[str]:
    """The names of the programmes that the table shows, from top to bottom."""
    return page.locator("table.explored tbody tr:visible th a").all_inner_texts()


def counted(page: Page) -> str:
    return " ".join(page.locator(".count").inner_text().split())


def rupiah(amount: int) -> str:
    return f"Rp{amount:,}".replace(",", ".")


def money(programme: Programme, year: int | None = None, source: str | None = None) -> int:
    return sum(
        amount
        for action in programme.actions
        for funding in action.funding
        if source in (None, funding.source)
        for each, amount in funding.amounts.items()
        if year in (None, each)
    )


def test_list_of_programmes_is_whole_at_first(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "programmes.html")
    assert rows(page) == [programme.name for programme in plan.programmes]
    whole = f"Program: {len(plan.programmes)} · Anggaran: {rupiah(sum(map(money, plan.programmes)))}"
    assert counted(page) == whole
    assert page.locator("tfoot [data-total]").inner_text() == whole.partition("Rp")[2]
    assert "?" not in page.url
    assert watch.complaints == []


def test_choices_narrow_the_table_and_its_totals(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "programmes.html")
    page.get_by_label("Dimensi", exact=True).select_option("living")
    living = [programme for programme in plan.programmes if programme.dimension == "living"]
    assert rows(page) == [programme.name for programme in living]
    assert counted(page) == f"Program: {len(living)} · Anggaran: {rupiah(sum(map(money, living)))}"

    page.get_by_label("Perangkat daerah", exact=True).select_option("dinkes-ppkb")
    led = [
        programme
        for programme in living
        if "dinkes-ppkb"
        in (programme.lead_office, *programme.supporting_offices, *(action.office for action in programme.actions))
    ]
    assert 0 < len(led) < len(living)
    assert rows(page) == [programme.name for programme in led]

    page.get_by_label("Quick win", exact=True).select_option("yes")
    assert rows(page) == [programme.name for programme in led if plan.quick_wins_of(programme)]
    page.get_by_role("button", name="Tampilkan semua").click()
    page.wait_for_function("() => !location.search")
    assert len(rows(page)) == len(plan.programmes)

    page.get_by_label("Jangka", exact=True).select_option("long")
    long = [each.name for each in plan.programmes if any(stage.horizon == "long" for stage in plan.road_map_of(each))]
    assert rows(page) == long


def test_year_and_fund_source_narrow_the_money_too(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "programmes.html")
    page.get_by_label("Tahun", exact=True).select_option("2026")
    page.get_by_label("Sumber dana", exact=True).select_option("dak")
    drawing = [programme for programme in plan.programmes if money(programme, 2026, "dak")]
    assert rows(page) == [programme.name for programme in drawing]
    amounts = [f"{money(programme, 2026, 'dak'):,}".replace(",", ".") for programme in drawing]
    assert page.locator("tbody tr:visible td:last-child").all_inner_texts() == amounts
    total = rupiah(sum(money(programme, 2026, "dak") for programme in drawing))
    assert counted(page) == f"Program: {len(drawing)} · Anggaran: {total} (2026, DAK)"


def test_words_are_searched_in_what_a_row_stands_for(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "programmes.html")
    page.get_by_label("Cari dalam tabel").fill("SAMPAH sistem")
    assert rows(page) == ["Sistem Persampahan Modern"]
    page.get_by_label("Cari dalam tabel").fill("tidakadakataini")
    assert rows(page) == []
    assert counted(page) == "Tidak ada yang cocok dengan pilihan ini."
    assert page.locator(".count").get_attribute("aria-live") == "polite"
    page.get_by_label("Cari dalam tabel").fill("")
    assert len(rows(page)) == len(plan.programmes)


def test_a_view_stands_in_the_address(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "programmes.html")
    page.get_by_label("Dimensi", exact=True).select_option("economy")
    page.get_by_label("Cari dalam tabel").fill("pasar & kerja")
    page.get_by_label("Cari dalam tabel").fill("pasar")
    page.get_by_role("button", name="Anggaran (Rp)").click()
    assert page.url.endswith("programmes.html?words=pasar&dimension=economy&sort=-8")
    shown = rows(page)
    assert len(shown) > 1
    page.goto(page.url)
    assert rows(page) == shown
    assert page.get_by_label("Dimensi", exact=True).input_value() == "economy"
    page.goto(f"{(sample / 'programmes.html').as_uri()}?dimension=nowhere&sort=99&evil=<b>&year=2026")
    assert page.get_by_label("Dimensi", exact=True).input_value() == ""
    assert page.url.endswith("programmes.html?year=2026")
    assert watch.complaints == []


def test_index_leads_to_chosen_programmes(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "index.html")
    page.locator(".matrix tbody tr").first.locator("td a").first.click()
    page.wait_for_url("**/programmes.html?*")
    chosen = re.search(r"dimension=([\w-]+)&mission=([\w-]+)", page.url)
    assert chosen
    dimension, mission = chosen.groups()
    served = [
        programme.name
        for programme in plan.programmes
        if programme.dimension == dimension
        and (strategy := plan.strategy_of(programme))
        and (objective := plan.objective_of(strategy))
        and objective.mission == mission
    ]
    assert rows(page) == served


def test_columns_sort_both_ways_and_back(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "programmes.html")
    button = page.get_by_role("button", name="Anggaran (Rp)")
    head = page.locator("th", has=button)
    button.focus()
    page.keyboard.press("Enter")
    by_money = sorted(plan.programmes, key=lambda programme: -money(programme))
    assert rows(page) == [programme.name for programme in by_money]
    assert head.get_attribute("aria-sort") == "descending"
    page.keyboard.press("Enter")
    assert rows(page)[0] == by_money[-1].name
    assert head.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert rows(page) == [programme.name for programme in plan.programmes]
    assert head.get_attribute("aria-sort") is None
    page.get_by_role("button", name="Program", exact=True).click()
    assert rows(page) == sorted((programme.name for programme in plan.programmes), key=str.casefold)


def test_other_lists_are_searched_and_sorted_too(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "offices.html")
    page.get_by_label("Cari dalam tabel").fill("dinkominfo")
    assert rows(page) == ["Dinas Komunikasi dan Informatika"]
    assert counted(page) == "Perangkat daerah: 1"
    page = watch.visit(sample / "indicators.html")
    page.get_by_label("Dimensi", exact=True).select_option("living")
    assert rows(page) == [each.name for each in plan.indicators if each.dimension == "living"]
    assert watch.complaints == []


# --- pages of programmes, offices, indicators ---


def test_reader_walks_down_and_up_the_chain(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "programmes.html")
    page.get_by_role("link", name="Laskar Fast Track").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Laskar Fast Track"
    page.locator(".chain").get_by_role("link", name="Jalur Cepat Rujukan").click()
    page.wait_for_url("**/quick-win-qw-jalur-cepat.html")
    page.go_back()
    page.locator(".facts").get_by_role("link", name="RSUD Goeteng").click()
    assert page.get_by_role("link", name="Laskar Fast Track").first.is_visible()
    page.go_back()
    page.locator(".chain a[href^=indikator-]").first.click()
    page.wait_for_url("**/indikator-*.html")
    assert page.locator(".chain").get_by_role("link", name="Laskar Fast Track").is_visible()
    page.get_by_label("Letak halaman ini").get_by_role("link", name="Smart Living").click()
    page.wait_for_url("**/programmes.html?dimension=living")


def test_every_link_of_the_sample_leads_somewhere(sample: Path) -> None:
    ids = {file.name: set(re.findall(r'\sid="([^"]*)"', file.read_text(encoding="utf-8"))) for file in pages(sample)}
    broken = [
        f"{file.name} -> {link}"
        for file in pages(sample)
        for link in re.findall(r'\shref="([^"]*)"', file.read_text(encoding="utf-8"))
        if not re.match(r"https?:|mailto:|data:,", link) and not leads(unquote(unescape(link)), file, ids)
    ]
    assert broken == []


def leads(link: str, file: Path, ids: dict[str, set[str]]) -> bool:
    path, _, anchor = link.partition("#")
    name = path.partition("?")[0] or file.name
    return (file.parent / name).is_file() and (not anchor or anchor in ids[name])


# --- without scripts ---


def test_everything_reads_without_scripts(browser: Browser, sample: Path, plan: Masterplan) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto((sample / "programmes.html").as_uri())
    assert rows(page) == [programme.name for programme in plan.programmes]
    assert not page.locator("form").first.is_visible()
    assert not page.locator("button").first.is_visible()
    page.get_by_role("link", name="Laskar Fast Track").click()
    assert page.locator(".chain .here").inner_text().endswith("Laskar Fast Track")
    page.locator("details.menu summary").first.click()
    page.locator("details.menu").first.get_by_role("link", name="Indikator").click()
    assert page.locator("table.explored tbody tr").count() == len(plan.indicators)
    page.goto((sample / "buku-2.html").as_uri())
    cascade = page.locator("svg:has([data-chain])")
    assert cascade.get_attribute("role") == "group"
    page.locator(f'a[data-chain$="/{plan.programmes[0].id}/"]').click()
    page.wait_for_url(f"**/program-{plan.programmes[0].id}.html")
    page.go_back()
    assert page.locator("[data-chain] title").count() > len(plan.programmes)
    context.close()


# --- dark and light ---


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def test_reader_turns_the_theme_and_it_stays(browser: Browser, sample: Path) -> None:
    context = browser.new_context(color_scheme="light")
    watch = Watch(context)
    page = watch.visit(sample / "index.html")
    button = page.get_by_role("button", name="Tampilan gelap")
    light = paper(page)
    assert button.get_attribute("aria-pressed") == "false"
    button.press("Enter")
    page.wait_for_function("light => getComputedStyle(document.documentElement).backgroundColor !== light", arg=light)
    dark = paper(page)
    assert button.get_attribute("aria-pressed") == "true"
    page = watch.visit(sample / "programmes.html")
    assert paper(page) == dark
    page.emulate_media(media="print")
    assert paper(page) == light
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Tampilan gelap").click()
    assert paper(page) == light
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("light => getComputedStyle(document.documentElement).backgroundColor !== light", arg=light)
    assert paper(page) == dark
    assert watch.complaints == []
    context.close()


def test_theme_turns_where_nothing_can_be_remembered(browser: Browser, sample: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })")
    watch = Watch(context)
    page = watch.visit(sample / "buku-3.html")
    dark = paper(page)
    page.get_by_role("button", name="Tampilan gelap").click()
    page.wait_for_function("dark => getComputedStyle(document.documentElement).backgroundColor !== dark", arg=dark)
    assert watch.complaints == []
    context.close()


# --- drawings that one can point at ---


def lit(page: Page) -> set[str]:
    return set(page.locator("[data-chain].lit").evaluate_all("parts => parts.map(part => part.dataset.chain)"))


def test_cascade_lights_the_whole_chain(sample: Path, plan: Masterplan, watch: Watch) -> None:
    page = watch.visit(sample / "buku-2.html")
    programme = plan.programmes[0]
    box = page.locator(f'a[data-chain$="/{programme.id}/"]')
    chain = str(box.get_attribute("data-chain"))
    mission, objective, _ = chain.strip("/").split("/")
    box.hover()
    assert lit(page) == {"/", f"/{mission}/", f"/{mission}/{objective}/", chain}
    assert page.locator(".tip").inner_text().startswith(f"{programme.name}: Rp")
    page.locator(f'[role=img][data-chain="/{mission}/"]').hover()
    below = set(
        page.locator(f'[data-chain^="/{mission}/"]').evaluate_all("parts => parts.map(part => part.dataset.chain)")
    )
    assert lit(page) == {"/", *below}
    page.mouse.move(2, 2)
    assert lit(page) == set()
    box.click()
    page.wait_for_url(f"**/program-{programme.id}.html")
    assert watch.complaints == []


def test_cascade_is_walked_by_arrows(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "buku-2.html")
    assert page.locator("[data-chain][tabindex='0']").count() == 1
    page.locator("[data-chain][tabindex='0']").focus()
    here = "document.activeElement.dataset.chain"
    assert page.evaluate(here) == "/"
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    first = page.evaluate(here)
    assert first in lit(page)
    assert "/" in lit(page)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(here) not in ("/", first)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    assert first.startswith(page.evaluate(here))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/program-{first.split('/')[3]}.html")


def test_road_map_and_budget_tell_what_is_pointed_at(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "index.html")
    for drawing in page.locator(".drawing svg").all():
        part = drawing.locator(".pointed:not(:has(.pointed))").first
        part.hover()
        assert page.locator(".tip").inner_text() == part.get_attribute("data-tip")
        page.mouse.move(2, 2)
        assert not page.locator(".tip").is_visible()
    assert watch.complaints == []


# --- search ---


def test_search_knows_things_before_the_chapters_that_tell_of_them(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "opd-dinkominfo.html")
    page.keyboard.press("/")
    page.keyboard.type("fast track")
    page.wait_for_selector(".find li a")
    first = page.locator(".find li a").first
    assert first.get_attribute("href") == "program-laskar-fast-track.html"
    assert first.locator("mark").all_inner_texts() == ["Fast", "Track"]
    page.keyboard.press("ArrowDown")
    assert first.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "Find"
    page.keyboard.press("Enter")
    page.wait_for_url("**/program-laskar-fast-track.html")


def test_search_prefers_whole_words_and_shows_where_they_stand(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "index.html")
    page.get_by_role("searchbox").fill("pasar")
    page.wait_for_selector(".find li a")
    heads = [head.lower() for head in page.locator(".find li a").all_inner_texts()]
    assert all(re.search(r"\bpasar\b", head) for head in heads[:3])
    page.get_by_role("searchbox").fill("kemiskinan puskesmas")
    page.wait_for_function("() => document.querySelectorAll('.find li').length > 0")
    for item in page.locator(".find li").all():
        assert item.locator("mark").count() > 0
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    assert page.locator(".find li").count() == 0
    assert watch.complaints == []


def test_each_region_of_a_page_of_an_office_has_a_name_of_its_own(sample: Path) -> None:
    named = {
        file.name: re.findall(r'role="region"[^>]* aria-label="([^"]*)"', file.read_text("utf-8"))
        for file in sample.glob("opd-*.html")
    }
    assert max(map(len, named.values())) > 3
    assert [file for file, names in named.items() if len(set(names)) < len(names)] == []


def test_index_is_light_with_all_that_it_loads_at_first(sample: Path, watch: Watch) -> None:
    page = watch.visit(sample / "index.html")
    page.wait_for_load_state("networkidle")
    loaded = {Path(unquote(url.removeprefix("file://"))) for url in watch.requests if url.startswith("file:")}
    assert {"index.html", "page.css", "dark.css", "page.js", "peek.js", "figures.js"} <= {file.name for file in loaded}
    assert {"search.js", "cards.js"}.isdisjoint(file.name for file in loaded)
    assert sum(file.stat().st_size for file in loaded if file.suffix in (".html", ".css", ".js")) < 200_000
