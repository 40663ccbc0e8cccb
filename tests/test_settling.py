"""What a plan says about rules: severities, suppressions in the open, a baseline, choices on the command line."""

import json
from pathlib import Path

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
    worksheet = plan / LIVING
    worksheet.write_text(worksheet.read_text("utf-8").replace("tidak-ada-sama-sekali", "disdik"), "utf-8")
    assert codes(plan) == []
    done = masterplan("validate", plan, "--baseline", known, "--lang", "en")
    assert " ".join(done.stdout.split()) == (
        "8 worksheets checked, nothing to mend. "
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
