"""How the tool treats this plan: horizons, which chapter stands in which book, what assessors weigh."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import like
from masterplan_cli.schemas._quantities import Percent, Whole
from masterplan_cli.schemas.checks import Checks
from masterplan_cli.schemas.look import Look

Chapter = Literal[
    "introduction",
    "future",
    "readiness",
    "gaps",
    "swot",
    "conclusion",
    "framework",
    "vision",
    "strategies",
    "actions",
    "road-map",
    "quick-wins",
    "governance",
    "closing",
    "profile",
    "results",
    "dimensions",
    "road-map-summary",
    "quick-win-summaries",
    "commitments",
]

_table, _is_table = like(r"[\w ()-][\w .()-]*\.(?:csv|CSV)", "nomenklatur.csv")
TableFile = Annotated[str, _table, _is_table]
"""The name of a CSV file in the plan folder."""


class Horizons(Block):
    """How many years from the first year of the plan each horizon reaches."""

    short: Whole = 1
    medium: Whole = 5
    long: Whole = 10


class Books(Block):
    """The chapters of each book, in their order."""

    book_1: tuple[Chapter, ...] = ("introduction", "future", "readiness", "gaps", "swot", "conclusion")
    book_2: tuple[Chapter, ...] = (
        "framework", "vision", "strategies", "actions", "road-map", "quick-wins", "governance", "closing",
    )  # fmt: skip
    book_3: tuple[Chapter, ...] = (
        "profile", "results", "vision", "dimensions", "road-map-summary", "quick-win-summaries", "commitments",
    )  # fmt: skip


class Assessment(Block):
    """What share of a score assessors give to what; the shares differ by year, and these are one scheme."""

    baseline: Percent = Decimal(10)
    """That things are better than where they started."""
    output: Percent = Decimal(20)
    """Policies, institutions and budget that were made."""
    outcome: Percent = Decimal(30)
    """Programmes of the masterplan that were carried out."""
    impact: Percent = Decimal(30)
    """Benefit that people feel."""
    quick_win: Percent = Decimal(10)


class Settings(Block):
    """Everything has a default; a plan states only what it wants otherwise."""

    horizons: Horizons = Field(default_factory=Horizons)
    books: Books = Field(default_factory=Books)
    checks: Checks = Field(default_factory=Checks)
    assessment: Assessment = Field(default_factory=Assessment)
    look: Look = Field(default_factory=Look)
    nomenclature: TableFile | None = None
    """A CSV table of the region's own in the plan folder: code, name and unit of its programmes and activities."""
