"""What an open question is, and how it names what it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas.dimension_sheet import DimensionSheet

Theme = Literal["direction", "facts", "results", "delivery", "quick-wins", "governance"]

PLAN_SHEET = "worksheets/masterplan.yaml"
_NAMED = 3


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question, and the worksheets in which its answer belongs."""

    theme: Theme
    text: Text
    worksheets: tuple[str, ...]
    weight: Severity = Severity.WARNING
    """How urgent the answer is."""
    number: int = 0
    """Among all questions that are shown."""

    @classmethod
    def of(
        cls,
        theme: Theme,
        id: str,  # noqa: A002 - the language
        en: str,
        worksheet: str,
        weight: Severity = Severity.WARNING,
    ) -> "OpenQuestion":
        """A question about the plan as a whole."""
        return cls(theme, Text(id, en), (worksheet,), weight)

    @property
    def is_wide(self) -> bool:
        """Whether its answer belongs in more worksheets than anybody wants to read the names of."""
        return len(self.worksheets) > _NAMED


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question names, and the worksheet where it stands."""

    name: str | Text
    worksheet: str


def subjects(blocks: Iterable[Block], name: str = "name") -> tuple[Subject, ...]:
    """Blocks by what their field `name` says."""
    return tuple(Subject(str(getattr(block, name)), block.origin.file) for block in blocks)


def dimensions(plan: Masterplan, chosen: Iterable[Dimension]) -> tuple[Subject, ...]:
    """Dimensions by their names."""
    return parts(plan, ((dimension, dimension.name) for dimension in chosen))


def parts(plan: Masterplan, chosen: Iterable[tuple[Dimension | None, str | Text]]) -> tuple[Subject, ...]:
    """What has no block of its own, by dimension and name: it stands in the first worksheet of its dimension.

    None is the region as a whole.
    """
    sheets: dict[str, str] = {}
    for block in plan.blocks:
        if isinstance(block, DimensionSheet) and block.dimension:
            sheets.setdefault(block.dimension, block.origin.file)
    return tuple(
        Subject(name, sheets.get(one.key, f"worksheets/{one.key}.yaml") if one else PLAN_SHEET) for one, name in chosen
    )


def about(
    theme: Theme,
    found: Sequence[Subject],
    id: str,  # noqa: A002 - the language
    en: str,
    weight: Severity = Severity.WARNING,
    **values: object,
) -> OpenQuestion | None:
    """The question with `{names}` filled in; None where there is nothing to ask about."""
    if not found:
        return None
    text = Text(id, en).fill(**{**values, "names": named(tuple(dict.fromkeys(subject.name for subject in found)))})
    return OpenQuestion(theme, text, tuple(dict.fromkeys(subject.worksheet for subject in found)), weight)


def named(names: Sequence[str | Text]) -> Text:
    """`“A”, “B”, dan “C”`; of more than three the first ones, and how many others."""
    texts = [name if isinstance(name, Text) else Text(name, name) for name in names]
    more = len(texts) - _NAMED
    shown = texts[:_NAMED]
    indonesian = [*(f"“{text.id}”" for text in shown), *([f"{more} lainnya"] if more > 0 else [])]
    english = [*(f"“{text.en}”" for text in shown), *([f"{more} more"] if more > 0 else [])]
    return Text(_listed(indonesian, ", dan " if indonesian[2:] else " dan "), _listed(english, " and "))


def _listed(names: Sequence[str], conjunction: str) -> str:
    return conjunction.join(filter(None, (", ".join(names[:-1]), names[-1])))
