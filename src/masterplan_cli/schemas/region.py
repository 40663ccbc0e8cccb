"""KK-0: the region as it is."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import RegionCode
from masterplan_cli.schemas._quantities import Rupiah, Whole, Year
from masterplan_cli.schemas._text import Line, Prose
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.ids import IndicatorId


def _without_kind(written: object) -> object:
    if isinstance(written, str) and re.match(r"(?:kabupaten|kab\.|kota)\s+(?=\S)", written, re.IGNORECASE):
        raise PydanticCustomError("kind_in_name", "kind in name")
    return written


class Borders(Block):
    """The neighbours on the four sides."""

    north: Line | None = None
    east: Line | None = None
    south: Line | None = None
    west: Line | None = None


class SubDistrict(Block):
    """A sub-district (kecamatan) and its code."""

    code: RegionCode
    name: Line


class Sector(Block):
    """A leading sector of the region."""

    name: Line
    description: Prose | None = None


class KeyFigure(Block):
    """A figure of the region at a glance, and the indicator that promises to move it."""

    name: Line
    fact: Fact
    indicator: IndicatorId | None = None


class Region(Block):
    """The kabupaten or kota whose plan this is."""

    name: Annotated[Line, AfterValidator(_without_kind)]
    """Without its kind: `Purbalingga`."""
    kind: Literal["kabupaten", "kota"]
    code: RegionCode
    province: Line
    head_of_region: Line | None = None
    """The office, not the person: `Bupati Purbalingga`."""
    overview: Prose | None = None
    area: Fact | None = None
    population: Fact | None = None
    human_development_index: Fact | None = None
    """IPM, 0 to 100."""
    poverty: Fact | None = None
    """Share of the poor in percent."""
    altitude: Line | None = None
    borders: Borders | None = None
    sub_districts: tuple[SubDistrict, ...] = ()
    villages: Whole | None = None
    """Number of desa."""
    urban_villages: Whole | None = None
    """Number of kelurahan."""
    facts: tuple[Fact, ...] = ()
    budget_ceilings: dict[Year, Rupiah] = Field(default_factory=dict)
    """What the region can spend on the plan in each year, in full rupiah."""
    leading_sectors: tuple[Sector, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    """Six to eight, for the page that shows the region at a glance."""
