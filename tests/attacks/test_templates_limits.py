"""Templates that work, print or nest without end, and files that are none: each is a finding at its place."""

import os
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder
from masterplan_cli.diagnostics import Diagnostic, Rejected
from masterplan_cli.edition import Made, Wish, make
from masterplan_cli.language import Language
from masterplan_cli.templating import meter
from tests.program import SMALL, here

small = cache(partial(check_folder, SMALL))
"""The worksheets of every plan here."""

WIDE = "{% set s = 'a' * 900000 %}{% set t = 'c' * 900000 ~ 'a' %}"
ALIKE = "range(0, 230584300921369392794899, 2305843009213693951)"
"""Whole numbers that a set cannot tell apart without comparing each with all."""

FIGURE = "plan.objectives[0].indicators[0].baseline.value"
BIG = "{% set b = range(90000) | list %}"
TWINS = (
    "{% set n = namespace(a=[0], b=[0]) %}"
    "{% for i in range(40) %}{% set n.a = [n.a, n.a] %}{% set n.b = [n.b, n.b] %}{% endfor %}"
)


pytestmark = pytest.mark.usefixtures("own_documents")


def built(plan: Path, *formats: str) -> Made:
    checked = small()
    wish = Wish(Language.ID, formats or ("markdown",))
    return make(checked.plan, checked.findings, plan / "templates", wish, lambda _: None)


@pytest.fixture
def told(plan: Path) -> Callable[[str], Diagnostic]:
    """The one thing that is wrong with a document of this text."""
    (plan / "templates/documents").mkdir(parents=True)

    def told(text: str) -> Diagnostic:
        (plan / "templates/documents/surat.md.j2").write_text(text, encoding="utf-8")
        made = built(plan)
        assert not made.files
        (diagnostic,) = made.diagnostics
        assert diagnostic.place.file == "templates/documents/surat.md.j2"
        return diagnostic

    return told


Told = Callable[[str], Diagnostic]


@pytest.mark.parametrize(
    "text",
    [
        # loops
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(999) %}x{% endfor %}{% endfor %}",
        "{% macro m() %}{% for a in range(9999) %}{% endfor %}{% endmacro %}{% for a in range(9999) %}{{ m() }}{% endfor %}",
        BIG + "{% for a in b %}{% if 'x' in b %}{% endif %}{% endfor %}",
        BIG + "{% for a in b %}{{ b | sum }}{% endfor %}",
        BIG + "{% for a in b %}{% if b == range(90000) | list %}{% endif %}{% endfor %}",
        BIG + "{% for a in b %}{{ b | map('string') | map('upper') | list | length }}{% endfor %}",
        "{% for a in range(99999) %}{{ charts.roadmap(views.road_map).title }}{% endfor %}",
        "{% for a in range(99999) %}{% include 'parts/region.md.j2' %}{% endfor %}",
        # text and lists
        "{{ 'x' * 1000000000 }}",
        "{{ 1000000000 * ('x' | upper) }}",
        "{{ [0] * 1000000000 }}",
        "{% set n = namespace(s='x' * 1000) %}{% for a in range(99) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
        "{% set n = namespace(s='x' * 1000) %}{% for a in range(99) %}{% set n.s = n.s + n.s %}{% endfor %}",
        "{% set n = namespace(v=[0]) %}{% for a in range(99) %}{% set n.v = n.v + n.v %}{% endfor %}",
        "{% set n = namespace(v=[]) %}{% set s = 'x' * 900000 %}{% for a in range(999) %}{% set n.v = n.v + [s ~ a] %}{% endfor %}",
        "{{ ('x' * 900000).replace('x', 'y' * 900000) }}",
        "{{ ('x' * 900000).replace('', 'y' * 900000) }}",
        "{{ ('x' * 900000).join(range(90000) | map('string')) }}",
        "{{ range(90000) | join('x' * 900000) }}",
        "{{ (['x' * 900000] * 90000) | join }}",
        "{{ ('{x}' * 90000) | fill(x='x' * 900000) }}",
        "{{ 'x' | indent(1000000000, true) }}",
        "{{ ('\\n' * 900000) | indent('x' * 900000) }}",
        "{{ [1] | batch(1000000000, 'x') | list | length }}",
        "{{ [1] | slice(1000000000) | list | length }}",
        "{{ ([[0] * 90000] * 90000) | sum(start=[]) }}",
        "{% set s = 'x' * 900000 %}{% for a in range(99) %}{{ s }}{% endfor %}",
        "{% macro m() %}{% for a in range(99) %}{{ 'x' * 900000 }}{% endfor %}{% endmacro %}{% set k = m() %}",
        "{% set n = namespace(s='x' * 900000) %}{% for a in range(99) %}{{ n.s | inline }}{% endfor %}",
        # one text in another
        WIDE + "{{ s.strip(t) }}",
        WIDE + "{{ s | trim(t) }}",
        WIDE + "{{ s | trim(chars=t) }}",
        WIDE + "{% filter trim(t) %}{{ s }}{% endfilter %}",
        WIDE + "{{ s.rfind('a' * 400000 ~ 'b' ~ 'a' * 400000) }}",
        WIDE + "{{ s.rsplit('a' * 400000 ~ 'b' ~ 'a' * 400000) | length }}",
        # trees that hold themselves many times
        TWINS + "{{ n.a == n.b }}",
        "{% set n = namespace(a=(0,)) %}{% for i in range(40) %}{% set n.a = (n.a, n.a) %}{% endfor %}{{ {n.a: 1} | length }}",
        "{% set n = namespace(a=(0,)) %}{% for i in range(40) %}{% set n.a = (n.a, n.a) %}{% endfor %}{{ {}[n.a] }}",
        "{% set n = namespace(a=(0,)) %}{% for i in range(40) %}{% set n.a = (n.a, n.a) %}{% endfor %}{{ names.of(n.a) }}",
        # numbers
        "{{ 9 ** (9 ** 9) }}",
        "{{ 2 ** 100000 }}",
        "{{ 5 | round(-999999999) }}",
        "{{ 5 | round(999999999, 'ceil') }}",
        "{% set n = namespace(i=7) %}{% for a in range(99) %}{% set n.i = n.i * n.i %}{% endfor %}",
        "{{ " + ALIKE + " | unique | list | length }}",
        "{{ names.years(" + ALIKE + ") }}",
        "{% for a in " + ALIKE + " | map('abs') %}{% endfor %}",
        "{{ ('f' * 900000) | int(base=16) }}",
        "{{ " + FIGURE + " ** 60 ** 1 ** 1 }}{% set n = namespace(x=" + FIGURE + " ** 60) %}{{ (n.x ** 60) | int }}",
        "{% set n = namespace(x=" + FIGURE + " ** -60) %}{{ (n.x ** 60) | number }}",
        # nesting
        "{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}",
        "{% macro m(i) %}{% if i %}{{ m(i - 1) }}{{ m(i - 1) }}{% endif %}{% endmacro %}{{ m(39) }}",
        "{% include 'documents/surat.md.j2' %}",
        "{% extends 'documents/surat.md.j2' %}",
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{{ " + "[" * 150 + "1" + "]" * 150 + " }}",
        "{{ " + "not " * 3000 + "1 }}",
        "{{ 1" + " + 1" * 5000 + " }}",
        "{{ 'x'" + " | upper" * 5000 + " }}",
        "{{ plan" + ".plan" * 5000 + " }}",
        "{% if 1 %}" * 300 + "{% endif %}" * 300,
        "{% for a in [1] %}" * 40 + "{% endfor %}" * 40,
    ],
    ids=lambda text: text[:70],
)
def test_what_goes_beyond_any_book_is_told_at_its_line(told: Told, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meter, "STEPS", 100_000)  # the same limits, met sooner
    monkeypatch.setattr(meter, "SIGNS", 4_000_000)
    diagnostic = told("\n" + text)
    assert diagnostic.kind.code == "D005", diagnostic.message.en
    assert diagnostic.place.line in ((1, 2) if "clude" in text or "extends" in text else (2, 3))


@pytest.mark.parametrize(
    "text",
    [
        "{{ ('division by ' * 3000) | month }}",
        "{% include 'x' * 90000 %}",
        "{{ plan['x' * 90000] }}",
        "{{ ('{' ~ 'x' * 90000 ~ '}') | fill }}",
        "{{ outline.title('x', kind='y' * 90000) }}",
    ],
)
def test_no_sentence_is_as_long_as_what_it_speaks_of(told: Told, text: str) -> None:
    message = told(text).message
    assert max(map(len, (message.id, message.en))) < 600


def test_a_page_is_longer_than_any_value_in_it(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meter, "LONGEST", 60_000)  # the same limit, met sooner
    (plan / "templates/documents").mkdir(parents=True)
    text = "{{ outline.title('S') }}\n\n{% for n in range(1000) %}{{ 'x' * 100 }}\n\n{% endfor %}"
    (plan / "templates/documents/surat.md.j2").write_text(text)
    made = built(plan, "markdown", "html")
    assert not made.diagnostics
    assert len(made.files["html/surat.html"]) > 60_000


def test_a_limit_that_a_shipped_template_meets_is_told_too(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meter, "OUTPUT", 5_000)
    (plan / "templates/documents").mkdir(parents=True)
    (plan / "templates/documents/surat.md.j2").write_text("{{ outline.title('S') }}\n\n" + "x" * 4_000)
    made = built(plan, "markdown", "html")
    assert [(one.kind.code, one.place.file.partition("/")[0]) for one in made.diagnostics] == [("D005", "shipped")]


def test_a_larger_plan_makes_longer_books() -> None:
    large = meter.Meter(bounded=True, blocks=20_000)
    large.take(10 * meter.STEPS)
    with pytest.raises(meter.Excess):
        large.take(2 * meter.STEPS)
    with pytest.raises(meter.Excess):
        meter.Meter(bounded=True, blocks=1_000).take(2 * meter.STEPS)


@pytest.mark.parametrize("way", ["include", "extends", "import"])
def test_templates_stand_in_each_other_up_to_a_depth(plan: Path, way: str) -> None:
    parts = plan / "templates/parts"
    parts.mkdir(parents=True)
    (plan / "templates/documents").mkdir()
    tail = " as dalam" if way == "import" else ""
    for number in range(60):
        (parts / f"n{number}.md.j2").write_text(f"\n{{% {way} 'parts/n{number + 1}.md.j2'{tail} %}}")
    (parts / "n60.md.j2").write_text("x")
    start = plan / "templates/documents/surat.md.j2"
    start.write_text(f"{{% {way} 'parts/n0.md.j2'{tail} %}}")
    (diagnostic,) = built(plan).diagnostics
    assert (diagnostic.kind.code, diagnostic.place.file) == ("D005", "templates/parts/n38.md.j2")
    assert diagnostic.place.line == 2
    assert diagnostic.message.en.endswith("call each other more than 40 levels deep.")
    start.write_text(f"{{{{ outline.title('S') }}}}{{% {way} 'parts/n30.md.j2'{tail} %}}")
    assert "markdown/surat.md" in built(plan).files


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n{# tidak ditutup", 2),
        ("a\n{% raw %}x", 2),
        ("{{ outline.title('x', kind='brosur') }}", 1),
        ("{{ outline.title('x', order='pertama') }}", 1),
        ("\n{{ cycler() }}", 2),
        ("\n\ue000 1 \ue001", 2),
        ("\n\ue0007\ue001", 2),
        ("a\n\nb\0", 3),
        ("{{ 0x" + "f" * 5000 + " }}", 1),
        ("{{ 1" + "0" * 5000 + " }}", 1),
        ("\n{{ '%s' % plan }}", 2),
        ("\n{{ '%999999999d' % 1 }}", 2),
        ("{{ names.month('x') }}", 1),
        ("{{ names.of([[]]) }}", 1),
        ("{{ plan.missions[plan] }}", 1),
    ],
    ids=lambda text: str(text)[:40],
)
def test_what_a_template_cannot_mean_is_told_at_its_line(told: Told, text: str, line: int) -> None:
    diagnostic = told(text)
    assert diagnostic.kind.code in ("D001", "D005")
    assert diagnostic.place.line == line


@pytest.mark.parametrize(
    "text",
    [
        '{{ ["a", "b"] | join("\\ue0005\\ue001") }}',
        '{{ "\\ue000" ~ 7 ~ "\\ue001" }}{{ "x" | link("\\ue0007\\ue001") }}',
        '{{ "\\ud800" }}{{ ["\\ud800"] | join("\\udfff") }}',
        '{{ ["a", "b"] | join("\\u0000") }}',
    ],
)
def test_signs_that_mean_something_to_us_are_dropped(plan: Path, text: str) -> None:
    (plan / "templates/documents").mkdir(parents=True)
    (plan / "templates/documents/surat.md.j2").write_text("{{ outline.title('S') }}\n\n" + text, encoding="utf-8")
    made = built(plan)
    assert not made.diagnostics
    page = made.files["markdown/surat.md"].decode()
    assert page.startswith("# S\n")
    assert not any(0xE000 <= ord(sign) <= 0xF8FF or sign == "\0" for sign in page)


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need a privilege there")
@pytest.mark.parametrize("place", ["documents/surat.md.j2", "parts/region.md.j2", "words/id.yaml", "page.css"])
@pytest.mark.parametrize("what", ["loop", "pipe", "folder", "unreadable", "huge", "outside"])
def test_files_that_are_none_are_told(plan: Path, place: str, what: str) -> None:
    path = plan / "templates" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    makers: Mapping[str, Callable[[], object]] = {
        "loop": lambda: path.symlink_to(path.name),
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "unreadable": lambda: os.close(os.open(path, os.O_CREAT, 0)),
        "huge": lambda: path.write_text("x" * 2_000_001),
        "outside": lambda: path.symlink_to("/etc/hostname"),
    }
    makers[what]()
    if what == "unreadable" and os.access(path, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    done = here("build", plan)
    assert (done.returncode, "Traceback" in done.stderr) in ((1, False), (2, False)), done.stderr
    assert place.rpartition("/")[2] in (done.stdout + done.stderr).replace("\n", "")
    assert not (plan / "build").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("target", ["..", ".", "/", "../.."])
def test_the_folder_of_templates_leads_nowhere_else(plan: Path, target: str) -> None:
    (plan / "templates").symlink_to(target)
    with pytest.raises(Rejected) as rejected:
        built(plan)
    assert "`templates`" in rejected.value.sentence.id


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need a privilege there")
@pytest.mark.parametrize("what", ["file", "pipe", "dangling", "loop"])
@pytest.mark.parametrize("command", ["validate", "build"])
def test_what_stands_in_place_of_the_folder_of_templates_is_told(plan: Path, what: str, command: str) -> None:
    place = plan / "templates"
    makers: Mapping[str, Callable[[], object]] = {
        "file": lambda: place.write_text("x"),
        "pipe": lambda: os.mkfifo(place),
        "dangling": lambda: place.symlink_to("tidak-ada"),
        "loop": lambda: place.symlink_to("templates"),
    }
    makers[what]()
    done = here(command, plan)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "`templates` bukan folder" in done.stderr
    assert not (plan / "build").exists()


def test_folders_of_templates_have_a_size(plan: Path) -> None:
    folder = plan / "templates/documents"
    folder.mkdir(parents=True)
    for number in range(20):
        (folder / f"surat-{number}.md.j2").write_text("x" * 250_000)
    with pytest.raises(Rejected, match="larger than 4000000 bytes together"):
        built(plan)
    for number in range(2001):
        (folder / f"surat-{number}.md.j2").write_text("")
    with pytest.raises(Rejected, match="more than 2000 files"):
        built(plan)


@pytest.mark.parametrize("statement", ["extends", "include"])
def test_a_template_that_leads_back_to_itself_is_told_where_to_look(told: Told, statement: str) -> None:
    diagnostic = told(f'{{% {statement} "documents/surat.md.j2" %}}')
    assert diagnostic.kind.code == "D005"
    assert diagnostic.help
    assert "`shipped/documents/buku-2.md.j2`" in diagnostic.help.id
