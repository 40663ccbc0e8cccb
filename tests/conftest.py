"""What many tests need."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.program import SMALL, masterplan, needed

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser import Watch

# How a machine sets Python up is none of the suite's: the program starts as for anybody, and is compiled once.
for name in [name for name in os.environ if name.startswith("PYTHON") and name != "PYTHONPATH"]:
    del os.environ[name]
sys.dont_write_bytecode = False


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan folder of the test's own, with nothing wrong in it."""
    shutil.copytree(SMALL, tmp_path / "rencana")
    return tmp_path / "rencana"


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "rencana"
    shutil.copytree(SMALL, folder)
    done = masterplan("build", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def built(_built: Path, tmp_path: Path) -> Path:
    """Such a plan folder with its books, as `build` writes them where nothing else is asked for."""
    return shutil.copytree(_built, tmp_path / "dibangun")


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium, for all tests of a worker."""
    from playwright.sync_api import sync_playwright

    from tests.browser import CHROMIUM, OFFLINE, need_driver

    chromium = needed(CHROMIUM)
    need_driver()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=OFFLINE)
        yield browser
        browser.close()


@pytest.fixture
def watch(browser: "Browser") -> "Iterator[Watch]":
    """A page of its own for each test."""
    from tests.browser import Watch

    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Watch(context)
    context.close()
