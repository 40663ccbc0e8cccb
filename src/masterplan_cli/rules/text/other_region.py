"""T003: the plan speaks of its own region."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
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
            if mention.is_certain
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
    if mention.has_kind:
        return not _ELSEWHERE.search(" ".join(mention.before[-_NEAR:]))
    if mention.in_list:
        return False
    nearest = mention.before[-1] if mention.before else ""
    if nearest in _OWNERS or (not mention.before and mention.after in _ACTS) or _is_of_an_office(mention.before):
        return True
    return " " in mention.written and nearest in _PLAIN


def _is_of_an_office(before: tuple[str, ...]) -> bool:
    """Whether the name of an office leads up to it: `Dinas Komunikasi dan Informatika Sleman`."""
    for word in reversed(before[-_NEAR:]):
        if word in _OFFICES:
            return True
        if word in _BETWEEN:
            return False
    return False


_OFFICES = frozenset("dinas badan sekretariat inspektorat disdukcapil dpmptsp dinsos dispar disdikbud dinkop".split())
_BETWEEN = frozenset("di ke dari untuk bagi oleh pada yang adalah melalui bersama terhadap menuju".split())
_ELSEWHERE = re.compile(
    r"\b(?:balai(?! desa| kota| warga| kampung)|universitas|institut|politeknik|stikes|akademi|kampus|sekolah tinggi|kantor (?:wilayah|regional|pusat"
    r"|cabang|pelayanan|perwakilan|bahasa|bersama|imigrasi|sar)|kanwil|kodam|korem|polda|(?:pengadilan|kejaksaan) tinggi|loka|bandara"
    r"|bandar udara|pelabuhan|stasiun|terminal|museum|rujukan|meniru|mencontoh|belajar|studi (?:banding|tiru)|(?:per|ber)?batas(?:an)?|kapal|kereta"
    r"|bus|rute|lintas|trayek|penerbangan|pedagang|pembeli|pemasok|pasar (?:di|ke|induk)|pameran|asal|berasal|alumni|perantau(?:an)?"
    r"|keberhasilan|contoh|dibanding(?:kan)?|seperti|tetangga|antardaerah|kerja ?sama)\b"
)
"""Words before a name that tell of something that sits there or comes from there."""
_NEAR = 8
"""Words of a sentence before a name that can speak of it."""

_OWNERS = frozenset(
    "warga masyarakat penduduk rakyat visi misi city masterplan pemerintah pemda bupati gubernur dprd sekda rpjmd rpjpd rtrw rkpd apbd "
    "opd asn diskominfo dinkominfo bappeda bapperida dinkes disdik dlh dinas menuju mewujudkan terwujudnya menjadikan branding wajah citra "
    "umkm pembangunan pembangunannya wilayah daerah potensi profil identitas wali sekretariat setda satpol pkk baznas kominfo "
    "nelayan petani pemuda pelajar aparatur perekonomian geografis kondisi seluruh se perbup perwali perwal perda kepbup tim forum dewan cerdas publik induk renstra rpjp musrenbang".split()
)
"""Words that a name right after them makes the own region's."""

_PLAIN = frozenset("dengan oleh bagi untuk sebagai bahwa adalah".split())
"""Words before a name of several words that tell of no way and no origin: `sama dengan Bandung Barat`."""

_ACTS = frozenset(
    "menyusun menargetkan mewujudkan menetapkan membangun berkomitmen memiliki mempunyai terletak merupakan adalah akan telah "
    "mencanangkan menjadikan menyediakan mengembangkan mengalami menghadapi sebagai smart cerdas berbatasan bertekad maju "
    "memerlukan membutuhkan terdiri dikenal sudah harus perlu dapat kini juga belum terus ingin siap berupaya berusaha mendorong memperkuat meningkatkan".split()
)
"""What a region does in its own plan."""


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
