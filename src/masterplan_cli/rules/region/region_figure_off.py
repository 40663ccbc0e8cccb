"""W007: population and area of the region are near those of the decree."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Language, Text, number
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._figures import measured
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.region._official import official
from masterplan_cli.schemas.facts import Fact

_OFF = Decimal("0.2")
_FAR = 3
"""So many times too large or too small a figure is no result of another survey."""
_YEAR = 2025
"""The decree's."""
_YEARS = 8
"""A figure of another decade may well be another."""

_UNITS: Mapping[str, Mapping[str, Decimal | int]] = {
    "area": {"km²": 1, "km2": 1, "kilometer persegi": 1, "km persegi": 1, "ha": Decimal("0.01"), "hektare": Decimal("0.01"),
             "hektar": Decimal("0.01"), "ribu ha": 10, "ribu hektare": 10},
    "population": {"jiwa": 1, "orang": 1, "penduduk": 1, "ribu jiwa": 1000, "ribu orang": 1000, "juta jiwa": 1_000_000},
}  # fmt: skip
"""What each unit is in square kilometres, or in people."""

_NAMES = {"area": Text(id="Luas wilayah", en="The area"), "population": Text(id="Jumlah penduduk", en="The population")}
_SHOWN = {"area": "km²", "population": "jiwa"}
_WRONG = Text(
    id="{name} tertulis {written}, padahal {right} menurut Kepmendagri 300.2.2-2430/2025: angka nolnya atau satuannya keliru.",
    en="{name} is given as {written}, but is {right} by Kepmendagri 300.2.2-2430/2025: its noughts or its unit are wrong.",
)


@rule(
    "W007",
    Severity.NOTE,
    Text(
        id="{name} tertulis {written}, berbeda lebih dari 20 % dari {right} menurut Kepmendagri 300.2.2-2430/2025. Apakah angka dan satuannya benar?",
        en="{name} is given as {written}, more than 20% off the {right} of Kepmendagri 300.2.2-2430/2025. Are figure and unit right?",
    ),
    summary=Text(
        id="Jumlah penduduk atau luas wilayah jauh dari angka Kepmendagri.",
        en="Population or area are far from the decree's figures.",
    ),
    why=Text(
        id="Angka dasar yang salah satuan atau tersalin dari daerah lain merusak semua perbandingan per penduduk.",
        en="A basic figure in the wrong unit, or of another region, spoils everything that is counted per head.",
    ),
    mend=Text(
        id="Periksa angka, satuan, dan tahunnya. Hasil survei boleh berbeda; biarkan bila sumbernya pasti.",
        en="Check figure, unit and year. Surveys may differ; leave it if the source is certain.",
    ),
    bad='region:\n  name: Purbalingga\n  kind: kabupaten\n  code: "33.03"\n  province: Jawa Tengah\n'
    "  area: {value: 7776.4, unit: km², year: 2024, source: Profil daerah}\n",
    good='region:\n  name: Purbalingga\n  kind: kabupaten\n  code: "33.03"\n  province: Jawa Tengah\n'
    "  area: {value: 777.64, unit: km², year: 2024, source: Profil daerah}\n",
)
def region_figure_off(plan: Masterplan) -> Iterator[Breach]:
    """Figures of another decade, made-up ones, and those in a unit that is not known are not judged."""
    known, own = official(plan), plan.region
    if not known or not own:
        return
    for field in ("area", "population"):
        fact: Fact | None = getattr(own, field)
        right = getattr(known, field)
        written = _in_base(fact, field) if fact else None
        if fact and right and written is not None and abs(written - right) > _OFF * right:
            shown = Text(*(f"{number(right, language)} {_SHOWN[field]}" for language in (Language.ID, Language.EN)))
            is_certain = not right / _FAR <= written <= right * _FAR
            yield Breach(
                fact.at("value"),
                severity=Severity.WARNING if is_certain else None,
                message=_WRONG if is_certain else None,
                name=_NAMES[field],
                written=measured(fact.value or 0, fact.unit),
                right=shown,
            )


def _in_base(fact: Fact, field: str) -> Decimal | None:
    """The figure in square kilometres or people."""
    factor = _UNITS[field].get((fact.unit or "").strip().casefold())
    if fact.value is None or factor is None or fact.illustrative:
        return None
    return fact.value * factor if fact.year is None or abs(fact.year - _YEAR) <= _YEARS else None
