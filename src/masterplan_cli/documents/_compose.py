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


def _drafts(template: str, plan: Masterplan, templates: Templates, shared: Mapping[str, object]) -> Iterator[Draft]:
    """One document; or, where the template is called `<name>.each-<items>.md.j2`, one for each of these items."""
    if not (found := _TEMPLATE.fullmatch(template)):
        return
    if found["items"] is None:
        yield _draft(template, found["name"], "annex", templates, shared)
        return
    for item in getattr(plan, found["items"], ()):
        key = getattr(item, "id", None) or item.key
        own = {**shared, found["name"].replace("-", "_"): item}
        yield _draft(template, f"{found['name']}-{key}", "sheet", templates, own)


def _draft(template: str, name: str, kind: str, templates: Templates, shared: Mapping[str, object]) -> Draft:
    words = templates.words
    outline = Outline(name, templates.language, words.table, words.figure, name=name, kind=kind)
    return draft(outline, templates.render(template, {**shared, "outline": outline}))


def _document(one: Draft, drafts: Mapping[str, Draft]) -> Document:
    outline = one.outline
    figures = {figure.name: figure for figure in outline.figures}
    return Document(outline.document, outline.name, outline.kind, resolved(one, drafts), tuple(figures.values()))
