"""HTML: a small static site that needs no server and no network."""

from masterplan_cli.formats.html.files import render

__all__ = ["render"]
