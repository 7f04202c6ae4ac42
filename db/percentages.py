"""Percentages against the amounts that they were worked out from: "£36m was 20 per cent of the £331m budget", "from £128m to £110m, a cut of 12.5%".

A percentage is checked against amounts of its own sentence (and of the sentence before it where words tie the two together). It is reported as
wrong only where the words say which amounts it belongs to and no other reading of the amounts gives it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise, permutations

from db.arithmetic import Check
from db.compare import quoted
from db.interval import relate, show
from db.joined import APPOSED, OF_BASE, OPENING, between_levels, binds, in_brackets, meant_otherwise, of_several, point_moved, share_before, tied
from db.levels import follow, reached, way
from db.outright import of_either_year, of_the_whole, of_workforce, outright
from db.relations import labels, said
from db.shares import amount, fits, in_words, leeway, readings, written
from db.statement import STOCKS, Statement
from db.tolerances import LIMITS

_BY = re.compile(r"\b(?:by|of)(?:\s+(?:about|around|some|just|nearly|almost|over|another|a further))?\s*$", re.IGNORECASE)
_TO = re.compile(r"\bto(?:\s+(?:about|around|some|just|only))?\s*$", re.IGNORECASE)
_SHARE_OF = re.compile(r"\b(?:out )?of (?:its|the|their|our|his|her|a)\b(?:\s+[\w’']+){0,4}\s*$", re.IGNORECASE)
_FROM_ITS = re.compile(r"\bfrom (?:its|the|their|our|a|an)\b(?:\s+[\w’']+){0,4}\s*$", re.IGNORECASE)
_FROM_BASE = re.compile(r"\b(?:from|of|off|out of|on)\b", re.IGNORECASE)
_CHANGE_OF = re.compile(
    r"\b(?:cut|reduction|rise|increase|fall|drop|saving|hike|jump) of(?: (?:about|around|some|just|nearly|over))?\s*$", re.IGNORECASE
)
_ON = re.compile(r"\s*(?:on|of|in|from|off)\b", re.IGNORECASE)
_CUT_TO = re.compile(r"\s*(?:cut|reduction|rise|increase|fall|drop|saving)\s+(?:to|in|on|of|from|off)\b[^.;£]{0,50}$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|less|higher|lower|fewer) than\b", re.IGNORECASE)
_DASH = re.compile(r"[–(-]")
_NAMED = re.compile(
    r"\s+of (?:the|its|their|that|this|our)(?:\s+(?:council.s|authority.s|total|whole|overall|net|entire))*\s+(?P<noun>black hole|\w+)", re.IGNORECASE
)
_OR = re.compile(r"\s*[,(–-]?\s*(?:or|some|about|around|which is|amounting to)\s*(?:some |about |around )?|\s*[,(–-]\s*", re.IGNORECASE)
# "£342,000 a year in interest, which is"
_WHICH_IS = re.compile(
    r"[^£\d.;]{0,40}[,(–-]\s*(?:(?:or|about|some|around|just|nearly|almost|which|that|is|was|represents|equals|amounts to|makes up|over|under)\s+)*",
    re.IGNORECASE,
)
# "Of the £31m, £12m is for care, which is 39 per cent of the total"
_OF_TOTAL = re.compile(
    r"\s+of (?:(?:the|this|that)(?:\s(?:whole|overall|full|grand))?\s(?:total|sum|amount|figure|target|pot)\b"
    r"|(?:it|that|this)(?=[,.;]|\s+(?:and|but)\b|$))",
    re.IGNORECASE,
)
# "£18m against a target of £24m, or 75 per cent"
_TARGET = re.compile(r"[^.;£]{0,60}\b(?:against|towards?|out) (?:of )?(?:a|an|its|the|their)(?:\s[\w’']+){0,3}\s(?:of )?(?:£)?$", re.IGNORECASE)
_AIM = re.compile(r"\b(?:target|goal|aim|requirement|planned)\b", re.IGNORECASE)
_SHORT = re.compile(r"\s*(?:short|below|less|under|off|behind|down)\b", re.IGNORECASE)
# "£1.1m, or nine per cent of its £167m budget"
_OR_OF = re.compile(r"\s*[,(–-]?\s*(?:or|some|equal to|equivalent to)\s[^,;.£]{2,22}\sof (?:the|its|their|our|a)\b[^,;.£]{0,40}$", re.IGNORECASE)
_SAME_AS = re.compile(
    r"[^.;£]{0,45}?(?:,|[–(-]|\bor\b|\badding\b|\badds\b|\bworth\b)\s*(?:or |about |some |around |an extra |just |only )*$", re.IGNORECASE
)
_ON_BASE = re.compile(r"[^.;£]{0,30}?\b(?:on|off|out of)\b[^.;£]{0,50}$", re.IGNORECASE)
REACH = 400  # characters from a percentage to an amount in a sentence beside
BEFORE = 70  # characters before an amount in which a word says whether it is a rise or a fall
BASES = frozenset({"budget", "grant", "tax_bill", "workforce", "reserves", "income", "debt"})
SHARES = frozenset({"saving_share", "budget_share", "funding_change", "other_percent", "tax_rise"})


def check_percentages(statements: Sequence[Statement]) -> list[Check]:
    """All percentages of one document that can be worked out. Takes its statements in text order."""
    out: list[Check] = []
    told = [one for one in statements if one.claim.kind == "percent" and one.value.point > 0]
    percents = [one for one in told if one.claim.measure in SHARES]
    if not told or not told[0].claim.document.text:
        return out
    amounts = [
        one
        for one in statements
        if one.claim.kind in ("money", "jobs", "count") and one.value.point > 0 and (one.claim.rate or "") not in ("week", "month", "day")
    ]
    starts = [one.claim.start for one in amounts]
    for percent in told:
        claim = percent.claim
        at, sentence = claim.start, claim.sentence_start
        # a working check may use amounts of the sentences beside, a failing one may not
        near = amounts[bisect_right(starts, min(sentence - 1, at - REACH)) : bisect_left(starts, max(claim.sentence_end, at + REACH))]
        if (named := _of_named(percent, amounts) or _of_part_before(percent, near, amounts)) is not None:
            out += [named] if named.works or not meant_otherwise(named, percents) else []
            continue
        if percent.claim.measure not in SHARES or len(near) < 2:
            continue
        same = [one for one in near if one.claim.sentence_start == sentence]
        stated = next(_stated(percent, same), None) if len(same) >= 2 else _of_the_sentence_before(percent, same, near)
        stated = stated or _of_years(percent, same, near) or _of_levels_beside(percent, same, near, percents)
        stated = stated or (_share(percent, *two) if (two := of_workforce(percent, near)) else _of_levels_before(percent, same, near))
        if stated and stated.reading == "share" and binds(percent, *stated.parts):
            fit = _as_stated(percent, stated)  # whatever else would give it
        else:
            fit = _fitting(percent, same if stated and len(same) > 1 else near, stated)
        if fit:
            out.append(fit)
        elif stated and not meant_otherwise(stated, percents):
            out.append(stated)
    return out


def _of_named(percent: Statement, amounts: Sequence[Statement]) -> Check | None:
    """ "60 per cent of the overspend, or £2.6m", with the overspend given elsewhere: where the document gives one figure for it only."""
    p, text = percent.claim, percent.claim.document.text
    named = _NAMED.match(text[p.end : min(p.sentence_end, p.end + 70)])
    measures = {label.rpartition(".")[2] for label in labels("base", named["noun"])} if named else ()
    if not named or not measures:
        return None
    own = [one for one in amounts if one.claim.sentence_start == p.sentence_start]
    before = [one for one in own if one.claim.end <= p.start and _WHICH_IS.fullmatch(text[one.claim.end : p.start])]
    after = [one for one in own if one.claim.start - p.end - named.end() >= 0 and _OR.fullmatch(text[p.end + named.end() : one.claim.start])]
    parts = after or before
    if len(parts) != 1:
        return None
    part = parts[0]
    bases = [
        one
        for one in amounts
        if one is not part and one.claim.measure in measures and one.claim.kind == part.claim.kind and one.claim.service is None
    ]
    if not bases or not all(_is_part(part, one) and relate(one.value, bases[0].value) in ("agree", "rounding") for one in bases):
        return None
    base = max(bases, key=lambda one: one.value.wording.digits)
    share = 100 * part.value.point / base.value.point
    if part.family not in STOCKS:  # "reserves of £9m, or 5 per cent of the budget" are no part of it
        part.is_part()  # the words say so, whether or not the share is right
    works = fits(written(percent), share, share * (leeway(part) / part.value.point + leeway(base) / base.value.point))
    return _check(percent, (part, base), share, f"{amount(part)} of {amount(base)}", works=works)


def _of_part_before(percent: Statement, near: Sequence[Statement], amounts: Sequence[Statement]) -> Check | None:
    two = (share_before(percent, near) or outright(percent, near) if len(near) > 1 else None) or of_the_whole(percent, amounts)
    if two is None or not _is_part(*two):
        return None
    stated = _share(percent, *two, tied=True)
    return _as_stated(percent, stated, *(("before",) if of_either_year(two[1]) else ())) or stated


def _says_of(stated: Check) -> bool:
    """Whether the words make the one amount a share of the other ("300 of its 2,000 staff"): then no other reading of the two is meant."""
    a, b = sorted((part.claim for part in stated.parts), key=lambda claim: claim.start)
    between = a.document.text[a.end : b.start]
    return bool(_SHARE_OF.search(between) or _FROM_ITS.search(between))


def _as_stated(percent: Statement, stated: Check, *also: str) -> Check | None:
    """The share that the words state, where the percentage gives it, or another reading that they allow."""
    a, b = stated.parts
    for reading, worked, off in readings(a, b):
        if reading in (stated.reading, *also) and fits(written(percent), worked, off):
            return _check(percent, (a, b), worked, in_words(reading, a, b), works=True, telling=off <= percent.value.point / 10)
    return None


def _fitting(percent: Statement, amounts: Sequence[Statement], stated: Check | None) -> Check | None:
    """The first pair of amounts that gives the percentage, nearest amounts first. What the sentence says outright of two amounts (`stated`) is the
    one reading of these: a share ("300 of its 2,000 staff"), the way from the first to the second ("from £4.8m to £3.6m")."""
    meant = stated.parts if stated and (stated.reading != "share" or _says_of(stated)) else ()
    ordered, ends = sorted(amounts, key=lambda one: abs(one.claim.start - percent.claim.start))[:7], written(percent)
    for a, b in permutations(ordered, 2):
        if a.claim.kind != b.claim.kind:
            continue
        for reading, worked, off in readings(a, b, alike=stated is not None and stated.reading == "change" and a in meant and b in meant):
            if a in meant and b in meant and stated and (reading != stated.reading or a is not meant[0]):
                continue
            if fits(ends, worked, off):
                telling = a.value.point != b.value.point and off <= percent.value.point / 10
                return _check(percent, (a, b), worked, in_words(reading, a, b), works=True, telling=telling)
    return None


def _stated(percent: Statement, amounts: Sequence[Statement]) -> Iterator[Check]:
    """The check that the sentence itself states, taken as failing: its caller has found that no reading of the amounts gives the percentage."""
    p, text = percent.claim, percent.claim.document.text
    if said("also", text[p.end : p.end + 25]):
        return
    ordered = sorted(amounts, key=lambda one: one.claim.start)
    for a, b in pairwise(ordered):
        levels = way(a, b)
        if levels and (levels[0] is a or _moves(percent) or (b.claim.start < p.start and not text[: p.start].endswith("("))):
            yield _changed(percent, *levels)
            return
        if reached(percent, a, b):
            yield _by_to(percent, b, a)
            return
        between = text[a.claim.end : b.claim.start]
        by_to = _BY.search(_left(a)) and _TO.search(between) and len(between) < 60 and a.value.point < b.value.point
        if a.claim.kind == b.claim.kind and by_to and (said("rising", _before(a)) != said("falling", _before(a))):
            yield _by_to(percent, a, b)
            return
    for part, base in _pairs(percent, ordered):
        tied = bool(_OR_OF.match(text[part.claim.end : base.claim.start])) if part.claim.end <= p.start < base.claim.start else False
        yield _share(percent, part, base, tied=tied)
        return


def _of_the_sentence_before(percent: Statement, same: Sequence[Statement], near: Sequence[Statement]) -> Check | None:
    """ "The council must find £36m. That is 20 per cent of its £331m budget": the words tie the percentage to the last amount before."""
    p, text = percent.claim, percent.claim.document.text
    before = [one for one in near if one.claim.end <= p.sentence_start]
    opening = text[p.sentence_start : p.start]
    if len(same) != 1 or not before or not said("that_is", opening) or len(opening) > OPENING or same[0].claim.start < p.end:
        return None
    part, base = before[-1], same[0]
    of_kind = [one for one in before if one.claim.kind == part.claim.kind]
    if not _is_part(part, base) or not OF_BASE.match(text[p.end : base.claim.start]):
        return None
    ends, alone = part.claim.sentence_end, sum(one.claim.sentence_start == part.claim.sentence_start for one in of_kind) == 1
    if "\n" in text[part.claim.end : p.start].strip() and not (alone and not text[ends : p.sentence_start].strip()):
        return None
    return _share(percent, part, base)


def _of_years(percent: Statement, same: Sequence[Statement], near: Sequence[Statement]) -> Check | None:
    """ "Fees raised £5m last year. They are to raise £6m this year, a rise of 30 per cent": a change from the year before, in the sentence before."""
    p, text = percent.claim, percent.claim.document.text
    if len(same) != 1 or not _CHANGE_OF.search(text[same[0].claim.end : p.start]):
        return None
    after = same[0]
    before = [one for one in near if one.claim.end <= p.sentence_start]
    if p.start - after.claim.end > OPENING or not before or text[before[-1].claim.sentence_end : p.sentence_start].strip():
        return None
    level = before[-1]
    years = level.period.shape == after.period.shape == "year" and level.period.end < after.period.start
    if not years or level.slots != after.slots or said("rising", text[after.claim.end : p.start]) != (level.value.point < after.value.point):
        return None
    return _changed(percent, level, after)


def _of_levels_beside(percent: Statement, same: Sequence[Statement], near: Sequence[Statement], percents: Sequence[Statement]) -> Check | None:
    """ "Council tax goes up by 3.99%. The Band D bill rises from £1,482 to £1,526"; "It gets £88m, against £110m. The loss of £22m is 22 per cent".

    The levels stand in the sentence before or behind. The measure says that they are meant, or the difference between them does.
    """
    p = percent.claim
    for a, b in pairwise(near):
        if a.claim.sentence_start != b.claim.sentence_start or a.claim.sentence_start == p.sentence_start:
            continue
        levels = way(a, b)
        if levels is None or levels[0].claim.service != p.service:
            continue
        if not same and p.measure == "tax_rise" and a.claim.measure == "tax_bill":
            check = _changed(percent, *levels)
            return None if of_several(check, percents) else check
        for change in same:
            if between_levels(change, *levels) and _of_one(change, percent):
                return _share(percent, change, levels[0])
    return None


def _of_levels_before(percent: Statement, same: Sequence[Statement], near: Sequence[Statement]) -> Check | None:
    """ "The old deal cost £5m. The new one costs £6m. That's a rise of 30 per cent": two levels, and nothing else beside the percentage."""
    p, text = percent.claim, percent.claim.document.text
    before = [one for one in near if one.claim.end <= p.sentence_start][-2:]
    opening = text[p.sentence_start : p.start]
    if same or len(before) < 2 or len(opening) > OPENING or not (said("that_is", opening) and _CHANGE_OF.search(opening)):
        return None
    return _changed(percent, *before) if follow(before[0], before[1], p.sentence_start, rising=said("rising", opening)) else None


def _of_one(one: Statement, percent: Statement) -> bool:
    """Whether the words between an amount and a percentage make them one: "amounts to", "or"."""
    first, last = sorted((one.claim, percent.claim), key=lambda claim: claim.start)
    between = first.document.text[first.end : last.start]
    return len(between) < OPENING and (said("equals", between) or bool(APPOSED.match(between)))


def _moves(percent: Statement) -> bool:
    """Whether the words beside a percentage make it a rise or a fall."""
    claim = percent.claim
    text = claim.document.text
    near = (
        text[max(claim.sentence_start, claim.start - OPENING) : claim.start] + " | " + text[claim.end : min(claim.sentence_end, claim.end + OPENING)]
    )
    return _changes(near) or bool(_MORE.search(near))


def _by_to(percent: Statement, by: Statement, to: Statement) -> Check:
    """ "A fall of £2.4m to £9.6m, or 20 per cent": what there was before is the base."""
    before = to.value.point - by.value.point if said("rising", _before(by)) else to.value.point + by.value.point
    worked, rose = 100 * by.value.point / before, before < to.value.point
    words = f"{amount(by)} {'on top of' if rose else 'of'} {show(before, by.claim.kind)}"
    return replace(_failing(percent, (by, to), worked, words), reading="before" if rose else "after")


def _changed(percent: Statement, before: Statement, after: Statement) -> Check:
    worked = 100 * abs(before.value.point - after.value.point) / before.value.point
    return replace(_failing(percent, (before, after), worked, f"from {amount(before)} to {amount(after)}"), reading="change")


def _pairs(percent: Statement, ordered: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Part and base as a sentence with few amounts puts them.

    "X is N per cent of Y", "Y is cut by X, or N per cent", "X from its Y budget, a N per cent cut", "N per cent, or X on a bill of Y",
    "Y will fall by N per cent, or X", "X more, a rise of N per cent on a bill of Y", "a N per cent cut to Y saves X".
    """
    p, text = percent.claim, percent.claim.document.text
    earlier = [one for one in ordered if one.claim.end <= p.start]
    later = [one for one in ordered if one.claim.start >= p.end]
    yield from _of_total(percent, earlier)
    if len(ordered) > 3:
        return
    if earlier and later:
        part, base = earlier[-1], later[0]
        tie, link = text[part.claim.end : p.start], text[p.end : base.claim.start]
        if _is_part(part, base) and tied(tie) and len(tie) < 80 and OF_BASE.match(link) and len(link) < 60:
            yield part, base
        if _is_part(part, base) and in_brackets(tie, link) and base.family in BASES and part.family != base.family:
            yield part, base
        if _is_part(part, base) and _CHANGE_OF.search(tie) and len(tie) < 80 and _ON.match(link) and len(link) < 40 and base.family in BASES:
            yield part, base
        link = text[p.end : later[0].claim.start]
        if _is_part(base, part) and _SAME_AS.match(link) and _changes(tie) and part.family in BASES and len(tie) < 80:
            yield base, part  # the larger one stands first
    if len(later) >= 2 and not earlier:
        part, base = later[0], later[1]
        link, between = text[p.end : part.claim.start], text[part.claim.end : base.claim.start]
        if _is_part(part, base) and _SAME_AS.search(link) and len(link) < 70 and _ON_BASE.match(between) and base.family in BASES:
            yield part, base
        elif _is_part(base, part) and _CUT_TO.match(link) and len(between) < 60 and said("comes_to", between) and part.family in BASES:
            yield base, part  # the larger one stands first
    if len(earlier) >= 2 and not later:
        a, b = earlier[-2], earlier[-1]
        base, part = (a, b) if a.value.point > b.value.point else (b, a)
        between, tie = text[a.claim.end : b.claim.start], text[b.claim.end : p.start]
        linked = _changes(between) if base is a else bool(_FROM_BASE.search(between))
        if (
            _is_part(part, base)
            and base.family in BASES
            and linked
            and len(tie) < 90
            and len(between) < 90
            and (said("tie", tie) or _DASH.search(tie))
        ):
            yield part, base


def _of_total(percent: Statement, earlier: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """ "Of the £31m, £12m is for care, which is 39 per cent of the total"; "saved £18m against a target of £24m, or 75 per cent"."""
    if len(earlier) != 2:
        return
    a, b = earlier
    p, text = percent.claim, percent.claim.document.text
    tie, after = text[b.claim.end : p.start], text[p.end : min(p.sentence_end, p.end + 40)]
    if _is_part(a, b) and _SHARE_OF.fullmatch(text[a.claim.end : b.claim.start].lstrip()) and _WHICH_IS.fullmatch(tie):
        yield a, b  # "£22m of its £27m target, or 81 per cent"
    if _is_part(b, a) and _OF_TOTAL.match(after) and _WHICH_IS.fullmatch(tie):
        yield b, a
    between = text[a.claim.end : b.claim.start]
    if _is_part(a, b) and _AIM.search(between) and _TARGET.fullmatch(between) and not _SHORT.match(after) and _WHICH_IS.fullmatch(tie):
        yield a, b


def _changes(words: str) -> bool:
    return said("rising", words) or said("falling", words)


def _is_part(part: Statement, base: Statement) -> bool:
    return part.claim.kind == base.claim.kind and part.value.point < base.value.point


def _before(one: Statement) -> str:
    claim = one.claim
    return claim.document.text[max(claim.sentence_start, claim.start - BEFORE) : claim.start]


def _left(one: Statement) -> str:
    claim = one.claim
    return claim.document.text[max(claim.sentence_start, claim.start - 30) : claim.start]


def _share(percent: Statement, part: Statement, base: Statement, *, tied: bool = False) -> Check:
    return _failing(percent, (part, base), 100 * part.value.point / base.value.point, f"{amount(part)} of {amount(base)}", tied=tied)


def _failing(percent: Statement, amounts: tuple[Statement, Statement], worked: float, words: str, *, tied: bool = False) -> Check:
    return _check(percent, amounts, worked, words, works=False, tied=tied)


def _check(
    percent: Statement, amounts: tuple[Statement, Statement], worked: float, words: str, *, works: bool, telling: bool = True, tied: bool = False
) -> Check:
    """`tied`: the words leave no doubt which amounts are meant, however far the percentage is off."""
    meant = tied or LIMITS.percent_reach > worked / percent.value.point > 1 / LIMITS.percent_reach or point_moved(percent, worked)
    because = partial(_explain, percent, worked, words, works)
    return Check("percent", works, because, amounts, percent, abs(worked - percent.value.point), meant, telling, "amount")


def _explain(percent: Statement, worked: float, words: str, works: bool) -> str:
    value = show(worked, "percent") if worked >= 0.1 else f"{worked:.3f}%"
    if works:
        return f"{words} is {value}, which fits {quoted(percent.claim)}."
    said = show(percent.value.point, "percent")
    return f"{words} is {value} (to half a unit of the last digit written), not the {said} of {quoted(percent.claim)}."
