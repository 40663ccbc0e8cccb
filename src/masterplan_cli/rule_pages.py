"""The pages of `docs/rules/`: the same that `masterplan rule` shows, for reading on a forge."""

from masterplan_cli.catalogue import FAMILIES, SEVERITIES, kinds
from masterplan_cli.diagnostics import Kind
from masterplan_cli.language import Language, Text

_TITLE = Text(id="Aturan pemeriksaan", en="The rules")
_HEAD = Text(id="| kode | nama | tingkat | isi |", en="| code | name | severity | what |")
_PARTS = (
    (Text(id="Mengapa", en="Why"), "why"),
    (Text(id="Cara memperbaiki", en="How to fix it"), "mend"),
)
_EXCERPTS = ((Text(id="Salah", en="Wrong"), "bad"), (Text(id="Benar", en="Right"), "good"))
_SETTINGS = Text(
    id="Ambang dapat diatur di `settings.checks.thresholds`",
    en="Thresholds are set in `settings.checks.thresholds`",
)
_INDEX = {Language.ID: "README.md", Language.EN: "README.en.md"}


def pages() -> dict[str, str]:
    """Every page by file name: an index in each language, and a page a rule in each."""
    found = {_INDEX[language]: _index(language) for language in Language}
    for kind in kinds():
        found |= {_file(kind, language): _page(kind, language) for language in Language}
    return found


def _file(kind: Kind, language: Language) -> str:
    return f"{kind.code}.md" if language == Language.ID else f"{kind.code}.en.md"


def _index(language: Language) -> str:
    lines = [f"# {_TITLE.to(language)}"]
    for letter, family in FAMILIES.items():
        rows = [
            f"| [{kind.code}]({_file(kind, language)}) | {kind.name} | {SEVERITIES[kind.severity].to(language)} "
            f"| {kind.summary.to(language)} |"
            for kind in kinds()
            if kind.code[0] == letter
        ]
        if rows:
            lines += ["", f"## {family.to(language)}", "", _HEAD.to(language), "| --- | --- | --- | --- |", *rows]
    return "\n".join(lines) + "\n"


def _page(kind: Kind, language: Language) -> str:
    severity = SEVERITIES[kind.severity].to(language)
    parts = [f"# {kind.code} {kind.name}", f"*{severity}* – {kind.summary.to(language)}"]
    for title, field in _PARTS:
        text: Text = getattr(kind, field)
        parts += [f"## {title.to(language)}", text.to(language)]
    for title, field in _EXCERPTS:
        if excerpt := getattr(kind, field):
            parts += [f"## {title.to(language)}", f"```yaml\n{excerpt.rstrip()}\n```"]
    if kind.thresholds:
        parts.append(f"{_SETTINGS.to(language)}: {', '.join(f'`{name}`' for name in kind.thresholds)}.")
    return "\n\n".join(parts) + "\n"
