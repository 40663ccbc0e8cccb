"""A007: every programme has its place in the budget, or is a new innovation."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "A007",
    Severity.WARNING,
    Text(
        id="Program `{programme}` tidak mempunyai kode anggaran dan tidak ditandai sebagai inovasi baru.",
        en="Programme `{programme}` has no budget code and is not marked as a new innovation.",
    ),
    help=Text(
        id="Tulis `budget_code` menurut Permendagri 90/2019, atau `innovation: true`.",
        en="Write its `budget_code` after Permendagri 90/2019, or `innovation: true`.",
    ),
    summary=Text(
        id="Program tanpa kode anggaran dan bukan inovasi baru.",
        en="A programme has neither a budget code nor the mark of a new innovation.",
    ),
    why=Text(
        id="Program tanpa kode nomenklatur tidak dapat dimasukkan ke SIPD, jadi tidak dapat dianggarkan.",
        en="A programme without a code of the nomenclature cannot be entered in SIPD, so nobody can budget it.",
    ),
    mend=Text(
        id="Cari kode program perangkat daerahnya di Renstra; inovasi yang belum berkode ditandai `innovation: true`.",
        en="Look the code up in the office's Renstra; mark an innovation that has none yet with `innovation: true`.",
    ),
    bad="programmes:\n  - id: kartu-antre\n    name: Kartu Antre\n    nature: new\n",
    good="programmes:\n  - id: kartu-antre\n    name: Kartu Antre\n    nature: new\n    innovation: true\n",
)
def programme_without_code(plan: Masterplan) -> Iterator[Breach]:
    """A new programme is no innovation by itself: somebody has to say so."""
    for programme in plan.programmes:
        if not programme.budget_code and not programme.innovation:
            yield Breach(programme.at("id"), programme=programme.id)
