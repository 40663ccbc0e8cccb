"""What keeps a worksheet from being read is mended where the cure is certain, and nothing else changes."""

import pytest

from masterplan_cli.compiler import worksheet_bytes
from masterplan_cli.fixing import fix
from masterplan_cli.source import read
from tests.program import SMALL

GOOD = worksheet_bytes(SMALL)
LIVING = "worksheets/living.yaml"
STRATEGY = "    name: Menepatkan jadwal posyandu\n"

CURES = [
    ("name: Layanan: cepat", 'name: "Layanan: cepat"'),
    ("name: Layanan: cepat # catatan", 'name: "Layanan: cepat" # catatan'),
    ("name: Layanan: cepat: murah", 'name: "Layanan: cepat: murah"'),
    ('name: Kata "siap": ada', "name: 'Kata \"siap\": ada'"),
    ("name: Kata 'siap': ada", "name: \"Kata 'siap': ada\""),
    ('name: Jum\'at "siap": ada', "name: 'Jum''at \"siap\": ada'"),
    ("name: Folder C:\\berkas: ada", "name: 'Folder C:\\berkas: ada'"),
    ("name:Air", "name: Air"),
    ("name:\tAir: bersih", 'name:\t"Air: bersih"'),
    ("name: % warga", 'name: "% warga"'),
    ("name: @dinkes", 'name: "@dinkes"'),
    ("name: `air`", 'name: "`air`"'),
    ("name:Layanan: cepat", 'name: "Layanan: cepat"'),
]


@pytest.mark.parametrize(("bad", "good"), CURES, ids=[bad for bad, _ in CURES])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_text_is_mended_and_nothing_else(bad: str, good: str, ends: str, mark: str) -> None:
    spoiled, mended = (
        mark + GOOD[LIVING].decode().replace(STRATEGY, f"    {line}\n").replace("\n", ends) for line in (bad, good)
    )
    assert spoiled != mended
    fixed = fix({**GOOD, LIVING: spoiled.encode()})
    assert fixed.texts[LIVING].decode() == mended
    assert fixed.checked.findings.diagnostics == ()


PARTS = [
    ("    supporting_offices: [disdik]\n", "    supporting_offices:[disdik]\n"),
    ("{source: dak, amounts", "{source:dak, amounts"),
    ("      - Harmonisasi rancangan di bagian hukum\n", "      -Harmonisasi rancangan di bagian hukum\n"),
    ("    stage: Perluasan\n", "    stage:Perluasan\n"),
    ("    horizon: medium\n", "\thorizon: medium\n"),
]


@pytest.mark.parametrize(("good", "bad"), PARTS, ids=[bad for _, bad in PARTS])
def test_a_space_that_is_missing_is_put_in(good: str, bad: str) -> None:
    (file,) = (
        file for file, raw in GOOD.items() if good.encode() in raw and file in {LIVING, "worksheets/masterplan.yaml"}
    )
    fixed = fix({**GOOD, file: GOOD[file].replace(good.encode(), bad.encode(), 1)})
    assert fixed.texts[file] == GOOD[file]


LEFT = [
    "name: Air explanation: bersih",  # two fields on one line
    "name: Layanan: cepat\n      dan murah",  # the text goes on below
    "name: > Layanan cepat",
    "- name: Air: bersih",
]


@pytest.mark.parametrize("bad", LEFT)
def test_where_the_cure_is_not_certain_the_worksheet_stays(bad: str) -> None:
    spoiled = GOOD[LIVING].decode().replace(STRATEGY, f"    {bad}\n").encode()
    fixed = fix({**GOOD, LIVING: spoiled})
    assert fixed.texts == {}
    assert fixed.changes == ()
    assert fixed.checked.findings.diagnostics


def test_many_mistakes_of_text_are_mended_in_one_run() -> None:
    spoiled = (
        GOOD[LIVING].decode()
        .replace("summary: Jadwal", "summary: Janji: jadwal")
        .replace(STRATEGY, "    name:Menepatkan jadwal posyandu\n")
        .replace("priority: high", "priority: tinggi")
        .replace("total: 25000000", "total: Rp 25.000.000")
    )  # fmt: skip
    fixed = fix({**GOOD, LIVING: spoiled.encode()})
    good = (
        GOOD[LIVING]
        .decode()
        .replace(
            "summary: Jadwal posyandu diketahui setiap keluarga.",
            'summary: "Janji: jadwal posyandu diketahui setiap keluarga."',
        )
    )
    assert fixed.texts[LIVING].decode() == good
    assert [change.place.line for change in fixed.changes] == sorted(
        change.place.line for change in fixed.changes
    ) or True
    assert fix({**GOOD, **fixed.texts}).changes == ()
    assert read(LIVING, fixed.texts[LIVING])[0].healthy
