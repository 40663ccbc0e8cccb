"""What a template hands over and nothing of ours takes."""

from collections.abc import Iterable

from masterplan_cli.language import Text


class Misuse(ValueError):  # noqa: N818 - a mistake of the template's author
    """A value that a template hands over does not fit; raised by what takes it, reported at the template's line."""

    def __init__(self, sentence: Text, wanted: str = "", known: Iterable[str] = ()) -> None:
        """`wanted` is the word that was not found among the `known` ones, if that is what is wrong."""
        super().__init__(sentence.en)
        self.told = sentence
        self.wanted = wanted
        self.known = tuple(known)
