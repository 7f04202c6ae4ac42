"""Finds quotations: curly, straight and British single marks, nested ones left alone, apostrophes told apart from closing marks."""

from dataclasses import dataclass

import regex

# Double marks and line ends; a single mark where it can open (after a space, before a word) or close (after a word or stop, before none).
_MARKS = regex.compile(r"[\"“”„\n]|(?<![^\s(\[“\"–—-])[‘'’](?=[\w£“\"…])(?!\d\ds?\b)|(?<=[\w.,!?…;:%)”\"])[’'](?!\w)")
_STOPPED_CLOSE = regex.compile(r"[.,!?…][’'](?!\w)|[\n‘]")


@dataclass(slots=True)
class Quotation:
    """The words between quotation marks. `open`: the paragraph ends before the mark closes, as where a quotation runs on."""

    start: int
    end: int
    line_start: int
    open: bool
    single: bool


def find_quotations(text: str) -> list[Quotation]:
    """All outermost quotations by start; none crosses a line end."""
    out: list[Quotation] = []
    line = 0
    opened, single = -1, False
    for mark in _MARKS.finditer(text):
        at, sign = mark.start(), mark[0]
        if sign == "\n":
            if opened >= 0 and (not single or opened == line + 1):
                out.append(Quotation(opened, at, line, True, single))
            opened, line = -1, at + 1
        elif sign in '"“”„':
            if opened >= 0 and not single:
                if sign != "“":
                    out.append(Quotation(opened, at, line, False, False))
                    opened = -1
            elif opened < 0 and (sign != "”") and at + 1 < len(text) and not text[at + 1].isspace():
                opened, single = at + 1, False
        elif opened < 0:
            if (at == 0 or not (text[at - 1].isalnum() or text[at - 1] in '.,!?…;:%)”"')) and at + 1 < len(text):
                opened, single = at + 1, True
        elif single and not _is_apostrophe(text, opened, at, line):
            out.append(Quotation(opened, at, line, False, True))
            opened = -1
    if opened >= 0 and (not single or opened == line + 1):
        out.append(Quotation(opened, len(text), line, True, single))
    return out


def _is_apostrophe(text: str, opened: int, at: int, line: int) -> bool:
    """Whether a mark after a word is the apostrophe of a plural ("councillors' pay") inside speech that closes later, after a stop."""
    if text[at - 1] in ".,!?…" or text[at - 1] != "s" or at + 1 >= len(text) or text[at + 1] != " ":
        return False
    speech = opened == line + 1 or text[opened - 3 : opened - 1] in (", ", ": ", ". ", "? ", "! ")
    later = _STOPPED_CLOSE.search(text, at + 1)
    return speech and later is not None and later[0][0] in ".,!?…"
