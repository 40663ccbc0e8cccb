"""The README as an index of packages shows it: what it names in the repository has no address there."""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_RELATIVE = re.compile(r"\[([^\]]+)\]\((?!https?:|#)[^)]+\)")


class Readme(MetadataHookInterface):
    """The README, its links into the repository as plain names."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Put the text into what is told of the package."""
        text = (Path(self.root) / "README.md").read_text("utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": _RELATIVE.sub(r"\1", text)}
