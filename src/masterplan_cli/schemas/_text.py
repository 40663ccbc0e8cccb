"""The two sorts of text that people write: a line, and prose that is Markdown by declaration."""

from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Prose(str):
    """Paragraphs in Markdown; documents print it as Markdown, with raw HTML shown, not obeyed."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_prose, core_schema.str_schema())


def _prose(written: str) -> Prose:
    if not (text := written.strip()):
        raise PydanticCustomError("empty_text", "empty text")
    return Prose(text)


def _line(written: str) -> str:
    if not (text := " ".join(written.split())):
        raise PydanticCustomError("empty_text", "empty text")
    return text


Line = Annotated[str, AfterValidator(_line)]
"""A name, a title, a sentence: one line of plain text; runs of white space, line breaks too, become one space."""
