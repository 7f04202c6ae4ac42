"""Copies of one story that give two figures in the same words: one of them was edited or mistyped."""

from collections.abc import Mapping
from functools import lru_cache

from db.statement import Statement


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
    claim = one.claim
    before = claim.words(max(claim.sentence_start, claim.start - 90), claim.start)
    return claim.kind, _masked(before, claim.words(claim.end, min(claim.sentence_end, claim.end + 90)))


@lru_cache(maxsize=4096)
def _masked(before: str, after: str) -> str:
    return " ".join(f"{before}|{after}".lower().translate(_MASKED).split())
