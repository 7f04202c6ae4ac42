"""Figures that a paper names as those that its own have replaced, whatever the slots of the two are: "£20.5m, up from the £16m forecast in November".

A reader of prose may miss the year, the service or the measure of either figure, and papers leave them out. Where the words themselves say which
figure was replaced, they need not agree: the former figure leads to the papers that gave it. Most often it is a claim of the later paper as well, and
only such are followed, so that one document can be added without reading all texts again.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

from db.changes import denies, of_one_measure, replaces
from db.compare import Verdict, contrary, quoted
from db.contradictions import SIDE, Clash, handle, roughly, thing
from db.interval import relate
from db.names import same_scheme
from db.nearness import out_of_reach, plausible
from db.periods import overlap, standing
from db.signs import shared_signs
from db.statement import BROAD, Statement
from db.tolerances import LIMITS

Figure = tuple[str, str, float]  # kind, currency and amount, to two digits
TRIED = 200  # papers that gave a figure, the latest: bounds the work for a round figure that everything costs
KNOWN_BY_ITSELF = 3  # digits of a figure that does not turn up by chance
REACH = 8  # figures before and behind one of which it may have replaced one
_DAY, _ORDER = attrgetter("day"), attrgetter("order")


def mark_replaced(statements: Sequence[Statement]) -> None:
    """Tells the statements of one document, given in text order, which others of them their words say they have replaced, or deny."""
    for at, later in enumerate(statements):
        if not later.formers:
            continue  # as nearly all
        for former in (*statements[max(0, at - REACH) : at], *statements[at + 1 : at + 1 + REACH]):
            if _comparable(later, former) and (replaces(later, former) or (of_one_measure(later, former) and denies(later, former))):
                later.replaced = (*later.replaced, former)


def _comparable(one: Statement, other: Statement) -> bool:
    a, b = one.claim, other.claim
    return a.kind == b.kind and a.low != b.low and not out_of_reach(one, other, LIMITS.ratio_told)


def figure(one: Statement) -> Figure | None:
    """The key under which a former figure and the papers that gave it meet; null for a range, which nobody names as a former figure."""
    return figure_of(one.claim.kind, one.claim.currency, one.claim.low, one.claim.high)


def figure_of(kind: str, currency: str, low: float | None, high: float | None) -> Figure | None:
    """The same of the columns of a claim: its amount to two digits, because who tells a figure again rounds it ("just under £96m" for £95.5m)."""
    if low is not None and high is not None and low != high:
        return None
    amount = high if low is None else low
    return kind, currency, roughly(amount or 0.0)


def by_figure(statements: Iterable[Statement]) -> dict[Figure, list[Statement]]:
    """The statements of one council, in reading order, that give a figure which some statement has replaced, with those that have replaced it."""
    statements = list(statements)
    wanted = {key for one in statements for former in one.replaced if (key := figure(former))}
    out: dict[Figure, list[Statement]] = {}
    for one in statements if wanted else ():
        own = figure(one)
        if own is not None and own in wanted:
            out.setdefault(own, []).append(one)
        for key in wanted.intersection(map(figure, one.replaced)) - {own}:
            out.setdefault(key, []).append(one)
    return out


def movers(key: Figure, members: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Those of what `by_figure` gives that have replaced the figure, by the ids of their documents."""
    out: dict[str, list[Statement]] = {}
    for one in members:
        if one.day and any(figure(former) == key for former in one.replaced):
            out.setdefault(one.claim.document.id, []).append(one)
    return out


def givers(key: Figure, members: Iterable[Statement]) -> list[Statement]:
    """Those of what `by_figure` gives that give the figure."""
    return [one for one in members if one.day and figure(one) == key]


def moves(key: Figure, given: Sequence[Statement], later: Iterable[Statement]) -> Iterator[Clash]:
    """The figures of earlier papers, of one value, that the statements of a later one say they have replaced.

    Takes what `givers` gives, in reading order, and what `movers` gives for one document.
    """
    for last in later:
        before = given[bisect_left(given, last.day - LIMITS.told_days, key=_DAY) : bisect_left(given, last.order, key=_ORDER)]
        for former in last.replaced:
            if figure(former) != key:
                continue
            others = (one for one in reversed(before[-TRIED:]) if one.claim.document.id != last.claim.document.id)
            first = [*islice((one for one in others if _of_one_thing(one, former, last) and not _compared_anyway(one, last)), SIDE)][::-1]
            if not first:
                continue
            if not denies(last, former):
                because = f"The figure moved: {quoted(first[-1].claim)}, then {quoted(last.claim)}."
                yield Clash("revision", Verdict("revision", because), first, [last])
            elif last.day - first[-1].day <= LIMITS.stock_days and not relate(first[-1].value, last.value):
                because = f"{quoted(last.claim)} is put in the place of {quoted(first[-1].claim)}: they cannot both be right."
                yield Clash("value", Verdict("conflict", because), first, [last])


def moves_within(statements: Sequence[Statement]) -> Iterator[Clash]:
    """The same in one document, where the slots of the two figures differ: those that agree are compared anyway."""
    for last in statements:
        for former in last.replaced:
            apart = thing(last) != thing(former) or standing(last.period, former.period) == "different"
            if (apart or not plausible(last, former, LIMITS.ratio_moved)) and not denies(last, former):
                first, second = sorted((last, former), key=lambda one: one.order)
                because = f"The text says that the figure moved: {quoted(first.claim)}, {quoted(second.claim)}."
                yield Clash("revision", Verdict("revision", because), [first], [second])


def _of_one_thing(one: Statement, former: Statement, last: Statement) -> bool:
    """Whether a paper's figure is the one that a later paper names as its former.

    Nothing speaks against it, and the measure, the words beside both or a figure that is not round speak for it.
    """
    a, b = one.claim, last.claim
    if not relate(one.value, former.value) or one.full_time != last.full_time or relate(one.value, last.value) == "agree":
        return False
    if (a.service and b.service and a.service != b.service) or (one.firm and last.firm and one.firm != last.firm):
        return False
    if not (replaces(last, one) or denies(last, former)):
        return False
    if a.programme and b.programme and not same_scheme(a.programme, b.programme):
        return False
    if one.subjects and last.subjects and not one.subjects & last.subjects:
        return False
    known = one.value.wording.digits >= KNOWN_BY_ITSELF
    if not known and not overlap(one.period, last.period) and standing(one.period, last.period) == "different":
        return False
    anyway = one.family not in BROAD if one.family in (last.family, former.family) else a.kind == "jobs" or known
    return anyway or (a.service is not None and a.service == b.service) or shared_signs(one, last) > 0 or shared_signs(one, former) > 0


def _compared_anyway(one: Statement, last: Statement) -> bool:
    """Whether two figures meet slot by slot, so that they are known to have moved."""
    meet = thing(one) == thing(last) and handle(one.period) == handle(last.period) and plausible(one, last, LIMITS.ratio_moved)
    return meet and contrary(one, last) is not None
