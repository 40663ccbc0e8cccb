"""A template that fails becomes a diagnostic with the template's own file and line."""

from difflib import get_close_matches
from traceback import walk_tb
from types import FrameType
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from masterplan_cli.diagnostics import Diagnostic, Place, Related
from masterplan_cli.language import Text
from masterplan_cli.templating.kinds import BROKEN_TEMPLATE, TEMPLATE_LIMIT
from masterplan_cli.templating.meter import LEADS_BACK, Excess
from masterplan_cli.templating.refusals import Tangled
from masterplan_cli.templating.sentences import sentence_of
from masterplan_cli.templating.sources import Sources
from masterplan_cli.templating.undefined import Wanted
from masterplan_cli.templating.words import did_you_mean

_RECURSION = Text(
    id="Templat, makro, atau blok saling memanggil tanpa akhir.",
    en="Templates, macros or blocks call each other without end.",
)
_MEMORY = Text(id="Templat ini meminta terlalu banyak memori.", en="This template asks for too much memory.")
_BY_TYPE = {RecursionError: _RECURSION, MemoryError: _MEMORY}

FAILURES = (
    TemplateError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NameError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What the code of a template can raise, whoever wrote it."""

_LONGEST = 500
"""Signs of a sentence."""

_LIMITS = (Excess, Tangled, RecursionError, MemoryError)


def diagnose(error: Exception, sources: Sources, name: str) -> Diagnostic | None:
    """What to tell about a failure of the template of this name; None where it is a mistake of ours.

    Ours is whatever is raised while only shipped templates ran, unless jinja2 itself found the template wrong, or a
    region's words or plan made it go beyond a limit.
    """
    if isinstance(error, TemplateSyntaxError) and error.filename and sources.is_template(error.filename):
        return _told(error, sources.line(error.filename, error.lineno))
    return _of_running(error, sources) or _of_whole(error, sources, name)


def _of_whole(error: Exception, sources: Sources, name: str) -> Diagnostic | None:
    """What fails without a line of its own, in a template of the region's."""
    file = str(sources.own / name) if sources.own else ""
    return _told(error, sources.whole(file)) if name in sources.files() else None


def _of_running(error: Exception, sources: Sources) -> Diagnostic | None:
    frames = [(frame, line) for frame, line in walk_tb(error.__traceback__) if sources.is_template(_file(frame))]
    own = [(frame, line) for frame, line in frames if sources.is_region(_file(frame))]
    if not frames or not (own or isinstance(error, TemplateError | Excess)):
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
    near = get_close_matches(wanted, known, 1) if len(wanted) < 100 else []
    raised = Text(id="Di sini kegagalannya terjadi.", en="This is where it failed.")
    related = tuple(Related(raised, other) for other in inner)
    kind = TEMPLATE_LIMIT if isinstance(error, _LIMITS) else BROKEN_TEMPLATE
    told = Text(id=_brief(message.id), en=_brief(message.en))
    help_ = LEADS_BACK if isinstance(error, RecursionError) else getattr(error, "help", None)
    return Diagnostic(place, kind, told, did_you_mean(near[0]) if near else help_, related)


def _message(error: Any, names: tuple[str, ...]) -> tuple[Text, str, tuple[str, ...]]:
    """The sentence, what was wanted and what there is."""
    said = error.args[0] if error.args else ""
    if isinstance(said, Wanted):
        return said.told, said.name, names if said.known is None else said.known
    if told := getattr(error, "told", None) or _BY_TYPE.get(type(error)):
        return told, getattr(error, "wanted", ""), getattr(error, "known", ())
    if isinstance(error, TemplateNotFound):
        name = str(error.name)
        return Text(id=f"Templat `{name}` tidak ada.", en=f"There is no template `{name}`."), name, ()
    if sentence := sentence_of(_brief(str(getattr(error, "message", None) or error))):
        return sentence, "", ()
    text = _quoted(error)
    if isinstance(error, TemplateSyntaxError):
        return Text(id=f"Susunan templat salah: {text}", en=f"The template is not well formed: {text}"), "", ()
    return Text(id=f"Templat gagal: {text}", en=f"The template failed: {text}"), "", ()


def _brief(text: str) -> str:
    """As much as a sentence can hold: what a template hands over, and an error quotes, may be as long as a book."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def _quoted(error: Exception) -> str:
    text = " ".join(str(getattr(error, "message", None) or error).split()).rstrip(".")
    return f"`{text.replace('`', chr(39)) or type(error).__name__}`."
