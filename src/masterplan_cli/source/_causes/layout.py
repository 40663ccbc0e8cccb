"""Mistakes with indentation: tabs, lines that line up with nothing, lists among keys."""

import re

from yaml.events import DocumentEndEvent, SequenceEndEvent

from masterplan_cli.diagnostics import Diagnostic, Edit
from masterplan_cli.language import Text
from masterplan_cli.source._causes._failure import Failure
from masterplan_cli.source._lines import lines
from masterplan_cli.source._refusals import refusal
from masterplan_cli.source._rows import rows
from masterplan_cli.source._wording import code, with_quotes

_BLANKS = re.compile(r"[ \t]*")
_TABS = re.compile(r"\t+")
_KEY = re.compile(r"[^\s#].*?(?=:(?:\s|$)|$)")
_DASHES = re.compile(r"( *)(?:- +)+")


def tab(failure: Failure) -> Diagnostic | None:
    """A tab where only spaces can stand."""
    line_start = failure.places.start(failure.at)
    leading = _BLANKS.match(failure.line)
    reach = leading.end() if leading else 0
    found = _TABS.search(failure.line, 0, reach)
    if failure.sign == "\t":
        found = _TABS.match(failure.line, failure.column)
    elif not failure.sign or failure.column > reach or failure.bracket is not None:
        return None
    if not found:
        return None
    mend = Text(id="Hapus tab itu: barisnya kosong.", en="Remove the tab: its line is empty.")
    if failure.line.strip():
        fixed = code(failure.line[:reach].replace("\t", "  ") + failure.line[reach:].replace("\t", " "))
        mend = Text(id=f"Ganti tab dengan spasi: {fixed}.", en=f"Replace the tab with spaces: {fixed}.")
    return failure.tell(
        line_start + found.start(),
        line_start + found.end(),
        Text(
            id="Jarak di sini dibuat dengan tab, padahal YAML hanya menerima spasi.",
            en="The space here is made with a tab, but YAML accepts spaces only.",
        ),
        mend,
        edit=_spaces(failure, reach) if failure.line.strip() else None,
    )


def _spaces(failure: Failure, reach: int) -> Edit | None:
    """Spaces for the tab, where only one number of them lines up with what is open."""
    line_start = failure.places.start(failure.at)
    tabs = _TABS.match(failure.line, failure.column)
    if failure.column >= reach:
        return failure.edit(failure.at, line_start + tabs.end(), " ") if tabs else None
    if _opens_block(failure):
        return None  # the line stands below the one above, and nothing tells how far
    widths = {len(failure.line[:reach].replace("\t", " " * width)) for width in (2, 4, 8)}
    fitting = widths & _columns_around(failure)
    return failure.edit(line_start, line_start + reach, " " * min(fitting)) if len(fitting) == 1 else None


def _opens_block(failure: Failure) -> bool:
    """Whether the last written line before is a key without a value."""
    before = failure.text[: failure.places.start(failure.at)].rstrip()
    return before.endswith(":")


def item_beside_key(failure: Failure) -> Diagnostic | None:
    """`offices: - dinkes`."""
    if failure.sign != "-" or failure.doing or failure.at_line_start:
        return None
    end = failure.end_of_text(failure.at)
    line_start = failure.places.start(failure.at)
    fixed = code(with_quotes(failure.line, failure.column, end - line_start).strip())
    if end == failure.at + 1:
        return failure.tell(
            failure.at,
            end,
            Text(
                id="Tanda `-` di sini terbaca sebagai awal butir daftar.",
                en="The sign `-` here reads as the start of a list item.",
            ),
            Text(
                id="Bila belum ada isinya, kosongkan: hapus tanda `-` itu.",
                en="While there is no value, leave it empty: remove that `-`.",
            ),
        )
    return failure.tell(
        failure.at,
        end,
        Text(
            id="Butir daftar ini sebaris dengan kuncinya.",
            en="This list item stands on the same line as its key.",
        ),
        Text(
            id=f"Pindahkan butir itu ke baris berikutnya; bila ini teks biasa, apit dengan tanda kutip: {fixed}.",
            en=f"Move the item to the next line; if this is plain text, put it between quotes: {fixed}.",
        ),
    )


def second_document(failure: Failure) -> Diagnostic | None:
    """Text that goes on after `...`."""
    if isinstance(failure.last, DocumentEndEvent) and failure.last.explicit:
        return refusal(failure.places, "document", failure.at)
    return None


def list_among_keys(failure: Failure) -> Diagnostic | None:
    """`- dinkes` in the column of keys."""
    if failure.sign != "-" or "block mapping" not in failure.doing or not _same_column(failure):
        return None
    return failure.tell(
        failure.at,
        failure.end_of_text(failure.at),
        Text(
            id="Di sini ada butir daftar, padahal baris-baris setingkatnya berupa `kunci: nilai`.",
            en="Here is a list item, but the lines of its level are `key: value`.",
        ),
        Text(
            id="Tulis kunci daftar itu di baris tersendiri di atasnya, atau geser butirnya ke kanan di bawah kuncinya.",
            en="Write the key of the list on a line above it, or indent the item below its key.",
        ),
    )


def key_among_items(failure: Failure) -> Diagnostic | None:
    """`name: …` in the column of dashes."""
    if failure.sign in {"-", ""} or not _in_list(failure) or not _same_column(failure):
        return None
    end = _key_end(failure)
    shown = code(failure.text[failure.at : end])
    return failure.tell(
        failure.at,
        end,
        Text(
            id=f"Di sini ada {shown}, padahal baris-baris setingkatnya berupa butir daftar yang diawali `-`.",
            en=f"Here is {shown}, but the lines of its level are list items that start with `-`.",
        ),
        Text(
            id="Geser dua spasi ke kanan bila baris ini bagian dari butir di atasnya, ke kiri bila setingkat dengan judul "
            "daftarnya, atau awali dengan `- `.",
            en="Indent it by two spaces if it belongs to the item above, move it left if it is on a level with the heading "
            "of the list, or start it with `- `.",
        ),
    )


def first_dash_missing(failure: Failure) -> Diagnostic | None:
    """A list whose first item has lost its dash: its keys stand where those of the next item do."""
    line_start = failure.places.start(failure.at)
    spaces = len(failure.line) - len(failure.line.lstrip(" "))
    if not failure.at_line_start or not failure.line.startswith("- ", spaces):
        return None
    first = _first_deeper(failure.text[:line_start], spaces)
    if first is None or failure.places.column(first) - 1 != spaces + 2 or failure.text[first] == "-":
        return None
    fixed = code(f"- {failure.text[first : failure.places.end(first)]}")
    dash = failure.places.start(first) + spaces
    return failure.tell(
        first,
        _key_end(failure, first),
        Text(
            id="Butir pertama daftar ini tidak diawali `- `.",
            en="The first item of this list does not begin with `- `.",
        ),
        Text(id=f"Tulis {fixed}.", en=f"Write {fixed}."),
        failure.related(failure.at, Text(id="Butir berikutnya di sini.", en="The next item is here.")),
        failure.edit(dash, first, "- "),
    )


def heading_missing(failure: Failure) -> Diagnostic | None:
    """A list below `swot:` itself, and then the keys of `swot`: the first of them is gone."""
    if not failure.sign or not failure.at_line_start or not isinstance(failure.last, SequenceEndEvent):
        return None
    line_start = failure.places.start(failure.at)
    spaces = len(failure.line) - len(failure.line.lstrip(" "))
    items = _list_above(failure.text[:line_start], spaces)
    if items is None or not _has_sibling(failure.text[line_start:], spaces):
        return None
    beside = code(failure.text[line_start + spaces : _key_end(failure, line_start + spaces)] + ":")
    return failure.tell(
        items,
        failure.places.end(items),
        Text(
            id=f"Daftar yang dimulai di sini tidak berjudul, padahal baris-baris setingkatnya berupa kunci seperti {beside}.",
            en=f"The list that begins here has no heading, but the lines of its level are keys such as {beside}.",
        ),
        Text(
            id=f"Tulis kunci daftar ini di baris tersendiri di atasnya, sejajar dengan {beside}.",
            en=f"Write the key of this list on a line of its own above it, in the column of {beside}.",
        ),
    )


def _list_above(text: str, spaces: int) -> int | None:
    """Offset of the first dash of the list above, where the key that holds it stands left of these spaces."""
    found = _first_deeper(text, spaces)
    return found if found is not None and text[found] == "-" else None


def _first_deeper(text: str, spaces: int) -> int | None:
    """Where the last lines deeper than these spaces begin, below a key that stands left of them."""
    found: int | None = None
    for row in reversed(rows(text)):
        if row.is_blank or row.literal or row.indent > spaces:
            found = found if row.is_blank else row.start + row.indent
            continue
        return found if row.indent < spaces and row.text.rstrip().endswith(":") else None
    return None


def _has_sibling(text: str, spaces: int) -> bool:
    """Whether another key stands in the column of the first line before anything further left."""
    written = (line for line in lines(text)[1:] if line.strip() and not line.lstrip().startswith("#"))
    indents = (len(line) - len(line.lstrip(" ")) for line in written)
    return next((indent for indent in indents if indent <= spaces), -1) == spaces


def indentation(failure: Failure) -> Diagnostic | None:
    """A line that lines up with none of those around it."""
    return wrong_indentation(failure) if failure.sign and failure.at_line_start else None


def wrong_indentation(failure: Failure) -> Diagnostic | None:
    """The line of the failure is indented by a number of spaces that no line around it has."""
    line_start = failure.places.start(failure.at)
    spaces = len(failure.line) - len(failure.line.lstrip(" "))
    others = _columns_around(failure)
    nearest = [
        max((n for n in others if n < spaces), default=None),
        min((n for n in others if n > spaces), default=None),
    ]
    shown = [n for n in nearest if n is not None]
    if not shown:
        return None
    fixed = code(" " * min(shown, key=lambda n: (abs(n - spaces), -n)) + failure.line.strip())
    start = line_start + spaces
    return failure.tell(
        start,
        _key_end(failure, start),
        Text(
            id=f"Baris ini menjorok {spaces} spasi, padahal baris-baris di sekitarnya {' atau '.join(map(str, shown))}.",
            en=f"This line is indented by {spaces}, but the lines around it by {' or '.join(map(str, shown))}.",
        ),
        Text(
            id=f"Sejajarkan dengan baris lain yang setingkat, misalnya: {fixed}.",
            en=f"Line it up with the other lines of its level, for instance: {fixed}.",
        ),
    )


def _columns_around(failure: Failure) -> set[int]:
    """Columns of open blocks of the same sort, keys or items, and that of the last written line before."""
    item = failure.line.lstrip(" ").startswith("- ")
    unlike = "[{" if item else "[{-"
    columns = {failure.places.column(offset) - 1 for offset in failure.open if failure.text[offset] not in unlike}
    before = reversed(lines(failure.text[: failure.places.start(failure.at)]))
    written = next((line for line in before if line.strip() and not line.lstrip().startswith("#")), "")
    dashes = _DASHES.match(written)
    if dashes:
        columns.add(len(dashes[1]) if item else dashes.end())
    elif written:
        columns.add(len(written) - len(written.lstrip(" ")))
    return columns


def _same_column(failure: Failure) -> bool:
    return failure.context is not None and failure.places.column(failure.context) == failure.column + 1


def _in_list(failure: Failure) -> bool:
    return "block collection" in failure.doing or "block sequence" in failure.doing


def _key_end(failure: Failure, start: int | None = None) -> int:
    """Offset where the key that starts at `start` ends, or else its line."""
    begin = failure.at if start is None else start
    line_start = failure.places.start(begin)
    found = _KEY.match(failure.places.line(begin), begin - line_start)
    return line_start + found.end() if found else failure.places.end(begin)
