"""From a checked plan to the files of every format."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from masterplan_cli import folders
from masterplan_cli.diagnostics import Diagnostic, Findings, Severity, in_order
from masterplan_cli.documents import Document, Edition, compose, context
from masterplan_cli.language import Language
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import TemplateFailed, Templates, Unusable


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants made of a plan."""

    language: Language
    formats: Collection[str]
    only: Collection[str] = ()
    """Names of documents; all when empty."""
    today: date | None = None
    """The day that road maps mark."""
    beside: tuple[Language, ...] = ()
    """The languages of all editions that are made side by side, this one included; empty for one alone."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a plan."""

    documents: tuple[Document, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    """By path relative to the output folder: `html/buku-1.html`."""
    diagnostics: tuple[Diagnostic, ...] = ()
    quoted: Mapping[str, str] = field(default_factory=dict)
    """The text of each template that a diagnostic speaks of, for excerpts."""


def make(plan: Masterplan, findings: Findings, region: Path, wish: Wish, told: Callable[[Document], None]) -> Made:
    """The documents of a plan and their files in every format; with an error in a template, only what was wrong.

    `region` is the region's own folder of templates, which need not exist; `told` hears of each document once it is
    composed.
    """
    templates = Templates(wish.language, region, len(plan.blocks))
    made = _made(plan, findings, templates, wish, told)
    return replace(made, quoted=templates.quoted(made.diagnostics))


def _made(
    plan: Masterplan, findings: Findings, templates: Templates, wish: Wish, told: Callable[[Document], None]
) -> Made:
    language = wish.language
    seen = in_order((*templates.diagnostics, *templates.inspected()))
    if any(diagnostic.weight == Severity.ERROR for diagnostic in seen):
        return Made(diagnostics=seen)
    try:
        documents = compose(plan, templates, language, findings=findings, today=wish.today)
        for document in documents:
            told(document)
        shared = context(plan, templates, language, findings, wish.today)
        edition = Edition(documents, language, templates, shared, frozenset(wish.only), wish.beside)
        made = {name: folders.module("formats", name) for name in wish.formats}
        rendered = {name: module.render(edition) for name, module in made.items()}
        # A format that has something to tell of its files has `diagnostics` beside `render`.
        telling = {name: module for name, module in made.items() if hasattr(module, "diagnostics")}
        found = tuple(one for name in telling for one in telling[name].diagnostics(edition, rendered[name]))
    except TemplateFailed as failed:
        return Made(diagnostics=in_order((*seen, *failed.diagnostics)))
    except Unusable as unusable:
        return Made(diagnostics=in_order((*seen, *unusable.diagnostics)))
    files = {f"{name}/{path}": content for name in rendered for path, content in rendered[name].items()}
    return Made(documents, files, in_order((*seen, *found)))


def inspect(plan: Masterplan, findings: Findings, region: Path) -> Made:
    """What `build` would say of a region's own templates: of a plan with errors, what can be said before they run."""
    read = [Templates(language, region) for language in Language]
    found = [one for templates in read for one in templates.diagnostics]
    if findings.exit_code(strict=False):
        found = [*found, *read[0].inspected()]
        return Made(diagnostics=in_order(found), quoted=read[0].quoted(found))
    formats = ("markdown", "html") if any(region.rglob("*.html.j2")) else ("markdown",)
    made = make(plan, findings, region, Wish(Language.ID, formats), lambda _: None)
    return Made(diagnostics=in_order((*found, *made.diagnostics)), quoted={**read[0].quoted(found), **made.quoted})
