"""I012: a target leaves the lowest class of a known scale."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference._tables import Certainty
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators._bands import index_of, standing


@rule(
    "I012",
    Severity.WARNING,
    Text(
        id="Sampai {year} `{indicator}` tetap di kelas terbawah, “{band}”, dengan target {target}.",
        en="Until {year} `{indicator}` stays in the lowest class, “{band}”, with target {target}.",
    ),
    help=Text(
        id="Kelas berikutnya, “{next}”, mulai dari {from_}; susun target yang mencapainya.",
        en="The next class, “{next}”, begins at {from_}; set a target that reaches it.",
    ),
    summary=Text(
        id="Target tetap di kelas terbawah sebuah indeks nasional.",
        en="A target stays in the lowest band of a known scale.",
    ),
    why=Text(
        id="Rencana bertahun-tahun yang berakhir di kelas terbawah tidak menjanjikan perubahan apa pun.",
        en="A plan of many years that ends in the lowest class promises no change at all.",
    ),
    mend=Text(
        id="Naikkan target, atau pilih indikator yang lebih dekat dengan kerja daerah.",
        en="Raise the target, or choose an indicator that is closer to the region's own work.",
    ),
    bad="objectives:\n  - id: gov-obj-1\n    indicators:\n      - id: gov-ind-1\n        name: Indeks SPBE\n        unit: indeks\n"
    "        targets: {2025: 1.3, 2029: 1.7}\n",
    good="objectives:\n  - id: gov-obj-1\n    indicators:\n      - id: gov-ind-1\n        name: Indeks SPBE\n        unit: indeks\n"
    "        targets: {2025: 1.9, 2029: 3.1}\n",
)
def lowest_band(plan: Masterplan) -> Iterator[Breach]:
    """The last target; classes that are not known from two sources, or were drawn anew, are asked about."""
    for indicator in plan.indicators:
        index = index_of(indicator.name, indicator.unit) if indicator.targets else None
        if index is None or index.direction != indicator.direction:
            continue
        year = max(indicator.targets)
        target = indicator.targets[year]
        band = index.band(target)
        if band is None or standing(index, target) != 0:
            continue
        sure = index.certainty == Certainty.TWO and index.name not in _DRAWN_ANEW
        up = index.direction == "up"
        better = index.bands[1] if up else index.bands[-2]
        yield Breach(
            indicator.at("targets", str(year)),
            message=None if sure else _ASKED,
            severity=None if sure else Severity.NOTE,
            year=year,
            indicator=indicator.name,
            band=band.label,
            target=measured(target, None),
            next=better.label,
            from_=measured(better.lower if up else band.lower, None),
        )


_DRAWN_ANEW = frozenset(("Indeks Inovasi Daerah", "SPI KPK"))
"""Indices whose classes had other limits a few years ago."""
_ASKED = Text(
    id="Sampai {year} `{indicator}` tetap di kelas terbawah, “{band}”, dengan target {target}. Apakah itu yang dimaksud?",
    en="Until {year} `{indicator}` stays in the lowest class, “{band}”, with target {target}. Is that what is meant?",
)
