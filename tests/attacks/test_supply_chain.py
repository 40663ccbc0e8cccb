"""Nothing that a stranger's pull request brings is run by the action that checks it, whatever the workflow's variables say."""

import zipfile
from pathlib import Path

import pytest

from tests.action import Action

pytestmark = pytest.mark.xdist_group("installs")

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


def checked(action: Action, plan: Path, **variables: str) -> None:
    """Both steps of the action do what they do elsewhere, and nothing of the checkout has run."""
    given = {name: value.format(checkout=plan) for name, value in variables.items()}
    for step in range(2):
        done = action.run(step, plan, variables=given)
        assert not (action.home / "ran").exists(), (action.home / "ran").read_text("utf-8")
        assert done.returncode == 0, done.stderr
    assert "8 lembar kerja diperiksa" in done.stdout


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"PYTHONPATH": ".", "PYTHONSAFEPATH": ""},
        {"PYTHONPATH": "{checkout}", "PYTHONWARNINGS": "ignore::subprocess.Mark"},
        {"PYTHONHOME": "{checkout}", "PYTHONPLATLIBDIR": "."},
    ],
    ids=" ".join,
)
def test_no_module_of_the_checkout_is_imported(variables: dict[str, str], plan: Path, action: Action) -> None:
    for name in MODULES:
        (plan / name).parent.mkdir(exist_ok=True)
        (plan / name).write_text(MARK, "utf-8")
    checked(action, plan, **variables)


@pytest.mark.parametrize(
    "variables",
    [
        {"PIP_CONFIG_FILE": "{checkout}/pip.conf"},
        {"PIP_REQUIREMENT": "{checkout}/requirements.txt", "PIP_TARGET": "{checkout}/planted"},
        {"PIP_CONSTRAINT": "{checkout}/constraints.txt", "PIP_PREFIX": "{checkout}/planted"},
    ],
    ids=" ".join,
)
def test_no_setting_of_the_checkout_is_obeyed(variables: dict[str, str], plan: Path, action: Action) -> None:
    for name, text in SETTINGS.items():
        (plan / name).parent.mkdir(exist_ok=True)
        (plan / name).write_text(text, "utf-8")
    before = sorted(plan.rglob("*"))
    checked(action, plan, **variables)
    assert sorted(plan.rglob("*")) == before


def test_nothing_is_installed_without_its_hash(action: Action) -> None:
    wheel = action.path / "planted-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("planted-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: planted\nVersion: 1\n")
        archive.writestr("planted-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("planted-1.dist-info/RECORD", "")
    with (action.path / "requirements" / "build.txt").open("a", encoding="utf-8") as lock:
        lock.write(f"planted @ {wheel.as_uri()}\n")
    done = action.run(0, action.home)
    assert done.returncode != 0
    assert "Hashes are required" in done.stderr
