"""P011: an office spends within its field of government."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import akin, words
from masterplan_cli.reference.nomenclature import fields
from masterplan_cli.rules._in_force import heirs
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.offices import Office


@rule(
    "P011",
    Severity.WARNING,
    Text(
        id="`{office}` bekerja di bidang {own}, sedangkan kode `{code}` milik bidang {field}.",
        en="`{office}` works in field {own}, while code `{code}` is of field {field}.",
    ),
    help=Text(
        id="Tulis kode dari bidang perangkat daerah itu, ganti penanggung jawabnya, atau lengkapi `government_fields`.",
        en="Write a code of the office's field, name another office, or complete `government_fields`.",
    ),
    summary=Text(
        id="Kode anggaran milik bidang yang bukan urusan perangkat daerahnya.",
        en="The budget code is of a field that its office does not work in.",
    ),
    why=Text(
        id="Perangkat daerah hanya dapat menganggarkan bidang urusannya; kode bidang lain tidak masuk Renja-nya.",
        en="An office can only budget in its own fields; a code of another one never enters its work plan (Renja).",
    ),
    mend=Text(
        id="Cocokkan `budget_code` dengan `lead_office`, atau tulis kode per aksi bila dikerjakan perangkat daerah lain.",
        en="Make `budget_code` and `lead_office` match, or write a code for each action where other offices do the work.",
    ),
    bad='programmes:\n  - {id: kelas-digital, lead_office: dlh, budget_code: {programme: "1.01.02"}}\n',
    good='programmes:\n  - {id: kelas-digital, lead_office: disdik, budget_code: {programme: "1.01.02"}}\n',
)
def office_outside_field(plan: Masterplan) -> Iterator[Breach]:
    """By the fields that the office states; else, as a question, where another office bears the field in its name.

    An office, those that took its work over and those that it was made of count as one.
    """
    lines = {office.id: frozenset(heirs(plan, office.id)) for office in plan.offices}
    for name, code, spot in _coded(plan):
        office, field = plan.offices.get(name), code[:4]
        if office is None or field not in fields():
            continue
        line = [one for one in plan.offices if lines[one.id] & lines[office.id]]
        own = [field for one in line for field in one.government_fields]
        if office.government_fields and field not in own:
            yield Breach(spot, office=office.id, own=", ".join(dict.fromkeys(own)), code=code, field=_titled(field))
        elif not own and (other := _bearer(plan, office, line, field)):
            yield Breach(
                spot,
                message=_ASKED,
                severity=Severity.NOTE,
                office=office.id,
                code=code,
                field=_titled(field),
                other=other.id,
            )


def _coded(plan: Masterplan) -> Iterator[tuple[str, str, Spot]]:
    """Each office and the code under which it spends, and where that stands."""
    for programme in plan.programmes:
        if programme.budget_code:
            yield programme.lead_office, programme.budget_code.programme, programme.budget_code.at("programme")
        for action in programme.actions:
            if action.budget_code and (code := action.budget_code.activity or action.budget_code.sub_activity):
                field = "activity" if action.budget_code.activity else "sub_activity"
                yield action.office, code, action.budget_code.at(field)


def _bearer(plan: Masterplan, office: Office, line: Sequence[Office], field: str) -> Office | None:
    """The office that has the field in its name, where this one, a dinas like it, has nothing of it in its own."""
    telling = frozenset(word.form for word in words(fields()[field])) - _EVERYWHERE
    if not telling or not _DINAS.match(office.name) or any(_may_bear(one, telling) for one in line):
        return None
    kin = {one.id for one in line}
    others = (one for one in plan.offices if one.id not in kin and _DINAS.match(one.name))
    return next((one for one in others if all(_says(one, word) for word in telling)), None)


def _may_bear(office: Office, telling: frozenset[str]) -> bool:
    """Whether its name has a word of the field in any form, or initials that may stand for it: `PMD`."""
    return any(_says(office, word) for word in telling) or _INITIALS.search(office.name) is not None


def _says(office: Office, word: str) -> bool:
    return any(akin(word, other.form) for other in words(office.name))


def _titled(field: str) -> str:
    return f"{field} ({fields()[field].removeprefix('Urusan Pemerintahan Bidang ')})"


_INITIALS = re.compile(r"\b[A-Z][A-Z0-9]{1,5}\b")
_DINAS = re.compile(r"(?i)(?:dinas|badan)\b")
_EVERYWHERE = frozenset("urusan pemerintahan bidang dan serta yang daerah wajib pilihan masyarakat".split())
_ASKED = Text(
    id="Kode `{code}` milik bidang {field}, yang biasanya urusan `{other}`, bukan `{office}`. Apakah kodenya tepat?",
    en="Code `{code}` is of field {field}, mostly the business of `{other}`, not of `{office}`. Is the code right?",
)
