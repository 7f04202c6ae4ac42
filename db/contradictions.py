"""Finds claims of two documents that cannot both be right, and figures that moved. Works on the statements of one council.

Statements meet in groups that share everything but the figure; in a group each figure is compared with the figures nearest to it in time, not each
claim with each other, so that a thousand papers that print one total cost no more than two.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter

from db.agreement import otherwise_agree
from db.apart import told_of
from db.changes import replaces
from db.compare import Verdict, contrary, decide, different_thing, loosely, quoted, stages
from db.edited import edited, story_of
from db.followed import followed_up
from db.interval import relate
from db.months import year_being_set, year_set_then
from db.nearness import plausible_values, rivals, within
from db.periods import Period, standing
from db.statement import Statement
from db.tolerances import LIMITS

CLASHES = 3  # of one figure with later ones
PAIRED = 4  # claims of a figure that are tried against those of another
MERGED = 20  # clashes that a further one is held against, to be merged
LOOKED_AT = 20  # statements of one thing that one without a time is held against, the nearest in time on either side
NEAREST = 10  # figures of one group that a figure is compared with, the nearest in time: bounds the work in a group of thousands
SIDE = 25  # claims named on one side of a conflict

UNDATED = frozenset({"none", "since"})  # shapes of periods that do not tell what belongs together
Key = tuple[object, ...]


_ORDER = attrgetter("order")
_start = attrgetter("claim.start")


@dataclass(slots=True)
class Clash:
    """Two sides that stand against each other (or follow each other), each with its earliest claim first."""

    type: str
    verdict: Verdict
    left: list[Statement]
    right: list[Statement]
    edited: bool = False


def thing(one: Statement) -> Key:
    """What a statement is about, but for its period and figure: statements with equal keys may be compared."""
    return one.slots


@lru_cache(maxsize=4096)
def handle(period: Period) -> Key:
    """Under which key periods meet that may be one: spans of time by the year they end in, counts that run on by the year they began in."""
    match period.shape:
        case "none" | "at":
            return (period.shape,)
        case "since":
            return ("since", date.fromordinal(period.start).year)
    return ("end", date.fromordinal(period.end).year)


def borrow_periods(statements: Sequence[Statement]) -> None:
    """Gives a statement without a period the one of the statement in its own document that repeats its figure: headlines and leads leave the
    year out. What a budget decides in February or March is for the year that it is set for.

    Takes the statements of one document. Nothing is borrowed where two repeats name different periods.
    """
    bare = [one for one in statements if one.period.shape == "none" and one.claim.kind != "percent" and one.value.point >= 10]
    dated = [one for one in statements if one.period.shape != "none" and not one.borrowed]
    for one in bare:
        best: list[tuple[int, Statement]] = []
        for other in dated:
            if other.family != one.family or other.claim.kind != one.claim.kind or not (figures := relate(one.value, other.value)):
                continue
            near = figures == "agree" or within(one, other, 1.15)
            if near and _same_place(one, other) and stages(one, other) != "different":
                best.append((0 if figures == "agree" else 1, other))
        if best and not one.former:  # what a bill went up from is not for the year of the new one
            rank = min(rank for rank, _ in best)
            donors = [other for at, other in best if at == rank]
            if all(standing(donors[0].period, other.period) in ("same", "near") for other in donors):
                one.period, one.borrowed = donors[0].period, True
        elif (year := year_being_set(one) or year_set_then(one)) and not _goes_on(one, dated):
            one.period, one.borrowed = year, True


def _goes_on(one: Statement, dated: Sequence[Statement]) -> bool:
    """Whether a figure follows one of its family for another time than a year: "£37m over three years: £12m from trading, ..."."""
    last = max((other for other in dated if other.family == one.family and other.claim.start < one.claim.start), key=_start, default=None)
    return last is not None and last.period.shape != "year"


def _same_place(one: Statement, other: Statement) -> bool:
    a, b = one.claim, other.claim
    return a.council == b.council and a.service == b.service and one.firm == other.firm and one.full_time <= other.full_time


def by_period(members: Iterable[Statement]) -> dict[Key, list[Statement]]:
    """The statements of one thing by the handle under which their periods meet."""
    out: dict[Key, list[Statement]] = {}
    for one in members:
        out.setdefault(handle(one.period), []).append(one)
    return out


def of_one_period(members: list[Statement], stories: Mapping[str, str]) -> Iterator[Clash]:
    """Clashes and revisions between documents among statements of one thing and period handle, in reading order; those that say the same merged.

    `stories` gives for a document the story that it is a copy of. Statements without a period meet here only where they are about a named scheme, or
    where the later one says that it has replaced the earlier.
    """
    if members[0].period.shape != "none" or any(one.claim.programme for one in members):
        yield from merged(_group(members, stories))
    else:
        yield from _told(members)


def _told(members: Iterable[Statement]) -> Iterator[Clash]:
    """Figures of other documents that the words of a later one say it has replaced: no period is needed to know what has moved."""
    earlier: dict[float, list[Statement]] = {}
    latest: dict[str, list[Statement]] = {}  # what each outlet said last
    recent: deque[Statement] = deque(maxlen=PAIRED)  # what any said
    for last in members:
        value = last.value
        first: list[Statement] = []
        if last.formers:  # as seldom
            amounts = {roughly(former.amount) for former in last.formers if not former.denied}
            told_before = [one for amount in amounts for one in earlier.get(amount, ()) if one.claim.document.id != last.claim.document.id]
            first = [one for one in told_before if replaces(last, one) and not different_thing(one, last) and relate(one.value, value) != "agree"]
        source = last.claim.document.source
        if not first:
            told = dict.fromkeys((*(latest.get(source, ()) if source else ()), *recent))
            first = [one for one in told if relate(one.value, value) != "agree" and followed_up(one, last)]  # most say the same
        first = [one for one in first if decide(one, last)[0] == "revision"]  # in the order in which they were printed
        if first and (verdict := contrary(first[-1], last)):
            yield Clash("revision", verdict, first[-SIDE:], [last])
        if source:
            latest[source] = [*latest.get(source, ())[-PAIRED + 1 :], last]
        recent.append(last)
        earlier.setdefault(roughly(value.point), []).append(last)


@lru_cache(maxsize=8192)
def roughly(amount: float) -> float:
    """An amount to two digits: who tells a former figure again rounds it."""
    return float(f"{amount:.1e}")


class Weeks:
    """The statements of one thing by the day on which they were printed, for what can only be compared with papers of the same weeks.

    Takes them in reading order.
    """

    def __init__(self, members: Iterable[Statement]) -> None:
        self.ordered = [one for one in members if one.day]
        self.days = [one.day for one in self.ordered]
        self.by_document = _by_document(self.ordered)

    def near(self, one: Statement, most: int = NEAREST) -> list[Statement]:
        """The statements printed nearest to one, at most four weeks away, at most `most` on either side."""
        first, last = bisect_left(self.days, one.day - LIMITS.same_time_days), bisect_right(self.days, one.day + LIMITS.same_time_days)
        middle = bisect_left(self.days, one.day)
        return self.ordered[max(first, middle - most) : min(last, middle + most)]

    def alone(self, listed: Sequence[Statement]) -> bool:
        """Whether nothing else was printed within four weeks of a document, given with what it says: then `near` finds only that."""
        day = listed[0].day
        return bisect_right(self.days, day + LIMITS.same_time_days) - bisect_left(self.days, day - LIMITS.same_time_days) == len(listed)

    def later(self, one: Statement, most: int, reach: int | None = None) -> list[Statement]:
        """Those of `near` that are printed later: on another day or, of one day, in a document that comes later in the order of documents.

        `reach`: within how many days, where these are fewer than four weeks.
        """
        day, document = one.day, one.claim.document.id
        first = bisect_left(self.days, day)
        last = min(first + most, bisect_right(self.days, day + (LIMITS.same_time_days if reach is None else reach), first))
        next_day = bisect_right(self.days, day, first, last)
        if next_day - first == 1:
            return self.ordered[next_day:last]  # alone on its day, as most
        return [other for other in self.ordered[first:next_day] if other.claim.document.id > document] + self.ordered[next_day:last]

    def undated(self, document: str, stories: Mapping[str, str]) -> Iterator[Clash]:
        """Clashes of the statements of one document that name no period with those of other documents; "since 2010" meets "the past six years"."""
        bare = [one for one in self.by_document.get(document, ()) if one.period.shape in UNDATED]
        anew: dict[bool, list[Clash]] = {True: [], False: []}
        for clash in self._undated(bare, stories):
            other = clash.right[0]
            anew[other.period.shape not in UNDATED or other.order > clash.left[0].order].append(clash)
        # what an earlier paper without a time says is found in its own weeks too, under one id: what is merged with it here would be lost
        for clashes in filter(None, anew.values()):
            yield from merged(clashes)

    def _undated(self, bare: Sequence[Statement], stories: Mapping[str, str]) -> Iterator[Clash]:
        near = self.near(bare[0], LOOKED_AT) if bare else []  # of one document, so that they have one day
        most = LIMITS.ratio_most
        for one in bare:
            for other in near:
                if not rivals(one.value, other.value, most) or other.claim.document.id == one.claim.document.id or different_thing(one, other):
                    continue
                if stages(one, other) == "different" and not (replaces(one, other) or replaces(other, one) or _one_story([one], [other], stories)):
                    continue
                if _stand_apart(one, other, self.by_document, stories) and (clash := _between(one, other, stories)):
                    clash.left, clash.right = (same_figure(side, self.by_document) for side in (one, other))
                    yield clash


def _by_document(members: Iterable[Statement]) -> dict[str, list[Statement]]:
    out: dict[str, list[Statement]] = {}
    for one in members:
        out.setdefault(one.claim.document.id, []).append(one)
    return out


def _group(members: list[Statement], stories: Mapping[str, str]) -> Iterator[Clash]:
    figures: dict[Key, list[Statement]] = {}
    for one in members:
        value, claim = one.value, one.claim
        figures.setdefault(
            (value.low, value.high, value.qualifier, value.wording.fine, one.stage, claim.programme, one.period, claim.measure), []
        ).append(one)
    classes = list(figures.values())
    by_document: dict[str, list[Statement]] = {}  # made for the first two that are looked at in earnest
    most = max(LIMITS.ratio_moved, LIMITS.ratio_whole)
    for i, first in enumerate(classes[:-1]):
        a, left = first[0], CLASHES
        for second in classes[i + 1 : i + 1 + NEAREST]:
            b = second[0]
            if (
                ((fit := relate(a.value, b.value)) == "agree" and not replaces(b, a))  # as most
                or not plausible_values(a.value, b.value, most)
                or (_of_other_times(a, b) and not _one_story(first, second, stories))
                or (stages(a, b) == "different" and not replaces(b, a))  # a forecast, and what the year came out at "against the £4m forecast"
                or different_thing(a, b)
                or (fit == "rounding" and not loosely(fit, a, b) and not replaces(b, a))
            ):
                continue  # what depends on the figures alone is asked before what depends on the papers
            by_document = by_document or _by_document(members)
            pair = _nearest_pair(first, second, by_document, stories)
            if pair is None:
                continue
            if clash := _between(*pair, stories):
                clash = _moved_elsewhere(clash, second) if clash.type == "value" and not clash.edited else clash
                clash.left = _with_hedged(_side(pair[0], first), pair[0], by_document)
                clash.right = _with_hedged(_side(pair[1], second), pair[1], by_document)
                yield clash
                left -= 1
            if not left:
                break  # where everybody says something else, the nearest contradictions tell the story


def _of_other_times(a: Statement, b: Statement) -> bool:
    """Whether two figures are for two stretches of time, so that none can be contrary to the other, nor take its place: a level of the day may."""
    return standing(a.period, b.period) == "different" and "at" not in (a.period.shape, b.period.shape)


def _one_story(first: Sequence[Statement], second: Sequence[Statement], stories: Mapping[str, str]) -> bool:
    """Whether copies of one story give two figures: one of them was edited, whatever its words."""
    told = {stories.get(one.claim.document.id) for one in first} - {None}
    return bool(told) and not told.isdisjoint(stories.get(one.claim.document.id) for one in second)


def _nearest_pair(
    first: list[Statement], second: list[Statement], by_document: Mapping[str, list[Statement]], stories: Mapping[str, str]
) -> tuple[Statement, Statement] | None:
    """The two claims of two figures that say most: of copies of one story, else of papers of the same weeks or of one outlet, the nearest in time.

    In documents that do not otherwise agree.
    """
    if len(first) == len(second) == 1:  # as most figures are given once
        return (first[0], second[0]) if _stand_apart(first[0], second[0], by_document, stories) else None
    ranked: dict[tuple[bool, bool, int], list[tuple[Statement, Statement]]] = {}
    recalled: tuple[Statement, Statement] | None = None
    others = [(b, b.claim.document, story_of(b, stories)) for b in second[:PAIRED]]
    for a in first[:PAIRED]:
        paper, story = a.claim.document, story_of(a, stories)
        for b, other_paper, other_story in others:
            if paper.id == other_paper.id:
                continue
            days = abs(a.day - b.day) if a.day and b.day else 0
            same_voice = paper.source is not None and paper.source == other_paper.source
            if same_voice and days and b is second[0] and a.day < b.day:
                days = 0  # an outlet that is the first to give another figure than its own
            later = days > LIMITS.same_time_days and not same_voice
            ranked.setdefault((story != other_story, later, days), []).append((a, b))
    for rank in sorted(ranked):  # what has to be read is asked last: it is dear, and the first pair answers nearly always
        if len(pairs := ranked[rank]) > 1:  # of a headline and its story, the one that names what the other paper names
            pairs.sort(key=lambda pair: bool(pair[0].subjects) != bool(pair[1].subjects))
        for pair in pairs:
            if _stand_apart(*pair, by_document, stories):
                if not told_of(max(pair, key=_ORDER)):
                    return pair
                recalled = recalled or pair  # who tells what was thought then moves nothing
    return recalled


def _stand_apart(a: Statement, b: Statement, by_document: Mapping[str, list[Statement]], stories: Mapping[str, str]) -> bool:
    """Whether two claims are of two documents that do not otherwise agree."""
    return a.claim.document.id != b.claim.document.id and (edited(a, b, stories) or not otherwise_agree(a, b, by_document))


def _side(chosen: Statement, members: list[Statement]) -> list[Statement]:
    """One side of a clash: the chosen claim's figure wherever it is given (headline, story, other papers), earliest first.

    A paper that gives it as what was before takes no side.
    """
    side = members[:SIDE] if chosen.former else [one for one in members[: 2 * SIDE] if one is chosen or not one.former][:SIDE]
    return side if chosen in side else [*side[:-1], chosen]


def _with_hedged(side: list[Statement], chosen: Statement, by_document: Mapping[str, Sequence[Statement]]) -> list[Statement]:
    """A side with the places where the chosen claim's paper hedges or rounds its figure: "2,100 jobs" in the headline, "up to 2,100" in the story."""
    own = (one for one in by_document.get(chosen.claim.document.id, ()) if one not in side and thing(one) == thing(chosen))
    same = [one for one in own if one.value.point == chosen.value.point or relate(one.value, chosen.value) == "rounding"]
    return [*side, *same][: SIDE + 2]


def same_figure(one: Statement, by_document: Mapping[str, Sequence[Statement]]) -> list[Statement]:
    """A claim with the others of its document that give the same figure for the same thing: the headline, the lead."""
    listed = by_document.get(one.claim.document.id, ())
    same = [other for other in listed if other is one or (thing(other) == thing(one) and relate(other.value, one.value) == "agree")]
    return same or [one]


def merged(clashes: Iterable[Clash]) -> Iterator[Clash]:
    """Clashes of one group that say the same (791 against 719, "about 800" against 719) become one, under the most finely written figures."""
    kept: list[Clash] = []
    ordered = sorted(clashes, key=lambda clash: -(clash.left[0].value.wording.digits + clash.right[0].value.wording.digits))
    for clash in ordered:
        for other in kept[-MERGED:]:
            if other.type != clash.type:
                continue
            for left, right in ((clash.left, clash.right), (clash.right, clash.left)):
                if relate(other.left[0].value, left[0].value) and relate(other.right[0].value, right[0].value):
                    other.left += [one for one in left if one not in other.left]
                    other.right += [one for one in right if one not in other.right]
                    break
            else:
                continue
            break
        else:
            kept.append(clash)
    for clash in kept:
        for side in (clash.left, clash.right):
            if len(side) > 1:
                side.sort(key=_ORDER)
        yield clash


def _between(a: Statement, b: Statement, stories: Mapping[str, str]) -> Clash | None:
    """The clash of two claims of two documents, or the figure that moved; null where there is neither."""
    if edited(a, b, stories):
        because = f"{quoted(a.claim)} and {quoted(b.claim)} stand in the same words of two copies of one story: one was edited or mistyped."
        return Clash("value", Verdict("conflict", because), [a], [b], edited=True)
    verdict = contrary(a, b)
    return Clash("value" if verdict.name == "conflict" else "revision", verdict, [a], [b]) if verdict else None


def _moved_elsewhere(clash: Clash, members: Iterable[Statement]) -> Clash:
    """The clash, or a revision where another paper that gives the later figure says that it took the place of the earlier: "4.9 per cent, not the
    7 per cent first proposed". What has moved for one paper has moved for all.
    """
    first, last = sorted((clash.left[0], clash.right[0]), key=_ORDER)
    if last.day - first.day < LIMITS.step_days or not any(one.formers and replaces(one, first) for one in members):
        return clash
    because = f"The figure moved: {quoted(first.claim)}, then {quoted(last.claim)}."
    return Clash("revision", Verdict("revision", because), [first], [last])
