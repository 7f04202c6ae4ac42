"""Two figures whose words share out the one before: "610 posts, 435 of them by voluntary redundancy and 175 by compulsory"."""

from collections.abc import Iterator, Sequence

from db.arithmetic import Check, check
from db.relations import labels, said
from db.statement import Statement

GAP = 90  # characters between two of the figures


def halves(group: Sequence[Statement]) -> Iterator[Check]:
    """ "610 posts, with 435 people taking voluntary redundancy and 175 made redundant compulsorily": two words that share out everything.

    Takes the figures of a sentence in text order.
    """
    for total, a, b in zip(group, group[1:], group[2:], strict=False):
        claim, text = b.claim, b.claim.document.text
        end = min(claim.sentence_end, claim.end + GAP)
        if len({one.claim.kind for one in (total, a, b)}) != 1 or total.value.point <= max(a.value.point, b.value.point) or len(_between(a, b)) > GAP:
            continue
        first, second = labels("complement", _between(a, b)), labels("complement", text[claim.end : end])
        behind = any(_other_half(one) in second for one in first)
        if not behind:  # "435 voluntary and 175 compulsory redundancies" have the word before the noun, "435 of them vacant, 175 filled" behind it
            before = labels("complement", _between(total, a))
            behind = any(_other_half(one) in first for one in before)
        if behind and not said("open", claim.sentence) and not said("breaks", _between(a, b)):
            yield check([a, b], total, explicit=True)


def _other_half(label: str) -> str:
    name, _, side = label.rpartition(".")
    return f"{name}.{'b' if side == 'a' else 'a'}"


def _between(a: Statement, b: Statement) -> str:
    return a.claim.document.text[a.claim.end : b.claim.start]
