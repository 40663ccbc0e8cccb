"""Ids, references and the official codes: text with a pattern, an example, and for a reference the kind it names."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field whose text is the id of a block elsewhere in the plan."""

    kind: str
    """Name of the block's class in words of the worksheet: `programme`, `office`, `planning-mission`."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that a text must match as a whole, and an example to show when it does not."""

    pattern: str
    example: str

    def check(self, written: str) -> str:
        """The text without outer white space; a misfit when it does not match."""
        text = written.strip()
        if not re.fullmatch(self.pattern, text, re.ASCII):
            raise PydanticCustomError("pattern", "pattern", {"written": text, "example": self.example})
        return text


def like(pattern: str, example: str) -> tuple[Pattern, AfterValidator]:
    """A pattern as marks for `Annotated`: the pattern itself, to show it, and its check."""
    shape = Pattern(pattern, example)
    return shape, AfterValidator(shape.check)


SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"

_slug, _is_slug = like(SLUG, "jaringan-air")

_LONGEST_ID = 80
"""Signs: ids become names of files and of places in documents."""


def _short(text: str) -> str:
    if len(text) > _LONGEST_ID:
        raise PydanticCustomError("long_id", "long id", {"length": len(text), "most": _LONGEST_ID})
    return text


Slug = Annotated[str, _slug, _is_slug, AfterValidator(_short)]
"""An id: small letters, digits and hyphens, 80 at most."""

_region, _is_region = like(r"\d\d(?:\.\d\d(?:\.\d\d(?:\.[12]\d{3})?)?)?", "33.03")
RegionCode = Annotated[str, _region, _is_region]
"""Code of a province, region, sub-district or village (Kemendagri)."""

_field, _is_field = like(r"[1-9]\.\d{2}", "2.16")
FieldCode = Annotated[str, _field, _is_field]
"""Code of a field of government (bidang, Permendagri 90/2019)."""

_PROGRAMME = r"(?:[1-9]\.\d{2}|X\.XX)\.\d{2}"
_programme, _is_programme = like(_PROGRAMME, "2.16.03")
ProgrammeCode = Annotated[str, _programme, _is_programme]
"""Budget code of a programme (Permendagri 90/2019)."""

_activity, _is_activity = like(_PROGRAMME + r"\.[1-8]\.\d{2}", "2.16.03.2.02")
ActivityCode = Annotated[str, _activity, _is_activity]
"""Budget code of an activity: its programme's code, level and number."""

_sub_activity, _is_sub_activity = like(_PROGRAMME + r"\.[1-8]\.\d{2}\.(?:\d{4}|\d{2})", "2.16.03.2.02.0009")
SubActivityCode = Annotated[str, _sub_activity, _is_sub_activity]
"""Budget code of a sub-activity; two digits at its end until 2022, four since June 2023."""

_tpb, _is_tpb = like(r"(?:1[0-7]|[1-9])\.(?:\d{1,2}|[a-d])(?:\.\d{1,2}(?:\*|\.\([a-z]\))?)?", "1.2.1*")
Tpb = Annotated[str, _tpb, _is_tpb]
"""A target or an indicator of the sustainable development goals (TPB, Perpres 111/2022)."""

_iso, _is_iso = like(r"ISO 3712[023]:\d{4}#(?:[5-9]|1\d|2[0-3])\.\d{1,2}", "ISO 37122:2019#5.1")
IsoClause = Annotated[str, _iso, _is_iso]
"""An indicator of SNI ISO 37120, 37122 or 37123 by its clause and number."""
