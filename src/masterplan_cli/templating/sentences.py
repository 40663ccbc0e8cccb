"""Jinja's own sentences about templates that it cannot read or run, in the languages of people, by cause."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from masterplan_cli.language import Text


class _Cause(NamedTuple):
    pattern: re.Pattern[str]
    """What jinja2 or Python says; its named groups fill the sentence."""
    sentence: Text


def _cause(pattern: str, id_: str, en: str) -> _Cause:
    return _Cause(re.compile(pattern, re.DOTALL), Text(id=id_, en=en))


_TAGS = r"Jinja was looking for the following tags: (?P<tags>.+?)\."
_OPEN = r"The innermost block that needs to be closed is '(?P<open>\w+)'"

_CAUSES = (
    _cause(
        rf"Encountered unknown tag '(?P<tag>[^']*)'\. You probably made a nesting mistake.*{_OPEN}",
        "`{tag}` berdiri di tempat yang salah: tutup dahulu `{open}`.",
        "`{tag}` stands in the wrong place: close `{open}` first.",
    ),
    _cause(
        rf"Encountered unknown tag '(?P<tag>[^']*)'\. {_TAGS} {_OPEN}",
        "Tag `{tag}` tidak dikenal; yang terakhir dibuka adalah `{open}`, dan yang ditunggu: {tags}.",
        "There is no tag `{tag}`; `{open}` was opened last, and what is expected is {tags}.",
    ),
    _cause(
        r"Encountered unknown tag '(?P<tag>[^']*)'",
        "Tag `{tag}` tidak dikenal.",
        "There is no tag `{tag}`.",
    ),
    _cause(
        rf"Unexpected end of template\. {_TAGS} {_OPEN}",
        "Templat berakhir sebelum `{open}` ditutup; yang ditunggu: {tags}.",
        "The template ends before `{open}` is closed; what is expected is {tags}.",
    ),
    _cause(
        r"Unexpected end of template",
        "Templat berakhir terlalu cepat.",
        "The template ends too early.",
    ),
    _cause(
        r"expected token 'end of print statement', got '(?P<got>.+)'",
        "Sebelum `{got}` kurang tanda `|`, `~`, koma, atau penutup `}}}}`.",
        "Before `{got}` a `|`, a `~`, a comma or the closing `}}}}` is missing.",
    ),
    _cause(
        r"expected token 'end of statement block', got '(?P<got>.+)'",
        "Sebelum `{got}` kurang penutup `%}`.",
        "Before `{got}` the closing `%}` is missing.",
    ),
    _cause(
        r"expected token '(?P<wanted>.+?)', got '(?P<got>.+)'",
        "Di sini diperlukan `{wanted}`, bukan `{got}`.",
        "`{wanted}` is needed here, not `{got}`.",
    ),
    _cause(
        r"Expected an expression, got '(?P<got>.+)'",
        "Sebelum `{got}` kurang sebuah nilai.",
        "Before `{got}` a value is missing.",
    ),
    _cause(
        r"unexpected char '?(?P<got>.+?)'? at \d+",
        "Tanda `{got}` tidak ada artinya di sini.",
        "The sign `{got}` means nothing here.",
    ),
    _cause(
        r"unexpected '(?P<got>.+?)', expected '(?P<wanted>.+)'",
        "Di sini diperlukan `{wanted}`, bukan `{got}`.",
        "`{wanted}` is needed here, not `{got}`.",
    ),
    _cause(
        r"unexpected '(?P<got>.+)'",
        "`{got}` tidak dapat berdiri di sini.",
        "`{got}` cannot stand here.",
    ),
    _cause(
        r"Missing end of comment tag",
        "Komentar `{#` tidak ditutup dengan `#}`.",
        "The comment `{#` is not closed by `#}`.",
    ),
    _cause(
        r"Missing end of raw directive",
        "`{% raw %}` tidak ditutup dengan `{% endraw %}`.",
        "`{% raw %}` is not closed by `{% endraw %}`.",
    ),
    _cause(
        r"block '(?P<name>.+)' defined twice",
        "Blok `{name}` ditulis dua kali.",
        "The block `{name}` is written twice.",
    ),
    _cause(
        r"tag name expected",
        "Di belakang `{%` kurang nama tag, misalnya `if` atau `for`.",
        "A tag such as `if` or `for` is missing after `{%`.",
    ),
    _cause(
        r"extended multiple times|cannot use extend from a non top-level scope",
        "`extends` hanya boleh satu kali, di awal templat.",
        "`extends` may stand only once, at the start of the template.",
    ),
    _cause(
        r"can't assign to '(?P<what>.+)'|cannot assign to '?(?P<other>.+?)'?",
        "Yang di sebelah kiri `=` harus sebuah nama.",
        "What stands left of `=` has to be a name.",
    ),
    _cause(
        r".*\b(?:division|modulo)\b.*by zero|.*DivisionByZero.*",
        "Pembagian dengan nol.",
        "A division by zero.",
    ),
    _cause(
        r"No (?P<what>filter|test) named '(?P<name>.+?)'.*",
        "Filter atau tes `{name}` tidak ada.",
        "There is no filter or test `{name}`.",
    ),
    _cause(
        r"'(?P<what>\w+)' object is not callable",
        "`{what}` tidak dapat dipanggil dengan `(…)`.",
        "`{what}` cannot be called with `(…)`.",
    ),
    _cause(
        r"'(?P<what>\w+)' object is not iterable",
        "`{what}` tidak dapat diulang dengan `for`.",
        "`for` cannot go through `{what}`.",
    ),
    _cause(
        r".*got an unexpected keyword argument '(?P<name>.+?)'.*|.*takes no keyword argument '(?P<other>.+)'",
        "Tidak ada argumen bernama `{name}`.",
        "There is no argument called `{name}`.",
    ),
    _cause(
        r".*missing \d+ required (?:positional|keyword-only) arguments?: (?P<names>.+)",
        "Argumen yang belum diberikan: {names}.",
        "These arguments are missing: {names}.",
    ),
    _cause(
        r".*takes (?:from )?[\w ]+ positional arguments? but (?P<given>\d+) (?:was|were) given.*",
        "Argumen di sini terlalu banyak atau terlalu sedikit ({given}).",
        "There are too many or too few arguments here ({given}).",
    ),
    _cause(
        r"unsupported operand type\(s\) for (?P<sign>\S+): '(?P<left>\w+)' and '(?P<right>\w+)'"
        r"|can only concatenate (?P<l2>\w+) \(not \"(?P<r2>\w+)\"\) to \w+",
        "`{left}` dan `{right}` tidak dapat dihitung bersama; teks disambung dengan `~`.",
        "`{left}` and `{right}` cannot be reckoned together; texts are joined by `~`.",
    ),
    _cause(
        r"'<' not supported between instances of '(?P<left>\w+)' and '(?P<right>\w+)'|'[<>]=?' not supported .*",
        "Nilai-nilai ini tidak dapat dibandingkan besarnya.",
        "These values cannot be compared by size.",
    ),
)

_TOKENS = {
    "integer": Text(id="bilangan", en="a number"),
    "float": Text(id="bilangan", en="a number"),
    "string": Text(id="teks", en="a text"),
    "name": Text(id="nama", en="a name"),
    "end of print statement": Text(id="}}", en="}}"),
    "begin of print statement": Text(id="{{", en="{{"),
    "end of statement block": Text(id="%}", en="%}"),
    "begin of statement block": Text(id="{%", en="{%"),
    "end of template": Text(id="akhir templat", en="the end of the template"),
}
"""What jinja2 calls the pieces of a template."""


def sentence_of(said: str) -> Text | None:
    """What jinja2 or Python said, in both languages; None for what is told as it was said."""
    for pattern, sentence in _CAUSES:
        if found := pattern.fullmatch(said.rstrip(".")):
            return sentence.fill(**{name: _clean(value) for name, value in _given(found)})
    return None


def _given(found: re.Match[str]) -> Iterable[tuple[str, str]]:
    """The groups that matched; those of a second wording under the names of the first."""
    groups = {name: value for name, value in found.groupdict().items() if value is not None}
    aliases = {"other": "name", "l2": "left", "r2": "right"}
    return [(aliases.get(name, name), value) for name, value in groups.items()]


def _clean(value: str) -> str | Text:
    return _TOKENS.get(value) or value.replace("`", "'").replace(" or ", " / ")
