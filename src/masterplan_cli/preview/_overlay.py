"""What was found in a plan, as HTML to lay over its pages: users' text is never markup."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Severity
from masterplan_cli.language import Language, Text, number
from masterplan_cli.reports._excerpt import excerpt, lines_of
from masterplan_cli.reports._summary import SEVERITIES, summary
from masterplan_cli.reports._visible import visible

_MOST = 100  # findings that are shown: nobody reads more, and every change sends them anew
_ROOM = 96  # columns of an excerpt
_CODE = re.compile("`([^`]+)`")

_HELP = Text(id="bantuan", en="help")
_MORE = Text(id="… dan {count} lagi; `masterplan validate` menunjukkannya.", en="… and {count} more; `masterplan validate` shows them.")  # fmt: skip


def overlay(findings: Findings, language: Language, stays: str = "") -> str:
    """The findings, one below the other, each with its lines of the worksheet; empty when there are none.

    With errors they are open and say what stays in view; warnings wait until somebody opens them.
    """
    if not findings.diagnostics:
        return ""
    texts = {**findings.quoted, **findings.texts}
    writer = _Writer(language, {file: lines_of(text) for file, text in texts.items()})
    heading, *rest = summary(findings, language)
    # Errors first: of very many findings the last are not shown.
    ordered = sorted(findings.diagnostics, key=lambda diagnostic: diagnostic.weight != Severity.ERROR)
    body = "".join(writer.diagnostic(diagnostic) for diagnostic in ordered[:_MOST])
    if (left := len(ordered) - _MOST) > 0:
        rest.insert(0, _MORE.fill(count=number(left, language)).to(language))
    foot = "".join(f"<p>{_sentence(sentence)}</p>" for sentence in rest)
    return _panel(heading, stays, f"<ol>{body}</ol>{foot}", errors=findings.count(Severity.ERROR) > 0)


def refused(sentence: str, stays: str) -> str:
    """What is said when the plan cannot be read at all."""
    return _panel(sentence, stays, "", errors=True)


def _panel(heading: str, stays: str, body: str, *, errors: bool) -> str:
    state = ' class="errors" open' if errors else ""
    stays = f" <span>{escape(stays)}</span>" if stays else ""
    return f"<details{state}><summary><strong>{_sentence(heading)}</strong>{stays}</summary>{body}</details>"


@dataclass(frozen=True, slots=True)
class _Writer:
    language: Language
    worksheets: Mapping[str, Sequence[str]]

    def diagnostic(self, diagnostic: Diagnostic) -> str:
        return f'<li class="{diagnostic.weight}">{"".join(self._parts(diagnostic))}</li>'

    def _parts(self, diagnostic: Diagnostic) -> Iterator[str]:
        kind = diagnostic.kind
        severity = SEVERITIES[diagnostic.weight].to(self.language)
        yield f'<p class="kind"><b>{escape(severity)} {kind.code}</b> {kind.name}</p>'
        yield f"<p>{_sentence(diagnostic.message.to(self.language))}</p>"
        yield self._place(diagnostic.place)
        for related in diagnostic.related:
            yield f"<p>{_sentence(related.message.to(self.language))}</p>"
            yield self._place(related.place)
        if diagnostic.help:
            yield f"<p><b>{_HELP.to(self.language)}:</b> {_sentence(diagnostic.help.to(self.language))}</p>"

    def _place(self, place: Place) -> str:
        where = f'<p class="place">{escape(visible(place.file))}:{place.line}:{place.column}</p>'
        lines = self.worksheets.get(place.file, [])
        if not any(lines) or place.line > len(lines):
            return where
        source, carets = excerpt(lines[place.line - 1], place, _ROOM)
        gutter = len(str(place.line))
        return f"{where}<pre>{place.line} | {escape(source)}\n{'':{gutter}} | <b>{carets}</b></pre>"


def _sentence(text: str) -> str:
    """A sentence, with what stands in backticks as code."""
    return _CODE.sub(r"<code>\1</code>", escape(visible(text)))
