"""What a figure is about below the level of a service ("the redundancy bill", "potholes").

Read from the words beside it with `rules/data/subjects.toml`.
"""

import re
from functools import cache, lru_cache

from db.formers import without_years
from db.phrases import Phrases
from db.rulebook import on_change, rules_of
from rules.schema import SubjectRule

# Another clause speaks of something else ("Bus routes will suffer, opponents said, as the council put the last touches to a £420m budget").
_CLAUSE = re.compile(
    r"[,;:–]\s*(?:as|after|while|but|when|with|who|which|despite|although)\b|;|\b(?:while|because|although|despite)\b", re.IGNORECASE
)
_JOINT = re.compile(r"[,;]|\b(?:and|but|while)\b")
# A subject belongs to the figure whose words hold it: the window ends where the next figure begins.
_LINK = re.compile(r"\s*(?:on|for|to|in|towards|from)\s+(?:about |around |some |nearly |more than |up to |the )?", re.IGNORECASE)
# "The overspend on care homes is £2.8m on a budget of £11.6m, which is 24 per cent": what the next figure is of too
_OF_ONE_ITEM = re.compile(
    r"(?P<figure>[\d.,]*(?:\s?(?:million|billion|bn|m|k|per cent|pc|%)(?!\w))?)"
    r"(?:\s(?:on|against|of|from|out of) (?:an?|its|the|their) (?:\w+ )?budget of\s"
    r"|\s?[,(]\s?(?:(?:which|that) (?:is|was|represents|makes|equals) |or )(?:about |around |some |nearly |just over |just under )?)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[£\d](?:(?<=£)|(?<!\S\d))")  # "£" or the first digit of a word; begins with a set, so that the engine skips all else at once


@cache
def _phrases() -> Phrases:
    return Phrases((phrase, rule.id.removeprefix("subject.")) for rule in rules_of("subjects", SubjectRule) for phrase in rule.phrases)


@lru_cache(maxsize=8192)
def subjects_in(text: str) -> frozenset[str]:
    """All subjects that the text names."""
    return frozenset(_phrases().find(text))


@lru_cache(maxsize=8192)  # papers repeat each other's sentences
def subjects_of(sentence: str, start: int, end: int) -> frozenset[str]:
    """Subjects in the words of the sentence that belong to its figure at `[start, end)`: from the figure before it to the figure after it."""
    before, after = without_years(sentence[:start]), without_years(sentence[end:])  # "severance in 2013/14 is put at": a year is no figure
    earlier = [found.end() for found in _FIGURE.finditer(before)]
    later = _FIGURE.search(after)
    own = before[earlier[-1] :] if earlier else before
    shared = earlier and _OF_ONE_ITEM.fullmatch(own)
    rest = after[: later.start()] if later else after
    if earlier:  # the words right behind the figure before belong to that one
        own = own[max((found.end() for found in _JOINT.finditer(own)), default=0) :]
    if later and _LINK.fullmatch(rest):  # "£9.1m on 300 redundancies": what the next figure counts is what this one is for
        following = _FIGURE.search(after, later.end())
        rest = after[: following.start()] if following else after
    elif later and (joint := _JOINT.search(rest)):
        rest = rest[: joint.start()]
    own = own[max((found.end() for found in _CLAUSE.finditer(own) if not _closed(found, own)), default=0) :]
    cut = _CLAUSE.search(rest)
    found = subjects_in(own + sentence[start:end] + (rest[: cut.start()] if cut else rest))
    if not found and shared:
        return subjects_of(sentence, earlier[-1] - 1, earlier[-1] + shared.end("figure"))
    return found


def _closed(clause: re.Match[str], words: str) -> bool:
    """Whether it is a relative clause that ends before the figure: "earmarked reserves, which are held for roads, were £61m"."""
    return clause[0].endswith(("which", "who")) and "," in words[clause.end() :]


for _remembered in (_phrases, subjects_in, subjects_of):
    on_change(_remembered.cache_clear)
