"""Help in the language that was asked for: whole at every width, with groups and examples; values by comma or by repetition."""

import os
import re
from pathlib import Path

import pytest

from masterplan_cli import folders
from tests.program import masterplan

COMMANDS = tuple(name.replace("_", "-") for name in folders.names("commands"))
ENGLISH = re.compile(r"\b(?:Usage|Options|Commands|Arguments|Examples|default|Show|the|and|of)\b")
INDONESIAN = re.compile(r"\b(?:Pemakaian|Opsi|Perintah|Argumen|Contoh|bawaan|Tampilkan|dan|atau|untuk|yang)\b")


def words(text: str) -> list[str]:
    return re.sub(r"\s+", " ", text).split(" ")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_wholly_in_one_language(command: str) -> None:
    asked = [command, "--help"] if command else ["--help"]
    indonesian, english = masterplan(*asked), masterplan(*asked, MASTERPLAN_LANG="en")
    assert (indonesian.returncode, english.returncode) == (0, 0)
    assert ENGLISH.findall(indonesian.stdout) == []
    assert INDONESIAN.findall(english.stdout) == []
    assert indonesian.stdout.startswith("Pemakaian: masterplan")
    assert english.stdout.startswith("Usage: masterplan")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_cut_at_no_width(command: str) -> None:
    asked = [command, "--help"] if command else ["--help"]
    wide, *others = (masterplan(*asked, COLUMNS=str(columns)).stdout for columns in (120, 200, 80, 60, 40))
    for text in others:
        assert sorted(words(text)) == sorted(words(wide))


@pytest.mark.parametrize("arguments", [("--lang", "en", "--help"), ("--help", "--lang", "en"), ("--help", "--lang=en")])
def test_the_language_is_heard_wherever_it_stands(arguments: tuple[str, ...]) -> None:
    assert masterplan(*arguments).stdout.startswith("Usage: ")


@pytest.mark.parametrize("command", ["validate", "build"])
def test_help_has_examples_that_work_and_groups(command: str) -> None:
    text = masterplan(command, "--help").stdout
    assert "\nContoh:\n  masterplan " in text
    assert "\nTampilan:\n" in text or "\nKeluaran:\n" in text
    assert "boleh diulang" not in text


def test_help_of_a_command_by_its_name() -> None:
    assert masterplan("help", "build").stdout == masterplan("build", "--help").stdout
    assert masterplan("help").stdout == masterplan("--help").stdout
    done = masterplan("help", "buil")
    assert (done.returncode, done.stderr) == (2, "Tidak ada perintah `buil`. Maksud Anda `build`?\n")


def test_the_version_in_short() -> None:
    assert masterplan("-V").stdout == masterplan("--version").stdout != ""


def test_quiet_says_nothing_when_all_is_well_and_everything_when_not(plan: Path) -> None:
    assert masterplan("validate", plan, "--quiet").stdout == ""
    built = masterplan("build", plan, "-q", "--format", "markdown")
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
    (plan / "worksheets" / "living.yaml").write_text("dimension: living\nisu: []\n", "utf-8")
    assert "galat S002" in masterplan("validate", plan, "--quiet").stdout


def test_verbose_names_what_was_read_and_written(plan: Path) -> None:
    done = masterplan("validate", plan, "--verbose")
    assert f"Folder rencana: {plan}" in done.stderr
    assert "worksheets/masterplan.yaml, worksheets/readiness.yaml, worksheets/governance.yaml" in done.stderr
    built = masterplan("build", plan, "-v", "--format", "markdown")
    assert f"{plan / 'build' / 'markdown' / 'buku-1.md'}\n" in built.stdout


@pytest.mark.parametrize(
    "values",
    [["--format", "markdown,html"], ["--format", "markdown", "--format", "html"], ["--format", " html , markdown,"]],
)
def test_formats_by_comma_or_by_repetition(plan: Path, values: list[str]) -> None:
    assert masterplan("build", plan, "--only", "buku-1,buku-2", *values, "-q").returncode == 0
    made = {entry.name for entry in (plan / "build").iterdir() if not entry.name.startswith(".")}
    assert made == {"html", "markdown"}
    assert {"buku-1.md", "buku-2.md"} <= {file.name for file in (plan / "build" / "markdown").iterdir()}
    assert not (plan / "build" / "markdown" / "buku-3.md").exists()


def test_only_names_only_what_it_writes(plan: Path) -> None:
    done = masterplan("build", plan, "--only", "buku-1", "--format", "markdown")
    assert [line.split(":")[0] for line in done.stdout.splitlines()[:-1]] == ["buku-1"]


def test_reports_by_comma_and_a_comma_in_a_name(plan: Path) -> None:
    done = masterplan("validate", "--report", "text,json=a.json,sarif=b,c.sarif", folder=plan)
    assert done.returncode == 0, done.stderr
    assert (plan / "a.json").is_file()
    assert (plan / "b,c.sarif").is_file()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--only", "buku-1,buku-9"], "Tidak ada dokumen `buku-9`. Maksud Anda `buku-3`?\n"),
        (["--format", "html,htm"], "Tidak ada format `htm`. Maksud Anda `html`?\n"),
    ],
)
def test_impossible_wishes_are_refused_before_work_begins(plan: Path, arguments: list[str], sentence: str) -> None:
    done = masterplan("build", *arguments, folder=plan)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


def test_all_missing_packages_are_named_at_once_and_first(plan: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "sitecustomize.py"
    blocked.write_text(
        "import importlib.util\n"
        "find = importlib.util.find_spec\n"
        "gone = ('typst', 'resvg_py')\n"
        "importlib.util.find_spec = lambda name, package=None: None if name in gone else find(name, package)\n",
        "utf-8",
    )
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = masterplan("build", "--format", "docx,pdf", folder=plan, PYTHONPATH=paths)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Format `docx`, `pdf` memerlukan paket tambahan.")
    for way in ("pip install 'masterplan-cli[docx,pdf]'", "pipx install", "uv tool install"):
        assert way in done.stderr


def test_a_family_is_listed_by_its_letter() -> None:
    whole, family = masterplan("rule").stdout, masterplan("rule", "q").stdout
    assert family.startswith("Q  Quick win (")
    listed = re.findall(r"^  ([A-Z]\d{3})  ", family, re.MULTILINE)
    assert listed
    assert {code[0] for code in listed} == {"Q"}
    assert f"({len(listed)})" in family.splitlines()[0]
    assert family in whole


def test_the_catalogue_counts_what_the_plan_at_hand_raises(plan: Path, tmp_path: Path) -> None:
    worksheet = plan / "worksheets" / "living.yaml"
    text = worksheet.read_text("utf-8")
    assert "    beneficiaries: Ibu" in text
    worksheet.write_text(text.replace("    beneficiaries: Ibu", "    # beneficiaries: Ibu"), "utf-8")
    here = masterplan("rule", "p", folder=plan / "worksheets", COLUMNS="200").stdout.splitlines()
    assert re.fullmatch(r"P  Program dan aksi \(\d+\), 1 temuan dalam rencana ini", here[0])
    assert [line[:24] for line in here if re.match(r"  P00[78]", line)] == [
        "  P007  peringatan      ", "  P008  peringatan     1"
    ]  # fmt: skip
    assert "no findings in this plan" in masterplan("rule", "Q", "--lang", "en", folder=plan).stdout
    assert "temuan" not in masterplan("rule", "Q", folder=tmp_path).stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("code", "near"), [("Q999", None), ("zzz", None), ("unresolved-referense", "unresolved-reference")]
)
def test_an_unknown_rule_gets_a_way_to_the_list_instead_of_the_list(code: str, near: str | None) -> None:
    done = masterplan("rule", code)
    assert done.returncode == 2
    assert "`masterplan rule" in done.stderr
    assert len(done.stderr) < 200
    assert near is None or near in done.stderr
