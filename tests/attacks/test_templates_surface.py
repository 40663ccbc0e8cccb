"""A stranger's templates and worksheets reach nothing but the plan, and write nowhere but into the output folder."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from importlib import import_module
from pathlib import Path

import pytest

from masterplan_cli.compiler import Checked, check_folder
from masterplan_cli.diagnostics import Diagnostic, Place
from masterplan_cli.edition import Wish, make
from masterplan_cli.language import Language, Text
from masterplan_cli.templating import surface
from masterplan_cli.templating.kinds import BROKEN_TEMPLATE
from tests.program import SMALL, here

HIDDEN = "4711-0815"
WALK = "{x.region.__class__.__init__.__globals__[TOKEN]}"
QUOTED = Diagnostic(Place("worksheets/living.yaml", 1, 1, 1, 2), BROKEN_TEMPLATE, Text(id=WALK, en=WALK))

pytestmark = pytest.mark.usefixtures("own_documents")
Refused = Callable[[str], Diagnostic]


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_folder(SMALL)


@pytest.fixture
def refused(plan: Path, checked: Checked) -> Refused:
    """The one thing that is wrong with a document of this text, in a plan with a finding."""
    (plan / "templates/documents").mkdir(parents=True)

    def refused(text: str) -> Diagnostic:
        (plan / "templates/documents/surat.md.j2").write_text(text, encoding="utf-8")
        findings = replace(checked.findings, diagnostics=(QUOTED,))
        wish = Wish(Language.ID, ("markdown",))
        made = make(checked.plan, findings, plan / "templates", wish, lambda _: None)
        assert not made.files, made.files.get("markdown/surat.md")
        (diagnostic,) = made.diagnostics
        assert diagnostic.place.file == "templates/documents/surat.md.j2"
        return diagnostic

    return refused


@pytest.mark.parametrize(
    "payload",
    [
        "{{ findings.diagnostics[0].message.fill(x=plan) }}",
        "{{ findings.diagnostics[0].message.to(language) }}",
        "{{ findings.diagnostics[0].kind.summary['fill'](x=plan) }}",
        "{{ (findings.diagnostics | map(attribute='message.fill') | first)(x=plan) }}",
        "{{ (findings.diagnostics[0].message | attr('fill'))(x=plan) }}",
        "{{ plan.dimensions[0].name.fill(x=views) }}",
        "{{ plan.region.at('name') }}",
        "{{ plan.region.origin }}",
        "{{ plan.region.model_fields }}",
        "{{ plan.programmes.__class__ }}",
        "{{ findings.texts }}",
        "{{ findings.diagnostics[0].edit }}",
        "{{ '{0.region}'.format(plan) }}",
        "{{ '{x.region}'.format_map({'x': plan}) }}",
        "{{ outline.marks }}",
        "{{ outline.figures }}",
        "{{ outline.language }}",
        "{{ cycler('a', 'b') }}",
        "{{ joiner() }}",
        "{{ lipsum }}",
        "{{ dict.fromkeys('ab') }}",
        "{{ views.glance.__init__ }}",
        "{{ marked.__globals__ }}",
        "{{ range.mro() }}",
        "{{ plan.plan.start_date.today() if plan.plan.start_date else today.today() }}",
        "{% for x in [1] %}{{ loop._iterator }}{% endfor %}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{{ plan }}",
        "{{ marked }}",
        "{{ [plan] | string }}",
    ],
)
def test_templates_reach_nothing_of_the_program(refused: Refused, payload: str) -> None:
    told = refused(payload)
    assert told.kind.code == "D001"
    assert "gagal" not in told.message.id  # refused, not merely failed


def test_what_templates_may_read_is_read(refused: Refused) -> None:
    """The finding is there, so that refusing it above means something."""
    told = refused("{{ findings.diagnostics[0].message }} {{ findings.diagnostics[0].kind.code }}\n{{ tidak_ada }}")
    assert told.place.line == 2


def test_a_worksheet_that_walks_through_the_program_stays_a_text(plan: Path) -> None:
    sheet = plan / "worksheets/living.yaml"
    walk = "{office.__init__.__globals__[os].environ[TOKEN]} {0} {office:9999999999d} {office!r} {"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(text.replace("lead_office: ", f'lead_office: "{walk}" # ', 1), encoding="utf-8")
    done = here("validate", plan, "--report", "json", TOKEN=HIDDEN)
    assert (done.returncode, done.stderr) == (1, "")
    assert "{office.__init__" in done.stdout
    assert HIDDEN not in done.stdout


@pytest.mark.parametrize("sentence", ["{x.__class__}", "{x[0]}", "{x:>99999999999}", "{x!r}", "{0}", "{", "}", "{}"])
def test_sentences_know_bare_names_only(sentence: str) -> None:
    assert Text(id=sentence, en=f"{{x}} {sentence}").fill(x="{x}", y=HIDDEN) == Text(
        id=sentence, en=f"{{x}} {sentence}"
    )


@pytest.mark.parametrize(
    "name",
    [
        "'../../../../X'",
        "'/tmp/X'",
        "'a/b'",
        "'..'",
        "'a\\\\b'",
        "'a:b'",
        "'A'",
        "''",
        "'a\\u0000b'",
        "'a\\n'",
        "'a' * 101",
        "plan",
        "none",
        "7",
    ],
)
def test_figures_are_called_by_slugs(refused: Refused, name: str) -> None:
    told = refused(f"\n{{{{ outline.figure({name}, charts.roadmap(views.road_map)) }}}}")
    assert (told.kind.code, told.place.line) == ("D001", 2)


@pytest.mark.parametrize(
    "chart",
    [
        "namespace(svg='<script>x</script>', title='T', alternative='A')",
        "{'svg': '<svg/>', 'title': 'T', 'alternative': 'A'}",
        "plan.region",
        "'<svg/>'",
        "charts.roadmap(namespace(horizons=[], groups=[]))",
        "charts.swot({'dimension': 1})",
        "charts.roadmap(views.cascade)",
    ],
)
def test_only_charts_draw_and_only_views_are_drawn(refused: Refused, chart: str) -> None:
    told = refused(f"{{{{ outline.figure('peta', {chart}) }}}}")
    assert told.kind.code == "D001"
    assert "charts" in told.message.id


def test_pages_show_what_charts_made_and_nothing_else(plan: Path) -> None:
    (plan / "templates").mkdir()
    page = (
        '{% extends "shipped/cascade.html.j2" %}{% block cascade %}{{ drawn(namespace(svg="<script>")) }}{% endblock %}'
    )
    (plan / "templates/cascade.html.j2").write_text(page, encoding="utf-8")
    checked = check_folder(plan)
    made = make(checked.plan, checked.findings, plan / "templates", Wish(Language.ID, ("html",)), lambda _: None)
    assert [(one.kind.code, one.place.file) for one in made.diagnostics] == [("D001", "templates/cascade.html.j2")]


def test_a_value_of_a_new_class_is_closed() -> None:
    class New:
        secret = HIDDEN

        def reveal(self) -> str:
            return HIDDEN

    assert not any(surface.may_read(New(), name) for name in ("secret", "reveal", "__class__"))


def test_every_declared_look_up_is_there() -> None:
    for label, names in surface._LOOKUPS.items():
        module, _, name = label.rpartition(".")
        kind = getattr(import_module(f"masterplan_cli.{module}"), name)
        known = {field.name for field in fields(kind)} if is_dataclass(kind) else set()
        missing = [each for each in names.split() if not hasattr(kind, each) and each not in known]
        assert not missing, label
