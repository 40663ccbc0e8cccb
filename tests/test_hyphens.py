"""Where words are divided: nowhere that Ejaan yang Disempurnakan does not divide them."""

import pytest

from masterplan_cli.formats.pdf.hyphens import SOFT, divided

DIVIDED_BY_HAND = """
a-las-an-nya ba-ngun-an ber-a-la-mat ber-be-da ber-i-kut-nya ber-ka-la ber-ke-lan-jut-an ber-ku-a-li-tas ber-o-pe-ra-si
ber-sa-ma-an ber-tang-gung ber-u-rut-an bi-ro-kra-si bu-ang-an-nya bu-lan-an-nya ca-kup-an-nya da-tang-nya de-mo-kra-tis
di-am-bil di-ba-ngun di-dam-ping-i di-kem-bang-kan di-kon-sul-ta-si-kan di-kun-jung-i di-ku-rang-i di-la-ku-kan
di-lak-sa-na-kan di-per-o-leh di-per-lu-kan di-pri-o-ri-tas-kan di-pro-mo-si-kan di-tan-da-ta-ngan-i di-te-rang-i
di-tu-gas-kan e-kra-ni-sa-si fo-to-gra-fi ge-o-gra-fis gi-lir-an-nya he-li-kop-ter hu-bung-an in-di-ka-tor
in-fra-struk-tur in-for-ma-si i-no-va-si in-te-gra-si in-ter-ak-si in-ter-na-si-o-nal in-ves-ta-si ja-bat-an-nya
ja-wab-an-nya ka-bu-pa-ten ka-rak-te-ris-tik ke-a-man-an-nya ke-be-ra-da-an ke-ber-ha-sil-an-nya ke-ber-lan-jut-an-nya
ke-bi-jak-an ke-bu-da-ya-an ke-bu-tuh-an ke-ca-ma-tan ke-ka-yak-an ke-lan-jut-an-nya ke-lem-ba-ga-an ke-lu-rah-an
ke-mi-tra-an ke-pu-tus-an-nya ke-sang-gup-an-nya ke-se-ha-tan ke-se-jah-te-ra-an ke-te-pat-an-nya ke-ter-gan-tung-an
ke-ter-se-di-a-an ke-ter-te-lu-sur-an-nya ke-wi-ra-u-sa-ha-an ki-lo-gram kla-si-fi-ka-si ko-mu-ni-ka-si ko-or-di-na-si
la-yan-an-nya ling-kung-an ma-ha-sis-wa ma-sya-ra-kat me-la-ku-kan me-lin-dung-i mem-ba-ngun mem-bi-dang-i mem-per-o-leh
mem-per-tim-bang-kan me-na-at-i-nya me-nan-da-ta-ngan-i men-dam-ping-i men-da-tang-i me-ner-bit-kan meng-a-ju-kan
meng-hu-bung-i meng-i-kut-i-nya me-ngi-rim me-ngor-ban-kan me-ngun-jung-i me-ngu-rang-i me-nye-leng-ga-ra-kan
me-nye-su-ai-kan me-ning-kat-kan me-nu-rut-nya me-nya-pu-kan mu-sya-wa-rah ni-lai-nya pa-nga-war-ta
par-ti-si-pa-si pe-la-ku-nya pe-la-por-an-nya pem-ba-ngun-an pem-ba-yar-an-nya pem-be-la-jar-an pem-ber-da-ya-an
pem-bi-a-ya-an pe-me-rin-tah-an pen-di-dik-an pe-ne-kan-an-nya pe-ner-bang-an-nya pe-ne-tap-an-nya pe-ngi-ring
pe-ngem-bang-an pe-ngen-da-li-an peng-a-was-an pen-ju-al-an-nya pen-ta-he-liks pe-nye-leng-ga-ra-an pe-nyu-sun-an
pe-ra-tur-an per-a-lat-an pe-ra-wat-an-nya per-bank-an per-ce-pat-an-nya per-da-gang-an pe-ren-ca-na-an per-i-kan-an
per-ke-bun-an per-ko-ta-an per-mu-ki-man per-mu-sya-wa-rat-an per-ta-ni-an per-tang-gung-ja-wab-an per-tum-buh-an
per-un-tuk-an-nya per-u-sa-ha-an pos-yan-du pra-sa-ra-na pro-gram-nya pro-duk-ti-vi-tas pus-kes-mas re-ha-bi-li-ta-si
re-ko-men-da-si re-tri-bu-si san-dar-an-nya sa-rat-nya se-ka-li-gus se-per-em-pat se-ko-lah-an spe-si-fi-ka-si
stra-te-gis-nya sum-ber-da-ya ta-gih-an-nya tang-gung-ja-wab tan-tang-an-nya tek-no-lo-gi ter-dam-ping-i ter-in-te-gra-si
ter-lin-dung-i ter-ja-di-nya trans-for-ma-si trans-por-ta-si tim-bang-an-nya u-ji-co-ba u-rus-an-nya u-rut-an-nya
wa-ris-an-nya wi-sa-ta-wan
""".split()
AS_IT_IS = """
alasan-nya berala-mat ber-ke-lan-jutan birokrasi demokra-tis didam-pingi diperoleh dipro-mo-sikan indi-ka-tor
infrastruk-tur integrasi interaksi keamanan-nya kilogram kon-trak-tor ling-kungan masya-ra-kat mem-per-tim-bang-kan
mengirim mengikuti meng-hu-bungi nilai-nya pem-be-la-jaran peralatan perbankan posyandu pus-kes-mas tang-gung-ja-wab
tek-no-logi coverage environment quadrants mem-ba-ngun
""".split()


def places(shown: str) -> set[int]:
    """The places of the hyphens, by the letters before each."""
    parts = shown.split("-")
    return {sum(map(len, parts[:at])) for at in range(1, len(parts))}


@pytest.mark.parametrize("by_hand", DIVIDED_BY_HAND)
def test_no_word_is_divided_where_the_rules_of_spelling_do_not(by_hand: str) -> None:
    ours = divided(by_hand.replace("-", "")).replace(SOFT, "-")
    assert places(ours) <= places(by_hand)
    assert all(len(part) >= 3 for part in (ours.split("-")[0], ours.split("-")[-1]))


def test_most_long_words_are_divided() -> None:
    found = [by_hand for by_hand in DIVIDED_BY_HAND if SOFT in divided(by_hand.replace("-", ""))]
    assert len(found) > 0.8 * len(DIVIDED_BY_HAND)


@pytest.mark.parametrize("shown", AS_IT_IS)
def test_a_word_is_divided_where_that_is_certain(shown: str) -> None:
    assert divided(shown.replace("-", "")).replace(SOFT, "-") == shown
