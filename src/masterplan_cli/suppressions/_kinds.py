"""What can be wrong with a suppression."""

from masterplan_cli.diagnostics import Kind, Severity
from masterplan_cli.language import Text
from masterplan_cli.listing import MORE_FINDINGS


def _issue(offices: str) -> str:
    """An issue with these offices, and what stands behind them."""
    return f"issues:\n  - id: air-keruh\n    sub_dimension: health\n    name: Air sumur keruh\n    offices: {offices}\n"


UNUSED_IGNORE = Kind(
    "X001",
    "unused-ignore",
    Severity.WARNING,
    summary=Text(id="Pengecualian tidak mengecualikan apa pun.", en="A suppression suppresses nothing."),
    why=Text(
        id="Pengecualian yang tertinggal menutupi temuan baru di tempat yang sama.",
        en="A suppression that is left behind hides the next finding in the same place.",
    ),
    mend=Text(id="Hapus pengecualiannya.", en="Remove the suppression."),
    bad=_issue("[dinkes] # masterplan: ignore[R001] menunggu Perda"),
    good=_issue("[dinkes]"),
)
IGNORE_WITHOUT_REASON = Kind(
    "X002",
    "ignore-without-reason",
    Severity.WARNING,
    summary=Text(id="Pengecualian tanpa alasan.", en="A suppression has no reason."),
    why=Text(
        id="Penilai berhak tahu mengapa sebuah aturan tidak diberlakukan di sini.",
        en="Reviewers have a right to know why a rule does not count here.",
    ),
    mend=Text(
        id="Tulis alasannya sesudah kurung tutup.",
        en="Write the reason after the closing bracket.",
    ),
    bad=_issue("[dinas-air] # masterplan: ignore[R001]"),
    good=_issue("[dinas-air] # masterplan: ignore[R001] perangkat daerah baru, menunggu Perda"),
)
UNKNOWN_RULE = Kind(
    "X004",
    "unknown-rule",
    Severity.WARNING,
    summary=Text(
        id="Pengecualian menyebut aturan yang tidak ada.", en="A suppression names a rule that does not exist."
    ),
    why=Text(
        id="Pengecualian yang salah ketik tidak mengecualikan apa pun, padahal penulisnya mengira sudah beres.",
        en="A suppression with a slip in its code suppresses nothing, while its author believes that it does.",
    ),
    mend=Text(
        id="Tulis kode aturan seperti dalam laporan, misalnya `ignore[R001]`; beberapa kode dipisah koma.",
        en="Write the code of the rule as reports have it, such as `ignore[R001]`; several with a comma between them.",
    ),
    bad=_issue("[dinas-air] # masterplan: ignore[RO01] perangkat daerah baru, menunggu Perda"),
    good=_issue("[dinas-air] # masterplan: ignore[R001] perangkat daerah baru, menunggu Perda"),
)
EXPIRED_SUPPRESSION = Kind(
    "X005",
    "expired-suppression",
    Severity.WARNING,
    summary=Text(id="Masa pengecualian sudah lewat.", en="The time of a suppression is over."),
    why=Text(
        id="Pengecualian sementara dijanjikan berakhir; penilai menanyakan apa yang terjadi sesudah harinya lewat.",
        en="A temporary suppression was promised to end; reviewers ask what happened after its day.",
    ),
    mend=Text(
        id="Perbaiki isinya dan hapus pengecualiannya, atau tulis hari baru sesudah `until` beserta alasannya. "
        "Hari pemeriksaan adalah `--today`, lalu `SOURCE_DATE_EPOCH`, lalu `plan.date`; tanpa itu tidak ada yang lewat.",
        en="Fix what it hides and remove it, or write a new day after `until`, with the reason. The day of the check is "
        "`--today`, else `SOURCE_DATE_EPOCH`, else `plan.date`; without any of them nothing is over.",
    ),
    bad=_issue("[dinas-air] # masterplan: ignore[R001] until 2023-12-31 perangkat daerah baru, menunggu Perda"),
    good=_issue("[dinas-air] # masterplan: ignore[R001] until 2025-12-31 perangkat daerah baru, menunggu Perda"),
)
KINDS = (UNUSED_IGNORE, IGNORE_WITHOUT_REASON, MORE_FINDINGS, UNKNOWN_RULE, EXPIRED_SUPPRESSION)
