"""`masterplan validate`: checks the worksheets and everything that they refer to."""

from pathlib import Path
from typing import Annotated

import typer

from masterplan_cli import folders
from masterplan_cli.commands._options import Lang, PlanFolder, Strict, chosen, plan_folder, say
from masterplan_cli.commands._reporting import reported

Report = Annotated[
    str,
    typer.Option(
        "--report",
        help=f"Bentuk laporan: {' atau '.join(folders.names('reports'))}.",
        metavar="|".join(folders.names("reports")),
    ),
]


def validate(folder: PlanFolder = Path(), report: Report = "text", strict: Strict = False, lang: Lang = "id") -> None:
    """Periksa setiap lembar kerja dan semua rujukan di antaranya.

    Kode keluar: 0 bersih, 1 ada galat (atau peringatan dengan --strict), 2 tidak dapat dijalankan.
    """
    language, plan = chosen(lang), plan_folder(folder)
    render = reported(report)
    from masterplan_cli.compiler import check_folder

    checked = check_folder(plan)
    say(render(checked.findings, language))
    raise typer.Exit(checked.exit_code(strict=strict))
