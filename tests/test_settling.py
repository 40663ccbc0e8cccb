"""What a plan says about rules: severities, suppressions in the open, a baseline, choices on the command line."""

import json
from pathlib import Path

import pytest

from tests.program import masterplan

LIVING = "worksheets/living.yaml"
GOOD = "    offices: [dinkes, disdik]\n"
BAD = "offices: [dinkes, tidak-ada-sama-sekali]"


def spoil(folder: Path, comment: str = "", above: str = "") -> None:
    worksheet = folder / LIVING
    text = worksheet.read_text("utf-8")
    assert text.count(GOOD) == 1
    worksheet.write_text(text.replace(GOOD, f"{above}    {BAD}{comment}\n"), "utf-8")


def codes(folder: Path, *options: str) -> list[tuple[str, str, int]]:
    report = json.loads(masterplan("validate", folder, "--report", "json", *options).stdout)
    return [(one["code"], one["severity"], one["line"]) for one in report["diagnostics"]]


def settle(folder: Path, checks: str) -> None:
    worksheet = folder / "worksheets" / "masterplan.yaml"
    text = worksheet.read_text("utf-8")
    assert "\nsettings:\n" in text
    worksheet.write_text(text.replace("\nsettings:\n", f"\nsettings:\n  checks:\n{checks}"), "utf-8")


def test_a_comment_on_the_line_suppresses_with_its_reason(plan: Path) -> None:
    spoil(plan, " # masterplan: ignore[R001] perangkat daerah baru, menunggu Perda")
    assert codes(plan) == []


def test_a_comment_on_the_line_above_suppresses_too(plan: Path) -> None:
    spoil(plan, above="    # masterplan: ignore[R001] perangkat daerah baru, menunggu Perda\n")
    assert codes(plan) == []


def test_a_suppression_without_reason_is_told(plan: Path) -> None:
    spoil(plan, " # masterplan: ignore[R001]")
    assert [(code, severity) for code, severity, _ in codes(plan)] == [("X002", "warning")]


def test_a_suppression_of_nothing_is_told_and_does_not_reach_further(plan: Path) -> None:
    spoil(plan, above="    # masterplan: ignore[R002] salah aturan\n")
    assert [(code, severity) for code, severity, _ in codes(plan)] == [("X001", "warning"), ("R001", "error")]


def test_a_comment_inside_a_text_is_text(plan: Path) -> None:
    spoil(plan, above='    potential: "ada # masterplan: ignore[R001] bukan komentar"\n')
    worksheet = plan / LIVING
    worksheet.write_text(
        worksheet.read_text("utf-8").replace("    potential: Kader ada di setiap dusun.\n", ""), "utf-8"
    )
    assert [code for code, _, _ in codes(plan)] == ["R001"]


def test_what_does_not_fit_cannot_be_suppressed(plan: Path) -> None:
    worksheet = plan / LIVING
    text = worksheet.read_text("utf-8").replace("priority: high", "priority: apa saja # masterplan: ignore[S004] nanti")
    worksheet.write_text(text, "utf-8")
    assert [code for code, _, _ in codes(plan)] == ["S004", "X001"]


def test_a_rule_can_be_off_for_the_whole_plan_with_a_reason(plan: Path) -> None:
    spoil(plan)
    settle(plan, "    off:\n      - {rule: R001, reason: Daftar perangkat daerah menyusul}\n")
    assert codes(plan) == []


def test_a_severity_of_the_plans_own(plan: Path) -> None:
    spoil(plan)
    settle(plan, "    severities:\n      - {rule: R001, severity: warning}\n")
    assert [(code, severity) for code, severity, _ in codes(plan)] == [("R001", "warning")]
    assert masterplan("validate", plan).returncode == 0
    assert masterplan("validate", plan, "--strict").returncode == 1


def test_a_wrong_setting_is_told_where_it_stands(plan: Path) -> None:
    settle(
        plan,
        "    off:\n      - {rule: R999, reason: tidak ada}\n"
        "    severities:\n      - {rule: R001, severity: berat}\n"
        "    thresholds: {stale_years: lima}\n",
    )
    assert sorted(code for code, _, _ in codes(plan)) == ["R001", "S003", "S004"]


def test_an_unknown_rule_in_the_settings_is_told(plan: Path) -> None:
    settle(plan, "    off:\n      - {rule: R999, reason: tidak ada}\n")
    assert {code for code, _, _ in codes(plan)} == {"R001"}


def test_select_and_ignore_by_code_and_family(plan: Path) -> None:
    spoil(plan, " # masterplan: ignore[R002] salah aturan")
    assert [code for code, _, _ in codes(plan, "--select", "R")] == ["R001"]
    assert [code for code, _, _ in codes(plan, "--ignore", "R001")] == ["X001"]
    assert codes(plan, "--select", "R", "--ignore", "R001") == []
    done = masterplan("validate", plan, "--select", "R9")
    assert (done.returncode, done.stderr) == (
        2, "Tidak ada aturan atau keluarga `R9`. `masterplan rule` menampilkan daftarnya.\n"
    )  # fmt: skip


def test_a_baseline_knows_old_findings_when_lines_move(plan: Path, tmp_path: Path) -> None:
    spoil(plan)
    known = tmp_path / "dasar.json"
    assert masterplan("validate", plan, "--write-baseline", known).returncode == 0
    worksheet = plan / LIVING
    worksheet.write_text("# baris baru\n\n" + worksheet.read_text("utf-8"), "utf-8")
    assert masterplan("validate", plan, "--baseline", known).returncode == 0
    other = worksheet.read_text("utf-8").replace("mission: m-lestari", "mission: m-hilang-sama-sekali")
    worksheet.write_text(other, "utf-8")
    assert masterplan("validate", plan).stdout.count("galat R001") == 2
    assert masterplan("validate", plan, "--baseline", known).stdout.count("galat R001") == 1


def test_a_file_that_is_no_baseline_is_a_sentence(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "bukan.json").write_text("[1, 2")
    for name in ("bukan.json", "tidak-ada.json"):
        done = masterplan("validate", plan, "--baseline", tmp_path / name)
        assert done.returncode == 2
        assert done.stderr.startswith(f"`{tmp_path / name}` ")
        assert "Traceback" not in done.stderr


def test_a_baseline_says_how_much_it_hides_and_what_of_it_is_gone(plan: Path, tmp_path: Path) -> None:
    spoil(plan)
    known = tmp_path / "dasar.json"
    masterplan("validate", plan, "--write-baseline", known)
    done = masterplan("validate", plan, "--baseline", known)
    said = done.stdout.splitlines()
    assert (done.returncode, said[0], said[-1]) == (
        0, "8 lembar kerja diperiksa, tidak ada temuan baru.", "1 temuan lama disembunyikan oleh baseline."
    )  # fmt: skip
    assert "Baseline tanggal 20 November 2024 memuat R001 (1)." in said
    worksheet = plan / LIVING
    worksheet.write_text(worksheet.read_text("utf-8").replace("tidak-ada-sama-sekali", "disdik"), "utf-8")
    assert codes(plan) == []
    done = masterplan("validate", plan, "--baseline", known, "--lang", "en")
    assert " ".join(done.stdout.split()) == (
        "8 worksheets checked, nothing new found. "
        f"1 entry of the baseline is no longer found; `--write-baseline` removes it: R001 {LIVING}."
    )


def test_a_baseline_survives_files_that_are_renamed(plan: Path, tmp_path: Path) -> None:
    spoil(plan)
    known = tmp_path / "dasar.json"
    masterplan("validate", plan, "--write-baseline", known)
    (plan / "worksheets" / "living").mkdir()
    (plan / LIVING).rename(plan / "worksheets" / "living" / "dinkes.yaml")
    done = masterplan("validate", plan, "--baseline", known)
    assert (done.returncode, "1 temuan lama" in done.stdout) == (0, True)


def test_sarif_tells_old_findings_from_new_ones(plan: Path, tmp_path: Path) -> None:
    spoil(plan)
    known = tmp_path / "dasar.json"
    masterplan("validate", plan, "--write-baseline", known)
    worksheet = plan / LIVING
    worksheet.write_text(
        worksheet.read_text("utf-8").replace("mission: m-lestari", "mission: m-hilang-sama-sekali"), "utf-8"
    )
    report = json.loads(masterplan("validate", plan, "--baseline", known, "--report", "sarif").stdout)
    assert sorted(one["baselineState"] for one in report["runs"][0]["results"]) == ["new", "unchanged"]
    plain = json.loads(masterplan("validate", plan, "--report", "sarif").stdout)
    assert all("baselineState" not in one for one in plain["runs"][0]["results"])


def test_build_counts_only_what_its_baseline_does_not_know(plan: Path, tmp_path: Path) -> None:
    worksheet = plan / LIVING
    worksheet.write_text(
        worksheet.read_text("utf-8").replace(
            "offices: [dinkes, disdik]", "offices: [dinkes, disdik] # masterplan: ignore[R001] lama"
        ),
        "utf-8",
    )
    assert [code for code, _, _ in codes(plan)] == ["X001"]
    known = tmp_path / "dasar.json"
    masterplan("validate", plan, "--write-baseline", known)
    assert masterplan("build", plan, "--strict", "--format", "markdown").returncode == 1
    done = masterplan("build", plan, "--strict", "--format", "markdown", "--baseline", known)
    assert done.returncode == 0
    assert "1 temuan lama disembunyikan oleh baseline." in done.stdout


def test_build_makes_nothing_out_of_references_that_lead_nowhere_whatever_the_baseline_knows(
    plan: Path, tmp_path: Path
) -> None:
    spoil(plan)
    known = tmp_path / "dasar.json"
    masterplan("validate", plan, "--write-baseline", known)
    assert masterplan("build", plan, "--baseline", known).returncode == 1
    assert not (plan / "build").exists()


def test_a_baseline_that_hides_nothing_does_not_praise(plan: Path, tmp_path: Path) -> None:
    known = tmp_path / "dasar.json"
    masterplan("validate", plan, "--write-baseline", known)
    assert masterplan("validate", plan, "--baseline", known).stdout.startswith(
        "8 lembar kerja diperiksa, tidak ada temuan baru.\n"
    )


def test_exceptions_stand_at_the_end_with_reason_place_and_day(plan: Path) -> None:
    spoil(plan, " # masterplan: ignore[R001] until 2027-01-01 perangkat daerah baru, menunggu Perda")
    said = masterplan("validate", "rencana", folder=plan.parent).stdout
    assert said.startswith("8 lembar kerja diperiksa, tidak ada temuan selain yang dikecualikan.\n")
    assert said.endswith(
        "Pengecualian dalam rencana ini:\n"
        "R001 di rencana/worksheets/living.yaml:13, 1 temuan, sampai 1 Januari 2027:\n"
        "perangkat daerah baru, menunggu Perda\n"
    )


def test_the_day_may_stand_after_the_reason(plan: Path) -> None:
    spoil(plan, " # masterplan: ignore[R001] menunggu Perda (sampai 2024-01-31)")
    said = masterplan("validate", plan, "--today", "2024-02-01").stdout
    assert "Pengecualian `R001` berlaku sampai 31 Januari 2024" in said
    assert "1 temuan, sampai 31 Januari 2024: menunggu Perda" in " ".join(said.split())


def test_many_exceptions_of_a_rule_are_rolled_up(plan: Path) -> None:
    spoil(plan, above="    # masterplan: ignore[P007] satu\n" * 5)
    assert "dan 2 pengecualian P007 lain; `--all` menampilkan semuanya.\n" in masterplan("validate", plan).stdout
    assert masterplan("validate", plan, "--all").stdout.count("0 temuan: satu\n") == 5


def test_an_unknown_code_in_a_comment_is_told_as_unknown(plan: Path) -> None:
    for comment, message, help_ in (
        ("ignore[RO01] menunggu Perda", "Tidak ada aturan `RO01`.", "Maksud Anda `R001`?"),
        ("ignore[unresolved-reference] menunggu", "Tidak ada aturan `unresolved-reference`.", "Maksud Anda `R001`?"),
        ("ignore[] menunggu", "Pengecualian ini tidak menyebut aturan.", "Tulis `# masterplan: ignore[R001] alasannya`."),
        ("ignore R001 menunggu", "Pengecualian ini tidak menyebut aturan.", "Tulis `# masterplan: ignore[R001] alasannya`."),
    ):  # fmt: skip
        worksheet = plan / LIVING
        before = worksheet.read_text("utf-8")
        spoil(plan, f" # masterplan: {comment}")
        report = json.loads(masterplan("validate", plan, "--report", "json").stdout)
        assert [(one["code"], one["line"]) for one in report["diagnostics"]] == [("R001", 13), ("X004", 13)]
        assert (report["diagnostics"][1]["message"], report["diagnostics"][1]["help"]) == (message, help_)
        worksheet.write_text(before, "utf-8")


def test_a_suppression_expires_by_the_day_of_the_check(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(plan, " # masterplan: ignore[R001] sampai 2026-12-31: menunggu Perda")
    assert codes(plan) == []  # by the plan's own date, 2024-11-20
    assert codes(plan, "--today", "2026-12-31") == []
    assert codes(plan, "--today", "2027-01-01") == [("X005", "warning", 13)]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")  # 2027-01-01
    assert codes(plan) == [("X005", "warning", 13)]
    assert codes(plan, "--today", "2026-12-31") == []
    assert masterplan("validate", plan, "--today", "besok").returncode == 2


def test_a_setting_expires_too_and_nothing_does_without_a_day(plan: Path) -> None:
    spoil(plan)
    settle(plan, "    off:\n      - {rule: R001, until: 2024-11-19, reason: Daftar perangkat daerah menyusul}\n")
    assert [code for code, _, _ in codes(plan)] == ["X005"]
    worksheet = plan / "worksheets" / "masterplan.yaml"
    text = worksheet.read_text("utf-8")
    assert "\n  date: 2024-11-20\n" in text
    worksheet.write_text(text.replace("\n  date: 2024-11-20\n", "\n"), "utf-8")
    assert codes(plan) == []


def test_a_day_that_is_none_never_ends_a_suppression_silently(plan: Path) -> None:
    spoil(plan, " # masterplan: ignore[R001] until 31-12-2026 menunggu Perda")
    assert codes(plan) == [("X005", "warning", 13)]


def test_an_expired_suppression_without_use_is_told_once(plan: Path) -> None:
    spoil(plan, above="    # masterplan: ignore[R002] until 2024-01-01\n")
    assert [code for code, _, _ in codes(plan)] == ["X001", "R001"]


def test_the_json_report_lists_exceptions(plan: Path) -> None:
    spoil(plan, " # masterplan: ignore[R001] until 2027-01-01 menunggu Perda")
    report = json.loads(masterplan("validate", plan, "--report", "json").stdout)
    assert report["suppressions"] == [
        {
            "code": "R001", "reason": "menunggu Perda", "until": "2027-01-01", "whole_plan": False, "hides": 1,
            "file": LIVING, "line": 13, "column": 46, "end_line": 13, "end_column": 104,
        }
    ]  # fmt: skip


def test_the_plans_own_words_stand_among_the_exceptions(plan: Path) -> None:
    settle(plan, "    words:\n      technology:\n        except: [{word: aplikasi pupuk, reason: nama cara memupuk}]\n")
    assert masterplan("validate", plan).stdout.endswith(
        "Kata yang dinilai lain dalam rencana ini:\n"
        "“aplikasi pupuk” dikecualikan dari `technology`: nama cara memupuk\n"
    )
    assert masterplan("build", plan, "--format", "markdown", "--only", "review").returncode == 0
    page = (plan / "build/markdown/review.md").read_text("utf-8")
    assert "\n- “aplikasi pupuk” dikecualikan dari `technology`: nama cara memupuk\n" in page
