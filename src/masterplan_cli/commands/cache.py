"""`masterplan cache`: what is kept between runs."""

from typing import Annotated

from masterplan_cli.commands._help import Help, option
from masterplan_cli.commands._obstacles import speaking
from masterplan_cli.commands._options import Lang, chosen
from masterplan_cli.commands._output import say
from masterplan_cli.language import Language, Text, number
from masterplan_cli.reports._visible import visible

HELP = Help(
    Text(
        id="Menunjukkan apa yang disimpan di antara dua penyusunan, supaya yang tidak berubah tidak disusun ulang.",
        en="Shows what is kept from one build to the next, so that what did not change is not made again.",
    ),
    Text(id="Kode keluar: 0 selesai, 2 tidak dapat dijalankan.", en="Exit codes: 0 done, 2 cannot run."),
    (("masterplan cache --clear", Text(id="mengosongkannya; selalu aman", en="empty it; always safe")),),
)
Clear = Annotated[
    bool,
    option(
        "--clear",
        text=Text(
            id="Hapus yang disimpan; penyusunan berikutnya lebih lama.",
            en="Remove what is kept; the next build takes longer.",
        ),
    ),
]


def cache(clear: Clear = False, lang: Lang = "id") -> None:
    """Tell where the cache is and what it holds, or empty it."""
    from masterplan_cli import cache as kept

    language = chosen(lang)
    with speaking(kept.folder()):
        if not kept.usable():
            say(_UNUSED.fill(folder=visible(str(kept.folder()))).to(language))
            return
        found = kept.clear() if clear else kept.contents()
    kilobytes = -(-found.size // 1024)
    size = Text(id=number(kilobytes, Language.ID), en=number(kilobytes, Language.EN))
    sentence = _CLEARED if clear else _HELD
    say(sentence.fill(folder=visible(str(kept.folder())), entries=found.entries, size=size).to(language))


_HELD = Text(
    id="{folder}: {entries} entri, {size} kB. `masterplan cache --clear` mengosongkannya.\n",
    en="{folder}: {entries} entries, {size} kB. `masterplan cache --clear` empties it.\n",
)
_CLEARED = Text(
    id="{folder}: {entries} entri dihapus, {size} kB.\n", en="{folder}: {entries} entries removed, {size} kB.\n"
)
_UNUSED = Text(
    id="{folder} tidak dipakai: folder itu milik orang lain, atau orang lain dapat menulis di sana. Ubah pemilik atau "
    "izinnya (chmod go-w), hapus, atau pilih yang lain dengan MASTERPLAN_CACHE_DIR.\n",
    en="{folder} is not used: somebody else owns it or can write there. Change its owner or mode (chmod go-w), delete it, "
    "or choose another with MASTERPLAN_CACHE_DIR.\n",
)
