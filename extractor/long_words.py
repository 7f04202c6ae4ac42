"""Keeps the tokenizer linear: what looks like one word of hundreds of characters is cut before it is tokenized.

spaCy takes marks off both ends of a word one by one and reads the whole rest each time, so that 10,000 brackets in a row took it 23 seconds.
Dot leaders, rows of emoji and ruled lines are such words; a character of them is as long as the space that replaces it.
"""

import re

_LONG = 64  # characters that no word of a text has, but for addresses of the web
_CUT = 1_000  # characters that not even those have
# As far as there is white space within every stretch of that length: the jump is free, and the way back is a word long.
_SHORT_WORDS = re.compile(rf"(?s)(?:.{{0,{_LONG - 1}}}\s)*+")
_WORD = re.compile(r"\S+")
_MARKS = re.compile(r"(?:[^\w\s]|_){8,}")
_TOO_LONG = re.compile(rf"(\S{{{_CUT - 1}}})\S")


def shorten_words(text: str) -> str:
    """The text with rows of marks in long words, and each 1,000th character of longer ones, as spaces; every other character keeps its place."""
    pieces: list[str] = []
    done = at = 0
    while (at := _end_of_short(text, at)) + _LONG <= len(text):
        word = _WORD.match(text, at)
        assert word is not None  # there is no white space in the next 64 characters
        pieces += text[done:at], _TOO_LONG.sub(r"\1 ", _MARKS.sub(_blank, word[0]))
        done = at = word.end()
    return "".join([*pieces, text[done:]]) if pieces else text


def _end_of_short(text: str, at: int) -> int:
    found = _SHORT_WORDS.match(text, at)
    return found.end() if found else at


def _blank(marks: "re.Match[str]") -> str:
    return " " * len(marks[0])
