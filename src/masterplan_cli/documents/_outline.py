"""The outline of a document: what its template numbers, captions and points to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from masterplan_cli.charts._chart import Chart
from masterplan_cli.documents._document import KINDS, Figure
from masterplan_cli.documents._marks import Anchor, Citations, Listed, Listing, Mark, Reference
from masterplan_cli.documents._names import LONGEST_NAME, is_name
from masterplan_cli.documents._slugs import plain
from masterplan_cli.language import Language, Text
from masterplan_cli.markdown import Md, inline
from masterplan_cli.markdown.roles import marked
from masterplan_cli.templating.misuse import Misuse

Wording: TypeAlias = str | Text
"""Text, prose or Markdown, or a sentence in every language."""

_NO_CHART = Text(
    id='`outline.figure` menggambar bagan saja: tulis misalnya `outline.figure("{name}", charts.roadmap(views.road_map))`.',
    en='`outline.figure` draws charts only: write `outline.figure("{name}", charts.roadmap(views.road_map))`, say.',
)
_NO_NAME = Text(
    id="`{name}` tidak dapat menjadi nama gambar: tulis huruf kecil, angka, dan tanda hubung, paling banyak {most} tanda.",
    en="`{name}` cannot be the name of a figure: write small letters, digits and hyphens, {most} signs at most.",
)
_NO_KIND = Text(id="Jenis dokumen `{kind}` tidak ada.", en="There is no kind of document `{kind}`.")
_NO_TEXT = Text(id="Di sini `outline` memerlukan teks.", en="What `outline` needs here is text.")
_NO_ORDER = Text(
    id="Urutan dokumen harus berupa bilangan bulat.", en="The order of a document has to be a whole number."
)


@dataclass(slots=True)
class Outline:
    """Filled in by the template of one document while it runs; every method returns the Markdown to print."""

    document: str
    """Stem of the document's file."""
    language: Language
    table_word: str
    figure_word: str
    name: str = ""
    """The title of the document as plain text."""
    kind: str = "annex"
    order: int = 100
    """Where the document stands among those of its kind."""
    marks: list[Mark] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    _chapters: int = 0
    _numbers: list[int] = field(default_factory=list)
    """Of the chapter, section and subsection; empty outside numbered chapters."""
    _captions: dict[tuple[str, str], int] = field(default_factory=dict)

    def title(self, text: Wording, kind: str = "", order: int = 100) -> Md:
        """The title of the document; `kind` is that of a `Document`, `order` its place among them."""
        if kind and kind not in KINDS:
            raise Misuse(_NO_KIND.fill(kind=kind), kind if isinstance(kind, str) else "", KINDS)
        if not isinstance(order, int):
            raise Misuse(_NO_ORDER)
        line = self._line(text)
        self.name, self.kind, self.order = plain(line), kind or self.kind, order
        return Md(f"# {line}")

    def heading(self, text: Wording, name: str = "", *, listed: bool = True) -> Md:
        """A chapter without a number, such as a foreword or a part of an annex."""
        self._numbers = []
        return self._heading("##", self._line(text), name, listed=listed)

    def chapter(self, text: Wording, name: str = "") -> Md:
        """`## 2 Analisis Masa Depan`."""
        self._chapters += 1
        self._numbers = [self._chapters]
        return self._numbered(1, text, name)

    def section(self, text: Wording, name: str = "") -> Md:
        """`### 2.1 Gambaran umum`; without a number outside a numbered chapter."""
        return self._numbered(2, text, name)

    def subsection(self, text: Wording, name: str = "") -> Md:
        """`#### 2.1.1 Kondisi wilayah`; without a number outside a numbered chapter."""
        return self._numbered(3, text, name)

    def table(self, title: Wording, name: str = "") -> Md:
        """The caption of the table that follows: `*Tabel 2.1. Penduduk menurut kecamatan*`."""
        return self._caption("table", self.table_word, title, name)

    def figure(self, name: str, chart: Chart) -> Md:
        """A chart with its title as the caption below; `name` becomes the stem of its file."""
        if not isinstance(chart, Chart):
            raise Misuse(_NO_CHART.fill(name=name if is_name(name) else "road-map"))
        if not is_name(name):
            raise Misuse(_NO_NAME.fill(name=str(name)[:LONGEST_NAME], most=LONGEST_NAME))
        self.figures.append(Figure(name, chart.svg, chart.title, chart.alternative))
        caption = self._caption("figure", self.figure_word, chart.title, name)
        return Md(f"![{inline(chart.alternative)}](figures/{name}.svg)\n\n{caption}")

    def see(self, name: str, text: Wording = "") -> Md:
        """A link to what is called `name`, here or in another document, or to the document of that name.

        Where nothing is called so, only the text is printed.
        """
        return self._mark(Reference(name, str(self._line(text)) if text else ""))

    def contents(self, otherwise: str) -> Md:
        """Daftar isi: links to the chapters and sections."""
        return self._mark(Listing("heading", otherwise))

    def tables(self, otherwise: str) -> Md:
        """Daftar tabel; the sentence `otherwise` in a document without tables."""
        return self._mark(Listing("table", otherwise))

    def figure_list(self, otherwise: str) -> Md:
        """Daftar gambar; the sentence `otherwise` in a document without figures."""
        return self._mark(Listing("figure", otherwise))

    def cited(self, sources: Iterable[str], introduction: Wording) -> Md:
        """Those of the sources that stand somewhere in the document, as a list below a sentence."""
        return self._mark(Citations(str(self._line(introduction)), tuple(str(self._line(each)) for each in sources)))

    def signature(self, place_and_date: Wording | None, signer: Wording) -> Md:
        """Who signs a foreword, below the place and the date where these are known."""
        last = Md(f"**{self._line(signer)}**{marked('signer')}")
        return Md(f"{self._line(place_and_date)}{marked('place')}\n\n{last}") if place_and_date else last

    def _numbered(self, level: int, text: Wording, name: str) -> Md:
        title = self._line(text)
        if self._numbers:
            self._numbers = [*self._numbers, 0, 0][:level]
            self._numbers[-1] += level > 1
            number = ".".join(map(str, self._numbers))
            return self._heading("#" * (level + 1), Md(f"{number} {title}"), name, number=number)
        return self._heading("#" * (level + 1), title, name)

    def _heading(self, hashes: str, title: Md, name: str, *, listed: bool = True, number: str = "") -> Md:
        return Md(f"{hashes} {title}{self._mark(Anchor('heading', name, str(title), '', listed, number))}")

    def _caption(self, kind: Listed, word: str, title: Wording, name: str) -> Md:
        chapter = f"{self._numbers[0]}." if self._numbers else ""
        number = self._captions[kind, chapter] = self._captions.get((kind, chapter), 0) + 1
        label = f"{word} {chapter}{number}"
        line = self._line(title)
        mark = self._mark(Anchor(kind, name, label, str(line), number=f"{chapter}{number}"))
        return Md(f"*{label}. {line}*{mark}")

    def _line(self, text: Wording) -> Md:
        if not isinstance(text, str | Text):
            raise Misuse(_NO_TEXT)
        return inline(text.to(self.language) if isinstance(text, Text) else text)

    def _mark(self, mark: Mark) -> Md:
        written = (mark.name if isinstance(mark, Anchor | Reference) else "", getattr(mark, "otherwise", ""))
        if not all(isinstance(one, str) for one in written):
            raise Misuse(_NO_TEXT)
        self.marks.append(mark)
        return Md(marked(len(self.marks) - 1))
