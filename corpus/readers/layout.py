"""From runs of ink on a page to text in reading order: columns, lines, table rows, paragraphs.

A PDF knows where each run of characters stands and nothing of what it is. All lengths are points (1/72 inch), y grows upwards. Thresholds are in
units of the line height, so that they hold for any size of type.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from corpus.readers.tables import Row


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one line set in one go: left, bottom, right and top of their ink."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


@dataclass(slots=True)
class Line:
    """Runs on one line, in segments: what is set apart by a gap wider than any space between words (the cells of a table row)."""

    left: float
    bottom: float
    right: float
    top: float
    segments: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (`lines` of text, still to be joined) or a table (`rows`)."""

    lines: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


_GUTTER = 0.7  # line heights: narrower white is a space between words
_SPANNING = (0.0, 0.02, 0.05, 0.1, 0.15)  # shares of a page's runs that may lie across its gutter: titles, pictures' captions
_WORD_GAP = 0.25  # line heights: less is the side of a letter, where a line is set in several runs
_SHORT = 25  # characters: cells of a table are shorter than lines of prose
_TALLER = 1.3  # times the height of a run that a line reaches from bottom to top if it holds anything larger
_MARK = 3.0  # points: lower ink is a full stop or quotation mark
_CELL_GAP = 1.1  # line heights: wider white on a line sets a cell apart
_NEW_PARAGRAPH = 1.35  # times the usual distance between lines
_FIGURE = re.compile(r"[\s(£$€+–−-]*\d[\d,.]*\s*(?:%|m|bn|k|pc)?\)?\*?$|[-–—]$|n/?a$|£(?:m|k|000s?|'000|’000)?$|%$", re.IGNORECASE)
_ITEM = re.compile(r"(?:[•●▪■◦‣·*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+\S", re.IGNORECASE)
_MARKER = re.compile(r"(?:[•●▪■◦‣·*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?:;][\"'”’)\]]*$")


def blocks(runs: Sequence[Run]) -> list[Block]:
    """The page's blocks in reading order."""
    found: list[Block] = []
    # Word processors set every word by itself: only whole stretches of a line show where white runs down the page.
    stretches = [segment for line in _lines(runs) for segment in line.segments]
    for region in _regions(stretches, 0):
        found.extend(_region_blocks(_lines(region)))
    return found


def _height(runs: Sequence[Run]) -> float:
    return max(4.0, median(run.top - run.bottom for run in runs)) if runs else 10.0


def _regions(runs: list[Run], depth: int) -> list[list[Run]]:
    """The page cut into columns, each to be read from top to bottom before the next; what spans the columns divides them."""
    if len(runs) < 8 or depth > 4:
        return [runs] if runs else []
    gutter = _gutter(runs)
    if gutter is None:
        return [runs]
    spanning = [run for run in runs if run.left < gutter - 1 and run.right > gutter + 1]
    cuts = sorted((line for line in _lines(spanning)), key=lambda line: -line.top)
    regions: list[list[Run]] = []
    rest = [run for run in runs if not (run.left < gutter - 1 and run.right > gutter + 1)]
    ceiling = float("inf")
    for cut in [*cuts, None]:
        floor = cut.top if cut else float("-inf")
        band = [run for run in rest if floor <= (run.top + run.bottom) / 2 < ceiling]
        for side in ([run for run in band if run.right <= gutter + 1], [run for run in band if run.right > gutter + 1]):
            regions.extend(_regions(side, depth + 1))
        if cut:
            inside = [run for run in spanning if run.top <= cut.top and run.bottom >= cut.bottom]
            beside = [run for run in rest if cut.bottom <= (run.top + run.bottom) / 2 < cut.top]  # the rest of a line that spans
            rest = [run for run in rest if run not in beside] if beside else rest
            regions.append(inside + beside)
            ceiling = floor
    return _merge_neighbours(regions, gutter)


def _merge_neighbours(regions: list[list[Run]], gutter: float) -> list[list[Run]]:
    """Spanning lines that follow each other are one region again, so that a paragraph across both columns stays whole."""
    merged: list[list[Run]] = []
    for region in regions:
        if not region:
            continue
        spans = any(run.left < gutter - 1 and run.right > gutter + 1 for run in region)
        if merged and spans and any(run.left < gutter - 1 and run.right > gutter + 1 for run in merged[-1]):
            merged[-1] = merged[-1] + region
        else:
            merged.append(region)
    return merged


def _gutter(runs: list[Run]) -> float | None:
    """The middle of white that separates two columns of prose; null where there is none, as between the columns of a table."""
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    height, width = _height(runs), right - left
    if width < 20 * height:
        return None
    step = height / 4
    crossing = _crossings(runs, left, step, int(width / step) + 1)
    tried: set[tuple[int, int]] = set()
    for share in _SPANNING:  # white that nothing crosses is a better gutter than wider white below a short column
        for first, last in _white(crossing, int(share * len(runs)), int(_GUTTER * height / step)):
            if (first, last) not in tried:
                tried.add((first, last))
                middle = left + (first + last) / 2 * step
                if _are_columns([run for run in runs if run.right <= middle + 1], [run for run in runs if run.left >= middle - 1]):
                    return middle
    return None


def _white(crossing: list[int], allowed: int, narrowest: int) -> list[tuple[int, int]]:
    """Stretches of strips that at most `allowed` runs cross, in the middle of the page, widest first."""
    found, start = [], None
    first, last = int(0.15 * len(crossing)), int(0.85 * len(crossing))
    for number in range(first, last + 1):
        if number < last and crossing[number] <= allowed:
            start = number if start is None else start
        elif start is not None:
            if number - start >= max(1, narrowest):
                found.append((start, number))
            start = None
    return sorted(found, key=lambda stretch: stretch[0] - stretch[1])


def _crossings(runs: list[Run], left: float, step: float, count: int) -> list[int]:
    """How many runs lie over each strip of the page."""
    change = [0] * (count + 2)
    for run in runs:
        change[max(0, int((run.left - left) / step))] += 1
        change[min(count, int((run.right - left) / step)) + 1] -= 1
    total, crossing = 0, []
    for value in change[:count]:
        total += value
        crossing.append(total)
    return crossing


def _are_columns(first: list[Run], second: list[Run]) -> bool:
    """Whether both are columns of text, or the second so short that a full first column cannot be the headings of its rows."""
    one, two = _lines(first), _lines(second)
    return _is_prose(one) and (_is_prose(two) or (len(one) >= 10 and 0 < len(two) <= len(one) / 4))


def _is_prose(lines: list[Line]) -> bool:
    """Whether lines are a column of text: words that fill most of its width. A column of figures or labels is not."""
    if len(lines) < 4:
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    filled = [line for line in lines if line.right - line.left > 0.7 * width]
    text = "".join(line.text for line in lines)
    letters = sum(map(str.isalpha, text))
    return len(filled) >= 0.5 * len(lines) and len(text) >= 18 * len(lines) and letters > 0.6 * len(text)


def _lines(runs: Sequence[Run]) -> list[Line]:
    """Runs whose middles lie within each other's height are a line; lines from top to bottom, their segments from left to right."""
    tall = [run for run in runs if run.top - run.bottom > _MARK]
    lines: list[tuple[float, float, list[Run]]] = []
    for run in sorted(tall, key=lambda run: -(run.top + run.bottom)):
        latest = range(len(lines) - 1, max(-1, len(lines) - 4), -1)
        home = next((number for number in latest if _level(run, lines[number]) and not _is_under(run, lines[number])), None)
        if home is None:
            lines.append((run.bottom, run.top, [run]))
        else:
            low, high, members = lines[home]
            lines[home] = (min(low, run.bottom), max(high, run.top), [*members, run])
    middles = [-(low + high) for low, high, _ in lines]
    order = sorted(range(len(lines)), key=middles.__getitem__)
    middles.sort()
    for mark in (run for run in runs if run.top - run.bottom <= _MARK):  # quotation marks, full stops: their ink is not at the line's middle
        near = bisect_left(middles, -(mark.top + mark.bottom))
        level = [order[n] for n in range(max(0, near - 3), min(len(order), near + 3)) if _level(mark, lines[order[n]])]
        if level:  # lines of two columns may overlap in height: the mark belongs to the words that it touches
            lines[min(level, key=lambda number: min(_apart(mark, run) for run in lines[number][2]))][2].append(mark)
        else:
            lines.append((mark.bottom, mark.top, [mark]))
    height = _height(runs)
    made = [_line(low, high, sorted(members, key=lambda run: run.left), height) for low, high, members in lines]
    return sorted(made, key=lambda line: -line.top)


def _level(run: Run, line: tuple[float, float, list[Run]]) -> bool:
    low, high, _ = line
    return low <= (run.top + run.bottom) / 2 <= high or run.bottom <= (low + high) / 2 <= run.top


def _is_under(run: Run, line: tuple[float, float, list[Run]]) -> bool:
    """Whether it stands below a part of the line: two lines of one column are both level with a large heading in the other."""
    low, high, members = line
    if high - low < _TALLER * (run.top - run.bottom):
        return False
    return any(run.top <= one.bottom and run.left < one.right and run.right > one.left for one in members)


def is_raised(run: Run, low: float, high: float) -> bool:
    """Whether it is set small and above the line that reaches from `low` to `high`."""
    height = high - low
    above = run.top > high + 0.2 * height  # a line without descenders is not much taller than its raised figures
    return run.bottom > low + 0.35 * height and run.top - run.bottom < (0.9 if above else 0.75) * height


def _apart(one: Run, other: Run) -> float:
    return max(0.0, one.left - other.right, other.left - one.right)


def _line(low: float, high: float, members: list[Run], height: float) -> Line:
    segments: list[Run] = []
    for run in members:
        last = segments[-1] if segments else None
        gap = run.left - last.right if last else 0.0
        if last and gap < height and run.text.strip().isdigit() and is_raised(run, last.bottom, last.top):
            continue  # the number of a note: it would be a digit of the figure before it
        if last is None or gap > _CELL_GAP * height:
            segments.append(Run(run.left, run.bottom, run.right, run.top, run.text.strip()))
        else:
            space = " " if gap > _WORD_GAP * height and not last.text.endswith(" ") else ""
            text = last.text + space + run.text
            segments[-1] = Run(last.left, min(last.bottom, run.bottom), max(last.right, run.right), max(last.top, run.top), text)
    segments = [Run(s.left, s.bottom, s.right, s.top, " ".join(s.text.split())) for s in segments if s.text.strip()]
    if len(segments) == 2 and _MARKER.match(segments[0].text):  # a number hung in the margin and its paragraph, not two cells
        first, second = segments
        segments = [Run(first.left, min(first.bottom, second.bottom), second.right, second.top, f"{first.text} {second.text}")]
    return Line(members[0].left, low, max(run.right for run in members), high, segments)


def _region_blocks(lines: list[Line]) -> list[Block]:
    """Tables and paragraphs of one column."""
    found: list[Block] = []
    prose: list[Line] = []
    lines = [line for line in lines if line.segments]
    number = 0
    while number < len(lines):
        end = _table_end(lines, number)
        if end > number:
            found.extend(_paragraphs(prose))
            prose = []
            found.append(Block(rows=tuple(_table_rows(lines[number:end]))))
            number = end
        else:
            prose.append(lines[number])
            number += 1
    return found + _paragraphs(prose)


def _table_end(lines: list[Line], start: int) -> int:
    """Where the table that starts at this line ends; `start` where none does: two lines or more of several cells, most of them figures or short."""
    if len(lines[start].segments) < 2:
        return start
    end, rows, short, cells, aligned = start, 0, 0, 0, 0
    pitch = 0.0
    while end < len(lines):
        line = lines[end]
        gap = lines[end - 1].bottom - line.top if end > start else 0.0
        if end > start and gap > max(2.5 * (line.top - line.bottom), 1.6 * pitch):
            break
        if len(line.segments) >= 2:
            rows += 1
            cells += len(line.segments) - 1
            short += sum(1 for segment in line.segments[1:] if len(segment.text) < _SHORT or _FIGURE.match(segment.text))
            aligned += _aligned(line, lines[max(0, end - 2) : end] + lines[end + 1 : end + 3])
            pitch = max(pitch, gap)
        elif not _runs_on(lines[end - 1], line) and (
            end + 1 >= len(lines) or len(lines[end + 1].segments) < 2 or line.right > lines[start].segments[-1].left
        ):
            break  # a line of one cell belongs to the table only between its rows, and only under its first columns
        end += 1
    while end > start and len(lines[end - 1].segments) < 2 and not _runs_on(lines[end - 2], lines[end - 1]):
        end -= 1
    return end if rows >= 2 and short >= 0.6 * cells and aligned >= 0.6 * cells else start


def _aligned(line: Line, neighbours: list[Line]) -> int:
    """How many of a line's later cells stand under or over another. Wide spaces in justified text do not; that its lines all end at the margin
    is no sign, so right ends count for figures alone."""
    near = 0.5 * (line.top - line.bottom)
    others = [segment for other in neighbours if len(other.segments) > 1 for segment in other.segments[1:]]
    return sum(any(_stand_together(cell, other, near) for other in others) for cell in line.segments[1:])


def _stand_together(cell: Run, other: Run, near: float) -> bool:
    if abs(cell.left - other.left) < near:
        return True
    if max(len(cell.text), len(other.text)) >= _SHORT:
        return False
    figures = _FIGURE.match(cell.text) and _FIGURE.match(other.text)
    return bool(figures and abs(cell.right - other.right) < near) or abs(cell.left + cell.right - other.left - other.right) < 2 * near


def _runs_on(row: Line, line: Line) -> bool:
    """Whether a line of one cell carries on the heading of the row above it: close below, flush with it, in mid-sentence."""
    height = line.top - line.bottom
    close = row.bottom - line.top < 0.5 * height and abs(row.left - line.left) < height and line.right < row.right
    return close and len(line.segments) == 1 and line.segments[0].text[:1].islower()


def _table_rows(lines: list[Line]) -> list[Row]:
    """The rows, each cell in the column that it stands under."""
    columns = _columns(lines)
    rows: list[list[str]] = []
    previous: Line | None = None
    for line in lines:
        row = [""] * len(columns)
        for segment in line.segments:
            best = max(range(len(columns)), key=lambda number: _overlap(segment, columns[number]))
            row[best] = f"{row[best]} {segment.text}".strip()
        if previous and (begun := _begins(previous, line, rows[-1], row)) is not None:
            row[begun] = f"{rows.pop()[begun]} {row[begun]}"
        if previous and rows and row[0] and _runs_on(previous, line):
            rows[-1][0] = f"{rows[-1][0]} {row[0]}".strip()
        else:
            rows.append(row)
        previous = line
    return [tuple(row) for row in rows]


def _begins(above: Line, line: Line, words: list[str], row: list[str]) -> int | None:
    """The column whose text the line of one cell above begins and this row carries on in mid-sentence, with its figures; null where none is."""
    close = above.bottom - line.top < 0.5 * (line.top - line.bottom)
    if len(above.segments) > 1 or not close or len(line.segments) < 2:
        return None
    column = next(number for number, cell in enumerate(words) if cell)
    return column if row[column][:1].islower() or (row[column][:1] == "(" and not _FIGURE.match(row[column])) else None


def _columns(lines: list[Line]) -> list[tuple[float, float]]:
    """The x ranges of the columns: segments that lie over each other, the ranges of the rows with most cells first.

    A heading that spans several columns must not make them one, so wide rows decide and the others join.
    """
    most = max(len(line.segments) for line in lines)
    columns: list[tuple[float, float]] = []
    for wanted in range(most, 1, -1):
        for line in lines:
            if len(line.segments) != wanted:
                continue
            for segment in line.segments:
                over = [n for n, (low, high) in enumerate(columns) if segment.left < high and segment.right > low]
                if not over:
                    columns.append((segment.left, segment.right))
                elif len(over) == 1:
                    low, high = columns[over[0]]
                    wider = (min(low, segment.left), max(high, segment.right))
                    if not any(wider[0] < c[1] and wider[1] > c[0] for n, c in enumerate(columns) if n != over[0]):
                        columns[over[0]] = wider
    return sorted(columns)


def _overlap(segment: Run, column: tuple[float, float]) -> float:
    shared = min(segment.right, column[1]) - max(segment.left, column[0])
    return shared if shared > 0 else shared - 1000.0  # none: the nearest


def _paragraphs(lines: list[Line]) -> list[Block]:
    """Lines into paragraphs, by the distance between them, their indent, their size and what they begin with."""
    if not lines:
        return []
    steps = [above.top - below.top for above, below in pairwise(lines)]
    body = max(1.0, median(line.top - line.bottom for line in lines))  # ink without height is in damaged files
    usual = _usual_step(steps, body)
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    found: list[list[Line]] = [[lines[0]]]
    for above, below, step in zip(lines, lines[1:], steps, strict=False):
        larger = max(1.0, min(above.top - above.bottom, below.top - below.bottom) / body)  # a heading's own lines stand further apart
        if _breaks(above, below, step, usual * larger, left, right, found[-1][0]):
            found.append([below])
        else:
            found[-1].append(below)
    return [Block(lines=tuple(line.text for line in paragraph)) for paragraph in found]


def _usual_step(steps: list[float], height: float) -> float:
    """The distance from line to line within a paragraph: the smallest that is common, for where paragraphs are short their gaps are as frequent."""
    counts = Counter(round(step * 2) / 2 for step in steps if step > 0.8 * height)
    common = [step for step, count in counts.items() if count + counts[step + 0.5] >= max(2, 0.2 * len(steps))]
    return min(min(common, default=1.3 * height), 1.9 * height)


def _breaks(above: Line, below: Line, step: float, usual: float, left: float, right: float, first: Line) -> bool:
    width, height = right - left, below.top - below.bottom
    if step > _NEW_PARAGRAPH * usual or step < 0 or _ITEM.match(below.text):
        return True
    if max(height, above.top - above.bottom) > 1.4 * max(1.0, min(height, above.top - above.bottom)):
        return True  # a heading is set larger
    if above.right < left + 0.8 * width and _CLOSED.search(above.text):
        return True  # the line above ends a sentence before the margin
    indented = below.left > left + 0.7 * height and above.left < left + 0.3 * height
    return indented and not _ITEM.match(first.text)
