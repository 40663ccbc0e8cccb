"""The templates of documents run one after the other, and what they made is linked together."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from masterplan_cli.diagnostics import Findings
from masterplan_cli.documents._context import context
from masterplan_cli.documents._document import KINDS, Document
from masterplan_cli.documents._links import Draft, draft, resolved
from masterplan_cli.documents._outline import Outline
from masterplan_cli.documents._review import NOTHING_FOUND
from masterplan_cli.language import Language
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates

_TEMPLATE = re.compile(r"documents/(?P<name>[^.]+)(?:\.each-(?P<items>\w+))?\.md\.j2")


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
    made = (one for template in templates.documents() for one in _drafts(template, plan, templates, shared))
    drafts = {one.outline.document: one for one in made}
    kept = (one for name, one in drafts.items() if not only or name in only)
    ordered = sorted(kept, key=lambda one: (KINDS.index(one.outline.kind), one.outline.order))
    return tuple(_document(one, drafts) for one in ordered)


def names(plan: Masterplan, templates: Templates) -> tuple[str, ...]:
    """Names of the documents that a plan has, known before any of them is composed."""
    return tuple(name for template in templates.documents() for name, _, _ in _wanted(template, plan))


def _wanted(template: str, plan: Masterplan) -> Iterator[tuple[str, str, dict[str, object]]]:
    """One document by name, kind and what its template sees besides; `<name>.each-<items>.md.j2` is one for each item."""
    if not (found := _TEMPLATE.fullmatch(template)):
        return
    if found["items"] is None:
        yield found["name"], "annex", {}
        return
    for item in getattr(plan, found["items"], ()):
        key = getattr(item, "id", None) or item.key
        yield f"{found['name']}-{key}", "sheet", {found["name"].replace("-", "_"): item}


def _drafts(template: str, plan: Masterplan, templates: Templates, shared: Mapping[str, object]) -> Iterator[Draft]:
    for name, kind, own in _wanted(template, plan):
        yield _draft(template, name, kind, templates, {**shared, **own})


def _draft(template: str, name: str, kind: str, templates: Templates, shared: Mapping[str, object]) -> Draft:
    words = templates.words
    outline = Outline(name, templates.language, words.table, words.figure, name=name, kind=kind)
    return draft(outline, templates.render(template, {**shared, "outline": outline}))


def _document(one: Draft, drafts: Mapping[str, Draft]) -> Document:
    outline = one.outline
    figures = {figure.name: figure for figure in outline.figures}
    return Document(outline.document, outline.name, outline.kind, resolved(one, drafts), tuple(figures.values()))
