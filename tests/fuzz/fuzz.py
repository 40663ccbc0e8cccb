"""Spoils everything that the program reads, many times, and looks whether its promises hold.

A number and a seed make a case, always the same. Each case is done in a process beside this one, which is ended when it
does not come to an end, so that a hang and a crash are findings like any other.
"""

import argparse
import faulthandler
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

PATIENCE = 120
"""Seconds for one case: none takes more than a few."""

_CORPUS = Path(__file__).with_name("corpus")
_ROOT = Path(__file__).parents[2]


def main() -> int:
    """Run what was asked for; 1 if anything was found."""
    from tests.fuzz.sorts import SORTS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=250, help="how many, after those of the corpus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="the number of the first case")
    parser.add_argument("--only", choices=SORTS, help="cases of one sort alone")
    parser.add_argument("--here", action="store_true", help="in this process, to look into a case with a debugger")
    asked = parser.parse_args()
    if asked.here:
        return _work(asked.seed, asked.start, asked.cases, asked.only)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as cache:
        os.environ["MASTERPLAN_CACHE_DIR"] = cache
        found = sum(map(_past, sorted(path for path in _CORPUS.iterdir() if path.is_dir())))
        found += _watch(asked)
    print(f"{asked.cases} cases of seed {asked.seed} and the corpus: {found or 'nothing'} found.")
    return 1 if found else 0


def _plan(only: str | None) -> Iterator[str]:
    """The sorts of cases in order, evenly mixed."""
    from tests.fuzz.sorts import SORTS

    if only:
        return cycle([only])
    share = [name for name, (count, _) in SORTS.items() for _ in range(count)]
    Random(0).shuffle(share)
    return cycle(share)


def _watch(asked: argparse.Namespace) -> int:
    """The number of cases that found something; after one that took its process along, the next has a new one."""
    number, end, found = asked.start, asked.start + asked.cases, 0
    while number < end:
        only = ("--only", asked.only) if asked.only else ()
        command = [
            sys.executable,
            "-m",
            "tests.fuzz.fuzz",
            "--here",
            f"--seed={asked.seed}",
            f"--start={number}",
            *only,
        ]
        command.append(f"--cases={end - number}")
        begun = False
        with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as worker:
            for line in worker.stdout or ():
                number, begun = int(line), True
        if not begun:
            sys.exit(
                "No case could be started: what is found now would be found in this script, or in a file that is being edited."
            )
        found += worker.returncode != 0
        number += 1
        if worker.returncode < 0 or worker.returncode > 1:
            print(f"case {number - 1} of seed {asked.seed} ended its process ({worker.returncode})", file=sys.stderr)
    return found


def _work(seed: int, start: int, cases: int, only: str | None) -> int:
    """Do cases one after the other up to the first that finds something."""
    from tests.fuzz import oracle
    from tests.fuzz.sorts import SORTS

    os.environ |= {"TOKEN": oracle.SECRET}
    for number, name in enumerate(islice(_plan(only), start, start + cases), start):
        print(number, flush=True)
        folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        try:
            SORTS[name][1](Random(f"{seed}/{number}"), folder)
        except Exception:  # noqa: BLE001 - whatever it is, it was found
            traceback.print_exc()
            print(f"found by case {number} of seed {seed} ({name}); its files are in {folder}", file=sys.stderr)
            return 1
        finally:
            faulthandler.cancel_dump_traceback_later()
        shutil.rmtree(folder)
    return 0


def _past(laid: Path) -> bool:
    """Whether files that once found something do so again, laid over the small plan."""
    from tests.fuzz import oracle
    from tests.program import SMALL, masterplan

    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        plan = Path(folder, "rencana")
        shutil.copytree(SMALL, plan)
        shutil.copytree(laid, plan, dirs_exist_ok=True)
        for command in (("validate",), ("build", "--format", "markdown,html")):
            done = masterplan(*command, folder=plan, TOKEN=oracle.SECRET)
            said = done.stdout + done.stderr
            if done.returncode not in {0, 1, 2} or "Traceback" in said or "kesalahan di dalam masterplan" in said:
                print(f"corpus/{laid.name}: exit code {done.returncode}\n{said[-2000:]}", file=sys.stderr)
                return True
    return False


if __name__ == "__main__":
    sys.exit(main())
