"""Words of a vision are compared by their roots: affixes and the endings of loan words do not part them."""

import pytest

from masterplan_cli.phrases import akin
from masterplan_cli.rules.alignment._words import words

AKIN = """
    melayani pelayanan, melayani layanan, pelayanan layanan, terlayani pelayanan, mandiri kemandirian,
    mandiri memandirikan, sejahtera kesejahteraan, sejahtera menyejahterakan, lestari kelestarian, lestari melestarikan,
    pelestarian lestari, terhubung hubungan, terhubung menghubungkan, terhubung keterhubungan, berdaya pemberdayaan,
    berdaya memberdayakan, maju kemajuan, maju memajukan, cerdas kecerdasan, cerdas mencerdaskan,
    berkelanjutan keberlanjutan, berkelanjutan melanjutkan, berkeadilan adil, berkeadilan keadilan, terpadu keterpaduan,
    terpadu memadukan, kuat menguatkan, kuat penguatan, tangguh ketangguhan, tertib penertiban, tertib ketertiban,
    mulia kemuliaan, mulia memuliakan, sehat menyehatkan, hijau penghijauan, bersih membersihkan, unggul keunggulan,
    tenteram ketenteraman, berbudaya kebudayaan, berbudaya pembudayaan, beragama keagamaan, merata pemerataan,
    makmur kemakmuran, nyaman kenyamanan, aman keamanan, digital digitalisasi, inovatif inovasi, kolaboratif kolaborasi,
    produktif produktivitas, religius religiusitas, demokratis demokrasi, harmonis harmoni, kreatif kreativitas,
    akuntabel akuntabilitas, transparan transparansi, efisien efisiensi, modern modernisasi, berprestasi prestasi,
    bermartabat martabat, berakhlak akhlak, tumbuh pertumbuhan, tumbuh menumbuhkan, pintar kepintaran,
    sinergis bersinergi, sinergi sinergitas, indah keindahan, ramah keramahan, asri keasrian, satu persatuan,
    bersatu persatuan, percaya kepercayaan, partisipatif partisipasi
"""

STRANGERS = """
    melayani lestari, memajukan mengajukan, mandiri berdiri, maju meja, sejahtera sehat, lestari berkelanjutan,
    budaya berdaya, cerdas tegas, unggul tunggal, hijau jauh, aman zaman, adil adik, kota kotak, bersih bersama,
    terhubung tumbuh, tertib terbit, religius regional, mulia mulai, makmur maju, tangguh tanggung, layanan layang,
    produk produktif, kuat kualitas, merata rapat, daya dayung, berbasis berbisnis, perintah pemerataan,
    inovasi investasi, indah pindah, ramah rumah, kerja kerjasama, berakar karakter, damai dampak, kesatuan kesetaraan,
    masyarakat syarat, berdikari berdiri, berkah berkahwin, seni senang, asli asri, terang tenteram
"""


def pairs(table: str) -> list[list[str]]:
    return [pair.split() for pair in table.split(",")]


@pytest.mark.parametrize(("one", "other"), pairs(AKIN))
def test_words_of_one_root_are_akin(one: str, other: str) -> None:
    assert akin(one, other)
    assert akin(other, one)


@pytest.mark.parametrize(("one", "other"), pairs(STRANGERS))
def test_words_that_only_look_alike_are_not(one: str, other: str) -> None:
    assert not akin(one, other)


def test_what_every_vision_says_is_no_keyword() -> None:
    vision = "Terwujudnya Masyarakat Kabupaten Lima Puluh Kota yang Maju, dan Kota Cerdas (Smart City) 2029"
    assert words(vision, ["Lima Puluh Kota"]) == ("maju", "cerdas")
