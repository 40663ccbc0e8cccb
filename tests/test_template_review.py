"""`validate` looks at a region's own templates as `build` does: the same findings, at the same places."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder, with_templates
from masterplan_cli.diagnostics import Diagnostic
from tests.program import SMALL, masterplan

EXTENDS = '{% extends "shipped/documents/buku-3.md.j2" %}\n'


def told(plan: Path, files: dict[str, str]) -> list[Diagnostic]:
    for name, text in files.items():
        path = plan / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(with_templates(check_folder(plan), plan).findings.diagnostics)


@pytest.mark.parametrize(
    ("name", "text", "line", "help_"),
    [
        ("documents/buku-3.md.j2", EXTENDS + "{% block chapter %}x{% endblock %}\n", 2, "Maksud Anda `chapters`?"),
        (
            "page.html.j2",
            '{% extends "shipped/page.html.j2" %}\n\n{% block kontent %}{% endblock %}',
            3,
            "Maksud Anda `content`?",
        ),
        ("documents/edaran.md", "# Edaran\n", 1, "Beri nama `documents/edaran.md.j2`."),
        ("documents/edaran.j2", "# Edaran\n", 1, "Beri nama `documents/edaran.md.j2`."),
        ("logo.jpg", "x", 1, "Simpan sebagai `logo.svg` atau `logo.png`."),
        ("Logo.PNG", "x", 1, "Simpan sebagai `logo.svg` atau `logo.png`."),
        ("pages.css", "x", 1, "Maksud Anda `page.css`?"),
        ("chapters/closings.md.j2", "x", 1, "Maksud Anda `chapters/closing.md.j2`?"),
        ("words/english.yaml", "x: y", 1, "Maksud Anda `words/en.yaml`?"),
        ("fonts/lato.woff2", "x", 1, None),
    ],
)
def test_what_nothing_uses_is_told(plan: Path, name: str, text: str, line: int, help_: str | None) -> None:
    (diagnostic,) = told(plan, {name: text})
    place = diagnostic.place
    assert (diagnostic.kind.code, place.file, place.line) == ("D008", f"templates/{name}", line)
    assert (diagnostic.help.id if diagnostic.help else None) == help_


@pytest.mark.parametrize(("folder", "meant"), [("dokumen", "documents"), ("chapter", "chapters"), ("foto", None)])
def test_a_folder_that_nothing_uses_is_told_once(plan: Path, folder: str, meant: str | None) -> None:
    (diagnostic,) = told(plan, {f"{folder}/a.md.j2": "x", f"{folder}/dalam/b.md.j2": "x"})
    assert (diagnostic.kind.code, diagnostic.place.file) == ("D008", f"templates/{folder}")
    assert (diagnostic.help.id if diagnostic.help else None) == (f"Maksud Anda `{meant}`?" if meant else None)


def test_what_is_of_use_and_what_people_keep_beside_it_is_not_told(plan: Path) -> None:
    files = {
        "documents/buku-3.md.j2": EXTENDS
        + "{% block chapters %}{{ super() }}{% block baru %}x{% endblock %}{% endblock %}",
        "documents/edaran.md.j2": '{{ outline.title("Edaran") }}{% include "parts/kepala.md.j2" %}',
        "documents/_alat.md.j2": "",
        "parts/kepala.md.j2": "![Peta](https://contoh.go.id/peta.png)",
        "words/en.yaml": "",
        "page.css": "",
        "fonts/OFL.txt": "",
        "README.md": "",
        ".gitkeep": "",
        ".DS_Store": "",
        "documents/buku-2.md.j2~": "",
    }
    assert told(plan, files) == []


def test_pictures_that_books_do_not_carry_are_told(plan: Path) -> None:
    text = '{{ outline.title("E") }}\n\n![Peta](peta.png)\n\n![Situs](https://contoh.go.id/a.png)\n'
    (diagnostic,) = told(plan, {"documents/edaran.md.j2": text})
    assert (diagnostic.kind.code, diagnostic.place.line) == ("D009", 3)


FAULTS = {
    "syntax": ("chapters/closing.md.j2", "a\n{% if %}"),
    "name": ("documents/edaran.md.j2", '{{ outline.title("E") }}\n{{ plan.region.nama }}'),
    "limit": ("documents/edaran.md.j2", "\n{{ 'x' * 10000000 }}"),
    "word": ("words/id.yaml", "programme:\n  titel: Program\n"),
    "page": ("page.html.j2", "\n\n{{ tidak_ada }}"),
    "unused": ("logo.jpg", "x"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_validate_says_what_build_says(plan: Path, fault: str) -> None:
    name, text = FAULTS[fault]
    told(plan, {name: text})
    validated = masterplan("validate", plan, "--report", "json")
    built = masterplan("build", plan)
    (finding,) = json.loads(validated.stdout)["diagnostics"]
    assert finding["file"] == f"templates/{name}"
    assert f"templates/{name}:{finding['line']}:" in built.stdout.replace("\n", "")
    assert finding["code"] in built.stdout
    assert (validated.returncode, built.returncode) == ((0, 0) if fault == "unused" else (1, 1))


def test_all_broken_templates_are_told_at_once(plan: Path) -> None:
    found = told(plan, {f"documents/{name}.md.j2": "\n{{ tidak_ada }}" for name in ("a", "b", "c")})
    assert [(one.place.file[-7:], one.place.line) for one in found] == [("a.md.j2", 2), ("b.md.j2", 2), ("c.md.j2", 2)]


def test_a_plan_with_errors_hears_of_syntax_all_the_same(plan: Path) -> None:
    sheet = plan / "worksheets/living.yaml"
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("dimension: living", "dimension: livin"), encoding="utf-8"
    )
    files = told(plan, {"chapters/closing.md.j2": "a\n{% if %}", "documents/a.md.j2": "{{ tidak_ada }}"})
    assert [one.place.line for one in files if one.place.file.startswith("templates/")] == [2]


def test_a_plan_without_templates_pays_nothing() -> None:
    code = (
        "import sys; from pathlib import Path; from masterplan_cli.compiler import check_folder, with_templates; "
        f"with_templates(check_folder(Path({str(SMALL)!r})), Path({str(SMALL)!r})); "
        "sys.exit(any(name in sys.modules for name in ('jinja2', 'masterplan_cli.edition')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_findings_in_templates_show_their_lines(plan: Path) -> None:
    for name, text in {
        "documents/surat.md.j2": '{{ outline.title("S") }}\n  {% include "parts/kepala.md.j2" %}\n',
        "parts/kepala.md.j2": "a\u2028b\n\t{{ plan.regionn.name }}  \n",
        "parts/lain.md.j2": "x\n",
        "words/id.yaml": "programme:\n  titel: Kegiatan\n",
    }.items():
        path = plan / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shown = masterplan("validate", plan).stdout
    assert "words/id.yaml:2:3\n 2 |   titel: Kegiatan\n   |   ^^^^^\n" in shown
    assert "templates/parts/lain.md.j2:1:1\n  bantuan" in shown  # a file as a whole has no line to blame
    (plan / "templates/words/id.yaml").unlink()
    (plan / "templates/parts/lain.md.j2").unlink()
    for command in ("validate", "build"):
        shown = masterplan(command, plan).stdout
        assert "kepala.md.j2:2:2\n 2 |     {{ plan.regionn.name }}\n   |     ^^^^^^^^^^^^^^^^^^^^^^^\n" in shown
