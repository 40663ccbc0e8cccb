"""A004: every keyword of the vision is explained, and every keyword that is explained stands in it."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.phrases import shared
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.alignment._words import every_word, names_of, words


@rule(
    "A004",
    Severity.WARNING,
    Text(id="Kata kunci visi belum dijelaskan: {words}.", en="Keywords of the vision are not explained: {words}."),
    help=Text(
        id="Tambahkan setiap kata itu ke `keywords` dengan `meaning`.",
        en="Add each of these words to `keywords` with its `meaning`.",
    ),
    question=Text(
        id="Apa arti visi itu bagi daerah, kata demi kata?",
        en="What does the vision mean for the region, word by word?",
    ),
    summary=Text(
        id="Kata kunci visi tidak dijelaskan, atau yang dijelaskan tidak ada dalam visi.",
        en="A keyword of the vision is not explained, or what is explained does not stand in the vision.",
    ),
    why=Text(
        id="Misi dan sasaran diturunkan dari arti setiap kata kunci; tanpa artinya visi hanya semboyan.",
        en="Missions and objectives follow from what each keyword means; without that a vision is a slogan.",
    ),
    mend=Text(
        id="Jelaskan setiap kata kunci, dan hapus penjelasan kata yang sudah tidak dipakai dalam visi.",
        en="Explain every keyword, and remove explanations of words that the vision no longer has.",
    ),
    bad="vision:\n  statement: Contoh Melayani dan Lestari\n  keywords:\n"
    "    - {word: Melayani, meaning: Urusan warga selesai sekali datang.}\n",
    good="vision:\n  statement: Contoh Melayani dan Lestari\n  keywords:\n"
    "    - {word: Pelayanan, meaning: Urusan warga selesai sekali datang.}\n"
    "    - {word: Lestari, meaning: Air dan hutan tetap terjaga.}\n",
)
def vision_keyword_unexplained(plan: Masterplan) -> Iterator[Breach]:
    """Words are compared without their affixes: `Pelayanan` explains `Melayani`."""
    if not plan.vision or not plan.region:
        return
    vision, names = plan.vision, names_of(plan)
    stated = words(vision.statement, names)
    explained = [word for keyword in vision.keywords for word in words(keyword.word)]
    missing = [word for word in dict.fromkeys(stated) if not shared([word], explained)]
    if missing:
        yield Breach(vision.at("statement"), words=", ".join(f"`{word}`" for word in missing))
    for keyword in vision.keywords:
        parts = words(keyword.word) or every_word(keyword.word)
        if len(shared(parts, every_word(vision.statement))) < len(parts):
            yield Breach(
                keyword.at("word"),
                message=Text(
                    id="Kata kunci `{word}` tidak ada dalam visi.",
                    en="The keyword `{word}` does not stand in the vision.",
                ),
                help=Text(
                    id="Pakai kata dari visi, atau hapus penjelasan ini.",
                    en="Take a word of the vision, or remove this explanation.",
                ),
                word=keyword.word,
                asks=False,
                related=[(Text(id="visinya di sini", en="the vision stands here"), vision.at("statement"))],
            )
