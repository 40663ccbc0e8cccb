"""The region of a plan as the decree has it."""

import re
from collections.abc import Iterable

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference.regions import Region, regions
from masterplan_cli.rules.text._regions import joined, regions_by_name
from masterplan_cli.schemas.region import Region as Own

_KIND = re.compile(r"(?:kabupaten|kab\.?|kota(?: administrasi)?|provinsi|propinsi|prov\.?)\s+", re.IGNORECASE)

_CHANGED = ("91", "92", "93", "94", "95", "96")
"""Papua: its regions were given to new provinces, with new codes."""
_CHANGED_UNTIL = 2024


def official(plan: Masterplan) -> Region | None:
    """The region of this code, where name and kind are its own too."""
    if not plan.region:
        return None
    found = regions().get(plan.region.code)
    return found if found and found.kind == plan.region.kind and is_called(found, plan.region.name) else None


def is_called(region: Region, name: str) -> bool:
    """Whether a name is one of the region's, but for a slip of the pen."""
    known = [joined(each) for each in (region.name, *region.also)]
    written = {joined(each.replace(".", "")) for each in (name, bare(name))}
    return not written.isdisjoint(known) or any(alike(each, one) for each in known for one in written)


def bare(name: str) -> str:
    """A name without the kind before it."""
    return _KIND.sub("", name.strip(), count=1) if _KIND.match(name.strip()) else name.strip()


def alike(one: str, other: str) -> bool:
    """Whether two names are one in two spellings."""
    from rapidfuzz.distance.Levenshtein import distance  # only a name that is not the decree's pays for it

    return distance(one, other, score_cutoff=2) <= max(1, min(len(one), len(other)) // 7)


def namesakes(name: str, kinds: Iterable[str]) -> tuple[Region, ...]:
    """The regions of these kinds that are called so."""
    found = {**dict.fromkeys(regions_by_name().get(joined(name), ()))}
    found |= dict.fromkeys(regions_by_name().get(joined(bare(name)), ()))
    return tuple(region for region in found if region.kind in tuple(kinds))


def may_be_older(plan: Masterplan, own: Own) -> bool:
    """Whether the plan is from before its region came to another province, and may say what held then."""
    first = plan.plan.first_year if plan.plan else None
    return own.code.startswith(_CHANGED) and (first is None or first < _CHANGED_UNTIL)
