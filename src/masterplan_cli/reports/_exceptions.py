"""What a report says of findings that do not count: which rules are suppressed and why, what a baseline hides."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from masterplan_cli.diagnostics import Findings, Known, Suppression
from masterplan_cli.language import Language, Text, calendar
from masterplan_cli.reports._counts import counted, numeral
from masterplan_cli.reports._visible import visible

_MOST = 3
_FINDING = Text(id="temuan", en="finding")
_OLD_FINDING = Text(id="temuan lama", en="old finding")
_HEAD = Text(id="Pengecualian dalam rencana ini:", en="Suppressions in this plan:")
_ONE = Text(id="{code} di {place}, {count}{until}: {reason}", en="{code} in {place}, {count}{until}: {reason}")
_WHOLE = Text(
    id="{code} untuk seluruh rencana, {count}{until}: {reason}",
    en="{code} for the whole plan, {count}{until}: {reason}",
)
_UNTIL = Text(id=", sampai {day}", en=", until {day}")
_NO_REASON = Text(id="tanpa alasan", en="no reason given")
_MORE = Text(
    id="dan {count} pengecualian {code} lain; `--all` menampilkan semuanya.",
    en="and {count} more of {code}; `--all` shows them all.",
)
_WORDS = Text(id="Kata yang dinilai lain dalam rencana ini:", en="Words that are judged otherwise in this plan:")
_ADDED = Text(id="“{word}” ditambahkan ke `{lexicon}`: {reason}", en="“{word}” is added to `{lexicon}`: {reason}")
_EXCEPTED = Text(
    id="“{word}” dikecualikan dari `{lexicon}`: {reason}", en="“{word}” is excepted from `{lexicon}`: {reason}"
)
_NOTED = Text(id="Baseline{day} memuat {codes}.", en="The baseline{day} holds {codes}.")
_OF_DAY = Text(id=" tanggal {day}", en=" of {day}")
_HIDDEN = Text(id="{findings} disembunyikan oleh baseline.", en="{findings} {are} hidden by the baseline.")
_STALE = Text(
    id="{number} catatan baseline sudah tidak ditemukan dan dapat dihapus dengan `--write-baseline`: {names}.",
    en="{number} entr{ies} of the baseline {are} no longer found; `--write-baseline` removes {them}: {names}.",
)


def suppressed(findings: Findings) -> Iterator[Text]:
    """A head and a line for each suppression; of a rule with many the first ones."""
    if findings.suppressions:
        yield _HEAD
    times = Counter(one.code for one in findings.suppressions)
    told: Counter[str] = Counter()
    for one in findings.suppressions:
        told[one.code] += 1
        if findings.at_length or told[one.code] <= _MOST:
            yield _line(one, findings.folder)
        elif told[one.code] == _MOST + 1:
            yield _MORE.fill(count=times[one.code] - _MOST, code=one.code)


def words(findings: Findings) -> Iterator[Text]:
    """A head and a line for each word of the plan's own."""
    if findings.word_changes:
        yield _WORDS
    for one in findings.word_changes:
        sentence = _ADDED if one.added else _EXCEPTED
        yield sentence.fill(word=visible(one.word), lexicon=one.lexicon, reason=visible(one.reason))


def _line(one: Suppression, folder: str) -> Text:
    return (_WHOLE if one.whole else _ONE).fill(
        code=one.code,
        place=visible(f"{folder}{one.place.file}:{one.place.line}"),
        count=counted(one.count, _FINDING),
        until=_UNTIL.fill(day=_spoken(one.until)) if one.until else "",
        reason=visible(one.reason) if one.reason else _NO_REASON,
    )


def known(findings: Known) -> Iterator[Text]:
    """How much a baseline hides, and what of it is no longer there."""
    if count := len(findings.diagnostics):
        codes = Counter(one.kind.code for one in findings.diagnostics)
        yield _NOTED.fill(
            day=_OF_DAY.fill(day=_spoken(findings.day)) if findings.day else "",
            codes=", ".join(f"{code} ({times})" for code, times in sorted(codes.items())),
        )
        yield _HIDDEN.fill(findings=counted(count, _OLD_FINDING), are="is" if count == 1 else "are")
    if count := len(findings.stale):
        yield _STALE.fill(
            number=numeral(count),
            ies="y" if count == 1 else "ies",
            are="is" if count == 1 else "are",
            them="it" if count == 1 else "them",
            names=", ".join(dict.fromkeys(map(visible, findings.stale))),
        )


def _spoken(day: date) -> Text:
    return Text(calendar(day, Language.ID), calendar(day, Language.EN))
