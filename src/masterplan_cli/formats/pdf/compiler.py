"""Typst itself: source goes in, PDF comes out."""

import json
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from typing import Any

from masterplan_cli.child import Answer, Json, Refused, Task, child
from masterplan_cli.formats._paper_fonts import PaperFonts
from masterplan_cli.formats._typst import evaluate, families, literal, print_pdf, typeset
from masterplan_cli.markdown import clean
from masterplan_cli.schemas.look import Look

_STANDARDS = ("ua-1", "a-2a")
_CHARACTERS = '#set document(title: [x])\n#set text(lang: "id")\n#{}'
_PLACES = "query(<mark>).map(it => { let place = it.location().position(); (place.page, place.y.pt()) })"
_LONGEST = 300
"""Seconds that one book may take in the child; it takes a few."""


class TypstCompiler:
    """Prints one document after the other; fonts and layouts are kept between them."""

    def __init__(self, moment: int | None, look: Look, own: PaperFonts, *, is_apart: bool = False) -> None:
        """`moment` is when the documents were made, in seconds since 1970, if that is known.

        The region's `own` fonts also stand in where ours lack a character. With these, or if it `is_apart` for the sake of
        other files of the region, Typst works in the child.
        """
        chosen = {"accent": look.accent, "font": look.paper_font}
        self._inputs = {name: value for name, value in chosen.items() if value}
        self._moment = moment or 0
        self._own = own
        self._is_apart = is_apart or bool(own.files)
        self.seal = f"{self._moment}\0{self._inputs}\0{version('typst')}\0".encode() + own.seal
        """What a PDF depends on beside its document: the date, the region's colour and fonts, Typst itself."""

    def has(self, family: str) -> bool:
        """Whether there is a font of this family."""
        return family.casefold() in map(str.casefold, self._families[1])

    def own_families(self) -> list[str]:
        """Families of the region's own fonts."""
        return self._families[0]

    def pdf(self, source: str) -> bytes:
        """The PDF; it promises no standard where one refuses it, such as for a sign that no font has."""
        refusal, pdf = self._answer(typeset, source, standards=list(_STANDARDS))
        return self._answer(print_pdf, source, standards=[])[1] if refusal else pdf

    def refusal(self, source: str) -> str:
        """Why a PDF promises no standard, in Typst's own words; empty where it does."""
        return str(self._answer(typeset, source, standards=list(_STANDARDS))[0] or "")

    def lacking(self, characters: Sequence[str]) -> tuple[str, ...]:
        """Those of these characters that no font has, found by printing them: all of them, halves, and so on."""
        if not characters or not self.refusal(_CHARACTERS.format(literal(" ".join(characters)))):
            return ()
        middle = len(characters) // 2
        return (*self.lacking(characters[:middle]), *self.lacking(characters[middle:])) if middle else tuple(characters)

    def line_ends(self, source: str, count: int) -> frozenset[int]:
        """At which of the places that `Hyphens` marked a line ends."""
        places = json.loads(self._answer(evaluate, source, expression=_PLACES)[1])
        return frozenset(at for at in range(count) if places[2 * at] != places[2 * at + 1])

    def picture(self, content: bytes, kind: str, alternative: str) -> str:
        """Typst code that draws a picture of the kind `svg` or `png`. Raises `Refused` for one that it cannot draw."""
        data = f"bytes(({', '.join(map(str, content))},))"
        code = f'box(height: 100%, image({data}, format: "{kind}", height: 100%, alt: {literal(alternative)}))'
        source = f'#set document(title: [x])\n#set text(lang: "id")\n#block(height: 20mm, {code})'
        self._answer(print_pdf, source, standards=list(_STANDARDS))
        return code

    @cached_property
    def _families(self) -> tuple[list[str], list[str]]:
        found: Any = self._answer(families, "")[0]
        return found[0], found[1]

    def _answer(self, task: Task, source: str, **more: Json) -> Answer:
        """What Typst answers. Raises `Unusable` for fonts without which it would answer."""
        asked: dict[str, Json] = {"inputs": {**self._inputs}, "moment": self._moment, **more}
        content = clean(source).encode()
        if not self._is_apart:
            return task({**asked, **_fonts(self._own)}, content)
        try:
            return child().ask(task, {**asked, **_fonts(self._own)}, content, _LONGEST)
        except Refused as refused:
            if not self._own.files or _fails(task, asked, content, PaperFonts()):
                raise
            raise self._own.blamed(refused, lambda fonts: _fails(task, asked, content, fonts)) from refused


def _fonts(own: PaperFonts) -> dict[str, Json]:
    return {"folder": str(own.folder or ""), "fonts": own.seal.hex()}


def _fails(task: Task, asked: dict[str, Json], content: bytes, fonts: PaperFonts) -> bool:
    try:
        child().ask(task, {**asked, **_fonts(fonts)}, content, _LONGEST)
    except Refused:
        return True
    return False
