"""What is refused of a template before it runs, with its line."""

from collections.abc import Iterable

from jinja2.exceptions import TemplateAssertionError

from masterplan_cli.language import Text

_TANGLED = Text(
    id="Tanda kurung, operator, atau tag di sini bersarang terlalu dalam.",
    en="Brackets, operators or tags nest too deep here.",
)


class Refused(TemplateAssertionError):  # noqa: N818 - it says what happened to the wish
    """A template asks for what no template may have."""

    def __init__(self, told: Text, line: int, filename: str | None) -> None:
        super().__init__(told.en, line, filename=filename)
        self.told = told


class Unknown(Refused):
    """A template asks for a filter or a test that there is not."""

    def __init__(self, told: Text, line: int, filename: str | None, wanted: str, known: Iterable[str]) -> None:
        super().__init__(told, line, filename)
        self.wanted = wanted
        self.known = tuple(known)


class Tangled(Refused):
    """A template nests brackets, operators or tags deeper than can be read."""

    def __init__(self, line: int, filename: str | None) -> None:
        super().__init__(_TANGLED, line, filename)
