"""Word files: paragraphs, tables, text boxes and footnotes in reading order, tracked changes as accepted.

Read from the XML: python-docx leaves out what stands in content controls, tracked insertions, text boxes and footnotes, all of which council
reports use, and is slower.
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from corpus.metadata import Metadata, clean
from corpus.readers.building import TextBuilder
from corpus.readers.content import Content, Format, Item
from corpus.readers.packed import has_member, member_xml, open_package
from corpus.readers.tables import said_again

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a text box a second time, for older programs
# Deleted and moved-away text, comments' anchors and properties: nothing below them is the document's words.
_SILENT = frozenset({_FALLBACK, *(_W + name for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "sectPr", "instrText", "delText"))})
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_DEEPEST = 200  # nested elements; Word itself nests about twenty
_MOST_COLUMNS = 1000  # cells that one may span


def recognises(item: Item) -> bool:
    """By its main part's name within the package."""
    return has_member(item, b"word/document.xml")


def read(item: Item) -> Iterator[Content]:
    """One document; footnotes at its end. Raises ReadError for a broken or hostile package."""
    with open_package(item) as package:
        names = set(package.namelist())
        builder = TextBuilder()
        body = _Body(builder)
        body.blocks(member_xml(item, package, "word/document.xml"), 0)
        body.end_rows()
        if "word/footnotes.xml" in names:
            builder.part("footnotes")
            body.blocks(member_xml(item, package, "word/footnotes.xml"), 0)
            body.end_rows()
        # No date: a file's "created" is that of the template it began as, often years older.
        title = clean(member_xml(item, package, "docProps/core.xml").findtext(f"{_DC}title")) if "docProps/core.xml" in names else None
    yield Content(builder.text(), "docx", builder.parts(), embedded=Metadata(title=title))


class _Body:
    """Walks the body. Paragraphs that hold tabs and figures are rows of a table made with the tab key; they wait for their neighbours."""

    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder
        self.rows: list[list[str]] = []
        self.tables = 0

    def blocks(self, element: Element, depth: int) -> None:
        for child in element:
            if child.tag in _SILENT or depth > _DEEPEST:
                continue
            if child.tag == _W + "p":
                self.paragraph(child)
            elif child.tag == _W + "tbl":
                self.end_rows()
                inner = child.findall(f".//{_W}tbl")
                if inner and not _is_small(inner, child):  # it arranges others on the page
                    self.blocks(child, depth + 1)
                    continue
                self.table(child)
                for table in inner:
                    self.table(table)
            else:
                self.blocks(child, depth + 1)

    def table(self, element: Element) -> None:
        self.tables += 1
        self.builder.part(f"table {self.tables}")
        self.builder.table(table_rows(element))
        self.builder.part("")

    def paragraph(self, element: Element) -> None:
        boxes: list[Element] = []
        text = _text(element, boxes)
        if "\t" in text.strip() and any(character.isdigit() for character in text):
            self.rows.append([cell for cell in text.strip().split("\t") if cell.strip()])
        else:
            self.end_rows()
            for line in text.split("\n"):
                self.builder.add(" ".join(line.split()))
        for box in boxes:
            self.blocks(box, 1)

    def end_rows(self) -> None:
        if len(self.rows) > 1:
            self.builder.table(self.rows)
        elif self.rows:
            self.builder.add(" ".join(self.rows[0]))
        self.rows = []


def _is_small(inner: Sequence[Element], table: Element) -> bool:
    """Whether the tables within a table are notes to its rows: fewer cells than the table has for itself."""
    within = sum(sum(1 for _ in one.iter(_W + "tc")) for one in inner)
    return all(one.find(f".//{_W}tbl") is None for one in inner) and 2 * within < sum(1 for _ in table.iter(_W + "tc"))


def _text(paragraph: Element, boxes: list[Element]) -> str:
    """The words of a paragraph; text boxes anchored in it are handed back in `boxes`."""
    pieces: list[str] = []
    waiting = [paragraph]
    while waiting:
        element = waiting.pop()
        if element.tag == _W + "t":
            pieces.append(element.text or "")
        elif element.tag in _MARKS:
            pieces.append(_MARKS[element.tag])
        elif element.tag == _W + "txbxContent":
            boxes.append(element)
        elif element.tag not in _SILENT and not _is_no_word(element):
            waiting.extend(reversed(element))
    return "".join(pieces)


def _is_no_word(element: Element) -> bool:
    """Whether a run is struck through, hidden, or the mark of a note: a raised number would become a digit of the figure before it."""
    if element.tag != _W + "r" or (looks := element.find(_W + "rPr")) is None:
        return False
    if any(_is_on(looks, name) for name in ("strike", "dstrike", "vanish")):
        return True
    raised = looks.find(_W + "vertAlign")  # the "th" of a date is raised too
    words = "".join(text.text or "" for text in element.iter(_W + "t"))
    return raised is not None and raised.get(_W + "val") == "superscript" and words.strip(" ,[]()*").isdigit()


def _is_on(looks: Element, name: str) -> bool:
    switch = looks.find(_W + name)
    return switch is not None and switch.get(_W + "val", "1") not in ("0", "false", "off")


def table_rows(table: Element) -> list[list[str]]:
    """The rows of a table; headings merged downwards are said again in each row, cells merged across leave the rest empty."""
    rows: list[list[str]] = []
    for row in _children(table, _W + "tr"):
        line: list[str] = []
        for cell in _children(row, _W + "tc"):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            text = " ".join(_text(paragraph, []) for paragraph in _paragraphs(cell))
            if merged is not None and merged.get(_W + "val") != "restart" and rows and len(line) < len(rows[-1]):
                text = said_again(rows[-1][len(line)], len(line))
            line.append(text)
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            across = span.get(_W + "val", "1") if span is not None else "1"
            line.extend([""] * (min(int(across), _MOST_COLUMNS) - 1 if across.isdigit() else 0))
        rows.append(line)
    return rows


def _paragraphs(cell: Element) -> Iterator[Element]:
    """The paragraphs of a cell, not those of a table within it."""
    inner = {paragraph for table in cell.iter(_W + "tbl") for paragraph in table.iter(_W + "p")}
    return (paragraph for paragraph in cell.iter(_W + "p") if paragraph not in inner)


def _children(element: Element, tag: str) -> Iterator[Element]:
    """The children of a kind, those within content controls and tracked insertions too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml"):
            yield from _children(child, tag)


FORMAT = Format("docx", recognises, read)
