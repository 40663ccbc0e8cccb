"""SVG: parsed, and written anew from what drawings are allowed to hold."""

import binascii
import math
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from masterplan_cli.child import Refused
from masterplan_cli.language import Text
from masterplan_cli.pictures import _jpeg, _png
from masterplan_cli.pictures._allowed import ATTRIBUTES, PROPERTIES, STYLES
from masterplan_cli.pictures._kinds import expect
from masterplan_cli.pictures._references import expect_end, expect_local, expect_part, outside
from masterplan_cli.pictures._sizes import MOST_PIXELS, expect_size
from masterplan_cli.pictures._stylesheet import StyleSheet, declared
from masterplan_cli.pictures._tree import SVG, Node, every, tree

_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,9})?)(?:px|pt|pc|mm|cm|in)?")
_DATA = re.compile(r"data:image/(png|jpe?g)(?:;charset=[\w-]{1,20})?;base64,", re.IGNORECASE)
_RASTERS = {"png": _png.cleaned, "jpeg": _jpeg.cleaned}
_LARGEST, _SMALLEST, _THINNEST, _WIDEST_BLUR = 1_000_000, 0.001, 50, 1_000

_NO_SIZE = Text(
    id="tidak berukuran: tulis `viewBox` dengan lebar dan tinggi",
    en="has no size: write a `viewBox` with a width and a height",
)
_TOO_THIN = Text(
    id="lebih dari {most} kali lebih panjang daripada lebarnya, atau terlalu besar",
    en="is more than {most} times longer than broad, or too large",
)
_CROP = Text(id="Sesuaikan ukuran halaman gambarnya dengan isinya.", en="Fit the page of the drawing to what it shows.")
_PIXELS = Text(
    id="menyisipkan foto dengan lebih dari {most} juta piksel", en="embeds pictures of more than {most} million pixels"
)
_SMALLER = Text(id="Perkecil foto di dalamnya.", en="Make the pictures in it smaller.")
_BLUR = Text(id="memuat efek yang terlalu besar", en="has an effect that is too large")


def cleaned(content: bytes) -> tuple[bytes, float, float]:
    """The drawing written anew, its width and its height. Raises `Refused` with the line."""
    root = tree(content)
    _allow(root)
    width, height = _size(root)
    expect_end(root)
    return "".join(_written(root, is_root=True)).encode() + b"\n", width, height


def _allow(root: Node) -> None:
    """Leave each element the attributes that are allowed, with what style sheets say of it among them."""
    sheet = StyleSheet("\n".join(node.text for node in every(root) if node.name == "style"))
    seen: set[str] = set()
    pixels = 0
    for node in every(root):
        node.held = [each for each in node.held if isinstance(each, str) or each.name != "style"]
        pixels += _allow_attributes(node, sheet)
        if pixels > MOST_PIXELS:
            raise Refused(_PIXELS.fill(most=MOST_PIXELS // 1_000_000), _SMALLER, *node.place)
        if (name := node.attributes.get("id", "")) in seen:
            del node.attributes["id"]  # of two parts of one name, every reader takes the first
        seen |= {name} - {""}


def _allow_attributes(node: Node, sheet: StyleSheet) -> int:
    """Clean the attributes of one element; how many pixels it embeds."""
    raw = node.attributes
    names = frozenset(
        (*(f".{each}" for each in raw.get("class", "").split()), *([f"#{raw['id']}"] if raw.get("id") else ()))
    )
    properties = sheet.of(node.name, names) | declared(raw.get("style", ""))
    kept = {name: value for name, value in raw.items() if name in ATTRIBUTES or name == "xml:space"}
    kept |= {name: value for name, value in properties.items() if name in PROPERTIES}
    styles = {name: value for name, value in properties.items() if name in STYLES}
    for name, value in (*kept.items(), *styles.items()):
        if name != "id":
            expect_local(node, value)
    _expect_narrow(node)
    if styles:
        kept["style"] = "; ".join(f"{name}: {value}" for name, value in styles.items())
    pixels = 0
    if "href" in raw and node.name != "g":
        kept["href"], pixels = _target(node, raw["href"].strip())
    node.attributes = kept
    return pixels


def _expect_narrow(node: Node) -> None:
    for number in node.attributes.get("stdDeviation", "").replace(",", " ").split():
        try:
            is_narrow = 0 <= float(number) <= _WIDEST_BLUR
        except ValueError:
            is_narrow = False
        if not is_narrow:
            raise Refused(_BLUR, _SMALLER, *node.place)


def _target(node: Node, target: str) -> tuple[str, int]:
    """What an element may lead to: a part of the drawing, or a picture inside it and its pixels."""
    if node.name != "image":
        expect_part(node, target)
        return target, 0
    if not (found := _DATA.match(target)):
        raise outside(node, target)
    kind = "png" if found[1].lower() == "png" else "jpeg"
    try:
        content = b64decode("".join(target[found.end() :].split()), validate=True)
        expect(kind, content)
        made, width, height = _RASTERS[kind](content)
    except binascii.Error as error:
        raise outside(node, target) from error
    except Refused as refused:
        raise Refused(_inner(refused.reason), refused.help, *node.place) from refused
    return f"data:image/{kind};base64,{b64encode(made).decode()}", int(width * height)


def _inner(reason: Text) -> Text:
    return Text(id=f"memuat gambar yang {reason.id}", en=f"embeds a picture that {reason.en}")


def _size(root: Node) -> tuple[float, float]:
    """Width and height. Raises `Refused` for a drawing without, or one of a size that cannot be shown."""
    lengths = [_LENGTH.fullmatch(root.attributes.get(side, "").strip()) for side in ("width", "height")]
    for side, length in zip(("width", "height"), lengths, strict=True):
        if length is None:
            root.attributes.pop(side, None)
    box = _numbers(root.attributes.get("viewBox", ""))
    sides = [float(length[1]) if length else 0.0 for length in lengths]
    if len(box) != 4:
        root.attributes.pop("viewBox", None)
        box = [0, 0, *sides]
    width, height = (side or fallback for side, fallback in zip(sides, box[2:], strict=True))
    if min(width, height, *box[2:]) < _SMALLEST:
        raise Refused(_NO_SIZE, _CROP, *root.place)
    for across, down in ((width, height), (box[2], box[3])):
        if max(across, down) > min(_LARGEST, _THINNEST * min(across, down)):
            raise Refused(_TOO_THIN.fill(most=_THINNEST), _CROP, *root.place)
    if all(sides):
        expect_size(max(1, int(width)), max(1, int(height)))
    return width, height


def _numbers(written: str) -> list[float]:
    try:
        found = [float(each) for each in written.replace(",", " ").split()]
    except ValueError:
        return []
    return found if all(map(math.isfinite, found)) else []


def _written(node: Node, *, is_root: bool = False) -> Iterator[str]:
    attributes = {"xmlns": SVG, "xmlns:xlink": "http://www.w3.org/1999/xlink"} if is_root else {}
    attributes |= {("xlink:href" if name == "href" else name): value for name, value in node.attributes.items()}
    yield f"<{node.name}{''.join(f' {name}={quoteattr(value)}' for name, value in attributes.items())}"
    if not node.held:
        yield "/>"
        return
    yield ">"
    for each in node.held:
        if isinstance(each, str):
            yield escape(each)
        else:
            yield from _written(each)
    yield f"</{node.name}>"
