"""What a draft regulation cites: the legal basis by rank, the planning documents, who coordinates what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas.planning import LegalBasis, PlanningDocument

_CITED = re.compile(
    r"(?P<kind>\D{1,200}?)\s{1,9}(?:(?:Nomor|No\.?)\s{1,9})?(?P<number>\d{1,9}[A-Z]?)\s{0,9}(?:/|\s{1,9}Tahun\s{1,9})(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_KINDS = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"UU|Undang-Undang", "Undang-Undang"),
        (r"Perp?pu|Peraturan Pemerintah Pengganti Undang-Undang", "Peraturan Pemerintah Pengganti Undang-Undang"),
        (r"PP|Peraturan Pemerintah", "Peraturan Pemerintah"),
        (r"Perpres|Peraturan Presiden", "Peraturan Presiden"),
        (r"Permendagri|Peraturan Menteri Dalam Negeri", "Peraturan Menteri Dalam Negeri"),
        (r"Permen.*|Peraturan (?:Menteri|Badan|Kepala|Lembaga)\b.*", ""),
        (r"(?:Perda|Peraturan Daerah) Provinsi\b.*", ""),
        (r"(?:Pergub|Peraturan Gubernur)\b.*", ""),
        (r"Perda|Peraturan Daerah", "Peraturan Daerah {region}"),
        (r"(?:Perda|Peraturan Daerah) .*", ""),
        (r"Perbup|Peraturan Bupati", "Peraturan Bupati {name}"),
        (r"Perwal(?:i|ko)?|Perwako|Peraturan Wali ?Kota", "Peraturan Wali Kota {name}"),
        (r"(?:Perbup|Perwal|Peraturan Bupati|Peraturan Wali ?Kota)\b.*", ""),
    )
)
"""What regulations are called, the highest first, and the full name of those whose name is known."""


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
    if not (cited := _CITED.fullmatch(basis.number)):
        return None
    for rank, name in _names(cited["kind"], plan):
        number, year = cited["number"], int(cited["year"])
        title = f"{name} Nomor {number} Tahun {year} tentang {basis.subject}"
        return rank, year, int(re.sub(r"\D", "", number)), title
    return None


def _names(kind: str, plan: Masterplan) -> Iterator[tuple[int, str]]:
    """The rank and the full name of a kind of regulation; a Perda or Perbup of no named region is this one's."""
    name = plan.region.name if plan.region else ""
    region = f"{plan.region.kind.capitalize()} {name}" if plan.region else ""
    for rank, (pattern, full) in enumerate(_KINDS):
        if pattern.fullmatch(kind):
            yield rank, full.format(region=region, name=name).strip() or kind


def _coordinator(plan: Masterplan, dimension: Dimension) -> str:
    coordinators = plan.governance.coordinators if plan.governance else ()
    named = next((each.office for each in coordinators if each.dimension == dimension.key), "")
    office = plan.offices.get(named)
    return office.name if office else named
