"""What many attacks need."""

import pytest

from masterplan_cli.templating import Templates


@pytest.fixture
def own_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all documents only the region's own are made: the shipped ones are tested elsewhere, and take most of the time."""
    every = Templates.documents

    def own(self: Templates) -> tuple[str, ...]:
        return tuple(name for name in every(self) if name in self._sources.files())

    monkeypatch.setattr(Templates, "documents", own)
