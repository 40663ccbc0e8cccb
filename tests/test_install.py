"""What `make` says where it cannot set up what it needs."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.program import needed

ROOT = Path(__file__).parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose environment stands, but whose pip reaches nothing."""
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\n[ "$1" != -m ] || { echo "No matching distribution" >&2; exit 1; }\n', "utf-8")
    python.chmod(0o755)
    return tmp_path


def test_without_a_network_one_sentence_says_what_installing_takes(checkout: Path) -> None:
    done = subprocess.run(
        [needed("sh"), "requirements/install.sh", "build"], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("requirements/build.txt was not installed; the reason stands above.")
    assert not (checkout / ".venv" / ".installed-build").exists()
