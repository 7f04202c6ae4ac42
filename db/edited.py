"""Copies of one story that give two figures in the same words: one of them was edited or mistyped."""

from collections.abc import Mapping

from db.spot import Spot
from db.statement import Statement

CLAUSE = 90  # characters on either side of a figure


class _Masked(dict[int, str]):
    """For `str.translate`: digits as "#", everything else as it is."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = "#" if chr(code).isdigit() else chr(code)
        return shown


_MASKED = _Masked()


def edited(a: Statement, b: Statement, stories: Mapping[str, str]) -> bool:
    """Whether two copies of one story give different figures in the same words.

    One was edited or mistyped, whatever the words would say otherwise.
    """
    one, other = a.claim.document.id, b.claim.document.id
    return stories.get(one, one) == stories.get(other, other) and _frame(a) == _frame(b)


def story_of(one: Statement, stories: Mapping[str, str]) -> str:
    return stories.get(one.claim.document.id, one.claim.document.id)


def _frame(one: Statement) -> tuple[str, str]:
    """The words of the clause around a figure, digits left out: what two copies share when only the figure was changed."""
    return one.claim.kind, one.spot.tell(_masked)


def _masked(spot: Spot) -> str:
    return " ".join(f"{spot.before(CLAUSE)}|{spot.after(CLAUSE)}".lower().translate(_MASKED).split())
