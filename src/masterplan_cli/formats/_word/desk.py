"""What one document is written with."""

from collections.abc import Callable
from dataclasses import dataclass

from masterplan_cli.formats._word.anchors import Bookmarks
from masterplan_cli.formats._word.numbering import Lists
from masterplan_cli.formats._word.pictures import Pictures
from masterplan_cli.formats._word.runs import Runs


@dataclass(frozen=True, slots=True)
class Desk:
    """All that keeps count while a document is written."""

    html: Callable[[str], str]
    """Makes HTML of a run of the document's Markdown."""
    runs: Runs
    """Makes runs of that HTML."""
    bookmarks: Bookmarks
    lists: Lists
    pictures: Pictures
