"""Charts as templates ask for them: by name, with the words that they print."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_type_hints

from masterplan_cli import folders
from masterplan_cli.charts._chart import Chart
from masterplan_cli.language import Language, Text
from masterplan_cli.templating.misuse import Misuse
from masterplan_cli.templating.words import Words

_NO_VIEW = Text(
    id="`charts.{chart}` menggambar `{wanted}` dari `views`, bukan nilai lain.",
    en="`charts.{chart}` draws a `{wanted}` of `views` and no other value.",
)

_COST = 5_000
"""Steps that a drawing takes, for limits."""


class Charts:
    """`charts.roadmap(views.road_map)` draws a view; every module of `charts` is there under its name."""

    def __init__(self, words: Words, language: Language) -> None:
        self._words = words
        self._language = language
        self._names = frozenset(folders.names("charts"))

    def __getattr__(self, name: str) -> Callable[[Any], Chart]:
        if name.startswith("_") or name not in self._names:
            raise AttributeError(name)
        module = folders.module("charts", name)

        def drawn(view: Any) -> Chart:
            draw = getattr(module, name)
            wanted = get_type_hints(draw)["view"]
            if not isinstance(view, wanted):  # a chart trusts its view: what else it was given could be markup
                raise Misuse(_NO_VIEW.fill(chart=name, wanted=wanted.__name__))
            chart: Chart = draw(view, self._worded(name, module.Words), self._language)
            return chart

        drawn.cost = _COST  # type: ignore[attr-defined]
        return drawn

    def _worded(self, chart: str, kind: type[Any]) -> Any:
        """The words of a chart: its own, from `words.charts`, before those that all documents share."""
        own = self._words.charts[chart]
        return kind(
            **{field.name: _bare((own if field.name in own else self._words)[field.name]) for field in fields(kind)}
        )


def _bare(words: Any) -> Any:
    return {name: _bare(words[name]) for name in words} if isinstance(words, Words) else words
