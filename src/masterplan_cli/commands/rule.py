"""`masterplan rule`: lists the rules, or explains one."""

from typing import Annotated

import typer

from masterplan_cli.commands._options import Lang, chosen
from masterplan_cli.commands._output import say
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.commands._terminal import width
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text

Code = Annotated[
    str | None, typer.Argument(help="Kode aturan, misalnya R001; tanpa kode: daftar semua aturan.", show_default=False)
]


def rule(code: Code = None, lang: Lang = "id") -> None:
    """Daftar aturan pemeriksaan, atau penjelasan satu aturan."""
    language = chosen(lang)
    from masterplan_cli.catalogue import explained, kind, kinds, listed

    if code is None:
        say(listed(language, width()))
        return
    found = kind(code)
    if found is None:
        raise Rejected(unknown(Text(id="aturan", en="rule"), code, [one.code for one in kinds()]))
    say(explained(found, language, width()))
