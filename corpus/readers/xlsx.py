"""Excel workbooks: every sheet a table, every cell a Part ("Budget!C7"), numbers as the sheet shows them."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from corpus.errors import ReadError
from corpus.metadata import Metadata, clean
from corpus.readers.building import TextBuilder
from corpus.readers.content import Content, Format, Item
from corpus.readers.packed import has_member, member_bytes, member_xml, open_package
from corpus.readers.tables import said_again

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_LONGEST_MERGE = 1000  # rows
# A formula without the value it had: never calculated, as programs other than Excel leave it. An empty text (t="str") is a value.
_NOT_CALCULATED = re.compile(rb'<c r="([A-Z]{1,3}\d{1,7})"(?![^>]*t="str")[^>]*>\s*<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>')
_MOST_NAMED = 5  # cells of a sheet
_PLAIN_SHEET = re.compile(r"(?:sheet|tabelle|feuil)\s*\d*$", re.IGNORECASE)
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\[[^\]]*\]|\*.')  # text in quotes or escaped; padding, colours and fill are no text
_DIGITS = re.compile(r"([#0?](?:[#0?,]*[#0?])?)(?:\.([0?#]+))?(,*)")


def recognises(item: Item) -> bool:
    """By its main part's name within the package."""
    return has_member(item, b"xl/workbook.xml")


def read(item: Item) -> Iterator[Content]:
    """One document for the workbook, its sheets one after the other, hidden ones marked. Formulas count with the values they had when last saved;
    those that had none are reported.
    """
    import openpyxl  # parses with defusedxml, which is one of our requirements

    merged: dict[str, list[tuple[int, int, int]]] = {}
    with open_package(item) as package:
        for name, sheet_xml in _sheets(item, package):
            merged[name] = _merged_down(sheet_xml)
            _report_formulas(item, name, sheet_xml)
    try:
        book = openpyxl.load_workbook(io.BytesIO(item.data), read_only=True, data_only=True)
        builder = TextBuilder()
        cells = 0
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a sheet says of its size may be wrong by a million rows
            rows = []
            for row in sheet.iter_rows():
                rows.append([shown(cell.value, getattr(cell, "number_format", "General")) for cell in row])
                cells += len(row) + 1
                if cells > item.limits.cells:
                    raise ReadError(item.name, f"more than {item.limits.cells} cells", "save the sheets you need as a workbook of their own")
                if len(rows) % 1000 == 0:
                    item.check_time()
            for column, first, last in merged.get(sheet.title, ()):
                for row in range(first + 1, min(last + 1, len(rows))):
                    if column < len(rows[row]) and column < len(rows[first]) and not rows[row][column]:
                        rows[row][column] = said_again(rows[first][column], column)
            hidden = sheet.sheet_state != "visible"
            if hidden or not _PLAIN_SHEET.match(sheet.title):
                builder.add(f"{sheet.title} (hidden sheet)" if hidden else sheet.title)
            builder.cells(rows, _labels(f"{sheet.title} (hidden)" if hidden else sheet.title))
        title = clean(book.properties.title)
        book.close()
    except ReadError:
        raise
    except Exception as error:  # openpyxl raises whatever a malformed part provokes: KeyError, TypeError, XML errors of three libraries
        raise ReadError(item.name, f"a broken workbook ({type(error).__name__})", "open and save it again") from error
    yield Content(builder.text(), "xlsx", builder.parts(), embedded=Metadata(title=title))


def _sheets(item: Item, package: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """The sheets by name, as they stand in the package: what the library's quick way of reading does not tell."""
    names = {sheet.get(_RELATION + "id"): sheet.get("name", "") for sheet in member_xml(item, package, "xl/workbook.xml").iter(_MAIN + "sheet")}
    if "xl/_rels/workbook.xml.rels" not in package.namelist():
        return
    for relation in member_xml(item, package, "xl/_rels/workbook.xml.rels"):
        name = names.get(relation.get("Id"))
        part = "xl/" + relation.get("Target", "").removeprefix("/xl/")
        if name is not None and part in package.namelist():
            yield name, member_bytes(item, package, part)


def _merged_down(sheet: bytes) -> list[tuple[int, int, int]]:
    """The cells merged downwards: column, first and last row, from 0."""
    from openpyxl.utils import column_index_from_string

    return [
        (column_index_from_string(left.decode()) - 1, int(top) - 1, int(bottom) - 1)
        for left, top, right, bottom in _MERGED.findall(sheet)
        if left == right and 0 < int(bottom) - int(top) <= _LONGEST_MERGE
    ]


def _report_formulas(item: Item, sheet: str, xml: bytes) -> None:
    """Names the cells whose figures nobody has worked out: left out silently, a total would seem never to have been said."""
    cells = [cell.decode() for cell in _NOT_CALCULATED.findall(xml)]
    if cells:
        named = ", ".join(cells[:_MOST_NAMED]) + (f" and {len(cells) - _MOST_NAMED} more" if len(cells) > _MOST_NAMED else "")
        what = "a formula that was" if len(cells) == 1 else "formulas that were"
        reason = f"{clean(sheet) or 'a sheet'}!{named}: {what} never calculated; the other cells are read"
        item.report(ReadError(item.name, reason, "open the workbook in Excel or LibreOffice and save it"))


def _labels(sheet: str) -> Any:
    from openpyxl.utils import get_column_letter

    return lambda row, column: f"{sheet}!{get_column_letter(column + 1)}{row + 1}"


def shown(value: object, number_format: str) -> str:
    """A cell as a reader of the sheet sees it: 71.9 in format `£#,##0.00` is "£71.90", -5.1 in `0.0;(0.0)` is "(5.1)"."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (dt.datetime, dt.date)):
        return f"{value.day} {value:%B %Y}"
    if not isinstance(value, (int, float)):
        return str(value)
    if not number_format or number_format == "General" or "@" in number_format:
        return _general(value)
    sections = number_format.split(";")
    section, number = sections[0], float(value)
    if number < 0 and len(sections) > 1:
        section, number = sections[1], -number
    elif number == 0 and len(sections) > 2:
        section = sections[2]
    return _formatted(number, section)


def _general(value: int | float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.12g}" if abs(value) < 1e12 else f"{value:.0f}"


def _formatted(number: float, section: str) -> str:
    """The number in one section of a number format: decimals, thousands, per cent, scaling commas, and the text around the digits."""
    currency = re.search(r"\[\$([^\-\]]*)", section)
    plain = _LITERAL.sub(lambda match: match[1] or match[2] or "", section)
    digits = _DIGITS.search(plain)
    if digits is None:
        return plain.strip() or _general(number)
    if "%" in plain:
        number *= 100
    number /= 1000 ** len(digits[3])
    decimals = len(digits[2] or "")
    text = f"{abs(number):,.{decimals}f}" if "," in digits[1] else f"{abs(number):.{decimals}f}"
    if digits[2] and "#" in digits[2]:
        text = text.rstrip("0").rstrip(".")
    before, after = plain[: digits.start()], plain[digits.end() :]
    sign = "-" if number < 0 and float(text.replace(",", "")) else ""
    return f"{sign}{currency[1] if currency else ''}{before}{text}{after}".replace("?", "").strip()


FORMAT = Format("xlsx", recognises, read)
