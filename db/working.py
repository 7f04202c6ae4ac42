"""Works out one council: what its documents say of themselves, of each other, and which of them are copies.

A rebuild goes through the documents in the order in which they were published and holds each against itself, with its text at hand. What documents
say against each other is looked for in groups of claims about one thing and year, and among the papers of the same weeks; there the sentences are
enough. The claims of a council are held together; of a very large one they are read again in portions that belong together (`db.large`).
When only some documents were touched, the same is done for them, for the groups that they are or were in, and for the weeks around them.
"""

from collections.abc import Collection, Iterable, Sequence

from db import contradictions
from db.across import compare_digits, compare_groups, compare_moves, compare_papers, compare_weeks
from db.contradictions import handle
from db.derived import Findings, documents_in
from db.grouping import group_id, thing_id
from db.judge import by_document, judge_document
from db.judged import as_text, basis, kept, recall
from db.large import Index, too_large
from db.live import Portion, Reader, days_of, family, figures_of, giving, groups_of, measures_of, parts_of, published_near
from db.retelling import Stories, tell_stories
from db.statement import Statement
from db.stories import Copies, with_neighbours
from db.told import by_figure, mark_replaced, movers
from db.tolerances import LIMITS

DOCUMENTS = 200  # that are read, judged and written at a time


def rebuild(reader: Reader, found: Findings) -> None:
    """Works out everything about a council."""
    copies = Copies()
    numbers: dict[str, int] = {}  # by key
    held: list[Statement] = []
    index = Index() if too_large(reader) else None
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
        compare_groups(found, held, told)
        compare_weeks(found, held, told)
        compare_digits(found, held)
        compare_moves(found, held)
        compare_papers(found, held, told)
    else:
        index.compare(reader, found, told)


def _judge_documents(
    reader: Reader, found: Findings, portion: Portion, order: Iterable[int], copies: Copies | None = None, alone: Collection[int] = ()
) -> None:
    """What each document says of itself, worked out or kept from before. `alone`: those without copies."""
    known = kept(reader.connection, reader.council, portion.documents)
    for number, view, told in reader.at_hand(portion, order):
        under, text = known.get(number, ("", ""))
        if under == (now := basis(view, told)):
            conflicts, supports = recall(text, told)
        else:
            conflicts, supports = judge_document(told)
            found.add_judgement(number, now, as_text((conflicts, supports), told))
        found.keep(f"document:{number}:{reader.council}", conflicts)
        found.add_supports(number, supports)
        if copies is not None and number not in alone:
            copies.add(view.id, view.published, view.text)


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
    compare_groups(found, members, stories.told({**standing.documents, **fresh.documents}), groups)


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
    compare_weeks(found, compared, told, is_due)
    compare_digits(found, statements, is_due)
    compare_papers(found, statements, told, is_due)


def _update_moves(reader: Reader, found: Findings, fresh: Portion, touched: Collection[int], days: Sequence[int]) -> None:
    """What touched documents say they have replaced, and what later documents say of figures that touched ones give or once gave."""
    if not days:
        return
    said = figures_of(reader.connection, reader.council, touched)
    later = reader.to_judge(giving(reader.connection, reader.council, said, days[0], days[-1] + LIMITS.told_days) - set(touched))
    statements = [*fresh.statements, *_as_judged(reader, later)]
    due = {(key, document) for key, members in by_figure(statements).items() for document in movers(key, members)}
    if not due:
        return
    first, last = min(one.day for one in statements if one.replaced and one.day), max(one.day for one in statements if one.replaced)
    known = set(touched) | later.documents.keys()
    earlier = reader.to_judge(giving(reader.connection, reader.council, {key for key, _ in due}, first - LIMITS.told_days, last) - known)
    members = sorted([*statements, *_as_judged(reader, earlier)], key=lambda one: one.order)
    compare_moves(found, members, lambda key, document: (key, document) in due)


def _as_judged(reader: Reader, portion: Portion) -> list[Statement]:
    """Statements of whole documents as these left them when they were judged."""
    known = kept(reader.connection, reader.council, portion.documents)
    for number, view, told in reader.at_hand(portion, portion.documents):
        under, text = known.get(number, ("", ""))
        if under == basis(view, told):
            recall(text, told)
        else:
            contradictions.borrow_periods(told)
            mark_replaced(told)
    _restore_parts(reader, portion.statements)
    return portion.statements


def _restore_parts(reader: Reader, statements: Sequence[Statement]) -> None:
    """Tells statements what the sums of their documents showed when those were judged."""
    parts = parts_of(reader.connection, (one.claim.id for one in statements))
    for one in statements:
        if one.claim.id in parts:
            one.is_part()
