"""Templates as jinja2 reads them, for what can be said of them without running them."""

from collections.abc import Iterator

from jinja2 import nodes

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.templating.environment import Sandbox
from masterplan_cli.templating.failures import FAILURES, diagnose
from masterplan_cli.templating.sources import Sources


class Trees:
    """The templates of a region, and those that they extend."""

    def __init__(self, sources: Sources, markdown: Sandbox, html: Sandbox) -> None:
        """`*.html.j2` is read by the one sandbox, all else by the other."""
        self._sources = sources
        self._markdown = markdown
        self._html = html
        self._known: dict[str, nodes.Template | None] = {}

    def broken(self, name: str) -> Diagnostic | None:
        """What is wrong with a template, if it cannot be compiled."""
        try:
            self._sandbox(name).get_template(name)
        except FAILURES as error:
            if told := diagnose(error, self._sources, name):
                self._known[name] = None
                return told
            raise
        return None

    def get(self, name: str) -> nodes.Template | None:
        """The template of this name; None where there is none that can be read."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def own(self) -> Iterator[tuple[str, nodes.Template]]:
        """The region's own templates by name, those that can be read."""
        for name in self._sources.files():
            if name.endswith(".j2") and (tree := self.get(name)):
                yield name, tree

    def _read(self, name: str) -> nodes.Template | None:
        sandbox = self._sandbox(name)
        try:
            return sandbox.parse(sandbox.source(name), name)
        except FAILURES:
            return None

    def _sandbox(self, name: str) -> Sandbox:
        return self._html if name.endswith(".html.j2") else self._markdown
