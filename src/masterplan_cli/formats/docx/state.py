"""What keeps count while one document is written."""

from dataclasses import dataclass

from masterplan_cli.formats.docx.anchors import Bookmarks
from masterplan_cli.formats.docx.numbering import Lists
from masterplan_cli.formats.docx.pictures import Pictures
from masterplan_cli.formats.docx.runs import RunWriter


@dataclass(frozen=True, slots=True)
class DocumentState:
    """The state of one document, which all that writes it shares."""

    runs: RunWriter
    bookmarks: Bookmarks
    lists: Lists
    pictures: Pictures
