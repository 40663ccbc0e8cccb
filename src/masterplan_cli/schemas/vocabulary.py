"""What fields are called and what they ask for, in both languages: for comments, hovers, headings and suggestions."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from masterplan_cli.language import Text
from masterplan_cli.schemas._block import Block
from masterplan_cli.source import read

_FILE = Path(__file__).with_suffix(".yaml")


@cache
def _vocabulary() -> dict[str, Any]:
    source, diagnostics = read(_FILE.name, _FILE.read_bytes())
    if diagnostics or not isinstance(source.data, dict):
        raise ValueError(f"the shipped vocabulary does not read: {diagnostics}")
    return source.data


def block_label(block: type[Block]) -> Text:
    """What a sort of block is called."""
    entry = _vocabulary()["blocks"][block.__name__]
    return Text(entry["id"], entry["en"])


def block_help(block: type[Block]) -> Text:
    """What a sort of block is for, in a sentence or two."""
    entry = _vocabulary()["blocks"][block.__name__]
    return Text(entry["help_id"], entry["help_en"])


def label(block: type[Block], field: str) -> Text:
    """What a field is called, as a table's heading or a form has it."""
    entry = _entry(block, field)
    return Text(entry["id"], entry["en"])


def help_of(block: type[Block], field: str) -> Text:
    """What to write into a field, in a sentence."""
    entry = _entry(block, field)
    return Text(entry["help_id"], entry["help_en"])


def _entry(block: type[Block], field: str) -> dict[str, str]:
    fields = _vocabulary()["fields"]
    for owner in block.__mro__:
        if field in (described := fields.get(owner.__name__) or {}):
            entry: dict[str, str] = described[field]
            return entry
    raise KeyError(f"{block.__name__}.{field} has no entry in {_FILE.name}")


def key_called(block: type[Block], written: str) -> str | None:
    """The field of a block whose label somebody wrote instead of its key: `nama_program` is `name`."""
    called = " ".join(written.lower().replace("_", " ").replace("-", " ").split())
    for field in block.model_fields:
        spoken = label(block, field)
        if called in (spoken.id.lower(), spoken.en.lower()):
            return field
    return None


def value_called(choices: Iterable[str], written: str) -> str | None:
    """The choice that somebody wrote in Indonesian: `baik` is `good`."""
    called = " ".join(written.lower().replace("-", " ").split())
    also = _vocabulary()["values"]
    return next((choice for choice in choices if called in also.get(choice, ())), None)
