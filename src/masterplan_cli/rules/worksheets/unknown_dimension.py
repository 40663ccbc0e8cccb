"""S005: dimensions and sub-dimensions are those of the profile."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.merging import is_misplaced
from masterplan_cli.nearness import nearest, only_near
from masterplan_cli.profiles import DimensionProfile, names
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.references import Reference


@rule(
    "S005",
    Severity.ERROR,
    Text(
        id="Dimensi `{name}` tidak ada dalam profil `{profile}`.", en="Profile `{profile}` has no dimension `{name}`."
    ),
    summary=Text(
        id="Dimensi atau subdimensi tidak ada dalam profil.",
        en="A dimension or sub-dimension is not in the profile.",
    ),
    why=Text(
        id="Penilai menilai menurut enam dimensi yang sama di setiap daerah; nama lama tidak ikut dinilai.",
        en="Assessors score the same six dimensions in every region; older names are not scored.",
    ),
    mend=Text(
        id="Pakai kunci dimensi dari profil; `plan.profile` memilih profilnya.",
        en="Use the key of a dimension of the profile; `plan.profile` chooses the profile.",
    ),
    bad="""\
governance:
  coordinators:
    - {dimension: people, office: dinkes}
""",
    good="""\
governance:
  coordinators:
    - {dimension: society, office: dinkes}
""",
)
def unknown_dimension(plan: Masterplan) -> Iterator[Breach]:
    """Older and neighbouring names (people, mobility, government) are led to the right key."""
    if plan.plan and plan.plan.profile not in names():
        yield _unknown_profile(plan)
        return
    for reference in plan.references:
        if reference.kind == "dimension" and not plan.profile.get(reference.name):
            yield _unknown(reference, plan)
        if reference.kind == "sub-dimension":
            yield from _sub_dimension(reference, plan)


def _unknown_profile(plan: Masterplan) -> Breach:
    assert plan.plan  # noqa: S101 - asked by the caller
    written, listed = plan.plan.profile, ", ".join(f"`{name}`" for name in names())
    return Breach(
        plan.plan.at("profile"),
        message=Text(id=f"Profil `{written}` tidak ada.", en=f"There is no profile `{written}`."),
        help=Text(id=f"Pilihannya: {listed}.", en=f"The choices: {listed}."),
    )


def _unknown(reference: Reference, plan: Masterplan) -> Breach:
    keys = [dimension.key for dimension in plan.profile.dimensions]
    called = plan.profile.called(reference.name)
    meant = called.key if called else nearest(reference.name.lower(), keys)
    listed = ", ".join(f"`{key}`" for key in keys)
    return Breach(
        reference.spot,
        name=reference.name,
        profile=plan.profile.key,
        edit=called.key if called else only_near(reference.name, keys),
        help=Text(id=f"Dalam profil ini namanya `{meant}`.", en=f"In this profile it is called `{meant}`.")
        if meant
        else Text(id=f"Pilihannya: {listed}.", en=f"The choices: {listed}."),
    )


def _sub_dimension(reference: Reference, plan: Masterplan) -> Iterator[Breach]:
    origin = reference.owner.origin
    dimension = plan.profile.get(origin.dimension)
    if is_misplaced(origin.file, origin.dimension, plan.profile):
        return
    if dimension and reference.name not in (keys := [part.key for part in dimension.sub_dimensions]):
        yield Breach(
            reference.spot,
            message=Text(
                id=f"Dimensi `{dimension.key}` tidak mempunyai subdimensi `{reference.name}`.",
                en=f"Dimension `{dimension.key}` has no sub-dimension `{reference.name}`.",
            ),
            help=_sub_dimension_meant(reference.name, dimension, keys),
            edit=_sub_dimension_called(reference.name, dimension) or only_near(reference.name, keys),
        )


def _sub_dimension_called(written: str, dimension: DimensionProfile) -> str | None:
    """The sub-dimension that somebody named instead of writing its key."""
    said = written.lower().replace("-", " ")
    found = [part.key for part in dimension.sub_dimensions if said in (part.name.id.lower(), part.name.en.lower())]
    return found[0] if len(found) == 1 else None


def _sub_dimension_meant(written: str, dimension: DimensionProfile, keys: list[str]) -> Text:
    listed = ", ".join(f"`{key}`" for key in keys)
    if meant := _sub_dimension_called(written, dimension) or nearest(written.lower(), keys):
        return Text(
            id=f"Maksud Anda `{meant}`? Pilihannya: {listed}.", en=f"Did you mean `{meant}`? The choices: {listed}."
        )
    return Text(id=f"Pilihannya: {listed}.", en=f"The choices: {listed}.")
