"""P006: each dimension works with somebody from outside government."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.phrases import Word, lexicon, words
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions
from masterplan_cli.schemas.programmes import Partner

_GOVERNMENT = Text(
    id="Mitra dimensi `{dimension}` yang ditulis dari luar pemerintah, seperti “{partner}”, adalah badan pemerintah "
    "atau tidak bernama.",
    en="The partners of dimension `{dimension}` that are entered as from outside government, such as “{partner}”, are "
    "government bodies or have no name.",
)
_BODY = Text(
    id="Apakah “{partner}” dari unsur `{helix}`? Namanya nama badan pemerintah.",
    en="Is “{partner}” from the side of `{helix}`? Its name is that of a government body.",
)
_FITTING = Text(
    id="Tulis `helix: government`, atau nama mitra yang dimaksud.",
    en="Write `helix: government`, or the name of the partner that is meant.",
)


@rule(
    "P006",
    Severity.WARNING,
    Text(
        id="Tidak satu pun program dimensi `{dimension}` bermitra dengan pihak di luar pemerintah.",
        en="No programme of dimension `{dimension}` has a partner from outside government.",
    ),
    help=Text(
        id="Tulis di `partners` mitra dari perguruan tinggi, dunia usaha, komunitas, atau media.",
        en="Name a partner from academia, business, a community or the media in `partners`.",
    ),
    question=Text(
        id="Siapa dari perguruan tinggi, dunia usaha, komunitas, atau media yang ikut mengerjakan {names}?",
        en="Who of universities, business, the community and the media takes part in {names}?",
    ),
    summary=Text(
        id="Dimensi tanpa mitra bernama dari luar pemerintah.",
        en="A dimension has no named partner from outside government.",
    ),
    why=Text(
        id="Pentahelix diminta panduan: rencana yang hanya dikerjakan pemerintah jarang bertahan.",
        en="The guide asks for the pentahelix: a plan that government carries out alone seldom lasts.",
    ),
    mend=Text(
        id="Sebut siapa mitranya, dari unsur mana (`helix`), dan perannya. “Akademisi” dan “pelaku usaha setempat” belum menyebut siapa.",
        en="Say who the partner is, from which side (`helix`), and in which role. “Academics” and “local firms” name nobody yet.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    partners: []\nquick_wins:\n"
    "  - id: pengingat-timbang\n    collaborators: []\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    partners:\n"
    "      - {name: Klinik Sehat Contoh, helix: business, role: menyediakan ruang konsultasi}\n",
    absence=True,
)
def no_outside_partner(plan: Masterplan) -> Iterator[Breach]:
    """Partners of programmes and collaborators of quick wins; a dimension without programmes lacks more than partners."""
    for dimension, spot in dimensions(plan):
        if not dimension.programmes:
            continue
        outside = [partner for partner in _partners(dimension) if partner.helix != "government"]
        if not outside:
            yield Breach(spot, dimension=dimension.name, about=dimension.name)
        elif all(_is_nobody(plan, partner.name) for partner in outside):
            partner = outside[0]
            yield Breach(
                partner.at("name"),
                message=_GOVERNMENT,
                dimension=dimension.name,
                partner=partner.name,
                about=dimension.name,
            )
        else:
            yield from _bodies(plan, outside)


def _bodies(plan: Masterplan, outside: Sequence[Partner]) -> Iterator[Breach]:
    """Single bodies of government that are entered as from outside, beside partners who are."""
    for partner in outside:
        if partner.helix and _is_government(plan, words(partner.name)) and not _teaches(partner):
            yield Breach(
                partner.at("name"),
                message=_BODY,
                help=_FITTING,
                severity=Severity.NOTE,
                asks=False,
                partner=partner.name,
                helix=partner.helix,
            )


def _teaches(partner: Partner) -> bool:
    """Schools and research bodies of the state are academia too."""
    return partner.helix == "academia" and _LEARNING.search(partner.name) is not None


_LEARNING = re.compile(
    r"(?i)\b(?:riset|penelitian|pengkajian|pendidikan|pelatihan|latihan|sekolah|smk|sma|smp|sd|brin|brida|politeknik|museum|arsip)\b"
)


def _partners(dimension: Dimension) -> Iterator[Partner]:
    for programme in dimension.programmes:
        yield from programme.partners
    for quick_win in dimension.quick_wins:
        yield from quick_win.collaborators


def _is_nobody(plan: Masterplan, name: str) -> bool:
    """Whether a name begins as those of government bodies do, or names nobody: `Akademisi`, `Pelaku usaha setempat`."""
    written = words(name)
    if not written:
        return True  # `-`
    unnamed = lexicon("nameless_partners").length(written, 0) or lexicon_of(plan, "unnamed_partners").covers(written)
    return bool(unnamed) or _is_government(plan, written)


def _is_government(plan: Masterplan, written: Sequence[Word]) -> bool:
    """Whether a name begins as those of government bodies do; `Kemenkes` abbreviates a ministry."""
    if not written:
        return False
    return written[0].form.startswith("kemen") or bool(lexicon_of(plan, "government").length(written, 0))
