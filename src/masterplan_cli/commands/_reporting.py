"""Finds a report by its name and gives it what it needs to know of the terminal."""

import sys
from collections.abc import Callable

from masterplan_cli import folders
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.commands._terminal import colour, width
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.language import Language, Text


def reported(name: str) -> Callable[[Findings, Language], str]:
    """The report of this name, drawn for standard output."""
    known = folders.names("reports")
    if name not in known:
        raise Rejected(unknown(Text(id="laporan", en="report"), name, known))
    module = folders.module("reports", name)
    return lambda findings, language: module.render(findings, language, colour=colour(sys.stdout), width=width())
