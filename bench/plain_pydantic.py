"""What one would write without places: libyaml's loader, then our schemas: `python -m bench.plain_pydantic FOLDER`."""

import sys
from pathlib import Path

import yaml

from masterplan_cli.schemas._sheet import Sheet
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet

SORTS: dict[str, type[Sheet]] = {"masterplan": PlanSheet, "readiness": ReadinessSheet}


def fit(folder: Path) -> int:
    """Fit every worksheet of a plan folder; how many there were."""
    files = sorted((folder / "worksheets").rglob("*.yaml"))
    for file in files:
        # The base loader keeps every scalar as text, which is what our types read.
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 – makes text alone
        SORTS.get(file.stem, DimensionSheet).model_validate(data)
    return len(files)


if __name__ == "__main__":
    print(f"{fit(Path(sys.argv[1]))} worksheets")
