"""B005: no single office holds most of the money."""

import re
from collections import Counter
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import words
from masterplan_cli.rules._figures import measured, rupiah, share
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import cost
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.offices import Office


@rule(
    "B005",
    Severity.WARNING,
    Text(
        id="`{office}` memegang {amount} dari {total} ({share}); batasnya {limit}.",
        en="`{office}` holds {amount} of {total} ({share}); the limit is {limit}.",
    ),
    help=Text(
        id="Tempatkan anggaran pada perangkat daerah yang menjalankan layanannya.",
        en="Place the budget with the offices that run the services.",
    ),
    summary=Text(
        id="Satu perangkat daerah memegang lebih dari separuh anggaran.", en="One office holds over half of the budget."
    ),
    why=Text(
        id="Perangkat daerah yang memegang hampir semua uang akhirnya bekerja sendiri; yang lain hanya tertulis.",
        en="An office that holds nearly all of the money ends up doing the work alone; the others are there on paper.",
    ),
    mend=Text(
        id="Periksa pembagian aksi antarperangkat daerah. Batasnya `office_budget_share`. Jalan dan gedung memang mahal: "
        "dinas pekerjaan umum boleh memegang uangnya, dan prasarana perangkat daerah lain hanya ditanyakan.",
        en="Look at how actions are shared between offices. The limit is `office_budget_share`. Roads and buildings are "
        "dear: the office of public works may hold their money, and the works of other offices are only asked about.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        office: dinkes\n"
    "        funding:\n          - {source: dak, amounts: {2025: 6000000000}}\n        total: 6000000000\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        office: dinkes\n"
    "        funding:\n          - {source: dak, amounts: {2025: 60000000}}\n        total: 60000000\n",
    absence=True,
    thresholds=("office_budget_share",),
)
def office_dominates_budget(plan: Masterplan) -> Iterator[Breach]:
    """At the office; the office of the action counts, not the one that leads the programme."""
    held, without = _held(plan, works=True), _held(plan, works=False)
    limit, total = plan.settings.checks.thresholds.office_budget_share, held.total()
    for name, amount in held.items():
        office = plan.offices.get(name)
        if not office or 100 * amount <= limit * total:
            continue
        builds = 100 * without[name] <= limit * without.total()
        if builds and _is_of_works(office):
            continue
        yield Breach(
            office.at("id"),
            severity=Severity.NOTE if builds else None,
            message=_BUILDS if builds else None,
            office=office.label,
            amount=rupiah(amount),
            total=rupiah(total),
            share=measured(share(amount, total), "%"),
            limit=measured(limit, "%"),
        )


def _held(plan: Masterplan, *, works: bool) -> Counter[str]:
    """What each office holds by its id, with roads and buildings or without them."""
    held: Counter[str] = Counter()
    for action in plan.actions:
        office = plan.offices.get(action.office)
        if works or not _is_work(plan, action):
            held[office.id if office else ""] += cost(action.funding)
    return held


def _is_work(plan: Masterplan, action: Action) -> bool:
    """Roads and buildings: infrastructure that is no device."""
    return action.group == "infrastructure" and lexicon_of(plan, "technology").first(words(action.name)) is None


def _is_of_works(office: Office) -> bool:
    if office.government_fields:
        return not _WORKS.isdisjoint(office.government_fields)
    return _NAMED.search(f"{office.name} {office.short or ''}") is not None


_WORKS = frozenset(("1.03", "1.04"))
"""The fields of public works and of housing."""
_NAMED = re.compile(r"(?i)\b(?:pekerjaan umum|d?pupr\w*|bina marga|cipta karya|sumber daya air|pengairan|perumahan)\b")
_BUILDS = Text(
    id="Apakah wajar bahwa `{office}` memegang {share} anggaran karena prasarananya, {amount} dari {total}?",
    en="Is it right that `{office}` holds {share} of the budget because of its works, {amount} of {total}?",
)
