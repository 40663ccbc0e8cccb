"""What can be wrong with the templates, the words, the pictures and the fonts of a region."""

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
        en="Fix the line that is shown, or remove the file from the `templates` folder to have the shipped one again.",
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

MISSING_FONT = Kind(
    code="D003",
    name="missing-font",
    severity=Severity.WARNING,
    summary=Text(
        id="Huruf untuk buku di kertas tidak ada di folder `templates/fonts`.",
        en="The font for the books on paper is not in the folder `templates/fonts`.",
    ),
    why=Text(
        id="PDF memuat hurufnya sendiri dan tidak mengambilnya dari mana pun; tanpa berkasnya, PDF memakai huruf bawaan.",
        en="A PDF carries its fonts and fetches none; without the files, PDFs keep the fonts that ship.",
    ),
    mend=Text(
        id="Simpan berkas huruf itu di `templates/fonts`, samakan namanya dengan nama keluarganya, atau hapus `paper_font`.",
        en="Put the files of the font into `templates/fonts`, name its family as the files do, or remove `paper_font`.",
    ),
)

NO_ARCHIVE_COPY = Kind(
    code="D004",
    name="no-archive-copy",
    severity=Severity.WARNING,
    summary=Text(
        id="Sebuah PDF bukan salinan arsip, misalnya karena memuat tanda yang tidak ada di huruf mana pun.",
        en="A PDF is no copy for archives, for example because of a sign that no font has.",
    ),
    why=Text(
        id="PDF/A dan PDF/UA menolak tanda tanpa huruf: di sana hanya tampak sebuah kotak, sekarang dan kelak.",
        en="PDF/A and PDF/UA refuse a sign without a letter: all that shows there is a box, today and in years to come.",
    ),
    mend=Text(
        id="Tulis tanda itu dengan kata, atau simpan huruf yang memuatnya di `templates/fonts`, misalnya Noto.",
        en="Write the sign in words, or put a font that has it into `templates/fonts`, such as one of the Noto fonts.",
    ),
)

TEMPLATE_LIMIT = Kind(
    code="D005",
    name="template-limit",
    severity=Severity.ERROR,
    summary=Text(
        id="Sebuah templat bekerja, mencetak, atau bersarang melebihi kebutuhan buku mana pun.",
        en="A template works, prints or nests beyond what any book needs.",
    ),
    why=Text(
        id="Templat dapat datang dari siapa pun; tanpa batas, satu baris dapat menghentikan komputer yang menyusun buku.",
        en="Templates may come from anybody; without limits one line could stop the computer that makes the books.",
    ),
    mend=Text(
        id="Kurangi perulangan di dalam perulangan, dan pecah templat yang besar menjadi beberapa dokumen.",
        en="Write fewer loops within loops, and split a large template into several documents.",
    ),
    bad="{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}\n",
    good="{% for programme in plan.programmes %}{{ programme.name }}{% endfor %}\n",
)

UNUSABLE_PICTURE = Kind(
    code="D006",
    name="unusable-picture",
    severity=Severity.ERROR,
    summary=Text(
        id="Sebuah gambar atau lambang rusak, terlalu besar, atau memuat hal yang tidak boleh ada di gambar.",
        en="A picture or logo is damaged, too large, or holds what a picture may not.",
    ),
    why=Text(
        id="Gambar itu masuk ke setiap buku dan situs: yang rusak atau mengambil sesuatu dari luar ikut terbawa ke pembaca.",
        en="The picture goes into every book and onto the site: what is damaged or fetches things reaches every reader.",
    ),
    mend=Text(
        id="Simpan lagi gambarnya sebagai PNG, atau sebagai SVG biasa tanpa rujukan ke luar, lalu ganti berkas itu.",
        en="Save the picture again as PNG, or as plain SVG that refers to nothing outside, and replace the file.",
    ),
)

UNUSABLE_FONT = Kind(
    code="D007",
    name="unusable-font",
    severity=Severity.ERROR,
    summary=Text(
        id="Sebuah berkas huruf di folder `templates/fonts` tidak dapat dipakai.",
        en="A font file in the folder `templates/fonts` cannot be used.",
    ),
    why=Text(
        id="Buku yang disusun tanpanya akan tampak lain daripada yang dikira penulisnya.",
        en="Books that are made without it would look other than their author believes.",
    ),
    mend=Text(
        id="Ganti dengan berkas `.ttf`, `.otf`, atau `.ttc` yang utuh dari pembuat hurufnya, atau hapus berkas itu.",
        en="Replace it with a whole `.ttf`, `.otf` or `.ttc` file from the maker of the font, or remove it.",
    ),
)

UNKNOWN_TEMPLATE_PART = Kind(
    code="D008",
    name="unknown-template-part",
    severity=Severity.WARNING,
    summary=Text(
        id="Sebuah blok, berkas, atau folder di `templates` tidak akan pernah dipakai.",
        en="A block, a file or a folder in `templates` will never be used.",
    ),
    why=Text(
        id="Yang salah nama tidak berpengaruh apa-apa, padahal pembuatnya mengira bukunya sudah berubah.",
        en="What is misnamed changes nothing, while whoever wrote it believes that the books are changed.",
    ),
    mend=Text(
        id="Samakan namanya dengan nama templat atau blok bawaan, atau hapus.",
        en="Call it as the shipped template or block is called, or remove it.",
    ),
    bad='{% extends "shipped/documents/buku-3.md.j2" %}\n{% block chapter %}…{% endblock %}\n',
    good='{% extends "shipped/documents/buku-3.md.j2" %}\n{% block chapters %}…{% endblock %}\n',
)

KINDS = (
    BROKEN_TEMPLATE,
    UNKNOWN_WORD,
    MISSING_FONT,
    NO_ARCHIVE_COPY,
    TEMPLATE_LIMIT,
    UNUSABLE_PICTURE,
    UNUSABLE_FONT,
    UNKNOWN_TEMPLATE_PART,
)
