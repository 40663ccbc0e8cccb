"""A Word file as a whole: its parts in a fixed order, with fixed times, so that the same plan makes the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from masterplan_cli.formats.docx.xml import element, legal

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "word/document.xml": f"{_MAIN}.document.main+xml",
    "word/styles.xml": f"{_MAIN}.styles+xml",
    "word/settings.xml": f"{_MAIN}.settings+xml",
    "word/numbering.xml": f"{_MAIN}.numbering+xml",
    "word/fontTable.xml": f"{_MAIN}.fontTable+xml",
    "word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "svg": "image/svg+xml",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time that a zip archive can tell
_REGULAR_FILE = 0o100644 << 16


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a file with these parts by path; text is XML, and nothing of it may be illegal there."""
    whole: dict[str, str | bytes] = {"[Content_Types].xml": _types(parts), "_rels/.rels": _relations(), **parts}
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for path, content in whole.items():
            entry = ZipInfo(path, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, _REGULAR_FILE  # the same on every machine
            archive.writestr(entry, content if isinstance(content, bytes) else _written(content))
    return target.getvalue()


def _written(xml: str) -> bytes:
    return (xml if xml.startswith("<?xml") else _HEAD + legal(xml)).encode()


def _types(parts: Mapping[str, str | bytes]) -> str:
    named = {f"/{path}": _type(path) for path in parts if path.endswith(".xml")}
    return element(
        "Types",
        *(element("Default", Extension=ending, ContentType=type_) for ending, type_ in _ENDINGS.items()),
        *(element("Override", PartName=path, ContentType=type_) for path, type_ in named.items()),
        xmlns="http://schemas.openxmlformats.org/package/2006/content-types",
    )


def _type(path: str) -> str:
    stem = path.removeprefix("word/")
    if stem.startswith(("header", "footer")):
        return f"{_MAIN}.{stem[:6]}+xml"
    return _TYPES[path]


def _relations() -> str:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = (
        (f"{office}/officeDocument", "word/document.xml"),
        (f"{package}/metadata/core-properties", "docProps/core.xml"),
        (f"{office}/extended-properties", "docProps/app.xml"),
    )
    related = (
        element("Relationship", Id=f"rId{number}", Type=kind, Target=target)
        for number, (kind, target) in enumerate(kinds, start=1)
    )
    return element("Relationships", *related, xmlns=package)
