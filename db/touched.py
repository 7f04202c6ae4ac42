"""Works out again what some documents of a council touch: what they say of themselves, the groups and weeks that their figures are or were in, and
the pairs of other documents that are told together only since, or no longer.

What other documents say against each other stays as it is. It hangs on them alone and on what stands near them in a group or a week; so a week is
looked at again for the things, matters and digits that the touched documents speak of or once spoke of, and no others.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from db import contradictions
from db.across import compare_digits, compare_echoes, compare_groups, compare_moves, compare_pair, compare_weeks, papers_of
from db.contradictions import Key, handle, thing
from db.counterparts import pairs
from db.derived import Findings, rests_of
from db.echoes import matter
from db.grouping import group_id, thing_id
from db.judge import by_document
from db.judged import basis, kept, recall, without_formers
from db.live import Portion, Reader, days_of, family, figures_of, giving, groups_of, parts_of
from db.mixups import by_value
from db.retelling import Stories, tell_stories
from db.slips import digits
from db.statement import Statement
from db.told import by_figure, mark_replaced, movers
from db.tolerances import LIMITS
from db.working import judge_documents


def update(reader: Reader, found: Findings, touched: Collection[int]) -> None:
    """Works out again what some documents (`documents.id`) touch, those included that say nothing about the council any more."""
    fresh = reader.to_judge(touched)
    found.judged = set(touched)
    for number in touched:
        found.keep(f"document:{number}:{reader.council}", ())
    judge_documents(reader, found, fresh, sorted(fresh.documents))
    stories = tell_stories(reader, fresh, touched)
    found.stories, found.compared = stories.found, set(stories.compared)
    _update_groups(reader, found, fresh, stories)
    lost = found.lost(reader.connection)  # asked before the weeks too: what one of them gives now, another may have found first
    days = days_of(reader.connection, touched)
    _update_weeks(reader, found, fresh, days, stories)
    _update_moves(reader, found, fresh, touched, days)
    _look_again(reader, found, fresh, stories, {*lost, *found.lost(reader.connection)})


# ---- groups


def _update_groups(reader: Reader, found: Findings, fresh: Portion, stories: Stories) -> None:
    """The groups that touched documents are or were in, with what stands of other documents in them."""
    held = groups_of(reader.connection, reader.council, {*found.judged, *stories.changed})
    found.groups = groups = {
        *(group_id(thing_id(one), handle(one.period)) for one in fresh.statements),
        *(group for group, documents in held.items() if not found.judged.isdisjoint(documents) or stories.regrouped(documents)),
    }
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


# ---- weeks


class Spoken:
    """What figures meet others by in a week."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        listed = list(statements)
        self.things: set[Key] = set(map(thing, listed))
        self.matters: set[Key] = set(map(matter, listed))
        self.digits: set[Key] = {key for one in listed if (key := digits(one))}


@dataclass(frozen=True, slots=True)
class Around:
    """All that the documents of some weeks say, in reading order."""

    statements: Sequence[Statement]
    told: Mapping[str, str]  # the stories of documents
    keys: Mapping[int, str]  # of documents by number

    def compare(self, found: Findings, things: Collection[Key], spoken: Spoken, due: Collection[str]) -> None:
        """What some documents (`due`, by keys) say against others where they meet by some things, matters and digits."""

        def is_due(one: Statement) -> bool:
            return one.claim.document.id in due

        compare_weeks(found, [one for one in self.statements if thing(one) in things], self.told, is_due)
        compare_echoes(found, [one for one in self.statements if matter(one) in spoken.matters], self.told, is_due)
        compare_digits(found, [one for one in self.statements if digits(one) in spoken.digits], is_due)


def _around(reader: Reader, fresh: Portion, numbers: Collection[int], stories: Stories) -> Around:
    """What documents say, those that were touched included."""
    portion = reader.of_documents(set(numbers) - fresh.documents.keys())
    for members in by_document(portion.statements).values():
        contradictions.borrow_periods(members)
    _restore_parts(reader, portion.statements)
    documents = {**portion.documents, **fresh.documents}
    statements = sorted([*fresh.statements, *portion.statements], key=lambda one: one.order)
    return Around(statements, stories.told(documents), {number: view.id for number, view in documents.items()})


def _update_weeks(reader: Reader, found: Findings, fresh: Portion, days: Sequence[int], stories: Stories) -> None:
    """The weeks around the days of touched documents, in which these may be held against others or stand between them."""
    if not days:
        return
    reach = LIMITS.same_time_days
    around = _around(reader, fresh, reader.near(days, 2 * reach), stories)
    ever = reader.ever_said(found.judged)
    due = {around.keys[number] for number in {*reader.near(days, reach), *fresh.documents} & around.keys.keys()}
    spoken = Spoken(ever)
    around.compare(found, spoken.things, spoken, due)
    papers, touched = papers_of(around.statements), fresh.keys
    now = {pair for pair in pairs(by_value(papers.values())) if pair[0] in due}
    if len(ever) > len(fresh.statements):  # between whom stood what they once said nobody knows
        for scope in found.standing_pairs(reader.connection, days, reach):
            found.keep(scope)
        changed = now
    else:
        without = pairs(by_value(paper for document, paper in papers.items() if document not in touched))
        changed = {pair for pair in now if not touched.isdisjoint(pair)} | (now ^ {pair for pair in without if pair[0] in due})
    for pair in sorted(changed):
        compare_pair(found, papers, pair, around.told, shared=pair in now)


def _look_again(reader: Reader, found: Findings, fresh: Portion, stories: Stories, lost: Collection[str]) -> None:
    """Pairs of documents that were not touched themselves: those of which a group or week no longer gives (`lost`) what another may, and those of a
    week that are told together only since, or no longer.
    """
    days, reach = reader.documents(), LIMITS.same_time_days
    claims: set[str] = set()
    wanted: set[frozenset[int]] = set()
    due: set[int] = set()
    for rest in rests_of(reader.connection, sorted(lost)):
        for one, other in combinations(sorted({*rest.values()} - found.judged), 2):
            first, last = sorted((days.get(one, 0), days.get(other, 0)))
            if first and last - first <= 2 * reach:  # else they do not meet in a week, nor beside a third
                claims |= rest.keys()
                wanted.add(frozenset((one, other)))
                due |= {one, other, *reader.printed(last - reach, first + reach)}
    together = stories.regrouped_near(days, reach)
    due |= {number for pair in together for number in pair}
    if not due:
        return
    around = _around(reader, fresh, reader.near(sorted({days[number] for number in due}), reach), stories)
    keys = around.keys
    said = {document: set(map(thing, listed)) for document, listed in by_document(around.statements).items()}
    spoken = Spoken(each for each in around.statements if each.claim.id in claims)
    shared = {about for one, other in together for about in said.get(keys[one], set()) & said.get(keys[other], set())}
    around.compare(found, spoken.things | shared, spoken, {keys[number] for number in due})
    again = {frozenset(keys[number] for number in pair) for pair in (*wanted, *together)}
    papers = papers_of(around.statements)
    for pair in pairs(by_value(papers.values())):
        if frozenset(pair) in again:
            compare_pair(found, papers, pair, around.told)


# ---- moves


def _update_moves(reader: Reader, found: Findings, fresh: Portion, touched: Collection[int], days: Sequence[int]) -> None:
    """What touched documents say they have replaced, and what later documents say of figures that touched ones give or once gave."""
    if not days:
        return
    connection, council = reader.connection, reader.council
    said = figures_of(connection, council, touched)
    giving_them = giving(connection, council, said, days[0], days[-1] + LIMITS.told_days) - set(touched)
    later = reader.to_judge(giving_them - without_formers(connection, council, giving_them))
    statements = [*fresh.statements, *_as_judged(reader, later)]
    due = {(key, document) for key, members in by_figure(statements).items() for document in movers(key, members)}
    if not due:
        return
    first, last = min(one.day for one in statements if one.replaced and one.day), max(one.day for one in statements if one.replaced)
    known = set(touched) | later.documents.keys()
    earlier = reader.to_judge(giving(connection, council, {key for key, _ in due}, first - LIMITS.told_days, last) - known)
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
