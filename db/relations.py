"""The words around a figure that say how it stands to others, from `rules/data/relations.toml`. Looked for only where claims are compared."""

from functools import cache

import regex

from rules.loader import DATA, read_file
from rules.schema import RelationRule

BEFORE, AFTER = 70, 45  # characters: how far a word that makes a figure a part or an addition may stand from it
_CLAUSE = regex.compile(r"[;:,]|\b(?:and|but|while|which|who)\b")


@cache
def _pattern(relation: str) -> "regex.Pattern[str]":
    """One pattern for all phrases of a relation, longest first; what is blocked matches into a group of its own and counts for nothing."""
    phrases: list[str] = []
    blocked: list[str] = []
    for rule in read_file(DATA / "relations.toml"):
        if isinstance(rule, RelationRule) and rule.relation == relation:
            phrases += rule.phrases
            blocked += rule.blocked
    listed = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    barred = "|".join(regex.escape(phrase, literal_spaces=True) for phrase in sorted(set(blocked), key=len, reverse=True))
    wanted = "|".join(regex.escape(phrase, literal_spaces=True) for phrase in listed)
    pattern = (rf"(?P<blocked>\b(?:{barred})\b)|" if barred else "") + rf"(?P<cue>\b(?:{wanted})\b)"
    return regex.compile(pattern.replace(" ", r"\s+"), regex.IGNORECASE)


def said(relation: str, text: str) -> bool:
    """Whether the text has words of that relation."""
    return any(found.lastgroup == "cue" for found in _pattern(relation).finditer(text))


def places(relation: str, text: str) -> list[int]:
    """Where words of that relation start, ascending."""
    return [found.start() for found in _pattern(relation).finditer(text) if found.lastgroup == "cue"]


def beside(relation: str, text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> bool:
    """Whether words of `relation`_before or `relation`_after stand beside a figure, in its own clause."""
    before = text[max(sentence_start, start - BEFORE) : start]
    cut = [found.end() for found in _CLAUSE.finditer(before)]
    near = before[cut[-1] :] if cut and not before[cut[-1] :].isspace() and before[cut[-1] :] else before
    if said(f"{relation}_before", near):
        return True
    after = text[end : min(sentence_end, end + AFTER)]
    stop = _CLAUSE.search(after)
    return said(f"{relation}_after", after[: stop.start()] if stop else after)
