"""F001: a figure has a value, a unit, a year and a source."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import names_nobody
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Origin
from masterplan_cli.schemas.facts import Fact

_VAGUE = Text(
    id="Sumber angka {figure}, “{source}”, tidak menyebut siapa yang menerbitkannya.",
    en="The source of the figure {figure}, “{source}”, does not say who published it.",
)
_VAGUE_HELP = Text(
    id="Tulis lembaga dan terbitannya, misalnya `BPS, Kabupaten … Dalam Angka 2024`.",
    en="Write who published it and where, such as `BPS, Kabupaten … Dalam Angka 2024`.",
)


@rule(
    "F001",
    Severity.ERROR,
    Text(
        id="Angka {figure} belum lengkap: {missing} tidak ada.",
        en="The figure {figure} is incomplete: it lacks {missing}.",
    ),
    help=Text(
        id="Tulis {missing}, atau hapus angka ini bila asalnya tidak diketahui.",
        en="Write {missing}, or remove the figure if nobody knows where it comes from.",
    ),
    summary=Text(
        id="Sebuah angka tidak menyebut nilai, satuan, tahun, atau sumbernya.",
        en="A figure lacks its value, unit, year or source.",
    ),
    why=Text(
        id="Angka tanpa sumber hanyalah pendapat; dasar fakta yang lemah adalah kekurangan yang paling sering dicatat.",
        en="A figure without a source is an opinion; a thin fact base is what assessors note most often.",
    ),
    mend=Text(
        id="Tulis keempatnya: `value`, `unit`, `year`, dan `source` (lembaga dan terbitannya). Satuan tidak diperlukan "
        "untuk IPM dan untuk angka yang satuannya sudah tertulis di indikatornya. Kata sumber yang kabur ditambah atau "
        "dikecualikan di `settings.checks.words.vague_sources`.",
        en="Write all four: `value`, `unit`, `year` and `source` (who published it, and where). No unit is needed for "
        "the HDI, nor where the indicator of the figure states it. `settings.checks.words.vague_sources` adds and excepts "
        "words of vague sources.",
    ),
    bad='region:\n  poverty:\n    value: 11.4\n    unit: "%"\n    year:\n    source:\n',
    good='region:\n  poverty:\n    value: 11.4\n    unit: "%"\n    year: 2024\n    source: BPS Kabupaten Contoh\n',
)
def fact_without_source(plan: Masterplan) -> Iterator[Breach]:
    """Each figure is told once, with everything that it lacks."""
    dimensionless = set(_dimensionless(plan))
    for block in plan.blocks:
        if not isinstance(block, Fact):
            continue
        needed = ("value", "year", "source") if block.origin in dimensionless else ("value", "unit", "year", "source")
        if missing := [f"`{field}`" for field in needed if getattr(block, field) is None]:
            yield Breach(block.at(), figure=_called(block), missing=", ".join(missing))
        elif block.source and names_nobody(plan, block.source):
            yield Breach(
                block.at("source"),
                message=_VAGUE,
                help=_VAGUE_HELP,
                severity=Severity.WARNING,
                figure=_called(block),
                source=block.source,
            )


def _dimensionless(plan: Masterplan) -> Iterator[Origin]:
    if plan.region and plan.region.human_development_index:
        yield plan.region.human_development_index.origin
    for document in plan.planning_documents:
        for indicator in document.indicators:
            if indicator.unit and indicator.baseline:
                yield indicator.baseline.origin


def _called(fact: Fact) -> str:
    field = next((step for step in reversed(fact.origin.route) if isinstance(step, str)), "")
    return f"`{fact.name or field}`"
