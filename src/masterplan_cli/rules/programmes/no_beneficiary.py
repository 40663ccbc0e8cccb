"""P008: a programme says who is better off."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "P008",
    Severity.WARNING,
    Text(
        id="Program `{programme}` tidak menyebut penerima manfaatnya.",
        en="Programme `{programme}` does not say who benefits.",
    ),
    help=Text(id="Tulis `beneficiaries`.", en="Write `beneficiaries`."),
    question=Text(
        id="Siapa, dan berapa banyak, penerima manfaat program {names}?",
        en="Who benefits from {names}, and how many are they?",
    ),
    summary=Text(id="Program tanpa penerima manfaat.", en="A programme has no beneficiaries."),
    why=Text(
        id="Dampak dinilai dari manfaat yang dirasakan; harus jelas oleh siapa.",
        en="Impact is scored by the benefit felt; it must be clear by whom.",
    ),
    mend=Text(
        id="Sebut kelompok warga atau petugas yang merasakan hasilnya, sebaiknya dengan jumlahnya.",
        en="Name the group of people or officials who feel the result, best with their number.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    beneficiaries:\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    beneficiaries: Ibu dan balita\n",
)
def no_beneficiary(plan: Masterplan) -> Iterator[Breach]:
    """At the programme: the field is not there to point at."""
    for programme in plan.programmes:
        if programme.beneficiaries is None:
            yield Breach(programme.at(), programme=programme.id)
