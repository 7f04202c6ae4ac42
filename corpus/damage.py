"""What earlier programs have done to the characters of a text: entities left as they were written ("&pound;5m"), UTF-8 read as another encoding
("Â£5m", "councilâ€™s"), tags of a pasted page, marks of Markdown, signs that nobody sees. Finds what they stand for; the stored text stays as it is.
"""

import html
import re
from itertools import chain

Repair = tuple[int, int, str]  # a half-open span of the text, and what to read there

# Written with other letters by whoever read their bytes as one of these encodings; Mac Roman and DOS are those of old archives.
_MEANT = "£€’‘“”–—…•·½¼¾é\xa0®ôâêîûŵŷáíóúèàçöüñÂ"
_ENCODINGS = ("cp1252", "latin-1", "mac_roman", "cp437")
_LEADS = ("Â", "Ã", "â€", "â\x80", "‚Ä", "¬£", "ΓÇ", "┬ú")  # what every such text has: to look for them costs next to nothing
_ENTITY = re.compile(r"&(?:amp;)*(?:#\d{1,6};|#[xX][0-9a-fA-F]{1,5};|[A-Za-z][A-Za-z0-9]{1,7};|pound(?=\s?\d))")
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]{0,9})(?:\s[^<>\n]{0,500})?/?>|<!--[^<>\n]{0,500}-->")
_BREAKING = re.compile(r"(?:p|br|div|li|ul|ol|h[1-6]|td|tr|th|table|hr|blockquote|figure|figcaption|section|article)", re.I)
_LINK = re.compile(r"(?P<opens>!?\[)[^\[\]\n]{1,150}(?P<closes>\]\([^()\s]{1,300}(?: \"[^\"\n]{0,100}\")?\))")
_STRONG = re.compile(r"(\*\*|__)(?=\S)[^*_\n]{1,300}?(?<=\S)(\1)")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])[^*_\n]{1,200}?(?<=[^\s*_])(\1)(?![\w*_])")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
_LOST = re.compile("\ufffd")
_ASKED = re.compile(r"\?(?<=[a-z]\?)(?=(?:s|t|re|ve|ll|d|m)\b)")


def repairs(text: str) -> list[Repair]:
    """What to read elsewhere than it stands, in text order, none within another; empty for nearly all texts."""
    found: list[Repair] = []
    if "&" in text:
        found += _entities(text)
    if any(lead in text for lead in _LEADS):
        found += _misread(text)
    if "</" in text or "<br" in text or "<p>" in text:
        found += _tags(text)
    if "](" in text or "**" in text or "_" in text or " *" in text:
        found += _marks(text)
    if "\u200b" in text or "\u00ad" in text or "\ufeff" in text or "\u2060" in text:
        found += ((one.start(), one.end(), "") for one in _UNSEEN.finditer(text))
    if "\ufffd" in text:
        found += _lost(text)
    if "?" in text:
        found += ((one.start(), one.end(), "’") for one in _ASKED.finditer(text))
    if not found:
        return found
    found.sort()
    ends = chain((0,), (one[1] for one in found))
    return [one for one, end in zip(found, ends, strict=False) if one[0] >= end]


def plain(text: str) -> str:
    """The text as it is to be read; for headlines and dates, whose places nobody asks for."""
    for start, end, meant in reversed(repairs(text)):
        text = text[:start] + meant + text[end:]
    return text


def _entities(text: str) -> list[Repair]:
    out: list[Repair] = []
    for found in _ENTITY.finditer(text):
        written = found[0]
        meant = html.unescape(written if written.endswith(";") else f"{written};")
        while "&" in meant and meant != (again := html.unescape(meant)):  # "&amp;pound;"
            meant = again
        if meant != written:
            out.append((*found.span(), "".join(" " if one.isspace() else one for one in meant)))
    return out


def _written_wrongly() -> dict[str, str]:
    """How each of the characters looks where its UTF-8 was read as another encoding, once or twice."""
    wrong: dict[str, str] = {}
    for meant in _MEANT:
        shown = " " if meant == "\xa0" else meant
        for encoding in _ENCODINGS:
            once = _read_as(meant, encoding)
            wrong.setdefault(once, shown)
            wrong.setdefault(_read_as(once, encoding), shown)
    wrong |= {"â€": "”", "â€\ufffd": "”", "Â ": " "}  # the last byte of it is no character of Windows-1252, and lost
    return wrong


def _read_as(text: str, encoding: str) -> str:
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())


_WRONG = _written_wrongly()
_MISREAD = re.compile("|".join(map(re.escape, sorted(_WRONG, key=len, reverse=True))))


def _misread(text: str) -> list[Repair]:
    return [(found.start(), found.end(), _WRONG[found[0]]) for found in _MISREAD.finditer(text)]


def _tags(text: str) -> list[Repair]:
    """Tags are read as nothing, those of blocks as the end of a line."""
    return [(found.start(), found.end(), "\n" if _BREAKING.fullmatch(found["name"] or "") else "") for found in _TAG.finditer(text)]


def _marks(text: str) -> list[Repair]:
    """Marks of Markdown, which part words: "the council**'s** _40 posts_", "[Ann Ott](https://...)"."""
    out = [(*found.span(mark), "") for found in _LINK.finditer(text) for mark in ("opens", "closes")]
    for pattern in (_STRONG, _EMPHASIS):
        out += [(*found.span(mark), "") for found in pattern.finditer(text) for mark in (1, 2)]
    return out


def _lost(text: str) -> list[Repair]:
    """Quotes, apostrophes and dashes that have become U+FFFD; lost pound signs are back already."""
    out: list[Repair] = []
    for found in _LOST.finditer(text):
        at = found.start()
        before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
        if before.isalpha() and after.isalpha():
            meant = "’"
        elif before.isspace() == after.isspace() or (before.isdigit() and after.isdigit()):
            meant = "–"
        else:
            meant = "“" if before.isspace() or before in "([" else "”"
        out.append((at, at + 1, meant))
    return out
