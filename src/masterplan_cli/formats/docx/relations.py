"""What a document's main part refers to: other parts, and places outside."""

from dataclasses import dataclass, field

from masterplan_cli.formats.docx.xml import element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(slots=True)
class Relations:
    """Gives every target an id; the same target has the same."""

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def part(self, kind: str, target: str) -> str:
        """The id of another part: `image`, `media/road-map.png`."""
        return self._id(kind, target, outside=False)

    def link(self, target: str) -> str:
        """The id of a place outside the document."""
        return self._id("hyperlink", target, outside=True)

    def xml(self) -> str:
        """The part that holds them."""
        return element(
            "Relationships",
            *(
                element("Relationship", Id=name, Type=f"{_OFFICE}/{kind}", Target=target, **_mode(outside=outside))
                for (kind, target, outside), name in self._ids.items()
            ),
            xmlns="http://schemas.openxmlformats.org/package/2006/relationships",
        )

    def _id(self, kind: str, target: str, *, outside: bool) -> str:
        return self._ids.setdefault((kind, target, outside), f"rId{len(self._ids) + 1}")


def _mode(*, outside: bool) -> dict[str, str]:
    return {"TargetMode": "External"} if outside else {}
