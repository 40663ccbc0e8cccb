"""P001: an action says what it produces, and how much of it."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "P001",
    Severity.ERROR,
    Text(
        id="Aksi `{action}` belum menyebut {missing} keluarannya.",
        en="Action `{action}` does not state {missing} of its output.",
    ),
    help=Text(
        id="Tulis `output` dengan `name`, `volume`, dan `unit`.",
        en="Write `output` with `name`, `volume` and `unit`.",
    ),
    summary=Text(
        id="Aksi tanpa keluaran, volume, atau satuannya.", en="An action lacks its output, or its volume and unit."
    ),
    why=Text(
        id="Tanpa keluaran yang terukur, anggaran tidak dapat dinilai wajar dan pekerjaan tidak dapat dinyatakan selesai.",
        en="Without a measured output nobody can judge the budget, or say that the work is done.",
    ),
    mend=Text(
        id="Tulis barang atau layanan yang dihasilkan, jumlahnya, dan satuannya.",
        en="Write the good or service that it produces, how many, and the unit.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n"
    "        output:\n          name: Kader terlatih\n          volume:\n          unit:\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    actions:\n      - id: posyandu-terjadwal-1\n"
    "        output:\n          name: Kader terlatih\n          volume: 120\n          unit: orang\n",
)
def action_without_output(plan: Masterplan) -> Iterator[Breach]:
    """At the output where there is one, else at the action."""
    for action in plan.actions:
        if action.output is None:
            sentence = Text(id="Aksi `{action}` tidak menyebut keluaran.", en="Action `{action}` states no output.")
            yield Breach(action.at(), message=sentence, action=action.id)
        elif missing := [f"`{field}`" for field in ("volume", "unit") if getattr(action.output, field) is None]:
            yield Breach(action.output.at(), action=action.id, missing=", ".join(missing))
