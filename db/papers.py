"""What a paper says of one council, by what it is asked for when it is held against other papers: worked out once, however many these are."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from db.apart import is_step
from db.interval import Value, relate
from db.levels import way
from db.relations import said
from db.statement import Statement

Key = tuple[object, ...]
TO = 30  # characters between how far something goes and where it comes to
BEFORE = 60  # characters before that tell which way it goes
_TO = re.compile(r"\s(?:\w+\s){0,2}?to(?: (?:about|around|some|just|only))?\s+$", re.IGNORECASE)


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
    def values(self) -> dict[str, dict[Value, None]]:
        """Its figures by their kind, each once."""
        return {kind: {one.value: None for one in listed} for kind, listed in self.of_kind.items()}

    @cached_property
    def at_rates(self) -> list[Statement]:
        """Its figures of a week, a month or a year."""
        return [one for one in self.statements if one.claim.rate]

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

    @cached_property
    def rises(self) -> list[tuple[float, Statement]]:
        """What goes up or down in it, with the figure that it goes from."""
        told = ((_by_to(by, after), after) for by, after in pairwise(self.statements))
        return [(before.value.point, after) for before, after in self.levels if before.value.exact] + [(base, one) for base, one in told if base]


def left_over(paper: Paper, other: Paper) -> list[Statement]:
    """The statements of a paper whose figures another paper does not give, whatever for."""
    return [
        one
        for one in paper.statements
        if (one.claim.kind, one.value.point) not in other.given  # as most of what they share
        and not any(relate(one.value, each) for each in other.values.get(one.claim.kind, ()))
    ]


def _by_to(by: Statement, after: Statement) -> float | None:
    """What a figure rose or fell from where the words tell by how much: "up by £15 to £60"; null where they do not."""
    if not 0 < after.claim.start - by.claim.end <= TO or by.claim.kind != "money" or after.claim.kind != "money":
        return None
    if by.value.point >= after.value.point or not _TO.fullmatch(by.claim.words(by.claim.end, after.claim.start)) or not is_step(by):
        return None
    falls = said("falling", by.claim.words(max(by.claim.sentence_start, by.claim.start - BEFORE), by.claim.start))
    return after.value.point + (by.value.point if falls else -by.value.point)


def _grouped(statements: Iterable[Statement], by: Callable[[Statement], str]) -> dict[str, list[Statement]]:
    out: dict[str, list[Statement]] = {}
    for one in statements:
        out.setdefault(by(one), []).append(one)
    return out
