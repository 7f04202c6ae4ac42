"""Reads lines that a page's width has broken as one: press archives, mailed releases and typed agendas are wrapped at 40 to 100 characters.

A break is the page's where the next word would not have fitted into the line. A space stands for it, so that every character keeps its place and
no phrase of a rule is parted by it.
"""

import re

_WIDEST, _NARROWEST = 110, 30  # characters of a line of such a page
_TOO_WIDE = re.compile(rf"[^\n]{{{_WIDEST + 1}}}")
_FULL = 0.6  # of the breaks between two lines of text, that must be the page's: lists and verses break where they like
_GOES_ON = 0.3  # of these, where no sentence ends, that must go on in lower case: no list of names does
_STOPS = (".", "!", "?", ":", ";", '"', "”")
_ITEM = re.compile(r"\s*(?:[•*·◦▪>#|]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s|[-–—]\s+(?=[A-Z£\d]))")
_ROW = re.compile(r"[^\n]{0,200}(?:\t|\S {2,}\S)|[^\n]{0,200}?(?:(?:^|\s+)[(+−–-]?£?\d[\d,]*(?:\.\d+)?(?:m|k|%)?\)?){2,}$")


def is_narrow(text: str) -> bool:
    """Whether no line of a text is wider than such a page."""
    return _TOO_WIDE.search(text) is None


def unwrapped(text: str) -> str:
    """The text with a space for each line end that only the width of its page made."""
    if not is_narrow(text):
        return text
    lines = text.split("\n")
    widest = max(len(line.rstrip()) for line in lines)
    if widest < _NARROWEST:
        return text
    breaks = [at for at in range(len(lines) - 1) if lines[at].strip() and lines[at + 1].strip()]
    full = [at for at in breaks if len(lines[at].rstrip()) + 1 + len(lines[at + 1].split(None, 1)[0]) > widest]
    going_on = [lines[at + 1].lstrip()[0].islower() for at in full if not lines[at].rstrip().endswith(_STOPS)]
    if len(full) < _FULL * len(breaks) or sum(going_on) < max(1, _GOES_ON * len(going_on)):
        return text
    pages = {at for at in full if not (_ITEM.match(lines[at + 1]) or _ROW.match(lines[at]) or _ROW.match(lines[at + 1]))}
    last = len(lines) - 1
    return "".join(line + ("" if at == last else " " if at in pages else "\n") for at, line in enumerate(lines))
