"""Sets of dimensions: each is a data file of this folder, so that another set needs no code."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from masterplan_cli.language import Text
from masterplan_cli.source import read

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class SubDimension:
    """A part of a dimension that assessors score."""

    key: str
    name: Text


@dataclass(frozen=True, slots=True)
class DimensionProfile:
    """A dimension as the guide defines it."""

    key: str
    name: Text
    colour: str
    """The same everywhere it is drawn: `#1f5f8b`."""
    also: tuple[str, ...]
    """What older plans and other guides call it."""
    sub_dimensions: tuple[SubDimension, ...]
    takes_ground: bool
    """Whether its programmes take ground, so that they rest on the spatial plan."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of dimensions in the order in which every document shows them."""

    key: str
    name: Text
    dimensions: tuple[DimensionProfile, ...]

    def get(self, key: str) -> DimensionProfile | None:
        """The dimension of this key."""
        return next((dimension for dimension in self.dimensions if dimension.key == key), None)

    def called(self, name: str) -> DimensionProfile | None:
        """The dimension that people call by this name: `people` and `Smart Society` are `society`."""
        said = _bare(name)
        found = [dimension for dimension in self.dimensions if said in _called(dimension)]
        return found[0] if len(found) == 1 else None


def _bare(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").replace("_", " ").split()).removeprefix("smart ")


@cache
def _called(dimension: DimensionProfile) -> frozenset[str]:
    return frozenset(_bare(name) for name in (dimension.key, dimension.name.id, dimension.name.en, *dimension.also))


def names() -> tuple[str, ...]:
    """Keys of all profiles that ship."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yaml")))


@cache
def profile(key: str) -> Profile:
    """The profile of this key, one of `names()`."""
    file = _FOLDER / f"{key}.yaml"
    source, diagnostics = read(file.name, file.read_bytes())
    if diagnostics or not isinstance(source.data, dict):
        raise ValueError(f"the shipped profile {key} does not read: {diagnostics}")
    data: dict[str, Any] = source.data
    return Profile(key, Text(**data["name"]), tuple(_dimension(item) for item in data["dimensions"]))


def _dimension(data: dict[str, Any]) -> DimensionProfile:
    parts = tuple(SubDimension(item["key"], Text(item["id"], item["en"])) for item in data["sub_dimensions"])
    return DimensionProfile(
        data["key"], Text(**data["name"]), data["colour"], tuple(data["also"]), parts, "takes_ground" in data
    )
