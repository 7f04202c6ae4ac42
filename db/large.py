"""A council that is too large to be held: its statements are read again in portions that belong together, as an index of them tells."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from db.across import Due, compare_digits, compare_echoes, compare_groups, compare_moves, compare_papers, compare_weeks, in_company
from db.contradictions import handle, thing
from db.derived import Findings
from db.echoes import WIDE
from db.formers import Former
from db.live import Reader
from db.periods import Period
from db.slips import digits
from db.statement import Statement
from db.told import figure
from db.tolerances import LIMITS

HELD = 15_000  # statements in memory at a time: some 30 MB with what is found about them


def too_large(reader: Reader) -> bool:
    """Whether a council has more statements than are held."""
    return reader.size() > HELD


@dataclass(slots=True)
class Rows:
    """Claims of one family, or all with digits to swap, in reading order: row numbers, hashes of their groups, days."""

    numbers: "array[int]" = field(default_factory=lambda: array("q"))
    groups: "array[int]" = field(default_factory=lambda: array("q"))
    days: "array[int]" = field(default_factory=lambda: array("l"))


class Index:
    """Where the statements of a large council stand, and what their documents showed of them: enough to read those together that belong together."""

    def __init__(self) -> None:
        self._families: dict[str, Rows] = {}
        self._digits = Rows()
        self._all = Rows()  # those that are dated, without their groups
        self._figures = Rows()  # of all statements, with those that have replaced a figure under that figure too
        self._replaced: dict[int, tuple[int, ...]] = {}  # the rows of what statements have replaced, by their own
        self._former: set[int] = set()  # hashes of figures that were replaced
        self._shown: dict[int, tuple[Period | None, tuple[Former, ...], bool]] = {}  # by row, of those with anything to show

    def add(self, statements: Iterable[Statement]) -> None:
        """Takes statements in reading order, once their documents were judged."""
        for one in statements:
            rows, number = self._families.setdefault(WIDE.get(one.family, one.family), Rows()), one.claim.row
            rows.numbers.append(number)
            rows.groups.append(hash((thing(one), handle(one.period))))
            rows.days.append(one.day)
            if key := digits(one):
                self._digits.numbers.append(number)
                self._digits.groups.append(hash(key))
                self._digits.days.append(one.day)
            self._all.numbers.append(number)
            self._all.days.append(one.day)
            for key in {figure(one), *map(figure, one.replaced)}:
                self._figures.numbers.append(number)
                self._figures.groups.append(hash(key))
            if one.replaced:
                self._replaced[number] = tuple(former.claim.row for former in one.replaced)
                self._former |= {hash(figure(former)) for former in one.replaced}
            if one.borrowed or one.summed or one.formers:
                self._shown[number] = one.period if one.borrowed else None, one.formers, one.summed

    def compare(self, reader: Reader, found: Findings, told: Mapping[str, str]) -> None:
        """What documents say against each other, family by family: statements of different families are never compared."""
        for _, rows in sorted(self._families.items()):
            if len(rows.numbers) <= HELD:
                held = self._read(reader, rows.numbers)
                compare_groups(found, held, told)
                held = in_company(held)
                compare_weeks(found, held, told)
                compare_echoes(found, held, told)
                continue
            for groups in self._by_group(rows):
                compare_groups(found, self._read(reader, groups), told)
            for near, first, last in self._by_weeks(rows):
                held = in_company(self._read(reader, near))
                compare_weeks(found, held, told, _printed(first, last))
                compare_echoes(found, held, told, _printed(first, last))
        for groups in self._by_group(self._digits):
            compare_digits(found, in_company(self._read(reader, groups)))
        for near, first, last in self._by_weeks(self._all):
            compare_papers(found, in_company(self._read(reader, near)), told, _printed(first, last))
        moved = Rows()
        for number, group in zip(self._figures.numbers, self._figures.groups, strict=True):
            if group in self._former:
                moved.numbers.append(number)
                moved.groups.append(group)
        for groups in self._by_group(moved):
            held = self._read(reader, [*dict.fromkeys(groups)])
            by_row = {one.claim.row: one for one in held}
            for one in held:
                one.replaced = tuple(by_row[former] for former in self._replaced.get(one.claim.row, ()) if former in by_row)
            compare_moves(found, held)

    def _by_group(self, rows: Rows) -> Iterator[list[int]]:
        """The rows of whole groups, up to HELD at a time."""
        ordered = sorted(range(len(rows.groups)), key=rows.groups.__getitem__)
        start = 0
        for at in range(1, len(ordered) + 1):
            ends = at == len(ordered) or rows.groups[ordered[at]] != rows.groups[ordered[at - 1]]
            if ends and (at - start >= HELD or at == len(ordered)):
                yield [rows.numbers[place] for place in ordered[start:at]]
                start = at

    def _by_weeks(self, rows: Rows) -> Iterator[tuple[list[int], int, int]]:
        """Stretches of days with up to HELD rows, their first and last day, and the rows of them and of the weeks around them."""
        days = rows.days
        dated = next((at for at, day in enumerate(days) if not day), len(days))  # those without a date come last
        start = 0
        while start < dated:
            end = min(start + HELD, dated)
            while end < dated and days[end] == days[end - 1]:
                end += 1
            first, last = start, end
            while first > 0 and days[first - 1] >= days[start] - LIMITS.same_time_days:
                first -= 1
            while last < dated and days[last] <= days[end - 1] + LIMITS.same_time_days:
                last += 1
            yield list(rows.numbers[first:last]), days[start], days[end - 1]
            start = end

    def _read(self, reader: Reader, numbers: Sequence[int]) -> list[Statement]:
        """Statements by their rows, as their documents left them, in reading order."""
        statements = reader.of_rows(numbers).statements
        for one in statements:
            period, formers, part = self._shown.get(one.claim.row, (None, (), False))
            one.recall(period, formers, part=part)
        return statements


def _printed(first: int, last: int) -> Due:
    """Whether a statement was printed on one of the days."""
    return lambda one: first <= one.day <= last
