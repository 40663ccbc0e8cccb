"""What is told of a suppression with which something is wrong."""

import re
from datetime import date
from functools import cache

from masterplan_cli import rules, source
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Language, Text, calendar
from masterplan_cli.nearness import nearest
from masterplan_cli.schemas import kinds as shapes
from masterplan_cli.suppressions._kinds import (
    EXPIRED_SUPPRESSION,
    IGNORE_WITHOUT_REASON,
    KINDS,
    UNKNOWN_RULE,
    UNUSED_IGNORE,
)
from masterplan_cli.suppressions._reading import Ignore

_LASTING = ("Y", "S", "X")
"""Families that cannot be suppressed: what does not read cannot be built from, and suppressions speak in the open."""

_GUESSED = ("Y005",)
"""What is of those families and yet only most likely a mistake."""

_FORM = Text(
    id="Tulis `# masterplan: ignore[R001] alasannya`.", en="Write `# masterplan: ignore[R001] and the reason`."
)


def lasts(code: str) -> bool:
    """Whether findings of a code count whatever suppresses them."""
    return code.startswith(_LASTING) and code not in _GUESSED


def is_known(code: str) -> bool:
    """Whether there is such a rule; those of templates speak of no worksheet, and count as known."""
    return code in _codes() or re.fullmatch(r"D\d{3}", code) is not None


@cache
def _codes() -> dict[str, str]:
    """Every code with its name."""
    return {kind.code: kind.name for kind in (*rules.kinds(), *source.KINDS, *shapes.KINDS, *KINDS)}


def nameless(ignore: Ignore) -> Diagnostic:
    """A suppression of no rule."""
    if not ignore.code:
        message = Text(id="Pengecualian ini tidak menyebut aturan.", en="This suppression names no rule.")
        return Diagnostic(ignore.place, UNKNOWN_RULE, message, _FORM)
    by_name = {name: code for code, name in _codes().items()}
    near = by_name.get(ignore.code.lower()) or nearest(ignore.code.upper().replace("O", "0"), list(_codes()))
    message = Text(id="Tidak ada aturan `{code}`.", en="There is no rule `{code}`.").fill(code=ignore.code)
    meant = Text(id="Maksud Anda `{near}`?", en="Did you mean `{near}`?").fill(near=near)
    listed = Text(id="`masterplan rule` menampilkan semua aturan.", en="`masterplan rule` lists all rules.")
    return Diagnostic(ignore.place, UNKNOWN_RULE, message, meant if near else listed)


def unused(ignore: Ignore) -> Diagnostic:
    """A suppression that hides nothing."""
    if lasts(ignore.code):
        message = Text(id="Aturan `{code}` tidak dapat dikecualikan.", en="Rule `{code}` cannot be suppressed.")
        help_ = Text(id="Perbaiki isinya, lalu hapus pengecualian ini.", en="Fix what it says, then remove this.")
    else:
        message = Text(
            id="Pengecualian `{code}` tidak mengecualikan apa pun.", en="The suppression of `{code}` is of no use."
        )
        help_ = Text(id="Hapus pengecualian ini.", en="Remove this suppression.")
    return Diagnostic(ignore.place, UNUSED_IGNORE, message.fill(code=ignore.code), help_)


def expired(ignore: Ignore, today: date | None) -> Diagnostic:
    """A suppression whose day is past, or whose day is none."""
    if ignore.no_day:
        return Diagnostic(
            ignore.place,
            EXPIRED_SUPPRESSION,
            Text(
                id="`{day}` bukan hari, sehingga pengecualian `{code}` tidak pernah berakhir.",
                en="`{day}` is no day, so the suppression of `{code}` never ends.",
            ).fill(day=ignore.no_day, code=ignore.code),
            Text(
                id="Tulis tahun, bulan, dan hari: `until 2027-01-01`.",
                en="Write year, month and day: `until 2027-01-01`.",
            ),
        )
    return Diagnostic(
        ignore.place,
        EXPIRED_SUPPRESSION,
        Text(
            id="Pengecualian `{code}` berlaku sampai {until}, dan pemeriksaan ini untuk {today}.",
            en="The suppression of `{code}` holds until {until}, and this check is for {today}.",
        ).fill(code=ignore.code, until=_spoken(ignore.until), today=_spoken(today)),
        Text(
            id="Perbaiki isinya dan hapus pengecualian ini, atau tulis hari dan alasan yang baru.",
            en="Fix what it hides and remove this, or write a new day and reason.",
        ),
    )


def without_reason(ignore: Ignore) -> Diagnostic:
    """A suppression that does not say why."""
    return Diagnostic(
        ignore.place,
        IGNORE_WITHOUT_REASON,
        Text(id="Pengecualian `{code}` tidak diberi alasan.", en="The suppression of `{code}` has no reason.").fill(
            code=ignore.code
        ),
        Text(
            id="Tulis alasannya: `# masterplan: ignore[{code}] alasan`, atau isian `reason`.",
            en="Write the reason: `# masterplan: ignore[{code}] reason`, or the field `reason`.",
        ).fill(code=ignore.code),
    )


def _spoken(day: date | None) -> Text:
    return Text(calendar(day, Language.ID), calendar(day, Language.EN)) if day else Text("", "")
