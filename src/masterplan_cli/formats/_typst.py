"""What Typst is asked, as tasks, here or in the child."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from masterplan_cli.child import Answer, Json, Refused
from masterplan_cli.language import Text

if TYPE_CHECKING:
    from typst import Compiler, Fonts

_FOLDER = Path(__file__).parent / "pdf"
_FONTS = _FOLDER.parents[1] / "fonts"

_FAILED = Text(id="tidak dapat dicetak ({reason})", en="cannot be printed ({reason})")


def literal(text: str) -> str:
    """Text as a string of Typst."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def typeset(asked: Mapping[str, Json], content: bytes) -> Answer:
    """The PDF of a source, by these `standards`; or no PDF, and why Typst refuses it."""
    from typst import TypstError

    words: Mapping[str, Any] = asked
    try:
        pdf = _compiler(words, content).compile(
            format="pdf", pdf_standards=words["standards"], timestamp=words["moment"]
        )
    except TypstError as refused:
        return refused.message, b""
    return None, cast("bytes", pdf)


def print_pdf(asked: Mapping[str, Json], content: bytes) -> Answer:
    """The PDF of a source that must make one. Raises `Refused`."""
    refusal, pdf = typeset(asked, content)
    if refusal:
        raise Refused(_FAILED.fill(reason=str(refusal).replace("`", "'")[:200]))
    return None, pdf


def evaluate(asked: Mapping[str, Json], content: bytes) -> Answer:
    """What the `expression` gives in a source, as JSON."""
    words: Mapping[str, Any] = asked
    return None, _compiler(words, content).eval(words["expression"]).encode()


def families(asked: Mapping[str, Json], _: bytes) -> Answer:
    """The families of the region's own fonts, and of all fonts."""
    from typst import Fonts

    words: Mapping[str, Any] = asked
    own = Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[words["folder"]] if words["folder"] else [],
    )
    everything = _fonts(words["folder"], words["fonts"])
    return [cast("Json", own.families()), cast("Json", everything.families())], b""


def _compiler(words: Mapping[str, Any], content: bytes) -> "Compiler":
    from typst import Compiler

    fonts = _fonts(words["folder"], words["fonts"])
    return Compiler(content, root=_FOLDER, font_paths=fonts, sys_inputs=words["inputs"])


@lru_cache(maxsize=2)
def _fonts(folder: str, _: str) -> "Fonts":
    """Our fonts and those of this folder; the second tells one state of the folder from another."""
    from typst import Fonts

    return Fonts(include_system_fonts=False, font_paths=[str(_FONTS), *([folder] if folder else [])])
