"""T005: quotation marks of a word processor around a whole text are no part of it."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_AROUND = re.compile(r"""\s*[“”„"]([^“”„"]+)[“”"]\s*|\s*[‘‚']([^‘’‚']+)[’']\s*""")


@rule(
    "T005",
    Severity.WARNING,
    Text(
        id="Tanda kutip di sekeliling `{text}` ikut tercetak dalam buku.",
        en="The quotation marks around `{text}` are printed in the books.",
    ),
    help=Text(id="Tulis tanpa tanda kutip itu.", en="Write it without those marks."),
    summary=Text(
        id="Seluruh isian diapit tanda kutip, seperti yang dibuat Word.",
        en="A whole field stands between quotation marks, as Word makes them.",
    ),
    why=Text(
        id="Tanda kutip lengkung dari Word tidak menutup teks bagi YAML; ia menjadi bagian dari teksnya.",
        en="The curly marks of a word processor close no text for YAML; they become part of it.",
    ),
    mend=Text(
        id="Hapus tanda kutipnya; bila kutipan itu memang maksudnya, sebut siapa yang berkata.",
        en="Remove the marks; if it is meant as a quotation, say whose words they are.",
    ),
    bad="issues:\n  - id: liv-isu-1\n    sub_dimension: health\n    name: “Balita luput ditimbang”\n",
    good="issues:\n  - id: liv-isu-1\n    sub_dimension: health\n    name: Balita luput ditimbang\n",
)
def quoted_text(plan: Masterplan) -> Iterator[Breach]:
    """Lines alone: prose may quote."""
    for written in plan.texts:
        if not written.is_prose and (found := _AROUND.fullmatch(written.text)):
            text = (found[1] or found[2]).strip()
            yield Breach(written.spot, text=text, edit=text)
