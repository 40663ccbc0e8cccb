"""`masterplan validate`: checks the worksheets and everything that they refer to."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from masterplan_cli.commands._options import Lang, Strict, chosen, plan_folder
from masterplan_cli.commands._reporting import REPORTS, asked, from_root, tell, way
from masterplan_cli.commands._selection import selected
from masterplan_cli.diagnostics import Findings

Folder = Annotated[
    Path,
    typer.Argument(
        help="Folder rencana, atau folder mana pun di dalamnya; - untuk satu lembar kerja dari masukan standar.",
        show_default=False,
        metavar="FOLDER",
    ),
]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        help=f"Bentuk laporan: {', '.join(REPORTS)}; BENTUK=BERKAS menulisnya ke berkas; boleh diulang.",
        metavar="BENTUK[=BERKAS]",
    ),
]
Select = Annotated[
    list[str] | None, typer.Option("--select", help="Hanya aturan atau keluarga ini: Q006, R; boleh diulang.")
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="Tanpa aturan atau keluarga ini; boleh diulang.")]
Fix = Annotated[bool, typer.Option("--fix", help="Perbaiki yang pasti, lalu periksa lagi.")]
Diff = Annotated[bool, typer.Option("--diff", help="Tunjukkan perbaikan yang pasti tanpa menuliskannya.")]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", help="Hanya temuan yang tidak ada di berkas ini yang dihitung.")
]
WriteBaseline = Annotated[
    Path | None, typer.Option("--write-baseline", help="Catat semua temuan sekarang ke berkas ini.")
]
StdinName = Annotated[
    str, typer.Option("--stdin-name", help="Nama lembar kerja dari masukan standar, misalnya worksheets/living.yaml.")
]
Prefix = Annotated[
    str | None,
    typer.Option(
        "--prefix",
        help="Jalan dari akar repositori ke folder rencana, untuk laporan github, gitlab, sarif, dan junit; "
        "di CI ditemukan sendiri.",
        metavar="FOLDER",
        envvar="MASTERPLAN_PREFIX",
        show_default=False,
        show_envvar=False,
    ),
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Periksa lagi setiap kali lembar kerja berubah, sampai Ctrl-C (kode keluar 0).")
]


def validate(
    folder: Folder = Path(),
    report: Reports = None,
    strict: Strict = False,
    lang: Lang = "id",
    select: Select = None,
    ignore: Ignore = None,
    fix: Fix = False,
    diff: Diff = False,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    stdin_name: StdinName = "",
    prefix: Prefix = None,
    watch: Watch = False,
) -> None:
    """Periksa setiap lembar kerja dan semua rujukan di antaranya.

    Kode keluar: 0 bersih, 1 ada galat (atau peringatan dengan --strict), 2 tidak dapat dijalankan.
    """
    language, reports = chosen(lang), asked(report or [])
    choose = selected(select or [], ignore or [])
    from masterplan_cli.commands import _checking

    def found() -> Findings:
        if str(folder) == "-":
            return choose(replace(_checking.standard_input(stdin_name), prefix=from_root(Path(), prefix or "")))
        plan = plan_folder(folder)
        mending = diff or fix
        findings = _checking.mended(plan, language, only_show=diff) if mending else _checking.checked(plan)
        return choose(replace(findings, folder=way(plan), prefix=from_root(plan, prefix)))

    def told() -> int:
        findings = found()
        if write_baseline:
            _checking.remember(findings, write_baseline, language)
            return 0
        if baseline:
            findings = _checking.unknown_to(baseline, findings)
        # A diff is there to be applied: nothing else stands beside it.
        tell(findings, language, [one for one in reports if one.file or not diff])
        return findings.exit_code(strict=strict)

    if not watch:
        raise typer.Exit(told())
    from masterplan_cli.commands._watching import at_each_change

    at_each_change(plan_folder(folder), language, told)
