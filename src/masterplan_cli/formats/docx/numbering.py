"""The numbers of headings and lists, as Word counts them itself."""

from dataclasses import dataclass, field

from masterplan_cli.book import Heading
from masterplan_cli.formats.docx.xml import element

_HEADINGS, _BULLETS, _POINTS, _BRACKETS = 1, 2, 3, 4  # ids that the styles name too
_MARKS = "•–▪"
_STEP = 425  # twips that each level is indented
_DEEPEST = 8
_NUMBERED = 3  # levels of headings that have numbers
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")


@dataclass(slots=True)
class HeadingNumbers:
    """Follows the numbers that Word gives to headings, to know which of them need not be written."""

    _last: tuple[int, ...] = ()

    def counts(self, heading: Heading) -> bool:
        """Whether the number of a heading is the one that Word will count."""
        level = heading.level - 1  # 1 for a chapter
        if not heading.number or level > _NUMBERED:
            return False
        above = (*self._last, *[0] * _NUMBERED)[:level]
        expected = (*above[:-1], above[-1] + 1)
        if heading.number != ".".join(map(str, expected)):
            return False
        self._last = expected
        return True


@dataclass(slots=True)
class Lists:
    """The lists of a document: each numbered one starts at its own number."""

    _starts: list[tuple[int, int, int]] = field(default_factory=list)
    """Of each numbered list: its kind, its level, its first number."""

    def bullets(self) -> int:
        """The id of all lists without numbers."""
        return _BULLETS

    def numbered(self, mark: str, level: int, start: int) -> int:
        """The id of a new list; `mark` stands behind its numbers: `.` or `)`."""
        self._starts.append((_BRACKETS if mark == ")" else _POINTS, min(level, _DEEPEST), start))
        return _BRACKETS + len(self._starts)

    def xml(self) -> str:
        """The part that holds the numbering."""
        return element(
            "w:numbering",
            *_kinds(),
            *(_instance(kind, kind) for kind in (_HEADINGS, _BULLETS, _POINTS, _BRACKETS)),
            *(
                _instance(_BRACKETS + 1 + index, kind, _starting(level, start))
                for index, (kind, level, start) in enumerate(self._starts)
            ),
            **{"xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
        )


def numbered(number: int, level: int) -> str:
    """The property of a paragraph that is an item of a list; 0 for one that its style numbers and that has none."""
    return (
        f'<w:numPr><w:ilvl w:val="{min(level, _DEEPEST)}"/><w:numId w:val="{number}"/></w:numPr>'
        if number
        else '<w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>'
    )


def _kinds() -> tuple[str, ...]:
    levels = range(_DEEPEST + 1)
    return (
        _kind(_HEADINGS, [_heading(level) for level in levels]),
        _kind(_BULLETS, [_level(level, "bullet", _MARKS[min(level, 2)], "ListBullet") for level in levels]),
        _kind(_POINTS, [_level(level, _FORMATS[level % 3], f"%{level + 1}.", "ListNumber") for level in levels]),
        _kind(_BRACKETS, [_level(level, _FORMATS[level % 3], f"%{level + 1})", "") for level in levels]),
    )


def _kind(number: int, levels: list[str]) -> str:
    return element(
        "w:abstractNum", element("w:multiLevelType", val="multilevel"), *levels, **{"w:abstractNumId": number}
    )


def _heading(level: int) -> str:
    style = f"Heading{level + 1}" if level < 3 else ""
    return _level(level, "decimal", ".".join(f"%{one + 1}" for one in range(level + 1)), style, hanging=(567, 709, 851))


def _level(level: int, format_: str, text: str, style: str, hanging: tuple[int, ...] = ()) -> str:
    suffix = "" if hanging or level == 0 else str(level + 1)
    hang = hanging[min(level, 2)] if hanging else _STEP
    left = hang if hanging else _STEP * (level + 1)
    return element(
        "w:lvl",
        element("w:start", val=1),
        element("w:numFmt", val=format_),
        element("w:pStyle", val=style + suffix) if style and level < 3 else "",
        element("w:lvlText", val=text),
        element("w:lvlJc", val="left"),
        element("w:pPr", element("w:ind", left=left, hanging=hang)),
        ilvl=level,
    )


def _instance(number: int, kind: int, override: str = "") -> str:
    return element("w:num", element("w:abstractNumId", val=kind), override, numId=number)


def _starting(level: int, start: int) -> str:
    return element("w:lvlOverride", element("w:startOverride", val=start), ilvl=level)
