"""The shape of a field in words, for the page of worksheets: `daftar: Isu`, `a number, 0 to 100`."""

import re
from collections.abc import Collection

from masterplan_cli.language import Language, Text
from masterplan_cli.schemas._block import Block, Shape, shapes
from masterplan_cli.schemas._hints import bounds, called, choices, default, pattern, refers, sort_of
from masterplan_cli.schemas.references import kind_of
from masterplan_cli.schemas.vocabulary import block_label

DIMENSIONS = Text(id="Dimensi dan subdimensi", en="Dimensions and sub-dimensions")
"""The heading below which the keys of dimensions stand."""

_WRITTEN = {
    "line": Text(id="satu baris teks", en="a line of text"),
    "prose": Text(id="prosa Markdown", en="prose in Markdown"),
    "id": Text(id="huruf kecil, angka, dan tanda hubung", en="small letters, digits and hyphens"),
    "number": Text(id="angka", en="a number"),
    "whole": Text(id="bilangan bulat", en="a whole number"),
    "year": Text(id="tahun: `2025`", en="a year: `2025`"),
    "day": Text(id="tanggal: `2024-06-11`", en="a day: `2024-06-11`"),
    "month": Text(id="bulan: `2025-03`", en="a month: `2025-03`"),
    "flag": Text(id="`true` atau `false`", en="`true` or `false`"),
}
_KEYS = {
    "dimension": Text(id="kunci [dimensi](#{anchor})", en="a key of a [dimension](#{anchor})"),
    "sub-dimension": Text(id="kunci [subdimensi](#{anchor})", en="a key of a [sub-dimension](#{anchor})"),
    "rule": Text(id="kode aturan: `masterplan rule`", en="the code of a rule: `masterplan rule`"),
}
_CODE = Text(
    id="kode seperti `{example}`, berpola `{pattern}`", en="a code like `{example}`, in the pattern `{pattern}`"
)
_ID_OF = Text(id="`id` {what}", en="`id` of: {what}")
_RANGE = Text(id="{value}, {lower} sampai {upper}", en="{value}, {lower} to {upper}")
_LEAST = Text(id="{value}, sedikitnya {lower}", en="{value}, {lower} at least")
_COUNTED = {
    "one": Text(id="{value}", en="{value}"),
    "many": Text(id="daftar: {value}", en="list: {value}"),
    "map": Text(id="per tahun: {value}", en="by year: {value}"),
}
_DEFAULT = Text(id="{value}; bila kosong `{default}`", en="{value}; when empty `{default}`")


def in_words(block: type[Block], field: str, language: Language, described: Collection[type[Block]]) -> str:
    """What a field holds, in Markdown; `described` are the blocks that have a section to link to."""
    shape = shapes(block)[field]
    value = _bounded(_value(shape, language, described), shape, language)
    value = _COUNTED[shape.count].to(language).format(value=value)
    stated = default(block, field)
    return _DEFAULT.to(language).format(value=value, default=stated) if stated else value


def _bounded(value: str, shape: Shape, language: Language) -> str:
    lower, upper = bounds(shape)
    if upper is not None:
        return _RANGE.to(language).format(value=value, lower=lower, upper=upper)
    return value if lower is None else _LEAST.to(language).format(value=value, lower=lower)


def _value(shape: Shape, language: Language, described: Collection[type[Block]]) -> str:
    if shape.block:
        return _link(shape.block, language)
    if allowed := choices(shape):
        named = ((choice, called(choice, language)) for choice in allowed)
        return ", ".join(f"`{key}`" if key == name else f"`{key}` ({name})" for key, name in named)
    if kind := refers(shape):
        if kind in _KEYS:
            return _KEYS[kind].to(language).format(anchor=anchor(DIMENSIONS.to(language)))
        named_block = next(one for one in described if kind_of(one) == kind)
        return _ID_OF.to(language).format(what=_link(named_block, language))
    if sort_of(shape) == "code" and (found := pattern(shape)):
        return _CODE.to(language).format(example=found.example, pattern=found.pattern)
    return _WRITTEN[sort_of(shape)].to(language)


def _link(block: type[Block], language: Language) -> str:
    name = block_label(block).to(language)
    return f"[{name}](#{anchor(name)})"


def anchor(heading: str) -> str:
    """A heading's anchor, as forges make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
