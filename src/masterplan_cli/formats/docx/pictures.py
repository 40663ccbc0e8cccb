"""Drawings in Word: a picture that every reader shows, and the drawing itself for those that know it."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from struct import unpack
from xml.etree import ElementTree as ET

from masterplan_cli.cache import kept
from masterplan_cli.child import Json, Refused, child
from masterplan_cli.formats._drawing import draw
from masterplan_cli.formats._extra import missing
from masterplan_cli.formats._paper_fonts import PaperFonts
from masterplan_cli.formats.docx.relations import Relations
from masterplan_cli.formats.docx.xml import element

_TWIP = 635  # English Metric Units, in which pictures are measured
_PIXELS = 1600  # across a drawing: 250 dots an inch on the width of a portrait page
_MOST_PIXELS = 12_000_000  # in a whole drawing
_THINNEST = 50  # times as long as it is broad
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(?:px|pt|mm|cm|in)?")
_FONTS, _FAMILY = Path(__file__).parents[2] / "fonts", "Source Sans 3"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and, where it was drawn, its drawing."""

    name: str
    png: bytes
    svg: bytes | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        width, height = unpack(">II", self.png[16:24])
        return int(width), int(height)


class Drawer:
    """Makes pictures of drawings, with the fonts that we ship and the region's: they look the same on every machine."""

    def __init__(self, own: PaperFonts) -> None:
        """The region's `own` fonts stand in where ours lack a sign. Raises `Rejected` without the package that draws."""
        try:
            import resvg_py
        except ImportError as error:
            raise missing("docx") from error
        self._own = own
        self.seal = resvg_py.__version__.encode() + own.seal
        """What draws, and with which fonts: another version may draw otherwise."""

    def drawn(self, name: str, svg: str, *, is_ours: bool = True) -> Picture:
        """The drawing as a picture too.

        Raises `Unusable` for fonts with which it cannot be drawn, `Refused` for a drawing that is not ours and cannot
        be drawn without them either.
        """
        across, written = _across(svg), svg.encode()
        png = kept("picture", (self.seal, f"{across}".encode(), written), lambda: self._png(written, across, is_ours))
        return Picture(name, png, written)

    def _png(self, svg: bytes, across: int, is_ours: bool) -> bytes:
        if is_ours and not self._own.files:
            return draw(_asked(across, self._own), svg)[1]
        try:
            return child().ask(draw, _asked(across, self._own), svg)[1]
        except Refused as refused:
            if not self._own.files or _fails(svg, across, PaperFonts()):
                raise
            raise self._own.blamed(refused, lambda fonts: _fails(svg, across, fonts)) from refused


def _asked(across: int, own: PaperFonts) -> dict[str, Json]:
    fonts: list[Json] = [str(path) for path in (*sorted(_FONTS.glob("SourceSans3-*.ttf")), *own.files)]
    return {"width": across, "fonts": fonts, "family": _FAMILY}


def _fails(svg: bytes, across: int, fonts: PaperFonts) -> bool:
    try:
        child().ask(draw, _asked(across, fonts), svg)
    except Refused:
        return True
    return False


def _across(svg: str) -> int:
    """How many pixels wide to draw: enough for print, and not so many that the whole becomes too large to hold."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - ours, or written anew by us
    except ET.ParseError as error:
        raise ValueError(str(error)) from error
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sizes = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    width, height = (
        float((size and size[1]) or fallback) for size, fallback in zip(sizes, (*box, 0, 0, 0)[2:4], strict=True)
    )
    if min(width, height) <= 0 or max(width, height) > _THINNEST * min(width, height):
        raise ValueError("a drawing needs a width and a height")
    return int(min(_PIXELS, (_MOST_PIXELS * width / height) ** 0.5))


@dataclass(slots=True)
class Pictures:
    """The pictures that one document shows."""

    relations: Relations
    files: dict[str, bytes] = field(default_factory=dict)
    _shown: int = 0

    def run(self, picture: Picture, width: int, height: int, alternative: str) -> str:
        """A run with the picture, as large as fits into a box of so many twips."""
        self._shown += 1
        drawn = ""
        if picture.svg:
            self.files[f"media/{picture.name}.svg"] = picture.svg
            drawn = _drawn(self.relations.part("image", f"media/{picture.name}.svg"))
        self.files[f"media/{picture.name}.png"] = picture.png
        shown = self.relations.part("image", f"media/{picture.name}.png")
        across, down = picture.size
        scale = min(width / across, height / down)
        size = {"cx": int(across * scale) * _TWIP, "cy": int(down * scale) * _TWIP}
        named: dict[str, str | int] = {"id": self._shown, "name": picture.name, "descr": alternative}
        return _run(size, named, element("a:blip", drawn, **{"r:embed": shown}))


def _drawn(name: str) -> str:
    return element(
        "a:extLst",
        element(
            "a:ext",
            element("asvg:svgBlip", **{"xmlns:asvg": _SVG, "r:embed": name}),
            uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}",
        ),
    )


def _run(size: dict[str, int], named: dict[str, str | int], blip: str) -> str:
    picture = element(
        "pic:pic",
        element("pic:nvPicPr", element("pic:cNvPr", **named), "<pic:cNvPicPr/>"),
        element("pic:blipFill", blip, "<a:stretch><a:fillRect/></a:stretch>"),
        element(
            "pic:spPr",
            element("a:xfrm", '<a:off x="0" y="0"/>', element("a:ext", **size)),
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
        ),
        **{"xmlns:pic": _PICTURE},
    )
    inline = element(
        "wp:inline",
        element("wp:extent", **size),
        element("wp:docPr", **named),
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>',
        element("a:graphic", element("a:graphicData", picture, uri=_PICTURE), **{"xmlns:a": _MAIN}),
        distT=0, distB=0, distL=0, distR=0,
    )  # fmt: skip
    return f"<w:r><w:drawing>{inline}</w:drawing></w:r>"
