"""What Typst is asked, here or in the child."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from masterplan_cli.child import Answer, Json, Refused
from masterplan_cli.language import Text

_FOLDER = Path(__file__).parent
_FONTS = _FOLDER.parent / "fonts"

_FAILED = Text(id="tidak dapat dicetak ({reason})", en="cannot be printed ({reason})")


def typeset(asked: Mapping[str, Json], content: bytes) -> Answer:
    """The PDF of a source, by these `standards`; or no PDF, and why Typst refuses it."""
    words: Mapping[str, Any] = asked
    try:
        made = _compiler(words, content).compile(
            format="pdf", pdf_standards=words["standards"], timestamp=words["moment"]
        )
    except typst.TypstError as refused:
        return refused.message, b""
    return None, cast("bytes", made)


def printed(asked: Mapping[str, Json], content: bytes) -> Answer:
    """The PDF of a source that must make one. Raises `Refused`."""
    refusal, made = typeset(asked, content)
    if refusal:
        raise Refused(_FAILED.fill(reason=str(refusal).replace("`", "'")[:200]))
    return None, made


def evaluated(asked: Mapping[str, Json], content: bytes) -> Answer:
    """What the `expression` gives in a source, as JSON."""
    words: Mapping[str, Any] = asked
    return None, _compiler(words, content).eval(words["expression"]).encode()


def families(asked: Mapping[str, Json], _: bytes) -> Answer:
    """The families of the region's own fonts, and of all fonts."""
    words: Mapping[str, Any] = asked
    own = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[words["folder"]] if words["folder"] else [],
    )
    everything = _fonts(words["folder"], words["fonts"])
    return [cast("Json", own.families()), cast("Json", everything.families())], b""


def _compiler(words: Mapping[str, Any], content: bytes) -> typst.Compiler:
    fonts = _fonts(words["folder"], words["fonts"])
    return typst.Compiler(content, root=_FOLDER, font_paths=fonts, sys_inputs=words["inputs"])


@lru_cache(maxsize=2)
def _fonts(folder: str, _: str) -> typst.Fonts:
    """Our fonts and those of this folder; the second tells one state of the folder from another."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_FONTS), *([folder] if folder else [])])
