"""What hangs on each programme, office and indicator of the smallest good plan, and what one can choose programmes by."""

from decimal import Decimal

from masterplan_cli.compiler import check_worksheets, worksheet_bytes
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block
from masterplan_cli.views.explorer import Money, explorer
from masterplan_cli.views.indicator_page import IndicatorPage, indicator_page
from masterplan_cli.views.office_page import OfficePage, office_page
from masterplan_cli.views.programme_page import ProgrammePage, programme_page
from tests.program import SMALL


def plan(**changes: tuple[str, str]) -> Masterplan:
    """The smallest good plan; `governance=("old", "new")` changes its worksheet of that name first."""
    texts = worksheet_bytes(SMALL)
    for name, (old, new) in changes.items():
        file = f"worksheets/{name}.yaml"
        assert old.encode() in texts[file], f"{file} has no {old!r}"
        texts[file] = texts[file].replace(old.encode(), new.encode())
    return check_worksheets(texts).plan


SMALL_PLAN = plan()


def ids(*blocks: Block | None) -> list[str]:
    return [vars(block)["id"] for block in blocks if block]


def programme(key: str, of: Masterplan = SMALL_PLAN) -> ProgrammePage:
    return next(page for page in programme_page(of).pages if page.programme.id == key)


def office(key: str, of: Masterplan = SMALL_PLAN) -> OfficePage:
    return next(page for page in office_page(of).pages if page.office.id == key)


def indicator(key: str) -> IndicatorPage:
    return next(page for page in indicator_page(SMALL_PLAN).pages if page.indicator.id == key)


def test_programme_knows_what_it_comes_from_and_what_follows() -> None:
    page = programme("layanan-terpadu")
    up = (*page.issues, *page.gaps, *page.swot_strategies, page.mission, page.row.objective, page.row.strategy)
    assert ids(*up) == ["gov-isu-1", "gov-gap-1", "gov-wo-1", "m-layanan", "gov-obj-1", "gov-str-1"]
    assert [row.action.id for row in page.actions] == ["layanan-terpadu-2", "layanan-terpadu-1"]
    assert [stage.first_year for stage in page.stages] == sorted(stage.first_year for stage in page.stages)
    assert ids(*page.quick_wins) == ["loket-cepat"]
    assert page.budget.years == (2025, 2026, 2027, 2028, 2029)
    assert page.budget.amounts == (150_000_000, 120_000_000, 0, 0, 0)
    assert page.budget.total == page.row.total


def test_programme_knows_links_of_both_directions() -> None:
    page = programme("layanan-terpadu")
    assert [(link.target.key, *ids(link.continued_by)) for link in page.links_out] == [("branding", "pekan-kopi")]
    assert ids(*(link.programme for link in page.links_in)) == ["sungai-bersih"]


def test_programme_knows_what_must_come_before_it_and_what_waits_for_it() -> None:
    changed = plan(living=("horizon: short", "horizon: short\n    depends_on: [kelas-digital]"))
    assert ids(*programme("posyandu-terjadwal", changed).needs) == ["kelas-digital"]
    assert ids(*programme("kelas-digital", changed).needed_by) == ["posyandu-terjadwal"]
    assert programme("posyandu-terjadwal").needs == ()


def test_programme_knows_others_of_its_strategy() -> None:
    changed = plan(economy=("strategy: eco-str-1", "strategy: gov-str-1"))
    assert ids(*programme("kopi-naik-kelas", changed).companions) == ["layanan-terpadu"]
    assert ids(*programme("layanan-terpadu", changed).companions) == ["kopi-naik-kelas"]


def test_programmes_that_serve_no_mission_are_named() -> None:
    assert programme_page(SMALL_PLAN).astray == ()
    changed = plan(living=("    mission: m-lestari\n", ""))
    assert ids(*programme_page(changed).astray) == ["posyandu-terjadwal"]


def test_office_knows_all_that_names_it() -> None:
    page = office("diskominfo")
    assert [(each.dimension.key) for each in page.coordinates] == ["governance"]
    assert [row.programme.id for row in page.leads] == ["layanan-terpadu"]
    assert [row.programme.id for row in page.supports] == ["kelas-digital"]
    assert [row.action.id for row in page.actions] == ["layanan-terpadu-2", "layanan-terpadu-1"]
    assert [row.indicator.id for row in page.indicators] == ["gov-ind-1"]
    assert ids(*page.quick_wins, *page.issues, *page.gaps) == ["loket-cepat", "gov-isu-1", "soc-isu-1", "gov-gap-1"]
    assert len(page.commitments) == 1
    assert page.budget.total == 270_000_000
    assert not page.is_idle


def test_office_that_merged_leads_to_its_successor() -> None:
    merged, following = office("dinkop"), office("disdag")
    assert merged.is_idle
    assert ids(merged.successor) == ["disdag"]
    assert following.successor is None
    assert ids(*following.predecessors) == ["dinkop"]


def test_what_a_merged_office_signed_counts_for_its_successor() -> None:
    changed = plan(masterplan=("{office: disdag, role", "{office: dinkop, role"))
    assert len(office("disdag", changed).commitments) == 1
    assert len(office("dinkop", changed).commitments) == 1


def test_indicator_runs_from_its_baseline_to_its_last_target() -> None:
    page = indicator("eco-ind-1")
    assert [(point.year, point.value, point.is_baseline) for point in page.points][:2] == [
        (2024, Decimal("11.4"), True),
        (2025, Decimal(11), False),
    ]
    assert [(page.points[at].across, page.points[at].up) for at in (0, -1)] == [
        (Decimal(0), Decimal(1)),
        (Decimal(1), Decimal(0)),
    ]
    assert ids(page.mission, *page.programmes) == ["m-daya", "kopi-naik-kelas"]
    assert [headline.indicator.id for headline in page.headlines] == ["rpjmd-poverty"]


def test_one_chooses_programmes_by_what_they_have() -> None:
    view = explorer(SMALL_PLAN)
    first = view.rows[0]
    assert ids(first.mission, *first.offices) == ["m-layanan", "diskominfo", "disdag"]
    assert first.years == (2025, 2026, 2027, 2028, 2029)
    assert first.money == (Money(2025, "apbd", 150_000_000), Money(2026, "apbd", 120_000_000))
    assert ids(*view.offices) == ["dinkes", "disdag", "disdik", "diskominfo", "disporapar", "dlh"]
    assert "ppp" not in view.sources
    assert view.sources[:2] == ("apbd", "apbd-province")
    assert view.total == sum(money.amount for row in view.rows for money in row.money) == 1_520_000_000
