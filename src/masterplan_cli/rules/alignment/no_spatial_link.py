"""A009: a programme with a location names the provision of the spatial plan that it rests on."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.programmes import Programme

_SPATIAL = frozenset({"living", "environment", "branding"})
"""The dimensions whose programmes use ground."""

_EVERYWHERE = (
    *(
        "seluruh",
        "semua",
        "setiap",
        "tiap ",
        "se-",
        "tersebar di seluruh",
        "tersebar di semua",
        "lingkup",
        "lingkungan",
    ),
    *(
        "daring",
        "online",
        "media ",
        "situs ",
        "aplikasi",
        "sistem ",
        "tidak terikat",
        "wilayah kabupaten",
        "wilayah kota",
    ),
    *("kantor", "rsud", "rumah sakit", "dinas ", "puskesmas"),
)
"""How places begin that take no ground: the whole region, what is online, services in buildings that stand."""
_GROUND = re.compile(
    r"(?i)(?:desa|kelurahan|kampung|nagari|gampong|kecamatan|kec|pulau|kawasan|sungai|danau|pantai|jalan)\b"
)
"""How the place of an action begins that is ground by its name."""
_COUNTED = re.compile(r"\d+ (?:kecamatan|desa|kelurahan|puskesmas|distrik|nagari|gampong|kampung)\Z")


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
    question=Text(
        id="Ketentuan RTRW mana yang membolehkan {names} di lokasinya?",
        en="Which provisions of the RTRW allow {names} at the places that are planned?",
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
    places = (*programme.locations, *(action.location for action in programme.actions if action.location))
    ground = programme.locations or [place for place in places if _GROUND.match(place)]
    return any(not _is_everywhere(location.casefold(), region) for location in ground)


def _is_everywhere(location: str, region: str) -> bool:
    return (
        location.startswith(_EVERYWHERE)
        or _COUNTED.match(location) is not None
        or location in (region, f"kabupaten {region}", f"kota {region}")
    )
