"""The templates of documents run one after the other, and what they made is linked together."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import date

from masterplan_cli.diagnostics import Diagnostic, Findings, in_order
from masterplan_cli.documents._context import CONTEXT, context
from masterplan_cli.documents._document import KINDS, Document
from masterplan_cli.documents._links import Draft, draft, resolved
from masterplan_cli.documents._names import (
    EACH,
    HIDES,
    LONGEST_NAME,
    NO_SLUG,
    NOT_EACH,
    TAKEN,
    TWICE,
    is_name,
    pages_of,
)
from masterplan_cli.documents._outline import Outline
from masterplan_cli.documents._review import NOTHING_FOUND
from masterplan_cli.language import Language
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import TemplateFailed, Templates
from masterplan_cli.templating.sources import shown_name


def compose(  # noqa: PLR0913 - one way in
    plan: Masterplan,
    templates: Templates,
    language: Language,
    only: Collection[str] = (),
    *,
    findings: Findings = NOTHING_FOUND,
    today: date | None = None,
) -> tuple[Document, ...]:
    """The documents of a plan: books, annexes, the reviewer's page, then sheets; those named in `only`, or all.

    All of them are run in any case, because documents point to each other. Raises TemplateFailed.
    """
    shared = context(plan, templates, language, findings, today)
    drafts: dict[str, Draft] = {}
    wrong: list[Diagnostic] = []
    for template in templates.documents():
        try:
            for one in _drafts(template, plan, templates, shared):
                if one.outline.document in drafts:
                    raise templates.failed(template, TWICE.fill(name=one.outline.document))
                drafts[one.outline.document] = one
        except TemplateFailed as failed:
            wrong += failed.diagnostics
    if wrong:
        raise TemplateFailed(*in_order(wrong))
    kept = (one for name, one in drafts.items() if not only or name in only)
    ordered = sorted(kept, key=lambda one: (KINDS.index(one.outline.kind), one.outline.order))
    return tuple(_document(one, drafts, templates) for one in ordered)


def names(plan: Masterplan, templates: Templates) -> tuple[str, ...]:
    """Names of the documents that a plan has, known before any of them is composed; those that cannot be are left out."""
    found: list[str] = []
    for template in templates.documents():
        with suppress(TemplateFailed):
            found += [name for name, _, _ in _wanted(template, plan, templates)]
    return tuple(found)


def _wanted(template: str, plan: Masterplan, templates: Templates) -> Iterator[tuple[str, str, dict[str, object]]]:
    """One document by name, kind and what its template sees besides; `<name>.each-<items>.md.j2` is one for each item.

    Raises TemplateFailed.
    """
    stem = template.removeprefix("documents/").removesuffix(".md.j2")
    name, each, items = stem.partition(".each-")
    if not is_name(name):
        raise templates.failed(template, NO_SLUG.fill(name=shown_name(stem), most=LONGEST_NAME))
    if not each:
        yield _free(name, template, plan, templates), "annex", {}
        return
    if items not in EACH:
        raise templates.failed(template, NOT_EACH.fill(items=shown_name(items)), items, EACH)
    if (variable := name.replace("-", "_")) in CONTEXT:
        raise templates.failed(template, HIDES.fill(name=name))
    for item in getattr(plan, items):
        document = f"{name}-{getattr(item, 'id', None) or item.key}"
        yield _free(document, template, plan, templates), "sheet", {variable: item}


def _drafts(template: str, plan: Masterplan, templates: Templates, shared: Mapping[str, object]) -> Iterator[Draft]:
    for name, kind, own in _wanted(template, plan, templates):
        yield _draft(template, name, kind, templates, {**shared, **own})


def _free(name: str, template: str, plan: Masterplan, templates: Templates) -> str:
    """The name of a document, if nothing else of the site is called so."""
    if not is_name(name):
        raise templates.failed(template, NO_SLUG.fill(name=name, most=LONGEST_NAME))
    if name in pages_of(plan):
        raise templates.failed(template, TAKEN.fill(name=name))
    return name


def _draft(template: str, name: str, kind: str, templates: Templates, shared: Mapping[str, object]) -> Draft:
    words = templates.words
    outline = Outline(name, templates.language, words.table, words.figure, name=name, kind=kind)
    rendered = templates.render(template, {**shared, "outline": outline})
    with templates.reporting(template):
        return draft(outline, rendered, template)


def _document(one: Draft, drafts: Mapping[str, Draft], templates: Templates) -> Document:
    outline = one.outline
    figures = {figure.name: figure for figure in outline.figures}
    with templates.reporting(one.template) as meter:
        text, marks = resolved(one, drafts, meter)
    return Document(outline.document, outline.name, outline.kind, text, tuple(figures.values()), marks)
