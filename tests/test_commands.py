"""What a person at a terminal sees: exit codes, sentences, files that appear and files that stay."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import masterplan


def spoil(plan: Path) -> None:
    worksheet = plan / "worksheets" / "economy.yaml"
    worksheet.write_text(worksheet.read_text("utf-8").replace("mission: m-daya", "mission: m-dayaa"), "utf-8")


def test_a_clean_plan_leaves_with_0(plan: Path) -> None:
    done = masterplan("validate", plan)
    assert (done.returncode, done.stdout, done.stderr) == (
        0, "8 lembar kerja diperiksa, tidak ada yang perlu diperbaiki.\n", ""
    )  # fmt: skip


def test_findings_leave_with_1(plan: Path) -> None:
    spoil(plan)
    done = masterplan("validate", plan, "--lang", "en")
    assert done.returncode == 1
    assert "error R001 unresolved-reference" in done.stdout
    assert "Did you mean `m-daya`?" in done.stdout


def test_the_plan_folder_is_found_from_inside_it(plan: Path) -> None:
    done = masterplan("validate", folder=plan / "worksheets")
    assert (done.returncode, done.stderr) == (0, "")


def test_an_archive_is_to_be_unpacked_first(plan: Path) -> None:
    (plan.parent / "rencana.zip").write_bytes(b"PK")
    done = masterplan("validate", "rencana.zip", folder=plan.parent)
    assert (done.returncode, done.stderr) == (
        2, "`rencana.zip` adalah arsip. Buka arsip itu dulu, lalu sebut foldernya.\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["validate", "/"], "Tidak ada folder `worksheets/` di `/` atau di atasnya. `masterplan init` membuatnya.\n"),
        (["validate", "tidak-ada"], "Folder atau berkas `tidak-ada` tidak ada.\n"),
        (["validat"], "Tidak ada perintah `validat`. Maksud Anda `validate`? Bantuan: `masterplan --help`.\n"),
        (["validate", "--repor", "x"], "Tidak ada opsi `--repor`. Maksud Anda `--report`? Bantuan: `masterplan validate --help`.\n"),
        (["validate", "--report", "jso"], "Tidak ada laporan `jso`. Maksud Anda `json`?\n"),
        (["validate", "--lang", "xx"], "Tidak ada bahasa `xx`. Pilihannya: `id`, `en`.\n"),
        (["build", "a", "b"], "Argumen terlalu banyak. Bantuan: `masterplan build --help`.\n"),
        (["build", "--format", "htm"], "Tidak ada format `htm`. Maksud Anda `html`?\n"),
        (["build", "--only", "buku-9"], "Tidak ada dokumen `buku-9`. Maksud Anda `buku-3`?\n"),
        (["build", "--today", "24-11-2026"], "`--today 24-11-2026` bukan tanggal; tulis tahun, bulan, dan hari, misalnya 2026-11-24.\n"),
        (["rule", "Q03"], "Tidak ada aturan `Q03`. Maksud Anda `Q003`? `masterplan rule Q` menampilkan daftarnya.\n"),
        (["rule", "R01"], "Tidak ada aturan `R01`. Maksud Anda `R001`? `masterplan rule R` menampilkan daftarnya.\n"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_sentence_and_leaves_with_2(plan: Path, arguments: list[str], sentence: str) -> None:
    done = masterplan(*arguments, folder=plan)
    assert (done.returncode, done.stderr) == (2, sentence)


def test_wrong_use_speaks_english_when_asked(plan: Path) -> None:
    done = masterplan("validate", "--report", "jso", "--lang", "en", folder=plan)
    assert (done.returncode, done.stderr) == (2, "There is no report `jso`. Did you mean `json`?\n")
    assert masterplan("validat", MASTERPLAN_LANG="en").stderr.startswith("There is no command `validat`.")


def test_build_makes_every_format_and_says_where_to_look(plan: Path) -> None:
    done = masterplan("build", folder=plan)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith("Mulai dari build/html/index.html.")
    assert {"index.html", "buku-1.html", "page.css"} <= {file.name for file in (plan / "build" / "html").iterdir()}
    assert {"README.md", "buku-1.md", "buku-2.md"} <= {file.name for file in (plan / "build" / "markdown").iterdir()}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_build_elsewhere_and_later_gives_the_same_bytes(plan: Path, built: Path) -> None:
    masterplan("build", plan, "--out", plan / "lain", PYTHONHASHSEED="2", MASTERPLAN_CACHE_DIR=str(plan / "cache"))
    assert snapshot(plan / "lain") == snapshot(built / "build") != {}


def test_build_with_an_error_writes_nothing_and_keeps_the_last_good_book(built: Path) -> None:
    good = snapshot(built / "build")
    spoil(built)
    done = masterplan("build", built)
    assert done.returncode == 1
    assert "galat R001" in done.stdout
    assert done.stdout.endswith("Tidak ada buku yang ditulis.\n")
    assert snapshot(built / "build") == good


def test_files_of_others_stay(built: Path) -> None:
    note = built / "build" / "html" / "catatan.txt"
    note.write_text("jangan dihapus")
    own = built / "build" / "html" / "figures" / "foto.svg"
    own.write_text("<svg/>")
    (built / "build" / "html" / "lama.html").write_text("bukan buatan kami")
    assert masterplan("build", built).returncode == 0
    assert (note.read_text(), own.read_text()) == ("jangan dihapus", "<svg/>")
    assert (built / "build" / "html" / "lama.html").exists()


def test_a_file_that_is_not_ours_is_never_replaced(plan: Path) -> None:
    (plan / "build" / "html").mkdir(parents=True)
    (plan / "build" / "html" / "index.html").write_text("halaman orang lain")
    done = masterplan("build", folder=plan)
    assert done.returncode == 2
    assert "sudah ada dan bukan buatan masterplan" in done.stderr
    assert snapshot(plan / "build") == {"html/index.html": b"halaman orang lain"}


def test_what_is_not_made_any_more_is_removed(built: Path) -> None:
    sheets = built / "worksheets" / "living.yaml"
    text = sheets.read_text("utf-8").replace("pengingat-timbang", "timbang-serentak")
    sheets.write_text(text, "utf-8")
    masterplan("build", built)
    names = {file.name for file in (built / "build" / "html").iterdir()}
    assert "quick-win-timbang-serentak.html" in names
    assert "quick-win-pengingat-timbang.html" not in names


def test_only_writes_that_document_and_keeps_the_others(built: Path) -> None:
    before = snapshot(built / "build")
    vision = built / "worksheets" / "masterplan.yaml"
    vision.write_text(
        vision.read_text("utf-8").replace("Kabupaten Contoh terletak", "Kabupaten Contoh berada"), "utf-8"
    )
    done = masterplan("build", built, "--only", "buku-1")
    assert done.returncode == 0, done.stderr
    after = snapshot(built / "build")
    assert after.keys() == before.keys()
    assert after["html/buku-1.html"] != before["html/buku-1.html"]
    assert after["html/buku-3.html"] == before["html/buku-3.html"]


def test_an_output_folder_that_cannot_be_written_is_a_sentence(plan: Path) -> None:
    (plan / "build").write_text("berkas, bukan folder")
    done = masterplan("build", plan)
    assert done.returncode == 2
    assert "tidak dapat ditulis" in done.stderr
    assert "Traceback" not in done.stderr
    assert (plan / "build").read_text() == "berkas, bukan folder"


def test_a_folder_where_a_worksheet_should_be_is_a_sentence(plan: Path) -> None:
    (plan / "worksheets" / "living.yaml").unlink()
    (plan / "worksheets" / "living.yaml").mkdir()
    done = masterplan("validate", plan)
    assert done.returncode == 2
    assert done.stderr == "`worksheets/living.yaml` adalah folder; di situ diperlukan berkas lembar kerja.\n"


def test_rule_lists_and_explains() -> None:
    assert "R001" in masterplan("rule").stdout
    explained = masterplan("rule", "r001", "--lang", "en").stdout
    assert explained.startswith("R001 unresolved-reference (error)\n")
    assert masterplan("rule", "unresolved-reference", "--lang", "en").stdout == explained


def test_version_and_help() -> None:
    assert masterplan("--version").stdout.startswith("masterplan ")
    for command in ("build", "validate", "rule", "init", "schema"):
        done = masterplan(command, "--help")
        assert done.returncode == 0
        assert command in done.stdout


def test_an_interrupted_build_says_so_and_leaves_no_half_book(built: Path) -> None:
    good = snapshot(built / "build")
    worksheet = built / "worksheets" / "living.yaml"
    worksheet.write_text(worksheet.read_text("utf-8").replace("Layanan kesehatan", "Pelayanan kesehatan"), "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "masterplan_cli", "build", str(built)],
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline().startswith("buku-1")
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    # On a busy machine the signal can come too late: then the new book must be there as a whole.
    stopped = (130, "Dihentikan sebelum selesai.\n", True)
    assert (running.returncode, said, snapshot(built / "build") == good) in (stopped, (0, "", False))
    assert sorted(entry.name for entry in (built / "build").iterdir()) == ["html", "markdown"]


def test_check_says_whether_the_output_folder_is_current(plan: Path, built: Path) -> None:
    assert masterplan("build", plan, "--check").returncode == 1
    assert not (plan / "build").exists()
    done = masterplan("build", built, "--check")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Folder keluaran mutakhir.")
    (built / "build" / "html" / "buku-2.html").write_text("diubah tangan")
    done = masterplan("build", built, "--check", "--lang", "id", folder=built)
    assert done.returncode == 1
    assert done.stdout.endswith(
        f"1 berkas tidak mutakhir; `masterplan build` memperbaruinya:\n  {built / 'build' / 'html' / 'buku-2.html'}\n"
    )


def test_a_day_is_marked_on_the_road_map_only_when_one_is_named(built: Path) -> None:
    drawing = built / "build" / "html" / "figures" / "road-map.svg"
    assert "Keadaan" not in drawing.read_text("utf-8")
    assert masterplan("build", built, "--today", "2026-07-01").returncode == 0
    assert "Keadaan 1 Juli 2026" in drawing.read_text("utf-8")
    assert "Keadaan 1 Juli 2026" in (built / "build" / "html" / "index.html").read_text("utf-8")
    assert masterplan("build", built, "--check").returncode == 1
    assert masterplan("build", built, "--check", "--today", "2026-07-01").returncode == 0
    done = masterplan("build", built, "--today", "2044-07-01")
    assert done.stdout.endswith("\n2044-07-01 di luar tahun rencana; peta jalan tidak menandainya.\n")
    assert "Keadaan" not in drawing.read_text("utf-8")


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n\0\0", b"# belum diisi\n"])
def test_a_worksheet_that_says_nothing_is_told_once(plan: Path, raw: bytes) -> None:
    (plan / "worksheets" / "living.yaml").write_bytes(raw)
    report = json.loads(masterplan("validate", plan, "--report", "json").stdout)
    assert [one["file"] for one in report["diagnostics"]] == ["worksheets/living.yaml"]


def test_a_worksheet_that_leads_out_of_the_plan_folder_is_not_shown(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "rahasia.txt").write_text("kunci: [rahasia")
    (plan / "worksheets" / "living.yaml").unlink()
    (plan / "worksheets" / "living.yaml").symlink_to(tmp_path / "rahasia.txt")
    done = masterplan("validate", plan)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("`worksheets/living.yaml` menunjuk berkas di luar folder rencana")
    assert "rahasia" not in done.stderr
