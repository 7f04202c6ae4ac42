"""Figures of two papers of the same weeks with the same digits in another order, told in the same words: a slip of the pen, whatever their slots say.

A reader of prose may take one of them for a cost and the other for an investment, or miss the service or the year of one. The digits lead from one to
the other without comparing everything with everything.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from db.changes import denies
from db.compare import Verdict, about, decide, quoted
from db.contradictions import Clash, Key, Weeks, merged, thing
from db.counterparts import alike
from db.interval import relate
from db.nearness import one_event
from db.periods import standing
from db.signs import shared_signs
from db.sites import of_two_places
from db.statement import Statement

ENOUGH = 3  # signs that two papers speak of one item, where three digits or more are swapped
ENOUGH_OF_TWO = 4  # the same for two digits, which fall together by chance
# what else tells that two figures are of one thing, as `db.counterparts` weighs it: of three digits and of two
ALIKE, ALIKE_OF_TWO = 2.75, 3.25
BESIDE = 40  # characters
MEMBERS = 12  # figures that a figure is held against, the nearest in time
_LETTERS = re.compile(r"[a-z]{4,}")


def digits(one: Statement) -> Key | None:
    """The key under which figures meet whose digits stand in different orders; null where no other order is another figure."""
    value = one.value
    if not one.day:
        return None
    found = value.shuffled
    return (one.claim.kind, one.claim.currency, value.wording.fine, *found) if found and found[0] != found[-1] else None


def by_digits(statements: Iterable[Statement]) -> list[Weeks]:
    """The statements whose figures have the same digits, where there are different figures among them."""
    groups: dict[Key, list[Statement]] = {}
    for one in statements:
        if key := digits(one):
            groups.setdefault(key, []).append(one)
    return [Weeks(members) for members in groups.values() if len({one.value.point for one in members}) > 1]


def slips(document: str, weeks: Weeks) -> Iterator[Clash]:
    """Clashes of the figures of one document with later ones that have the same digits."""
    yield from merged(_slips(document, weeks))


def _slips(document: str, weeks: Weeks) -> Iterator[Clash]:
    told = weeks.by_document[document]
    later = weeks.later(told[0], MEMBERS)
    for one in told if later else ():
        for other in later:
            if other.value.point == one.value.point or of_two_places(one, other):
                continue
            if (_one_item(one, other) or _weighed(one, other)) and not _known(one, other, weeks) and not _of_another_service(one, other, weeks):
                because = (
                    f"{quoted(one.claim)} and {quoted(other.claim)} have the same digits in another order{about(one)}: one of them was mistyped."
                )
                yield Clash("value", Verdict("conflict", because), [one], [other])


def _known(one: Statement, other: Statement, weeks: Weeks) -> bool:
    """Whether one paper gives the other's figure too, or the two are compared slot by slot anyway."""
    for side, contrary in ((one, other), (other, one)):
        if any(each.value.point == contrary.value.point and not denies(side, each) for each in weeks.by_document[side.claim.document.id]):
            return True
    return decide(one, other)[0] in ("conflict", "revision")


def _of_another_service(one: Statement, other: Statement, weeks: Weeks) -> bool:
    """Whether a paper has, with these digits, also what the other figure is of: then that is what was mistyped, not a figure of another service."""
    if one.claim.service == other.claim.service:
        return False
    rivals = ((one, other), (other, one))
    return any(thing(each) == thing(theirs) and each is not theirs for own, theirs in rivals for each in weeks.by_document[own.claim.document.id])


def _one_item(one: Statement, other: Statement) -> bool:
    a, b = one.claim, other.claim
    if not one_event(one, other) or relate(one.value, other.value) or one.full_time != other.full_time:
        return False
    if one.firm and other.firm and one.firm != other.firm:
        return False
    number = min(one.value.wording.digits, other.value.wording.digits)
    enough = ENOUGH if number >= 3 else ENOUGH_OF_TWO
    signs = shared_signs(one, other)
    if a.service and b.service and a.service != b.service:
        return number >= 3 and (signs > enough or (signs == enough and not one.subjects.isdisjoint(other.subjects)))
    if number >= 4 and signs < enough:
        return a.measure == b.measure or bool(_nouns(one) & _nouns(other))
    return signs + (signs > 0 and a.service is not None and a.service == b.service) >= enough


def _weighed(one: Statement, other: Statement) -> bool:
    """Whether slots, words and digits together tell that the two are of one thing, though none of them is enough."""
    number = min(one.value.wording.digits, other.value.wording.digits)
    return one_event(one, other) and not relate(one.value, other.value) and alike(one, other) >= (ALIKE if number >= 3 else ALIKE_OF_TWO)


def _nouns(one: Statement) -> frozenset[str]:
    """The words right before a figure, however common: "its budget of"."""
    claim = one.claim
    return frozenset(_LETTERS.findall(claim.words(max(claim.sentence_start, claim.start - BESIDE), claim.start).lower()))


def slips_within(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Figures of one document that have three digits or more in different orders, in two sentences that speak of one item."""
    groups: dict[Key, list[Statement]] = {}
    for one in statements:
        if one.value.wording.digits >= 3 and (key := digits(one)):
            groups.setdefault(key, []).append(one)
    for members in groups.values():
        for one, other in combinations(members[:MEMBERS], 2):
            if one.value.point == other.value.point or one.claim.sentence_start == other.claim.sentence_start or one.stage != other.stage:
                continue
            if (
                standing(one.period, other.period) in ("same", "unknown")
                and one.full_time == other.full_time
                and (shared_signs(one, other) >= ENOUGH or captioned(one, other))
            ):
                yield one, other


def captioned(one: Statement, other: Statement) -> bool:
    """Whether a caption gives the figure that the story has in other words: "Picture: the £15.6m pool"."""
    return thing(one) == thing(other) and one.spot.says("caption") != other.spot.says("caption")
