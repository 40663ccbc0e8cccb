"""What many tests need."""

import shutil
from pathlib import Path

import pytest

from tests.program import SMALL


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan folder of the test's own, with nothing wrong in it."""
    shutil.copytree(SMALL, tmp_path / "rencana")
    return tmp_path / "rencana"
