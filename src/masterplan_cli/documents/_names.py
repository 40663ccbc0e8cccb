"""Names that become the names of files: of documents and of figures."""

import re

from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._codes import SLUG

PAGES = frozenset({"index", "readme", "programmes", "offices", "indicators", "cascade"})
"""Pages that the site, or the folder of Markdown, makes itself."""

EACH = (
    "actions",
    "dimensions",
    "gaps",
    "indicators",
    "issues",
    "missions",
    "objectives",
    "offices",
    "planning_documents",
    "programmes",
    "quick_wins",
    "strategies",
    "swot_entries",
    "swot_strategies",
)
"""What a plan has several of, each with an id or a key: `<name>.each-missions.md.j2` makes a document of each."""

NO_SLUG = Text(
    id="Dokumen tidak dapat bernama `{name}`: nama berkasnya memakai huruf kecil, angka, dan tanda hubung, "
    "paling banyak {most} tanda.",
    en="A document cannot be called `{name}`: the name of its file has small letters, digits and hyphens, "
    "{most} signs at most.",
)
TAKEN = Text(
    id="`{name}` sudah menjadi nama halaman lain di situs; beri templat ini nama lain.",
    en="`{name}` is the name of another page of the site; give this template another name.",
)
TWICE = Text(
    id="Dua templat membuat dokumen `{name}`; beri salah satunya nama lain.",
    en="Two templates make a document `{name}`; give one of them another name.",
)
NOT_EACH = Text(
    id="Tidak ada dokumen untuk setiap `{items}`: rencana tidak memiliki daftar itu.",
    en="No document is made for each of `{items}`: a plan has no such list.",
)
HIDES = Text(
    id="Templat untuk setiap butir tidak dapat bernama `{name}`: nama itu sudah berarti lain dalam templat.",
    en="A template for each of several cannot be called `{name}`: in templates that name means something else.",
)

LONGEST_NAME = 100
"""Signs; longer than any id with what stands before it, and short enough for every file system."""


def is_name(written: object) -> bool:
    """Whether it may be the stem of a file: a slug, as ids are, and not too long."""
    return isinstance(written, str) and len(written) <= LONGEST_NAME and bool(re.fullmatch(SLUG, written, re.ASCII))


def pages_of(plan: Masterplan) -> frozenset[str]:
    """Names of all pages that a site has besides its documents."""
    programmes = {f"program-{each.id}" for each in plan.programmes}
    offices = {f"opd-{each.id}" for each in plan.offices}
    return PAGES | programmes | offices | {f"indikator-{each.id}" for each in plan.indicators}
