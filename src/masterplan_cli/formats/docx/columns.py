"""How wide Word's letters are, for the columns of tables."""

from functools import lru_cache

from masterplan_cli.book.columns import Metric

# Widths of the signs from space to tilde in Calibri, in hundredths of the font size.
_WIDTHS = dict(
    enumerate(
        map(
            int,
            """23 33 40 50 51 71 68 22 30 30 50 50 25 31 25 39 51 51 51 51 51 51 51 51 51 51 27 27 50 50 50 46
            89 58 54 53 62 49 46 63 62 25 32 52 42 85 65 66 52 67 54 46 49 64 57 89 52 49 47 31 39 31 50 50
            29 48 53 42 53 50 31 47 53 23 24 45 23 80 53 53 53 53 35 39 33 53 45 71 43 45 40 31 46 31 50""".split(),
        ),
        start=ord(" "),
    )
)
_OTHER = 55
_BOLD = 1.04  # of heads, and of a cell here and there
_MEDIUM = 53  # of a character by which columns are measured


@lru_cache(maxsize=1 << 14)
def _length(text: str) -> float:
    """In characters of medium width."""
    return sum([_WIDTHS.get(ord(sign), _OTHER) for sign in text]) / _MEDIUM * _BOLD


CALIBRI = Metric(_length, sizes=(9.5, 8.0, 8.0), insets=(7.5, 7.5, 7.5))
"""The sizes are those of the styles."""
