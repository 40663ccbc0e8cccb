"""Typst itself: source goes in, PDF comes out."""

import json
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import cast

import typst

from masterplan_cli.formats._paper_fonts import PaperFonts
from masterplan_cli.formats._typst_text import literal
from masterplan_cli.markdown import clean
from masterplan_cli.schemas.look import Look

_FOLDER = Path(__file__).parent
_FONTS = _FOLDER.parent / "fonts"
_STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]
_SIGNS = '#set document(title: [x])\n#set text(lang: "id")\n#{}'
_PLACES = "query(<mark>).map(it => { let place = it.location().position(); (place.page, place.y.pt()) })"


class Press:
    """Sets and prints one document after the other; fonts and layouts are kept between them."""

    def __init__(self, moment: int | None, look: Look, own: PaperFonts) -> None:
        """`moment` is when the documents were made, in seconds since 1970, if that is known.

        The region's `own` fonts also stand in where ours lack a sign.
        """
        chosen = {"accent": look.accent, "font": look.paper_font}
        self._inputs = {name: value for name, value in chosen.items() if value}
        self._moment = moment or 0
        self._own_folders = [own.folder] if own.folder else []
        self.seal = f"{self._moment}\0{self._inputs}\0{version('typst')}\0".encode() + own.seal
        """What a PDF depends on beside its document: the date, the region's colour and fonts, Typst itself."""

    @cached_property
    def _fonts(self) -> typst.Fonts:
        return typst.Fonts(include_system_fonts=False, font_paths=[_FONTS, *self._own_folders])

    def has(self, family: str) -> bool:
        """Whether there is a font of this family."""
        return family.casefold() in map(str.casefold, self._fonts.families())

    def own_families(self) -> list[str]:
        """Families of the region's own fonts."""
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=self._own_folders)
        return fonts.families()

    def pdf(self, source: str) -> bytes:
        """The PDF; it promises no standard where one refuses it, such as for a sign that no font has."""
        try:
            return self._made(source, _STANDARDS)
        except typst.TypstError:
            return self._made(source, [])

    def refusal(self, source: str) -> str:
        """Why a PDF promises no standard, in Typst's own words; empty where it does."""
        try:
            self._made(source, _STANDARDS)
        except typst.TypstError as refused:
            return refused.message
        return ""

    def lacking(self, signs: Sequence[str]) -> tuple[str, ...]:
        """Those of these signs that no font has, found by printing them: all of them, halves, and so on."""
        if not signs or not self.refusal(_SIGNS.format(literal(" ".join(signs)))):
            return ()
        middle = len(signs) // 2
        return (*self.lacking(signs[:middle]), *self.lacking(signs[middle:])) if middle else tuple(signs)

    def line_ends(self, source: str, count: int) -> frozenset[int]:
        """At which of the places that `Hyphens` marked a line ends."""
        places = json.loads(self._compiler(source).eval(_PLACES))
        return frozenset(at for at in range(count) if places[2 * at] != places[2 * at + 1])

    def picture(self, content: bytes, kind: str, alternative: str) -> str | None:
        """Typst code that draws a picture of the kind `svg` or `png`; None for one that cannot be drawn."""
        data = f"bytes(({', '.join(map(str, content))},))"
        code = f'box(height: 100%, image({data}, format: "{kind}", height: 100%, alt: {literal(alternative)}))'
        try:
            self._made(f'#set document(title: [x])\n#set text(lang: "id")\n#block(height: 20mm, {code})', _STANDARDS)
        except typst.TypstError:
            return None
        return code

    def _made(self, source: str, standards: "list[typst.PDFStandard]") -> bytes:
        compiler = self._compiler(source)
        return cast("bytes", compiler.compile(format="pdf", pdf_standards=standards, timestamp=self._moment))

    def _compiler(self, source: str) -> typst.Compiler:
        return typst.Compiler(clean(source).encode(), root=_FOLDER, font_paths=self._fonts, sys_inputs=self._inputs)
