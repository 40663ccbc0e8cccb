"""The last sentences of a report: how much was found, how much still waits, where an explanation stands."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Findings, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._counts import counted, numeral
from masterplan_cli.reports._exceptions import known, suppressed, words

SEVERITIES = {
    Severity.ERROR: Text(id="galat", en="error"),
    Severity.WARNING: Text(id="peringatan", en="warning"),
    Severity.NOTE: Text(id="catatan", en="note"),
}
_WORKSHEET = Text(id="lembar kerja", en="worksheet")
_FILE = Text(id="berkas", en="file")
_RULE = Text(id="aturan", en="rule")

_CLEAN = Text(id="{worksheets} diperiksa, tidak ada yang perlu diperbaiki.", en="{worksheets} checked, nothing to fix.")
_NOTHING_NEW = Text(id="{worksheets} diperiksa, tidak ada temuan baru.", en="{worksheets} checked, nothing new found.")
_NOTHING_ELSE = Text(
    id="{worksheets} diperiksa, tidak ada temuan selain yang dikecualikan.",
    en="{worksheets} checked, nothing found but what is suppressed.",
)
_SCOPE = Text(id="Yang ditampilkan hanya temuan tentang {part}.", en="Only what concerns {part} is shown.")
_NOTHING_THERE = Text(
    id="Tidak ada isi lembar kerja yang termasuk bagian ini.", en="Nothing in the worksheets belongs to this part."
)
_IN_WORKSHEETS = Text(id="{found} dalam {some} dari {worksheets}.", en="{found} in {some} of {worksheets}.")
_IN_FILES = Text(id="{found} dalam {files}.", en="{found} in {files}.")
_WAITING = Text(
    id="{rules} menunggu sampai galat di atas diperbaiki.", en="{rules} {wait} until the {errors} above {are} fixed."
)
_NOT_RUN = Text(
    id="{rules} tidak dijalankan karena sebagian isi lembar kerja tidak terbaca.",
    en="{rules} {were} not run because a part of the worksheets could not be read.",
)
_FIXABLE = Text(
    id="{number} di antaranya dapat diperbaiki dengan `masterplan validate --fix`; `--diff` menunjukkannya dulu.",
    en="`masterplan validate --fix` fixes {number} of them; `--diff` shows that first.",
)
_EXPLAINED = Text(id="Penjelasan: `masterplan rule {code}`.", en="Explanation: `masterplan rule {code}`.")


def summary(findings: Findings, language: Language) -> Iterator[str]:
    """The sentences, in one language."""
    yield _found(findings).to(language)
    if fixable := sum(one.edit is not None for one in findings.diagnostics):
        yield _FIXABLE.fill(number=numeral(fixable)).to(language)
    if findings.withheld_rules:
        yield _withheld(findings).to(language)
    if findings.scope:
        yield _SCOPE.fill(part=findings.scope.shown).to(language)
    if findings.known:
        yield from (one.to(language) for one in known(findings.known))
    yield from (one.to(language) for one in (*suppressed(findings), *words(findings)))
    if findings.diagnostics:
        yield _EXPLAINED.fill(code=findings.by_weight()[0].kind.code).to(language)


def _found(findings: Findings) -> Text:
    worksheets = counted(len(findings.worksheets), _WORKSHEET)
    if findings.scope and not findings.worksheets and not findings.diagnostics:
        return _NOTHING_THERE
    if not findings.diagnostics:
        hidden = sum(one.count for one in findings.suppressions)
        clean = _NOTHING_NEW if findings.known else _NOTHING_ELSE if hidden else _CLEAN
        return clean.fill(worksheets=worksheets)
    counts = [(findings.count(severity), word) for severity, word in SEVERITIES.items()]
    found = _listed([counted(count, word) for count, word in counts if count])
    files = {diagnostic.place.file for diagnostic in findings.diagnostics}
    if files <= findings.texts.keys():
        return _IN_WORKSHEETS.fill(found=found, some=numeral(len(files)), worksheets=worksheets)
    return _IN_FILES.fill(found=found, files=counted(len(files), _FILE))


def _withheld(findings: Findings) -> Text:
    count, errors = len(findings.withheld_rules), findings.count(Severity.ERROR)
    rules = counted(count, _RULE)
    if not errors:
        return _NOT_RUN.fill(rules=rules, were="was" if count == 1 else "were")
    return _WAITING.fill(
        rules=rules,
        wait="waits" if count == 1 else "wait",
        errors="error" if errors == 1 else "errors",
        are="is" if errors == 1 else "are",
    )


def _listed(texts: list[Text]) -> Text:
    return Text(id=", ".join(text.id for text in texts), en=", ".join(text.en for text in texts))
