"""What is measured is a plan like any other: whole, clean, and the same every time."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def generated(folder: Path) -> dict[str, bytes]:
    subprocess.run([sys.executable, "-m", "bench.generate", folder], cwd=ROOT, check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in (folder / "worksheets").iterdir()}


def test_the_generated_plan_is_large_and_leaves_nothing_to_tell(tmp_path: Path) -> None:
    worksheets = generated(tmp_path)
    assert 300_000 < sum(map(len, worksheets.values())) < 400_000
    assert sum(text.count(b"\n  lead_office:") for text in worksheets.values()) == 240
    validate: list[str | Path] = [sys.executable, "-m", "masterplan_cli", "validate", tmp_path, "--strict"]
    done = subprocess.run(validate, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_generated_plan_is_the_same_every_time(tmp_path: Path) -> None:
    assert generated(tmp_path / "one") == generated(tmp_path / "two")
