"""Lists of contents, tables and figures: Word's own in place of those that the document has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from masterplan_cli.book import Blocks, Book, Bullets, Heading, Listing, Paragraph, Reference, Runs, plain, walk
from masterplan_cli.formats.docx.anchors import bookmark, caption_bookmark
from masterplan_cli.formats.docx.contents import Entry, captioned, contents, sequence
from masterplan_cli.formats.docx.numbering import HeadingNumbers
from masterplan_cli.formats.docx.state import DocumentState


@dataclass(frozen=True, slots=True)
class Listings:
    """The lists of one document."""

    book: Book
    state: DocumentState
    numbers: Mapping[str, tuple[str, Runs]]
    """Number and title of each heading, by its slug."""

    def write(self, listing: Listing) -> str:
        """A list; empty where it holds something else than references."""
        written = list(_references(listing.bullets, 1))
        if None in written:
            return ""
        found = [one for one in written if one]
        if listing.kind == "heading":
            return contents([self._heading(level, reference) for level, reference in found])
        captions = {caption.text: caption for caption in self.book.captions.values()}
        entries = []
        word = ""
        for _, reference in found:
            caption = captions.get(plain(reference.inside))
            word = word or (caption.word if caption else "")
            target = caption_bookmark(caption) if caption else bookmark(reference.slug)
            entries.append(Entry(1, "", self.state.runs.write(reference.inside), target))
        return captioned(sequence(word), entries)

    def _heading(self, level: int, reference: Reference) -> Entry:
        number, title = self.numbers.get(reference.slug, ("", reference.inside))
        return Entry(level, number, self.state.runs.write(title), bookmark(reference.slug))


def _references(bullets: Bullets, level: int) -> Iterator[tuple[int, Reference] | None]:
    """The reference of each item with its level; None for an item that is something else."""
    for item in bullets.items:
        match item:
            case (Paragraph((Reference() as reference,)), *below) if all(isinstance(one, Bullets) for one in below):
                yield level, reference
                for one in below:
                    yield from _references(one, level + 1) if isinstance(one, Bullets) else ()
            case _:
                yield None


def heading_numbers(blocks: Blocks) -> dict[str, tuple[str, Runs]]:
    """Number and title of each heading by its slug; the number stays in the title where Word would count another."""
    counted = HeadingNumbers()
    return {
        block.slug: (block.number, block.title) if counted.counts(block) else ("", block.runs)
        for block in walk(blocks)
        if isinstance(block, Heading)
    }
