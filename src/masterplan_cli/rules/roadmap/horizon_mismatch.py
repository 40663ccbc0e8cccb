"""M001: a road-map entry stands in the horizon of its years."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.roadmap._horizons import NAMES, horizons
from masterplan_cli.schemas.road_map import Horizon, RoadMapEntry


@rule(
    "M001",
    Severity.ERROR,
    Text(
        id="Tahap `{stage}` ({years}) tidak sesuai dengan {horizon} (`{key}`), yang meliputi {covered}.",
        en="The stage `{stage}` ({years}) does not fit the {horizon} (`{key}`), which covers {covered}.",
    ),
    summary=Text(
        id="Jangka dan tahun sebuah tahap peta jalan tidak cocok.",
        en="Horizon and years of a road-map entry disagree.",
    ),
    why=Text(
        id="Peta jalan digambar menurut jangka dan menurut tahun; keduanya harus menunjukkan hal yang sama.",
        en="The road map is drawn by horizon and by year; both must show the same.",
    ),
    mend=Text(
        id="Perbaiki `horizon` atau tahunnya; tahap yang sebagian besar tahunnya di jangka lain dibagi menjadi dua butir. "
        "Panjang horizon diatur di `settings.horizons`.",
        en="Fix `horizon` or the years; split a stage most of whose years lie in another horizon into two entries. "
        "How far horizons reach is set in `settings.horizons`.",
    ),
    bad="road_map:\n  - programme: posyandu-terjadwal\n    stage: Uji coba\n    horizon: short\n"
    "    first_year: 2026\n    last_year: 2027\n",
    good="road_map:\n  - programme: posyandu-terjadwal\n    stage: Uji coba\n    horizon: medium\n"
    "    first_year: 2026\n    last_year: 2027\n",
)
def horizon_mismatch(plan: Masterplan) -> Iterator[Breach]:
    """Years outside the plan are told elsewhere; an end before its beginning fits no horizon.

    A stage may reach over the edge of the horizon in which half of its years lie.
    """
    spans = horizons(plan)
    for entry in plan.road_map:
        first, last = entry.first_year, entry.last_year
        if first not in plan.years or last not in plan.years:
            continue
        if last < first:
            yield _reversed(entry)
        elif spans:
            span = spans[entry.horizon]
            within = sum(year in span for year in range(first, last + 1))
            if 2 * within < last + 1 - first:
                yield Breach(
                    entry.at("horizon"),
                    severity=Severity.WARNING if within else None,
                    message=_MOSTLY if within else None,
                    stage=entry.stage,
                    years=_years(first, last),
                    horizon=NAMES[entry.horizon],
                    key=entry.horizon,
                    covered=_covered(span),
                    help=_help(first, last, spans),
                    related=[(Text(id="tahun-tahunnya", en="its years"), entry.at("first_year"))],
                )


_MOSTLY = Text(
    id="Sebagian besar tahun tahap `{stage}` ({years}) di luar {horizon} (`{key}`), yang meliputi {covered}.",
    en="Most years of the stage `{stage}` ({years}) lie outside the {horizon} (`{key}`), which covers {covered}.",
)


def _reversed(entry: RoadMapEntry) -> Breach:
    return Breach(
        entry.at("last_year"),
        message=Text(
            id="Tahap `{stage}` berakhir pada `{last}`, sebelum dimulai pada `{first}`.",
            en="The stage `{stage}` ends in `{last}`, before it begins in `{first}`.",
        ),
        stage=entry.stage,
        first=entry.first_year,
        last=entry.last_year,
        help=Text(id="Periksa kedua tahunnya.", en="Check both years."),
        related=[(Text(id="tahun mulainya", en="where it begins"), entry.at("first_year"))],
    )


def _help(first: int, last: int, spans: dict[Horizon, range]) -> Text:
    for horizon, span in spans.items():
        if first in span and last in span:
            return Text(id=f"Tulis `horizon: {horizon}`.", en=f"Write `horizon: {horizon}`.")
    longest = max(spans, key=lambda one: sum(year in spans[one] for year in range(first, last + 1)))
    if 2 * sum(year in spans[longest] for year in range(first, last + 1)) >= last + 1 - first:
        return Text(
            id=f"Tulis `horizon: {longest}`, atau bagi tahap ini.",
            en=f"Write `horizon: {longest}`, or split the stage.",
        )
    return Text(
        id="Bagi tahap ini menjadi satu butir untuk setiap jangka.",
        en="Split this stage into one entry for each horizon.",
    )


def _years(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}–{last}"


def _covered(span: range) -> Text:
    if not span:
        return Text(id="tahun sesudah masa rencana", en="years after the plan")
    years = _years(span[0], span[-1])
    return Text(id=f"tahun {years}", en=years)
