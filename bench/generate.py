"""Writes a plan of 240 programmes, the same on every machine: `python -m bench.generate FOLDER`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench.dimension import PROGRAMMES, dimension_sheet
from bench.words import DIMENSIONS, FIRST, LAST, OFFICES, SPATIAL, SUB_DISTRICTS, Node, fact, office


def sheets(programmes: int = PROGRAMMES) -> Iterator[tuple[str, Node]]:
    """The name and the content of every worksheet."""
    yield "masterplan", _masterplan()
    yield "readiness", _readiness()
    for number, dimension in enumerate(DIMENSIONS):
        yield dimension, dimension_sheet(number, dimension, programmes)


def write(folder: Path, programmes: int = PROGRAMMES) -> int:
    """Write the plan folder with so many programmes a dimension; the number of bytes of all worksheets."""
    worksheets = folder / "worksheets"
    worksheets.mkdir(parents=True, exist_ok=True)
    size = 0
    for name, sheet in sheets(programmes):
        text = yaml.dump(
            sheet, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120, default_flow_style=None
        )
        size += (worksheets / f"{name}.yaml").write_bytes(text.encode())
    return size


def _masterplan() -> Node:
    return {
        "illustrative": "Rencana buatan untuk pengukuran.",
        "plan": {
            "title": "Masterplan Smart City Kabupaten Tirta Wening",
            "first_year": FIRST,
            "last_year": LAST,
            "date": "2025-12-01",
            "status": "final",
        },
        "region": _region(),
        "planning_documents": list(_planning_documents()),
        "vision": {
            "statement": "Tirta Wening cerdas, guyub dan lestari",
            "keywords": [
                {"word": "cerdas", "meaning": "Keputusan diambil dari data yang terbuka bagi warga."},
                {"word": "guyub", "meaning": "Setiap langkah dikerjakan bersama desa, usaha dan kampus."},
                {"word": "lestari", "meaning": "Air dan tanah diwariskan dalam keadaan lebih baik."},
            ],
        },
        "missions": [
            {"id": f"misi-{n}", "name": f"Mewujudkan {aim}", "rpjmd_missions": [f"rpjmd-misi-{n}"]}
            for n, aim in enumerate(("tata kelola terbuka", "ekonomi yang adil", "lingkungan yang pulih"), 1)
        ],
        "offices": [
            {"id": office(n), "name": f"Dinas {name}", "short": f"Din{name.replace(' ', '').replace(',', '')}"}
            for n, name in enumerate(OFFICES)
        ],
        "governance": _governance(),
    }


def _region() -> Node:
    return {
        "name": "Tirta Wening",
        "kind": "kabupaten",
        "code": "33.69",
        "province": "Jawa Tengah",
        "head_of_region": "Bupati Tirta Wening",
        "population": {"value": 914250, "unit": "jiwa", "year": 2024, "source": "Daerah Dalam Angka 2025"},
        "poverty": {"value": 12.5, "unit": "%", "year": 2024, "source": "Daerah Dalam Angka 2025"},
        "sub_districts": [{"code": f"33.69.{n:02}", "name": name} for n, name in enumerate(SUB_DISTRICTS, 1)],
    }


def _planning_documents() -> Iterator[Node]:
    yield {
        "id": "rpjmd",
        "kind": "rpjmd",
        "title": "RPJMD Kabupaten Tirta Wening 2025–2029",
        "number": "Perda 4/2025",
        "first_year": 2025,
        "last_year": 2029,
        "status": "in-force",
        "vision": "Tirta Wening mandiri, cerdas dan lestari",
        "missions": [{"id": f"rpjmd-misi-{n}", "text": f"Misi pembangunan daerah yang ke-{n}"} for n in (1, 2, 3)],
        "objectives": [
            {"id": f"rpjmd-{dimension}", "text": f"Meningkatnya mutu urusan {number} di seluruh kecamatan"}
            for number, dimension in enumerate(DIMENSIONS, 1)
        ],
    }
    yield {
        "id": "rtrw",
        "kind": "rtrw",
        "title": "RTRW Kabupaten Tirta Wening 2024–2043",
        "number": "Perda 2/2024",
        "first_year": 2024,
        "last_year": 2043,
        "status": "in-force",
        "provisions": [
            {"id": f"rtrw-{dimension}", "text": f"Kawasan strategis urusan {number}", "article": f"Pasal {number}"}
            for number, dimension in enumerate(SPATIAL, 11)
        ],
    }


def _governance() -> Node:
    return {
        "council": {"number": "050/11/2025", "date": "2025-02-10", "composition": "Kepala perangkat daerah"},
        "implementing_team": {"number": "050/12/2025", "date": "2025-02-11", "composition": "Sekretaris dinas"},
        "coordinators": [
            {"dimension": dimension, "office": office(number)} for number, dimension in enumerate(DIMENSIONS)
        ],
        "forum": [{"name": "Forum kota cerdas", "schedule": "setiap triwulan, minggu kedua"}],
        "commitments": [
            {"office": office(n), "role": f"Kepala Dinas {name}", "date": "2025-11-03"}
            for n, name in enumerate(OFFICES)
        ],
        "monitoring": "Masterplan ditinjau pada 2029, saat RPJMD berakhir; indeks Pemerintah Digital dilaporkan setiap tahun.",
        "enactment": {"kind": "Peraturan Bupati", "planned_date": "2026-03-02"},
    }


def _readiness() -> Node:
    components = {
        "nature": ("natural-resources", "geography", "regional-potential"),
        "structure": ("human-resources", "bureaucracy", "budget"),
        "infrastructure": ("physical", "digital", "social"),
        "superstructure": ("policy", "institution", "enforcement"),
        "culture": ("local-values", "digital-literacy", "participation"),
    }
    return {
        component: [
            {
                "element": element,
                "condition": f"Unsur {part * 3 + n + 1} telah ditinjau bersama {OFFICES[part * 3 + n]}.",
                "evidence": [fact(part * 3 + n, f"Capaian unsur {part * 3 + n + 1}")],
                "rating": ("good", "fair")[(part + n) % 2],
            }
            for n, element in enumerate(elements)
        ]
        for part, (component, elements) in enumerate(components.items())
    }


if __name__ == "__main__":
    print(f"{write(Path(sys.argv[1]))} bytes")
