"""A plan's text in Markdown: shown in every place, obeyed in none; prose stays within its own place."""

import html
import re
from collections.abc import Callable

import cmarkgfm  # type: ignore[import-untyped]
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from masterplan_cli.markdown import Md, clean, code, escape, inline, item, link, prose
from masterplan_cli.schemas._text import Prose

_COMMONMARK = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
_MAIL = re.compile(r'<a href="(?:mailto|xmpp):[^"]*">(.*?)</a>')
_TAG = re.compile(r"<[^>]*>")


def commonmark(markdown: str) -> str:
    return str(_COMMONMARK.render(markdown))


def github(markdown: str) -> str:
    """GitHub's parser; it links mail addresses to themselves whatever stands before their signs."""
    extensions = ["table", "strikethrough", "autolink", "tasklist"]
    return _MAIL.sub(r"\1", cmarkgfm.markdown_to_html_with_extensions(markdown, options=0, extensions=extensions))


both = pytest.mark.parametrize("parsed", [commonmark, github])


def skeleton(page: str) -> list[str]:
    return [re.sub(r' alt="[^"]*"', "", tag) for tag in _TAG.findall(page)]


def text(page: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", page)).split())


PLACES = (
    "{}",
    "sesudah {} sebelum",
    "- {}",
    "1. {}",
    "> {}",
    "# {}",
    "## {} #",
    "[{}](https://example.org)",
    "[x]{}",
    "![{}](figures/x.svg)",
    "*{}*",
    "**{}**",
    "*Tabel 3. {}*",
    "| a | b |\n|---|---|\n| {} | {} |",
    "atas\n{}\nbawah",
    "{}\n===",
    "- a\n\n  {}",
)
ATOMS = (
    "a|kata|é|1|12|.|)|(|[|]|!|*|**|_|__|`|``|```|~|~~|#|##|-|---|+|=|==|<|>|<b>|</b>|<!--|-->|<script>|&|&amp;|&lt|&#35;|;|"
    ":|\\|\\\\| |  |\n|\n\n|\t|    |$|$$|^|[^1]|[^1]: |http://|https://x.y|www.|www.a.b|ftp://q.r|://|@|a@b.id|{|}|"
    "\u00a0|\u202e|\ue000|\u200b|\"|'|/|?|%|[ ]|[x]|- |1. |> |javascript:x|](|\u2028|\x85|\x0b|\x1c|€|“|:smile:|@nama"
).split("|")
hostile = st.lists(st.sampled_from([*ATOMS, "|", "| - |"]) | st.text(max_size=4), min_size=1, max_size=9).map("".join)
patiently = settings(deadline=None, database=None, derandomize=True, max_examples=150)


@both
@patiently
@given(written=hostile)
@example(written="1. *a* | `b` <i>&amp;</i> [c](http://d) http://e.f www.g.h ~~i~~ $j$ [^k] #")
def test_text_shows_as_it_was_written_wherever_it_stands(parsed: Callable[[str], str], written: str) -> None:
    seen = " ".join(clean(written).split())
    assume(seen)
    for place in PLACES:
        page = parsed(place.replace("{}", escape(written)) + "\n\nakhir")
        harmless = parsed(place.replace("{}", "tulisan") + "\n\nakhir")
        assert skeleton(page) == skeleton(harmless)
        assert text(page) == " ".join(text(harmless).replace("tulisan", seen).split())


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Air bersih (tahap 1), 14,18 % & R&D: naik?", "Air bersih (tahap 1), 14,18 % & R&D: naik?"),
        ("-5,2", "-5,2"),
        ("- lima", r"\- lima"),
        ("1. Pembukaan", r"1\. Pembukaan"),
        ("2024", "2024"),
        ("kran_umum dan _miring_", r"kran_umum dan \_miring\_"),
        ("a|b", r"a\|b"),
        ("  dua\n baris\u202e ", "dua baris"),
        ("Lihat http://a.b dan www.c.d", r"Lihat http\://a.b dan www\.c.d"),
        ("C #", r"C \#"),
        ("Ayo!", r"Ayo\!"),
    ],
)
def test_ordinary_text_keeps_its_look(written: str, shown: str) -> None:
    assert escape(written) == shown


def test_what_is_added_to_markdown_is_escaped() -> None:
    strong = Md("**a**")
    assert strong + " *b* " == r"**a** \*b\* "
    assert "*b* " + strong == r"\*b\* **a**"
    assert Md(" / ").join(["*b*", strong]) == r"\*b\* / **a**"
    assert Md("*%s*") % "b*" == r"*b\**"
    assert Md("*{}* {x}").format("b*", x=Prose("**c**")) == r"*b\** \*\*c\*\*"
    assert strong + Prose("_c_") == "**a**_c_"
    assert escape(strong[:3]) == r"\*\*a"
    with pytest.raises(TypeError, match="object"):
        strong + object()


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("kran-umum", "`kran-umum`"),
        ("a`b", "``a`b``"),
        ("`a`", "`` `a` ``"),
        ("a|b", r"a\|b"),
        ("*a*\n b", "`*a* b`"),
        ("", ""),
    ],
)
def test_code(written: str, printed: str) -> None:
    assert code(written) == printed


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://a.id/b_(c)?d=1&e;", "[x\\*](https://a.id/b_%28c%29?d=1%26e;)"),
        ("mailto:a@b.id", "[x\\*](mailto:a@b.id)"),
        ("#bab-1", "[x\\*](#bab-1)"),
        ("buku-2.md#bab", "[x\\*](buku-2.md#bab)"),
        ("JavaScript:alert(1)", "x\\*"),
        ("data:text/html,x", "x\\*"),
        ("//evil.example", "x\\*"),
        ("/etc/passwd", "x\\*"),
        ("file:///etc/passwd", "x\\*"),
        ("", "x\\*"),
    ],
)
def test_links_lead_only_where_they_may(url: str, printed: str) -> None:
    assert link("x*", url) == printed


RICH = r"""# Judul *miring*
Baris **satu**,
baris _dua_ <b>tebal</b>\
baris tiga: [tautan](http://a.b/c "t"), ![gambar](http://a.b/c.png), <http://d.e>, [jahat](javascript:x).
===
Alinea
---

- a
    - b
- c

  d

1. x
2. y
> kutipan
lanjutan

| Kolom | `a|b` |
|:--|--:|
| `c\|d` | ~~e~~ |

[acuan]: http://f.g
[^1]: catatan

    kode <b>

```mermaid
graph
"""
PRINTED = r"""**Judul miring**

Baris **satu**,
baris _dua_ \<b>tebal\</b>\
baris tiga: [tautan](http://a.b/c), [gambar](http://a.b/c.png), [http\://d.e](http://d.e), \[jahat\](javascript:x).
\===
Alinea

___

* a

  * b

* c

  d

1) x
2) y

> kutipan
> lanjutan

\| Kolom \| `a|b` \|
\|:--\|--:\|
\| `c\|d` \| ~~e~~ \|

\[acuan\]: http\://f.g
\[^1\]: catatan

```
kode <b>
```

```
graph
```"""


def test_prose_is_printed_in_one_way() -> None:
    assert prose(RICH) == PRINTED
    assert prose(PRINTED) == PRINTED


def test_tables_in_prose() -> None:
    table = "| Kolom | b |\n|:--|--:|\n| `c\\|d` | ~~e~~ |"
    assert prose(table) == "| Kolom | b |\n| :-- | --: |\n| c\\|d | ~~e~~ |\n"
    assert inline(Prose(table)) == r"Kolom, b; c\|d, ~~e~~"


def test_plain_prose_stays_as_it_is() -> None:
    plain = "Kalimat satu: 14,18 %.\nKalimat dua (contoh).\n\nAlinea kedua."
    assert prose(plain) == plain
    assert prose("satu\r\ndua\n\n\n\ntiga ") == "satu\ndua\n\ntiga"


def test_prose_in_one_line() -> None:
    assert inline(Prose("Tujuan:\n\n- satu *a*|b\n- dua\n\n> kutipan")) == r"Tujuan: satu *a*\|b; dua kutipan"
    assert inline("satu\n\n- dua") == "satu - dua"
    assert inline(Md("a | **b**\n\\| c")) == r"a \| **b** \| c"


def test_prose_in_a_list_item() -> None:
    assert Md("- ") + item(Prose("satu\n\n- dua\n- tiga\n\nempat")) == "- satu\n\n  * dua\n  * tiga\n\n  empat"
    assert Md("10. ") + item(Prose("satu\ndua"), 4) == "10. satu\n    dua"


def test_prose_as_deep_as_a_well_is_shown_as_text() -> None:
    assert prose("> " * 200 + "dasar") == escape("> " * 200 + "dasar")


AROUND = (
    "sebelum\n\n{}\n\nsesudah [acuan] [^1]\n\n- x",
    "> a\n\n{}\n\n## kepala\n\n    kode",
    "{}\n\n1. x\n\n[acuan]",
    "- a\n\n{}\n\n- b",
)
INSIDE_LINE = ("| a | b |\n|---|---|\n| {} | c |\n\nakhir [acuan]", "# {}\n\nakhir [^1]", "- {}\n\nakhir")
PIECES = (
    "# judul\n|judul\n===\n|teks\n---\n|---\n|```\nx\n|```\nx\n```\n|~~~\n|- a\n|- a\n  - b\n|1. a\n|5) b\n|> q\n|> - q\n|    kode\n|"
    "[acuan]: http://y\n|[^1]: catatan\n|<div>\n|<script>\n|<!--\n|*a*\n|**a\n|[a](http://b_c/(d)) |![i](http://j) |"
    "[k](javascript:l)\n|a  \nb\\\nc\n|- [ ] t\n|+\n|* * *\n|&#45; x\n|&#32;&#32;&#32;&#32;x\n|*&nbsp;a*|*a*b_c_|<http://a.b>|[a][acuan]"
).split("|")
blocks = st.lists(
    st.sampled_from([*PIECES, *ATOMS, "|a|b|\n|-|:-:|\n|c|d|\n", "| `c|d` |\n"]) | st.text(max_size=4), max_size=9
).map("".join)
_REACHING_OUT = re.compile(
    r"<(?:h\d|img|script|div|input|section|sup)\b|<!--|href=\"(?!https?://|mailto:|#|[^:/][^:]*\")"
)
_BLOCK = re.compile(r"<(?:p|h\d|ul|ol|li|table|td|blockquote|pre|hr)\b")


@both
@patiently
@given(written=blocks)
@example(written=RICH)
@example(written="- a\n- b\n\n```\nkode")
def test_prose_leaves_everything_around_it_alone(parsed: Callable[[str], str], written: str) -> None:
    printed, line = prose(written), inline(Prose(written))
    assume(line.strip() and printed.strip())
    for place in AROUND:
        before, after = parsed(place.replace("{}", "TULISAN")).split("<p>TULISAN</p>")
        _assert_between(parsed(place.replace("{}", printed)), before, after, _REACHING_OUT)
    for place in INSIDE_LINE:
        before, after = parsed(place.replace("{}", "TULISAN")).split("TULISAN")
        _assert_between(parsed(place.replace("{}", line)), before, after, _REACHING_OUT, _BLOCK)
    _assert_between(
        parsed(f"- {item(Prose(written))}\n\nakhir"), "<ul>\n<li>", "</li>\n</ul>\n<p>akhir</p>\n", _REACHING_OUT
    )


def _assert_between(page: str, before: str, after: str, *never: re.Pattern[str]) -> None:
    assert page.startswith(before)
    assert page.endswith(after)
    inside = page[len(before) : len(page) - len(after)]
    assert not [found for pattern in never if (found := pattern.search(inside))]


@patiently
@given(written=blocks)
def test_prose_loses_no_word(written: str) -> None:
    def words(text: str) -> str:
        return re.sub(r"[\W_\d]", "", text)

    from masterplan_cli.markdown.parser import parser

    seen = re.sub("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]", " ", clean(written))
    seen = re.sub(r"!(?=\[)", "", seen)  # a picture shows as the link to it
    assert words(text(commonmark(prose(seen)))) == words(text(parser().render(seen.strip())))
