"""What closes a gap: "The gap of £14m has been closed with savings of £9m and £5m from reserves", in one sentence or in lines under it; and what
closes a list: "inflation £5.2m; landfill £1.4m; pay £3.1m. Total pressures £9.7m".

Savings, reserves and taxes together make what they close, whatever each of them measures.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.arithmetic import Check, check, digits_exchanged, share_off
from db.compare import stages
from db.periods import standing
from db.relations import said
from db.statement import Statement
from db.tolerances import LIMITS

LONGEST = 10  # what closes a gap
GAP = 110  # characters between two of them
LINK = 90  # characters from a gap to the first of them
APART = 200  # characters from what one service loses to the next
BEHIND = 50  # characters behind a figure that say that it is still to be found
HEAD = 300  # characters from a gap to the lines under it
PRICES = frozenset({"cost", "budget", "extra_spending"})
CAUSES = frozenset({"grant_cut", "cost", "extra_spending", "other_money"})  # of a gap
SHARED = frozenset({"saving", "overspend", "job_losses"})  # what is shared out among services
LOST = frozenset({"saving", "job_losses"})  # ... of which no service has the other sign: one that underspends makes up for others
LISTED = 4  # services of which a list may be the whole council's
FOLLOWING = 700  # characters from a total to what services lose of it
GAPS = frozenset({"required", "forecast"})  # stages of a gap that is to be filled
TO_CLOSE = frozenset({"funding_gap", "overspend", "saving"})
CLOSES = ("clos", "bridg", "plug", "balanc", "fill", "met ", "cover", "eliminat", "tackl", "address")  # how the words that tell of it begin

_VERB = r"\b(?:clos|bridg|plug|balanc|fill|met\b|cover|eliminat|tackl|address)\w*"
_CLOSED = re.compile(rf"{_VERB}(?: (?:entirely|fully|in full))?,? (?:with|by|through|using|from|thanks to|via)\b[^£.;]*$", re.IGNORECASE)
_AS_FOLLOWS = re.compile(rf"{_VERB}[^£.;:\n]{{0,40}}(?:as follows|by the following|through|by|with|from|):[ \t]*\n", re.IGNORECASE)
# "... and £5m from reserves [will close the] £15m gap", "... come from reserves[, closing the] £24m gap"
_CLOSES = re.compile(
    r"[^£\d.;,]{0,60}?(?:,\s(?:fully |thereby |so )?(?:clos|bridg|plugg|balanc|fill|cover)ing"
    r"|\b(?:will|would|to|that|which|together|between them|then)(?: (?:be used|be enough|together|then|fully|all|go|be|used|to|completely)){0,3}"
    r" (?:closes?|bridges?|plugs?|fills?|covers?))(?: up)? (?:the|its|this|that|a|next year['’]s|the whole|the full)\s$",
    re.IGNORECASE,
)
_GAP_IS = re.compile(
    r"\s(?:(?:budget|funding|financial|spending|projected|forecast) ){0,2}(?:gap|shortfall|hole|deficit|black hole)\b", re.IGNORECASE
)
PAID = frozenset({"saving", "income", "reserves_use", "reserves", "grant", "other_money", "cost", "extra_spending", "funding_gap"})
_PARTLY = re.compile(r"\b(?:part|partly|partially|mainly|mostly|largely|includ\w+|among|some of|part of|help(?:s|ed)?)\b", re.IGNORECASE)
_AND = re.compile(r"\band\b", re.IGNORECASE)
_FUNDED = re.compile(r"\b(?:fund|financ|paid for)\w*,? (?:with|by|through|using|from)\b[^£.;]*$", re.IGNORECASE)
_REST = re.compile(r"\b(?:rest|remainder|balance|remaining|others?)\b", re.IGNORECASE)
_FALLS_TO = re.compile(r"\bto\b[^.;£\d]{0,25}$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|once|when|because|as)\b", re.IGNORECASE)
_SHED = re.compile(r"\b(?:shed|lost|cut|axed|dropped|deleted)\b[^.;]{0,40}$", re.IGNORECASE)
_LEAVE_GAP = re.compile(
    r"\b(?:leav|creat|produc|open|mean)\w* (?:\w+ ){0,4}?(?:gap|shortfall|hole|deficit)\b[^.;£\d]{0,25}$|\bleav\w+ [^.;£\d]{0,40}\bto find\b",
    re.IGNORECASE,
)
_JUST_LEAVING = re.compile(r"(?:(?!\band\b)[^.;£\d]){0,40}\bleav(?:es|ing)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|a further|still)\b", re.IGNORECASE)
_TO_REACH = re.compile(
    r"[^.;£\d]{0,25}\bto (?:reach|hit|meet|achieve|get to|make) (?:its|the|their|a) [^.;£\d]{0,40}(?:target|total|goal|requirement)(?: of)?\s",
    re.IGNORECASE,
)
_THAT_LEAVES = re.compile(r"\s*[“\"]?(?:that|this|it|which) (?:still )?(?:leaves|left)\b[^£\d.;]{0,30}", re.IGNORECASE)
_HAS_RAISED = re.compile(
    r"\b(?:has|have|had) (?:(?:so far|already|only|now|just|been) ){0,2}"
    r"(?:raised|found|saved|identified|secured|collected|put together|got|paid|spent|received|delivered|promised)\b[^£\d.;]{0,25}$",
    re.IGNORECASE,
)
_LEAVING = re.compile(r"\b(?:leav(?:es|ing)|left with)\b", re.IGNORECASE)
_OF_GAP = re.compile(r"\s+of (?:it|that|this|the (?:gap|total|sum|shortfall|money))\b")
_WITH = re.compile(r"\bwith\b|\bplus\b", re.IGNORECASE)
# "Savings of £8m and £5m from reserves [would do the rest]"
_DO_THE_REST = re.compile(
    r"[^£\d.;,]{0,60}?\b(?:do|does|did|makes? up|made up|provides?|covers?|meets?|finds?|suppl(?:y|ies)|brings? in|fills?|plugs?|pays?) the"
    r" (?:rest|remainder|balance|difference)\b",
    re.IGNORECASE,
)
_OF_THAT = re.compile(r"\bof (?:that|this|it|the (?:gap|total|sum|shortfall|money|bill|cost))\b", re.IGNORECASE)
_TOTAL = re.compile(r"\s*(?:(?:grand|overall) )?totals?\b[^£\d.;]{0,40}", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:stand|stood|leav|left|fall|total|worth|of which|compared|instead|rather than|up from|down from)", re.IGNORECASE)


def closing(sentences: Sequence[list[Statement]], lowered: str, lists: bool) -> Iterator[Check]:
    """Sums of what closes a gap. Takes the statements of one document by sentence and its text in small letters.

    `lists`: whether it has lines under a colon.
    """
    closes, total = any(words in lowered for words in CLOSES), "total" in lowered
    for at, group in enumerate(sentences):
        shares_out = group[0].passage.may_say("shares_out")
        if len(group) > 1:
            listed = len(group) > 2
            if listed and (closes or group[0].claim.measure in PRICES):
                yield from _in_a_sentence(group)
            if shares_out:
                yield from _left_to_find(group, sentences[at - 1] if at else (), sentences)
            if at and " the " in group[0].passage.text and (done := _do_the_rest(group, sentences[at - 1], sentences[at - 2] if at > 1 else ())):
                yield from done
            if listed:
                yield from _close_it(group) if closes else ()
                yield from _of_levels(group)
                yield from _causes(group)
                yield from _to_a_target(group)
                if at and sentences[at - 1][-1].claim.measure in TO_CLOSE:
                    yield from _of_it(sentences[at - 1][-1], group)
        elif at:
            if closes and lists:
                yield from _in_lines(sentences, at)
            if shares_out:
                yield from _that_leaves(group[0], sentences[at - 1], sentences[at - 2] if at > 1 else ())
            if total and len(sentences[at - 1]) > 2:
                yield from _in_total(sentences[at - 1], group[0])


def by_services(statements: Sequence[Statement]) -> Iterator[Check]:
    """What three services or more lose, told one after the other, against the figure of the story that has the digits of what they come to.

    "Cuts of £48.3m ... Care loses £16.1m, schools £12.4m and roads £9.3m. The back office gets off lightly with £5.6m". Of a total with other digits
    nobody can tell whether the list is whole, but no list comes to more than its total. Takes the statements of one document in text order.
    """
    shared = [one for one in statements if one.family in SHARED]
    runs = list(_runs([one for one in shared if one.claim.service is not None]))
    whole = [one for one in shared if one.claim.service is None and not one.portion] if runs else []
    for run in runs if whole else ():
        amount = sum(one.value.point for one in run)
        for total in whole:
            fits = total.family == run[0].family and total.claim.kind == run[0].claim.kind and total.value.point > max(one.value.point for one in run)
            if fits and total.value.point != amount and standing(total.period, run[0].period) == "same":
                found = check(run, total, explicit=True)
                if not found.works and (digits_exchanged(found) or _too_much(run, amount, total, whole)):
                    yield found


def _too_much(run: Sequence[Statement], amount: float, total: Statement, whole: Sequence[Statement]) -> bool:
    """Whether services lose more than all together, by no more than a slip, and the text has no greater total that they could be of."""
    if total.family not in LOST or not total.value.exact or not total.value.point < amount <= total.value.point * (1 + LIMITS.sum_over_share):
        return False
    if len(run) < LISTED or run[0].claim.start - total.claim.end > FOLLOWING or any(one.addition or stages(one, total) != "same" for one in run):
        return False
    return all(one.value.point < amount for one in whole if one.family == total.family)


def _runs(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Figures of three services or more, each given once, that follow each other: newspapers give each sentence a paragraph."""
    run: list[Statement] = []
    for one in (*statements, None):
        if one and run and one.family == run[0].family and len(_between(run[-1], one)) <= APART and standing(one.period, run[0].period) == "same":
            run.append(one)
            continue
        if len(run) > 2 and len({each.claim.service for each in run}) == len(run):
            yield run
        run = [one] if one else []


def _in_a_sentence(group: Sequence[Statement]) -> Iterator[Check]:
    total, first = group[0], group[1]
    words = _between(total, first)
    if len(words) > LINK or any(one.claim.kind != "money" for one in group):
        return
    closed = _CLOSED.search(words) if total.claim.measure in TO_CLOSE else total.claim.measure in PRICES and _FUNDED.search(words)
    if not closed or _PARTLY.search(total.claim.sentence):
        return
    parts = [first]
    for before, one in pairwise(group[1:]):
        link = _between(before, one)
        if len(link) > GAP or _LEVEL.search(link):
            break
        parts.append(one)
        if _AND.search(link):
            break  # what closes a list
    behind = total.claim.document.text[parts[-1].claim.end : parts[-1].claim.sentence_end + BEHIND]
    of_gap = total.claim.measure in TO_CLOSE  # of a price nobody may say who pays the rest
    whole = of_gap or len(parts) > 2 or sum(one.value.point for one in parts) > total.value.point
    if whole and len(parts) > 1 and _AND.search(_between(parts[-2], parts[-1])) and not _REST.search(behind):
        yield from _sum(parts, total, explicit=of_gap)


def _close_it(group: Sequence[Statement]) -> Iterator[Check]:
    """ "Savings of £8m and £5m from reserves will close the £13m gap": the gap stands behind what closes it."""
    *parts, total = group
    if total.claim.measure not in TO_CLOSE or not all(one.claim.measure in PAID and one.claim.rate is None for one in parts):
        return
    behind = total.claim.document.text[total.claim.end : total.claim.sentence_end]
    if not _CLOSES.fullmatch(_between(parts[-1], total)) or not _GAP_IS.match(behind) or _PARTLY.search(total.claim.sentence):
        return
    links = [_between(a, b) for a, b in pairwise(parts)]
    if not _REST.search(total.claim.sentence) and not any(len(link) > GAP or _LEVEL.search(link) for link in links) and _AND.search(links[-1]):
        yield from _sum(parts, total)


def _do_the_rest(group: Sequence[Statement], previous: Sequence[Statement], before: Sequence[Statement]) -> list[Check]:
    """ "About half of that, £11m, would be met by a tax rise. Savings of £8m and £3m from reserves would do the rest, closing the £22m gap".

    The total is named behind that, or in the sentence before the one whose figure is of it.
    """
    claim = group[0].claim
    text, first = claim.document.text, [one for one in previous if one.claim.kind == "money"]
    if len(first) != 1 or text[first[0].claim.sentence_end : claim.sentence_start].strip() or _PARTLY.search(claim.sentence):
        return []
    last = next((at for at, one in enumerate(group) if _DO_THE_REST.match(text[one.claim.end : one.claim.sentence_end])), None)
    if last is None:
        return []
    parts, behind = [*first, *group[: last + 1]], group[last + 1 :]
    of_that = [one for one in before if one.claim.kind == "money"][-1:] if _OF_THAT.search(first[0].claim.sentence) else []
    totals = [one for one in behind if one.claim.measure in TO_CLOSE][:1] or of_that
    return [*_sum(parts, totals[0])] if totals else []


def _of_levels(group: Sequence[Statement]) -> Iterator[Check]:
    """ "Reserves will fall from £30m to £21m after £9m is used"; "It employed 4,600 people and has shed 850, leaving 3,750"."""
    if len(group) != 3 or len({one.claim.kind for one in group}) != 1:
        return
    a, b, c = group
    if max(group, key=lambda one: one.value.point) is not a or standing(b.period, c.period) == "different":
        return
    used = _FALLS_TO.search(_between(a, b)) and _AFTER.search(_between(b, c)) and a.family == b.family == "reserves" and c.family == "reserves_use"
    left = a.family == c.family == "workforce" and b.family == "job_losses" and _SHED.search(_between(a, b)) and _JUST_LEAVING.match(_between(b, c))
    if used or left:
        yield from _sum([b, c], a)


def _of_it(total: Statement, parts: Sequence[Statement]) -> Iterator[Check]:
    """ "A gap of £29m. Savings account for £12m of it, tax for £8m and reserves for £5m, with £4m from fees": a list that ends and comes near."""
    text, first = total.claim.document.text, parts[0].claim
    if text[total.claim.sentence_end : first.sentence_start].strip() or not _OF_GAP.match(text[first.end : first.sentence_end]):
        return
    links = [_between(a, b) for a, b in pairwise(parts)]
    ends = _AND.search(links[-1]) or _WITH.search(links[-1])
    if not ends or any(len(link) > GAP or _LEVEL.search(link) for link in links) or _PARTLY.search(first.sentence) or _REST.search(first.sentence):
        return
    if all(one.claim.kind == total.claim.kind and one.value.point < total.value.point for one in parts):
        found = check(parts, total, explicit=False)
        if share_off(found) <= LIMITS.sum_near_share:
            yield found


def _causes(group: Sequence[Statement]) -> Iterator[Check]:
    """ "£27m less grant, £18m of rising demand and £7m of inflation leave a gap of £52m": what is lost and what is needed, nothing that is saved."""
    *parts, total = group
    if total.claim.measure != "funding_gap" or len(parts) > LONGEST or not all(one.claim.measure in CAUSES for one in parts):
        return
    if _LEAVE_GAP.search(_between(parts[-1], total)) and _AND.search(_between(parts[-2], parts[-1])) and not _PARTLY.search(total.claim.sentence):
        yield from _sum(parts, total)


def _to_a_target(group: Sequence[Statement]) -> Iterator[Check]:
    """ "It has saved £48m so far and needs another £61m to reach its target of £109m"."""
    for a, b, total in zip(group, group[1:], group[2:], strict=False):
        if (
            a.family == total.family
            and b.claim.kind == total.claim.kind
            and _ANOTHER.search(_between(a, b))
            and _TO_REACH.fullmatch(_between(b, total))
        ):
            yield from _sum([a, b], total)


def _that_leaves(rest: Statement, previous: Sequence[Statement], before: Sequence[Statement]) -> Iterator[Check]:
    """ "It must save £109m. Some £48m has been identified. That leaves £61m", "It needs £9m and has raised £5m. That leaves £4m"."""
    claim = rest.claim
    text = claim.document.text
    if not 1 <= len(previous) <= 2 or not _THAT_LEAVES.fullmatch(text[claim.sentence_start : claim.start]):
        return
    if len(previous) == 2:
        same = {one.claim.kind for one in (rest, *previous)} == {claim.kind}
        if same and _HAS_RAISED.search(_between(*previous)) and claim.start - previous[1].claim.end < HEAD:
            yield from _sum([previous[1], rest], previous[0])
        return
    if not before or not said("found", previous[0].claim.sentence):
        return
    totals = [one for one in before if one.family == "saving" and one.stage in GAPS and one.claim.service == rest.claim.service]
    near = claim.start - before[-1].claim.end < HEAD
    if near and len(totals) == 1 and {one.claim.kind for one in (rest, previous[0])} == {totals[0].claim.kind}:
        yield from _sum([previous[0], rest], totals[0])


def _in_lines(sentences: Sequence[list[Statement]], at: int) -> Iterator[Check]:
    """Lines of one figure each under "It is closed as follows:", where the gap stands in the sentence before or in the same one."""
    first = sentences[at][0].claim
    text, total = first.document.text, sentences[at - 1][-1]
    if total.claim.measure not in TO_CLOSE or first.start - total.claim.end > HEAD:
        return
    between = text[total.claim.end : first.start]
    found = _AS_FOLLOWS.search(between)
    if not found or "\n" in between[: found.start()] or between.count("\n", found.end()) > 1 or _PARTLY.search(between[: found.end()]):
        return
    parts, apart = [sentences[at][0]], 2
    for other in sentences[at + 1 : at + LONGEST]:
        link = _between(parts[-1], other[0])
        if not 1 <= link.count("\n") <= apart or len(link) > GAP:
            break
        apart = link.count("\n")  # lines that follow each other end at an empty one
        if len(other) != 1:
            return  # a line of the list of which nobody can tell which figure counts
        parts.append(other[0])
    if len(parts) > 2:
        yield from _sum(parts, total)


def _left_to_find(group: Sequence[Statement], previous: Sequence[Statement], sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """ "Savings of £16m are proposed. A further £5m would come from reserves, leaving £2.5m to be found", against the one gap named before."""
    *found, rest = group
    words = _between(found[-1], rest)
    claim = rest.claim
    text = claim.document.text
    if not _LEAVING.search(words) or not said("to_find", words + text[claim.end : min(claim.sentence_end, claim.end + BEHIND)]):
        return
    if len(found) == 1 and previous and found[0].addition and not text[previous[0].claim.sentence_end : claim.sentence_start].strip():
        found = [*[one for one in previous if one.claim.kind == "money"][-1:], *found]
    gaps = [
        one
        for each in sentences
        for one in each
        if one.claim.end <= found[0].claim.start and one.claim.measure in TO_CLOSE and one.stage in GAPS and one.claim.service is None
    ]
    if len(found) > 1 and len({one.value.point for one in gaps}) == 1 and {one.claim.kind for one in (*found, rest)} == {"money"}:
        parts, total = [*found, rest], gaps[-1]
        if standing(total.period, rest.period) != "different" and all(one.value.point < total.value.point for one in parts):
            yield check(parts, total, explicit=False)


def _in_total(listed: Sequence[Statement], total: Statement) -> Iterator[Check]:
    """A list and, in a sentence of its own behind it, what it comes to."""
    claim = total.claim
    text = claim.document.text
    opening, gap = text[claim.sentence_start : claim.start], text[listed[-1].claim.end : claim.sentence_start]
    if not _TOTAL.fullmatch(opening) or gap.strip(" .\n") or gap.count("\n") > 1 or len(listed) > LONGEST:
        return
    if {one.claim.kind for one in listed} == {claim.kind} and {one.family for one in listed} == {total.family} and claim.kind in ("money", "jobs"):
        yield from _sum(listed, total)


def _sum(parts: Sequence[Statement], total: Statement, *, explicit: bool = True) -> Iterator[Check]:
    if all(one.claim.kind == total.claim.kind and one.value.point < total.value.point for one in parts):
        yield check(parts, total, explicit=explicit)


def _between(a: Statement, b: Statement) -> str:
    return a.claim.document.text[a.claim.end : b.claim.start]
