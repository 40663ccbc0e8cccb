"""What others install is this checkout, with what is installed here already: pip asks no network."""

import os
import shutil
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parents[1]
PUBLISHED = (
    ".pre-commit-hooks.yaml",
    "action.yml",
    "hatch_build.py",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "src",
    "requirements",
    "templates",
    "worksheets",
)


def published(folder: Path) -> Path:
    """A copy of the checkout as a forge would hand it out."""
    folder.mkdir()
    for name in PUBLISHED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".hypothesis"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


def variables(home: Path) -> dict[str, str]:
    """Variables of a person without settings, whose pip finds every dependency where the tests have theirs."""
    foreign = ("GIT_", "PIP_", "PYTHON", "PRE_COMMIT", "VIRTUALENV", "MASTERPLAN_", "GITHUB_", "GITLAB_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return kept | {
        "HOME": str(home),
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads a variable of an option with "no" the other way round
        "PIP_CONFIG_FILE": os.devnull,
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Perencana",
        "GIT_AUTHOR_EMAIL": "perencana@example.org",
        "GIT_COMMITTER_NAME": "Perencana",
        "GIT_COMMITTER_EMAIL": "perencana@example.org",
    }
