"""Keys that their block has already: a second value, or a whole part that stands there twice."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from masterplan_cli.diagnostics import Diagnostic, Related
from masterplan_cli.language import Text
from masterplan_cli.source._kinds import DUPLICATE_KEY
from masterplan_cli.source._lines import Lines
from masterplan_cli.source._tree import Repeat
from masterplan_cli.source._wording import code

_FIRST = Text(id="Pertama kali ditulis di sini.", en="First written here.")


def repeated(places: Lines, repeats: Sequence[Repeat]) -> Iterator[Diagnostic]:
    """One diagnostic for each key that is repeated alone, and one for all that are repeated together."""
    for block, found in groupby(sorted(repeats, key=_by_block), key=lambda repeat: repeat.route[:-1]):
        together = list(found)
        first = min(together, key=lambda repeat: repeat.first_start)
        in_item = bool(block) and isinstance(block[-1], int)
        if len({repeat.route for repeat in together}) > 1 and together[0] is first:
            whole = _dash_missing if in_item else _heading_missing if block else _written_twice
            yield whole(places, together[0])
        else:
            yield from (_repeated(places, repeat) for repeat in together)


def _by_block(repeat: Repeat) -> tuple[str, int]:
    return repr(repeat.route[:-1]), repeat.start


def _dash_missing(places: Lines, repeat: Repeat) -> Diagnostic:
    line, column = places.line(repeat.start), places.column(repeat.start) - 1
    fixed = code(f"{line[: max(0, column - 2)]}- {line[column:].rstrip()}")
    return _told(
        places,
        repeat,
        Text(
            id=f"Di sini mulai butir baru (`{repeat.route[-1]}` sudah ditulis di baris "
            f"{places.number(repeat.first_start)}), tetapi tanpa tanda hubung `- `.",
            en=f"A new item begins here (`{repeat.route[-1]}` was already written on line "
            f"{places.number(repeat.first_start)}), but without a dash `- `.",
        ),
        Text(id=f"Awali butirnya dengan `- `: {fixed}.", en=f"Begin the item with `- `: {fixed}."),
    )


def _heading_missing(places: Lines, repeat: Repeat) -> Diagnostic:
    line = places.number(repeat.first_start)
    return _told(
        places,
        repeat,
        Text(
            id=f"Mulai baris ini kunci-kunci dari baris {line} ditulis lagi; tampaknya judul di atasnya hilang.",
            en=f"From this line the keys of line {line} are written again; the heading above them seems to be lost.",
        ),
        Text(
            id="Tulis judul bagian ini di baris tersendiri di atas baris ini; bila isinya sama, hapus salah satunya.",
            en="Write the heading of this part on a line of its own above this line; if it is the same, remove one of them.",
        ),
    )


def _written_twice(places: Lines, repeat: Repeat) -> Diagnostic:
    line = places.number(repeat.first_start)
    return _told(
        places,
        repeat,
        Text(
            id=f"Mulai baris ini lembar kerja ditulis untuk kedua kalinya; yang pertama mulai di baris {line}.",
            en=f"From this line the worksheet is written a second time; the first begins on line {line}.",
        ),
        Text(
            id="Hapus salah satunya; yang dibaca hanya yang pertama.",
            en="Remove one of the two; only the first one is read.",
        ),
    )


def _repeated(places: Lines, repeat: Repeat) -> Diagnostic:
    key = repeat.route[-1]
    line = places.number(repeat.first_start)
    return _told(
        places,
        repeat,
        Text(
            id=f"Kunci `{key}` sudah ditulis di baris {line}.",
            en=f"The key `{key}` was already written on line {line}.",
        ),
        Text(
            id="Hapus salah satu atau ganti namanya; yang dibaca hanya yang pertama.",
            en="Remove one of them or give it another name; only the first one is read.",
        ),
    )


def _told(places: Lines, repeat: Repeat, message: Text, fix: Text) -> Diagnostic:
    first = Related(_FIRST, places.place(repeat.first_start, repeat.first_end, repeat.route))
    place = places.place(repeat.start, repeat.end, repeat.route)
    return Diagnostic(place, DUPLICATE_KEY, message, fix, (first,))
