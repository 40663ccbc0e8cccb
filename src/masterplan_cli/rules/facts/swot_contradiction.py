"""F008: no sentence stands in two quadrants of one SWOT."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Kin, lexicon, words
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.facts._quadrants import Quadrant, entries
from masterplan_cli.schemas.analysis import SwotEntry


@rule(
    "F008",
    Severity.WARNING,
    Text(
        id="Butir `{entry}` ({quadrant}) berbunyi sama dengan `{other}` ({first}).",
        en="Entry `{entry}` ({quadrant}) says the same as `{other}` ({first}).",
    ),
    help=Text(
        id="Tentukan kuadrannya, lalu hapus atau ubah yang lain.",
        en="Decide where it belongs, and remove or reword the other.",
    ),
    summary=Text(id="Kalimat yang sama ada di dua kuadran SWOT.", en="The same sentence stands in two quadrants."),
    why=Text(
        id="Yang sekaligus kekuatan dan kelemahan tidak dapat menjadi dasar strategi.",
        en="What is a strength and a weakness at once is no ground for a strategy.",
    ),
    mend=Text(
        id="Kekuatan dan kelemahan ada di dalam pemerintah daerah, peluang dan ancaman di luarnya; pilih satu tempat. Imbuhan "
        "dan urutan kata tidak membedakan.",
        en="Strengths and weaknesses lie within the government, opportunities and threats outside; choose one place. "
        "Affixes and the order of words do not tell apart.",
    ),
    bad="swot:\n  threats:\n    - {id: liv-t1, text: Kader kesehatan di setiap dusun}\n",
    good="swot:\n  threats:\n    - {id: liv-t1, text: Penyakit musiman datang lebih awal}\n",
)
def swot_contradiction(plan: Masterplan) -> Iterator[Breach]:
    """By telling words without affixes, in any order; one quadrant may repeat itself over offices."""
    for dimension in plan.dimensions:
        kin, first = Kin(), dict[frozenset[int], tuple[Quadrant, SwotEntry]]()
        for quadrant, entry in entries(dimension):
            before, other = first.setdefault(_telling(kin, entry.text), (quadrant, entry))
            if before is not quadrant:
                yield Breach(
                    entry.at("text"),
                    entry=entry.id,
                    quadrant=quadrant.name,
                    other=other.id,
                    first=before.name,
                    related=[
                        (Text(id=f"`{other.id}` berbunyi sama", en=f"`{other.id}` says the same"), other.at("text"))
                    ],
                )


def _telling(kin: Kin, text: str) -> frozenset[int]:
    """What a text says; one of nothing but function words by all of its words."""
    forms, empty = [word.form for word in words(text)], lexicon("function_words")
    return frozenset(kin.of(form) for form in forms if not empty.has(form)) or frozenset(map(kin.of, forms))
