"""Written phrases: their graph holds what their list holds, and both say what is wrong with braces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.phrases import END, Phrases, Place, expand, graph_of, words_of
from rules.schema import ServiceRule

WRITTEN = st.lists(st.sampled_from(["cut", "s", " ", "{cut,cuts}", "{,the }", "{now, also}", "{is ,{are,was }not }", "{ ,}"]), max_size=6).map(
    "".join
)


def said(place: Place, begun: tuple[str, ...] = ()) -> set[str]:
    further = set().union(*(said(behind, (*begun, word)) for word, behind in place.onward))
    return further | ({" ".join(begun)} if place.ends else set())


@given(WRITTEN)
def test_the_graph_holds_what_the_list_holds(phrase: str):
    assert said(graph_of(phrase)) == set(expand(phrase))
    assert words_of([graph_of(phrase)]) == {word for one in expand(phrase) for word in one.split()}


def test_what_follows_a_brace_is_there_once():
    first = graph_of("{a,b,c} {d,e} f")
    assert len({id(place) for _, place in first.onward}) == 1
    assert not END.onward


@pytest.mark.parametrize(("phrase", "words"), [("a {b", "unclosed"), ("a} b", "closing"), ("{a}} b", "closing"), ("{a,{b}", "unclosed")])
def test_braces_that_do_not_match_are_named(phrase: str, words: str):
    for read in (graph_of, expand, lambda one: Phrases([one])):
        with pytest.raises(ValueError, match=words):
            read(phrase)


def test_phrases_are_a_sequence_without_repeats():
    phrases = Phrases(["{a,b} c", "b c"])
    assert list(phrases) == ["a c", "b c"]
    assert (len(phrases), phrases[0], phrases[-1:], "b c" in phrases, bool(Phrases())) == (2, "a c", ("b c",), True, False)
    assert phrases == ("a c", "b c") == Phrases(["{a,b} c"])
    assert len({phrases, Phrases(["a c", "b c"])}) == 1


def test_a_rule_is_written_with_all_that_it_stands_for():
    rule = ServiceRule(id="a.b", service="x", phrases=("{bin,tip}s",))
    assert rule.model_dump(mode="json")["phrases"] == ["bins", "tips"]
    assert ServiceRule.model_validate_json(rule.model_dump_json()) == rule
