"""Formats of worksheets: a newer one is refused without guesses, an older one is brought up to date byte for byte."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from masterplan_cli import upgrading
from masterplan_cli.commands.upgrade import upgrade
from masterplan_cli.diagnostics import Edit, Rejected
from masterplan_cli.source import Source
from tests.program import masterplan, needed

LIVING, PLAN_SHEET = "worksheets/living.yaml", "worksheets/masterplan.yaml"


def told(plan: Path) -> list[tuple[str, str, int]]:
    report = json.loads(masterplan("validate", plan, "--report", "json").stdout)
    return [(one["code"], one["file"], one["line"]) for one in report["diagnostics"]]


def change(plan: Path, file: str, old: str, new: str) -> bytes:
    raw = (plan / file).read_bytes()
    assert old.encode() in raw
    (plan / file).write_bytes(raw.replace(old.encode(), new.encode(), 1))
    return (plan / file).read_bytes()


def to_first(source: Source) -> Iterator[Edit]:
    """From the invented format 0: it called the name of a quick win `title`, and had dimensions in capitals."""
    data = source.data if isinstance(source.data, dict) else {}
    dimension = data.get("dimension")
    if isinstance(dimension, str):
        yield Edit(source.place(("dimension",)), dimension.lower())
    quick_wins = data.get("quick_wins")
    for index, _ in enumerate(quick_wins if isinstance(quick_wins, list) else ()):
        yield Edit(source.place(("quick_wins", index, "title"), key=True), "name")


@pytest.fixture
def old(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small plan with a worksheet in format 0."""
    monkeypatch.setitem(upgrading.MIGRATIONS, 0, to_first)
    change(plan, LIVING, "dimension: living\n", "format: 0   # lama\ndimension: LIVING\n")
    change(plan, LIVING, "    name: Pengingat Timbang\n", "    title:   Pengingat Timbang\n")
    return plan


@pytest.mark.parametrize("file", [LIVING, PLAN_SHEET])
def test_a_newer_format_is_one_finding_and_has_no_consequences(plan: Path, file: str) -> None:
    raw = (plan / file).read_bytes()
    (plan / file).write_bytes(b"format: 2\nlater: [a, b]\n" + raw)
    assert told(plan) == [("S009", file, 1)]
    assert masterplan("build", plan).returncode == 1
    assert not (plan / "build").exists()


def test_an_older_format_is_told_to_be_upgraded(plan: Path) -> None:
    change(plan, LIVING, "dimension: living\n", "dimension: living\nformat: 0\n")
    done = masterplan("validate", plan)
    assert (done.returncode, "bantuan: Jalankan `masterplan upgrade`." in done.stdout) == (1, True)


def test_the_first_format_may_be_named(plan: Path) -> None:
    change(plan, LIVING, "dimension: living\n", "dimension: living\nformat: 1\n")
    assert told(plan) == []


def test_what_is_no_format_is_told_as_any_other_value(plan: Path) -> None:
    change(plan, LIVING, "dimension: living\n", "dimension: living\nformat: baru\n")
    assert told(plan) == [("S003", LIVING, next(line for line, _ in enumerate_lines(plan) if _ == "format: baru"))]


def enumerate_lines(plan: Path) -> Iterator[tuple[int, str]]:
    return enumerate((plan / LIVING).read_text("utf-8").splitlines(), 1)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_an_older_worksheet_is_upgraded_byte_for_byte(
    old: Path, ends: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(old)
    before = "\ufeff" + (old / LIVING).read_text("utf-8").replace("\n", ends)
    (old / LIVING).write_bytes(before.encode())
    upgrade(old)
    assert (old / LIVING).read_bytes().decode() == before.replace("format: 0", "format: 1", 1).replace(
        "LIVING", "living", 1
    ).replace("    title: ", "    name: ", 1)
    lines = capsys.readouterr().out.splitlines()
    first = before[: before.index("format: 0")].count("\n") + 1
    assert lines[:2] == [f"{LIVING}:{first}:9: 0 → 1", f"{LIVING}:{first + 1}:12: LIVING → living"]
    assert lines[2].endswith(": title → name")
    assert lines[3] == "3 perubahan ditulis ke 1 lembar kerja, yang kini memakai format 1."
    assert told(old) == []


def test_the_changes_are_shown_as_a_diff_first(
    old: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(old)
    before = (old / LIVING).read_bytes()
    upgrade(old, diff=True)
    shown = capsys.readouterr()
    assert (old / LIVING).read_bytes() == before
    assert shown.err.endswith("3 perubahan dapat ditulis ke 1 lembar kerja; format barunya 1.\n")
    subprocess.run([needed("git"), "apply", "-"], input=shown.out.encode(), cwd=old, check=True)
    upgrade(old)
    assert capsys.readouterr().out == ("Semua lembar kerja sudah memakai format 1; tidak ada yang perlu diperbarui.\n")


def test_formats_follow_each_other_and_are_named_where_none_was(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(upgrading, "FORMAT", 3)
    monkeypatch.setitem(upgrading.MIGRATIONS, 1, lambda _: ())
    monkeypatch.setitem(upgrading.MIGRATIONS, 2, lambda _: ())
    (plan / LIVING).write_bytes(b"# Sehat\r\n\r\ndimension: living\r\n")
    (plan / "worksheets/economy.yaml").write_bytes(b"{dimension: economy}")
    upgrade(plan)
    assert (plan / LIVING).read_bytes() == b"# Sehat\r\n\r\nformat: 3\r\ndimension: living\r\n"
    assert (plan / "worksheets/economy.yaml").read_bytes() == b"{format: 3, dimension: economy}"
    assert "format 3" in capsys.readouterr().out


def test_what_cannot_be_upgraded_is_refused_and_nothing_is_written(old: Path) -> None:
    before = (old / LIVING).read_bytes()
    economy = old / "worksheets/economy.yaml"
    whole = economy.read_bytes()
    for raw, sentence in (
        (b"format: 7\n" + whole, "memakai format 7, sedangkan versi ini hanya mengenal format sampai 1"),
        (b"format: 0\n" + whole + b"\nissues: [\n", "tidak terbaca seluruhnya"),
    ):
        economy.write_bytes(raw)
        with pytest.raises(Rejected) as refused:
            upgrade(old)
        assert sentence in refused.value.sentence.id
        assert (old / LIVING).read_bytes() == before


def test_nothing_to_do_says_so(plan: Path) -> None:
    done = masterplan("upgrade", plan, "--lang", "en")
    assert (done.returncode, done.stdout) == (
        0, "All worksheets are in format 1 already; there is nothing to do.\n"
    )  # fmt: skip
    assert masterplan("upgrade", plan, "--quiet").stdout == ""
    change(plan, LIVING, "dimension: living\n", "dimension: living\nformat: 0\n")
    done = masterplan("upgrade", plan)
    assert (done.returncode, done.stdout) == (2, "")
    assert "yang tidak pernah ada" in done.stderr
