"""Q013: quick wins are spread over the offices."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._in_force import heirs
from masterplan_cli.rules._rule import Breach, rule

_FEWEST = 4
"""Quick wins from which on one owner is a pattern."""


@rule(
    "Q013",
    Severity.WARNING,
    Text(
        id="Semua quick win ({count}) dipegang satu perangkat daerah, `{office}`.",
        en="All quick wins ({count}) are owned by one office, `{office}`.",
    ),
    help=Text(
        id="Tulis sebagai `owner` perangkat daerah yang mengerjakannya sehari-hari.",
        en="Write as `owner` the office that does the work from day to day.",
    ),
    summary=Text(id="Semua quick win dipegang satu perangkat daerah.", en="One office owns all quick wins."),
    why=Text(
        id="Quick win mempertajam layanan setiap dimensi; satu pemilik berarti perangkat daerah lain belum ikut.",
        en="Quick wins sharpen the services of every dimension; one owner means that the other offices take no part.",
    ),
    mend=Text(
        id="Serahkan tiap quick win kepada perangkat daerah yang memberi layanannya.",
        en="Give each quick win to the office that gives the service.",
    ),
    bad="dimension: living\nquick_wins:\n  - {id: pengingat-timbang, programme: posyandu-terjadwal, owner: diskominfo}\n",
    good="dimension: living\nquick_wins:\n  - {id: pengingat-timbang, programme: posyandu-terjadwal, owner: dinkes}\n",
    absence=True,
)
def one_owner(plan: Masterplan) -> Iterator[Breach]:
    """Told at the first of them; an office and the one that took its work over are one."""
    owned = [quick_win for quick_win in plan.quick_wins if quick_win.owner]
    owners = {tuple(heirs(plan, quick_win.owner or ""))[-1:] or (quick_win.owner,) for quick_win in owned}
    dimensions = {quick_win.dimension for quick_win in owned}
    if len(owned) >= _FEWEST and len(owners) == 1 and len(dimensions) > 1:
        yield Breach(owned[0].at("owner"), count=len(owned), office=owned[0].owner)
