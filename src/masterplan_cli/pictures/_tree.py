"""An SVG file read into a tree of what may stay, under limits, without anything that a DOCTYPE declares."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from masterplan_cli.child import Refused
from masterplan_cli.language import Text
from masterplan_cli.pictures._allowed import ELEMENTS, GROUPS, TEXTS, UNSEEN
from masterplan_cli.pictures._kinds import help_for

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SPACE = "http://www.w3.org/XML/1998/namespace space"
_DEEPEST, _MOST = 64, 20_000

_DOCTYPE = Text(id="memuat `<!DOCTYPE>`", en="has a `<!DOCTYPE>`")
_NO_DOCTYPE = Text(
    id="Hapus baris itu, atau simpan lagi sebagai SVG biasa (di Inkscape: Plain SVG).",
    en="Remove that line, or save it again as plain SVG (in Inkscape: Plain SVG).",
)
_SHEET = Text(
    id="mengambil gaya dari luar (`<?xml-stylesheet?>`)", en="takes styles from outside (`<?xml-stylesheet?>`)"
)
_DEEP = Text(id="bersusun lebih dari {most} tingkat", en="is nested more than {most} levels deep")
_LARGE = Text(id="memuat lebih dari {most} unsur", en="holds more than {most} elements")
_SIMPLER = Text(id="Sederhanakan gambarnya, atau pakai PNG.", en="Make the drawing simpler, or use a PNG.")
_OTHER = Text(
    id="memuat `<{element}>`, yang tidak dapat dipakai di buku", en="has `<{element}>`, which books cannot take"
)
_WITHOUT = Text(
    id="Ubah bagian itu menjadi garis dan bidang, atau pakai PNG.", en="Turn that part into plain shapes, or use a PNG."
)
_BROKEN = Text(id="bukan SVG yang utuh", en="is no whole SVG")
_NO_SVG = Text(
    id='tidak bermula dengan `<svg xmlns="http://www.w3.org/2000/svg">`',
    en='does not begin with `<svg xmlns="http://www.w3.org/2000/svg">`',
)


@dataclass(slots=True)
class Node:
    """An element that stays: its attributes as they were written, what it holds, where it stands."""

    name: str
    attributes: dict[str, str]
    place: tuple[int, int]
    held: "list[Node | str]" = field(default_factory=list)

    @property
    def nodes(self) -> "list[Node]":
        """The elements in it."""
        return [each for each in self.held if isinstance(each, Node)]

    @property
    def text(self) -> str:
        """The text in it."""
        return "".join(each for each in self.held if isinstance(each, str))


def tree(content: bytes) -> Node:
    """The drawing's root. Raises `Refused` with the line for what no drawing may hold."""
    reading = _Reading()
    try:
        reading.parser.Parse(content, True)
    except expat.ExpatError as error:
        raise Refused(_BROKEN, help_for("svg"), error.lineno, error.offset + 1) from error
    except (LookupError, ValueError) as error:  # an encoding that it names and nobody knows
        raise Refused(_BROKEN, help_for("svg")) from error
    assert reading.root  # noqa: S101 - the parser refuses a file without one
    return reading.root


def every(root: Node) -> Iterator[Node]:
    """Every element in the order in which they stand."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.nodes)


class _Reading:
    def __init__(self) -> None:
        self.root: Node | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._open: list[Node] = []
        self._deep = self._seen = self._left_out = 0

    def _doctype(self, *_: object) -> NoReturn:
        raise self._refusal(_DOCTYPE, _NO_DOCTYPE)

    def _instruction(self, target: str, _: str) -> None:
        if target.lower() == "xml-stylesheet":
            raise self._refusal(_SHEET, _NO_DOCTYPE)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._deep += 1
        self._seen += 1
        if self._deep > _DEEPEST:
            raise self._refusal(_DEEP.fill(most=_DEEPEST), _SIMPLER)
        if self._seen > _MOST:
            raise self._refusal(_LARGE.fill(most=_MOST), _SIMPLER)
        space, _, local = name.rpartition(" ")
        if self.root is None and (space, local) != (SVG, "svg"):
            raise self._refusal(_NO_SVG, help_for("svg"))
        if self._left_out or space != SVG or local in UNSEEN:
            self._left_out += 1
            return
        self._keep(GROUPS.get(local, local), attributes)

    def _keep(self, name: str, attributes: dict[str, str]) -> None:
        if name not in ELEMENTS:
            raise self._refusal(_OTHER.fill(element=name[:40]), _WITHOUT)
        node = Node(name, _own(attributes), (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1))
        if self._open:
            self._open[-1].held.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._deep -= 1
        if self._left_out:
            self._left_out -= 1
        else:
            self._open.pop()

    def _text(self, text: str) -> None:
        if not self._left_out and self._open and self._open[-1].name in TEXTS:
            self._open[-1].held.append(text)

    def _refusal(self, reason: Text, help_: Text) -> Refused:
        return Refused(reason, help_, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)


def _own(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes of SVG itself, `href` of either kind and `xml:space`."""
    linked = {"href": attributes[f"{_XLINK} href"]} if f"{_XLINK} href" in attributes else {}
    spaced = {"xml:space": attributes[_SPACE]} if attributes.get(_SPACE) == "preserve" else {}
    return linked | spaced | {name: value for name, value in attributes.items() if " " not in name}
