"""Whether a number has no time of its sentence: it is said to be so at present, is an old level, a standing target, or done since an event."""

import re

import regex

from extractor import calendar
from extractor.period_budgets import measures_a_point
from extractor.period_clause import BEFORE, FULL, JOINED, NEAR, Clause
from extractor.period_intervals import SHORTFALLS
from extractor.period_levels import was_before
from extractor.period_lists import IN_ALL
from extractor.places import going_back
from extractor.reading import Cue, Draft, PeriodMention
from extractor.turn_words import HEDGES

BY_THEN = 30  # characters: "£41m had already been spent by 2014/15"
OPENING = 40  # characters before a number that may say that it has no time
FAR = 110  # characters: "have fallen from more than £24 million at the end of 2010 to"
ADJECTIVE = 40  # characters: "the current average Band D bill of £1,240"
PRICES = frozenset({"tax_bill", "income"})
ROLLING = frozenset({"over_next", "by", "before", "from", "next_year"})
BEHIND = frozenset({"since", "over_past", "by", "part_year", "span"})  # what has been done "already" is counted in these
_TARGET = regex.compile(r"\b(?:its|their|his|her|the|a|an|of)\s+(?:\w+\s+)?$", regex.I)
_TARGET_NOUN = re.compile(r"\s*(?:savings?\s+)?(?:target|goal)\b", re.I)
_ON_TOP = regex.compile(r"\bon\s+top\s+of\s+(?:\w+\s+){0,3}$", regex.I)
_SINCE = re.compile(r"\s+since\s+(?!\d)", re.I)
_ALREADY = re.compile(r"\s+(?:that\s+|which\s+)?(?:it|they|we|the (?:council|authority|county)) (?:has|have|had) already\b")
_SINCE_THEN = re.compile(r'[“"]?Since [^.;:]{0,120}\b(?:has|have)\b')


# "Reserves have fallen from £24m to |£11m in three years", "visits are down to |900 in a year": what has moved, and where to
_HAS_MOVED_TO = regex.compile(
    r"(?r)\b(?:fell|fall(?:s|en|ing)?|rose|ris(?:e|es|en|ing)|gr[eo]wn?|grow(?:s|ing)|drop(?:s|ped|ping)?|slump(?:s|ed)?|plung(?:es|ed)|plummet(?:s|ed)|soar(?:s|ed)?|"
    r"jump(?:s|ed)?|climb(?:s|ed)?|shr[aiu]nk|dwindl(?:es|ed)|doubl(?:es|ed)|trebl(?:es|ed)|tripl(?:es|ed)|halv(?:es|ed)|increas(?:es|ed)|declin(?:es|ed)|gone|went|goes|balloon(?:s|ed)|up|down)\b"
    r"(?:\s+(?:down|up|further|again|sharply|steadily))?(?:\s+from\s+[^;:]{1,40}?)?\s+to\s+" + HEDGES,
    regex.I,
)
_LASTING = frozenset({"over_next", "over_past"})  # "in three years"


def _is_reached(text: str, start: int, first: int) -> bool:
    """Whether the number is a level that something has come to, in whatever time."""
    return " to " in text[going_back(first, ADJECTIVE, start) : first] and _HAS_MOVED_TO.match(text, going_back(first, FAR, start), first) is not None


def stands_now(clause: Clause, draft: Draft, position: int, near: list[PeriodMention]) -> str:
    """The rule by which the number has no time of this sentence, if one says so.

    It is said to be so at present, to be the old end of "from X to Y", to stand "on top of" the matter, or to be a standing target.
    """
    first, last = draft.number.outer_start, draft.number.outer_end
    text, start = clause.text, clause.sentence.start
    for mention in near:
        if 0 <= mention.start - last <= JOINED:
            if mention.sort in _LASTING and draft.status == "actual" and _is_reached(text, start, first):
                return "periods.moved-within"
            apart = mention.sort == "from" and text.startswith(", ", last)  # "£9m, up from £8m, from April": of the new level
            if not (apart and was_before(clause, draft, position, near, text[going_back(first, OPENING, start) : first].lower())):
                return ""
    if draft.status == "actual" and _is_since_event(clause, first):
        return "periods.undated-since"
    if (
        text.startswith(" since", last)
        and draft.measure not in SHORTFALLS
        and _SINCE.match(text, last)
        and not any(last <= mention.start < last + NEAR for mention in near)
    ):
        return "periods.undated-since"
    if near and position and text.startswith((" in ", " alt", " over"), last) and (whole := IN_ALL.match(text, last)):
        dated = any(0 <= mention.start - whole.end() <= NEAR for mention in near)
        return "" if dated else "periods.in-all"  # "£2m this year and £3m overall"
    before = text[going_back(first, OPENING, start) : first].lower()
    if draft.status == "actual" and before.endswith(("current ", "present ")):
        return "periods.now"
    if near and "on top of" in before and _ON_TOP.search(before) and not any(mention.start >= last for mention in near):
        return "periods.on-top-of"
    if near and ("each " in before or "every " in before) and measures_a_point(text, start, draft.number.end):
        return "periods.each-point"
    if was_before(clause, draft, position, near, before):
        return "periods.old-level"
    if near and draft.status in ("required", "agreed", "proposed") and _TARGET_NOUN.match(text, last) and _TARGET.search(before):
        return "periods.target" if all(mention.sort in ("by", "part_year", "over_past") for mention in near) else ""
    return _said_of_the_present(clause, draft, near) if clause.marks else ""


def _is_since_event(clause: Clause, first: int) -> bool:
    """Whether the number is what has been done since something that the text does not date: "Since austerity began it has cut £41m"."""
    start = clause.sentence.start
    opens = clause.text.startswith(("Since ", "“Since ", '"Since '), start) and _SINCE_THEN.match(clause.text, start, first) is not None
    return opens and not any(mention.start < first for mention in clause.mentions)


def _said_of_the_present(clause: Clause, draft: Draft, near: list[PeriodMention]) -> str:
    """The rule of a word for the present that speaks of the number ("now", "so far"). What is decided is not present, but a price may be."""
    if draft.status != "actual" and draft.measure not in PRICES:
        return ""
    first, last = draft.number.outer_start, draft.number.outer_end
    said = [(cue, mark) for cue, mark in clause.marks_near(first, last) if mark in ("now", "done") and _beside(clause, cue, first, last)]
    if draft.status != "actual" and any(mark == "now" and 0 <= cue.start - last <= JOINED for cue, mark in said):
        return "periods.now"  # "which pays £1,311 now, will be charged £1,353"
    if draft.status != "actual":  # "the current Band D bill of £1,240", in a sentence about its rise
        return "periods.now" if any(mark == "now" and first - ADJECTIVE <= cue.start < first for cue, mark in said) else ""
    if clause.text.endswith(" of the ", 0, first):
        return ""  # "£31m of the £88m had already been cut": what is said is said of the part
    if any(mark == "now" for _, mark in said) and not any(_outlasts_now(clause, mention, first, last) for mention in near):
        return "periods.now"
    if _ALREADY.match(clause.text, last) is not None and not near:
        return "periods.so-far"
    done = any(mark == "done" for _, mark in said) and all(mention.sort in ROLLING or clause.far_behind(mention, last) for mention in near)
    return "periods.so-far" if done and not any(mention.sort in BEHIND and 0 <= mention.start - last <= BY_THEN for mention in near) else ""


def _outlasts_now(clause: Clause, mention: PeriodMention, first: int, last: int) -> bool:
    """Whether the time stands in spite of "now": what is now so "since 2010", or "the 2024/25 budget is currently £190m", of a year to come."""
    if mention.start >= last:
        return mention.sort in BEHIND
    if mention.edtf is None or mention.sort != "financial_year" or mention.end > first or clause.numbers_between(mention.end, first):
        return False
    start = calendar.parse_edtf(mention.edtf)[0]
    return start is not None and clause.published is not None and start > clause.published


def _beside(clause: Clause, cue: Cue, first: int, last: int) -> bool:
    """Whether a word for the present speaks of the number: in its clause before it, or right behind it."""
    if cue.start >= last:
        return cue.start - last <= NEAR and all(price < FULL for price in clause.breaks(last, cue.start))
    if first - cue.end > BEFORE or clause.numbers_between(cue.end, first):
        return False
    other = clause.number_before(cue.start)
    if other is not None and cue.start - other.number.outer_end <= JOINED and "," in clause.text[cue.end : first]:
        return False  # "£1,311 now, will be charged £1,353": it is that one which is so at present
    between = clause.text[cue.end : first]
    if "(" in between or " to " in between:
        return False  # "at car parks that are now free (£50,000)", "the current bill will rise to £1,233"
    return all(price < FULL for price in clause.breaks(cue.end, first))
