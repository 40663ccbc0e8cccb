"""B004: the plan does not live on the region's budget alone."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured, rupiah, share
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.budget._spending import cost, spending
from masterplan_cli.schemas._block import Spot

_NEARLY = Text(
    id="Hampir seluruh anggaran rencana berasal dari APBD: sumber lain hanya {others} dari {total} ({share}).",
    en="Nearly the whole budget of the plan comes from APBD: other sources give only {others} of {total} ({share}).",
)
_MOSTLY = Text(
    id="Apakah tidak ada sumber lain lagi? Di luar APBD hanya {others} dari {total} ({share}).",
    en="Is there no other source? Beyond APBD there is only {others} of {total} ({share}).",
)
_APBD = {"apbd", "apbd-province"}


@rule(
    "B004",
    Severity.WARNING,
    Text(
        id="Seluruh anggaran rencana, {total}, berasal dari APBD.",
        en="The whole budget of the plan, {total}, comes from regional budgets (APBD).",
    ),
    help=Text(
        id="Cari sumber lain untuk sebagian program: APBN, DAK, dana desa, CSR, KPBU, atau hibah.",
        en="Find other sources for some programmes: APBN, DAK, village funds, CSR, PPP or grants.",
    ),
    question=Text(
        id="Seluruh anggaran {total} bersumber dari APBD: program mana yang dapat dibiayai bersama provinsi, pusat, dunia usaha, atau masyarakat?",
        en="The whole budget of {total} comes from the APBD: which programmes can be funded together with the province, the state, business or the community?",
    ),
    summary=Text(
        id="Rencana hanya, atau hampir hanya, didanai APBD.", en="The plan lives on APBD alone, or nearly so."
    ),
    why=Text(
        id="Dana yang hanya dari APBD adalah kelemahan yang berulang dicatat; satu pemotongan menghentikan semuanya.",
        en="Money only from APBD is a weakness on record; one cut stops everything.",
    ),
    mend=Text(
        id="Tulis sumber lain pada `source` untuk aksi yang memang dapat didanai bersama mitra atau pemerintah pusat. "
        "Kurang dari 1 % dari sumber lain hanyalah tanda; kurang dari 5 % ditanyakan sebagai catatan.",
        en="Write another `source` for actions that partners or the national government can fund with you. "
        "Less than 1% from other sources is a token; less than 5% is asked about in a note.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - {source: apbd, amounts: {2025: 60000000, 2026: 60000000}}\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n        funding:\n"
    "          - {source: apbd, amounts: {2025: 60000000}}\n          - {source: csr, amounts: {2026: 60000000}}\n",
    absence=True,
)
def single_fund_source(plan: Masterplan) -> Iterator[Breach]:
    """Where governance speaks of funding, else at the plan; money without a source may come from anywhere."""
    fundings = [funding for block in spending(plan) for funding in block.funding if cost([funding])]
    if not (fundings and plan.plan):
        return
    spot = _spot(plan) or plan.plan.at("title")
    if all(funding.source in _APBD for funding in fundings):
        yield Breach(spot, total=rupiah(_total(plan)))
        return
    # A quick win spends its programme's money, so that only actions are weighed where they say what they cost.
    fundings = [funding for action in plan.actions for funding in action.funding] or fundings
    every, others = cost(fundings), cost(funding for funding in fundings if funding.source not in _APBD)
    if every and 100 * others < _PART * every:
        token = 100 * others < _TOKEN * every
        yield Breach(
            spot,
            message=_NEARLY if token else _MOSTLY,
            severity=None if token else Severity.NOTE,
            total=rupiah(every),
            others=rupiah(others),
            share=measured(share(others, every), "%"),
        )


_TOKEN, _PART = 1, 5
"""Percent of the money that other sources give: less than the first is a token, less than the second little."""


def _spot(plan: Masterplan) -> Spot | None:
    return plan.governance.key("funding") if plan.governance and plan.governance.funding else None


def _total(plan: Masterplan) -> int:
    # A quick win spends its programme's money: it shows a source, and adds nothing.
    return sum(cost(action.funding) for action in plan.actions)
