"""The HTML that Markdown documents become."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

import pytest

from masterplan_cli import compiler
from masterplan_cli.book import Book, BookReader
from masterplan_cli.compiler import worksheet_bytes
from masterplan_cli.diagnostics import Diagnostic, Findings, Kind, Place, Severity
from masterplan_cli.documents import Document, Edition, Figure, context
from masterplan_cli.documents._marks import Anchor, LineMark
from masterplan_cli.edition import Wish
from masterplan_cli.formats import html as html_format
from masterplan_cli.formats.html.bodies import Body, write_body
from masterplan_cli.formats.html.search import sections
from masterplan_cli.formats.html.writer import PageWriter, Surroundings
from masterplan_cli.language import Language, Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates

SMALL = Path(__file__).parent / "plans" / "small"
EXPECTED = Path(__file__).parent / "expected" / "html" / "page.html"
FIGURE = Figure(
    "road-map", '<svg xmlns="…" viewBox="0 0 900 420" width="900" height="420"></svg>', "Peta jalan", "Garis"
)
POINTED = Figure(
    "cascade", '<svg width="9" height="4"><title>Alir</title><rect><title>Visi</title></rect></svg>', "Alir", "Pita"
)

DOCUMENT = r"""# Buku 1 – Analisis

Kabupaten Purbalingga

## 1 Isu & arah

Lihat [program](buku-2.md#31-air) dan [tabel](#1-isu--arah).
Baris *kedua*, `kode`, ~~dicoret~~.

*Tabel 1. Penduduk \*miskin\**

| Wilayah | Persen |
| --- | --: |
| Kaligondang \| timur | 14,18 |
| **Jumlah** |

*Sumber: BPS, 2024.*

![Garis "naik"](figures/road-map.svg)

*Gambar 1. Peta jalan.*

### 1. Isu & arah

- satu
- dua

  lagi

3. tiga
4. empat

> kutipan

| a | b | c | d | e | f | g |
|---|---|---|---|---|---|---|
| 1 |
"""

OPENING = """\
<h1 id="buku-1--analisis">Buku 1 – Analisis <a class="anchor" href="#buku-1--analisis" aria-hidden="true" tabindex="-1">#</a></h1>
<p>Kabupaten Purbalingga</p>
"""

CHAPTERS = """\
<h2 id="1-isu--arah" class="chapter">1 Isu &amp; arah <a class="anchor" href="#1-isu--arah" aria-hidden="true" tabindex="-1">#</a></h2>
<p>Lihat <a href="buku-2.html#31-air">program</a> dan <a href="#1-isu--arah">tabel</a>.
Baris <em>kedua</em>, <code>kode</code>, <s>dicoret</s>.</p>
<div class="table" role="region" tabindex="0" aria-label="Tabel 1. Penduduk *miskin*">
<table>
<caption>Tabel 1. Penduduk *miskin*</caption>
<thead>
<tr><th scope="col">Wilayah</th><th scope="col" class="right">Persen</th></tr>
</thead>
<tbody>
<tr><td>Kaligondang | timur</td><td class="right">14,18</td></tr>
<tr><td><strong>Jumlah</strong></td><td class="right"></td></tr>
</tbody>
</table>
</div>
<p class="source">Sumber: BPS, 2024.</p>
<figure>
<div class="drawing" role="region" tabindex="0" aria-label="Gambar 1. Peta jalan."><img src="figures/road-map.svg" alt="Garis &quot;naik&quot;" width="900" height="420"></div>
<figcaption>Gambar 1. Peta jalan.</figcaption>
</figure>
<h3 id="1-isu--arah-1">1. Isu &amp; arah <a class="anchor" href="#1-isu--arah-1" aria-hidden="true" tabindex="-1">#</a></h3>
<ul><li><p>satu</p>
</li>
<li><p>dua</p>
<p>lagi</p>
</li>
</ul>
<ol start="3"><li>tiga</li>
<li>empat</li>
</ol>
<blockquote><p>kutipan</p>
</blockquote>
<div class="table wide" role="region" tabindex="0" aria-label="Tabel">
<table>
<thead>
<tr><th scope="col">a</th><th scope="col">b</th><th scope="col">c</th><th scope="col">d</th><th scope="col">e</th><th scope="col">f</th><th scope="col">g</th></tr>
</thead>
<tbody>
<tr><td>1</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
</tbody>
</table>
</div>
"""


MARKS: Mapping[str, LineMark] = {
    "## 1 Isu & arah": Anchor("heading", "", "", "", number="1"),
    r"*Tabel 1. Penduduk \*miskin\**": Anchor("table", "", "Tabel 1", "", number="1"),
    "*Sumber: BPS, 2024.*": "source",
    "*Gambar 1. Peta jalan.*": Anchor("figure", "", "Gambar 1", "", number="1"),
    "*Gambar 1. Alir*": Anchor("figure", "", "Gambar 1", "", number="1"),
    "*Catatan.*": "note",
    "Purbalingga, 1 Maret 2024": "place",
    "**Bupati**": "signer",
}
"""What a template would say of the lines of our documents."""

DRAWINGS = {"road-map": FIGURE, "cascade": POINTED}
SURROUNDINGS = Surroundings("Tabel", "Gambar", DRAWINGS, {"Dinkes & KB": "opd-dinkes.html"})


def book(markdown: str) -> Book:
    marks = {line: (MARKS[text],) for line, text in enumerate(markdown.splitlines()) if text in MARKS}
    return BookReader(["buku-1", "buku-2"], DRAWINGS).book(Document("buku-1", "Buku 1", "book", markdown, marks=marks))


def page(markdown: str) -> Body:
    return write_body(book(markdown), SURROUNDINGS)


def html(markdown: str) -> str:
    return PageWriter(SURROUNDINGS).html(book(markdown).blocks)


def test_document_becomes_cover_and_chapters() -> None:
    made = page(DOCUMENT)
    assert made.opening == OPENING
    assert made.chapters == CHAPTERS
    assert [(heading.level, heading.slug, heading.text, heading.title) for heading in made.headings] == [
        (1, "buku-1--analisis", "Buku 1 – Analisis", "Buku 1 – Analisis"),
        (2, "1-isu--arah", "1 Isu & arah", "Isu & arah"),
        (3, "1-isu--arah-1", "1. Isu & arah", "1. Isu & arah"),
    ]


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "java&#10;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//host/path",
        "/etc/passwd",
        "ftp://host",
    ],
)
def test_link_that_may_lead_anywhere_is_text(link: str) -> None:
    assert "<a" not in html(f"[sini]({link})")
    assert "<a" not in html(f"![sini]({link})")
    assert "<a" not in html(f"<{link}>")
    assert "<a" not in html(f"[sini][x]\n\n[x]: {link}")


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("https://purbalinggakab.go.id/a?b=1#c", "https://purbalinggakab.go.id/a?b=1#c"),
        ("http://x.id", "http://x.id"),
        ("mailto:a@b.id", "mailto:a@b.id"),
        ("#bab", "#bab"),
        ("buku-2.md", "buku-2.html"),
        ("buku-2.md#a-b", "buku-2.html#a-b"),
        ("#café", "#caf%C3%A9"),
        ("#50%2541", "#50%2541"),
        ("buku-9.md", "buku-9.md"),
        ("buku-2.md.md", "buku-2.md.md"),
        ("figures/road-map.svg", "figures/road-map.svg"),
    ],
)
def test_link_that_may_be_followed(link: str, href: str) -> None:
    assert html(f"[sini]({link})") == f'<p><a href="{href}">sini</a></p>\n'
    assert html(f"[sini][x]\n\n[x]: {link}") == f'<p><a href="{href}">sini</a></p>\n'


def test_address_that_shows_itself_is_marked_for_print() -> None:
    assert html("<https://x.id>") == '<p><a href="https://x.id" class="bare">https://x.id</a></p>\n'


@pytest.mark.parametrize(
    "picture",
    [
        "![a < b](https://host/x.svg)",
        "![a < b](figures/absent.svg)",
        "![a < b](../figures/road-map.svg)",
        "![a < b](figures/../road-map.svg)",
    ],
)
def test_picture_from_elsewhere_is_its_text(picture: str) -> None:
    assert html(picture) == "<p>a &lt; b</p>\n"


def test_figure_inside_a_sentence_is_its_text() -> None:
    assert html("Lihat ![garis](figures/road-map.svg) ini.") == "<p>Lihat garis ini.</p>\n"


def test_html_is_shown() -> None:
    shown = html("<script>alert(1)</script>\n\n<div onclick=x>a</div>\n\n| <b>a</b> |\n|---|\n| <img src=x> |\n")
    assert set(re.findall(r"</?(\w+)", shown)) == {"p", "div", "table", "thead", "tbody", "tr", "th", "td"}
    assert shown.count("<div") == 1
    assert "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>" in shown
    assert "<td>&lt;img src=x&gt;</td>" in shown


def test_what_only_looks_like_a_caption_is_a_paragraph() -> None:
    table = "|a|\n|-|\n|1|\n"
    shown = html(f"*Tabel 9. A*\n\n{table}\n*Sumber: x*\n\n![Garis](figures/road-map.svg)\n\n*Gambar 9. B*\n")
    assert re.findall(r"<p>.*", shown) == [
        "<p><em>Tabel 9. A</em></p>",
        "<p><em>Sumber: x</em></p>",
        "<p><em>Gambar 9. B</em></p>",
    ]
    assert not re.search(r'<caption|<figcaption|class="source"', shown)


def test_notes_and_signatures_stand_as_they_are_written() -> None:
    assert html("*Catatan.*\n\nPurbalingga, 1 Maret 2024\n\n**Bupati**\n") == (
        "<p><em>Catatan.</em></p>\n<p>Purbalingga, 1 Maret 2024</p>\n<p><strong>Bupati</strong></p>\n"
    )
    assert html("- *Catatan.*\n- dua\n") == "<ul><li><em>Catatan.</em></li>\n<li>dua</li>\n</ul>\n"


def test_code_lines_and_breaks_are_shown() -> None:
    assert html("``` a&amp;b c\n<x>\n```\n\n---\n\nsatu  \ndua\n") == (
        '<pre><code class="language-a&amp;b">&lt;x&gt;\n</code></pre>\n<hr />\n<p>satu<br />\ndua</p>\n'
    )


def test_figure_that_one_can_point_at_stands_in_the_page_once() -> None:
    twice = page("![Pita](figures/cascade.svg)\n\n*Gambar 1. Alir*\n\n## Lagi\n\n![Pita](figures/cascade.svg)\n")
    assert POINTED.svg in twice.opening
    assert "<figcaption>Gambar 1. Alir</figcaption>" in twice.opening
    assert POINTED.svg not in twice.chapters
    assert '<img src="figures/cascade.svg" alt="Pita" width="9" height="4">' in twice.chapters


def test_cell_that_names_a_thing_leads_to_its_page() -> None:
    shown = html(
        "| Dinkes & KB |\n|---|\n| Dinkes & KB |\n| Dinkes & KB † |\n| Dinkes & KB, Dinhub |\n| **Dinkes & KB** |\n"
    )
    assert re.findall(r"<t[dh]\b.*", shown) == [
        '<th scope="col">Dinkes &amp; KB</th></tr>',
        '<td><a href="opd-dinkes.html">Dinkes &amp; KB</a></td></tr>',
        '<td><a href="opd-dinkes.html">Dinkes &amp; KB †</a></td></tr>',
        "<td>Dinkes &amp; KB, Dinhub</td></tr>",
        "<td><strong>Dinkes &amp; KB</strong></td></tr>",
    ]


class Page(HTMLParser):
    """Collects what a page points to and what can be pointed to in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.policies: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= given.keys()
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given[name] or "" for name in ("href", "src") if name in given]
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(given["content"] or "")


def made() -> dict[str, bytes]:
    compiled = compiler.compile_folder(SMALL, Wish(Language.ID, ["html"]))
    assert compiled.made is not None
    return dict(compiled.made.files)


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return made()


def pages(site: dict[str, bytes]) -> dict[str, Page]:
    return {path: Page(content.decode()) for path, content in site.items() if path.endswith(".html")}


def test_site_has_its_files(site: dict[str, bytes]) -> None:
    once = (
        "index.html programmes.html offices.html indicators.html page.css dark.css theme.js page.js find.js search.js"
    )
    assert {f"html/{name}" for name in (*once.split(), "explorer.js", "figures.js", "buku-1.html")} <= site.keys()
    plan = compiler.check_folder(SMALL).plan
    wanted = {
        *(f"html/program-{programme.id}.html" for programme in plan.programmes),
        *(f"html/opd-{office.id}.html" for office in plan.offices),
        *(f"html/indikator-{indicator.id}.html" for indicator in plan.indicators),
    }
    assert {path for path in site if re.match(r"html/(program|opd|indikator)-", path)} == wanted


def test_index_leads_to_the_offices_that_it_names(site: dict[str, bytes]) -> None:
    index = text(site, "index")
    assert '<dt>Koordinator</dt><dd><a href="opd-dinkes.html">Dinkes</a></dd>' in index
    assert '<p class="owner"><a href="opd-diskominfo.html">Diskominfo</a></p>' in index


def test_cascade_names_what_it_cannot_show() -> None:
    texts = worksheet_bytes(SMALL)
    texts["worksheets/living.yaml"] = texts["worksheets/living.yaml"].replace(b"    mission: m-lestari\n", b"")
    page = html_format.render(edition(of=compiler.check_worksheets(texts).plan))["cascade.html"].decode()
    shown, _, astray = page.partition('<h2 id="Astray">Program yang belum terhubung ke misi</h2>')
    assert '<a href="program-posyandu-terjadwal.html">Posyandu Terjadwal</a>' in astray
    assert "program-posyandu-terjadwal" not in shown
    assert "Astray" not in html_format.render(edition())["cascade.html"].decode()


def text(site: dict[str, bytes], name: str) -> str:
    """The inside of a page, without its head."""
    return site[f"html/{name}.html"].decode().partition("<main")[2]


def test_page_of_a_programme_shows_its_chain_in_both_directions(site: dict[str, bytes]) -> None:
    chain = re.search(r'<ol class="chain.*?</ol>', text(site, "program-posyandu-terjadwal"), re.DOTALL)
    assert chain
    steps = re.findall(
        r"<h3>(.*?)</h3>\s*(.*?)</li>\s*(?=<li(?: class=\"here\" aria-current=\"true\")?><h3>|</ol>)",
        chain[0],
        re.DOTALL,
    )
    shown = {head: " ".join(re.sub(r"<[^>]*>", " ", rest).split()) for head, rest in steps}
    assert list(shown) == [
        *("Isu", "Kesenjangan", "Strategi TOWS", "Misi", "Sasaran", "Strategi"),
        *("Program", "Rencana aksi", "Peta jalan", "Quick win"),
    ]
    assert "belum ada" not in {shown[head] for head in ("Isu", "Kesenjangan", "Misi", "Sasaran", "Strategi")}


def test_pages_of_things_lead_to_each_other(site: dict[str, bytes]) -> None:
    plan = compiler.check_folder(SMALL).plan
    links = {path.removeprefix("html/").removesuffix(".html"): set(page.links) for path, page in pages(site).items()}
    for programme in plan.programmes:
        own = f"program-{programme.id}"
        lead = plan.offices.get(programme.lead_office)
        strategy = plan.strategy_of(programme)
        assert lead is not None
        assert strategy is not None
        objective = plan.objective_of(strategy)
        assert objective is not None
        assert f"opd-{lead.id}.html" in links[own]
        assert f"{own}.html" in links[f"opd-{lead.id}"]
        for indicator in objective.indicators:
            assert f"indikator-{indicator.id}.html" in links[own]
            assert f"{own}.html" in links[f"indikator-{indicator.id}"]
        for quick_win in plan.quick_wins_of(programme):
            assert f"quick-win-{quick_win.id}.html" in links[own]
        for link in programme.links:
            if link.programme:
                assert f"program-{link.programme}.html" in links[own]
                assert f"{own}.html" in links[f"program-{link.programme}"]


def test_pages_of_things_know_their_neighbours(site: dict[str, bytes]) -> None:
    names = [f"program-{programme.id}.html" for programme in compiler.check_folder(SMALL).plan.programmes]
    found = [
        (re.findall(r'rel="prev" href="(.*?)"', shown), re.findall(r'rel="next" href="(.*?)"', shown))
        for shown in (text(site, name.removesuffix(".html")) for name in names)
    ]
    before, after = [[], *([name] for name in names[:-1])], [*([name] for name in names[1:]), []]
    assert found == list(zip(before, after, strict=True))


def test_page_of_an_indicator_draws_its_course_and_tells_it(site: dict[str, bytes]) -> None:
    indicator = compiler.check_folder(SMALL).plan.indicators[0]
    assert indicator.baseline is not None
    shown = text(site, f"indikator-{indicator.id}")
    years = [str(indicator.baseline.year), *map(str, sorted(indicator.targets))]
    assert re.findall(r"<title>(\d{4}): ", shown) == years
    assert re.findall(r'<th scope="col" class="right">(\d{4})</th>', shown) == years
    assert f'aria-label="{indicator.name}: dari ' in shown


def test_every_page_obeys_one_strict_policy(site: dict[str, bytes]) -> None:
    for page in pages(site).values():
        assert page.policies == [
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
        ]
        assert "style" not in page.attributes | page.tags
        assert not [name for name in page.attributes if name.startswith("on")]


def test_every_link_inside_the_site_leads_somewhere(site: dict[str, bytes]) -> None:
    found = pages(site)
    for path, page in found.items():
        for link in page.links:
            if re.match(r"https?:|mailto:|data:,", link):
                continue
            file, _, anchor = unquote(link).partition("#")
            file, _, choice = file.partition("?")
            assert not choice or file in ("programmes.html", "offices.html", "indicators.html")
            target = normpath(f"html/{file}") if file else path
            assert target in site, f"{path} -> {link}"
            assert not anchor or anchor in found[target].ids, f"{path} -> {link}"


def test_anchors_of_a_page_are_unique(site: dict[str, bytes]) -> None:
    for page in pages(site).values():
        assert len(page.ids) == len(set(page.ids))


def test_same_plan_gives_the_same_bytes(site: dict[str, bytes]) -> None:
    assert made() == site


def edition(*, warnings: int = 0, of: Masterplan | None = None) -> Edition:
    """Two documents of ours, in the plan of the small region."""
    plan = of or compiler.check_folder(SMALL).plan
    templates = Templates(Language.ID, None)
    kind = Kind(
        "T999",
        "trial",
        Severity.WARNING,
        Text(id="Ada <yang> kurang.", en="x"),
        Text(id="x", en="x"),
        Text(id="x", en="x"),
    )
    found = tuple(
        Diagnostic(Place("worksheets/economy.yaml", line, 1, line, 2), kind, Text(id=f"Baris ke-{line}.", en="x"))
        for line in range(1, warnings + 1)
    )
    documents = (
        Document(
            "buku-1",
            "Buku 1: Analisis",
            "book",
            "# Buku 1: Analisis\n\nKabupaten Contoh\n\n## 1 Isu\n\n### 1.1 Air\n\nJernih.\n",
            marks={
                4: (Anchor("heading", "", "Isu", "", number="1"),),
                6: (Anchor("heading", "", "Air", "", number="1.1"),),
            },
        ),
        Document("lampiran-a", "Lampiran <A>", "annex", "# Lampiran \\<A>\n\nTabel.\n"),
    )
    shared = {**context(plan, templates, Language.ID), "findings": Findings(found, {})}
    return Edition(documents, Language.ID, templates, shared)


def test_page_of_a_document_is_whole() -> None:
    assert html_format.render(edition())["buku-1.html"].decode() == EXPECTED.read_text(encoding="utf-8")


def test_index_page_lists_what_reviewers_would_still_ask() -> None:
    page = html_format.render(edition(warnings=5))["index.html"].decode()
    questions = page[page.index('<dl class="questions">') : page.index("</dl>", page.index('<dl class="questions">'))]
    assert questions.splitlines() == [
        '<dl class="questions">',
        "<dt><code>T999</code> Ada &lt;yang&gt; kurang.</dt>",
        "<dd>Baris ke-1. <code>worksheets/economy.yaml:1</code></dd>",
        "<dd>Baris ke-2. <code>worksheets/economy.yaml:2</code></dd>",
        "<dd>Baris ke-3. <code>worksheets/economy.yaml:3</code></dd>",
        "<dd>Lainnya yang serupa: 2</dd>",
    ]
    assert "questions" not in html_format.render(edition())["index.html"].decode()


def test_search_knows_every_section() -> None:
    script = html_format.render(edition())["search.js"].decode()
    things, _, documents = script.rpartition('["buku-1.html", "Buku 1: Analisis", "buku-1-analisis"')
    assert things.startswith("globalThis.sections = [\n")
    assert '["program-posyandu-terjadwal.html", "Program", "", "Posyandu Terjadwal", "' in things
    assert f'["buku-1.html", "Buku 1: Analisis", "buku-1-analisis"{documents}' == (
        '["buku-1.html", "Buku 1: Analisis", "buku-1-analisis", "Buku 1: Analisis", "Kabupaten Contoh"],\n'
        '["buku-1.html", "Buku 1: Analisis", "1-isu", "1 Isu", ""],\n'
        '["buku-1.html", "Buku 1: Analisis", "11-air", "1.1 Air", "Jernih."],\n'
        '["lampiran-a.html", "Lampiran <A>", "lampiran-a", "Lampiran <A>", "Tabel."]\n'
        "];\n"
    )


def test_search_finds_all_that_a_page_says_with_a_space_between() -> None:
    written = "atas\n\n# A\n\n- satu\n  - dua\n\n> ## B\n> kutip\n\n" + DOCUMENT.partition("## 1 Isu")[2]
    found = [(section.slug, section.heading, section.text) for section in sections(book(written))]
    assert found[:3] == [("", "Buku 1", "atas"), ("a", "A", "satu dua"), ("b", "B", found[2][2])]
    assert found[2][2].startswith("kutip & arah Lihat program dan tabel. Baris kedua, kode, dicoret. Tabel 1. ")
    assert (
        " Penduduk *miskin* Wilayah Persen Kaligondang | timur 14,18 Jumlah Sumber: BPS, 2024. Gambar 1. "
        in found[2][2]
    )
    assert [section[1] for section in found[3:]] == ["1. Isu & arah"]


def test_every_dimension_has_its_colour_in_the_sheet() -> None:
    sheet = html_format.render(edition())["page.css"].decode()
    assert ".dimension-governance { --dimension: #1f5f8b; }\n" in sheet
    assert sheet.count("{ --dimension: #") == 6
