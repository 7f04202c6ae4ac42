"""What rules out work before it begins must never rule out a finding: each short cut against what it stands for."""

import subprocess
import sys
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.nearness import out_of_reach, plausible
from db.relations import HINTED, SUBJECT, bits, hints, said
from db.stories import with_neighbours
from db.subjects import subjects_in
from db.tolerances import LIMITS
from rules.loader import DATA, read_file
from rules.schema import RelationRule, SubjectRule
from tests.db.made_claims import one

RELATIONS = [rule for rule in read_file(DATA / "relations.toml") if isinstance(rule, RelationRule) and rule.relation in HINTED]
SUBJECTS = [rule for rule in read_file(DATA / "subjects.toml") if isinstance(rule, SubjectRule)]
MADE = {
    written: one(f"The cuts come to [{written} | saving agreed 2014/15].") for written in ("£2.6m", "£6.2m", "£26m", "£620m", "£6.2bn", "£0m", "£9m")
}


@given(st.integers(1, 99_999), st.integers(1, 99_999), st.sampled_from([1.0, 1.4, 2.0, 3.0, 4.0]))
def test_figures_that_are_ruled_out_are_not_plausible(first: int, second: int, most: float):
    a, b = (one(f"It will cost [£{number}0,000 | cost forecast].") for number in (first, second))
    if out_of_reach(a, b, most):
        assert not plausible(a, b, most)


@pytest.mark.parametrize(("first", "second"), list(product(MADE, MADE)))
def test_slips_of_the_pen_are_not_ruled_out(first: str, second: str):
    assert not (out_of_reach(MADE[first], MADE[second], 2.0) and plausible(MADE[first], MADE[second], 2.0))


@pytest.mark.parametrize("rule", RELATIONS, ids=[rule.id for rule in RELATIONS])
def test_a_relation_that_is_said_is_hinted_at(rule: RelationRule):
    for phrase in rule.phrases:
        text = f"It was, {phrase.upper()}, what they heard."
        assert not said(rule.relation, text) or hints(text) & bits(rule.relation), phrase


def test_a_relation_that_is_not_hinted_at_is_not_taken_to_be_absent():
    with pytest.raises(KeyError):
        bits("rising")


@pytest.mark.parametrize("rule", SUBJECTS, ids=[rule.id for rule in SUBJECTS])
def test_a_subject_that_is_named_is_hinted_at(rule: SubjectRule):
    for phrase in rule.phrases:
        assert subjects_in(f"on {phrase}.")
        assert hints(f"on {phrase}.") & bits(SUBJECT)


def test_only_texts_near_others_may_have_copies():
    assert with_neighbours([]) == []
    assert with_neighbours([700_000]) == [False]
    assert with_neighbours([700_000, 700_000 + LIMITS.story_days, 700_001 + 2 * LIMITS.story_days]) == [True, True, False]
    assert with_neighbours([700_000, 710_000, 0]) == [True, True, True], "a text without a date may be a copy of any"


def test_sketches_do_without_scipy_and_leave_their_library_whole():
    code = """
import sys
from db.stories import _bands, triples
_bands([triples("the council will cut " * 20)])
assert "scipy" not in sys.modules
from datasketch import MinHash, MinHashLSH
from db.stories import _blank
assert type(_blank()) is MinHash
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
