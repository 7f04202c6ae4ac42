"""Figures that one paper gives for something for which another paper of the same weeks gives them differently: the budget of a service taken for its
saving, the debt of this year for that of the year before, the price of ten years for that of one.

The other paper has both figures, each with its own thing. That tells a mix-up from figures that only seem to be of one thing, and what was mixed
up may be as far off as it likes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from db.apart import is_left, of_before, so_far
from db.compare import Verdict, about, quoted, stages
from db.contradictions import Clash, Key, Weeks, merged
from db.interval import relate
from db.names import same_scheme
from db.nearness import one_event, within
from db.papers import Paper, is_fine, known, size
from db.periods import standing
from db.sides import redundant
from db.signs import shared_signs
from db.statement import BROAD, OUTTURNS, Statement, neighbours
from db.wholes import told_as_whole

_YEAR = re.compile(r"\b20\d\d")
_POSTS = re.compile(r"\b(?:posts?|jobs?|roles|positions)\b", re.IGNORECASE)
_GRANT = re.compile(r"\b(?:grants?|settlement|funding)\b", re.IGNORECASE)
_TOTAL = re.compile(r"\btotal (?:cost|bill|sum|price|saving|overspend)\b[^£.;]*$", re.IGNORECASE)
_OF_THEM = re.compile(r"[\d,.]*\d(?: [a-z]+)? of (?:these|those|them|the [a-z]+)\b", re.IGNORECASE)
_OVER = re.compile(r"\s(?:over|across) (?:the |its |a )?(?:next |whole )?(?:\w+[- ]){1,2}(?:years?|term)\b", re.IGNORECASE)
_YEARS = re.compile(r"\byears\b|\b20\d\d")
OPPOSITE = {"overspend": "underspend", "underspend": "overspend", "job_losses": "jobs_created", "jobs_created": "job_losses"}
FINE = 3  # of a figure that a council does not have in two years by chance
UNITS = frozenset({"week", "month", "day"})
BESIDE = 45  # characters behind a figure that say what kind of losses it counts
MOST_OF_A_BILL = 4.0  # times that two bills may be apart: the lowest band pays a third of the highest, and what comes on top is no bill
FARTHEST = 15.0  # times that the figures may be apart


def by_value(papers: Iterable[Paper]) -> list[Weeks]:
    """What several papers of one council, in the order in which they were published, give with one figure, by the figure."""
    groups: dict[Key, list[Statement]] = {}
    listed = list(papers)
    # two papers may have taken one figure for that of a week and that of a month, which come to different sums
    units = {_as_written(one) for paper in listed for one in paper.statements if one.claim.rate in UNITS}
    for paper in listed:
        for one, key in paper.sizes.items():
            if key:
                groups.setdefault(key, []).append(one)
                if units and _as_written(one) in units:
                    groups.setdefault(("written", one.claim.measure, *_as_written(one)), []).append(one)
    return [Weeks(members) for members in groups.values() if len({one.claim.document.id for one in members}) > 1]


def mixups(first: Paper, second: Paper, left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[Clash]:
    """What one of two papers gives for a thing where the other gives it for another one. `left`, `right`: what is left over in each."""
    found: list[Clash] = []
    for own, theirs, rest in ((first, second, right), (second, first, left)):
        if rest:
            found += _mixups(own, theirs, rest)
        if own.at_rates:
            found += (*_for_each_year(own, theirs), *_at_another_rate(own, theirs))
        if own.those(_may_turn):
            found += _turned_round(own, theirs)
        if own is first:  # of which both are asked at once
            found += (*_of_another_year(own, theirs), *_changed_places(own, theirs), *_of_each_other(own, theirs))
        found += told_as_whole(own, theirs, rest)
    yield from merged(found)


def _mixups(own: Paper, theirs: Paper, rest: Sequence[Statement]) -> Iterator[Clash]:
    """`rest`: what is left over in the other paper, the right figures among it."""
    things: dict[Key, list[Statement]] = {}
    for right in rest:
        things.setdefault(theirs.things[right], []).append(right)
    for one, about_it in own.things.items() if things else ():
        if about_it not in things or (own.sizes[one] not in theirs.given and own.figures[one] not in theirs.given):
            continue
        same = _for_others(one, theirs.of_kind.get(one.claim.kind, ()))
        if not same or one.portion or one.addition or one.former or one.value.qualifier == "range":
            continue
        for right in things[about_it]:
            year = any(_year_of(right, other) for other in same)
            if (
                (not right.portion or year)
                and _of_one_thing(one, right)
                and (year or all(_nearer(one, right, other) for other in same))
                and not of_before(right)
            ):
                because = (
                    f"{quoted(one.claim)} and {quoted(right.claim)} cannot both be right{about(one)}: "
                    f"the other paper gives “{one.claim.quote}” for something else."
                )
                yield Clash("value", Verdict("conflict", because), [one], [right])


def _for_others(one: Statement, listed: Sequence[Statement]) -> list[Statement]:
    """The statements of another paper that have the figure of one; none where it has it for the same thing, nearly always, or comes only near it."""
    same = []
    for other in listed:
        if relate(other.value, one.value):
            if not _another(one, other):
                return []
            same.append(other)
    return same if any(_taken_over(one, other) for other in same) else []


def _for_each_year(own: Paper, theirs: Paper) -> Iterator[Clash]:
    """ "£130m a year" in one paper, where the other has it for four years together; with it what the other says of a year."""
    for one in own.at_rates:
        if one.claim.rate != "year":
            continue
        total = next(
            (
                other
                for other in theirs.of_family.get(one.family, ())
                if not other.claim.rate and _one_figure(one, other) and _of_years(other) and (other.period.shape == "span" or _over_years(other))
            ),
            None,
        )
        if total is None or any(_one_figure(one, other) and other.claim.rate for other in theirs.statements):
            continue
        if any(_one_figure(one, other) and not other.claim.rate and not other.portion for other in own.statements):
            continue
        because = f"{quoted(one.claim)} is said of each year, {quoted(total.claim)} of all years together: they cannot both be right."
        left, right = (
            [first, *(other for other in side.statements if other is not first and _one_figure(first, other))]
            for first, side in ((one, own), (total, theirs))
        )
        yield Clash("value", Verdict("conflict", because), left, right)
        years = [each for each in theirs.statements if (each.claim.rate == "year" or _year_of(each, total)) and _one_matter(one, each)]
        if years:
            most = max(years, key=lambda each: each.value.point)
            because = f"{quoted(one.claim)} is said of each year, {quoted(most.claim)} of one of them: they cannot both be right."
            yield Clash("value", Verdict("conflict", because), [one], [each for each in years if each.value.point == most.value.point])


def _over_years(total: Statement) -> bool:
    """Whether the words behind a figure say over how many years it is: "£37m over the three years"."""
    claim = total.claim
    return bool(_OVER.match(claim.words(claim.end, min(claim.sentence_end, claim.end + BESIDE))))


def _of_years(total: Statement) -> bool:
    """Whether the sentence of a figure names the years that it is for: a time told of before may be another figure's."""
    return bool(_YEARS.search(total.claim.sentence))


def _year_of(right: Statement, total: Statement) -> bool:
    """Whether a figure is a part of another only in that it is for one of its years: "£22m over three years. Of that, £9m in 2015/16"."""
    return right.period.shape == "year" and total.period.shape == "span" and _within_years(right, total)


def _within_years(year: Statement, total: Statement) -> bool:
    return total.period.start <= year.period.start <= total.period.end


def _at_another_rate(own: Paper, theirs: Paper) -> Iterator[Clash]:
    """ "£500,000 a month" in one paper, "£500,000 a year" or "£500,000 in 2015/16" in the other."""
    for one in own.at_rates:
        if one.claim.rate not in UNITS:
            continue
        same = [other for other in theirs.of_measure.get(one.claim.measure, ()) if _as_written(other) == _as_written(one) and one_event(one, other)]
        if same and all(other.claim.rate != one.claim.rate and (other.claim.rate or other.period.shape == "year") for other in same):
            other_unit = same[0].claim.rate or "year"
            because = f"{quoted(one.claim)} is said of a {one.claim.rate}, {quoted(same[0].claim)} of a {other_unit}: they cannot both be right."
            yield Clash("value", Verdict("conflict", because), [one], same)


def _of_another_year(own: Paper, theirs: Paper) -> Iterator[Clash]:
    """ "The overspend of 2016/17 was £10.9m" in one paper, "£10.9m in 2017/18" in the other: one of them took the wrong year."""
    for one in own.those(_of_named_year):
        same = [other for other in theirs.of_measure.get(one.claim.measure, ()) if other.value.point == one.value.point]
        if any(not _of_named_year(other) or one.slots != other.slots or standing(one.period, other.period) != "different" for other in same):
            continue
        if same and all(standing(each.period, one.period) == "same" for each in own.statements if _one_figure(each, one)):
            because = f"{quoted(one.claim)} and {quoted(same[0].claim)} are one figure for two years: they cannot both be right."
            yield Clash("value", Verdict("conflict", because), [one], same)


def _of_named_year(one: Statement) -> bool:
    """Whether it is what a year came out at, or what years come to, finely written, and the sentence names them: savings may well be the same in two
    years, but not the gap of several."""
    if one.claim.measure in OUTTURNS:
        fine = one.value.wording.digits >= FINE and one.period.shape == "year"
    else:
        fine = one.family == "saving" and one.value.wording.digits > FINE and one.period.shape in ("year", "span")
    return fine and one.value.exact and not one.borrowed and bool(_YEAR.search(one.claim.period_text or one.claim.sentence))


def _as_written(one: Statement) -> tuple[float | None, float | None, str]:
    return one.claim.low, one.claim.high, one.claim.currency


def _turned_round(own: Paper, theirs: Paper) -> Iterator[Clash]:
    """One figure that is an overspend in one paper and an underspend in the other, or a rise and a fall."""
    for one in own.those(_may_turn):
        for other in theirs.of_measure.get(OPPOSITE.get(one.claim.measure, one.claim.measure), ()):
            a, b = one.claim, other.claim
            if a.service != b.service or not _opposed(one, other) or not _same_value(one, other) or standing(one.period, other.period) != "same":
                continue
            given = [(side, each) for side, paper in ((one, theirs), (other, own)) for each in paper.statements]
            if not any(each.family == side.family and _same_value(side, each) and not _opposed(side, each) for side, each in given):
                yield Clash("value", Verdict("conflict", f"{quoted(a)} and {quoted(b)} cannot both be right: they go opposite ways."), [one], [other])


def _may_turn(one: Statement) -> bool:
    return one.claim.measure in OPPOSITE or (one.claim.kind == "percent" and one.claim.direction in ("up", "down"))


def _changed_places(own: Paper, theirs: Paper) -> Iterator[Clash]:
    """ "Down from £11.4m to £8.9m" in one paper, "£11.4m, compared with £8.9m the year before" in the other."""
    for before, after in own.levels:
        for other_before, other_after in theirs.levels:
            swapped = (other_before.value.point, other_after.value.point) == (after.value.point, before.value.point)
            if swapped and other_before.claim.kind == before.claim.kind:
                because = f"{quoted(after.claim)} and {quoted(other_after.claim)} cannot both be right: the two figures have changed places."
                yield Clash("value", Verdict("conflict", because), [before, after], [other_before, other_after])


def _of_each_other(own: Paper, theirs: Paper) -> Iterator[Clash]:
    """ "£9.7m from schools and £8.1m from roads" in one paper, "£9.7m from roads and £8.1m from schools" in the other."""
    shared = [one for one in own.those(_of_a_service) if one.value.point in theirs.points]  # for whatever the other paper has it
    told = [(one, _alone(one, theirs.of_measure.get(one.claim.measure, ()))) for one in shared]
    otherwise = [(one, its) for one, its in told if its and its.value.point != one.value.point]  # none, as most papers agree
    for (one, first), (other, second) in combinations(otherwise, 2):
        if one.claim.measure != other.claim.measure or one.claim.service == other.claim.service:
            continue
        if (first.value.point, second.value.point) == (other.value.point, one.value.point):
            because = f"{quoted(one.claim)} and {quoted(first.claim)} cannot both be right: the figures of two services have changed places."
            yield Clash("value", Verdict("conflict", because), [one, other], [first, second])


def _of_a_service(one: Statement) -> bool:
    return bool(one.claim.service) and is_fine(one)


def _alone(one: Statement, listed: Sequence[Statement]) -> Statement | None:
    """The one statement of another paper on the very thing that a statement is about; null where there are several figures."""
    slots = one.slots
    same = [other for other in listed if other.slots == slots and standing(other.period, one.period) == "same" and other.subjects == one.subjects]
    return same[0] if same and len({other.value.point for other in same}) == 1 else None


def _opposed(one: Statement, other: Statement) -> bool:
    a, b = one.claim, other.claim
    if OPPOSITE.get(a.measure) == b.measure:
        return True
    return a.kind == "percent" and a.measure == b.measure and {a.direction, b.direction} == {"up", "down"}


def _one_matter(one: Statement, other: Statement) -> bool:
    """Whether two figures are of one measure and service, whatever the time."""
    return one.family == other.family and one.claim.service == other.claim.service and not relate(one.value, other.value)


def _one_figure(one: Statement, other: Statement) -> bool:
    return one.family == other.family and _same_value(one, other)


def _same_value(one: Statement, other: Statement) -> bool:
    return one.claim.kind == other.claim.kind and known(one, other) and relate(one.value, other.value) in ("agree", "rounding")


def _taken_over(one: Statement, other: Statement) -> bool:
    """Whether one paper may have the figure of the other, and not one that only comes near it."""
    key = size(one)
    return one.value.point == other.value.point or (key is not None and key == size(other))


def _of_one_thing(one: Statement, right: Statement) -> bool:
    """Whether every slot says that both are figures for one thing, of two of which `Paper.things` says so."""
    a, b = one.claim, right.claim
    if relate(one.value, right.value) or not within(one, right, MOST_OF_A_BILL if a.measure == "tax_bill" else FARTHEST):
        return False
    if not one_event(one, right):
        return False
    if (a.programme or b.programme) and not (a.programme and b.programme and same_scheme(a.programme, b.programme)):
        return False
    if right.addition or (right.former and right.period.shape == "none") or stages(one, right) != "same" or _is_and_will_be(one, right):
        return False
    if one.subjects and right.subjects and not one.subjects & right.subjects:
        return False
    if (one.family == "reserves" and is_left(one) != is_left(right)) or (one.stage != right.stage and so_far(one) != so_far(right)):
        return False
    if standing(one.period, right.period) != "same":
        return one.period.shape == right.period.shape == "none" and bool(a.rate and a.service)
    return one.family not in BROAD or bool(one.subjects & right.subjects or a.service or one.firm)


def _nearer(one: Statement, right: Statement, other: Statement) -> bool:
    """Whether the words beside a figure are as near to those of its thing as to those of the other thing; in one sentence the two share theirs."""
    return right.claim.sentence_start == other.claim.sentence_start or shared_signs(one, right) >= shared_signs(one, other)


def _of_grant(one: Statement) -> bool:
    """Whether the words before a figure name what a government gives."""
    claim = one.claim
    return bool(_GRANT.search(claim.words(max(claim.sentence_start, claim.start - 2 * BESIDE), claim.end + BESIDE // 2)))


def _of_them(one: Statement) -> bool:
    """Whether a figure of jobs is some of those just told of: "180 of these are vacant"."""
    claim = one.claim
    return one.portion or one.included or bool(_OF_THEM.match(claim.quote + claim.words(claim.end, min(claim.sentence_end, claim.end + BESIDE // 2))))


def _yearly(one: Statement) -> bool:
    """Whether it is what a year takes: "a year", or of one year that is named."""
    return one.claim.rate == "year" or (not one.claim.rate and one.period.shape == "year")


def _another(one: Statement, other: Statement) -> bool:
    a, b = one.claim, other.claim
    if one.full_time != other.full_time and not (other.full_time and _POSTS.search(a.quote)):
        return True  # but who takes over "212.5 full-time equivalents" as "212 posts" means the same
    if (one.stage == "unidentified") != (other.stage == "unidentified"):
        return True
    if a.kind == "jobs" and not one.portion and _of_them(other) and not one.spot.says("complement") and not (redundant(one) and redundant(other)):
        return True  # "620 posts, 180 of these vacant", told as 180 posts
    if not neighbours(one, other):
        return True
    if (
        "grant_cut" in (a.measure, b.measure)
        and a.measure != b.measure
        and all(_of_grant(side) == (side.claim.measure == "grant_cut") for side in (one, other))
    ):
        return True  # "it has slashed the grant by £17.6m", where that is what the council saves
    if (other.addition or other.portion) and _TOTAL.search(one.claim.words(max(a.sentence_start, a.start - 2 * BESIDE), a.start)):
        return True  # "the total cost is £2.6m", where that is what comes on top of a provision
    if a.measure == b.measure and a.rate != b.rate and not (_yearly(one) and _yearly(other)):
        return True
    if b.speaker and not a.speaker and (a.status, b.status) == ("agreed", "proposed"):
        return True  # what the opposition wanted, and was voted down
    named = not one.borrowed and not other.borrowed and not one.undated and not other.undated
    if named and standing(one.period, other.period) == "different":
        return True
    return bool(one.subjects and other.subjects and not one.subjects & other.subjects)


def _is_and_will_be(a: Statement, b: Statement) -> bool:
    """Whether one is what a thing takes and the other what another is expected to: the old pool's subsidy and the new one's."""
    return {a.stage, b.stage} in ({"actual", "forecast"}, {"actual", "proposed"})
