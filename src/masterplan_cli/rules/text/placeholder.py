"""T001: nothing is left to be filled in."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_SIGNS = ("tbd", "todo", "fixme", "lorem", "di sini", "disini", "[...", "[…", "[isi", "<isi", "___")
"""One of these, in small letters, is in every text that `_ANYWHERE` can find; looking for them is quick."""

_ANYWHERE = re.compile(
    r"\b(?:TBD|TODO|FIXME)\b|(?i:\blorem ipsum\b|\b(?:isi|tulis|lengkapi) di ?sini\b)"
    r"|\[(?:\.{3}|…|[Ii]si\b[^\[\]\n]{0,200})\]|<[Ii]si\b[^<>\n]{0,200}>|\b_{3,}"
)
"""Capitals alone for `TODO`: Todo is a village; `TBC` is an illness and no placeholder at all."""

_ALONE = re.compile(
    r"[\s.…_?\-–—]+|x{2,}|n/?a|(?:(?:belum|akan|harap|mohon|perlu) di(?:isi|lengkapi)|menyusul)(?: kemudian)?\.?",
    re.IGNORECASE,
)
"""What is a placeholder only where it is all that is written."""

_LONGEST_ALONE = 30


@rule(
    "T001",
    Severity.WARNING,
    Text(id="Isian ini belum diisi: `{found}`.", en="This still has to be filled in: `{found}`."),
    help=Text(
        id="Tulis isinya, atau hapus isiannya bila belum ada.",
        en="Write what belongs there, or remove the field for now.",
    ),
    summary=Text(id="Teks sementara tertinggal dalam lembar kerja.", en="A placeholder is left in a worksheet."),
    why=Text(
        id="Teks sementara terbawa sampai ke buku yang ditandatangani kepala daerah.",
        en="A placeholder finds its way into the books that the head of region signs.",
    ),
    mend=Text(
        id="Lengkapi atau hapus isiannya. Dengan `--strict` buku tidak dibuat selama masih ada.",
        en="Fill it in or remove it. With `--strict` no book is made while one is left.",
    ),
    bad="issues:\n  - id: liv-isu-1\n    name: TBD\n",
    good="issues:\n  - id: liv-isu-1\n    name: Balita luput ditimbang\n",
)
def placeholder(plan: Masterplan) -> Iterator[Breach]:
    """Told once a text, with the first placeholder in it."""
    for written in plan.texts:
        if found := _found(written.text):
            yield Breach(written.spot, found=" ".join(found.split()))


def _found(text: str) -> str:
    """The first placeholder in a text, or nothing."""
    alone = _ALONE.fullmatch(text) if len(text) <= _LONGEST_ALONE else None
    if alone:
        return alone[0]
    small = text.lower()
    found = _ANYWHERE.search(text) if any(sign in small for sign in _SIGNS) else None
    return found[0] if found else ""
