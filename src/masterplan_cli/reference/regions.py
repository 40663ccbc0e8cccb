"""Provinces, kabupaten, kota and their sub-districts with the official codes (Kepmendagri 300.2.2-2430 Tahun 2025)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from masterplan_cli.reference._tables import rows, several


@dataclass(frozen=True, slots=True)
class Region:
    """A province, kabupaten or kota."""

    code: str
    """`33` or `33.03`."""
    kind: str
    """`provinsi`, `kabupaten` or `kota`."""
    name: str
    """Without its kind: `Purbalingga`."""
    also: tuple[str, ...]
    """Abbreviations and everyday names: `Pangkep`."""
    is_a_word: bool
    """Whether its name, without the kind, can mean something else: `Batang`, `Padang`."""
    area: Decimal | None
    """Square kilometres, as the decree prints them."""
    population: int | None
    villages: int | None
    """Number of desa; None for a province."""
    urban_villages: int | None
    """Number of kelurahan; None for a province."""
    sub_districts: int | None
    """Number of kecamatan; None for a province."""

    @property
    def title(self) -> str:
        """`Kabupaten Purbalingga`."""
        return f"{self.kind.capitalize()} {self.name}"


@dataclass(frozen=True, slots=True)
class SubDistrict:
    """A kecamatan."""

    code: str
    """`33.03.01`."""
    name: str


@cache
def regions() -> Mapping[str, Region]:
    """All 552 regions by code, in its order."""
    return {
        row["code"]: Region(
            row["code"],
            row["kind"],
            row["name"],
            several(row["also"]),
            row["word"] == "yes",
            Decimal(row["area_km2"]) if row["area_km2"] else None,
            *(int(row[column]) if row[column] else None for column in _COUNTS),
        )
        for row in rows("regions")
    }


_COUNTS = ("population", "villages", "urban_villages", "sub_districts")


@cache
def sub_districts(region: str) -> tuple[SubDistrict, ...]:
    """The sub-districts of a kabupaten or kota, or of a whole province, in the order of their codes."""
    return tuple(SubDistrict(row["code"], row["name"]) for row in rows("sub_districts", f"{region}."))
