"""T003: the plan speaks of its own region."""

import re
from collections.abc import Iterator, Sequence

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, Word, lexicon, words
from masterplan_cli.reference.regions import Region, sub_districts
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.text._regions import Mention, joined, mentions, regions_by_name
from masterplan_cli.schemas.checks import Checks, Suppression
from masterplan_cli.schemas.region import Borders, SubDistrict
from masterplan_cli.schemas.region import Region as Own

_NOT_LOOKED_AT = (Borders, SubDistrict, Checks, Suppression)
"""Blocks that rightly name other places."""


@rule(
    "T003",
    Severity.WARNING,
    Text(
        id="Teks ini menyebut `{written}`, sedangkan rencana ini milik {own}.",
        en="This text names `{written}`, but the plan is that of {own}.",
    ),
    help=Text(
        id="Ganti dengan daerah sendiri; bila memang dimaksud, tulis `{written}` di `settings.checks.allowed_names`.",
        en="Put the own region there; if it is meant, write `{written}` in `settings.checks.allowed_names`.",
    ),
    summary=Text(id="Teks menyebut daerah lain.", en="A text names another region."),
    why=Text(
        id="Kalimat sering disalin dari masterplan daerah lain; nama daerah itu biasanya tertinggal.",
        en="Sentences are often copied from another region's masterplan; its name usually stays behind.",
    ),
    mend=Text(
        id="Perbaiki kalimatnya. Daerah sendiri, provinsinya, dan tetangga di `region.borders` boleh disebut; mitra "
        "didaftarkan di `settings.checks.allowed_names`. Hanya nama utuh yang dihitung: `Kota Banjar` bukan `Banjarnegara`.",
        en="Fix the sentence. The own region, its province and the neighbours in `region.borders` may be named; list "
        "partners in `settings.checks.allowed_names`. Only whole names count: `Kota Banjar` is not `Banjarnegara`.",
    ),
    bad="summary: Layanan kesehatan Kota Cirebon datang pada waktunya.\n",
    good="summary: Layanan kesehatan Kabupaten Contoh datang pada waktunya.\n",
)
def other_region(plan: Masterplan) -> Iterator[Breach]:
    """A name that can be another word (`Batang`, `Padang`) counts only after its kind; each name is told once a text."""
    if not plan.region:
        return
    allowed, parts = _allowed(plan, plan.region), _parts(plan.region)
    own = f"{plan.region.kind.capitalize()} {plan.region.name}"
    for written in plan.texts:
        if isinstance(written.block, _NOT_LOOKED_AT):
            continue
        found = dict.fromkeys(
            mention.written
            for mention in mentions(written.text)
            if (mention.is_certain or _is_named_by_its_government(mention))
            and mention.written not in parts
            and not _may_stand(mention, plan.region, allowed)
            and _speaks_for(mention)
        )
        for name in found:
            yield Breach(written.spot, written=name, own=own)


def _parts(own: Own) -> frozenset[str]:
    """Names of the own sub-districts, those of the plan and the official ones."""
    return frozenset((*(part.name for part in own.sub_districts), *(part.name for part in sub_districts(own.code))))


def _speaks_for(mention: Mention) -> bool:
    """Whether a text speaks as or of that region; where goods go, roads lead and others sit may be named."""
    before, after = words(mention.before), words(mention.after)
    if mention.in_list or _is_compared(before, after) or _is_elsewhere(before):
        return False
    return mention.has_kind or _speaks(mention, before, after)


def _is_compared(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether the sentence compares, learns or competes."""
    comparisons = lexicon("comparisons")
    return comparisons.first(before) is not None or comparisons.first(after) is not None


def _is_elsewhere(before: Sequence[Word]) -> bool:
    """Whether what leads up to a name is a way, an origin, a body that sits there or something done there."""
    near, nearest = before[-_NEAR:], before[-1].form if before else ""
    if lexicon("other_places").first(near) is not None:
        return True
    if nearest == "di":
        return lexicon("away").first(near) is not None
    return nearest in _WAYS and not _ends_with(lexicon("inbound"), before)


def _speaks(mention: Mention, before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether a bare name is that of who speaks: by what owns it, by what it does, or by what is there."""
    nearest = before[-1].form if before else ""
    if any(_ends_with(lexicon(name), before) for name in ("regional_government", "region_speakers")):
        return True
    if _is_of_an_office(before) or _is_a_slogan(after):
        return True
    if after and after[0].form in _FIGURES and lexicon("measures").first(before) is not None:
        return True
    is_hub = lexicon("hubs").has(mention.written.casefold())
    if _begins_a_clause(mention.before, nearest) and after and _is_an_act(after[0].form, is_hub=is_hub):
        return True
    if nearest == "di" and not is_hub and len(before) > 1:
        is_of_a_name = mention.before[before[-2].start].isupper()
        return not is_of_a_name and not any(_VERB.match(word.form) for word in before)
    return " " in mention.written and nearest in _PLAIN and not is_hub


def _is_named_by_its_government(mention: Mention) -> bool:
    """Whether a name that can be another word follows an office or its people: `Diskominfo Kendal`, `penduduk Kudus`."""
    before, after = words(mention.before), mention.after.lstrip()
    if _ends_with(lexicon("regional_government"), before):
        return True
    return bool(before) and before[-1].form in ("penduduk", "warga") and not after[:1].isupper()


def _ends_with(known: Lexicon, text: Sequence[Word]) -> bool:
    """Whether a phrase of a lexicon ends a text."""
    return any(
        known.length(text, index) == len(text) - index for index in range(max(len(text) - _PHRASE, 0), len(text))
    )


def _is_of_an_office(before: Sequence[Word]) -> bool:
    """Whether the name of an office leads up to it: `Dinas Komunikasi dan Informatika Sleman`."""
    offices, owned = lexicon("government"), lexicon("regional_government")
    for index in range(len(before) - 1, max(len(before) - _NEAR, 0) - 1, -1):
        if before[index].form in _BETWEEN:
            return False
        if offices.length(before, index) or owned.length(before, index):
            return True
    return False


def _is_a_slogan(after: Sequence[Word]) -> bool:
    """`Sleman Smart Regency`."""
    return len(after) > 1 and after[0].form in ("smart", "cerdas") and after[1].form in ("city", "regency", "kabupaten")


def _begins_a_clause(before: str, nearest: str) -> bool:
    return not before.strip() or before.rstrip().endswith(",") or nearest in _CONJUNCTIONS


def _is_an_act(form: str, *, is_hub: bool) -> bool:
    """What a region does in its own plan; large towns do other things in those of others."""
    return lexicon("region_acts").has(form) or (not is_hub and _VERB.match(form) is not None)


_BETWEEN = frozenset("di ke dari untuk bagi oleh pada yang adalah melalui bersama terhadap menuju dengan".split())
_CONJUNCTIONS = frozenset("sehingga agar bahwa maka supaya karena sebab jika bila ketika saat sejak diharapkan".split())
_FIGURES = frozenset(
    "ditargetkan mencapai sebesar sebanyak turun naik menurun meningkat tercatat masih baru hanya berada terus".split()
)
"""Words behind a name that lead to a figure of it."""
_WAYS = frozenset("dari ke hingga sampai antara atas bawah".split())
"""Words before a name that tell of a way or an origin."""
_VERB = re.compile(r"(?:me[lmnrwy]|ber(?!basis|ikut|dasar)|di(?=[a-z]{4}))[a-z]{3,}\Z")
"""What somebody does: a place where it is done may be anywhere."""
_NEAR = 8
"""Words of a sentence before a name that can speak of it."""
_PHRASE = 3
"""Words of a phrase that makes a name that of who speaks."""
_PLAIN = frozenset("oleh bagi untuk sebagai bahwa adalah".split())
"""Words before a name of several words that tell of no way and no origin: `bagi Bandung Barat`."""


def _may_stand(mention: Mention, own: Own, allowed: frozenset[str]) -> bool:
    bare = not mention.has_kind and f" {mention.written} " in f" {own.name} "
    return bare or any(region.code in allowed for region in mention.regions)


def _allowed(plan: Masterplan, own: Own) -> frozenset[str]:
    """Codes of the regions that this plan may name."""
    borders = own.borders
    sides = (borders.north, borders.east, borders.south, borders.west) if borders else ()
    named = (*filter(None, sides), own.province, *plan.settings.checks.allowed_names)
    neighbours = (region.code for text in named for mention in mentions(text) for region in mention.regions)
    return frozenset((own.code, own.code[:2], *neighbours, *(region.code for region in _namesakes(own))))


def _namesakes(own: Own) -> Iterator[Region]:
    """The official region of this kind and name, where the plan's code is not the official one."""
    for region in regions_by_name().get(joined(own.name), ()):
        if region.kind == own.kind:
            yield region
