"""What every template sees by name."""

from collections.abc import Callable, Iterable
from typing import Any

from masterplan_cli import folders
from masterplan_cli.language import Language, Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templates import Templates


class Views:
    """The views of a plan by name, each worked out when a template first asks for it."""

    def __init__(self, plan: Masterplan) -> None:
        self._plan = plan
        self._known: dict[str, Any] = {}
        self._names = frozenset(folders.names("views"))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._names:
            raise AttributeError(name)
        if name not in self._known:
            self._known[name] = self._worked_out(name)
        return self._known[name]

    def _worked_out(self, name: str) -> Any:
        view: Callable[[Masterplan], Any] = getattr(folders.module("views", name), name)
        try:
            return view(self._plan)
        except AttributeError as error:  # a template would take it for a view that does not exist
            raise RuntimeError(f"the view {name} failed") from error


class Names:
    """What readers call the things that worksheets name by id; an id that nothing has stays as written."""

    def __init__(self, plan: Masterplan, language: Language) -> None:
        self._plan = plan
        self._language = language

    def text(self, text: str | Text | None) -> str:
        """A text in the language of the documents."""
        return text.to(self._language) if isinstance(text, Text) else text or ""

    def office(self, name: str | None) -> str:
        """An office as tables print it: `Dinkominfo`."""
        office = self._plan.offices.get(name)
        return office.label if office else name or ""

    def offices(self, names: Iterable[str]) -> str:
        """Several offices, with commas between."""
        return ", ".join(map(self.office, names))

    def dimension(self, key: str | None) -> str:
        """`Smart Living`."""
        dimension = self._plan.dimension(key or "")
        return self.text(dimension.name) if dimension else key or ""

    def sub_dimension(self, dimension: str, key: str) -> str:
        """`pelayanan publik`."""
        whole = self._plan.dimension(dimension)
        part = whole.sub_dimension(key) if whole else None
        return self.text(part.name) if part else key

    def __getattr__(self, kind: str) -> Callable[[str], str]:
        """Names of missions, objectives, programmes … by id: `names.programmes("si-purba")`."""
        if kind.startswith("_") or not hasattr(self._plan, kind):
            raise AttributeError(kind)
        ...
