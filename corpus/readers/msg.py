"""Outlook messages (.msg): the same as an email, in Microsoft's compound file.

Read with olefile. The library made for it, extract-msg, is under the GPL, which this project is not.
"""

from collections.abc import Iterator
from email.parser import HeaderParser
from typing import Any

from corpus.errors import ReadError
from corpus.metadata import Metadata, clean, parse_date
from corpus.readers.content import Content, Format, Item
from corpus.readers.mail import letters
from corpus.readers.members import check_depth, read_member

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT, _OLD_TEXT, _BYTES = "001F", "001E", "0102"  # MS-OXPROPS property types: UTF-16, code page, binary
_OLD_OFFICE = {"WordDocument": "an old Word file (.doc)", "Workbook": "an old Excel file (.xls)", "PowerPoint Document": "an old presentation (.ppt)"}
_OLD_ENDINGS = frozenset({".doc", ".dot", ".xls", ".ppt"})
_SAVE_AS = "save it in the format of today (.docx, .xlsx)"


def recognises(item: Item) -> bool:
    """By the compound file's signature; old office files are named for what they are when read."""
    return item.data.startswith(_COMPOUND)


def read(item: Item) -> Iterator[Content]:
    """The message, then its attachments. Raises ReadError for compound files that are no messages."""
    import io

    import olefile

    broken = ReadError(item.name, "a broken Outlook message", "save it again, or as .eml")
    if item.suffix in _OLD_ENDINGS:
        broken = ReadError(item.name, f"a broken {item.suffix} file", _SAVE_AS)
    try:
        with olefile.OleFileIO(io.BytesIO(item.data)) as compound:
            streams = {"/".join(path): path for path in compound.listdir()}
            for name, what in _OLD_OFFICE.items():
                if name in streams:
                    raise ReadError(item.name, what, _SAVE_AS)
            if not any(name.startswith("__substg1.0_") for name in streams):
                raise ReadError(item.name, "a compound file that is no message", "")
            message = _Properties(compound, streams, "")
            attachments = [
                _Properties(compound, streams, prefix) for prefix in sorted({n.split("/")[0] + "/" for n in streams if n.startswith("__attach")})
            ]
            yield from _message(item, message)
            files = [(found.text("3707") or found.text("3704") or "attachment", found.data("3701")) for found in attachments]
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError) as error:  # olefile on broken chains and circles
        raise broken from error
    if files:
        check_depth(item)
    for name, data in files:
        yield from read_member(item, name, data)


class _Properties:
    """The properties of a message or attachment, by their MS-OXPROPS tags."""

    def __init__(self, compound: Any, streams: dict[str, list[str]], prefix: str) -> None:
        self._compound, self._streams, self._prefix = compound, streams, f"{prefix}__substg1.0_"

    def _read(self, tag: str, kind: str) -> bytes:
        path = self._streams.get(f"{self._prefix}{tag}{kind}")
        return bytes(self._compound.openstream(path).read()) if path else b""

    def data(self, tag: str) -> bytes:
        return self._read(tag, _BYTES)

    def text(self, tag: str) -> str:
        return self._read(tag, _TEXT).decode("utf-16-le", errors="replace") or self._read(tag, _OLD_TEXT).decode("cp1252", errors="replace")


def _message(item: Item, message: _Properties) -> Iterator[Content]:
    headers = HeaderParser().parsestr(message.text("007D"))
    subject = clean(message.text("0037"))
    plain = message.text("1000")
    page = message.text("1013") or message.data("1013").decode("utf-8", errors="replace")
    if not plain.strip() and not page.strip():
        raise ReadError(item.name, "a message whose text is in Outlook's own rich text only", "save it as .eml, or as text")
    known = Metadata(source=clean(message.text("0C1A")), published=parse_date(str(headers.get("Date") or "")), title=subject)
    yield from letters(plain or page, not plain.strip(), known)


FORMAT = Format("msg", recognises, read)
