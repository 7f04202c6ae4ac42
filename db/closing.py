"""What closes a gap: "The gap of £14m has been closed with savings of £9m and £5m from reserves", in one sentence or in lines under it; and what
closes a list: "inflation £5.2m; landfill £1.4m; pay £3.1m. Total pressures £9.7m".

Savings, reserves and taxes together make what they close, whatever each of them measures.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.arithmetic import Check, check, digits_exchanged
from db.periods import standing
from db.relations import said
from db.statement import Statement

LONGEST = 10  # what closes a gap
GAP = 110  # characters between two of them
LINK = 90  # characters from a gap to the first of them
APART = 200  # characters from what one service loses to the next
BEHIND = 50  # characters behind a figure that say that it is still to be found
HEAD = 300  # characters from a gap to the lines under it
SHARED = frozenset({"saving", "overspend", "job_losses"})  # what is shared out among services
GAPS = frozenset({"required", "forecast"})  # stages of a gap that is to be filled
TO_CLOSE = frozenset({"funding_gap", "overspend", "saving"})
CLOSES = ("clos", "bridg", "plug", "balanc", "fill", "met ", "cover", "eliminat", "tackl", "address")  # how the words that tell of it begin

_VERB = r"\b(?:clos|bridg|plug|balanc|fill|met\b|cover|eliminat|tackl|address)\w*"
_CLOSED = re.compile(rf"{_VERB}(?: (?:entirely|fully|in full))?,? (?:with|by|through|using|from|thanks to|via)\b[^£.;]*$", re.IGNORECASE)
_AS_FOLLOWS = re.compile(rf"{_VERB}[^£.;:\n]{{0,40}}(?:as follows|by the following|through|by|with|from|):[ \t]*\n", re.IGNORECASE)
_PARTLY = re.compile(r"\b(?:part|partly|partially|mainly|mostly|largely|includ\w+|among|some of|part of|helped?)\b", re.IGNORECASE)
_AND = re.compile(r"\band\b", re.IGNORECASE)
_LEAVING = re.compile(r"\b(?:leav(?:es|ing)|left with)\b", re.IGNORECASE)
_TOTAL = re.compile(r"\s*(?:(?:grand|overall) )?totals?\b[^£\d.;]{0,40}", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:stand|stood|leav|left|fall|total|worth|of which|compared|instead|rather than|up from|down from)", re.IGNORECASE)


def closing(sentences: Sequence[list[Statement]]) -> Iterator[Check]:
    """Sums of what closes a gap. Takes the statements of one document by sentence."""
    lowered = sentences[0][0].claim.document.text.lower()
    closes, total = any(words in lowered for words in CLOSES), "total" in lowered
    for at, group in enumerate(sentences):
        if closes and len(group) > 2:
            yield from _in_a_sentence(group)
        if closes and len(group) == 1 and at:
            yield from _in_lines(sentences, at)
        if len(group) > 1 and group[0].passage.may_say("shares_out"):
            yield from _left_to_find(group, sentences[at - 1] if at else (), sentences)
        if total and len(group) == 1 and at and len(sentences[at - 1]) > 2:
            yield from _in_total(sentences[at - 1], group[0])


def by_services(statements: Sequence[Statement]) -> Iterator[Check]:
    """What three services or more lose, told one after the other, against the figure of the story that has the digits of what they come to.

    "Cuts of £48.3m ... Care loses £16.1m, schools £12.4m and roads £9.3m. The back office gets off lightly with £5.6m". Of a total with other digits
    nobody can tell whether the list is whole. Takes the statements of one document in text order.
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
                if not found.works and digits_exchanged(found):
                    yield found


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
    money = {one.claim.kind for one in group} == {"money"}
    if not money or total.claim.measure not in TO_CLOSE or len(words) > LINK or not _CLOSED.search(words) or _PARTLY.search(total.claim.sentence):
        return
    parts = [first]
    for before, one in pairwise(group[1:]):
        link = _between(before, one)
        if len(link) > GAP or _LEVEL.search(link):
            break
        parts.append(one)
        if _AND.search(link):
            break  # what closes a list
    if len(parts) > 1 and _AND.search(_between(parts[-2], parts[-1])):
        yield from _sum(parts, total)


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
    parts = [sentences[at][0]]
    for other in sentences[at + 1 : at + LONGEST]:
        link = _between(parts[-1], other[0])
        if not 1 <= link.count("\n") <= 2 or len(link) > GAP:
            break
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


def _sum(parts: Sequence[Statement], total: Statement) -> Iterator[Check]:
    if all(one.claim.kind == total.claim.kind and one.value.point < total.value.point for one in parts):
        yield check(parts, total, explicit=True)


def _between(a: Statement, b: Statement) -> str:
    return a.claim.document.text[a.claim.end : b.claim.start]
