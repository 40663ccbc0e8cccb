"""The page that describes the worksheets: a table of fields for each sort of block, out of the schemas."""

from collections.abc import Iterator

from masterplan_cli import profiles
from masterplan_cli.language import Language, Text
from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas._hints import in_order, needed
from masterplan_cli.schemas._wording import DIMENSIONS, in_words
from masterplan_cli.schemas.json_schema import SHEETS
from masterplan_cli.schemas.vocabulary import block_help, block_label, help_of, label

_Routes = dict[type[Block], dict[str, list[str]]]
"""For each sort of block, the worksheets that hold it and its routes there."""

_OPENING = Text(
    id="# Lembar kerja: semua isian\n\n"
    "Halaman ini dibuat dari skema dengan `make docs`; jangan menyuntingnya. Cara mengisi diterangkan di "
    "[penulis.md](penulis.md).\n\n"
    "Setiap tabel memuat isian satu bagian: kuncinya dalam YAML, namanya, apakah wajib, apa yang ditulis, dan "
    "bentuknya. Isian yang tidak wajib boleh dikosongkan atau dihapus.",
    en="# Worksheets: every field\n\n"
    "This page is made from the schemas with `make docs`; do not edit it. How to fill in worksheets is told in "
    "[authors.md](authors.md).\n\n"
    "Each table holds the fields of one part: its key in YAML, its name, whether it is needed, what to write, and in "
    "which shape. A field that is not needed may be left empty or out.",
)
_FILES = {
    "masterplan": Text(id="Berkas: `worksheets/masterplan.yaml`.", en="File: `worksheets/masterplan.yaml`."),
    "readiness": Text(id="Berkas: `worksheets/readiness.yaml`.", en="File: `worksheets/readiness.yaml`."),
    "dimension": Text(
        id="Berkas: `worksheets/<dimensi>.yaml`, atau `worksheets/<dimensi>/<perangkat-daerah>.yaml` bila dibagi.",
        en="File: `worksheets/<dimension>.yaml`, or `worksheets/<dimension>/<office>.yaml` where it is split.",
    ),
}
_HEADINGS = Text(
    id="| Kunci | Isian | Wajib | Yang ditulis | Bentuk |", en="| Key | Field | Needed | What to write | Shape |"
)
_YES = Text(id="wajib", en="needed")
_AT = Text(id="Tempatnya: {routes}.", en="It stands in: {routes}.")
_SHARED = Text(id="Bagian yang ada di beberapa lembar kerja", en="Parts that several worksheets have")
_PROFILE = Text(id="### Profil `{key}`: {name}", en="### Profile `{key}`: {name}")
_KEYS = Text(
    id="| Kunci dimensi | Dimensi | Kunci subdimensi |",
    en="| Key of the dimension | Dimension | Keys of its sub-dimensions |",
)


def pages(language: Language) -> str:
    """The whole page in Markdown."""
    routes = _routes()
    lines = [_OPENING.to(language)]
    for name, sheet in SHEETS.items():
        lines += ["", f"## {block_label(sheet).to(language)}", "", _FILES[name].to(language)]
        lines += ["", block_help(sheet).to(language), "", *_table(sheet, routes, language)]
        for block in routes:
            if list(routes[block]) == [name]:
                lines += _section(block, routes, language)
    lines += ["", f"## {_SHARED.to(language)}"]
    for block in routes:
        if len(routes[block]) > 1:
            lines += _section(block, routes, language)
    return "\n".join((*lines, *_dimensions(language))) + "\n"


def _routes() -> _Routes:
    found: _Routes = {}

    def walk(block: type[Block], name: str, route: str) -> None:
        for field in in_order(block):
            shape = shapes(block)[field]
            if shape.block:
                here = f"{route}{field}{'[]' * (shape.count == 'many')}"
                found.setdefault(shape.block, {}).setdefault(name, []).append(here)
                walk(shape.block, name, f"{here}.")

    for name, sheet in SHEETS.items():
        walk(sheet, name, "")
    return found


def _section(block: type[Block], routes: _Routes, language: Language) -> Iterator[str]:
    places = dict.fromkeys(f"`{route}`" for found in routes[block].values() for route in found)
    yield from ("", f"### {block_label(block).to(language)}", "", block_help(block).to(language))
    yield from ("", _AT.to(language).format(routes=", ".join(places)), "")
    yield from _table(block, routes, language)


def _table(block: type[Block], routes: _Routes, language: Language) -> Iterator[str]:
    yield from (_HEADINGS.to(language), "| --- | --- | --- | --- | --- |")
    for field in in_order(block):
        cells = (
            f"`{field}`",
            label(block, field).to(language),
            _YES.to(language) if needed(block, field) else "",
            help_of(block, field).to(language),
            in_words(block, field, language, routes),
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _dimensions(language: Language) -> Iterator[str]:
    yield from ("", f"## {DIMENSIONS.to(language)}")
    for key in profiles.names():
        profile = profiles.profile(key)
        yield from ("", _PROFILE.to(language).format(key=key, name=profile.name.to(language)), "")
        yield from (_KEYS.to(language), "| --- | --- | --- |")
        for dimension in profile.dimensions:
            parts = ", ".join(f"`{part.key}` ({part.name.to(language)})" for part in dimension.sub_dimensions)
            yield f"| `{dimension.key}` | {dimension.name.to(language)} | {parts} |"
