"""The two sandboxes in which templates run: one prints Markdown, one HTML."""

from collections.abc import Callable, Iterable, MutableMapping
from contextlib import suppress
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, nodes, pass_context
from jinja2.exceptions import TemplateAssertionError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from masterplan_cli.language import Language, Text
from masterplan_cli.markdown import Md
from masterplan_cli.templating.bytecode import ShippedBytecode
from masterplan_cli.templating.filters import html_filters, markdown_filters
from masterplan_cli.templating.printing import Html, Markdown
from masterplan_cli.templating.sources import OutsideFolder, Sources, read
from masterplan_cli.templating.surface import has_items, may_read, may_show
from masterplan_cli.templating.undefined import Missing
from masterplan_cli.templating.words import Words

_GLOBALS = ("range", "namespace")
"""What templates see of jinja2's own names; `dict` is written `{}`."""

_NO_FILTER = Text(id="Filter `{name}` tidak ada.", en="There is no filter `{name}`.")
_NO_TEST = Text(id="Tes `{name}` tidak ada.", en="There is no test `{name}`.")
_ABSENT = object()


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


class Sandbox(SandboxedEnvironment):
    """No file, no clock, no chance, no way out; undefined names fail; what is printed is escaped.

    What may be read of a value stands in `surface`. `range` is bounded by jinja2.
    """

    def __init__(self, sources: Sources, language: Language, words: Words) -> None:
        """Templates see `words` and `language` besides their context."""
        super().__init__(
            loader=_Loader(sources),
            undefined=Missing,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,  # constants print as values do, by our rules
            auto_reload=False,  # one build sees one state of a file
            bytecode_cache=ShippedBytecode(sources.shipped),
        )
        known = {name: self.globals[name] for name in _GLOBALS}
        self.globals = {**known, "words": words, "language": language.value}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What is open of a value, else an item of it, as `words.title` of a mapping."""
        if isinstance(obj, Undefined):
            return obj[attribute]  # which raises
        if may_read(obj, attribute):
            value = getattr(obj, attribute, _ABSENT)
            if value is not _ABSENT:
                return value if may_show(obj, value) else self.unsafe_undefined(obj, attribute)
        return self._item(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item of a value, else what is open of it."""
        if isinstance(obj, Undefined):
            return obj[argument]  # which raises
        if has_items(obj):
            with suppress(TypeError, LookupError):
                return obj[argument]
        if isinstance(argument, str):
            return self.getattr(obj, str(argument))
        return self.undefined(obj=obj, name=argument)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read it, for whatever of jinja2 asks."""
        return may_read(obj, attr) and may_show(obj, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call it: methods and functions that it could reach, and no class but `namespace`."""
        return not isinstance(obj, type) or obj is Namespace

    def _item(self, obj: Any, name: str) -> Any:
        if has_items(obj):
            with suppress(TypeError, LookupError):
                return obj[name]
        if name.startswith("_") or hasattr(type(obj), name):
            return self.unsafe_undefined(obj, name)
        return self.undefined(obj=obj, name=name)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        if modifier := source.find(nodes.EvalContextModifier):
            told = Text(id="`autoescape` tidak dapat diubah.", en="`autoescape` cannot be changed.")
            raise Refused(told, modifier.lineno, filename)
        _permit(source.find_all(nodes.Filter), self.filters, _NO_FILTER, filename)
        _permit(source.find_all(nodes.Test), self.tests, _NO_TEST, filename)
        return super()._generate(source, name, filename, defer_init)


def _permit(
    used: Iterable[nodes.Filter | nodes.Test], known: Iterable[str], refusal: Text, filename: str | None
) -> None:
    """Refuse unknown ones in both languages; jinja2 does in English only, and not where the line may never run."""
    for each in used:
        if each.name not in known:
            raise Unknown(refusal.fill(name=each.name), each.lineno, filename, each.name, known)


class _MarkdownTemplate(Template):
    """A template whose macros, blocks, `set` and `~` compose Markdown."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - jinja2's name for it
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """The template, with our composition where its code names that of jinja2."""
        template = super().from_code(environment, code, globals, uptodate)
        own = {"Markup": Md, "markup_join": environment.globals["~"]}
        template.root_render_func.__globals__.update(own)
        return template


class MarkdownSandbox(Sandbox):
    """Whatever `{{ }}` prints is Markdown that shows it."""

    template_class = _MarkdownTemplate

    def __init__(self, sources: Sources, language: Language, words: Words) -> None:
        """With the filters of Markdown alone."""
        super().__init__(sources, language, words)
        printer = Markdown(language)
        self.filters = dict(markdown_filters(language))
        self.finalize = _at_run_time(printer.printed)
        self.globals["~"] = printer.concatenated  # no template can name it so

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Macros, `caller()` and `super()` return Markdown."""
        made = super().call(context, called, *args, **kwargs)
        return Md(made) if isinstance(made, Markup) else made


class HtmlSandbox(Sandbox):
    """Whatever `{{ }}` prints is escaped as HTML unless it is `Markup`."""

    def __init__(self, sources: Sources, language: Language, words: Words) -> None:
        """With all filters of jinja2 but those that undo the escaping."""
        super().__init__(sources, language, words)
        self.filters = dict(html_filters(language))
        self.finalize = _at_run_time(Html(language).printed)


def _at_run_time(printed: Callable[[object], object]) -> Callable[[Context, object], object]:
    @pass_context
    def finalize(_: Context, value: object) -> object:
        return printed(value)

    return finalize


class _Loader(BaseLoader):
    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        del environment
        try:
            path = self._sources.find(template)
        except OutsideFolder as outside:
            told = Text(id="Berkas ini tautan ke luar folder templat.", en="This file is a link out of its folder.")
            raise Refused(told, 1, str(outside.path)) from None
        if path is None:
            raise TemplateNotFound(template)
        return read(path), str(path), lambda: True
