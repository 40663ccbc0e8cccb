"""Where the indicators of each dimension start, and which way their targets lead."""

from dataclasses import dataclass

from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.views.indicator_page import Point, indicator_page
from masterplan_cli.views.indicator_table import IndicatorRow


@dataclass(frozen=True, slots=True)
class Course:
    """An indicator and its values."""

    row: IndicatorRow
    points: tuple[Point, ...]
    """Baseline and targets in the order of years; empty where the worksheet has neither."""


@dataclass(frozen=True, slots=True)
class DimensionCourses:
    """The indicators of a dimension over the same years."""

    dimension: Dimension
    courses: tuple[Course, ...]
    first_year: int
    last_year: int

    @property
    def is_empty(self) -> bool:
        """Whether no indicator has a value yet."""
        return not any(course.points for course in self.courses)


@dataclass(frozen=True, slots=True)
class IndicatorCourses:
    """A group a dimension, in the order of the plan."""

    groups: tuple[DimensionCourses, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan measures nothing yet."""
        return all(group.is_empty for group in self.groups)

    def of(self, dimension: str) -> DimensionCourses | None:
        """The group of one dimension."""
        return next((group for group in self.groups if group.dimension.key == dimension), None)


def indicator_courses(plan: Masterplan) -> IndicatorCourses:
    """The indicators of every dimension, from the first year that one of them names."""
    courses = tuple(Course(page.row, page.points) for page in indicator_page(plan).pages)
    return IndicatorCourses(tuple(_group(plan, dimension, courses) for dimension in plan.dimensions))


def _group(plan: Masterplan, dimension: Dimension, courses: tuple[Course, ...]) -> DimensionCourses:
    own = tuple(course for course in courses if course.row.dimension.key == dimension.key)
    years = {*plan.years, *(point.year for course in own for point in course.points)}
    return DimensionCourses(dimension, own, min(years, default=0), max(years, default=0))
