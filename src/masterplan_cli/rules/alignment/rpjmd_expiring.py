"""A005: an RPJMD covers the plan, or it is said which one follows."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._planning import of_kind, overlapping
from masterplan_cli.schemas.plan_sheet import Plan
from masterplan_cli.schemas.planning import PlanningDocument

_PLAN = Text(id="masterplan mulai di sini", en="the masterplan begins here")


@rule(
    "A005",
    Severity.WARNING,
    Text(
        id="`{document}` berakhir pada {last}, sedangkan masterplan mulai pada {first}, dan penggantinya tidak disebut.",
        en="`{document}` ends in {last}, while the masterplan begins in {first}, and no successor is named.",
    ),
    summary=Text(
        id="RPJMD tidak beririsan dengan masterplan, atau segera berakhir tanpa pengganti yang disebut.",
        en="The RPJMD does not overlap the plan, or ends soon and no successor is named.",
    ),
    why=Text(
        id="Program masterplan dianggarkan melalui RPJMD; bila RPJMD berakhir, tidak ada yang menganggarkannya.",
        en="The masterplan's programmes get their budget through the RPJMD; once it ends, nothing pays for them.",
    ),
    mend=Text(
        id="Tulis RPJMD penggantinya di `planning_documents`, juga bila masih rancangan, dan sebut id-nya di `successor`.",
        en="Write the RPJMD that follows in `planning_documents`, be it a draft, and name its id in `successor`.",
    ),
    bad="planning_documents:\n  - id: rpjmd\n    kind: rpjmd\n    title: RPJMD Kabupaten Contoh 2021–2026\n"
    "    first_year: 2021\n    last_year: 2026\n",
    good="planning_documents:\n  - id: rpjmd\n    kind: rpjmd\n    title: RPJMD Kabupaten Contoh 2021–2026\n"
    "    first_year: 2021\n    last_year: 2026\n    successor: rpjmd-baru\n"
    "  - id: rpjmd-baru\n    kind: rpjmd\n    title: RPJMD Kabupaten Contoh 2025–2029\n"
    "    first_year: 2025\n    last_year: 2029\n    status: draft\n",
    absence=True,
    thresholds=("rpjmd_years",),
)
def rpjmd_expiring(plan: Masterplan) -> Iterator[Breach]:
    """An RPJMD of the past is passed over where another one overlaps the plan."""
    if not plan.plan or not plan.years:
        return
    current = overlapping(plan, "rpjmd")
    if not current:
        yield _nothing_overlaps(plan, plan.plan)
    for document in current:
        soon = document.last_year <= plan.plan.first_year + plan.settings.checks.thresholds.rpjmd_years
        if soon and not document.successor and document.last_year < plan.plan.last_year:
            yield Breach(
                document.at("last_year"),
                document=document.id,
                last=document.last_year,
                first=plan.plan.first_year,
                help=_help(document, plan),
                related=[(_PLAN, plan.plan.at("first_year"))],
            )


def _help(document: PlanningDocument, plan: Masterplan) -> Text:
    later = [other.id for other in of_kind(plan, "rpjmd") if other.last_year > document.last_year]
    if later:
        return Text(
            id=f"Tulis `successor: {later[0]}` pada `{document.id}`.",
            en=f"Write `successor: {later[0]}` at `{document.id}`.",
        )
    return Text(
        id="Tulis RPJMD penggantinya di `planning_documents`, lalu sebut id-nya di `successor`.",
        en="Write the RPJMD that follows in `planning_documents`, then name its id in `successor`.",
    )


def _nothing_overlaps(plan: Masterplan, own: Plan) -> Breach:
    years = f"{own.first_year}–{own.last_year}"
    known = of_kind(plan, "rpjmd")
    help_ = Text(
        id=f"Tulis RPJMD yang berlaku pada {years} di `planning_documents`.",
        en=f"Write the RPJMD in force in {years} in `planning_documents`.",
    )
    if not known:
        message = Text(
            id="Tidak ada RPJMD di `planning_documents`; masterplan berlaku {years}.",
            en="There is no RPJMD in `planning_documents`; the masterplan covers {years}.",
        )
        return Breach(own.at("first_year"), message=message, years=years, help=help_)
    last = max(known, key=lambda document: document.last_year)
    message = Text(
        id="`{document}` ({its}) tidak beririsan dengan masterplan ({years}).",
        en="`{document}` ({its}) does not overlap the masterplan ({years}).",
    )
    its = f"{last.first_year}–{last.last_year}"
    related = [(_PLAN, own.at("first_year"))]
    return Breach(
        last.at("last_year"), message=message, document=last.id, its=its, years=years, help=help_, related=related
    )
