"""Checks the rules against their own examples. Whoever calls brings the matcher, a function that runs the phrases over a text."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rules.loader import RuleBook
from rules.schema import Rule

_ID = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")


class Match(NamedTuple):
    """One phrase found in a text: half-open character span, topic and rule id."""

    start: int
    end: int
    topic: str
    rule: str


Matcher = Callable[[str], Iterable[Match]]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a rule. `key` is the key of the rule file to mend."""

    topic: str
    rule: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.topic}: rule {self.rule}: {self.key}: {self.message}"


def check(rulebook: RuleBook, match: Matcher) -> list[Problem]:
    """All problems of a rule book, in file order; none means that it is good.

    A rule's id is lower case; no phrase is empty, nor are all blocked by their own rule; every rule has an example; every
    example is matched by the rule itself and no counter-example is. Rules that are not searched for as phrases (`cue` is false)
    have their words checked, not their examples.
    """
    return [problem for topic, rule in rulebook for problem in (*_form(topic, rule), *_examples(topic, rule, match))]


def shared(rulebook: RuleBook) -> list[Problem]:
    """Phrases that two rules of one group claim. Both see them, and weights decide: allowed, but worth knowing of."""
    out = []
    for topic, rules in rulebook.topics.items():
        owners: dict[tuple[str, str], list[str]] = defaultdict(list)
        for rule in rules:
            for phrase in rule.phrases:
                owners[rule.group, phrase].append(rule.id)
        for (_, phrase), ids in owners.items():
            out += [Problem(topic, other, "phrases", f"{phrase!r} belongs to {ids[0]} too") for other in ids[1:]]
    return out


def _form(topic: str, rule: Rule) -> Iterator[Problem]:
    if not _ID.fullmatch(rule.id):
        yield Problem(topic, rule.id, "id", "write it in lower case, words parted by dots, hyphens or underscores")
    for key, phrases in (("phrases", rule.phrases), ("blocked", rule.blocked)):
        for phrase in phrases:
            if not phrase.strip():
                yield Problem(topic, rule.id, key, "holds an empty phrase; do its braces hold nothing else?")
    if rule.phrases and set(rule.phrases) <= set(rule.blocked):  # blocking one of the forms that braces give is fine
        yield Problem(topic, rule.id, "blocked", "blocks every phrase of the rule")


def _examples(topic: str, rule: Rule, match: Matcher) -> Iterator[Problem]:
    if not rule.cue:
        return
    if not rule.examples:
        yield Problem(topic, rule.id, "examples", "has none; a rule shows at least one sentence that it matches")
    for example in rule.examples:
        if not _matches(topic, rule, example, match):
            yield Problem(topic, rule.id, "examples", f"the rule does not match {example!r}")
    for example in rule.counter_examples:
        if _matches(topic, rule, example, match):
            yield Problem(topic, rule.id, "counter_examples", f"the rule matches {example!r}")


def _matches(topic: str, rule: Rule, text: str, match: Matcher) -> bool:
    return any(found.topic == topic and found.rule == rule.id for found in match(text))
