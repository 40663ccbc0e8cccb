"""A plan and its templates become documents: Markdown with figures."""

from masterplan_cli.documents._compose import compose, names
from masterplan_cli.documents._context import context
from masterplan_cli.documents._document import Document, Edition, Figure

__all__ = ["Document", "Edition", "Figure", "compose", "context", "names"]
