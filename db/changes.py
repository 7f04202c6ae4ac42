"""Whether a figure took the place of an earlier one: for what is still to come, for levels and counts that run on, or because the text says so."""

import re
from functools import lru_cache

from db.apart import asked_for, is_change
from db.formers import Former, changed_to
from db.months import declared_again, recalls, unmoved
from db.moves import DENYING, REACH, gone_to
from db.nearness import mistyped_level, of_one_rise, plausible, swapped, typing_error, within
from db.relations import said
from db.sides import of_a_rival
from db.spot import Spot
from db.statement import BROAD, PLANNED, SETTLED, STOCKS, Statement
from db.tolerances import LIMITS

CHARGES = frozenset({"income", "other_percent", "other_money", "pay_change"})  # in force until others take their place
OVER_DAYS = 180  # after its end the figures of a year are known
ROUNDED = 0.06  # of a figure: so far off it may be when it is told again
AROUND = 120  # characters beside a figure in which words tell that it moved
UNSETTLED = frozenset({"overspend", "underspend", "funding_gap", "reserves_use"})  # which nobody knows before a year is over
TARGETED = frozenset({"saving", "job_losses", "overspend"})
_NOW = re.compile(r"\bnow (?:\w+ ){0,2}$", re.IGNORECASE)  # "the saving is now £700,000, down from": no fact of a year that is over
_NOW_DOES = re.compile(
    r"\b(?:now (?:plans|expects|aims|intends|wants|needs|has|have|faces|must|proposes)|(?:is|are|will|must) now)\b(?![^.;]*[;£])", re.IGNORECASE
)
_ITEM = re.compile(r"[;£]")
_VOTE = re.compile(r"\b(?:voted|passed|approved|agreed|adopted|signed off|has set|have set|was set|were set|full council)\b", re.IGNORECASE)
FLOWS = frozenset({"budget", "cost", "income"})  # of which a year has more and more
_SO_FAR = re.compile(
    r"\b(?:so far|to date|already|(?:has|have|had)(?: now| already| also)?(?: been)? (?:spent|paid|raised|collected|earned|taken|brought in|cost))\b",
    re.IGNORECASE,
)
# what a service takes, not the budget that was set for it
_TAKES = re.compile(r"\b(?:cost(?:s|ing)?|spen(?:d|ds|t|ding)|reach|bill)\b", re.IGNORECASE)
OLD_DIGITS = 2  # of a figure that comes back by no accident
NEARBY = 300  # characters


def moved(a: Statement, b: Statement) -> bool:
    """Whether the later claim gives a new figure rather than a contrary one: for what was still to come, or where the text says so."""
    first, last = (a, b) if a.day <= b.day else (b, a)
    gap = last.day - first.day if first.day and last.day else 0
    same_voice = first.claim.document.source is not None and first.claim.document.source == last.claim.document.source
    same_document = first.claim.document.id == last.claim.document.id
    # in one week's papers "now" sets the news apart from last year, not from each other
    if gap and swapped(first, last) and recalls(last, first):
        return False  # "in November it was heading for £4.6m", where a paper of that November had £6.4m
    if gap and (declared_again(last, first) or unmoved(last, first)):
        return False  # "in November it announced 1,000 job losses", where a paper of that November had 800; "the target has not moved"
    if gap and of_one_rise(first, last):
        return False
    told = same_document or same_voice or gap > LIMITS.moved_days
    if gap and last.former and not first.former and swapped(first, last) and typing_error(first, last):
        return False  # "up from £27.5m", where the paper of then had £25.7m: what it went up from is not what it went to
    if told and first.claim.has_words and _says_moved(first, last, same_document):
        return True
    if not same_document and gap >= LIMITS.step_days and gone_on(first, last):
        return True
    pair = {first.stage, last.stage}
    if gap and out_of_date(first, last):
        return False
    if pair == {"actual"}:
        if a.period.shape == b.period.shape == "since" and first.family not in STOCKS and last.value.point < first.value.point:
            return False  # a count that runs on cannot shrink
        if mistyped_level(a, b):
            return False
        counted = a.period.shape == b.period.shape == "since"
        if gap <= LIMITS.stock_days and (counted or (a.undated and b.undated)) and not within(a, b, LIMITS.ratio_level):
            return False  # neither a level nor a count of years changes that much in a few weeks
        if counted and not within(a, b, _most_grown(first, gap)):
            return False
        return gap > LIMITS.moved_days and runs_on(a, b) and (first.family in STOCKS or not typing_error(first, last))
    if gap > LIMITS.moved_days and (first.family == "grant" or (first.family in FLOWS and _so_far(first))) and _grown_since(first, last):
        return True
    if gap > LIMITS.moved_days and first.family == "budget" and first.claim.service and _spent_since(first, last):
        return True
    if gap and same_voice and first.stage in PLANNED and last.stage == "underway" and last.family == "saving":
        return True  # what was to be saved, and what is being saved
    if not gap or not (still_open(first) and still_open(last)) or typing_error(first, last):
        return False
    if pair == {"agreed"} and gap <= LIMITS.moved_days:
        return False
    if same_voice or (_is_council(last) and _is_council(first)):
        return True
    if first.stage == "proposed" and last.claim.status == "agreed" and reached(last):
        return True  # "the total comes down to £8.7m" when it is voted on a week later
    if pair != {"agreed"} and gap > LIMITS.step_days and any(not former.denied for former in last.formers):
        return True  # of a figure that is on the move, the paper of a week before gave a step
    if gap > LIMITS.moved_days and first.family in SETTLED and _voted(last) and not _voted(first) and first.day < last.period.start:
        return True  # what is told before the vote, however firmly, and what was voted on weeks later
    if pair == {"agreed"} and gap > LIMITS.target_days and _of_years(first, last):
        return _is_council(last) or gap > LIMITS.followed_up_days  # what was decided for years is drawn up anew after one of them
    if gap <= LIMITS.moved_days or pair == {"agreed"} or (last.period.end and last.period.end + OVER_DAYS < last.day):
        return False  # what was decided is no forecast, and no target of a year that is over moves
    if first.stage == "proposed" and last.claim.status == "agreed":
        return True  # a decision takes the place of what was proposed weeks before
    if gap <= LIMITS.same_time_days and of_a_rival(last):
        return False  # the plans are the council's: who is against them cannot draw them up anew
    nearly_over = last.period.end and last.period.end < last.day + LIMITS.period_end_days  # the targets of a year stay as they are in its last month
    shapes = {a.period.shape, b.period.shape}
    # what one year is to bring changes while its budget is drawn up
    reset = gap > LIMITS.target_days or "year" in shapes or (shapes == {"none"} and first.family not in BROAD) or _is_news(last)
    return _is_council(last) or (reset and not nearly_over) or ("forecast" in pair and _tells_of_change(last))


def out_of_date(a: Statement, b: Statement) -> bool:
    """Whether the later paper gives as the figure of now what the earlier one has told as that of before: "up from £27m to £31m", then "£27m"."""
    first, last = (a, b) if a.day <= b.day else (b, a)
    one, other = first.claim.document, last.claim.document
    if not first.day or first.day == last.day or last.day - first.day > LIMITS.target_days or (one.source and one.source == other.source):
        return False
    if first.stage != last.stage or last.former or min(first.value.wording.digits, last.value.wording.digits) < OLD_DIGITS:
        return False
    if not any(former.amount == last.value.point and not former.denied for former in first.formers):
        return False
    if first.family in STOCKS:
        return first.stage == "actual" and last.undated
    if first.family == "cost":
        return first.claim.service is not None and (first.claim.service, first.claim.programme) == (last.claim.service, last.claim.programme)
    return first.family not in SETTLED and first.period == last.period and first.period.shape in ("year", "span")


def _of_years(first: Statement, last: Statement) -> bool:
    """Whether both are what a plan of several years is to bring: of a named programme, or by a year."""
    if first.family not in TARGETED:
        return False
    return bool(first.claim.programme and last.claim.programme) or first.period.shape in ("span", "by")


def _most_grown(count: Statement, gap: int) -> float:
    """How many times itself a count of years may have become some days later: "£40m since 2010" of 2014 is not £60m half a year on."""
    return LIMITS.ratio_level + LIMITS.ratio_pace * gap / max(1, count.day - count.period.start)


def replaces(last: Statement, first: Statement) -> bool:
    """Whether the words beside the later figure say that it took the place of the earlier: "£20.5m, up from £16m in November"."""
    if not last.formers or last.day < first.day or last.claim.kind != first.claim.kind or not plausible(last, first, LIMITS.ratio_told):
        return False
    same_document = last.claim.document.id == first.claim.document.id
    near = plausible(last, first, LIMITS.ratio_moved)
    for former in last.formers:
        if former.denied or not (near or (former.tied and (last.family not in STOCKS or asked_for(first)))):
            continue
        here = first.claim.start <= former.start < first.claim.end
        found = here if same_document else _told_again(first, former)
        if found and same_document and (_over_time(last, first, former) or not (former.tied or of_one_measure(last, first))):
            continue
        if found and (former.foreseen or _of_one_plan(last, other_year=former.other_year)):
            return True
    return False


def _told_again(first: Statement, former: Former) -> bool:
    """Whether a former figure is that of an earlier paper, as finely as the coarser of the two is written."""
    off = abs(former.amount - first.value.point)
    return off <= ROUNDED * former.amount and off <= max(first.value.wording.fine, former.fine) / 2 + 1e-6


def of_one_measure(one: Statement, other: Statement) -> bool:
    """Whether two figures measure one thing; what kind of posts is meant, papers seldom keep apart."""
    return one.family == other.family or one.claim.kind != "money"


def _over_time(last: Statement, first: Statement, former: Former) -> bool:
    """Whether two figures of one text are what was and what will be, each right for its time: a charge that goes up, balances that run down."""
    if is_change(last) or is_change(first):
        return True
    if last.claim.kind == "money" and last.family != first.family and not STOCKS.isdisjoint((last.family, first.family)):
        return True  # "the £86m of reserves will fall to £56m", whatever the first was taken for
    if last.family in STOCKS and last.claim.kind == "money":
        return (first.stage == "actual" and not asked_for(first)) or former.other_year
    return last.family in CHARGES and first.stage == "actual" and last.stage in PLANNED and not former.foreseen


def of_a_month(a: Statement, b: Statement) -> bool:
    """Whether one of the figures is dated by a month or a day: beside a former figure that is when it was said ("the £3.4m proposed in October")."""
    return "at" in (a.period.shape, b.period.shape) and not (a.undated or b.undated)


def denies(one: Statement, other: Statement) -> bool:
    """Whether the words beside a figure call the other figure of the same text wrong: "£80m, not the £32m that the council has published"."""
    if other.claim.end <= one.claim.end or other.claim.start >= min(one.claim.sentence_end, one.claim.end + REACH):
        return False  # what is denied stands behind the figure
    between = one.claim.words(one.claim.end, other.claim.start).lower()
    if not any(word in between for word in DENYING):
        return False
    return any(former.denied and other.claim.start <= former.start < other.claim.end for former in one.formers)


def still_open(one: Statement) -> bool:
    """Whether a figure is a plan, a target or a forecast. What a year comes out at is a forecast until it is over, however it is put."""
    if one.stage == "underway":
        return one.claim.measure in UNSETTLED
    return one.stage in PLANNED and (one.claim.status != "actual" or one.stage == "proposed")


def _of_one_plan(last: Statement, *, other_year: bool) -> bool:
    """Whether a figure that rose or fell was a plan or a price, of which there is one, and no figure of the year before."""
    if last.family == "cost":
        return not other_year or bool(last.claim.programme)
    told_anew = last.stage in PLANNED or (last.family in TARGETED and bool(_NOW.search(last.claim.words(last.claim.start - 30, last.claim.start))))
    return not other_year and told_anew and last.family not in SETTLED and last.family not in STOCKS


def _says_moved(first: Statement, last: Statement, same_document: bool) -> bool:
    if same_document:
        return any(one.spot.may_say("moved", "restated") and one.spot.tell(_beside) for one in (first, last))
    return last.spot.tell(_is_restated)


def _is_restated(spot: Spot) -> bool:
    return spot.may_say("restated") and said("restated", spot.sentence[max(0, spot.start - 80) : spot.end + 50])


def gone_on(first: Statement, last: Statement) -> bool:
    """Whether words lead the later figure away from one before it, the way that it is off the earlier: "the bill has soared to £15.5m" after £12m.

    Not what is set anew each year: bills and budgets rise on those of the year before.
    """
    if last.family in STOCKS and not last.undated:
        return False  # the level of a day stays what it was
    if (last.family in SETTLED and last.family != "tax_rise") or not last.spot.may_say("changed") or any(not one.denied for one in last.formers):
        return False
    way = last.spot.tell(_gone_to)
    if way is None or (way and way * (last.value.point - first.value.point) <= 0):
        return False
    return not (first.spot.may_say("changed") and first.spot.tell(_gone_to) is not None)  # two papers on one move


def _gone_to(spot: Spot) -> int | None:
    return gone_to(spot.before(AROUND))


def _beside(spot: Spot) -> bool:
    """Whether words of change are beside a figure, and not beside another item of its list."""
    ahead = _ITEM.split(spot.before(AROUND))[-1]
    behind = _ITEM.split(spot.after(AROUND))[0]
    return any(said(words, ahead) or said(words, behind) for words in ("moved", "restated"))


def _grown_since(first: Statement, last: Statement) -> bool:
    """Whether more of a year's grants had come in weeks later, or more had been spent, while the year ran or when it was over."""
    got = first.claim.status == last.claim.status == "actual" and first.value.point < last.value.point
    runs = last.period.shape == "year" and last.period.start <= first.day <= last.period.end
    return got and runs and (last.day <= last.period.end or first.family in FLOWS) and not typing_error(first, last)


def _spent_since(first: Statement, last: Statement) -> bool:
    """Whether a service's year was over when a paper told what it had taken, and not when another did."""
    over = last.period.shape == "year" and last.period.start <= first.day <= last.period.end < last.day
    return over and last.claim.status == "actual" and _TAKES.search(first.claim.sentence) is not None and not typing_error(first, last)


def _so_far(one: Statement) -> bool:
    """Whether the words at a figure tell what has come of a year until they are written: "has spent £9m this year"."""
    return one.spot.tell(_told_so_far)


def _told_so_far(spot: Spot) -> bool:
    return _SO_FAR.search(spot.sentence[max(0, spot.start - AROUND) : spot.end + AROUND]) is not None


def _voted(one: Statement) -> bool:
    """Whether the sentence of a figure tells of the vote on it."""
    return one.spot.tell(_tells_of_vote)


def _tells_of_vote(spot: Spot) -> bool:
    return _VOTE.search(spot.sentence) is not None


def reached(one: Statement) -> bool:
    """Whether words of change lead to a figure."""
    return one.spot.may_say("changed") and one.spot.tell(_changed_to)


def _changed_to(spot: Spot) -> bool:
    return changed_to(spot.before(AROUND))


def _is_news(last: Statement) -> bool:
    """Whether a plan or target is told as that of now: "the council now has to find £52m over the next four years"."""
    return last.spot.may_say("turned") and _NOW_DOES.search(last.spot.before(AROUND)) is not None


def _tells_of_change(last: Statement) -> bool:
    """Whether the sentences around a forecast speak of figures that have moved: it is then news, not a mistake."""
    claim = last.claim
    return not claim.has_words or said("restated", claim.words(claim.start - NEARBY, claim.end + NEARBY))


def runs_on(a: Statement, b: Statement) -> bool:
    """Counts that run on: what has been saved or cut so far, levels of the day."""
    if a.period.shape == b.period.shape == "at" and a.claim.period is not None and b.claim.period is not None:
        return a.period.start > b.period.end or b.period.start > a.period.end  # "March 2023" and the last day of March are one
    return a.period.shape in ("since", "at", "none")


def _is_council(one: Statement) -> bool:
    """Whether the council itself is the source: its papers, its newsroom."""
    source, council = one.claim.document.source, one.claim.council
    return bool(source and council and _speaks_for(source, council))


@lru_cache(maxsize=1024)
def _speaks_for(source: str, council: str) -> bool:
    source = source.lower()
    head = council.lower().replace("london borough of ", "").split()[0]
    return head in source and "council" in source and not any(word in source for word in ("group", "unison", "watch"))
