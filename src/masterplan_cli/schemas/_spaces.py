"""A space that is missing behind a colon or a dash, so that YAML reads a text where a field or a list was meant."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from masterplan_cli.diagnostics import Diagnostic, Edit
from masterplan_cli.language import Text
from masterplan_cli.schemas.kinds import UNKNOWN_FIELD, WRONG_TYPE
from masterplan_cli.source import Source, scalar

_GLUED_YEAR = re.compile(r"((?:19|20)\d\d) ?[:=] ?(\S.*)")
_TIGHT_ITEM = re.compile(r"^(\s*-)(?=[^\s-])", re.MULTILINE)
_ITEM = re.compile(r"\s*-")


def no_space(error: Mapping[str, Any], fields: Collection[str], source: Source) -> Diagnostic | None:
    """The diagnostic for `name:Air` and `-Air`; None when no space is missing."""
    if error["type"] == "extra_forbidden":
        return _behind_colon(error, fields, source)
    if error["loc"][-1:] == ("[key]",) and error["type"] == "no_year":
        return _behind_year(error, source)
    return _behind_dash(error, source) if error["type"] == "tuple_type" else None


def _behind_colon(error: Mapping[str, Any], fields: Collection[str], source: Source) -> Diagnostic | None:
    """`{source:dak, …}` and `name:Layanan: cepat`."""
    route, value = error["loc"], error["input"]
    key, _, rest = str(route[-1]).partition(":")
    if not rest.strip() or key not in fields or not (value is None or isinstance(value, str)):
        return None
    place = source.place(route, key=True)
    whole = place
    if value is not None:
        end = source.place(route)
        whole = replace(place, end_line=end.end_line, end_column=end.end_column)
        rest = scalar(source.written(whole).partition(":")[2])
    write = f"{key}: {rest.strip()}"
    return Diagnostic(
        place,
        UNKNOWN_FIELD,
        Text(
            id=f"Sesudah titik dua di `{route[-1]}` tidak ada spasi.",
            en=f"There is no space after the colon in `{route[-1]}`.",
        ),
        Text(id=f"Tulis `{write}`.", en=f"Write `{write}`."),
        edit=Edit(whole, write),
    )


def glued_year(written: object) -> re.Match[str] | None:
    """A year and its value that make one key: `2025:18.5` between braces."""
    return _GLUED_YEAR.fullmatch(written) if isinstance(written, str) else None


def _behind_year(error: Mapping[str, Any], source: Source) -> Diagnostic | None:
    """`{2025:18.5, …}`."""
    found = glued_year(error["input"])
    if not found:
        return None
    place, write = source.place(error["loc"][:-1], key=True), f"{found[1]}: {found[2]}"
    return Diagnostic(
        place,
        WRONG_TYPE,
        Text(
            id=f"Sesudah tahun di `{error['input']}` tidak ada titik dua dan spasi.",
            en=f"There is no colon with a space after the year in `{error['input']}`.",
        ),
        Text(id=f"Tulis `{write}`.", en=f"Write `{write}`."),
        edit=Edit(place, write),
    )


def _behind_dash(error: Mapping[str, Any], source: Source) -> Diagnostic | None:
    """A list whose first `-Air` makes one text of all its items."""
    place = source.place(error["loc"])
    written = source.written(place) if isinstance(error["input"], str) else ""
    lines = written.splitlines()
    if not lines or not _TIGHT_ITEM.match(written) or not all(_ITEM.match(line) for line in lines):
        return None
    return Diagnostic(
        place,
        WRONG_TYPE,
        Text(id="Sesudah tanda `-` tidak ada spasi.", en="There is no space after the dash `-`."),
        Text(
            id="Awali setiap butir dengan tanda hubung dan spasi: `- `.",
            en="Begin each item with a hyphen and a space: `- `.",
        ),
        edit=Edit(place, _TIGHT_ITEM.sub(r"\1 ", written)),
    )
