"""What people type: each mistake gives one finding, at its place, with what cures it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from masterplan_cli.compiler import check_worksheets, worksheet_bytes
from masterplan_cli.fixing import fix
from masterplan_cli.language import Language

HERE = Path(__file__).parent
PLAN = worksheet_bytes(HERE.parent / "plans" / "small")
MISTAKES: list[dict[str, Any]] = yaml.safe_load((HERE / "mistakes.yaml").read_text("utf-8"))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_a_mistake_is_one_finding_at_its_place_with_its_cure(mistake: dict[str, Any]) -> None:
    file = f"worksheets/{mistake.get('in', 'living')}.yaml"
    before = PLAN[file].decode()
    assert before.count(mistake["find"]) >= 1
    text = before.replace(mistake["find"], mistake["write"], 1)
    found = check_worksheets({**PLAN, file: text.encode()}).findings.diagnostics
    assert [(one.kind.code, one.place.file) for one in found] == [(mistake["code"], file)], found
    (one,) = found
    line = text.split("\n")[one.place.line - 1 :]
    assert "\n".join(line)[one.place.column - 1 :].startswith(mistake["at"])
    said = f"{one.message.to(Language.EN)} {one.help.to(Language.EN) if one.help else ''}"
    assert mistake["help"] in said


@pytest.mark.parametrize("mistake", [one for one in MISTAKES if one.get("fixed")], ids=lambda mistake: mistake["name"])
def test_a_mistake_whose_cure_is_certain_is_fixed(mistake: dict[str, Any]) -> None:
    file = f"worksheets/{mistake.get('in', 'living')}.yaml"
    text = PLAN[file].decode().replace(mistake["find"], mistake["write"], 1)
    fixed = fix({**PLAN, file: text.encode()})
    assert (len(fixed.changes), fixed.checked.findings.diagnostics) == (1, ())


@pytest.mark.parametrize("new", ["dinas-kesehatan", "kesehatan-daerah"])
def test_an_id_that_is_renamed_is_one_finding_wherever_it_is_missed(new: str) -> None:
    """Also where the short name of the office still is what the old id was."""
    name = "worksheets/masterplan.yaml"
    text = PLAN[name].decode()
    assert text.count("{id: dinkes,") == 1
    renamed = text.replace("{id: dinkes,", f"{{id: {new},").encode()
    (found,) = check_worksheets({**PLAN, name: renamed}).findings.diagnostics
    assert (found.kind.code, len(found.related)) == ("R001", 13)
    assert found.help
    assert f"`{new}`" in found.help.en
