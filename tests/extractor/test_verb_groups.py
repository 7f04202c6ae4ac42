"""Verb groups that no phrase names: forms that an auxiliary takes out of the past, and numbers that open a clause of their own.

The sentences are invented; they tune the patterns.
"""

import pytest

from extractor.clauses import Clause
from extractor.reading import Cue
from extractor.verb_groups import PERFECT, done_since, is_subject, past_only, past_verb

FORMS = [
    # the past
    ("The move [saved] £4m.", True),
    ("It was [sold] in May.", True),
    # a phrase with its own auxiliary, but for another's perfect
    ("It [has saved] £4m.", True),
    ("It could [have saved] £4m.", False),
    ("It will [have saved] £4m.", False),
    # passive in progress, modal, infinitive
    ("It shows £4m being [saved] on books.", False),
    ("It could be [sold] in May.", False),
    ("It has to be [paid] in May.", False),
    ("It will probably [cost] £4m.", False),
]


@pytest.mark.parametrize(("marked", "past"), FORMS)
def test_auxiliaries_turn_bare_forms(marked: str, past: bool) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    cue = Cue(start, end, "statuses", PERFECT)
    assert past_only(text, [cue]) == ([cue] if past else [])


def test_cues_of_other_rules_are_kept() -> None:
    cue = Cue(6, 10, "statuses", "status.will")
    assert past_only("It is will be", [cue]) == [cue]


def test_an_auxiliary_leaves_the_word_to_its_verb() -> None:
    text = "It was narrowly approved."
    was, approved = Cue(3, 6, "statuses", PERFECT), Cue(16, 24, "statuses", "status.agreed")
    assert past_only(text, [was, approved]) == [approved]
    assert past_only(text, []) == []


SUBJECTS = [
    ("Bills rise, and a further £4m will go from parks.", True),
    ("On top of the plans, £4m is to go.", True),
    # the verb is not the number's
    ("They cut posts, £4m from parks, and bills will rise.", False),
    # the object of a verb
    ("They agreed that £4m will go.", False),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_a_number_that_opens_a_clause(text: str, subject: bool) -> None:
    first = text.index("£4m")
    clause = Clause(text, 0, len(text), (), [], [0.0])
    assert is_subject(text, clause, first, first + 3) is subject


VERBS = [
    ("It sold £4m of land.", "sold"),
    ("It has withdrawn £4m.", "has withdrawn"),
    # no past tense: an adjective, a passive of another
    ("Its targeted £4m is far.", None),
    ("It is to be sold £4m.", None),
]


@pytest.mark.parametrize(("text", "verb"), VERBS)
def test_past_verb(text: str, verb: str | None) -> None:
    found = past_verb(text, text.index("£4m"), [])
    assert (text[found.start : found.end] if found else None) == verb


def test_done_since() -> None:
    text = "the £4m taken out since 2010"
    found = done_since(text, text.index("m") + 1, len(text))
    assert found is not None
    assert text[found.start :].startswith("taken")
    assert done_since("the £4m to take out", 7, 19) is None
