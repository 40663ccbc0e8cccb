"""Q012: a contact is a role that lasts, not a person."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import words
from masterplan_cli.rules._rule import Breach, rule


@rule(
    "Q012",
    Severity.WARNING,
    Text(
        id="Kontak quick win `{quick_win}` memuat {what}, “{words}”.",
        en="The contact of quick win `{quick_win}` holds {what}, “{words}”.",
    ),
    help=Text(
        id="Tulis jabatan dan saluran resmi, misalnya `Kepala Bidang Aptika, surel diskominfo@contoh.go.id`.",
        en="Write a role and an official channel, such as `Kepala Bidang Aptika, surel diskominfo@contoh.go.id`.",
    ),
    summary=Text(
        id="Kontak quick win berupa orang, bukan jabatan.", en="The contact of a quick win is a person, not a role."
    ),
    why=Text(
        id="Buku diterbitkan; nama dan nomor pribadi adalah data pribadi (UU 27/2022), dan pejabat berganti.",
        en="The books are published; names and private numbers are personal data (UU 27/2022), and officials change.",
    ),
    mend=Text(
        id="Ganti dengan jabatan, meja layanan, nomor kantor, atau surel dinas.",
        en="Put a role, a service desk, an office number or an office address in its place.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    contact: Fulan bin Fulan, S.Kom, 0812-0000-0000\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    contact: Kepala bidang kesehatan masyarakat, loket Dinkes\n",
)
def personal_contact(plan: Masterplan) -> Iterator[Breach]:
    """By degrees, forms of address, mobile and identity numbers; a hospital may be named after a person.

    A mobile number beside a role may be that of a service, and a bare name that of a service too: those are asked.
    """
    for quick_win in plan.quick_wins:
        contact = quick_win.contact or ""
        spot = quick_win.at("contact")
        mobile, person = _MOBILE.search(contact), _person(contact)
        if found := _NUMBER.search(contact) or person:
            what = _NAME if found is person else _IDENTITY
            yield Breach(spot, quick_win=quick_win.id, what=what, words=found[0].strip(" ,"))
        elif mobile and not _SERVICE.search(contact):
            role = _has_role(plan, _MOBILE.sub("", contact))
            yield Breach(
                spot,
                message=_WHOSE if role else None,
                severity=Severity.NOTE if role else None,
                quick_win=quick_win.id,
                what=_PHONE,
                words=mobile[0].strip(" ,"),
            )
        elif _BARE_NAME.fullmatch(first := _PART.split(contact)[0]) and not _has_role(plan, first):
            yield Breach(spot, message=_WHO, severity=Severity.NOTE, quick_win=quick_win.id, words=first)


def _person(contact: str) -> re.Match[str] | None:
    named_after = _NAMED_AFTER.sub(lambda found: " " * len(found[0]), contact)
    return _DEGREE.search(named_after) or _ADDRESSED.search(named_after)


def _has_role(plan: Masterplan, contact: str) -> bool:
    forms = {word.form for word in words(contact)}
    return not forms.isdisjoint(_ROLES) or any(
        {word.form for word in words(name)} <= forms
        for office in plan.offices
        for name in (office.label, *office.aliases)
    )


_MOBILE = re.compile(r"(?<!\d)(?:\+?62[ .-]?|0)8\d{1,2}(?:[ .-]?\d{3,4}){2,3}(?!\d)")
_NUMBER = re.compile(r"(?<!\d)(?:\d{16}|\d{18}|\d{8} \d{6} \d \d{3})(?!\d)")
"""NIK, of sixteen figures, and NIP, of eighteen."""
_DEGREE = re.compile(
    r"(?:[A-Z][\w.’']{0,40}\s{1,9}){0,3}[A-Z][\w.’']{0,40},\s?(?:S\.\s?(?:Kom|T|E|H|Sos|IP|STP|Si|Pd|P|Pt|Ag|Kep|KM|Ked|Farm|Psi|Hut|I\.\w+)"
    r"|M\.\s?(?:Kom|T|Si|M|H|Pd|Eng|AP|Kes|P|Sc|Ec\.Dev|KM)|MM|MSi|MT|SE|SH|ST|SKM|S\.?STP|A\.\s?Md|Ph\.?\s?D|Apt|Ners)\b\.?"
)
_ADDRESSED = re.compile(
    r"(?<![\w.])(?:Bapak|Bpk\.?|Ibu|Sdr[ia]?\.?|Saudar[ai]|Drs?\.|Dra\.|Ir\.|dr\.|drg\.|drh\.|Prof\.|H\.|Hj\.|KH\.?|Mas|Mbak)\s{1,9}"
    r"(?!Kepala|Bupati|Camat|Lurah|Kabid|Direktur|dan\b)[A-Z][\w.’']{1,40}(?:\s{1,9}[A-Z][\w.’']{0,40}){0,9}"
)
_NAMED_AFTER = re.compile(
    r"\b(?:RSUD|RSU|RS|RSIA|Rumah Sakit|Puskesmas|Klinik|Gedung|Aula|Pendopo|Jalan|Jln?\.?|Taman|Stadion|Bandara|Terminal|Balai|"
    r"Museum|Perpustakaan|Kampus|Universitas|SMA|SMK|SD|SMP|Posyandu|Rumah Ibu|Kesehatan Ibu|KIA)\b[^,;]*"
)
"""What may be named after a person, or speak of mothers."""
_SERVICE = re.compile(
    r"(?i)\b(?:call ?cent(?:er|re)|hotline|layanan|pusat|center|aduan|pengaduan|informasi|loket|meja|admin|operator|wa bot|chatbot"
    r"|bot|nomor kantor|kantor|posko|darurat|psc|siaga|customer|helpdesk|gateway)\b"
)
_PART = re.compile(r"\s*[,;(]\s*|\s+[–-]\s+")
_BARE_NAME = re.compile(r"[A-Z][a-z’']+(?:\s+(?:bin|binti|[A-Z][a-z’']+)){1,3}")
_ROLES = frozenset(
    "kepala kabid kasi kasubag sekretaris bidang seksi subbagian bagian dinas badan kantor unit uptd upt balai tim ketua "
    "koordinator pengelola petugas operator admin administrator meja loket layanan pelayanan pusat call center hotline surel "
    "email puskesmas rsud rumah sakit camat kecamatan lurah kelurahan desa direktur manajer asisten staf pejabat pranata analis "
    "pokdarwis karang taruna pkk koperasi komunitas paguyuban relawan sekolah sd smp sma smk madrasah kampus universitas rt rw "
    "forum sekretariat posko diskominfo dinkes bappeda inspektorat bupati wali mal mpp kabag kasubbag penyuluh pendamping "
    "perpustakaan terminal pasar kader kelompok humas ppid instalasi ruang kontak pos laman aplikasi media akun bumdes".split()
)
_NAME = Text(id="nama orang", en="a person's name")
_PHONE = Text(id="nomor telepon seluler", en="a mobile number")
_IDENTITY = Text(id="nomor identitas", en="an identity number")
_WHOSE = Text(
    id="Kontak quick win `{quick_win}` memuat {what}, “{words}”. Apakah itu nomor layanan, bukan nomor pribadi?",
    en="The contact of quick win `{quick_win}` holds {what}, “{words}”. Is it a service's number, not a private one?",
)
_WHO = Text(
    id="Kontak quick win `{quick_win}` menyebut “{words}”. Apakah itu nama orang?",
    en="The contact of quick win `{quick_win}` says “{words}”. Is that a person's name?",
)
