"""Refuses what a filter or a method of text would make too large, before it is made."""

from collections.abc import Callable, Mapping
from types import BuiltinMethodType
from typing import Any

from masterplan_cli.templating.meter import Meter

_MOST = 1000
"""Of a number that says how wide, how many or how precise."""

_DIGITS = 28

_COMPARED = 2000
"""Signs that are compared in the time of one step."""

Check = Callable[..., None]


def guarded(name: str, function: Callable[..., Any], meter: Meter) -> Callable[..., Any]:
    """The filter of this name, which checks what it is given first, if it can make much of little."""
    if (check := _CHECKS.get(name)) is None:
        return function

    def checked(*arguments: Any, **named: Any) -> Any:
        check(meter, arguments, named)
        return function(*arguments, **named)

    if passed := getattr(function, "jinja_pass_arg", None):
        checked.jinja_pass_arg = passed  # type: ignore[attr-defined]
    return checked


def guarded_method(called: Any, meter: Meter) -> Any:
    """A method of text, which checks what it is given first; anything else as it is."""
    text = called.__self__ if isinstance(called, BuiltinMethodType) else None
    if not isinstance(text, str):
        return called

    def checked(*arguments: Any, **named: Any) -> Any:
        _search(meter, (text, *arguments), named)
        if called.__name__ == "replace":
            _replacement(meter, (text, *arguments), named)
        if called.__name__ == "join":
            _joint(meter, (*arguments, text), named)
        return called(*arguments, **named)

    return checked


def _search(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    """Looking for one text in another: `rfind` and `strip` compare each sign of the one with each of the other."""
    lengths = [len(one) for one in (*arguments, *named.values()) if isinstance(one, str)]
    meter.take(lengths[0] // 16 + lengths[0] * max(lengths[1:], default=0) // _COMPARED if lengths else 0)


def _replacement(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    texts = [one for one in (*arguments, *named.values()) if isinstance(one, str)]
    if len(texts) > 2:
        text, old, new = texts[:3]
        meter.grow(min(len(text) + text.count(old) * len(new), meter.longest + 1))


def _joint(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    separators: list[str] = [one for one in (*arguments, *named.values()) if isinstance(one, str)]
    widest = max(map(len, separators), default=0)  # a text among the values is no separator, but no longer than allowed
    for values in arguments:
        if isinstance(values, list | tuple | range):
            meter.grow(widest * len(values) + sum(len(one) for one in values if isinstance(one, str)))


def _filling(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    word = next((one for one in arguments if isinstance(one, str)), "")
    meter.grow(
        len(word) + word.count("{") * max((len(one) for one in named.values() if isinstance(one, str)), default=0)
    )


def _width(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    _at_most(_MOST, meter, (*arguments[1:], *named.values()))
    if isinstance(text := arguments[0], str):
        meter.grow(min(len(text) + text.count("\n") * _MOST, meter.longest + 1) if len(text) > _MOST else 0)


def _columns(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    _at_most(_MOST, meter, (*arguments[1:], *named.values()))


def _precision(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    _at_most(_DIGITS, meter, (*arguments[1:], *named.values()))


def _number(meter: Meter, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    """Where a sum starts: lists would be copied again with each that is added."""
    if any(isinstance(start, list | tuple | str) for start in (*arguments[3:], named.get("start"))):
        meter.grow(meter.longest + 1)


def _at_most(most: int, meter: Meter, given: tuple[Any, ...]) -> None:
    for one in given:
        if (isinstance(one, int) and abs(one) > most) or (isinstance(one, str) and len(one) > most):
            meter.grow(meter.longest + 1)


_CHECKS: Mapping[str, Check] = {
    "replace": _replacement,
    "trim": _search,
    "join": _joint,
    "fill": _filling,
    "indent": _width,
    "batch": _columns,
    "slice": _columns,
    "round": _precision,
    "sum": _number,
}
