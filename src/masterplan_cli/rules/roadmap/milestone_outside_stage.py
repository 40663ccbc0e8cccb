"""M005: a milestone lies within the years of its stage."""

from collections.abc import Iterator
from dataclasses import replace

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "M005",
    Severity.WARNING,
    Text(
        id="Tonggak {year} program `{programme}` di luar tahapnya, {years}.",
        en="The milestone of {year} of programme `{programme}` is outside its stage, {years}.",
    ),
    help=Text(
        id="Perbaiki tahunnya, atau pindahkan tonggak itu ke tahap yang mencakup {year}.",
        en="Fix the year, or move the milestone to the stage that covers {year}.",
    ),
    summary=Text(
        id="Tonggak peta jalan di luar tahun tahapnya.", en="A milestone lies outside the years of its stage."
    ),
    why=Text(
        id="Peta jalan digambar menurut tahap; tonggak di luarnya tercetak di bawah jangka yang salah.",
        en="The road map is drawn by stages; a milestone outside of its own stands under the wrong horizon.",
    ),
    mend=Text(
        id="Tulis tonggak pada tahap yang tahunnya mencakupnya.",
        en="Write the milestone at the stage whose years cover it.",
    ),
    bad="road_map:\n  - programme: posyandu-terjadwal\n    first_year: 2026\n    last_year: 2027\n"
    "    milestones: {2028: Semua posyandu berjadwal tetap}\n",
    good="road_map:\n  - programme: posyandu-terjadwal\n    first_year: 2026\n    last_year: 2027\n"
    "    milestones: {2027: Semua posyandu berjadwal tetap}\n",
)
def milestone_outside_stage(plan: Masterplan) -> Iterator[Breach]:
    """A year outside the plan, and a stage that ends before it begins, are told elsewhere."""
    for entry in plan.road_map:
        first, last = entry.first_year, entry.last_year
        if first > last:
            continue
        for year in entry.milestones:
            if year in plan.years and not first <= year <= last:
                yield Breach(
                    replace(entry.at("milestones", str(year)), key=True),
                    programme=entry.programme,
                    year=year,
                    years=f"{first}–{last}" if first < last else first,
                )
