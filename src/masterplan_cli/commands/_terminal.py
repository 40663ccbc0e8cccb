"""What the terminal in front of us can show: colours or not, and how many columns."""

import os
import shutil

from masterplan_cli import streams

_NARROWEST, _WIDEST = 40, 120


def colour() -> bool:
    """Whether to write ANSI colours to standard output: NO_COLOR forbids them, FORCE_COLOR demands them, else a terminal gets them.

    The variables count when they are set and not empty, whatever their value: no-color.org, force-color.org.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and streams.terminal()


def width() -> int:
    """Columns to write in: COLUMNS, or else the terminal's, or else 80; never under 40, nor over 120."""
    return min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
