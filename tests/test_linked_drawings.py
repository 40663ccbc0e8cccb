"""Drawings of the site lead to the pages of what they show, and everywhere else they stay pictures."""

import re
from collections.abc import Mapping
from functools import partial
from xml.etree import ElementTree as ET

import pytest

from masterplan_cli.book import BookReader
from masterplan_cli.charts._chart import Chart
from masterplan_cli.charts._svg import group, text
from masterplan_cli.compiler import check_folder
from masterplan_cli.documents import Figure
from masterplan_cli.formats.html.drawings import link_parts
from masterplan_cli.formats.html.writer import PageWriter, Surroundings
from masterplan_cli.masterplan import Masterplan
from tests.test_charts import CHARTS, SAMPLE, SMALL, SVG, draw_view, views

PLAN = check_folder(SMALL).plan


def links(svg: str) -> Mapping[str, str]:
    """Where a drawing leads, by the name that readers of the screen hear."""
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    found = [(link.attrib["aria-label"], link.attrib["href"]) for link in root.iter(f"{SVG}a")]
    assert len(dict(found)) == len(found)
    return dict(found)


def drawn(name: str, plan: Masterplan = PLAN) -> Chart:
    return draw_view(name, views(name, plan)[0])


def test_a_row_of_the_road_map_leads_to_its_programme() -> None:
    there = [programme for programme in SAMPLE.programmes if SAMPLE.road_map_of(programme)]
    chart = drawn("roadmap", SAMPLE)
    assert links(link_parts(chart.svg, SAMPLE)) == {each.name: f"program-{each.id}.html" for each in there}
    row = next(part for part in ET.fromstring(link_parts(chart.svg, SAMPLE)).iter(f"{SVG}a"))  # noqa: S314 - our own drawing
    # Its name, the ground below all of it, and two rectangles a bar.
    assert row.findtext(f"{SVG}text") == there[0].name
    assert len(list(row.iter(f"{SVG}rect"))) == 1 + 2 * len(SAMPLE.road_map_of(there[0]))


def test_a_programme_of_the_cascade_leads_to_its_page_and_keeps_its_chain() -> None:
    root = ET.fromstring(link_parts(drawn("cascade").svg, PLAN))  # noqa: S314 - our own drawing
    found = {link.attrib["href"]: link for link in root.iter(f"{SVG}a")}
    assert set(found) == {f"program-{each.id}.html" for each in PLAN.programmes if PLAN.strategy_of(each)}
    for programme in PLAN.programmes:
        link = found[f"program-{programme.id}.html"]
        assert link.attrib["aria-label"].startswith(f"{programme.name}: Rp")
        assert link.attrib["data-chain"].endswith(f"/{programme.id}/")


def test_an_indicator_leads_to_its_page() -> None:
    for view in views("indicators", PLAN):
        expected = {course.row.indicator.name: f"indikator-{course.row.indicator.id}.html" for course in view.courses}
        assert links(link_parts(draw_view("indicators", view).svg, PLAN)) == expected


def test_an_office_leads_to_its_page_and_all_others_together_to_none() -> None:
    found = links(link_parts(drawn("budget_by_office", SAMPLE).svg, SAMPLE))
    ids = {f"opd-{office.id}.html": office.label for office in SAMPLE.offices}
    assert len(found) == 10
    assert all(name.startswith(f"{ids[page]}: Rp") for name, page in found.items())


def test_a_cell_of_the_matrix_leads_to_the_programmes_that_it_counts() -> None:
    view = views("mission_matrix", SAMPLE)[0]
    expected = {}
    for row in view.rows:
        for dimension, cell in zip(view.dimensions, row.cells, strict=True):
            if cell:
                names = "; ".join(programme.name for programme in cell)
                label = f"{row.mission.name}, {dimension.name.id}, {len(cell)} program: {names}"
                expected[label] = f"programmes.html?dimension={dimension.key}&mission={row.mission.id}"
        expected[f"{row.mission.name}, {row.total} program"] = f"programmes.html?mission={row.mission.id}"
    assert links(link_parts(draw_view("mission_matrix", view).svg, SAMPLE)) == expected


@pytest.mark.parametrize("name", CHARTS)
def test_a_link_says_what_is_written_in_it(name: str) -> None:
    for view in views(name, SAMPLE):
        root = ET.fromstring(link_parts(draw_view(name, view).svg, SAMPLE))  # noqa: S314 - our own drawing
        for link in root.iter(f"{SVG}a"):
            written = "".join(line.text or "" for line in link.iter(f"{SVG}text"))
            assert re.sub(r" †|…", "", written) in link.attrib["aria-label"]


@pytest.mark.parametrize("name", CHARTS)
def test_a_drawing_with_links_is_a_group_and_one_without_a_picture(name: str) -> None:
    chart = drawn(name)
    made = link_parts(chart.svg, PLAN)
    before, after = ET.fromstring(chart.svg), ET.fromstring(made)  # noqa: S314 - our own drawings
    has_links = name in {"budget_by_office", "cascade", "indicators", "mission_matrix", "roadmap"}
    assert (after.find(f".//{SVG}a") is not None) == has_links
    assert after.get("role") == ("group" if has_links else "img")
    assert after.get("aria-labelledby") == before.get("aria-labelledby")
    # Nothing but the links and the role is another.
    assert [(part.tag, part.text) for part in before.iter() if part.tag != f"{SVG}g"] == [
        (part.tag, part.text) for part in after.iter() if part.tag not in (f"{SVG}g", f"{SVG}a")
    ]


def test_what_the_plan_does_not_have_leads_nowhere() -> None:
    things = ("programme:tiada", "office:Tiada", "indicator:", "gunung:slamet", "")
    svg = f'<svg role="img">{"".join(group("Slamet", text(1, 2, "x"), data_thing=thing) for thing in things)}</svg>'
    assert link_parts(svg, PLAN) == svg


def test_names_and_addresses_are_never_markup() -> None:
    hostile = "\"><script>alert(1)</script>&amp; 'x'"
    parts = group(hostile, text(1, 2, hostile), data_thing=f'programmes:{hostile}:"&<')
    svg = link_parts(f'<svg xmlns="http://www.w3.org/2000/svg" role="img">{parts}</svg>', PLAN)
    (link,) = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert link.tag == f"{SVG}a"
    assert link.attrib["aria-label"] == hostile
    assert [part.tag.removeprefix(SVG) for part in link] == ["title", "text"]
    assert re.fullmatch(r"programmes\.html\?dimension=[\w%+.&;-]+&mission=[\w%]+", link.attrib["href"])


def page(markdown: str, **figures: str) -> str:
    """The body of a page whose drawings lead to the things of the plan."""
    drawings = {name: Figure(name, svg, name, name) for name, svg in figures.items()}
    surroundings = Surroundings("Tabel", "Gambar", drawings, {}, partial(link_parts, plan=PLAN))
    return PageWriter(surroundings).html(BookReader([], drawings).blocks(markdown))


def test_a_drawing_with_links_stands_in_the_page_itself() -> None:
    bare = f'<svg width="9" height="4" role="img">{group("", text(1, 2, "x"), data_thing="programmes::m-daya")}</svg>'
    html = page("![x](figures/peta.svg)", peta=bare)
    assert '<svg width="9" height="4" role="group"><a href="programmes.html?mission=m-daya"><text' in html
    assert "<img" not in html


def test_the_second_time_it_is_a_picture_so_that_no_id_comes_twice() -> None:
    svg = drawn("roadmap").svg
    html = page("![x](figures/peta.svg)\n\nLagi:\n\n![x](figures/peta.svg)\n", peta=svg)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) > 0
    assert html.count("<svg") == html.count('<img src="figures/peta.svg"') == 1


def test_a_drawing_without_things_of_the_plan_stays_a_picture() -> None:
    html = page("![x](figures/sumber.svg)", sumber=drawn("budget_by_source").svg)
    assert '<img src="figures/sumber.svg"' in html
