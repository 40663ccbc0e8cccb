"""Judges Indonesian phrases: words without their affixes, and lexicons of what phrases mean."""

from masterplan_cli.phrases._kin import Kin
from masterplan_cli.phrases._lexicon import Lexicon, groups, lexicon
from masterplan_cli.phrases._roots import akin, roots, shared
from masterplan_cli.phrases._substance import has_figure, says_nothing
from masterplan_cli.phrases._words import Word, clauses, words

__all__ = [
    "Kin",
    "Lexicon",
    "Word",
    "akin",
    "clauses",
    "groups",
    "has_figure",
    "lexicon",
    "roots",
    "says_nothing",
    "shared",
    "words",
]
