"""A008: a budget code holds together from the programme to the sub-activity, and is one of the region's own level."""

from collections.abc import Collection, Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference.nomenclature import field_of, level_digits
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.nomenclature._codes import is_field, is_programme
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import ActionCode
from masterplan_cli.schemas.programmes import BudgetCode

_FOUR_DIGITS = 2024
"""The first plan year in which every sub-activity has four digits."""


@rule(
    "A008",
    Severity.ERROR,
    Text(
        id="Kode `{code}` tidak berawal dengan kode di atasnya, `{above}`.",
        en="Code `{code}` does not start with the code above it, `{above}`.",
    ),
    help=Text(
        id="Kode kegiatan berawal dengan kode programnya, kode subkegiatan dengan kode kegiatannya.",
        en="An activity's code starts with its programme's, a sub-activity's with its activity's.",
    ),
    summary=Text(
        id="Kode program, kegiatan, dan subkegiatan tidak bersambung, atau bukan kode kabupaten/kota.",
        en="The codes of programme, activity and sub-activity do not hold together, or are not a kabupaten's or kota's.",
    ),
    why=Text(
        id="Kode yang tidak bersambung menunjuk kegiatan program lain; anggarannya tidak akan ditemukan.",
        en="Codes that do not hold together point to another programme's activity; its budget will not be found.",
    ),
    mend=Text(
        id="Salin kode dari nomenklatur Permendagri 90/2019 dan pemutakhirannya. Angka sesudah kode program adalah "
        "tingkat pemerintahan: 1 provinsi, 2 kabupaten/kota; kabupaten/kota di Aceh, DI Yogyakarta, dan Papua memiliki "
        "pula kegiatan dengan 7, 5, dan 3 atau 4. Sejak Juni 2023 subkegiatan berakhir dengan empat angka.",
        en="Copy the codes from the nomenclature of Permendagri 90/2019 and its updates. The digit after the programme's "
        "code is the level: 1 province, 2 kabupaten or kota; those of Aceh, DI Yogyakarta and Papua also have activities "
        "with 7, 5, and 3 or 4. Since June 2023 a sub-activity ends in four digits.",
    ),
    bad='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.02.02", activity: "1.02.03.2.01"}\n',
    good='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.02.02", activity: "1.02.02.2.01"}\n',
)
def budget_code_chain(plan: Masterplan) -> Iterator[Breach]:
    """One mistake in a chain is told once: where the activity is wrong, the level of the sub-activity is not told again."""
    late = plan.plan is not None and plan.plan.first_year >= _FOUR_DIGITS
    levels = level_digits(plan.region.code[:2]) if plan.region else None
    for code, above in _codes(plan):
        broken = list(_broken(plan, code, above))
        if not broken and levels:
            broken = list(_other_level(code, levels))
        yield from broken
        if late and code.sub_activity and len(code.sub_activity.rpartition(".")[2]) == 2:
            yield _two_digits(code, code.sub_activity)


def _codes(plan: Masterplan) -> Iterator[tuple[BudgetCode | ActionCode, tuple[str, Spot] | None]]:
    """The codes of programmes and of their actions, each with the code above it where one is written.

    What another office does in a programme is paid from a budget programme of its own.
    """
    for programme in plan.programmes:
        code = programme.budget_code
        if code:
            yield code, (code.programme, code.at("programme"))
        for action in programme.actions:
            if action.budget_code:
                own = code and action.office == programme.lead_office
                yield action.budget_code, (code.programme, code.at("programme")) if code and own else None


def _broken(plan: Masterplan, code: BudgetCode | ActionCode, above: tuple[str, Spot] | None) -> Iterator[Breach]:
    """What does not start with the code above it; a programme that nobody has is told elsewhere, as their one cause.

    That an action's first code is not its programme's weighs less: one office can have two that pay.
    """
    severity = Severity.WARNING if isinstance(code, ActionCode) else None
    if above and not (is_field(field_of(above[0])) and is_programme(plan, above[0])):
        above = None
    for field in ("activity", "sub_activity"):
        if not (written := getattr(code, field)):
            continue
        if above and not written.startswith(f"{above[0]}."):
            related = [(Text(id="kode di atasnya", en="the code above it"), above[1])]
            yield Breach(code.at(field), code=written, above=above[0], related=related, severity=severity)
        above, severity = (written, code.at(field)), None


def _other_level(code: BudgetCode | ActionCode, levels: Collection[str]) -> Iterator[Breach]:
    for field in ("activity", "sub_activity"):
        if (written := getattr(code, field)) and (level := written.split(".")[3]) not in levels:
            right = "/".join(sorted(levels))
            yield Breach(
                code.at(field),
                message=Text(
                    id="Kode `{code}` bukan kode kabupaten/kota di provinsi ini: tingkatnya `{level}`, seharusnya `{right}`.",
                    en="Code `{code}` is not one of a kabupaten or kota of this province: its level is `{level}` instead of `{right}`.",
                ),
                help=Text(
                    id="Cari kegiatan yang sama pada nomenklatur kabupaten/kota; tingkat 1 adalah provinsi.",
                    en="Look up the same activity in the nomenclature of kabupaten and kota; level 1 is the province.",
                ),
                code=written,
                level=level,
                right=right,
            )
            return


def _two_digits(code: BudgetCode | ActionCode, written: str) -> Breach:
    return Breach(
        code.at("sub_activity"),
        message=Text(
            id="Kode subkegiatan `{code}` memakai nomenklatur lama dengan dua angka terakhir.",
            en="Sub-activity code `{code}` is of the old nomenclature, with two digits at its end.",
        ),
        help=Text(
            id="Cari kode baru dengan empat angka; nomor lama tidak selalu sama dengan nomor baru.",
            en="Look up the new code with four digits; the old number is not always the new one.",
        ),
        severity=Severity.WARNING,
        code=written,
    )
