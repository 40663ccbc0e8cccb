"""F011: a rating fits what the scale of its evidence says."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference._tables import Certainty
from masterplan_cli.reference.indices import Index
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.indicators._bands import index_of, standing
from masterplan_cli.schemas.facts import Fact


@rule(
    "F011",
    Severity.WARNING,
    Text(
        id="Elemen `{element}` dinilai `{rating}`, padahal {index} {value} tergolong “{band}”.",
        en="Element `{element}` is rated `{rating}`, though {index} {value} is in the class “{band}”.",
    ),
    help=Text(
        id="Sesuaikan `rating`, atau jelaskan di `condition` mengapa berbeda dan lengkapi buktinya.",
        en="Fix `rating`, or say in `condition` why it differs and add evidence.",
    ),
    summary=Text(
        id="Nilai kesiapan bertentangan dengan kelas indeks yang menjadi buktinya.",
        en="An element is rated otherwise than the known scale of its evidence reads.",
    ),
    why=Text(
        id="Indeks nasional memiliki kelas yang baku; nilai yang berlawanan dengannya tidak dipercaya penilai.",
        en="National indices have fixed classes; assessors do not believe a rating that contradicts them.",
    ),
    mend=Text(
        id="Nilai `good` memerlukan indeks di kelas atas, `poor` di kelas bawah.",
        en="A rating of `good` needs an index in an upper class, `poor` in a lower one.",
    ),
    bad="structure:\n  - element: bureaucracy\n    evidence:\n"
    "      - {name: Indeks SPBE, value: 1.6, unit: indeks, year: 2024, source: Kementerian PANRB}\n    rating: good\n",
    good="structure:\n  - element: bureaucracy\n    evidence:\n"
    "      - {name: Indeks SPBE, value: 1.6, unit: indeks, year: 2024, source: Kementerian PANRB}\n    rating: poor\n",
)
def rating_against_scale(plan: Masterplan) -> Iterator[Breach]:
    """Good with a low class is a breach; poor with a high one may have other reasons, and is asked."""
    for element in plan.readiness.elements:
        judged = [
            (fact, index, rank)
            for fact, index in _indices(element.evidence)
            if (rank := _rank(fact, index)) is not None
        ]
        if element.rating is None or element.rating == "fair" or not judged:
            continue
        good = element.rating == "good"
        if all(rank < _LOW if good else rank > _HIGH for _, _, rank in judged):
            fact, index, _ = judged[0]
            sure = good and index.certainty == Certainty.TWO
            band = index.band(fact.value or Decimal(0))
            yield Breach(
                element.at("rating"),
                message=None if sure else _ASKED,
                severity=None if sure else Severity.NOTE,
                element=getattr(element, "element", ""),
                rating=element.rating,
                index=index.name,
                value=measured(fact.value or Decimal(0), None),
                band=band.label if band else "",
                related=[(Text(id="buktinya", en="its evidence"), fact.at("value"))],
            )


def _indices(evidence: Sequence[Fact]) -> Iterator[tuple[Fact, Index]]:
    for fact in evidence:
        if fact.name and (index := index_of(fact.name, fact.unit)):
            yield fact, index


def _rank(fact: Fact, index: Index) -> Decimal | None:
    return None if fact.value is None else standing(index, fact.value)


_LOW, _HIGH = Decimal("0.34"), Decimal("0.66")
"""Parts of the way from the worst class to the best."""
_ASKED = Text(
    id="Elemen `{element}` dinilai `{rating}`, sedangkan {index} {value} tergolong “{band}”. Apakah nilainya tepat?",
    en="Element `{element}` is rated `{rating}`, while {index} {value} is in the class “{band}”. Is the rating right?",
)
