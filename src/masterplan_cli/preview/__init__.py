"""The book while it is being written: made in memory, served to a browser on this machine, made again at each change."""

from masterplan_cli.preview._making import load, made
from masterplan_cli.preview._screen import Screen, Shown
from masterplan_cli.preview._server import Serving, served
from masterplan_cli.preview._watch import changes

__all__ = ["Screen", "Serving", "Shown", "changes", "load", "made", "served"]
