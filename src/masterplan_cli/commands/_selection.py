"""Rules chosen on the command line, by code or by family."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from masterplan_cli.commands._refusals import unknown
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.language import Text


def selected(select: Sequence[str], ignore: Sequence[str]) -> Callable[[Findings], Findings]:
    """A choice among findings: those of `select` (all when empty), without those of `ignore`."""
    wanted, unwanted = _codes(select), _codes(ignore)
    if not wanted and not unwanted:
        return lambda findings: findings

    def chosen(code: str) -> bool:
        return (not wanted or code.startswith(wanted)) and not (unwanted and code.startswith(unwanted))

    return lambda findings: replace(
        findings,
        diagnostics=tuple(one for one in findings.diagnostics if chosen(one.kind.code)),
        withheld_rules=tuple(code for code in findings.withheld_rules if chosen(code)),
    )


def _codes(written: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for codes in written for code in codes.split(",") if code.strip())
    if codes:
        from masterplan_cli.catalogue import FAMILIES, kinds

        known = {*FAMILIES, *(kind.code for kind in kinds())}
        for code in codes:
            if code not in known:
                raise Rejected(unknown(Text(id="aturan atau keluarga", en="rule or family"), code, sorted(known)))
    return codes
