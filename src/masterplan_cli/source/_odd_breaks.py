"""Characters that an editor and YAML take differently."""

_ODD_BREAKS = ("\x85", "\u2028", "\u2029")


def without_odd_breaks(text: str) -> str:
    """A space for each character that ends a line for YAML but for no editor; offsets stay the same."""
    for sign in _ODD_BREAKS:
        if sign in text:
            text = text.replace(sign, " ")
    return text
