"""From claims to conflicts, as pure functions: the same path for claims from the database, from a claims file and from a simulation."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db import contradictions, offices
from db.arithmetic import Check, share_off
from db.contradictions import Clash, Key, Weeks, thing
from db.counterparts import counterparts, pairs
from db.echoes import echoes, matter
from db.mixups import by_value, mixups
from db.names import scheme, scheme_names
from db.papers import Paper, left_over
from db.percentages import check_percentages
from db.periods import standing
from db.recollected import recollected
from db.records import AppointmentView, ClaimView, Conflict, DocumentView, Member, ProgrammeView, Support, reading_order
from db.rises import from_one_figure
from db.slips import by_digits, slips
from db.statement import Statement, state
from db.stories import stories
from db.sums import check_sums
from db.told import Figure, by_figure, givers, mark_replaced, movers, moves
from db.within import within_document
from db.years import TOTAL, levels_across, remainders_across, sums_across
from extractor.claim import stable_id

Said = tuple[list[Conflict], list[Support]]  # what one document says of itself about one council


@dataclass(slots=True)
class Judgement:
    """What a set of claims says together."""

    conflicts: list[Conflict] = field(default_factory=list)
    supports: list[Support] = field(default_factory=list)
    stories: Mapping[str, str] = field(default_factory=dict)


def judge(
    claims: Iterable[ClaimView],
    documents: Iterable[DocumentView] = (),
    appointments: Iterable[AppointmentView] = (),
    programmes: Iterable[ProgrammeView] = (),
) -> Judgement:
    """All conflicts, revisions and working sums of a set of claims. The order of the input makes no difference.

    `documents`: those whose texts are compared for copies; the documents of the claims where none are given.
    """
    listed = sorted(claims, key=reading_order)
    texts = {one.id: one for one in documents} or {one.document.id: one.document for one in listed}
    names = scheme_names(programmes)
    told = stories(texts.values())
    out = Judgement(stories=told)
    by_council: dict[str, list[Statement]] = {}
    for claim in listed:
        if claim.council is not None:  # a figure of no single council has nothing to be compared with
            by_council.setdefault(claim.council, []).append(state(claim if not names else replace(claim, programme=scheme(claim.programme, names))))
    found: dict[str, Conflict] = {}
    for _, statements in sorted(by_council.items()):
        for members in by_document(statements).values():
            conflicts, supports = judge_document(members)
            _keep(found, conflicts)
            out.supports += supports
        for members in by_thing(statements):
            _keep(found, judge_thing(members, told))
        for weeks in weeks_of_matters(statements):
            for document in weeks.by_document:
                _keep(found, judge_echoes(document, weeks, told))
        for weeks in by_digits(statements):
            for document in weeks.by_document:
                _keep(found, judge_slips(document, weeks))
        papers = {document: Paper(listed) for document, listed in by_document(statements).items()}
        for first, second in pairs(by_value(papers.values())):
            _keep(found, judge_pair(papers[first], papers[second], told))
        for key, members in by_figure(statements).items():
            given = givers(key, members)
            for later in movers(key, members).values():
                _keep(found, judge_moves(key, given, later))
    _keep(found, (office_conflict(clash) for clash in offices.clashes(appointments)))
    out.conflicts = sorted(found.values(), key=lambda one: (-one.severity, one.id))
    return out


def by_thing(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements that may be compared with each other, in a fixed order."""
    groups: dict[Key, list[Statement]] = {}
    for one in statements:
        groups.setdefault(thing(one), []).append(one)
    return [groups[key] for key in sorted(groups, key=repr)]


def by_document(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """The statements of each document, in text order where they come in reading order."""
    out: dict[str, list[Statement]] = {}
    for one in statements:
        out.setdefault(one.claim.document.id, []).append(one)
    return out


def judge_document(statements: Sequence[Statement]) -> Said:
    """What one document says of itself about one council: sums, percentages, speakers who contradict each other.

    Takes its statements in text order; lends their periods to headlines and marks parts on the way.
    """
    return judge_documents([statements])[0]


def judge_documents(listed: Sequence[Sequence[Statement]]) -> list[Said]:
    """The same for each of many: each step is taken for all of them before the next, so that the processor's caches hold what it looks up."""
    for statements in listed:
        contradictions.borrow_periods(statements)
    for statements in listed:
        mark_replaced(statements)
    sums = [check_sums(statements) for statements in listed]
    percentages = [check_percentages(statements) for statements in listed]
    weighed = [_weighed([*some, *others]) for some, others in zip(sums, percentages, strict=True)]
    clashes = [[clash_conflict(clash) for clash in within_document(statements)] for statements in listed]
    return [([*conflicts, *more], supports) for (conflicts, supports), more in zip(weighed, clashes, strict=True)]


def _weighed(checks: Iterable[Check]) -> Said:
    """What comes of the sums and percentages of a document; marks the parts of those that are meant to work."""
    supports: list[Support] = []
    conflicts: list[Conflict] = []
    for check in checks:
        if check.works and check.telling:
            _mark_parts(check)
            supports.append(Support(check.type, check.explain(), _check_members(check)))
        elif not check.works and (check.type == "sum" or check.explicit):
            if check.explicit:
                _mark_parts(check)  # the words make them parts, whatever they come to
            conflicts.append(check_conflict(check))
    return conflicts, supports


def judge_thing(members: list[Statement], told: Mapping[str, str]) -> Iterator[Conflict]:
    """What documents say against each other about one thing."""
    for group in contradictions.by_period(members).values():
        yield from judge_period(group, told)
    weeks = Weeks(members)
    for document in weeks.by_document:
        yield from judge_week(document, weeks, told)


def judge_period(members: list[Statement], told: Mapping[str, str]) -> Iterator[Conflict]:
    """Contradictions about one thing and period, and figures that moved."""
    yield from (clash_conflict(clash) for clash in contradictions.of_one_period(members, told))
    yield from (check_conflict(check) for check in remainders_across(members))
    if members[0].period.shape == "none":
        yield from (clash_conflict(clash) for clash in recollected(members))


def of_weeks(one: Statement) -> bool:
    """Whether `judge_week` has anything to look at in a statement."""
    return one.period.shape in contradictions.UNDATED or one.period.shape == TOTAL


def judge_week(document: str, weeks: Weeks, told: Mapping[str, str]) -> Iterator[Conflict]:
    """What one document says against the papers of the same weeks where periods do not tell what belongs together."""
    yield from (clash_conflict(clash) for clash in weeks.undated(document, told))
    yield from (check_conflict(check) for check in sums_across(document, weeks))


def weeks_of_matters(statements: Iterable[Statement]) -> list[Weeks]:
    """The statements of one council by what they measure, whatever else their slots say."""
    matters: dict[Key, list[Statement]] = {}
    for one in statements:
        matters.setdefault(matter(one), []).append(one)
    return [Weeks(members) for _, members in sorted(matters.items(), key=lambda item: repr(item[0])) if len(members) > 1]


def judge_echoes(document: str, weeks: Weeks, told: Mapping[str, str]) -> Iterator[Conflict]:
    """What one document says against papers of the same weeks that tell of the same items in the same words."""
    yield from (clash_conflict(clash) for clash in echoes(document, weeks, told))


def judge_slips(document: str, weeks: Weeks) -> Iterator[Conflict]:
    """Figures of one document that papers of the same weeks give with the same digits in another order."""
    yield from (clash_conflict(clash) for clash in slips(document, weeks))


def judge_pair(first: Paper, second: Paper, told: Mapping[str, str]) -> Iterator[Conflict]:
    """What two papers of the same weeks, which share figures, give differently, or give for different things."""
    left, right = left_over(first, second), left_over(second, first)
    for found in (mixups(first, second, left, right), from_one_figure(first, second), counterparts(first, second, left, right, told)):
        yield from map(clash_conflict, found)
    for own, theirs in ((first, second), (second, first)):
        yield from map(check_conflict, levels_across(own, theirs))


def judge_moves(figure: Figure, given: Sequence[Statement], later: Iterable[Statement]) -> Iterator[Conflict]:
    """What the statements of one document say they have replaced, of the papers that give a figure (`given`)."""
    yield from (clash_conflict(clash) for clash in moves(figure, given, later))


def _mark_parts(check: Check) -> None:
    """Parts of a total of the same time and scope are not totals themselves; the years of a span are."""
    for part in check.parts if check.type == "sum" and check.role == "part" else ():
        if part.family != check.total.family:
            continue  # the grant for a bridge is no part of another grant
        if standing(part.period, check.total.period) in ("same", "unknown") and part.claim.service == check.total.claim.service:
            part.is_part()


def _keep(found: dict[str, Conflict], conflicts: Iterable[Conflict]) -> None:
    for one in conflicts:
        found.setdefault(one.id, one)


def clash_conflict(clash: Clash) -> Conflict:
    """A clash as a conflict: its id rests on the earliest claim of each side, so that further claims on a side leave it alone."""
    left, right = clash.left[0].claim, clash.right[0].claim
    members = [Member(one.claim, "edit" if clash.edited else "a") for one in clash.left] + [
        Member(one.claim, "edit" if clash.edited else "b") for one in clash.right
    ]
    key = stable_id("conflict", clash.type, sorted((left.id, right.id)))
    return Conflict(key, clash.type, _severity(clash), clash.verdict.because, tuple(members), left.council)


def check_conflict(check: Check) -> Conflict:
    """A sum or percentage that does not work, as a conflict."""
    key = stable_id("conflict", check.type, check.total.claim.id, sorted(part.claim.id for part in check.parts))
    severity = round(min(0.9, 0.4 + (0.2 if check.explicit else 0.0) + min(0.3, share_off(check))) * _confidence(check.total, *check.parts), 3)
    return Conflict(key, check.type, severity, check.explain(), _check_members(check), check.total.claim.council)


def office_conflict(clash: offices.Clash) -> Conflict:
    """Two holders of one office, as a conflict between appointments."""
    members = [Member(one, "a") for one in clash.left] + [Member(one, "b") for one in clash.right]
    key = stable_id("conflict", "office", sorted((clash.left[0].id, clash.right[0].id)))
    return Conflict(key, "office", 0.6, clash.because, tuple(members), clash.council)


def _check_members(check: Check) -> tuple[Member, ...]:
    return (*(Member(part.claim, check.role) for part in check.parts), Member(check.total.claim, "percent" if check.type == "percent" else "total"))


def _severity(clash: Clash) -> float:
    """How much a clash matters: how far the figures are apart, how firmly they are put, how surely they were read. Revisions are information."""
    if clash.type == "revision":
        return 0.2
    a, b = clash.left[0], clash.right[0]
    high = max(abs(a.value.point), abs(b.value.point)) or 1.0
    apart = min(1.0, abs(a.value.point - b.value.point) / high / 0.5)
    firm = 0.1 if a.value.exact and b.value.exact else 0.0
    support = min(0.1, 0.02 * (len(clash.left) + len(clash.right) - 2))
    return round((0.5 + 0.3 * apart + firm + support) * _confidence(a, b), 3)


def _confidence(*statements: Statement) -> float:
    return min(one.claim.confidence for one in statements)
