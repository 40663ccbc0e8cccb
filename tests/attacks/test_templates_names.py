"""Names of documents stay within the folder and replace no page; ids are no longer than names of files."""

import re
from pathlib import Path

import pytest

from masterplan_cli.compiler import check_folder, check_worksheets, worksheet_bytes
from masterplan_cli.documents._names import PAGES, pages_of
from masterplan_cli.edition import Made, Wish, make
from masterplan_cli.language import Language
from tests.program import SMALL, here


def built(plan: Path, *formats: str) -> Made:
    checked = check_folder(plan)
    return make(checked.plan, checked.findings, plan / "templates", Wish(Language.ID, formats), lambda _: None)


@pytest.mark.usefixtures("own_documents")
@pytest.mark.parametrize(
    "name",
    [
        "index",
        "programmes",
        "cascade",
        "program-layanan-terpadu",
        "readme",
        "Surat",
        "surat_edaran",
        "surat\\edaran",
        "surat:edaran",
        "surat edaran",
        "surat\nedaran",
        "surat\u2028edaran",
        "s" * 101,
        "surat.each-years",
        "surat.each-mission",
        "surat.each-blocks",
        "surat.each-",
        "plan.each-missions",
        "s" * 95 + ".each-missions",
        "b.u",
    ],
)
def test_documents_are_called_by_free_slugs(plan: Path, name: str) -> None:
    folder = plan / "templates/documents"
    folder.mkdir(parents=True)
    (folder / f"{name}.md.j2").write_text("{{ outline.title('Surat') }}\n", encoding="utf-8")
    made = built(plan, "markdown")
    assert not made.files
    assert [(one.kind.code, one.place.line) for one in made.diagnostics] == [("D001", 1)]
    assert made.diagnostics[0].place.file == f"templates/documents/{name}.md.j2"


@pytest.mark.usefixtures("own_documents")
def test_a_name_that_is_no_text_is_told(plan: Path) -> None:
    folder = plan / "templates/documents"
    folder.mkdir(parents=True)
    try:
        (folder / "surat-\udcff.md.j2").write_text("x")
    except (OSError, UnicodeError):
        pytest.skip("this file system knows only text")
    done = here("build", plan)
    assert (done.returncode, done.stderr) == (1, "")
    assert "surat-?.md.j2" in done.stdout


@pytest.mark.usefixtures("own_documents")
def test_two_templates_make_no_document_together(plan: Path) -> None:
    folder = plan / "templates/documents"
    folder.mkdir(parents=True)
    mission = check_folder(plan).plan.missions[0].id
    (folder / "kartu.each-missions.md.j2").write_text("{{ outline.title(kartu.name) }}")
    (folder / f"kartu-{mission}.md.j2").write_text("{{ outline.title('K') }}")
    made = built(plan, "markdown")
    assert [one.message.en.split(";")[0] for one in made.diagnostics] == [
        f"Two templates make a document `kartu-{mission}`"
    ]


def test_every_page_that_is_no_document_is_known() -> None:
    checked = check_folder(SMALL)
    made = make(
        checked.plan, checked.findings, SMALL / "templates", Wish(Language.ID, ("markdown", "html")), lambda _: None
    )
    documents = {document.name for document in made.documents}
    pages = {
        re.sub(r"\.(html|md)$", "", path.split("/")[1]).lower()
        for path in made.files
        if re.search(r"\.(html|md)$", path)
    }
    assert pages - documents == pages_of(checked.plan)
    assert pages >= PAGES


@pytest.mark.parametrize("length", [81, 250, 70_000])
def test_ids_are_as_long_as_names_may_be(length: int) -> None:
    texts = dict(worksheet_bytes(SMALL))
    file = "worksheets/living.yaml"
    first = re.search(rb"id: ([a-z0-9-]+)", texts[file])
    assert first
    texts[file] = texts[file].replace(first[0], b"id: " + b"a" * length, 1)
    told = [one for one in check_worksheets(texts).findings.diagnostics if one.kind.code == "S004"]
    assert [one.message.id for one in told] == [f"`id` sepanjang {length} tanda, padahal batasnya 80."]
