"""Sentences whose figures are marked with what they measure: "It must save [£4m|saving]"."""

import regex

from corpus.document import Document, text_hash
from extractor.pipeline import extract

_MARK = regex.compile(r"\[([^|\]\n]+)\|(\w+)\]")

Figures = list[tuple[str, str]]  # each marked figure with a measure


def measured(marked: str) -> tuple[Figures, Figures]:
    """What the extractor says that each marked figure measures ("no claim" where it finds none), and what the marks say."""
    text, wanted, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        wanted.append((len(text), mark[1], mark[2]))
        text += mark[1]
        at = mark.end()
    text += marked[at:]
    claims = extract(Document("row.txt", text, text_hash(text))).claims
    found = [
        next(((quote, claim.measure or "") for claim in claims if claim.start < start + len(quote) and claim.end > start), (quote, "no claim"))
        for start, quote, _ in wanted
    ]
    return found, [(quote, measure) for _, quote, measure in wanted]
