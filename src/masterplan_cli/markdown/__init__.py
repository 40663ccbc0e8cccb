"""Text that people wrote becomes Markdown that shows it and obeys none of it by accident."""

from masterplan_cli.markdown.escape import Md, clean, escape, piece, shown
from masterplan_cli.markdown.prose import code, inline, item, link, prose

__all__ = ["Md", "clean", "code", "escape", "inline", "item", "link", "piece", "prose", "shown"]
