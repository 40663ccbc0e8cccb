"""G004: a regulation enacts the plan, or there is a day for it."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.governance._numbers import doubt

_HOLLOW = Text(
    id="Nomor peraturan penetapan, “{number}”, bukan nomor.",
    en="The number of the enacting regulation, “{number}”, is none.",
)
_HOLLOW_HELP = Text(
    id="Tulis nomornya sesudah terbit; sampai saat itu kosongkan `number` dan tulis `planned_date`.",
    en="Write the number once it is out; until then leave `number` empty and write `planned_date`.",
)


@rule(
    "G004",
    Severity.WARNING,
    Text(
        id="Masterplan belum ditetapkan, dan tanggal penetapannya belum direncanakan.",
        en="The masterplan is not enacted, and no date for it is planned.",
    ),
    help=Text(
        id="Tulis `enactment` dengan `number` dan `date` peraturannya, atau `planned_date`.",
        en="Write `enactment` with `number` and `date` of the regulation, or a `planned_date`.",
    ),
    question=Text(
        id="Dengan peraturan apa, dan kapan, masterplan ini ditetapkan?",
        en="By which regulation, and when, is this masterplan enacted?",
    ),
    summary=Text(
        id="Tidak ada peraturan yang menetapkan rencana, dan tidak ada tanggal untuk itu.",
        en="No regulation enacts the plan, and there is no date for one.",
    ),
    why=Text(
        id="Tanpa Perbup atau Perwal rencana hilang bersama penggagasnya; kelemahan pertama dalam catatan evaluasi.",
        en="Without a regulation the plan leaves with whoever began it; the first weakness in evaluations.",
    ),
    mend=Text(
        id="Rencanakan tanggal penetapan bersama bagian hukum dan tulis langkah-langkahnya. Kata di tempat nomor yang belum "
        "ada ditambah di `settings.checks.words.unissued`.",
        en="Plan the date with the legal office and write down the steps. `settings.checks.words.unissued` adds to the "
        "words in place of a number that is still to come.",
    ),
    bad="governance:\n  enactment:\n    kind: Peraturan Bupati\n    planned_date: null\n",
    good="governance:\n  enactment:\n    kind: Peraturan Bupati\n    planned_date: 2025-01-15\n",
    absence=True,
)
def no_enactment(plan: Masterplan) -> Iterator[Breach]:
    """Told at what is written of the enactment, or at governance where nothing is."""
    if not plan.governance:
        return
    enactment = plan.governance.enactment
    if not enactment or not (enactment.number or enactment.date or enactment.planned_date):
        yield Breach(plan.governance.key("enactment"))
    elif enactment.number and doubt(plan, enactment.number):
        yield Breach(enactment.at("number"), message=_HOLLOW, help=_HOLLOW_HELP, number=enactment.number)
