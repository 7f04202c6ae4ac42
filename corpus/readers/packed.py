"""Opening zip packages with care: those of archives, and those that Word, Excel and LibreOffice files are.

Sizes are checked as declared, before anything is unpacked, and again while unpacking; nothing is ever written to disk.
"""

import io
import zipfile
import zlib
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from corpus.errors import ReadError
from corpus.limits import allow
from corpus.readers.content import Item

SIGNATURE = b"PK\x03\x04"
_SMALL = 1_000_000  # bytes unpacked below which no ratio is worth a refusal: a page of zeros packs a thousandfold and harms nobody


def open_package(item: Item) -> zipfile.ZipFile:
    """The zip file of the item. Raises ReadError where it is broken, or would unpack beyond the limits."""
    try:
        package = zipfile.ZipFile(io.BytesIO(item.data))
        members = package.infolist()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, NotImplementedError, IndexError) as error:
        raise ReadError(item.name, "a broken zip package", "download or save it again") from error
    total = sum(member.file_size for member in members)
    check_unpacked(item, total, len(item.data))
    if len(members) > item.limits.documents:
        raise too_many(item, len(members))
    return package


def too_many(item: Item, members: int) -> ReadError:
    """What is said of an archive of more members than it may have."""
    return ReadError(item.name, f"{members} members; the limit is {item.limits.documents}", f"split it, or {allow('documents', members)}")


def check_unpacked(item: Item, size: int, packed: int) -> None:
    """Raises ReadError where unpacking gives more than the limits allow, all in all or for each packed byte."""
    limits = item.limits
    if size > limits.unpacked_bytes:
        reason = f"unpacks to {size / 1e6:.0f} MB; the limit is {limits.unpacked_bytes / 1e6:.0f} MB"
        raise ReadError(item.name, reason, f"unpack it by hand, or {allow('unpacked_bytes', size)}")
    if size > _SMALL and size > limits.ratio * max(1, packed):
        raise ReadError(item.name, f"unpacks to {size // max(1, packed)} times its size, as a zip bomb does", "unpack it by hand if you trust it")


def member_bytes(item: Item, package: zipfile.ZipFile, name: str) -> bytes:
    """A member's bytes. Raises ReadError where it is missing, encrypted or broken."""
    try:
        return package.read(name)
    except KeyError as error:
        raise ReadError(item.name, f"{name} is missing from the package", "save it again") from error
    except RuntimeError as error:  # what zipfile raises for an encrypted member
        raise ReadError(item.name, "protected by a password", "save a copy without one") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise ReadError(item.name, "a broken zip package", "download or save it again") from error


def member_xml(item: Item, package: zipfile.ZipFile, name: str) -> Element:
    """A member as XML, without entities, external or other: real office files have none, bombs are made of them."""
    return parse_xml(item, member_bytes(item, package, name))


def parse_xml(item: Item, data: bytes) -> Element:
    """The root of an XML document. Raises ReadError for broken XML and for any that declares entities."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Any = fromstring(data)
    except DefusedXmlException as error:
        raise ReadError(item.name, "its XML declares entities, as an entity bomb does", "save it again with your office program") from error
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise ReadError(item.name, "its XML is broken", "save it again") from error
    found: Element = root
    return found


def has_member(item: Item, name: bytes) -> bool:
    """Whether the zip names such a member, told from its bytes alone: names stand in the clear."""
    return item.data.startswith(SIGNATURE) and name in item.data
