"""B008: a year in which an action runs has money, or a reason for having none."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import lacks_money
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import cost
from masterplan_cli.schemas.actions import Action


@rule(
    "B008",
    Severity.WARNING,
    Text(
        id="Aksi `{action}` berjalan pada {years} tanpa uang, dan alasannya tidak tertulis.",
        en="Action `{action}` runs in {years} without money, and no reason is given.",
    ),
    help=Text(
        id="Tulis pagunya di `funding`, alasannya di `unfunded_years`, atau hapus tahunnya dari `years`.",
        en="Write its ceiling in `funding`, its reason in `unfunded_years`, or take the year out of `years`.",
    ),
    question=Text(
        id="Dengan dana apa {names} berjalan pada tahun yang pagunya belum ditulis?",
        en="What pays for {names} in the years that have no ceiling yet?",
    ),
    summary=Text(
        id="Aksi berjalan dalam tahun yang tidak berdana, tanpa alasan.",
        en="An action runs in a year without money, and without a reason.",
    ),
    why=Text(
        id="Aksi yang didanai separuh jalan berhenti di tengah; pembaca perlu tahu apakah itu disengaja.",
        en="An action that is paid for half of its way stops there; readers must know whether that is meant.",
    ),
    mend=Text(
        id="Lengkapi pagu setiap tahun, atau jelaskan tahun yang tidak berbiaya di `unfunded_years`. Kata hampa "
        "daerah ditambah atau dikecualikan di `settings.checks.words.deferral` dan `no_money`.",
        en="Complete the ceiling of each year, or explain the year that costs nothing in `unfunded_years`. "
        "`settings.checks.words.deferral` and `no_money` add and except empty words.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        years: [2025, 2026]\n"
    "        funding:\n          - {source: dak, amounts: {2025: 60000000}}\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        years: [2025, 2026]\n"
    "        funding:\n          - {source: dak, amounts: {2025: 60000000}}\n"
    "        unfunded_years: {2026: Diteruskan kader dalam jadwal yang ada}\n",
    absence=True,
)
def unfunded_year(plan: Masterplan) -> Iterator[Breach]:
    """An action without any money is told elsewhere. Years that no action of the plan pays for are told once."""
    paid = {year for action in plan.actions for year in _paid(action)}
    begun = [action for action in plan.actions if cost(action.funding) and not action.no_budget_reason]
    beyond: set[int] = set()
    for action in begun:
        bare = list(_bare(plan, action))
        if years := [year for year in bare if year in paid]:
            yield Breach(action.key("years"), action=action.id, years=", ".join(map(str, years)))
        beyond.update(year for year in bare if year not in paid)
    if beyond and plan.plan:
        yield Breach(
            plan.plan.at("last_year"), message=_BEYOND, severity=Severity.NOTE, years=_listed(beyond), asks=False
        )


def _paid(action: Action) -> Iterator[int]:
    return (year for funding in action.funding for year, amount in funding.amounts.items() if amount)


def _bare(plan: Masterplan, action: Action) -> Iterator[int]:
    """Its years without money and without a reason that says something."""
    paid = {*_paid(action)}
    for year in dict.fromkeys(action.years):
        reason = action.unfunded_years.get(year)
        if year not in paid and year in plan.years and (reason is None or lacks_money(plan, reason)):
            yield year


def _listed(years: set[int]) -> str:
    first, last = min(years), max(years)
    return f"{first}–{last}" if len(years) == last - first + 1 > 1 else ", ".join(map(str, sorted(years)))


_BEYOND = Text(
    id="Tidak satu pun aksi berdana pada {years}. Apakah pagunya disusun kemudian?",
    en="No action has money in {years}. Will the ceilings of those years be set later?",
)
