"""The words around a figure that say how it stands to others, from `rules/data/relations.toml`. Looked for only where claims are compared."""

import re
from functools import cache, lru_cache

from db.phrases import Beginnings, Phrases
from db.rulebook import on_change, rules_of
from rules.schema import RelationRule, SubjectRule
from rules.word_tree import any_word

SUBJECT = "subject"  # what `hints` gives for any subject
# Relations that sentences are asked for. The words of all others are looked for beside a figure only, and many of them are in every sentence.
HINTED = (
    "addition_after", "addition_before", "answered", "average", "caption", "changed", "closed", "closing", "complement", "corrected", "disputed",
    "done_so", "foreseen", "found", "in_all", "included_after", "included_before", "less", "moved", "net", "of_that", "of_which", "open",
    "part_after", "part_before", "recalled", "reduction_after", "reduction_before", "restated", "shares_out", "still_left", "taken_off", "together",
    "told", "turned", "unmoved",
)  # fmt: skip
BEFORE, AFTER = 70, 45  # characters: how far a word that makes a figure a part or an addition may stand from it
_CLAUSE = re.compile(r"[;:,]|\b(?:and|but|while|which|who)\b")


@cache
def _rules() -> dict[str, list[RelationRule]]:
    """The rules by relation."""
    out: dict[str, list[RelationRule]] = {}
    for rule in rules_of("relations", RelationRule):
        out.setdefault(rule.relation, []).append(rule)
    return out


@cache
def _phrases(relation: str) -> Phrases:
    """The phrases of a relation, each with the id of its rule."""
    rules = _rules().get(relation, [])  # none where a user has switched all of them off
    return Phrases([(phrase, rule.id) for rule in rules for phrase in rule.phrases], [phrase for rule in rules for phrase in rule.blocked])


@cache
def _beginnings() -> Beginnings:
    """The phrases of the relations that sentences are asked for, and those of all subjects under one label."""
    labelled = [(phrase, relation) for relation in HINTED for rule in _rules().get(relation, ()) for phrase in rule.phrases]
    subjects = [(phrase, SUBJECT) for rule in rules_of("subjects", SubjectRule) for phrase in rule.phrases]
    return Beginnings((*HINTED, SUBJECT), [*labelled, *subjects])


@lru_cache(maxsize=8192)  # papers repeat each other's sentences
def hints(text: str) -> int:
    """Those of HINTED of which `said` may find words in a text or in a part of it that ends where words end, with SUBJECT for all subjects.

    Each has a bit, see `bits`.
    """
    return _beginnings().labels(text)


@cache
def bits(*relations: str) -> int:
    """The bits of some relations in `hints`. Raises KeyError for one that is not HINTED."""
    found = 0
    for relation in relations:
        found |= _beginnings().bit(relation)
    return found


def labels(relation: str, text: str) -> frozenset[str]:
    """The ids of the rules of that relation whose words are in the text."""
    return frozenset(_phrases(relation).find(text))


@lru_cache(maxsize=8192)
def said(relation: str, text: str) -> bool:
    """Whether the text has words of that relation."""
    return _phrases(relation).stand_in(text)


def one_of(relation: str) -> str:
    """A pattern of all words of that relation, the longest first, to be part of a larger one."""
    rules = _rules().get(relation, [])  # none where a user has switched all of them off
    return any_word(phrase for rule in rules for phrase in rule.phrases) if rules else r"(?!)"


def beside(relation: str, sentence: str, start: int, end: int) -> bool:
    """Whether words of `relation`_before or `relation`_after stand beside the figure at [start, end) of a sentence, in its own clause."""
    before = sentence[max(0, start - BEFORE) : start]
    cut = [found.end() for found in _CLAUSE.finditer(before)]
    near = before[cut[-1] :] if cut and not before[cut[-1] :].isspace() and before[cut[-1] :] else before
    if said(f"{relation}_before", near):
        return True
    after = sentence[end : end + AFTER]
    stop = _CLAUSE.search(after)
    return said(f"{relation}_after", after[: stop.start()] if stop else after)


for _remembered in (_rules, _phrases, _beginnings, hints, bits, said):
    on_change(_remembered.cache_clear)
