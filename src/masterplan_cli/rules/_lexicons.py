"""The lexicons by which rules judge texts, with the words that a region adds and excepts."""

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, lexicon


def lexicon_of(plan: Masterplan, name: str) -> Lexicon:
    """A lexicon as this plan has it."""
    changes = getattr(plan.settings.checks.words, name, None)
    if changes is None:
        return lexicon(name)
    added, excepted = ([own.word for own in getattr(changes, side)] for side in ("add", "except"))
    return lexicon(name).with_changes(added, excepted)
