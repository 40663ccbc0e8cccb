"""A drawing becomes a PNG, here or in the child."""

from collections.abc import Mapping, Sequence
from typing import Any

from masterplan_cli.child import Answer, Json, Refused
from masterplan_cli.language import Text

_FAILED = Text(id="tidak dapat digambar ({reason})", en="cannot be drawn ({reason})")


def draw(asked: Mapping[str, Json], content: bytes) -> Answer:
    """The drawing `width` pixels wide, with the `fonts` and the `family` alone, as a task. Raises `Refused`."""
    import resvg_py

    words: Mapping[str, Any] = asked
    fonts: Sequence[str] = words["fonts"]
    try:
        png = resvg_py.svg_to_bytes(
            svg_string=content.decode(),
            width=words["width"],
            skip_system_fonts=True,
            font_files=list(fonts),
            font_family=words["family"],
            sans_serif_family=words["family"],
        )
    except ValueError as error:
        raise Refused(_FAILED.fill(reason=" ".join(str(error).split())[:100])) from error
    return None, bytes(png)
