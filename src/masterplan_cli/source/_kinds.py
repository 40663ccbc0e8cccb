"""What can be wrong with a worksheet before anybody looks at what it says."""

from masterplan_cli.diagnostics import Kind, Severity
from masterplan_cli.language import Text

INVALID_YAML = Kind(
    code="Y001",
    name="invalid-yaml",
    severity=Severity.ERROR,
    summary=Text(
        id="Susunan teks lembar kerja tidak dapat dibaca sebagai YAML.",
        en="The text of the worksheet cannot be read as YAML.",
    ),
    why=Text(
        id="Sebelum susunannya benar, tidak satu pun isi berkas itu dapat diperiksa atau dimuat dalam buku.",
        en="Until it is laid out right, nothing in the file can be checked or put into the books.",
    ),
    mend=Text(
        id="Perbaiki baris yang ditunjuk: awali dengan spasi, bukan tab, beri spasi sesudah titik dua, "
        "dan apit teks yang memuat tanda khusus dengan tanda kutip.",
        en="Fix the line that is shown: indent with spaces, put a space after each colon, "
        "and put text with special signs between quotes.",
    ),
    bad="vision: Visi kami: Purbalingga mandiri\n",
    good='vision: "Visi kami: Purbalingga mandiri"\n',
)

DUPLICATE_KEY = Kind(
    code="Y002",
    name="duplicate-key",
    severity=Severity.ERROR,
    summary=Text(id="Satu blok memuat kunci yang sama dua kali.", en="A block has the same key twice."),
    why=Text(
        id="Hanya satu dari kedua isinya dapat dipakai; isi yang lain hilang tanpa diketahui siapa pun.",
        en="Only one of the two values can be used; the other would be lost without anybody noticing.",
    ),
    mend=Text(
        id="Hapus salah satu, atau satukan isi keduanya di bawah satu kunci.",
        en="Remove one of them, or bring both values together under one key.",
    ),
    bad="name: Jaringan air minum\nbudget: 250000000\nname: Jaringan air bersih\n",
    good="name: Jaringan air minum\nbudget: 250000000\n",
)

UNSAFE_YAML = Kind(
    code="Y003",
    name="unsafe-yaml",
    severity=Severity.ERROR,
    summary=Text(
        id="Lembar kerja memakai kemampuan YAML yang tidak diterima.",
        en="The worksheet uses a feature of YAML that is not accepted.",
    ),
    why=Text(
        id="Jangkar, rujukan, tag, dan dokumen kedua membuat isi berkas berbeda dari yang tertulis, "
        "dan berkas yang terlalu besar atau terlalu dalam dapat melumpuhkan komputer pembacanya.",
        en="Anchors, aliases, tags and second documents make a file mean something else than it says, "
        "and a file that is too large or too deep can bring the reader's computer down.",
    ),
    mend=Text(
        id="Tulis isinya apa adanya di setiap tempat; teks yang diawali `&`, `*`, atau `!` diapit tanda kutip.",
        en="Write the content out in every place; put text that starts with `&`, `*` or `!` between quotes.",
    ),
    bad="lead: &utama Dinkominfo\nsupport: *utama\n",
    good="lead: Dinkominfo\nsupport: Dinkominfo\n",
)

NOT_UTF8 = Kind(
    code="Y004",
    name="not-utf8",
    severity=Severity.ERROR,
    summary=Text(
        id="Berkas tidak disimpan dengan pengodean UTF-8.",
        en="The file is not saved in the encoding UTF-8.",
    ),
    why=Text(
        id="Huruf dan tanda baca di luar abjad dasar akan terbaca salah di komputer lain.",
        en="Letters and punctuation outside the basic alphabet would be misread on other computers.",
    ),
    mend=Text(
        id="Simpan ulang berkas dengan pengodean UTF-8; di Notepad: File, Save As, Encoding: UTF-8.",
        en="Save the file again in the encoding UTF-8; in Notepad: File, Save As, Encoding: UTF-8.",
    ),
    bad="name: Layanan hari Jum’at  # disimpan sebagai Windows-1252\n",
    good="name: Layanan hari Jum’at  # disimpan sebagai UTF-8\n",
)

LOST_TEXT = Kind(
    code="Y005",
    name="lost-text",
    severity=Severity.WARNING,
    summary=Text(
        id="Teks sesudah ` #` terbaca sebagai komentar, padahal tampaknya bagian dari isinya.",
        en="Text behind ` #` reads as a comment, but seems to be part of the value.",
    ),
    why=Text(
        id="Komentar tidak dicetak dalam buku: isinya hilang tanpa seorang pun tahu.",
        en="Comments are not printed in the books: what they say is gone, and nobody knows.",
    ),
    mend=Text(
        id="Apit isinya dengan tanda kutip; bila memang komentar, tulis di baris tersendiri.",
        en="Put the value between quotes; if it is a comment, write it on a line of its own.",
    ),
    bad="name: Gang Melati #5\n",
    good='name: "Gang Melati #5"\n',
)

HIDDEN_CHARACTER = Kind(
    code="Y006",
    name="hidden-character",
    severity=Severity.ERROR,
    summary=Text(
        id="Di tempat spasi, titik dua, kunci atau id ada karakter lain yang tampak sama atau tidak tampak.",
        en="In place of a space, a colon, a key or an id stands a character that looks the same or does not show.",
    ),
    why=Text(
        id="Di layar barisnya tampak benar, tetapi komputer membaca kata yang lain.",
        en="The line looks right on the screen, but a computer reads another word.",
    ),
    mend=Text(
        id="Hapus karakter yang ditunjuk dan ketik ulang; karakter seperti itu ikut tersalin dari Word, WhatsApp atau PDF.",
        en="Delete the character that is shown and type it again; such ones come along from Word, WhatsApp or PDF.",
    ),
    bad="name:\u00a0Jaringan air minum\n",
    good="name: Jaringan air minum\n",
)

KINDS = (INVALID_YAML, DUPLICATE_KEY, UNSAFE_YAML, NOT_UTF8, LOST_TEXT, HIDDEN_CHARACTER)
