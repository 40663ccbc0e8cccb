"""The hooks for pre-commit, as a plan's repository uses them: installed from a repository of ours, run at a commit."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.installing import published, variables
from tests.program import SMALL, needed

CONFIGURATION = """\
repos:
  - repo: {ours}
    rev: {rev}
    hooks:
      - id: {hook}
"""


class Repository:
    """A git repository and the person who works in it."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.variables = variables(home)
        needed("git")
        self.git("init", "--quiet", "--initial-branch=main")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.folder, env=self.variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )  # fmt: skip

    def git(self, *arguments: str) -> str:
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.git("add", "--all")
        return self.run("git", "commit", "--message", "Perubahan")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it has installed; one for all tests, as for a person."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory, home: Path) -> Repository:
    repository = Repository(published(tmp_path_factory.mktemp("ours") / "masterplan-cli"), home)
    assert repository.commit().returncode == 0
    return repository


def theirs(plan: Path, home: Path, ours: Repository, hook: str) -> Repository:
    """The plan as a repository with the hook installed, its present state committed without it."""
    repository = Repository(plan, home)
    rev = ours.git("rev-parse", "HEAD")
    configuration = CONFIGURATION.format(ours=ours.folder, rev=rev, hook=hook)
    (plan / ".pre-commit-config.yaml").write_text(configuration, "utf-8")
    assert repository.commit().returncode == 0
    done = repository.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert done.returncode == 0, done.stdout
    return repository


def written(plan: Path, good: str, bad: str) -> str:
    """Put a mistake into the worksheet; gives its text."""
    worksheet = plan / "worksheets" / "living.yaml"
    text = worksheet.read_text("utf-8")
    assert good in text
    worksheet.write_text(text.replace(good, bad), "utf-8")
    return worksheet.read_text("utf-8")


def test_a_commit_with_a_mistake_is_refused_and_a_good_one_goes_through(
    plan: Path, home: Path, ours: Repository
) -> None:
    repository = theirs(plan, home, ours, "masterplan-validate")
    (installed,) = (home / "pre-commit").glob("repo*/py_env-*/lib/python*/site-packages/masterplan_cli/templates")
    assert installed.is_dir()

    spoiled = written(plan, "offices: [dinkes, disdik]", "offices: [dinkes, entah]")
    refused = repository.commit()
    assert refused.returncode == 1
    assert "masterplan validate......................................................Failed" in refused.stdout
    assert "galat R001 unresolved-reference\n  Tidak ada perangkat daerah dengan id `entah`." in refused.stdout
    assert (plan / "worksheets" / "living.yaml").read_text("utf-8") == spoiled

    written(plan, "offices: [dinkes, entah]", "offices: [dinkes]")
    accepted = repository.commit()
    assert accepted.returncode == 0, accepted.stdout
    assert "masterplan validate......................................................Passed" in accepted.stdout
    assert repository.git("status", "--porcelain") == ""


def test_a_commit_that_removes_or_renames_a_worksheet_is_checked_too(plan: Path, home: Path, ours: Repository) -> None:
    repository = theirs(plan, home, ours, "masterplan-validate\n        args: [--strict]")
    for change in (("rm", "worksheets/living.yaml"), ("mv", "worksheets/living.yaml", "worksheets/living.yml")):
        repository.git(*change)
        refused = repository.commit()
        assert refused.returncode == 1, refused.stdout
        assert "masterplan validate......................................................Failed" in refused.stdout
        repository.git("reset", "--quiet", "--hard")


def test_a_commit_of_templates_alone_is_checked_too(plan: Path, home: Path, ours: Repository) -> None:
    repository = theirs(plan, home, ours, "masterplan-validate")
    (plan / "templates" / "words").mkdir(parents=True)
    words = plan / "templates" / "words" / "id.yaml"
    words.write_text("cover:\n  book: Jilid\n", "utf-8")
    refused = repository.commit()
    assert refused.returncode == 1
    assert "masterplan rule D002" in refused.stdout
    words.write_text("index:\n  book: Jilid\n", "utf-8")
    done = repository.commit()
    assert "masterplan validate......................................................Passed" in done.stdout


def test_the_fixing_hook_mends_and_lets_the_person_look_before_the_next_commit(
    plan: Path, home: Path, ours: Repository
) -> None:
    repository = theirs(plan, home, ours, "masterplan-fix")
    good = (plan / "worksheets" / "living.yaml").read_text("utf-8")
    written(plan, "offices: [dinkes, disdik]", "offices: [dinkes, disdikk] ")
    refused = repository.commit()
    assert refused.returncode == 1
    assert "- files were modified by this hook" in refused.stdout
    assert "1 perbaikan ditulis ke 1 lembar kerja." in refused.stdout
    mended = (plan / "worksheets" / "living.yaml").read_text("utf-8")
    assert mended == good.replace("[dinkes, disdik]", "[dinkes, disdik] ")
    accepted = repository.commit()
    assert accepted.returncode == 0, accepted.stdout


def test_a_plan_in_a_folder_of_its_repository_is_named_in_args(tmp_path: Path, home: Path, ours: Repository) -> None:
    shutil.copytree(SMALL, tmp_path / "kabupaten" / "rencana")
    repository = theirs(tmp_path / "kabupaten", home, ours, "masterplan-validate\n        args: [rencana]")
    written(tmp_path / "kabupaten" / "rencana", "priority: high", "priority: tinggi")
    refused = repository.commit()
    assert refused.returncode == 1
    assert "galat S004 invalid-value" in refused.stdout
