"""Prints the oldest releases that pyproject.toml promises to work with, for pip: `python requirements/minima.py`."""  # noqa: INP001 - a script

import re
import sys
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
_BOUND = re.compile(r"^([\w.-]+)>=([\w.]+)")


def oldest(requirement: str) -> str:
    """`typer>=0.28` as `typer==0.28`."""
    found = _BOUND.match(requirement)
    if not found:
        message = f"{requirement} has no lower bound"
        raise SystemExit(message)
    return f"{found[1]}=={found[2]}"


def minima() -> list[str]:
    """What the program needs, what its extras need, and what runs the tests and builds the project."""
    project, groups = PROJECT["project"], PROJECT["dependency-groups"]
    extras = [one for listed in project["optional-dependencies"].values() for one in listed]
    runner = [one for one in groups["test"] if isinstance(one, str) and one.startswith("pytest>")]
    return [oldest(one) for one in (*project["dependencies"], *extras, *groups["build"], *runner)]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{one}\n" for one in dict.fromkeys(minima())))
