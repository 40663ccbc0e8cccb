"""F003: every element of readiness is rated, and every rating has evidence."""

from collections.abc import Iterator
from typing import get_args

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import shapes
from masterplan_cli.schemas.readiness import Element, ReadinessSheet

_COMPONENTS = ("nature", "structure", "infrastructure", "superstructure", "culture")
_ABSENT = Text(
    id="Komponen `{component}` belum menilai {elements}.", en="Component `{component}` does not rate {elements}."
)
_UNRATED = Text(id="Unsur `{element}` belum dinilai.", en="Element `{element}` is not rated.")
_UNPROVED = Text(
    id="Nilai `{rating}` untuk unsur `{element}` tidak disertai bukti.",
    en="The rating `{rating}` of element `{element}` has no evidence.",
)


@rule(
    "F003",
    Severity.WARNING,
    _UNRATED,
    summary=Text(
        id="Komponen atau unsur kesiapan belum dinilai, atau dinilai tanpa bukti.",
        en="A component or an element of readiness is not rated, or rated without evidence.",
    ),
    why=Text(
        id="Kesiapan daerah dibaca dari lima komponen yang lengkap; nilai tanpa angka tidak dapat diperiksa.",
        en="The readiness of a region is read from five whole components; a rating without figures cannot be checked.",
    ),
    mend=Text(
        id="Nilai setiap unsur `good`, `fair`, atau `poor`, dan tulis paling sedikit satu angka di `evidence`.",
        en="Rate each element `good`, `fair` or `poor`, and write at least one figure in `evidence`.",
    ),
    bad="nature:\n  - element: geography\n    rating: fair\n    evidence: []\n",
    good="nature:\n  - element: geography\n    rating: fair\n    evidence:\n"
    "      - {name: Waktu tempuh, value: 75, unit: menit, year: 2024, source: Dishub Kabupaten Contoh}\n",
    absence=True,
)
def readiness_incomplete(plan: Masterplan) -> Iterator[Breach]:
    """A worksheet that is missing altogether is told elsewhere."""
    for block in plan.blocks:
        if isinstance(block, ReadinessSheet):
            for component in _COMPONENTS:
                yield from _component(block, component)


def _component(sheet: ReadinessSheet, component: str) -> Iterator[Breach]:
    elements: tuple[Element, ...] = getattr(sheet, component)
    present = [_name(element) for element in elements]
    absent = [name for name in _wanted(component) if name not in present]
    # An element that another one has the name of is told there.
    if absent and len(absent) > len(present) - len(set(present)):
        spot = sheet.key(component) if component in sheet.model_fields_set else sheet.at()
        yield Breach(
            spot,
            message=_ABSENT,
            component=component,
            elements=", ".join(f"`{name}`" for name in absent),
            help=Text(
                id="Tambahkan unsurnya dengan kondisi, nilai, dan bukti.",
                en="Add the elements with their condition, rating and evidence.",
            ),
        )
    for element in elements:
        if not element.rating:
            help_ = Text(id="Tulis `rating: good`, `fair`, atau `poor`.", en="Write `rating: good`, `fair` or `poor`.")
            yield Breach(element.at("element"), element=_name(element), help=help_)
        elif not element.evidence:
            help_ = Text(
                id="Tulis paling sedikit satu angka di `evidence`.", en="Write at least one figure in `evidence`."
            )
            yield Breach(
                element.at("rating"), message=_UNPROVED, rating=element.rating, element=_name(element), help=help_
            )


def _name(element: Element) -> str:
    return str(getattr(element, "element"))  # noqa: B009 - every component has its own names of elements


def _wanted(component: str) -> tuple[str, ...]:
    element = shapes(ReadinessSheet)[component].block
    return get_args(element.model_fields["element"].annotation) if element else ()
