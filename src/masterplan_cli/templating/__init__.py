"""Finds and runs templates, the region's before ours."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from masterplan_cli import folders
from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Language, Text
from masterplan_cli.nearness import nearest
from masterplan_cli.templating.brought import Brought, Unusable, brought, brought_below
from masterplan_cli.templating.kinds import BROKEN_TEMPLATE, KINDS
from masterplan_cli.templating.sources import Sources, read
from masterplan_cli.templating.words import Words, did_you_mean, words_of

if TYPE_CHECKING:
    from masterplan_cli.templating.environment import Sandbox
    from masterplan_cli.templating.meter import Meter

__all__ = ["KINDS", "TemplateFailed", "Templates", "Unusable", "Words"]

_FONT_FILES = (".ttf", ".otf", ".ttc", ".otc")


class TemplateFailed(Exception):  # noqa: N818 - a mistake of its author, told by its diagnostic
    """Templates that cannot be run, with what to tell about them."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        told = (f"{one.place.file}:{one.place.line}: {one.message.en}" for one in diagnostics)
        super().__init__("; ".join(told))
        self.diagnostics = diagnostics

    @property
    def diagnostic(self) -> Diagnostic:
        """The first thing to tell."""
        return self.diagnostics[0]


class Templates:
    """The templates and words of one plan in one language.

    A region changes them in three grades: a word in `templates/words/id.yaml`; a block, in a file of the same name
    that `{% extends "shipped/documents/buku-2.md.j2" %}`; a whole file of the same name.
    """

    def __init__(self, language: Language, region: Path | None, blocks: int = 0) -> None:
        """`region` is the folder `templates` of the plan folder, if there is one; `blocks` says how large the plan is."""
        self.language = language
        self._blocks = blocks
        self._sources = Sources.of(folders.shipped("templates"), region)

    @property
    def words(self) -> Words:
        """The vocabulary: `words.programme.title`."""
        return self._vocabulary[0]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the region's words; the shipped words stand in for them."""
        return self._vocabulary[1]

    def inspected(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the region's templates before any of them runs, and what of them is of no use.

        Raises `Rejected` for a folder beyond the limits.
        """
        own = self._sources.files()
        if not own:
            return ()
        from masterplan_cli.templating.parts import dead_pictures, unknown_blocks, unused
        from masterplan_cli.templating.trees import Trees

        trees = Trees(self._sources, self._markdown, self._html)
        broken = [told for name in own if name.endswith(".j2") and (told := trees.broken(name))]
        useless = (*unused(self._sources, trees), *unknown_blocks(self._sources, trees))
        return (*broken, *useless, *dead_pictures(self._sources, trees))

    def quoted(self, diagnostics: Iterable[Diagnostic]) -> Mapping[str, str]:
        """The texts of the templates whose lines are spoken of, for excerpts."""
        return self._sources.quoted(diagnostics)

    def documents(self) -> tuple[str, ...]:
        """Names of all templates of documents, ours and the region's: `documents/buku-1.md.j2`, in order."""
        return self._sources.names("documents/*.md.j2")

    def failed(self, name: str, sentence: Text, wanted: str = "", known: Iterable[str] = ()) -> TemplateFailed:
        """What is wrong with a template as a whole, as an exception."""
        near = nearest(wanted, known)
        root = self._sources.own if name in self._sources.files() else None
        place = self._sources.whole(str((root or self._sources.shipped) / name))
        return TemplateFailed(Diagnostic(place, BROKEN_TEMPLATE, sentence, did_you_mean(near) if near else None))

    def read(self, name: str) -> str:
        """The text of a file that is no template, such as `page.css`, the region's before ours."""
        if (path := self._sources.find(name)) is None:
            raise FileNotFoundError(name)
        return read(path)

    def logo(self) -> Brought | None:
        """The region's logo, `logo.svg` or `logo.png`, if it has one. Raises `Rejected` for a link to elsewhere."""
        own = self._sources.own
        return next(brought(own, ("logo.svg", "logo.png")), None) if own else None

    def fonts(self) -> tuple[Brought, ...]:
        """The region's font files in order. Raises `Rejected` for a link to elsewhere."""
        found = brought_below(self._sources.own, "fonts") if self._sources.own else ()
        return tuple(one for one in found if one.path.suffix.lower() in _FONT_FILES)

    @property
    def font_folder(self) -> Path | None:
        """Where these files lie, which need not exist; None for a region without templates of its own."""
        return self._sources.own / "fonts" if self._sources.own else None

    def render(self, name: str, context: Mapping[str, object]) -> str:
        """The text that a template makes: `*.html.j2` of HTML, any other of Markdown. Raises TemplateFailed."""
        sandbox = self._html if name.endswith(".html.j2") else self._markdown
        with self.reporting(name):
            return sandbox.get_template(name).render(context)

    @contextmanager
    def reporting(self, name: str) -> "Iterator[Meter]":
        """What is done for a template: the meter counts it, and what the template made fail is told. Raises TemplateFailed."""
        from masterplan_cli.templating.failures import FAILURES, diagnose

        try:
            with self._meter.document():
                yield self._meter
        except FAILURES as error:
            if diagnostic := diagnose(error, self._sources, name):
                raise TemplateFailed(diagnostic) from error
            raise

    @cached_property
    def _vocabulary(self) -> tuple[Words, tuple[Diagnostic, ...]]:
        return words_of(self._sources, self.language)

    @cached_property
    def _meter(self) -> "Meter":
        from masterplan_cli.templating.meter import Meter

        return Meter(bounded=self._sources.own is not None, blocks=self._blocks)

    @cached_property
    def _markdown(self) -> "Sandbox":
        from masterplan_cli.templating.environment import MarkdownSandbox

        return MarkdownSandbox(self._sources, self.language, self.words, self._meter)

    @cached_property
    def _html(self) -> "Sandbox":
        from masterplan_cli.templating.environment import HtmlSandbox

        return HtmlSandbox(self._sources, self.language, self.words, self._meter)
