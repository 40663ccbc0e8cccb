"""What browsers are shown at this moment, and how they hear of the next."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Condition


@dataclass(frozen=True, slots=True)
class Shown:
    """A book, and what there is to say about the plan as it stands now."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """The last good site, by path; empty when there was none yet."""
    overlay: str = ""
    """HTML of what was found; empty when there is nothing to say."""
    book: str = ""
    """Changes when the files do; pages carry it, so that one that came late knows."""

    @property
    def news(self) -> str:
        """What a browser is told, on one line."""
        return json.dumps({"book": self.book, "overlay": self.overlay})


def fingerprint(files: Mapping[str, bytes]) -> str:
    """The same for the same files, of whatever run."""
    total = sha256()
    for path, content in sorted(files.items()):
        total.update(f"{path}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()[:16]


class Screen:
    """Where one thread puts what others show."""

    def __init__(self) -> None:
        self._shown = Shown()
        self._changed = Condition()
        self._over = False

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    def show(self, shown: Shown) -> None:
        """Show this from now on, and wake those who wait."""
        with self._changed:
            self._shown = shown
            self._changed.notify_all()

    def after(self, seen: Shown | None, seconds: float) -> Shown | None:
        """What is shown once it is something else than `seen`, or after these seconds; None once all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._over or self._shown is not seen, seconds)
            return None if self._over else self._shown

    def end(self) -> None:
        """Nobody needs to wait any longer."""
        with self._changed:
            self._over = True
            self._changed.notify_all()
