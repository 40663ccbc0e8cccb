"""Numbers words so that those of one root or of one meaning have one number."""

from functools import cache

from masterplan_cli.phrases._lexicon import groups
from masterplan_cli.phrases._roots import roots


class Kin:
    """The words of some texts by what they have in common; a number means nothing outside its texts."""

    __slots__ = ("_by_form", "_by_root", "_first", "_next")

    def __init__(self) -> None:
        self._by_root = dict(_meanings())
        self._by_form: dict[str, int] = {}
        self._first: dict[int, str] = {}
        self._next = len(self._by_root)

    def of(self, form: str) -> int:
        """The number of a word: that of the longest root that it shares with a word before it."""
        number = self._by_form.get(form)
        if number is None:
            own = sorted(roots(form), key=len, reverse=True)
            number = next((self._by_root[root] for root in own if root in self._by_root), self._next)
            self._next += number == self._next
            self._by_form[form] = number
            for root in own:
                self._by_root.setdefault(root, number)
        return number

    def first(self, form: str) -> str:
        """The first word of those that have the number of this one."""
        return self._first.setdefault(self.of(form), form)


@cache
def _meanings() -> dict[str, int]:
    """Words of one meaning by the number of their group."""
    return {word: number for number, group in enumerate(groups("synonyms")) for word in group["words"]}
