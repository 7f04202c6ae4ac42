"""Every example is matched by its own rule and no counter-example is, in all our rule files; and the check finds what it should."""

import pytest

from extractor.explain import matcher
from rules.check import Match, Problem, check, shared
from rules.loader import RuleBook, load
from rules.schema import Rule, ServiceRule, StatusRule


def test_our_rules_have_no_problem() -> None:
    rulebook = load()
    assert [str(problem) for problem in check(rulebook, matcher(rulebook))] == []


def test_every_topic_says_something() -> None:
    assert [topic for topic, rules in load().topics.items() if not rules] == []


def words(*rules: Rule) -> RuleBook:
    return RuleBook({"services": rules})


def plain(rulebook: RuleBook) -> list[Problem]:
    """The check with the simplest matcher: a rule's phrase stands in the text."""

    def match(text: str) -> list[Match]:
        return [Match(0, 0, topic, rule.id) for topic, rule in rulebook if any(phrase in text.lower() for phrase in rule.phrases)]

    return check(rulebook, match)


@pytest.mark.parametrize(
    ("rule", "key", "says"),
    [
        (ServiceRule(id="a.b", service="x", phrases=("bins",)), "examples", "has none"),
        (ServiceRule(id="a.b", service="x", phrases=("bins",), examples=("Buses run.",)), "examples", "does not match 'Buses run.'"),
        (
            ServiceRule(id="a.b", service="x", phrases=("bins",), examples=("Bins are full.",), counter_examples=("The bins of history.",)),
            "counter_examples",
            "matches 'The bins of history.'",
        ),
        (ServiceRule(id="A b", service="x", phrases=("bins",), examples=("Bins.",)), "id", "lower case"),
        (ServiceRule(id="a.b", service="x", phrases=("{bins,}",), examples=("Bins.",)), "phrases", "empty phrase"),
        (ServiceRule(id="a.b", service="x", phrases=("bins",), blocked=("bins",), examples=("Bins.",)), "blocked", "every phrase"),
    ],
)
def test_problems(rule: Rule, key: str, says: str) -> None:
    problems = plain(words(rule))
    assert [problem.key for problem in problems] == [key]
    assert says in str(problems[0])
    assert str(problems[0]).startswith(f"services: rule {rule.id}: {key}: ")


def test_a_good_rule_has_no_problem() -> None:
    assert plain(words(ServiceRule(id="a.b", service="x", phrases=("bins",), examples=("Bins.",), counter_examples=("Buses.",)))) == []


def test_shared_phrases_are_reported_apart() -> None:
    one = ServiceRule(id="a.one", service="x", phrases=("bins", "tips"), examples=("Bins.",))
    two = ServiceRule(id="a.two", service="y", phrases=("tips",), examples=("Tips.",))
    other = StatusRule(id="a.three", status="agreed", phrases=("bins",), examples=("Bins.",))
    book = RuleBook({"services": (one, two), "statuses": (other,)})
    assert plain(book) == []
    assert [str(problem) for problem in shared(book)] == ["services: rule a.two: phrases: 'tips' belongs to a.one too"]


def test_the_matcher_heeds_capitals_and_blocks() -> None:
    match = matcher(load())
    rules = {found.rule for found in match("Town Hall bosses met.")}
    assert "reference.seat" in rules
    assert "reference.seat" not in {found.rule for found in match("They danced at the town hall.")}
    assert "reference.council" not in {found.rule for found in match("The council tax rise is 3%.")}
