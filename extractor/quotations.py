"""Finds quotations: curly, straight and British single marks, nested ones left alone, apostrophes told apart from closing marks."""

import re
from dataclasses import dataclass

# Double marks and line ends; a single mark where it can open (after a space, before a word) or close (after a word or stop, before none).
_MARKS = re.compile(r"[\"“”„\n‘’'](?:(?<=[\"“”„\n])|(?<![^\s(\[“\"–—-].)(?<=[‘’'])(?=[\w£“\"…])(?!\d\ds?\b)|(?<=[\w.,!?…;:%)”\"][’'])(?!\w))")
_STOPPED_CLOSE = re.compile(r"[.,!?…][’'](?!\w)|[\n‘]")


_REACH = 2000  # characters in which speech in single marks is expected to close
_MOST_LINES = 12  # paragraphs that a quotation may run through without marks of its own


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
    lines: list[tuple[int, int]] = []  # the lines since a quotation was left open, in case its mark closes without opening again
    for mark in _MARKS.finditer(text):
        at, sign = mark.start(), mark[0]
        if sign == "\n":
            if opened >= 0 and (not single or _begins_speech(text, opened, line)):
                out.append(Quotation(opened, at, line, True, single))
                lines = [(at, at)]
            elif lines and at > line:
                lines = [*lines, (line, at)] if len(lines) <= _MOST_LINES else []
            opened, line = -1, at + 1
        elif sign in '"“”„':
            if opened >= 0 and not single:
                if sign != "“":
                    out.append(Quotation(opened, at, line, False, False))
                    opened = -1
            elif opened < 0 and sign != "”" and text[at + 1 : at + 2].strip():
                opened, single, lines = at + 1, False, []
            elif opened < 0 and lines and out and not out[-1].single:
                out += [Quotation(start, end, start, True, False) for start, end in lines[1:]]
                out.append(Quotation(line, at, line, False, False))
                lines = []
        elif opened < 0:
            if (at == 0 or not (text[at - 1].isalnum() or text[at - 1] in '.,!?…;:%)”"')) and at + 1 < len(text):
                opened, single = at + 1, True
        elif single and not _is_apostrophe(text, opened, at, line):
            out.append(Quotation(opened, at, line, False, True))
            opened = -1
    if opened >= 0 and (not single or _begins_speech(text, opened, line)):
        out.append(Quotation(opened, len(text), line, True, single))
    return out


def _begins_speech(text: str, opened: int, line: int) -> bool:
    """Whether a single mark that nothing closes opens speech and is no apostrophe: at a paragraph's start or after a colon."""
    return opened == line + 1 or text[opened - 3 : opened - 1] == ": "


def _is_apostrophe(text: str, opened: int, at: int, line: int) -> bool:
    """Whether a mark after a word is the apostrophe of a plural ("councillors' pay") inside speech that closes later, after a stop."""
    if text[at - 1] in ".,!?…" or text[at - 1] != "s" or at + 1 >= len(text) or text[at + 1] != " ":
        return False
    speech = opened == line + 1 or text[opened - 3 : opened - 1] in (", ", ": ", ". ", "? ", "! ")
    later = _STOPPED_CLOSE.search(text, at + 1, at + _REACH)
    return speech and later is not None and later[0][0] in ".,!?…"
