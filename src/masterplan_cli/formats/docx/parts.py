"""The smaller parts of a Word file: settings, fonts, running heads, properties."""

from datetime import datetime

from masterplan_cli.formats.docx.sections import LANDSCAPE
from masterplan_cli.formats.docx.xml import TAB, element, escaped, field, paragraph, run
from masterplan_cli.language import Language

LOCALES = {Language.ID: "id-ID", Language.EN: "en-GB"}

FONT = "Calibri"
"""The family of the shipped styles."""

_W = {"xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_R = {"xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}
_TURNED = f'<w:tabs><w:tab w:val="clear" w:pos="9072"/><w:tab w:val="right" w:pos="{LANDSCAPE.width}"/></w:tabs>'


def settings(language: Language) -> str:
    """Fields are brought up to date when somebody opens the file; words are hyphenated, never in capitals."""
    decimal, listed = (",", ";") if language == Language.ID else (".", ",")
    return element(
        "w:settings",
        element("w:zoom", percent=100),
        element("w:defaultTabStop", val=709),
        "<w:autoHyphenation/>",
        element("w:consecutiveHyphenLimit", val=2),
        element("w:hyphenationZone", val=357),
        "<w:doNotHyphenateCaps/>",
        element("w:characterSpacingControl", val="doNotCompress"),
        "<w:updateFields/>",
        element("w:compat", element("w:compatSetting", name="compatibilityMode", val=15,
                                    uri="http://schemas.microsoft.com/office/word")),
        element("w:themeFontLang", val=LOCALES[language]),
        element("w:decimalSymbol", val=decimal),
        element("w:listSeparator", val=listed),
        **_W,
    )  # fmt: skip


def fonts(own: str | None) -> str:
    """What may stand in for our fonts where they are missing; the region's `own` is named too."""
    return element(
        "w:fonts",
        element("w:font", element("w:altName", val=FONT), element("w:family", val="auto"), name=own) if own else "",
        element("w:font", element("w:altName", val="Carlito"), element("w:family", val="swiss"), name=FONT),
        element("w:font", element("w:altName", val="Courier New"), element("w:family", val="modern"), name="Consolas"),
        **_W,
    )


def header(left: str, right: str, *, wide: bool) -> str:
    """The running head: the region on the left, the book on the right."""
    runs = run(escaped(left)) + TAB + run(escaped(right))
    return element("w:hdr", paragraph("Header", runs, _TURNED if wide else ""), **_W, **_R)


def footer(left: str, *, wide: bool) -> str:
    """The plan on the left, the number of the page on the right."""
    runs = run(escaped(left)) + TAB + field("PAGE", run("1"))
    return element("w:ftr", paragraph("Footer", runs, _TURNED if wide else ""), **_W, **_R)


def core(*, title: str, author: str, subject: str, keywords: str, language: Language, when: datetime | None) -> str:  # noqa: PLR0913
    """What file managers and libraries show."""
    day = when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else ""
    dated = {"xsi:type": "dcterms:W3CDTF"}
    return element(
        "cp:coreProperties",
        element("dc:title", escaped(title)),
        element("dc:subject", escaped(subject)),
        element("dc:creator", escaped(author)),
        element("cp:keywords", escaped(keywords)),
        element("cp:lastModifiedBy", escaped(author)),
        element("dcterms:created", day, **dated) if day else "",
        element("dcterms:modified", day, **dated) if day else "",
        element("dc:language", LOCALES[language]),
        **{
            "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms": "http://purl.org/dc/terms/",
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        },
    )


def app(company: str) -> str:
    """Whose document it is."""
    return element(
        "Properties",
        element("Application", "masterplan-cli"),
        element("Company", escaped(company)),
        xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    )
