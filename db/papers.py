"""What a paper says of one council, by what it is asked for when it is held against other papers: worked out once, however many these are."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from db.interval import relate
from db.levels import way
from db.statement import Statement

Key = tuple[object, ...]


def size(one: Statement) -> Key | None:
    """The key under which figures meet that may be one, roughly written or finely; null for a range."""
    claim, value = one.claim, one.value
    if not one.day or value.qualifier == "range":
        return None
    return claim.kind, claim.currency, f"{value.point:.2g}"


class Paper:
    """All statements of one document about one council, in text order."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self.first = statements[0]

    @cached_property
    def sizes(self) -> dict[Statement, Key | None]:
        """The sizes of its figures, in their order."""
        return {one: size(one) for one in self.statements}

    @cached_property
    def given(self) -> set[Key]:
        """The sizes that it gives, and all its figures by their kinds."""
        return {key for key in self.sizes.values() if key} | {(one.claim.kind, one.value.point) for one in self.statements}

    @cached_property
    def of_kind(self) -> dict[str, list[Statement]]:
        """Its statements by the kind of their figures."""
        return _grouped(self.statements, lambda one: one.claim.kind)

    @cached_property
    def of_measure(self) -> dict[str, list[Statement]]:
        """Its statements by their measure."""
        return _grouped(self.statements, lambda one: one.claim.measure)

    @cached_property
    def formers(self) -> set[Key]:
        """The figures, by their kinds, that it says others have replaced."""
        return {(one.claim.kind, former.amount) for one in self.statements for former in one.formers if not former.denied}

    @cached_property
    def levels(self) -> list[tuple[Statement, Statement]]:
        """The levels that it sets against each other in a sentence, the earlier level first."""
        together = ((a, b) for a, b in pairwise(self.statements) if a.claim.sentence_start == b.claim.sentence_start)
        return [levels for a, b in together if (levels := way(a, b))]


def left_over(paper: Paper, other: Paper) -> list[Statement]:
    """The statements of a paper whose figures another paper does not give, whatever for."""
    return [
        one
        for one in paper.statements
        if (one.claim.kind, one.value.point) not in other.given  # as most of what they share
        and not any(relate(one.value, each.value) for each in other.of_kind.get(one.claim.kind, ()))
    ]


def _grouped(statements: Iterable[Statement], by: Callable[[Statement], str]) -> dict[str, list[Statement]]:
    out: dict[str, list[Statement]] = {}
    for one in statements:
        out.setdefault(by(one), []).append(one)
    return out
