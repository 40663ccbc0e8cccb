"""Blank worksheets: every field in its place, with what to write there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap

from masterplan_cli.language import Language, Text
from masterplan_cli.profiles import DimensionProfile, Profile
from masterplan_cli.schemas._block import Block, Shape, shapes
from masterplan_cli.schemas._hints import called, choices, default, in_order, needed, refers, sort_of
from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import Plan, PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.vocabulary import block_help, block_label, help_of, label

_WIDTH = 96
_READING = Text(
    id="Baris `##` menerangkan isian di bawahnya. Baris `#` adalah isian yang belum dipakai: hapus `# ` di depannya "
    "untuk memakainya, dan salin butir yang diawali `-` sebanyak yang diperlukan. Isian yang kosong dianggap belum ada.",
    en="A line with `##` explains the field below it. A line with `#` is a field not yet in use: take away the `# ` in "
    "front of it to use it, and copy an item that begins with `-` as often as you need. An empty field counts as absent.",
)
_WRITING = Text(
    id="Prosa: tulis `|` sesudah titik dua, lalu alinea Markdown di baris-baris berikutnya, menjorok dua spasi. "
    "Angka: tanpa pemisah ribuan, titik untuk desimal, misalnya `2560783220` atau `14.18`. "
    "Tanggal: `2024-06-11`. Daftar pendek: `[satu, dua]`.",
    en="Prose: write `|` after the colon, then paragraphs in Markdown on the lines below, indented by two spaces. "
    "Numbers: no thousands separator, a point for decimals, e.g. `2560783220` or `14.18`. "
    "Dates: `2024-06-11`. Short lists: `[one, two]`.",
)
_NEEDED = Text(id="wajib", en="needed")
_SORTS = {
    "prose": Text(id="prosa", en="prose"),
    "number": Text(id="angka", en="number"),
    "whole": Text(id="bilangan bulat", en="whole number"),
    "day": Text(id="tahun-bulan-hari", en="year-month-day"),
    "flag": Text(id="`true` atau `false`", en="`true` or `false`"),
}
_CHOICES = Text(id="Pilihan: {choices}.", en="Choices: {choices}.")
_DEFAULT = Text(id="Bila kosong: `{value}`.", en="When empty: `{value}`.")


@dataclass(frozen=True, slots=True)
class _For:
    """What a blank worksheet is made for."""

    language: Language
    profile: Profile
    dimension: DimensionProfile | None = None


def blank_worksheets(profile: Profile, language: Language) -> dict[str, str]:
    """The blank worksheets of a plan with this set of dimensions: file below `worksheets/` -> text."""
    setting = _For(language, profile)
    sheets = {"masterplan.yaml": _worksheet(PlanSheet, setting), "readiness.yaml": _worksheet(ReadinessSheet, setting)}
    for dimension in profile.dimensions:
        sheets[f"{dimension.key}.yaml"] = _worksheet(DimensionSheet, _For(language, profile, dimension))
    return sheets


def _worksheet(sheet: type[Sheet], setting: _For) -> str:
    title = block_label(sheet).to(setting.language)
    if setting.dimension:
        title += f": {setting.dimension.name.to(setting.language)}"
    lines = [f"## {title}", *_explained(block_help(sheet).to(setting.language)), "##"]
    lines += [*_explained(_READING.to(setting.language)), *_explained(_WRITING.to(setting.language))]
    for field in in_order(sheet):
        lines += ["", *_guide(sheet, field, setting), *_field(sheet, field, setting, top=True)]
    return "\n".join(lines) + "\n"


def _fields(block: type[Block], setting: _For, *, guided: bool = True, **written: str) -> Iterator[str]:
    for field in in_order(block):
        if guided:
            yield from _guide(block, field, setting)
        yield from _field(block, field, setting, written.get(field, ""))


def _field(block: type[Block], field: str, setting: _For, value: str = "", *, top: bool = False) -> Iterator[str]:
    """A field as it is to be filled in; what need not be there at all stands behind `# `."""
    shape = shapes(block)[field]
    if shape.count == "many":
        yield from _list(block, field, setting)
    elif shape.count == "map":
        yield from (f"{field}:", "#   2025:")
    elif shape.block:
        lines = (f"{field}:", *_indented(_fields(shape.block, setting)))
        asks_nothing = not any(needed(shape.block, one) for one in shape.block.model_fields)
        yield from lines if needed(block, field) or (top and asks_nothing) else _unused(lines)
    else:
        yield f"{field}: {value or _given(block, field, setting)}".rstrip()


def _list(block: type[Block], field: str, setting: _For) -> Iterator[str]:
    shape = shapes(block)[field]
    if shape.block:
        yield f"{field}:"
        for item in _items(shape.block, setting):
            yield from _unused(_indented(item))
    elif sort_of(shape) == "line":  # sentences have commas, which a short list would be cut at
        yield from (f"{field}:", "#   -")
    else:
        yield f"{field}:" if default(block, field) else f"{field}: []"


def _items(block: type[Block], setting: _For) -> Iterator[Iterable[str]]:
    """One item to copy; or one for each choice where the choice is all that an item needs, as in readiness."""
    wanted = [field for field in block.model_fields if needed(block, field)]
    if len(wanted) == 1 and (each := choices(shapes(block)[wanted[0]])):
        for number, choice in enumerate(each):
            yield _item(_fields(block, setting, guided=not number, **{wanted[0]: choice}))
    else:
        yield _item(_fields(block, setting))


def _item(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a mapping as an item of a list: its first field stands behind the dash."""
    begun = False
    for line in lines:
        dash = not begun and not line.startswith("#")
        yield f"{'- ' if dash else '  '}{line}"
        begun = begun or dash


def _given(block: type[Block], field: str, setting: _For) -> str:
    """What is known before anybody has written anything."""
    if (block, field) == (Plan, "profile"):
        return setting.profile.key
    return setting.dimension.key if setting.dimension and (block, field) == (DimensionSheet, "dimension") else ""


def _guide(block: type[Block], field: str, setting: _For) -> list[str]:
    shape, language = shapes(block)[field], setting.language
    notes = [_NEEDED.to(language)] if needed(block, field) else []
    if (sort := sort_of(shape)) in _SORTS:
        notes.append(_SORTS[sort].to(language))
    named = label(block, field).to(language) + (f" ({', '.join(notes)})" if notes else "")
    sentences = [f"{named}. {help_of(block, field).to(language)}"]
    if allowed := _allowed(shape, setting):
        listed = ", ".join(f"`{key}`" if key == name else f"`{key}` ({name})" for key, name in allowed.items())
        sentences.append(_CHOICES.to(language).format(choices=listed))
    if value := default(block, field):
        sentences.append(_DEFAULT.to(language).format(value=value))
    return _explained(" ".join(sentences))


def _allowed(shape: Shape, setting: _For) -> Mapping[str, str]:
    """The values that a field takes, and what people call them."""
    language = setting.language
    if refers(shape) == "sub-dimension" and setting.dimension:
        return {part.key: part.name.to(language) for part in setting.dimension.sub_dimensions}
    if refers(shape) == "dimension":
        return {dimension.key: dimension.name.to(language) for dimension in setting.profile.dimensions}
    return {choice: called(choice, language) for choice in choices(shape)}


def _explained(text: str) -> list[str]:
    return [f"## {line}" for line in wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)]


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _unused(lines: Iterable[str]) -> Iterator[str]:
    return (f"# {line}" for line in lines)
