"""Names that become the names of files: of documents and of figures."""

import re

from masterplan_cli.schemas._codes import SLUG

LONGEST_NAME = 100
"""Signs; longer than any id with what stands before it, and short enough for every file system."""


def is_name(written: object) -> bool:
    """Whether it may be the stem of a file: a slug, as ids are, and not too long."""
    return isinstance(written, str) and len(written) <= LONGEST_NAME and bool(re.fullmatch(SLUG, written, re.ASCII))
