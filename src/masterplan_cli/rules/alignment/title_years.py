"""A012: the years in the title are those of the plan."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_SPAN = re.compile(
    r"\b((?:19|20)\d\d)\s*(?:[-–—/]|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga)\s*((?:19|20)\d\d)\b", re.IGNORECASE
)
_OF_ANOTHER = re.compile(
    r"\b(?:rpjm\w*|rpjp\w*|rtrw|renstra|rkpd|indonesia emas|visi)\b[^,;:–—]{0,200}\Z", re.IGNORECASE
)
"""What stands before the years of another document."""

_BEFORE = 250
"""Signs of a title that can say whose the years behind them are."""


def _names_another(title: str, years: int) -> bool:
    return bool(_OF_ANOTHER.search(title, max(0, years - _BEFORE), years))


@rule(
    "A012",
    Severity.WARNING,
    Text(
        id="Judul menyebut {written}, sedangkan rencana berlaku {first}–{last}.",
        en="The title says {written}, while the plan covers {first}–{last}.",
    ),
    help=Text(
        id="Tulis {first}–{last} dalam judul, atau perbaiki `first_year` dan `last_year`.",
        en="Write {first}–{last} in the title, or fix `first_year` and `last_year`.",
    ),
    summary=Text(id="Tahun dalam judul bukan tahun rencana.", en="The years in the title are not those of the plan."),
    why=Text(
        id="Judul tercetak di setiap sampul; tahun yang lain daripada isinya membuat orang ragu mana yang berlaku.",
        en="The title stands on every cover; years other than those inside leave readers unsure which ones hold.",
    ),
    mend=Text(
        id="Samakan tahun dalam `title` dengan `first_year` dan `last_year`.",
        en="Make the years in `title` those of `first_year` and `last_year`.",
    ),
    bad="plan:\n  title: Masterplan Smart City Kabupaten Contoh 2024–2028\n  first_year: 2025\n  last_year: 2029\n",
    good="plan:\n  title: Masterplan Smart City Kabupaten Contoh 2025–2029\n  first_year: 2025\n  last_year: 2029\n",
)
def title_years(plan: Masterplan) -> Iterator[Breach]:
    """Only two years that belong together; one year alone is that of writing, and those of an RPJMD are its own."""
    if not plan.plan or not plan.years:
        return
    own = plan.plan
    spans = [span for span in _SPAN.finditer(own.title) if not _names_another(own.title, span.start())]
    if spans and all((int(span[1]), int(span[2])) != (own.first_year, own.last_year) for span in spans):
        yield Breach(own.at("title"), written=spans[0][0], first=own.first_year, last=own.last_year)
