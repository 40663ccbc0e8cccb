"""PDF: every document as a book to sign, to print and to keep, tagged for readers aloud and fit for archives."""

import os
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.documents import Edition
from masterplan_cli.formats._inline import Inline
from masterplan_cli.formats._site import plan_of
from masterplan_cli.formats._tables import read_tables_whole
from masterplan_cli.formats._typst_source import Imprint, source
from masterplan_cli.formats._typst_text import literal
from masterplan_cli.language import Text
from masterplan_cli.markdown import clean

if TYPE_CHECKING:
    from typst import Compiler

_FOLDER = Path(__file__).parent
_FONTS = _FOLDER.parent / "fonts"
_STANDARDS = ("ua-1", "a-2a")


def render(edition: Edition) -> dict[str, bytes]:
    """The files: one a document."""
    compiler, moment = _compiler(), _moment(edition)
    imprint = _imprint(edition, is_dated=moment is not None)
    inline = Inline(())
    read_tables_whole(inline.parser)
    return {
        f"{document.name}.pdf": _printed(compiler, clean(source(document, imprint, inline)), moment or 0)
        for document in edition.documents
    }


def _compiler() -> "Compiler":
    try:
        import typst
    except ImportError:
        raise Rejected(_MISSING) from None
    return typst.Compiler(root=_FOLDER, font_paths=typst.Fonts(include_system_fonts=False, font_paths=[_FONTS]))


_MISSING = Text(
    id="PDF memerlukan paket tambahan; pasang dengan `pip install 'masterplan-cli[pdf]'`.",
    en="PDF needs an additional package; install it with `pip install 'masterplan-cli[pdf]'`.",
)


def _printed(compiler: "Compiler", written: str, moment: int) -> bytes:
    """The PDF of one document; without the promise of a standard where a sign has no letter in our fonts."""
    from typst import TypstError

    try:
        return _compiled(compiler, written, moment, _STANDARDS)
    except TypstError:
        return _compiled(compiler, written, moment, ())


def _compiled(compiler: "Compiler", written: str, moment: int, standards: tuple[str, ...]) -> bytes:
    made = compiler.compile(written.encode(), format="pdf", pdf_standards=list(standards), timestamp=moment)
    return made


def _moment(edition: Edition) -> int | None:
    """When the books were made, in seconds since 1970: `SOURCE_DATE_EPOCH`, or the plan's own date."""
    if (epoch := os.environ.get("SOURCE_DATE_EPOCH", "")).isdecimal():
        return int(epoch)
    plan = plan_of(edition).plan
    return int(datetime.combine(plan.date, time(), UTC).timestamp()) if plan and plan.date else None


def _imprint(edition: Edition, *, is_dated: bool) -> Imprint:
    words, plan = edition.templates.words, plan_of(edition)
    region = f"{words.kinds[plan.region.kind]} {plan.region.name}" if plan.region else ""
    title, status = (plan.plan.title, plan.plan.status) if plan.plan else ("", "draft")
    return Imprint(
        language=edition.language.value,
        region=region,
        plan=title,
        note=f"{title} · {words.statuses.draft}" if status == "draft" else title,
        keywords=("masterplan", "smart city", region, *(each.name.to(edition.language) for each in plan.dimensions)),
        is_dated=is_dated,
        lists={kind: words.headings[kind] for kind in ("contents", "tables", "figures")},
        documents=tuple(document.name for document in edition.documents),
        logo="none",
    )
