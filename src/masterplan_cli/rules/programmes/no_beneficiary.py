"""P008: a programme says who is better off."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import reaches_anybody
from masterplan_cli.rules._rule import Breach, rule

_ANYBODY = Text(
    id="Penerima manfaat program `{programme}`, “{words}”, dapat berarti siapa saja.",
    en="The beneficiaries of programme `{programme}`, “{words}”, may be anybody.",
)
_WHICH = Text(
    id="Sebut kelompoknya: pekerjaan, umur, tempat tinggal, atau layanan yang dipakainya, misalnya `Nelayan di pesisir utara`.",
    en="Name the group: its work, age, home or the service that it uses, such as `Nelayan di pesisir utara`.",
)


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
    summary=Text(
        id="Program tanpa penerima manfaat, atau dengan sebutan yang dapat berarti siapa saja.",
        en="A programme has no beneficiaries, or such as may be anybody.",
    ),
    why=Text(
        id="Dampak dinilai dari manfaat yang dirasakan; harus jelas oleh siapa.",
        en="Impact is scored by the benefit felt; it must be clear by whom.",
    ),
    mend=Text(
        id="Sebut kelompok warga atau petugas yang merasakan hasilnya, sebaiknya dengan jumlahnya. Sebutan yang dapat "
        "berarti siapa saja ditambah atau dikecualikan di `settings.checks.words.unnamed_beneficiaries`.",
        en="Name the group of people or officials who feel the result, best with their number. "
        "`settings.checks.words.unnamed_beneficiaries` adds and excepts words that may mean anybody.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    beneficiaries:\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    beneficiaries: Ibu dan balita\n",
)
def no_beneficiary(plan: Masterplan) -> Iterator[Breach]:
    """At the programme where the field is not there to point at."""
    for programme in plan.programmes:
        told = programme.beneficiaries
        if told is None:
            yield Breach(programme.at(), programme=programme.id)
        elif reaches_anybody(plan, told):
            spot = programme.at("beneficiaries")
            yield Breach(spot, message=_ANYBODY, help=_WHICH, programme=programme.id, words=told)
