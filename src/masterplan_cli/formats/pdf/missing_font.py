"""A family for the books on paper whose files the region has not put where PDFs can take them."""

from collections.abc import Iterator, Mapping

from masterplan_cli.diagnostics import Diagnostic, Place
from masterplan_cli.formats.pdf.compiler import TypstCompiler
from masterplan_cli.language import Text
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.look import Look
from masterplan_cli.source import read
from masterplan_cli.templating.kinds import MISSING_FONT

_NO_FAMILY = Text(
    id="Huruf `{family}` tidak ada di `templates/fonts/`, sehingga PDF memakai huruf bawaan.",
    en="`templates/fonts/` has no font `{family}`, so PDFs keep the fonts that ship.",
)
_PUT_IT_THERE = Text(
    id="Simpan berkas hurufnya (`.ttf`, `.otf`, atau `.ttc`) di sana.",
    en="Put its files (`.ttf`, `.otf` or `.ttc`) there.",
)
_NAME_IT = Text(
    id="Simpan berkas hurufnya di sana, atau tulis nama yang sudah ada di sana: {families}.",
    en="Put its files there, or write a name that is there: {families}.",
)


def without_family(look: Look, compiler: TypstCompiler, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A diagnostic at `paper_font` where no file has the family."""
    if look.paper_font and not compiler.has(look.paper_font):
        families = ", ".join(f"`{each}`" for each in compiler.own_families())
        help_ = _NAME_IT.fill(families=families) if families else _PUT_IT_THERE
        message = _NO_FAMILY.fill(family=look.paper_font)
        yield Diagnostic(place_of(look.at("paper_font"), texts), MISSING_FONT, message, help_)


def place_of(spot: Spot, texts: Mapping[str, str]) -> Place:
    """The place of a spot in these worksheets."""
    return read(spot.file, texts.get(spot.file, "").encode())[0].place(spot.route)
