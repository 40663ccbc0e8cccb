"""What is spoilt: a sort of case each. A case that raises anything has found something."""

import os
import shutil
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

from masterplan_cli import folders, writing
from masterplan_cli.child import Refused, child
from masterplan_cli.compiler import Checked, check_folder, check_worksheets, worksheet_bytes
from masterplan_cli.diagnostics import Rejected, in_order
from masterplan_cli.documents import context
from masterplan_cli.documents._compose import _draft
from masterplan_cli.documents._links import resolved
from masterplan_cli.edition import Wish, make
from masterplan_cli.fixing import fix
from masterplan_cli.formats._font_files import font
from masterplan_cli.language import Language
from masterplan_cli.pictures import cleaned
from masterplan_cli.templating import TemplateFailed, Templates
from tests.fuzz import oracle
from tests.fuzz.expressions import template
from tests.fuzz.mutations import spoilt
from tests.pictures import png, svg
from tests.program import SMALL, masterplan


@cache
def _worksheets() -> Mapping[str, bytes]:
    return worksheet_bytes(SMALL)


@cache
def _checked() -> Checked:
    return check_folder(SMALL)


def worksheets(chance: Random, folder: Path) -> None:
    """Some worksheets of a plan: checked, mended, told by every report; sometimes made into books."""
    del folder
    texts = dict(_worksheets())
    for file in chance.sample(sorted(texts), chance.randint(1, 2)):
        texts[file] = spoilt(texts[file], chance)
    checked = check_worksheets(texts)
    oracle.reports(checked.findings)
    if chance.randrange(4) == 0:
        mended = fix(texts)
        # A line that is spoilt very often is mended in several runs, and says so by what it still offers.
        is_done = not any(one.edit for one in mended.checked.findings.diagnostics)
        if is_done and fix({**texts, **mended.texts}).texts:
            raise oracle.Broken("what was mended is mended again")
    if checked.findings.exit_code(strict=False) == 0 and chance.randrange(4) == 0:
        _make(checked, SMALL / "templates", "html", "markdown")


def _make(checked: Checked, region: Path, *formats: str) -> None:
    with suppress(Rejected):
        made = make(checked.plan, checked.findings, region, Wish(Language.ID, formats), lambda _: None)
        oracle.books(made.files)
        findings = checked.findings.__class__(in_order((*checked.findings.diagnostics, *made.diagnostics)), {})
        oracle.reports(findings)


def templates(chance: Random, folder: Path) -> None:
    """A document of a region: written by nobody, or one of ours spoilt."""
    names = sorted(path.name for path in (folders.shipped("templates") / "documents").glob("*.md.j2"))
    documents = folder / "templates/documents"
    documents.mkdir(parents=True)
    name = "surat.md.j2"
    if chance.randrange(4):
        text = template(chance).encode("utf-8", "surrogatepass")
    else:
        text = (folders.shipped("templates") / "documents" / chance.choice(names)).read_bytes()
    (documents / name).write_bytes(spoilt(text, chance) if chance.randrange(3) == 0 else text)
    known = Templates(Language.ID, folder / "templates")
    shared = context(_checked().plan, known, Language.ID, _checked().findings)
    own = {"quick_win": next(iter(_checked().plan.quick_wins))}
    with suppress(TemplateFailed, Rejected):
        made = _draft(f"documents/{name}", "surat", "annex", known, {**shared, **own})
        with known.reporting(f"documents/{name}") as meter:
            linked, _ = resolved(made, {"surat": made}, meter)
        oracle.book("surat.md", linked.encode())
        if chance.randrange(10) == 0:
            _make(_checked(), folder / "templates", "html", "markdown")


def pages(chance: Random, folder: Path) -> None:
    """A page of the site, written anew or spoilt, its style and its script."""
    names = sorted(path.name for path in folders.shipped("templates").glob("*.*") if path.is_file())
    (folder / "templates").mkdir()
    name = chance.choice(names)
    text = (folders.shipped("templates") / name).read_bytes()
    if name.endswith(".j2") and chance.randrange(2):
        text = f'{{% extends "shipped/{name}" %}}{{% block main %}}{template(chance)}{{% endblock %}}'.encode(
            "utf-8", "surrogatepass"
        )
    (folder / "templates" / name).write_bytes(spoilt(text, chance))
    with suppress(Rejected):
        wish = Wish(Language.ID, ("html",))
        make(_checked().plan, _checked().findings, folder / "templates", wish, lambda _: None)


def words(chance: Random, folder: Path) -> None:
    """A region's file of words."""
    language = chance.choice([*Language])
    (folder / "templates/words").mkdir(parents=True)
    shipped = (folders.shipped("templates") / f"words/{language.value}.yaml").read_bytes()
    (folder / f"templates/words/{language.value}.yaml").write_bytes(spoilt(shipped, chance))
    with suppress(Rejected):
        known = Templates(language, folder / "templates")
        oracle.reports(_checked().findings.__class__(known.diagnostics, {}))
        if not known.diagnostics:
            _make(_checked(), folder / "templates", "markdown")


_DRAWINGS = (
    svg("<g><path d='M0 0L9 9Z' fill='url(#a)'/><use href='#b'/></g>"),
    svg("<style>.a{fill:red}</style><defs><linearGradient id='a'><stop offset='0'/></linearGradient></defs>"),
    svg("<filter id='f'><feGaussianBlur stdDeviation='2'/></filter><text x='1' y='9' filter='url(#f)'>Aa</text>"),
    svg("<symbol id='b' viewBox='0 0 1 1'><rect width='1' height='1'/></symbol><use xlink:href='#b' width='9'/>"),
    svg("<image width='9' height='9' href='data:image/png;base64,iVBORw0KGgo='/><clipPath id='c'><path d='M0 0'/></clipPath>"),
)  # fmt: skip
_IN_DRAWINGS = (
    *(
        "<script>alert(1)</script>",
        " onload='alert(1)'",
        "<foreignObject/>",
        "<animate attributeName='x'/>",
        "<use href='#b'/>",
    ),
    *(
        "<image href='http://x/'/>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
        "&a;",
        "url(http://x)",
        "<g>" * 40,
        "99999999999",
        "NaN",
    ),
    *(
        "style='fill:url(javascript:x)'",
        "<?xml-stylesheet href='x'?>",
        "<![CDATA[<script>]]>",
        "xmlns:x='x'",
        "1e-320",
        "%",
        "em",
    ),
)


def pictures(chance: Random, folder: Path) -> None:
    """A logo: what is taken is drawn well, safe, and taken again."""
    del folder
    kind = chance.choice(("svg", "svg", "png", "jpeg"))
    content = _logo(kind, chance)
    with suppress(Refused):
        made = cleaned(kind, spoilt(content, chance))
        again = cleaned(kind, made.content)
        if again.content != made.content:
            raise oracle.Broken("what was cleaned is cleaned otherwise")
        lower = made.content.lower()
        signs = (b"<script", b"onload", b"javascript:", b"http://x", b"foreignobject", b"<!doctype", b"<animate")
        if kind == "svg" and any(sign in lower for sign in signs):
            raise oracle.Broken(f"a drawing keeps {made.content!r}")


def _logo(kind: str, chance: Random) -> bytes:
    if kind == "png":
        return png(chance.randint(1, 9), chance.randint(1, 9))
    if kind == "jpeg":
        return bytes.fromhex(
            "ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2cf20ffd9"
        )
    text = chance.choice(_DRAWINGS)
    at = chance.randint(0, len(text))
    return (text[:at] + chance.choice(_IN_DRAWINGS) + text[at:]).encode()


def fonts(chance: Random, folder: Path) -> None:
    """A font, a few bytes of which are others."""
    shipped = Path(folders.__file__).parent / "fonts" / "SourceSans3-Regular.ttf"
    raw = bytearray(shipped.read_bytes())
    for _ in range(chance.randint(1, 12)):
        raw[chance.randrange(chance.choice((300, len(raw))))] = chance.randrange(256)
    content = bytes(raw[: chance.choice((len(raw), chance.randint(0, len(raw))))])
    (folder / "font.ttf").write_bytes(content)
    with suppress(Refused):
        child().ask(font, {"folder": str(folder), "file": str(folder / "font.ttf")}, content)


_OLD = {"html": {"a.html": b"satu", "b.html": b"dua", "g/c.svg": b"tiga"}, "en/markdown": {"x.md": b"empat"}}
_NEW = {"html": {"a.html": b"lima", "g/d.svg": b"enam", "h/e": b"tujuh"}, "en/markdown": {"x.md": b"delapan"}}


def output(chance: Random, folder: Path) -> None:
    """An output folder in which somebody did something between two runs."""
    out, home = folder / "build", folder / "rumah"
    home.mkdir()
    (home / "milik.txt").write_bytes(b"milik orang")
    with writing.held(out) as hold:
        writing.write(hold, _OLD)
    planted = [_planted(chance, out, home) for _ in range(chance.randint(1, 4))]
    own = [path for path in planted if path and os.path.lexists(path)]
    before, kept = tree(home), {path: _kept(path) for path in own}
    try:
        with writing.held(out) as hold:
            writing.write(hold, _NEW, keep_ours=chance.randrange(4) == 0)
    except (writing.Obstacle, OSError):
        done = False
    else:
        done = True
    if tree(home) != before or any(_kept(path) != mark for path, mark in kept.items()):
        raise oracle.Broken("something of somebody's has changed")
    for name, files in _NEW.items():
        for path, content in files.items():
            now = _bytes(out / name / path)
            if done and now != content:
                raise oracle.Broken(f"{name}/{path} was not written")
            if not done and out / name / path not in own and now not in {content, _OLD[name].get(path), None}:
                raise oracle.Broken(f"{name}/{path} is torn")
    left = {path.name for path in out.rglob(".masterplan*") if path not in own}
    if left - {".masterplan-files"} and not (out / ".masterplan/forged").exists():
        raise oracle.Broken(f"left behind: {left}")


def _planted(chance: Random, out: Path, home: Path) -> Path | None:
    """Something that somebody put into the output folder, if it is to stay as it is."""
    spots = (
        "html",
        "html/a.html",
        "html/g",
        "html/g/d.svg",
        "html/h",
        "html/own",
        "html/g/own",
        "en",
        "en/markdown/x.md",
        "own",
    )
    path = out / chance.choice(spots)
    if not path.parent.is_dir():
        return None
    if chance.randrange(6) == 0:
        _forge(chance, out)
        return None
    if os.path.lexists(path):
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    match chance.randrange(7):
        case 0:
            path.symlink_to(home)
        case 1:
            path.symlink_to(home / "milik.txt")
        case 2:
            path.symlink_to(chance.choice((path.name, "tidak-ada", "/dev/zero", "..", ".")))
        case 3:
            path.mkdir(mode=0o700)
        case 4:
            os.mkfifo(path)
        case 5:
            path.write_bytes(b"punya saya")
            path.chmod(0o600)
        case _:
            return None
    return path


def _forge(chance: Random, out: Path) -> None:
    """A list or a record that is not as we wrote it."""
    lists = [path for path in out.rglob(".masterplan-files") if path.is_file() and not path.is_symlink()]
    if lists and chance.randrange(2):
        file = chance.choice(lists)
        raw = file.read_bytes()
    else:
        file, raw = (
            out / ".masterplan" / chance.choice(("set", "begun", "lock", "forged")),
            b"masterplan-set 1\0" + b"a" * 40,
        )
        file.parent.mkdir(exist_ok=True)
    file.write_bytes(spoilt(raw, chance))


def _kept(path: Path) -> object:
    """What stays the same of something that nobody touches; None for what is gone."""
    if not os.path.lexists(path):
        return None
    status = path.lstat()
    return status.st_ino, status.st_mode, None if stat.S_ISDIR(status.st_mode) else status.st_mtime_ns


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def tree(folder: Path) -> dict[str, tuple[object, object]]:
    """Every entry below a folder, and what it holds."""
    return {str(path): (_kept(path), None if path.is_symlink() else _bytes(path)) for path in sorted(folder.rglob("*"))}


def command(chance: Random, folder: Path) -> None:
    """The whole program: on a plan, an output folder and a cache that were all spoilt."""
    plan, home, cache_folder = folder / "rencana", folder / "rumah", folder / "simpanan"
    shutil.copytree(SMALL, plan)
    home.mkdir()
    (home / "milik.txt").write_bytes(b"milik orang")
    for path in chance.sample(sorted((plan / "worksheets").iterdir()), chance.randint(0, 1)):
        path.write_bytes(spoilt(path.read_bytes(), chance))
    if chance.randrange(3) == 0:
        (plan / "templates/documents").mkdir(parents=True)
        (plan / "templates/documents/surat.md.j2").write_bytes(template(chance).encode("utf-8", "surrogatepass"))
    if chance.randrange(2):
        _spoil_cache(chance, cache_folder, plan)
    before = tree(plan / "worksheets"), tree(home)
    arguments = chance.choice(_COMMANDS)
    done = masterplan(*arguments, folder=plan, MASTERPLAN_CACHE_DIR=str(cache_folder), TOKEN=oracle.SECRET)
    _ended(done.returncode, done.stdout, done.stderr)
    if ("--fix" not in arguments and tree(plan / "worksheets") != before[0]) or tree(home) != before[1]:
        raise oracle.Broken("something of somebody's has changed")
    built = [path for path in (plan / "build").rglob("*") if path.is_file() and path.name != ".masterplan-files"]
    if built and done.returncode:
        raise oracle.Broken("books were written, and the exit code says that they were not")
    for path in built:
        oracle.book(path.name, path.read_bytes())


_COMMANDS = (
    *(("build", "--format", "markdown"), ("build", "--format", "markdown", "--lang", "id,en"), ("build", "--check")),
    *(("validate",), ("validate", "--fix"), ("validate", "--fix", "--diff"), ("validate", "--report", "junit")),
    *(("build",), ("validate", "--write-baseline", "dasar.json"), ("schema",), ("build", "--strict", "--quiet")),
)


def _spoil_cache(chance: Random, cache_folder: Path, plan: Path) -> None:
    """A cache that an earlier run filled, or nobody, and in which entries are damaged."""
    if chance.randrange(2):
        masterplan("build", plan, "--check", "--quiet", MASTERPLAN_CACHE_DIR=str(cache_folder))
    cache_folder.mkdir(exist_ok=True)
    for path in [path for path in sorted(cache_folder.rglob("*")) if path.is_file()]:
        if chance.randrange(3) == 0:
            raw = path.read_bytes()
            path.unlink()
            match chance.randrange(5):
                case 0:
                    path.mkdir()
                case 1:
                    path.symlink_to(chance.choice((path.name, "/dev/full", "/tidak/ada")))
                case _:
                    path.write_bytes(spoilt(raw, chance))


def _ended(code: int, out: str, error: str) -> None:
    if code not in {0, 1, 2}:
        raise oracle.Broken(f"exit code {code}: {error[-400:]}")
    if "Traceback" in error or "Terjadi kesalahan di dalam masterplan" in error:
        raise oracle.Broken(error[-4000:])
    oracle.printed(out, "the program")
    oracle.printed(error, "the program")


SORTS: Mapping[str, tuple[int, Callable[[Random, Path], None]]] = {
    "worksheets": (40, worksheets),
    "templates": (60, templates),
    "output": (40, output),
    "pictures": (60, pictures),
    "words": (6, words),
    "pages": (4, pages),
    "fonts": (4, fonts),
    "command": (3, command),
}
"""How many of a round of cases are of a sort, and what does one."""
