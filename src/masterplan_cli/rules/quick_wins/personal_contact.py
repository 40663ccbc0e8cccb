"""Q012: a contact is a role that lasts, not a person."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.quick_wins._contacts import (
    MOBILE,
    NUMBER,
    bare_name,
    has_role,
    person,
    private_account,
    private_channel,
)


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
        id="Ganti dengan jabatan, meja layanan, nomor kantor, atau surel dinas. Nama jabatan dan layanan daerah ditambah di "
        "`settings.checks.words.contact_roles`.",
        en="Put a role, a service desk, an office number or an office address in its place. "
        "`settings.checks.words.contact_roles` adds names of roles and services.",
    ),
    bad="quick_wins:\n  - id: pengingat-timbang\n    contact: Fulan bin Fulan, S.Kom, 0812-0000-0000\n",
    good="quick_wins:\n  - id: pengingat-timbang\n    contact: Kepala bidang kesehatan masyarakat, loket Dinkes\n",
)
def personal_contact(plan: Masterplan) -> Iterator[Breach]:
    """By degrees, forms of address, mobile and identity numbers, and mailboxes of persons.

    A mobile number beside a role may be that of a service, and a bare name that of a service too: those are asked.
    """
    for quick_win in plan.quick_wins:
        contact = quick_win.contact or ""
        for kind, found, message in _faults(plan, contact):
            yield Breach(
                quick_win.at("contact"),
                message=message,
                severity=Severity.NOTE if message else None,
                quick_win=quick_win.id,
                what=kind,
                words=found.strip(" ,"),
            )
            break


def _faults(plan: Masterplan, contact: str) -> Iterator[tuple[Text, str, Text | None]]:
    """What is a person's, the surest first: what it is, its words, and the question where it may be otherwise."""
    if number := NUMBER.search(contact):
        yield _IDENTITY, number[0], None
    if name := person(contact):
        yield _NAME, name, None
    if (mobile := MOBILE.search(contact)) and not _SERVICE.search(contact):
        yield _PHONE, mobile[0], _WHOSE if has_role(plan, MOBILE.sub("", contact)) else None
    if account := private_account(plan, contact) or private_channel(contact):
        yield _ACCOUNT, account, None
    if name := bare_name(plan, contact):
        yield _NAME, name, _WHO


_SERVICE = re.compile(
    r"(?i)\b(?:call ?cent(?:er|re)|hotline|layanan|pusat|center|aduan|pengaduan|informasi|loket|meja|admin|operator|wa bot|chatbot"
    r"|bot|nomor kantor|kantor|posko|darurat|psc|siaga|customer|helpdesk|gateway)\b"
)
"""Whose mobile number is meant to be called by anybody."""
_NAME = Text(id="nama orang", en="a person's name")
_PHONE = Text(id="nomor telepon seluler", en="a mobile number")
_ACCOUNT = Text(id="surel atau akun pribadi", en="a private mailbox or account")
_IDENTITY = Text(id="nomor identitas", en="an identity number")
_WHOSE = Text(
    id="Kontak quick win `{quick_win}` memuat {what}, “{words}”. Apakah itu nomor layanan, bukan nomor pribadi?",
    en="The contact of quick win `{quick_win}` holds {what}, “{words}”. Is it a service's number, not a private one?",
)
_WHO = Text(
    id="Kontak quick win `{quick_win}` menyebut “{words}”. Apakah itu nama orang?",
    en="The contact of quick win `{quick_win}` says “{words}”. Is that a person's name?",
)
