"""Which time of its sentence a number takes, if any.

Every time of the sentence competes: the way to it costs by length, by the clause breaks that it crosses, and by the other numbers that it passes.
A time further away than `period_clause.REACH` cannot win, so that a line of any length is read in linear time.
"""

import re
from datetime import date

from extractor import calendar, period_lists
from extractor.period_clause import APART, CHARACTERS_PER_POINT, JOINED, MOMENTS, TOO_FAR, Clause
from extractor.period_contradictions import OPENS_NEXT, STARTS, contradicts, is_left_behind
from extractor.period_intervals import applied
from extractor.period_items import has_own_behind, of_item_before, of_item_behind
from extractor.period_lists import Bound
from extractor.period_measures import TAXES
from extractor.period_present import stands_now
from extractor.places import holds
from extractor.reading import Draft, PeriodMention, Reading

LEFT = 1.0  # a time is written behind its number more often than before it
CLOSED = 1.0  # "£9m in 2014/15 and around 600 posts by 2016": what follows "and" may have its own
PASSING_RIGHT = 3.0  # a number between a number and the time behind it: the time is more likely that one's
PASSING_LEFT = 1.0  # "In 2013–14 adult care loses £9.4m, highways £3.6m": a year named first covers a list
OWN_CLAUSE = 12.0  # for a comma behind a month or a day, which cover their own clause alone
UNTIL = 6.0
OPENING = 40  # characters: a time this early heads its whole sentence
HEADING = frozenset(
    {"financial_year", "last_year", "next_year", "this_year", "current_year", "year", "since", "over_next", "over_past", "financial_span"}
)
ENDED = MOMENTS - {"by", "before"} | {"until", "since"}  # what they cover ends before "and" with another predicate
_SET_BY_DAY = TAXES | {"income", "other_percent"}  # taxes and prices go up on a day
_SIDE_CLAUSES = (" after ", ", after ", " as ", ", as ", " while ", ", while ", " because ", " to help ", " in a bid to ", " despite ", ", despite ")
_PRESENT = ("still", "now", "stands", "remains", "is", "are", "costs")
_AND_STILL = tuple(f"{comma} {link} {word} " for comma in ("", ",") for link in ("and", "but") for word in _PRESENT)
_OF_WHICH = (" of which ", " of that ", " of this ", " of it ", " of those ", " of these ", " of them ")
_CLAUSE_OPENS = (", but ", ", and ", "; ", "; but ", "; and ", ", while ")  # "the budget is £439m, but by 2028/29, it expects a gap of £33m"
_NEXT_OPENS = (" and ", " but ", ", and ", ", but ")
_GOES_ON = re.compile(r",?\s+(?:we|it|they|he|she|I|the (?:council|authority|county))(?:['’]ve)?\s")
# "Will axe 90 posts as it tries to save £9m next year", "90 posts are to go, with the council aiming to save £9m by 2014": what is cut for a
# saving is cut when that is made.
_AIM = re.compile(
    r",? (?:(?:as|while) (?:it|they|the (?:council|authority|county|borough|city|government)|councils|ministers) (?:\w+ ){0,2}?"
    r"(?:tr(?:y|ies|ied)|seeks?|sought|looks?|looked|aims?|aimed|bids?|attempts?|battles?|struggles?|strives?|fights?|moves?|prepares?|has|have)"
    r"|with (?:it|the (?:council|authority|county|borough|city)|councils) (?:trying|seeking|looking|aiming|hoping|having|needing|attempting))"
    r" to (?:save|find|cut|make|take|trim|shave|slash|plug|bridge|close) "
)
# "A further £35m, including £2m already identified, over five years"
_PART_ASIDE = re.compile(
    r", (?:including|of which|among them|which includes?) (?:[^,;:()\n]|(?<=\d),(?=\d)){0,70}£(?:[^,;:()\n]|(?<=\d),(?=\d)){1,50}, "
)
# "£7m (9.8%) in 2014/15", "9.8 per cent, or £7m, in 2014/15"
_SHARE_OR_SUM = (
    r"(?:(?:or|about|around|nearly|almost|just|over|under|some) ){0,3}"
    r"(?:£[\d.,]+ ?(?:m|bn|k|million|billion)?|[\d.,]+ ?(?:%|pc|per ?cent))"
)
_SHARE_BESIDE = re.compile(rf" \({_SHARE_OR_SUM}\),?(?= )|, or {_SHARE_OR_SUM},(?= )")
_FOR_A_SAVING = frozenset(("job_losses", "jobs_at_risk", "saving"))
_DENYING = ("since", "Since ", "rom ", "n top of", "current ", "present ")  # the plain words of `stands_now`


def bind(reading: Reading, clause: Clause) -> list[Bound | None]:
    """For each number of the sentence its time, a `Bound` without one where the sentence denies it, None where it says nothing."""
    bounds: list[Bound | None] = []
    if not clause.mentions and not clause.marks:  # most sentences: nothing to take, and seldom a word that denies
        words = clause.text[clause.sentence.start : clause.sentence.end]
        if not holds(words, _DENYING):
            return [None] * len(clause.drafts)
    for position, draft in enumerate(clause.drafts):
        first, last = draft.number.outer_start, draft.number.outer_end
        near = clause.within_reach(first, last)
        denied = stands_now(clause, draft, position, near)
        mention = None if denied or not near else _cheapest(reading.published, clause, draft, near)
        if mention is None and not denied and len(clause.mentions) == 1:
            mention = _heading(reading.published, clause, draft)
        if mention is None and not denied and near and all(is_left_behind(clause, draft, one) for one in near):
            denied = "periods.left-behind"
        if mention is not None:
            bounds.append(_since_and_by(clause, mention) or Bound(mention, applied(clause, reading.published, draft, mention), mention.rule))
        else:
            bounds.append(period_lists.of_current_budget(reading, clause, draft) or (Bound(None, None, denied) if denied else None))
    if clause.mentions and len(clause.drafts) > 1:
        period_lists.settle(clause, bounds, lambda draft, mention: applied(clause, reading.published, draft, mention))
    return bounds


def _since_and_by(clause: Clause, mention: PeriodMention) -> Bound | None:
    """ "By the end of this year we will have taken £74m out since 2010": both ends."""
    if mention.sort not in ("since", "by") or len(clause.drafts) > 1:
        return None
    for other in clause.mentions:
        if {mention.sort, other.sort} == {"since", "by"} and mention.edtf and other.edtf and not clause.told_apart(clause.drafts[0], other):
            since, by = (mention, other) if mention.sort == "since" else (other, mention)
            return Bound(
                mention, calendar.edtf((calendar.parse_edtf(since.edtf or "")[0], calendar.parse_edtf(by.edtf or "")[1])), "periods.since-and-by"
            )
    return None


def _cheapest(published: date | None, clause: Clause, draft: Draft, mentions: list[PeriodMention]) -> PeriodMention | None:
    best, price = None, TOO_FAR
    for mention in mentions:
        if contradicts(clause, published, draft, mention):
            continue
        nearer = best is not None and _is_in_own_clause(clause, draft, best, mention)
        cost = _price(clause, draft, mention, TOO_FAR if nearer else price)
        if cost < (TOO_FAR if nearer else price):
            best, price = mention, cost
    return best


def _is_in_own_clause(clause: Clause, draft: Draft, before: PeriodMention, behind: PeriodMention) -> bool:
    """ "Over five years £80m goes to roads, and £23m would be spent in the coming year": the time behind the number, in one clause with it, is nearer
    than one that stands before another number and another clause."""
    first, last = draft.number.outer_start, draft.number.outer_end
    if not before.end <= first or behind.start < last or not clause.numbers_between(before.end, first):
        return False
    if clause.numbers_between(last, behind.start) or clause.breaks(_past_of_which(clause.text, last), behind.start):
        return False
    return " and " in clause.text[before.end : first] and bool(clause.breaks(before.end, first))


def _past_of_which(text: str, place: int) -> int:
    """The place behind "of which" or "of that", if it stands there."""
    words = next((words for words in _OF_WHICH if text.startswith(words, place)), "")
    return place + len(words)


def _heading(published: date | None, clause: Clause, draft: Draft) -> PeriodMention | None:
    """ "For 2014-15 the council had proposed to close two libraries, ..., in a plan to save £9m": the one time of the sentence, at its start."""
    mention = clause.mentions[0]
    heads = mention.start - clause.sentence.start <= JOINED and mention.end <= draft.number.outer_start and mention.sort in HEADING
    return mention if heads and not contradicts(clause, published, draft, mention) else None


def _price(clause: Clause, draft: Draft, mention: PeriodMention, limit: float) -> float:
    """The price of the way from the number to the time; counted no further once it has reached the limit."""
    first, last = draft.number.outer_start, draft.number.outer_end
    if mention.start >= last:
        left, right, price, passing = last, mention.start, 0.0, PASSING_RIGHT
        opens_next = clause.text.startswith(_NEXT_OPENS, left) and right - left <= OPENS_NEXT + 1
        if opens_next and not clause.text.startswith("not ", right):  # "would save £6m but not until 2016-17"
            return TOO_FAR  # "We have taken out £16m and next year's gap is £3m"
        if clause.turns(left, right) or clause.compared_with(mention) or of_item_behind(clause, draft, mention):
            return TOO_FAR
        if clause.text.endswith((" and ", " but "), left, right) and _GOES_ON.match(clause.text, mention.end) is not None:
            return TOO_FAR  # "We found £11m of savings and in the last six years we saved £55m"
    elif mention.end <= first:
        left, right, price, passing = mention.end, first, LEFT, PASSING_LEFT
        if mention.sort in ENDED and (clause.text.startswith(_AND_STILL, left) or clause.new_subject(left)):
            return TOO_FAR  # "It froze bills in 2014, and still charges £150 less"
        if clause.text.startswith((" and", ","), left):
            price += CLOSED
        if of_item_before(clause, mention, first) or has_own_behind(clause, mention, draft):
            return TOO_FAR  # "£6m over two years for roads and £500,000 for parks"
        if mention.sort in STARTS and draft.measure not in TAXES and clause.text.startswith(_SIDE_CLAUSES, left):
            other = clause.dated_by(mention)
            if other is not None and other.measure in _SET_BY_DAY:
                return TOO_FAR  # "bills go up by 4% from April after members agreed £9m of cuts"
        if clause.turns(left):
            return TOO_FAR  # "had drawn £8m over the last two years and that only £7m was left"
    else:
        return 0.0
    if left == last and clause.text.startswith(_OF_WHICH, left):
        left = _past_of_which(clause.text, left)  # "£4m of which had been made by September": no clause of its own
    elif left == last and (beside := _SHARE_BESIDE.match(clause.text, last, right)) is not None:
        left = beside.end()  # "£7m (9.8%) in 2014/15": the share is no other figure
    elif left == last and (aside := _PART_ASIDE.fullmatch(clause.text, last, right)) is not None:
        left, price = right, price + (aside.end() - aside.start()) / CHARACTERS_PER_POINT
    elif left == last and draft.measure in _FOR_A_SAVING and (aim := _AIM.search(clause.text, left, right)) is not None:
        left = aim.end() if not clause.numbers_between(left, aim.start()) and not holds(clause.text[left : aim.start()], (",", ";")) else left
    price += (right - left) / CHARACTERS_PER_POINT + (UNTIL if mention.sort == "until" else 0.0)
    if right - left > JOINED and price < limit:
        behind = left == mention.end
        own = behind and (mention.sort in MOMENTS or clause.gone_by(mention)) and left > clause.sentence.start + OPENING
        own = own and not clause.text.endswith(_CLAUSE_OPENS, 0, mention.start)
        passed = clause.numbers_between(left, right)
        breaks = clause.breaks(left, right)
        price += sum(breaks) if not own else sum(max(cost, OWN_CLAUSE) for cost in breaks)
        price += passing * passed
        if passed and not behind and clause.parted(left, right):
            price += APART  # another number stands in the clause of the time: "290 jobs are at risk after cuts of £23m for 2014/15 were agreed"
    return price
