"""Numbers, money and dates read as Babel, the oracle, writes them; sentences take their values as they are."""

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from masterplan_cli.language import Language, Text, calendar, money, number, quantity

languages = st.sampled_from(list(Language))
wholes = st.integers(-(10**18), 10**18)
decimals = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4).map(Decimal.normalize)
figures = st.one_of(wholes, decimals.filter(bool))


@given(figures, languages)
def test_numbers_are_grouped_as_babel_groups_them(value: Decimal | int, language: Language) -> None:
    assert number(value, language) == format_decimal(value, locale=language.value, decimal_quantization=False)


@given(st.integers(-(10**9), 10**9), st.integers(0, 6), languages)
def test_decimals_stay_as_they_were_written(digits: int, places: int, language: Language) -> None:
    value = Decimal(digits).scaleb(-places)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    assert number(value, language).lstrip("-") == format_decimal(abs(value), pattern, locale=language.value)


@given(wholes, languages)
def test_money_stands_in_full_rupiah(rupiah: int, language: Language) -> None:
    written = format_currency(rupiah, "IDR", "¤#,##0", locale=language.value, currency_digits=False)
    assert money(rupiah, language) == written.replace("IDR", "Rp")


def test_indonesian_money_is_babels_own_but_for_the_decimals() -> None:
    assert money(2_560_783_220, Language.ID) + ",00" == format_currency(2_560_783_220, "IDR", locale="id")


@given(figures, languages)
def test_a_percentage_has_its_sign_as_babel_sets_it(value: Decimal | int, language: Language) -> None:
    share = Decimal(value).scaleb(-2)
    babel = format_percent(share, locale=language.value, decimal_quantization=False)
    # Babel joins the sign in both languages; Indonesian official writing sets it off with a space.
    assert quantity(value, "%", language) == (babel.replace("%", " %") if language == Language.ID else babel)


@given(figures, languages)
def test_a_unit_stands_after_a_space(value: Decimal | int, language: Language) -> None:
    hectares = format_decimal(value, locale=language.value, decimal_quantization=False)
    assert quantity(value, "ha", language) == f"{hectares} ha"
    assert format_unit(7, "hectare", "short", locale=language.value) == quantity(7, "ha", language)


@given(st.dates(), languages)
def test_days_are_written_as_babel_writes_them(day: date, language: Language) -> None:
    assert calendar(day, language) == format_date(day, "d MMMM y", locale=language.value)


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        (Decimal("14.18"), "%", "14,18 %", "14.18%"),
        (Decimal("77764.122"), "ha", "77.764,122 ha", "77,764.122 ha"),
        (Decimal("72.50"), None, "72,50", "72.50"),
        (1053565, "", "1.053.565", "1,053,565"),
        (Decimal(460870), "Rp", "Rp460.870", "Rp460,870"),
        (Decimal("460870.00"), "Rp", "Rp460.870", "Rp460,870"),
        (Decimal("-1250.5"), "Rp", "-Rp1.250,5", "-Rp1,250.5"),
        (Decimal("1E+3"), "menit", "1.000 menit", "1,000 menit"),
        (Decimal("1E-7"), None, "0,0000001", "0.0000001"),
        (
            Decimal("12345678901234567890123456789.5"),
            None,
            "12.345.678.901.234.567.890.123.456.789,5",
            "12,345,678,901,234,567,890,123,456,789.5",
        ),
    ],
)
def test_a_quantity_in_both_languages(value: Decimal | int, unit: str | None, indonesian: str, english: str) -> None:
    assert (quantity(value, unit, Language.ID), quantity(value, unit, Language.EN)) == (indonesian, english)


def test_a_sentence_takes_texts_by_language_and_values_as_they_are() -> None:
    dimension = Text(id="ekonomi", en="economy")
    sentence = Text(id="`{id}` dari dimensi {dimension}.", en="`{id}` of dimension {dimension}.")
    filled = sentence.fill(id="{dimension} {0}", dimension=dimension)
    assert filled.to(Language.ID) == "`{dimension} {0}` dari dimensi ekonomi."
    assert filled.to(Language.EN) == "`{dimension} {0}` of dimension economy."
