"""Colours of charts: told apart by everyone and in grey, and dark enough to be read."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from math import dist

import pytest

from masterplan_cli import profiles
from masterplan_cli.charts._colours import BAND, FAIR, GOOD, INK, MUTED, NEUTRAL, PAPER, POOR, paint, textures, tint

Matrix = Sequence[tuple[float, float, float]]
Light = tuple[float, float, float]
"""Linear red, green and blue, each from 0 to 1."""

# Machado, Oliveira and Fernandes (2009), severity 1: what is left of a colour without one sort of cones.
_CONES: Mapping[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)
_APART = 20
"""Steps of CIELAB between two colours that nobody confuses side by side."""


def light(colour: str) -> Light:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def luminance(seen: Light) -> float:
    return _times((_TO_XYZ[1],), seen)[0]


def _times(matrix: Matrix, seen: Light) -> list[float]:
    return [sum(factor * part for factor, part in zip(row, seen, strict=True)) for row in matrix]


def lab(seen: Light) -> tuple[float, float, float]:
    """Lightness and two axes of colour, in which distances are as large as they look."""

    def bent(part: float) -> float:
        return float(part ** (1 / 3)) if part > 216 / 24389 else part * 841 / 108 + 4 / 29

    x, y, z = (bent(part / white) for part, white in zip(_times(_TO_XYZ, seen), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def without(cones: str) -> Callable[[Light], Light]:
    def seen(whole: Light) -> Light:
        red, green, blue = (min(max(part, 0), 1) for part in _times(_CONES[cones], whole))
        return red, green, blue

    return seen


def grey(whole: Light) -> Light:
    return (luminance(whole),) * 3


EYES: Mapping[str, Callable[[Light], Light]] = {"grey": grey} | {cones: without(cones) for cones in _CONES}


def texture(place: int, colour: str = "#123456") -> str:
    """How the dimension of a place is drawn over, as a path; empty for a bare colour."""
    found = re.search(r' d="([^"]+)"', textures("key", paint("key", colour, place)))
    return found[1] if found else ""


def pairs(profile: str) -> Iterator[tuple[str, str]]:
    yield from combinations([dimension.colour for dimension in profiles.profile(profile).dimensions], 2)


def apart(one: str, other: str, see: Callable[[Light], Light] = lambda whole: whole) -> float:
    return dist(lab(see(light(one))), lab(see(light(other))))


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((luminance(light(one)), luminance(light(other))))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("profile", profiles.names())
def test_dimensions_differ_in_colour_or_in_texture(profile: str, eyes: str) -> None:
    colours = [dimension.colour for dimension in profiles.profile(profile).dimensions]
    alike = [
        (one, other)
        for (here, one), (there, other) in combinations(enumerate(colours), 2)
        if apart(one, other, EYES[eyes]) < _APART and texture(here) == texture(there)
    ]
    assert alike == []


def test_each_of_six_places_has_a_texture_of_its_own_and_the_first_none() -> None:
    drawn = [texture(place) for place in range(6)]
    assert drawn[0] == ""
    assert len(set(drawn)) == 6


def test_a_texture_stays_where_a_region_changes_the_colour() -> None:
    assert [texture(place, "#7a6000") for place in range(6)] == [texture(place, "#b8860b") for place in range(6)]
    assert paint("key", "#7a6000", 0) == "#7a6000"
    assert 'fill="#7a6000"' in textures("key", paint("key", "#7a6000", 2))


@pytest.mark.parametrize("eyes", ["all", *EYES])
@pytest.mark.parametrize("profile", profiles.names())
def test_what_belongs_to_no_dimension_looks_like_none(profile: str, eyes: str) -> None:
    see = EYES.get(eyes, lambda whole: whole)
    colours = [dimension.colour for dimension in profiles.profile(profile).dimensions]
    assert [colour for colour in colours if apart(NEUTRAL, colour, see) < _APART] == []


def test_without_textures_some_dimensions_would_look_alike() -> None:
    near = {eyes for eyes, see in EYES.items() for one, other in pairs("gmsc-2021") if apart(one, other, see) < _APART}
    assert near == set(EYES)


@pytest.mark.parametrize("profile", profiles.names())
def test_dimensions_are_far_apart_for_most_eyes(profile: str) -> None:
    assert min(apart(one, other) for one, other in pairs(profile)) > 30


@pytest.mark.parametrize("profile", profiles.names())
def test_dimensions_stand_out_from_the_paper(profile: str) -> None:
    colours = [dimension.colour for dimension in profiles.profile(profile).dimensions]
    assert [colour for colour in colours if contrast(colour, PAPER) < 3] == []


@pytest.mark.parametrize("ground", [PAPER, BAND])
def test_words_are_dark_enough_to_read(ground: str) -> None:
    written = (INK, MUTED, NEUTRAL, GOOD, FAIR, POOR)
    assert [colour for colour in written if contrast(colour, ground) < 4.5] == []


@pytest.mark.parametrize("profile", profiles.names())
def test_figures_read_on_the_tints_below_them(profile: str) -> None:
    tints = [tint(dimension.colour, 0.24) for dimension in profiles.profile(profile).dimensions]
    assert [shade for shade in (*tints, tint(INK, 0.36)) if contrast(INK, shade) < 4.5] == []
