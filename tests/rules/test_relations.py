"""The phrase rules that only comparing uses: each example is found by its rule, no counter-example is."""

import pytest

from db.phrases import Phrases
from rules.loader import DATA, read_file

RULES = [rule for topic in ("relations", "subjects") for rule in read_file(DATA / f"{topic}.toml")]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_examples(rule):
    phrases = Phrases([(phrase, rule.id) for phrase in rule.phrases], rule.blocked)
    assert rule.examples
    for example in rule.examples:
        assert list(phrases.find(example)), example
    for example in rule.counter_examples:
        assert not list(phrases.find(example)), example


def test_a_phrase_ends_where_a_word_ends_and_blocked_ones_hide():
    phrases = Phrases([("further", "x"), ("no", "y")], ["no further"])
    assert list(phrases.find("A further £3m")) == ["x"]
    assert list(phrases.find("furthermore")) == []
    assert list(phrases.find("NO  further cuts, then further ones")) == ["x"]
    with pytest.raises(ValueError, match="must begin"):
        Phrases([("£", "x")])
