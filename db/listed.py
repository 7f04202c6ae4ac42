"""What figures belong together by their place in the text, whatever each of them was read as: a list of years, two levels, the parts of a sum.

Every eighth figure of an unseen text has the wrong measure, and every eighth the wrong time. A list of four is then read right in every other text: a
sum that goes by slots alone is missed, or has a part too few and fails.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from db.arithmetic import Check
from db.levels import LEVELS
from db.nearness import within
from db.statement import Statement

BESIDE = 120  # characters around the parts of a sum in which another figure may be one of them


def of_one(a: Statement, b: Statement) -> bool:
    """Whether two figures that the words make levels of one thing may be that: of one measure, or near in size where one was misread."""
    return a.family == b.family or within(a, b, LEVELS)


def of_their_lists(members: Sequence[Statement], statements: Iterable[Statement]) -> list[Statement]:
    """Figures for further years in the sentences that list two of the members: they are of the same thing."""
    listed = Counter(one.claim.sentence_start for one in members if one.period.shape == "year")
    known = {one.period for one in members}
    return [
        one
        for one in statements
        if listed[one.claim.sentence_start] > 1
        and one.period.shape == "year"
        and one.period not in known
        and one.claim.kind == members[0].claim.kind
        and one.claim.currency == members[0].claim.currency
    ]


def short_of_one(sum_: Check, statements: Iterable[Statement]) -> bool:
    """Whether a figure that stands among the parts makes up what they fall short by: then it is one of them, whatever it was read as."""
    missing = sum_.total.value.point - sum(part.value.point for part in sum_.parts)
    first, last = min(part.claim.start for part in sum_.parts) - BESIDE, max(part.claim.end for part in sum_.parts) + BESIDE
    fine = max(part.value.wording.fine for part in sum_.parts)
    return missing > 0 and any(
        abs(one.value.point - missing) <= fine / 2
        and first <= one.claim.start <= last
        and one.claim.kind == sum_.total.claim.kind
        and one is not sum_.total
        and one not in sum_.parts
        for one in statements
    )


def stated(sum_: Check, statements: Iterable[Statement]) -> bool:
    """Whether the document has what the parts come to: where no words tie these to another figure, that is their total."""
    amount = sum(part.value.point for part in sum_.parts)
    return any(
        abs(one.value.point - amount) <= one.value.wording.fine / 2 and one.claim.kind == sum_.total.claim.kind and one not in sum_.parts
        for one in statements
    )
