"""Every kind of diagnostic there is, listed and explained."""

import textwrap
from collections.abc import Mapping
from functools import cache

from masterplan_cli import rules, source, suppressions, templating
from masterplan_cli.diagnostics import Kind, Severity
from masterplan_cli.language import Language, Text
from masterplan_cli.schemas import kinds as shapes

FAMILIES = {
    "Y": Text(id="YAML", en="YAML"),
    "S": Text(id="Bentuk lembar kerja", en="Shape of worksheets"),
    "R": Text(id="Rujukan", en="References"),
    "A": Text(id="Keselarasan", en="Alignment"),
    "F": Text(id="Dasar fakta", en="Fact base"),
    "I": Text(id="Indikator", en="Indicators"),
    "P": Text(id="Program dan aksi", en="Programmes and actions"),
    "B": Text(id="Anggaran", en="Budget"),
    "M": Text(id="Peta jalan", en="Road map"),
    "Q": Text(id="Quick win", en="Quick wins"),
    "G": Text(id="Tata kelola", en="Governance"),
    "T": Text(id="Teks", en="Text"),
    "N": Text(id="Nomenklatur anggaran", en="Budget nomenclature"),
    "W": Text(id="Wilayah", en="Region"),
    "L": Text(id="Peraturan", en="Regulations"),
    "D": Text(id="Dokumen dan templat", en="Documents and templates"),
    "X": Text(id="Pengecualian", en="Suppressions"),
}
"""Families by the letter of their codes, in the order of the pipeline."""

SEVERITIES = {
    Severity.ERROR: Text(id="galat", en="error"),
    Severity.WARNING: Text(id="peringatan", en="warning"),
    Severity.NOTE: Text(id="catatan", en="note"),
}
_WHY = Text(id="Mengapa", en="Why")
_MEND = Text(id="Cara memperbaiki", en="How to fix it")
_BAD = Text(id="Salah", en="Wrong")
_GOOD = Text(id="Benar", en="Right")
_SETTINGS = Text(id="Pengaturan", en="Settings")


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, family by family, in the order of codes."""
    order = list(FAMILIES)
    found = (*source.KINDS, *shapes.KINDS, *rules.kinds(), *templating.KINDS, *suppressions.KINDS)
    return tuple(sorted(found, key=lambda kind: (order.index(kind.code[0]), kind.code)))


def kind(code: str) -> Kind | None:
    """The kind of this code or name, in any case."""
    return next((kind for kind in kinds() if code.lower() in (kind.code.lower(), kind.name)), None)


def listed(language: Language, width: int, family: str | None = None, found: Mapping[str, int] | None = None) -> str:
    """The kinds of one family, or of all, one a line under their families: code, severity, what is wrong.

    `found` is how often each is found in the plan at hand, by code; None where there is no plan.
    """
    blocks: list[str] = []
    for letter, kinds_of in families().items():
        if family in (None, letter):
            title = f"{letter}  {FAMILIES[letter].to(language)} ({len(kinds_of)})"
            if found is not None:
                title += _in_plan(sum(found.get(one.code, 0) for one in kinds_of)).to(language)
            lines = (line for one in kinds_of for line in _line(one, language, width, found))
            blocks.append("\n".join([title, *lines]))
    return "\n\n".join(blocks) + "\n"


def _in_plan(count: int) -> Text:
    if not count:
        return Text(id=", tanpa temuan dalam rencana ini", en=", no findings in this plan")
    return Text(
        id=f", {count} temuan dalam rencana ini", en=f", {count} finding{'' if count == 1 else 's'} in this plan"
    )


def families() -> dict[str, tuple[Kind, ...]]:
    """The kinds of each family, by its letter; a family without any yet is an empty one."""
    return {letter: tuple(one for one in kinds() if one.code[0] == letter) for letter in FAMILIES}


def _line(kind: Kind, language: Language, width: int, found: Mapping[str, int] | None) -> list[str]:
    start = f"  {kind.code}  {SEVERITIES[kind.severity].to(language):10}  "
    if found is not None:
        start += f"{found.get(kind.code, '') or '':>4}  "
    return textwrap.wrap(kind.summary.to(language), width, initial_indent=start, subsequent_indent=" " * len(start))


def explained(kind: Kind, language: Language, width: int) -> str:
    """One kind: what, why, how to mend it, a wrong and a right excerpt."""
    severity = SEVERITIES[kind.severity].to(language)
    parts = [f"{kind.code} {kind.name} ({severity})", textwrap.fill(kind.summary.to(language), width)]
    for title, text in ((_WHY, kind.why), (_MEND, kind.mend)):
        parts.append(f"{title.to(language)}\n{_indented(textwrap.fill(text.to(language), width - 2))}")
    for title, excerpt in ((_BAD, kind.bad), (_GOOD, kind.good)):
        if excerpt:
            parts.append(f"{title.to(language)}\n{_indented(excerpt.rstrip())}")
    if kind.thresholds:
        names = ", ".join(f"settings.checks.thresholds.{name}" for name in kind.thresholds)
        parts.append(f"{_SETTINGS.to(language)}\n{_indented(names)}")
    return "\n\n".join(parts) + "\n"


def _indented(text: str) -> str:
    return textwrap.indent(text, "  ")
