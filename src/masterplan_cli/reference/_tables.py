"""Reads the tables of `data/`: UTF-8, commas, one heading line."""

import csv
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


class Certainty(StrEnum):
    """How many sources say what a row says."""

    TWO = "two"
    ONE = "one"
    MEMORY = "memory"
    """No source was read: good for a hint, never for a judgement."""


def rows(name: str, prefix: str = "") -> Iterator[Mapping[str, str]]:
    """The rows of a table by column; with a prefix only the lines that start with it."""
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        heading = next(csv.reader([file.readline()]))
        lines = (line for line in file if line.startswith(prefix)) if prefix else file
        for row in csv.reader(lines):
            yield dict(zip(heading, row, strict=True))


def several(cell: str, separator: str = "; ") -> tuple[str, ...]:
    """The parts of a cell that holds a list."""
    return tuple(part.strip() for part in cell.split(separator) if part.strip())
