"""What stands below the title becomes Typst: pages of two kinds, their breaks, claims and side headings."""

from collections.abc import Iterator, Mapping

from masterplan_cli.book import Block, Book, Heading, Note, Paragraph
from masterplan_cli.book.layout import PageRun, is_claim, opens_page
from masterplan_cli.formats.pdf.blocks import BlockWriter
from masterplan_cli.formats.pdf.figures import FigureWriter
from masterplan_cli.formats.pdf.hyphens import Hyphens
from masterplan_cli.formats.pdf.inline import InlineWriter


class ChapterWriter:
    """Writes the runs of pages of one document one after the other."""

    def __init__(self, book: Book, hyphens: Hyphens | None) -> None:
        self.inline = InlineWriter(book, hyphens)
        self._figures = FigureWriter(book, self.inline)
        self.blocks = BlockWriter(self.inline, self._figures, is_book=book.kind == "book")
        self._kind = book.kind
        self._before: Block | None = None

    def write(self, run: PageRun, others: Mapping[int, str]) -> Iterator[str]:
        """The blocks of a run; `others` holds what else stands before some of them, by their place in it."""
        self._figures.is_landscape = run.is_landscape
        yield "#landscape[\n" if run.is_landscape else ""
        for at, (block, after) in enumerate(zip(run.blocks, (*run.blocks[1:], None), strict=True)):
            yield others.get(at, "")
            yield "#pagebreak(weak: true)\n" if at and opens_page(block, self._kind) else ""
            yield self._block(block, after)
            self._before = block
        yield "]\n" if run.is_landscape else ""

    def write_justified(self, run: PageRun) -> Iterator[str]:
        """Those paragraphs of a run that are justified."""
        for block in run.blocks:
            if isinstance(block, Paragraph | Note) and not is_claim(block, self._before):
                yield self.blocks.write(block)
            self._before = block

    def _block(self, block: Block, after: Block | None) -> str:
        if isinstance(block, Paragraph) and is_claim(block, self._before):
            return f"#lead[{self.inline.write(block.runs)}]\n"
        written = self.blocks.write(block)
        is_beside = self._kind == "sheet" and isinstance(block, Heading) and block.level > 2
        return f"#hung[{written}]\n" if is_beside and isinstance(after, Paragraph | Note) else written
