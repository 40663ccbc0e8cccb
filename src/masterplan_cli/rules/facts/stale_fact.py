"""F002: a figure is fresh when the plan begins."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.facts._lasting import lasts, latest, series
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.objectives import Baseline


@rule(
    "F002",
    Severity.WARNING,
    Text(
        id="Angka tahun `{year}` berumur {age} tahun saat rencana dimulai pada `{start}`.",
        en="The figure of `{year}` is {age} years old when the plan begins in `{start}`.",
    ),
    help=Text(
        id="Pakai angka terbaru; batasnya {limit} tahun.",
        en="Use the latest figure; the limit is {limit} years.",
    ),
    summary=Text(
        id="Sebuah angka sudah terlalu lama saat rencana dimulai.",
        en="A figure is too old when the plan begins.",
    ),
    why=Text(
        id="Kesenjangan yang dihitung dari angka lama mungkin sudah tertutup, atau justru melebar.",
        en="A gap that is worked out from an old figure may have closed since, or widened.",
    ),
    mend=Text(
        id="Ganti dengan angka terbaru dari sumber yang sama. Batas umurnya `stale_years`. Ukuran alam dan wilayah, sensus, "
        "kejadian pada satu tahun, dan deret yang angka terbarunya juga tertulis tidak dihitung; daftar katanya ditambah di "
        "`settings.checks.words.lasting`.",
        en="Replace it by the latest figure of the same source. The limit is `stale_years`. Measures of land and region, "
        "censuses, events of a year, and series whose latest figure stands there too do not count; "
        "`settings.checks.words.lasting` adds to the words for them.",
    ),
    bad='region:\n  poverty:\n    value: 18.6\n    unit: "%"\n    year: 2017\n    source: BPS Kabupaten Contoh\n',
    good='region:\n  poverty:\n    value: 11.4\n    unit: "%"\n    year: 2024\n    source: BPS Kabupaten Contoh\n',
    thresholds=("stale_years",),
)
def stale_fact(plan: Masterplan) -> Iterator[Breach]:
    """Facts and baselines; what a planning document states is as old as that document, and no fault of this plan."""
    if not plan.plan or not plan.years:
        return
    newest = latest(block for block in plan.blocks if isinstance(block, Fact))
    start, limit = plan.plan.first_year, plan.settings.checks.thresholds.stale_years
    for block in plan.blocks:
        if (
            not isinstance(block, Fact | Baseline)
            or block.year is None
            or block.origin.route[0] == "planning_documents"
        ):
            continue
        if isinstance(block, Fact) and (lasts(plan, block) or block.year < newest.get(series(block), 0)):
            continue
        if (age := start - block.year) > limit:
            yield Breach(block.at("year"), year=block.year, age=age, start=start, limit=limit)
