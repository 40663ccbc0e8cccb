"""Whether a schedule says when, or how often."""

import re

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import words
from masterplan_cli.rules._lexicons import lexicon_of

_UNIT = r"(?:x|kali|tahun|thn|th|bulan|bln|minggu|mgg|pekan|hari|triwulan|semester|kuartal|jam)"
_NUMERAL = r"(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua belas)"
_COUNTED = re.compile(
    rf"(?i)\b{_NUMERAL}\s?-?(?:\(\w+\) ?)?{_UNIT}(?:an)?\b(?! ?(?:19|20)\d\d)|\b(?:tanggal|tgl\.?|pukul|jam|tw|q|triwulan|semester|minggu|pekan) ?-?(?:ke-?)?\s?(?:\d|i{{1,3}}\b|iv\b)"
    rf"|\bsekali\s+(?:dalam\s+)?(?:se\w+|{_NUMERAL})|\b\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?\b|\bhari kerja (?:ke|pertama|terakhir)"
)
"""A count of times or of units of time, a day by its number."""


def without_time(plan: Masterplan, schedule: str) -> bool:
    """Whether a schedule says neither when nor how often."""
    return not (_COUNTED.search(schedule) or lexicon_of(plan, "times").first(words(schedule)))
