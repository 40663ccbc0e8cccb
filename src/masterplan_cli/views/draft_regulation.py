"""What a draft regulation cites: the legal basis by rank, the planning documents, who coordinates what."""

import re
from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.reference.citations import citations
from masterplan_cli.schemas.planning import LegalBasis, PlanningDocument

_NATIONAL = {
    "UU": "Undang-Undang",
    "Perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "Perpres": "Peraturan Presiden",
    "Permendagri": "Peraturan Menteri Dalam Negeri",
}
"""What regulations of the state are called in full, the highest first."""
_OF_THE_REGION = {
    "Perda": (re.compile(r"(?i)perda|peraturan daerah"), "Peraturan Daerah {region}"),
    "Perbup": (re.compile(r"(?i)perbup|peraturan bupati"), "Peraturan Bupati {name}"),
    "Perwali": (re.compile(r"(?i)perwal(?:i|kot?)?|perwako|peraturan wali ?kota"), "Peraturan Wali Kota {name}"),
}
"""Those of a region: where no region is named, they are of this one."""
_MINISTRY, _PROVINCE = len(_NATIONAL), len(_NATIONAL) + 1


@dataclass(frozen=True, slots=True)
class Coordination:
    """A dimension and the office that coordinates it."""

    dimension: Dimension
    office: str
    """In full, as regulations name offices; empty where none was named."""


@dataclass(frozen=True, slots=True)
class DraftRegulation:
    """What a draft regulation cites of the plan."""

    regulations: tuple[str, ...]
    """`Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik`: by rank, then by year and number.

    In Indonesian whatever the edition, because these are titles.
    """
    others: tuple[str, ...]
    """Legal basis that is no regulation, as written: a regulation does not cite it."""
    planning_documents: tuple[PlanningDocument, ...]
    """Those that have not expired."""
    coordination: tuple[Coordination, ...]


def draft_regulation(plan: Masterplan) -> DraftRegulation:
    """What the plan gives to the draft of the regulation that is to enact it."""
    found = [(_ranked(each, plan), each) for each in plan.legal_basis]
    regulations = sorted(ranked for ranked, _ in found if ranked)
    return DraftRegulation(
        regulations=tuple(title for *_, title in regulations),
        others=tuple(f"{each.number} tentang {each.subject}" for ranked, each in found if not ranked),
        planning_documents=tuple(each for each in plan.planning_documents if each.status != "expired"),
        coordination=tuple(Coordination(each, _coordinator(plan, each)) for each in plan.dimensions),
    )


def _ranked(basis: LegalBasis, plan: Masterplan) -> tuple[int, int, int, str] | None:
    """Rank, year, number and title of a regulation; None for anything else."""
    cited = next(citations(basis.number), None)
    if cited is None or (cited.start, cited.end) != (0, len(basis.number)):
        return None
    if (named := _named(cited.kind, basis.number[: cited.numbered].strip(" ,"), plan)) is None:
        return None
    rank, name = named
    title = f"{name} Nomor {cited.number} Tahun {cited.year} tentang {basis.subject}"
    return rank, cited.year, int(re.sub(r"\D", "", cited.number)), title


def _named(kind: str, written: str, plan: Masterplan) -> tuple[int, str] | None:
    """The rank and the full name of a kind of regulation, or as it was written."""
    if kind in _NATIONAL:
        return list(_NATIONAL).index(kind), _NATIONAL[kind]
    if kind == "Pergub" or (kind == "Perda" and "provinsi" in written.casefold()):
        return _PROVINCE + (kind == "Pergub"), written
    if kind in _OF_THE_REGION:
        bare, full = _OF_THE_REGION[kind]
        rank = _PROVINCE + 2 + 2 * list(_OF_THE_REGION).index(kind)
        if not plan.region or not bare.fullmatch(written):
            return rank + 1, written
        region = plan.region
        return rank, full.format(region=f"{region.kind.capitalize()} {region.name}", name=region.name)
    return (_MINISTRY, written) if kind.startswith(("Permen", "Peraturan")) else None


def _coordinator(plan: Masterplan, dimension: Dimension) -> str:
    coordinators = plan.governance.coordinators if plan.governance else ()
    named = next((each.office for each in coordinators if each.dimension == dimension.key), "")
    office = plan.offices.get(named)
    return office.name if office else named
