"""Measures `masterplan` beside what one would use instead: `python -m bench.compare [--rounds N] [--json FILE]`."""

import argparse
import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from bench import generate, json_schema, reading
from bench.measure import Command, Times, compile_everything, environment, interleaved

ROOT = Path(__file__).parents[1]
PROGRAMS = Path(sys.executable).parent
YAMLLINT = "{extends: relaxed, rules: {line-length: disable}}"


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison: how long ours takes for every unit of time that the other takes."""

    what: str
    ours: float
    """Seconds, the median."""
    beside: str
    other: float
    """Seconds, the median."""
    ratio: float
    aim: float | None
    """The highest ratio that we want to see."""


def main() -> None:
    """Measure everything and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often everything is run (default: 15)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to a file")
    options = parser.parse_args()
    console = Console()
    with console.status("Compiling bytecode"):
        compile_everything(ROOT / "src")
        compile_everything(ROOT / "bench")
    with TemporaryDirectory() as folder, console.status("Measuring") as status:
        rows = []
        for row in measured(Path(folder), options.rounds):
            status.update(f"Measured {row.what}")
            rows.append(row)
    console.print(table(rows, options.rounds))
    if options.json:
        options.json.write_text(json.dumps([asdict(row) for row in rows], indent=2, ensure_ascii=False) + "\n")


LARGE = 504
"""Programmes of the plan on which the rules are measured."""


def measured(folder: Path, rounds: int) -> Iterator[Row]:
    """All rows, in the order in which they are printed."""
    env = environment(folder / "cache")
    yield from _start_up(interleaved(_start_up_commands(), rounds * 2, env, folder))
    plans = {"sample": _sample(folder / "sample"), "generated": _generated(folder / "generated")}
    schema = folder / "schema.json"
    schema.write_text(json.dumps(json_schema.json_schema()))
    for name, plan in plans.items():
        yield from _reading(name, reading.measure(plan, rounds))
    generate.write(folder / "large", LARGE // 6)
    times = reading.rules_beside_reading(folder / "large", rounds + 1)
    yield _row(f"rules, {LARGE} programmes", times["rules"], "reading them", times["reading"], 1.0)
    for name, plan in plans.items():
        yield from _validating(name, interleaved(_validate_commands(plan, schema), rounds, env, ROOT))
    for name, plan in plans.items():
        yield from _building(name, interleaved(_build_commands(plan), rounds, env, ROOT))


def _sample(folder: Path) -> Path:
    shutil.copytree(ROOT / "worksheets", folder / "worksheets")
    return folder


def _generated(folder: Path) -> Path:
    generate.write(folder)
    return folder


def _program(name: str, *arguments: str | Path) -> Command:
    return Command(name, (str(PROGRAMS / name), *map(str, arguments)))


def _start_up_commands() -> Iterator[Command]:
    yield Command("--version", (str(PROGRAMS / "masterplan"), "--version"))
    yield Command("--help", (str(PROGRAMS / "masterplan"), "--help"))
    yield Command("python -c pass", (sys.executable, "-c", "pass"))
    yield Command("python -I -c pass", (sys.executable, "-I", "-c", "pass"))


def _start_up(times: dict[str, Times]) -> Iterator[Row]:
    for option, aim in (("--version", 1.7), ("--help", None)):
        for bare in ("python -c pass", "python -I -c pass"):
            yield _row(f"masterplan {option}", times[option], bare, times[bare], aim)


def _reading(plan: str, times: dict[str, Times]) -> Iterator[Row]:
    ours = times.pop("ours")
    for loader, theirs in times.items():
        yield _row(f"read {plan}", ours, loader, theirs, 1 / 3 if loader == "yaml.CSafeLoader" else None)


def _validate_commands(plan: Path, schema: Path) -> Iterator[Command]:
    worksheets = sorted((plan / "worksheets").rglob("*.yaml"))
    yield _program("masterplan", "validate", plan)
    yield _program("check-jsonschema", "--schemafile", schema, *worksheets)
    yield _program("yamllint", "-d", YAMLLINT, *worksheets)
    yield Command("plain pydantic", (sys.executable, "-m", "bench.plain_pydantic", str(plan)))


def _validating(plan: str, times: dict[str, Times]) -> Iterator[Row]:
    ours = times.pop("masterplan")
    aims = {"check-jsonschema": 1 / 5, "plain pydantic": 1.2}
    for name, theirs in times.items():
        yield _row(f"validate {plan}", ours, name, theirs, aims.get(name))


def _build_commands(plan: Path) -> Iterator[Command]:
    # MkDocs builds the pages that our first run wrote.
    settings = plan / "mkdocs.yml"
    settings.write_text("site_name: Masterplan\ndocs_dir: build/markdown\nsite_dir: site\n")
    yield _program("masterplan", "build", plan, "--out", plan / "build")
    yield _program("mkdocs", "build", "--quiet", "--config-file", settings)


def _building(plan: str, times: dict[str, Times]) -> Iterator[Row]:
    yield _row(f"build {plan}", times["masterplan"], "mkdocs", times["mkdocs"], 1.0)


def _row(what: str, ours: Times, beside: str, other: Times, aim: float | None) -> Row:
    return Row(what, ours.median, beside, other.median, ours.ratio(other), aim)


def table(rows: list[Row], rounds: int) -> Table:
    """The rows for people: milliseconds, the ratio, what we aim at, and whether it is met."""
    drawn = Table(title=f"Medians of {rounds} interleaved rounds", box=None, title_justify="left", pad_edge=False)
    drawn.add_column("ours", no_wrap=True)
    drawn.add_column("ms", justify="right")
    drawn.add_column("beside", no_wrap=True)
    drawn.add_column("ms", justify="right")
    drawn.add_column("ratio", justify="right")
    drawn.add_column("aim", justify="right")
    drawn.add_column("")
    before = ""
    for row in rows:
        if before and row.what != before:
            drawn.add_row()
        name = row.what if row.what != before else ""
        drawn.add_row(name, _ms(row.ours), row.beside, _ms(row.other), f"{row.ratio:.2f}", *_aim(row))
        before = row.what
    return drawn


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}" if seconds < 0.1 else f"{seconds * 1000:.0f}"


def _aim(row: Row) -> tuple[str, str]:
    if row.aim is None:
        return "", ""
    return f"≤ {row.aim:.2f}", "met" if row.ratio <= row.aim else "missed"


if __name__ == "__main__":
    main()
