"""Which time of its sentence a number takes, if any.

Every time of the sentence competes: the way to it costs by length, by the clause breaks that it crosses, and by the other numbers that it passes.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date

import regex

from extractor import calendar
from extractor.reading import Cue, Draft, Number, PeriodMention, Reading, Sentence

CHARACTERS_PER_POINT = 12.0
LEFT = 1.0  # a time is written behind its number more often than before it
PASSING_RIGHT = 3.0  # a number between a number and the time behind it: the time is more likely that one's
PASSING_LEFT = 1.0  # "In 2013–14 adult care loses £9.4m, highways £3.6m": a year named first covers a list
APART, FULL, HALF, OWN_CLAUSE = 14.0, 6.0, 1.0, 12.0
TOO_FAR = 16.0
NEAR = 12  # characters: "a bill that stands at £1,240 today"
MOMENTS = frozenset({"month", "day", "year", "point", "part_year", "by", "before", "over_past"})  # what they cover ends with their clause
LEVELS = frozenset(
    {
        "workforce",
        "debt",
        "reserves",
        "children_in_care",
        "budget_share",
        "other_percent",
        "other_money",
        "cost",
        "pay_change",
        "budget",
        "tax_bill",
        "income",
    }
)

STOCKS = frozenset({"workforce", "debt", "reserves", "children_in_care"})  # counted on a day
DATES = frozenset({"point", "day", "month", "year", "since", "part_year", "over_past", "until", "from"})
ROLLING = frozenset({"over_next", "by", "before", "from", "next_year"})
FUNDS = frozenset({"grant", "grant_cut", "funding_change", "tax_rise", "tax_bill", "budget", "saving", "income"})

# Where one thought ends and another begins. What stands "on top of" something has a time of its own.
_BREAK = regex.compile(
    r"(?P<apart>\b(?:on top of|in addition to|compared with|compared to)\b)"
    r"|(?P<full>[;:](?!\d)|\s[–—-]\s|\b(?:but|while|whilst|although|though|despite|because|which|who|as it|as the|after|leaving|and that|following)\b|\bthat (?:was|were|is|are|has|had|have|will|would)\b)"
    r"|(?P<half>,(?!\d)|\(|\))",
    regex.I,
)
_PRICES = {"apart": APART, "full": FULL, "half": HALF}
_FROM = regex.compile(
    r"\bfrom\s+(?:(?:the|its|their|a|an|about|around|just|only|nearly|almost|over|more than|under|current|present|existing)\s+){0,3}$", regex.I
)
_TO = regex.compile(r"\bto\b", regex.I)
_RECALLED = regex.compile(
    r"\b(?:approved|announced|launched|published|presented|agreed|elected|created|introduced|unveiled|revealed|opened|signed|set up|established|formed|adopted|issued|drawn up|published|"
    r"(?:took|taken|takes|taking) (?:over|office|charge)|(?:came to|took|lost|won|gained) (?:power|control)|(?:became|as|made) (?:the )?(?:council )?leader|(?:a|the) (?:vote|meeting|notice|report|review|election|referendum)|notice)"
    r"(?:\s+(?:back|earlier|early|late|again))?\s*$",
    regex.I,
)
_REPORTED = regex.compile(
    r",?\s+(?:we|they|it|he|she|I|councillors|members|staff|the\s+council|the\s+authority)\s+(?:(?:was|were|had|been|have|has)\s+)*(?:told|announced|said|warned|revealed|reported|heard|promised|voted|approved)\b",
    regex.I,
)
_THAN = regex.compile(r"\b(?:than|compared\s+(?:with|to)|unlike|same\s+as)\s+(?:\w+\s+){0,2}$", regex.I)
_TARGET = regex.compile(r"\b(?:its|their|his|her|the|a|an|of)\s+(?:\w+\s+)?$", regex.I)
_TARGET_NOUN = regex.compile(r"\s*(?:savings?\s+)?(?:target|goal)\b", regex.I)
_ON_TOP = regex.compile(r"\bon\s+top\s+of\s+(?:\w+\s+){0,3}$", regex.I)
_SINCE = regex.compile(r"\s+since\s+(?!\d)", regex.I)
_IN_ALL = regex.compile(r"\s+(?:in\s+(?:all|total)|altogether|overall)\b", regex.I)
_TOTAL = regex.compile(r"\b(?:a\s+total\s+of|totalling|total(?:s)?|altogether)\s+(?:\w+\s+){0,2}$", regex.I)


@dataclass(slots=True)
class Clause:
    """One sentence with what the pricing needs. `marks` are its cues of time with what they mark."""

    sentence: Sentence
    mentions: list[PeriodMention]
    marks: list[tuple[Cue, str]]
    drafts: list[Draft]
    breaks: list[tuple[int, float]] = field(default_factory=list)


@dataclass(slots=True)
class Bound:
    """What a sentence says of a number's time. `mention` null and `rule` set: that it has none of those named."""

    mention: PeriodMention | None
    interval: str | None
    rule: str


def outer(number: Number) -> tuple[int, int]:
    """The number's span with its hedge and rate words."""
    return (number.outer_start if number.outer_start >= 0 else number.start), max(number.outer_end, number.end)


def clause_of(reading: Reading, index: int, drafts: list[Draft], marks: list[tuple[Cue, str]]) -> Clause:
    """The sentence with its usable times."""
    sentence = reading.sentences[index]
    first = bisect_left(reading.periods, sentence.start, key=lambda mention: mention.start)
    last = bisect_left(reading.periods, sentence.end, key=lambda mention: mention.start)
    clause = Clause(sentence, reading.periods[first:last], marks, drafts)
    if clause.mentions:
        clause.breaks = [(found.start(), _PRICES[found.lastgroup or "half"]) for found in _BREAK.finditer(reading.text, sentence.start, sentence.end)]
        clause.mentions = [mention for mention in clause.mentions if _is_of_figures(reading.text, clause, mention)]
    return clause


def _is_of_figures(text: str, clause: Clause, mention: PeriodMention) -> bool:
    """Whether the time can be that of a figure: not the date of a meeting, an event that is only recalled, or what something is compared with."""
    if mention.sort in ("day", "until") and (mention.rule == "periods.bare" or any(mark == "meeting" for _, mark in clause.marks)):
        return False
    before = max(clause.sentence.start, mention.start - 28)
    if mention.sort in ("month", "year", "day"):
        if _RECALLED.search(text, before, mention.start):
            return False
        if _REPORTED.match(text, mention.end, clause.sentence.end):
            return False
    return not _THAN.search(text, before, mention.start)


def bind(reading: Reading, clause: Clause) -> list[Bound | None]:
    """For each number of the sentence its time, a `Bound` without one where the sentence denies it, None where it says nothing."""
    bounds: list[Bound | None] = []
    for position, draft in enumerate(clause.drafts):
        stands = _stands_now(reading.text, clause, draft, position)
        mention = None if stands else _cheapest(reading, clause, draft)
        if mention is not None:
            bounds.append(_since_and_by(clause, mention) or Bound(mention, _interval(reading, draft, mention), mention.rule))
        else:
            bounds.append(Bound(None, None, stands) if stands else None)
    _pair_up(reading, clause, bounds)
    _share_out(clause, bounds)
    _add_up(reading.text, clause, bounds)
    return bounds


def _since_and_by(clause: Clause, mention: PeriodMention) -> Bound | None:
    """ "By the end of this year we will have taken £74m out since 2010": both ends."""
    if mention.sort not in ("since", "by") or len(clause.drafts) > 1:
        return None
    for other in clause.mentions:
        if {mention.sort, other.sort} == {"since", "by"} and mention.edtf and other.edtf:
            since, by = (mention, other) if mention.sort == "since" else (other, mention)
            return Bound(
                mention, calendar.edtf((calendar.parse_edtf(since.edtf or "")[0], calendar.parse_edtf(by.edtf or "")[1])), "periods.since-and-by"
            )
    return None


def _cheapest(reading: Reading, clause: Clause, draft: Draft) -> PeriodMention | None:
    best, price = None, TOO_FAR
    for mention in clause.mentions:
        if _contradicts(reading.published, draft, mention):
            continue
        cost = _price(clause, draft, mention)
        if cost < price:
            best, price = mention, cost
    return best


def _price(clause: Clause, draft: Draft, mention: PeriodMention) -> float:
    first, last = outer(draft.number)
    if mention.start >= last:
        left, right, price, passing = last, mention.start, 0.0, PASSING_RIGHT
    elif mention.end <= first:
        left, right, price, passing = mention.end, first, LEFT, PASSING_LEFT
    else:
        return 0.0
    price += (right - left) / CHARACTERS_PER_POINT
    comma = OWN_CLAUSE if left == mention.end and mention.sort in MOMENTS and left > clause.sentence.start + 40 else HALF
    price += OWN_CLAUSE / 2 if mention.sort == "until" else 0.0
    price += sum(max(cost, comma) for at, cost in clause.breaks if left <= at < right)
    return price + sum(passing for other in clause.drafts if left <= other.number.start and other.number.end <= right)


def _contradicts(published: date | None, draft: Draft, mention: PeriodMention) -> bool:
    """Whether number and time cannot belong together: what is still needed was not "delivered by the end of January", what is there now is not "over the next four years"."""
    if mention.edtf is None or published is None:
        return False
    start, last = calendar.parse_edtf(mention.edtf)
    if mention.sort in ("by", "part_year") and draft.status in ("required", "unidentified"):
        return last is not None and last <= published
    if draft.status != "actual":
        return False
    direct = 0 <= mention.start - outer(draft.number)[1] <= 3
    if draft.measure in STOCKS:
        return mention.sort not in DATES and not direct
    if draft.number.rate == "year" and mention.sort != "since" and not direct:
        return True  # a running cost
    if mention.sort == "over_next" or mention.sort in ROLLING and (last is None or last > published):
        return draft.measure in LEVELS or draft.number.kind in ("jobs", "count") and (start is None or start > published)
    return False


def _stands_now(text: str, clause: Clause, draft: Draft, position: int) -> str:
    """The rule by which the number has no time of this sentence: it is said to be so at present, to be the old end of "from X to Y", or a standing target."""
    first, last = outer(draft.number)
    start = clause.sentence.start
    if any(0 <= mention.start - last <= 3 for mention in clause.mentions):
        return ""
    if _SINCE.match(text, last, clause.sentence.end) and not any(
        mention.start - last < NEAR and mention.start >= last for mention in clause.mentions
    ):
        return "periods.undated-since"
    if _ON_TOP.search(text, max(start, first - 30), first) and not any(mention.start >= last for mention in clause.mentions):
        return "periods.on-top-of"
    if position + 1 < len(clause.drafts) and _FROM.search(text, max(start, first - 40), first):
        following = clause.drafts[position + 1].number
        between = any(last <= mention.start < following.start for mention in clause.mentions)
        if following.kind == draft.number.kind and not between and _TO.search(text, last, following.start):
            return "periods.old-level"
    if draft.status in ("required", "agreed", "proposed") and _TARGET_NOUN.match(text, last) and _TARGET.search(text, max(start, first - 30), first):
        return "periods.target" if clause.mentions and all(mention.sort in ("by", "part_year", "over_past") for mention in clause.mentions) else ""
    if draft.status == "actual":
        said = {mark for cue, mark in clause.marks if mark in ("now", "done") and _beside(clause, cue, first, last)}
        if "now" in said and not any(
            mention.sort in ("since", "over_past", "by", "part_year", "span") and mention.start >= last for mention in clause.mentions
        ):
            return "periods.now"
        if "done" in said and not any(mention.sort not in ROLLING for mention in clause.mentions):
            return "periods.so-far"
    return ""


def _beside(clause: Clause, cue: Cue, first: int, last: int) -> bool:
    """Whether a word for the present speaks of the number: in its clause before it, or right behind it."""
    if cue.start >= last:
        return cue.start - last <= NEAR
    if first - cue.end > 60 or any(cue.end <= other.number.start and other.number.end <= first for other in clause.drafts):
        return False
    return not any(cue.end <= at < first and cost >= FULL for at, cost in clause.breaks)


def _interval(reading: Reading, draft: Draft, mention: PeriodMention) -> str | None:
    """The time as it applies to this number: "this year" is a calendar year for events, and the year under way for an overspend."""
    published = reading.published
    if published is None or mention.edtf is None:
        return mention.edtf
    if mention.sort in ("this_year", "last_year") and draft.status == "actual" and draft.measure in ("cost", "other_money", "other_count"):
        return calendar.edtf(calendar.calendar_year(published.year - (mention.sort == "last_year")))
    if mention.sort == "this_year" and draft.measure in ("overspend", "underspend"):
        return calendar.edtf(calendar.financial_year(calendar.financial_year_of(published)))
    if mention.sort == "day" and draft.status in ("agreed", "proposed"):
        first = calendar.parse_edtf(mention.edtf)[0]
        return calendar.edtf((first, None)) if first is not None and first > published else mention.edtf  # what is decided for a day holds from it on
    return mention.edtf


def _pair_up(reading: Reading, clause: Clause, bounds: list[Bound | None]) -> None:
    """ "In 2011/12 it must find £11m, in 2012/13 £7m and in 2013/14 £4m": years and numbers in turn, the year first."""
    places = sorted([(mention.start, True) for mention in clause.mentions] + [(draft.number.start, False) for draft in clause.drafts])
    if (
        len(clause.drafts) < 2
        or len(clause.mentions) != len(clause.drafts)
        or any(is_mention != (index % 2 == 0) for index, (_, is_mention) in enumerate(places))
    ):
        return
    if len({mention.sort for mention in clause.mentions}) > 1:
        return
    for index, (mention, draft) in enumerate(zip(clause.mentions, clause.drafts, strict=True)):
        bounds[index] = Bound(mention, _interval(reading, draft, mention), mention.rule)


def _share_out(clause: Clause, bounds: list[Bound | None]) -> None:
    """ "£27.8m, £24.3m, £29.1m and £29m in the four years after that": one year each, where numbers and years are equally many."""
    for mention in clause.mentions:
        if mention.sort not in ("following_years", "financial_span") or mention.edtf is None:
            continue
        span = calendar.parse_edtf(mention.edtf)
        if span[0] is None or span[1] is None or not calendar.is_financial_years(span):
            continue
        years = span[1].year - span[0].year
        edge = max((other.end for other in clause.mentions if other.end <= mention.start), default=clause.sentence.start)
        members = [index for index, draft in enumerate(clause.drafts) if edge <= draft.number.start < mention.start]
        if len(members) != years or years < 2 or len({clause.drafts[index].number.kind for index in members}) > 1:
            continue
        for offset, index in enumerate(members):
            bounds[index] = Bound(mention, calendar.edtf(calendar.financial_year(span[0].year + offset)), "periods.one-each")


def _add_up(text: str, clause: Clause, bounds: list[Bound | None]) -> None:
    """ "£6m in 2010/11 and £84m in 2011/12 – £90m in all": the total has the time of all its parts."""
    for index, draft in enumerate(clause.drafts):
        first, last = outer(draft.number)
        if not (_IN_ALL.match(text, last) or _TOTAL.search(text, max(clause.sentence.start, first - 24), first)) or any(
            0 <= mention.start - last < 14 for mention in clause.mentions
        ):
            continue
        parts = [bound.interval for bound in bounds[:index] if bound is not None and bound.interval]
        if len(set(parts)) > 1 and (whole := union(parts)) is not None:
            bounds[index] = Bound(None, whole, "periods.total")


def union(intervals: list[str]) -> str | None:
    """The interval from the first start to the last end, None where a side is open."""
    spans = [calendar.parse_edtf(interval) for interval in intervals]
    starts, ends = [first for first, _ in spans if first], [last for _, last in spans if last]
    return calendar.edtf((min(starts), max(ends))) if len(starts) == len(ends) == len(spans) and spans else None


def cues_between(cues: list[tuple[Cue, str]], starts: list[int], first: int, last: int) -> list[tuple[Cue, str]]:
    """The cues that start in the stretch."""
    return cues[bisect_left(starts, first) : bisect_right(starts, last)]
