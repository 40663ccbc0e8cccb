"""Pages as the preview serves them: those of the book with our script in them, and one of our own when it lacks them."""

import re
from html import escape

from masterplan_cli.language import Language, Text

OURS = "_masterplan/"
"""Below it lies what is ours, not the book's."""

_OWN = "'self'"
_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)', re.IGNORECASE)
_STRICT = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
_FRONT = Text(id="Halaman depan", en="Front page")


def live(page: bytes, book: str) -> bytes:
    """The page of this book with the script that keeps it fresh, which its policy now lets in."""
    allowed = _POLICY.sub(lambda found: found[1] + _allowing(found[2]), page, count=1)
    script = f'<script src="/{OURS}live.js?book={book}" defer></script>\n'.encode()
    head, end, body = allowed.partition(b"</head>")
    return head + script + end + body


def _allowing(policy: bytes) -> bytes:
    """The policy, as strict as it was, but for our script, its style and its ear."""
    directives = dict(_directive(part) for part in policy.decode().split(";") if part.strip())
    for name in ("script-src", "style-src", "connect-src"):
        sources = directives.get(name, directives.get("default-src"))
        if sources is not None and _OWN not in sources:
            directives[name] = [*(source for source in sources if source != "'none'"), _OWN]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items()).encode()


def _directive(written: str) -> tuple[str, list[str]]:
    name, *sources = written.split()
    return name.lower(), sources


def bare(sentence: str, language: Language, book: str) -> bytes:
    """A page that says one sentence, and is as fresh as the others; it leads to the book where there is one."""
    way = f'<p><a href="/">{_FRONT.to(language)}</a></p>\n' if book else ""
    page = f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_STRICT}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>masterplan</title>
<link rel="stylesheet" href="/{OURS}live.css">
</head>
<body class="bare">
<p>{escape(sentence)}</p>
{way}</body>
</html>
"""
    return live(page.encode(), book)
