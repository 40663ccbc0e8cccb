"""P016: some proposals come from citizens."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_CITIZENS = frozenset(("musrenbang", "pokir", "survey"))
_FEWEST = 4
"""Programmes from which on a lack is a pattern."""


@rule(
    "P016",
    Severity.NOTE,
    Text(
        id="Tidak satu pun program disebut berasal dari Musrenbang, pokir, atau survei. Apakah usulan warga sudah dimuat?",
        en="No programme is said to come from Musrenbang, pokir or a survey. Are citizens' proposals in the plan?",
    ),
    help=Text(
        id="Tulis `origins: [musrenbang]` pada program yang berasal dari usulan warga.",
        en="Write `origins: [musrenbang]` at the programmes that citizens proposed.",
    ),
    question=Text(
        id="Usulan warga mana, dari Musrenbang, pokir, atau survei, yang dimuat rencana ini?",
        en="Which proposals of citizens, from Musrenbang, pokir or surveys, are in the plan?",
    ),
    summary=Text(id="Tidak ada usulan yang berasal dari warga.", en="No proposal comes from citizens."),
    why=Text(
        id="RPJMD dan RKPD disusun dari usulan warga; masterplan yang tidak memuatnya sulit memperoleh dukungan mereka.",
        en="RPJMD and RKPD grow from citizens' proposals; a masterplan without any hardly gains their support.",
    ),
    mend=Text(
        id="Telusuri usulan Musrenbang, pokok pikiran DPRD, dan survei, lalu tulis asalnya di `origins`.",
        en="Trace proposals of Musrenbang, of councillors (pokir) and of surveys, and write them in `origins`.",
    ),
    bad="programmes:\n  - {id: posyandu-terjadwal, origins: [office]}\n  - {id: kelas-digital, origins: [rpjmd, national]}\n",
    good="programmes:\n  - {id: posyandu-terjadwal, origins: [musrenbang]}\n  - {id: kelas-digital, origins: [rpjmd, national]}\n",
    absence=True,
)
def no_citizens_origin(plan: Masterplan) -> Iterator[Breach]:
    """Where most programmes state their origin, by what they state; else by whether citizens speak anywhere."""
    stated = [programme for programme in plan.programmes if programme.origins]
    if len(plan.programmes) < _FEWEST or any(_CITIZENS & set(programme.origins) for programme in stated):
        return
    if 2 * len(stated) >= len(plan.programmes):
        yield Breach(stated[0].key("origins"))
    elif plan.plan and not any(_HEARD.search(text.text) for text in plan.texts):
        yield Breach(plan.plan.at("title"))


_HEARD = re.compile(
    r"(?i)\b(?:musrenbang\w*|musyawarah|pokir|pokok(?:-pokok)? pikiran|reses|survei|survey|jajak pendapat|aspirasi|usulan|"
    r"masukan|aduan|pengaduan|keluhan|konsultasi publik|dengar pendapat|uji publik|rembu[gk]|partisipati[fv]e?|fgd|focus group|"
    r"forum warga|temu warga)\b"
)
