"""Why a text is no YAML: the likely mistake, told in words that need no knowledge of YAML."""

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.source._causes import brackets, colons, layout, quotes, signs
from masterplan_cli.source._causes._failure import Failure

__all__ = ["Failure", "cause"]

_CAUSES = (
    quotes.not_closed,
    quotes.unknown_escape,
    layout.tab,
    quotes.closed_too_late,
    signs.special_sign,
    colons.space_missing_in_flow,
    brackets.not_closed,
    brackets.wrong_bracket,
    brackets.comma_without_item,
    colons.second_colon_in_flow,
    colons.two_fields,
    brackets.comma_missing,
    colons.colon_missing,
    colons.colon_in_text,
    colons.key_below_text,
    layout.item_beside_key,
    quotes.text_outside,
    layout.second_document,
    layout.list_among_keys,
    layout.key_among_items,
    layout.first_dash_missing,
    layout.heading_missing,
    layout.indentation,
)
"""The sharpest first: each looks whether it explains the failure."""


def cause(failure: Failure) -> Diagnostic:
    """The diagnostic for a failure of the parser, at the mistake that most likely led to it."""
    found = (explain(failure) for explain in _CAUSES)
    return next((diagnostic for diagnostic in found if diagnostic), None) or failure.tell(
        failure.at,
        failure.end_of_text(failure.at),
        Text(
            id="Susunan baris ini tidak dapat dibaca sebagai YAML.",
            en="The way this line is laid out cannot be read as YAML.",
        ),
        Text(
            id="Periksa spasi di awal baris, tanda kutip, tanda kurung, dan titik dua di baris ini dan di baris sebelumnya.",
            en="Check indentation, quotes, brackets and colons on this line and on the line before.",
        ),
    )
