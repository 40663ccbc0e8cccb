"""Starts the program: `masterplan`, or `python -m masterplan_cli`."""

import sys

from masterplan_cli import __version__


def main() -> None:
    """Answer `--version` before anything is imported; hand everything else to the commands."""
    if sys.argv[1:] == ["--version"]:
        print(f"masterplan {__version__}")
        return
    try:
        from masterplan_cli.cli import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
