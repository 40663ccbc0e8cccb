"""Who publishes a plan, what and when: what the formats for paper write into every file."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from masterplan_cli.days import epoch
from masterplan_cli.documents import Edition


@dataclass(frozen=True, slots=True)
class Colophon:
    """The same for all documents of an edition."""

    region: str
    """With its kind: `Kabupaten Purbalingga`; empty while it is not known."""
    plan: str
    """The title of the plan."""
    note: str
    """At the foot of every page."""
    keywords: tuple[str, ...]
    when: datetime | None
    """When the documents were made: `SOURCE_DATE_EPOCH`, or the day that stands on the books; never the clock."""


def colophon(edition: Edition) -> Colophon:
    """What an edition says of itself."""
    words, plan = edition.templates.words, edition.plan
    region = f"{words.kinds[plan.region.kind]} {plan.region.name}" if plan.region else ""
    title, status = (plan.plan.title, plan.plan.status) if plan.plan else ("", "draft")
    dimensions = (each.name.to(edition.language) for each in plan.dimensions)
    return Colophon(
        region=region,
        plan=title,
        note=f"{title} · {words.statuses.draft}" if status == "draft" else title,
        keywords=tuple(dict.fromkeys(filter(None, ("masterplan", "smart city", region, *dimensions)))),
        when=_when(plan.plan.date if plan.plan else None),
    )


def _when(day: date | None) -> datetime | None:
    return epoch() or (datetime.combine(day, time(), UTC) if day else None)
