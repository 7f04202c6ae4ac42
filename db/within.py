"""Finds what one document says against itself: speakers who contradict each other, answers, headlines, figures that the text says have moved."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from db.apart import gives_both, is_change, of_the_whole, of_two_origins, paid_over_years, refuted, runs_from
from db.changes import denies, moved, of_a_month, replaces, still_open
from db.compare import ALIKE, Verdict, different_thing, quoted, stages
from db.contradictions import Clash, Key, merged, thing
from db.counterparts import slots
from db.errata import errata
from db.interval import cut_off, relate
from db.nearness import out_of_reach, plausible, swapped, within
from db.outdated import outdated
from db.passages import heard
from db.periods import standing
from db.records import ClaimView
from db.relations import bits, said
from db.rivals import rivals_within
from db.sides import on_condition
from db.slips import captioned, slips_within
from db.statement import BROAD, PLANNED, SETTLED, STOCKS, Statement
from db.told import moves_within
from db.tolerances import LIMITS

_OPPOSED = re.compile(
    r"\b(?:unions?|unison|unite|gmb|eis|nasuwt|neu|nut|opposition|campaign\w*|residents|group leader|shadow|critics?|protest\w*|labour|tory|tories"
    r"|conservatives?|lib(?:eral)? dem\w*|greens?|ukip|reform|snp|plaid cymru|independents?|taxpayers?\W* alliance)\b",
    re.IGNORECASE,
)
_UNION = re.compile(r"\b(?:unions?|unison|unite|gmb|eis|nasuwt|neu|nut)\b", re.IGNORECASE)
_CLAIMS = re.compile(
    r"\b(?:it|they|he|she|council|county|city|borough|authority|bosses|leaders?|officers?|ministers?|government|firm|company|trust)"
    r"\s+(?:says?|claims?|claimed|insists?|insisted|maintains?|told us|tells us|would have us believe)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\b(?:could|can|should|might) (?:\w+ )?be (?:found|saved|raised|clawed back)\b", re.IGNORECASE)  # what another would do
_WHEN = re.compile(
    r"\b(?:(?:quarter|period|month) (?:one|two|three|four|\d{1,2})|q[1-4]|january|february|march|april|june|july|august|september|october|november"
    r"|december|spring|summer|autumn|winter|last (?:month|week|time))\b"
)
POSTS = {"job_losses", "jobs_at_risk"}  # which headlines and readers of prose do not keep apart
HALF = 1.5  # times: a round figure of a headline may be this far off
CORRECTING = ("answered", "corrected", "disputed")  # relations of which one puts a figure in the place of another
_DENYING = (" not ", "rather than", "instead of")  # letters of every denial
ADJOINING = 1200  # characters: two speakers who answer each other in one article stand this near
ANSWER = 450  # characters: how far an answer stands from what it answers
ONE_OFF = -0.5  # what slots weigh of which one is at odds
CLOSE = 70  # characters: words that are about the figure behind them
OPENING = 700  # characters: where a story gives the figures of its headline
SHARED_WORDS = 3  # telling words that two mentions of one thing share


def within_document(statements: Sequence[Statement]) -> Iterator[Clash]:
    """Two speakers of one article who contradict each other, and figures that the text says have moved.

    Takes one document's statements in text order.
    """
    by_thing: dict[Key, list[Statement]] = {}
    for one in statements:
        by_thing.setdefault(thing(one), []).append(one)
    found: list[Clash] = []
    for members in by_thing.values():
        for a, b in combinations(members, 2):
            if a.value.point != b.value.point and not out_of_reach(a, b, LIMITS.ratio_moved) and (clash := _inside(a, b, members)):
                found.append(clash)
    words = heard(one.passage for one in statements)
    yield from merged(
        [
            *found,
            *headline(statements),
            *(_corrections(statements) if words & bits(*CORRECTING) else ()),
            *(_refutations(statements) if words & bits("disputed") else ()),
            *rivals_within(statements),
            *_denials(statements),
            *errata(statements),
            *_slips(statements),
            *moves_within(statements),
            *outdated(statements),
        ]
    )


def _denials(statements: Sequence[Statement]) -> Iterator[Clash]:
    """ "It was £2.5m that came off schools, not £5.2m as reported": what is called wrong, whatever the slots of the two say."""
    for one, other in pairwise(statements):
        if (
            not one.formers
            or one.claim.sentence_start != other.claim.sentence_start
            or one.claim.kind != other.claim.kind
            or thing(one) == thing(other)
        ):
            continue
        if any(word in one.passage.text for word in _DENYING) and denies(one, other) and not relate(one.value, other.value):
            because = f"Within one document {quoted(one.claim)} is put in the place of {quoted(other.claim)}."
            yield Clash("internal", Verdict("conflict", because), [one], [other])


def _slips(statements: Sequence[Statement]) -> Iterator[Clash]:
    """ "£70.4m on care homes", "£74.0m on care homes": digits in another order, whatever the slots of the two say."""
    for one, other in slips_within(statements):
        if (thing(one) != thing(other) or captioned(one, other)) and not any(
            side.passage.says(words) for words in ("moved", "restated", "recalled") for side in (one, other)
        ):
            because = f"One document gives {quoted(one.claim)} and {quoted(other.claim)} for one thing: one of them was mistyped."
            yield Clash("internal", Verdict("conflict", because), [one], [other])


def _corrections(statements: Sequence[Statement]) -> Iterator[Clash]:
    """ "The real figure was £2.1m", "the council disputes that.

    ... £7.2m": put in the place of the figure before, whose slots the answer leaves unsaid.
    """
    correcting = bits(*CORRECTING)
    for at, one in enumerate(statements):
        if not one.passage.hints & correcting:
            continue
        answered = _answers(one)
        corrected = one.passage.says("corrected")
        claimed = corrected and at > 0 and one.claim.speaker is None and _is_claimed(statements[at - 1])
        if not (one.claim.speaker or answered or claimed) or on_condition(one):
            continue
        if not (corrected or answered or one.passage.says("disputed")):
            continue
        reach = one.claim.start - (ANSWER if corrected else ANSWER // 2)
        before = [other for other in reversed(statements[:at]) if other.claim.kind == one.claim.kind and other.claim.end >= reach]
        if not before:
            continue
        other = before[0]
        if corrected and not plausible(one, other, LIMITS.ratio_rivals):
            other = next((farther for farther in before if farther.family == one.family), other)
        if not (other.claim.speaker or corrected or answered) or (other.claim.speaker == one.claim.speaker and not (answered or claimed)):
            continue
        unsaid = _leaves_unsaid(one, other) and (other.claim.measure == one.claim.measure or corrected)
        if not unsaid and not (other is before[0] and _follows(one, other, told=answered or corrected)):
            continue
        if any(side.passage.says(words) for words in ("moved", "restated", "recalled") for side in (one, other)) or one.portion or other.portion:
            continue
        if one.addition != other.addition or (one.claim.sentence_start == other.claim.sentence_start and one.claim.rate != other.claim.rate):
            continue  # "£1m was used. A further £2m could be"; "£6m over the term, or £600,000 a year"
        if (
            not relate(one.value, other.value)
            and plausible(one, other, LIMITS.ratio_moved if answered and thing(one) == thing(other) else LIMITS.ratio_rivals)
            and (answered or corrected or one.family in BROAD or one.stage == other.stage or {one.stage, other.stage} <= PLANNED)
        ):
            because = f"Within one document {quoted(one.claim)} is put in the place of {quoted(other.claim)}."
            yield Clash("internal", Verdict("conflict", because), [other], [one])


def _refutations(statements: Sequence[Statement]) -> Iterator[Clash]:
    """ "The bill is put at £78m. Reports that it could reach £90m are wrong": against the figure told before, where that is of the same thing."""
    disputed = bits("disputed")
    for one in statements:
        if not one.passage.hints & disputed or not refuted(one):
            continue
        near = [other for other in statements if other.claim.kind == one.claim.kind and not refuted(other) and other.value.point != one.value.point]
        before = [other for other in near if other.claim.start < one.claim.start]
        other = before[-1] if before else near[0] if near else one
        if other is one or abs(other.claim.start - one.claim.start) > ANSWER or thing(other) != thing(one) or other.portion:
            continue
        fits = relate(one.value, other.value) or standing(one.period, other.period) == "different"
        if not fits and other.claim.measure == one.claim.measure and plausible(one, other, LIMITS.ratio_moved):
            because = f"Within one document {quoted(one.claim)} is called wrong, and {quoted(other.claim)} given instead."
            yield Clash("internal", Verdict("conflict", because), [one], [other])


def _is_claimed(one: Statement) -> bool:
    """Whether a figure is what somebody claims, so that the writer may be the one who corrects it: "It says 96 jobs will go. The real figure ..."."""
    return bool(_CLAIMS.search(one.claim.words(one.claim.sentence_start, one.claim.start)))


def _answers(one: Statement) -> bool:
    """Whether the words before a figure make it somebody's figure for what was just spoken of: "The council put it at £43m"."""
    claim = one.claim
    return one.passage.may_say("answered") and said("answered", claim.words(max(claim.sentence_start, claim.start - CLOSE), claim.start))


def _leaves_unsaid(one: Statement, other: Statement) -> bool:
    """Whether every slot of the answer is the other's or empty."""
    slots = ("council", "service", "counterparty", "programme")
    return all(getattr(one.claim, slot) in (None, getattr(other.claim, slot)) for slot in slots) and standing(one.period, other.period) != "different"


def _follows(one: Statement, other: Statement, *, told: bool) -> bool:
    """Whether an answer stands right behind the figure that it answers, and no more than one slot of the two, as they were read, is at odds.

    `told`: whether its words say that it takes the place of another; a claim may be of anything, so that its measure counts. What
    percentages are of, too little tells.
    """
    if one.claim.start - other.claim.end > ANSWER // 2 or one.claim.council != other.claim.council or one.claim.kind == "percent":
        return False
    return (told or one.claim.measure == other.claim.measure) and slots(one, other) >= ONE_OFF


def _inside(a: Statement, b: Statement, members: list[Statement]) -> Clash | None:
    one, other = a.claim, b.claim
    if standing(a.period, b.period) == "different" and not (of_a_month(a, b) and (replaces(a, b) or replaces(b, a))):
        return None
    if not plausible(a, b, LIMITS.ratio_moved) or different_thing(a, b):
        return None
    if (a.formers or b.formers) and (denies(a, b) or denies(b, a)):
        because = f"Within one document {quoted(one)} is put in the place of {quoted(other)}."
        return Clash("internal", Verdict("conflict", because), [a], [b])
    if _moved_here(a, b):
        return Clash("revision", Verdict("revision", f"The text says that the figure moved: {quoted(one)}, {quoted(other)}."), [a], [b])
    if relate(a.value, b.value) or cut_off(a.value, b.value) or not plausible(a, b, LIMITS.ratio_rivals):
        return None
    if one.speaker == other.speaker:
        if not _said_twice(a, b):
            return None
        because = f"One document gives {quoted(one)} and {quoted(other)} for one thing in its own voice."
        return Clash("internal", Verdict("conflict", because), [a], [b])
    if not _rivals(a, b) or gives_both(a, b, members) or gives_both(b, a, members):
        return None
    voices = " and ".join(sorted({one.speaker or "the writer", other.speaker or "the writer"}))
    because = f"Within one document {quoted(one)} and {quoted(other)} cannot both be right: {voices} contradict each other."
    return Clash("internal", Verdict("conflict", because), [a], [b])


def _said_twice(a: Statement, b: Statement) -> bool:
    """Whether one voice gives two figures for one thing: every slot the same, and the words beside both figures the same too."""
    one, other = a.claim, b.claim
    if (
        standing(a.period, b.period) != "same"
        or a.borrowed
        or b.borrowed
        or a.stage != b.stage
        or one.measure != other.measure
        or one.programme != other.programme
    ):
        return False
    if one.sentence_start == other.sentence_start or a.full_time != b.full_time or a.subjects != b.subjects or not plausible(a, b, LIMITS.ratio_most):
        return False
    if _WHEN.findall(one.sentence.lower()) != _WHEN.findall(other.sentence.lower()):
        return False  # "at quarter 2 it is", "at quarter 1 it was"
    if a.portion or b.portion or a.addition or b.addition or a.value.wording.digits < 2 or of_two_origins(a, b):
        return False
    if any(side.passage.says(words) for words in ("moved", "restated", "open") for side in (a, b)):
        return False
    if len(a.wording & b.wording) >= SHARED_WORDS:
        return True
    slipped = swapped(a, b) and min(a.value.wording.digits, b.value.wording.digits) >= 3
    return slipped and not (a.passage.says("recalled") or b.passage.says("recalled"))


def headline(statements: Sequence[Statement]) -> Iterator[Clash]:
    """A headline whose figure nothing in its story bears out, against the figure of the story's opening.

    Takes one document's statements in text order.
    """
    if not statements or not (text := statements[0].claim.document.text):
        return
    title_end = text.find("\n")
    if not 0 < title_end < 160 or text[:title_end].rstrip().endswith("."):
        return  # a story that begins without a headline
    titles = [one for one in statements if one.claim.end <= title_end and one.claim.kind in ("money", "jobs")]
    body = [one for one in statements if one.claim.start > title_end] if titles else []
    farthest = max(LIMITS.ratio_moved, LIMITS.ratio_most)
    for one in titles:
        same_kind = [other for other in body if other.claim.kind == one.claim.kind]
        if any(relate(one.value, other.value) for other in same_kind) or one.portion or one.addition:
            continue
        round_figure = one.value.point < 10 * one.value.wording.fine  # of "£1m" nobody can tell how it was rounded
        opening = [
            other
            for other in same_kind
            if other.claim.start < title_end + OPENING
            and not out_of_reach(one, other, farthest)
            and ((other.claim.measure == one.claim.measure and (thing(other) == thing(one) or _of_one_item(one, other))) or _of_posts(one, other))
        ]
        opening = [
            other
            for other in opening
            if plausible(one, other, LIMITS.ratio_moved if _of_one_item(one, other) else LIMITS.ratio_most)
            and not (round_figure and within(one, other, HALF))
            and not other.portion
            and not other.addition
            and stages(one, other) != "different"
        ]
        if len(opening) > 1:  # of several the one whose digits the headline has in another order
            opening = [other for other in opening if swapped(one, other) and other.value.wording.digits >= 3]
        if len(opening) == 1 and not _adds_up(one, same_kind):
            story = quoted(opening[0].claim)
            because = f"The headline says {quoted(one.claim)}, the story {story}, and no other figure of the story bears the headline out."
            yield Clash("internal", Verdict("conflict", because), [one], opening)


def _of_posts(one: Statement, other: Statement) -> bool:
    """Whether a headline and its story count the posts that go, be they said to be lost or at risk."""
    return {one.claim.measure, other.claim.measure} == POSTS and one.claim.service == other.claim.service and one.full_time == other.full_time


def _of_one_item(one: Statement, other: Statement) -> bool:
    """Whether a headline that names no service shares the words beside its figure with a figure of its story: "Care slashed by £8m"."""
    title = one.claim.document.text.partition("\n")[0].rstrip()
    return one.claim.service is None and one.firm == other.firm and not title.endswith((".", "!", "?")) and bool(one.wording & other.wording)


def _adds_up(one: Statement, figures: Sequence[Statement]) -> bool:
    """Whether two or three figures of the story make the headline's."""
    points = sorted({other.value.point for other in figures if other.value.point < one.value.point}, reverse=True)[:14]
    sums = [a + b for a, b in combinations(points, 2)] + [a + b + c for a, b, c in combinations(points, 3)]
    slack = max(one.value.wording.fine, one.value.wording.coarse) / 2
    return any(abs(total - one.value.point) <= slack for total in sums)


def _rivals(a: Statement, b: Statement) -> bool:
    """Whether two speakers of one article speak of one thing: the slots say so, or the words of one answer the other."""
    one, other = a.claim, b.claim
    union = one.kind == "jobs" and _a_union_says(one, other)
    if (
        not (
            a.stage == b.stage
            or a.family == "cost"
            or (one.measure == "funding_gap" and stages(a, b) == "same")
            or ({a.stage, b.stage} in ALIKE and _corrects(a, b))
            or (union and stages(a, b) == "same")
        )
        or one.measure != other.measure
        or not plausible(a, b, LIMITS.ratio_rivals)
        or a.portion
        or b.portion
        or a.addition
        or b.addition
        or a.full_time != b.full_time
    ):
        return False
    periods = standing(a.period, b.period)
    if periods == "near" or any(side.passage.says(words) for words in ("moved", "restated", "recalled") for side in (a, b)):
        return False
    corrected = _corrects(a, b)
    disputed = other.start - one.end <= ADJOINING and (a.passage.says("disputed") or b.passage.says("disputed"))
    if not (corrected or disputed) and (
        not (periods == "same" or (union and a.period == b.period)) or a.family in BROAD or one.kind == "percent" or not _against(one, other)
    ):
        return False
    if of_the_whole(a) or of_the_whole(b) or (a.family == "cost" and paid_over_years(a) != paid_over_years(b)):
        return False
    if any(side.claim.speaker and on_condition(side) for side in (a, b)):
        return False
    if a.family == "saving" and any(side.claim.speaker and _INSTEAD.search(side.claim.sentence) for side in (a, b)):
        return False
    if (a.family in STOCKS and a.subjects != b.subjects) or (a.subjects and b.subjects and not a.subjects & b.subjects):
        return False  # all reserves and those that are ring-fenced
    return a.family not in BROAD or bool(
        a.subjects & b.subjects or one.counterparty or one.programme or (corrected and other.start - one.end <= ADJOINING)
    )


def _against(one: ClaimView, other: ClaimView) -> bool:
    """Whether the two are likely to be at odds: two speakers, one of them of a union, a party or the opposition, not a writer and who tells him."""
    voices = [claim for claim in (one, other) if claim.speaker]
    return any(_OPPOSED.search(claim.speaker or "") or _OPPOSED.search(claim.sentence) for claim in voices)


def _a_union_says(one: ClaimView, other: ClaimView) -> bool:
    """Whether one is a union's count of the jobs that the other counts: "Up to 200 jobs may go. Unison expected at least 260 posts to go"."""
    return other.start - one.end <= ADJOINING and bool(_UNION.search(one.speaker or "")) != bool(_UNION.search(other.speaker or ""))


def _corrects(a: Statement, b: Statement) -> bool:
    return a.passage.says("corrected") or b.passage.says("corrected")


def _moved_here(a: Statement, b: Statement) -> bool:
    """Whether the text itself says that one figure became the other: side by side, about what is still to come or about a level."""
    if (a.formers or b.formers) and (replaces(a, b) or replaces(b, a)):
        return True
    one, other = a.claim, b.claim
    if not (a.passage.may_say("moved", "restated") or b.passage.may_say("moved", "restated")):
        return False  # nothing else moves a figure within a document
    if other.sentence_start - one.sentence_end > 220 or one.measure != other.measure or not plausible(a, b, LIMITS.ratio_rivals):
        return False
    if not all(one.stage in PLANNED or still_open(one) for one in (a, b)) and not (a.stage == b.stage and a.family in STOCKS):
        return False
    if is_change(a) or is_change(b) or of_two_origins(a, b) or (relate(a.value, b.value) and (a.formers or b.formers)):
        return False  # "almost £15m" and "£14.7m, down from £21m" are one figure, and the one that it replaced is told
    if a.family in STOCKS and a.claim.kind == "money" and runs_from(b) and a.claim.sentence_start == b.claim.sentence_start:
        return False  # balances of two dates
    if a.family in SETTLED and (standing(a.period, b.period) != "same" or not (a.passage.says("restated") or b.passage.says("restated"))):
        return False  # what is set for a year differs from year to year: "from £151m to £142m" is no revision
    return one.has_words and moved(a, b) and not (a.portion or b.portion or a.addition or b.addition)
