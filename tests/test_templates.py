"""Templates: a region changes a word, a block or a file; what fails is told with the template's own file and line."""

import os
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from masterplan_cli import folders
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Language, Text
from masterplan_cli.markdown import Md
from masterplan_cli.schemas._text import Prose
from masterplan_cli.templating import KINDS, TemplateFailed, Templates

WORDS = """\
programme:
  title: Program {region}
  budget: Anggaran
figure: Gambar
"""
BOOK = """\
{% from "parts/rows.md.j2" import row %}
# {{ words.programme.title | fill(region=region) }}

{{ row(region) }}

{% block closing %}
Penutup {{ region }}.
{% endblock %}
"""
ROWS = "{% macro row(cell) %}| {{ cell }} |{% endmacro %}\n"
PAGE = '<p title="{{ title }}">{{ title }} {{ number }} {{ nothing }} {{ words.programme.title | fill(region=title) }}</p>\n'


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The region's folder, beside a small shipped one."""
    shipped = tmp_path / "shipped"
    write(shipped / "words/id.yaml", WORDS)
    write(shipped / "words/en.yaml", WORDS.replace("Anggaran", "Budget"))
    write(shipped / "documents/buku.md.j2", BOOK)
    write(shipped / "documents/_tools.md.j2", "")
    write(shipped / "parts/rows.md.j2", ROWS)
    write(shipped / "page.html.j2", PAGE)
    write(shipped / "page.css", "body {}\n")
    monkeypatch.setattr(folders, "shipped", lambda name: {"templates": shipped}[name])
    monkeypatch.setenv("MASTERPLAN_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "plan/templates").mkdir(parents=True)
    return tmp_path / "plan/templates"


@pytest.fixture
def run(region: Path) -> Callable[..., str]:
    """What a document of the region with this text prints."""

    def run(text: str, language: Language = Language.ID, **context: object) -> str:
        write(region / "documents/baru.md.j2", text)
        return Templates(language, region).render("documents/baru.md.j2", context)

    return run


@pytest.fixture
def told(run: Callable[..., str]) -> Callable[..., Diagnostic]:
    """What is told about a document of the region with this text."""

    def told(text: str, **context: object) -> Diagnostic:
        with pytest.raises(TemplateFailed) as failed:
            run(text, **context)
        return failed.value.diagnostic

    return told


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def book(region: Path | None) -> str:
    return Templates(Language.ID, region).render("documents/buku.md.j2", {"region": "Purbalingga"})


SHIPPED_BOOK = "# Program Purbalingga\n\n| Purbalingga |\n\nPenutup Purbalingga.\n"


def test_without_a_region_the_shipped_templates_run(region: Path) -> None:
    assert book(None) == SHIPPED_BOOK
    assert book(region) == SHIPPED_BOOK
    assert book(region / "tidak-ada") == SHIPPED_BOOK


def test_a_region_replaces_a_word(region: Path) -> None:
    write(region / "words/id.yaml", "programme:\n  title: Rencana aksi {region}\n")
    assert book(region) == SHIPPED_BOOK.replace("Program", "Rencana aksi")
    assert Templates(Language.ID, region).words.programme.budget == "Anggaran"
    assert Templates(Language.EN, region).words.programme.title == "Program {region}"


def test_a_region_replaces_a_block(region: Path) -> None:
    extension = '{% extends "shipped/documents/buku.md.j2" %}\n{% block closing %}\n{{ super() }}\nSalam *dua jari*.\n{% endblock %}\n'
    write(region / "documents/buku.md.j2", extension)
    assert book(region) == SHIPPED_BOOK + "\nSalam *dua jari*.\n"


def test_a_region_replaces_a_file(region: Path) -> None:
    write(region / "parts/rows.md.j2", "{% macro row(cell) %}- {{ cell }}{% endmacro %}\n")
    write(region / "page.css", "body { color: red }\n")
    assert book(region) == SHIPPED_BOOK.replace("| Purbalingga |", "- Purbalingga")
    assert Templates(Language.ID, region).read("page.css") == "body { color: red }\n"
    assert Templates(Language.ID, None).read("page.css") == "body {}\n"


def test_every_document_template_is_a_document(region: Path) -> None:
    write(region / "documents/tambahan.md.j2", "")
    write(region / "documents/catatan.txt", "")
    assert Templates(Language.ID, region).documents() == ("documents/buku.md.j2", "documents/tambahan.md.j2")


def test_the_shipped_folder_is_nobodys_region(region: Path) -> None:
    shipped = folders.shipped("templates")
    write(shipped / "documents/rusak.md.j2", "{{ tidak_ada }}")
    with pytest.raises(TemplateFailed) as failed:
        Templates(Language.ID, shipped).render("documents/rusak.md.j2", {})
    assert failed.value.diagnostic.place.file == "shipped/documents/rusak.md.j2"
    assert region.is_dir()


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("*a* | b", r"\*a\* \| b", r"\*a\* \| b"),
        (None, "–", "–"),
        (True, "ya", "yes"),
        (False, "tidak", "no"),
        (2025, "2025", "2025"),
        (1899, "1.899", "1,899"),
        (1053565, "1.053.565", "1,053,565"),
        (Decimal("14.180"), "14,180", "14.180"),
        (date(2024, 6, 11), "11 Juni 2024", "11 June 2024"),
        (Text(id="satu *", en="one *"), r"satu \*", r"one \*"),
        (Prose("a *b*\n\n- c"), "a *b*\n\n* c\n", "a *b*\n\n* c\n"),
        (Md("*a*"), "*a*", "*a*"),
    ],
)
def test_what_is_printed(run: Callable[..., str], value: object, indonesian: str, english: str) -> None:
    assert run("{{ value }}", value=value) == indonesian
    assert run("{{ value }}", Language.EN, value=value) == english


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ('{{ "*a*" }}', r"\*a\*"),
        ('{{ a ~ " " ~ 1250 }}', r"\*a\* 1.250"),
        ("{% set b %}**{{ a }}**{% endset %}{{ b ~ ' * ' ~ b }}", r"**\*a\*** \* **\*a\***"),
        ("{% set b %}**x**{% endset %}{{ b + a }}", r"**x**\*a\*"),
        ("{% macro m(x) %}*{{ x }}*{% endmacro %}{{ m('<b>') + '<b>' }}", r"*\<b>*\<b>"),
        ("{% macro m() %}({{ caller() }}){% endmacro %}{% call m() %}*{{ a }}*{% endcall %}", r"(*\*a\**)"),
        ("{% filter upper %}*x* {{ a }}{% endfilter %}", r"*X* \*A\*"),
        ("{{ [a, 2500, none] | join('<br>') }}", r"\*a\*<br>2.500<br>–"),
        ("{{ a | link('https://x.id') }} {{ a | link('javascript:x') }}", r"[\*a\*](https://x.id) \*a\*"),
        ("{{ a | code }} {{ 2500 | code }}", "`*a*` `2.500`"),
        ("| {{ p | inline }} |", r"| **x** y\|z |"),
        ("- {{ p | item }}", "- **x**\n\n  * y|z".replace("|", r"\|")),
        ("{{ 2025 | number }} {{ 2025 | year }} {{ none | number }}", "2.025 2025 –"),
        ("{{ '2025-03' | month }} {{ none | month }}", "Maret 2025 –"),
        ("{{ 1500000 | money }} {{ none | money }}", "Rp1.500.000 –"),
        ("{{ d | quantity('%') }} {{ d | quantity('ha') }} {{ d | quantity }}", "14,18 % 14,18 ha 14,18"),
        ("{{ words.programme.title | fill(region=a) }}", r"Program \*a\*"),
        ("{{ words.programme.title | fill(region=a | link('#x')) }}", r"Program [\*a\*](#x)"),
        ("{{ words['figure'] }} {{ 'figure' in words }} {{ language }}", "Gambar ya id"),
        ("{% for x in words.programme %}{{ x }};{% endfor %}", "title;budget;"),
        ("{{ tidak_ada is defined }} {{ tidak_ada | default('kosong') }}", "tidak kosong"),
    ],
)
def test_markdown_is_composed(run: Callable[..., str], text: str, printed: str) -> None:
    context = {"a": "*a*", "p": Prose("**x**\n\n- y|z"), "d": Decimal("14.18")}
    assert run(text, **context) == printed


def test_pages_are_escaped_as_html(region: Path) -> None:
    context = {"title": '"<b>"', "number": 1250, "nothing": None}
    quoted = "&#34;&lt;b&gt;&#34;"
    page = f'<p title="{quoted}">{quoted} 1250 – Program {quoted}</p>\n'
    assert Templates(Language.ID, region).render("page.html.j2", context) == page
    context["title"] = Markup("<i>")
    page = '<p title="<i>"><i> 1250 – Program <i></p>\n'
    assert Templates(Language.ID, region).render("page.html.j2", context) == page


@pytest.mark.parametrize(
    ("text", "line", "end", "indonesian", "english", "near"),
    [
        (
            "a\n{{ regio }}\nb",
            2,
            12,
            "Nama `regio` tidak dikenal dalam templat ini.",
            "This template knows no `regio`.",
            "region",
        ),
        (
            "{{ words.programme.titel }}",
            1,
            28,
            "Kata `words.programme.titel` tidak ada.",
            "There is no word `words.programme.titel`.",
            "title",
        ),
        ("{{ region.nama }}", 1, 18, "`Place` tidak memiliki `nama`.", "`Place` has no `nama`.", "name"),
        ("{{ none.nama }}", 1, 16, "Nilai sebelum `.nama` kosong.", "The value before `.nama` is empty.", None),
        ("{{ region | safe }}", 1, 20, "Filter `safe` tidak ada.", "There is no filter `safe`.", None),
        ("\n{{ 1 | numbr }}", 2, 16, "Filter `numbr` tidak ada.", "There is no filter `numbr`.", "number"),
        ("{{ 1 is defned }}", 1, 18, "Tes `defned` tidak ada.", "There is no test `defned`.", "defined"),
        ("{{ 1 / 0 }}", 1, 12, "Pembagian dengan nol.", "A division by zero.", None),
        (
            "{{ region }}",
            1,
            13,
            "`Place` tidak dapat dicetak begitu saja.",
            "`Place` cannot be printed as it is.",
            None,
        ),
        ("{{ 0.5 }}", 1, 10, "`float` tidak dapat dicetak begitu saja.", "`float` cannot be printed as it is.", None),
        (
            "{{ words.programme.title | fill(x=1) }}",
            1,
            40,
            "Kata ini meminta `{region}`, yang tidak diisi.",
            "This word wants `{region}`, not given.",
            None,
        ),
        (
            "a\n\n{% if x %}",
            3,
            11,
            "Templat berakhir sebelum `if` ditutup; yang ditunggu: 'elif' / 'else' / 'endif'.",
            "The template ends before `if` is closed; what is expected is 'elif' / 'else' / 'endif'.",
            None,
        ),
        (
            '{% include "documents/zz.md.j2" %}',
            1,
            35,
            "Templat `documents/zz.md.j2` tidak ada.",
            "There is no template `documents/zz.md.j2`.",
            None,
        ),
    ],
)
def test_a_failure_is_told_where_it_stands(  # noqa: PLR0917 - a table
    told: Callable[..., Diagnostic], text: str, line: int, end: int, indonesian: str, english: str, near: str | None
) -> None:
    diagnostic = told(text, region=Place())
    place = diagnostic.place
    assert (place.file, place.line, place.column, place.end_line, place.end_column) == (
        "templates/documents/baru.md.j2",
        line,
        1,
        line,
        end,
    )
    assert diagnostic.kind.code == "D001"
    assert diagnostic.message == Text(id=indonesian, en=english)
    help_ = Text(id=f"Maksud Anda `{near}`?", en=f"Did you mean `{near}`?") if near else None
    assert diagnostic.help == help_


class Place(BaseModel):
    name: str = "Purbalingga"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ words._entries }}",
        "{{ words.__init__.__globals__ }}",
        "{{ region.model_dump() }}",
        "{{ region.parse_raw('', allow_pickle=true) }}",
        "{{ region.parse_file('/etc/hostname') }}",
        "{{ folder.read_text() }}",
        "{{ folder.parent }}",
        "{{ folder['parent'] }}",
        "{{ day.today() }}",
        "{{ items.append(1) }}",
        "{{ table.update(a=1) }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ '' | attr('__class__') }}",
        "{{ [''] | map(attribute='__class__') | list | first }}",
    ],
)
def test_no_template_leaves_the_sandbox(told: Callable[..., Diagnostic], text: str) -> None:
    context = {"region": Place(), "folder": Path(), "day": date(2024, 6, 11), "items": [], "table": {}}
    diagnostic = told(f"\n{text}", **context)
    assert (diagnostic.kind.code, diagnostic.place.file, diagnostic.place.line) == (
        "D001",
        "templates/documents/baru.md.j2",
        2,
    )
    assert diagnostic.message.id.startswith("Templat tidak boleh memakai `")
    assert diagnostic.message.en.startswith("No template may use `")


@pytest.mark.parametrize(
    "text",
    [
        "{% autoescape false %}{{ a }}{% endautoescape %}",
        "{{ range(1000000) | length }}",
        "{{ lipsum() }}",
        "{{ [1, 2] | random }}",
        "{{ a | forceescape }}",
        '{% include "../rahasia.txt" %}',
        '{% include "/etc/hostname" %}',
        '{% include "shipped/../../rahasia.txt" %}',
        '{% include "documents\\\\..\\\\..\\\\..\\\\rahasia.txt" %}',
    ],
)
def test_no_template_gets_what_none_should_have(region: Path, told: Callable[..., Diagnostic], text: str) -> None:
    write(region.parent / "rahasia.txt", "rahasia")
    diagnostic = told(text, a="a")
    assert (diagnostic.kind.code, diagnostic.place.line) == ("D001", 1)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_out_of_the_folder_is_refused(region: Path) -> None:
    write(region.parent / "rahasia.md.j2", "rahasia")
    (region / "documents").mkdir()
    (region / "documents/buku.md.j2").symlink_to(region.parent / "rahasia.md.j2")
    with pytest.raises(TemplateFailed) as failed:
        book(region)
    diagnostic = failed.value.diagnostic
    assert (diagnostic.place.file, diagnostic.place.line) == ("templates/documents/buku.md.j2", 1)
    assert diagnostic.message.en == "`templates/documents/buku.md.j2` is a link out of the folder of templates."


def test_a_wrong_call_of_a_shipped_macro_is_told_where_it_is_called(told: Callable[..., Diagnostic]) -> None:
    diagnostic = told('{% from "parts/rows.md.j2" import row %}\n{{ row(namae) }}', nama="x")
    assert (diagnostic.place.file, diagnostic.place.line) == ("templates/documents/baru.md.j2", 2)
    assert diagnostic.message.en == "This template knows no `namae`."
    assert diagnostic.help == Text(id="Maksud Anda `nama`?", en="Did you mean `nama`?")
    assert [(related.place.file, related.place.line) for related in diagnostic.related] == [
        ("shipped/parts/rows.md.j2", 1)
    ]


def test_a_failing_block_is_told_in_its_own_file(region: Path) -> None:
    write(
        region / "documents/buku.md.j2",
        '{% extends "shipped/documents/buku.md.j2" %}\n\n{% block closing %}\n{{ 1 // 0 }}\n{% endblock %}\n',
    )
    with pytest.raises(TemplateFailed) as failed:
        book(region)
    assert (failed.value.diagnostic.place.file, failed.value.diagnostic.place.line) == (
        "templates/documents/buku.md.j2",
        4,
    )


def test_our_own_mistakes_are_exceptions(region: Path) -> None:
    with pytest.raises(ValueError, match="`dict` cannot be printed"):
        Templates(Language.ID, region).render("documents/buku.md.j2", {"region": {}})
    with pytest.raises(FileNotFoundError):
        Templates(Language.ID, region).read("tidak-ada.css")
    with pytest.raises(LookupError):
        Templates(Language.ID, region).render("tidak-ada.md.j2", {})


def test_a_missing_name_in_a_shipped_template_is_told(region: Path) -> None:
    with pytest.raises(TemplateFailed) as failed:
        Templates(Language.ID, region).render("documents/buku.md.j2", {})
    place = failed.value.diagnostic.place
    assert (place.file, place.line, place.column, place.end_column) == ("shipped/documents/buku.md.j2", 2, 1, 52)


@pytest.mark.parametrize(
    ("words", "line", "column", "message", "near"),
    [
        (
            "programme:\n  titel: Program\n",
            2,
            3,
            Text(
                id="Kata `programme.titel` tidak ada dalam kosakata dokumen.",
                en="Documents have no word `programme.titel`.",
            ),
            "programme.title",
        ),
        (
            "programme: Program\n",
            1,
            12,
            Text(
                id="`programme` harus memuat kata-kata, bukan satu teks.", en="`programme` holds words, not one text."
            ),
            None,
        ),
        (
            "figure:\n  title: Gambar\n",
            2,
            3,
            Text(id="Kata `figure` harus berupa satu teks.", en="Word `figure` must be one text."),
            None,
        ),
        (
            'programme:\n  title: "Program {regio}"\n',
            2,
            10,
            Text(
                id="Kata `programme.title` memuat `{regio}`, yang tidak pernah diisi.",
                en="Word `programme.title` has `{regio}`, which nothing fills in.",
            ),
            "{region}",
        ),
        (
            'figure: "Gambar {"\n',
            1,
            9,
            Text(
                id="Tanda kurung kurawal pada kata `figure` tidak berpasangan.",
                en="The braces in word `figure` do not pair.",
            ),
            None,
        ),
        (
            "- figure\n",
            1,
            1,
            Text(id="`words` harus memuat kata-kata, bukan satu teks.", en="`words` holds words, not one text."),
            None,
        ),
    ],
)
def test_words_that_cannot_be_used_are_told(  # noqa: PLR0917 - a table
    region: Path, words: str, line: int, column: int, message: Text, near: str | None
) -> None:
    write(region / "words/id.yaml", words)
    (diagnostic,) = Templates(Language.ID, region).diagnostics
    assert (diagnostic.place.file, diagnostic.place.line, diagnostic.place.column) == (
        "templates/words/id.yaml",
        line,
        column,
    )
    assert (diagnostic.kind.code, diagnostic.message) == ("D002", message)
    assert diagnostic.help == (Text(id=f"Maksud Anda `{near}`?", en=f"Did you mean `{near}`?") if near else None)
    assert book(region) == SHIPPED_BOOK


def test_words_that_are_no_yaml_are_told(region: Path) -> None:
    write(region / "words/id.yaml", "programme: [\n")
    (diagnostic,) = Templates(Language.ID, region).diagnostics
    assert (diagnostic.kind.code, diagnostic.place.file) == ("Y001", "templates/words/id.yaml")
    assert Templates(Language.EN, region).diagnostics == ()


def test_only_what_we_ship_is_kept_compiled(region: Path, tmp_path: Path) -> None:
    write(region / "documents/baru.md.j2", '{% include "parts/rows.md.j2" %}x')
    assert Templates(Language.ID, region).render("documents/baru.md.j2", {}) == "x"
    kept = list((tmp_path / "cache/templates").iterdir())
    assert len(kept) == 1
    kept[0].write_bytes(b"spoilt")
    assert book(region) == SHIPPED_BOOK
    kept[0].write_bytes(b"")
    assert book(region) == SHIPPED_BOOK


def test_a_changed_shipped_template_is_compiled_anew(region: Path) -> None:
    assert book(region) == SHIPPED_BOOK
    write(folders.shipped("templates") / "parts/rows.md.j2", ROWS.replace("|", "!"))
    assert book(region) == SHIPPED_BOOK.replace("|", "!")


def test_without_a_place_for_compiled_templates_they_run_all_the_same(
    region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "file", "")
    monkeypatch.setenv("MASTERPLAN_CACHE_DIR", str(tmp_path / "file"))
    assert book(region) == SHIPPED_BOOK


def test_kinds_are_told_in_both_languages() -> None:
    assert [kind.code for kind in KINDS] == ["D001", "D002", "D003", "D004", "D005", "D006", "D007", "D008"]
    assert all(text.id and text.en for kind in KINDS for text in (kind.summary, kind.why, kind.mend))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{% foo %}", "Tag `foo` tidak dikenal."),
        ("{% if a %}{% endfor %}", "Tag `endfor` tidak dikenal; yang terakhir dibuka adalah `if`, dan yang ditunggu: "),
        (
            "{% for a in b %}{% if a %}{% endfor %}{% endif %}",
            "`endfor` berdiri di tempat yang salah: tutup dahulu `if`.",
        ),
        ("{{ 1 2 }}", "Sebelum `bilangan` kurang tanda `|`, `~`, koma, atau penutup `}}`."),
        ("{% set a = 1 b %}", "Sebelum `b` kurang penutup `%}`."),
        ("{% for a b %}{% endfor %}", "Di sini diperlukan `in`, bukan `b`."),
        ("{{ 1 ? 2 }}", "Tanda `?` tidak ada artinya di sini."),
        ("{{ ) }}", "`)` tidak dapat berdiri di sini."),
        ("{{ [1) }}", "Di sini diperlukan `]`, bukan `)`."),
        ("{{ }}", "Sebelum `}}` kurang sebuah nilai."),
        ("{# a", "Komentar `{#` tidak ditutup dengan `#}`."),
        ("{% raw %}a", "`{% raw %}` tidak ditutup dengan `{% endraw %}`."),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "Blok `a` ditulis dua kali."),
        ("{% %}", "Di belakang `{%` kurang nama tag, misalnya `if` atau `for`."),
        ("{{ 1() }}", "`int` tidak dapat dipanggil dengan `(…)`."),
        ("{% for a in 1 %}{% endfor %}", "`int` tidak dapat diulang dengan `for`."),
        ("{{ [1] | map('kapital') | list }}", "Filter atau tes `kapital` tidak ada."),
        ("{{ 1 + 'a' }}", "`int` dan `str` tidak dapat dihitung bersama; teks disambung dengan `~`."),
        ("{{ 'a' + 1 }}", "`str` dan `int` tidak dapat dihitung bersama; teks disambung dengan `~`."),
        ("{{ [1, 'a'] | max }}", "Nilai-nilai ini tidak dapat dibandingkan besarnya."),
        ("{{ 1 if 1 < 'a' }}", "Nilai-nilai ini tidak dapat dibandingkan besarnya."),
        ("{% macro m(a) %}{% endmacro %}{{ m(b=1) }}", "Tidak ada argumen bernama `b`."),
        ("{{ 1 % 0 }}", "Pembagian dengan nol."),
        ("{{ 1.5 // 0 }}", "Pembagian dengan nol."),
    ],
)
def test_frequent_mistakes_are_told_in_the_language_of_the_author(
    told: Callable[..., Diagnostic], text: str, sentence: str
) -> None:
    assert told(text).message.id.startswith(sentence)
