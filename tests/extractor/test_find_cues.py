"""Cues: the longest phrase of a group wins, a rule's blocked phrases silence it alone, a surname is no cue."""

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import pipeline, read
from rules.loader import load


def cues(text: str) -> list[tuple[str, str]]:
    reading = read(Document("cues.txt", text, text_hash(text)), pipeline(until="numbers"))
    return [(cue.rule, text[cue.start : cue.end]) for cue in reading.cues]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("It faces a budget gap.", "gap.noun", "budget gap"),  # not "budget" and "gap"
        ("It is a cut in government funding of £3m.", "grant_cut.noun", "cut in government funding"),
        ("Savings must be found.", "saving.noun", "Savings"),  # a sentence may begin with a cue
        ("Children & Young People's Services are short.", "service.children", "Children & Young People's Services"),  # read as "and"
    ],
)
def test_longest_phrase_wins(text: str, rule: str, words: str) -> None:
    assert (rule, words) in cues(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It faces a budget gap.", "budget.noun"),  # blocked by "budget gap"
        ("A power cut hit the town.", "saving.cut-noun"),
        ("Coun Price said so.", "income.charge"),  # a surname
        ("It was agreed in May by Mr Cuts.", "saving.cut-noun"),
        ("The vote is in May.", "status.modal"),  # a month, not a modal
    ],
)
def test_look_alikes_are_no_cues(text: str, rule: str) -> None:
    assert rule not in {name for name, _ in cues(text)}


def test_the_modal_is_a_cue() -> None:
    assert ("status.modal", "may") in cues("It may close.")


def test_words_between_spaces_are_tokenized_by_themselves() -> None:
    """The stage is built by it: a phrase has the tokens of its words."""
    nlp = pipeline(until="cues")
    phrases = {phrase for _, rule in load() for phrase in (*rule.phrases, *rule.blocked)}
    assert phrases
    for phrase in phrases:
        assert [token.text for word in phrase.split() for token in nlp.make_doc(word)] == [token.text for token in nlp.make_doc(phrase)]


def test_measures_are_read_from_three_topics_in_the_order_of_the_text() -> None:
    text = "Ministers cut the grant, the council agreed yesterday, and libraries will lose £3m of their budget."
    reading = read(Document("cues.txt", text, text_hash(text)), pipeline(until="numbers"))
    topics = {cue.topic for cue in reading.measure_cues}
    assert topics == {"measures", "services", "signals"} < set(reading.cues_of)
    assert reading.measure_cue_starts == sorted(cue.start for cue in reading.cues if cue.topic in topics)
