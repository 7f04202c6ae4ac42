"""What documents say against each other: looked for in groups of claims about one thing and year, and among the papers of the same weeks.

All of these take statements of one council in reading order, as their documents left them when they were judged, and give what they find to a scope.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from db.contradictions import Key, Weeks, by_period, thing
from db.counterparts import Pair, pairs
from db.derived import Findings
from db.echoes import followed, matter
from db.grouping import facts_of, group_id, thing_id
from db.judge import (
    by_document,
    judge_echoes,
    judge_moves,
    judge_pair,
    judge_period,
    judge_slips,
    judge_week,
    of_weeks,
    weeks_of_matters,
)
from db.mixups import by_value
from db.papers import Paper
from db.slips import by_digits, digits
from db.statement import Statement
from db.told import by_figure, givers, movers
from db.tolerances import LIMITS
from extractor.claim import stable_id

Due = Callable[[Statement], bool]


def compare_groups(found: Findings, statements: Iterable[Statement], told: Mapping[str, str], groups: Collection[str] | None = None) -> None:
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
                found.add_facts(facts_of(about_it, key, group, told))
        found.settle()


def compare_weeks(found: Findings, statements: Iterable[Statement], told: Mapping[str, str], is_due: Due | None = None) -> None:
    """What documents say against others of the same weeks, where periods do not tell what belongs together. `is_due`: the documents (by one of their
    statements) that are looked at; the others are what they are held against.
    """
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
            if (speaks or not found.every) and (is_due is None or is_due(listed[0])):
                found.keep(_of_weeks("weeks", listed[0], about_it), judge_week(document, weeks, told) if speaks else ())
        found.settle()


def compare_echoes(found: Findings, statements: Iterable[Statement], told: Mapping[str, str], is_due: Due | None = None) -> None:
    """Figures of papers of the same weeks that are told in the same words though their slots differ. `is_due`: as for weeks."""
    for weeks in weeks_of_matters(statements):
        if not weeks.ordered:
            continue
        about_it = stable_id("matter", weeks.ordered[0].claim.council, matter(weeks.ordered[0]))
        for document, listed in weeks.by_document.items():
            last = not followed(listed[0], weeks)  # as most are within these days
            if not (last and found.every) and (is_due is None or is_due(listed[0])):
                found.keep(_of_weeks("echoes", listed[0], about_it), () if last else judge_echoes(document, weeks, told))
        found.settle()


def compare_digits(found: Findings, statements: Iterable[Statement], is_due: Due | None = None) -> None:
    """Figures of papers of the same weeks with the same digits in another order, whatever they measure. `is_due`: as for weeks."""
    for weeks in by_digits(statements):
        about_it = stable_id("digits", weeks.ordered[0].claim.council, digits(weeks.ordered[0]))
        for document, listed in weeks.by_document.items():
            alone = weeks.alone(listed)
            if not (alone and found.every) and (is_due is None or is_due(listed[0])):
                found.keep(_of_weeks("digits", listed[0], about_it), () if alone else judge_slips(document, weeks))
    found.settle()


def compare_moves(found: Findings, statements: Iterable[Statement], is_due: Callable[[Key, str], bool] | None = None) -> None:
    """Figures that later papers say they have replaced. `is_due`: of which figures in which documents that is asked."""
    for key, members in by_figure(statements).items():
        given = givers(key, members)
        for document, later in movers(key, members).items():
            if is_due is None or is_due(key, document):
                about_it = stable_id("moves", later[0].claim.council, key)
                found.keep(_of_weeks("moves", later[0], about_it), judge_moves(key, given, later))
    found.settle()


def compare_papers(found: Findings, statements: Sequence[Statement], told: Mapping[str, str], is_due: Due | None = None) -> None:
    """Figures that papers of the same weeks give for different things, and those that they give differently though they share others.

    Takes all that these papers say. `is_due`: as for weeks, of the earlier of two papers.
    """
    papers = papers_of(statements)
    for pair in pairs(by_value(papers.values())):
        if is_due is None or is_due(papers[pair[0]].first):
            compare_pair(found, papers, pair, told)
    found.settle()


def papers_of(statements: Iterable[Statement]) -> dict[str, Paper]:
    """The papers that make the statements, by the ids of their documents."""
    return {document: Paper(listed) for document, listed in by_document(statements).items()}


def compare_pair(found: Findings, papers: Mapping[str, Paper], pair: Pair, told: Mapping[str, str], *, shared: bool = True) -> None:
    """What two papers, the earlier first, say against each other; nothing where they do not share figures any more."""
    first, second = (papers[document] for document in pair)
    found.keep(_of_weeks("pairs", first.first, f"{pair[1]}:{first.first.claim.council}"), judge_pair(first, second, told) if shared else ())


def in_company(statements: Iterable[Statement]) -> list[Statement]:
    """The statements of documents that have another one within the same weeks: in a rebuild the others need not be looked at there."""
    statements = list(statements)
    days = {one.claim.document.id: one.day for one in statements if one.day}
    ordered = sorted(days, key=days.__getitem__)
    near = {document for pair in pairwise(ordered) if days[pair[1]] - days[pair[0]] <= LIMITS.same_time_days for document in pair}
    return [one for one in statements if one.claim.document.id in near]


def _of_weeks(kind: str, one: Statement, about_it: str) -> str:
    """The scope of what a document says against papers of its weeks; of two papers that find the same the earlier comes first."""
    return f"{kind}:{one.day:07}:{one.claim.document.id}:{about_it}"
