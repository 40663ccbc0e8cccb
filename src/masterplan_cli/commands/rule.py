"""`masterplan rule`: lists the rules, or explains one."""

from typing import Annotated

import typer

from masterplan_cli.commands._options import Lang, say
from masterplan_cli.commands._refusals import Refused
from masterplan_cli.commands._terminal import width
from masterplan_cli.language import Language, Text

Code = Annotated[
    str | None, typer.Argument(help="Kode aturan, misalnya R001; tanpa kode: daftar semua aturan.", show_default=False)
]


def rule(code: Code = None, lang: Lang = Language.ID) -> None:
    """Daftar aturan pemeriksaan, atau penjelasan satu aturan."""
    from masterplan_cli.catalogue import explained, kind, kinds, listed

    if code is None:
        say(listed(lang, width()))
        return
    found = kind(code)
    if found is None:
        from masterplan_cli.diagnostics import nearest

        near = nearest(code.upper(), [one.code for one in kinds()])
        raise Refused(
            Text(
                id=f"Tidak ada aturan `{code}`." + (f" Maksud Anda `{near}`?" if near else "")
                + " Daftarnya: `masterplan rule`.",
                en=f"There is no rule `{code}`." + (f" Did you mean `{near}`?" if near else "")
                + " The list: `masterplan rule`.",
            )
        )
    say(explained(found, lang, width()))
