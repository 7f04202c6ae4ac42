"""Totals against their parts by what the slots say: years of a span, what was found of a gap and what is left of it.

Within one document, and between the papers of one week.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from db.arithmetic import Check, check, share_off
from db.compare import stages
from db.contradictions import Weeks, thing
from db.interval import relate
from db.listed import of_their_lists
from db.nearness import one_event
from db.papers import Paper
from db.periods import standing
from db.statement import Statement
from db.tolerances import LIMITS

LISTED = 700  # characters: the figures of one list, and its total, stand within this
TOTAL = "span"  # the shape of the period of what papers give as a total over years
LONGEST = 12  # parts of a list
NEAREST = 8  # papers that a remainder is held against
APRIL_TO_DECEMBER = 275  # days
TRIED = 24  # ways of filling a span that are worked out


def sums_of_years(statements: Sequence[Statement]) -> Iterator[Check]:
    """A span of years against its years, all of one thing: "£11.9m in 2013/14, £12.4m in 2014/15 ... that £36m"."""
    groups: dict[object, list[Statement]] = {}
    for one in statements:
        if one.period.shape in ("year", "span", "by"):
            groups.setdefault((thing(one), one.claim.measure, one.claim.programme), []).append(one)
    for members in groups.values():
        if len(members) < 2 or all(one.period.shape == "year" for one in members):
            continue
        members = [*members, *of_their_lists(members, statements)]
        if len(members) < 3:
            continue
        for total in members:
            if total.period.shape == "year":
                continue
            ways = [*_partitions(total, members)]
            for parts in [one for one in ways if _in_one_sentence(one)] or ways:
                near = _together_in_text(parts, total)
                explicit = (
                    near and len(parts) >= 3 and {part.stage for part in parts} <= {total.stage, parts[0].stage, "required", "agreed", "proposed"}
                )
                worked = check(parts, total, explicit=explicit)
                if worked.works or not _all_make(parts, total, members):
                    yield worked


def _in_one_sentence(parts: Sequence[Statement]) -> bool:
    """Whether years are listed together, at one stage: "in three instalments: £9m next year, £8m in 2015/16 and £6m in 2016/17".

    What is told of one of the years elsewhere ("£8.5m of next year's has been found") takes no place in such a list.
    """
    return len(parts) > 2 and len({(one.claim.sentence_start, one.stage) for one in parts}) == 1


def _all_make(parts: Sequence[Statement], total: Statement, members: Sequence[Statement]) -> bool:
    """Whether the figures of a list make the total together, though two of them were read as of one year: "£18m, with a further £14m in 2018/19"."""
    first, last = min(part.claim.sentence_start for part in parts), max(part.claim.start for part in parts)
    listed = [one for one in members if one is not total and first <= one.claim.start <= last and one.period.shape == "year"]
    return len(parts) < len(listed) <= LONGEST and check(listed, total, explicit=False).works


def sums_across(document: str, weeks: Weeks) -> Iterator[Check]:
    """Totals over years in one paper against the years that another paper of the same weeks gives in full without a total of its own.

    Gives only sums that do not work.
    """
    for total in weeks.by_document.get(document, ()):
        if total.period.shape != TOTAL or total.portion:
            continue
        for other in dict.fromkeys(one.claim.document.id for one in weeks.near(total)):
            group = weeks.by_document[other]
            if other == document or any(one.period.shape in ("span", "by") for one in group):
                continue
            same = [one for one in group if stages(one, total) == "same" and one.claim.measure == total.claim.measure and not one.portion]
            sums = [check(parts, total, explicit=False) for parts in _partitions(total, same) if len(parts) >= 3]
            if sums and not any(one.works for one in sums) and share_off(sums[0]) <= LIMITS.sum_near_share:
                yield sums[0]


def remainders_across(members: Sequence[Statement]) -> Iterator[Check]:
    """What one paper says is still to be found against the gap, and what was found of it, in another paper of the same weeks that has no remainder.

    Takes statements of one thing and period; gives only sums that do not work.
    """
    left = [one for one in members if one.stage == "unidentified" and one.day]
    found = [one for one in members if one.stage == "identified" and one.day] if left else []
    told = {one.claim.document.id for one in left}
    for rest in left:
        near = [one for one in found if one_event(rest, one) and one.claim.document.id not in told]
        for part in near[:NEAREST]:
            gaps = [
                one
                for one in members
                if one.claim.document.id == part.claim.document.id and (one.stage == "required" or one.claim.measure == "funding_gap")
            ]
            gap = max(gaps, key=lambda one: one.value.point, default=None)
            if gap is None or any(standing(gap.period, one.period) != "same" for one in (part, rest)):
                continue
            one = check([part, rest], gap, explicit=True)
            if not one.works and share_off(one) <= LIMITS.sum_near_share:
                yield one


def levels_across(own: Paper, theirs: Paper) -> Iterator[Check]:
    """ "From £151m to £142m" in one paper, "down £13m from £151m to £138m" in the other: the change is of another end. Gives what does not work."""
    for before, after in own.levels:
        for start, end in theirs.levels:
            if start.slots != before.slots or end.claim.measure != after.claim.measure or standing(end.period, after.period) == "different":
                continue
            if relate(start.value, before.value) is None or relate(end.value, after.value):
                continue
            beside = (one for one in theirs.statements if one.claim.sentence_start == end.claim.sentence_start and one not in (start, end))
            for change in beside:
                parts, total = ([end, change], start) if end.value.point < start.value.point else ([start, change], end)
                if change.claim.kind == end.claim.kind and check(parts, total, explicit=True).works:
                    ends = after.value.point < before.value.point, end.value.point < start.value.point
                    one = check([after, change], before, explicit=True) if all(ends) else check([before, change], after, explicit=True)
                    if ends[0] == ends[1] and not one.works and share_off(one) <= LIMITS.sum_near_share:
                        yield one


def _partitions(total: Statement, members: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Lists of claims whose periods follow each other and fill the total's, at most TRIED of them; for "by" a run of years that ends with it."""
    pieces = [one for one in members if one is not total and one.period.shape in ("year", "span") and one.period.end - one.period.start < 366 * 6]
    if total.period.shape == "by":
        start = _run_start(total, pieces)
        if start is None:
            return
    else:
        start = total.period.start
    found = 0
    stack: list[tuple[int, list[Statement]]] = [(start, [])]
    while stack and found < TRIED:
        at, parts = stack.pop()
        if abs(at - 1 - total.period.end) <= _end_slack(total) and len(parts) >= 2:
            found += 1
            yield parts
            continue
        if len(parts) >= LONGEST or at > total.period.end:
            continue
        for one in sorted(pieces, key=lambda one: -abs(one.claim.start - (parts[-1] if parts else total).claim.start)):
            if abs(one.period.start - at) <= LIMITS.period_end_days and (one.period.start, one.period.end) != (total.period.start, total.period.end):
                stack.append((one.period.end + 1, [*parts, one]))


def _end_slack(total: Statement) -> int:
    """By how many days the last year may end before a total: "by 2017" may mean the end of 2016/17."""
    return LIMITS.period_end_days + (APRIL_TO_DECEMBER if total.period.loose else 0)


def _run_start(total: Statement, pieces: Sequence[Statement]) -> int | None:
    """Where the run of three or more years begins that are listed together and end with the total's period."""
    starts = {one.period.start for one in pieces if one.period.shape == "year"}
    year = date.fromordinal(total.period.end).year
    at: int | None = None
    length = 0
    while (first := date(year - 1, 4, 1).toordinal()) in starts:
        if abs(date(year, 3, 31).toordinal() - total.period.end) > _end_slack(total) + 366 * length:
            break
        at, year, length = first, year - 1, length + 1
        if length > LONGEST:
            return None
    return at if length >= 3 else None


def _together_in_text(parts: Sequence[Statement], total: Statement) -> bool:
    places = [part.claim.start for part in parts]
    return max(places) - min(places) <= LISTED and min(abs(total.claim.start - place) for place in places) <= LISTED
