"""`masterplan schema`: prints the JSON Schema of a worksheet."""

from typing import Annotated

import typer

from masterplan_cli.commands._options import Lang, chosen
from masterplan_cli.commands._output import say
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text
from masterplan_cli.reports._json import written

Sheet = Annotated[
    str | None,
    typer.Argument(
        help="Lembar kerja: masterplan, readiness, atau dimension; tanpa nama: daftar ketiganya.",
        show_default=False,
        metavar="masterplan|readiness|dimension",
    ),
]


def schema(sheet: Sheet = None, lang: Lang = "id") -> None:
    """Mencetak JSON Schema sebuah lembar kerja, untuk penyunting yang melengkapi dan memeriksa YAML."""
    language = chosen(lang)
    from masterplan_cli.schemas.json_schema import SHEETS, json_schema
    from masterplan_cli.schemas.vocabulary import block_label

    if sheet is None:
        say("".join(f"{name:12}{block_label(one).to(language)}\n" for name, one in SHEETS.items()))
        return
    if sheet not in SHEETS:
        raise Rejected(unknown(Text(id="lembar kerja", en="worksheet"), sheet, SHEETS))
    say(written(json_schema(SHEETS[sheet])))
