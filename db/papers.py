"""What a paper says of one council, by what it is asked for when it is held against other papers: worked out once, however many these are."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from operator import attrgetter
from typing import Any, Generic, TypeVar

from db.apart import is_step, of_before, of_rejected
from db.interval import Value, relate
from db.levels import way
from db.relations import said
from db.statement import Statement
from db.tolerances import LIMITS

Found = TypeVar("Found")
Key = tuple[object, ...]
TO = 30  # characters between how far something goes and where it comes to
BEFORE = 60  # characters before that tell which way it goes
DIGITS = 2  # of a figure that two papers do not have by chance
SLACK = 1 + 1e-9  # of shares, for what is lost in rounding
_point = attrgetter("point")
_KIND, _MEASURE, _FAMILY = attrgetter("claim.kind"), attrgetter("claim.measure"), attrgetter("family")
_TO = re.compile(r"\s(?:\w+\s){0,2}?to(?: (?:about|around|some|just|only))?\s+$", re.IGNORECASE)


def size(one: Statement) -> Key | None:
    """The key under which figures meet that may be one, roughly written or finely; null for a range."""
    claim, value = one.claim, one.value
    if not one.day or value.qualifier == "range":
        return None
    return claim.kind, claim.currency, _two_digits(value.point)


@lru_cache(maxsize=8192)  # most figures are given by many papers
def _two_digits(amount: float) -> str:
    return f"{amount:.2g}"


def known(one: Statement, other: Statement) -> bool:
    """Whether a figure that two papers have is no accident: finely written, or given for one thing."""
    return is_fine(one) or is_fine(other) or one.family == other.family


def is_fine(one: Statement) -> bool:
    """Whether a figure is written so finely that another paper does not have it by chance."""
    return one.value.wording.digits >= DIGITS


class Sorts(dict[Statement, tuple[bool, bool, bool]]):
    """What tells figures apart whatever they measure: how far something goes up, a plan that was voted down, what was thought before."""

    def __missing__(self, one: Statement) -> tuple[bool, bool, bool]:
        self[one] = found = is_step(one), of_rejected(one), of_before(one)
        return found


class Amounts(dict[Statement, Key]):
    """Under which key a figure meets the same figure of its paper."""

    def __missing__(self, one: Statement) -> Key:
        self[one] = found = one.claim.kind, one.claim.currency, round(one.value.point, 6)
        return found


class Values:
    """Figures of one kind, among which those that another can stand for are looked for: plain ones in the order of their size, and all others."""

    def __init__(self, values: Iterable[Value]) -> None:
        values = dict.fromkeys(values)
        self.plain = sorted((value for value in values if value.exact), key=_point)
        self.others = [value for value in values if not value.exact]
        self._points = [value.point for value in self.plain]
        self._reach = LIMITS.rounding_share / (1 - LIMITS.rounding_share) * SLACK
        self._known: dict[Value, bool] = {}  # papers of the same weeks ask for the same figures

    def related(self, value: Value) -> bool:
        """Whether one of them may be the figure."""
        found = self._known.get(value)
        if found is None:
            found = self._known[value] = any(map(relate, repeat(value), (*self._near(value), *self.others)))
        return found

    def _near(self, value: Value) -> Sequence[Value]:
        """The plain figures that may be a figure: of two plain ones only those this near are."""
        if not value.exact:
            return self.plain
        reach = abs(value.point) * self._reach
        first = bisect_left(self._points, value.point - reach)
        if first == len(self._points) or self._points[first] > value.point + reach:
            return ()  # as most
        return self.plain[first : bisect_right(self._points, value.point + reach)]


class kept(Generic[Found]):
    """What is worked out when it is first asked for: `functools.cached_property` without the lock that it takes up to Python 3.11."""

    def __init__(self, work_out: Callable[[Any], Found]) -> None:
        self._work_out = work_out

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, paper: Any, _owner: type) -> Found:
        found = paper.__dict__[self._name] = self._work_out(paper)
        return found


class Paper:
    """All statements of one document about one council, in text order."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self.first = statements[0]
        self._those: dict[Callable[[Statement], bool], list[Statement]] = {}

    @kept
    def sorts(self) -> Sorts:
        """What tells its figures apart whatever they measure."""
        return Sorts()

    @kept
    def amounts(self) -> Amounts:
        """Under which keys its figures meet."""
        return Amounts()

    @kept
    def sizes(self) -> dict[Statement, Key | None]:
        """The sizes of its figures, in their order."""
        return {one: size(one) for one in self.statements}

    @kept
    def figures(self) -> dict[Statement, Key]:
        """Its figures with their kinds, in their order."""
        return {one: (one.claim.kind, one.value.point) for one in self.statements}

    @kept
    def given(self) -> set[Key]:
        """The sizes that it gives, and all its figures by their kinds."""
        return {key for key in self.sizes.values() if key} | set(self.figures.values())

    @kept
    def points(self) -> set[float]:
        """All its figures, whatever they count."""
        return {one.value.point for one in self.statements}

    @kept
    def things(self) -> dict[Statement, Key]:
        """What its figures are meant for as far as their slots tell, in their order: what differs here is never of one thing."""
        return {one: (one.claim.measure, one.claim.service, one.claim.rate, one.firm, one.full_time, one.claim.currency) for one in self.statements}

    @kept
    def of_kind(self) -> dict[str, list[Statement]]:
        """Its statements by the kind of their figures."""
        return _grouped(self.statements, _KIND)

    @kept
    def values(self) -> dict[str, Values]:
        """Its figures by their kind."""
        return {kind: Values(one.value for one in listed) for kind, listed in self.of_kind.items()}

    def those(self, are: Callable[[Statement], bool]) -> list[Statement]:
        """Its statements that pass a test: tried once, whatever other papers it is asked for."""
        found = self._those.get(are)
        if found is None:
            found = self._those[are] = [one for one in self.statements if are(one)]
        return found

    @kept
    def at_rates(self) -> list[Statement]:
        """Its figures of a week, a month or a year."""
        return [one for one in self.statements if one.claim.rate]

    @kept
    def of_measure(self) -> dict[str, list[Statement]]:
        """Its statements by their measure."""
        return _grouped(self.statements, _MEASURE)

    @kept
    def of_family(self) -> dict[str, list[Statement]]:
        """Its statements by their family."""
        return _grouped(self.statements, _FAMILY)

    @kept
    def formers(self) -> set[Key]:
        """The figures, by their kinds, that it says others have replaced."""
        return {(one.claim.kind, former.amount) for one in self.statements for former in one.formers if not former.denied}

    @kept
    def levels(self) -> list[tuple[Statement, Statement]]:
        """The levels that it sets against each other in a sentence, the earlier level first."""
        together = ((a, b) for a, b in pairwise(self.statements) if a.claim.sentence_start == b.claim.sentence_start)
        return [levels for a, b in together if (levels := way(a, b))]

    @kept
    def rises(self) -> list[tuple[float, Statement]]:
        """What goes up or down in it, with the figure that it goes from."""
        told = ((_by_to(by, after), after) for by, after in pairwise(self.statements))
        return [(before.value.point, after) for before, after in self.levels if before.value.exact] + [(base, one) for base, one in told if base]


def left_over(paper: Paper, other: Paper) -> list[Statement]:
    """The statements of a paper whose figures another paper does not give, whatever for."""
    given = other.given
    left = [one for one, figure in paper.figures.items() if figure not in given]
    values = other.values if left else {}
    return [one for one in left if (those := values.get(one.claim.kind)) is None or not those.related(one.value)]


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
