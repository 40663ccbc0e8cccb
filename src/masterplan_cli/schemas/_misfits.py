"""Pydantic's errors in words that an official understands: code, place, sentence and what to write instead."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from masterplan_cli.diagnostics import Diagnostic, Edit, Kind, Place, Route
from masterplan_cli.language import Text
from masterplan_cli.listing import MOST
from masterplan_cli.nearness import nearest, only_near
from masterplan_cli.schemas._block import Block, Shape, shapes
from masterplan_cli.schemas._hints import sort_of
from masterplan_cli.schemas._meaning.signs import LEAVE_EMPTY, Meaning, unknown
from masterplan_cli.schemas._meant import empty, items_meant, list_meant, meaning, unit_beside
from masterplan_cli.schemas._sentences import SENTENCES
from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas._spaces import glued_year, no_space
from masterplan_cli.schemas._torn import Torn, torn
from masterplan_cli.schemas.kinds import INVALID_VALUE, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE
from masterplan_cli.schemas.vocabulary import key_called, label, value_called
from masterplan_cli.source import Source, scalar

_Misfit = tuple[Kind, Text, Text | None, str | None]
"""Kind, sentence, what to do, and what to write instead where that is certain."""


class Misfits:
    """Makes diagnostics of the errors of one worksheet.

    Of each code only so many are worked out as are listed, and one more; those after it are only there to be counted.
    """

    def __init__(self, sheet: type[Sheet], source: Source) -> None:
        self._sheet, self._source = sheet, source
        self._times: Counter[str] = Counter()
        self._last: dict[str, Diagnostic] = {}
        self._torn: set[Route] = set()

    def diagnose(self, errors: Iterable[Any], meant: Collection[Route]) -> Iterator[Diagnostic]:
        """A diagnostic for each error, but none for a field that is missing because it was misspelt (`meant`)."""
        for error in errors:
            route: Route = error["loc"]
            if error["type"] == "missing" and route in meant:
                continue
            if error["input"] is None and glued_year(route[-1] if route else None):
                continue  # told of its key
            if not (cut := torn(route, shapes(_owner(self._sheet, route)), self._source)):
                yield self._counted(error)
            elif cut.route not in self._torn:
                self._torn.add(cut.route)
                yield _torn(cut, self._sheet, self._source)

    def _counted(self, error: Mapping[str, Any]) -> Diagnostic:
        code = _kind(error).code
        self._times[code] += 1
        if self._times[code] <= MOST + 1:
            self._last[code] = _diagnostic(error, self._sheet, self._source)
        return self._last[code]


def misspelt(errors: list[Any], sheet: type[Sheet]) -> frozenset[Route]:
    """The routes that unknown keys would have, were they spelt as they were surely meant."""
    unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = ((route, _key_meant(_owner(sheet, route), str(route[-1]))) for route in unknown)
    return frozenset((*route[:-1], key) for route, key in meant if key)


def missing(name: str, kind: type[Sheet], source: Source) -> Diagnostic:
    """The diagnostic for a worksheet that lacks one of its parts."""
    return Diagnostic(_place(source, (name,), "missing"), MISSING_FIELD, *_missing((name,), kind, source))


def _diagnostic(error: Mapping[str, Any], sheet: type[Sheet], source: Source) -> Diagnostic:
    route: Route = error["loc"]
    if found := no_space(error, shapes(_owner(sheet, route)), source):
        return found
    kind, message, help_, write = _misfit(error, sheet, source)
    below = error.get("ctx", {}).get("below", ())
    place = _place(source, (*route, *below), error["type"])
    return Diagnostic(place, kind, message, help_, edit=Edit(place, write) if write else None)


def _place(source: Source, route: Route, type_: str) -> Place:
    on_key = type_ in ("extra_forbidden", "no_language") or route[-1:] == ("[key]",)
    return source.place(route[:-1] if route[-1:] == ("[key]",) else route, key=on_key)


def _owner(sheet: type[Sheet], route: Route) -> type[Block]:
    """The sort of block in which the last step of a route stands."""
    block: type[Block] = sheet
    for step in route[:-1]:
        shape = shapes(block).get(step) if isinstance(step, str) else None
        block = shape.block or block if shape else block
    return block


def _shape(sheet: type[Sheet], route: Route) -> Shape | None:
    for length in range(len(route), 0, -1):
        step = route[length - 1]
        if isinstance(step, str) and (shape := shapes(_owner(sheet, route[:length])).get(step)):
            return shape
    return None


def _name(route: Route) -> str:
    """What the sentence calls a value: its key, or the key of the list that it stands in."""
    return next((step for step in reversed(route) if isinstance(step, str) and step != "[key]"), "")


def _kind(error: Mapping[str, Any]) -> Kind:
    type_ = error["type"]
    if type_ in _CONTAINERS:
        return WRONG_TYPE
    return _KINDS[type_] if type_ in _KINDS else SENTENCES[type_][0]


_KINDS = {
    "missing": MISSING_FIELD,
    "extra_forbidden": UNKNOWN_FIELD,
    "literal_error": INVALID_VALUE,
    "string_type": WRONG_TYPE,
    "not_one_value": WRONG_TYPE,
    "greater_than_equal": INVALID_VALUE,
    "less_than_equal": INVALID_VALUE,
}


def _misfit(error: Mapping[str, Any], sheet: type[Sheet], source: Source) -> _Misfit:
    route: Route = error["loc"]
    type_, name, written = error["type"], _name(route), error["input"]
    if type_ == "missing":
        return MISSING_FIELD, *_missing(route, sheet, source), None
    if type_ == "extra_forbidden":
        return UNKNOWN_FIELD, *_unknown(sheet, route), _key_surely_meant(_owner(sheet, route), name)
    if type_ == "literal_error":
        listed = _choices(_shape(sheet, route))
        return INVALID_VALUE, *_no_choice(name, written, listed), _choice_surely_meant(listed, written)
    if type_ in _CONTAINERS or type_ in ("string_type", "not_one_value"):
        return _wrong_container(name, error, _shape(sheet, route))
    if type_ in ("greater_than_equal", "less_than_equal"):
        return INVALID_VALUE, *_out_of_range(name, error), None
    return _sentence(error, sheet, source)


def _sentence(error: Mapping[str, Any], sheet: type[Sheet], source: Source) -> _Misfit:
    written = error["input"]
    kind, message, help_ = SENTENCES[error["type"]]
    values = {"name": _name(error["loc"]), "written": written, **error.get("ctx", {})}
    means = _meant(error, sheet, source) if isinstance(written, str) else None
    if isinstance(means, str):
        if error["type"] != "kind_in_name":  # which says itself what is wrong
            kind, message, _ = SENTENCES["written_otherwise"]
        return kind, message.fill(**values), _write(means), means
    return kind, message.fill(**values), means or (help_.fill(**values) if help_ else None), None


def _meant(error: Mapping[str, Any], sheet: type[Sheet], source: Source) -> Meaning:
    """What a text that its field refused surely means."""
    route, type_, written = error["loc"], error["type"], error["input"]
    shape = _shape(sheet, route)
    if shape is None:
        return None
    if nothing := empty(written, *_field(sheet, route), shape):
        return nothing
    if type_ == "no_year" and isinstance(route[-1], int):
        return items_meant(written, source.place(route), source)
    return meaning(type_, written, shape, unit_beside(source.data, route, shape))


def _field(sheet: type[Sheet], route: Route) -> tuple[type[Block], str]:
    """The field in which a value stands, and the sort of block that it is of."""
    for length in range(len(route), 0, -1):
        owner, step = _owner(sheet, route[:length]), route[length - 1]
        if isinstance(step, str) and step in shapes(owner):
            return owner, step
    return sheet, _name(route)


def _torn(cut: Torn, sheet: type[Sheet], source: Source) -> Diagnostic:
    shape, name = _shape(sheet, cut.route), _name(cut.route)
    values = {"name": name, "written": cut.written, "write": scalar(cut.written)}
    kind, message, help_ = SENTENCES["torn"]
    means: Meaning = None
    if shape and sort_of(shape) in ("number", "whole"):
        means = meaning("no_number", cut.written, shape, unit_beside(source.data, cut.route, shape))
        help_ = SENTENCES["no_number"][2]
    elif shape and sort_of(shape) in ("line", "prose"):
        means = values["write"]
    if isinstance(means, str):
        return Diagnostic(cut.place, kind, message.fill(**values), _write(means), edit=Edit(cut.place, means))
    return Diagnostic(cut.place, kind, message.fill(**values), means or (help_.fill(**values) if help_ else None))


def _write(means: str) -> Text:
    return Text(id=f"Tulis `{means}`.", en=f"Write `{means}`.")


def _missing(route: Route, sheet: type[Sheet], source: Source) -> tuple[Text, Text]:
    name = str(route[-1])
    choices = ", ".join(f"`{choice}`" for choice in _choices(_shape(sheet, route)))
    listed = Text(id=f" Pilihannya: {choices}.", en=f" The choices: {choices}.") if choices else Text(id="", en="")
    if source.place(route).route == tuple(step if isinstance(step, int) else str(step) for step in route):
        called = label(_owner(sheet, route), name)
        return (
            Text(
                id=f"Isian `{name}` ({called.id}) masih kosong.",
                en=f"Field `{name}` ({called.en}) is still empty.",
            ),
            Text(
                id=f"Tulis isinya sesudah `{name}:`.{listed.id}",
                en=f"Write its value after `{name}:`.{listed.en}",
            ),
        )
    return (
        Text(
            id=f"Isian `{name}` belum ada.",
            en=f"Field `{name}` is missing.",
        ),
        Text(
            id=f"Tulis `{name}:` beserta isinya di bagian ini.{listed.id}",
            en=f"Write `{name}:` and its value in this part.{listed.en}",
        ),
    )


def _key_meant(block: type[Block], written: str) -> str | None:
    if (key := written.partition(":")[0]) != written and key in shapes(block):
        return key
    called = _REMARK.sub("", written).lower().replace("-", "_")
    longer = [key for key in shapes(block) if key.startswith(f"{called}_")]
    return key_called(block, called) or nearest(called, shapes(block)) or (longer[0] if len(longer) == 1 else None)


def _key_surely_meant(block: type[Block], written: str) -> str | None:
    return key_called(block, written) or only_near(written.lower().replace("-", "_"), shapes(block))


_REMARK = re.compile(r"\s{0,9}\(.{0,200}\)\s*$|\s{0,9}#.{0,200}$")
"""What people put behind a key or a choice to explain it."""


def _choices(shape: Shape | None) -> tuple[str, ...]:
    return get_args(shape.inner) if shape and get_origin(shape.inner) is Literal else ()


def _choice_surely_meant(choices: tuple[str, ...], written: object) -> str | None:
    if not isinstance(written, str):
        return None
    called = written.strip().lower()
    same = next((choice for choice in choices if choice.lower() == called), None)
    return same or value_called(choices, written) or only_near(called, choices)


def _unknown(sheet: type[Sheet], route: Route) -> tuple[Text, Text]:
    block, written = _owner(sheet, route), str(route[-1])
    message = Text(id=f"Isian `{written}` tidak dikenal di sini.", en=f"Field `{written}` is not known here.")
    if meant := _key_meant(block, written):
        return message, Text(id=f"Maksud Anda `{meant}`?", en=f"Did you mean `{meant}`?")
    if beside := _further_out(sheet, route):
        return message, Text(
            id=f"Tulis `{written}:` lebih ke kiri, sejajar dengan `{beside}:`.",
            en=f"Write `{written}:` further left, in the column of `{beside}:`.",
        )
    known = ", ".join(f"`{key}`" for key in shapes(block))
    return message, Text(id=f"Isian yang dikenal: {known}.", en=f"Known fields: {known}.")


def _further_out(sheet: type[Sheet], route: Route) -> str | None:
    """The key of the part around which has the field that is unknown here: `vision` for `missions` below it."""
    around = (route[:length] for length in range(len(route) - 1, 0, -1))
    return next(
        (
            str(outer[-1])
            for outer in around
            if isinstance(outer[-1], str) and route[-1] in shapes(_owner(sheet, outer))
        ),
        None,
    )


def _no_choice(name: str, written: object, choices: tuple[str, ...]) -> tuple[Text, Text]:
    listed = ", ".join(f"`{choice}`" for choice in choices)
    if not isinstance(written, str):
        return (
            Text(
                id=f"Isian `{name}` harus berupa satu pilihan, bukan {_called(written).id}.",
                en=f"Field `{name}` takes one choice, not {_called(written).en}.",
            ),
            Text(id=f"Pilihannya: {listed}.", en=f"The choices: {listed}."),
        )
    message = Text(
        id=f"`{written}` bukan pilihan untuk `{name}`.",
        en=f"`{written}` is no choice for `{name}`.",
    )
    bare = _REMARK.sub("", written).strip().lower()
    if meant := value_called(choices, bare) or nearest(bare, choices):
        return message, Text(
            id=f"Maksud Anda `{meant}`? Pilihannya: {listed}.",
            en=f"Did you mean `{meant}`? The choices: {listed}.",
        )
    return message, Text(id=f"Pilihannya: {listed}.", en=f"The choices: {listed}.")


def _called(written: object) -> Text:
    if isinstance(written, dict):
        return Text(id="kumpulan isian", en="a group of fields")
    if isinstance(written, list):
        return Text(id="daftar", en="a list")
    return Text(id="kosong", en="nothing") if written is None else Text(id="teks", en="text")


_CONTAINERS = {
    "model_type": Text(id="kumpulan isian (`nama: isi` per baris)", en="a group of fields (`name: value`, one a line)"),
    "tuple_type": Text(id="daftar", en="a list"),
    "dict_type": Text(id="kumpulan isian per tahun (`2025: …`)", en="values by year (`2025: …`)"),
}


_AS_LIST = Text(
    id="Awali setiap butir dengan tanda hubung dan spasi: `- `.",
    en="Begin each item with a hyphen and a space: `- `.",
)


def _wrong_container(name: str, error: Mapping[str, Any], shape: Shape | None) -> _Misfit:
    route, written = error["loc"], error["input"]
    wanted = _CONTAINERS.get(error["type"], Text(id="satu nilai", en="one value"))
    subject = Text(id=f"Isian `{name}`", en=f"Field `{name}`") if name else Text(id="Lembar kerja", en="The worksheet")
    if route and isinstance(route[-1], int):
        subject = Text(id=f"Butir ke-{route[-1] + 1} dari `{name}`", en=f"Item {route[-1] + 1} of `{name}`")
    message = Text(
        id=f"{subject.id} harus berupa {wanted.id}, bukan {_called(written).id}.",
        en=f"{subject.en} must be {wanted.en}, not {_called(written).en}.",
    )
    if error["type"] == "tuple_type":
        return WRONG_TYPE, message, *_listed(name, written, shape)
    if error["type"] == "model_type":
        return WRONG_TYPE, message, None, None
    return WRONG_TYPE, message, (_as_years if error["type"] == "dict_type" else _as_one)(name, written), None


def _as_years(name: str, written: object) -> Text:
    """How a value is written for each year."""
    first = written[0] if isinstance(written, list) and written and isinstance(written[0], str) else "…"
    return Text(
        id=f"Tulis tahunnya di depan setiap nilai: `{name}: {{2025: {first}}}`.",
        en=f"Write the year before each value: `{name}: {{2025: {first}}}`.",
    )


def _as_one(name: str, written: object) -> Text | None:
    """How one value is written where a list of texts stands."""
    if written is None:
        return Text(id="Tulis isinya, atau hapus bagian yang kosong itu.", en="Write it, or remove the empty part.")
    texts = [one for one in written if isinstance(one, str)] if isinstance(written, list) else []
    if not texts or len(texts) != len(written):  # type: ignore[arg-type]
        return None
    lines = [f"`{name}: {one}`" for one in texts[:3]]
    return Text(id=f"Tulis satu saja: {' atau '.join(lines)}.", en=f"Write one of them: {' or '.join(lines)}.")


def _listed(name: str, written: object, shape: Shape | None) -> tuple[Text, str | None]:
    """How a value is written as a list, and what to write instead where that is certain."""
    if isinstance(written, dict) and shape and not shape.block and written and not any(written.values()):
        return _list_of(name, f"[{', '.join(map(str, written))}]"), None
    if not isinstance(written, str):
        return _AS_LIST, None
    if unknown(written):
        return LEAVE_EMPTY, None
    if sign := _LIST_SIGN.match(written):
        return _other_sign(sign[1]), None
    means = list_meant(written, shape) if shape else None
    if isinstance(means, Text):
        return means, None
    example = "[2024, 2025, 2026]" if shape and sort_of(shape) == "year" else f"[{written}]"
    return _list_of(name, means or example), means


def _list_of(name: str, shown: str) -> Text:
    return Text(id=f"Tulis `{name}: {shown}`.", en=f"Write `{name}: {shown}`.")


_LIST_SIGN = re.compile(r"""([^\w\s"'“‘(\[{#&-]|\d{1,2}[.)]|[a-z][.)])\s+\S""")
"""What people begin the items of a list with elsewhere."""


def _other_sign(sign: str) -> Text:
    return Text(
        id=f"Awali setiap butir dengan tanda hubung dan spasi `- `, bukan dengan `{sign}`.",
        en=f"Begin each item with a hyphen and a space `- `, not with `{sign}`.",
    )


def _out_of_range(name: str, error: Mapping[str, Any]) -> tuple[Text, Text]:
    low = error["type"] == "greater_than_equal"
    limit = error["ctx"]["ge" if low else "le"]
    return (
        Text(
            id=f"`{error['input']}` di luar rentang untuk `{name}`.",
            en=f"`{error['input']}` is out of range for `{name}`.",
        ),
        Text(
            id=f"Paling {'kecil' if low else 'besar'} {limit}.",
            en=f"At {'least' if low else 'most'} {limit}.",
        ),
    )
