"""How the programmes of one dimension continue in another."""

from collections import Counter
from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.programmes import Programme


@dataclass(frozen=True, slots=True)
class ProgrammeLink:
    """A programme and where it continues."""

    programme: Programme
    origin: Dimension
    target: Dimension
    continued_by: Programme | None
    how: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """How many links lead from a dimension to each of the others."""

    dimension: Dimension
    counts: tuple[int, ...]
    """By the dimension they lead to, in the order of the plan."""
    total: int


@dataclass(frozen=True, slots=True)
class DimensionLinks:
    """The matrix of links, and the list behind it."""

    dimensions: tuple[Dimension, ...]
    rows: tuple[LinkRow, ...]
    links: tuple[ProgrammeLink, ...]
    isolated: tuple[Dimension, ...]
    """Dimensions that no link leaves or reaches."""

    @property
    def is_empty(self) -> bool:
        """Whether no programme names a link."""
        return not self.links


def dimension_links(plan: Masterplan) -> DimensionLinks:
    """The links of every programme, counted by dimension."""
    links = tuple(
        ProgrammeLink(programme, dimension, target, plan.programmes.get(link.programme), link.how)
        for dimension in plan.dimensions
        for programme in dimension.programmes
        for link in programme.links
        if (target := plan.dimension(link.dimension))
    )
    counts = Counter((link.origin.key, link.target.key) for link in links)
    rows = []
    for origin in plan.dimensions:
        row = tuple(counts[origin.key, target.key] for target in plan.dimensions)
        rows.append(LinkRow(origin, row, sum(row)))
    met = {key for origin, target in counts if origin != target for key in (origin, target)}
    isolated = tuple(dimension for dimension in plan.dimensions if dimension.key not in met)
    return DimensionLinks(plan.dimensions, tuple(rows), links, isolated)
