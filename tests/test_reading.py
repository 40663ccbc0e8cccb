"""The reader: every scalar stays text, everything has its place, every mistake is told where it stands."""

import importlib.util
import sys
from dataclasses import dataclass

import pytest

from masterplan_cli.diagnostics import Diagnostic, Place
from masterplan_cli.source import KINDS, Data, Source, _parsers, lines, read


@pytest.fixture(params=["libyaml", "python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs a test with libyaml and with the parser for machines that lack it."""
    if request.param == "python":
        monkeypatch.setattr(_parsers, "_Fastest", _parsers.PlainParser)


def source(text: str) -> Source:
    found, diagnostics = read("a.yaml", text.encode())
    assert diagnostics == ()
    assert found.healthy
    return found


def only(text: str | bytes) -> Diagnostic:
    found, diagnostics = read("a.yaml", text.encode() if isinstance(text, str) else text)
    assert not found.healthy
    (diagnostic,) = diagnostics
    return diagnostic


def span(place: Place) -> tuple[int, int, int, int]:
    return place.line, place.column, place.end_line, place.end_column


def cut(text: str, place: Place) -> str:
    """What of a text stands at a place."""
    within = lines(text)[place.line - 1 : place.end_line]
    within[-1] = within[-1][: place.end_column - 1]
    within[0] = within[0][place.column - 1 :]
    return "\n".join(within)


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# only a comment\n", None),
        ("---\n", None),
        ("\ufeff# after a mark\n", None),
        ("code: 33.30\n", {"code": "33.30"}),
        (
            "- 6.10\n- no\n- 12:30\n- 0123\n- 1_000\n- 2024-06-11\n- .inf\n- 0x1F\n- =\n- True\n",
            ["6.10", "no", "12:30", "0123", "1_000", "2024-06-11", ".inf", "0x1F", "=", "True"],
        ),
        (
            "a: ~\nb: null\nc:\nd: 'null'\ne: \"\"\nf: Null\n",
            dict(zip("abcdef", [None, None, None, "null", "", "Null"], strict=True)),
        ),
        ("- \n- a\n-\n", [None, "a", None]),
        ("33.03: Purbalingga\nno: x\n~: y\n", {"33.03": "Purbalingga", "no": "x", "~": "y"}),
        ("a: {b: [1, 2], c: {}}\nd: []\n", {"a": {"b": ["1", "2"], "c": {}}, "d": []}),
        ("a: |\n  satu\n  dua\nb: >-\n  tiga\n  empat\n", {"a": "satu\ndua\n", "b": "tiga empat"}),
        ("a: satu\r\nb: dua\rc: tiga\n", {"a": "satu", "b": "dua", "c": "tiga"}),
        ("a:\tb\t# c\nc: [\n\td,\n\te]\n", {"a": "b", "c": ["d", "e"]}),
        ('a: "\\u00e9\\t\\U0001F600"\n', {"a": "é\t😀"}),
        ("a: satu\u2028dua\u0085tiga\n", {"a": "satu dua tiga"}),
        ('"<<": a\n', {"<<": "a"}),
        ("? a\n: b\n", {"a": "b"}),
        ("a: [Siapa?, b]\n", {"a": ["Siapa?", "b"]}),
        ("---\na: 1\n...\n", {"a": "1"}),
        ("just text\n", "just text"),
    ],
)
def test_every_scalar_stays_text(text: str, data: Data) -> None:
    assert source(text).data == data


def test_lists_may_be_nested_64_deep() -> None:
    nested = source("[" * 64 + "]" * 64).data
    for _ in range(63):
        assert isinstance(nested, list)
        (nested,) = nested
    assert nested == []


PLAN = """\
# Kertas kerja
name: Kabupaten Purbalingga   # nama
"vision": 'Visi: maju'
empty:
offices: [dinkes, dpupr]
none: {}
nothing: [ ]
region:
  code: 33.03
  notes: |
    satu

    dua

  after: >-
    tiga
    empat
programmes:
  - id: air
    years: {2025: "1", 2026: "2"}
  -
    id: jalan
  - - dalam
    - lain
  -
  - {id: rumah,
     name: x}
list:
- a
- |-
  b
"""


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        (("name",), (2, 7, 2, 28, "Kabupaten Purbalingga"), (2, 1, 2, 5, "name")),
        (("vision",), (3, 11, 3, 23, "'Visi: maju'"), (3, 1, 3, 9, '"vision"')),
        (("empty",), (4, 1, 4, 6, "empty"), (4, 1, 4, 6, "empty")),
        (("offices",), (5, 10, 5, 17, "[dinkes"), (5, 1, 5, 8, "offices")),
        (("offices", 1), (5, 19, 5, 24, "dpupr"), (5, 19, 5, 24, "dpupr")),
        (("none",), (6, 7, 6, 9, "{}"), (6, 1, 6, 5, "none")),
        (("nothing",), (7, 10, 7, 13, "[ ]"), (7, 1, 7, 8, "nothing")),
        (("region",), (9, 3, 9, 14, "code: 33.03"), (8, 1, 8, 7, "region")),
        (("region", "notes"), (10, 10, 13, 8, "|\n    satu\n\n    dua"), (10, 3, 10, 8, "notes")),
        (("region", "after"), (15, 10, 17, 10, ">-\n    tiga\n    empat"), (15, 3, 15, 8, "after")),
        (("programmes",), (19, 3, 19, 12, "- id: air"), (18, 1, 18, 11, "programmes")),
        (("programmes", 0), (19, 5, 19, 12, "id: air"), (19, 5, 19, 12, "id: air")),
        (("programmes", 0, "years"), (20, 12, 20, 22, '{2025: "1"'), (20, 5, 20, 10, "years")),
        (("programmes", 0, "years", 2026), (20, 30, 20, 33, '"2"'), (20, 24, 20, 28, "2026")),
        (("programmes", 1), (22, 5, 22, 14, "id: jalan"), (22, 5, 22, 14, "id: jalan")),
        (("programmes", 2), (23, 5, 23, 12, "- dalam"), (23, 5, 23, 12, "- dalam")),
        (("programmes", 3), (25, 3, 25, 4, "-"), (25, 3, 25, 4, "-")),
        (("programmes", 4), (26, 5, 26, 15, "{id: rumah"), (26, 5, 26, 15, "{id: rumah")),
        (("list",), (29, 1, 29, 4, "- a"), (28, 1, 28, 5, "list")),
        (("list", 1), (30, 3, 31, 4, "|-\n  b"), (30, 3, 31, 4, "|-\n  b")),
    ],
)
def test_everything_has_its_place(
    route: tuple[str | int, ...], value: tuple[int, int, int, int, str], key: tuple[int, int, int, int, str]
) -> None:
    read_plan = source(PLAN)
    at, key_at = read_plan.place(route), read_plan.place(route, key=True)
    assert (*span(at), cut(PLAN, at)) == value
    assert (*span(key_at), cut(PLAN, key_at)) == key
    assert at.route == key_at.route == tuple(str(step) if step == 2026 else step for step in route)
    assert at.file == "a.yaml"


@pytest.mark.parametrize(
    ("route", "walked", "shown"),
    [
        (("region", "missing"), ("region",), "code: 33.03"),
        (("region", "tagged-union", "code"), ("region", "code"), "33.03"),
        (("name", "deeper", 3), ("name",), "Kabupaten Purbalingga"),
        (("programmes", 9, "id"), ("programmes",), "- id: air"),
        (("programmes", -1), ("programmes",), "- id: air"),
    ],
)
def test_steps_that_are_not_there_are_passed_over(
    route: tuple[str | int, ...], walked: tuple[str | int, ...], shown: str
) -> None:
    place = source(PLAN).place(route)
    assert place.route == walked
    assert cut(PLAN, place) == shown


@pytest.mark.parametrize("text", ["", "# comment\n", PLAN, "a: [\n", "\x00"])
def test_the_whole_worksheet_is_its_very_start(text: str) -> None:
    found, _ = read("a.yaml", text.encode())
    assert found.place(()) == Place("a.yaml", 1, 1, 1, 1)
    assert found.place(("nowhere",), key=True) == Place("a.yaml", 1, 1, 1, 1)


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("text", "route", "expected"),
    [
        ("a: 😀 é\u0301 x\nb: 1\n", ("a",), (1, 4, 1, 10)),
        ("{😀😀: é, b: c}", ("b",), (1, 12, 1, 13)),
        ("\ufeffa: b\n", ("a",), (1, 4, 1, 5)),
        ("a: b\r\nc: d\r\n", ("c",), (2, 4, 2, 5)),
        ("a: b\rc: d\r", ("c",), (2, 4, 2, 5)),
        ('a: "\tb"\nc: "d\n\te"\n', ("c",), (2, 4, 3, 4)),
        ("a: x\u2028y\u2029z\u0085w\nb: c\n", ("b",), (2, 4, 2, 5)),
        ("a: |\r\n  b\r\nc: d\r\n", ("a",), (1, 4, 2, 4)),
        ("a: |", ("a",), (1, 4, 1, 5)),
        ("a: {\n  b: c}\n", ("a",), (1, 4, 1, 5)),
        ("a: {b: 'c\n  d'}\n", ("a",), (1, 4, 1, 6)),
        ("a: [ # none ]\n]\n", ("a",), (1, 4, 2, 2)),
        ("[a: b]", (0,), (1, 2, 1, 6)),
    ],
)
def test_columns_are_those_of_an_editor(
    text: str, route: tuple[str | int, ...], expected: tuple[int, int, int, int]
) -> None:
    assert span(source(text).place(route)) == expected


def test_the_text_is_kept_as_it_was_but_for_the_byte_order_mark() -> None:
    assert source("\ufeffa: x\u2028y\r\n").text == "a: x\u2028y\r\n"


@pytest.mark.usefixtures("either_parser")
def test_a_repeated_key_is_told_and_the_first_value_kept() -> None:
    text = "- name: satu\n  id: a\n  name: {id: b}\n  'name': tiga\n"
    found, diagnostics = read("a.yaml", text.encode())
    assert found.healthy
    assert found.data == [{"name": "satu", "id": "a"}]
    assert found.ids == {"a", "b"}
    assert cut(text, found.place((0, "name"))) == "satu"
    assert [(d.kind.code, span(d.place), d.place.route, d.message.en, d.message.id) for d in diagnostics] == [
        (
            "Y002",
            (3, 3, 3, 7),
            (0, "name"),
            "The key `name` was already written on line 1.",
            "Kunci `name` sudah ditulis di baris 1.",
        ),
        (
            "Y002",
            (4, 3, 4, 9),
            (0, "name"),
            "The key `name` was already written on line 1.",
            "Kunci `name` sudah ditulis di baris 1.",
        ),
    ]
    assert [(span(r.place), r.message.id, r.message.en) for d in diagnostics for r in d.related] == [
        ((1, 3, 1, 7), "Pertama kali ditulis di sini.", "First written here.")
    ] * 2


def test_repeated_keys_are_told_beside_other_mistakes() -> None:
    _, diagnostics = read("a.yaml", b"a: 1\na: 2\nb: @\n")
    assert [diagnostic.kind.code for diagnostic in diagnostics] == ["Y001", "Y002"]


@dataclass(frozen=True, slots=True)
class Case:
    """A mistake and everything that is told about it."""

    text: str
    span: tuple[int, int, int, int]
    id: str
    en: str
    help_id: str
    help_en: str
    related: tuple[int, int, str] | None = None


def assert_told(case: Case, code: str) -> None:
    told = only(case.text)
    assert told.help
    related = [(r.place.line, r.place.column, r.message.id) for r in told.related]
    assert (
        Case(case.text, span(told.place), told.message.id, told.message.en, told.help.id, told.help.en, *related)
        == case
    )
    assert (told.kind.code, told.place.route) == (code, ())


MISTAKES = [
    Case(
        "vision: Visi kami: maju\n",
        (1, 18, 1, 19),
        "Teks ini memuat titik dua, sehingga terbaca sebagai kunci di dalam kunci.",
        "This text has a colon in it, so it reads like a key within a key.",
        'Apit teksnya dengan tanda kutip: `vision: "Visi kami: maju"`.',
        'Put the text between quotes: `vision: "Visi kami: maju"`.',
    ),
    Case(
        "- vision: Visi: maju  # dari RPJMD\n",
        (1, 15, 1, 16),
        "Teks ini memuat titik dua, sehingga terbaca sebagai kunci di dalam kunci.",
        "This text has a colon in it, so it reads like a key within a key.",
        'Apit teksnya dengan tanda kutip: `- vision: "Visi: maju"  # dari RPJMD`.',
        'Put the text between quotes: `- vision: "Visi: maju"  # dari RPJMD`.',
    ),
    Case(
        'vision: "Visi" kami: maju\n',
        (1, 16, 1, 26),
        "Teks `kami: maju` berdiri di luar tanda kutip.",
        "The text `kami: maju` stands outside the quotes.",
        "Apit seluruh teksnya dengan tanda kutip: `vision: '\"Visi\" kami: maju'`.",
        "Put the whole text between quotes: `vision: '\"Visi\" kami: maju'`.",
    ),
    Case(
        "region: {vision: Visi kami: maju}\n",
        (1, 23, 1, 27),
        "Di depan `kami` tidak ada koma.",
        "There is no comma before `kami`.",
        "Pisahkan butir-butir di dalam tanda kurung dengan koma; teks yang memuat tanda khusus diapit tanda kutip.",
        "Separate the items between brackets with commas; put text with special signs between quotes.",
    ),
    Case(
        "note: teks yang panjang\n  lanjut di sini: begini\n",
        (2, 17, 2, 18),
        "Teks ini memuat titik dua, sehingga terbaca sebagai kunci di dalam kunci.",
        "This text has a colon in it, so it reads like a key within a key.",
        "Apit seluruh teksnya dengan tanda kutip, atau tulis `>-` sesudah kuncinya dan teksnya di bawahnya.",
        "Put the whole text between quotes, or write `>-` after its key and the text below it.",
    ),
    Case(
        "name:Purbalingga\ncode: 33.03\n",
        (1, 5, 1, 6),
        "Sesudah titik dua ini tidak ada spasi.",
        "There is no space after this colon.",
        "Tulis `name: Purbalingga`.",
        "Write `name: Purbalingga`.",
    ),
    Case(
        "code: 33.03\nname:Purbalingga\n",
        (2, 5, 2, 6),
        "Sesudah titik dua ini tidak ada spasi.",
        "There is no space after this colon.",
        "Tulis `name: Purbalingga`.",
        "Write `name: Purbalingga`.",
    ),
    Case(
        "region:\n  name:Purbalingga\n  code: 33.03\n",
        (2, 7, 2, 8),
        "Sesudah titik dua ini tidak ada spasi.",
        "There is no space after this colon.",
        "Tulis `name: Purbalingga`.",
        "Write `name: Purbalingga`.",
    ),
    Case(
        "years: {list:[2025]}\n",
        (1, 13, 1, 14),
        "Sesudah titik dua ini tidak ada spasi.",
        "There is no space after this colon.",
        "Tulis `years: {list: [2025]}`.",
        "Write `years: {list: [2025]}`.",
    ),
    Case(
        "offices:\n  - dinkes\n  -dpupr\n",
        (3, 3, 3, 4),
        "Sesudah tanda `-` tidak ada spasi.",
        "There is no space after the dash `-`.",
        "Tulis `- dpupr`.",
        "Write `- dpupr`.",
    ),
    Case(
        "code: 33.03\nKabupaten Purbalingga\nname: x\n",
        (2, 1, 2, 22),
        "Baris `Kabupaten Purbalingga` tidak memuat kunci dan titik dua.",
        "The line `Kabupaten Purbalingga` has no key and colon.",
        "Tulis `kunci: nilai`; bila baris ini lanjutan teks di atasnya, awali dengan spasi lebih banyak daripada kuncinya; bila hanya catatan, awali dengan `#`.",
        "Write `key: value`; if this line goes on with the text above, indent it deeper than its key; if it is only a note, begin it with `#`.",
    ),
    Case(
        "Kabupaten Purbalingga\nname: x\n",
        (1, 1, 1, 22),
        "Baris `Kabupaten Purbalingga` tidak memuat kunci dan titik dua.",
        "The line `Kabupaten Purbalingga` has no key and colon.",
        "Tulis `kunci: nilai`; bila baris ini lanjutan teks di atasnya, awali dengan spasi lebih banyak daripada kuncinya; bila hanya catatan, awali dengan `#`.",
        "Write `key: value`; if this line goes on with the text above, indent it deeper than its key; if it is only a note, begin it with `#`.",
    ),
    Case(
        "note: |\n satu\ndua\n",
        (3, 1, 3, 4),
        "Baris `dua` tidak memuat kunci dan titik dua.",
        "The line `dua` has no key and colon.",
        "Tulis `kunci: nilai`; bila baris ini lanjutan teks di atasnya, awali dengan spasi lebih banyak daripada kuncinya; bila hanya catatan, awali dengan `#`.",
        "Write `key: value`; if this line goes on with the text above, indent it deeper than its key; if it is only a note, begin it with `#`.",
    ),
    Case(
        "region:\n\tname: x\n",
        (2, 1, 2, 2),
        "Jarak di sini dibuat dengan tab, padahal YAML hanya menerima spasi.",
        "The space here is made with a tab, but YAML accepts spaces only.",
        "Ganti tab dengan spasi: `  name: x`.",
        "Replace the tab with spaces: `  name: x`.",
    ),
    Case(
        "region:\n  - a\n\t- b\n",
        (3, 1, 3, 2),
        "Jarak di sini dibuat dengan tab, padahal YAML hanya menerima spasi.",
        "The space here is made with a tab, but YAML accepts spaces only.",
        "Ganti tab dengan spasi: `  - b`.",
        "Replace the tab with spaces: `  - b`.",
    ),
    Case(
        "-\tname: x\n",
        (1, 2, 1, 3),
        "Jarak di sini dibuat dengan tab, padahal YAML hanya menerima spasi.",
        "The space here is made with a tab, but YAML accepts spaces only.",
        "Ganti tab dengan spasi: `- name: x`.",
        "Replace the tab with spaces: `- name: x`.",
    ),
    Case(
        "a: 1\n\t\nb: 2\n",
        (2, 1, 2, 2),
        "Jarak di sini dibuat dengan tab, padahal YAML hanya menerima spasi.",
        "The space here is made with a tab, but YAML accepts spaces only.",
        "Hapus tab itu: barisnya kosong.",
        "Remove the tab: its line is empty.",
    ),
    Case(
        "note: |\n\tsatu\n",
        (2, 1, 2, 2),
        "Jarak di sini dibuat dengan tab, padahal YAML hanya menerima spasi.",
        "The space here is made with a tab, but YAML accepts spaces only.",
        "Ganti tab dengan spasi: `  satu`.",
        "Replace the tab with spaces: `  satu`.",
    ),
    Case(
        'name: "Purbalingga\ncode: 1\n',
        (1, 7, 1, 8),
        'Tanda kutip `"` yang dibuka di sini tidak ditutup.',
        'The quote `"` that opens here is not closed.',
        'Tutup dengan tanda kutip yang sama: `name: "Purbalingga"`.',
        'Close it with the same quote: `name: "Purbalingga"`.',
        (2, 7, "Sampai di sini tidak ada penutupnya."),
    ),
    Case(
        "name: 'Purbalingga",
        (1, 7, 1, 8),
        "Tanda kutip `'` yang dibuka di sini tidak ditutup.",
        "The quote `'` that opens here is not closed.",
        "Tutup dengan tanda kutip yang sama: `name: 'Purbalingga'`.",
        "Close it with the same quote: `name: 'Purbalingga'`.",
        (1, 18, "Sampai di sini tidak ada penutupnya."),
    ),
    Case(
        'name: "Purbalingga\ncode: "33.03"\n',
        (1, 7, 1, 8),
        'Tanda kutip `"` yang dibuka di sini tidak ditutup.',
        'The quote `"` that opens here is not closed.',
        'Tutup dengan tanda kutip yang sama: `name: "Purbalingga"`.',
        'Close it with the same quote: `name: "Purbalingga"`.',
        (2, 7, "Tanda kutip berikutnya baru ada di sini."),
    ),
    Case(
        'offices: ["dinkes]\n',
        (1, 11, 1, 12),
        'Tanda kutip `"` yang dibuka di sini tidak ditutup.',
        'The quote `"` that opens here is not closed.',
        'Tutup dengan tanda kutip yang sama: `offices: ["dinkes"]`.',
        'Close it with the same quote: `offices: ["dinkes"]`.',
        (1, 18, "Sampai di sini tidak ada penutupnya."),
    ),
    Case(
        'name: "a\n---\nb"\n',
        (1, 7, 1, 8),
        'Tanda kutip `"` yang dibuka di sini tidak ditutup.',
        'The quote `"` that opens here is not closed.',
        'Tutup dengan tanda kutip yang sama: `name: "a"`.',
        'Close it with the same quote: `name: "a"`.',
        (2, 1, "Sampai di sini tidak ada penutupnya."),
    ),
    Case(
        "name: 'Jum'at'\n",
        (1, 12, 1, 15),
        "Teks `at'` berdiri di luar tanda kutip.",
        "The text `at'` stands outside the quotes.",
        'Apit seluruh teksnya dengan tanda kutip: `name: "Jum\'at"`.',
        'Put the whole text between quotes: `name: "Jum\'at"`.',
    ),
    Case(
        'name: "Smart" City\n',
        (1, 15, 1, 19),
        "Teks `City` berdiri di luar tanda kutip.",
        "The text `City` stands outside the quotes.",
        "Apit seluruh teksnya dengan tanda kutip: `name: '\"Smart\" City'`.",
        "Put the whole text between quotes: `name: '\"Smart\" City'`.",
    ),
    Case(
        "name: [Prioritas] Air\n",
        (1, 19, 1, 22),
        "Teks `Air` berdiri di luar tanda kurung.",
        "The text `Air` stands outside the brackets.",
        'Apit seluruh teksnya dengan tanda kutip: `name: "[Prioritas] Air"`.',
        'Put the whole text between quotes: `name: "[Prioritas] Air"`.',
    ),
    Case(
        'folder: "D:\\masterplan"\n',
        (1, 12, 1, 14),
        "Di dalam tanda kutip ganda, `\\` membuka kode, dan `\\m` bukan kode yang dikenal.",
        "Between double quotes `\\` starts a code, and `\\m` is not a code that is known.",
        "Pakai tanda kutip tunggal: `folder: 'D:\\masterplan'`.",
        "Use single quotes: `folder: 'D:\\masterplan'`.",
    ),
    Case(
        'sign: "\\ud83d"\n',
        (1, 8, 1, 14),
        "Di dalam tanda kutip ganda, `\\` membuka kode, dan `\\ud83d` bukan kode yang dikenal.",
        "Between double quotes `\\` starts a code, and `\\ud83d` is not a code that is known.",
        "Pakai tanda kutip tunggal: `sign: '\\ud83d'`.",
        "Use single quotes: `sign: '\\ud83d'`.",
    ),
    Case(
        'sign: "\\Uffffffff"\n',
        (1, 8, 1, 18),
        "Di dalam tanda kutip ganda, `\\` membuka kode, dan `\\Uffffffff` bukan kode yang dikenal.",
        "Between double quotes `\\` starts a code, and `\\Uffffffff` is not a code that is known.",
        "Pakai tanda kutip tunggal: `sign: '\\Uffffffff'`.",
        "Use single quotes: `sign: '\\Uffffffff'`.",
    ),
    Case(
        'sign: "\\x4"\n',
        (1, 8, 1, 11),
        "Di dalam tanda kutip ganda, `\\` membuka kode, dan `\\x4` bukan kode yang dikenal.",
        "Between double quotes `\\` starts a code, and `\\x4` is not a code that is known.",
        "Pakai tanda kutip tunggal: `sign: '\\x4'`.",
        "Use single quotes: `sign: '\\x4'`.",
    ),
    Case(
        "offices: [dinkes, dpupr\ncode: 1\n",
        (1, 10, 1, 11),
        "Tanda kurung `[` yang dibuka di sini tidak ditutup.",
        "The bracket `[` that opens here is not closed.",
        "Tutup dengan `]`: `offices: [dinkes, dpupr]`.",
        "Close it with `]`: `offices: [dinkes, dpupr]`.",
        (2, 5, "Sampai di sini tidak ada penutupnya."),
    ),
    Case(
        "offices: [dinkes,\n",
        (1, 10, 1, 11),
        "Tanda kurung `[` yang dibuka di sini tidak ditutup.",
        "The bracket `[` that opens here is not closed.",
        "Tutup dengan `]`: `offices: [dinkes]`.",
        "Close it with `]`: `offices: [dinkes]`.",
        (1, 17, "Sampai di sini tidak ada penutupnya."),
    ),
    Case(
        "offices: {a: 1\ncode: 1\n",
        (1, 10, 1, 11),
        "Tanda kurung `{` yang dibuka di sini tidak ditutup.",
        "The bracket `{` that opens here is not closed.",
        "Tutup dengan `}`: `offices: {a: 1}`.",
        "Close it with `}`: `offices: {a: 1}`.",
        (2, 5, "Sampai di sini tidak ada penutupnya."),
    ),
    Case(
        "offices: [dinkes}\n",
        (1, 17, 1, 18),
        "Tanda kurung `[` ditutup dengan `}`.",
        "The bracket `[` is closed with `}`.",
        "Tutup dengan `]`.",
        "Close it with `]`.",
        (1, 10, "Dibuka di sini."),
    ),
    Case(
        "offices: [dinkes,, dpupr]\n",
        (1, 18, 1, 19),
        "Tidak ada butir di depan koma ini.",
        "There is no item before this comma.",
        "Hapus koma ini, atau tulis butirnya.",
        "Remove this comma, or write the item.",
    ),
    Case(
        'offices: ["dinkes" "dpupr"]\n',
        (1, 20, 1, 27),
        'Di depan `"dpupr"` tidak ada koma.',
        'There is no comma before `"dpupr"`.',
        "Pisahkan butir-butir di dalam tanda kurung dengan koma; teks yang memuat tanda khusus diapit tanda kutip.",
        "Separate the items between brackets with commas; put text with special signs between quotes.",
    ),
    Case(
        "budget: {year: 2025 amount: 1}\n",
        (1, 21, 1, 27),
        "Di depan `amount` tidak ada koma.",
        "There is no comma before `amount`.",
        "Pisahkan butir-butir di dalam tanda kurung dengan koma; teks yang memuat tanda khusus diapit tanda kutip.",
        "Separate the items between brackets with commas; put text with special signs between quotes.",
    ),
    Case(
        "budget: {\n  year: 2025\n  amount: 1\n}\n",
        (3, 3, 3, 9),
        "Di depan `amount` tidak ada koma.",
        "There is no comma before `amount`.",
        "Pisahkan butir-butir di dalam tanda kurung dengan koma; teks yang memuat tanda khusus diapit tanda kutip.",
        "Separate the items between brackets with commas; put text with special signs between quotes.",
    ),
    Case(
        "name: @kota\n",
        (1, 7, 1, 12),
        "Teks di sini diawali `@`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `@`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `name: "@kota"`.',
        'Put the text between quotes: `name: "@kota"`.',
    ),
    Case(
        "name: `kota`\n",
        (1, 7, 1, 13),
        "Teks di sini diawali `` ` ``, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `` ` ``, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `` name: "`kota`" ``.',
        'Put the text between quotes: `` name: "`kota`" ``.',
    ),
    Case(
        "rate: %\n",
        (1, 7, 1, 8),
        "Teks di sini diawali `%`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `%`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `rate: "%"`.',
        'Put the text between quotes: `rate: "%"`.',
    ),
    Case(
        "%a: 1\n",
        (1, 1, 1, 6),
        "Teks di sini diawali `%`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `%`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `"%a: 1"`.',
        'Put the text between quotes: `"%a: 1"`.',
    ),
    Case(
        "note: *penting*\n",
        (1, 7, 1, 16),
        "Teks di sini diawali `*`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `*`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `note: "*penting*"`.',
        'Put the text between quotes: `note: "*penting*"`.',
    ),
    Case(
        "note: & lain\n",
        (1, 7, 1, 13),
        "Teks di sini diawali `&`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `&`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `note: "& lain"`.',
        'Put the text between quotes: `note: "& lain"`.',
    ),
    Case(
        "note: !<x\n",
        (1, 7, 1, 10),
        "Teks di sini diawali `!`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `!`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `note: "!<x"`.',
        'Put the text between quotes: `note: "!<x"`.',
    ),
    Case(
        "note: | satu\n",
        (1, 7, 1, 13),
        "Teks di sini diawali `|`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `|`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `note: "| satu"`, atau mulai teksnya di baris berikutnya.',
        'Put the text between quotes: `note: "| satu"`, or start the text on the next line.',
    ),
    Case(
        "share: > 5 persen\n",
        (1, 8, 1, 18),
        "Teks di sini diawali `>`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `>`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `share: "> 5 persen"`, atau mulai teksnya di baris berikutnya.',
        'Put the text between quotes: `share: "> 5 persen"`, or start the text on the next line.',
    ),
    Case(
        "name: ? apa\n",
        (1, 7, 1, 12),
        "Teks di sini diawali `?`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `?`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `name: "? apa"`.',
        'Put the text between quotes: `name: "? apa"`.',
    ),
    Case(
        "name: , x\n",
        (1, 7, 1, 10),
        "Teks di sini diawali `,`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `,`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `name: ", x"`.',
        'Put the text between quotes: `name: ", x"`.',
    ),
    Case(
        "offices: [- dinkes]\n",
        (1, 11, 1, 19),
        "Teks di sini diawali `-`, tanda yang punya arti khusus dalam YAML.",
        "The text here starts with `-`, a sign that has a meaning of its own in YAML.",
        'Apit teksnya dengan tanda kutip: `offices: ["- dinkes"]`.',
        'Put the text between quotes: `offices: ["- dinkes"]`.',
    ),
    Case(
        "offices: - dinkes\n",
        (1, 10, 1, 18),
        "Butir daftar ini sebaris dengan kuncinya.",
        "This list item stands on the same line as its key.",
        'Pindahkan butir itu ke baris berikutnya; bila ini teks biasa, apit dengan tanda kutip: `offices: "- dinkes"`.',
        'Move the item to the next line; if this is plain text, put it between quotes: `offices: "- dinkes"`.',
    ),
    Case(
        "a: 1\n- b\n",
        (2, 1, 2, 4),
        "Di sini ada butir daftar, padahal baris-baris setingkatnya berupa `kunci: nilai`.",
        "Here is a list item, but the lines of its level are `key: value`.",
        "Tulis kunci daftar itu di baris tersendiri di atasnya, atau geser butirnya ke kanan di bawah kuncinya.",
        "Write the key of the list on a line above it, or indent the item below its key.",
    ),
    Case(
        "- b\na: 1\n",
        (2, 1, 2, 2),
        "Di sini ada `a`, padahal baris-baris setingkatnya berupa butir daftar yang diawali `-`.",
        "Here is `a`, but the lines of its level are list items that start with `-`.",
        "Geser dua spasi ke kanan bila baris ini bagian dari butir di atasnya, ke kiri bila setingkat dengan judul daftarnya, atau awali dengan `- `.",
        "Indent it by two spaces if it belongs to the item above, move it left if it is on a level with the heading of the list, or start it with `- `.",
    ),
    Case(
        "a:\n    b: 1\n  c: 2\n",
        (3, 3, 3, 4),
        "Baris ini menjorok 2 spasi, padahal baris-baris di sekitarnya 0 atau 4.",
        "This line is indented by 2, but the lines around it by 0 or 4.",
        "Sejajarkan dengan baris lain yang setingkat, misalnya: `    c: 2`.",
        "Line it up with the other lines of its level, for instance: `    c: 2`.",
    ),
    Case(
        "a:\n  - b: 1\n   c: 2\n",
        (3, 4, 3, 5),
        "Baris ini menjorok 3 spasi, padahal baris-baris di sekitarnya 0 atau 4.",
        "This line is indented by 3, but the lines around it by 0 or 4.",
        "Sejajarkan dengan baris lain yang setingkat, misalnya: `    c: 2`.",
        "Line it up with the other lines of its level, for instance: `    c: 2`.",
    ),
    Case(
        "name: x\n  code: 1\n",
        (2, 3, 2, 7),
        "Baris ini menjorok 2 spasi, padahal baris-baris di sekitarnya 0.",
        "This line is indented by 2, but the lines around it by 0.",
        "Sejajarkan dengan baris lain yang setingkat, misalnya: `code: 1`.",
        "Line it up with the other lines of its level, for instance: `code: 1`.",
    ),
    Case(
        "  a: 1\nb: 2\n",
        (2, 1, 2, 2),
        "Baris ini menjorok 0 spasi, padahal baris-baris di sekitarnya 2.",
        "This line is indented by 0, but the lines around it by 2.",
        "Sejajarkan dengan baris lain yang setingkat, misalnya: `  b: 2`.",
        "Line it up with the other lines of its level, for instance: `  b: 2`.",
    ),
    Case(
        "a:\n  - b\n - c\n",
        (3, 2, 3, 5),
        "Baris ini menjorok 1 spasi, padahal baris-baris di sekitarnya 0 atau 2.",
        "This line is indented by 1, but the lines around it by 0 or 2.",
        "Sejajarkan dengan baris lain yang setingkat, misalnya: `  - c`.",
        "Line it up with the other lines of its level, for instance: `  - c`.",
    ),
    Case(
        "a: 1\x00\n",
        (1, 5, 1, 6),
        "Di sini ada karakter kendali U+0000, yang tidak tampak di layar.",
        "Here is the control character U+0000, which does not show on the screen.",
        "Hapus karakter itu; biasanya ia ikut tersalin dari PDF atau Word.",
        "Remove it; such characters usually come along when text is copied from PDF or Word.",
    ),
    Case(
        "a: \ufeff1\n",
        (1, 4, 1, 5),
        "Di sini ada karakter kendali U+FEFF, yang tidak tampak di layar.",
        "Here is the control character U+FEFF, which does not show on the screen.",
        "Hapus karakter itu; biasanya ia ikut tersalin dari PDF atau Word.",
        "Remove it; such characters usually come along when text is copied from PDF or Word.",
    ),
    Case(
        'a: "x" : "y" "z"\n',
        (1, 8, 1, 9),
        "Teks ini memuat titik dua, sehingga terbaca sebagai kunci di dalam kunci.",
        "This text has a colon in it, so it reads like a key within a key.",
        'Apit teksnya dengan tanda kutip: `a: \'"x" : "y" "z"\'`.',
        'Put the text between quotes: `a: \'"x" : "y" "z"\'`.',
    ),
    Case(
        'a: b\n"c" d\ne: f\n',
        (2, 1, 2, 6),
        'Baris `"c" d` tidak memuat kunci dan titik dua.',
        'The line `"c" d` has no key and colon.',
        "Tulis `kunci: nilai`; bila baris ini lanjutan teks di atasnya, awali dengan spasi lebih banyak daripada kuncinya; bila hanya catatan, awali dengan `#`.",
        "Write `key: value`; if this line goes on with the text above, indent it deeper than its key; if it is only a note, begin it with `#`.",
    ),
]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.text)
def test_a_text_that_is_no_yaml_is_told_with_its_likely_cause(case: Case) -> None:
    assert_told(case, "Y001")


REFUSALS = [
    Case(
        "lead: &utama Dinkominfo\n",
        (1, 7, 1, 13),
        "`&utama` adalah jangkar YAML, yang tidak diterima dalam lembar kerja.",
        "`&utama` is a YAML anchor, which worksheets do not accept.",
        'Tulis isinya lengkap di setiap tempat; bila ini teks biasa, apit dengan tanda kutip: `lead: "&utama Dinkominfo"`.',
        'Write the content out in every place; if this is plain text, put it between quotes: `lead: "&utama Dinkominfo"`.',
    ),
    Case(
        "a: 1\nb: *utama\n",
        (2, 4, 2, 10),
        "`*utama` merujuk jangkar YAML, yang tidak diterima dalam lembar kerja.",
        "`*utama` refers to a YAML anchor, which worksheets do not accept.",
        'Tulis isinya lengkap di setiap tempat; bila ini teks biasa, apit dengan tanda kutip: `b: "*utama"`.',
        'Write the content out in every place; if this is plain text, put it between quotes: `b: "*utama"`.',
    ),
    Case(
        "lead: !penting sekali\n",
        (1, 7, 1, 15),
        "`!penting` adalah tag YAML, yang tidak diterima dalam lembar kerja.",
        "`!penting` is a YAML tag, which worksheets do not accept.",
        'Hapus tag itu; bila ini teks biasa, apit dengan tanda kutip: `lead: "!penting sekali"`.',
        'Remove the tag; if this is plain text, put it between quotes: `lead: "!penting sekali"`.',
    ),
    Case(
        "lead: !!str 5\n",
        (1, 7, 1, 12),
        "`!!str` adalah tag YAML, yang tidak diterima dalam lembar kerja.",
        "`!!str` is a YAML tag, which worksheets do not accept.",
        'Hapus tag itu; bila ini teks biasa, apit dengan tanda kutip: `lead: "!!str 5"`.',
        'Remove the tag; if this is plain text, put it between quotes: `lead: "!!str 5"`.',
    ),
    Case(
        "base: {a: 1}\nnext:\n  <<: x\n",
        (3, 3, 3, 6),
        "`<<` menyalin isi blok lain, dan itu tidak diterima dalam lembar kerja.",
        "`<<` copies another block, which worksheets do not accept.",
        "Tulis isi blok itu lengkap di sini.",
        "Write the content of that block out here.",
    ),
    Case(
        "? [a]\n: b\n",
        (1, 3, 1, 4),
        "Kunci di sini berupa daftar atau blok, padahal kunci harus berupa teks.",
        "The key here is a list or a block, but a key must be text.",
        'Tulis kuncinya sebagai teks; bila semua ini teks biasa, apit dengan tanda kutip: `"? [a]"`.',
        'Write the key as text; if all of this is plain text, put it between quotes: `"? [a]"`.',
    ),
    Case(
        "name: {{ nama }}\n",
        (1, 8, 1, 9),
        "Kunci di sini berupa daftar atau blok, padahal kunci harus berupa teks.",
        "The key here is a list or a block, but a key must be text.",
        'Tulis kuncinya sebagai teks; bila semua ini teks biasa, apit dengan tanda kutip: `name: "{{ nama }}"`.',
        'Write the key as text; if all of this is plain text, put it between quotes: `name: "{{ nama }}"`.',
    ),
    Case(
        "*a : b\n",
        (1, 1, 1, 3),
        "`*a` merujuk jangkar YAML, yang tidak diterima dalam lembar kerja.",
        "`*a` refers to a YAML anchor, which worksheets do not accept.",
        'Tulis isinya lengkap di setiap tempat; bila ini teks biasa, apit dengan tanda kutip: `"*a : b"`.',
        'Write the content out in every place; if this is plain text, put it between quotes: `"*a : b"`.',
    ),
    Case(
        "%YAML 1.2\n---\na: 1\n",
        (1, 1, 1, 10),
        "`%YAML 1.2` adalah perintah untuk pembaca YAML, yang tidak diterima dalam lembar kerja.",
        "`%YAML 1.2` is a directive to the YAML reader, which worksheets do not accept.",
        "Hapus baris ini.",
        "Remove this line.",
    ),
    Case(
        "%TAG ! tag:x,2000:\n---\na: 1\n",
        (1, 1, 1, 19),
        "`%TAG ! tag:x,2000:` adalah perintah untuk pembaca YAML, yang tidak diterima dalam lembar kerja.",
        "`%TAG ! tag:x,2000:` is a directive to the YAML reader, which worksheets do not accept.",
        "Hapus baris ini.",
        "Remove this line.",
    ),
    Case(
        "a: 1\n---\nb: 2\n",
        (2, 1, 2, 4),
        "Di sini mulai dokumen kedua, padahal satu berkas memuat satu lembar kerja.",
        "A second document starts here, but one file holds one worksheet.",
        "Pindahkan dokumen kedua ke berkas tersendiri, atau hapus `---` atau `...` bila masih satu lembar kerja.",
        "Move the second document to a file of its own, or remove `---` or `...` if it is the same worksheet.",
    ),
    Case(
        "a: 1\n...\nb: 2\n",
        (3, 1, 3, 3),
        "Di sini mulai dokumen kedua, padahal satu berkas memuat satu lembar kerja.",
        "A second document starts here, but one file holds one worksheet.",
        "Pindahkan dokumen kedua ke berkas tersendiri, atau hapus `---` atau `...` bila masih satu lembar kerja.",
        "Move the second document to a file of its own, or remove `---` or `...` if it is the same worksheet.",
    ),
    Case(
        "[*a, b]\n",
        (1, 2, 1, 4),
        "`*a` merujuk jangkar YAML, yang tidak diterima dalam lembar kerja.",
        "`*a` refers to a YAML anchor, which worksheets do not accept.",
        'Tulis isinya lengkap di setiap tempat; bila ini teks biasa, apit dengan tanda kutip: `["*a", b]`.',
        'Write the content out in every place; if this is plain text, put it between quotes: `["*a", b]`.',
    ),
    Case(
        f"a: {'[' * 65}\n",
        (1, 67, 1, 68),
        "Daftar dan blok di sini bersusun lebih dari 64 tingkat.",
        "Lists and blocks are nested here more than 64 levels deep.",
        "Periksa tanda kurung dan spasi di awal baris; lembar kerja tidak memerlukan lebih dari sepuluh tingkat.",
        "Check brackets and indentation; a worksheet needs no more than ten levels.",
    ),
    Case(
        f"{'- ' * 65}x\n",
        (1, 129, 1, 130),
        "Daftar dan blok di sini bersusun lebih dari 64 tingkat.",
        "Lists and blocks are nested here more than 64 levels deep.",
        "Periksa tanda kurung dan spasi di awal baris; lembar kerja tidak memerlukan lebih dari sepuluh tingkat.",
        "Check brackets and indentation; a worksheet needs no more than ten levels.",
    ),
    Case(
        "&a x: 1\n",
        (1, 1, 1, 3),
        "`&a` adalah jangkar YAML, yang tidak diterima dalam lembar kerja.",
        "`&a` is a YAML anchor, which worksheets do not accept.",
        'Tulis isinya lengkap di setiap tempat; bila ini teks biasa, apit dengan tanda kutip: `"&a x: 1"`.',
        'Write the content out in every place; if this is plain text, put it between quotes: `"&a x: 1"`.',
    ),
]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: case.text)
def test_what_worksheets_do_without_is_refused(case: Case) -> None:
    assert_told(case, "Y003")


def test_a_file_over_16_mib_is_refused() -> None:
    largest = 16 * 1024 * 1024
    assert read("a.yaml", b"#" * largest)[0].healthy
    told = only(b"#" * (largest + 1))
    assert told.kind.code == "Y003"
    assert span(told.place) == (1, 1, 1, 1)
    assert told.message.id == "Berkas ini lebih besar dari 16 MiB."
    assert told.message.en == "This file is larger than 16 MiB."


@pytest.mark.parametrize(
    ("raw", "at", "sentence_id", "sentence_en", "help_en"),
    [
        (
            b"name: Jum\x92at\n",
            (1, 10),
            "Byte 0x92 pada ofset 9 bukan UTF-8; berkas ini tampaknya disimpan sebagai Windows-1252, yang memakai byte itu untuk `’`.",
            "Byte 0x92 at offset 9 is not UTF-8; this file seems to be saved as Windows-1252, which uses that byte for `’`.",
            "Save the file again in the encoding UTF-8.",
        ),
        (
            b"\xef\xbb\xbfa: 1\nb: \x92\n",
            (2, 4),
            "Byte 0x92 pada ofset 11 bukan UTF-8; berkas ini tampaknya disimpan sebagai Windows-1252, yang memakai byte itu untuk `’`.",
            "Byte 0x92 at offset 11 is not UTF-8; this file seems to be saved as Windows-1252, which uses that byte for `’`.",
            "Save the file again in the encoding UTF-8.",
        ),
        (
            b"\xff\xfea\x00:\x00 \x00\xe9\x00\n\x00",
            (1, 1),
            "Berkas ini tampaknya disimpan sebagai UTF-16, bukan UTF-8 (byte 0xFF pada ofset 0).",
            "This file seems to be saved as UTF-16, not UTF-8 (byte 0xFF at offset 0).",
            "Save the file again in the encoding UTF-8.",
        ),
        (
            b"a\x00:\x00 \x001\x00\n\x00",
            (1, 2),
            "Berkas ini tampaknya disimpan sebagai UTF-16, bukan UTF-8 (byte 0x00 pada ofset 1).",
            "This file seems to be saved as UTF-16, not UTF-8 (byte 0x00 at offset 1).",
            "Save the file again in the encoding UTF-8.",
        ),
        (
            b"\x00a\x00:\x00 \x001\x00\n",
            (1, 1),
            "Berkas ini tampaknya disimpan sebagai UTF-16, bukan UTF-8 (byte 0x00 pada ofset 0).",
            "This file seems to be saved as UTF-16, not UTF-8 (byte 0x00 at offset 0).",
            "Save the file again in the encoding UTF-8.",
        ),
        (
            b"PK\x03\x04\x14\x00\x06\x00\x08\x00",
            (1, 6),
            "Berkas ini bukan teks, melainkan berkas Office (Word, Excel) atau ZIP (byte 0x00 pada ofset 5).",
            "This file is not text but an Office file (Word, Excel) or a ZIP file (byte 0x00 at offset 5).",
            "Write the worksheet as plain text in the encoding UTF-8.",
        ),
        (
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
            (2, 2),
            "Berkas ini bukan teks, melainkan berkas PDF (byte 0xE2 pada ofset 10).",
            "This file is not text but a PDF file (byte 0xE2 at offset 10).",
            "Write the worksheet as plain text in the encoding UTF-8.",
        ),
        (
            b"a: \x81\n",
            (1, 4),
            "Byte 0x81 pada ofset 3 bukan UTF-8; berkas ini tampaknya bukan teks.",
            "Byte 0x81 at offset 3 is not UTF-8; this file seems not to be text.",
            "Write the worksheet as plain text in the encoding UTF-8.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1",
            (1, 1),
            "Berkas ini bukan teks, melainkan berkas Office lama (Word, Excel) (byte 0xD0 pada ofset 0).",
            "This file is not text but an old Office file (Word, Excel) (byte 0xD0 at offset 0).",
            "Write the worksheet as plain text in the encoding UTF-8.",
        ),
        (
            b"a: x\xa0y\n",
            (1, 5),
            "Byte 0xA0 pada ofset 4 bukan UTF-8; berkas ini tampaknya disimpan sebagai Windows-1252, yang memakai byte itu untuk `U+00A0`.",
            "Byte 0xA0 at offset 4 is not UTF-8; this file seems to be saved as Windows-1252, which uses that byte for `U+00A0`.",
            "Save the file again in the encoding UTF-8.",
        ),
        (
            b"a: 1\nb: \xc3",
            (2, 4),
            "Byte 0xC3 pada ofset 8 bukan UTF-8; berkas ini tampaknya disimpan sebagai Windows-1252, yang memakai byte itu untuk `Ã`.",
            "Byte 0xC3 at offset 8 is not UTF-8; this file seems to be saved as Windows-1252, which uses that byte for `Ã`.",
            "Save the file again in the encoding UTF-8.",
        ),
        (
            b"a: \xed\xa0\x80\n",
            (1, 4),
            "Byte 0xED pada ofset 3 bukan UTF-8; berkas ini tampaknya disimpan sebagai Windows-1252, yang memakai byte itu untuk `í`.",
            "Byte 0xED at offset 3 is not UTF-8; this file seems to be saved as Windows-1252, which uses that byte for `í`.",
            "Save the file again in the encoding UTF-8.",
        ),
    ],
)
def test_bytes_that_are_not_utf8_are_told_with_their_usual_cause(
    raw: bytes, at: tuple[int, int], sentence_id: str, sentence_en: str, help_en: str
) -> None:
    told = only(raw)
    assert told.kind.code == "Y004"
    assert span(told.place) == (*at, at[0], at[1] + 1)
    assert (told.message.id, told.message.en) == (sentence_id, sentence_en)
    assert told.help
    assert told.help.en == help_en
    assert read("a.yaml", raw)[0].text == ""


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("programmes:\n  - id: air\n  - {id: jalan}\n  - id:\n  - id: [x]\n", {"air", "jalan"}),
        (
            "- id: air\n- 'id': \"jalan\"\n- {name: x, id: rumah}\n- uid: no\n- id: kota # x\n- a: [\n",
            {"air", "jalan", "rumah", "kota"},
        ),
        ("- id: air\n- &a b\n- id: jalan\n", {"air", "jalan"}),
    ],
)
def test_ids_are_known_even_of_a_worksheet_that_was_not_read(text: str, ids: set[str]) -> None:
    assert read("a.yaml", text.encode())[0].ids == ids


def test_ids_are_known_even_of_bytes_that_are_not_utf8() -> None:
    text = "- id: air\n  name: Jum’at\n"
    for encoding in ("utf-16", "utf-16-be", "cp1252"):
        found, _ = read("a.yaml", text.encode(encoding))
        assert not found.healthy
        assert found.ids == {"air"}


def test_the_kinds_show_the_mistake_and_its_mending() -> None:
    assert [(kind.code, kind.name) for kind in KINDS] == [
        ("Y001", "invalid-yaml"),
        ("Y002", "duplicate-key"),
        ("Y003", "unsafe-yaml"),
        ("Y004", "not-utf8"),
        ("Y005", "lost-text"),
        ("Y006", "hidden-character"),
    ]
    for kind in KINDS:
        encoding = "cp1252" if kind.code == "Y004" else "utf-8"
        _, diagnostics = read("a.yaml", kind.bad.encode(encoding))
        assert {diagnostic.kind for diagnostic in diagnostics} == {kind}
        assert read("a.yaml", kind.good.encode())[1] == ()


def test_python_alone_parses_where_libyaml_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    spec = importlib.util.spec_from_file_location("parsers_without_libyaml", _parsers.__file__)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert isinstance(module.parser("a"), module.PlainParser)
    assert not isinstance(_parsers.parser("a"), _parsers.PlainParser)
