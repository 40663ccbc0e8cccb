"""Finished documents, kept in the user's cache folder: one that has not changed is not drawn again.

Safe to delete at any time. Only bytes are kept, never code, and never in a plan folder.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from masterplan_cli import __version__

_MOST = 1000
"""Entries that are kept; the oldest go first. A plan with all formats in two languages has some two hundred."""

_MAKES = (".py", ".typ", ".xml")


def folder() -> Path:
    """`MASTERPLAN_CACHE_DIR`, or the user's cache folder."""
    if chosen := os.environ.get("MASTERPLAN_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("masterplan-cli")


def kept(kind: str, parts: tuple[bytes, ...], make: Callable[[], bytes]) -> bytes:
    """What `make` gives for these parts, from the cache when the same parts were made before by this version.

    `parts` must hold everything that the result depends on. Where the folder cannot be read or written, or holds
    something broken, the result is made as if there were no cache.
    """
    lengths = "\0".join(str(len(part)) for part in parts)
    key = sha256(b"\0".join((kind.encode(), __version__.encode(), lengths.encode(), *parts))).hexdigest()
    place = folder() / "documents" / key
    with suppress(OSError):
        seal, content = _split(place.read_bytes())
        if seal == sha256(content).digest():
            place.touch()  # the newest are the last to go
            return content
    content = make()
    with suppress(OSError):
        _keep(place, content)
    return content


@cache
def makers(*parts: str) -> bytes:
    """The code and data in these folders of the package, in short: when they change, so may what they make."""
    package = Path(__file__).parent
    files = (file for part in parts for file in sorted((package / part).rglob("*")) if file.suffix in _MAKES)
    return sha256(b"\0".join(content for file in files for content in (file.name.encode(), file.read_bytes()))).digest()


def _split(stored: bytes) -> tuple[bytes, bytes]:
    return stored[:32], stored[32:]


def _keep(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=place.parent, delete=False) as file:
        file.write(sha256(content).digest() + content)
    Path(file.name).replace(place)
    entries = list(place.parent.iterdir())
    if len(entries) > _MOST:
        oldest = sorted(entries, key=lambda entry: entry.stat().st_mtime)
        for entry in oldest[: _MOST // 4]:
            entry.unlink(missing_ok=True)
