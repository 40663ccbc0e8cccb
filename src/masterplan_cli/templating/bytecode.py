"""Compiled shipped templates, kept in the user's cache folder from one run to the next."""

import marshal
import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

from masterplan_cli.cache import load, save

_WRITTEN = "counted"
"""What we write into templates before they are compiled."""


class ShippedBytecode(BytecodeCache):
    """Keeps what we compiled ourselves; a region's template is compiled anew each time."""

    def __init__(self, shipped: Path) -> None:
        """`shipped` is the folder of templates whose bytecode may be kept."""
        self._shipped = shipped

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of its file in the cache, or nothing for a template that is not ours."""
        if filename is None or not Path(filename).is_relative_to(self._shipped):
            return ""
        return sha256(f"{name}\0{filename}\0{sys.implementation.cache_tag}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if the same text was compiled before by the same code, and the file is whole."""
        if not bucket.key or not (kept := load("templates", bucket.key)):
            return
        seal, compiled = kept[:32], kept[32:]
        if seal == _seal(bucket, compiled):
            bucket.code = marshal.loads(compiled)  # noqa: S302 - the cache reads only what nobody else can write

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.key:
            compiled = marshal.dumps(bucket.code)
            save("templates", bucket.key, _seal(bucket, compiled) + compiled)


def _seal(bucket: Bucket, compiled: bytes) -> bytes:
    return sha256(f"{bucket.checksum}\0{_compiler()}\0".encode() + compiled).digest()


@cache
def _compiler() -> str:
    """What made the bytecode: the versions of Python, of jinja2 and of us."""
    return f"{sys.version} {version('jinja2')} {version('masterplan-cli')} {_WRITTEN}"
