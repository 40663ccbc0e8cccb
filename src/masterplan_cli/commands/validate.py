"""`masterplan validate`: checks the worksheets and everything that they refer to."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from masterplan_cli.commands._complete import dimensions, groupings, offices, reports, rules
from masterplan_cli.commands._help import Help, argument, option
from masterplan_cli.commands._options import FILE, LAYOUT, CheckDay, Lang, Quiet, Verbose, chosen, day, many, named_path
from masterplan_cli.commands._refusals import unknown
from masterplan_cli.commands._reporting import REPORTS, asked, from_root, tell, way
from masterplan_cli.commands._selection import selected
from masterplan_cli.days import epoch_day
from masterplan_cli.diagnostics import Findings, Rejected
from masterplan_cli.language import Text

if TYPE_CHECKING:
    from masterplan_cli.compiler import Checked

HELP = Help(
    Text(
        id="Memeriksa setiap lembar kerja dan semua rujukan di antaranya.",
        en="Checks every worksheet and all references between them.",
    ),
    Text(
        id="Kode keluar: 0 bersih, 1 ada galat (atau peringatan dengan --strict) di antara yang ditampilkan, "
        "2 tidak dapat dijalankan.",
        en="Exit codes: 0 clean, 1 errors (or warnings with --strict) among what is shown, 2 cannot run.",
    ),
    (
        ("masterplan validate", Text(id="memeriksa seluruh rencana", en="checks the whole plan")),
        (
            "masterplan validate worksheets/living.yaml",
            Text(id="hanya temuan di satu lembar kerja", en="only what is found in one worksheet"),
        ),
        (
            "masterplan validate --office dinkes --strict",
            Text(id="hanya bagian satu perangkat daerah", en="only the part of one office"),
        ),
        ("masterplan validate --diff", Text(id="menunjukkan perbaikan yang pasti", en="shows the certain fixes")),
        (
            "masterplan validate --report sarif=temuan.sarif",
            Text(id="laporan untuk pemeriksaan kode", en="a report for code scanning"),
        ),
    ),
)
_PART = Text(id="Bagian rencana", en="Part of the plan")
_RULES = Text(id="Aturan", en="Rules")
_MENDING = Text(id="Perbaikan", en="Fixes")
_BASELINE = Text(id="Temuan lama", en="Old findings")
_RULE = Text(id="ATURAN,…", en="RULE,…")

Sources = Annotated[
    list[Path] | None,
    argument(
        Text(id="FOLDER|BERKAS", en="FOLDER|FILE"),
        text=Text(
            id="Folder rencana, atau lembar kerja yang temuannya ditampilkan; "
            "- untuk satu lembar kerja dari masukan standar.",
            en="The plan folder, or worksheets whose findings are shown; - for one worksheet from standard input.",
        ),
        parser=named_path,
    ),
]
Dimensions = Annotated[
    list[str] | None,
    option(
        "--dimension",
        text=Text(
            id="Hanya temuan di lembar kerja dimensi ini.", en="Only findings in the worksheets of this dimension."
        ),
        metavar=Text(id="DIMENSI,…", en="DIMENSION,…"),
        group=_PART,
        complete=dimensions,
    ),
]
Offices = Annotated[
    list[str] | None,
    option(
        "--office",
        text=Text(
            id="Hanya temuan di bagian yang menjadi tugas perangkat daerah ini (id, nama, atau nama lain), "
            "dan di rujukan kepadanya.",
            en="Only findings in what this office (by id, name or alias) answers for, and in references to it.",
        ),
        metavar=Text(id="OPD,…", en="OFFICE,…"),
        group=_PART,
        complete=offices,
    ),
]
StdinName = Annotated[
    str,
    option(
        "--stdin-name",
        text=Text(
            id="Nama lembar kerja dari masukan standar, misalnya worksheets/living.yaml.",
            en="Name of the worksheet on standard input, such as worksheets/living.yaml.",
        ),
        metavar=FILE,
        group=_PART,
    ),
]
Reports = Annotated[
    list[str] | None,
    option(
        "--report",
        text=Text(
            id=f"Bentuk laporan: {', '.join(REPORTS)}; BENTUK=BERKAS menulisnya ke berkas.",
            en=f"Kind of report: {', '.join(REPORTS)}; KIND=FILE writes it to a file.",
        ),
        metavar=Text(id="BENTUK[=BERKAS],…", en="KIND[=FILE],…"),
        group=LAYOUT,
        complete=reports,
    ),
]
Select = Annotated[
    list[str] | None,
    option(
        "--select",
        text=Text(id="Hanya aturan atau keluarga ini: Q006,R.", en="Only these rules or families: Q006,R."),
        metavar=_RULE,
        group=_RULES,
        complete=rules,
    ),
]
Ignore = Annotated[
    list[str] | None,
    option(
        "--ignore",
        text=Text(id="Tanpa aturan atau keluarga ini.", en="Without these rules or families."),
        metavar=_RULE,
        group=_RULES,
        complete=rules,
    ),
]
StrictRules = Annotated[
    bool, option("--strict", text=Text(id="Peringatan pun menggagalkan.", en="Warnings fail as well."), group=_RULES)
]
Fix = Annotated[
    bool,
    option(
        "--fix",
        text=Text(id="Perbaiki yang pasti, lalu periksa lagi.", en="Fix what is certain, then check again."),
        group=_MENDING,
    ),
]
Diff = Annotated[
    bool,
    option(
        "--diff",
        text=Text(
            id="Tunjukkan perbaikan yang pasti tanpa menuliskannya.", en="Show the certain fixes without writing them."
        ),
        group=_MENDING,
    ),
]
Baseline = Annotated[
    Path | None,
    option(
        "--baseline",
        text=Text(
            id="Hanya temuan yang tidak tercatat di berkas ini yang dihitung.",
            en="Only findings that this file does not know count.",
        ),
        metavar=FILE,
        group=_BASELINE,
        parser=named_path,
    ),
]
WriteBaseline = Annotated[
    Path | None,
    option(
        "--write-baseline",
        text=Text(id="Catat semua temuan sekarang ke berkas ini.", en="Note all findings of now in this file."),
        metavar=FILE,
        group=_BASELINE,
        parser=named_path,
    ),
]
Prefix = Annotated[
    str | None,
    option(
        "--prefix",
        text=Text(
            id="Jalan dari akar repositori ke folder rencana, untuk laporan github, gitlab, sarif, dan junit; "
            "di CI ditemukan sendiri.",
            en="The way from the root of the repository to the plan folder, for the reports github, gitlab, sarif and "
            "junit; found by itself in CI.",
        ),
        metavar=Text(id="FOLDER", en="FOLDER"),
        group=LAYOUT,
        envvar="MASTERPLAN_PREFIX",
        show_envvar=False,
    ),
]
Watch = Annotated[
    bool,
    option(
        "--watch",
        text=Text(
            id="Periksa lagi setiap kali lembar kerja berubah, sampai Ctrl-C (kode keluar 0).",
            en="Check again at each change of a worksheet, until Ctrl-C (exit code 0).",
        ),
    ),
]


All = Annotated[
    bool,
    option(
        "--all",
        text=Text(
            id="Tampilkan semua temuan; tanpa ini tiga yang pertama dari setiap aturan.",
            en="Show every finding; else the first three of each rule.",
        ),
        group=LAYOUT,
    ),
]
By = Annotated[
    str | None,
    option(
        "--by",
        text=Text(
            id="Kelompokkan menurut rule (aturan), office (perangkat daerah), dimension (dimensi), atau programme "
            "(program).",
            en="Group by rule, office, dimension or programme.",
        ),
        metavar=Text(id="rule|office|dimension|programme", en="rule|office|dimension|programme"),
        group=LAYOUT,
        complete=groupings,
    ),
]


def validate(
    sources: Sources = None,
    dimension: Dimensions = None,
    office: Offices = None,
    stdin_name: StdinName = "",
    select: Select = None,
    ignore: Ignore = None,
    strict: StrictRules = False,
    fix: Fix = False,
    diff: Diff = False,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    today: CheckDay = None,
    report: Reports = None,
    by: By = None,
    all_: All = False,
    prefix: Prefix = None,
    lang: Lang = "id",
    quiet: Quiet = False,
    verbose: Verbose = False,
    watch: Watch = False,
) -> None:
    """Check, show what was asked for, and leave with what that amounts to."""
    language, wanted, judged = chosen(lang), asked(report or []), day(today) or epoch_day()
    choose = selected(many(select), many(ignore))
    from masterplan_cli.baseline import only_new
    from masterplan_cli.commands import _checking, _scope
    from masterplan_cli.grouping import GROUPINGS, grouped
    from masterplan_cli.scopes import Asked, within

    if piped := [str(one) for one in sources or ()] == ["-"]:
        place, file = _scope.plan_of_input(stdin_name)
        part = Asked((file,), many(dimension), many(office))
    else:
        place, part = _scope.part(sources or (), many(dimension), many(office))
    if by is not None and by not in GROUPINGS:
        raise Rejected(unknown(Text(id="pengelompokan", en="grouping"), by, tuple(GROUPINGS)))
    if write_baseline and part:
        raise Rejected(_PART_OF_BASELINE)

    def view(checked: "Checked") -> Findings:
        if baseline:
            checked = replace(checked, findings=only_new(checked.findings, _checking.known(baseline)))
        shown = replace(choose(within(checked, part)), at_length=all_)
        return replace(shown, groups=grouped(checked, shown, by)) if by else shown

    def found() -> Findings:
        if place is None or piped:
            return _checking.standard_input(place, part.files[0], view, judged)
        if diff or fix:
            return _checking.mended(place, language, view, judged, only_show=diff)
        return _checking.checked(place, view, judged)

    def told() -> int:
        findings = replace(found(), folder=way(place) if place else "", prefix=_prefix(place, prefix, piped=piped))
        _scope.known(findings, part.files)
        if verbose:
            _checking.describe(findings, place, language)
        if write_baseline:
            _checking.remember(findings, write_baseline, language)
            return 0
        # A diff is there to be applied: nothing else stands beside it.
        silent = diff or (quiet and not findings.diagnostics)
        tell(findings, language, [one for one in wanted if one.file or not silent])
        return findings.exit_code(strict=strict)

    if not watch:
        raise typer.Exit(told())
    from masterplan_cli.commands._watching import at_each_change

    if place is None or piped:
        raise Rejected(_NOTHING_TO_WATCH)
    at_each_change(place, language, told)


def _prefix(place: Path | None, written: str | None, *, piped: bool) -> str:
    return from_root(Path() if piped or place is None else place, (written or "") if piped else written)


_PART_OF_BASELINE = Text(
    id="`--write-baseline` mencatat seluruh rencana; jalankan tanpa berkas, `--dimension`, atau `--office`.",
    en="`--write-baseline` notes the whole plan; run it without a file, `--dimension` or `--office`.",
)
_NOTHING_TO_WATCH = Text(
    id="`--watch` memerlukan folder rencana; masukan standar hanya dibaca satu kali.",
    en="`--watch` needs a plan folder; standard input is read only once.",
)
