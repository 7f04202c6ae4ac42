"""OpenDocument text (LibreOffice): paragraphs, lists, tables and footnotes in reading order, tracked deletions left out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.metadata import Metadata, clean
from corpus.readers.building import TextBuilder
from corpus.readers.content import Content, Format, Item
from corpus.readers.packed import has_member, member_xml, open_package
from corpus.readers.tables import said_again

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SILENT = frozenset({_TEXT + "tracked-changes", _OFFICE + "annotation", _OFFICE + "forms", _TEXT + "sequence-decls", _TEXT + "note-citation"})
_DEEPEST = 200
_MOST_REPEATED = 1000  # a sheet says "and 1,048,000 empty rows more"


def recognises(item: Item) -> bool:
    """By the media type, which such a package begins with."""
    return has_member(item, b"mimetypeapplication/vnd.oasis.opendocument.text")


def read(item: Item) -> Iterator[Content]:
    """One document; footnotes at its end. Raises ReadError for a broken or hostile package."""
    with open_package(item) as package:
        content = member_xml(item, package, "content.xml")
        meta = member_xml(item, package, "meta.xml") if "meta.xml" in package.namelist() else None
    builder = TextBuilder()
    notes: list[str] = []
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is not None:
        _blocks(builder, body, notes, 0)
    builder.part("footnotes")
    for note in notes:
        builder.add(note)
    title = clean(meta.findtext(f".//{_DC}title")) if meta is not None else None
    yield Content(builder.text(), "odt", builder.parts(), embedded=Metadata(title=title))


def _blocks(builder: TextBuilder, element: Element, notes: list[str], depth: int) -> None:
    if depth > _DEEPEST:
        return
    for child in element:
        if child.tag in (_TEXT + "p", _TEXT + "h"):
            for line in _text(child, notes).split("\n"):
                builder.add(" ".join(line.split()))
        elif child.tag == _TABLE + "table":
            builder.table(table_rows(child, notes))
        elif child.tag not in _SILENT:
            _blocks(builder, child, notes, depth + 1)


def _text(element: Element, notes: list[str], depth: int = 0) -> str:
    pieces = [element.text or ""]
    for child in element if depth < _DEEPEST else ():
        if child.tag == _TEXT + "s":
            pieces.append(" " * min(100, int(child.get(_TEXT + "c", "1")) if child.get(_TEXT + "c", "1").isdigit() else 1))
        elif child.tag in (_TEXT + "tab", _TEXT + "line-break"):
            pieces.append("\n" if child.tag.endswith("break") else "\t")
        elif child.tag == _TEXT + "note":
            notes.append(" ".join(_text(child, notes, depth + 1).split()))
        elif child.tag not in _SILENT:
            pieces.append(_text(child, notes, depth + 1))
        pieces.append(child.tail or "")
    return "".join(pieces)


def table_rows(table: Element, notes: list[str]) -> list[list[str]]:
    """The rows of a table; a heading that spans rows is said again in each, as far as its covered cells go."""
    rows: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}  # column -> rows still to fill, text
    for row in table.iter(_TABLE + "table-row"):
        line: list[str] = []
        for cell in row:
            if cell.tag not in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
                continue
            text = " ".join(_text(paragraph, notes) for paragraph in cell.iter(_TEXT + "p"))
            left, above = hanging.pop(len(line), (0, ""))
            if cell.tag.endswith("covered-table-cell") and left:
                text = said_again(above, len(line))
                if left > 1:
                    hanging[len(line)] = (left - 1, above)
            down = _count(cell, "number-rows-spanned")
            if down > 1:
                hanging[len(line)] = (down - 1, text)
            line.extend([text] * (_count(cell, "number-columns-repeated") if text else min(_count(cell, "number-columns-repeated"), 50)))
        rows.extend([line] * (_count(row, "number-rows-repeated") if any(line) else 1))
    return rows


def _count(element: Element, name: str) -> int:
    value = element.get(_TABLE + name, "1")
    return min(int(value), _MOST_REPEATED) if value.isdigit() and int(value) else 1


FORMAT = Format("odt", recognises, read)
