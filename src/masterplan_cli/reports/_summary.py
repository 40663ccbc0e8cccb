"""The last sentences of a report: how much was found, how much still waits, where an explanation stands."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Findings, Severity
from masterplan_cli.language import Language, Text, number

SEVERITIES = {
    Severity.ERROR: Text(id="galat", en="error"),
    Severity.WARNING: Text(id="peringatan", en="warning"),
    Severity.NOTE: Text(id="catatan", en="note"),
}
_WORKSHEET = Text(id="lembar kerja", en="worksheet")
_FILE = Text(id="berkas", en="file")
_RULE = Text(id="aturan", en="rule")

_CLEAN = Text(
    id="{worksheets} diperiksa, tidak ada yang perlu diperbaiki.", en="{worksheets} checked, nothing to mend."
)
_IN_WORKSHEETS = Text(id="{found} dalam {some} dari {worksheets}.", en="{found} in {some} of {worksheets}.")
_IN_FILES = Text(id="{found} dalam {files}.", en="{found} in {files}.")
_WAITING = Text(
    id="{rules} menunggu sampai galat di atas diperbaiki.", en="{rules} {wait} until the {errors} above {are} mended."
)
_NOT_RUN = Text(
    id="{rules} tidak dijalankan karena sebagian isi lembar kerja tidak terbaca.",
    en="{rules} {were} not run because a part of the worksheets could not be read.",
)
_EXPLAINED = Text(id="Penjelasan: `masterplan rule {code}`.", en="Explanation: `masterplan rule {code}`.")


def summary(findings: Findings, language: Language) -> Iterator[str]:
    """The sentences, in one language."""
    yield _found(findings).to(language)
    if findings.withheld_rules:
        yield _withheld(findings).to(language)
    if findings.diagnostics:
        yield _EXPLAINED.fill(code=findings.diagnostics[0].kind.code).to(language)


def _found(findings: Findings) -> Text:
    worksheets = _counted(len(findings.texts), _WORKSHEET)
    if not findings.diagnostics:
        return _CLEAN.fill(worksheets=worksheets)
    counts = [(findings.count(severity), word) for severity, word in SEVERITIES.items()]
    found = _listed([_counted(count, word) for count, word in counts if count])
    files = {diagnostic.place.file for diagnostic in findings.diagnostics}
    if files <= findings.texts.keys():
        return _IN_WORKSHEETS.fill(found=found, some=_number(len(files)), worksheets=worksheets)
    return _IN_FILES.fill(found=found, files=_counted(len(files), _FILE))


def _withheld(findings: Findings) -> Text:
    count, errors = len(findings.withheld_rules), findings.count(Severity.ERROR)
    rules = _counted(count, _RULE)
    if not errors:
        return _NOT_RUN.fill(rules=rules, were="was" if count == 1 else "were")
    return _WAITING.fill(
        rules=rules,
        wait="waits" if count == 1 else "wait",
        errors="error" if errors == 1 else "errors",
        are="is" if errors == 1 else "are",
    )


def _counted(count: int, word: Text) -> Text:
    """`1 error`, `2 errors`, `2 galat`: Indonesian has no plural."""
    return Text(
        id=f"{number(count, Language.ID)} {word.id}",
        en=f"{number(count, Language.EN)} {word.en}" + ("" if count == 1 else "s"),
    )


def _number(count: int) -> Text:
    return Text(id=number(count, Language.ID), en=number(count, Language.EN))


def _listed(texts: list[Text]) -> Text:
    return Text(id=", ".join(text.id for text in texts), en=", ".join(text.en for text in texts))
