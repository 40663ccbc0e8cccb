"""What must hold whatever was spoilt."""

import json
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.etree import ElementTree as ET

from masterplan_cli import folders, writing
from masterplan_cli.diagnostics import Findings
from masterplan_cli.language import Language
from masterplan_cli.reports._visible import harmless

SECRET = "kunci-rahasia-4711"  # noqa: S105 - stands in the environment, and must stand nowhere else
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_IN_BOOKS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ue000-\uf8ff]")


class Broken(AssertionError):  # noqa: N818 - it says what a promise is
    """A promise is broken."""


def reports(findings: Findings) -> None:
    """All reports are whole, and hold nothing that a terminal or a CI service would obey."""
    for name in folders.names("reports"):
        for language in Language:
            text: str = folders.module("reports", name).render(findings, language)
            printed(harmless(text, commands=name == "github"), name)
            if name in {"json", "gitlab", "sarif"}:
                json.loads(text)
            if name == "junit":
                ET.fromstring(text)  # noqa: S314 - our own


def printed(text: str, what: str) -> None:
    """Nothing that a terminal obeys, and no secret."""
    if found := _CONTROL.search(text):
        raise Broken(f"{what} prints {found[0]!r}: {text[max(0, found.start() - 60) : found.end() + 20]!r}")
    if SECRET in text:
        raise Broken(f"{what} tells what stands in the environment")


def books(files: Mapping[str, bytes]) -> None:
    """Every file may be written where it says, is whole, and keeps no control signs."""
    for path, content in files.items():
        try:
            writing._names.parts(path)
        except writing.Obstacle as obstacle:
            raise Broken(f"a file {path!r}: {obstacle}") from obstacle
        book(path, content)


def book(path: str, content: bytes) -> None:
    """One file of a book."""
    if SECRET.encode() in content:
        raise Broken(f"{path} tells what stands in the environment")
    if path.endswith((".md", ".html", ".css", ".js", ".svg")):
        text = content.decode()
        if found := _IN_BOOKS.search(text):
            raise Broken(f"{path} holds {found[0]!r}: {text[max(0, found.start() - 60) : found.end() + 20]!r}")
        if path.endswith(".html") and not text.rstrip().endswith("</html>"):
            raise Broken(f"{path} ends early")
    if path.endswith(".svg"):
        ET.fromstring(content)  # noqa: S314 - our own
    if path.endswith(".docx"):
        with zipfile.ZipFile(BytesIO(content)) as package:
            for part in package.namelist():
                if part.endswith((".xml", ".rels")):
                    ET.fromstring(package.read(part))  # noqa: S314 - our own
    if path.endswith(".pdf") and not (content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")):
        raise Broken(f"{path} is not whole")
