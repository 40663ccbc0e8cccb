"""Starts the program: `masterplan`, or `python -m masterplan_cli`."""

import sys


def main() -> None:
    """Answer `--version` before anything is imported; hand everything else to the commands."""
    if sys.argv[1:] == ["--version"]:
        from importlib.metadata import version

        print(f"masterplan {version('masterplan-cli')}")
        return
    from masterplan_cli.cli import run

    run()


if __name__ == "__main__":
    main()
