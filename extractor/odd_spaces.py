"""Finds what parts words where nobody meant anything by it: hard and thin spaces, two spaces for one.

A space of another sort is read as a space and keeps its place. What has to go changes the offsets: `extractor.mended` reads on without it.
"""

import re
from collections.abc import Iterator

from corpus.damage import Repair
from extractor.places import holds
from extractor.wrapped_lines import is_narrow

_HARD = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
_SPACES = dict.fromkeys(map(ord, _HARD + "\ufeff"), " ")
_TWO = re.compile(rf"(?<=\S)[ {_HARD}]{{2,}}(?=\S)")
_LINE = re.compile(r"[^\n]+")
_ENDS = (".", "!", "?", '"', "”", "’", "'", ",", ";", ":")
_LONG = 120  # characters of a line that can be no row of a table
_CELL = re.compile(r"[(+−–-]?£?\d[\d,.]*(?:m|k|%)?\)?[.;,]?")
_EDGES = re.compile(r"[ \t]+\n[ \t]*(?=\S)|\n[ \t]+(?=\S)")
_BEFORE_MARK = re.compile(r"\n[ \t]+(?=[\"“‘'])")  # where a paragraph of speech is set in
# "£1 200 000", "12 500 jobs": by plain spaces only in a text that has no commas there, before a word where no sign stands, for rows of tables have
# figures side by side
_HARD_THOUSANDS = re.compile(rf"(?<![\w.,/])£?\d{{1,3}}(?:[{_HARD}]\d{{3}})+(?!\d|,\d)")
_THOUSANDS = re.compile(
    r"£\d{1,3}(?: \d{3})+(?!\d|[,.]\d{3})(?! £?\d)|(?m:(?<=[a-z] )|^|(?<=[“\"‘(]))[1-9]\d{0,2}(?: \d{3})+(?=-strong\b| [a-z]|\.\d|[.,;]?\s)(?! £?\d)"
)
_NOUGHTS = re.compile(r"£\d{1,3}(?: \d{3}){0,2} 000(?!\d|[,.]\d)")  # leaves no doubt
_APART = re.compile(r" (?<=\d )\d{3}(?!\d)")
_COMMAS = re.compile(r",(?<=\d,)\d{3}(?!\d)")
_GAP = re.compile(rf"(?<=\d)[ {_HARD}]\d")


def plain_spaces(text: str) -> str:
    """The text with a space for each that is hard or thin."""
    return text.translate(_SPACES) if _has_hard(text) else text


def _has_hard(text: str) -> bool:
    return not text.isascii() and holds(text, _HARD + "\ufeff")  # one by one: a fifth of the price of a pattern


def odd_spaces(text: str) -> list[Repair]:
    """What is read for stretches of the text, each of them one character: one space for two of them in a line of prose."""
    edits: list[Repair] = []
    hard = _has_hard(text)
    if hard or "  " in text:
        for line in _LINE.finditer(text):
            if _is_prose(line[0]):
                edits += ((*found.span(), " ") for found in _TWO.finditer(text, *line.span()))
    if " \n" in text or "\n " in text:
        edits += ((*found.span(), "\n") for found in (_EDGES if is_narrow(text) else _BEFORE_MARK).finditer(text))
    if hard:
        edits += _closed_up(text, _HARD_THOUSANDS)
    if _APART.search(text) is not None:
        edits += _closed_up(text, _NOUGHTS if _COMMAS.search(text) else _THOUSANDS)
    return _in_order(edits) if edits else edits


def _closed_up(text: str, thousands: "re.Pattern[str]") -> Iterator[Repair]:
    """The spaces in such figures, each with the digit behind it."""
    for figure in thousands.finditer(text):
        for gap in _GAP.finditer(text, *figure.span()):
            yield *gap.span(), gap[0][1]


def _in_order(edits: list[Repair]) -> list[Repair]:
    """By start, without those that begin inside another."""
    out: list[Repair] = []
    for edit in sorted(edits):
        if not out or edit[0] >= out[-1][1]:
            out.append(edit)
    return out


def _is_prose(line: str) -> bool:
    """Whether a line is no row of a table, whose columns wide gaps part: it is long or ends like a sentence, and no cell of it is a bare figure."""
    shown = line.rstrip()
    if len(shown) < _LONG and not shown.endswith(_ENDS):
        return False
    cells = _TWO.split(shown)
    return len(cells) > 1 and sum(_CELL.fullmatch(cell) is not None for cell in cells) < 2
