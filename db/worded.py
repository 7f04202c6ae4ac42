"""Sums that the words tell from one sentence to the next, whatever each figure was read as: "Parking accounts for £14m of that. Another £9m ... The
remaining £15m", "Take off the £9m ... the remaining £12m", "one bill of £35,000 and one of £9,000. Another £11,000 ... That makes £55,000 in all".

A word that binds each figure to the one before leaves no doubt what is added to what, so that such a sum is told however far it is off.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.arithmetic import Check, check
from db.relations import bits
from db.statement import Statement

LONGEST = 8  # parts of such a sum
SENTENCES = 5  # that such a sum goes through
APART = 260  # characters from one figure to the next
FOLLOWING = 120  # characters behind a list in which a sentence says that it is whole
BEHIND = 40  # characters behind a figure in which a word says what it is
LOT = (
    "up the whole",
    "up the lot",
    "up the total",
    "up the entire",
    "make the whole",
    " for all",
    "that is all",
    "that’s all",
    "that's all",
    "nothing else",
)

_QUOTE = r"^[\s“\"'‘(–-]*"
# a figure that tells how far another went or what it was before is no part: "£289 a year, an increase of £26", "£22m, up from £20m"
_STEP = re.compile(
    r"\b(?:(?:increase|rise|cut|reduction|fall|drop|hike|jump|up|down|ris\w+|rose|f[ae]ll\w*|grow\w*|grew|increased|reduced|went up|went down)"
    r"(?: (?:of|by|from|on))?|instead of|rather than|compared (?:with|to)|against|than)"
    r"(?:\s(?:the|last year['’]s|this year['’]s|its|a|about|around|some|just|nearly|almost|over|only))*\s*$",
    re.IGNORECASE,
)
_OF_THAT = re.compile(
    r"\s+(?:\w+\s){0,2}?of (?:that|this|it|them|these|those|which|the (?:total|sum|gap|bill|hole|shortfall|money|overspend|cost|amount))\b",
    re.IGNORECASE,
)
_OF_THAT_AHEAD = re.compile(
    _QUOTE + r"of (?:that|this|it|these|those|them|the (?:total|sum|gap|bill|hole|money|overspend|amount)),?\s", re.IGNORECASE
)
_FURTHER = re.compile(
    r"\b(?:another|a further|further|additional|also|plus|as well as|on top|in addition|besides|a second|a third|then)\b", re.IGNORECASE
)
_REST = re.compile(r"\b(?:the|a|its|and|with) (?:(?:other|rest|remaining|remainder|balance|last|final)\b)[^£\d.;]{0,60}$", re.IGNORECASE)
# "£31m, of which £26m has been made. The remaining £8m will follow"
_OF_WHICH = re.compile(r"\bof (?:which|that|them|it|this|these|those)\b[^£\d.;]{0,25}$", re.IGNORECASE)
_THE_REST = re.compile(
    _QUOTE + r"the (?:other|remaining|rest|remainder|balance|final|last),?(?:\s(?:of|is|was|about|some|around|nearly|almost|just|over)){0,3}\s$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^[^£\d.;]*(?:,|\band\b|\bplus\b|\bwith\b)[^£\d.;]*$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:includ\w+|such as|among|mainly|mostly|partly|largely|some of|part of|for example|for instance|helped?)\b", re.IGNORECASE)

_OFF = re.compile(
    r"\b(?:(?:tak\w+|knock\w*|strip\w*) (?:off|away|out)|deduct\w*|subtract\w*|minus|less|net of|allow\w* for)\b[^£\d.;]{0,30}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\bafter\b[^£\d.;]{0,50}\b(?:paid|gave|put in|chipped in|contributed|covered|refunded)\s+(?:about |just |over )?$", re.IGNORECASE
)
_OFF_BEHIND = re.compile(
    r"[^£\d.;]{0,60}\b(?:is|are|was|were|has been|have been) "
    r"(?:taken (?:off|away|out)|deducted|subtracted|knocked off|stripped out|allowed for|discounted)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:remain\w*|the rest|the other|the balance|left|leav\w+|net|comes? (?:out )?(?:to|at)|gives?|makes?|that is|still)\b", re.IGNORECASE
)
_IS_LEFT = re.compile(r"[^£\d.;,]{0,25}\b(?:remains?|(?:is|are|was|were|be|being) left|left over|still to)\b", re.IGNORECASE)

_TOTAL_OPENS = re.compile(
    _QUOTE + r"(?:(?:and|so|all|in all|altogether|together|taken together|added together|all told|combined),? )?"
    r"(?:(?:that|this|these|those|which|together|altogether|(?P<it>it|they)|the (?:two|three|four|five|lot))\b"
    r"|(?:the|its|their|a) (?:[a-z]+ ){0,2}?(?:total|sum|bill|cost|charge|price|tab|figure|amount|package|bills|payments)\b)"
    r"[^£\d.;]{0,40}\b(?:makes?|made|making|comes? (?:out )?(?:to|at)|came (?:out )?(?:to|at)|adds? up to|added up to"
    r"|totals?|totalled|brings?|takes?|gives?|is|was|are"
    r"|will be|would be|amounts? to|amounted to|stands? at|means?)\b[^£\d.;]{0,30}$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:whole|total|full|overall|combined|together|altogether|in all|all told|entire|final|grand|adds? up|added up)\b", re.IGNORECASE
)
_MAKES = re.compile(r"\b(?:makes?|making|comes? to|came to)\b", re.IGNORECASE)
_IN_ALL = re.compile(r"[^£\d.;]{0,30}\b(?:in (?:all|total)|altogether|all told|all in|combined|together)\b", re.IGNORECASE)

_VERB = r"(?:clos|bridg|plug|balanc|fill|met\b|meet|cover|rais|found|find|fund|pa(?:y|id)|sav|mak|made)\w*"
_DONE_SO = re.compile(
    _QUOTE
    + r"[^£\d.;]{0,60}?\b(?:(?:done|doing|does|do|did) (?:so|this|that|it)|"
    + _VERB
    + r" (?:so|this|that|it|them|the (?:gap|hole|shortfall|deficit|money|sum|difference)))"
    r" (?:entirely |wholly |all )?(?:with|by|through|from|using|out of|via)\b[^£.;]{0,60}$"
    r"|"
    + _QUOTE
    + r"(?:it|this|that|the (?:\w+ )?(?:gap|hole|shortfall|deficit|money|sum|cash|difference|bill))\b(?! (?:also|partly))[^£\d.;]{0,30}?\b"
    r"(?:"
    + _VERB
    + r" (?:for )?(?:with|by|from|through|using|out of)|(?:comes?|came|coming) from|made up of|(?:consists?|consisted) of)\b[^£.;]{0,60}$",
    re.IGNORECASE,
)
_AND = re.compile(r"\band\b", re.IGNORECASE)
_LOT = re.compile(
    _QUOTE + r"(?:(?:those|these|the|all|that|together)\b(?: (?:those|these|the))?(?: (?:two|three|four|five|six|items|services|sums|cuts|figures))*"
    r"[^£\d.;]{0,30}?\b(?:makes? up the (?:whole|lot|total|entire)|makes? the whole|accounts? for all)|that(?: is|['’]s) all\b"
    r"|there is nothing else)",
    re.IGNORECASE,
)


def worded(sentences: Sequence[list[Statement]], lowered: str, words: int) -> Iterator[Check]:
    """Such sums of one document. Takes its statements by sentence, its text in small letters and the hints of all its sentences."""
    lot = any(map(lowered.__contains__, LOT))
    telling = bits("of_that", "taken_off", "in_all", "done_so", "shares_out")
    for at, group in enumerate(sentences) if lot or words & telling else ():
        if not at or not (lot or group[0].passage.hints & telling):
            continue
        may_say = group[0].passage.may_say
        if may_say("of_that"):
            yield from _one_after_another(sentences, at)
        if may_say("shares_out"):
            yield from _rest_of_which(sentences[at], sentences[at - 1])
        if len(group) > 1 and may_say("taken_off"):
            yield from _taken_off(group, sentences[at - 1])
        if may_say("in_all"):
            yield from _made_in_all(sentences, at)
        if len(group) > 1 and (lot or may_say("done_so")):
            yield from _done_so(group, sentences[at - 1])


def _one_after_another(sentences: Sequence[list[Statement]], at: int) -> Iterator[Check]:
    """ "A hole of £48m. Parking accounts for £14m of that. Another £9m ... The remaining £15m": the first part is bound to the figure before, the
    last shares out the rest, and each between them is a further one."""
    first, total = sentences[at][0], sentences[at - 1][-1]
    claim, text = first.claim, first.claim.document.text
    bound = _OF_THAT.match(text[claim.end : claim.end + BEHIND]) or _OF_THAT_AHEAD.match(text[claim.sentence_start : claim.start])
    if not bound or not _beside(total, first) or _STEP.search(_lead(sentences[at - 1], len(sentences[at - 1]) - 1)):
        return
    parts: list[Statement] = []
    for group in sentences[at : at + SENTENCES]:
        for place, one in enumerate(group):
            lead = _lead(group, place)
            if parts and (not _beside(parts[-1], one) or not (_REST.search(lead) or _FURTHER.search(lead) or (place and _ITEM.match(lead)))):
                return
            parts.append(one)
            if len(parts) > 1 and _REST.search(lead):
                yield from _bound(parts, total)
                return


def _rest_of_which(group: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """ "Savings of £31m were planned, of which £26m has been made. The remaining £8m will follow"."""
    if len(previous) < 2 or not _beside(previous[-1], group[0]) or not _THE_REST.match(_lead(group, 0)):
        return
    if _OF_WHICH.search(_lead(previous, len(previous) - 1)):
        yield from _bound([previous[-1], group[0]], previous[-2])


def _taken_off(group: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """ "The final bill was £21m. Take off the £9m that the builder paid and taxpayers are left to foot the remaining £12m"."""
    for place, one in enumerate(group):
        text, claim, lead = one.claim.document.text, one.claim, _lead(group, place)
        off = _OFF.search(lead) or ("after" in lead.lower() and _AFTER.search(lead))
        if not (off or _OFF_BEHIND.match(text[claim.end : claim.sentence_end])):
            continue
        others = [other for other in group if other is not one]
        own = [other for other in others if other.claim.end <= claim.start and other.value.point > one.value.point]
        rests = [other for other in others if _LEFT.search(_lead(group, group.index(other))) or _IS_LEFT.match(_tail(other))]
        totals = own[-1:] if len(group) > 2 and own else _levels(previous)
        if len(rests) == 1 and totals and len(others) == 1 + bool(own and len(group) > 2) and _beside(totals[-1], group[0], 2 * APART):
            rest = rests[0]
            sums = [found for total in totals for found in _bound([one, rest], total)] if rest not in totals else []
            yield from [found for found in sums if found.works][:1] or sums[:1]
        return


def _levels(group: Sequence[Statement]) -> list[Statement]:
    """The figures of a sentence that are no steps and no former figures."""
    return [one for place, one in enumerate(group) if not _STEP.search(_lead(group, place))]


def _made_in_all(sentences: Sequence[list[Statement]], at: int) -> Iterator[Check]:
    """ "One bill of £35,000 and one of £9,000. Another £11,000 was paid in March. That makes £55,000 in all"."""
    total = sentences[at][0]
    claim, text = total.claim, total.claim.document.text
    opening = text[claim.sentence_start : claim.start]
    opens = _TOTAL_OPENS.match(opening)
    behind = _IN_ALL.match(_tail(total))
    if not opens or not (behind or _WHOLE.search(opening) or (not opens["it"] and _MAKES.search(opening))):
        return
    if len(parts := _parts_before(sentences, at, total)) > 1:
        yield from _bound(parts, total)


def _parts_before(sentences: Sequence[list[Statement]], at: int, total: Statement) -> list[Statement]:
    """The parts of the sentences before, back to the one that does not open with "another"; none where one sentence has them all."""
    parts: list[Statement] = []
    after = total
    for back in range(at - 1, max(-1, at - 1 - SENTENCES), -1):
        group = _levels(sentences[back])
        kinds = {one.claim.kind for one in group}
        if not group or kinds != {total.claim.kind} or not _beside(group[-1], after) or _OPEN.search(group[0].claim.sentence):
            return []
        parts, after = [*group, *parts], group[0]
        if not _FURTHER.search(_lead(sentences[back], sentences[back].index(group[0]))):
            return parts if back < at - 1 else []
    return []


def _done_so(group: Sequence[Statement], previous: Sequence[Statement]) -> Iterator[Check]:
    """ "There was a hole of £16m to fill. It has done so with £12m of savings, £2m of tax and £2m of reserves"; "Savings of £9m were agreed. They
    include £1m from parks, £4m from schools and £4m from care. Those three make up the whole"."""
    first, last, text = group[0].claim, group[-1].claim, group[0].claim.document.text
    whole = _LOT.match(text[last.sentence_end : last.sentence_end + FOLLOWING])
    if not whole and (not _DONE_SO.match(text[first.sentence_start : first.start]) or _OPEN.search(first.sentence + previous[0].claim.sentence)):
        return
    totals = _levels(previous)[:1]
    parts = [one for place, one in enumerate(group) if not (place and _STEP.search(_lead(group, place)))]
    if totals and len(parts) > 1 and _beside(previous[-1], group[0]) and _AND.search(_lead(group, len(group) - 1)):
        yield from _bound(parts, totals[0])


def _bound(parts: Sequence[Statement], total: Statement) -> Iterator[Check]:
    """The sum, told however far it is off; nothing where figures of several kinds are put together or a part is larger than what it is of."""
    same = {(one.claim.kind, one.claim.currency) for one in (*parts, total)}
    if len(same) == 1 and len(parts) <= LONGEST and all(one.value.point < total.value.point for one in parts):
        yield replace(check(parts, total, explicit=True), bound=True)


def _beside(first: Statement, second: Statement, reach: int = APART) -> bool:
    return 0 <= second.claim.start - first.claim.end <= reach


def _lead(group: Sequence[Statement], place: int) -> str:
    """The words before a figure, after the one before it in its sentence."""
    claim = group[place].claim
    return claim.document.text[max(claim.sentence_start, group[place - 1].claim.end if place else 0) : claim.start]


def _tail(one: Statement) -> str:
    """The words behind a figure."""
    claim = one.claim
    return claim.document.text[claim.end : min(claim.sentence_end, claim.end + BEHIND)]
