"""Yes and no as people write them: `ya`, `tidak`."""

from masterplan_cli.schemas._meaning.signs import Meaning, plain

_YES, _NO = frozenset("ya yes y on benar betul true".split()), frozenset("tidak bukan no n off salah false".split())


def flag(text: str) -> Meaning:
    """`true` or `false`, where somebody surely meant it."""
    said = plain(text)
    if said in _YES:
        return "true"
    return "false" if said in _NO else None
