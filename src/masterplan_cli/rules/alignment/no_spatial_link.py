"""A009: a programme with a location names the provision of the spatial plan that it rests on."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Word, words
from masterplan_cli.rules._lexicons import lexicon_of
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme

_QUESTION = Text(
    id="Apakah program `{programme}` memakai ruang di “{place}”? Ketentuan RTRW tidak disebut.",
    en="Does programme `{programme}` take ground in “{place}”? It names no provision of the spatial plan (RTRW).",
)


@rule(
    "A009",
    Severity.WARNING,
    Text(
        id="Program `{programme}` berlokasi di “{place}”, tetapi tidak menyebut ketentuan RTRW.",
        en="Programme `{programme}` is located in “{place}” but names no provision of the spatial plan (RTRW).",
    ),
    help=Text(
        id="Tulis di `spatial_provisions` id ketentuan RTRW yang menjadi sandarannya.",
        en="Name in `spatial_provisions` the provision of the RTRW that it rests on.",
    ),
    question=Text(
        id="Ketentuan RTRW mana yang membolehkan {names} di lokasinya?",
        en="Which provisions of the RTRW allow {names} at the places that are planned?",
    ),
    summary=Text(
        id="Program berlokasi dari dimensi yang memakai ruang tidak menyebut ketentuan RTRW.",
        en="A located programme of a dimension that takes ground names no provision of the RTRW.",
    ),
    why=Text(
        id="Ketidakselarasan dengan RTRW termasuk kelemahan yang tercatat; prasarana di luar peruntukannya tidak mendapat izin.",
        en="Not fitting the RTRW is a weakness on record; works outside their zone get no permit.",
    ),
    mend=Text(
        id="Tulis ketentuan RTRW di `planning_documents`, lalu sebut id-nya pada program. Seluruh daerah, daring, dan "
        "gedung yang ada bukan lokasi dalam arti ini; program tanpa aksi prasarana ditanyakan sebagai catatan.",
        en="Write the provisions of the RTRW in `planning_documents`, then name their ids at the programme. "
        "The whole region, online and buildings that stand are no locations in this sense; a programme without works is asked "
        "about in a note.",
    ),
    bad="programmes:\n  - id: taman-sehat\n    locations: [Kecamatan Contoh Kota]\n",
    good="programmes:\n  - id: taman-sehat\n    locations: [Kecamatan Contoh Kota]\n    spatial_provisions: [rtrw-1]\n",
)
def no_spatial_link(plan: Masterplan) -> Iterator[Breach]:
    """A programme that is everywhere, online or in buildings that stand has no location in this sense."""
    spatial = {one.key for one in plan.profile.dimensions if one.takes_ground}
    for programme in plan.programmes:
        if programme.dimension not in spatial or programme.spatial_provisions:
            continue
        if place := next((place for place in _places(programme) if _takes_ground(plan, *place)), None):
            builds = any(action.group == "infrastructure" for action in programme.actions)
            yield Breach(
                programme.key("locations"),
                programme=programme.id,
                place=place[0],
                severity=None if builds else Severity.NOTE,
                message=None if builds else _QUESTION,
            )


def _places(programme: Programme) -> Iterator[tuple[str, bool]]:
    """Where it is, and whether as a whole: places of single actions count only where it names none itself."""
    if programme.locations:
        yield from ((location, True) for location in programme.locations)
    else:
        yield from ((action.location, False) for action in programme.actions if action.location)


def _takes_ground(plan: Masterplan, place: str, as_a_whole: bool) -> bool:
    """Whether a place is ground: by its first telling word, or as the name of some place that is nothing else."""
    place = _REMARK.sub("", place).strip()
    written = _behind_prepositions(words(place))
    is_counted = bool(written) and _is_number(written[0])
    written = _behind_numbers(written)
    if not written or (plan.region and place.casefold() == plan.region.name.casefold()):
        return False
    without, ground = (lexicon_of(plan, name) for name in ("no_ground", "ground"))
    length, is_ground = without.length(written, 0), ground.length(written, 0)
    if length > is_ground:
        rest = written[length:]
        # `Tersebar di kawasan pesisir` is ground after all; `tersebar di seluruh desa` is not.
        return written[0].form == "tersebar" and bool(rest) and ground.length(rest, 0) > 0
    if is_counted:
        return False
    if is_ground:
        return len(written) > is_ground
    return (as_a_whole or len(written) == 1) and all(
        place[word.start].isupper() or word.form == "dan" for word in written
    )


_REMARK = re.compile(r"\([^()]*\)")


def _behind_prepositions(written: Sequence[Word]) -> Sequence[Word]:
    """`di`, `dari` and `sepanjang` lead to a place."""
    return written[1:] if len(written) > 1 and written[0].form in _PREPOSITIONS else written


_PREPOSITIONS = frozenset("di dari sepanjang sekitar mulai antara depan belakang seberang".split())


def _behind_numbers(written: Sequence[Word]) -> Sequence[Word]:
    """`18 kecamatan` and `dua desa` count places and name none."""
    index = 0
    while index < len(written) and _is_number(written[index]):
        index += 1
    return written[index:]


def _is_number(word: Word) -> bool:
    return word.form.isdigit() or word.form in _NUMBERS


_NUMBERS = frozenset("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh belas puluh ratus".split())
