"""Questions about who carries the plan out, when, and with what money."""

from collections import Counter

from masterplan_cli.language import Language, Text, money
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.views._money import cost, share
from masterplan_cli.views._offices import label
from masterplan_cli.views._questions._asking import Question, Subject, about, dimensions, plainly, subjects
from masterplan_cli.views.budget_by_source import budget_by_source


def money_from_one_source(plan: Masterplan) -> Question | None:
    """The plan that lives on the region's budget alone."""
    view = budget_by_source(plan)
    found = dimensions(plan, plan.dimensions) if [row.source for row in view.rows if row.total] == ["apbd"] else ()
    total = Text(money(view.total, Language.ID), money(view.total, Language.EN))
    return about(
        "delivery",
        found,
        id="Seluruh anggaran {total} bersumber dari APBD: program mana yang dapat dibiayai bersama provinsi, pusat, "
        "dunia usaha, atau masyarakat?",
        en="The whole budget of {total} comes from the APBD: which programmes can be funded together with the "
        "province, the state, business or the community?",
        total=total,
    )


def one_office_leads(plan: Masterplan) -> Question | None:
    """The plan that is one office's job."""
    led = Counter(programme.lead_office for programme in plan.programmes)
    limit = plan.settings.checks.thresholds.office_programme_share
    found = [office for office, count in led.items() if share(count, len(plan.programmes)) > limit]
    most = led[found[0]] if found else 0
    return about(
        "delivery",
        [Subject(label(plan, office), plan.programmes[0].origin.file) for office in found[:1]],
        id="Dari {all} program, {count} dipimpin {names}: bagian mana yang sesungguhnya dikerjakan perangkat daerah lain?",
        en="Of {all} programmes, {count} are led by {names}: which part do other offices really carry out?",
        count=most,
        all=len(plan.programmes),
    )


def nobody_learns(plan: Masterplan) -> Question | None:
    """A plan without actions for people's skills."""
    return plainly(
        "delivery",
        bool(plan.actions) and not any(action.group == "literacy" for action in plan.actions),
        id="Kegiatan mana yang menyiapkan warga dan aparatur untuk memakai hasil program?",
        en="Which activity prepares people and officials to use what the programmes bring?",
    )


def government_alone(plan: Masterplan) -> Question | None:
    """Dimensions without any partner from outside government."""
    alone = [one for one in plan.dimensions if one.programmes and not _has_partner(one)]
    return about(
        "delivery",
        dimensions(plan, alone),
        id="Siapa dari perguruan tinggi, dunia usaha, komunitas, atau media yang ikut mengerjakan {names}?",
        en="Who of universities, business, the community and the media takes part in {names}?",
    )


def actions_without_money(plan: Masterplan) -> Question | None:
    """Actions that cost nothing, and nobody says why."""
    return about(
        "delivery",
        subjects(action for action in plan.actions if not cost(action) and not action.no_budget_reason),
        id="Dengan dana apa {names} dikerjakan, atau mengapa tidak memerlukan anggaran?",
        en="What pays for {names}, or why is no money needed?",
    )


def programmes_without_stage(plan: Masterplan) -> Question | None:
    """Programmes that the road map does not carry."""
    return about(
        "delivery",
        subjects(programme for programme in plan.programmes if not plan.road_map_of(programme)),
        id="Kapan program {names} dimulai? Tahap apa yang dicapai lebih dulu?",
        en="When does the work on {names} begin? Which stage comes first?",
    )


def programmes_without_risk(plan: Masterplan) -> Question | None:
    """Nothing is said of what may go wrong."""
    bold = [one for one in plan.programmes if one.actions and not any(action.risks for action in one.actions)]
    return about(
        "delivery",
        subjects(bold),
        id="Apa yang dapat menggagalkan program {names}? Apa yang dilakukan bila itu terjadi?",
        en="What could make {names} fail? What is done then?",
    )


def _has_partner(dimension: Dimension) -> bool:
    partners = (
        *(partner for programme in dimension.programmes for partner in programme.partners),
        *(partner for quick_win in dimension.quick_wins for partner in quick_win.collaborators),
    )
    return any(partner.helix != "government" for partner in partners)
