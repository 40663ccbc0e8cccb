"""Questions about where the plan leads, and whether the region's other plans lead there too."""

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.views._questions._asking import Question, about, dimensions, parts, plainly, subjects
from masterplan_cli.views.dimension_links import dimension_links

_LOCATED = ("living", "environment", "branding")
"""Dimensions whose programmes use land; the RTRW says where they may."""


def no_missions(plan: Masterplan) -> Question | None:
    """A vision alone leads nowhere."""
    return plainly(
        "direction",
        not plan.missions,
        id="Misi apa yang mewujudkan visi itu?",
        en="Which missions make the vision come true?",
    )


def dimensions_without_programmes(plan: Masterplan) -> Question | None:
    """A dimension in which nothing is going to be done."""
    return about(
        "direction",
        dimensions(plan, (dimension for dimension in plan.dimensions if not dimension.programmes)),
        id="Program apa yang akan dijalankan {names}?",
        en="Which programmes will {names} carry out?",
    )


def missions_without_rpjmd(plan: Masterplan) -> Question | None:
    """The commonest flaw of real plans."""
    return about(
        "direction",
        subjects(mission for mission in plan.missions if not mission.rpjmd_missions),
        id="Misi RPJMD mana yang dijalankan oleh misi {names}?",
        en="Which missions of the RPJMD are carried out by {names}?",
    )


def rpjmd_missions_left_out(plan: Masterplan) -> Question | None:
    """Missions of the RPJMD that no smart-city mission serves."""
    served = {name for mission in plan.missions for name in mission.rpjmd_missions}
    documents = (document for document in plan.planning_documents if document.kind == "rpjmd")
    missions = [mission for document in documents for mission in document.missions if mission.id not in served]
    return about(
        "direction",
        subjects(missions, "text"),
        id="Apakah misi RPJMD {names} sengaja tidak dijalankan lewat smart city? Mengapa?",
        en="Of the missions of the RPJMD, does the smart city leave out {names} on purpose? Why?",
    )


def vision_unexplained(plan: Masterplan) -> Question | None:
    """A vision that nobody explains is a slogan."""
    return plainly(
        "direction",
        bool(plan.vision and not plan.vision.explanation and not plan.vision.keywords),
        id="Apa arti visi itu bagi daerah, kata demi kata?",
        en="What does the vision mean for the region, word by word?",
    )


def gaps_left_open(plan: Masterplan) -> Question | None:
    """Gaps that no programme closes, by their sub-dimensions."""
    open_ = [(dimension, gap) for dimension in plan.dimensions for gap in dimension.gaps]
    names = [
        (dimension, part.name)
        for dimension, gap in open_
        if not plan.programmes_closing(gap) and (part := dimension.sub_dimension(gap.sub_dimension))
    ]
    return about(
        "direction",
        parts(plan, names),
        id="Program mana yang menutup kesenjangan pada subdimensi {names}?",
        en="Which programmes close the gaps of the sub-dimensions {names}?",
    )


def isolated_dimensions(plan: Masterplan) -> Question | None:
    """The dimensions must be linked with each other and continue each other."""
    alone = [dimension for dimension in dimension_links(plan).isolated if dimension.programmes]
    return about(
        "direction",
        dimensions(plan, alone),
        id="Program dimensi lain mana yang melanjutkan, atau dilanjutkan oleh, kerja {names}?",
        en="Which programmes of other dimensions continue, or are continued by, the work of {names}?",
    )


def places_without_spatial_plan(plan: Masterplan) -> Question | None:
    """Located programmes that rest on no provision of the RTRW."""
    located = [one for one in plan.programmes if one.dimension in _LOCATED and one.locations]
    return about(
        "direction",
        subjects(one for one in located if not one.spatial_provisions),
        id="Ketentuan RTRW mana yang membolehkan {names} di lokasinya?",
        en="Which provisions of the RTRW allow {names} at the places that are planned?",
    )
