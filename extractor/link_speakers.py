"""Gives each number the speaker who asserts it: the innermost stretch of speech that holds it."""

from spacy.language import Language

from extractor.claim import Evidence
from extractor.reading import Reading, Stage
from rules.loader import RuleBook


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.speaker`."""
    return link_speakers


def link_speakers(reading: Reading) -> None:
    """Drafts outside any speech keep a null speaker: the writer's own voice."""
    spans, first, open_spans = reading.speech, 0, []
    for draft in reading.drafts:
        at = draft.number.start
        while first < len(spans) and spans[first].start <= at:
            open_spans.append(spans[first])
            first += 1
        if open_spans and (open_spans := [span for span in open_spans if span.end > at]):
            inner = min(open_spans, key=lambda span: span.end - span.start)
            draft.speaker = inner.speaker
            draft.evidence["speaker"] = Evidence(inner.speaker_start, inner.speaker_end, inner.rule)
