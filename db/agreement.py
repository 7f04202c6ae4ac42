"""Whether two papers that give different figures agree all the same, because one of them gives the other's figure too or what makes it up."""

import re
from collections.abc import Mapping, Sequence

from db.apart import amounts_in, is_step, refuted
from db.changes import denies, moved, out_of_date, replaces
from db.compare import stages
from db.formers import DIFFERENCE
from db.interval import relate
from db.months import declared_again, recalls
from db.nearness import one_event, within
from db.number_words import NUMBERS, percentages_in
from db.periods import standing
from db.spot import Spot
from db.statement import Statement
from db.tolerances import LIMITS

# "21 [of the county's ]36 libraries"
_OF_THE = re.compile(r"(?: [a-z]+)? (?:out )?of (?:the|its|their|our|all|a total of)?(?: ?[\w’']+[’']s?)? ?", re.IGNORECASE)
OF_THE = 40  # characters that these words may have
AROUND = 160  # characters beside what years come to
PRICES = frozenset({"cost", "extra_spending", "budget"})
_IN_WORDS = {number: word for word, number in NUMBERS.items()}  # "one", not "a", for 1
HEADLINE = 140  # characters: a headline is no longer


def otherwise_agree(a: Statement, b: Statement, by_document: Mapping[str, list[Statement]]) -> bool:
    """Whether one document gives the other's figure too: then what differs is another thing, such as a part, and no contradiction."""
    first, second = by_document[a.claim.document.id], by_document[b.claim.document.id]
    # what else a document has that may be the other's figure
    here = [one for one in first if one is not a and relate(b.value, one.value)] if len(first) > 1 else []
    there = [one for one in second if one is not b and relate(a.value, one.value)] if len(second) > 1 else []
    lower, higher, of_lower, of_higher = (a, b, first, second) if a.value.point < b.value.point else (b, a, second, first)
    risen = _risen_by(higher, lower, of_higher)
    rest = _is_rest(lower, higher) or _rest_in_words(lower, higher) or _paid_by_others(lower, higher)
    if not (here or there or risen or rest or _makes_up(lower, higher, of_lower)):
        return False  # as most
    if any(_some_of(one, higher) for one in (here if higher is a else there)):
        return True
    last, first_told, given = (b, a, there) if a.day <= b.day else (a, b, here)
    if _tells_of_then(last, first_told) and not any(_tells_of_then(one, first_told) for one in given):
        return False  # "in July it told us that 90 jobs would go, now it says 140": what is so now is no figure of that July
    if out_of_date(a, b):  # what the earlier gives is the figure of before; the later may have the new one too
        return _gives(there, a, b) if a.day < b.day else _gives(here, b, a)
    if risen or rest:
        return True
    if not (_gives(here, b, a) or _gives(there, a, b) or _makes_up(lower, higher, of_lower)):
        return False
    if replaces(a, b) or replaces(b, a):
        return False  # the later paper gives the earlier figure because it has moved
    if not one_event(a, b) and not (_gives(here, b, a) if a.day < b.day else _gives(there, a, b)) and moved(a, b):
        return False  # weeks later a paper tells what its new figure was before
    if any(_contradicts_itself(a, one, b, first) for one in here) or any(_contradicts_itself(b, one, a, second) for one in there):
        return False
    # it may give the other's figure to call it wrong
    return not (any(_says(b, one) and denies(a, one) for one in here) or any(_says(a, one) and denies(b, one) for one in there))


def _tells_of_then(last: Statement, first: Statement) -> bool:
    """Whether a paper tells what was said, foreseen or decided when another one was printed."""
    return recalls(last, first) or declared_again(last, first)


def _some_of(part: Statement, whole: Statement) -> bool:
    """Whether a figure is so many of another one in its sentence: "to close 21 of the 36 libraries", whatever the stage of the two."""
    one, all_ = part.claim, whole.claim
    if one.kind != all_.kind or one.sentence_start != all_.sentence_start or not 0 < all_.start - one.end < OF_THE:
        return False
    return bool(_OF_THE.fullmatch(one.words(one.end, all_.start)))


def _gives(same: Sequence[Statement], figure: Statement, own: Statement) -> bool:
    """Whether statements of a document that may be the figure of another one say that; `own` is the figure that it has instead."""
    return any(_says(figure, one, own) and not (_of_another_day(one, figure) or _loosely_lent(one, figure) or _in_error(one)) for one in same)


def _in_error(one: Statement) -> bool:
    """Whether a document tells a figure as what others say in error."""
    return one.spot.may_say("disputed") and refuted(one)


def _loosely_lent(one: Statement, figure: Statement) -> bool:
    """Whether a figure comes only near the other, for a time that it does not name itself: "about 800 posts" agrees with nobody's 791."""
    return one.borrowed and relate(figure.value, one.value) != "agree"


def _of_another_day(one: Statement, other: Statement) -> bool:
    """Whether both are levels, each with a date of its own: the debt of this March is not that of the last."""
    dated = one.period.shape == other.period.shape == "at" and not (one.undated or other.undated or one.borrowed or other.borrowed)
    return dated and standing(one.period, other.period) == "different"


def _contradicts_itself(own: Statement, one: Statement, other: Statement, listed: Sequence[Statement]) -> bool:
    """Whether a paper gives the other paper's figure for the same thing as its own: in the story under another headline, or in a quotation.

    Then the two papers do not agree, whatever else it says. `one`: what it has that may be the other's figure.
    """
    if relate(one.value, own.value) or one.claim.measure != own.claim.measure:
        return False
    if one.slots != own.slots or stages(one, own) != "same" or standing(one.period, own.period) != "same" or own.portion or one.portion:
        return False
    if own.borrowed or one.borrowed or own.period.shape == "none" or one.subjects != own.subjects:
        return False
    headed = own.claim.start < HEADLINE and own.claim.sentence_start == 0 and not own.claim.sentence.rstrip().endswith((".", "?"))
    if headed and one_event(own, other) and any(third is not own and third.value.point == own.value.point for third in listed):
        return False  # the story has the figure of its headline, and another one beside it
    return headed or (bool(own.claim.speaker) != bool(one.claim.speaker) and within(own, one, LIMITS.ratio_unsaid))


def _risen_by(level: Statement, former: Statement, members: Sequence[Statement]) -> bool:
    """Whether the sentence of a level tells by how much it goes up, and the other figure is what it was before: "up by £5 to £149", and £144."""
    if len(members) < 2 or level.claim.kind != "money" or (level.claim.period and former.claim.period):
        return False  # as most
    missing, slack = level.value.point - former.value.point, level.value.wording.fine / 2
    return missing > 0 and any(
        abs(one.value.point - missing) <= slack and one.claim.sentence_start == level.claim.sentence_start and is_step(one) for one in members
    )


def _is_rest(rest: Statement, whole: Statement) -> bool:
    """Whether what several years come to is told with the first of them, and the other figure is what is left: "£33m next year and £67m over five
    years", and £34m to find by then."""
    if whole.period.shape != "span" or whole.claim.kind != "money" or rest.period.start == whole.period.start:
        return False
    missing, slack = whole.value.point - rest.value.point, max(whole.value.wording.fine, rest.value.wording.fine) / 2
    claim = whole.claim
    around = claim.words(claim.start - AROUND, claim.start) + " . " + claim.words(claim.end, claim.end + AROUND)
    return missing > 2 * slack and any(abs(amount - missing) <= slack for amount in amounts_in(around))


def _rest_in_words(lower: Statement, higher: Statement) -> bool:
    """Whether the sentence of a count tells of as many more as the other paper counts: "to close eight libraries and hand five to volunteers"."""
    if lower.claim.measure != "other_count":
        return False
    missing = round(higher.value.point - lower.value.point)
    return missing > 0 and bool(re.search(rf"\b(?:{missing}|{_IN_WORDS.get(missing, missing)})\b", lower.claim.sentence, re.IGNORECASE))


def _paid_by_others(lower: Statement, higher: Statement) -> bool:
    """Whether the sentence of a price tells what of it others pay, and the other figure is the rest: "£26m, of which £8m comes from a grant"."""
    claim = higher.claim
    if claim.kind != "money" or higher.family not in PRICES or lower.claim.period != claim.period:
        return False
    missing, slack = higher.value.point - lower.value.point, max(lower.value.wording.fine, higher.value.wording.fine) / 2
    return missing > 2 * slack and any(abs(amount - missing) <= slack for amount in higher.spot.tell(_amounts_behind))


def _amounts_behind(spot: Spot) -> list[float]:
    return amounts_in(spot.sentence[spot.end :])


def _makes_up(part: Statement, whole: Statement, members: Sequence[Statement]) -> bool:
    """Whether the document gives another part that makes up the difference: 2.99 and 2 per cent against 4.99."""
    taxes = part.claim.measure == whole.claim.measure == "tax_rise"
    if len(members) < 2 and not taxes:
        return False
    missing = whole.value.point - part.value.point
    slack = max(part.value.wording.fine, whole.value.wording.fine) / 2 if part.value.wording.fine != 1 else 0.5
    if missing <= 2 * slack:
        return False
    if taxes and _with_precept(part, missing, slack):
        return True
    for other in members:
        if abs(other.value.point - missing) <= slack and other is not part and other.family == whole.family and not _is_difference(other):
            return True
    return False


def _with_precept(part: Statement, missing: float, slack: float) -> bool:
    """Whether the sentence of a tax rise names what comes on top of it for a service: "2.99%, with a further 2% for adult social care"."""
    ahead, behind = part.claim.words(part.claim.sentence_start, part.claim.start), part.claim.words(part.claim.end, part.claim.sentence_end)
    return any(abs(percent - missing) <= slack for percent in percentages_in(f"{ahead} . {behind}"))


def _is_difference(one: Statement) -> bool:
    """Whether a figure is how far two others are apart: "£500,000 less than planned"."""
    return bool(DIFFERENCE.match(one.claim.words(one.claim.end, min(one.claim.sentence_end, one.claim.end + 30))))


def _says(one: Statement, other: Statement, own: Statement | None = None) -> bool:
    """Whether `other` gives the figure of `one`. A hedge that may as well stand for the paper's `own` figure says nothing ("more than 300")."""
    figures = relate(one.value, other.value)
    if figures == "hedge" and not within(one, other, 1.15):
        return False
    if figures == "hedge" and own is not None and other.value.point != own.value.point and relate(own.value, other.value):
        return False
    return figures is not None and stages(one, other) == "same"
