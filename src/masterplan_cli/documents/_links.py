"""The marks that an outline left in a document become links, once every document is known."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from masterplan_cli.documents._marks import Anchor, Citations, LineMark, Listing, Mark, Reference
from masterplan_cli.documents._outline import Outline
from masterplan_cli.documents._slugs import Slugs, plain
from masterplan_cli.markdown import clean, escape
from masterplan_cli.markdown.roles import CLOSE, OPEN, Role
from masterplan_cli.templating.meter import UNBOUNDED, Meter

_MARK = re.compile(f"{OPEN}(?:([0-9]{{1,9}})|([a-z]+)){CLOSE}")
_HEADING = re.compile(r"(#{1,6}) (.+)")
_FENCE = re.compile(r"[ >]*(`{3,})")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of contents, tables or figures."""

    kind: str
    level: int
    """Of its heading; 0 for a table or a figure."""
    text: str
    """As Markdown."""
    slug: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A document whose marks are not resolved yet."""

    outline: Outline
    text: str
    entries: tuple[Entry, ...]
    targets: Mapping[str, tuple[str, str]]
    """By name: the slug that leads there, and the label of a link."""
    template: str = ""
    """Which made it, for what is wrong with it."""


def draft(outline: Outline, rendered: str, template: str = "") -> Draft:
    """Finds where everything that can be linked to stands in what a template rendered."""
    entries: list[Entry] = []
    targets: dict[str, tuple[str, str]] = {}
    lines: list[str] = []
    slugs, slug = Slugs(), ""
    for line, is_code in _lines(rendered):
        written, anchors = _without_anchors(line, outline)
        lines.append(line)
        if not is_code and (heading := _HEADING.fullmatch(written)):
            slug = slugs.slug(plain(heading[2]))
            if len(heading[1]) > 1 and all(anchor.listed for anchor in anchors):
                entries.append(Entry("heading", len(heading[1]), heading[2], slug))
        for anchor in anchors:
            targets.setdefault(anchor.name, (slug, anchor.label))
            if anchor.kind != "heading":
                entries.append(Entry(anchor.kind, 0, f"{anchor.label}. {anchor.title}", slug))
    return Draft(outline, "\n".join(lines), tuple(entries), targets, template)


def resolved(
    one: Draft, all_drafts: Mapping[str, Draft], meter: Meter = UNBOUNDED
) -> tuple[str, Mapping[int, tuple[LineMark, ...]]]:
    """The text of a document with lists and links in place of its marks, and what its lines are marked as.

    One blank line stands between its blocks. A short mark can stand for much text, and a hundred thousand marks for a
    hundred thousand times as much: the meter counts it.
    """

    def instead(found: re.Match[str]) -> str:
        made = for_mark(found[0], _mark(found, one.outline))
        meter.show(len(made))
        return made

    def for_mark(written: str, mark: Mark | Role | None) -> str:
        match mark:
            case Listing(kind, otherwise):
                meter.take(len(one.entries))
                listed = _listed([entry for entry in one.entries if entry.kind == kind])
                return written + listed if listed else otherwise
            case Citations(introduction, sources):
                meter.take(len(sources) * (len(one.text) // 1000 + 1))
                cited = [f"- {source}" for source in sources if source in one.text]
                return "\n".join((introduction, "", *cited)) if cited else ""
            case Reference(name, text):
                return _reference(name, text, one, all_drafts)
            case None:
                return ""
            case _:
                return written

    return _finished(_MARK.sub(instead, one.text), one.outline)


def _mark(found: re.Match[str], outline: Outline) -> Mark | Role | None:
    """What a mark stands for; nothing where there is no such mark."""
    if found[2]:
        return next((role for role in get_args(Role) if role == found[2]), None)
    number = int(found[1])
    return outline.marks[number] if number < len(outline.marks) else None


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Every line without trailing blanks, and whether it is code."""
    fence = ""
    for line in text.split("\n"):
        opened = _FENCE.match(line)
        yield line.rstrip(), bool(fence or opened)
        if opened:
            fence = "" if opened[1] == fence else fence or opened[1]


def _finished(text: str, outline: Outline) -> tuple[str, Mapping[int, tuple[LineMark, ...]]]:
    kept: list[str] = []
    marks: dict[int, tuple[LineMark, ...]] = {}
    for marked_line, is_code in _lines(text):
        line, found = _without_marks(marked_line, outline)
        if line or is_code or (kept and kept[-1]):
            if found:
                marks[len(kept)] = found
            kept.append(line)
    return "\n".join(kept).strip("\n") + "\n", marks


def _without_marks(line: str, outline: Outline) -> tuple[str, tuple[LineMark, ...]]:
    """A line as it is published, and what it is marked as."""
    if OPEN not in line:
        return clean(line).rstrip(), ()
    found = (_mark(one, outline) for one in _MARK.finditer(line))
    of_lines = tuple(one for one in found if one and not isinstance(one, Citations | Reference))
    return clean(_MARK.sub("", line)).rstrip(), of_lines


def _without_anchors(line: str, outline: Outline) -> tuple[str, list[Anchor]]:
    """A line without the marks of its anchors, and these, each once."""
    if OPEN not in line:
        return line, []
    anchors: dict[str, Anchor] = {}

    def instead(found: re.Match[str]) -> str:
        mark = _mark(found, outline)
        if not isinstance(mark, Anchor):
            return found[0]
        anchors[found[0]] = mark
        return ""

    return _MARK.sub(instead, line), list(anchors.values())


def _listed(entries: Iterable[Entry]) -> str:
    return "\n".join(
        f"{'  ' * (entry.level - 2)}- [{entry.text}](#{entry.slug})" for entry in entries if entry.level <= 3
    )


def _reference(name: str, text: str, one: Draft, all_drafts: Mapping[str, Draft]) -> str:
    if name in one.targets:
        slug, label = one.targets[name]
        return f"[{text or label}](#{slug})"
    if name in all_drafts:
        return f"[{text or escape(all_drafts[name].outline.name)}]({name}.md)"
    for document, other in all_drafts.items():
        if name in other.targets:
            slug, label = other.targets[name]
            return f"[{text or label}]({document}.md#{slug})"
    return text
