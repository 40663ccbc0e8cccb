"""A015: a target reaches what the headline indicator (IKU) promises that it is linked to."""

import re
from collections.abc import Iterator
from decimal import Decimal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import words
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.planning import PlanningIndicator


@rule(
    "A015",
    Severity.WARNING,
    Text(
        id="Target `{indicator}` tahun {year}, {target}, belum mencapai IKU `{headline}`, {promised}.",
        en="The target of `{indicator}` for {year}, {target}, falls short of headline indicator `{headline}`, {promised}.",
    ),
    help=Text(
        id="Samakan dengan dokumen perencanaan, atau lepaskan kaitannya bila yang diukur memang lain.",
        en="Make it that of the planning document, or undo the link if something else is measured.",
    ),
    summary=Text(
        id="Target lebih buruk daripada target IKU yang dirujuk dan diukur sama.",
        en="A target is worse than that of the headline indicator that it is linked to and measures alike.",
    ),
    why=Text(
        id="Dua dokumen daerah yang menjanjikan angka berbeda untuk hal yang sama saling membatalkan.",
        en="Two documents of one region that promise different figures for one thing undo each other.",
    ),
    mend=Text(
        id="Pakai angka RPJMD sebagai batas paling rendah; masterplan boleh lebih tinggi.",
        en="Take the figure of the RPJMD as the least; the masterplan may promise more.",
    ),
    bad="objectives:\n  - id: eco-obj-1\n    indicators:\n      - id: eco-ind-1\n        name: Persentase penduduk miskin\n"
    '        unit: "%"\n        direction: down\n        targets: {2029: 10.5}\n        rpjmd_indicators: [rpjmd-poverty]\n',
    good="objectives:\n  - id: eco-obj-1\n    indicators:\n      - id: eco-ind-1\n        name: Persentase penduduk miskin\n"
    '        unit: "%"\n        direction: down\n        targets: {2029: 8.8}\n        rpjmd_indicators: [rpjmd-poverty]\n',
)
def target_below_headline(plan: Masterplan) -> Iterator[Breach]:
    """Only where both bear one name and one unit: an indicator may feed an IKU that measures something wider."""
    headlines = {one.id: one for document in plan.planning_documents for one in document.indicators}
    for indicator in plan.indicators:
        for name in indicator.rpjmd_indicators:
            headline = headlines.get(name)
            if headline is None or not _alike(indicator, headline):
                continue
            promised, target = _least(headline, indicator.direction), indicator.targets.get(headline.target_year or 0)
            if promised is None or target is None:
                continue
            if target < promised if indicator.direction == "up" else target > promised:
                yield Breach(
                    indicator.at("targets", str(headline.target_year)),
                    indicator=indicator.name,
                    year=headline.target_year,
                    target=measured(target, indicator.unit),
                    headline=headline.id,
                    promised=measured(promised, headline.unit),
                    related=[(Text(id="IKU itu", en="that indicator"), headline.at("name"))],
                )


def _alike(indicator: Indicator, headline: PlanningIndicator) -> bool:
    units = {
        _UNITS.get(unit, unit) for unit in ((one or "").strip().casefold() for one in (indicator.unit, headline.unit))
    }
    return _words(indicator.name) == _words(headline.name) and (len(units) == 1 or units <= _INDEX)


def _words(name: str) -> frozenset[str]:
    return frozenset(word.form for word in words(re.sub(r"\([^()]*\)", " ", name))) - _MEASURES


def _least(headline: PlanningIndicator, direction: str) -> Decimal | None:
    """What the headline promises at least: of a range the end that is easier to reach."""
    written = headline.target or ""
    figures = [Decimal(figure.replace(",", ".")) for figure in _FIGURE.findall(written)]
    if len(figures) == _AROUND and _TOLERANCE.search(written):
        middle, tolerance = figures
        return middle - tolerance if direction == "up" else middle + tolerance
    if headline.target_value is not None:
        figures.append(headline.target_value)
    if not figures or len(figures) > _MOST:
        return None
    return min(figures) if direction == "up" else max(figures)


_MOST = 3
_AROUND = 2
_TOLERANCE = re.compile(r"(?i)±|\+\s?/\s?[-–−]|plus[- ]minus")
"""`2,5 ± 1`: a figure, and how far the result may be from it."""
_FIGURE = re.compile(r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?(?![\d.,]|\.\d{3})")
_MEASURES = frozenset("persentase prosentase tingkat angka nilai skor indeks capaian daerah kabupaten kota".split())
_UNITS = {"persen": "%", "percent": "%"}
_INDEX = frozenset(
    ("", "indeks", "index", "poin", "nilai", "skor", "angka", "nilai 0–100", "nilai 0-100", "indeks 0–100")
)
