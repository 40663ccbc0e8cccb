"""P003: the plan is the work of many offices."""

from collections import Counter
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured, share
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "P003",
    Severity.WARNING,
    Text(
        id="`{office}` memimpin {led} dari {all} program ({share}); batasnya {limit}.",
        en="`{office}` leads {led} of {all} programmes ({share}); the limit is {limit}.",
    ),
    help=Text(
        id="Serahkan program kepada perangkat daerah yang urusannya dilayani, bukan yang membuat aplikasinya.",
        en="Give programmes to the offices whose services they improve, not to the one that builds the application.",
    ),
    question=Text(
        id="Dari {all} program, {led} dipimpin {names}: bagian mana yang sesungguhnya dikerjakan perangkat daerah lain?",
        en="Of {all} programmes, {led} are led by {names}: which part do other offices really carry out?",
    ),
    summary=Text(
        id="Satu perangkat daerah memimpin terlalu banyak program.", en="One office leads too many of the programmes."
    ),
    why=Text(
        id="“Hanya urusan Dinkominfo” adalah sebab umum masterplan tidak berjalan.",
        en="“Only Dinkominfo's job” is a common reason why masterplans are not carried out.",
    ),
    mend=Text(
        id="Bagi kepemimpinan program menurut urusan; perangkat daerah ini cukup menjadi pendukung. "
        "Batasnya `office_programme_share`.",
        en="Share the lead out by field of government; this office can support instead. "
        "The limit is `office_programme_share`.",
    ),
    bad="programmes:\n  - {id: satu, lead_office: diskominfo}\n  - {id: dua, lead_office: diskominfo}\n"
    "  - {id: tiga, lead_office: diskominfo}\n",
    good="programmes:\n  - {id: satu, lead_office: diskominfo}\n  - {id: dua, lead_office: dinkes}\n"
    "  - {id: tiga, lead_office: disdik}\n",
    absence=True,
    thresholds=("office_programme_share",),
)
def office_overloaded(plan: Masterplan) -> Iterator[Breach]:
    """At the office. One programme is never too many, however few there are."""
    leads = [office.id for programme in plan.programmes if (office := plan.offices.get(programme.lead_office))]
    limit = plan.settings.checks.thresholds.office_programme_share
    for name, led in Counter(leads).items():
        office = plan.offices.get(name)
        if office and led > 1 and 100 * led > limit * len(plan.programmes):
            yield Breach(
                office.at("id"),
                office=office.label,
                led=led,
                all=len(plan.programmes),
                share=measured(share(led, len(plan.programmes)), "%"),
                limit=measured(limit, "%"),
            )
