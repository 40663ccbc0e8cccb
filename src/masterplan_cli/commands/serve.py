"""`masterplan serve`: shows the book in a browser while it is being written."""

import gc
import sys
from pathlib import Path
from typing import Annotated

import typer

from masterplan_cli.commands._options import Lang, PlanFolder, Today, chosen, day, plan_folder, say
from masterplan_cli.language import Language, Text

_HERE = "127.0.0.1"

Open = Annotated[bool, typer.Option("--open", help="Buka juga peramban.")]
Port = Annotated[
    int | None,
    typer.Option("--port", help="Port; tanpa opsi ini yang bebas mulai dari 8000.", min=0, max=65535, metavar="PORT"),
]
Host = Annotated[
    str,
    typer.Option("--host", help="Alamat mesin ini; selain 127.0.0.1, mesin lain dapat membacanya.", metavar="ALAMAT"),
]


def serve(
    folder: PlanFolder = Path(),
    open_: Open = False,
    port: Port = None,
    host: Host = _HERE,
    lang: Lang = "id",
    today: Today = None,
) -> None:
    """Menampilkan buku di peramban dan menyusunnya lagi setiap kali lembar kerja berubah.

    Tidak ada berkas yang ditulis. Ctrl-C mengakhirinya dengan kode keluar 0; 2 bila tidak dapat dijalankan.
    """
    language, plan, marked = chosen(lang), plan_folder(folder), day(today)
    gc.enable()  # this one stays
    from masterplan_cli.preview import Screen, changes, made, served

    screen = Screen()
    try:
        with served(host, port, screen, language) as serving:
            if not serving.local:
                sys.stderr.write(_FOR_ALL.fill(host=host).to(language) + "\n")
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
    sys.stdout.flush()


def _open(url: str, language: Language) -> None:
    import webbrowser

    if not webbrowser.open(url):
        sys.stderr.write(_NO_BROWSER.fill(url=url).to(language) + "\n")


_WHERE = Text(id="Pratinjau di {url}; Ctrl-C mengakhirinya.", en="The preview is at {url}; Ctrl-C ends it.")
_FOR_ALL = Text(
    id="Semua orang yang dapat mencapai alamat `{host}` dapat membaca rencana ini selama pratinjau berjalan.",
    en="Everybody who can reach the address `{host}` can read this plan while the preview runs.",
)
_NO_BROWSER = Text(
    id="Tidak ada peramban yang dapat dibuka dari sini; buka sendiri {url}.",
    en="No browser could be opened from here; open {url} yourself.",
)
