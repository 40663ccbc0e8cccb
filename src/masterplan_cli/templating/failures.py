"""A template that fails becomes a diagnostic with the template's own file and line."""

from difflib import get_close_matches
from traceback import walk_tb
from types import FrameType
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from masterplan_cli.diagnostics import Diagnostic, Place, Related
from masterplan_cli.language import Text
from masterplan_cli.templating.kinds import BROKEN_TEMPLATE
from masterplan_cli.templating.sources import Sources
from masterplan_cli.templating.undefined import Wanted
from masterplan_cli.templating.words import did_you_mean

FAILURES = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
)
"""What the code of a template can raise, whoever wrote it."""


def diagnose(error: Exception, sources: Sources) -> Diagnostic | None:
    """What to tell about a failure; None where it is a mistake of ours.

    Ours is whatever is raised while only shipped templates ran, unless jinja2 itself found the template wrong.
    """
    if isinstance(error, TemplateSyntaxError) and error.filename and sources.is_template(error.filename):
        return _told(error, sources.line(error.filename, error.lineno))
    frames = [(frame, line) for frame, line in walk_tb(error.__traceback__) if sources.is_template(_file(frame))]
    own = [(frame, line) for frame, line in frames if sources.is_region(_file(frame))]
    if not frames or not (own or isinstance(error, TemplateError)):
        return None
    frame, line = (own or frames)[-1]
    deepest, deepest_line = frames[-1]
    inner = () if deepest is frame else (sources.line(_file(deepest), deepest_line),)
    return _told(error, sources.line(_file(frame), line), inner, (*_names(frame), *_names(deepest)))


def _file(frame: FrameType) -> str:
    return frame.f_code.co_filename


def _names(frame: FrameType) -> tuple[str, ...]:
    """What the template could have named: jinja2 lends the frame its variables."""
    return tuple(name for name in frame.f_locals if not name.startswith("_"))


def _told(error: Exception, place: Place, inner: tuple[Place, ...] = (), names: tuple[str, ...] = ()) -> Diagnostic:
    message, wanted, known = _message(error, names)
    near = get_close_matches(wanted, known, 1)
    raised = Text(id="Di sini kegagalannya terjadi.", en="This is where it failed.")
    related = tuple(Related(raised, other) for other in inner)
    return Diagnostic(place, BROKEN_TEMPLATE, message, did_you_mean(near[0]) if near else None, related)


def _message(error: Any, names: tuple[str, ...]) -> tuple[Text, str, tuple[str, ...]]:
    """The sentence, what was wanted and what there is."""
    said = error.args[0] if error.args else ""
    if isinstance(said, Wanted):
        return said.told, said.name, names if said.known is None else said.known
    if told := getattr(error, "told", None):
        return told, getattr(error, "wanted", ""), getattr(error, "known", ())
    if isinstance(error, TemplateNotFound):
        name = str(error.name)
        return Text(id=f"Templat `{name}` tidak ada.", en=f"There is no template `{name}`."), name, ()
    text = _quoted(error)
    if isinstance(error, TemplateSyntaxError):
        return Text(id=f"Susunan templat salah: {text}", en=f"The template is not well formed: {text}"), "", ()
    return Text(id=f"Templat gagal: {text}", en=f"The template failed: {text}"), "", ()


def _quoted(error: Exception) -> str:
    text = " ".join(str(getattr(error, "message", None) or error).split()).rstrip(".")
    return f"`{text.replace('`', chr(39)) or type(error).__name__}`."
