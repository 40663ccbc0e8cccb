"""Reading alone, inside one process: our reader with places beside PyYAML's loaders without any."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import yaml

from bench.measure import Times
from masterplan_cli.source import read


def measure(plan: Path, rounds: int) -> dict[str, Times]:
    """Times of reading all worksheets of a plan folder by reader; `ours` is ours."""
    texts = {file.name: file.read_bytes() for file in sorted((plan / "worksheets").rglob("*.yaml"))}
    readers: dict[str, Callable[[], object]] = {
        "ours": lambda: [read(name, text) for name, text in texts.items()],
        "yaml.CSafeLoader": partial(_load, tuple(texts.values()), yaml.CSafeLoader),
        "yaml.SafeLoader": partial(_load, tuple(texts.values()), yaml.SafeLoader),
    }
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(rounds):
        for name, reader in readers.items():
            gc.collect()
            start = perf_counter()
            reader()
            seconds[name].append(perf_counter() - start)
    return {name: Times(tuple(values)) for name, values in seconds.items()}


def _load(texts: tuple[bytes, ...], loader: type[yaml.CSafeLoader | yaml.SafeLoader]) -> list[object]:
    return [yaml.load(text, Loader=loader) for text in texts]  # noqa: S506 – both are safe loaders
