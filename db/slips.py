"""Figures of two papers of the same weeks with the same digits in another order, told in the same words: a slip of the pen, whatever their slots say.

A reader of prose may take one of them for a cost and the other for an investment, or miss the service or the year of one. The digits lead from one to
the other without comparing everything with everything.
"""

from collections.abc import Iterable, Iterator

from db.compare import Verdict, about, decide, quoted
from db.contradictions import Clash, Key, Weeks, merged
from db.echoes import shared_signs
from db.interval import relate
from db.nearness import one_event
from db.statement import Statement

ENOUGH = 3  # signs that two papers speak of one item, where three digits or more are swapped
ENOUGH_OF_TWO = 4  # the same for two digits, which fall together by chance
MEMBERS = 12  # figures that a figure is held against, the nearest in time


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
    for one in weeks.by_document[document]:
        for other in weeks.later(one, MEMBERS):
            if other.value.point == one.value.point:
                continue
            if _one_item(one, other) and not _known(one, other, weeks):
                because = (
                    f"{quoted(one.claim)} and {quoted(other.claim)} have the same digits in another order{about(one)}: one of them was mistyped."
                )
                yield Clash("value", Verdict("conflict", because), [one], [other])


def _known(one: Statement, other: Statement, weeks: Weeks) -> bool:
    """Whether one paper gives the other's figure too, or the two are compared slot by slot anyway."""
    for side, contrary in ((one, other), (other, one)):
        if any(each.value.point == contrary.value.point for each in weeks.by_document[side.claim.document.id]):
            return True
    return decide(one, other)[0] in ("conflict", "revision")


def _one_item(one: Statement, other: Statement) -> bool:
    a, b = one.claim, other.claim
    if not one_event(one, other) or relate(one.value, other.value) or one.full_time != other.full_time:
        return False
    if (a.service and b.service and a.service != b.service) or (one.firm and other.firm and one.firm != other.firm):
        return False
    enough = ENOUGH if min(one.value.wording.digits, other.value.wording.digits) >= 3 else ENOUGH_OF_TWO
    return shared_signs(one, other) >= enough
