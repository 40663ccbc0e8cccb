"""What stands in the way of writing, in a sentence that says what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from masterplan_cli.diagnostics import Rejected
from masterplan_cli.language import Text
from masterplan_cli.reasons import reason
from masterplan_cli.writing import Kind, Obstacle


@contextmanager
def speaking(place: Path, changed: Text | None = None) -> Iterator[None]:
    """Turn what stands in the way of writing to a place into `Rejected`; `changed` for a file that is not as it was."""
    try:
        yield
    except Obstacle as obstacle:
        sentence = changed if changed and obstacle.kind == Kind.CHANGED else _SENTENCES[obstacle.kind]
        raise Rejected(sentence.fill(path=obstacle.path, other=obstacle.other)) from obstacle
    except OSError as error:
        raise Rejected(_UNWRITTEN.fill(path=error.filename or place, reason=reason(error))) from error


_UNWRITTEN = Text(id="`{path}` tidak dapat ditulis: {reason}.", en="`{path}` cannot be written: {reason}.")
_SENTENCES = {
    Kind.OUTSIDE: Text(
        id="`{path}` bukan nama berkas di dalam folder keluaran; tidak ada yang ditulis.",
        en="`{path}` is no name of a file inside the output folder; nothing was written.",
    ),
    Kind.NAME: Text(
        id="`{path}` tidak dapat menjadi nama berkas di semua sistem: terlalu panjang, dicadangkan, atau memuat tanda "
        "yang dilarang; tidak ada yang ditulis. Pakai huruf, angka, dan tanda hubung.",
        en="`{path}` cannot be a file name on every system: it is too long, reserved, or has a sign that is forbidden; "
        "nothing was written. Use letters, digits and hyphens.",
    ),
    Kind.CLASH: Text(
        id="`{path}` dan `{other}` tidak dapat berdampingan: di banyak sistem keduanya berkas yang sama; tidak ada yang "
        "ditulis. Ganti nama salah satunya.",
        en="`{path}` and `{other}` cannot stand side by side: on many systems they are one file; nothing was written. "
        "Rename one of them.",
    ),
    Kind.LINK: Text(
        id="`{path}` adalah tautan, dan tautan tidak diikuti saat menulis; tidak ada yang ditulis. Pindahkan tautan itu, "
        "atau sebut berkas atau folder yang sebenarnya.",
        en="`{path}` is a link, and links are not followed when writing; nothing was written. Move the link, or name the "
        "real file or folder.",
    ),
    Kind.FOLDER: Text(
        id="`{path}` adalah folder; di situ diperlukan berkas. Tidak ada yang ditulis.",
        en="`{path}` is a folder; a file is needed there. Nothing was written.",
    ),
    Kind.FILE: Text(
        id="`{path}` adalah berkas; di situ diperlukan folder. Tidak ada yang ditulis.",
        en="`{path}` is a file; a folder is needed there. Nothing was written.",
    ),
    Kind.SPECIAL: Text(
        id="`{path}` bukan berkas biasa, melainkan perangkat, pipa, atau soket; tidak ada yang ditulis.",
        en="`{path}` is no ordinary file but a device, pipe or socket; nothing was written.",
    ),
    Kind.FOREIGN: Text(
        id="`{path}` sudah ada dan bukan buatan masterplan; tidak ada yang ditulis. "
        "Pindahkan berkas itu, atau pilih folder lain dengan `--out`.",
        en="`{path}` exists and was not made by masterplan; nothing was written. "
        "Move that file, or choose another folder with `--out`.",
    ),
    Kind.CHANGED: Text(
        id="`{path}` berubah sejak terakhir ditulis atau dibaca masterplan; tidak ada yang ditulis. "
        "Pindahkan atau hapus berkas itu bila tidak diperlukan, lalu jalankan lagi.",
        en="`{path}` has changed since masterplan last wrote or read it; nothing was written. "
        "Move or delete that file if it is not needed, then run this again.",
    ),
    Kind.DAMAGED: Text(
        id="Daftar berkas buatan masterplan di `{path}` rusak; tidak ada yang ditulis. "
        "Hapus folder itu bila tidak memuat berkas Anda sendiri, atau pilih folder lain dengan `--out`.",
        en="The list of masterplan's files in `{path}` is damaged; nothing was written. "
        "Delete that folder if it holds no files of yours, or choose another folder with `--out`.",
    ),
    Kind.OLD: Text(
        id="`{path}` ditulis oleh versi masterplan yang lebih lama; tidak ada yang ditulis. "
        "Hapus folder itu bila tidak memuat berkas Anda sendiri, atau pilih folder lain dengan `--out`.",
        en="`{path}` was written by an earlier version of masterplan; nothing was written. "
        "Delete that folder if it holds no files of yours, or choose another folder with `--out`.",
    ),
    Kind.BUSY: Text(
        id="masterplan lain sedang menulis ke `{path}`; tidak ada yang ditulis. Tunggu sampai selesai, atau pakai `--wait`.",
        en="Another masterplan is writing to `{path}`; nothing was written. Wait until it is done, or use `--wait`.",
    ),
}
