"""Totals that a document shares out without saying so outright: a list in one sentence against the headline, "£31m identified, leaving £49m" of a gap
named before, "4,000 of its 4,600 staff, leaving 150", "£4.1m and £4.2m, making £9.3m".

What the parts are of is told by the total alone here, so a proposal names the one figure that they can be meant to make, or none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.apposed import apposed
from db.arithmetic import Check, check, signs_of
from db.halves import halves
from db.interval import relate
from db.missed import missed, tells_of_missing
from db.periods import standing
from db.relations import said
from db.statement import BROAD, Statement
from db.tolerances import LIMITS

LONGEST = 12  # parts of a list
LEAD = 700  # characters: headline and opening, where a story gives its total
BEFORE = 450  # characters before a list in which its total may stand
BETWEEN = 40  # characters from the opening words of a list to its first figure
GAP = 90  # characters between two items of a list

_OF_ITS = re.compile(r"\s(?:out )?of (?:its|the|their|our|his|a)\b(?:\s+[\w’']+){0,4}\s*$", re.IGNORECASE)
_MAKING = re.compile(
    r"^[^.;]{0,60}\b(?:making|which makes|making up|totalling|a total of|giving|gives|for a total of|adding up to|or)\s*"
    r"(?:about |an? (?:total|net \w+|overall \w+) of )?$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"^\s*(?:in (?:all|total)|altogether|all told|combined)\b", re.IGNORECASE)
_PAID_FROM = re.compile(
    r"\s+(?:(?:is|was|will be|would be|has been|is being) )?(?:(?:would |will )?c[ao]m(?:e|es|ing) |paid |provided |funded |met |raised |given )?"
    r"(?:from|by|through|out of)\b[^£.;]*(?:[.;]|$)",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"\s*[“\"]?of the (?:\w+ )?"
    r"(?:posts|jobs|roles|positions|staff|workers|redundancies|job losses|total|money|savings|cuts|sum|amount|cash|overspend|gap)"
    r"(?: (?:to go|affected|at risk|lost|to be (?:cut|lost|deleted|axed|saved|found)))?\s*[,–-]?\s",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\s+of (?:it|that|this|them|those|these|which)\b", re.IGNORECASE)
_OF_THAT = re.compile(r"[\s“\"]*of (?:that|this|it|these|those|them|the total)\b[^£\d]*$", re.IGNORECASE)
_SHORT_OF = re.compile(r"\s+(?:\w+\s+)?(?:short|shy) of (?:the|its|their|that|a)\b[^£\d.;]{0,40}", re.IGNORECASE)
_THE_OTHER = re.compile(r"\bthe (?:other|rest|remaining|remainder|balance)\b[^£\d.;]{0,25}$", re.IGNORECASE)
_REST_FROM = re.compile(r"\s*[“\"]?the (?:rest|remainder|balance)\b[^£\d.;]{0,40}\b(?:from|by|through)\b[^£\d.;]{0,30}$", re.IGNORECASE)
_RESTS = ("the other", "the rest", "the remain", "the balance")  # how all that _THE_OTHER finds begins
_COLON = re.compile(r":|\s[–-]\s")
_AND = re.compile(r"\band\b")
_JOINT = re.compile(r"[,;]|\band\b")
_COLON_LINE = re.compile(r":[ \t]*\n")
_LIST_HEAD = re.compile(r":[ \t]*\n[^\n]{0,80}$")


def check_splits(sentences: Sequence[list[Statement]], rest: bool, lists: bool) -> Iterator[Check]:
    """Sums by the words and the shape of lists, the working ones and those that fail. Takes the statements of one document by sentence.

    `rest`: whether the document speaks of the rest of something; `lists`: whether it has lines under a colon.
    """
    statements = [one for group in sentences for one in group]
    misses = tells_of_missing(statements[0].claim.document.text)
    for at, group in enumerate(sentences):
        several = len(group) > 1
        if not (several or lists or rest):
            continue  # as most
        previous, following = sentences[at - 1] if at else (), sentences[at + 1] if at + 1 < len(sentences) else ()
        if several:
            yield from _by_words(group, sentences[max(0, at - 3) : at], following, statements)
            if misses:
                yield from missed(group, [*previous, *group, *following])
        if parts := _row(group) if len(group) > 2 else _lines(sentences, at) if lists and not several else []:
            yield from _against_lead(parts, statements)
        if several:
            yield from apposed(group, previous)
        if at and rest:
            yield from _and_the_other(group, previous, following)
            yield from _the_rest_from(group, previous)
        if at and several:
            yield from _sources(group, previous)
            yield from _of_the_posts(group, statements)


def _by_words(
    group: Sequence[Statement], earlier: Sequence[Sequence[Statement]], following: Sequence[Statement], statements: Sequence[Statement]
) -> Iterator[Check]:
    """Sums of a sentence of two figures or more, by what it may say. `earlier`: the sentences before; `following`: the one behind."""
    may_say = group[0].passage.may_say
    if len(group) > 2:
        yield from _making(group)
        if may_say("complement"):
            yield from halves(group)
        if may_say("less"):
            yield from _net(group)
        if may_say("shares_out"):
            yield from _share_left(group)
    if may_say("still_left"):
        yield from _found_and_left(group, statements)
    if may_say("part_after"):
        yield from _short_of(group, earlier)
    if may_say("found"):
        yield from _found_of(group, following, earlier[-1] if earlier else ())


def has_lists(text: str) -> bool:
    """Whether a document has lines under a colon: nearly always not."""
    return _COLON_LINE.search(text) is not None


def names_rest(lowered: str) -> bool:
    """Whether a document, in small letters, speaks of the rest of something anywhere: nearly always not."""
    return any(words in lowered for words in _RESTS)


def _making(group: Sequence[Statement]) -> Iterator[Check]:
    """ "£4.1m from this and £4.2m from that, making £9.3m in all": the words bind the parts of the sentence to its last figure."""
    for at in range(2, len(group)):
        total, last = group[at], group[at - 1]
        link = _between(last, total)
        tail = total.claim.document.text[total.claim.end : total.claim.sentence_end]
        bound = _MAKING.search(link)
        if not bound or (bound[0].rstrip().endswith("or") and not _IN_ALL.match(tail)):
            continue
        parts = [one for one in group[:at] if one.claim.kind == total.claim.kind][-LONGEST:]
        signs = signs_of(parts, total)
        whole = -1 in signs or all(part.value.point < total.value.point for part in parts)
        if len(parts) >= 2 and whole and not said("breaks", _gaps(parts)):
            yield check(parts, total, explicit=True, signs=signs)


def _share_left(group: Sequence[Statement]) -> Iterator[Check]:
    """ "4,000 of its 4,600 staff would move, leaving 150"."""
    for a, b, c in zip(group, group[1:], group[2:], strict=False):
        one_kind = len({side.claim.kind for side in (a, b, c)}) == 1
        if one_kind and b.value.point > max(a.value.point, c.value.point) and _OF_ITS.search(_between(a, b)) and said("shares_out", _between(b, c)):
            yield check([a, c], b, explicit=True)


def _found_and_left(group: Sequence[Statement], statements: Sequence[Statement]) -> Iterator[Check]:
    """ "£31m had been identified, leaving £49m to find", against the gap that the text has named before."""
    for a, b in pairwise(group):
        between = _between(a, b)
        if a.claim.kind != "money" or b.claim.kind != "money" or not said("still_left", between) or len(between) > 120:
            continue
        text, claim = b.claim.document.text, b.claim
        around = text[max(a.claim.sentence_start, a.claim.start - 60) : a.claim.start] + between
        if not said("found", around) or not said("to_find", between + text[claim.end : min(claim.sentence_end, claim.end + 50)]):
            continue
        totals = [
            one
            for one in statements
            if one.claim.end <= a.claim.start
            and one.claim.kind == "money"
            and one.family in ("saving", "overspend")
            and one.claim.service in (None, a.claim.service, b.claim.service)
            and one.value.point > max(a.value.point, b.value.point)
            and standing(one.period, b.period) != "different"
        ]
        yield from _only_total([a, b], totals, LIMITS.sum_over_share, LIMITS.sum_over_share)


def _found_of(group: Sequence[Statement], following: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """ "It has found £48m of the £109m that it needs. Another £61m must be found"; "It has a gap of £61m to fill. It has found £48m of the £109m"."""
    for place, (part, total) in enumerate(pairwise(group)):
        if {part.claim.kind, total.claim.kind} != {"money"} or not _OF_ITS.search(_between(part, total)):
            continue
        text = part.claim.document.text
        if not said("found", text[max(part.claim.sentence_start, part.claim.start - 60) : part.claim.start]):
            continue
        rest = next(iter(group[place + 2 :] or following), None)
        if (rest is None or not _to_find(rest, total)) and len(previous) == 1 and place == 0:
            rest = previous[0] if previous[0].claim.measure == "funding_gap" or previous[0].stage == "unidentified" else None
        elif rest is None or not _to_find(rest, total):
            continue
        if rest and rest.claim.kind == "money" and total.value.point > max(part.value.point, rest.value.point):
            yield check([part, rest], total, explicit=True)


def _to_find(rest: Statement, total: Statement) -> bool:
    """Whether the words beside a figure behind a total say that it is still to be found."""
    claim, text = rest.claim, rest.claim.document.text
    before = text[max(total.claim.end, claim.sentence_start) : claim.start]
    return said("still_left", before) and said("to_find", before + " " + text[claim.end : min(claim.sentence_end, claim.end + 50)])


def _short_of(group: Sequence[Statement], earlier: Sequence[Sequence[Statement]]) -> Iterator[Check]:
    """ "Cuts of £24.1m are proposed. That would still leave it £6.3m short of the £30.4m it must find". `earlier`: the sentences before."""
    for rest, total in pairwise(group):
        if {rest.claim.kind, total.claim.kind} != {"money"} or not _SHORT_OF.fullmatch(_between(rest, total)):
            continue
        parts = [
            one
            for other in earlier
            for one in other
            if one.family == rest.family == "saving" and one.claim.service == rest.claim.service and one.stage in ("proposed", "agreed", "identified")
        ]
        parts = [one for one in parts if one.value.point < total.value.point and standing(one.period, total.period) != "different"]
        sums = [check([one, rest], total, explicit=True) for one in parts]
        if working := [one for one in sums if one.works]:
            yield working[0]
        elif len({one.value.point for one in parts}) == 1:
            yield sums[-1]


def _and_the_other(group: Sequence[Statement], previous: Sequence[Statement], following: Sequence[Statement]) -> Iterator[Check]:
    """ "An overspend of £10.1m. Adult care accounts for £6.7m of it and children's services for the other £4.3m", in one sentence or in two.

    "Of it" binds the first part to the figure before, "the other" shares out the rest.
    """
    first, second = group[0], group[1] if len(group) == 2 else following[0] if len(group) == 1 and len(following) == 1 else None
    if second is None or not previous or first.claim.kind != second.claim.kind or previous[-1].claim.kind != first.claim.kind:
        return
    text, total = first.claim.document.text, previous[-1]
    bound = _OF_IT.match(text[first.claim.end : first.claim.end + BETWEEN]) or _OF_THAT.match(text[first.claim.sentence_start : first.claim.start])
    opening = text[max(second.claim.sentence_start, first.claim.end) : second.claim.start]
    if not bound or not _THE_OTHER.search(opening) or max(len(_between(first, second)), len(_between(total, first))) > BEFORE:
        return
    if total.value.point > max(first.value.point, second.value.point) and len({one.claim.currency for one in (total, first, second)}) == 1:
        yield check([first, second], total, explicit=True)


def _the_rest_from(group: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """ "A grant pays £5m of the £20m. The rest comes from £9m of borrowing and £6m of reserves"."""
    first = group[0].claim
    text = first.document.text
    if len(previous) != 2 or not _REST_FROM.match(text[first.sentence_start : first.start]) or group[0].passage.says("open"):
        return
    part, total = sorted(previous, key=lambda one: one.value.point)
    beside = not text[previous[0].claim.sentence_end : first.sentence_start].strip()
    if beside and {one.claim.kind for one in (*group, *previous)} == {"money"} and all(one.value.point < total.value.point for one in (part, *group)):
        yield check([part, *group], total, explicit=True)


def _sources(group: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """Who pays for the one amount of the sentence before: "£102m comes from the Government, £58m from borrowing and £31m from receipts"."""
    text, first = group[0].claim.document.text, group[0].claim
    if len(previous) > 2 or not _PAID_FROM.match(text[first.end : group[1].claim.start]):
        return
    total = max(previous, key=lambda one: one.value.point)
    if not 2 <= len(group) <= LONGEST or any(one.claim.kind != "money" for one in (*group, *previous)) or group[0].passage.says("open"):
        return
    if "\n" in text[total.claim.end : first.start] or any(one.value.point >= total.value.point for one in group):
        return
    ends = [*(other.claim.start for other in group[1:]), first.sentence_end]
    if not all(_PAID_FROM.match(text[one.claim.end : end]) for one, end in zip(group, ends, strict=True)):
        return
    if len(group) > 2 or said("the_rest", _between(group[-2], group[-1])):
        yield check(group, total, explicit=True)


def _of_the_posts(group: Sequence[Statement], statements: Sequence[Statement]) -> Iterator[Check]:
    """ "Of the posts, 304 are vacant, 187 would go through voluntary redundancy and 145 are compulsory", against the figure named before."""
    opening = _OF_THE.match(group[0].passage.text)
    if not opening:
        return
    parts = [one for one in group if one.claim.kind == group[0].claim.kind]
    if not 2 <= len(parts) <= LONGEST or parts[0].claim.kind not in ("money", "jobs") or parts[0].passage.says("open"):
        return
    if parts[0].claim.start > parts[0].claim.sentence_start + opening.end() + BETWEEN or not _AND.search(_between(parts[-2], parts[-1])):
        return
    if len(parts) == 2 and not said("the_rest", _between(*parts)):
        return
    near = [
        one
        for one in statements
        if one.claim.start < group[0].claim.start
        and one.claim.kind == parts[0].claim.kind
        and (parts[0].claim.start - one.claim.end <= BEFORE or one.claim.start < LEAD)
        and one.value.point > max(part.value.point for part in parts)
        and not one.portion
    ]
    yield from _only_total(parts, near, LIMITS.sum_over_share, LIMITS.sum_over_share)


def _row(group: Sequence[Statement]) -> list[Statement]:
    """The figures, three or more, of a sentence that is one plain list: "A must find £18.2m, B £9.6m, C £8.4m and D £4.8m"."""
    if len(group) > LONGEST:
        return []
    kinds = {one.claim.kind for one in group}
    if len(kinds) != 1 or kinds - {"money", "jobs"} or group[0].passage.says("open"):
        return []
    gaps = [_between(a, b) for a, b in pairwise(group)]
    if any(len(gap) > GAP or not _JOINT.search(gap) for gap in gaps) or not _AND.search(gaps[-1]):
        return []
    return list(group) if not any(said("breaks", gap) for gap in gaps) and _alike(group) else []


def _lines(sentences: Sequence[list[Statement]], at: int) -> list[Statement]:
    """Lines of one figure each under a line that ends with a colon and names no figure."""
    first = sentences[at][0]
    text = first.claim.document.text
    if not _LIST_HEAD.search(text[max(0, first.claim.start - 90) : first.claim.start]):
        return []
    head_end = text.rfind(":", 0, first.claim.start)
    head = text[text.rfind("\n", 0, head_end) + 1 : head_end]
    if said("open", head) or (at and sentences[at - 1][-1].claim.end > head_end - len(head)):
        return []
    run = [first]
    for other in sentences[at + 1 : at + LONGEST]:
        gap = _between(run[-1], other[0])
        if len(other) != 1 or not 1 <= gap.count("\n") <= 2 or len(gap) > 200 or other[0].claim.kind != first.claim.kind:
            break
        run.append(other[0])
    return run if len(run) >= 3 and _alike(run) else []


def _alike(parts: Sequence[Statement]) -> bool:
    """Whether the parts can be parts of one thing: one family (what the reader made of some may be vague), one time, none a former value."""
    families = {one.family for one in parts if one.family not in BROAD}
    named = [one.period for one in parts if one.period.shape != "none" and not one.undated]
    return (
        len(families) == 1
        and (families <= {"saving", "overspend", "job_losses", "jobs_at_risk", "extra_spending"} or _budgets(parts))
        and all(standing(named[0], period) in ("same", "near") for period in named)
        and not any(one.former for one in parts)
    )


def _budgets(parts: Sequence[Statement]) -> bool:
    """Whether a list shares out a budget among services: four at least, each once and as finely written, so that it is likely to be whole."""
    services = {one.claim.service for one in parts}
    return {one.claim.measure for one in parts} == {"budget"} and len(parts) >= 4 and None not in services and len(services) == len(parts)


def _against_lead(parts: Sequence[Statement], statements: Sequence[Statement]) -> Iterator[Check]:
    """A list against the figure of the headline and the opening, or of the sentences before it."""
    family = next(one.family for one in parts if one.family not in BROAD)
    named = next((one.period for one in parts if one.period.shape != "none"), parts[0].period)
    totals = [
        one
        for one in statements
        if one not in parts
        and one.claim.kind == parts[0].claim.kind
        and one.family == family
        and one.claim.measure != "funding_gap"
        and one.claim.service is None
        and one.value.point > max(part.value.point for part in parts)
        and (one.claim.start < LEAD or 0 <= parts[0].claim.start - one.claim.end <= BEFORE)
        and standing(one.period, named) != "different"
        and not one.portion
    ]
    short = LIMITS.sum_short_share if len(parts) >= 4 else LIMITS.sum_short_list_share
    over = LIMITS.sum_over_share / (2 if family == "overspend" else 1)  # what some services overspend others make up for
    yield from _only_total(parts, totals, short, over)


def _only_total(parts: Sequence[Statement], totals: Sequence[Statement], short: float, over: float) -> Iterator[Check]:
    """The sums that work or, where none does, the one with the single figure that comes near enough to be meant.

    `short` and `over`: by what share of it the parts may miss it either way.
    """
    sums = [check(parts, total, explicit=False) for total in totals]
    if working := [one for one in sums if one.works]:
        yield working[0]
        return
    amount = sum(part.value.point for part in parts)
    near = [one for one in sums if -short <= amount / one.total.value.point - 1 <= over]
    near = [one for one in near if not in_title(one.total)] or near  # a headline may have been mistyped, and is rounded
    if near and all(relate(near[0].total.value, one.total.value) in ("agree", "rounding") for one in near):
        yield max(near, key=lambda one: one.total.value.wording.digits)


def in_title(one: Statement) -> bool:
    """Whether a figure stands in a headline: the first line of a text, which ends without a full stop."""
    title = one.claim.document.text.partition("\n")[0].rstrip()
    return one.claim.end <= len(title) and not title.endswith((".", "!", "?"))


def check_rises(rises: Sequence[Statement]) -> Iterator[Check]:
    """ "4.99 per cent, made up of 2.99 per cent and 2 per cent for adult social care": takes the council-tax rises of a document in text order."""
    for a, b, c in zip(rises, rises[1:], rises[2:], strict=False):
        if (
            not a.claim.sentence_start == b.claim.sentence_start == c.claim.sentence_start
            or max(b.claim.start - a.claim.end, c.claim.start - b.claim.end) > GAP
        ):
            continue
        first, last = _between(a, b), _between(b, c)
        if (
            a.value.point > max(b.value.point, c.value.point)
            and (_COLON.search(first) or said("made_of", first) or said("closed", first))
            and _AND.search(last)
        ):
            yield check([b, c], a, explicit=True)
        elif c.value.point > max(a.value.point, b.value.point) and said("plus", first) and (_MAKING.search(last) or said("total", last)):
            yield check([a, b], c, explicit=True)


def _net(group: Sequence[Statement]) -> Iterator[Check]:
    """ "Gross spending of £68.4m less income of £52.1m leaves a net budget of £16.3m"."""
    for gross, income, net in zip(group, group[1:], group[2:], strict=False):
        if len({one.claim.kind for one in (gross, income, net)}) == 1 and gross.value.point > max(income.value.point, net.value.point):
            first, last = _between(gross, income), _between(income, net)
            if max(len(first), len(last)) <= GAP and said("less", first) and said("net", last):
                yield check([net, income], gross, explicit=True)


def _between(a: Statement, b: Statement) -> str:
    return a.claim.document.text[a.claim.end : b.claim.start]


def _gaps(parts: Sequence[Statement]) -> str:
    return " | ".join(_between(a, b) for a, b in pairwise(parts))
