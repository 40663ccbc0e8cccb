"""What `docs/ci.md` and the GitLab template promise is run, and read as their services read it."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.installing import ROOT
from tests.program import masterplan

PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
TEMPLATE = ROOT / "docs" / "ci" / "gitlab.yml"


def fits(schema: str, file: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def spoil(plan: Path) -> None:
    worksheet = plan / "worksheets" / "living.yaml"
    worksheet.write_text(worksheet.read_text("utf-8").replace("priority: high", "priority: tinggi"), "utf-8")


def test_the_recipes_are_what_their_services_take(tmp_path: Path) -> None:
    schemas = ("github-workflows", "gitlab-ci")
    workflow, include, configuration = blocks("yaml")
    for schema, text in zip(schemas, (workflow, include), strict=True):
        (tmp_path / schema).with_suffix(".yaml").write_text(text, "utf-8")
        fits(schema, (tmp_path / schema).with_suffix(".yaml"))
    fits("github-actions", ROOT / "action.yml")
    fits("gitlab-ci", TEMPLATE)
    (tmp_path / "configuration.yaml").write_text(configuration, "utf-8")
    for check, file in (
        ("validate-config", tmp_path / "configuration.yaml"),
        ("validate-manifest", ROOT / ".pre-commit-hooks.yaml"),
    ):
        done = subprocess.run([sys.executable, "-m", "pre_commit", check, file], capture_output=True, check=False)
        assert done.returncode == 0, done.stdout


def test_what_the_recipes_take_from_others_is_pinned_and_may_only_read() -> None:
    workflow, _, configuration = map(yaml.safe_load, blocks("yaml"))
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in str(workflow)
    uses = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"]]
    assert all(re.fullmatch(r"[\w./-]+@(?:[0-9a-f]{40}|COMMIT)", one) for one in uses), uses
    assert configuration["repos"][0]["rev"] == "COMMIT"


def test_the_gitlab_job_runs_for_whatever_can_break_a_plan() -> None:
    (rule,) = yaml.safe_load(TEMPLATE.read_text("utf-8"))["masterplan"]["rules"]
    patterns = [pattern for one in rule["changes"] for pattern in alternatives(one)]
    changed = [
        f"{below}{folder}/a/b.{ending}"
        for below in ("", "perencanaan/rencana/")
        for folder in ("worksheets", "templates", "maps", "pictures", "translations")
        for ending in ("yaml", "yml", "md.j2", "svg")
    ]
    for file in (*changed, "findings-baseline.json", ".gitlab-ci.yml", "ci/masterplan.txt"):
        assert any(re.fullmatch(pattern, file) for pattern in patterns), file
    assert not any(re.fullmatch(pattern, "catatan/rapat.md") for pattern in patterns)


def alternatives(written: str) -> list[str]:
    """A pattern of GitLab as regular expressions: `**/` is any folders or none, `*` a name, `{a,b}` either."""
    found = re.search(r"\{(.*?)\}", written)
    if found:
        return [one for part in found[1].split(",") for one in alternatives(written.replace(found[0], part))]
    return [re.escape(written).replace(r"\*\*/", "(?:[^/]+/)*").replace(r"\*", "[^/]*")]


def test_the_recipes_name_what_there_is() -> None:
    workflow, _, configuration = map(yaml.safe_load, blocks("yaml"))
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    step = workflow["jobs"]["masterplan"]["steps"][1]
    assert step["uses"].startswith("ORG/masterplan-cli@")
    assert step["with"].keys() <= action["inputs"].keys()
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert hooks >= {hook["id"] for hook in configuration["repos"][0]["hooks"]}
    assert all(f"`{hook}`" in PAGE for hook in hooks)


@pytest.mark.parametrize("recipe", [*blocks("yaml"), *blocks("json"), *blocks("console")])
def test_a_recipe_is_short(recipe: str) -> None:
    assert 1 <= len(recipe.splitlines()) <= 10


def test_the_gitlab_job_leaves_the_files_that_it_hands_over(plan: Path) -> None:
    job = yaml.safe_load(TEMPLATE.read_text("utf-8"))["masterplan"]
    requirements, wheel, check = job["script"]
    assert requirements.startswith("python -I -m pip install --quiet --require-hashes --only-binary :all: ")
    assert wheel == "python -I -m pip install --quiet --no-deps --no-index ci/masterplan_cli-*.whl"
    program, *arguments = shlex.split(check)
    assert program == "masterplan"
    spoil(plan)
    done = masterplan(*arguments, folder=plan)
    assert done.returncode == 1
    assert "galat S004" in done.stdout
    handed_over = job["artifacts"]["reports"]
    assert {name: (plan / file).stat().st_size > 0 for name, file in handed_over.items()} == {
        "codequality": True, "junit": True
    }  # fmt: skip


def test_an_editor_asks_about_the_worksheet_being_written(plan: Path) -> None:
    (command,) = blocks("console")
    program, *arguments = shlex.split(command.removeprefix("$ ").split(" < ")[0])
    assert program == "masterplan"
    worksheet = plan / "worksheets" / "living.yaml"
    being_written = worksheet.read_text("utf-8").replace("priority: high", "priority: tinggi")
    done = subprocess.run(
        [sys.executable, "-m", "masterplan_cli", *arguments],
        cwd=plan, input=being_written, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (diagnostic,) = json.loads(done.stdout)["diagnostics"]
    assert (diagnostic["code"], diagnostic["file"], diagnostic["fix"]["text"]) == (
        "S004", "worksheets/living.yaml", "high"
    )  # fmt: skip


def test_the_task_for_vs_code_finds_places_and_sentences(plan: Path) -> None:
    (task,) = json.loads(blocks("json")[0])["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    program, *arguments = shlex.split(task["command"])
    assert program == "masterplan"
    spoil(plan)
    first, *_ = masterplan(*arguments, folder=plan).stdout.splitlines()
    found = re.search(pattern["regexp"], first)
    assert found
    parts = {name: found[group] for name, group in pattern.items() if name != "regexp"}
    line = (plan / "worksheets" / "living.yaml").read_text("utf-8").splitlines()[int(parts.pop("line")) - 1]
    assert line[int(parts.pop("column")) - 1 : int(parts.pop("endColumn")) - 1] == "tinggi"
    assert (parts["severity"], parts["file"], parts["code"]) == ("error", "worksheets/living.yaml", "S004")
    assert parts["message"].startswith("`tinggi` bukan pilihan untuk `priority`.")
    several = re.search(pattern["regexp"], "::notice file=a.yaml,line=7,endLine=9,title=T002 copied-text::Dua kali.")
    assert several
    assert (several[1], several[3], several[4], several[5], several[8]) == ("notice", "7", None, "9", "Dua kali.")
