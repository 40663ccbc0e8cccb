"""The two sorts of text that people write, a line and prose, each in Indonesian alone or in both languages."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, GetCoreSchemaHandler, PlainValidator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

T = TypeVar("T")


class Prose(str):
    """Paragraphs in Markdown; documents print it as Markdown, with raw HTML shown, not obeyed."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_prose)


class BilingualLine(str):  # noqa: SLOT000 - it has room for its English
    """A line that the region gives in both languages: the text itself is Indonesian."""

    en: str


class BilingualProse(Prose):
    """Prose that the region gives in both languages: the text itself is Indonesian."""

    en: Prose


def _plain(written: str) -> str:
    if not (text := " ".join(written.split())):
        raise PydanticCustomError("empty_text", "empty text")
    return text


def _paragraphs(written: str) -> Prose:
    if not (text := written.strip()):
        raise PydanticCustomError("empty_text", "empty text")
    return Prose(text)


def _line(written: object) -> str:
    if isinstance(written, str):
        return _plain(written)
    indonesian, english = _both(written, _plain)
    line = BilingualLine(indonesian)
    line.en = english
    return line


def _prose(written: object) -> Prose:
    if isinstance(written, str):
        return written if isinstance(written, Prose) else _paragraphs(written)
    indonesian, english = _both(written, _paragraphs)
    prose = BilingualProse(indonesian)
    prose.en = english
    return prose


def _both(written: object, read: Callable[[str], T]) -> tuple[T, T]:
    """The text in both languages, from `{id: …, en: …}`."""
    if not isinstance(written, dict) or not {"id", "en"} & written.keys():
        raise PydanticCustomError("not_one_value", "not one value", {"what": "text"})
    for key in (*written, "id", "en"):
        below = {"below": (key,)}
        if key not in ("id", "en"):
            raise PydanticCustomError("no_language", "no language", {"written": key, **below})
        if key not in written:
            raise PydanticCustomError("language_missing", "language missing", {"written": key})
        if not isinstance(written[key], str):
            raise PydanticCustomError("not_one_value", "not one value", {"what": "text", **below})
    return read(written["id"]), read(written["en"])


Line = Annotated[str, PlainValidator(_line)]
"""A name, a title, a sentence: one line of plain text; runs of white space, line breaks too, become one space."""

Name = Annotated[str, AfterValidator(_plain)]
"""A line that names something the same in every language."""
