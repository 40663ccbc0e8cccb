"""A name that exactly one thing has is fixed to its id; of two with one name, both are named."""

import pytest

from masterplan_cli.compiler import worksheet_bytes
from masterplan_cli.fixing import fix
from masterplan_cli.schemas._block import Block, shapes
from masterplan_cli.schemas._hints import choices
from masterplan_cli.schemas.dimension_sheet import DimensionSheet
from masterplan_cli.schemas.plan_sheet import PlanSheet
from masterplan_cli.schemas.readiness import ReadinessSheet
from masterplan_cli.schemas.vocabulary import value_called
from tests.program import SMALL

GOOD = worksheet_bytes(SMALL)
LIVING = "worksheets/living.yaml"
PLAN = "worksheets/masterplan.yaml"

NAMES = [
    ("lead_office: dinkes", "lead_office: Dinas Kesehatan"),
    ("lead_office: dinkes", "lead_office: DINAS KESEHATAN"),
    ("lead_office: dinkes", "lead_office: Dinas\u00a0Kesehatan"),
    ("lead_office: dinkes", "lead_office: Dinkes"),
    ("supporting_offices: [disdik]", "supporting_offices: [Dinas Pendidikan]"),
    ("offices: [dinkes, disdik]", "offices: dinkes, disdik"),
    ("offices: [dinkes, disdik]", "offices: dinkes dan disdik"),
    ("offices: [dinkes, disdik]", "offices: dinkes; disdik"),
    ("dimension: living", "dimension: Smart Living"),
    ("dimension: living", "dimension: smart-living"),
    ("{dimension: society,", "{dimension: Smart Society,"),
    ("sub_dimension: health", "sub_dimension: Kesehatan"),
    ("  - programme: posyandu-terjadwal\n    stage: Uji", "  - programme: Posyandu Terjadwal\n    stage: Uji"),
    ("mission: m-lestari", "mission: Menyehatkan hidup dan lingkungan"),
]


@pytest.mark.parametrize(("good", "bad"), NAMES, ids=[bad for _, bad in NAMES])
def test_a_name_becomes_the_id_of_what_has_it(good: str, bad: str) -> None:
    whole = GOOD[LIVING].decode()
    assert good in whole
    fixed = fix({**GOOD, LIVING: whole.replace(good, bad, 1).encode()})
    assert fixed.texts == {LIVING: GOOD[LIVING]}
    assert fixed.checked.findings.diagnostics == ()


def test_a_name_that_two_have_is_left_to_people() -> None:
    plan = GOOD[PLAN].decode().replace("name: Dinas Pendidikan,", "name: Dinas Kesehatan,")
    spoiled = GOOD[LIVING].decode().replace("lead_office: dinkes", "lead_office: Dinas Kesehatan", 1)
    fixed = fix({**GOOD, PLAN: plan.encode(), LIVING: spoiled.encode()})
    assert fixed.texts == {}
    (told,) = [one for one in fixed.checked.findings.diagnostics if one.kind.code == "R001"]
    assert told.help
    assert "`dinkes`, `disdik`" in told.help.id


OTHERS = [
    ("lead_office: dinkes", "lead_office: dinsos"),  # another office
    ("lead_office: dinkes", "lead_office: dinkes2"),  # a figure is no slip
    ("gaps: [liv-gap-1]\n", "gaps: [liv-gap-2]\n"),
    ("rpjmd_objectives: [rpjmd-o3]", "rpjmd_objectives: [rpjmd-o4]"),
    ("lead_office: dinkes", "lead_office: belum ada"),
    ("status: planned", "status: unplanned"),  # the contrary is no slip
]


@pytest.mark.parametrize(("good", "bad"), OTHERS, ids=[bad for _, bad in OTHERS])
def test_what_may_be_another_thing_is_left_alone(good: str, bad: str) -> None:
    whole = GOOD[LIVING].decode()
    assert good in whole
    fixed = fix({**GOOD, LIVING: whole.replace(good, bad, 1).encode()})
    assert fixed.texts == {}
    assert fixed.checked.findings.diagnostics


def test_no_word_stands_for_two_choices_of_a_field() -> None:
    seen: set[type[Block]] = set()
    waiting: list[type[Block]] = [DimensionSheet, PlanSheet, ReadinessSheet]
    fields = 0
    while waiting:
        block = waiting.pop()
        if block in seen:
            continue
        seen.add(block)
        for shape in shapes(block).values():
            if shape.block:
                waiting.append(shape.block)
            for choice in choices(shape):
                fields += 1
                assert value_called(choices(shape), choice) in (None, choice)
    assert fields > 50
