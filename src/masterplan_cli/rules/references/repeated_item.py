"""R008: a list names each thing once."""

from collections.abc import Hashable, Iterator, Mapping

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Block, Spot, shapes
from masterplan_cli.schemas.governance import Coordinator
from masterplan_cli.schemas.objectives import Uncovered
from masterplan_cli.schemas.planning import LegalBasis
from masterplan_cli.schemas.quick_wins import ScheduleStep
from masterplan_cli.schemas.readiness import Element
from masterplan_cli.schemas.road_map import RoadMapEntry
from masterplan_cli.schemas.vision import Keyword

_KEYS: Mapping[type[Block], tuple[str, ...]] = {
    Element: ("element",),
    Coordinator: ("dimension",),
    Uncovered: ("sub_dimension",),
    Keyword: ("word",),
    LegalBasis: ("number",),
    RoadMapEntry: ("programme", "stage"),
}
"""What an item of these lists is about, whatever else it says; the others are the same where all of them is."""
_TOLD_ELSEWHERE = ("sub_districts",)


@rule(
    "R008",
    Severity.WARNING,
    Text(id="`{item}` tertulis dua kali dalam `{field}`.", en="`{item}` stands in `{field}` twice."),
    help=Text(
        id="Hapus salah satunya, gabungkan keduanya, atau tulis yang sebenarnya dimaksud.",
        en="Remove one, merge the two, or write what was meant.",
    ),
    summary=Text(id="Satu daftar memuat hal yang sama dua kali.", en="A list holds the same thing twice."),
    why=Text(
        id="Butir yang tersalin tercetak dan terhitung dua kali, dan biasanya menggantikan butir yang terlupa.",
        en="A copied item is printed and counted twice, and mostly stands in the place of one that was forgotten.",
    ),
    mend=Text(
        id="Setiap unsur kesiapan, koordinator dimensi, kata kunci, atau dasar hukum ditulis satu kali.",
        en="Write each element of readiness, coordinator of a dimension, keyword or legal basis once.",
    ),
    bad="structure:\n  - {element: bureaucracy, rating: good}\n  - {element: bureaucracy, rating: fair}\n",
    good="structure:\n  - {element: bureaucracy, rating: good}\n  - {element: budget, rating: fair}\n",
)
def repeated_item(plan: Masterplan) -> Iterator[Breach]:
    """At the second, with the first beside it; what has an id, and the months of schedules, are told elsewhere."""
    for block in plan.blocks:
        for field, shape in shapes(type(block)).items():
            if shape.count == "many" and field not in _TOLD_ELSEWHERE:
                yield from _repeated(block, field)


def _repeated(block: Block, field: str) -> Iterator[Breach]:
    first: dict[Hashable, Spot] = {}
    for index, item in enumerate(getattr(block, field)):
        if isinstance(item, ScheduleStep) or hasattr(item, "id"):
            return
        spot = _spot(block, field, index, item)
        before = first.setdefault(_identity(item), spot)
        if before is not spot:
            yield Breach(
                spot, item=_called(item), field=field, related=[(Text(id="yang pertama", en="the first"), before)]
            )


def _key(item: Block) -> tuple[str, ...]:
    return next((fields for kind, fields in _KEYS.items() if isinstance(item, kind)), ())


def _spot(block: Block, field: str, index: int, item: object) -> Spot:
    if not isinstance(item, Block):
        return block.at(field, index)
    key = _key(item)
    return item.at(key[0]) if key else item.at()


def _identity(item: object) -> Hashable:
    if isinstance(item, Block):
        fields = _key(item)
        return tuple(_plain(getattr(item, field)) for field in fields) if fields else item.model_dump_json()
    return _plain(item)


def _plain(value: object) -> str:
    return " ".join(str(value).casefold().split())


def _called(item: object) -> str:
    """What a sentence calls an item: the first thing that is written in it."""
    if not isinstance(item, Block):
        return " ".join(str(item).split())
    written = (getattr(item, field) for field in (_key(item) or type(item).model_fields))
    return next((" ".join(value.split()) for value in written if isinstance(value, str)), "–")
