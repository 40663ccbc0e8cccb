"""The rules of text see the wordings of the corpus that they must see, and accuse next to none that they must not."""

import dataclasses
from pathlib import Path

import pytest

from bench.judgement import HALVES, ROOT, Score, codes, overall, score
from masterplan_cli import phrases
from masterplan_cli.compiler import check_folder
from masterplan_cli.phrases import groups, lexicon
from masterplan_cli.rules._hollow import defers, names_nobody
from masterplan_cli.schemas.checks import Words

MINIMA = {"open": (0.95, 0.97), "sealed": (0.85, 0.95), "fresh": (0.95, 0.97)}
"""Recall and precision over all rules that are judged here."""

JUDGED = codes()


@pytest.fixture(scope="module")
def scores() -> dict[str, list[Score]]:
    return {half: [score(code, half) for code in JUDGED] for half in HALVES}


@pytest.mark.parametrize("half", HALVES)
def test_wordings_are_seen_and_good_ones_pass(scores: dict[str, list[Score]], half: str) -> None:
    recall, precision = overall(scores[half])
    least_recall, least_precision = MINIMA[half]
    judged = [one for one in scores[half] if one.to_see]
    assert len(judged) > 10
    assert sum(one.to_see for one in judged) > (5 if half == "fresh" else 15) * len(judged)
    assert recall >= least_recall
    assert precision >= least_precision


def test_no_rule_is_blind_to_wordings_it_was_not_written_on(scores: dict[str, list[Score]]) -> None:
    assert {one.rule: round(one.recall, 2) for one in scores["sealed"] if one.recall < 0.75} == {}


def test_a_region_adds_words_and_excepts_them() -> None:
    plan = check_folder(ROOT / "tests" / "plans" / "small").plan
    words = Words.model_validate(
        {
            "deferral": {"add": [{"word": "saprakan", "reason": "Berarti secukupnya di sini."}]},
            "vague_sources": {"except": [{"word": "arsip", "reason": "Nama terbitan daerah."}]},
        }
    )
    checks = plan.settings.checks.model_copy(update={"words": words})
    own = dataclasses.replace(plan, settings=plan.settings.model_copy(update={"checks": checks}))
    assert (defers(plan, "Akan saprakan."), defers(own, "Akan saprakan.")) == (False, True)
    assert (names_nobody(plan, "Arsip 2023"), names_nobody(own, "Arsip 2023")) == (True, False)


def test_every_lexicon_reads_and_says_where_its_words_come_from() -> None:
    names = sorted(file.stem for file in (Path(phrases.__file__).parent / "lexicons").glob("*.yaml"))
    assert len(names) > 30
    for name in names:
        assert lexicon(name)
        for group in groups(name):
            assert all(group[key] for key in ("meaning", "source", "reason")), name
            assert all(isinstance(word, str) and word for word in (*group["words"], *group.get("except", ()))), name


def test_every_lexicon_that_a_region_may_change_is_there() -> None:
    assert all(groups(name) for name in Words.model_fields)
