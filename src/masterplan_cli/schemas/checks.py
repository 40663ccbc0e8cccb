"""What a plan wants otherwise of the rules: severities, rules that are off, thresholds, names that are allowed."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, create_model

from masterplan_cli.schemas._block import Block
from masterplan_cli.schemas._codes import Refers, like
from masterplan_cli.schemas._quantities import Day, Percent, Whole
from masterplan_cli.schemas._text import Line

_code, _is_code = like(r"[A-Z]\d{3}", "Q006")

RuleCode = Annotated[str, _code, _is_code, Refers("rule")]
"""The code of a rule."""


class Thresholds(Block):
    """Where a rule begins to speak; every one has the default of the catalogue."""

    rpjmd_years: Whole = 2
    """A005: an RPJMD that ends this soon after the plan's start needs a successor."""
    plan_lengths: tuple[Whole, ...] = (5, 10)
    """A011: how many years a plan covers."""
    stale_years: Whole = 5
    """F002: a fact older than this at the plan's start is stale."""
    office_programme_share: Percent = Decimal(40)
    """P003: the share of programmes that one office may lead."""
    technology_share: Percent = Decimal(50)
    """P005: the share of a dimension's actions that may be applications or devices."""
    duplicate_likeness: Percent = Decimal(90)
    """P007: how alike two programmes must be to be called near-duplicates."""
    office_budget_share: Percent = Decimal(50)
    """B005: the share of the budget that one office may hold."""
    magnitude: Whole = 1000
    """B007: how many times off its neighbours an amount must be."""
    quick_wins_minimum: Whole = 1
    """Q001: quick wins that each dimension needs."""
    quick_wins_maximum: Whole = 3
    """Q002: quick wins that a dimension can carry."""
    quick_win_months: Whole = 12
    """Q003: months in which a quick win is finished."""
    copied_words: Whole = 12
    """T002: a sentence of at least this many words counts as long."""


class SeverityOf(Block):
    """A severity of the plan's own for one rule."""

    rule: RuleCode
    severity: Literal["error", "warning", "note"]


class Suppression(Block):
    """A rule that is off for the whole plan, and why."""

    rule: RuleCode
    reason: Line | None = None
    until: Day | None = None
    """The last day on which it is off, by `--today`, `SOURCE_DATE_EPOCH` or `plan.date`; then X005 asks about it."""


class OwnWord(Block):
    """A word or phrase of this region, and why."""

    word: Line
    reason: Line


WordChanges = create_model(
    "WordChanges",
    __base__=Block,
    __module__=__name__,
    __doc__="What a region adds to a lexicon of the rules and what it excepts.",
    add=(tuple[OwnWord, ...], ()),
    **{"except": (tuple[OwnWord, ...], ())},  # type: ignore[call-overload]  # a word that Python keeps for itself
)


class Words(Block):
    """Words by which the rules judge texts, lexicon by lexicon, where this region knows better."""

    technology: WordChanges | None = None
    construction_acts: WordChanges | None = None
    construction_objects: WordChanges | None = None
    purchase_acts: WordChanges | None = None
    goods: WordChanges | None = None
    outputs: WordChanges | None = None
    output_acts: WordChanges | None = None
    outcome_signs: WordChanges | None = None
    deferral: WordChanges | None = None
    vague_sources: WordChanges | None = None
    placeholder_acts: WordChanges | None = None
    government: WordChanges | None = None
    unnamed_partners: WordChanges | None = None
    ground: WordChanges | None = None
    no_ground: WordChanges | None = None
    lasting: WordChanges | None = None
    elsewhere: WordChanges | None = None
    unnamed_beneficiaries: WordChanges | None = None
    vague_evidence: WordChanges | None = None
    contact_roles: WordChanges | None = None
    times: WordChanges | None = None
    no_money: WordChanges | None = None
    unissued: WordChanges | None = None


class Checks(Block):
    """How the rules treat this plan."""

    severities: tuple[SeverityOf, ...] = ()
    off: tuple[Suppression, ...] = ()
    thresholds: Thresholds = Field(default_factory=Thresholds)
    words: Words = Field(default_factory=Words)
    allowed_names: tuple[Line, ...] = ()
    """T003: other regions that this plan may name: neighbours, partners."""
