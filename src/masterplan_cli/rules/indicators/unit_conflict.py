"""I007: what has one name is measured in one unit."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.planning import PlanningIndicator
from masterplan_cli.schemas.programmes import Result

_SAME = dict(
    pair.split("=")
    for pair in (
        "persen=% percent=% pct=% rupiah=rp jiwa=orang org=orang penduduk=orang hektar=ha hektare=ha kuintal=ku kw=ku thn=tahun "
        "bln=bulan mgg=minggu jt=juta m2=m² km2=km² m3=m³ kilometer=km meter=m kilogram=kg liter=l detik=s menit=mnt jam=jam "
        "celcius=celsius kegiatan=keg kejadian=kasus"
    ).split()
)
"""Other words for a unit, word by word."""
_PHRASES = (
    ("kelahiran hidup", "kh"),
    ("kepala keluarga", "kk"),
    ("meter persegi", "m²"),
    ("kilometer persegi", "km²"),
    ("meter kubik", "m³"),
    ("megabit per s", "mbps"),
    ("kilobit per s", "kbps"),
    ("derajat celsius", "c"),
    ("derajat c", "c"),
)
"""Units of several words."""
_INDEX = re.compile(r"\A(indeks|index|nilai|poin|skor|skala)( \d+ \d+)?\Z")
"""An index has no unit of its own, and people call that by many names."""


@rule(
    "I007",
    Severity.WARNING,
    Text(
        id="Indikator `{indicator}` memakai satuan `{unit}`, padahal di tempat lain `{other}`.",
        en="Indicator `{indicator}` has the unit `{unit}`, but elsewhere `{other}`.",
    ),
    help=Text(
        id="Samakan satuannya, atau bedakan nama indikatornya.", en="Use one unit, or tell the two apart by name."
    ),
    summary=Text(
        id="Nama indikator yang sama memakai dua satuan.", en="The same indicator name stands with two units."
    ),
    why=Text(
        id="Angka dengan nama sama dan satuan berbeda tidak dapat dibandingkan antardimensi.",
        en="Figures of the same name in two units cannot be compared over the dimensions.",
    ),
    mend=Text(
        id="Pilih satu satuan untuk seluruh rencana, lalu hitung ulang angka yang lain.",
        en="Choose one unit for the whole plan, and work out the other figures anew.",
    ),
    bad="programmes:\n  - id: posyandu-terjadwal\n    results:\n"
    "      - {level: output, name: Kader terlatih, unit: orang, target: 120}\n"
    '      - {level: outcome, name: Balita tercatat, unit: "%", target: 80}\n'
    "      - {level: impact, name: Prevalensi stunting, unit: balita, target: 900}\n",
    good="programmes:\n  - id: posyandu-terjadwal\n    results:\n"
    "      - {level: output, name: Kader terlatih, unit: orang, target: 120}\n"
    '      - {level: outcome, name: Balita tercatat, unit: "%", target: 80}\n'
    '      - {level: impact, name: Prevalensi stunting, unit: "%", target: 14}\n',
)
def unit_conflict(plan: Masterplan) -> Iterator[Breach]:
    """Indicators, results and headline indicators (IKU), in the order of the worksheets; capitals make no difference."""
    first: dict[str, tuple[str, Indicator | PlanningIndicator | Result]] = {}
    for block in plan.blocks:
        if not isinstance(block, Indicator | PlanningIndicator | Result) or block.unit is None:
            continue
        unit, other = first.setdefault(_plain(block.name), (block.unit, block))
        if _unit(unit) != _unit(block.unit):
            yield Breach(
                block.at("unit"),
                indicator=block.name,
                unit=block.unit,
                other=unit,
                related=[(Text(id=f"di sini `{unit}`", en=f"`{unit}` here"), other.at("unit"))],
            )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+|%", text.casefold()))


def _unit(unit: str) -> str:
    plain = _plain(unit.replace("/", " per "))
    if not plain or _INDEX.match(plain) or plain == "rasio":
        return "indeks"
    plain = re.sub(r"(?<=\d) (?=000\b)", "", plain)
    for phrase, short in _PHRASES[:2]:
        plain = plain.replace(phrase, short)
    plain = " ".join(_SAME.get(word, word) for word in plain.split())
    for phrase, short in (*_PHRASES, ("m persegi", "m²"), ("km persegi", "km²"), ("m kubik", "m³")):
        plain = plain.replace(phrase, short)
    return " ".join(sorted(plain.split())) if plain.startswith(("rp ", "miliar", "juta")) else plain
