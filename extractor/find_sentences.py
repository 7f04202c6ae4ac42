"""Splits the text into sentences, headings, list items and table rows (boundaries by regular expression: 0.2 tokenizer units).

A line break always ends a sentence unless the text is wrapped: a line that ends without a stop and is followed directly by one that starts
in lower case goes on.
"""

import regex
from spacy.language import Language

from extractor.reading import Reading, Sentence, Stage
from rules.loader import RuleBook

# A stop ends a sentence before a space and something that can start one, unless the word before it is an abbreviation or an initial.
_STOP = regex.compile(
    r"(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllr|Coun|Cr|Prof|Rev|Sir|St|Ltd|Co|Inc|No|Nos|vs|etc|approx|inc|incl|est|fig|p|pp|para|ref|dept|govt|e\.g|i\.e|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec))"
    r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[£•]*[A-Z0-9“‘\"'£])"
    r"|[!?.][\"”](?=\s)"
)
_LINE = regex.compile(r"[^\n]+")
_ITEM = regex.compile(r"\s*(?:[-•*–·◦▪]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).])\s+")


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
        if gap == 1 and out and text[start].islower() and text[out[-1].end - 1] not in '.!?:;"”':
            start = out.pop().start  # a wrapped line goes on
        else:
            paragraph += gap > 1 or not out or out[-1].kind != "prose"
        previous_end = end
        item = _ITEM.match(text, start, end)
        at = start
        for stop in _STOP.finditer(text, start, end):
            if item and stop.end() <= item.end():
                continue
            out.append(Sentence(at, stop.end(), paragraph, "item" if item else "prose"))
            at = stop.end()
            while at < end and text[at].isspace():
                at += 1
        if at < end:
            ended = text[end - 1] in ".!?:;\"”’'"
            out.append(Sentence(at, end, paragraph, "item" if item else "prose" if ended else "heading"))
    reading.sentences = out
