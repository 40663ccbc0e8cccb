"""Renews the pages of this folder that are made from the code: `python docs/generate.py`."""  # noqa: INP001 - a script

from pathlib import Path

from masterplan_cli import rule_pages
from masterplan_cli.language import Language
from masterplan_cli.schemas.pages import pages

HERE = Path(__file__).parent

for name, language in (("lembar-kerja.md", Language.ID), ("worksheets.md", Language.EN)):
    (HERE / name).write_text(pages(language), encoding="utf-8", newline="\n")

rules = HERE / "rules"
rules.mkdir(exist_ok=True)
current = rule_pages.pages()
for name, text in current.items():
    (rules / name).write_text(text, encoding="utf-8", newline="\n")
for page in rules.iterdir():
    if page.name not in current:
        page.unlink()
