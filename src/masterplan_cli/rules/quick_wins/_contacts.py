"""What in a contact is a person's: a name, a number, a mailbox or an account."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import Lexicon, groups, lexicon, words
from masterplan_cli.rules._lexicons import lexicon_of

MOBILE = re.compile(r"(?<!\d)(?:\+?62[ .-]?|0)8\d{1,2}(?:[ .-]?\d{3,4}){2,3}(?!\d)")
NUMBER = re.compile(r"(?<!\d)(?:\d{16}|\d{18}|\d{8} \d{6} \d \d{3})(?!\d)")
"""NIK, of sixteen figures, and NIP, of eighteen."""
_DEGREE = re.compile(
    r"(?:[A-Z][\w.’']{0,40}\s{1,9}){0,3}[A-Z][\w.’']{0,40},\s?(?:S\.\s?(?:Kom|T|E|H|Sos|IP|STP|Si|Pd|P|Pt|Ag|Kep|KM|Ked|Farm|Psi|Hut|I\.\w+)"
    r"|M\.\s?(?:Kom|T|Si|M|H|Pd|Eng|AP|Kes|P|Sc|Ec\.Dev|KM)|MM|MSi|MT|SE|SH|ST|SKM|S\.?STP|A\.\s?Md|Ph\.?\s?D|Apt|Ners)\b\.?"
)
_ADDRESSED = re.compile(
    r"(?<![\w.])(?:[Bb]apak|[Bb]pk\.?|[Pp]ak|[Ii]bu|[Bb]u|[Ss]dr[ia]?\.?|[Ss]audar[ai]|[Kk]ak|[Bb]ang|[Mm]as|[Mm]bak|[Nn]y\.?|[Nn]n\.|Mama|Om|Tante|Gus|Ust(?:adz?|az)|[Aa]\.?n\.|[Aa]tas nama"
    r"|Drs?\.|Dra\.|Ir\.|dr\.|drg\.|drh\.|Prof\.|H\.|Hj\.|KH\.?)"
    r"\s{1,9}([A-Z][\w.’']{1,40})(?:\s{1,9}[A-Z][\w.’']{0,40}){0,9}"
)
_NAMED_AFTER = re.compile(
    r"\b(?:RSUD|RSU|RS|RSIA|Rumah Sakit|Puskesmas|Klinik|Gedung|Aula|Pendopo|Jalan|Jln?\.?|Taman|Stadion|Bandara|Terminal|Balai|"
    r"Museum|Perpustakaan|Kampus|Universitas|SMA|SMK|SD|SMP|Posyandu|Rumah Ibu|Kesehatan Ibu|KIA)\b[^,;]*"
)
"""What may be named after a person, or speak of mothers."""
_PART = re.compile(r"\s{0,9}[,;(/|:]\s*|\s{1,9}[–-]\s+")
_BARE_NAME = re.compile(r"[A-Z][a-z’']+(?:\s+(?:bin|binti|[A-Z][a-z’']+|[A-Z]\.?)){1,3}")
_MAILBOX = re.compile(
    r"(?i)\b([\w.+-]{2,64})@(?:gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|msn|icloud|proton|protonmail|aol|zoho)\."
    r"|(?<![\w.])@([\w.]{3,40})(?!\w*\.go\.id)|\b(?:facebook|fb|instagram|tiktok|twitter|x|t|linkedin)\.(?:com|me)/(?:in/)?@?([\w.-]{3,60})"
)
"""Mailboxes that anybody may open, and accounts."""


_PRIVATE = re.compile(
    r"(?i)\b(?:hp|wa|whatsapp|nomor|no\.?|telepon|telp\.?|ponsel|surel|e-?mail|akun|rumah) (?:\w+ )?pribadi\b"
)


def person(contact: str) -> str:
    """A name with a degree or a form of address; a hospital may be named after a person."""
    named_after = _NAMED_AFTER.sub(lambda found: " " * len(found[0]), contact)
    if found := _DEGREE.search(named_after):
        return found[0]
    roles = lexicon("contact_roles")
    for found in _ADDRESSED.finditer(named_after):
        if not any(roles.has(word.form) for word in words(found[1])):
            return found[0]
    return ""


def bare_name(plan: Masterplan, contact: str) -> str:
    """What stands there as a name does: alone at the beginning, or elsewhere with a given name in it."""
    given = lexicon("given_names")
    plain = _NAMED_AFTER.sub("", contact)
    if found := _is_first_name(given, plain):
        return found
    for index, part in enumerate(_PART.split(plain)):
        name = part.strip(" .")
        if not has_role(plan, name) and (
            (index == 0 and _BARE_NAME.fullmatch(name)) or (name[:1].isupper() and _is_given(given, name))
        ):
            return name
    return ""


def private_channel(contact: str) -> str:
    """What calls itself private: `HP pribadi`."""
    found = _PRIVATE.search(contact)
    return found[0] if found else ""


def private_account(plan: Masterplan, contact: str) -> str:
    """A mailbox or an account that names neither an office nor a service."""
    for found in _MAILBOX.finditer(contact):
        account = next(part for part in found.groups() if part)
        if not _names_service(plan, account.casefold()):
            return found[0].rstrip(".")
    return ""


def has_role(plan: Masterplan, contact: str) -> bool:
    """Whether words name a role, an office or a service."""
    roles = lexicon_of(plan, "contact_roles")
    written = words(contact)
    forms = {word.form for word in written}
    return roles.first(written) is not None or any(
        {word.form for word in words(name)} <= forms for name in _offices(plan)
    )


def _is_given(given: Lexicon, name: str) -> bool:
    """Whether all of a few words begin with capitals, and one of them is a given name."""
    written = words(name)
    return len(written) <= _LONGEST_NAME and name.istitle() and any(given.has(word.form) for word in written)


_LONGEST_NAME = 4


def _is_first_name(given: Lexicon, contact: str) -> str:
    """Two given names side by side, one behind a word of calling, or one that is all there is."""
    written = words(contact)
    if len(written) == 1 and given.has(written[0].form):
        return contact
    for before, word in pairwise(written):
        if contact[word.start].isupper() and given.has(word.form):
            if before.form in _CALLS:
                return contact[word.start : word.end]
            if given.has(before.form) and contact[before.start].isupper():
                return contact[before.start : word.end]
    return ""


_CALLS = frozenset(
    "hubungi kontak narahubung cp pic person dengan an nama sdr sdri saudara saudari operator admin staf petugas".split()
)


def _names_service(plan: Masterplan, account: str) -> bool:
    """Whether an account is called as an office or a service: `diskominfo.alor`, `dlh_kota`, `pokdarwiswaturaka`."""
    labels = ["".join(word.form for word in words(name)) for name in _offices(plan)]
    parts = [part for part in re.split(r"[\W\d_]+", account) if part]
    known = [*_roles(), *labels]
    if any(lexicon("given_names").has(part) for part in parts):
        return any(part in known and len(part) >= _LONG_ENOUGH for part in parts)
    return any((part in known and len(part) > _SHORT) or part.startswith(_SHORT_STARTS) for part in parts) or any(
        part.startswith(name) for part in parts for name in known if len(name) >= _LONG_ENOUGH
    )


@cache
def _roles() -> tuple[str, ...]:
    return tuple(word for group in groups("contact_roles") for word in group["words"])


_SHORT_STARTS = (
    "dlh",
    "dpm",
    "ptsp",
    "bpbd",
    "bkp",
    "bkd",
    "rsud",
    "ppid",
    "mpp",
    "upt",
    "kota",
    "desa",
    "pkm",
    "smk",
    "sman",
)
"""What no name of a person begins with."""
_SHORT = 3
_LONG_ENOUGH = 5
"""Letters of a word by which the beginning of an account can be known."""


def _offices(plan: Masterplan) -> Iterator[str]:
    for office in plan.offices:
        yield office.label
        yield from office.aliases
