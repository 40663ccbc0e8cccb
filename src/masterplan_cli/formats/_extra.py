"""What is said when a format needs a package that is not installed."""

from collections.abc import Sequence

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text

PACKAGES = {"docx": "resvg_py", "pdf": "typst"}
"""The module without which a format cannot be made; its extra has the format's name."""


def missing(extra: str) -> Rejected:
    """The refusal for one format; to be raised."""
    return lacking([extra])


def lacking(extras: Sequence[str]) -> Rejected:
    """The refusal that names the commands to install what the formats need; to be raised."""
    names, wanted = ", ".join(f"`{one}`" for one in extras), f"'masterplan-cli[{','.join(extras)}]'"
    commands = f"`pip install {wanted}`, `pipx install --force {wanted}`, `uv tool install {wanted}`"
    return Rejected(
        Text(
            id=f"Format {names} memerlukan paket tambahan. Pasang dengan salah satu, sesuai cara pemasangan Anda: {commands}.",
            en=f"Format {names} needs more packages. Install them with one of these, as you installed this: {commands}.",
        )
    )
