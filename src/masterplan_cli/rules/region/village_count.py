"""W006: the numbers of desa and kelurahan are those of the decree."""

from collections.abc import Iterator

from masterplan_cli.diagnostics import Severity
from masterplan_cli.language import Text
from masterplan_cli.masterplan import Masterplan
from masterplan_cli.rules._rule import Breach, rule
from masterplan_cli.rules.region._official import official

_NAMES = {
    "villages": Text(id="desa", en="desa"),
    "urban_villages": Text(id="kelurahan", en="kelurahan"),
}


@rule(
    "W006",
    Severity.NOTE,
    Text(
        id="Tertulis {written} {name}, sedangkan Kepmendagri 300.2.2-2430/2025 memuat {right}. Apakah jumlahnya sudah berubah?",
        en="It says {written} {name}, but Kepmendagri 300.2.2-2430/2025 lists {right}. Has their number changed?",
    ),
    summary=Text(
        id="Jumlah desa atau kelurahan berbeda dari Kepmendagri.",
        en="The number of desa or kelurahan is not the decree's.",
    ),
    why=Text(
        id="Jumlah desa menentukan sasaran dan Dana Desa; angka dari dokumen lama terbawa ke semua bab.",
        en="The number of villages determines targets and the village fund; a figure of an old document spreads everywhere.",
    ),
    mend=Text(
        id="Periksa dengan Kepmendagri 300.2.2-2430/2025. Bila desa dimekarkan atau digabung sesudahnya, biarkan.",
        en="Check with Kepmendagri 300.2.2-2430/2025. If villages were split or joined after it, leave it as it is.",
    ),
    bad='region: {name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Tengah, villages: 242}\n',
    good='region: {name: Purbalingga, kind: kabupaten, code: "33.03", province: Jawa Tengah, villages: 224}\n',
)
def village_count(plan: Masterplan) -> Iterator[Breach]:
    """Only of a region that the decree knows by code, kind and name."""
    known, own = official(plan), plan.region
    if known and own:
        for field, name in _NAMES.items():
            written, right = getattr(own, field), getattr(known, field)
            if written is not None and right is not None and written != right:
                yield Breach(own.at(field), written=written, name=name, right=right)
