"""How two claims stand to each other: the seven verdicts, each with one sentence that quotes both sides. Pure and symmetric.

Two claims are comparable when council, measure family, scope and period agree. A missing slot is not a match by itself; where it can be
known all the same (a headline that repeats a figure of its story), `db.facts` has filled it before claims come here.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from db.apart import another_part, asked_for, both_close, drawn_on, is_further, is_off, is_to_fall, of_rejected, so_far, told_of
from db.changes import moved, of_a_month, reached, replaces, runs_on
from db.followed import followed_up
from db.interval import relate
from db.months import of_then, recalls, retold, unmoved
from db.names import noun, same_scheme
from db.nearness import exchanged, mistyped, mistyped_level, of_one_rise, of_two_bands, one_event, plausible, slip, swapped, typing_error, within
from db.periods import label, standing
from db.records import ClaimView
from db.signs import shared_stems
from db.sites import of_two_places
from db.statement import BROAD, PLANNED, RECURRING, SET_DAYS, SETTLED, SOFT, STOCKS, TARGETS, WHOLE, Statement
from db.stocks import current_level, kept_at_once
from db.subjects import subjects_in
from db.tolerances import LIMITS

Name = Literal["agree", "rounding", "hedge", "revision", "different_scope", "different_status", "conflict"]

SHARED_WORDS = 2  # telling words beside both figures: two papers on one item share its name at least
NEXT_DAY = 1  # days after which papers tell of what was decided
BEFORE = 150  # characters before a sentence that say what its "it" is
# Stages that say one thing: a plan and the decision on it; for some measures also what is expected of them.
ALIKE: tuple[frozenset[str], ...] = (frozenset({"agreed", "proposed"}), frozenset({"agreed", "underway"}), frozenset({"actual", "underway"}))
ONCE = frozenset({"overspend", "underspend", "reserves_use"})  # of which a whole council has one a year
DECIDED = TARGETS | {"actual"}  # of which a reader of prose may take one for another, and none is expected to move
GIVEN = frozenset({"grant", "debt"})  # which is asked for first
VARIANCES = ONCE | {"saving"}  # which councils hope to bring down; a saving stands for the gap that it is to fill
_SET = (frozenset({"agreed", "proposed", "forecast"}),)
_GAP = (frozenset({"required", "forecast", "actual", "underway"}),)
_OUTCOME = (frozenset({"forecast", "underway"}),)
ALIKE_FOR: dict[str, tuple[frozenset[str], ...]] = {
    **dict.fromkeys(SETTLED, _SET),
    **dict.fromkeys(("job_losses", "jobs_at_risk", "reserves_use", "cost", "income", "extra_spending", *STOCKS), _SET),
    "funding_gap": _GAP,
    "overspend": _OUTCOME,
    "underspend": _OUTCOME,
}

_POSTS = re.compile(r"\b(?:posts?|jobs?|roles|positions)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The relation and the sentence that says it."""

    name: Name
    because: str


def compare(a: Statement, b: Statement) -> Verdict:
    """The verdict on two claims. The order of the two makes no difference."""
    a, b = _in_order(a, b)
    name, reason = decide(a, b)
    return Verdict(name, _sentence(name, reason, a, b))


def contrary(a: Statement, b: Statement) -> Verdict | None:
    """The verdict where it is `conflict` or `revision`, null where it is another: those need no sentence."""
    a, b = _in_order(a, b)
    name, reason = decide(a, b)
    return Verdict(name, _sentence(name, reason, a, b)) if name in ("conflict", "revision") else None


def _in_order(a: Statement, b: Statement) -> tuple[Statement, Statement]:
    return (a, b) if a.order <= b.order else (b, a)


def decide(a: Statement, b: Statement) -> tuple[Name, str]:
    """The verdict on two claims, with the bare reason where they are not one thing.

    What the engine asks, thousands of times for one sentence printed.
    """
    if reason := different_thing(a, b):
        return "different_scope", reason
    figures = relate(a.value, b.value)
    stand = standing(a.period, b.period)
    if figures != "agree" and (stand != "different" or of_a_month(a, b)) and (replaces(a, b) or replaces(b, a)):
        return "revision", ""
    fits = figures and not (loosely(figures, a, b) and moved(a, b))
    if figures and fits and stand in ("same", "near"):
        return figures, ""
    if reason := different_time(a, b):
        return ("revision", "") if not figures and _level_moved(a, b) else ("different_scope", reason)
    if figures and fits:
        return figures, ""
    stage = stages(a, b)
    if stage == "different":
        return "different_status", ""
    changed = moved(a, b)
    last = max(a, b, key=lambda one: one.day)
    if stage == "soft" and not (changed or unmoved(last, a if last is b else b)):
        return "different_status", ""
    if reason := different_subject(a, b, changed):
        return "different_scope", reason
    if changed:
        return ("different_scope", "one is told as what the figure was before") if a.day != b.day and told_of(last) else ("revision", "")
    if bool(a.day) != bool(b.day) and {a.stage, b.stage} <= PLANNED and not within(a, b, LIMITS.ratio_unsaid):
        return "different_scope", "one of the papers has no date, so that nobody knows which plan came first"
    if stand == "near" and not (one_event(a, b) and within(a, b, LIMITS.ratio_unsaid)):
        return "different_scope", f"{label(a.period)} against {label(b.period)}"
    if (a.day != b.day and last.spot.tell(of_then)) or (told_of(a) != told_of(b) and not (swapped(a, b) or recalls(last, a if last is b else b))):
        return "different_scope", "one is told as what the figure was before"
    return "conflict", ""


def loosely(figures: str, a: Statement, b: Statement) -> bool:
    """Whether two figures agree by a hedge alone, so that the later may as well be a new one: "some 390 posts", and 412 a month later."""
    if figures == "hedge":
        return not within(a, b, 1.1)
    return figures == "rounding" and "about" in (a.value.qualifier, b.value.qualifier) and not within(a, b, 1.04)


def _sentence(name: Name, reason: str, a: Statement, b: Statement) -> str:
    match name:
        case "agree":
            return f"{both(a, b)} give the same figure."
        case "rounding":
            return f"{both(a, b)} are one figure at two precisions."
        case "hedge":
            return f"{both(a, b)} can both be right: their bounds overlap."
        case "different_scope":
            return f"{both(a, b)} are not the same thing: {reason}."
        case "different_status":
            return f"{both(a, b)} do not clash: one is {_status(a)}, the other {_status(b)}."
        case "revision":
            return f"The figure moved: {quoted(a.claim)}, then {quoted(b.claim)}."
        case _:
            return f"{both(a, b)} cannot both be right{about(a)}."


def different_thing(a: Statement, b: Statement) -> str:
    """Why the claims are not about one thing, by their slots alone; empty where they are."""
    one, other = a.claim, b.claim
    if one.council is None or one.council != other.council:
        return f"{one.council or 'no single council'} against {other.council or 'no single council'}"
    if one.kind != other.kind or a.family != b.family or one.currency != other.currency:
        return f"{one.measure.replace('_', ' ')} against {other.measure.replace('_', ' ')}"
    if one.measure != other.measure and "required" not in (one.status if one.measure == "saving" else other.status):
        return "savings made against a gap to be filled"
    if one.service != other.service:
        return f"{_name(one.service)} against {_name(other.service)}"
    if a.firm != b.firm:
        return f"{_name(one.counterparty)} against {_name(other.counterparty)}"
    if one.programme and other.programme and not same_scheme(one.programme, other.programme):
        return f"{one.programme} against {other.programme}"
    if one.measure == "other_count" and noun(one.counted) != noun(other.counted):
        return f"{one.counted} against {other.counted}"
    if bool(one.rate) != bool(other.rate) and a.family not in RECURRING:
        return "a figure per year against a figure once"
    if a.full_time != b.full_time and not (_posts(a, b) or relate(a.value, b.value) or slip(a, b)):
        return "heads against full-time equivalents"
    return ""


def _posts(a: Statement, b: Statement) -> bool:
    """Whether two papers count posts, which one of them calls full-time equivalent; within a paper the word tells two counts apart."""
    heads = a if b.full_time else b
    return a.claim.document.id != b.claim.document.id and bool(_POSTS.search(heads.claim.quote))


def different_time(a: Statement, b: Statement) -> str:
    """Why the claims are not about one stretch of time; empty where they are."""
    match standing(a.period, b.period):
        case "unknown" | "near" if slip(a, b):
            return ""
        case "different" if current_level(a, b) or current_level(b, a) or mistyped_level(a, b):
            return ""
        case "different":
            return f"{label(a.period)} against {label(b.period)}"
        case "unknown":
            of_scheme = a.period.shape == b.period.shape and a.claim.programme and same_scheme(a.claim.programme, b.claim.programme)
            if of_scheme and (a.stage == b.stage or (stages(a, b) != "different" and moved(a, b))):
                return ""  # the target of a named scheme needs no year
            if a.claim.document.id != b.claim.document.id and one_event(a, b):
                if both_close(a, b):
                    return ""
                as_one = (
                    within(a, b, LIMITS.ratio_echo if abs(a.day - b.day) <= NEXT_DAY else LIMITS.ratio_unsaid) or mistyped(a, b) or of_one_rise(a, b)
                )
                alike = a.period.shape == b.period.shape
                same_speaker = a.claim.speaker is not None and a.claim.speaker == b.claim.speaker and within(a, b, LIMITS.ratio_most)
                if a.family not in BROAD and (as_one or same_speaker):
                    return ""
                if a.family in BROAD and (alike or shared_stems(a, b) >= SHARED_WORDS) and as_one and _one_item(a, b):
                    return ""  # the bypass is the bypass
                if a.subjects & b.subjects and (a.family in BROAD or (a.claim.service and alike)):
                    return ""  # the redundancy bill is the redundancy bill
                if a.claim.rate == b.claim.rate and (a.firm if a.family in BROAD else (a.claim.service and alike and shared_stems(a, b))):
                    return ""  # the contract with a firm is that contract, what a service borrows is what it borrows
            if followed_up(a, b):
                return ""  # a plan of which a paper has told before
            return "a period is named by one of them at most"
    if a.period.shape == "since" and a.stage == "actual" and a.day and b.day and abs(a.day - b.day) > LIMITS.same_time_days and not runs_on(a, b):
        return "counted up to different days"
    return ""


def _level_moved(a: Statement, b: Statement) -> bool:
    """Whether an outlet follows a level (children in care, staff, debt) from one month to another, or any says that it has moved since."""
    one, other = a.claim.document, b.claim.document
    if a.family not in STOCKS or not a.period.shape == b.period.shape == "at":
        return False
    if (one.source is None or one.source != other.source) and not reached(max(a, b, key=lambda each: each.day)):
        return False
    followed = a.day and b.day and LIMITS.same_time_days < abs(a.day - b.day) <= LIMITS.followed_up_days
    return bool(followed) and a.stage == b.stage and within(a, b, LIMITS.ratio_unsaid) and not different_subject(a, b, changed=True)


def different_subject(a: Statement, b: Statement, changed: bool = False) -> str:
    """Why the words beside the figures make them two things; empty where they do not. Looked at last: it reads the text.

    `changed`: the later figure replaced the earlier, so that they may be further apart.
    """
    if (
        not changed
        and not of_two_places(a, b)
        and (slip(a, b) or (exchanged(a, b) and not (a.subjects and b.subjects and not a.subjects & b.subjects)))
    ):
        return ""
    if a.family == "tax_bill" and not changed and of_two_bands(a, b):
        return "the one is to the other as the bills of two bands are"
    if reason := another_part(a, b, changed):
        return reason
    if a.family in GIVEN and not changed and asked_for(a) != asked_for(b):
        return "one is what was asked for, the other what was given"
    if not changed and is_off(a) != is_off(b):
        return "one is how far a figure is off"
    if a.family in ("cost", "saving") and a.stage != b.stage and so_far(a) != so_far(b):
        return "one is what it has come to so far"
    if not changed and of_rejected(a) != of_rejected(b):
        return "one is of a plan that was voted down"
    if a.family in VARIANCES and not changed and is_to_fall(a) != is_to_fall(b):
        return "one is what the figure is yet to come down to"
    if (a.portion or b.portion) and not _both_left(a, b) and not _both_of_a_service(a, b, changed) and not _slipped(a, b):
        part = a if a.portion else b
        return f"“{part.claim.quote}” is a part, a remainder or a difference"
    stand = standing(a.period, b.period)
    if a.family == "reserves" and not changed and not (stand == "same" and _dated(a, b)) and drawn_on(a, b):
        return "one is the level before, the other the level after what is drawn from it"
    if a.claim.measure == b.claim.measure == "funding_gap" and not changed and drawn_on(a, b):
        return "one is the gap before, the other what is left of it"
    if a.former != b.former and not changed and stand != "same":
        old = a if a.former else b
        return f"“{old.claim.quote}” is the figure before a change"
    if (
        a.addition != b.addition
        and not changed
        and (is_further(a, b) if one_event(a, b) else not (stand == "same" and a.period.shape == "year" and within(a, b, LIMITS.ratio_unsaid)))
    ):
        part = a if a.addition else b
        return f"“{part.claim.quote}” comes on top of something"
    if bool(a.claim.programme) != bool(b.claim.programme) and not one_event(a, b) and not (changed and within(a, b, LIMITS.ratio_unsaid)):
        return f"{a.claim.programme or 'no programme'} against {b.claim.programme or 'no programme'}"
    if a.family not in BROAD and one_event(a, b) and within(a, b, LIMITS.ratio_unsaid) and (_speaks_of(a, b.subjects) or _speaks_of(b, a.subjects)):
        return ""
    if a.family == "reserves" and not changed and kept_at_once(a, b):
        return ""
    whole = a.family in WHOLE or (a.claim.service is None and a.family not in BROAD and stand == "same" and within(a, b, LIMITS.ratio_unsaid))
    if not a.subjects & b.subjects:
        both_named, one_named = bool(a.subjects and b.subjects), bool(a.subjects or b.subjects)
        if both_named or (one_named and not (changed or whole or shared_stems(a, b) or both_close(a, b))):
            return f"{_list(a.subjects)} against {_list(b.subjects)}"
    if a.family in BROAD and not _one_item(a, b):
        return "nothing says that both speak of one item"
    once = a.family in ONCE and stand == "same"
    if not plausible(a, b, LIMITS.ratio_whole if (once and changed) or _of_the_whole(a, b) else LIMITS.ratio_moved if changed else LIMITS.ratio_most):
        return "the figures are too far apart to be one thing"
    return ""


def _slipped(a: Statement, b: Statement) -> bool:
    """Whether papers give the figure of a service for a year with its digits in another order, be it as a part of the whole in one of them."""
    dated = a.claim.service is not None and standing(a.period, b.period) == "same" and _dated(a, b) and a.claim.measure == b.claim.measure
    return dated and a.claim.document.id != b.claim.document.id and typing_error(a, b) and swapped(a, b) and a.subjects == b.subjects


def _of_the_whole(a: Statement, b: Statement) -> bool:
    """Whether papers of one week give what a council has once in a year, so that no part of it can be meant however far the figures are apart."""
    if of_one_rise(a, b):
        return True
    if a.family == "tax_rise":
        told = a.stage == b.stage == "agreed" and _dated(a, b) and min(a.day, b.day) >= a.period.start - SET_DAYS  # once set it stays
    else:
        told = a.family in ONCE and one_event(a, b)
    return told and a.claim.service is None and standing(a.period, b.period) == "same" and a.subjects == b.subjects


def _speaks_of(one: Statement, subjects: frozenset[str]) -> bool:
    """Whether the words of a figure that names no item speak of these all the same: its sentence, or the one before.

    "Seven libraries may close. The closures would save £357,000."
    """
    claim = one.claim
    return not one.subjects and bool(subjects & subjects_in(claim.words(claim.sentence_start - BEFORE, claim.sentence_end)))


def _both_left(a: Statement, b: Statement) -> bool:
    """Whether both are what is left to be found, or has been found, of one total: two papers of one week on savings still to be identified."""
    return a.portion and b.portion and a.stage == b.stage and a.stage in ("identified", "unidentified") and one_event(a, b)


def _both_of_a_service(a: Statement, b: Statement, changed: bool = False) -> bool:
    """Whether a part is named well enough to be held against another paper's figure: "including £3m from libraries", "libraries will lose £4m"."""
    if a.claim.service is None or a.claim.measure != b.claim.measure or not (changed or one_event(a, b)):
        return False
    if a.subjects != b.subjects and not (changed and a.subjects & b.subjects):
        return False
    return all(not one.portion or (one.included and not one.summed) for one in (a, b))


def _dated(a: Statement, b: Statement) -> bool:
    """Whether both name the time that they are for."""
    return not (a.undated or b.undated or "none" in (a.period.shape, b.period.shape))


def _one_item(a: Statement, b: Statement) -> bool:
    """Whether figures of a broad measure (a cost, an income) are of one item.

    A subject, a firm or a scheme in common, or the telling words beside them.
    """
    if a.subjects & b.subjects or a.claim.counterparty or (a.claim.programme and b.claim.programme) or both_close(a, b):
        return True
    return len(a.wording & b.wording) >= (SHARED_WORDS if a.claim.service is None else 1)


def stages(a: Statement, b: Statement) -> Literal["same", "soft", "different"]:
    """Whether the claims are at one stage of the matter.

    `soft`: both look ahead, so that one may have replaced the other, but they are no contradiction.
    """
    if a.stage == b.stage or (found := _by_stage(a.stage, b.stage, a.claim.measure, b.claim.measure)) == "same":
        return "same"
    if one_event(a, b) and (a.family == "cost" or slip(a, b)):
        return "same"
    if swapped(a, b) and (({a.stage, b.stage} <= DECIDED and (one_event(a, b) or typing_error(a, b))) or retold(a, b)):
        return "same"
    return found


@cache  # a few hundred pairs of words
def _by_stage(one: str, other: str, measure: str, other_measure: str) -> Literal["same", "soft", "different"]:
    """How two stages of the matter stand to each other, whatever the papers and figures are."""
    pair = {one, other}
    if any(pair <= alike for alike in (*ALIKE, *ALIKE_FOR.get(measure, ()), *ALIKE_FOR.get(other_measure, ()))):
        return "same"
    return "soft" if pair <= SOFT else "different"


def _name(slot: str | None) -> str:
    return slot.replace("_", " ") if slot else "the whole council"


def _list(subjects: frozenset[str]) -> str:
    return " and ".join(sorted(subjects)).replace("-", " ") if subjects else "no one item"


def _status(one: Statement) -> str:
    return {"actual": "what has happened", "agreed": "decided", "unidentified": "still to be found", "identified": "found on paper"}.get(
        one.claim.status, one.claim.status
    )


def quoted(claim: ClaimView) -> str:
    """A claim as one side of an explanation: the words, where and when they were printed, who says them."""
    document = claim.document
    words = f"{_hedge(claim.qualifier)}{claim.quote}"
    where = ", ".join(part for part in (document.source or document.path, document.published.isoformat() if document.published else "") if part)
    return f"“{words}” ({where}{f'; {claim.speaker}' if claim.speaker else ''})"


def _hedge(qualifier: str) -> str:
    return {"about": "about ", "more_than": "more than ", "less_than": "less than ", "almost": "almost ", "up_to": "up to "}.get(qualifier, "")


def both(a: Statement, b: Statement) -> str:
    return f"{quoted(a.claim)} and {quoted(b.claim)}"


def about(a: Statement) -> str:
    parts = [
        a.claim.council or "",
        a.claim.measure.replace("_", " "),
        (a.claim.service or "").replace("_", " "),
        a.claim.programme or "",
        label(a.period),
    ]
    return f" about {', '.join(part for part in parts if part)}"
