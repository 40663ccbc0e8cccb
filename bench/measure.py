"""Times whole processes in interleaved rounds, so that whatever else the machine does hits all of them alike."""

import compileall
import os
import subprocess
import sysconfig
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Command:
    """A process to time."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that something took, one figure a round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half of the rounds took longer."""
        return median(self.seconds)

    def ratio(self, other: "Times") -> float:
        """How many times as long as the other: the median over rounds that both ran side by side."""
        return median(mine / theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True))


def compile_everything(package: Path) -> None:
    """Compile the package and all that is installed: nobody is measured while compiling."""
    for folder in (package, Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("platlib"))):
        compileall.compile_dir(folder, quiet=2, workers=0)


def environment(cache: Path) -> dict[str, str]:
    """The environment of every measured process: bytecode may be kept, caches lie in a folder of our own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return inherited | {"XDG_CACHE_HOME": str(cache), "NO_COLOR": "1", "TERM": "dumb"}


def interleaved(commands: Iterable[Command], rounds: int, env: Mapping[str, str], folder: Path) -> dict[str, Times]:
    """Times by name of command; each round runs all of them once, each round starting with another one."""
    commands = tuple(commands)
    for command in commands:
        _must_succeed(command, env, folder)
    seconds: dict[str, list[float]] = {command.name: [] for command in commands}
    for number in range(rounds):
        first = number % len(commands)
        for command in (*commands[first:], *commands[:first]):
            seconds[command.name].append(_once(command, env, folder))
    return {name: Times(tuple(values)) for name, values in seconds.items()}


def _must_succeed(command: Command, env: Mapping[str, str], folder: Path) -> None:
    # The first run also fills caches: what is measured is every run after it.
    done = subprocess.run(
        command.arguments, env=env, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        raise SystemExit(f"{command.name} ended with {done.returncode}: {done.stdout[-4000:]}")


def _once(command: Command, env: Mapping[str, str], folder: Path) -> float:
    start = perf_counter()
    subprocess.run(
        command.arguments, env=env, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    return perf_counter() - start
