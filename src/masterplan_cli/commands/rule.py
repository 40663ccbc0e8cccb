"""`masterplan rule`: lists the families of rules, the rules of one, or explains a rule."""

from typing import Annotated

from masterplan_cli.commands._complete import rules
from masterplan_cli.commands._help import Help, argument
from masterplan_cli.commands._options import Lang, chosen
from masterplan_cli.commands._output import say
from masterplan_cli.commands._terminal import width
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text
from masterplan_cli.nearness import nearest

HELP = Help(
    Text(id="Daftar aturan pemeriksaan, atau penjelasan satu aturan.", en="Lists the rules, or explains one."),
    examples=(
        ("masterplan rule", Text(id="semua aturan menurut keluarga", en="all rules by family")),
        ("masterplan rule Q", Text(id="aturan quick win", en="the rules about quick wins")),
        ("masterplan rule Q004", Text(id="penjelasan satu aturan", en="explains one rule")),
    ),
)
Code = Annotated[
    str | None,
    argument(
        Text(id="ATURAN", en="RULE"),
        text=Text(
            id="Huruf keluarga (Q), kode (Q004) atau nama aturan; tanpa itu: semua keluarga.",
            en="Letter of a family (Q), code (Q004) or name of a rule; without it: all families.",
        ),
        complete=rules,
    ),
]


def rule(code: Code = None, lang: Lang = "id") -> None:
    """List families and rules, or explain the one that is named."""
    language = chosen(lang)
    from masterplan_cli.catalogue import FAMILIES, explained, kind, kinds, listed

    if code is None or code.upper() in FAMILIES:
        say(listed(language, width(), code.upper() if code else None))
        return
    found = kind(code)
    if found is None:
        near = nearest(code, [name for one in kinds() for name in (one.code, one.name)])
        raise Rejected((_MEANT if near else _LIST).fill(code=code, near=near, family=_family(code)))
    say(explained(found, language, width()))


def _family(code: str) -> str:
    """The command's argument that lists where such a code would stand."""
    from masterplan_cli.catalogue import FAMILIES

    letter = code[:1].upper()
    return f" {letter}" if letter in FAMILIES and code[1:].isdigit() else ""


_MEANT = Text(
    id="Tidak ada aturan `{code}`. Maksud Anda `{near}`? `masterplan rule{family}` menampilkan daftarnya.",
    en="There is no rule `{code}`. Did you mean `{near}`? `masterplan rule{family}` lists them.",
)
_LIST = Text(
    id="Tidak ada aturan `{code}`. `masterplan rule{family}` menampilkan daftarnya.",
    en="There is no rule `{code}`. `masterplan rule{family}` lists them.",
)
