"""What a user installs works anywhere: the wheel alone, in a new environment, far from any checkout."""

import os
import re
import subprocess
import sys
import sysconfig
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--skip-dependency-check",
        "--outdir",
        folder,
        ROOT,
        folder=folder,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def masterplan(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed from the wheel, which finds what it needs where the tests have it.

    That the locked packages are enough is seen where the README is followed: there nothing else is installed.
    """
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", folder=folder)
    python = folder / "venv" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--no-index", "--no-deps", wheel, folder=folder)
    (site,) = (folder / "venv" / "lib").glob("python*/site-packages")
    (site / "needed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    assert run(python, "-c", "import masterplan_cli as one; print(one.__file__)", folder=folder).startswith(str(site))
    return folder / "venv" / "bin" / "masterplan"


def test_what_the_wheel_asks_for_is_locked(wheel: Path) -> None:
    told = Parser().parsestr(_metadata(wheel))
    locked = (ROOT / "requirements" / "build.txt").read_text("utf-8")
    versions = dict(re.findall(r"^([\w.-]+)==([\w.]+)", locked, re.MULTILINE))
    asked = [Requirement(one) for one in told.get_all("Requires-Dist") or []]
    always = [one for one in asked if not one.marker]
    assert len(always) > 5
    assert [str(one) for one in always if not one.specifier.contains(versions[one.name])] == []


def _metadata(wheel: Path) -> str:
    with ZipFile(wheel) as archive:
        (name,) = (file for file in archive.namelist() if file.endswith(".dist-info/METADATA"))
        return archive.read(name).decode()


def test_the_wheel_holds_the_templates_and_the_example(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    shipped = {f"{name}/{file}" for name in ("templates", "worksheets") for file in files(ROOT / name)}
    assert len(shipped) > 10
    assert {f"masterplan_cli/{file}" for file in shipped} <= held
    assert {file for file in held if not file.startswith(("masterplan_cli/", "masterplan_cli-"))} == set()
    assert not [file for file in held if "__pycache__" in file or ".hypothesis" in file]


def test_the_wheel_says_that_it_is_typed_and_who_made_it(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        assert archive.read("masterplan_cli/py.typed") == b""
    head = _metadata(wheel).split("\n\n", 1)[0]
    assert "Author: the masterplan-cli developers" in head
    assert {f"Classifier: Programming Language :: Python :: 3.{minor}" for minor in range(11, 15)} <= set(
        head.split("\n")
    )


def test_the_installed_command_tells_its_version(masterplan: Path, tmp_path: Path) -> None:
    assert run(masterplan, "--version", folder=tmp_path) == "masterplan 0.1.0\n"


def test_the_example_becomes_books_far_from_the_checkout(masterplan: Path, tmp_path: Path) -> None:
    plan = tmp_path / "rencana"
    run(masterplan, "init", plan, "--example", folder=tmp_path)
    assert files(plan / "worksheets") == files(ROOT / "worksheets")
    run(masterplan, "validate", plan, folder=tmp_path)
    run(masterplan, "build", plan, folder=tmp_path)
    written = files(plan / "build")
    assert {f"markdown/buku-{n}.md" for n in (1, 2, 3)} <= written
    assert {"html/index.html", *(f"html/buku-{n}.html" for n in (1, 2, 3))} <= written


def test_blank_worksheets_come_with_the_wheel(masterplan: Path, tmp_path: Path) -> None:
    run(masterplan, "init", "baru", folder=tmp_path)
    assert {"masterplan.yaml", "readiness.yaml", "governance.yaml"} <= files(tmp_path / "baru" / "worksheets")


def test_the_package_says_what_an_index_shows_of_it(wheel: Path) -> None:
    told = Parser().parsestr(_metadata(wheel))
    assert told["Author"] == "the masterplan-cli developers"
    assert told["License-Expression"] == "MIT AND OFL-1.1"
    minors = {f"Programming Language :: Python :: 3.{minor}" for minor in (11, 12, 13, 14)}
    assert minors <= set(told.get_all("Classifier") or [])
    readme = told.get_payload()
    assert isinstance(readme, str)
    assert readme.startswith("# masterplan-cli\n")
    assert "](http" in readme
    assert not re.findall(r"\]\((?!https?:|#)[^)]*\)", readme)
