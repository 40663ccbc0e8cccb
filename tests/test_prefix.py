"""Places in the reports for forges, of a plan that lies below the root of its repository."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.program import SMALL, masterplan, needed

PLACES = {
    "github": r"file=([^,]+),",
    "gitlab": r'"path": "([^"]+)"',
    "sarif": r'"uri": "([^"]+)"',
    "junit": r'file="([^"]+)"',
}


@pytest.fixture
def below(tmp_path: Path) -> Path:
    """A plan two folders below the root of a repository, with a mistake in it that can be mended."""
    plan = tmp_path / "repositori" / "perencanaan" / "smart city"
    shutil.copytree(SMALL, plan)
    worksheet = plan / "worksheets" / "living.yaml"
    worksheet.write_text(worksheet.read_text("utf-8").replace("priority: high", "priority: tinggi"), "utf-8")
    subprocess.run([needed("git"), "init", "--quiet", tmp_path / "repositori"], check=True)
    return plan


def named(report: str, plan: Path, *arguments: str, **variables: str) -> set[str]:
    done = masterplan("validate", "--report", report, *arguments, folder=plan, **variables)
    assert done.returncode == 1, done.stderr
    return {found for found in re.findall(PLACES[report], done.stdout, re.MULTILINE) if "living.yaml" in found}


@pytest.mark.parametrize("report", PLACES)
@pytest.mark.parametrize("forge", [{"GITHUB_ACTIONS": "true"}, {"GITLAB_CI": "true"}], ids=str)
def test_a_forge_is_told_the_way_from_the_root_of_its_repository(
    report: str, forge: dict[str, str], below: Path
) -> None:
    space = "%20" if report == "sarif" else " "
    assert named(report, below, **forge) == {f"perencanaan/smart{space}city/worksheets/living.yaml"}


@pytest.mark.parametrize("report", PLACES)
def test_elsewhere_places_are_those_of_the_plan_folder(report: str, below: Path) -> None:
    assert named(report, below) == {"worksheets/living.yaml"}


@pytest.mark.parametrize("written", ["rencana", "rencana/", "./rencana"])
def test_what_is_written_counts_more(written: str, below: Path) -> None:
    assert named("github", below, "--prefix", written, GITLAB_CI="true") == {"rencana/worksheets/living.yaml"}
    assert named("gitlab", below, MASTERPLAN_PREFIX=written) == {"rencana/worksheets/living.yaml"}


@pytest.mark.parametrize("written", ["", "."])
def test_nothing_can_be_written_too(written: str, below: Path) -> None:
    assert named("github", below, "--prefix", written, GITHUB_ACTIONS="true") == {"worksheets/living.yaml"}


def test_a_checkout_without_its_repository_is_taken_as_the_root(below: Path) -> None:
    shutil.rmtree(below.parents[1] / ".git")
    assert named("github", below, GITHUB_ACTIONS="true") == {"worksheets/living.yaml"}


def test_the_mend_is_at_the_same_file_and_the_fingerprint_stays(below: Path) -> None:
    bare, rooted = (
        json.loads(masterplan("validate", "--report", "sarif", *prefix, folder=below).stdout)["runs"][0]["results"][0]
        for prefix in ((), ("--prefix", "rencana"))
    )
    change = rooted["fixes"][0]["artifactChanges"][0]
    assert change["artifactLocation"]["uri"] == "rencana/worksheets/living.yaml"
    assert rooted["partialFingerprints"] == bare["partialFingerprints"]
