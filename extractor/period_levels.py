"""Whether a number is the level before a change: "from £9m to £8m", "the grant of £9m will be cut to £8m"."""

import re

import regex

from extractor.number_levels import old_size
from extractor.period_clause import BEFORE, Clause
from extractor.period_measures import REVISED, TAXES
from extractor.reading import Draft, PeriodMention

NEXT_TO = 40  # characters: "£800,000 will be reduced slightly to "

_FROM = regex.compile(
    r"(?<!\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ying)) )\bfrom\s+"
    r"(?:(?:the|its|their|a|an|about|around|just|only|nearly|almost|over|more than|under|current|present|existing)\s+){0,3}$",
    regex.I,
)
_UP_FROM = regex.compile(
    r"\b(?:up|down|grown|grew|risen|rose|rising|growing|increased|fallen|fell|dropped|climbed|jumped|soared|reduced)\s+from\s+"
    r"(?:(?:the|its|a|an|about|around|just|only|nearly|almost|over|more than|under)\s+){0,3}$",
    regex.I,
)
_CHANGED_TO = re.compile(
    r"[^.,;£\d]{0,60}\b(?:reduced|cut|increased|raised|trimmed|slashed|lowered|fall|falls|fell|drop|drops|rise|rises|grow|grows|shrink)"
    r" (?:again |further |slightly |sharply )?(?:to|by) (?:just |about |around |only |nearly |almost )?"
)
_TO = regex.compile(r"\bto\b", regex.I)
_PROVISIONAL = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )\b(?:proposed|provisional|planned|original|initial|recommended|target)\b"
)  # of a price that was to be
# "The cabinet had been proposing a 9% rise but this was trimmed to 8%"
_HAD_PLANNED = re.compile(
    r"\b(?:had|has|have)\s+(?:been\s+)?(?:originally\s+|initially\s+|first\s+)?"
    r"(?:propos(?:ed|ing)|plann(?:ed|ing)|recommend(?:ed|ing)|suggest(?:ed|ing)|consider(?:ed|ing)|want(?:ed|ing)|intend(?:ed|ing)|hop(?:ed|ing))\b"
)


def was_before(clause: Clause, draft: Draft, position: int, near: list[PeriodMention], before: str) -> bool:
    """Whether it is the level before a change: "cut from £9m to £8m". Two estimates, or two proposals, are of one year."""
    if draft.measure in REVISED:
        return False
    following = clause.drafts[position + 1] if position + 1 < len(clause.drafts) else None
    changed = bool(near) and following is not None and (_is_changed_to(clause, draft, following) or _is_old_size(clause, draft, following))
    if not changed and "from " not in before:
        return False  # nearly always
    start, first = max(clause.sentence.start, draft.number.outer_start - BEFORE), draft.number.outer_start
    if _PROVISIONAL.search(clause.text, start, first) is not None:
        return False
    if draft.status == "proposed" and draft.measure in TAXES and "from " not in before and _HAD_PLANNED.search(clause.text, start, first) is not None:
        return False
    if changed or (following is not None and _FROM.search(before) is not None and _is_old_level(clause, draft, position, near)):
        return True
    fallen = position > 0 and before.endswith(" from ") and _is_fallen_from(clause, clause.drafts[position - 1], draft)
    return fallen or _UP_FROM.search(before) is not None


def _is_changed_to(clause: Clause, draft: Draft, new: Draft) -> bool:
    """ "Its grant of £800,000 will be cut to £500,000 in 2017/18": the old level, with the new one behind it."""
    first, last = draft.number.outer_end, new.number.outer_start
    between = clause.text[first:last]
    near = draft.number.kind == new.number.kind and last - first <= NEXT_TO + BEFORE and (" to " in between or " by " in between)
    return near and _CHANGED_TO.fullmatch(clause.text, first, last) is not None


def _is_old_size(clause: Clause, draft: Draft, new: Draft) -> bool:
    """ "Reducing its borrowing of £9m to £5m by 2027": likewise."""
    number = draft.number
    same = number.kind == new.number.kind
    return same and old_size(clause.text, clause.sentence.start, number.outer_start, number.outer_end, new.number.outer_start)


def _is_fallen_from(clause: Clause, new: Draft, draft: Draft) -> bool:
    """ "Its spending will fall to £13.9m from £14.6m": the old level, behind the new one."""
    first, last = new.number.outer_start, new.number.outer_end
    return new.number.kind == draft.number.kind and draft.number.outer_start - last <= len(" from ") and clause.text.endswith(" to ", 0, first)


def _is_old_level(clause: Clause, draft: Draft, position: int, near: list[PeriodMention]) -> bool:
    """Whether "from" before the number is answered by a "to" before the next one, with no time between them."""
    following = clause.drafts[position + 1].number
    end = draft.number.end
    if following.kind != draft.number.kind or any(end <= mention.start < following.start for mention in near):
        return False
    return _TO.search(clause.text, end, following.start) is not None
