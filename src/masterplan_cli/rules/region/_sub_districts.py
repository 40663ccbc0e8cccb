"""The sub-districts that a plan may name, by code and by name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.nearness import nearest
from masterplan_cli.reference.regions import sub_districts
from masterplan_cli.rules.region._official import alike, official
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.analysis import Issue
from masterplan_cli.schemas.programmes import Programme
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.region import SubDistrict

_PREFIX = re.compile(r"(?:kecamatan|kec\b\.?|distrik|kapanewon|kemantren)\s*", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:seluruh|semua|segenap|setiap|tiap|se-?kabupaten|se-?kota|lintas|antar\w*|\d+\s+(?:kecamatan|distrik|kapanewon|"
    r"kemantren)|lain(?:nya)?|sekitar(?:nya)?)\b",
    re.IGNORECASE,
)
"""Words by which an entry means several sub-districts without naming them."""
_BETWEEN = re.compile(r"[,;/&]|\bdan\b|\bserta\b")
_CODE = re.compile(r"(\d\d)\.?(\d\d)\.?(\d\d)(?:\.?[12]\d{3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    """The sub-districts of a region."""

    names: Mapping[str, str]
    """By code."""
    codes: Mapping[str, str]
    """By name, as `plain` writes it."""
    is_official: bool
    """Whether the decree says so; else the plan does."""

    def code_of(self, written: str) -> str | None:
        """The code of what an entry names, by name or code."""
        if found := _CODE.fullmatch(written):
            code = ".".join(found.groups())
            return code if code in self.names else None
        return self.codes.get(plain(written))

    def spelt_otherwise(self, written: str) -> str | None:
        """The code of the only one whose name differs by a slip of the pen."""
        found = [code for name, code in self.codes.items() if alike(name, plain(written))]
        return found[0] if len(found) == 1 else None

    def agrees(self, part: SubDistrict) -> bool:
        """Whether code and name of a listed one belong together."""
        return part.code in self.names and part.code in (self.code_of(part.name), self.spelt_otherwise(part.name))

    def meant(self, written: str) -> str | None:
        """The name that was probably meant."""
        code = self.spelt_otherwise(written) or self.codes.get(nearest(plain(written), self.codes) or "")
        return self.names[code] if code else None


def known(plan: Masterplan) -> Known | None:
    """Those of the decree, where it knows the region, else those that the plan lists; None where neither says."""
    region = official(plan)
    listed = [(part.code, part.name) for part in (plan.region.sub_districts if plan.region else ())]
    if region:
        listed = [(part.code, part.name) for part in sub_districts(region.code)]
    if not listed:
        return None
    return Known(dict(listed), {plain(name): code for code, name in listed}, region is not None)


def plain(name: str) -> str:
    """A name without its kind, brackets, spaces, signs and capitals."""
    text = re.sub(r"\([^()]*\)", " ", _PREFIX.sub("", name.strip(), count=1) if _PREFIX.match(name.strip()) else name)
    return "".join(re.findall(r"[^\W_]+", text.casefold()))


def entries(plan: Masterplan, names: Known | None) -> Iterator[tuple[tuple[str, Spot], ...]]:
    """Each list `sub_districts:` of the plan, entry by entry; one that names several stands there several times."""
    blocks: tuple[Issue | Programme | Action | QuickWin, ...] = (
        *plan.issues,
        *plan.programmes,
        *plan.actions,
        *plan.quick_wins,
    )
    for block in blocks:
        if block.sub_districts:
            yield tuple(
                (part, block.at("sub_districts", index))
                for index, written in enumerate(block.sub_districts)
                for part in _parts(plan, names, written)
            )


def _parts(plan: Masterplan, names: Known | None, written: str) -> tuple[str, ...]:
    """The single names in an entry; none where it means the whole region."""
    region = plan.region
    if _ALL.search(written) or (region and written.strip().casefold() == f"{region.kind} {region.name}".casefold()):
        return ()
    if names and names.code_of(written):
        return (written,)
    return tuple(part for one in _BETWEEN.split(written) if (part := one.strip())) or (written,)
