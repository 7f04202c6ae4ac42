"""One look for the tables of every format: PDF, DOCX, ODT, HTML, XLSX and CSV.

The convention, on which the extractor's reading of tables rests:

* A row is one line. Its cells are separated by ONE TAB, so that an empty cell keeps its place and a cell may hold two spaces.
* The header row comes first; a header of several rows ("2016/17", below it "£m") is so many lines, each cell above its column.
* A cell that spans columns stands in the first of them, the others are empty; a heading that spans rows is said again in each row, because a
  number's row heading must be in its line. A figure that spans rows stands in the first: said again it would be a second claim.
* White space within a cell is a single space. Empty cells at the end of a row, empty rows, and columns that are empty throughout are left out.
* A blank line stands before and after the table. What the document says above it ("Table 1: Forecast (£m)") is the paragraph before.

So "Adults\\t128.4\\t1.5" below "Directorate\\tNet budget\\tVariance" is the row "Adults", with 128.4 in column 1, "Net budget".
"""

from collections.abc import Sequence

SEPARATOR = "\t"

Row = tuple[str, ...]


def cell_text(text: str) -> str:
    """A cell on one line."""
    return " ".join(text.split())


def tidy_rows(rows: Sequence[Sequence[str]]) -> list[Row]:
    """The rows with their cells on one line each and as many cells as the widest; empty rows and empty columns gone."""
    lines = [[cell_text(cell) for cell in row] for row in rows]
    lines = [row for row in lines if any(row)]
    width = max(map(len, lines), default=0)
    used = [column for column in range(width) if any(column < len(row) and row[column] for row in lines)]
    return [tuple(row[column] if column < len(row) else "" for column in used) for row in lines]


def said_again(text: str, column: int) -> str:
    """What a cell that spans rows says in the rows below its first: its text if it is a heading, nothing if it is a figure."""
    return text if column == 0 or not any(character.isdigit() for character in text) else ""


def is_layout(rows: Sequence[Row]) -> bool:
    """Whether a table only arranges text on the page: a single column, or cells that are paragraphs."""
    cells = [cell for row in rows for cell in row if cell]
    if max(map(len, rows), default=0) < 2:
        return True
    return len(cells) > 0 and sum(len(cell) for cell in cells) > _PARAGRAPH * len(cells)


_PARAGRAPH = 150  # characters, on average: the cells of a budget table are a tenth of it
