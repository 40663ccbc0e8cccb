"""How ready the region is: the score of each of the five components."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import get_args

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.readiness import (
    Culture,
    CultureElement,
    Element,
    Infrastructure,
    InfrastructureElement,
    Nature,
    NatureElement,
    Rating,
    Structure,
    StructureElement,
    Superstructure,
    SuperstructureElement,
)
from masterplan_cli.views._offices import label

SCORES: dict[Rating, int] = {"good": 3, "fair": 2, "poor": 1}
"""What a rating counts in a mean."""

_COMPONENTS = {
    "nature": NatureElement,
    "structure": StructureElement,
    "infrastructure": InfrastructureElement,
    "superstructure": SuperstructureElement,
    "culture": CultureElement,
}


@dataclass(frozen=True, slots=True)
class ElementReadiness:
    """An element of a component."""

    key: str
    rating: Rating | None
    """None where nobody rated it."""
    element: Element | None = None
    """What the worksheet says about it."""
    follow_up: tuple[Programme, ...] = ()
    """The programmes that mend it."""
    office: str = ""


@dataclass(frozen=True, slots=True)
class ComponentReadiness:
    """A component and the mean of its rated elements."""

    key: str
    elements: tuple[ElementReadiness, ...]
    """All elements that a component has, also those nobody rated."""
    score: Decimal | None
    """1 (poor) to 3 (good), two decimals."""
    rating: Rating | None
    """The word for the score."""


@dataclass(frozen=True, slots=True)
class ReadinessRadar:
    """The components from Nature to Culture."""

    components: tuple[ComponentReadiness, ...]
    score: Decimal | None
    """The mean of the components' scores."""
    rating: Rating | None
    summary: str | None
    missing: tuple[str, ...]
    """Keys of the elements that nobody rated."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was rated yet."""
        return self.score is None

    def component(self, key: str) -> ComponentReadiness | None:
        """The component of this key."""
        return next((component for component in self.components if component.key == key), None)


def readiness_radar(plan: Masterplan) -> ReadinessRadar:
    """The readiness of the region, component by component."""
    readiness = plan.readiness
    written: dict[str, Sequence[Nature | Structure | Infrastructure | Superstructure | Culture]] = {
        "nature": readiness.nature,
        "structure": readiness.structure,
        "infrastructure": readiness.infrastructure,
        "superstructure": readiness.superstructure,
        "culture": readiness.culture,
    }
    components = tuple(
        _component(plan, key, get_args(elements), {element.element: element for element in reversed(written[key])})
        for key, elements in _COMPONENTS.items()
    )
    score = _mean([component.score for component in components if component.score is not None])
    missing = tuple(part.key for component in components for part in component.elements if part.rating is None)
    return ReadinessRadar(components, score, _word(score), readiness.summary, missing)


def _component(plan: Masterplan, key: str, names: Sequence[str], written: dict[str, Element]) -> ComponentReadiness:
    elements = tuple(_element(plan, name, written.get(name)) for name in names)
    score = _mean([Decimal(SCORES[element.rating]) for element in elements if element.rating])
    return ComponentReadiness(key, elements, score, _word(score))


def _element(plan: Masterplan, key: str, written: Element | None) -> ElementReadiness:
    if written is None:
        return ElementReadiness(key, None)
    follow_up = plan.programmes.all(written.follow_up)
    return ElementReadiness(key, written.rating, written, follow_up, label(plan, written.office))


def _mean(scores: Sequence[Decimal]) -> Decimal | None:
    return (sum(scores, Decimal(0)) / len(scores)).quantize(Decimal("0.01"), ROUND_HALF_UP) if scores else None


def _word(score: Decimal | None) -> Rating | None:
    if score is None:
        return None
    return "good" if score >= Decimal("2.5") else "fair" if score >= Decimal("1.5") else "poor"
