"""F009: every sub-dimension has an objective, or a reason why it has none."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules._speaking import dimensions


@rule(
    "F009",
    Severity.WARNING,
    Text(
        id="Subdimensi `{key}` ({name}) tidak mempunyai sasaran, dan alasannya tidak tertulis.",
        en="Sub-dimension `{key}` ({name}) has no objective, and no reason is given.",
    ),
    help=Text(
        id="Tulis sasarannya, atau alasannya di `uncovered`: `sub_dimension: {key}` dengan `reason`.",
        en="Write its objective, or the reason in `uncovered`: `sub_dimension: {key}` with a `reason`.",
    ),
    question=Text(
        id="Apakah subdimensi {names} sengaja dibiarkan tanpa sasaran? Mengapa?",
        en="Do the sub-dimensions {names} go without an objective on purpose? Why?",
    ),
    summary=Text(
        id="Subdimensi tanpa sasaran dan tanpa alasan.", en="A sub-dimension has no objective and no stated reason."
    ),
    why=Text(
        id="Penilai memberi nilai per subdimensi; yang kosong tanpa alasan dibaca sebagai kelalaian.",
        en="Assessors score by sub-dimension; an empty one without a reason is read as an oversight.",
    ),
    mend=Text(
        id="Susun sasaran untuk subdimensi itu, atau jelaskan di `uncovered` mengapa daerah tidak menanganinya.",
        en="Set an objective for it, or explain in `uncovered` why the region leaves it aside.",
    ),
    bad="dimension: living\nuncovered:\n  - {sub_dimension: harmony, reason: Tata ruang diatur RTRW yang baru.}\n",
    good="dimension: living\nuncovered:\n  - {sub_dimension: harmony, reason: Tata ruang diatur RTRW yang baru.}\n"
    "  - {sub_dimension: mobility, reason: Jalan menjadi urusan rencana induk jalan.}\n",
    absence=True,
    links=True,
)
def sub_dimension_uncovered(plan: Masterplan) -> Iterator[Breach]:
    """Told at the worksheet of the dimension, one sub-dimension at a time."""
    for dimension, spot in dimensions(plan):
        covered = {one.sub_dimension for one in dimension.objectives} | {
            one.sub_dimension for one in dimension.uncovered
        }
        for part in dimension.sub_dimensions:
            if part.key not in covered:
                yield Breach(spot, key=part.key, name=part.name, about=part.name)
