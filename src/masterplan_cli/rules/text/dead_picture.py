"""D009: a picture in a text leads to something that books carry."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

PICTURE = re.compile(r"(?<!\\)!\[[^\[\]\n]{0,500}\]\((?!(?i:https?://)|figures/)([^()\s]{1,500})[^()\n]{0,500}\)")
"""A picture that is no figure of ours and on no site."""


@rule(
    "D009",
    Severity.WARNING,
    Text(
        id="Gambar `{target}` tidak dibawa ke buku, sehingga tautannya tidak menuju ke mana pun.",
        en="The picture `{target}` does not go into books, so that its link leads nowhere.",
    ),
    help=Text(
        id="Ceritakan isinya dengan kata, atau tulis tautan ke gambar di situs: `[Peta](https://…)`.",
        en="Say in words what it shows, or write a link to a picture on a site: `[Map](https://…)`.",
    ),
    summary=Text(
        id="Sebuah gambar di teks tidak akan tampak di buku.", en="A picture in a text will not show in books."
    ),
    why=Text(
        id="Buku hanya membawa bagannya sendiri dan lambang daerah. Berkas gambar lain tidak disalin; yang tersisa hanya "
        "tautan yang putus.",
        en="Books carry their own charts and the emblem of the region only. Other pictures are not copied; what is left is "
        "a broken link.",
    ),
    mend=Text(
        id="Ceritakan isi gambarnya dengan kata, atau taruh gambarnya di situs dan tulis tautannya.",
        en="Say in words what the picture shows, or put it on a site and write a link to it.",
    ),
    bad="summary: Letak pasar tampak di ![peta kecamatan](peta.png).\n",
    good="summary: Letak pasar tampak di [peta kecamatan](https://example.org/peta.png).\n",
)
def dead_picture(plan: Masterplan) -> Iterator[Breach]:
    """Pictures become links in books; each is told once a text."""
    for written in plan.texts:
        if written.is_prose and "![" in written.text:
            for target in dict.fromkeys(found[1] for found in PICTURE.finditer(written.text)):
                yield Breach(written.spot, target=target)
