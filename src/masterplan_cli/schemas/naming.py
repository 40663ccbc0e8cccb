"""What files of worksheets are called, and what people call them instead."""

import re
from functools import cache

from masterplan_cli import profiles

FOLDERS = ("worksheet", "worksheets", "lembar-kerja", "lembar kerja", "kertas-kerja", "kertas kerja")
"""What the folder is called, in small letters, where it is not `worksheets`."""

_ENDING = re.compile(r"(?:\.(?:ya?ml|txt|docx?|odt|rtf|xlsx?|csv))+$", re.IGNORECASE)
_YAML = re.compile(r"\.ya?ml(?:\.txt)?$", re.IGNORECASE)
_PASSED_OVER = re.compile(r"[.#~].*|~\$.*|.*[~#]|.*\.(?:bak|orig|rej|sw[a-p]|tmp)", re.IGNORECASE)


@cache
def _names() -> frozenset[str]:
    sheets = (dimension.key for name in profiles.names() for dimension in profiles.profile(name).dimensions)
    return frozenset({"masterplan", "readiness", *sheets})


def rightful(file: str) -> str:
    """The name that a worksheet should have: `worksheets/living.yaml` for `Worksheets/Living.yml`."""
    first, *steps = file.split("/")
    if not steps and is_stray_worksheet(file):
        first, steps = "worksheets", [file]
    if first.lower() not in FOLDERS:
        return file
    steps[-1] = f"{_ENDING.sub('', steps[-1])}.yaml"
    called = steps[0].removesuffix(".yaml") if len(steps) == 1 else steps[0]
    if called.lower() in _names():
        steps[0] = steps[0].replace(called, called.lower(), 1)
    return "/".join(("worksheets", *steps))


def is_worksheet(file: str) -> bool:
    """Whether a file in a folder of worksheets is surely meant to be one; files of editors and systems are not."""
    name = file.rsplit("/", 1)[-1]
    if _PASSED_OVER.fullmatch(name):
        return False
    stem = _ENDING.sub("", name)
    return bool(_YAML.search(name)) or (stem != name and stem.lower() in _names())


def is_stray_worksheet(name: str) -> bool:
    """Whether a file beside the folder of worksheets has the name of one of them."""
    return bool(_YAML.search(name)) and _ENDING.sub("", name).lower() in _names()


def is_folder(name: str) -> bool:
    """Whether a folder is meant to hold the worksheets."""
    return name.lower() in FOLDERS
