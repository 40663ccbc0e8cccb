"""Rules chosen on the command line, by code or by family."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from masterplan_cli.diagnostics import Diagnostic, Findings, Rejected
from masterplan_cli.language import Text
from masterplan_cli.nearness import nearest


def selected(select: Sequence[str], ignore: Sequence[str]) -> Callable[[Findings], Findings]:
    """A choice among findings: those of `select` (all when empty), without those of `ignore`."""
    wanted, unwanted = _codes(select), _codes(ignore)
    if not wanted and not unwanted:
        return lambda findings: findings

    def chosen(code: str) -> bool:
        return (not wanted or code.startswith(wanted)) and not (unwanted and code.startswith(unwanted))

    def kept(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
        return tuple(one for one in diagnostics if chosen(one.kind.code))

    return lambda findings: replace(
        findings,
        diagnostics=kept(findings.diagnostics),
        known=replace(findings.known, diagnostics=kept(findings.known.diagnostics)) if findings.known else None,
        withheld_rules=tuple(code for code in findings.withheld_rules if chosen(code)),
        suppressions=tuple(one for one in findings.suppressions if chosen(one.code)),
    )


def _codes(written: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(code.upper() for code in written)
    if codes:
        from masterplan_cli.catalogue import FAMILIES, kinds

        known = {*FAMILIES, *(kind.code for kind in kinds())}
        for code in codes:
            if code not in known:
                near = nearest(code, known)
                raise Rejected((_MEANT if near else _NONE).fill(code=code, near=near))
    return codes


_MEANT = Text(
    id="Tidak ada aturan atau keluarga `{code}`. Maksud Anda `{near}`? `masterplan rule` menampilkan daftarnya.",
    en="There is no rule or family `{code}`. Did you mean `{near}`? `masterplan rule` lists them.",
)
_NONE = Text(
    id="Tidak ada aturan atau keluarga `{code}`. `masterplan rule` menampilkan daftarnya.",
    en="There is no rule or family `{code}`. `masterplan rule` lists them.",
)
