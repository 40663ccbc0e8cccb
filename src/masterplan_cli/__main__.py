"""Starts the program: `masterplan`, or `python -m masterplan_cli`."""

import os
import sys

from masterplan_cli import __version__, streams


def main() -> None:
    """Answer `--version` before anything is imported; hand everything else to the commands."""
    streams.settle()
    if sys.argv[1:] in (["--version"], ["-V"]):
        streams.write(f"masterplan {__version__}\n")
        streams.flush()
        if streams.failure():
            sys.exit(2)
        return
    try:
        from masterplan_cli import interrupts

        interrupts.listen()
        from masterplan_cli.cli import run

        run()
    except KeyboardInterrupt:
        os._exit(130)  # before there was anything to put in order


if __name__ == "__main__":
    main()
