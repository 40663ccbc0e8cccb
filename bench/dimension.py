"""The worksheet of one dimension of the generated plan."""

from bench.words import (
    CAUSES,
    DIMENSIONS,
    FIRST,
    GROUPS,
    HELICES,
    HORIZONS,
    LAST,
    MATTERS,
    MEANS,
    PARTNERS,
    QUADRANTS,
    REMEDIES,
    SOURCES,
    SPATIAL,
    SUB_DISTRICTS,
    Node,
    fact,
    office,
)

PROGRAMMES = 40
"""In each of the six dimensions."""


def dimension_sheet(number: int, dimension: str, programmes: int = PROGRAMMES) -> Node:
    """The dimension with its programmes; everything in it follows from its number."""
    subs = DIMENSIONS[dimension]
    return {
        "dimension": dimension,
        "claim": f"Urusan {number + 1} terasa manfaatnya di {SUB_DISTRICTS[number]} dan sekitarnya",
        "issues": [_issue(number, dimension, n, sub) for n, sub in enumerate(subs)],
        "swot": _swot(number, dimension),
        "gaps": [_gap(number, dimension, n, sub) for n, sub in enumerate(subs)],
        "objectives": [_objective(number, dimension, n, sub) for n, sub in enumerate(subs)],
        "strategies": [
            {
                "id": f"{dimension}-strategi-{n}",
                "objective": f"{dimension}-sasaran-{n % 3}",
                "name": f"{MATTERS[(number + n) % 15].capitalize()}: {REMEDIES[(number * 5 + n) % 11]}",
                "swot_strategies": [f"{dimension}-{('so', 'st', 'wo', 'wt')[n % 4]}"],
            }
            for n in range(12)
        ],
        "programmes": [_programme(number, dimension, n) for n in range(programmes)],
        "road_map": [_road_map_entry(dimension, n) for n in range(programmes)],
        "quick_wins": [_quick_win(number, dimension)],
    }


def _issue(number: int, dimension: str, n: int, sub: str) -> Node:
    thing = MATTERS[(number * 3 + n) % 15]
    return {
        "id": f"{dimension}-isu-{n}",
        "sub_dimension": sub,
        "name": f"Urusan {thing} di {SUB_DISTRICTS[(number + n) % 12]} tertinggal",
        "root_cause": f"Di {SUB_DISTRICTS[(number * 2 + n) % 12]} {CAUSES[(number + n) % 7]}.",
        "data": [fact(number * 3 + n, f"Keluhan tentang {thing}")],
        "offices": [office(number + n)],
    }


def _swot(number: int, dimension: str) -> Node:
    swot: Node = {
        quadrant: [
            {
                "id": f"{dimension}-{letter.lower()}{n}",
                "text": f"{MEANS[(number * 2 + n + shift * 4) % 16]} {MATTERS[(number + n * 4 + shift) % 15]} "
                f"di {SUB_DISTRICTS[(number + n + shift) % 12]}",
            }
            for n in range(3)
        ]
        for shift, (quadrant, letter) in enumerate(QUADRANTS.items())
    }
    swot["strategies"] = [
        {
            "id": f"{dimension}-{kind.lower()}",
            "kind": kind,
            "combines": [f"{dimension}-{letter.lower()}{n}" for letter in kind for n in range(2)],
            "text": f"Memakai {REMEDIES[(number * 4 + n) % 11]} untuk {MATTERS[(number * 4 + n) % 15]}",
            "gaps": [f"{dimension}-celah-{n % 3}"],
        }
        for n, kind in enumerate(("SO", "ST", "WO", "WT"))
    ]
    return swot


def _gap(number: int, dimension: str, n: int, sub: str) -> Node:
    place, thing = SUB_DISTRICTS[(number * 3 + n) % 12], MATTERS[(number * 3 + n) % 15]
    return {
        "id": f"{dimension}-celah-{n}",
        "sub_dimension": sub,
        "issues": [f"{dimension}-isu-{n}"],
        "current": f"Tiap unit mengurus {thing} di {place} dengan caranya masing-masing. Tidak ada daftar tunggal.",
        "expected": f"Urusan {thing} di {place} dikerjakan dengan satu cara. Warga dapat memantaunya.",
        "gap": f"Belum ada kesepakatan {place} tentang {thing}.",
        "closure": f"Menyepakati tata kerja {thing} dalam forum {place}.",
        "priority": ("high", "medium", "low")[n],
        "office": office(number + n),
    }


def _objective(number: int, dimension: str, n: int, sub: str) -> Node:
    thing = MATTERS[(number * 3 + n) % 15]
    return {
        "id": f"{dimension}-sasaran-{n}",
        "sub_dimension": sub,
        "mission": f"misi-{n + 1}",
        "goal": f"Terwujudnya urusan {thing} yang terbuka",
        "name": f"Meningkatnya mutu {thing} bagi {SUB_DISTRICTS[(number + n * 4) % 12]}",
        "rpjmd_objectives": [f"rpjmd-{dimension}"],
        "indicators": [
            {
                "id": f"{dimension}-indikator-{n}",
                "name": f"Warga yang puas dengan {thing} {sub}",
                "unit": "%",
                "data_source": "Survei kepuasan tahunan",
                "direction": "up",
                "baseline": {"value": 40 + n, "year": 2024, "source": "Survei kepuasan 2024"},
                "targets": {year: 45 + n + (year - FIRST) * 4 for year in range(FIRST, LAST + 1)},
                "office": office(number + n),
            }
        ],
    }


def _programme(number: int, dimension: str, n: int) -> Node:
    whole = number * PROGRAMMES + n
    means, thing = MEANS[whole % 16], MATTERS[whole // 16 % 15]
    place = SUB_DISTRICTS[whole * 5 % 12]
    programme: Node = {
        "id": f"{dimension}-{n:02}",
        "strategy": f"{dimension}-strategi-{n % 12}",
        "name": f"{means} {thing} {place}",
        "description": f"{means} di {place} menyatukan {REMEDIES[(whole * 3 + number) % 11]} untuk *{thing}*.",
        "problem": f"Di {place} {CAUSES[(whole + number) % 7]}. Ini menyangkut {thing}.",
        "nature": ("new", "continued", "extended")[n % 3],
        "budget_code": {"programme": "2.16.03"},
        "lead_office": office(whole // 2),
        "beneficiaries": f"Warga {place}",
        "results": [
            {"level": "output", "name": "Kelompok terbentuk", "unit": "kelompok", "target": 3 + n % 9},
            {"level": "outcome", "name": "Warga terlayani", "unit": "orang", "target": 500 + whole * 10},
            {"level": "impact", "name": f"Puas dengan {thing}", "unit": "%", "target": 70 + n % 25},
        ],
        "actions": [_action(dimension, n, whole)],
    }
    if dimension in SPATIAL:
        programme["spatial_provisions"] = [f"rtrw-{dimension}"]
        programme["locations"] = [place]
    if n % 4 == 0:
        programme["gaps"] = [f"{dimension}-celah-{n // 4 % 3}"]
        programme["supporting_offices"] = [office(whole // 2 + 3)]
        programme["partners"] = [{"name": f"{PARTNERS[whole % 3]} {place}", "helix": HELICES[whole % 3]}]
        other = list(DIMENSIONS)[(number + 1) % 6]
        link = f"Data {thing} {place} diteruskan"
        programme["links"] = [{"dimension": other, "programme": f"{other}-{n:02}", "how": link}]
    return programme


def _action(dimension: str, n: int, whole: int) -> Node:
    years = list(range(HORIZONS[n % 3][1], HORIZONS[n % 3][2] + 1))
    amounts = {year: 150_000_000 + whole % 13 * 5_000_000 + step * 2_500_000 for step, year in enumerate(years)}
    return {
        "id": f"{dimension}-{n:02}-a",
        "group": GROUPS[(n + n // 4) % 4],
        "name": f"Menyiapkan {MATTERS[whole // 16 % 15]} di {SUB_DISTRICTS[whole * 5 % 12]} tahap {n + 1}",
        "output": {"name": "Kelompok terbentuk", "volume": 3 + n % 9, "unit": "kelompok"},
        "office": office(whole // 2),
        "years": years,
        "funding": [{"source": SOURCES[whole % 6], "amounts": amounts}],
        "total": sum(amounts.values()),
    }


def _road_map_entry(dimension: str, n: int) -> Node:
    horizon, first, last = HORIZONS[n % 3]
    entry: Node = {
        "programme": f"{dimension}-{n:02}",
        "stage": ("Uji coba", "Perluasan", "Pemantapan")[n % 3],
        "horizon": horizon,
        "first_year": first,
        "last_year": last,
    }
    if n % 4 == 0:
        entry["milestones"] = {last: f"Tahap {n + 1} tuntas"}
    return entry


def _quick_win(number: int, dimension: str) -> Node:
    place, thing = SUB_DISTRICTS[number * 5 % 12], MATTERS[(number * 2 + 1) % 15]
    return {
        "id": f"{dimension}-cepat",
        "name": f"{thing.capitalize()} seketika {place}",
        "sub_dimension": DIMENSIONS[dimension][0],
        "programme": f"{dimension}-00",
        "problem": f"Warga {place} menunggu jawaban tentang {thing} lebih dari seminggu.",
        "solution": f"Jawaban tentang {thing} di {place} diberikan pada hari yang sama.",
        "beneficiaries": f"Warga {place}",
        "ict_role": "accelerate",
        "owner": office(number * 3),
        "results": [
            {
                "level": "outcome",
                "name": f"Lama menunggu jawaban {thing}",
                "unit": "hari",
                "baseline": {"value": 8, "year": 2024, "source": "Survei kepuasan 2024"},
                "target": 1,
                "target_year": FIRST,
            }
        ],
        "schedule": [
            {"month": f"{FIRST}-{month:02}", "activity": f"Langkah {month} di {place}", "percent": month * 10}
            for month in range(1, 11)
        ],
        "funding": [{"source": SOURCES[number * PROGRAMMES % 6], "amounts": {FIRST: 90_000_000}}],
        "percent": 0,
        "status": "planned",
        "continuation": f"Mulai tahun kedua {place} membiayainya dari anggaran rutin.",
    }
