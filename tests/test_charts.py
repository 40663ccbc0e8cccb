"""How charts draw: the same bytes every time, nothing over anything else, and no text of a plan as markup."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from importlib import import_module
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masterplan_cli import folders
from masterplan_cli.charts._chart import Chart
from masterplan_cli.charts._figures import bare_money, short_money, steps
from masterplan_cli.charts._letters import fit, width, wrap
from masterplan_cli.charts._svg import element, short, text
from masterplan_cli.compiler import check_worksheets, worksheets
from masterplan_cli.documents import compose
from masterplan_cli.language import Language, calendar
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.templating import Templates
from masterplan_cli.views.budget_by_office import BudgetByOffice, OfficeBudget
from masterplan_cli.views.budget_by_year import budget_by_year
from masterplan_cli.views.coverage import coverage
from masterplan_cli.views.dimension_links import dimension_links
from masterplan_cli.views.indicator_courses import indicator_courses
from masterplan_cli.views.road_map import road_map
from masterplan_cli.views.swot_by_dimension import swot_by_dimension

TESTS = Path(__file__).parent
SMALL = TESTS / "plans" / "small"
CHARTS = folders.names("charts")
BY_DIMENSION = {"indicators", "swot"}
LONG_WINDED = {"budget_by_office", "cascade", "indicators", "mission_matrix", "roadmap", "swot"}
"""Charts that print texts of a plan."""
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "defs", "pattern", "rect", "line", "path", "circle", "text", "g"}
SHARED: dict[Language, dict[str, Any]] = {
    Language.ID: {
        "sources": {"apbd": "APBD kabupaten/kota", "dak": "DAK", "none": "Sumber belum ditentukan"},
        "horizons": {"short": "Jangka pendek", "medium": "Jangka menengah", "long": "Jangka panjang"},
        "ratings": {"good": "baik", "fair": "sedang", "poor": "kurang"},
        "components": {"nature": "Potensi", "structure": "Struktur", "culture": "Budaya"},
        "elements": {"local-values": "nilai dan kearifan lokal", "policy": "kebijakan dan peraturan"},
        "layers": {"vision": "Visi", "mission": "Misi", "objective": "Sasaran", "programme": "Program"},
        "quadrants": {"strength": "Kekuatan", "weakness": "Kelemahan", "opportunity": "Peluang", "threat": "Ancaman"},
        "directions": {"up": "Naik", "down": "Turun"},
        "label": {"issues": "Isu", "gaps": "Kesenjangan", "quick_wins": "Quick win"},
        "illustrative": "Contoh ilustratif, bukan fakta publik.",
        "others": "{count} perangkat daerah lain",
        "used": "dipakai pada",
        "origin": "dari dimensi",
        "target": "dilanjutkan di dimensi",
        "lacks": "belum ada",
        "deliberate": "sengaja tanpa sasaran",
        "whole": "Tidak ada yang kosong",
        "unrated": "belum dinilai",
        "quick_win": "Diawali quick win",
        "today": "Keadaan {date}",
        "nothing": "belum ada program",
        "total": "Jumlah",
    },
    Language.EN: {
        "sources": {"apbd": "Regional budget", "dak": "Special allocation fund", "none": "Source not named"},
        "horizons": {"short": "Short term", "medium": "Medium term", "long": "Long term"},
        "ratings": {"good": "good", "fair": "fair", "poor": "poor"},
        "components": {"nature": "Nature", "structure": "Structure", "culture": "Culture"},
        "elements": {"local-values": "local values", "policy": "policy and regulation"},
        "layers": {"vision": "Vision", "mission": "Missions", "objective": "Objectives", "programme": "Programmes"},
        "quadrants": {"strength": "Strength", "weakness": "Weakness", "opportunity": "Opportunity", "threat": "Threat"},
        "directions": {"up": "Up", "down": "Down"},
        "label": {"issues": "Issues", "gaps": "Gaps", "quick_wins": "Quick wins"},
        "illustrative": "An illustrative example, no public fact.",
        "others": "{count} other offices",
        "used": "used in",
        "origin": "from dimension",
        "target": "continues in dimension",
        "lacks": "not there yet",
        "deliberate": "deliberately without objective",
        "whole": "Nothing is missing",
        "unrated": "not rated yet",
        "quick_win": "Opens with a quick win",
        "today": "As of {date}",
        "nothing": "no programme yet",
        "total": "Total",
    },
}


def plan(folder: Path = SMALL, replaced: tuple[str, str] | None = None) -> Masterplan:
    """A plan; what matches a pattern in its worksheets is replaced first."""
    texts = {file: (folder / file).read_text(encoding="utf-8") for file in worksheets(folder)}
    if replaced:
        texts = {file: re.sub(*replaced, written, flags=re.MULTILINE) for file, written in texts.items()}
    return check_worksheets({file: written.encode() for file, written in texts.items()}).plan


def draw(name: str, masterplan: Masterplan, language: Language = Language.ID, **words: Any) -> Chart:
    """A chart of a plan, with the words of the tests; of a chart a dimension, that of the first."""
    return draw_view(name, views(name, masterplan)[0], language, **words)


def views(name: str, masterplan: Masterplan) -> tuple[Any, ...]:
    """What a chart draws of a plan: one view, or the groups of all dimensions."""
    module = import_module(f"masterplan_cli.charts.{name}")
    view = getattr(import_module(f"masterplan_cli.views.{module.VIEW}"), module.VIEW)(masterplan)
    return tuple(view.groups) if name in BY_DIMENSION else (view,)


def draw_view(name: str, view: Any, language: Language = Language.ID, **words: Any) -> Chart:
    """A chart of a view, with the words of the tests."""
    module = import_module(f"masterplan_cli.charts.{name}")
    known = {"title": f"Chart {name}", **SHARED[language], **words}
    chosen = module.Words(**{field: known[field] for field in module.Words.__dataclass_fields__})
    chart: Chart = getattr(module, name)(view, chosen, language)
    return chart


@dataclass(frozen=True, slots=True)
class Box:
    """A line of text, and the room that it takes at most."""

    content: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two cover each other by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 0.5


def parsed(chart: Chart) -> ET.Element:
    return ET.fromstring(chart.svg)  # noqa: S314 - our own drawing


def boxes(chart: Chart) -> Iterator[Box]:
    """Every line of text that a chart shows; halos behind one are no lines of their own."""
    for line in parsed(chart).iter(f"{SVG}text"):
        if line.get("aria-hidden"):
            continue
        size = float(line.get("font-size", 12))
        content = (line.text or "").rstrip()
        wide = width(content, size, bold=line.get("font-weight") is not None)
        x, y = float(line.attrib["x"]), float(line.attrib["y"])
        left = x - {"middle": wide / 2, "end": wide}.get(line.get("text-anchor", ""), 0)
        yield Box(content, left, y - size * 0.76, left + wide, y + size * 0.2)


SMALL_PLAN = plan()
SAMPLE = plan(TESTS.parent)
"""The plan that we ship, which has every part."""
PRINTED = r"^( *(?:- )?(?:name|stage|statement): ).*$|([{,] *(?:short|text|unit): )[^,}]*"
"""What charts print of a plan: on lines of their own, and in lists of small things."""
LONG = "Peningkatan Kapasitas Kelembagaan dan Pelayanan Terpadu Masyarakat Perdesaan Antarwilayah"
LONG_PLAN = plan(replaced=(PRINTED, rf"\1\2{LONG} {LONG} {LONG}"))
CROWDED = plan(replaced=(r"last_year: 2029$", "last_year: 2049"))


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("language", Language)
def test_chart_is_as_expected(name: str, language: Language) -> None:
    expected = TESTS / "expected" / "charts" / f"{name}-{language.value}.svg"
    drawn = draw(name, SMALL_PLAN, language).svg
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(drawn, encoding="utf-8")
    assert drawn == expected.read_text(encoding="utf-8")


def test_every_expected_drawing_belongs_to_a_chart() -> None:
    files = {file.name for file in (TESTS / "expected" / "charts").iterdir()}
    assert files == {f"{name}-{language.value}.svg" for name in CHARTS for language in Language}


@pytest.mark.parametrize("name", CHARTS)
def test_chart_draws_with_presentation_attributes_only(name: str) -> None:
    root = parsed(draw(name, SMALL_PLAN))
    assert {part.tag.removeprefix(SVG) for part in root.iter()} <= ALLOWED
    attributes = {attribute for part in root.iter() for attribute in part.attrib}
    assert not attributes & {"style", "class", "href", "transform"}
    assert not any(attribute.startswith("on") for attribute in attributes)


@pytest.mark.parametrize("name", CHARTS)
def test_chart_says_in_words_what_it_shows(name: str) -> None:
    chart = draw(name, SMALL_PLAN)
    root = parsed(chart)
    assert root.get("role") == "img"
    said = [root.find(f".//*[@id='{key}']") for key in root.attrib["aria-labelledby"].split()]
    assert [part.text for part in said if part is not None] == [chart.title, chart.alternative]
    assert chart.alternative.endswith(".")


@pytest.mark.parametrize("name", CHARTS)
def test_the_smallest_letters_of_the_sample_print_as_seven_and_a_half_points(name: str) -> None:
    across, down = 453, 640  # points of a portrait page that a drawing may fill
    for view in views(name, SAMPLE):
        root = parsed(draw_view(name, view))
        scale = min(across / float(root.attrib["width"]), down / float(root.attrib["height"]))
        sizes = {float(line.get("font-size", root.attrib["font-size"])) for line in root.iter(f"{SVG}text")}
        assert min(sizes) * scale >= 7.5


@pytest.mark.parametrize("name", CHARTS)
def test_no_group_stands_in_another(name: str) -> None:
    groups = list(parsed(draw(name, SMALL_PLAN)).iter(f"{SVG}g"))
    assert not any(inner is not outer for outer in groups for inner in outer.iter(f"{SVG}g"))


@pytest.mark.parametrize(
    "masterplan", [SMALL_PLAN, LONG_PLAN, CROWDED, SAMPLE], ids=["small", "long", "crowded", "sample"]
)
@pytest.mark.parametrize("name", CHARTS)
def test_no_text_runs_over_another_or_off_the_card(name: str, masterplan: Masterplan) -> None:
    chart = draw(name, masterplan)
    root = parsed(chart)
    found = list(boxes(chart))
    assert found
    assert [(one.content, two.content) for one, two in combinations(found, 2) if one.meets(two)] == []
    outside = [
        box.content
        for box in found
        if box.left < 1
        or box.top < 1
        or box.right > float(root.attrib["width"])
        or box.bottom > float(root.attrib["height"])
    ]
    assert outside == []


@pytest.mark.parametrize("name", CHARTS)
def test_long_names_end_in_an_ellipsis(name: str) -> None:
    shown = " ".join(box.content for box in boxes(draw(name, LONG_PLAN)))
    assert f"{LONG} {LONG} {LONG}" not in shown
    assert ("…" in shown) == (name in LONG_WINDED)


@pytest.mark.parametrize("name", sorted(LONG_WINDED))
def test_text_of_a_plan_is_never_markup(name: str) -> None:
    hostile = '<script>alert(1)</script>&amp;"\u202e]]>'
    chart = draw(name, plan(replaced=(PRINTED, rf"\1\2'{hostile}'")))
    root = parsed(chart)
    assert {part.tag.removeprefix(SVG) for part in root.iter()} <= ALLOWED
    assert any((part.text or "").startswith("<script>") for tag in ("title", "text") for part in root.iter(SVG + tag))
    assert "\u202e" not in chart.svg


@pytest.mark.parametrize("name", CHARTS)
def test_words_of_a_region_are_never_markup(name: str) -> None:
    chart = draw(
        name, SMALL_PLAN, title='</title><image href="x"/>', total="<b>", nothing="<i>", unrated="&", quick_win="<u>"
    )
    assert {part.tag.removeprefix(SVG) for part in parsed(chart).iter()} <= ALLOWED
    assert chart.title == '</title><image href="x"/>'


def test_two_drawings_of_a_page_have_ids_of_their_own() -> None:
    charts = [draw(name, SMALL_PLAN, language) for name in CHARTS for language in Language]
    ids = [part.attrib["id"] for chart in charts for part in parsed(chart).iter() if "id" in part.attrib]
    assert len(ids) == len(set(ids))


def test_textures_are_defined_where_they_are_used() -> None:
    chart = draw("budget", SMALL_PLAN)
    used = set(re.findall(r"url\(#([^)]+)\) #[0-9a-f]{6}", chart.svg))
    assert len(used) == 5
    assert {part.attrib["id"] for part in parsed(chart).iter(f"{SVG}pattern")} == used


def test_a_dimension_keeps_its_texture_where_a_region_changes_its_colour() -> None:
    view = budget_by_year(SMALL_PLAN)
    economy = view.dimensions[2]
    changed = replace(economy, dimension=replace(economy.dimension, colour="#7a6000"))
    other = replace(view, dimensions=(*view.dimensions[:2], changed, *view.dimensions[3:]))

    def texture(of: Any, colour: str) -> list[str]:
        patterns = parsed(draw_view("budget", of)).iter(f"{SVG}pattern")
        return [part[1].attrib["d"] for part in patterns if part[0].get("fill") == colour]

    assert texture(other, "#7a6000") == texture(view, "#b8860b") != []
    assert texture(other, "#b8860b") == []


def upright(chart: Chart) -> list[float]:
    """Where the line of a marked day stands: apart from all columns, it is no hairline."""
    lines = [line for line in parsed(chart).iter(f"{SVG}line") if line.get("stroke-width")]
    assert all(line.get("x1") == line.get("x2") for line in lines)
    return [float(line.attrib["x1"]) for line in lines]


@pytest.mark.parametrize(
    ("day", "passed"),
    [
        (date(2025, 1, 1), 0),
        (date(2026, 7, 2), 1 + 182 / 365),
        (date(2028, 2, 29), 3 + 59 / 366),
        (date(2028, 12, 31), 3 + 365 / 366),
        (date(2029, 12, 31), 4 + 364 / 365),
    ],
)
def test_the_line_stands_at_the_very_day(day: date, passed: float) -> None:
    view = road_map(SMALL_PLAN)
    assert view.years == (2025, 2026, 2027, 2028, 2029)
    chart = draw_view("roadmap", view.on(day))
    columns = sorted(
        {float(line.attrib["x1"]) for line in parsed(chart).iter(f"{SVG}line") if line.get("x1") == line.get("x2")}
        - set(upright(chart) if passed else [])
    )
    step = (columns[-1] - columns[0]) / len(view.years)
    assert upright(chart) == [pytest.approx(columns[0] + step * passed, abs=0.01)]


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2027, 8, 17), date(2029, 12, 31)])
@pytest.mark.parametrize(
    ("language", "label", "said"),
    [
        (Language.ID, "Keadaan {}", "Garis tegak menandai {}."),
        (Language.EN, "As of {}", "An upright line marks {}."),
    ],
)
def test_the_marked_day_is_named_beside_its_line_and_in_words(
    day: date, language: Language, label: str, said: str
) -> None:
    chart = draw_view("roadmap", road_map(SAMPLE).on(day), language)
    found = list(boxes(chart))
    named = [box for box in found if box.content == label.format(calendar(day, language))]
    assert len(named) == 1
    assert [box.content for box in found if box is not named[0] and box.meets(named[0])] == []
    assert chart.alternative.endswith(said.format(calendar(day, language)))
    drawn = [part.tag.removeprefix(SVG) for part in parsed(chart).iter() if part.tag != f"{SVG}title"]
    assert "rect" not in drawn[len(drawn) - drawn[::-1].index("line") :]  # no bar over the line


@pytest.mark.parametrize("day", [None, date(2024, 12, 31), date(2030, 1, 1)])
def test_no_line_stands_where_no_day_of_these_years_is_marked(day: date | None) -> None:
    assert draw_view("roadmap", road_map(SMALL_PLAN).on(day)) == draw("roadmap", SMALL_PLAN)
    assert upright(draw("roadmap", SMALL_PLAN)) == []


@pytest.mark.parametrize("language", Language)
def test_the_matrix_of_missions_stands_beside_its_table(language: Language) -> None:
    def figures(masterplan: Masterplan) -> dict[str, bool]:
        made = compose(masterplan, Templates(language, None), language)
        return {each.name: "figures/mission-matrix.svg" in each.markdown for each in made if each.kind == "book"}

    assert figures(SMALL_PLAN) == {"buku-1": False, "buku-2": True, "buku-3": True}
    unserved = plan(replaced=(r"^( *)mission: .*$", r"\1mission: tiada"))
    assert not any(figures(unserved).values())


def test_what_belongs_to_no_dimension_has_no_dimension_s_colour() -> None:
    colours = {dimension.colour for dimension in SAMPLE.dimensions}
    for name in ("budget_by_office", "budget_by_source", "radar"):
        root = parsed(draw(name, SAMPLE))
        assert not {part.get(look) for part in root.iter() for look in ("fill", "stroke")} & colours
    mixed = [
        mission
        for mission in SAMPLE.missions
        if len({objective.dimension for objective in SAMPLE.objectives_of(mission)}) > 1
    ]
    assert mixed
    for mission in mixed:
        box = parsed(draw("cascade", SAMPLE)).find(f"{SVG}g[@data-chain='/{mission.id}/']")
        assert box is not None
        assert not {part.get("fill") for part in box} & colours


def test_a_small_programme_of_a_large_plan_is_no_zero() -> None:
    dear = plan(replaced=(r"2026: 200000000", "2026: 900000000000000"))
    shown = [box.content for box in boxes(draw("cascade", dear))]
    assert "Rp triliun" in shown
    assert "<0,1" in shown
    assert "0,0" not in shown


def test_what_nobody_rated_is_no_zero() -> None:
    unrated = plan(replaced=(r"^culture:(?s:.*)\Z", ""))
    chart = draw("radar", unrated)
    assert "Budaya belum dinilai" in chart.alternative
    edges = [part for part in parsed(chart).iter(f"{SVG}path") if part.get("stroke-width") == "2"]
    assert len(edges) == 3


def test_an_objective_without_programmes_is_shown_as_such() -> None:
    shown = [box.content for box in boxes(draw("cascade", plan(replaced=(r"strategy: liv-str-1", "strategy: tiada"))))]
    assert shown.count("belum ada program") == 1
    assert "Posyandu Terjadwal" not in shown


@pytest.mark.parametrize("name", CHARTS)
def test_a_plan_without_anything_is_drawn_too(name: str) -> None:
    chart = draw(name, check_worksheets({}).plan)
    assert chart.alternative.endswith(".")
    assert parsed(chart).get("role") == "img"


def test_an_indicator_leads_from_a_ring_to_its_last_target() -> None:
    group = indicator_courses(SMALL_PLAN).groups[0]
    course = group.courses[0]
    chart = draw_view("indicators", replace(group, courses=(course,)), title="{dimension} {year}")
    assert chart.title == "Smart Governance 2029"
    assert [box.content for box in boxes(chart)] == [
        "Indeks SPBE †", "Naik · indeks", "2024", "2029", "2,8", "3,6", "† Contoh ilustratif, bukan fakta publik.",
    ]  # fmt: skip
    dots = list(parsed(chart).iter(f"{SVG}circle"))
    assert [dot.findtext(f"{SVG}title") for dot in (dots[0], dots[-1])] == ["2024: 2,8 indeks", "2029: 3,6 indeks"]
    assert [dot.get("fill") for dot in (dots[0], dots[-1])] == ["#ffffff", group.dimension.colour]


def test_an_indicator_without_values_is_shown_as_such() -> None:
    group = indicator_courses(SMALL_PLAN).groups[0]
    bare = replace(group, courses=tuple(replace(course, points=()) for course in group.courses))
    chart = draw_view("indicators", bare, nothing="belum ada target")
    assert [box.content for box in boxes(chart)].count("belum ada target") == len(group.courses)
    assert not list(parsed(chart).iter(f"{SVG}circle"))
    assert chart.alternative == "Indikator Smart Governance. –."


def test_an_indicator_with_one_late_value_keeps_to_its_panel() -> None:
    group = indicator_courses(SMALL_PLAN).groups[0]
    late = replace(group, courses=(replace(group.courses[0], points=group.courses[0].points[-1:]),))
    shown = {box.content: box for box in boxes(draw_view("indicators", late))}
    assert shown["3,6"].right <= shown["2029"].right + 5


def test_the_smaller_offices_stand_together() -> None:
    rows = tuple(
        OfficeBudget(f"dinas-{number}", f"Dinas {number}", 1, 1, 100 - number, Decimal(5)) for number in range(13)
    )
    chart = draw_view("budget_by_office", BudgetByOffice(rows, 2000), title="{office}: {share}")
    shown = [box.content for box in boxes(chart)]
    assert chart.title == "Dinas 0: 5 %"
    assert shown[-4:] == ["Dinas 9", "Rp91 · 5 %", "3 perangkat daerah lain", "Rp267 · 13,4 %"]


def test_a_single_office_is_no_remainder() -> None:
    rows = tuple(OfficeBudget(f"dinas-{number}", f"Dinas {number}", 1, 1, 100, Decimal(9)) for number in range(11))
    shown = [box.content for box in boxes(draw_view("budget_by_office", BudgetByOffice(rows, 1100)))]
    assert shown[-2:] == ["Dinas 10", "Rp100 · 9 %"]


def test_the_matrix_counts_what_leads_where() -> None:
    view = dimension_links(SMALL_PLAN)
    chart = draw("link_matrix", SMALL_PLAN, title="{links}")
    tips = [part.findtext(f"{SVG}title") for part in parsed(chart).iter(f"{SVG}circle")]
    assert chart.title == str(len(view.links))
    assert tips == [
        f"{row.dimension.name.id} → {target.name.id}: {count}"
        for row in view.rows
        for target, count in zip(view.dimensions, row.counts, strict=True)
        if count
    ]
    # Six dimensions lead to five others each; none leads to itself.
    assert [box.content for box in boxes(chart)].count("–") == 30 - len(tips)


def test_quadrants_name_the_strategies_that_use_a_factor() -> None:
    shown = [box.content for box in boxes(draw("swot", SMALL_PLAN))]
    assert shown[shown.index("S1") :][:4] == ["S1", "Jaringan serat optik", "antardinas", "SO1, ST1"]
    assert shown.count("dipakai pada") == 4


def test_an_empty_quadrant_is_shown_as_such() -> None:
    group = replace(swot_by_dimension(SMALL_PLAN).groups[0], threats=())
    chart = draw_view("swot", group, nothing="belum ada faktor")
    assert [box.content for box in boxes(chart)].count("belum ada faktor") == 1
    assert chart.alternative.endswith("Ancaman: belum ada faktor.")


def test_a_missing_link_is_framed_and_a_reason_is_a_ring() -> None:
    view = coverage(SMALL_PLAN)
    bare = replace(view.rows[0], counts=replace(view.rows[0].counts, strategies=0, programmes=0), reason=None)
    said = replace(bare, reason="Belum menjadi urusan daerah")
    chart = draw_view("coverage", replace(view, rows=(bare, said)), title="{covered} dari {all}")
    shown = [box.content for box in boxes(chart)]
    frames = [part for part in parsed(chart).iter(f"{SVG}rect") if part.get("stroke-dasharray")]
    rings = list(parsed(chart).iter(f"{SVG}circle"))
    # Two of each in the map, and one of each in the legend below it.
    assert (len(frames), len(rings), shown.count("0")) == (3, 3, 3)
    assert shown[-2:] == ["belum ada", "sengaja tanpa sasaran"]
    assert "Pelayanan publik" in shown
    assert chart.alternative.endswith(
        "Belum ada: pelayanan publik (strategies, programmes). Sengaja tanpa sasaran: pelayanan publik."
    )


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("Anggaran {year}: {most}", "Anggaran 2026: Rp600 juta"),
        ("{year!r:>99}", "2026"),
        ("{{year}} {year}", "{year} 2026"),
    ],
)
def test_a_title_is_filled_in(word: str, title: str) -> None:
    assert draw("budget", SMALL_PLAN, title=word).title == title


@pytest.mark.parametrize(
    ("rupiah", "indonesian", "english"),
    [
        (0, "Rp0", "Rp0"),
        (750, "Rp750", "Rp750"),
        (350_000_000, "Rp350 juta", "Rp350 million"),
        (999_400_000, "Rp999 juta", "Rp999 million"),
        (999_950_000, "Rp1,0 miliar", "Rp1.0 billion"),
        (1_240_000_000, "Rp1,2 miliar", "Rp1.2 billion"),
        (2_000_000_000, "Rp2 miliar", "Rp2 billion"),
        (2_400_000_000_000, "Rp2,4 triliun", "Rp2.4 trillion"),
        (12_345_000_000_000_000, "Rp12.345 triliun", "Rp12,345 trillion"),
    ],
)
def test_money_in_short(rupiah: int, indonesian: str, english: str) -> None:
    assert short_money(rupiah, Language.ID) == indonesian
    assert short_money(rupiah, Language.EN) == english


def test_money_beside_an_axis_keeps_the_axis_unit() -> None:
    assert short_money(500_000_000, Language.ID, 2_000_000_000) == "Rp0,5 miliar"
    assert bare_money(17_000_000_000, Language.ID, 20_000_000_000) == "17,0"


@given(st.integers(min_value=0, max_value=10**16))
def test_an_axis_reaches_what_it_measures_in_even_steps(most: int) -> None:
    ticks = steps(most)
    assert ticks[0] == 0
    assert ticks[-1] >= most
    assert len({after - before for before, after in pairwise(ticks)}) == 1
    assert len(ticks) <= 7


@given(st.text(), st.floats(min_value=20, max_value=400))
def test_text_is_made_to_fit(written: str, room: float) -> None:
    shown = fit(written, 12, room)
    assert width(shown, 12) <= room
    assert shown == written or shown.endswith("…")


@given(st.text(alphabet="abc de", max_size=60), st.integers(min_value=1, max_value=4))
def test_wrapped_text_keeps_its_words(written: str, most: int) -> None:
    made = wrap(written, 12, 60, most)
    assert len(made) <= most
    assert all(width(line, 12) <= 60 for line in made)
    whole = " ".join(written.split())
    assert " ".join(made) == whole or any(line.endswith("…") for line in made)


@given(st.text())
def test_any_text_makes_sound_markup(written: str) -> None:
    root = ET.fromstring(element("svg", text(0, 0, written), element("g", id=written)))  # noqa: S314 - our own drawing
    assert [part.tag for part in root.iter()] == ["svg", "text", "g"]


def test_coordinates_are_short() -> None:
    assert [short(value) for value in (12.0, 12.5, 1 / 3, -0.001, 100)] == ["12", "12.5", "0.33", "0", "100"]
