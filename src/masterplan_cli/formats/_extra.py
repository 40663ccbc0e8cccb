"""What is said when a format needs a package that is not installed."""

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text


def missing(extra: str) -> Rejected:
    """The refusal that names the command to install what the format `extra` needs; to be raised."""
    return Rejected(
        Text(
            id=f"Format `{extra}` memerlukan paket tambahan; pasang dengan `pip install 'masterplan-cli[{extra}]'`.",
            en=f"Format `{extra}` needs more packages; install them with `pip install 'masterplan-cli[{extra}]'`.",
        )
    )
