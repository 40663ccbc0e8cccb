"""What views work out of the smallest good plan, and of plans that lack something."""

from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest

from masterplan_cli import folders
from masterplan_cli.compiler import check_worksheets, worksheets
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.schemas._block import Block
from masterplan_cli.views.action_groups import action_groups
from masterplan_cli.views.budget_by_office import budget_by_office
from masterplan_cli.views.budget_by_source import budget_by_source
from masterplan_cli.views.budget_by_year import budget_by_year
from masterplan_cli.views.cascade import cascade
from masterplan_cli.views.commitments import commitments
from masterplan_cli.views.coverage import coverage
from masterplan_cli.views.cross_references import cross_references
from masterplan_cli.views.dimension_links import dimension_links
from masterplan_cli.views.gaps_by_dimension import gaps_by_dimension
from masterplan_cli.views.glance import Glance, glance
from masterplan_cli.views.illustrative import illustrative
from masterplan_cli.views.indicator_table import indicator_table
from masterplan_cli.views.mission_matrix import mission_matrix
from masterplan_cli.views.monitoring import monitoring
from masterplan_cli.views.programme_matrix import programme_matrix
from masterplan_cli.views.readiness_radar import readiness_radar
from masterplan_cli.views.road_map import road_map
from masterplan_cli.views.sources import sources
from masterplan_cli.views.swot_by_dimension import swot_by_dimension
from masterplan_cli.views.traceability import traceability

SMALL = Path(__file__).parent / "plans" / "small"
Change = tuple[str, str]


def plan(**changes: Change) -> Masterplan:
    """The smallest good plan; `governance=("old", "new")` changes its worksheet of that name first."""
    texts = {file: (SMALL / file).read_text(encoding="utf-8") for file in worksheets(SMALL)}
    for name, (old, new) in changes.items():
        file = f"worksheets/{name}.yaml"
        assert old in texts[file], f"{file} has no {old!r}"
        texts[file] = texts[file].replace(old, new)
    return check_worksheets({file: text.encode() for file, text in texts.items()}).plan


def blank() -> Masterplan:
    """A plan of which nothing is written yet."""
    return check_worksheets({}).plan


def ids(*blocks: Block | None) -> list[str]:
    """The ids of blocks; a missing one has none."""
    return [vars(block)["id"] for block in blocks if block]


SMALL_PLAN = plan()
BLANK = blank()


@pytest.mark.parametrize("name", folders.names("views"))
def test_every_view_is_a_function_of_its_name_and_works_on_a_blank_plan(name: str) -> None:
    view = getattr(import_module(f"masterplan_cli.views.{name}"), name)(BLANK)
    assert getattr(view, "is_empty", True) is (name != "coverage")


def test_budget_by_year_adds_up_years_dimensions_and_sources() -> None:
    view = budget_by_year(SMALL_PLAN)
    assert view.years == (2025, 2026, 2027, 2028, 2029)
    assert {row.dimension.key: row.amounts for row in view.dimensions} == {
        "governance": (150_000_000, 120_000_000, 0, 0, 0),
        "branding": (60_000_000, 0, 65_000_000, 0, 0),
        "economy": (200_000_000, 250_000_000, 0, 150_000_000, 0),
        "living": (60_000_000, 60_000_000, 0, 0, 0),
        "society": (35_000_000, 35_000_000, 35_000_000, 0, 0),
        "environment": (0, 135_000_000, 90_000_000, 75_000_000, 0),
    }
    assert view.amounts == (505_000_000, 600_000_000, 190_000_000, 225_000_000, 0)
    assert view.total == sum(row.total for row in view.dimensions) == sum(row.total for row in view.sources)
    assert [(row.source, row.amounts) for row in view.dimensions[1].sources] == [
        ("apbd", (40_000_000, 0, 40_000_000, 0, 0)),
        ("csr", (20_000_000, 0, 25_000_000, 0, 0)),
    ]


def test_money_outside_the_years_of_the_plan_gets_a_column_of_its_own() -> None:
    view = budget_by_year(plan(living=("amounts: {2025: 60000000, 2026", "amounts: {2031: 60000000, 2026")))
    assert view.years == (2025, 2026, 2027, 2028, 2029, 2031)
    assert view.amounts == (445_000_000, 600_000_000, 190_000_000, 225_000_000, 0, 60_000_000)
    assert view.total == 1_520_000_000


def test_budget_by_source_keeps_the_order_of_sources_and_tells_shares() -> None:
    view = budget_by_source(SMALL_PLAN)
    assert [(row.source, row.total, row.share) for row in view.rows] == [
        ("apbd", 440_000_000, Decimal("28.9")),
        ("apbd-province", 75_000_000, Decimal("4.9")),
        ("apbn", 500_000_000, Decimal("32.9")),
        ("dak", 120_000_000, Decimal("7.9")),
        ("village-fund", 180_000_000, Decimal("11.8")),
        ("csr", 45_000_000, Decimal("3.0")),
        ("private", 100_000_000, Decimal("6.6")),
        ("community", 15_000_000, Decimal("1.0")),
        ("grant", 45_000_000, Decimal("3.0")),
    ]
    assert view.amounts == (270_000_000, 125_000_000, 600_000_000, 120_000_000, 105_000_000, 300_000_000)
    assert view.total == 1_520_000_000


def test_money_without_a_source_comes_last() -> None:
    view = budget_by_source(plan(living=("{source: dak, amounts", "{amounts")))
    assert (view.rows[-1].source, view.rows[-1].total) == (None, 120_000_000)


def test_budget_by_office_starts_with_the_largest() -> None:
    view = budget_by_office(plan(society=("office: disdik\n        years", "office: Kominfo\n        years")))
    assert [(row.office, row.programmes, row.actions, row.total) for row in view.rows] == [
        ("Disdag", 1, 1, 600_000_000),
        ("Diskominfo", 1, 3, 375_000_000),
        ("DLH", 1, 2, 300_000_000),
        ("Disporapar", 1, 1, 125_000_000),
        ("Dinkes", 1, 1, 120_000_000),
        ("Disdik", 1, 0, 0),
    ]


def test_traceability_follows_every_chain() -> None:
    view = traceability(SMALL_PLAN)
    assert view.vision == "Contoh Melayani, Berdaya, dan Lestari"
    assert view.broken == ()
    row = view.rows[0]
    assert ids(row.mission, row.objective, row.strategy, row.programme) == [
        "m-layanan", "gov-obj-1", "gov-str-1", "layanan-terpadu",
    ]  # fmt: skip
    assert ids(*row.issues, *row.gaps, *row.swot_strategies, *row.quick_wins) == [
        "gov-isu-1", "gov-gap-1", "gov-wo-1", "loket-cepat",
    ]  # fmt: skip
    assert len(row.road_map) == 3


def test_traceability_shows_where_a_chain_breaks() -> None:
    view = traceability(plan(living=("mission: m-lestari", "mission: m-tiada")))
    assert len(view.rows) == 6
    (row,) = view.broken
    assert row.mission is None
    assert ids(row.programme) == ["posyandu-terjadwal"]


def test_coverage_counts_links_and_knows_reasons() -> None:
    view = coverage(SMALL_PLAN)
    assert len(view.rows) == 18
    assert view.totals.programmes == view.totals.objectives == view.totals.quick_wins == 6
    assert view.complete + view.deliberate == 18
    assert view.deliberate == sum(bool(row.counts.missing) for row in view.rows) > 0
    health = next(row for row in view.rows if row.sub_dimension.key == "health")
    assert health.counts.missing == ()
    assert next(row.reason for row in view.rows if row.sub_dimension.key == "harmony") == (
        "Tata ruang diatur RTRW yang baru berlaku."
    )


def test_a_sub_dimension_with_nothing_and_no_reason_is_not_covered() -> None:
    reason = "  - {sub_dimension: mobility, reason: Jalan kabupaten menjadi urusan rencana induk jalan.}\n"
    view = coverage(plan(living=(reason, "")))
    (row,) = (row for row in view.rows if row.counts.missing and not row.reason)
    assert view.complete + view.deliberate == 17
    assert row.sub_dimension.key == "mobility"
    assert row.counts.missing == ("issues", "gaps", "objectives", "indicators", "strategies", "programmes")


def test_dimension_links_count_and_list() -> None:
    view = dimension_links(SMALL_PLAN)
    assert [row.counts for row in view.rows] == [
        (0, 1, 0, 0, 0, 0), (0, 0, 1, 0, 0, 0), (0, 0, 0, 1, 0, 0),
        (0, 0, 0, 0, 1, 0), (0, 0, 0, 0, 0, 1), (1, 0, 0, 0, 0, 0),
    ]  # fmt: skip
    assert view.isolated == ()
    first = view.links[0]
    assert first.continued_by
    assert (first.programme.id, first.target.key, first.continued_by.id) == (
        "layanan-terpadu",
        "branding",
        "pekan-kopi",
    )


def test_a_dimension_linked_only_to_itself_is_isolated() -> None:
    changes = {
        "living": ("dimension: society, programme", "dimension: living, programme"),
        "economy": ("dimension: living, programme", "dimension: society, programme"),
    }
    assert [dimension.key for dimension in dimension_links(plan(**changes)).isolated] == ["living"]


def test_readiness_takes_the_mean_of_what_was_rated() -> None:
    view = readiness_radar(SMALL_PLAN)
    assert [(part.key, part.score, part.rating) for part in view.components] == [
        ("nature", Decimal("2.67"), "good"),
        ("structure", Decimal("1.67"), "fair"),
        ("infrastructure", Decimal("2.33"), "fair"),
        ("superstructure", Decimal("2.67"), "good"),
        ("culture", Decimal("2.00"), "fair"),
    ]
    assert (view.score, view.rating, view.missing) == (Decimal("2.27"), "fair", ())
    budget = view.components[1].elements[2]
    assert (budget.key, budget.rating, budget.office) == ("budget", "poor", "Diskominfo")
    assert [programme.id for programme in budget.follow_up] == ["layanan-terpadu"]


def test_readiness_names_what_nobody_rated() -> None:
    view = readiness_radar(plan(readiness=("  - element: geography\n", "  - element: natural-resources\n")))
    assert view.missing == ("geography",)
    nature = view.component("nature")
    assert nature
    assert [element.rating for element in nature.elements] == ["good", None, "good"]
    assert nature.score == Decimal("3.00")


def test_road_map_has_a_row_a_programme_and_the_horizons_of_the_settings() -> None:
    view = road_map(SMALL_PLAN)
    assert [(part.horizon, part.first_year, part.last_year) for part in view.horizons] == [
        ("short", 2025, 2025), ("medium", 2026, 2027), ("long", 2028, 2029),
    ]  # fmt: skip
    (row,) = view.of("living").groups[0].rows
    assert [stage.stage for stage in row.stages] == ["Uji coba", "Perluasan", "Pemeliharaan"]
    assert (row.first_year, row.last_year, [part.id for part in row.quick_wins]) == (2025, 2029, ["pengingat-timbang"])
    assert view.absent == ()


def test_road_map_names_programmes_that_no_entry_carries() -> None:
    view = road_map(plan(living=("  - programme: posyandu-terjadwal\n", "  - programme: tiada\n")))
    assert [programme.id for programme in view.absent] == ["posyandu-terjadwal"]
    assert view.of("living").is_empty


def test_horizons_end_with_the_plan() -> None:
    view = road_map(plan(masterplan=("{short: 1, medium: 3, long: 5}", "{short: 2, medium: 9, long: 20}")))
    assert [(part.horizon, part.first_year, part.last_year) for part in view.horizons] == [
        ("short", 2025, 2026), ("medium", 2027, 2029),
    ]  # fmt: skip


def test_cascade_weighs_branches_by_budget() -> None:
    view = cascade(SMALL_PLAN)
    assert view.by_budget
    assert view.vision.weight == 1_520_000_000
    assert [(mission.id, mission.weight) for mission in view.vision.parts] == [
        ("m-layanan", 395_000_000), ("m-daya", 705_000_000), ("m-lestari", 420_000_000),
    ]  # fmt: skip
    (objective, _) = view.vision.parts[0].parts
    assert [(part.id, part.weight) for part in objective.parts] == [("layanan-terpadu", 270_000_000)]


def test_programme_matrix_looks_everything_up() -> None:
    view = programme_matrix(SMALL_PLAN)
    assert [(row.number, row.programme.id, row.code) for row in view.rows] == [
        (1, "layanan-terpadu", "2.16.03.2.02.0009"),
        (2, "pekan-kopi", ""),
        (3, "kopi-naik-kelas", "2.17.07.2.01"),
        (4, "posyandu-terjadwal", "1.02.02.2.02"),
        (5, "kelas-digital", ""),
        (6, "sungai-bersih", "2.11.03.2.01.0002"),
    ]
    (row,) = view.of("branding")
    assert row.sub_dimension
    assert row.sub_dimension.key == "tourism"
    assert ids(row.objective, row.strategy) == ["brd-obj-1", "brd-str-1"]
    assert (row.lead_office, row.supporting_offices, row.partners) == ("Disporapar", ("Disdag",), ("Radio Contoh",))
    assert (row.first_year, row.last_year, row.sources, row.total) == (2025, 2029, ("apbd", "csr"), 125_000_000)
    assert view.total == 1_520_000_000


def test_indicator_table_has_a_target_a_year() -> None:
    view = indicator_table(SMALL_PLAN)
    assert view.years == (2025, 2026, 2027, 2028, 2029)
    (row,) = view.of("living")
    assert (row.indicator.id, row.objective.id, row.office, row.is_illustrative) == (
        "liv-ind-1",
        "liv-obj-1",
        "Dinkes",
        True,
    )
    assert row.targets == tuple(map(Decimal, ("18.5", "17", "15.5", "14.5", "14")))


def test_cross_references_stand_in_the_standards_order() -> None:
    view = cross_references(SMALL_PLAN)
    assert [row.code for row in view.tpb] == ["1.2.1*", "2.2.1*", "4.4.1.(a)", "6.3.2", "8.9", "16.6"]
    assert [row.code.partition("#")[2] for row in view.iso] == ["5.1", "6.1", "10.1", "11.1", "17.1", "22.1"]
    assert [(row.code, [each.id for each in row.indicators]) for row in view.spbe] == [("Indikator 11", ["gov-ind-1"])]
    assert [programme.id for programme in view.iso[0].programmes] == ["kopi-naik-kelas"]


def test_mission_matrix_counts_programmes() -> None:
    view = mission_matrix(SMALL_PLAN)
    assert [tuple(map(len, row.cells)) for row in view.rows] == [
        (1, 1, 0, 0, 0, 0), (0, 0, 1, 0, 1, 0), (0, 0, 0, 1, 0, 1),
    ]  # fmt: skip
    assert view.totals == (1, 1, 1, 1, 1, 1)


def test_monitoring_speaks_of_the_year_of_the_books_or_else_the_first() -> None:
    view = monitoring(SMALL_PLAN)
    assert view.year == 2025
    assert [row.target for row in view.indicators][:3] == [Decimal("2.9"), Decimal("0.7"), Decimal(11)]
    living = next(row for row in view.programmes if row.dimension.key == "living")
    assert living.milestones == ("Delapan posyandu berjadwal tetap",)
    assert living.budget == 60_000_000
    assert [result.name for result in (*living.outputs, *living.outcomes, *living.impacts)] == [
        "Kader terlatih", "Balita tercatat", "Prevalensi stunting",
    ]  # fmt: skip
    assert ids(view.quick_wins[0].quick_win) == ["loket-cepat"]
    assert monitoring(plan(masterplan=("date: 2024-11-20", "date: 2027-03-01"))).year == 2027


def test_commitments_pass_to_the_office_that_took_over() -> None:
    view = commitments(
        plan(masterplan=("{office: disdag, role: Kepala Disdag", "{office: dinkop, role: Kepala Dinas Koperasi"))
    )
    row = next(row for row in view.rows if row.office.id == "disdag")
    assert row.is_signed
    assert [commitment.role for commitment in row.commitments] == ["Kepala Dinas Koperasi"]
    assert (len(view.signed), view.unsigned) == (6, ())


def test_commitments_name_leading_offices_that_have_not_signed() -> None:
    view = commitments(plan(masterplan=("    - {office: dlh, role: Kepala DLH, date: 2024-11-12}\n", "")))
    assert [row.office.id for row in view.unsigned] == ["dlh"]
    assert [programme.id for programme in view.unsigned[0].programmes] == ["sungai-bersih"]


def test_glance_counts_the_plan() -> None:
    assert glance(SMALL_PLAN) == Glance(
        dimensions=6, missions=3, objectives=6, indicators=6, strategies=6, programmes=6, actions=8, quick_wins=6,
        offices=6, budget=1_520_000_000,
    )  # fmt: skip


def test_swot_is_numbered_by_dimension() -> None:
    group = swot_by_dimension(SMALL_PLAN).groups[3]
    assert [(part.number, part.entry.id) for part in (*group.strengths, *group.weaknesses)] == [
        ("S1", "liv-s1"), ("W1", "liv-w1"),
    ]  # fmt: skip
    assert [(part.number, part.combines) for part in group.strategies] == [
        ("SO1", ("S1", "O1")), ("ST1", ("S1", "T1")), ("WO1", ("W1", "O1")), ("WT1", ("W1", "T1")),
    ]  # fmt: skip
    (answer,) = group.of("WO")
    assert ids(*answer.gaps, *answer.missions) == ["liv-gap-1", "m-lestari"]


def test_gaps_stand_between_issues_and_programmes() -> None:
    (row,) = gaps_by_dimension(SMALL_PLAN).groups[3].rows
    assert row.sub_dimension
    assert row.sub_dimension.key == "health"
    assert ids(*row.issues, row.gap, *row.programmes) == [
        "liv-isu-1", "liv-gap-1", "posyandu-terjadwal",
    ]  # fmt: skip
    assert row.office == "Dinkes"


def test_actions_stand_under_the_four_headings() -> None:
    view = action_groups(SMALL_PLAN)
    assert [(part.group, part.count, part.total) for part in view.groups] == [
        ("policy-institution", 1, 0),
        ("infrastructure", 2, 825_000_000),
        ("application", 2, 345_000_000),
        ("literacy", 3, 350_000_000),
    ]
    assert (view.count, view.total) == (8, 1_520_000_000)
    infrastructure = view.of("infrastructure")
    assert infrastructure
    row = infrastructure.dimensions[0].rows[0]
    assert (row.action.id, row.programme.id, row.office) == ("kopi-naik-kelas-1", "kopi-naik-kelas", "Disdag")
    assert (row.years, row.sources) == ((2025, 2026, 2028), ("apbn", "private"))


def test_sources_are_numbered_by_the_alphabet_and_say_what_rests_on_them() -> None:
    view = sources(SMALL_PLAN)
    assert [row.source for row in view.rows] == sorted((row.source for row in view.rows), key=str.casefold)
    assert view.rows[0].source == "BPS Kabupaten Contoh"
    titles = [citation.title for citation in view.rows[0].citations]
    assert titles[0] == "Persentase penduduk miskin"
    assert Text(id="jumlah penduduk", en="population") in titles
    assert view.number("BPS Kabupaten Contoh") == 1
    assert view.number("tiada") is None


def test_illustrative_lists_what_is_marked() -> None:
    view = illustrative(SMALL_PLAN)
    assert view.sentences == ("Contoh ilustratif: Kabupaten Contoh dan semua angkanya rekaan.",)
    assert [figure.title for figure in view.of("living")] == [
        "Balita ditimbang",
        "Prevalensi stunting",
        "Kader terlatih",
        "Balita tercatat",
        "Kegiatan Pengingat Timbang terlaksana",
        "Balita ditimbang di desa percontohan",
        "Kepuasan peserta Pengingat Timbang",
    ]
