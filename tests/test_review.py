"""The reviewer's page: what was found and where it is printed, coverage, the scheme, and the questions left open."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from masterplan_cli.baseline import Baseline, Entry, only_new
from masterplan_cli.compiler import Checked, check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Diagnostic, Findings, Place, Severity, in_order
from masterplan_cli.documents import Document, compose
from masterplan_cli.documents._questions import OpenQuestions, questions
from masterplan_cli.documents._review import Review, backticked
from masterplan_cli.documents._ways import Ways
from masterplan_cli.edition import Wish, make
from masterplan_cli.folders import shipped
from masterplan_cli.language import Language, Text
from masterplan_cli.rules.facts.gap_not_closed import gap_not_closed
from masterplan_cli.templating import Templates
from masterplan_cli.views.assessment import assessment
from tests.program import SMALL

Change = tuple[str, str, str]
"""A worksheet of the small plan, what stands there, and what stands there instead."""

BOTH = pytest.mark.parametrize("language", list(Language))
HOSTILE = "# | `a|b` *x* <script>alert(1)</script> [t](javascript:1) {{ 7 * 7 }} \\| ``` \u202e\ue0000\ue001"


def checked(*changes: Change, left_out: tuple[str, ...] = ()) -> Checked:
    texts = {file: raw for file, raw in worksheet_bytes(SMALL).items() if file not in left_out}
    for sheet, old, new in changes:
        file = f"worksheets/{sheet}.yaml"
        assert old.encode() in texts[file], old
        texts[file] = texts[file].replace(old.encode(), new.encode())
    return check_worksheets(texts)


def documents(found: Checked, language: Language = Language.ID, region: Path | None = None) -> dict[str, Document]:
    made = compose(found.plan, Templates(language, region), language, findings=found.findings)
    return {document.name: document for document in made}


def page(found: Checked, language: Language = Language.ID) -> str:
    return documents(found, language)["review"].markdown


def section(markdown: str, title: str) -> str:
    """What stands below a chapter's heading."""
    return markdown.partition(f"\n## {title}\n\n")[2].partition("\n## ")[0]


def subsection(markdown: str, title: str) -> str:
    return markdown.partition(f"\n### {title}\n\n")[2].partition("\n### ")[0].partition("\n## ")[0]


OPEN_GAP = ("living", "gaps: [liv-gap-1]\n    beneficiaries", "beneficiaries")
OLD_FIGURE = ("living", 'value: 71, unit: "%", year: 2024', 'value: 71, unit: "%", year: 2011')


def test_a_plan_without_findings_still_shows_coverage_scheme_and_questions() -> None:
    markdown = page(checked())
    assert section(markdown, "Temuan") == "Pemeriksaan otomatis tidak menemukan apa pun yang perlu diperbaiki.\n"
    assert re.findall(r"^## (.*)$", markdown, re.MULTILINE) == [
        "Temuan", "Cakupan Subdimensi", "Skema Penilaian", "Pertanyaan Terbuka",
    ]  # fmt: skip


def test_findings_stand_by_dimension_and_rule_with_place_excerpt_help_and_a_way_into_the_books() -> None:
    markdown = section(page(checked(OPEN_GAP, OLD_FIGURE)), "Temuan")
    table, _, details = markdown.partition("\n### ")
    assert table == (
        "Hasil pemeriksaan otomatis: 0 galat, 2 peringatan, 0 catatan.\n"
        "\n"
        "*Tabel 1. Temuan menurut aturan dan dimensi*\n"
        "\n"
        "| Kode | Yang ditemukan | Tingkat | Jumlah | Dimensi |\n"
        "| --- | --- | --- | ---: | --- |\n"
        "| F002 | Sebuah angka sudah terlalu lama saat rencana dimulai. | peringatan | 1 "
        "| [Smart Living](#f002-stale-fact-peringatan) (1) |\n"
        "| F007 | Kesenjangan tidak ditutup program mana pun. | peringatan | 1 "
        "| [Smart Living](#f007-gap-not-closed-peringatan) (1) |\n"
    )
    assert re.sub(r"(?<=\n\n)[A-Z].*\n", "…\n", details) == (
        "Smart Living\n"
        "\n"
        "#### F002 stale-fact (peringatan)\n"
        "\n"
        "…\n"
        "\n"
        "- Angka tahun `2011` berumur 14 tahun saat rencana dimulai pada `2025`.\n"
        '  - Tempat: `worksheets/living.yaml:12:62`: `- {name: Balita ditimbang, value: 71, unit: "%", year: 2011, '
        "source: Dinkes Kabupaten Contoh, illustrative: true}`\n"
        "  - Saran: Pakai angka terbaru; batasnya 5 tahun.\n"
        "  - Dalam dokumen: [isu Balita luput ditimbang](buku-1.md#244-isu-smart-living), "
        "[Buku 1: Analisis Strategis Smart City](buku-1.md)\n"
        "\n"
        "#### F007 gap-not-closed (peringatan)\n"
        "\n"
        "…\n"
        "\n"
        "- Tidak ada program yang menutup kesenjangan `liv-gap-1`.\n"
        "  - Tempat: `worksheets/living.yaml:31:9`: `- id: liv-gap-1`\n"
        "  - Saran: Tulis `gaps: [liv-gap-1]` pada program yang menutupnya.\n"
        "  - Dalam dokumen: [kesenjangan Smart Living](buku-1.md#44-smart-living), "
        "[Buku 1: Analisis Strategis Smart City](buku-1.md)\n"
    )


def test_errors_come_first_and_the_whole_region_before_the_dimensions() -> None:
    plan = checked().plan
    place = Place("worksheets/living.yaml", 1, 1, 1, 2)
    kind = gap_not_closed.kind
    found = in_order(
        Diagnostic(Place(file, line, 1, line, 2), kind, Text(f"Baris {line}.", f"Line {line}."), severity=severity)
        for file, line, severity in (
            ("worksheets/living.yaml", 1, Severity.NOTE),
            ("worksheets/living.yaml", 2, Severity.ERROR),
            ("worksheets/masterplan.yaml", 3, None),
            ("worksheets/tiada.yaml", 4, None),
        )
    )
    review = Review(plan, Findings(found, {place.file: "dimension: living\n"}), Language.EN)
    assert [
        (group.dimension and group.dimension.key, [rule.severity for rule in group.rules]) for group in review.groups
    ] == [
        (None, ["warning"]),
        ("living", ["error", "note"]),
    ]
    assert [[str(case.message) for case in rule.cases] for group in review.groups for rule in group.rules] == [
        ["Line 3.", "Line 4."], ["Line 2."], ["Line 1."],
    ]  # fmt: skip
    assert [(row.severity, row.count) for row in review.rows] == [("error", 1), ("warning", 2), ("note", 1)]


def test_many_findings_of_a_rule_are_rolled_up() -> None:
    file = "worksheets/living.yaml"
    found = in_order(
        Diagnostic(Place(file, line, 1, line, 2), gap_not_closed.kind, Text(f"Baris {line}.", f"Line {line}."))
        for line in range(1, 8)
    )
    (rule,) = Review(checked().plan, Findings(found, {file: ""}), Language.EN).groups[0].rules
    assert (rule.count, len(rule.cases)) == (7, 3)
    spoilt = replace(checked(), findings=Findings(found, {file: ""}))
    assert "\n- Ditemukan pula di `worksheets/living.yaml`, baris 4, 5, 6, 7.\n" in section(page(spoilt), "Temuan")


def test_exceptions_stand_on_the_page_with_reason_and_day() -> None:
    off = checked(
        OPEN_GAP,
        (
            "masterplan",
            "\nsettings:\n",
            "\nsettings:\n  checks:\n    off: [{rule: F007, reason: dibiayai RKPD provinsi}]\n",
        ),
    )
    assert (
        "\n| F007 | Kesenjangan tidak ditutup program mana pun. | seluruh rencana | dibiayai RKPD provinsi | – | 1 |\n"
        in page(off)
    )
    assert "Selain yang dikecualikan di bawah ini, pemeriksaan otomatis tidak menemukan apa pun." in page(off)
    assert not any("kesenjangan" in question for question in asked_of(off))


def test_what_a_baseline_hides_stands_on_the_page_and_is_still_asked() -> None:
    found = checked(OPEN_GAP)
    entries = {one.fingerprint: Entry(1, "") for one in found.findings.diagnostics}
    known = replace(found, findings=only_new(found.findings, Baseline(entries, date(2026, 1, 31))))
    assert "Temuan berikut sudah dikenal pada 31 Januari 2026 dan tidak dihitung" in page(known)
    assert re.search(r"\n\| F007 \| .* \| 1 \|\n", section(page(known), "Pengecualian"))
    assert "Program mana yang menutup kesenjangan pada subdimensi “kesehatan”?" in asked_of(known)
    assert "## Pengecualian" not in page(found)


def test_a_long_line_is_cut_around_what_it_is_about() -> None:
    text = f"title: {'a' * 300} salah {'b' * 300}\n"
    found = Diagnostic(Place("worksheets/x.yaml", 1, 309, 1, 314), gap_not_closed.kind, Text("Salah.", "Wrong."))
    review = Review(checked().plan, Findings((found,), {"worksheets/x.yaml": text}), Language.ID)
    (excerpt,) = review.groups[0].rules[0].cases[0].stand.excerpt
    assert excerpt == f"…{'a' * 59} salah {'b' * 54}…"


def test_everything_that_the_books_print_is_led_to() -> None:
    found = check_worksheets(worksheet_bytes(shipped("worksheets").parent))
    ways = Ways(found.plan)
    blocks = [block for block in found.plan.blocks if ways.to(_place(block.origin.file, block.origin.route))]
    placed = Findings(
        tuple(
            Diagnostic(
                _place(block.origin.file, block.origin.route),
                replace(gap_not_closed.kind, code=f"F{at:04}"),  # of one rule only the first ones are shown
                Text(f"Butir {at}.", f"Item {at}."),
            )
            for at, block in enumerate(blocks)
        ),
        {},
    )
    made = documents(replace(found, findings=placed))
    told = re.findall(r"^  - Dalam dokumen: (.*)$", made["review"].markdown, re.MULTILINE)
    assert len(told) == len(blocks) > 1000
    for line in told:
        assert re.fullmatch(r"\[[^\]]+\]\([\w-]+\.md(?:#[^)]+)?\)(?:, \[[^\]]+\]\([\w-]+\.md\))?", line), line
        section_, document = re.findall(r"\(([\w-]+)\.md", line)[0], re.findall(r"\(([\w-]+)\.md", line)[-1]
        assert section_ == document, line


def _place(file: str, route: tuple[str | int, ...]) -> Place:
    return Place(file, 1, 1, 1, 1, route)


def test_a_chapter_that_no_book_has_is_named_without_a_link() -> None:
    without = ("masterplan", "settings:\n", "settings:\n  books: {book_1: [introduction, swot]}\n")
    assert "  - Dalam dokumen: kesenjangan Smart Living\n" in page(checked(OPEN_GAP, without))


@BOTH
def test_what_people_wrote_breaks_nothing(language: Language) -> None:
    name = json.dumps(HOSTILE)
    found = checked(
        OPEN_GAP,
        ("living", "name: Posyandu Terjadwal", f"name: {name}"),
        ("living", "name: Balita luput ditimbang", f"name: {name}"),
        (
            "living",
            'value: 71, unit: "%", year: 2024, source: Dinkes Kabupaten Contoh',
            f'value: 71, unit: "%", year: 2011, source: {name}',
        ),
    )
    assert {one.kind.code for one in found.findings.diagnostics} >= {"F002", "F007"}
    markdown = page(found, language)
    assert re.search("[\u202e\ue000-\uf8ff]", markdown) is None
    for table in re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE):
        assert len({len(re.split(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1
    html = make(found.plan, found.findings, SMALL / "templates", Wish(language, ["html"]), lambda _: None).files
    body = html["html/review.html"].decode()
    assert "<script>" not in body
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', body))
    assert "{{ 7 * 7 }}" in body


def test_only_what_stands_between_backticks_is_code() -> None:
    assert backticked("Program `a|b` dan `*c*`.") == r"Program a\|b dan `*c*`."
    assert backticked("Program `a` b` lain.") == r"Program \`a\` b\` lain."
    assert backticked("1. `` kosong\ue000") == r"1\.  kosong"


@pytest.mark.parametrize("language", list(Language))
def test_build_writes_the_page_in_every_format_and_leads_to_it(language: Language) -> None:
    found = checked(OPEN_GAP)
    made = make(found.plan, found.findings, SMALL / "templates", Wish(language, ["html", "markdown"]), lambda _: None)
    assert [document.kind for document in made.documents] == ["book"] * 3 + ["annex"] * 9 + ["review"] + ["sheet"] * 6
    files = {path: made.files[path].decode() for path in ("html/index.html", "html/review.html", "markdown/README.md")}
    assert "(review.md)" in files["markdown/README.md"]
    assert "markdown/review.md" in made.files
    navigation = files["html/index.html"].partition("<nav ")[2].partition("</nav>")[0]
    links = re.findall(r'href="([\w-]+)\.html"', navigation)
    assert links.index("lampiran-sumber") + 1 == links.index("review") == links.index("quick-win-loket-cepat") - 1
    asked = files["html/index.html"].partition('id="findings"')[2]
    assert '<a href="review.html">' in asked
    assert re.search(r'<a href="review\.html" aria-current="page">', files["html/review.html"])


# The scheme: what the plan has, never a score.


def test_the_scheme_counts_what_each_programme_has() -> None:
    found = checked(
        (
            "living",
            "level: impact\n        name: Prevalensi stunting",
            "level: outcome\n        name: Prevalensi stunting",
        ),
        ("society", "evidence: [Laporan tahunan Kelas Digital]\n", "evidence: []\n"),
        (
            "living",
            "name: Kader terlatih\n        unit: orang\n        baseline: {value: 0, year: 2024, source: Dinkes Kabupaten Contoh, illustrative: true}\n",
            "name: Kader terlatih\n        unit: orang\n",
        ),
    )
    view = assessment(found.plan)
    assert [(aspect.name, int(aspect.weight), aspect.has, aspect.of) for aspect in view.aspects] == [
        ("baseline", 10, 5, 6), ("output", 20, 6, 6), ("outcome", 30, 6, 6), ("impact", 30, 5, 6), ("quick_win", 10, 6, 6),
    ]  # fmt: skip
    assert (int(view.total), view.whole) == (100, 4)
    rows = {row.programme.id: row for group in view.groups for row in group.rows}
    living = rows["posyandu-terjadwal"]
    assert (living.baselines, living.results, living.outputs, living.outcomes, living.impacts, living.evidence) == (
        2, 3, 1, 2, 0, 1,
    )  # fmt: skip
    assert not rows["kelas-digital"].is_whole
    assert (
        "| [Posyandu Terjadwal](lampiran-program.md#posyandu-terjadwal) | 2 dari 3 indikator | 1 | 2 | **belum ada** | 1 "
        "| [Pengingat Timbang](quick-win-pengingat-timbang.md) |\n"
    ) in page(found)


def test_a_region_weighs_the_aspects_as_its_assessors_do() -> None:
    even = checked(("masterplan", "settings:\n", "settings:\n  assessment: {baseline: 12.5, impact: 27.5}\n"))
    assert "| Angka awal | 12,5 | Perbaikan dari keadaan awal |" in page(even)
    assert "| **Jumlah** | 100,0 | | |" in page(even)
    assert "Bobot itu berjumlah" not in page(even)
    uneven = checked(("masterplan", "settings:\n", "settings:\n  assessment: {impact: 20}\n"))
    assert "\nBobot itu berjumlah 90 %, bukan 100 %.\n" in page(uneven)


def test_a_weight_is_a_percentage() -> None:
    wrong = checked(("masterplan", "settings:\n", "settings:\n  assessment: {impact: 120}\n"))
    assert [(one.kind.code, one.place.line) for one in wrong.findings.diagnostics] == [("S004", 239)]


def test_coverage_names_what_a_sub_dimension_lacks_or_why() -> None:
    found = checked(
        OPEN_GAP,
        ("living", "  - {sub_dimension: harmony, reason: Tata ruang diatur RTRW yang baru berlaku.}\n", ""),
    )
    rows = [row for row in section(page(found), "Cakupan Subdimensi").splitlines() if "| Smart Living |" in row]
    assert rows == [
        (
            "| Smart Living | Harmonisasi tata ruang | 0 | 0 | 0 | 0 | 0 | 0 | 0 "
            "| isu, kesenjangan, sasaran, indikator, strategi, program |"
        ),
        "| Smart Living | Kesehatan | 1 | 1 | 1 | 1 | 1 | 1 | 1 | – |",
        (
            "| Smart Living | Transportasi | 0 | 0 | 0 | 0 | 0 | 0 | 0 "
            "| Sengaja tanpa sasaran: Jalan kabupaten menjadi urusan rencana induk jalan. |"
        ),
    ]
    assert "Sebanyak 6 dari 18 subdimensi lengkap dari isu sampai program. Untuk 11 subdimensi lain" in page(found)


# The questions.


def changed(*changes: Change, other_profile: bool = False) -> Checked:
    """The small plan after changes in which `*` is every worksheet, and what stands there a pattern."""
    texts = {file: raw.decode() for file, raw in worksheet_bytes(SMALL).items()}
    for sheet, old, new in changes:
        files = [file for file in texts if sheet == "*" or file == f"worksheets/{sheet}.yaml"]
        after = {file: re.sub(old, new, texts[file]) for file in files}
        assert any(texts[file] != after[file] for file in files), old
        texts |= after
    if other_profile:
        texts = {
            f"worksheets/{IN_OTHER_PROFILE.get(Path(file).stem, Path(file).stem)}.yaml": in_other_profile(text)
            for file, text in texts.items()
        }
    return check_worksheets({file: text.encode() for file, text in texts.items()})


def asked(*changes: Change, language: Language = Language.ID, other_profile: bool = False) -> list[str]:
    found = changed(*changes, other_profile=other_profile)
    assert found.plan.complete
    return [question.text.to(language) for group in open_to(found).groups for question in group.questions]


IN_OTHER_PROFILE = {"governance": "bureaucracy", "living": "city-life", "branding": "mobility"}
"""The small plan's dimensions by what the second profile has in their place; the others are called the same."""


def in_other_profile(text: str) -> str:
    """A worksheet of the small plan as one of a plan in the second profile, whose aspects have one part each."""
    for old, new in IN_OTHER_PROFILE.items():
        text = re.sub(rf"dimension: {old}\b", f"dimension: {new}", text)
    if own := re.search(r"(?m)^dimension: (\S+)", text):
        text = re.sub(r"sub_dimension: [\w-]+", f"sub_dimension: {own[1]}", text)
        text = re.sub(r"(?m)^uncovered:\n(?:  - .*\n)*", "", text)
    return text.replace("  status: final\n", "  status: final\n  profile: komdigi-2026-draft\n")


def asked_of(found: Checked) -> list[str]:
    return [question.text.id for group in open_to(found).groups for question in group.questions]


def open_to(found: Checked) -> OpenQuestions:
    return questions(found.plan, found.findings)


QUESTIONS: dict[str, tuple[tuple[Change, ...], str]] = {
    "enactment": (
        (("masterplan", r"    planned_date: .*\n", ""),),
        "Dengan peraturan apa, dan kapan, masterplan ini ditetapkan?",
    ),
    "missions and the RPJMD": (
        (
            ("masterplan", r"    rpjmd_missions: \[rpjmd-m[12]\]\n", ""),
            ("masterplan", r"\[rpjmd-m3\]", "[rpjmd-m1, rpjmd-m2, rpjmd-m3]"),
        ),
        (
            "Misi RPJMD mana yang dijalankan oleh misi “Memadukan pelayanan dan membuka wajah daerah” dan "
            "“Menguatkan ekonomi dan warga”?"
        ),
    ),
    "the RPJMD and missions": (
        (("masterplan", r"rpjmd_missions: \[rpjmd-m2\]", "rpjmd_missions: [rpjmd-m1]"),),
        "Apakah misi RPJMD “Menumbuhkan ekonomi rakyat” sengaja tidak dijalankan lewat smart city? Mengapa?",
    ),
    "impact": (
        (("living", r"level: impact(?=\n)", "level: outcome"),),
        "Apa yang akan dirasakan warga bila program “Posyandu Terjadwal” berhasil, dan angka mana yang menunjukkannya?",
    ),
    "change": (
        (("living", r"level: output(?=\n)", "level: outcome"),),
        "Apa yang dihasilkan program “Posyandu Terjadwal”? Apa yang berubah karenanya?",
    ),
    "baseline": (
        (("living", r"        baseline: \{value: 20,.*\n", ""),),
        "Dari angka berapa dan tahun berapa hasil dan dampak program “Posyandu Terjadwal” berangkat?",
    ),
    "target": (
        (("living", r"        target: 80\n", ""),),
        "Target berapa, untuk tahun berapa, yang dijanjikan program “Posyandu Terjadwal”?",
    ),
    "measurement": (
        (("living", r"        data_source: .*\n", ""),),
        "Siapa yang mengukur “Prevalensi stunting” setiap tahun, dan dari data apa?",
    ),
    "evidence": (
        (("living", r"    evidence: \[Laporan.*\n", ""),),
        "Bukti apa yang akan ditunjukkan bahwa program “Posyandu Terjadwal” dilaksanakan?",
    ),
    "beneficiaries": (
        (("living", r"    beneficiaries: Ibu.*\n", ""),),
        "Siapa, dan berapa banyak, penerima manfaat program “Posyandu Terjadwal”?",
    ),
    "no quick win": (
        (("living", r"(?s)quick_wins:.*", ""),),
        "Langkah apa dari “Smart Living” yang manfaatnya sudah dirasakan warga dalam setahun?",
    ),
    "continuation": (
        (("living", r"    continuation: .*\n", ""),),
        "Siapa yang meneruskan “Pengingat Timbang” setelah tahun pertama, dan dengan anggaran apa?",
    ),
    "quick win in figures": (
        (("living", r", target: \d+, target_year: 2025", ""),),
        "Berapa angka sebelum dan sesudah “Pengingat Timbang”?",
    ),
    "people of a quick win": (
        (("living", r"    owner: dinkes\n", ""),),
        "Siapa yang bertanggung jawab atas “Pengingat Timbang”? Siapa yang dilayaninya?",
    ),
    "evidence of a quick win": (
        (("living", r"    status: planned\n", "    status: running\n"), ("living", r"    evidence: \[Berita.*", "")),
        "Bukti apa yang menunjukkan kemajuan “Pengingat Timbang”?",
    ),
    "decrees": (
        (("masterplan", r"(?<=council:\n)    number: .*\n", ""),),
        "Keputusan nomor berapa, dan tanggal berapa, yang membentuk “Dewan Smart City”?",
    ),
    "coordinator": (
        (("masterplan", r"    - \{dimension: living, office.*\n", ""),),
        "Perangkat daerah mana yang mengoordinasikan “Smart Living”?",
    ),
    "forum": (
        (("masterplan", r"(?s)  forum:.*?(?=  commitments)", ""),),
        "Kapan, dan dengan siapa, kemajuan masterplan dibahas secara berkala?",
    ),
    "monitoring": (
        (("masterplan", r"  monitoring: .*\n", ""),),
        "Siapa yang memantau dan mengevaluasi masterplan setiap tahun, dan kepada siapa ia melapor?",
    ),
    "commitments": (
        (("masterplan", r"    - \{office: dinkes, role.*\n", ""),),
        "Kapan kepala “Dinkes” menandatangani komitmennya?",
    ),
    "one source": (
        (("*", r"source: [\w-]+, amounts", "source: apbd, amounts"),),
        (
            "Seluruh anggaran Rp1.520.000.000 bersumber dari APBD: program mana yang dapat dibiayai bersama provinsi, "
            "pusat, dunia usaha, atau masyarakat?"
        ),
    ),
    "one office": (
        (("*", r"lead_office: (?!dinkes)\w+", "lead_office: dinkes"),),
        "Dari 6 program, 6 dipimpin “Dinkes”: bagian mana yang sesungguhnya dikerjakan perangkat daerah lain?",
    ),
    "skills": (
        (("*", r"group: literacy", "group: application"),),
        "Kegiatan mana yang menyiapkan warga dan aparatur untuk memakai hasil program?",
    ),
    "partners": (
        (("living", r"helix: business", "helix: government"),),
        "Siapa dari perguruan tinggi, dunia usaha, komunitas, atau media yang ikut mengerjakan “Smart Living”?",
    ),
    "money": (
        (("living", r"(?s)        funding:\n          .*?total: 120000000\n", ""),),
        "Dengan dana apa “Melatih kader mencatat daring” dikerjakan, atau mengapa tidak memerlukan anggaran?",
    ),
    "road map": (
        (("living", r"(?s)road_map:.*?(?=quick_wins)", ""),),
        "Kapan program “Posyandu Terjadwal” dimulai? Tahap apa yang dicapai lebih dulu?",
    ),
    "gaps": (
        (("living", r"    gaps: \[liv-gap-1\]\n", ""),),
        "Program mana yang menutup kesenjangan pada subdimensi “kesehatan”?",
    ),
    "isolation": (
        (
            ("*", r"dimension: \w+, programme", "dimension: governance, programme"),
            ("living", r"(?s)    links:.*?(?=    gaps)", ""),
        ),
        "Program dimensi lain mana yang melanjutkan, atau dilanjutkan oleh, kerja “Smart Living”?",
    ),
    "spatial plan": (
        (
            ("living", r"    spatial_provisions: .*\n", ""),
            ("living", r"locations: \[Seluruh desa\]", "locations: [Desa Tirta]"),
        ),
        "Ketentuan RTRW mana yang membolehkan “Posyandu Terjadwal” di lokasinya?",
    ),
    "figures of issues": (
        (("living", r"(?s)    data:.*?(?=    offices)", ""),),
        "Seberapa besar masalah “Balita luput ditimbang”, dalam angka dan menurut sumber mana?",
    ),
    "causes": (
        (("living", r"    root_cause: .*\n", ""),),
        "Apa akar masalah “Balita luput ditimbang”?",
    ),
    "sub-dimensions": (
        (("living", r"  - \{sub_dimension: .*\n", ""), ("living", r"uncovered:\n", "")),
        "Apakah subdimensi “harmonisasi tata ruang” dan “transportasi” sengaja dibiarkan tanpa sasaran? Mengapa?",
    ),
    "vision": (
        (("masterplan", r"(?s)  explanation: Pelayanan.*?(?=\nmissions)", ""),),
        "Apa arti visi itu bagi daerah, kata demi kata?",
    ),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_the_plan_does_not_say_is_asked(name: str) -> None:
    changes, question = QUESTIONS[name]
    new = [one for one in asked(*changes) if one not in asked()]
    assert [one for one in new if not one.startswith("Angka resmi mana")] == [question]


def test_a_good_plan_is_asked_what_only_its_authors_know() -> None:
    assert asked() == [
        (
            "Angka resmi mana, dan dari sumber apa, yang akan menggantikan angka contoh pada “luas wilayah”, "
            "“jumlah penduduk”, “indeks pembangunan manusia”, dan 57 lainnya?"
        ),
        "Apa yang dapat menggagalkan program “Pekan Kopi” dan “Kelas Digital”? Apa yang dilakukan bila itu terjadi?",
    ]
    assert asked(language=Language.EN) == [
        (
            "Which official figures, and from which source, will replace the illustrative ones of “area”, “population”, "
            "“human development index” and 57 more?"
        ),
        "What could make “Pekan Kopi” and “Kelas Digital” fail? What is done then?",
    ]


EMPTIED: tuple[Change, ...] = (
    *(
        ("living", rf"(?s)\n{name}:.*?(?=\n\w|\Z)", "")
        for name in ("quick_wins", "road_map", "objectives", "issues", "gaps", "uncovered")
    ),
    ("masterplan", r"(?s)  coordinators:.*?(?=  commitments)", ""),
    ("masterplan", r"    planned_date: .*\n|    number: .*\n|  monitoring: .*\n", ""),
    ("masterplan", r"    rpjmd_missions: .*\n", ""),
    ("masterplan", r"(?s)  explanation: Pelayanan.*?(?=\nmissions)", ""),
    ("*", r"    (?:spatial_provisions|beneficiaries|continuation|root_cause|owner): .*\n", ""),
    ("*", r"        (?:target|data_source): .*\n", ""),
    ("*", r"level: (?:impact|output)\b", "level: outcome"),
    ("*", r"source: [\w-]+, amounts", "source: apbd, amounts"),
    ("*", r"lead_office: (?!dinkes)\w+", "lead_office: dinkes"),
    ("*", r"group: literacy", "group: application"),
    ("*", r"helix: \w+", "helix: government"),
    ("*", r"(?s)    links:\n.*?(?=    \w)", ""),
)


def test_the_twenty_most_important_questions_are_numbered_by_theme() -> None:
    found = changed(*EMPTIED)
    questions = section(page(found), "Pertanyaan Terbuka")
    assert [int(number) for number in re.findall(r"^(\d+)\. ", questions, re.MULTILINE)] == list(range(1, 21))
    assert re.findall(r"^### (.*)$", questions, re.MULTILINE) == [
        "Arah dan Keselarasan", "Dasar Fakta", "Hasil yang Dijanjikan", "Pelaksanaan dan Pendanaan", "Quick Win",
        "Tata Kelola",
    ]  # fmt: skip
    assert "{" not in questions
    more = open_to(found).more
    assert more > 0
    assert questions.endswith(f"\n\nMasih ada {more} pertanyaan lain yang kurang mendesak.\n")
    assert (
        "Dengan peraturan apa, dan kapan, masterplan ini ditetapkan? Dijawab pada `worksheets/masterplan.yaml`.\n"
        in (questions)
    )


def test_a_plan_in_another_profile_is_asked_the_same() -> None:
    """Names alone differ: the dimensions are called otherwise, and so the worksheets come in another order."""

    def plainly(questions: list[str]) -> list[str]:
        return sorted(re.sub(r"“.*”", "…", question) for question in questions)

    here, there = asked(*EMPTIED), asked(*EMPTIED, other_profile=True)
    assert len(here) == 20
    assert plainly(here) == plainly(there)
    assert any("“Kehidupan Berkota”" in question for question in there)


def test_nothing_is_asked_while_part_of_the_plan_does_not_fit() -> None:
    assert open_to(checked(left_out=("worksheets/masterplan.yaml",))).is_empty
    assert open_to(checked(("living", "nature: continued", "nature: lama"), OPEN_GAP)).is_empty
    assert "\nIsi lembar kerja tidak menyisakan pertanyaan.\n" in "\n" + section(
        page(checked(("living", "nature: continued", "nature: lama"))), "Pertanyaan Terbuka"
    )
