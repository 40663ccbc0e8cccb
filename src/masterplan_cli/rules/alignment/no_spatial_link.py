"""A009: a programme with a location names the provision of the spatial plan that it rests on."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme

_SPATIAL = frozenset({"living", "environment", "branding"})
"""The dimensions whose programmes use ground."""

_EVERYWHERE = ("seluruh ", "semua ", "setiap ", "se-", "tersebar")


@rule(
    "A009",
    Severity.WARNING,
    Text(
        id="Program `{programme}` mempunyai lokasi, tetapi tidak menyebut ketentuan RTRW.",
        en="Programme `{programme}` has locations but names no provision of the spatial plan (RTRW).",
    ),
    help=Text(
        id="Tulis di `spatial_provisions` id ketentuan RTRW yang menjadi sandarannya.",
        en="Name in `spatial_provisions` the provision of the RTRW that it rests on.",
    ),
    summary=Text(
        id="Program berlokasi dari dimensi living, environment, atau branding tidak menyebut ketentuan RTRW.",
        en="A located programme of living, environment or branding names no provision of the RTRW.",
    ),
    why=Text(
        id="Ketidakselarasan dengan RTRW termasuk kelemahan yang tercatat; prasarana di luar peruntukannya tidak mendapat izin.",
        en="Not fitting the RTRW is a weakness on record; works outside their zone get no permit.",
    ),
    mend=Text(
        id="Tulis ketentuan RTRW di `planning_documents`, lalu sebut id-nya pada program.",
        en="Write the provisions of the RTRW in `planning_documents`, then name their ids at the programme.",
    ),
    bad="programmes:\n  - id: taman-sehat\n    locations: [Kecamatan Contoh Kota]\n",
    good="programmes:\n  - id: taman-sehat\n    locations: [Kecamatan Contoh Kota]\n    spatial_provisions: [rtrw-1]\n",
)
def no_spatial_link(plan: Masterplan) -> Iterator[Breach]:
    """A programme that is everywhere (`Seluruh desa`, the region itself) has no location in this sense."""
    region = plan.region.name.casefold() if plan.region else ""
    spatial = {one.key for one in plan.profile.dimensions if _SPATIAL.intersection({one.key, *one.also})}
    for programme in plan.programmes:
        if programme.dimension in spatial and not programme.spatial_provisions and _is_located(programme, region):
            yield Breach(programme.key("locations"), programme=programme.id)


def _is_located(programme: Programme, region: str) -> bool:
    return any(not _is_everywhere(location.casefold(), region) for location in programme.locations)


def _is_everywhere(location: str, region: str) -> bool:
    return location.startswith(_EVERYWHERE) or location in (region, f"kabupaten {region}", f"kota {region}")
