"""The small words of `rules/data/clause_words.toml` as alternatives of a pattern."""

from rules.loader import RuleBook
from rules.schema import ClauseWordRule
from rules.word_tree import any_word


def clause_words(rules: RuleBook, use: str) -> tuple[str, ...]:
    """The words of one use, in file order."""
    return tuple(phrase for rule in rules.of(ClauseWordRule) if rule.use == use for phrase in rule.phrases)


def one_of(phrases: tuple[str, ...] | list[str]) -> str:
    """A pattern group that matches any of the phrases, the longest first."""
    return any_word(phrases)
