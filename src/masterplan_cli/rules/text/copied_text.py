"""T002: each dimension speaks for itself."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Kin
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.programmes._likeness import described, likenesses
from masterplan_cli.rules.text._copies import Copy, Sentence, copies, sentence
from masterplan_cli.schemas._block import Spot
from masterplan_cli.schemas.programmes import Programme

_SENTENCE = re.compile(r"[^.!?;\n]+(?:\.(?=\w)[^.!?;\n]*)*")
"""Up to its end; the point in `1.250` ends none."""

_WRAPPED = re.compile(r"\n(?![^\S\n]*(?:\n|[-*+#|]|\d+\.))")
"""A line break inside a paragraph."""

_CITED = frozenset({"source", "data_source", "illustrative", "evidence", "unit", "location", "locations", "risks"})
"""Fields that rightly say the same wherever they stand."""
_SHORTER = 2
"""Words that a copy may have fewer than a long sentence."""
_MAYBE = Text(
    id="Apakah kalimat ini disalin dari dimensi `{dimension}`? Hampir semua katanya sama: “{sentence} …”.",
    en="Is this sentence copied from dimension `{dimension}`? Nearly all of its words are the same: “{sentence} …”.",
)


@rule(
    "T002",
    Severity.WARNING,
    Text(
        id="Kalimat ini sama dengan kalimat di dimensi `{dimension}`: “{sentence} …”.",
        en="This sentence also stands in dimension `{dimension}`: “{sentence} …”.",
    ),
    help=Text(
        id="Tulis apa yang khas bagi dimensi ini, atau rujuk dimensi yang lain.",
        en="Write what is particular here, or refer to the other dimension.",
    ),
    summary=Text(
        id="Kalimat panjang yang sama, atau hampir sama, di dua dimensi.",
        en="The same long sentence, or nearly the same, stands in two dimensions.",
    ),
    why=Text(
        id="Kalimat yang disalin menandakan isi yang tidak dipikirkan; penilai membaca keenam dimensi berdampingan.",
        en="A copied sentence was not thought about; assessors read the six dimensions side by side.",
    ),
    mend=Text(
        id="Bedakan kalimatnya. Imbuhan, kata searti, dan nama dimensi tidak membedakan; nama lembaga, jabatan, peraturan, dan "
        "tempat boleh sama. `settings.checks.thresholds.copied_words` menetapkan mulai berapa kata kalimat dihitung.",
        en="Tell them apart. Affixes, words of one meaning and the dimension's name do not; names of bodies, titles, regulations "
        "and places may be the same. `settings.checks.thresholds.copied_words` says from how many words on a sentence counts.",
    ),
    bad="summary: >-\n  Jadwal posyandu diketahui setiap keluarga dan pengingat sampai ke telepon mereka dua hari "
    "sebelumnya di semua desa.\n",
    good="summary: Jadwal posyandu diketahui setiap keluarga.\n",
    thresholds=("copied_words",),
)
def copied_text(plan: Masterplan) -> Iterator[Breach]:
    """Case, signs, affixes, words of one meaning and the dimension's name tell no sentences apart; each text is told once."""
    shortest = max(plan.settings.checks.thresholds.copied_words, 1)
    told: set[Spot] = set()
    for copy in copies(list(_sentences(plan, shortest)), shortest):
        spot = copy.sentence.written.spot
        if spot not in told and (copy.is_sure or not _are_told_as_twins(plan, copy)):
            told.add(spot)
            yield _copied(copy)


def _are_told_as_twins(plan: Masterplan, copy: Copy) -> bool:
    """Whether both sentences describe programmes that are alike as a whole: P007 says that already."""
    pair = [one.written.block for one in (copy.before, copy.sentence)]
    programmes = [block for block in pair if isinstance(block, Programme)]
    if len(programmes) < len(pair):
        return False
    kin, threshold = Kin(), float(plan.settings.checks.thresholds.duplicate_likeness)
    return any(likenesses([described(kin, one.name, one.description) for one in programmes], threshold))


def _sentences(plan: Masterplan, shortest: int) -> Iterator[Sentence]:
    """Each sentence of a dimension that is long enough to be a copy."""
    kin = Kin()
    for written in plan.texts:
        if not written.block.origin.dimension or written.field in _CITED:
            continue
        for text in _SENTENCE.findall(_WRAPPED.sub(" ", written.text)):
            if text.count(" ") + 1 + _SHORTER >= shortest and (found := sentence(kin, written, text)):
                yield found


def _copied(copy: Copy) -> Breach:
    return Breach(
        copy.sentence.written.spot,
        dimension=copy.before.dimension,
        sentence=" ".join(copy.sentence.text.split()[:6]),
        severity=None if copy.is_sure else Severity.NOTE,
        message=None if copy.is_sure else _MAYBE,
        related=[(Text(id="kalimat yang sama di sini", en="the same sentence here"), copy.before.written.spot)],
    )
