"""Numbers in sentences."""

from masterplan_cli.language import Language, Text, number


def numeral(count: int) -> Text:
    """`1.234`, in English `1,234`."""
    return Text(id=number(count, Language.ID), en=number(count, Language.EN))


def counted(count: int, word: Text) -> Text:
    """`1 error`, `2 errors`, `2 galat`: Indonesian has no plural."""
    figure = numeral(count)
    return Text(id=f"{figure.id} {word.id}", en=f"{figure.en} {word.en}" + ("" if count == 1 else "s"))
