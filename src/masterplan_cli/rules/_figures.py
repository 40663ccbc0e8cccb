"""Figures in sentences: each language writes them its own way."""

from decimal import Decimal

from masterplan_cli.language import Language, Text, money, number, quantity


def plain(value: Decimal | int) -> Text:
    """`14,18` and `14.18`."""
    return Text(id=number(value, Language.ID), en=number(value, Language.EN))


def measured(value: Decimal | int, unit: str | None) -> Text:
    """A figure with its unit: `14,18 %` and `14.18%`."""
    return Text(id=quantity(value, unit, Language.ID), en=quantity(value, unit, Language.EN))


def rupiah(value: int) -> Text:
    """`Rp2.560.783.220` and `Rp2,560,783,220`."""
    return Text(id=money(value, Language.ID), en=money(value, Language.EN))


def share(part: int, whole: int) -> Decimal:
    """A part in percent of the whole, to one decimal."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"))
