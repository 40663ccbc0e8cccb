"""What a shell offers as values of options and arguments; each reads only what it needs, when somebody asks."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeAlias

import typer

from masterplan_cli import folders
from masterplan_cli.commands._spoken import spoken
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Language

Offers: TypeAlias = list[str | tuple[str, str]]
Complete: TypeAlias = Callable[[typer.Context, str], Offers]


def _listed(values: Iterable[str | tuple[str, str]], incomplete: str) -> Offers:
    """The values after what stands before the last comma, as options with several values take them."""
    before, comma, _ = incomplete.rpartition(",")
    start = before + comma
    return [(start + one[0], one[1]) if isinstance(one, tuple) else start + one for one in values]


def languages(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001 - a shell's question has both
    """Languages."""
    return _listed(map(str, Language), incomplete)


def formats(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001
    """Formats of books."""
    return _listed(folders.names("formats"), incomplete)


def reports(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001
    """Ways of reporting."""
    return _listed(folders.names("reports"), incomplete)


def groupings(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001
    """Ways of grouping findings."""
    from masterplan_cli.grouping import GROUPINGS

    return [name for name in GROUPINGS if name.startswith(incomplete)]


def rules(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001
    """Families and codes, each with what it is."""
    from masterplan_cli.catalogue import FAMILIES, kinds

    families = [(letter, text.to(spoken())) for letter, text in FAMILIES.items()]
    found = [*families, *((one.code, one.summary.to(spoken())) for one in kinds())]
    letters = incomplete.rpartition(",")[2]
    return _listed([one for one in found if one[0].startswith(letters.upper())], incomplete)


def sheets(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001
    """Sorts of worksheets."""
    from masterplan_cli.schemas.json_schema import SHEETS
    from masterplan_cli.schemas.vocabulary import block_label

    return [(name, block_label(one).to(spoken())) for name, one in SHEETS.items()]


def profiles(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001
    """Sets of dimensions."""
    from masterplan_cli.profiles import names, profile

    return [(name, profile(name).name.to(spoken())) for name in names()]


def commands(ctx: typer.Context, incomplete: str) -> Offers:  # noqa: ARG001
    """Names of commands."""
    return [name.replace("_", "-") for name in folders.names("commands")]


def dimensions(ctx: typer.Context, incomplete: str) -> Offers:
    """Dimensions of the plan's profile."""
    plan = _plan(ctx)
    return _listed([(one.key, one.name.to(spoken())) for one in plan.dimensions] if plan else (), incomplete)


def offices(ctx: typer.Context, incomplete: str) -> Offers:
    """Offices of the plan by id."""
    plan = _plan(ctx)
    return _listed([(one.id, one.name) for one in plan.offices] if plan else (), incomplete)


def documents(ctx: typer.Context, incomplete: str) -> Offers:
    """Documents of the plan."""
    from masterplan_cli.documents import names
    from masterplan_cli.templating import Templates

    plan, folder = _plan(ctx), _folder(ctx)
    region = folder / "templates" if folder else None
    return _listed(names(plan, Templates(spoken(), region)) if plan else (), incomplete)


def _folder(ctx: typer.Context) -> Path | None:
    """The plan folder that the command line names so far, or else the one that we are in."""
    written = ctx.params.get("folder") or ctx.params.get("sources") or Path()
    start = written[0] if isinstance(written, (list, tuple)) else written
    return folders.plan_folder(Path(start).resolve())


def _plan(ctx: typer.Context) -> Any:
    """The plan as far as it reads; None where there is none."""
    from masterplan_cli.compiler import check_folder

    folder = _folder(ctx)
    try:
        return check_folder(folder).plan if folder else None
    except Rejected:
        return None  # a shell has no place for a sentence
