"""What lies in a region's folder of templates and nothing will ever use: files, folders, blocks; pictures that lead nowhere."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from jinja2 import nodes

from masterplan_cli.diagnostics import Diagnostic
from masterplan_cli.language import Text
from masterplan_cli.nearness import nearest
from masterplan_cli.rules.text.dead_picture import PICTURE, dead_picture
from masterplan_cli.templating.kinds import UNKNOWN_TEMPLATE_PART
from masterplan_cli.templating.sources import Sources, shown_name
from masterplan_cli.templating.trees import Trees
from masterplan_cli.templating.words import did_you_mean

_FONTS = (".ttf", ".otf", ".ttc", ".otc", ".txt", ".md")
_NOTES = re.compile(r"(?i)(?:[._].*|.*~|thumbs\.db|(?:readme|license|licence|ofl|changelog)(?:\.\w+)?)")
"""Names of files that people keep beside others: notes, licences, what editors and systems leave."""

_FOLDERS = {
    "dokumen": "documents",
    "kata": "words",
    "kosakata": "words",
    "huruf": "fonts",
    "font": "fonts",
    "bab": "chapters",
    "bagian": "parts",
}

_FILE = Text(
    id="Berkas `{name}` tidak akan pernah dipakai: tidak ada templat dengan nama itu.",
    en="The file `{name}` will never be used: there is no template of that name.",
)
_FOLDER = Text(
    id="Folder `{name}` tidak akan pernah dipakai: tidak ada folder templat dengan nama itu.",
    en="The folder `{name}` will never be used: there is no folder of templates of that name.",
)
_BLOCK = Text(
    id="Blok `{name}` tidak ada dalam `{parent}`, sehingga isinya tidak akan dicetak.",
    en="`{parent}` has no block `{name}`, so what stands in it will not be printed.",
)
_PICTURE_HELP = Text(
    id="Pakai bagan dari `charts`, atau tulis tautan ke gambar di situs (https).",
    en="Show a chart of `charts`, or write a link to a picture on a site (https).",
)
_WRITE = Text(id="Beri nama `{name}`.", en="Call it `{name}`.")
_LOGO = Text(id="Simpan sebagai `logo.svg` atau `logo.png`.", en="Save it as `logo.svg` or `logo.png`.")


def unused(sources: Sources, trees: Trees) -> Iterator[Diagnostic]:
    """Files and folders that have no use; a folder is told of once."""
    shipped = _shipped(sources)
    folders = {name.partition("/")[0] for name in shipped if "/" in name} | {"fonts"}
    named = _named(trees)
    told: set[str] = set()
    for name in sources.files():
        top, below, _ = name.partition("/")
        if any(_NOTES.fullmatch(part) for part in PurePosixPath(name).parts):
            continue
        if name in shipped or named is None or name in named or _is_of_use(name):
            continue
        if below and top not in folders:
            if top not in told:
                near = _FOLDERS.get(top.lower()) or nearest(top, folders)
                yield _diagnostic(sources, top, _FOLDER, did_you_mean(near) if near else None)
            told.add(top)
        else:
            yield _diagnostic(sources, name, _FILE, _instead(name, shipped))


def unknown_blocks(sources: Sources, trees: Trees) -> Iterator[Diagnostic]:
    """Blocks of a template that extends another one, which has no such block."""
    for name, tree in trees.own():
        parent = _parent(tree)
        if parent is None or (known := _blocks(parent, trees)) is None:
            continue
        within = {id(inner) for block in tree.find_all(nodes.Block) for inner in _inner(block)}
        for block in tree.find_all(nodes.Block):
            if block.name not in known and id(block) not in within:
                near = nearest(block.name, known)
                place = sources.line(str(sources.own and sources.own / name), block.lineno)
                told = _BLOCK.fill(name=block.name, parent=parent)
                yield Diagnostic(place, UNKNOWN_TEMPLATE_PART, told, did_you_mean(near) if near else None)


def dead_pictures(sources: Sources, trees: Trees) -> Iterator[Diagnostic]:
    """Pictures in what a template of documents prints as it stands, which are files that books do not carry."""
    for name, tree in trees.own():
        if not name.endswith(".md.j2"):
            continue
        for data in tree.find_all(nodes.TemplateData):
            for found in PICTURE.finditer(data.data):
                line = data.lineno + data.data.count("\n", 0, found.start())
                place = sources.line(str(sources.own and sources.own / name), line)
                yield Diagnostic(place, dead_picture.kind, dead_picture.message.fill(target=found[1]), _PICTURE_HELP)


def _shipped(sources: Sources) -> frozenset[str]:
    files = (path for path in sources.shipped.rglob("*") if path.is_file())
    return frozenset(path.relative_to(sources.shipped).as_posix() for path in files)


def _is_of_use(name: str) -> bool:
    path = PurePosixPath(name)
    if path.parts[0] == "fonts":
        return path.suffix.lower() in _FONTS
    is_document = str(path.parent) == "documents" and name.endswith(".md.j2")
    return is_document or name in ("logo.svg", "logo.png", "words/id.yaml", "words/en.yaml")


def _instead(name: str, shipped: frozenset[str]) -> Text | None:
    path = PurePosixPath(name)
    if path.stem.lower() == "logo":
        return _LOGO
    if str(path.parent) == "documents":
        return _WRITE.fill(name=f"documents/{shown_name(path.name.partition('.')[0])}.md.j2")
    near = nearest(name, shipped)
    return did_you_mean(near) if near else None


def _diagnostic(sources: Sources, name: str, told: Text, help_: Text | None) -> Diagnostic:
    place = sources.whole(str(sources.own and sources.own / name))
    return Diagnostic(place, UNKNOWN_TEMPLATE_PART, told.fill(name=place.file), help_)


def _named(trees: Trees) -> frozenset[str] | None:
    """Names that templates include, import or extend; None where one of them is only known when it runs."""
    found: set[str] = set()
    for _, tree in trees.own():
        for node in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
            template = getattr(node, "template")  # noqa: B009 - all four have one, their common class has none
            values = template.items if isinstance(template, nodes.List | nodes.Tuple) else [template]
            for value in values:
                if not isinstance(value, nodes.Const):
                    return None
                found.add(str(value.value))
    return frozenset(found)


def _parent(tree: nodes.Template) -> str | None:
    extends = tree.find(nodes.Extends)
    named = extends.template if extends else None
    return str(named.value) if isinstance(named, nodes.Const) else None


def _blocks(name: str, trees: Trees, depth: int = 10) -> frozenset[str] | None:
    """Names of the blocks of a template and of those that it extends; None where one of them is not at hand."""
    tree = trees.get(name)
    if tree is None or not depth:
        return None
    own = frozenset(block.name for block in tree.find_all(nodes.Block))
    parent = _parent(tree)
    if parent is None:
        return None if tree.find(nodes.Extends) else own
    above = _blocks(parent, trees, depth - 1)
    return None if above is None else own | above


def _inner(block: nodes.Block) -> Iterator[nodes.Block]:
    for child in block.body:
        if isinstance(child, nodes.Block):
            yield child
        yield from child.find_all(nodes.Block)
