"""What can be wrong with the templates and the words of a region."""

from masterplan_cli.diagnostics import Kind, Severity
from masterplan_cli.language import Text

BROKEN_TEMPLATE = Kind(
    code="D001",
    name="broken-template",
    severity=Severity.ERROR,
    summary=Text(id="Sebuah templat tidak dapat dijalankan.", en="A template cannot be run."),
    why=Text(
        id="Dokumen dari templat itu tidak dapat disusun, dan dokumen yang hanya terisi sebagian tidak boleh beredar.",
        en="The document of that template cannot be made, and a document that is only half filled must not go out.",
    ),
    mend=Text(
        id="Perbaiki baris yang ditunjuk, atau hapus berkas itu dari folder `templates` agar templat bawaan dipakai lagi.",
        en="Mend the line that is shown, or remove the file from the `templates` folder to have the shipped one again.",
    ),
    bad="## {{ plan.region.nama }}\n",
    good="## {{ plan.region.name }}\n",
)

UNKNOWN_WORD = Kind(
    code="D002",
    name="unknown-word",
    severity=Severity.ERROR,
    summary=Text(
        id="Berkas kata daerah memuat kata yang tidak ada dalam kosakata dokumen atau yang bentuknya lain.",
        en="The region's file of words has a word that documents do not use, or one of another shape.",
    ),
    why=Text(
        id="Kata itu tidak akan muncul di dokumen mana pun, padahal penulisnya mengira sudah menggantinya.",
        en="It would show in no document, while whoever wrote it believes that it does.",
    ),
    mend=Text(
        id="Samakan kunci dan tanda `{…}` dengan berkas kata bawaan; tulis hanya kata yang ingin diganti.",
        en="Use the keys and the `{…}` marks of the shipped file; write only the words that you want to replace.",
    ),
    bad="programme:\n  titel: Program\n",
    good="programme:\n  title: Program\n",
)

KINDS = (BROKEN_TEMPLATE, UNKNOWN_WORD)
