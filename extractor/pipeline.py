"""The way of one article, on one screen: a spaCy pipeline of the stages below, in this order.

Each stage module has `build(rules, nlp) -> Stage`; a stage reads what earlier stages wrote on the Reading and writes one thing.
"""

from collections.abc import Iterable
from contextlib import nullcontext
from functools import cache
from pathlib import Path

import spacy
from spacy.attrs import LOWER
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from corpus.document import Document
from extractor import (
    assemble,
    contest_measures,
    date_statuses,
    fill_measures,
    find_breaks,
    find_councils,
    find_cues,
    find_numbers,
    find_people,
    find_periods,
    find_programmes,
    find_sentences,
    find_speech,
    link_councils,
    link_counterparties,
    link_measures,
    link_periods,
    link_programmes,
    link_services,
    link_speakers,
    link_statuses,
    plain_words,
)
from extractor.claim import Extraction
from extractor.faint_words import blanked, faint_words, plainly
from extractor.headline_case import plain_case
from extractor.long_words import shorten_words
from extractor.mended import mended, restored
from extractor.odd_spaces import plain_spaces
from extractor.page_furniture import without_furniture
from extractor.reading import Reading, Stage
from extractor.wrapped_lines import unwrapped
from rules.loader import load

KNOWN_WORDS = 20_000  # that the vocabulary keeps: those of 1,500 articles; another ten thousand fill 7 MB, and figures and names never end

STAGES = {
    "sentences": find_sentences.build,
    "cues": find_cues.build,
    "breaks": find_breaks.build,
    "numbers": find_numbers.build,
    "periods": find_periods.build,
    "councils": find_councils.build,
    "people": find_people.build,
    "speech": find_speech.build,
    "programmes": find_programmes.build,
    "contest_measures": contest_measures.build,
    "link_measures": link_measures.build,
    "fill_measures": fill_measures.build,
    "link_statuses": link_statuses.build,
    "link_services": link_services.build,
    "link_programmes": link_programmes.build,
    "link_counterparties": link_counterparties.build,
    "link_councils": link_councils.build,
    "link_speakers": link_speakers.build,
    "link_periods": link_periods.build,
    "date_statuses": date_statuses.build,
}


@Language.factory("councilfacts_stage", default_config={"stage": "", "rules": []})
def _component(nlp: Language, name: str, stage: str, rules: list[str]) -> "Component":
    return Component(STAGES[stage](load(Path(folder) for folder in rules), nlp))


class Component:
    """A stage as spaCy runs it: the Reading rides on the Doc."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def __call__(self, doc: Doc) -> Doc:
        self.stage(doc.user_data["reading"])
        return doc


@cache
def pipeline(rules: tuple[str, ...] = (), until: str | None = None) -> Language:
    """The pipeline with our rules and those of the folders in `rules`; `until` stops before that stage (for tests and explanations)."""
    vocab = Vocab(lex_attr_getters={LOWER: str.lower})  # a new word costs half of what it does with all 23 attributes
    nlp = spacy.blank("en", vocab=vocab)
    nlp.tokenizer = plain_words.tokenizer(nlp)
    nlp.max_length = 1_000_000_000  # blank pipelines need no memory per character beyond the tokens
    for stage in STAGES:
        if stage == until:
            break
        nlp.add_pipe("councilfacts_stage", name=stage, config={"stage": stage, "rules": list(rules)})
    return nlp


def read(document: Document, nlp: Language) -> Reading:
    """Runs the stages over one document and gives the working record."""
    return _read_all([document], nlp)[0]


def extract(document: Document, rules: Iterable[Path] = ()) -> Extraction:
    """All claims, appointments, programmes and unplaced numbers of one document."""
    return extract_all([document], rules)[0]


def extract_all(documents: Iterable[Document], rules: Iterable[Path] = ()) -> list[Extraction]:
    """What `extract` gives for each of the documents, in less time: dozens at once, not thousands, for all are held until the last is done.

    Once the vocabulary is full, words that it does not hold are forgotten with the readings.
    """
    nlp = pipeline(tuple(str(folder) for folder in rules))
    documents = list(documents)
    ways = {at: found for at, document in enumerate(documents) if (found := mended(document))}
    for at, found in ways.items():
        documents[at] = found[-1].document
    with nlp.memory_zone() if len(nlp.vocab.strings) > KNOWN_WORDS else nullcontext():
        readings = _read_all(documents, nlp)
        extractions = [assemble.assemble(reading) for reading in readings]
        for reading in readings:  # it and its Doc hold each other: without this they would fill the memory until garbage is collected
            reading.doc.user_data.clear()
    for at, found in ways.items():
        extractions[at] = restored(extractions[at], found)
    return extractions


def _read_all(documents: Iterable[Document], nlp: Language) -> list[Reading]:
    """Each stage goes over all the documents before the next one begins.

    The processor's caches then hold one stage and what it looks up, not all of them in turn: 100 articles at once cost three quarters of what
    they cost one by one.
    """
    readings = [tokenised(document, nlp) for document in documents]
    for _, component in nlp.pipeline:
        assert isinstance(component, Component)
        for reading in readings:
            component.stage(reading)
    return readings


def tokenised(document: Document, nlp: Language) -> Reading:
    """The working record before the first stage."""
    said, dates = without_furniture(plain_spaces(document.text), dated=document.published is not None)
    said = plainly(plain_case(unwrapped(said)))
    faint = faint_words(said)
    text = blanked(said, faint)
    doc = nlp.make_doc(shorten_words(text))
    reading = Reading.of(document, doc, text, [start for start, _ in faint])
    reading.unplaced = dates
    doc.user_data["reading"] = reading
    return reading
