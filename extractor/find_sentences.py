"""Splits the text into sentences, headings, list items and table rows (boundaries by regular expression: 0.2 tokenizer units).

A line break always ends a sentence unless the text is wrapped: a line that ends without a stop and is followed directly by one that starts
in lower case, or that ends with the sign of a currency, goes on.
"""

import re

import regex
from spacy.language import Language

from extractor.reading import Reading, Sentence, Stage
from rules.loader import RuleBook
from rules.word_tree import any_word

# A stop ends a sentence before a space and something that can start one, unless the word before it is an abbreviation or an initial.
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Cllr Coun Cr Prof Rev Sir St Ltd Co Inc No Nos vs etc approx inc incl est Fig fig p pp Para para Ref ref App dept Dept govt Govt "
    "Gov Hon Lt Col Gen Capt Sgt Jr Snr cf viz e.g i.e a.m p.m Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
_ABBREVIATION = any_word(_ABBREVIATIONS.split(), backwards=True)  # in a look-behind
_STOP = regex.compile(
    r"[.!?](?:"
    # of a row of stops only the first two are tried: from each of thousands on to the end would be quadratic
    rf"(?<![.!?]{{3}})(?<!(?<!\b[Bb]and )\b(?:[A-Z]|{_ABBREVIATION})[.!?])[.!?]*+[\"'”’)\]]*+(?=\s+[\"'“‘(\[£•]*[A-Z0-9“‘\"'£])"
    r"|[\"”](?=\s)"
    r"|(?<=(?:[a-z][a-z]|\d[\dm%])[.])(?=[A-Z][a-z]+\s)"  # the space lost: "It cost £5m.The council ..."
    r")"
)
_LINE = re.compile(r"[^\n]+")
# A line of a table: cells apart by tabs, or two figures or more at its end.
_FIGURE = r"[(+−–-]?£?\d[\d,]*(?:\.\d+)?(?:m|k|%)?\)?"
_ROW = re.compile(rf"[^\n\t]*\t[^\n]*\d|[^\n]{{0,200}}?(?:(?:^|\s+){_FIGURE}){{2,}}$")
_LONGEST = 2_000  # characters of a sentence that a wrapped line may still be added to
_ITEM = re.compile(r"\s*(?:[-•*–·◦▪]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).])\s+")


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.sentences`."""
    return find_sentences


def find_sentences(reading: Reading) -> None:
    """Sentences in order, none empty; together they hold every character that is not white space."""
    text, paragraph, previous_end = reading.text, -1, -1
    out: list[Sentence] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        gap = text.count("\n", previous_end, start) if previous_end >= 0 else 2
        if gap == 1 and out and (text[start].islower() or (text[previous_end - 1] in "£€$" and text[start].isdigit())) and _goes_on(text, out[-1]):
            start = out.pop().start  # a wrapped line goes on
        else:
            paragraph += gap > 1 or not out or out[-1].kind != "prose"
        previous_end = end
        item = None if text[start].isupper() else _ITEM.match(text, start, end)
        at = start
        inner = text[start : end - 1]  # a stop at the end parts nothing
        stops = _STOP.finditer(text, start, end) if "." in inner or "!" in inner or "?" in inner else ()
        for stop in stops:
            if item and stop.end() <= item.end():
                continue
            out.append(Sentence(at, stop.end(), paragraph, "item" if item else "prose"))
            at = stop.end()
            while at < end and text[at].isspace():
                at += 1
        if at < end:
            out.append(Sentence(at, end, paragraph, "item" if item else _kind(text, at, end)))
    reading.sentences = out


def _kind(text: str, start: int, end: int) -> str:
    """What the end of a line is that no stop has closed: a heading or a row; prose where it ends like a sentence."""
    if text[end - 1] in ".!?:;\"”’'":
        return "prose"
    last = text[end - 1]
    if (last.isdigit() or last in ")%mk-–") and _ROW.fullmatch(text, start, end):
        return "row"
    return "heading"


def _goes_on(text: str, last: Sentence) -> bool:
    """Whether a sentence can go on in the next line. To read one of thousands of characters anew with each line would be quadratic."""
    return last.kind != "row" and text[last.end - 1] not in '.!?:;"”' and last.end - last.start < _LONGEST
