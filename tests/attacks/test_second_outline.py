"""What a template leaves with the outline is worked on after it: that has the limits of the template, and its place."""

from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder
from masterplan_cli.documents import _links
from masterplan_cli.documents._outline import Outline
from masterplan_cli.documents._slugs import _MARKUP
from masterplan_cli.edition import Made, Wish, make
from masterplan_cli.language import Language
from masterplan_cli.templating import meter

NAMED = "{% for i in range(9000) %}{{ outline.chapter('x', 'n' ~ i) }}{% endfor %}"


pytestmark = pytest.mark.usefixtures("own_documents")


def made(plan: Path, text: str) -> Made:
    (plan / "templates/documents").mkdir(parents=True)
    (plan / "templates/documents/surat.md.j2").write_text(text, encoding="utf-8")
    checked = check_folder(plan)
    return make(checked.plan, checked.findings, plan / "templates", Wish(Language.ID, ("markdown",)), lambda _: None)


@pytest.mark.parametrize(
    "text",
    [
        "{{ outline.see(plan) }}",
        "{{ outline.see([]) }}",
        "{{ outline.see('x', plan) }}",
        "{{ outline.chapter('x', name=[]) }}",
        "{{ outline.section('x', name=plan) }}",
        "{{ outline.table('x', name={}) }}",
        "{{ outline.table(none) }}",
        "{{ outline.contents(plan) }}",
        "{{ outline.tables(7) }}",
        "{{ outline.cited([plan], 'x') }}",
    ],
)
def test_what_is_no_text_is_told_at_its_line(plan: Path, text: str) -> None:
    (told,) = made(plan, f"\n{text}").diagnostics
    assert (told.kind.code, told.place.file, told.place.line) == ("D001", "templates/documents/surat.md.j2", 2)
    assert "gagal" not in told.message.id


@pytest.mark.parametrize(
    "text",
    [
        NAMED + "{% for i in range(9000) %}{{ outline.see('n' ~ i) }}{% endfor %}",
        "{% for i in range(3000) %}{{ outline.contents('y') }}\n\n{{ outline.heading('x' * 99) }}\n{% endfor %}",
        "{% for i in range(3000) %}{{ outline.tables('y') }}\n\n{{ outline.table('x' * 99) }}\n{% endfor %}",
        "{{ outline.cited(range(90000) | map('string'), 'y') }}{{ 'q' * 900000 }}",
    ],
    ids=["references", "contents", "tables", "sources"],
)
def test_short_marks_for_much_text_are_beyond_the_limit(plan: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meter, "STEPS", 1_000_000)  # the same limits, met sooner
    monkeypatch.setattr(meter, "SIGNS", 8_000_000)
    (told,) = made(plan, text).diagnostics
    assert (told.kind.code, told.place.file) == ("D005", "templates/documents/surat.md.j2")


def test_a_line_of_many_marks_is_gone_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each mark that is asked for is asked for once, and no line is written anew for each of them."""
    outline, asked = Outline("contoh", Language.ID, "Tabel", "Gambar"), 0
    line = "".join(str(outline.heading("x")) for _ in range(2000))

    class Line(str):
        __slots__ = ()

        def replace(self, *_: object) -> str:
            pytest.fail("the whole line is written anew")

    mark = _links._mark

    def counted(*arguments: object) -> object:
        nonlocal asked
        asked += 1
        return mark(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(_links, "_mark", counted)
    written, anchors = _links._without_anchors(Line(line), outline)
    assert (written, len(anchors), asked) == ("## x" * 2000, 2000, 2000)


@pytest.mark.parametrize("heading", ["[a[b](x)", "[[a](x)", "[a](" + "x" * 501 + ")"])
def test_no_heading_is_looked_through_from_each_of_its_brackets(heading: str) -> None:
    """What one attempt may read ends soon: at the next bracket, or after as much as an address is long."""
    assert _MARKUP.match(heading) is None
