"""T002: each dimension speaks for itself."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas.texts import Written

_SENTENCE = re.compile(r"[^.!?;\n]+(?:\.(?=\w)[^.!?;\n]*)*")
"""Up to its end; the point in `1.250` ends none."""

_WRAPPED = re.compile(r"\n(?!\s*(?:\n|[-*+#|]|\d+\.))")
"""A line break inside a paragraph."""

_WORD = re.compile(r"\w+")

_CITED = frozenset({"source", "data_source", "illustrative", "evidence"})
"""Fields that rightly say the same wherever they stand."""


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
    summary=Text(id="Kalimat panjang yang sama di dua dimensi.", en="The same long sentence stands in two dimensions."),
    why=Text(
        id="Kalimat yang disalin menandakan isi yang tidak dipikirkan; penilai membaca keenam dimensi berdampingan.",
        en="A copied sentence was not thought about; assessors read the six dimensions side by side.",
    ),
    mend=Text(
        id="Bedakan kalimatnya. `settings.checks.thresholds.copied_words` menetapkan mulai berapa kata kalimat dihitung.",
        en="Tell them apart. `settings.checks.thresholds.copied_words` says from how many words on a sentence counts.",
    ),
    bad="summary: >-\n  Jadwal posyandu diketahui setiap keluarga dan pengingat sampai ke telepon mereka dua hari "
    "sebelumnya di semua desa.\n",
    good="summary: Jadwal posyandu diketahui setiap keluarga.\n",
    thresholds=("copied_words",),
)
def copied_text(plan: Masterplan) -> Iterator[Breach]:
    """Case, signs and line breaks do not tell sentences apart; the later text is told, once."""
    shortest = max(plan.settings.checks.thresholds.copied_words, 1)
    first: dict[str, Written] = {}
    for written in plan.texts:
        if not written.block.origin.dimension or written.field in _CITED:
            continue
        for sentence, words in _sentences(written.text, shortest):
            before = first.setdefault(words, written)
            if before.block.origin.dimension != written.block.origin.dimension:
                yield _copied(written, before, sentence)
                break


def _sentences(text: str, shortest: int) -> Iterator[tuple[str, str]]:
    """Each long sentence as it is written, and its bare words."""
    for sentence in _SENTENCE.findall(_WRAPPED.sub(" ", text)):
        words = _WORD.findall(sentence.casefold())
        if len(words) >= shortest:
            yield sentence, " ".join(words)


def _copied(written: Written, before: Written, sentence: str) -> Breach:
    return Breach(
        written.spot,
        dimension=before.block.origin.dimension,
        sentence=" ".join(sentence.split()[:6]),
        related=[(Text(id="kalimat yang sama di sini", en="the same sentence here"), before.spot)],
    )
