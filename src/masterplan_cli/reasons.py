"""What the operating system says, in the language of the user."""

import errno
import os

from masterplan_cli.language import Text

_SAID = {
    "EACCES": Text(id="tidak ada izin", en="permission denied"),
    "EADDRINUSE": Text(id="alamat itu sudah dipakai", en="the address is in use"),
    "EADDRNOTAVAIL": Text(id="alamat itu tidak ada di mesin ini", en="this machine has no such address"),
    "EAGAIN": Text(id="sumber daya sedang dipakai", en="the resource is in use"),
    "EBADF": Text(id="sudah tertutup", en="it is closed"),
    "EBUSY": Text(id="sedang dipakai", en="it is in use"),
    "ECONNREFUSED": Text(id="sambungan ditolak", en="the connection was refused"),
    "ECONNRESET": Text(id="sambungan terputus", en="the connection was cut"),
    "EDQUOT": Text(id="jatah ruang disk Anda habis", en="your share of the disk is used up"),
    "EEXIST": Text(id="nama itu sudah ada", en="the name is taken"),
    "EFBIG": Text(id="berkas terlalu besar", en="the file is too large"),
    "EILSEQ": Text(id="nama itu tidak dapat dipakai di sini", en="the name cannot be used here"),
    "EINVAL": Text(id="sistem berkas ini tidak dapat melakukannya", en="this file system cannot do it"),
    "EIO": Text(id="disk tidak dapat dibaca atau ditulis", en="the disk cannot be read or written"),
    "EISDIR": Text(id="ini folder, bukan berkas", en="it is a folder, not a file"),
    "ELOOP": Text(id="tautan berputar ke dirinya sendiri", en="links lead round in a circle"),
    "EMFILE": Text(id="terlalu banyak berkas terbuka", en="too many files are open"),
    "EMLINK": Text(id="tautan terlalu banyak", en="there are too many links"),
    "ENAMETOOLONG": Text(id="nama terlalu panjang", en="the name is too long"),
    "ENETUNREACH": Text(id="jaringan tidak terjangkau", en="the network cannot be reached"),
    "ENFILE": Text(id="terlalu banyak berkas terbuka di mesin ini", en="too many files are open on this machine"),
    "ENODEV": Text(id="perangkat itu tidak ada", en="there is no such device"),
    "ENOENT": Text(id="berkas atau folder itu tidak ada", en="there is no such file or folder"),
    "ENOLCK": Text(id="sistem berkas ini tidak mengenal kunci", en="this file system knows no locks"),
    "ENOMEM": Text(id="memori tidak cukup", en="there is not enough memory"),
    "ENOSPC": Text(id="disk penuh", en="the disk is full"),
    "ENOSYS": Text(id="sistem berkas ini tidak dapat melakukannya", en="this file system cannot do it"),
    "ENOTDIR": Text(id="sebagian jalurnya bukan folder", en="a part of the path is no folder"),
    "ENOTEMPTY": Text(id="folder tidak kosong", en="the folder is not empty"),
    "ENOTSUP": Text(id="sistem berkas ini tidak dapat melakukannya", en="this file system cannot do it"),
    "ENXIO": Text(id="tidak ada yang membaca di ujung lain", en="nobody reads at the other end"),
    "EPERM": Text(id="tidak diizinkan", en="not permitted"),
    "EPIPE": Text(id="pembacanya sudah pergi", en="its reader has left"),
    "EROFS": Text(id="disk hanya dapat dibaca", en="the disk is read-only"),
    "ESTALE": Text(id="folder jaringan terputus", en="the network folder is gone"),
    "ETIMEDOUT": Text(id="waktu tunggu habis", en="it took too long to answer"),
    "ETXTBSY": Text(id="program itu sedang berjalan", en="the program is running"),
    "EXDEV": Text(id="berkas itu di disk lain", en="the file is on another disk"),
}
_BY_NUMBER = {getattr(errno, name): text for name, text in _SAID.items() if hasattr(errno, name)}
_HELD = Text(
    id="tidak ada izin, atau program lain sedang membukanya", en="permission denied, or another program has it open"
)
_NO_TEXT = Text(id="isinya bukan teks UTF-8", en="it is not UTF-8 text")
_UNKNOWN = Text(id="galat sistem {code}", en="system error {code}")


def reason(error: OSError | UnicodeError) -> Text:
    """Why something could not be read, written or reached, to stand behind a colon and before a full stop."""
    if isinstance(error, UnicodeError):
        return _NO_TEXT
    if os.name == "nt" and error.errno == errno.EACCES:
        return _HELD  # there a file that is open elsewhere can be neither replaced nor removed
    if error.errno in _BY_NUMBER:
        return _BY_NUMBER[error.errno]
    return _UNKNOWN.fill(code=errno.errorcode.get(error.errno or 0, error.errno or type(error).__name__))
