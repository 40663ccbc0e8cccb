"""Nothing that a stranger's pull request brings is run by the action that checks it, whatever the workflow's variables say."""

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.action import Action
from tests.program import SMALL

MARK = "import os, pathlib; pathlib.Path(os.environ['HOME'], 'ran').open('a').write(__file__)\n"
MODULES = (
    "venv.py",
    "pip.py",
    "ensurepip/__init__.py",
    "subprocess.py",
    "json.py",
    "encodings/__init__.py",
    "sitecustomize.py",
    "usercustomize.py",
    "hatchling/__init__.py",
    "typer.py",
    "masterplan_cli/__init__.py",
)
SETTINGS = {
    "pip.conf": "[install]\nrequirement = requirements.txt\n",
    "requirements.txt": "./planted\n",
    "constraints.txt": "pydantic<1\n",
    "planted/setup.py": MARK + "import setuptools; setuptools.setup(name='planted')\n",
}


@pytest.fixture(scope="module")
def action(tmp_path_factory: pytest.TempPathFactory) -> Action:
    return Action(tmp_path_factory.mktemp("runner"))


VARIABLES = {
    "PYTHONPATH": ".:{checkout}",
    "PYTHONSAFEPATH": "",
    "PYTHONWARNINGS": "ignore::subprocess.Mark",
    "PYTHONHOME": "{checkout}",
    "PYTHONPLATLIBDIR": ".",
    "PIP_CONFIG_FILE": "{checkout}/pip.conf",
    "PIP_REQUIREMENT": "{checkout}/requirements.txt",
    "PIP_CONSTRAINT": "{checkout}/constraints.txt",
    "PIP_TARGET": "{checkout}/planted",
    "PIP_PREFIX": "{checkout}/planted",
}
"""Of a workflow that means well; one that is obeyed runs what was planted, or the step fails."""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good plan with everything planted beside it."""
    plan = tmp_path_factory.mktemp("checkout") / "rencana"
    shutil.copytree(SMALL, plan)
    for name, text in {**dict.fromkeys(MODULES, MARK), **SETTINGS}.items():
        (plan / name).parent.mkdir(exist_ok=True)
        (plan / name).write_text(text, "utf-8")
    return plan


@pytest.fixture(scope="module")
def installed(action: Action, checkout: Path) -> subprocess.CompletedProcess[str]:
    """The step that installs the program, in that checkout and under those variables."""
    return action.run(0, checkout, variables=given(checkout))


def given(checkout: Path) -> dict[str, str]:
    return {name: value.format(checkout=checkout) for name, value in VARIABLES.items()}


def test_nothing_of_the_checkout_is_imported_or_obeyed(
    action: Action, checkout: Path, installed: subprocess.CompletedProcess[str]
) -> None:
    checked = action.run(1, checkout, variables=given(checkout))
    assert not (action.home / "ran").exists(), (action.home / "ran").read_text("utf-8")
    assert (installed.returncode, checked.returncode) == (0, 0), installed.stderr + checked.stderr
    assert "8 lembar kerja diperiksa" in checked.stdout
    files = {path.relative_to(checkout).as_posix() for path in checkout.rglob("*") if path.is_file()}
    assert {file for file in files if not file.startswith("worksheets/")} == {*MODULES, *SETTINGS}


def test_what_was_installed_annotates(action: Action, plan: Path, installed: subprocess.CompletedProcess[str]) -> None:
    assert (installed.returncode, installed.stderr) == (0, "")
    clean = action.run(1, plan, {"lang": "en"})
    assert (clean.returncode, clean.stdout) == (0, "8 worksheets checked, nothing to fix.\n"), clean.stderr
    worksheet = plan / "worksheets" / "living.yaml"
    worksheet.write_text(worksheet.read_text("utf-8").replace("priority: high", "priority: tinggi"), "utf-8")
    found = action.run(1, plan, {"sarif": "temuan.sarif", "strict": "true"})
    assert found.returncode == 1
    assert re.match(r"::error file=worksheets/living\.yaml,line=\d+,col=15,.*,title=S004 ", found.stdout)
    assert len(json.loads((plan / "temuan.sarif").read_text("utf-8"))["runs"][0]["results"]) == 1
    hostile = action.run(1, plan, {"folder": '.; touch "$HOME/ran"'})
    assert hostile.returncode == 2
    assert not (action.home / "ran").exists()


def wheel(folder: Path) -> str:
    """A distribution that nobody asked for."""
    path = folder / "planted-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("planted-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: planted\nVersion: 1\n")
        archive.writestr("planted-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("planted-1.dist-info/RECORD", "")
    return path.as_uri()


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("planted @ {}", "Hashes are required"),
        (f"planted @ {{}} --hash=sha256:{'0' * 64}", "DO NOT MATCH THE HASHES"),
        (f"planted @ {{}}#md5={'0' * 32}", "DO NOT MATCH THE HASHES"),
    ],
    ids=["no hash", "another hash", "a weak hash"],
)
def test_nothing_is_installed_without_its_hash(action: Action, tmp_path: Path, line: str, said: str) -> None:
    lock = action.path / "requirements" / "build.txt"
    good = lock.read_text("utf-8")
    lock.write_text(f"{line.format(wheel(tmp_path))}\n{good}", "utf-8")
    try:
        done = action.run(0, tmp_path, made=True)
    finally:
        lock.write_text(good, "utf-8")
    assert done.returncode != 0
    assert said in done.stderr
