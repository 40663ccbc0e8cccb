"""`action.yml` as a runner runs it: its steps by bash, its inputs as GitHub fills them in, no network."""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.installing import ROOT, published
from tests.installing import variables as person_of

PYTHON = """\
#!/bin/sh
# The runner's Python. What the lock names is at hand in every environment that it makes: pip asks no network.
"{python}" "$@" || exit
for installed in "$RUNNER_TEMP"/masterplan/lib/python3.*/site-packages; do
    echo "{at_hand}" >"$installed/at-hand.pth"
done
"""


NOTHING: Mapping[str, str] = {}


class Action:
    """The action on a runner of its own."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.temp = folder / "temp"
        self.path = published(folder / "action")
        for made in (self.home, self.temp, folder / "bin"):
            made.mkdir()
        python = folder / "bin" / "python3"
        python.write_text(PYTHON.format(python=sys.executable, at_hand=sysconfig.get_path("purelib")), "utf-8")
        python.chmod(0o755)
        self.definition = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
        person = person_of(self.home)
        self.variables = {name: value for name, value in person.items() if not name.startswith(("PYTHON", "PIP_"))} | {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(self.path),
            "RUNNER_TEMP": str(self.temp),
            "PATH": f"{python.parent}:{person['PATH']}",
        }

    def run(
        self,
        step: int,
        plan: Path,
        inputs: Mapping[str, str] = NOTHING,
        variables: Mapping[str, str] = NOTHING,
        *,
        made: bool = False,
    ) -> subprocess.CompletedProcess[str]:
        """Run one step in a checkout of the plan's repository; with `made`, in the environment that is there already."""
        script = self.definition["runs"]["steps"][step]["run"]
        if made:
            before, makes, after = script.partition("python3 -I -m venv masterplan\n")
            assert makes
            script = before + after
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(
            command, cwd=plan, env=self.variables | self._inputs(inputs) | dict(variables),
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def _inputs(self, given: Mapping[str, str]) -> dict[str, str]:
        """The environment of the last step for these inputs."""
        known = self.definition["inputs"]
        assert given.keys() <= known.keys()
        filled = {}
        for name, expression in self.definition["runs"]["steps"][-1]["env"].items():
            (asked,) = re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", expression).groups()  # type: ignore[union-attr]
            filled[name] = given.get(asked, known[asked]["default"])
        return filled
