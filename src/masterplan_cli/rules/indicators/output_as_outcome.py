"""I006: an objective is measured by what changes, not by counting what was made."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.objectives import Indicator

_MADE = (
    r"(aplikasi|sistem(?: informasi)?|situs|laman|website|portal|dashboard|dasbor|perangkat(?: lunak| keras)?|server|cctv|"
    r"kamera|titik wi-?fi|dokumen|laporan|kajian|peraturan|perda|perbup|perwal|regulasi|sop|prosedur|pedoman|modul|pelatihan|"
    r"bimtek|bimbingan teknis|sosialisasi|workshop|lokakarya|seminar|rapat|kegiatan|acara|paket|peserta pelatihan|"
    r"orang (?:yang )?dilatih)"
)
_COUNTED = re.compile(
    r"\A(?:(?:jumlah|banyaknya|tersedianya|tersusunnya|terbangunnya|terlaksananya|terselenggaranya|frekuensi) )"
    + _MADE
    + r"\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\A" + _MADE + r"\Z", re.IGNORECASE)


@rule(
    "I006",
    Severity.WARNING,
    Text(
        id="Sasaran `{objective}` hanya diukur dengan menghitung keluaran: {indicators}.",
        en="Objective `{objective}` is measured only by counting outputs: {indicators}.",
    ),
    help=Text(
        id="Tambahkan indikator tentang yang berubah bagi warga: lebih cepat, lebih banyak yang terlayani, lebih sehat.",
        en="Add an indicator of what changes for people: faster, more of them served, healthier.",
    ),
    summary=Text(
        id="Sasaran hanya diukur dengan jumlah aplikasi, dokumen, atau pelatihan.",
        en="An objective is measured only by counting applications, documents or trainings.",
    ),
    why=Text(
        id="Aplikasi yang selesai dibuat belum tentu dipakai; penilai mencari hasil dan dampak.",
        en="An application that was made may never be used; assessors look for outcome and impact.",
    ),
    mend=Text(
        id="Pindahkan hitungan keluaran ke aksi programnya, dan ukur sasaran dengan manfaat yang dirasakan.",
        en="Move the counting of outputs to the actions of a programme, and measure the objective by the benefit felt.",
    ),
    bad="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n"
    "        name: Jumlah aplikasi kesehatan\n        unit: aplikasi\n        direction: up\n"
    "        baseline: {value: 1, year: 2024}\n        targets: {2025: 2, 2026: 3, 2027: 4, 2028: 5, 2029: 6}\n",
    good="objectives:\n  - id: liv-obj-1\n    indicators:\n      - id: liv-ind-1\n"
    '        name: Balita yang dipantau setiap bulan\n        unit: "%"\n        direction: up\n'
    "        baseline: {value: 71, year: 2024}\n"
    "        targets: {2025: 75, 2026: 80, 2027: 84, 2028: 87, 2029: 90}\n",
    absence=True,
)
def output_as_outcome(plan: Masterplan) -> Iterator[Breach]:
    """One indicator of results beside them is enough."""
    for objective in plan.objectives:
        if objective.indicators and all(map(_counts_output, objective.indicators)):
            yield Breach(
                objective.key("indicators"),
                objective=objective.id,
                indicators=", ".join(f"`{indicator.name}`" for indicator in objective.indicators),
                related=[
                    (Text(id="menghitung keluaran", en="counts outputs"), indicator.at("name"))
                    for indicator in objective.indicators
                ],
            )


def _counts_output(indicator: Indicator) -> bool:
    return bool(
        indicator.level == "output"
        or _COUNTED.match(indicator.name)
        or (indicator.unit and _UNIT.match(indicator.unit))
    )
