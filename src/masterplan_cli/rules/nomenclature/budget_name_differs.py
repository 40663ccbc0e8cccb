"""N003: the names beside budget codes are those of the nomenclature."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.nomenclature._codes import Written, written
from masterplan_cli.rules.nomenclature._names import code_of, names_of, same


@rule(
    "N003",
    Severity.NOTE,
    Text(
        id="Nama pada kode `{code}` berbeda dari nomenklatur, yaitu `{name}`. Apakah memang program yang sama?",
        en="The name beside code `{code}` is not that of the nomenclature, `{name}`. Is it the same programme?",
    ),
    summary=Text(
        id="Nama program atau subkegiatan berbeda dari nama dalam nomenklatur.",
        en="The name of a programme or sub-activity is not the one that the nomenclature gives to its code.",
    ),
    why=Text(
        id="Nama dan kode yang tidak sesuai menandakan salah satunya keliru, dan penilai tidak tahu yang mana.",
        en="When name and code disagree, one of them is wrong, and a reviewer cannot know which.",
    ),
    mend=Text(
        id="Tulis nama resminya, atau perbaiki kodenya. Huruf besar, tanda baca, dan kata “Program” di depan tidak "
        "dibedakan; nama dari pemutakhiran yang lama diterima.",
        en="Write the official name, or fix the code. Capitals, signs and a leading “Program” make no difference; names "
        "of older updates are accepted.",
    ),
    bad='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.02.02", name: Kartu Sehat Daerah}\n',
    good='programmes:\n  - id: kartu-antre\n    budget_code: {programme: "1.02.02", name: Pemenuhan Upaya Kesehatan '
    "Perorangan dan Upaya Kesehatan Masyarakat}\n",
)
def budget_name_differs(plan: Masterplan) -> Iterator[Breach]:
    """The name may be that of any of the block's codes; where one of them is not known, the name may be its own."""
    region = plan.region.name if plan.region else ""
    for one in written(plan):
        name, codes = one.block.name, _codes(one)
        if not name or not codes:
            continue
        names = [names_of(plan, code) for code in codes]
        if not all(names) or any(same(name, known, region) for each in names for known in each):
            continue
        spot = one.block.at("name")
        other = code_of(name, region)
        if other and other not in codes:
            yield Breach(spot, message=_OTHERS, severity=Severity.WARNING, code=codes[0], name=names[0][0], other=other)
        else:
            yield Breach(spot, code=codes[-1], name=names[-1][0])


_OTHERS = Text(
    id="Kode `{code}` adalah `{name}`, sedangkan nama yang ditulis adalah nama program `{other}`.",
    en="Code `{code}` is `{name}`, but the name beside it is that of programme `{other}`.",
)


def _codes(one: Written) -> tuple[str, ...]:
    """Its codes, and that of its programme; none while a code does not hold together with the one above it."""
    own = [code for code, _ in one.codes]
    said = [code for field in ("programme", "activity", "sub_activity") if (code := getattr(one.block, field, None))]
    return (*([one.above] if one.above else []), *own) if own and own == said else ()
