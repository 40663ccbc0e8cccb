"""Figures as charts print them: large sums of money in a short form, counts, and the steps of an axis."""

from decimal import ROUND_HALF_UP, Decimal
from math import ceil, floor, log10

from masterplan_cli.language import Language, Text, number

_UNITS = (
    (10**12, Text(id="triliun", en="trillion")),
    (10**9, Text(id="miliar", en="billion")),
    (10**6, Text(id="juta", en="million")),
)


def short_money(rupiah: int, language: Language, scale: int | None = None) -> str:
    """`Rp1,2 miliar`, `Rp1.2 billion`; in the unit of `scale`, a sum of money, where one is given."""
    if not rupiah:
        return "Rp0"
    unit, name = _unit(scale or rupiah)
    whole = rupiah % unit == 0
    figure = number(rupiah // unit, language) if whole else _figure(rupiah, unit, language)
    return f"Rp{figure} {name.to(language)}".rstrip()


def money_unit(language: Language, scale: int) -> str:
    """`Rp miliar`: the unit of figures that stand bare beside each other."""
    return f"Rp {_unit(scale)[1].to(language)}".rstrip()


def bare_money(rupiah: int, language: Language, scale: int) -> str:
    """`1,2`: the figure alone, beside an axis in the unit of `scale`; `17,0` beside it, as in a table."""
    return _figure(rupiah, _unit(scale)[0], language)


def programmes(count: int) -> Text:
    """`1 programme`, `2 programmes`."""
    return Text(id=f"{count} program", en=f"{count} programme" if count == 1 else f"{count} programmes")


def steps(most: float, count: int = 5) -> tuple[int, ...]:
    """Even steps from zero to at least `most`, about so many."""
    if most <= 0:
        return (0, 1)
    raw = max(most / count, 1)
    power = 10 ** floor(log10(raw))
    step = next(int(factor * power) for factor in (1, 2, 5, 10) if factor * power >= raw)
    return tuple(place * step for place in range(ceil(most / step) + 1))


def _unit(rupiah: int) -> tuple[int, Text]:
    # From 999.5 of a unit on, rounding makes a thousand of it: the next unit says one.
    return next(((unit, name) for unit, name in _UNITS if rupiah * 2000 >= unit * 1999), (1, Text(id="", en="")))


def _figure(rupiah: int, unit: int, language: Language) -> str:
    exact = Decimal(rupiah) / unit
    digits = Decimal(1) if exact >= 100 or unit == 1 else Decimal("0.1")
    return number(exact.quantize(digits, ROUND_HALF_UP), language)
