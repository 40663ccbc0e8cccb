"""L002: the regulations that such a plan usually rests on are cited."""

import re
from collections.abc import Iterator
from functools import cached_property

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference._tables import Certainty
from masterplan_cli.reference.regulations import (
    Condition,
    Expectation,
    amendments,
    expectations,
    replacements,
    surely_since,
)
from masterplan_cli.rules._day import day
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.objectives import References
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.planning import LegalBasis

_SHOWN = 6
_FROM_2025 = 2025


@rule(
    "L002",
    Severity.NOTE,
    Text(
        id="Dasar hukum belum menyebut {count} peraturan yang lazim bagi rencana seperti ini: {listed}. Apakah memang tidak dipakai?",
        en="The legal basis leaves out {count} regulations that are usual for such a plan: {listed}. Does it not rest on them?",
    ),
    summary=Text(
        id="Peraturan yang lazim menjadi dasar rencana seperti ini belum dirujuk.",
        en="Regulations that a plan like this usually rests on are not cited.",
    ),
    why=Text(
        id="Penilai dan bagian hukum mencari peraturan pokok tentang pemerintahan daerah, SPBE, data, dan perencanaan.",
        en="Assessors and legal offices look for the main regulations on regions, SPBE, data and planning.",
    ),
    mend=Text(
        id="Tambahkan yang memang menjadi dasar, atau biarkan: ini pertanyaan, bukan kesalahan. Rujukan di mana pun dalam "
        "naskah dihitung, juga yang ditulis lengkap.",
        en="Add those that the plan rests on, or leave it: this is a question, not a mistake. A citation anywhere in the "
        "text counts, also one in full words.",
    ),
    bad="legal_basis:\n  - {number: UU 25/2009, subject: Pelayanan Publik}\n",
    good="legal_basis:\n  - {number: UU 23/2014, subject: Pemerintahan Daerah}\n  - {number: UU 25/2009, subject: Pelayanan Publik}\n"
    "  - {number: Perpres 95/2018, subject: SPBE}\n  - {number: Perpres 39/2019, subject: Satu Data Indonesia}\n",
    absence=True,
)
def uncited_regulation(plan: Masterplan) -> Iterator[Breach]:
    """Once, as a list, at the legal basis; nothing that is known from memory alone."""
    asked = _Asked(plan)
    missing = [one for one in expectations() if not asked.is_cited(one) and asked.is_expected(one)]
    spot = _spot(plan)
    if missing and spot:
        missing.sort(key=lambda one: one.certainty != Certainty.TWO)
        shown = ", ".join(f"`{one.regulation}`" for one in missing[:_SHOWN]) + (", …" if len(missing) > _SHOWN else "")
        whole = "; ".join(f"{one.regulation} ({one.subject})" for one in missing)
        yield Breach(
            spot, count=len(missing), listed=shown, help=Text(id=f"Daftarnya: {whole}.", en=f"All of them: {whole}.")
        )


class _Asked:
    """What decides whether a plan should cite a regulation, each worked out once."""

    def __init__(self, plan: Masterplan) -> None:
        self._plan = plan
        self._day = day(plan)
        self._cited = {citation.name for _, citation in plan.citations}

    def is_expected(self, one: Expectation) -> bool:
        """Whether a plan of this kind and day cites it."""
        if one.certainty == Certainty.MEMORY or one.when == "never" or self._day is None:
            return False
        if self._day < surely_since(one.since) or one.regulation in replacements():
            return False
        return self._holds(one.when) and (not one.words or any(map(self._says, one.words)))

    def is_cited(self, one: Expectation) -> bool:
        """Whether it, what amends it or what it replaced is cited, or its subject stands in the legal basis.

        That something was replaced is told elsewhere.
        """
        amended = amendments().get(one.regulation)
        before = (old for old, row in replacements().items() if one.regulation in row.replaced_by)
        names = {one.regulation, *(amended.amended_by if amended else ()), *before}
        return not names.isdisjoint(self._cited) or _plain(one.subject) in self._subjects

    def _holds(self, condition: Condition) -> bool:  # noqa: PLR0911 - one line a condition
        plan = self._plan
        match condition:
            case "from-2025":
                return plan.plan is not None and plan.plan.first_year >= _FROM_2025
            case "desa":
                return plan.region is not None and (plan.region.villages or 0) > 0
            case "located":
                return any(one.spatial_provisions for one in plan.programmes)
            case "budget":
                return any(money.amounts for action in plan.actions for money in action.funding)
            case "codes":
                return any(one.budget_code for one in plan.programmes)
            case "tpb":
                return any(isinstance(block, References) and block.tpb for block in plan.blocks)
            case "innovation":
                return any(one.innovation for one in plan.programmes)
            case "applications":
                return any(action.group == "application" for action in plan.actions)
            case _:
                return condition == "always"

    def _says(self, phrase: str) -> bool:
        start = self._text.find(phrase)
        while start >= 0:  # much quicker than a pattern over the whole plan
            end = start + len(phrase)
            if not self._text[start - 1 : start].isalnum() and not self._text[end : end + 1].isalnum():
                return True
            start = self._text.find(phrase, end)
        return False

    @cached_property
    def _text(self) -> str:
        texts = (one.text for one in self._plan.texts if not isinstance(one.block, LegalBasis))
        return "\n".join(texts).casefold()

    @cached_property
    def _subjects(self) -> frozenset[str]:
        return frozenset(_plain(basis.subject) for basis in self._plan.legal_basis)


def _plain(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text.casefold()))


def _spot(plan: Masterplan) -> Spot | None:
    """The legal basis, or the beginning of the worksheet that lacks it."""
    sheet = next((block for block in plan.blocks if isinstance(block, PlanSheet)), None)
    if sheet is None:
        return None
    return sheet.key("legal_basis") if plan.legal_basis else sheet.at()
