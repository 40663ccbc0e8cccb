"""The language that was asked for on the command line or in `MASTERPLAN_LANG`, before options are read."""

import os
import sys

from masterplan_cli.language import Language


def spoken() -> Language:
    """The language of help and of sentences about wrong use: the first where several are named."""
    words = sys.argv[1:]
    asked = [words[index + 1] for index, word in enumerate(words[:-1]) if word == "--lang"]
    asked += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    first, _, _ = (asked[-1] if asked else os.environ.get("MASTERPLAN_LANG", "")).partition(",")
    return Language.EN if first.strip() == Language.EN else Language.ID
