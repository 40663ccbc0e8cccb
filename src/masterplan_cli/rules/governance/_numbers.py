"""Numbers of decrees and regulations: whether one is there, and of which year."""

import re

from masterplan_cli.diagnostics import Severity
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import words
from masterplan_cli.rules._lexicons import lexicon_of

_GAP = re.compile(
    r"\.{3,}|…|_{2,}|\?{2,}|\b[xX]{2,}\b|[/\\.-]\s*[/\\]|[/\\]\s{1,20}-|[/\\]\s*\Z|(?i:\bno(?:mor|\.)?\s*(?:[:.]\s*)?(?:[/\\]|tahun\b|\Z))"
)
"""What is left open: points, lines, or nothing between two signs."""
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?![\d.]*\d)")
_FIGURES = re.compile(r"\d+(?:\.\d+)*")
_CLASS = re.compile(r"\d{3}(?:\.\d+)+")
"""A class of the archive, such as `188.45`: it stands before a decree's own number."""
_SUBJECT = re.compile(r"(?i)\b(?:tentang|perihal|sebagaimana|jo\.?|juncto|juncto\.)\s.*", re.DOTALL)


def doubt(plan: Masterplan, number: str) -> Severity | None:
    """How sure it is that what stands for a number is none; every number has a figure beside its year.

    What stops at the class of the archive, `188.45/KEP/2024`, is probably none.
    """
    own = _SUBJECT.sub("", number)
    figures, years = [one for one in _FIGURES.findall(own) if one.strip("0.")], len(_YEAR.findall(own))
    if _GAP.search(own) or len(figures) <= min(years, 1) or lexicon_of(plan, "unissued").first(words(own)):
        return Severity.ERROR
    rest = [figure for figure in figures if not _CLASS.fullmatch(figure)]
    return Severity.WARNING if len(figures) > len(rest) == years > 0 else None


def year_of(number: str) -> int | None:
    """The year that a number ends with: `Nomor 12 Tahun 2024`, `188.45/305/2023`."""
    years = _YEAR.findall(_SUBJECT.sub("", number))
    return int(years[-1]) if years and len(_FIGURES.findall(number)) > 1 else None
