"""Titles of charts with what they tell filled in."""

from string import Formatter


def filled(word: str, **values: str) -> str:
    """The word with its `{names}` filled in; formats that a region wrote behind a name count for nothing."""
    parts = Formatter().parse(word)
    return "".join(literal + (values[name] if name is not None else "") for literal, name, _, _ in parts)
