"""Shares in words against the two amounts that they tie: "£8m, nearly a quarter of the £34m cost", "one in five of its 2,000 staff, or 400"."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from db.arithmetic import Check
from db.compare import quoted
from db.interval import show
from db.number_words import NUMBERS
from db.shares import leeway
from db.statement import Statement

WORDS = ("third", "quarter", "fifth", "tenth", "half", "Half", "one in ", "One in ", "two in ", "Two in ", "three in ")  # one is in all such shares
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
ROUGHLY = 0.15  # how far such a share may be off, as a share of itself: who writes "a third" may mean 30 per cent or 37
HEDGED = 0.3  # the same where a word says that it is more or less
FARTHEST = 2.5  # times: amounts further apart are of something else
LEAD = 70  # characters before an amount in which a share of it stands

_COUNT = "|".join(NUMBERS)
_SHARE = (
    r"(?P<hedge>(?:about|around|nearly|almost|over|more than|less than|under|at least|up to|roughly|some|just over|just under|well over) )?"
    rf"(?:(?:(?P<many>{_COUNT})[ -])?(?P<part>{'|'.join(PARTS)})s?|(?P<of>{_COUNT}|\d{{1,2}}) in (?:every )?(?P<every>{_COUNT}|\d{{1,2}}))"
    r" (?:of )?(?:its|the|their|all|our|a|an)\b(?: [a-z][\w’'-]*){0,3} ?$"
)
_BEFORE = re.compile(r"\b" + _SHARE, re.IGNORECASE)
_BETWEEN = re.compile(r"[^£\d.;]{0,40}?(?:[,(–-]\s*|\b)(?:or |which is |that is |is |equal to |making up |makes up )?" + _SHARE, re.IGNORECASE)
_OR = re.compile(r"[^£\d.;]{0,40}?[,(–-]\s*(?:(?:or|some|about|around|which is|that is|worth)\s)?(?:about |around |some |just )?$", re.IGNORECASE)
_ELSE = re.compile(r"\s*(?:more|less|higher|lower|up|down|over|under|of (?:it|that|which|them|this))\b", re.IGNORECASE)


def fractions(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """Shares in words with their part and what they are of, in one sentence. Takes the statements of one document by sentence."""
    for group in sentences:
        if len(group) < 2 or not any(map(group[0].passage.text.__contains__, WORDS)):
            continue
        for a, b in pairwise(group):
            text = a.claim.document.text
            between = text[a.claim.end : b.claim.start]
            lead = text[max(a.claim.sentence_start, a.claim.start - LEAD) : a.claim.start]
            if a.claim.kind != b.claim.kind:
                continue
            if a.value.point < b.value.point and (found := _BETWEEN.fullmatch(between)):
                yield from _of(a, b, found)
            elif a.value.point > b.value.point and _OR.fullmatch(between) and not _ELSE.match(_tail(b)) and (found := _BEFORE.search(lead)):
                yield from _of(b, a, found)


def _of(part: Statement, base: Statement, found: re.Match[str]) -> Iterator[Check]:
    """Whether an amount is that share of another, where it is near enough to be meant."""
    share = _number(found["of"]) / (_number(found["every"]) or 1) if found["of"] else _number(found["many"] or "a") / PARTS[found["part"].lower()]
    worked = share * base.value.point
    if not 0 < share < 1 or not worked / FARTHEST < part.value.point < worked * FARTHEST:
        return
    slack = worked * (HEDGED if found["hedge"] else ROUGHLY) + leeway(part) + share * leeway(base)
    gap = abs(part.value.point - worked)
    works = gap <= slack
    words = found[0].strip(" ,(–-").partition(" of ")[0]
    yield Check("sum", works, partial(_explain, part, base, words, worked, works), (base,), part, 0.0 if works else gap, True, role="amount")


def _tail(one: Statement) -> str:
    claim = one.claim
    return claim.document.text[claim.end : min(claim.sentence_end, claim.end + LEAD)]


def _number(word: str) -> int:
    return NUMBERS.get(word.lower()) or int(word)


def _explain(part: Statement, base: Statement, words: str, worked: float, works: bool) -> str:
    amount = show(float(f"{worked:.3g}"), base.claim.kind)
    end = f", which fits {quoted(part.claim)}." if works else f", not the {show(part.value.point, part.claim.kind)} of {quoted(part.claim)}."
    return f"“{words}” of {show(base.value.point, base.claim.kind)} is {amount}{end}"
