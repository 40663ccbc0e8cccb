"""From a checked plan to the files of every format."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from masterplan_cli import folders
from masterplan_cli.diagnostics import Diagnostic, Findings, Severity
from masterplan_cli.documents import Document, Edition, compose, context
from masterplan_cli.language import Language, Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import TemplateFailed, Templates


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a plan."""

    documents: tuple[Document, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    """By path relative to the output folder: `html/buku-1.html`."""
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[Text, ...] = ()
    """What whoever builds should know of the files, a sentence each."""


def make(  # noqa: PLR0913 - one way in, from the compiler
    plan: Masterplan,
    findings: Findings,
    region: Path,
    language: Language,
    formats: Collection[str],
    *,
    only: Collection[str] = (),
    today: date | None = None,
    beside: tuple[Language, ...] = (),
    told: Callable[[Document], None],
) -> Made:
    """The documents of a plan and their files in every format; with an error in a template, only what was wrong.

    `region` is the region's own folder of templates, which need not exist; road maps mark `today`; editions in the
    languages of `beside` point to each other; `told` hears of each document once it is composed.
    """
    templates = Templates(language, region if region.is_dir() else None)
    if any(diagnostic.weight == Severity.ERROR for diagnostic in templates.diagnostics):
        return Made(diagnostics=templates.diagnostics)
    try:
        documents = compose(plan, templates, language, findings=findings, today=today)
        for document in documents:
            told(document)
        shared = context(plan, templates, language, findings, today)
        edition = Edition(documents, language, templates, shared, frozenset(only), beside)
        made = {name: folders.module("formats", name) for name in formats}
        files = {f"{name}/{path}": content for name in made for path, content in made[name].render(edition).items()}
        # A format that has something to say has `notes` beside `render`.
        notes = tuple(note for module in made.values() if hasattr(module, "notes") for note in module.notes(edition))
    except TemplateFailed as failed:
        return Made(diagnostics=(*templates.diagnostics, failed.diagnostic))
    return Made(documents, files, templates.diagnostics, notes)
