"""Says how well the rules of text judge wordings: `python -m bench.judgement [RULE …]`.

A corpus file of `tests/judgement/` names a rule and wordings that it must see and must let pass. Each wording is laid
into the small plan of the tests and the rule is asked. Of wordings on which no rule was written (`sealed`) only
numbers are told; `--missed` names those of the others (`open`, and `fresh`: written before a rule was last changed).
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from masterplan_cli.compiler import check_folder
from masterplan_cli.masterplan import Dimension, Masterplan
from masterplan_cli.rules import Rule, rules
from masterplan_cli.schemas._block import Block, Origin, stamp
from masterplan_cli.schemas.actions import Action
from masterplan_cli.schemas.facts import Fact
from masterplan_cli.schemas.governance import Enactment, Meeting
from masterplan_cli.schemas.objectives import Indicator
from masterplan_cli.schemas.offices import Office
from masterplan_cli.schemas.planning import LegalBasis
from masterplan_cli.schemas.programmes import Partner, Programme
from masterplan_cli.schemas.quick_wins import QuickWin
from masterplan_cli.schemas.region import Region
from masterplan_cli.schemas.vision import Vision

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "judgement"
HALVES = ("open", "sealed", "fresh")

T = TypeVar("T")

Wording = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """What one rule made of one half of its wordings."""

    rule: str
    half: str
    missed: tuple[Wording, ...]
    """Wordings that it must see and did not."""
    accused: tuple[Wording, ...]
    """Wordings that it must let pass and did not."""
    to_see: int
    to_pass: int

    @property
    def recall(self) -> float:
        """The share that it saw of what it must see."""
        return 1 - len(self.missed) / self.to_see if self.to_see else 1.0

    @property
    def precision(self) -> float:
        """The share of what it saw that it was right to see."""
        seen = self.to_see - len(self.missed)
        return seen / (seen + len(self.accused)) if seen + len(self.accused) else 1.0


def codes() -> tuple[str, ...]:
    """The rules that have wordings."""
    return tuple(sorted(path.stem for path in CORPUS.glob("*.yaml")))


def score(code: str, half: str) -> Score:
    """Ask a rule about every wording of a half."""
    see, let_pass = ([one for one in _corpus(code)[side] if one["half"] == half] for side in ("see", "pass"))
    missed = tuple(one for one in see if not speaks(code, one))
    accused = tuple(one for one in let_pass if speaks(code, one))
    return Score(code, half, missed, accused, len(see), len(let_pass))


def _corpus(code: str) -> dict[str, list[Wording]]:
    """All wordings of a rule: those of its file, those that were written before the rule was changed, a second set."""
    files = [path for folder in (".", "fresh", "second") if (path := CORPUS / folder / f"{code}.yaml").exists()]
    corpora = [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in files]  # noqa: S506 - text, as worksheets are read
    return {side: [one for corpus in corpora for one in corpus[side]] for side in ("see", "pass")}


def speaks(code: str, wording: Wording) -> bool:
    """Whether a rule says anything of the small plan with this wording in it."""
    return next(_rule(code).breaches(_PLANS[code](_small(), wording)), None) is not None


@cache
def _rule(code: str) -> Rule:
    return next(rule for rule in rules() if rule.kind.code == code)


@cache
def _small() -> Masterplan:
    return check_folder(ROOT / "tests" / "plans" / "small").plan


def _known(found: T | None) -> T:
    """What the small plan has."""
    if found is None:
        raise LookupError("the small plan is another than this corpus was written for")
    return found


def _living(plan: Masterplan, key: str = "living", **fields: object) -> Masterplan:
    """The plan with one dimension alone, and these fields of it."""
    dimension: Dimension = replace(next(one for one in plan.dimensions if one.key == key), **fields)  # type: ignore[arg-type]
    return replace(plan, dimensions=(dimension,))


def _made(old: Block, *, dimension: str = "living", **fields: object) -> Any:
    """A block like another with fields changed, which knows where it stands."""
    block = type(old).model_validate({**old.model_dump(), **fields})
    tuple(stamp(block, Origin("worksheets/living.yaml", ("made",), dimension)))
    return block


def _blocks(plan: Masterplan, *blocks: Block) -> Masterplan:
    return replace(plan, blocks=tuple(inner for block in blocks for inner in stamp(block, block.origin)))


def _programme(plan: Masterplan, wording: Wording) -> Programme:
    first = _known(plan.programmes.get("posyandu-terjadwal"))
    office = first.lead_office
    actions = [
        {"id": f"aksi-{index}", "office": office, **action, "group": _GROUPS.get(action["group"], action["group"])}
        for index, action in enumerate(wording.get("actions", []), 1)
    ]
    told: dict[str, Any] = {field: wording.get(field) or None for field in ("name", "description", "problem")}
    programme: Programme = _made(first, **told, actions=actions, results=wording.get("results", []))
    return programme


_GROUPS = {"policy": "policy-institution", "institution": "policy-institution"}
"""Groups of actions as wordings call them."""


def _technology(plan: Masterplan, wording: Wording) -> Masterplan:
    other = _known(plan.programmes.get("posyandu-terjadwal"))
    # Programmes of policy beside it, so that only the programme is judged and never the share of its dimension.
    quiet = [
        _made(other, id=f"lain-{index}", actions=[{**action.model_dump(), "id": f"lain-{index}-1"}])
        for index in range(9)
        for action in other.actions
    ]
    return _living(plan, programmes=(_programme(plan, wording), *quiet))


def _quick_win(plan: Masterplan, wording: Wording) -> Masterplan:
    first = _known(plan.quick_wins.get("pengingat-timbang"))
    told = ("name", "solution", "continuation", "stands_for", "contact")
    fields: dict[str, Any] = {key: value for key, value in wording.items() if key in told}
    if "evidence" in wording:
        fields |= {"evidence": [wording["evidence"]], "status": "finished", "percent": "100"}
    if "schedule" in wording:
        fields["schedule"] = [
            {"month": f"2025-{month:02}", "activity": activity} for month, activity in enumerate(wording["schedule"], 1)
        ]
    made: QuickWin = _made(first, **fields)
    return _living(plan, quick_wins=(made,))


def _reason(plan: Masterplan, wording: Wording) -> Masterplan:
    first = _known(plan.programmes.get("posyandu-terjadwal"))
    action = {**first.actions[0].model_dump(), "funding": (), "total": None}
    return _living(
        plan, programmes=(_made(first, actions=[{**action, "no_budget_reason": wording["no_budget_reason"]}]),)
    )


def _governance(plan: Masterplan, **fields: object) -> Masterplan:
    return replace(plan, governance=_known(plan.governance).model_copy(update=fields))


def _decree(plan: Masterplan, wording: Wording) -> Masterplan:
    return _governance(plan, council=_made(_known(_known(plan.governance).council), number=wording["number"]))


def _enactment(plan: Masterplan, wording: Wording) -> Masterplan:
    told = {"planned_date": "2025-01-15"} if not wording.get("number") else {}
    return _governance(
        plan, enactment=Enactment.model_validate({"kind": wording["kind"], "number": wording.get("number"), **told})
    )


def _forum(plan: Masterplan, wording: Wording) -> Masterplan:
    meeting = Meeting.model_validate({"name": "Forum Smart City", "schedule": wording["schedule"]})
    return _governance(plan, forum=(meeting,))


def _fact(plan: Masterplan, **fields: object) -> Masterplan:
    fact = Fact.model_validate(
        {"name": "Angka", "value": "1", "unit": "orang", "year": "2024", "source": "BPS", **fields}
    )
    tuple(stamp(fact, Origin("worksheets/masterplan.yaml", ("region", "facts", 0))))
    return replace(plan, blocks=(fact,))


def _stale(plan: Masterplan, wording: Wording) -> Masterplan:
    told = {field: wording.get(field) for field in ("name", "value", "unit", "year", "source")}
    first, length = int(wording["first_year"]), _known(plan.plan).last_year - _known(plan.plan).first_year
    years = _known(plan.plan).model_copy(update={"first_year": first, "last_year": first + length})
    return replace(_fact(plan, **told), plan=years)


def _indicator(plan: Masterplan, wording: Wording) -> Indicator:
    first = _known(plan.indicators.get("liv-ind-1"))
    told = {key: value for key, value in wording.items() if key in ("name", "unit", "level", "minimum", "maximum")}
    if "value" in wording:
        told |= {"baseline": {"value": wording["value"], "year": "2024", "source": "BPS"}, "targets": {}}
    made: Indicator = _made(first, **told)
    return made


def _measured(plan: Masterplan, wording: Wording) -> Masterplan:
    first = _known(plan.objectives.get("liv-obj-1"))
    objective = _made(first, indicators=(_indicator(plan, wording).model_dump(),))
    return _living(plan, objectives=(objective,), programmes=(), quick_wins=())


def _two_units(plan: Masterplan, wording: Wording) -> Masterplan:
    first = _known(plan.objectives.get("liv-obj-1"))
    pair = [
        {**_indicator(plan, wording[side]).model_dump(), "id": f"liv-ind-{number}"}
        for number, side in enumerate(("first", "second"), 1)
    ]
    objective = _made(first, indicators=pair)
    return _blocks(_living(plan, objectives=(objective,), programmes=(), quick_wins=()), objective)


def _partners(plan: Masterplan, wording: Wording) -> Masterplan:
    """A dimension whose one programme has these partners; those of no side are judged by their names alone."""
    first = _known(plan.programmes.get("posyandu-terjadwal"))
    sides = [one.get("helix") or one.get("kind") for one in wording["partners"]]
    partners = [
        Partner(name=one["name"], helix=side or "community").model_dump()
        for one, side in zip(wording["partners"], sides, strict=True)
    ]
    programme: Programme = _made(first, partners=partners)
    sided = [
        partner if side else partner.model_copy(update={"helix": None})
        for partner, side in zip(programme.partners, sides, strict=True)
    ]
    return _living(plan, programmes=(programme.model_copy(update={"partners": tuple(sided)}),), quick_wins=())


def _left_open(plan: Masterplan, wording: Wording) -> Masterplan:
    text, field = wording["text"], wording.get("field", "")
    if field.startswith("indicators"):
        return _blocks(plan, _made(_indicator(plan, {}), **{field.rpartition(".")[2]: text}))
    if field.startswith("offices"):
        return _blocks(plan, Office.model_validate({"id": "dinas", field.rpartition(".")[2]: text}))
    if field.startswith("actions[].output"):
        return _blocks(plan, _action(plan, output={"name": text}))
    return _blocks(plan, _described(plan, field if field in ("description", "problem") else "description", text))


def _described(plan: Masterplan, field: str, text: str) -> Programme:
    fields: dict[str, Any] = {field: text}
    programme: Programme = _made(_programme(plan, {"name": "Posyandu"}), **fields)
    return programme


def _action(plan: Masterplan, **fields: Any) -> Action:
    action: Action = _made(_known(plan.programmes.get("posyandu-terjadwal")).actions[0], **fields)
    return action


def _answered(plan: Masterplan, wording: Wording) -> Masterplan:
    """The plan with one answer in it, wherever a field of this name stands."""
    field, text = wording["field"], wording["text"]
    if field == "schedule":
        return _blocks(plan, Meeting.model_validate({"name": "Forum Smart City", "schedule": text}))
    if field == "continuation":
        return _blocks(plan, _made(_known(plan.quick_wins.get("pengingat-timbang")), continuation=text))
    if field in ("outcome", "prerequisites"):
        return _blocks(plan, _action(plan, **{field: text}))
    if field in ("funding", "monitoring"):
        governance: dict[str, Any] = {field: text}
        return _blocks(plan, _made(_known(plan.governance), **governance))
    return _blocks(plan, _described(plan, field, text))


def _beneficiaries(plan: Masterplan, wording: Wording) -> Masterplan:
    first = _known(plan.programmes.get("posyandu-terjadwal"))
    return _living(plan, programmes=(_made(first, beneficiaries=wording["beneficiaries"]),))


def _other_region(plan: Masterplan, wording: Wording) -> Masterplan:
    region = Region.model_validate(wording["region"])
    return replace(_left_open(plan, wording), region=region)


def _copied(plan: Masterplan, wording: Wording) -> Masterplan:
    pair = [
        _made(_programme(plan, {"name": name}), dimension=dimension, description=wording[side])
        for side, dimension, name in (("first", "living", "Posyandu"), ("second", "economy", "Pasar Rakyat"))
    ]
    return _blocks(plan, *pair)


def _visions(plan: Masterplan, wording: Wording) -> Masterplan:
    documents = tuple(
        document.model_copy(update={"vision": wording["rpjmd"] if document.kind == "rpjmd" else None})
        for document in plan.planning_documents
    )
    vision = Vision.model_validate({"statement": wording["vision"]})
    index = type(plan.planning_documents)(documents, lambda document: (document.id,))
    return replace(_of(plan, wording), vision=vision, planning_documents=index)


def _keywords(plan: Masterplan, wording: Wording) -> Masterplan:
    keywords = [{"word": word, "meaning": "Arti."} for word in wording.get("keywords", ())]
    vision = Vision.model_validate({"statement": wording["statement"], "keywords": keywords})
    return replace(_of(plan, wording), vision=vision)


def _of(plan: Masterplan, wording: Wording) -> Masterplan:
    """The plan as that of the region that a wording names."""
    kind, _, name = wording["region"].partition(" ")
    region = _known(plan.region).model_copy(update={"kind": kind.lower(), "name": name, "sub_districts": ()})
    return replace(plan, region=region)


def _located(plan: Masterplan, wording: Wording) -> Masterplan:
    first = _known(plan.programmes.get("posyandu-terjadwal"))
    action = {**first.actions[0].model_dump(), "location": wording.get("action") or None}
    programme = _made(
        first,
        dimension=wording["dimension"],
        name=wording["name"],
        locations=wording.get("locations", []),
        spatial_provisions=(),
        actions=[action],
    )
    return _living(_of(plan, wording), wording["dimension"], programmes=(programme,))


def _application(plan: Masterplan, wording: Wording) -> Masterplan:
    """A programme with one action in which an application may be built."""
    action: dict[str, Any] = {"group": wording.get("group", "application"), "name": wording["name"]}
    if wording.get("output"):
        action["output"] = {"name": wording["output"]}
    made = {"name": "Layanan Terpadu", "problem": "Warga datang tiga kali.", "description": wording.get("description")}
    return _living(plan, programmes=(_programme(plan, {**made, "actions": [action]}),), quick_wins=())


def _personal(plan: Masterplan, wording: Wording) -> Masterplan:
    """A programme that may handle personal data, in a plan that names no law about them."""
    action = {"group": "policy", "name": wording.get("action", "Menata jadwal"), "risks": wording.get("risks", [])}
    programme = _programme(plan, {"problem": "Warga datang tiga kali.", **wording, "actions": [action]})
    return _blocks(_living(plan, programmes=(programme,), quick_wins=()), programme)


def _cited(plan: Masterplan, wording: Wording) -> Masterplan:
    """A text of a programme, or a line of the legal basis, in a plan of a certain day."""
    first = int(wording.get("first_year", 2027))
    years = _known(plan.plan).model_copy(update={"first_year": first, "last_year": first + 4, "date": None})
    dated = replace(plan, plan=years)
    if "number" in wording:
        basis = LegalBasis.model_validate({"number": wording["number"], "subject": wording["subject"]})
        tuple(stamp(basis, Origin("worksheets/masterplan.yaml", ("legal_basis", 0))))
        return replace(_blocks(dated, basis), legal_basis=(basis,))
    return _blocks(dated, _made(_programme(plan, {"name": "Posyandu"}), description=wording["text"]))


_PLANS: Mapping[str, Callable[[Masterplan, Wording], Masterplan]] = {
    "A003": _visions,
    "A004": _keywords,
    "A009": _located,
    "B002": _reason,
    "F001": lambda plan, wording: _fact(plan, source=wording["source"]),
    "F002": _stale,
    "G001": _decree,
    "G004": _enactment,
    "G005": _forum,
    "I004": _measured,
    "I006": _measured,
    "I007": _two_units,
    "L001": _cited,
    "P005": _technology,
    "P006": _partners,
    "P008": _beneficiaries,
    "P010": _application,
    "P015": _personal,
    "Q006": _quick_win,
    "Q007": _quick_win,
    "Q011": _quick_win,
    "Q012": _quick_win,
    "T001": _left_open,
    "T002": _copied,
    "T003": _other_region,
    "T006": _answered,
}
"""How the wordings of each rule are laid into a plan."""


def main() -> None:
    """Print one line a rule: recall and precision of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rules", nargs="*", metavar="RULE", help="codes of rules (default: all)")
    parser.add_argument(
        "--missed", action="store_true", help="also print the wordings of the open half that went wrong"
    )
    options = parser.parse_args()
    totals: dict[str, list[Score]] = {half: [] for half in HALVES}
    print("rule   open: recall  precision   sealed: recall  precision    fresh: recall  precision")
    for code in options.rules or codes():
        scores = [score(code, half) for half in HALVES]
        for one in scores:
            totals[one.half].append(one)
        print(code, *(f"{one.recall:16.2f} {one.precision:10.2f}" for one in scores))
        if options.missed:
            for one in (scores[0], scores[2]):
                for line in _wrong(one):
                    print(line)
    print("all ", *(f"{recall:16.2f} {precision:10.2f}" for recall, precision in map(overall, totals.values())))


def overall(scores: list[Score]) -> tuple[float, float]:
    """Recall and precision over several rules."""
    to_see, missed = sum(one.to_see for one in scores), sum(len(one.missed) for one in scores)
    seen, accused = to_see - missed, sum(len(one.accused) for one in scores)
    return seen / to_see if to_see else 1.0, seen / (seen + accused) if seen + accused else 1.0


def _wrong(one: Score) -> Iterator[str]:
    yield from (f"    not seen: {_told(wording)}" for wording in one.missed)
    yield from (f"    accused:  {_told(wording)}" for wording in one.accused)


def _told(wording: Wording) -> str:
    return "; ".join(f"{key}: {value}" for key, value in wording.items() if key not in ("half", "why"))


if __name__ == "__main__":
    main()
