"""Bare numbers that go on with a count: "up from 2,760 a year ago", "loans have fallen from 2.9 million", "the number of claims has reached 742".

Each of them takes the noun that it stands for, so that it can be set beside what other papers count.
"""

import re
from bisect import bisect_left

import regex

from extractor.amounts import Value
from extractor.number_context import SIZED, Noun, touches
from extractor.number_record import Bare, Work
from extractor.reading import Cue, Number, Sentence
from rules.schema import CountNounRule, JobNounRule

Found = tuple[str, str]  # kind and rule
_LEVEL, _OF_CAPACITY, _OF_NOUN, _OF_NUMBER = "continues.level", "continues.capacity", "continues.noun", "continues.number-of"

_HEDGED = r"(?:(?:about|around|some|more|than|over|nearly|almost|just|under|an?|estimated|record|only|the|as|many|well|roughly)\s+){0,4}"
# "up seven per cent from 200,000", "a rise of 12 per cent on the 630 looked after in May"
_FROM_LEVEL = re.compile(rf"(?:,|\s+(?:more|fewer|less|higher|lower))?\s+(?:from|on|than|against|compared\s+(?:with|to))\s+{_HEDGED}", re.I)
# "3,450 families in hostels, up from 2,760 a year ago"
_UP_FROM = re.compile(rf"(?:[^.;:£\d]{{0,70}},)?\s+(?:becomes?|(?:up|down)\s+(?:from|on)|against|compared\s+(?:with|to))\s+{_HEDGED}", re.I)
_NUMBER = regex.compile(r"\bnumbers?\b", regex.I)
_LED = regex.compile(
    r"(?ri)\b(?:to|from|at|by|is|was|were|are|be|reach(?:ed|ing|es)?|total(?:led|s|ling)?|topp(?:ed|ing)|exceed(?:s|ed|ing)?|hit|hits|number(?:ed|s)?|below|above)"
    rf"\s+{_HEDGED}"
)
# of the things counted in the sentence before
_THE_NUMBER_IS = regex.compile(
    r"(?ri)\b(?:the|its|their|that|true|real|actual)\s+(?:number|figure|total|tally)\s+"
    r"(?:is|was|has\s+reached|had\s+reached|stands\s+at|stood\s+at|(?:will|would|could)\s+be)\s+"
    rf"(?:(?:now|really|actually|in\s+fact|closer\s+to|nearer|more\s+like)\s+)?{_HEDGED}"
)
_CAPACITY = regex.compile(rf"(?ri)\bcapacity\s+(?:(?:is|was|of|will\s+be|would\s+be)|(?:rises|goes\s+up|increases)\s+to)\s+{_HEDGED}")
# What has moved, and where to: "visits have grown by four per cent, to 1.2 million", "the virus cut passengers to 61,000"
_HAS_MOVED = re.compile(
    r"(?:\s+(?:numbers|figures|(?:to|at|on|in|from|of|for)\s+(?:[\w’'-]+\s*){1,4}))?,?\s+(?:(?:have|has|had|will|would|could|are|were|to|be|also|already|now)\s+){0,3}"
    r"(?:fall(?:en|ing)?|fell|ris(?:e|en|ing)|rose|grow(?:n|ing)?|grew|drop(?:ped|ping)?|(?:go(?:ne|ing)?|went)\s+(?:up|down)|increased?|declin(?:ed?|ing)|slump(?:ed)?"
    r"|plunged?|plummet(?:ed)?|soar(?:ed)?|jump(?:ed)?|climb(?:ed)?|dwindled?|halved|doubled|trebled|tripled|reach(?:ed)?|stands?|stood|total(?:led|s)?|number(?:ed|s)?|up|down)"
    r"\b[^.;:£\n]{0,45}",
    re.I,
)
_MOVES = regex.compile(
    r"(?ri)\b(?:cut|cuts|cutting|reduc(?:es?|ed|ing)|rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|tak(?:es?|ing)|took|br(?:ings?|inging|ought)|push(?:ed|es|ing)?"
    r"|boost(?:ed|s|ing)?|lift(?:ed|s|ing)?|keep|kept|limit(?:ed|s)?)\s+(?:(?!\d)[\w’'-]+\s+){0,3}"
)
_TO = re.compile(rf"\s+(?:numbers\s+)?(?:down\s+|up\s+)?(?:to|from|at|by)\s+{_HEDGED}", re.I)
_SUBJECT = 90  # characters that what has moved may stand before its number
_REACH = 200  # characters that "the number of ..." may
_NEAREST_NOUN = 500  # characters before a capacity in which it may be said of whom
_SEVERAL = 10
_RECENT = 40  # figures


# "The county has 14 libraries. Under the plans |six would close": of those just counted
_CLOSES = re.compile(
    r"\s+(?:more\s+)?(?:of\s+(?:them|these|those)\s+)?(?:will|would|could|may|might|should|must|are|were|have|had|face|faced)\s+(?:(?:also|now|be|been|being|to|set|due|likely|still|have|under|threatened\s+with|at)\s+)*"
    r"(?:clos(?:e|ed|ing|ure)|shut(?:ting)?|go|gone|going|sold|axed|scrapped|lost|handed|transferred|merged|spared|reprieved|saved|kept|remain|stay|threat|risk|mothballed|demolished)\b",
    re.I,
)
# "Tanners library is one of |six that may go"
_ONE_OF = regex.compile(
    r"(?r)\b(?P<noun>librar(?:y|ies)|centre|home|school|nursery|branch|museum|pool|theatre|kitchen|depot|hall|toilet|playground|club|hub|tip|park)s?\b[^.;:£\d]{0,40}?\s"
    r"(?:is|are|was|were|be|being|as|among)\s+(?:(?:just|only|to\s+be)\s+)?one\s+of\s+(?:(?:the|about|around|some)\s+)?",
    regex.I,
)
_WHICH_CLOSE = re.compile(
    r"\s+(?:that|which|earmarked|due|set|listed|marked|lined\s+up|slated|named|proposed|facing|threatened|at\s+risk|under\s+threat|to\s+(?:close|shut|go|be))\b",
    re.I,
)
_IT_IS = regex.compile(
    r"(?r)(?:^|[.!?\n][\"”’]?\s)[\"“‘]?It\s+(?:is|was|should\s+(?:be|have\s+(?:been|said|read)))\s+(?:(?:in\s+fact|actually|only|just)\s+)?"
)
_BEFORE_STOP = re.compile(r"\s*(?:[.!?\"”\n]|$)")
# "834 children in care at the end of September (|812 in June)"
_IN_BRACKETS = re.compile(r"[^.;:£()]{0,50}\(\s*(?:(?:19|20)\d\d\s*:\s*)?")
_OF_THEN = re.compile(r"\)|\s+(?:in|at|on|a\s+year|last\s+year|the\s+year)\b[^()]{0,40}\)")
_PART, _ONE_OF_MANY = "continues.part", "continues.one-of"
_WHOLES = 2  # sentences


def _part(work: Work, bare: Bare, numbers: list[Number], here: int, since: int) -> Found | None:
    """Whether a small number is of the things that the text has just counted, or of which one is named."""
    text = work.reading.text
    if text.endswith("one of", 0, bare.start - 1) or text.endswith("one of the", 0, bare.start - 1):
        of = _ONE_OF.match(text, since, bare.start)
        return ("count", _ONE_OF_MANY) if of is not None and _WHICH_CLOSE.match(text, bare.end) is not None else None
    before = numbers[-1] if numbers else None
    if before is None or before.kind != "count" or here - before.sentence > _WHOLES or before.high is None:
        return None
    if before.sentence == here:
        bracketed = _IN_BRACKETS.fullmatch(text, before.end, bare.start) is not None and _OF_THEN.match(text, bare.end) is not None
        return ("count", _LEVEL) if bracketed else None
    if bare.value.high < before.high and _CLOSES.match(text, bare.end) is not None:
        return "count", _PART
    corrected = here - before.sentence == 1 and _IT_IS.match(text, 0, bare.start) is not None and _BEFORE_STOP.match(text, bare.end) is not None
    return ("count", _PART) if corrected else None


def find(work: Work, bare: Bare, numbers: list[Number], here: int, sentence: Sentence) -> Found | None:
    """The kind of a bare number that goes on with a count, and the rule; null where it does not. `numbers`: those before it."""
    if not work.of_services:
        return None
    if (part := _part(work, bare, numbers, here, sentence.start)) is not None:
        return part
    if bare.value.high < _SEVERAL:
        return None
    text = work.reading.text
    same = numbers[-1] if numbers and numbers[-1].sentence == here else None
    if same is not None and same.kind == "percent":
        level = _level(numbers, here)
        if level is not None and _FROM_LEVEL.fullmatch(text, same.end, bare.start):
            return level.kind, _LEVEL
    since = sentence.start if same is None or same.kind == "percent" else same.end
    if same is not None and same.kind == "count" and _UP_FROM.fullmatch(text, same.end, bare.start):
        return "count", _LEVEL
    if _about_jobs(work, since, bare.start):
        return None
    if same is None and _THE_NUMBER_IS.match(text, sentence.start, bare.start) and _counts(numbers, here - 1):
        return "count", "continues.number-is"
    if _CAPACITY.match(text, since, bare.start):
        return "count", _OF_CAPACITY
    cue = _noun_before(work, max(since, bare.start - _REACH), bare.start)
    if cue is None:
        return None
    led = _LED.match(text, cue.end, bare.start)
    if led and _NUMBER.search(text, max(since, bare.start - _REACH), bare.start):
        return "count", _OF_NOUN
    if bare.start - cue.end > _SUBJECT:
        return None
    moved = (led and _HAS_MOVED.fullmatch(text, cue.end, bare.start)) or (
        _TO.fullmatch(text, cue.end, bare.start) and _MOVES.match(text, since, cue.start)
    )
    return ("count", _OF_NOUN) if moved else None


def told_before(work: Work, noun: Noun, value: Value) -> bool:
    """Whether the text has counted such things as a council's before: "240 homes ... the 240 homes", "21 kitchens ... twelve kitchens"."""
    counted, same = work.reading.text[noun.cue.start : noun.cue.end].casefold(), getattr(noun.rule, "needs", None) == "finance"
    for number in work.numbers[-_RECENT:]:
        if number.kind == "count" and (number.counted or "").casefold() == counted and (same or (number.low, number.high) == (value.low, value.high)):
            return True
    return False


def noun_of(work: Work, bare: Bare, numbers: list[Number], rule: str) -> str | None:
    """What a bare count counts, as written where it is named."""
    if rule == _ONE_OF_MANY and (of := _ONE_OF.match(work.reading.text, max(0, bare.start - _REACH), bare.start)) is not None:
        one = of["noun"].lower()
        if one.endswith("y"):
            return f"{one[:-1]}ies"
        return one if one.endswith("ies") else f"{one}es" if one.endswith("ch") else f"{one}s"
    if rule not in (_OF_NOUN, _OF_CAPACITY, _OF_NUMBER):
        before = next((number for number in reversed(numbers) if number.kind == "count"), None)
        return before.counted if before is not None else None
    cue = _noun_before(work, max(0, bare.start - _NEAREST_NOUN), bare.start)
    return work.reading.text[cue.start : cue.end] if cue is not None else "places" if rule == _OF_CAPACITY else None


def _level(numbers: list[Number], here: int) -> Number | None:
    """The count that the percentage before is of, in the same sentence."""
    before = numbers[-2] if len(numbers) > 1 else None
    return before if before is not None and before.sentence == here and before.kind in ("jobs", "count") else None


def _about_jobs(work: Work, start: int, end: int) -> bool:
    """Whether a span names posts or people at work: "the number of posts in schools will fall to 300"."""
    nouns = work.beside.nouns
    at = bisect_left(nouns, (start,))
    while at < len(nouns) and nouns[at][0] < end:
        if isinstance(nouns[at][2], JobNounRule) and nouns[at][2].needs != "work":
            return True
        at += 1
    return touches(work.beside.work, start, end)


def _counts(numbers: list[Number], sentence: int) -> bool:
    """Whether the numbers of the sentence, the last one with any, count things and no jobs."""
    kinds = []
    for number in reversed(numbers):
        if number.sentence != sentence:
            break
        kinds.append(number.kind)
    return "count" in kinds and "jobs" not in kinds


def _noun_before(work: Work, start: int, end: int) -> Cue | None:
    """The last noun in a span that makes counts."""
    nouns = work.beside.nouns
    at = bisect_left(nouns, (end,)) - 1
    while at >= 0 and nouns[at][0] >= start:
        if isinstance(nouns[at][2], CountNounRule) and nouns[at][2].id != SIZED:
            while at > 0 and nouns[at - 1][1].end >= nouns[at][1].end:
                at -= 1  # "children in care", not its "children"
            cue: Cue = nouns[at][1]
            return cue
        at -= 1
    return None
