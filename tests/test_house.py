"""How the house stands: layers, codes, both languages, and what a start loads."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from operator import attrgetter
from pathlib import Path

import pytest

from masterplan_cli.catalogue import kinds
from masterplan_cli.diagnostics import Kind
from masterplan_cli.language import Text

ROOT = Path(__file__).parents[1]
HEAVY = ("yaml", "jinja2", "markdown_it", "rich")
LATE = ("schemas", "rules", "masterplan", "compiler", "source")
LOADED = """
import os, sys
from masterplan_cli.__main__ import main
end = os._exit
def told(code):
    print(*sorted(sys.modules), file=sys.stderr, flush=True)
    sys.stdout.flush()
    end(code)
os._exit = told
sys.argv = ["masterplan", *sys.argv[1:]]
main()
told(0)
"""


def test_imports_go_down_the_pipeline_only() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Contracts: 1 kept, 0 broken." in done.stdout


def test_every_code_and_every_name_is_given_once() -> None:
    assert len(kinds()) > 10
    assert [code for code, times in Counter(kind.code for kind in kinds()).items() if times > 1] == []
    assert [name for name, times in Counter(kind.name for kind in kinds()).items() if times > 1] == []


def test_every_kind_that_a_module_defines_can_be_looked_up() -> None:
    defined = set(kinds_defined())
    assert defined == {kind.code for kind in kinds()}


def kinds_defined() -> Iterator[str]:
    for file in sorted((ROOT / "src").rglob("*.py")):
        module = ".".join(file.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
        for value in vars(import_module(module)).values():
            kind = value if isinstance(value, Kind) else getattr(value, "kind", None)
            if isinstance(kind, Kind):
                yield kind.code


@pytest.mark.parametrize("kind", kinds(), ids=attrgetter("code"))
def test_a_kind_is_explained_in_both_languages(kind: Kind) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", kind.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.name)
    for text in (kind.summary, kind.why, kind.mend):
        assert_said_twice(text)


def assert_said_twice(text: Text) -> None:
    assert text.id.strip() == text.id != ""
    assert text.en.strip() == text.en != ""
    assert text.id != text.en
    assert set(re.findall(r"\{\w*\}", text.id)) == set(re.findall(r"\{\w*\}", text.en))


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["validate", "--help"], ["build", "--help"], ["serve", "--help"]],
    ids=" ".join,
)
def test_a_start_loads_only_what_it_needs(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stderr.split())
    assert done.stdout
    assert "masterplan_cli.__main__" in loaded
    unwanted = {*HEAVY, *(f"masterplan_cli.{module}" for module in LATE)}
    if len(arguments) == 1:
        unwanted.add("pydantic")  # typer itself reads the options of a command with it
    assert sorted(unwanted & loaded) == []


def test_the_version_is_told_before_anything_of_ours_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED, "--version"], capture_output=True, text=True, check=True)
    ours = {module for module in done.stderr.split() if module.startswith("masterplan_cli")}
    assert ours == {"masterplan_cli", "masterplan_cli.__main__", "masterplan_cli.streams"}


PRINTS = {
    "print",
    "sys.stdout",
    "sys.stderr",
    "sys.__stdout__",
    "sys.__stderr__",
    "typer.echo",
    "typer.secho",
    "os.write",
}


def printing(file: Path) -> Iterator[str]:
    """What a module names that could print."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Name | ast.Attribute) and (name := ast.unparse(node)) in PRINTS:
            yield name


def test_everything_is_printed_in_one_place() -> None:
    modules = sorted((ROOT / "src").rglob("*.py"))
    printers = {file.name: {*printing(file)} for file in modules}
    assert {name: names for name, names in printers.items() if names} == {"streams.py": {"sys.stdout", "sys.stderr"}}
    writers = [file.name for file in modules if re.search(r"\bstreams\.write\(", file.read_text("utf-8"))]
    assert writers == ["__main__.py", "_output.py"]


def named(group: str, groups: dict[str, list[str | dict[str, str]]]) -> set[str]:
    """What a dependency group asks for, the groups that it includes too."""
    names: set[str] = set()
    for entry in groups[group]:
        names |= {stem(entry)} if isinstance(entry, str) else named(entry["include-group"], groups)
    return names


def stem(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement.lower(), maxsplit=1)[0].replace("_", "-")


@pytest.mark.parametrize("name", ["build", "test", "check", "bench"])
def test_everything_that_is_installed_is_locked_with_its_hashes(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {stem(dependency) for dependency in project["project"]["dependencies"]}
    wanted |= named(name, project["dependency-groups"])
    locked = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==\S+(?: ; .*)? \\\n    --hash=sha256:", locked, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^\w", locked, re.MULTILINE))
    assert sorted(wanted - set(pins)) == []
    assert "://" not in locked
