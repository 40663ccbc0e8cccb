"""Hostile pictures: nothing in them acts, fetches, or brings the program down."""

import gzip
import json
import os
import random
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from masterplan_cli.child import Child, Limits, Lost, Refused, child
from masterplan_cli.compiler import compile_folder
from masterplan_cli.diagnostics import Rejected
from masterplan_cli.edition import Wish
from masterplan_cli.formats._drawing import draw
from masterplan_cli.language import Language
from masterplan_cli.pictures import MOST_BYTES, cleaned, picture
from tests.pictures import SIGNATURE, chunk, png, svg
from tests.program import here

RED = '<rect width="40" height="50" fill="#c00"/>'
SAFE = frozenset("svg g rect path title desc use defs style image filter feGaussianBlur text".split())


def embedded(kind: str, content: bytes) -> str:
    return f'<image width="9" height="9" href="data:image/{kind};base64,{b64encode(content).decode()}"/>'


def reason(content: bytes | str, kind: str = "svg") -> str:
    """Why a picture is refused."""
    with pytest.raises(Refused) as refused:
        cleaned(kind, content.encode() if isinstance(content, str) else content)
    return refused.value.reason.en


ACTIVE = [
    "<script>alert(1)</script>",
    '<script xlink:href="https://jahat.example/x.js"/>',
    "<g><script type='text/ecmascript'><![CDATA[alert(1)]]></script></g>",
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
    '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>',
    '<g onload="alert(1)" onclick="alert(1)" OnMouseOver="alert(1)"/>',
    '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>',
    '<a xlink:href="&#106;avascript:alert(1)"><rect width="9" height="9"/></a>',
    '<animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onload" to="alert(1)"/>',
    '<metadata><x xmlns="urn:x" onload="alert(1)">alert(1)</x></metadata>',
    '<rect width="9" height="9" style="behavior:url(jahat); -moz-binding:url(alert)"/>',
]


@pytest.mark.parametrize("body", ACTIVE)
def test_what_acts_is_left_out_and_what_shows_stays(body: str) -> None:
    made = cleaned("svg", svg(body + RED).encode()).content.decode()
    for word in ("script", "alert", "jahat", "iframe", "onload", "animate", "<set"):
        assert word not in made.lower()
    assert RED in made
    names = {element.tag.rpartition("}")[2] for element in ET.fromstring(made).iter()}  # noqa: S314 - ours
    assert names <= SAFE
    assert cleaned("svg", made.encode()).content.decode() == made


OUTSIDE = [
    '<image href="https://jahat.example/x.png"/>',
    '<image xlink:href="../../../etc/passwd"/>',
    '<image href="file:///etc/passwd"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<image href="data:text/html,x"/>',
    '<use href="other.svg#x"/>',
    '<use href="data:image/png;base64,AAAA"/>',
    '<use href="#%61"/>',
    '<rect fill="url(https://jahat.example/#x)"/>',
    '<rect fill="URL( &quot;//jahat.example&quot; )"/>',
    '<rect fill="u\\72l(//jahat.example)"/>',
    '<rect style="fill:/**/url(//jahat.example)"/>',
    "<rect style=\"filter:image-set('x.png' 1x)\"/>",
    "<style>@import '//jahat.example';</style>",
    "<style>@font-face{font-family:x;src:url(//jahat.example)}</style>",
    "<style>rect{fill:url(//jahat.example)}</style><rect/>",
    "<style>rect:hover > g{fill:red}</style><rect/>",
    "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
]


@pytest.mark.parametrize("body", OUTSIDE)
def test_what_leads_outside_or_cannot_be_drawn_is_refused(body: str) -> None:
    assert reason(svg(body)).startswith(("refers to", "has a `<style>`", "has `<foreignObject>`"))


def test_a_style_sheet_from_outside_is_refused() -> None:
    assert "xml-stylesheet" in reason('<?xml-stylesheet href="//jahat.example/x.css"?>' + svg(RED))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 500}">' for n in range(9))


@pytest.mark.parametrize(
    "before",
    [
        "<!DOCTYPE svg>",
        f"<!DOCTYPE svg [{LAUGHS}]>",
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg SYSTEM "https://jahat.example/x.dtd">',
        f'<!DOCTYPE svg [<!ENTITY x "{"a" * 50_000}">]>',
    ],
)
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_entities_are_never_read(before: str, coding: str) -> None:
    assert reason((before + svg("&x;" if "x" in before else "&l8;")).encode(coding)) == "has a `<!DOCTYPE>`"


def bomb(levels: int, each: str) -> str:
    parts = (f'<g id="g{n}">{each.format(n + 1) * 10}</g>' for n in range(levels))
    return f'<defs>{"".join(parts)}<g id="g{levels}">{RED}</g></defs><use href="#g0"/>'


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<g>" * 1_000 + "</g>" * 1_000, "nested more than 64"),
        ("<script>" + "<g>" * 1_000 + "</g>" * 1_000 + "</script>", "nested more than 64"),
        ("<g/>" * 30_000, "more than 20000 elements"),
        (bomb(9, '<use href="#g{}"/>'), "repeats its parts"),
        (bomb(9, '<rect fill="url(#g{})"/>'), "repeats its parts"),
        (bomb(9, '<rect style="mask:URL(&quot;#g{}&quot;)"/>'), "repeats its parts"),
        ("".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(500)), "repeats its parts"),
        ('<g id="a"><use href="#a"/></g>', "refers to itself"),
        (
            '<pattern id="a"><rect fill="url(#b)"/></pattern><mask id="b"><rect fill="url(#a)"/></mask>',
            "refers to itself",
        ),
        (f'<marker id="m">{RED * 50}</marker><path marker-mid="url(#m)" d="M0 0{"h1" * 9_000}"/>', "repeats its parts"),
        ('<filter id="f"><feTurbulence numOctaves="1000000"/></filter>', "feTurbulence"),
        ('<filter id="f"><feGaussianBlur stdDeviation="1e9"/></filter>', "too large"),
        ('<filter id="f"><feGaussianBlur stdDeviation="nan"/></filter>', "too large"),
        ('<filter id="f"><feMorphology radius="9999"/></filter>', "feMorphology"),
        ('<filter id="f"><feFlood/></filter>' + '<g filter="url(#f)"/>' * 60, "repeats its parts"),
    ],
)
def test_drawings_that_never_end_are_refused(body: str, said: str) -> None:
    assert said in reason(svg(body))


@pytest.mark.parametrize(
    "box", ["0 0 1 90000", "0 0 1e30 1e30", "0 0 nan nan", "0 0 -5 5", "0 0 0 0", "0 0 1e-9 1e-9", "inf", "1 2 3"]
)
def test_drawings_without_a_size_that_fits_are_refused(box: str) -> None:
    assert reason(svg(RED, box)).startswith(("has no size", "is more than"))


JPEG = bytes.fromhex(
    "ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 000b 08 0010 0010 01 011100 ffda 0008 0101 0000 3f00 00 ffd9"
)


def claiming(width: int, height: int, colours: int = 3) -> bytes:
    frame = b"\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + bytes((colours,)) + b"\1\x11\0" * colours
    return JPEG[:20] + b"\xff\xc0" + (len(frame) + 2).to_bytes(2, "big") + frame + JPEG[33:]


@pytest.mark.parametrize(
    ("kind", "content", "said"),
    [
        ("png", png(100_000, 100_000, pixels=b""), "has 100000 × 100000 pixels"),
        ("png", png(9_999, 9_999, pixels=b""), "has 9999 × 9999 pixels"),
        ("png", png(2**31 - 1, 1, pixels=b""), "pixels a side"),
        ("png", png(0, 9, pixels=b""), "has no size"),
        ("png", png(9, 9, pixels=bytes(10**7)), "damaged (IDAT)"),
        ("png", png(9, 9, pixels=b""), "damaged (IDAT)"),
        ("png", png(9, 9)[:-20], "damaged"),
        ("png", png(9, 9)[:-12], "damaged (IEND)"),
        ("png", png(9, 9).replace(b"IDAT", b"IDAX"), "damaged"),
        ("png", SIGNATURE, "damaged (IEND)"),
        ("png", b"RIFF\0\0\0\0WEBPVP8 ", "holds WEBP, not PNG"),
        ("png", b"GIF89a\1\0\1\0", "holds GIF, not PNG"),
        ("png", JPEG, "holds JPEG, not PNG"),
        ("svg", gzip.compress(svg(RED).encode()), "holds SVGZ, not SVG"),
        ("svg", png(), "holds PNG, not SVG"),
        ("svg", b"%PDF-1.7", "holds PDF, not SVG"),
        ("svg", b" \n", "is empty"),
        ("jpeg", claiming(65_535, 65_535), "has 65535 × 65535 pixels"),
        ("jpeg", claiming(9, 9, 4), "CMYK"),
        ("jpeg", claiming(0, 9), "has no size"),
        ("jpeg", JPEG[:-2], "damaged (EOI)"),
        ("jpeg", JPEG[:20] + JPEG[33:], "damaged (SOS)"),
        ("jpeg", JPEG[:-2] + JPEG[33:-2] * 100 + b"\xff\xd9", "damaged (SOS)"),
    ],
)
def test_pictures_are_told_by_what_they_claim(kind: str, content: bytes, said: str) -> None:
    assert said in reason(content, kind)
    if kind != "svg" and not said.startswith("holds"):
        assert said in reason(svg(embedded(kind, content)))


def test_what_a_picture_carries_unseen_is_left_out() -> None:
    heavy = [chunk(name, b"x" * 400_000) for name in (b"iCCP", b"eXIf", b"zTXt", b"acTL", b"fdAT")]
    assert cleaned("png", png(9, 9, *heavy) + b"<script>").content == png(9, 9)
    profile = b"\xff\xe2" + (60_000).to_bytes(2, "big") + b"x" * 59_998
    assert cleaned("jpeg", JPEG[:20] + profile * 9 + JPEG[20:] + b"<script>").content == JPEG
    both = svg(embedded("png", png(9, 9, *heavy)) + embedded("jpeg", JPEG))
    assert len(cleaned("svg", both.encode()).content) < 1_000


def test_mutated_pictures_are_cleaned_or_refused() -> None:
    chance = random.Random(20250101)  # noqa: S311 - the same cases every time
    whole = {"svg": svg(ACTIVE[7] + RED + embedded("png", png(9, 9))).encode(), "png": png(9, 9), "jpeg": JPEG}
    refused = 0
    for kind, content in whole.items():
        for _ in range(300):
            spoiled = bytearray(content)
            for _ in range(chance.randint(1, 6)):
                spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
            try:
                assert b"script" not in cleaned(kind, bytes(spoiled)).content
            except Refused:
                refused += 1
    assert 200 < refused < 900


@pytest.fixture
def small_child() -> Iterator[Child]:
    with closing(Child(Limits(seconds=1, memory=3 * 1024**3))) as one:
        yield one


ENDLESS = svg(
    '<filter id="f"><feTurbulence baseFrequency="0.7" numOctaves="1000000"/></filter>'
    '<rect width="40" height="50" filter="url(#f)"/>'
)
DEEP = svg("<g>" * 1_000 + RED + "</g>" * 1_000)


def drawn(one: Child, content: str, seconds: float = 0) -> bytes:
    return one.ask(draw, {"width": 100, "fonts": [], "family": "sans"}, content.encode(), seconds)[1]


def test_a_child_that_never_answers_is_ended_and_the_next_one_answers(small_child: Child) -> None:
    with pytest.raises(Lost) as lost:
        drawn(small_child, ENDLESS, 0.5)
    assert lost.value.reason.en == "what reads it was not done after 0.5 seconds"
    assert drawn(small_child, svg(RED), 60).startswith(SIGNATURE)


def test_a_child_that_dies_is_a_refusal(small_child: Child) -> None:
    with pytest.raises(Refused):
        drawn(small_child, DEEP, 60)
    assert drawn(small_child, svg(RED), 60).startswith(SIGNATURE)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited where the system can")
def test_a_child_that_eats_memory_is_a_refusal() -> None:
    with closing(Child(Limits(memory=300_000_000))) as one, pytest.raises(Refused):
        one.ask(draw, {"width": 20_000, "fonts": [], "family": "sans"}, svg(RED).encode())


@pytest.mark.parametrize("module", ["os", "subprocess", "masterplan_cli_evil"])
def test_the_child_runs_tasks_of_this_package_alone(module: str) -> None:
    def system(_: object, content: bytes) -> tuple[None, bytes]:
        return None, content

    system.__module__ = module
    with closing(Child()) as one, pytest.raises(Lost) as lost:
        one.ask(system, {}, b"x")
    assert "ValueError" in lost.value.reason.en


def test_the_child_imports_nothing_from_the_current_folder_and_knows_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "typing", "resvg_py", "sitecustomize", "masterplan_cli"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("TOKEN", "rahasia")
    with closing(Child()) as one:
        assert drawn(one, svg(RED)).startswith(SIGNATURE)
        if sys.platform == "linux":
            process = one._process
            assert process
            assert b"rahasia" not in Path(f"/proc/{process.pid}/environ").read_bytes()


def test_a_child_that_answers_nonsense_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = {
        "print('x' * 100)": "nonsense",
        "import sys; sys.stdout.buffer.write(bytes((0, 0, 0, 1, 0, 0, 0, 0)) + b'3')": "nonsense",
        "import sys; sys.stdout.buffer.write(bytes((0, 0, 0, 9)))": "suddenly",
        "raise SystemExit": "suddenly",
    }
    for code, said in starts.items():
        monkeypatch.setattr("masterplan_cli.child._process._START", code)
        with closing(Child()) as one, pytest.raises(Lost) as lost:
            one.ask(picture, {"kind": "svg"}, svg(RED).encode())
        assert said in lost.value.reason.en


def with_logo(plan: Path, name: str, content: bytes) -> None:
    (plan / "templates").mkdir(exist_ok=True)
    (plan / "templates" / name).write_bytes(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("logo.svg", DEEP.encode()),
        ("logo.svg", ENDLESS.encode()),
        ("logo.svg", f"<!DOCTYPE svg [{LAUGHS}]>{svg('&l8;')}".encode()),
        ("logo.png", png(100_000, 100_000, pixels=b"")),
        ("logo.png", b"x" * (MOST_BYTES + 1)),
    ],
    ids=["deep", "endless", "laughs", "claim", "huge"],
)
@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_a_hostile_logo_is_a_finding_at_its_file_and_no_book_is_made(
    plan: Path, form: str, name: str, content: bytes
) -> None:
    with_logo(plan, name, content)
    compiled = compile_folder(plan, Wish(Language.ID, [form]))
    assert compiled.made is None
    errors = [(one.kind.code, one.place.file) for one in compiled.findings.diagnostics if one.weight == "error"]
    assert errors == [("D006", f"templates/{name}")]


def test_build_tells_of_a_hostile_logo_and_writes_nothing(plan: Path) -> None:
    with_logo(plan, "logo.svg", DEEP.encode())
    done = here("build", plan, "--format", "html,docx,pdf")
    assert done.returncode == 1
    assert "D006" in done.stdout
    assert "Traceback" not in done.stderr
    assert not (plan / "build").exists()


def test_only_the_cleaned_logo_reaches_readers(plan: Path) -> None:
    with_logo(plan, "logo.svg", svg("".join(ACTIVE) + RED).encode())
    compiled = compile_folder(plan, Wish(Language.ID, ["html", "docx"], ["buku-1"]))
    assert compiled.made
    assert compiled.made.files["html/logo.svg"] == cleaned("svg", svg("".join(ACTIVE) + RED).encode()).content
    with ZipFile(BytesIO(compiled.made.files["docx/buku-1.docx"])) as book:
        assert book.read("word/media/logo.svg") == compiled.made.files["html/logo.svg"]


def fifo(path: Path) -> None:
    os.mkfifo(path)


def itself(path: Path) -> None:
    path.symlink_to(path.name)


def nowhere(path: Path) -> None:
    path.symlink_to("tidak-ada.svg")


@pytest.mark.parametrize("make", [Path.mkdir, fifo, itself, nowhere])
@pytest.mark.parametrize("name", ["logo.svg", "logo.png"])
def test_a_logo_that_is_no_file_is_a_finding(plan: Path, name: str, make: Callable[[Path], None]) -> None:
    (plan / "templates").mkdir()
    make(plan / "templates" / name)
    compiled = compile_folder(plan, Wish(Language.ID, ["html"]))
    assert [one.place.file for one in compiled.findings.diagnostics if one.kind.code == "D006"] == [f"templates/{name}"]


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "../worksheets/masterplan.yaml"])
def test_a_logo_from_elsewhere_is_refused_in_a_sentence(plan: Path, target: str) -> None:
    (plan / "templates").mkdir()
    (plan / "templates" / "logo.png").symlink_to(target)
    with pytest.raises(Rejected) as rejected:
        compile_folder(plan, Wish(Language.ID, ["html"]))
    assert rejected.value.sentence.en == "`templates/logo.png` is a link out of the folder of templates."


def test_a_plan_that_brings_no_picture_starts_no_child(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Child, "ask", lambda *_: pytest.fail("asked"))
    assert compile_folder(plan, Wish(Language.ID, ["html", "docx"], ["buku-1"])).made


def test_one_child_reads_everything_of_a_build(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MASTERPLAN_CACHE_DIR", str(tmp_path / "cache"))
    with_logo(plan, "logo.svg", svg(RED).encode())
    child().close()
    assert compile_folder(plan, Wish(Language.ID, ["html", "docx", "pdf"], ["quick-win-loket-cepat"])).made
    process = child()._process
    assert process
    assert compile_folder(plan, Wish(Language.EN, ["html", "docx", "pdf"], ["quick-win-loket-cepat"])).made
    assert child()._process is process
    assert json.dumps(process.args).count("-I") == 1
