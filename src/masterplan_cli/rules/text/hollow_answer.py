"""T006: an answer says something."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._hollow import defers, names_nobody, names_something
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.schemas._block import Block


@rule(
    "T006",
    Severity.WARNING,
    Text(
        id="Isian `{field}`, “{words}”, hanya menunda jawabannya.",
        en="Field `{field}`, “{words}”, only puts its answer off.",
    ),
    help=Text(
        id="Tulis siapa, apa, kapan, atau berapa; bila belum diketahui, kosongkan isiannya.",
        en="Write who, what, when or how much; if that is not known yet, leave the field empty.",
    ),
    summary=Text(id="Jawaban yang tidak mengatakan apa-apa.", en="An answer that says nothing."),
    why=Text(
        id="“Sesuai kebutuhan” tercetak di buku sebagai jawaban, padahal keputusannya belum ada.",
        en="“As needed” is printed in the books as an answer, though nothing has been decided.",
    ),
    mend=Text(
        id="Ganti dengan keputusan atau sumber yang dapat diperiksa.",
        en="Put a decision, or a source that can be checked, in its place.",
    ),
    bad="gaps:\n  - id: liv-gap-1\n    closure: Menyesuaikan kebutuhan.\n",
    good="gaps:\n  - id: liv-gap-1\n    closure: Pengingat jadwal sampai ke telepon keluarga.\n",
)
def hollow_answer(plan: Masterplan) -> Iterator[Breach]:
    """Where no other rule looks: schedules, continuations, figures' sources and reasons for no money have their own.

    A general answer is one all the same; it must also wait for something. That other things come first is a reason.
    """
    for block, field in _answers(plan):
        text = getattr(block, field)
        if text and _WAITS.search(text) and defers(plan, text) and not names_something(text):
            yield Breach(block.at(field), field=field, words=" ".join(text.split()))
    for indicator in plan.indicators:
        source = indicator.data_source
        if source and _ANYBODY.search(source) and names_nobody(plan, source):
            yield Breach(
                indicator.at("data_source"),
                message=_NOBODY,
                indicator=indicator.id,
                words=source,
                help=_WHO,
            )


def _answers(plan: Masterplan) -> Iterator[tuple[Block, str]]:
    for dimension in plan.dimensions:
        yield from ((uncovered, "reason") for uncovered in dimension.uncovered)
        yield from ((gap, "closure") for gap in dimension.gaps)
        for programme in dimension.programmes:
            yield from ((link, "how") for link in programme.links)
            yield from ((action, "prerequisites") for action in programme.actions)
    if plan.governance:
        yield from ((plan.governance, field) for field in ("funding", "monitoring"))


_WAITS = re.compile(
    r"(?i)\b(?:belum(?!.*\bprioritas)|menunggu|ditunggu|nanti|menyusul|kemudian|tergantung|bergantung|kondisional|tentati[fv]e?|"
    r"insidental|sesuai|disesuaikan|menyesuaikan|penyesuaian|dalam proses|akan di\w+|jika perlu|bila perlu)\b"
)
_ANYBODY = re.compile(
    r"(?i)\b(?:terkait|diolah|olahan|internal|internet|google|berbagai|sekunder|primer|bersangkutan|tersedia|daerah|dinas|opd|"
    r"instansi|pemerintah)\b"
)
"""Whom or what a source may name without naming one; the records of a service are those of the indicator's office."""
_NOBODY = Text(
    id="Sumber data `{indicator}`, “{words}”, tidak menyebut siapa yang menerbitkannya.",
    en="The data source of `{indicator}`, “{words}”, does not say who publishes it.",
)
_WHO = Text(
    id="Sebut lembaga dan terbitannya, misalnya `BPS, Susenas Maret`.",
    en="Name the office and its publication, such as `BPS, Susenas Maret`.",
)
