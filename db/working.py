"""Works out one council: what its documents say of themselves, of each other, and which of them are copies.

A rebuild goes through the documents in the order in which they were published and holds each against itself, with its text at hand. What documents
say against each other is looked for in groups of claims about one thing and year, and among the papers of the same weeks; there the sentences are
enough. The claims of a council are held together up to HELD of them; of a larger one they are read again in portions that belong together.
When only some documents were touched, the same is done for them, for the groups that they are or were in, and for the weeks around them.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from db import contradictions
from db.changes import NEARBY
from db.contradictions import Key, Weeks, by_period, handle, thing
from db.counterparts import pairs
from db.derived import Findings, documents_in
from db.echoes import WIDE, matter
from db.grouping import facts_of, group_id, thing_id
from db.judge import (
    by_document,
    judge_document,
    judge_echoes,
    judge_moves,
    judge_pair,
    judge_period,
    judge_slips,
    judge_week,
    of_weeks,
    weeks_of_matters,
)
from db.live import Portion, Reader, days_of, family, figures_of, giving, groups_of, measures_of, parts_of, published_near
from db.mixups import by_value
from db.moves import Former
from db.periods import Period
from db.retelling import Stories, tell_stories
from db.slips import by_digits, digits
from db.statement import Statement
from db.stories import Copies, with_neighbours
from db.told import by_figure, figure, mark_replaced, movers
from db.tolerances import LIMITS
from extractor.claim import stable_id

HELD = 15_000  # statements in memory at a time: some 30 MB with what is found about them
DOCUMENTS = 200  # that are read, judged and written at a time


def rebuild(reader: Reader, found: Findings) -> None:
    """Works out everything about a council."""
    copies = Copies()
    numbers: dict[str, int] = {}  # by key
    held: list[Statement] = []
    index = Index() if reader.size() > HELD else None
    listed = reader.documents()
    alone = {number for number, near in zip(listed, with_neighbours([*listed.values()]), strict=True) if not near}
    order = list(listed)
    for at in range(0, len(order), DOCUMENTS):
        some = order[at : at + DOCUMENTS]
        portion = reader.to_judge(some)
        _judge_documents(reader, found, portion, some, copies, alone)
        numbers |= {view.id: number for number, view in portion.documents.items()}
        if index is None:
            held += portion.statements
        else:
            index.add(portion.statements)
        found.settle()
    told = copies.stories()
    found.stories = {numbers[key]: numbers[story] for key, story in told.items()}
    if index is None:
        _compare_groups(found, held, told)
        _compare_weeks(found, held, told)
        _compare_digits(found, held)
        _compare_moves(found, held)
        _compare_papers(found, held, told)
    else:
        index.compare(reader, found, told)


def _judge_documents(
    reader: Reader, found: Findings, portion: Portion, order: Iterable[int], copies: Copies | None = None, alone: Collection[int] = ()
) -> None:
    """What each document says of itself. The text of a document is at hand while it is judged, and no longer. `alone`: those without copies."""
    documents = by_document(portion.statements)
    for number, text in reader.texts([number for number in order if number in portion.documents]):
        view = portion.documents[number]
        view.text = text
        told = documents.get(view.id, [])
        conflicts, supports = judge_document(told)
        found.keep(f"document:{number}:{reader.council}", conflicts)
        found.add_supports(number, supports)
        if copies is not None and number not in alone:
            copies.add(view.id, view.published, view.text)
        view.forget((one.claim.sentence_start - NEARBY, one.claim.sentence_end + NEARBY) for one in told)


def _compare_groups(found: Findings, statements: Iterable[Statement], told: Mapping[str, str], groups: Collection[str] | None = None) -> None:
    """What documents say against each other about one thing and time, and the facts that they give: of all groups or of some."""
    things: dict[Key, list[Statement]] = {}
    for one in statements:
        things.setdefault(thing(one), []).append(one)
    for members in things.values():
        about_it = thing_id(members[0])
        for period, group in by_period(members).items():
            key = group_id(about_it, period)
            if groups is None or key in groups:
                found.keep(f"group:{key}", judge_period(group, told) if len(group) > 1 else ())
                found.add_facts(facts_of(group, told))
        found.settle()


def _compare_weeks(found: Findings, statements: Iterable[Statement], told: Mapping[str, str], is_due: Callable[[int], bool] | None = None) -> None:
    """What documents say against others of the same weeks, where periods do not tell what belongs together. `is_due`: the days (ordinals) whose
    documents are looked at; the others are what they are held against.
    """
    statements = _in_company(statements) if found.every else list(statements)
    things: dict[Key, list[Statement]] = {}
    for one in statements:
        if one.day:
            things.setdefault(thing(one), []).append(one)
    for members in things.values():
        if found.every and not any(map(of_weeks, members)):
            continue
        weeks, about_it = Weeks(members), thing_id(members[0])
        others = len(weeks.by_document) > 1
        for document, listed in weeks.by_document.items():
            speaks = others and any(map(of_weeks, listed)) and not weeks.alone(listed)
            if (speaks or not found.every) and (is_due is None or is_due(listed[0].day)):
                found.keep(_of_weeks("weeks", listed[0], about_it), judge_week(document, weeks, told) if speaks else ())
        found.settle()
    for weeks in weeks_of_matters(statements):
        if not weeks.ordered:
            continue
        about_it = stable_id("matter", weeks.ordered[0].claim.council, matter(weeks.ordered[0]))
        for document, listed in weeks.by_document.items():
            alone = weeks.alone(listed)
            if not (alone and found.every) and (is_due is None or is_due(listed[0].day)):
                found.keep(_of_weeks("echoes", listed[0], about_it), () if alone else judge_echoes(document, weeks, told))
        found.settle()


def _compare_digits(found: Findings, statements: Iterable[Statement], is_due: Callable[[int], bool] | None = None) -> None:
    """Figures of papers of the same weeks with the same digits in another order, whatever they measure. `is_due`: as for weeks."""
    for weeks in by_digits(_in_company(statements) if found.every else statements):
        about_it = stable_id("digits", weeks.ordered[0].claim.council, digits(weeks.ordered[0]))
        for document, listed in weeks.by_document.items():
            alone = weeks.alone(listed)
            if not (alone and found.every) and (is_due is None or is_due(listed[0].day)):
                found.keep(_of_weeks("digits", listed[0], about_it), () if alone else judge_slips(document, weeks))
    found.settle()


def _compare_moves(found: Findings, statements: Iterable[Statement], is_due: Callable[[Key, str], bool] | None = None) -> None:
    """Figures that later papers say they have replaced. `is_due`: of which figures in which documents that is asked."""
    for key, members in by_figure(statements).items():
        for document, later in movers(key, members).items():
            if is_due is None or is_due(key, document):
                about_it = stable_id("moves", later[0].claim.council, key)
                found.keep(_of_weeks("moves", later[0], about_it), judge_moves(key, members, later))
    found.settle()


def _compare_papers(found: Findings, statements: Sequence[Statement], told: Mapping[str, str], is_due: Callable[[int], bool] | None = None) -> None:
    """Figures that papers of the same weeks give for different things, and those that they give differently though they share others.

    Takes all that these papers say. `is_due`: as for weeks.
    """
    if found.every:
        statements = _in_company(statements)
    documents = by_document(statements)
    for listed in documents.values() if not found.every else ():
        if is_due is None or is_due(listed[0].day):
            found.keep(_of_weeks("pairs", listed[0], str(listed[0].claim.council)))
    for pair in pairs(by_value(statements)):
        first = documents[pair[0]][0]
        if is_due is None or is_due(first.day):
            found.keep(_of_weeks("pairs", first, str(first.claim.council)), judge_pair(pair, documents, told))
    found.settle()


def _in_company(statements: Iterable[Statement]) -> list[Statement]:
    """The statements of documents that have another one within the same weeks: the others are held against nothing there."""
    statements = list(statements)
    days = {one.claim.document.id: one.day for one in statements if one.day}
    ordered = sorted(days, key=days.__getitem__)
    near = {document for pair in pairwise(ordered) if days[pair[1]] - days[pair[0]] <= LIMITS.same_time_days for document in pair}
    return [one for one in statements if one.claim.document.id in near]


def _of_weeks(kind: str, one: Statement, about_it: str) -> str:
    """The scope of what a document says against papers of its weeks; of two papers that find the same the earlier comes first."""
    return f"{kind}:{one.day:07}:{one.claim.document.id}:{about_it}"


# ---- a council that is too large to be held


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
                _compare_groups(found, held, told)
                _compare_weeks(found, held, told)
                continue
            for groups in self._by_group(rows):
                _compare_groups(found, self._read(reader, groups), told)
            for near, first, last in self._by_weeks(rows):
                _compare_weeks(found, self._read(reader, near), told, range(first, last + 1).__contains__)
        for groups in self._by_group(self._digits):
            _compare_digits(found, self._read(reader, groups))
        for near, first, last in self._by_weeks(self._all):
            _compare_papers(found, self._read(reader, near), told, range(first, last + 1).__contains__)
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
            _compare_moves(found, held)

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


# ---- what some documents touch


def update(reader: Reader, found: Findings, touched: Collection[int]) -> None:
    """Works out again what some documents (`documents.id`) touch, those included that say nothing about the council any more."""
    connection, council = reader.connection, reader.council
    fresh = reader.to_judge(touched)
    found.judged = set(touched)
    for number in touched:
        found.keep(f"document:{number}:{council}", ())
    _judge_documents(reader, found, fresh, sorted(fresh.documents))
    stories = tell_stories(reader, fresh, touched)
    found.stories, found.compared = stories.found, set(stories.compared)
    affected = {*touched, *stories.changed}
    groups = groups_of(connection, council, affected) | {group_id(thing_id(one), handle(one.period)) for one in fresh.statements}
    found.groups = groups
    _update_groups(reader, found, fresh, groups, stories)
    measures = family([*measures_of(connection, council, affected), *(one.claim.measure for one in fresh.statements)])
    days = days_of(connection, affected)
    _update_weeks(reader, found, fresh, measures, days, stories)
    _update_moves(reader, found, fresh, touched, days)
    if lost := found.lost(connection):  # what a group or week no longer gives, another week may
        others = documents_in(connection, lost) - set(touched)
        _update_weeks(reader, found, fresh, measures_of(connection, council, others), days_of(connection, others), stories)


def _update_groups(reader: Reader, found: Findings, fresh: Portion, groups: Collection[str], stories: Stories) -> None:
    """The groups that touched documents are or were in, with what stands of other documents in them."""
    standing, dated = reader.of_groups(groups)
    touched = fresh.keys
    others = [one for one in standing.statements if one.claim.document.id not in touched]
    bare = {one.claim.row: one for one in others if one.claim.row in dated and one.period.shape == "none"}
    if bare:  # their periods were lent to them by other claims of their documents
        lenders = reader.of_documents(
            [number for number, view in standing.documents.items() if view.id in {one.claim.document.id for one in bare.values()}],
            family(one.claim.measure for one in bare.values()),
        )
        for members in by_document(lenders.statements).values():
            contradictions.borrow_periods(members)
        lent = {one.claim.row: one for one in lenders.statements}
        others = [lent.get(one.claim.row, one) if one.claim.row in bare else one for one in others]
    _restore_parts(reader, others)
    for key in groups:
        found.keep(f"group:{key}", ())
    members = sorted([*fresh.statements, *others], key=lambda one: one.order)
    _compare_groups(found, members, stories.told({**standing.documents, **fresh.documents}), groups)


def _update_weeks(reader: Reader, found: Findings, fresh: Portion, measures: Collection[str], days: Sequence[int], stories: Stories) -> None:
    """The weeks around some days, in which touched documents may be held against others."""
    if not days:
        return
    near = published_near(reader.connection, days, 2 * LIMITS.same_time_days)
    portion = reader.of_documents(near)
    touched = fresh.keys
    others = [one for one in portion.statements if one.claim.document.id not in touched]
    for members in by_document(others).values():
        contradictions.borrow_periods(members)
    _restore_parts(reader, others)
    statements = sorted([*fresh.statements, *others], key=lambda one: one.order)

    def is_due(day: int) -> bool:
        return any(abs(day - other) <= LIMITS.same_time_days for other in days)

    compared, told = [one for one in statements if one.claim.measure in measures], stories.told({**portion.documents, **fresh.documents})
    _compare_weeks(found, compared, told, is_due)
    _compare_digits(found, statements, is_due)
    _compare_papers(found, statements, told, is_due)


def _update_moves(reader: Reader, found: Findings, fresh: Portion, touched: Collection[int], days: Sequence[int]) -> None:
    """What touched documents say they have replaced, and what later documents say of figures that touched ones give or once gave."""
    if not days:
        return
    said = figures_of(reader.connection, reader.council, touched)
    later = reader.of_documents(giving(reader.connection, reader.council, said, days[0], days[-1] + LIMITS.told_days) - set(touched))
    statements = [*fresh.statements, *_as_judged(reader, later)]
    due = {(key, document) for key, members in by_figure(statements).items() for document in movers(key, members)}
    if not due:
        return
    first, last = min(one.day for one in statements if one.replaced and one.day), max(one.day for one in statements if one.replaced)
    known = set(touched) | later.documents.keys()
    earlier = reader.of_documents(giving(reader.connection, reader.council, {key for key, _ in due}, first - LIMITS.told_days, last) - known)
    members = sorted([*statements, *_as_judged(reader, earlier)], key=lambda one: one.order)
    _compare_moves(found, members, lambda key, document: (key, document) in due)


def _as_judged(reader: Reader, portion: Portion) -> list[Statement]:
    """Statements of whole documents as these left them when they were judged."""
    documents = by_document(portion.statements)
    for number, text in reader.texts([*portion.documents]):
        view = portion.documents[number]
        view.text = text
        told = documents.get(view.id, [])
        contradictions.borrow_periods(told)
        mark_replaced(told)
        view.forget((one.claim.sentence_start - NEARBY, one.claim.sentence_end + NEARBY) for one in told)
    _restore_parts(reader, portion.statements)
    return portion.statements


def _restore_parts(reader: Reader, statements: Sequence[Statement]) -> None:
    """Tells statements what the sums of their documents showed when those were judged."""
    parts = parts_of(reader.connection, (one.claim.id for one in statements))
    for one in statements:
        if one.claim.id in parts:
            one.is_part()
