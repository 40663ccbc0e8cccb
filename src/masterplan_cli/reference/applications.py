"""Applications of the state that regions must use, or connect to, instead of building their own."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from masterplan_cli.reference._tables import Certainty, rows, several

Duty = Literal["umum", "khusus", "layanan", "tidak ada"]
"""`umum`: shared by all; `khusus`: a ministry's that regions must use; `layanan`: connect to it; `tidak ada`: there is none."""


@dataclass(frozen=True, slots=True)
class Application:
    """An application of the state."""

    name: str
    aliases: tuple[str, ...]
    owner: str
    purpose: str
    keywords: tuple[str, ...]
    """Phrases of a plan that builds its own instead."""
    legal_basis: tuple[str, ...]
    duty: Duty
    certainty: Certainty


@cache
def applications() -> tuple[Application, ...]:
    """All of them, in the order of the table."""
    return tuple(
        Application(
            row["name"],
            several(row["aliases"]),
            row["owner"],
            row["purpose"],
            several(row["keywords"]),
            several(row["legal_basis"]),
            cast("Duty", row["kind"]),
            Certainty(row["certainty"]),
        )
        for row in rows("applications")
    )
