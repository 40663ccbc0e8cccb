"""A011: the plan covers five or ten years."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_BEGINS = Text(id="tahun pertamanya di sini", en="its first year stands here")


@rule(
    "A011",
    Severity.WARNING,
    Text(
        id="Masterplan {first}–{last} mencakup {count} tahun; yang lazim: {usual}.",
        en="The masterplan of {first}–{last} covers {count} years; usual are: {usual}.",
    ),
    help=Text(
        id="Kedua tahun ikut dihitung: 2025 sampai 2029 adalah lima tahun.",
        en="Both years count: 2025 to 2029 are five years.",
    ),
    summary=Text(id="Masterplan tidak mencakup 5 atau 10 tahun.", en="The plan does not cover 5 or 10 years."),
    why=Text(
        id="Panduan meminta rencana 5 atau 10 tahun, sejalan dengan RPJMD dan peta jalan pendek, menengah, panjang.",
        en="The guide asks for plans of 5 or 10 years, in step with the RPJMD and the short, medium and long horizon.",
    ),
    mend=Text(
        id="Perbaiki `first_year` atau `last_year`; daerah dengan kesepakatan lain mengubah "
        "`settings.checks.thresholds.plan_lengths`.",
        en="Fix `first_year` or `last_year`; a region that agreed otherwise changes "
        "`settings.checks.thresholds.plan_lengths`.",
    ),
    bad="plan:\n  first_year: 2025\n  last_year: 2030\n",
    good="plan:\n  first_year: 2025\n  last_year: 2029\n",
    thresholds=("plan_lengths",),
)
def period_length(plan: Masterplan) -> Iterator[Breach]:
    """A plan that ends before it begins has no years at all, which is an error."""
    if not plan.plan:
        return
    first, last, count = plan.plan.first_year, plan.plan.last_year, len(plan.years)
    lengths = plan.settings.checks.thresholds.plan_lengths
    related = [(_BEGINS, plan.plan.at("first_year"))]
    if not count:
        message = Text(
            id="Masterplan berakhir pada {last}, sebelum mulai pada {first}.",
            en="The masterplan ends in {last}, before it begins in {first}.",
        )
        spot = plan.plan.at("last_year")
        yield Breach(spot, message=message, severity=Severity.ERROR, first=first, last=last, related=related)
    elif count not in lengths:
        usual = ", ".join(map(str, lengths))
        yield Breach(
            plan.plan.at("last_year"),
            first=first,
            last=last,
            count=count,
            usual=usual,
            severity=_severity(count),
            related=related,
        )


def _severity(count: int) -> Severity | None:
    """Plans of six years are those that count both ends of five: worth a question, no more."""
    return Severity.NOTE if count == _BOTH_ENDS else None


_BOTH_ENDS = 6
