"""Many findings of one rule as the first few and how many more there are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text

MOST = 3
"""Findings of one rule and severity that are shown in full."""

_MORE = Text(
    id="Masih ada {count} temuan {code} {name} lain: {where}. `--all` menampilkan semuanya.",
    en="{count} more of {code} {name}: {where}. `--all` shows them all.",
)
_MOST_FILES = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding that is shown, and those of the same rule that it stands for as well."""

    diagnostic: Diagnostic
    rest: tuple[Diagnostic, ...] = ()


def rolled(diagnostics: Sequence[Diagnostic], *, at_length: bool = False) -> Iterator[Shown]:
    """The findings in their order, of each rule and severity at most `MOST`; the last of these has the rest."""
    same: dict[tuple[str, str], list[Diagnostic]] = {}
    for one in diagnostics:
        same.setdefault(_key(one), []).append(one)
    times: Counter[tuple[str, str]] = Counter()
    for one in diagnostics:
        key = _key(one)
        times[key] += 1
        if at_length or times[key] < MOST:
            yield Shown(one)
        elif times[key] == MOST:
            yield Shown(one, tuple(same[key][MOST:]))


def more(rest: Sequence[Diagnostic]) -> Text:
    """How many more findings of a rule there are, and in which worksheets."""
    return _MORE.fill(count=len(rest), code=rest[0].kind.code, name=rest[0].kind.name, where=_where(rest))


def _where(diagnostics: Iterable[Diagnostic]) -> Text:
    files = Counter(one.place.file for one in diagnostics)
    names = [f"{file} ({count})" for file, count in list(files.items())[:_MOST_FILES]]
    left = len(files) - len(names)
    more_id, more_en = ([f"{left} berkas lain"], [f"{left} more files"]) if left else ([], [])
    return Text(id=", ".join((*names, *more_id)), en=", ".join((*names, *more_en)))


def _key(diagnostic: Diagnostic) -> tuple[str, str]:
    return diagnostic.kind.code, diagnostic.weight.value
