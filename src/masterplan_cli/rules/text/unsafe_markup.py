"""T004: prose is Markdown without HTML and without script links."""

import re
from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule

_CODE = re.compile(r"(?ms)^(?:```|~~~).*?^(?:```|~~~)|(?<!`)(`+)(?!`).{1,2000}?(?<!`)\1(?!`)|\\<")
"""Code and an escaped `<`: nothing in them is markup."""

_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--|<!\[CDATA\[|<!DOCTYPE\b[^<>]*>|<\?")
_SCRIPT = re.compile(
    r"(?i)(?:\]\(\s*+(?:<\s*+)?|^ {0,3}\[[^\]\n]{1,1000}\]:\s*+(?:<\s*+)?|<)((?:javascript|vbscript|data|file):[^\s)>]*)",
    re.MULTILINE,
)


@rule(
    "T004",
    Severity.WARNING,
    Text(id="Teks ini memuat HTML: `{found}`.", en="This text has HTML in it: `{found}`."),
    help=Text(
        id="HTML tercetak apa adanya di dalam buku; pakai Markdown (`**tebal**`, `- butir`) atau hapus.",
        en="HTML is printed in the books as it stands; use Markdown (`**bold**`, `- item`) or remove it.",
    ),
    summary=Text(
        id="HTML atau tautan skrip di dalam teks; keduanya tercetak sebagai teks.",
        en="Raw HTML or a script link in prose; both are shown as text.",
    ),
    why=Text(
        id="Tempelan dari halaman web membawa tag yang tampak di buku, dan tautan skrip membahayakan pembaca.",
        en="What is pasted from a web page brings tags that show in the books, and a script link endangers readers.",
    ),
    mend=Text(
        id="Tulis ulang sebagai Markdown. Yang memang harus tampak sebagai tag ditulis di antara tanda kutip balik.",
        en="Write it as Markdown. What shall show as a tag is written between backticks.",
    ),
    bad="summary: Jadwal posyandu diketahui <b>setiap</b> keluarga.\n",
    good="summary: Jadwal posyandu diketahui **setiap** keluarga.\n",
)
def unsafe_markup(plan: Masterplan) -> Iterator[Breach]:
    """Only prose is Markdown; told once a text. `<1 %` and `<https://…>` are no HTML."""
    for written in plan.texts:
        if not written.is_prose or not any(sign in written.text for sign in ("<", "](", "]:")):
            continue
        text = _CODE.sub(" ", written.text)
        if script := _SCRIPT.search(text):
            yield Breach(
                written.spot,
                message=Text(
                    id="Teks ini memuat tautan skrip: `{found}`.", en="This text has a script link: `{found}`."
                ),
                help=Text(
                    id="Tautan itu tidak dijadikan tautan; tulis alamat `https:` atau hapus.",
                    en="It is not made a link; write an `https:` address or remove it.",
                ),
                found=script[1],
            )
        elif html := _HTML.search(text):
            yield Breach(written.spot, found=" ".join(html[0].split()))
