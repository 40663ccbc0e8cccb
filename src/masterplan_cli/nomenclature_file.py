"""Reads the table of budget codes that a plan names beside its worksheets."""

import os
from dataclasses import replace
from pathlib import Path

from masterplan_cli.folders import content
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.reference.own_nomenclature import LARGEST, OwnNomenclature, parsed

_ABSENT = Text(id="tidak ada di folder rencana", en="it is not in the plan folder")
_OUTSIDE = Text(id="menunjuk berkas di luar folder rencana", en="it leads to a file outside the plan folder")
_UNREADABLE = Text(id="tidak dapat dibaca", en="it cannot be read")


def with_own_nomenclature(plan: Masterplan, folder: Path | None) -> Masterplan:
    """The plan with the table that its settings name; as it is where they name none, or no folder is at hand."""
    file = plan.settings.nomenclature
    return replace(plan, own_nomenclature=_read(folder, file)) if folder and file else plan


def _read(folder: Path, file: str) -> OwnNomenclature:
    if not Path(os.path.realpath(folder / file)).is_relative_to(os.path.realpath(folder)):
        return OwnNomenclature(file, fault=_OUTSIDE)
    try:
        return parsed(file, content(folder / file, LARGEST))
    except FileNotFoundError:
        return OwnNomenclature(file, fault=_ABSENT)
    except OSError:
        return OwnNomenclature(file, fault=_UNREADABLE)
