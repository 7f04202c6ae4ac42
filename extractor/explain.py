"""Says what each rule sees in a sentence, for `rules explain`, and matches phrases for `rules check`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from corpus.document import Document, text_hash
from extractor import assemble, find_cues
from extractor.pipeline import pipeline, read
from extractor.reading import Reading
from rules.check import Match, Matcher
from rules.loader import RuleBook


@dataclass(frozen=True, slots=True)
class Row:
    """What one rule sees: the words (half-open span and text), topic and rule id, and what it reads from them ("cue", "measure saving").

    `start` and `end` are null, and `text` empty, for what rests on no words of the sentence.
    """

    start: int | None
    end: int | None
    text: str
    topic: str
    rule: str
    reads: str


def explain(sentence: str, rules: tuple[Path, ...] = ()) -> list[Row]:
    """What our rules and those of the folders in `rules` see in a sentence: every cue, then every field of every claim, in text order."""
    text = sentence.strip()
    reading = read(Document("sentence", text, text_hash(text)), pipeline(tuple(str(folder) for folder in rules)))
    cues = {Row(cue.start, cue.end, text[cue.start : cue.end], cue.topic, cue.rule, "cue") for cue in reading.cues}
    rows = [*cues, *_mentions(reading), *_fields(reading)]
    return sorted(rows, key=lambda row: (row.start is None, row.start or 0, row.end or 0, row.reads != "cue", row.topic, row.rule, row.reads))


def matcher(rulebook: RuleBook) -> Matcher:
    """The function that `rules.check` asks which phrases stand in a text: the cues that the extractor would find."""
    nlp = _blank()
    capitals = {rule.id for _, rule in rulebook if getattr(rule, "capital", False)}  # the stages pass over these where they are in lower case
    stage = find_cues.build(rulebook, nlp)

    def match(text: str) -> list[Match]:
        reading = Reading.of(Document("", text, ""), nlp.make_doc(text))
        stage(reading)
        return [Match(cue.start, cue.end, cue.topic, cue.rule) for cue in reading.cues if cue.rule not in capitals or text[cue.start].isupper()]

    return match


@cache
def _blank() -> Language:
    return spacy.blank("en")


def _mentions(reading: Reading) -> Iterator[Row]:
    text = reading.text
    for mention in reading.councils:
        yield Row(mention.start, mention.end, text[mention.start : mention.end], "councils", mention.rule, f"council {mention.name}")
    for period in reading.periods:
        yield Row(period.start, period.end, text[period.start : period.end], "periods", period.rule, f"period {period.edtf or 'without dates'}")
    for programme in reading.programmes:
        for start, end in programme.spans:
            yield Row(start, end, text[start:end], "programmes", "programme.named", f"programme {programme.name}")


def _fields(reading: Reading) -> Iterator[Row]:
    text, extraction = reading.text, assemble.assemble(reading)
    for claim in extraction.claims:
        for field, why in claim.evidence:
            value = getattr(claim, field, None)
            words = text[why.start : why.end] if why.start is not None else ""
            reads = "a claim" if field == "value" else f"{field} {value}"
            yield Row(why.start, why.end, words, "claim", why.rule, f"{claim.quote}: {reads}")
    for left in extraction.unplaced:
        yield Row(left.start, left.end, left.quote, "coverage", left.rule, f"no claim: {left.reason}")
