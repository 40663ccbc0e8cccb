"""`masterplan rule`: lists the families of rules, the rules of one, or explains a rule."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from masterplan_cli import folders
from masterplan_cli.commands._complete import rules
from masterplan_cli.commands._help import Help, argument
from masterplan_cli.commands._options import Lang, chosen
from masterplan_cli.commands._output import say
from masterplan_cli.commands._terminal import width
from masterplan_cli.days import epoch_day
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text
from masterplan_cli.nearness import nearest

HELP = Help(
    Text(id="Daftar aturan pemeriksaan, atau penjelasan satu aturan.", en="Lists the rules, or explains one."),
    examples=(
        (
            "masterplan rule",
            Text(
                id="semua aturan menurut keluarga, dengan temuan rencana di folder ini",
                en="all rules by family, with what the plan in this folder raises",
            ),
        ),
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
        say(listed(language, width(), code.upper() if code else None, _found()))
        return
    found = kind(code)
    if found is None:
        near = _in_full(code) or nearest(code, [name for one in kinds() for name in (one.code, one.name)])
        raise Rejected((_MEANT if near else _LIST).fill(code=code, near=near, family=_family(code)))
    say(explained(found, language, width()))


def _in_full(code: str) -> str | None:
    """The code that was written with a digit too few or too many: `Q003` for `Q03`."""
    from masterplan_cli.catalogue import kind

    letter, digits = code[:1].upper(), code[1:].lstrip("0")
    full = f"{letter}{digits:0>3}"
    return full if digits.isdecimal() and kind(full) else None


def _found() -> Mapping[str, int] | None:
    """How often the plan that we stand in raises each rule; None where there is none, or none that can be read."""
    from masterplan_cli.compiler import check_folder, with_templates

    folder = folders.plan_folder(Path.cwd())
    if folder is None:
        return None
    try:
        checked = with_templates(check_folder(folder, epoch_day()), folder)
    except Rejected:
        return None  # `validate` says why
    return Counter(one.kind.code for one in checked.findings.diagnostics)


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
