"""The two languages that we speak: sentences, numbers, money, dates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

_MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}


class Language(StrEnum):
    """A language of messages and documents."""

    ID = "id"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in every language; leaving one out is a type error."""

    id: str
    en: str

    def to(self, language: Language) -> str:
        """The sentence in one language."""
        return self.id if language == Language.ID else self.en

    def fill(self, **values: object) -> "Text":
        """The sentence with its `{names}` filled in; a value that is a `Text` itself is filled in by language.

        Bare names only: braces around anything else, and whatever a value says, stay as they are.
        """
        return Text(_filled(self.id, values, Language.ID), _filled(self.en, values, Language.EN))


_BLANK = re.compile(r"\{\{|\}\}|\{(\w+)\}")


def _filled(sentence: str, values: Mapping[str, object], language: Language) -> str:
    def put(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0][0]  # a doubled brace stands for one
        return _spoken(values[found[1]], language) if found[1] in values else found[0]

    return _BLANK.sub(put, sentence)


def _spoken(value: object, language: Language) -> str:
    return value.to(language) if isinstance(value, Text) else str(value)


def number(value: Decimal | int, language: Language) -> str:
    """`1.053.565` and `14,18` in Indonesian, `1,053,565` and `14.18` in English; decimals stay as they were written."""
    english = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    return english if language == Language.EN else english.translate(str.maketrans(",.", ".,"))


def money(rupiah: Decimal | int, language: Language) -> str:
    """`Rp2.560.783.220`; full rupiah, no decimals where none were written."""
    figure = number(rupiah, language)
    return f"-Rp{figure[1:]}" if figure.startswith("-") else f"Rp{figure}"


def quantity(value: Decimal | int, unit: str | None, language: Language) -> str:
    """A figure with its unit: `14,18 %` in Indonesian, `14.18%` in English, `77.764,122 ha`, `Rp460.870`."""
    if unit == "Rp":
        return money(int(value) if value == int(value) else value, language)
    if unit == "%":
        return number(value, language) + (" %" if language == Language.ID else "%")
    return f"{number(value, language)} {unit}" if unit else number(value, language)


def calendar(day: date, language: Language) -> str:
    """`11 Juni 2024`, `11 June 2024`."""
    return f"{day.day} {_MONTHS[language.value][day.month - 1]} {day.year}"
