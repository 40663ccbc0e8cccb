"""`masterplan serve`: shows the book in a browser while it is being written."""

import gc
from pathlib import Path
from typing import Annotated

from masterplan_cli import streams
from masterplan_cli.commands._help import Help, option
from masterplan_cli.commands._options import Lang, PlanFolder, Today, chosen, day, plan_folder
from masterplan_cli.commands._output import complain, say
from masterplan_cli.language import Language, Text
from masterplan_cli.reports._visible import visible

_HERE = "127.0.0.1"

HELP = Help(
    Text(
        id="Menampilkan buku di peramban dan menyusunnya lagi setiap kali lembar kerja berubah.",
        en="Shows the books in a browser, and makes them again at each change of a worksheet.",
    ),
    Text(
        id="Tidak ada berkas yang ditulis. Ctrl-C mengakhirinya dengan kode keluar 0; 2 bila tidak dapat dijalankan.",
        en="No file is written. Ctrl-C ends it with exit code 0; 2 when it cannot run.",
    ),
    (("masterplan serve --open", Text(id="membuka juga peramban", en="opens a browser as well")),),
)
_REACH = Text(id="Alamat", en="Address")
Open = Annotated[bool, option("--open", text=Text(id="Buka juga peramban.", en="Open a browser as well."))]
Port = Annotated[
    int | None,
    option(
        "--port",
        text=Text(
            id="Port; tanpa opsi ini yang bebas mulai dari 8000.", en="Port; without it a free one from 8000 onwards."
        ),
        min=0,
        max=65535,
        metavar=Text(id="PORT", en="PORT"),
        group=_REACH,
    ),
]
Host = Annotated[
    str,
    option(
        "--host",
        text=Text(
            id="Alamat mesin ini; selain 127.0.0.1, mesin lain dapat membacanya.",
            en="Address of this machine; other than 127.0.0.1, other machines can read it.",
        ),
        metavar=Text(id="ALAMAT", en="ADDRESS"),
        group=_REACH,
    ),
]


def serve(
    folder: PlanFolder = Path(),
    open_: Open = False,
    port: Port = None,
    host: Host = _HERE,
    lang: Lang = "id",
    today: Today = None,
) -> None:
    """Serve the books from memory until Ctrl-C."""
    language, plan, marked = chosen(lang), plan_folder(folder), day(today)
    gc.enable()  # this one stays
    try:
        # All that a book needs is loaded before anybody is told where it is, so that Ctrl-C finds us at our own work.
        from masterplan_cli.preview import Screen, changes, load, made, served

        load()
        screen = Screen()
        with served(host, port, screen, language, _warn) as serving:
            if not serving.local:
                _warn(_FOR_ALL.fill(host=visible(host)).to(language))
            _tell(_WHERE.fill(url=serving.url).to(language))
            for turn, _ in enumerate(changes(plan)):
                shown, told = made(plan, language, screen.shown, marked)
                screen.show(shown)
                _tell(told)
                if open_ and turn == 0:
                    _open(serving.url, language)
    except KeyboardInterrupt:
        _tell("")  # below the ^C of the terminal


def _tell(line: str) -> None:
    say(f"{line}\n")
    streams.flush()


def _warn(line: str) -> None:
    complain(f"{line}\n")


def _open(url: str, language: Language) -> None:
    import webbrowser

    try:
        opened = webbrowser.open(url)
    except (webbrowser.Error, OSError, ValueError):  # a BROWSER that is no command
        opened = False
    if not opened:
        _warn(_NO_BROWSER.fill(url=url).to(language))


_WHERE = Text(id="Pratinjau di {url}; Ctrl-C mengakhirinya.", en="The preview is at {url}; Ctrl-C ends it.")
_FOR_ALL = Text(
    id="Semua orang yang dapat mencapai alamat `{host}` dapat membaca rencana ini selama pratinjau berjalan.",
    en="Everybody who can reach the address `{host}` can read this plan while the preview runs.",
)
_NO_BROWSER = Text(
    id="Tidak ada peramban yang dapat dibuka dari sini; buka sendiri {url}.",
    en="No browser could be opened from here; open {url} yourself.",
)
