"""A014: a plan of a digital government speaks of SPBE or Pemerintah Digital."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import References
from masterplan_cli.schemas.planning import LegalBasis, PlanningDocument


@rule(
    "A014",
    Severity.WARNING,
    Text(
        id="Rencana sama sekali tidak menyinggung SPBE atau Pemerintah Digital.",
        en="The plan does not speak of SPBE or Pemerintah Digital at all.",
    ),
    help=Text(
        id="Pasang indikatornya, misalnya Indeks Pemdi, atau rujuk lewat `references.pemdi` program yang menaikkannya.",
        en="Set its indicator, such as Indeks Pemdi, or refer to it by `references.pemdi` of the programmes that raise it.",
    ),
    summary=Text(
        id="SPBE atau Pemerintah Digital tidak disinggung.", en="The plan never speaks of SPBE or Pemerintah Digital."
    ),
    why=Text(
        id="Pemerintah daerah dinilai setiap tahun dengan indeks itu, dan smart city bersandar pada layanan digitalnya.",
        en="Regions are rated by that index every year, and a smart city rests on the digital services it measures.",
    ),
    mend=Text(
        id="Tulis keadaan sekarang sebagai fakta kesiapan, target sebagai indikator, dan program yang menaikkannya.",
        en="Write where it stands as a fact of readiness, its target as an indicator, and the programmes that raise it.",
    ),
    bad="objectives:\n  - id: gov-obj-1\n    indicators:\n      - {id: gov-ind-1, name: Jumlah aplikasi daerah}\n",
    good="objectives:\n  - id: gov-obj-1\n    indicators:\n      - {id: gov-ind-1, name: Indeks Pemerintah Digital}\n",
    absence=True,
)
def pemdi_left_out(plan: Masterplan) -> Iterator[Breach]:
    """Anywhere but in the legal basis and in other documents: to cite the law is no plan."""
    if not plan.plan:
        return
    refers = any(isinstance(block, References) and (block.spbe or block.pemdi) for block in plan.blocks)
    if not refers and not any(
        _NAMED.search(text.text) for text in plan.texts if not isinstance(text.block, LegalBasis | PlanningDocument)
    ):
        yield Breach(plan.plan.at("title"))


_NAMED = re.compile(
    r"(?i)\b(?:spbe|pemdi|pemerintah(?:an)?\s+(?:digital|elektronik|berbasis\s+(?:elektronik|digital))|e-?gov(?:ernment)?|digital government"
    r"|digitalisasi\s+pemerintahan|transformasi\s+digital\s+pemerintah\w*)\b"
)
