"""Tables are read whole, and as the parser of Markdown reads its own."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

from masterplan_cli.book.tables import read_tables_whole

ROWS = st.lists(
    st.sampled_from([*"ab|\\ -:>`*#\t\u00a0", "|", "|", "\\|", "    ", "1. ", "- ", "```"]), max_size=9
).map("".join)
HEADS = st.sampled_from(
    [
        "|a|b|\n|-|-|",
        "a|b\n-|:-:",
        "| a | b |\n|:--|--:|",
        "|a|b\\||\n|-|-|",
        "> |a|\n> |-|",
        "- |a|b\n  |-|-|",
        "|a|\n|-|",
        "|\\||\n|-|",
        "||a|\n|-|-|",
    ]
)


def parser(renderer: type[RendererHTML]) -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}, renderer_cls=renderer).enable(["table", "strikethrough"])


class Whole(RendererHTML):
    """Prints tables that were read whole as markdown-it prints its own."""

    def table(self, tokens, index, _, env):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201
        table = tokens[index].meta["table"]
        inline = parser(RendererHTML)

        def row(tag: str, cells: tuple[str, ...]) -> str:
            styles = [f' style="text-align:{each}"' if each else "" for each in table.alignments]
            inside = (
                f"<{tag}{style}>{inline.renderInline(cell, env)}</{tag}>\n"
                for style, cell in zip(styles, cells, strict=True)
            )
            return f"<tr>\n{''.join(inside)}</tr>\n"

        body = "".join(row("td", cells) for cells in table.rows)
        start = "\n" if index and tokens[index - 1].hidden else ""
        return f"{start}<table>\n<thead>\n{row('th', table.head)}</thead>\n" + (
            f"<tbody>\n{body}</tbody>\n</table>\n" if body else "</table>\n"
        )


@settings(max_examples=500, deadline=None)
@given(st.lists(ROWS | HEADS, max_size=7).map("\n".join))
def test_tables_read_whole_are_those_of_the_parser(markdown: str) -> None:
    whole = parser(Whole)
    read_tables_whole(whole)
    assert whole.render(markdown) == parser(RendererHTML).render(markdown)
