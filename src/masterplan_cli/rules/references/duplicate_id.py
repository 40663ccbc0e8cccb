"""R002: an id is given once in the whole plan."""

from collections.abc import Iterator, Mapping

from masterplan_cli.diagnostics import Route, Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Block


@rule(
    "R002",
    Severity.ERROR,
    Text(id="Id `{name}` sudah dipakai.", en="The id `{name}` is taken."),
    help=Text(
        id="Beri id lain, dan sesuaikan rujukan yang memang menunjuk bagian ini.",
        en="Give it another id, and change the references that mean this one.",
    ),
    summary=Text(id="Dua bagian memakai id yang sama.", en="Two parts have the same id."),
    why=Text(
        id="Rujukan ke id yang dipakai dua kali tidak dapat dipastikan artinya.",
        en="Nobody can tell what a reference to an id means that was given twice.",
    ),
    mend=Text(
        id="Id berlaku untuk seluruh rencana, juga antardimensi; beri salah satunya id lain.",
        en="An id holds for the whole plan, over all dimensions; give one of the two another.",
    ),
    bad="""\
issues:
  - id: air
    sub_dimension: health
    name: Air sumur keruh
  - id: air
    sub_dimension: health
    name: Air sumur kering
""",
    good="""\
issues:
  - id: air-keruh
    sub_dimension: health
    name: Air sumur keruh
  - id: air-kering
    sub_dimension: health
    name: Air sumur kering
""",
)
def duplicate_id(plan: Masterplan) -> Iterator[Breach]:
    """The second and every later block of an id is told, with the first beside it; not the parts of one that is told."""
    first: dict[str, Block] = {}
    repeated: dict[tuple[str, Route], tuple[str, Route]] = {}
    for block in plan.blocks:
        if not (name := getattr(block, "id", None)):
            continue
        if not (before := first.get(name)):
            first[name] = block
            continue
        place, original = (block.origin.file, block.origin.route), (before.origin.file, before.origin.route)
        repeated[place] = original
        if not _is_within(place, original, repeated):
            related = (Text(id=f"`{name}` pertama kali di sini", en=f"`{name}` first stands here"), before.at("id"))
            yield Breach(block.at("id"), name=name, related=[related])


def _is_within(
    place: tuple[str, Route], original: tuple[str, Route], repeated: Mapping[tuple[str, Route], tuple[str, Route]]
) -> bool:
    """Whether both are parts of blocks that repeat each other: a copied programme brings its actions along."""
    file, route = place
    for length in range(1, len(route)):
        around = repeated.get((file, route[:length]))
        if around and original[0] == around[0] and original[1][: len(around[1])] == around[1]:
            return True
    return False
