"""The two sandboxes in which templates run: one prints Markdown, one HTML."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from types import CodeType
from typing import Any, ClassVar

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, nodes, pass_context
from jinja2.exceptions import TemplateSyntaxError
from jinja2.runtime import Context, Undefined, markup_join
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from masterplan_cli.language import Language, Text
from masterplan_cli.markdown import Md
from masterplan_cli.schemas._text import Prose
from masterplan_cli.templating.bytecode import ShippedBytecode
from masterplan_cli.templating.counting import COUNT, WEIGH, count_work
from masterplan_cli.templating.filters import Filters, html_filters, markdown_filters
from masterplan_cli.templating.guards import guarded, guarded_method
from masterplan_cli.templating.meter import Meter
from masterplan_cli.templating.misuse import Misuse
from masterplan_cli.templating.printing import Html, Markdown
from masterplan_cli.templating.refusals import Refused, Tangled, Unknown
from masterplan_cli.templating.sources import LARGEST_TEMPLATE, Sources, Unreadable, read
from masterplan_cli.templating.surface import has_items, may_read, may_show
from masterplan_cli.templating.undefined import Missing
from masterplan_cli.templating.words import Words

_GLOBALS = ("range", "namespace")
"""What templates see of jinja2's own names; `dict` is written `{}`."""

_NO_FILTER = Text(id="Filter `{name}` tidak ada.", en="There is no filter `{name}`.")
_NO_TEST = Text(id="Tes `{name}` tidak ada.", en="There is no test `{name}`.")
_NO_FORMAT = Text(
    id="`%` tidak mengisi teks dalam templat: sambung dengan `~`, atau pakai `fill`.",
    en="`%` fills in no text in templates: join with `~`, or use `fill`.",
)
_NO_SIGN = Text(
    id="Tanda {sign} tidak tampak di buku mana pun dan tidak dapat dipakai dalam templat.",
    en="The sign {sign} shows in no book and cannot be used in a template.",
)
FORBIDDEN_SIGN = re.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\ud800-\\udfff\\ue000-\\uf8ff]")
_ABSENT = object()


class Sandbox(SandboxedEnvironment):
    """No file, no clock, no chance, no way out; undefined names fail; what is printed is escaped.

    What may be read of a value stands in `surface`. `range` is bounded by jinja2.
    """

    intercepted_binops = frozenset(SandboxedEnvironment.default_binop_table)

    def __init__(self, sources: Sources, language: Language, words: Words, meter: Meter) -> None:
        """Templates see `words` and `language` besides their context; the meter counts what they do."""
        self._texts = _Loader(sources)
        super().__init__(
            loader=self._texts,
            undefined=Missing,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,  # constants print as values do, by our rules
            auto_reload=False,  # one build sees one state of a file
            bytecode_cache=ShippedBytecode(sources.shipped),
        )
        kept = {name: self.globals[name] for name in _GLOBALS}
        self.globals = {**kept, "words": words, "language": language.value}
        self.meter = meter
        self.concat = meter.joined  # type: ignore[method-assign]
        known: Any = self.tests  # jinja2 types them as functions of no arguments
        self.tests = {name: meter.metered(test) for name, test in known.items()}

    def source(self, name: str) -> str:
        """The text of a template."""
        return self._texts.get_source(self, name)[0]

    def permit(self, filters: Filters, printed: Callable[[Any], Any]) -> None:
        """Let templates use these filters, and print values so; each counts what it does."""
        counted = {name: self.meter.metered(guarded(name, one, self.meter)) for name, one in filters.items()}
        self.filters = {**counted, COUNT: self.meter.count, WEIGH: self.meter.weigh}
        meter = self.meter

        @pass_context
        def finalize(_: Context, value: object) -> object:
            meter.take(len(value) if isinstance(value, Prose) else 5)
            made = printed(value)
            meter.show(len(made) if isinstance(made, str) else 0)
            return made

        self.finalize = finalize

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call it, and count what it does; a `cost` of its own is what a drawing takes."""
        self.meter.take(getattr(called, "cost", 25))
        for one in (*args, *kwargs.values()):
            self.meter.weigh(one)
        with self.meter.level():
            made = super().call(context, guarded_method(called, self.meter), *args, **kwargs)
        return self.meter.keep(made)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`left + right` and the like; `%` fills in no text, because it prints whatever it is given."""
        del context
        if operator == "%" and isinstance(left, str):
            raise Misuse(_NO_FORMAT)
        return self.meter.operate(self.binop_table[operator], operator, left, right)

    def compile(
        self, source: Any, name: Any = None, filename: Any = None, raw: Any = False, defer_init: Any = False
    ) -> Any:
        """As jinja2's; what Python cannot read of it is a template that nests too deep."""
        try:
            return super().compile(source, name, filename, raw, defer_init)
        except TemplateSyntaxError as error:
            error.filename = error.filename or filename
            raise
        except (RecursionError, MemoryError, SyntaxError, OverflowError) as error:
            line = _busiest_line(source) if isinstance(source, str) else 1
            raise Tangled(line, filename) from error

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
        self.meter.weigh(argument)
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
        count_work(source, self)
        return super()._generate(source, name, filename, defer_init)


def _permit(
    used: Iterable[nodes.Filter | nodes.Test], known: Iterable[str], refusal: Text, filename: str | None
) -> None:
    """Refuse unknown ones in both languages; jinja2 does in English only, and not where the line may never run."""
    for each in used:
        if each.name not in known:
            raise Unknown(refusal.fill(name=each.name), each.lineno, filename, each.name, known)


class _Template(Template):
    """A template whose `~` counts what it joins, and which counts how deep it stands in others."""

    own: ClassVar[Mapping[str, object]] = {}
    """What stands in for names of jinja2 in its code."""

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
        template.root_render_func.__globals__.update({**cls.own, "markup_join": environment.globals["~"]})
        if isinstance(environment, Sandbox):
            # Whatever includes, extends or imports a template runs this function.
            template.root_render_func = _levelled(template.root_render_func, environment.meter)
        return template


def _levelled(render: Callable[..., Iterator[str]], meter: Meter) -> Callable[..., Iterator[str]]:
    def within(*arguments: Any, **named: Any) -> Iterator[str]:
        with meter.level():
            yield from render(*arguments, **named)

    return within


class _MarkdownTemplate(_Template):
    """A template whose macros, blocks, `set` and `~` compose Markdown."""

    own: ClassVar[Mapping[str, object]] = {"Markup": Md}


class MarkdownSandbox(Sandbox):
    """Whatever `{{ }}` prints is Markdown that shows it."""

    template_class = _MarkdownTemplate

    def __init__(self, sources: Sources, language: Language, words: Words, meter: Meter) -> None:
        """With the filters of Markdown alone."""
        super().__init__(sources, language, words, meter)
        printer = Markdown(language)
        self.permit(markdown_filters(language), printer.printed)
        self.globals["~"] = lambda parts: meter.keep(
            printer.concatenated(_weighed(parts, meter))
        )  # no template names it

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Macros, `caller()` and `super()` return Markdown."""
        made = super().call(context, called, *args, **kwargs)
        return Md(made) if isinstance(made, Markup) else made


class HtmlSandbox(Sandbox):
    """Whatever `{{ }}` prints is escaped as HTML unless it is `Markup`."""

    template_class = _Template

    def __init__(self, sources: Sources, language: Language, words: Words, meter: Meter) -> None:
        """With all filters of jinja2 but those that undo the escaping."""
        super().__init__(sources, language, words, meter)
        printer = Html(language)
        self.permit(html_filters(language), printer.printed)
        self.globals["~"] = lambda parts: meter.keep(markup_join(map(printer.printed, _weighed(parts, meter))))


def _weighed(parts: Iterable[Any], meter: Meter) -> Iterator[Any]:
    for part in parts:
        meter.grow(len(part) if isinstance(part, str) else 0)
        yield part


def _busiest_line(source: str) -> int:
    """The line with most operators and brackets."""
    lines = source.splitlines() or [""]
    weights = [sum(not (sign.isalnum() or sign.isspace()) for sign in line) for line in lines]
    return weights.index(max(weights)) + 1


class _Loader(BaseLoader):
    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        if isinstance(environment, Sandbox):
            environment.meter.take(1000)
        try:
            path = self._sources.find(template)
            text = read(path, LARGEST_TEMPLATE) if path else ""
        except Unreadable as unusable:
            raise Refused(unusable.sentence, 1, str(unusable.path)) from None
        if path is None:
            raise TemplateNotFound(template)
        if self._sources.is_region(str(path)) and (found := FORBIDDEN_SIGN.search(text)):
            told = _NO_SIGN.fill(sign=f"U+{ord(found[0]):04X}")
            raise Refused(told, text.count("\n", 0, found.start()) + 1, str(path))
        return text, str(path), lambda: True
