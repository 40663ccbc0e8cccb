"""What readers call a block: its own name, or that of the nearest block around it which has one."""

from collections.abc import Iterator, Mapping

from masterplan_cli.diagnostics import Route
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block

_FIELDS: Mapping[str, Text] = {
    "area": Text(id="luas wilayah", en="area"),
    "population": Text(id="jumlah penduduk", en="population"),
    "human_development_index": Text(id="indeks pembangunan manusia", en="human development index"),
    "poverty": Text(id="penduduk miskin", en="poverty"),
}


class Titles:
    """Finds the titles of a plan's blocks."""

    def __init__(self, plan: Masterplan) -> None:
        self._blocks: Mapping[tuple[str, Route], Block] = {
            (block.origin.file, block.origin.route): block for block in plan.blocks
        }

    def of(self, block: Block) -> str | Text:
        """The title of a block; empty where nothing around it has one."""
        for around in (block, *self._around(block)):
            if title := _own(around):
                return title
        return ""

    def _around(self, block: Block) -> Iterator[Block]:
        origin = block.origin
        for length in range(len(origin.route) - 1, -1, -1):
            if outer := self._blocks.get((origin.file, origin.route[:length])):
                yield outer


def _own(block: Block) -> str | Text | None:
    written = vars(block)
    for field in ("name", "title", "text"):
        if title := written.get(field):
            return str(title)
    route = block.origin.route
    return _FIELDS.get(str(route[-1])) if route else None
