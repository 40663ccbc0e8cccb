"""P013: a masterplan brings something new."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_FEWEST = 4
"""Programmes from which on one nature is a pattern."""


@rule(
    "P013",
    Severity.WARNING,
    Text(
        id="Semua program ({count}) hanya melanjutkan yang sudah ada (`nature: continued`).",
        en="All programmes ({count}) only continue what is there (`nature: continued`).",
    ),
    help=Text(
        id="Tandai program yang diperluas dengan `extended` dan yang baru dengan `new`, atau rencanakan yang baru.",
        en="Mark programmes that are widened `extended` and new ones `new`, or plan new ones.",
    ),
    question=Text(
        id="Apa yang baru, atau yang diperluas, dibandingkan dengan yang sudah berjalan?",
        en="What is new, or widened, beside what is there already?",
    ),
    summary=Text(id="Semua program adalah program lanjutan.", en="Every programme is a continued one."),
    why=Text(
        id="Rencana yang seluruhnya lanjutan menata ulang kegiatan rutin; kesenjangannya tetap terbuka.",
        en="A plan of continued programmes alone arranges the routine anew; its gaps stay open.",
    ),
    mend=Text(
        id="Periksa `nature` setiap program; paling sedikit satu memperluas atau memulai sesuatu.",
        en="Check the `nature` of each programme; at least one widens or begins something.",
    ),
    bad="programmes:\n  - {id: posyandu-terjadwal, nature: continued}\n  - {id: kelas-digital, nature: continued}\n",
    good="programmes:\n  - {id: posyandu-terjadwal, nature: extended}\n  - {id: kelas-digital, nature: continued}\n",
    absence=True,
)
def nothing_new(plan: Masterplan) -> Iterator[Breach]:
    """Over the whole plan, at its first programme; the mark of an innovation is something new."""
    programmes = plan.programmes
    if len(programmes) >= _FEWEST and all(one.nature == "continued" and not one.innovation for one in programmes):
        yield Breach(programmes[0].at("nature"), count=len(programmes))
