"""ZIP and tar archives, packed files: every member is read as if it lay in a folder of the archive's name. Nothing is written to disk."""

import bz2
import gzip
import io
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator

from corpus.errors import NotADocument, ReadError
from corpus.manifest import NAME as MANIFEST
from corpus.manifest import Manifest, parse_manifest
from corpus.readers.content import Content, Format, Item
from corpus.readers.members import check_depth, read_member
from corpus.readers.packed import SIGNATURE, check_unpacked, member_bytes, open_package, too_many

_PACKED = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz"}
_FOREIGN = {b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive", b"Rar!\x1a\x07": "a RAR archive"}
_OPENERS: dict[str, Callable[[io.BytesIO], io.BufferedIOBase]] = {
    "gzip": lambda source: gzip.GzipFile(fileobj=source),
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}
_CHUNK = 1 << 20
_CLUTTER = ("__MACOSX/", ".", "~$")


def recognises_zip(item: Item) -> bool:
    """A zip file that is none of the office formats, which are asked first."""
    return item.data.startswith((SIGNATURE, b"PK\x05\x06")) or item.data.startswith(tuple(_FOREIGN))


def read_zip(item: Item) -> Iterator[Content]:
    """The documents of all members, in the archive's order; a bad member is reported and the others are read."""
    for signature, what in _FOREIGN.items():
        if item.data.startswith(signature):
            raise NotADocument(item.name, f"{what}, which is not read; unpack it first")
    check_depth(item)
    with open_package(item) as package:
        names = set(package.namelist())
        if "ppt/presentation.xml" in names or "[Content_Types].xml" in names or "mimetype" in names:
            raise NotADocument(item.name, "an office file of a kind that is not read")
        manifests = _manifests(item, [(name, member_bytes(item, package, name)) for name in sorted(names) if name.rpartition("/")[2] == MANIFEST])
        for member in package.infolist():
            if member.is_dir() or _skipped(member.filename):
                continue
            try:
                data = member_bytes(item, package, member.filename)
            except ReadError as error:
                item.report(ReadError(f"{item.name}/{member.filename}", error.reason, error.hint))
                continue
            yield from _member(item, member.filename, data, manifests)


def recognises_tar(item: Item) -> bool:
    """By its magic word, or by being packed."""
    return item.data[257:262] == b"ustar" or item.data.startswith(tuple(_PACKED))


def read_tar(item: Item) -> Iterator[Content]:
    """The documents of a tar archive, packed or not, or of a single packed file."""
    check_depth(item)
    data = _unpacked(item)
    if data[257:262] != b"ustar":
        name = item.name.rpartition("/")[2]
        yield from read_member(item, name.rpartition(".")[0] or name, data)
        return
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            members = [member for member in archive.getmembers() if member.isfile() and not _skipped(member.name)]
            read = {member.name: archive.extractfile(member) for member in members}
            manifests = _manifests(item, [(name, file.read()) for name, file in read.items() if file and name.rpartition("/")[2] == MANIFEST])
            if len(members) > item.limits.documents:
                raise too_many(item, len(members))
            for member in members:
                file = archive.extractfile(member)
                yield from _member(item, member.name, file.read() if file else b"", manifests)
    except (tarfile.TarError, ValueError, EOFError, OSError, OverflowError) as error:
        raise ReadError(item.name, "a broken tar archive", "download or pack it again") from error


def _unpacked(item: Item) -> bytes:
    """The bytes within gzip, bzip2 or xz, no more of them than the limits allow."""
    kind = next((kind for signature, kind in _PACKED.items() if item.data.startswith(signature)), None)
    if kind is None:
        return item.data
    pieces: list[bytes] = []
    size = 0
    try:
        stream = _OPENERS[kind](io.BytesIO(item.data))
        while chunk := stream.read(_CHUNK):
            pieces.append(chunk)
            size += len(chunk)
            check_unpacked(item, size, len(item.data))
            item.check_time()
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise ReadError(item.name, f"a broken {kind} file", "download or pack it again") from error
    return b"".join(pieces)


def _skipped(name: str) -> bool:
    last = name.replace("\\", "/").rpartition("/")[2]
    return name.startswith(_CLUTTER[0]) or last.startswith(_CLUTTER[1:]) or last in ("Thumbs.db", "desktop.ini")


def _manifests(item: Item, found: list[tuple[str, bytes]]) -> dict[str, Manifest]:
    """The manifests of the archive, by the folder they lie in (with its `/`; "" for the top)."""
    return {name[: -len(MANIFEST)]: parse_manifest(data, f"{item.name}/{name}", item.report) for name, data in found}


def _member(item: Item, name: str, data: bytes, manifests: dict[str, Manifest]) -> Iterator[Content]:
    pieces = name.replace("\\", "/").split("/")
    if pieces[-1] == MANIFEST:
        return
    if ".." in pieces or name.startswith("/"):
        item.report(NotADocument(f"{item.name}/{name}", "a member whose name leads out of the archive"))
        return
    row = None
    for depth in range(len(pieces) - 1, -1, -1):
        folder = "/".join(pieces[:depth]) + ("/" if depth else "")
        row = row or manifests.get(folder, {}).get(name[len(folder) :])
    for content in read_member(item, name, data):
        yield content.listed_as(row) if row else content


ZIP = Format("zip", recognises_zip, read_zip)
TAR = Format("tar", recognises_tar, read_tar)
