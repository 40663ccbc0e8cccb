"""Stages alone, inside one process: our reader beside PyYAML's loaders, our rules beside our reader."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import yaml

from bench.measure import Times
from masterplan_cli.merging import merge
from masterplan_cli.rules import check
from masterplan_cli.schemas.fitting import fit
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


def rules_beside_reading(plan: Path, rounds: int) -> dict[str, Times]:
    """Times of checking a plan by all rules, and of reading its worksheets into typed blocks, by what is done."""
    texts = {file.name: file.read_bytes() for file in sorted((plan / "worksheets").rglob("*.yaml"))}
    seconds: dict[str, list[float]] = {"rules": [], "reading": []}
    for _ in range(rounds):
        gc.collect()
        start = perf_counter()
        fitted = [fit(read(f"worksheets/{name}", text)[0])[0] for name, text in texts.items()]
        seconds["reading"].append(perf_counter() - start)
        merged = merge(fitted)  # anew each time: a plan keeps its look-ups
        start = perf_counter()
        check(merged)
        seconds["rules"].append(perf_counter() - start)
    return {name: Times(tuple(values[1:])) for name, values in seconds.items()}


def _load(texts: tuple[bytes, ...], loader: type[yaml.CSafeLoader | yaml.SafeLoader]) -> list[object]:
    return [yaml.load(text, Loader=loader) for text in texts]  # noqa: S506 – both are safe loaders
