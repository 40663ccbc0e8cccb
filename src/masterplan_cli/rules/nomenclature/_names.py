"""Names in the nomenclature, compared as people write them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference import nomenclature

_ALIKE = 96
"""Of 100: copies of the annex differ in a letter here and there."""

_LEADING = re.compile(r"(?:(?:program|sub ?kegiatan|kegiatan|urusan pemerintahan bidang|bidang)\b\s*)+")
_REGION = re.compile(r"\b(?:kab(?:upaten)?\.?\s*(?:/|atau|dan)\s*kota|kabupaten|kota|kab\b\.?)")


def plain(name: str, region: str = "") -> str:
    """A name without capitals, signs, what stands in brackets, a leading `Program`, and the name of a region."""
    text = re.sub(r"\([^()]*\)|^[\dx.]+\s", " ", name.casefold()).replace("&", " dan ").replace("dan/atau", "dan")
    text = _LEADING.sub("", " ".join(text.split()), count=1) if _LEADING.match(text.strip()) else text
    text = _REGION.sub(" ", text)
    if region:
        text = re.sub(rf"\b{re.escape(region.casefold())}\b", " ", text)
    return "".join(re.findall(r"[^\W_]+", text))


def same(one: str, other: str, region: str = "") -> bool:
    """Whether two names are one, but for a slip of the pen."""
    left, right = plain(one, region), plain(other, region)
    if left == right:
        return True
    from rapidfuzz.distance.Indel import normalized_similarity  # only a name that is not the annex's pays for it

    return 100 * normalized_similarity(left, right) >= _ALIKE


def names_of(plan: Masterplan, code: str) -> tuple[str, ...]:
    """The names of a code of any level, that in force first; none where it is not known."""
    own = plan.own_nomenclature.rows.get(code) if plan.own_nomenclature else None
    entry = nomenclature.programme(code) if code.count(".") == 2 else nomenclature.activity(code)
    official = (entry.name, *entry.old_names) if entry else ()
    return tuple(name for name in (own.name if own else "", *official) if name)


def code_of(name: str, region: str = "") -> str | None:
    """The only programme of this name; None where several have it, or none."""
    found = _codes_by_name(region).get(plain(name, region), ())
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=2)
def _codes_by_name(region: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in nomenclature.programmes().values():
        for name in {plain(each, region) for each in (entry.name, *entry.old_names)}:
            found[name] = (*found.get(name, ()), entry.code)
    return found
