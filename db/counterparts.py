"""What is left over when two papers of the same weeks tell one story: they give the same figures but for one, which each gives differently.

Who writes up a report takes over its figures; one that went wrong on the way (digits in another order, a million for a billion, last month's
forecast) leaves a figure on either side that the other paper does not have. Which of these belong together is weighed by what they measure, by the
words beside them, by how few there are and by how near they are. No slot alone decides: a reader of prose may have missed any of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.apart import GROSS, another_part, is_step
from db.changes import denies, replaces
from db.compare import Verdict, about, decide, quoted, stages
from db.contradictions import SIDE, Clash, Key, Weeks
from db.edited import edited
from db.names import noun
from db.nearness import dropped, mistyped, one_digit_off, plausible, swapped, swapped_roughly, tenfold, within
from db.papers import Paper, is_fine
from db.periods import standing
from db.sides import of_two_times
from db.signs import shared_figures, shared_stems
from db.statement import Statement, neighbours
from db.tolerances import LIMITS

ENOUGH = 2.0  # signs that two figures are of one thing
NEAREST = 8  # papers that give a figure of a paper, to which that one is held
MOST = 12  # figures left over in a paper: of a paper with more nobody can tell which stands for which
EXACTLY = 0.1  # of what two figures are apart: how far another that makes up for it may be off
FILLED = {"filled-posts"}  # "11 of the 27 are occupied", "16 of the 27 have people in them": the rest is not what makes up the total
NEAR, FARTHEST = 1.6, 4.0  # times that two figures may be apart, slips of the pen aside

# What tells for and against one thing, in about one and a half times the logarithm of the odds: fitted by logistic regression to pairs of figures
# left over in papers made up for that (the last time 156 that contradict each other and 667 that do not), and rounded. That one paper names no
# service tells nothing where a reader of prose found the claims: it misses services most. The bound is lower than these pairs alone would have it,
# for slots that were misread hide contradictions more often than they make up others; what speaks against one thing weighs more by as much.
ALONE, ALONE_IN_ONE, MANY = 1.5, 0.75, -0.5  # how many figures are left over in the papers
MEASURE, WIDE_MEASURE, OTHER_MEASURE = 1.25, 0.25, -0.5
WORD, WORDS, SUBJECT, OTHER_SUBJECT, NOUN, OTHER_NOUN = 1.25, 2, 1.25, -4.0, 0.5, -1.5
FIGURE, FIGURES = 0.5, 2  # another figure in both sentences
SERVICE, ONE_SERVICE, OTHER_SERVICE = 1.0, 0.0, -3.25
OTHER_WORD = -1.25  # another measure, and a service that only one paper names
PERIOD, OTHER_PERIOD = 0.75, -2.75
OTHER_RATE, OTHER_STAGE, SOFT_STAGE = -1.0, -0.5, -0.25
OTHER_PART, OTHER_ADDITION, OTHER_FORMER = -0.75, -0.25, -0.5
OTHER_UNIT = -4.0  # full-time equivalents, figures before income is taken off
SLIP, ROUGH_SLIP = 2.5, 1.5  # digits in another order, rounded or not
POINT_SLIP, ONE_DIGIT = 1.5, 1.25  # the decimal point (or a nought) elsewhere, one digit mistyped
WIDE_APART = -2.0  # more than NEAR times
NEWS = -2.25  # the later paper tells of figures of the earlier that have moved

Pair = tuple[str, str]


def pairs(groups: Iterable[Weeks]) -> list[Pair]:
    """The documents that share figures, the earlier first. Takes what `mixups.by_value` gives of one council."""
    found: dict[Pair, None] = {}
    for weeks in groups:
        for document, listed in weeks.by_document.items():
            if later := weeks.later(listed[0], NEAREST):
                fine, families = any(map(is_fine, listed)), {own.family for own in listed}
                for one in later:
                    if fine or one.family in families or is_fine(one):  # no accident, see `papers.known`
                        found[document, one.claim.document.id] = None
    return list(found)


def counterparts(first: Paper, second: Paper, left: Sequence[Statement], right: Sequence[Statement], stories: Mapping[str, str]) -> Iterator[Clash]:
    """Clashes between the figures that two papers do not share, given with what is left over in each."""
    if not left or not right:
        return
    figures, others = _by_figure(first, left), _by_figure(second, right)
    if max(len(figures), len(others)) > MOST:
        return
    weighed = []
    anew: float | None = None  # seldom asked
    for one_side in figures.values():
        for other_side in others.values():
            a, b = one_side[0], other_side[0]
            if (
                a.claim.kind != b.claim.kind
                or a.claim.currency != b.claim.currency
                or not (
                    plausible(a, b, NEAR if a.claim.kind == "count" else FARTHEST) or tenfold(a, b) or (dropped(a, b) and a.subjects & b.subjects)
                )
                or first.sorts[a] != second.sorts[b]
            ):
                continue
            few = _few(*(sum(side[0].claim.kind == a.claim.kind for side in sides.values()) for sides in (figures, others)))
            if anew is None:
                anew = NEWS * any(key in first.given for key in second.formers - first.formers)
            given = few + _digits(a, b) + (0.0 if mistyped(a, b) else anew)
            if best := _best(one_side, other_side, ENOUGH - given):
                weighed.append((best[0] + given, *best[1:], one_side, other_side))
    taken: set[int] = set()
    for _, a, b, one_side, other_side in sorted(weighed, key=lambda found: (-found[0], found[1].order, found[2].order)):
        if taken.isdisjoint((id(one_side), id(other_side))):
            taken |= {id(one_side), id(other_side)}
            if not _explained(a, b, first.statements, second.statements):
                yield _clash(a, b, one_side, other_side, stories)


def _best(one_side: Sequence[Statement], other_side: Sequence[Statement], least: float) -> tuple[float, Statement, Statement] | None:
    """The claims of two figures that have the most signs, where these are enough. Words are read only where they can decide."""
    best: tuple[float, Statement, Statement] | None = None
    for one in one_side:
        for other in other_side:
            known = slots(one, other)
            if (
                known + WORDS * WORD + SUBJECT + FIGURES * FIGURE >= least
                and (signs := known + _words(one, other)) >= least
                and (best is None or signs > best[0])
            ):
                best = signs, one, other
    return best


def _clash(a: Statement, b: Statement, one_side: Sequence[Statement], other_side: Sequence[Statement], stories: Mapping[str, str]) -> Clash:
    because = f"{quoted(a.claim)} and {quoted(b.claim)} cannot both be right{about(a)}: the two papers tell one story and share its other figures."
    left, right = ([one, *(other for other in side if other is not one)][:SIDE] for one, side in ((a, one_side), (b, other_side)))
    return Clash("value", Verdict("conflict", because), left, right, edited=edited(a, b, stories))


def _by_figure(paper: Paper, left: Sequence[Statement]) -> dict[Key, list[Statement]]:
    """What is left over in a paper by its figures."""
    out: dict[Key, list[Statement]] = defaultdict(list)
    for one in left:
        out[paper.amounts[one]].append(one)
    return out


def _few(left: int, right: int) -> float:
    low, high = sorted((left, right))
    return ALONE if high == 1 else ALONE_IN_ONE if low == 1 else MANY if low > 2 else 0.0


def _explained(a: Statement, b: Statement, first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    """Whether the two are no contradiction, or are known as one already: they share out a figure, or one has replaced the other."""
    if (
        another_part(a, b, changed=False)
        or decide(a, b)[0] in ("conflict", "revision")
        or any(test(*two) for test in (replaces, denies) for two in ((a, b), (b, a)))
    ):
        return True
    if a.claim.kind == "percent":
        return False
    slack = max(a.value.wording.fine, b.value.wording.fine) / 2
    whole, rest = a.value.point + b.value.point, abs(a.value.point - b.value.point)
    if any(abs(one.value.point - rest) <= slack and is_step(one) for one in (*first, *second)):
        return True  # "up by £5 to £149" against what it was before
    if mistyped(a, b) or swapped_roughly(a, b):
        return False  # a figure that is as far off as that is there by chance
    if b.day - a.day > LIMITS.moved_days and (a.stage, b.claim.status) == ("proposed", "agreed"):
        return True  # what was proposed weeks before, and what was decided
    lesser = first if a.value.point < b.value.point else second  # the paper that may give two parts of what the other gives as one
    near = min(slack, EXACTLY * rest)  # of figures in whole millions the rest is not known any better, but what is far off is none
    shared = all(_gives(listed, whole, slack, a, b) for listed in (first, second)) and not FILLED & a.subjects & b.subjects
    return shared or (rest > 2 * slack and _gives(lesser, rest, near, a, b))


def _gives(listed: Sequence[Statement], amount: float, slack: float, a: Statement, b: Statement) -> bool:
    """Whether a paper gives an amount besides the two figures."""
    return any(one.claim.kind == a.claim.kind and abs(one.value.point - amount) <= slack for one in listed if one is not a and one is not b)


def alike(a: Statement, b: Statement) -> float:
    """How much tells that two figures of papers that need not share any are of one thing: their slots, the words beside them and their digits."""
    found = _digits(a, b) + slots(a, b) + _words(a, b)
    if a.undated != b.undated and standing(a.period, b.period) == "different":
        found -= OTHER_PERIOD  # a level without a date is taken to be that of the day, and may be an older one
    return found


def slots(a: Statement, b: Statement) -> float:
    one, other = a.claim, b.claim
    found = MEASURE if a.family == b.family else WIDE_MEASURE if neighbours(a, b) else OTHER_MEASURE
    if one.service != other.service:
        found += OTHER_SERVICE if one.service and other.service else ONE_SERVICE if one.measure == other.measure else OTHER_WORD
    elif one.service:
        found += SERVICE
    stand = standing(a.period, b.period)
    found += {"same": PERIOD, "different": OTHER_PERIOD}.get(stand, OTHER_PERIOD if of_two_times(a, b) else 0.0)
    found += {"soft": SOFT_STAGE, "different": OTHER_STAGE}.get(stages(a, b), 0.0)
    found += OTHER_RATE * (one.rate != other.rate) + OTHER_UNIT * (a.full_time != b.full_time)
    if one.counted and other.counted and (noun(one.counted) == noun(other.counted) or one.kind == "count"):
        found += NOUN if noun(one.counted) == noun(other.counted) else OTHER_NOUN
    return found


def _words(a: Statement, b: Statement) -> float:
    left_to_find = "unidentified" in (a.stage, b.stage)  # a remainder by its name, whether or not the words beside it say so
    found = (
        WORD * min(WORDS, shared_stems(a, b))
        + FIGURE * min(FIGURES, shared_figures(a, b))
        + OTHER_PART * (a.portion != b.portion and not left_to_find)
    )
    found += OTHER_ADDITION * (a.addition != b.addition) + OTHER_FORMER * (a.former != b.former)
    found += OTHER_UNIT * ((GROSS in a.subjects) != (GROSS in b.subjects))
    if a.subjects and b.subjects:
        found += SUBJECT if a.subjects & b.subjects else OTHER_SUBJECT
    return found


def _digits(a: Statement, b: Statement) -> float:
    if swapped(a, b):
        return SLIP
    if swapped_roughly(a, b):
        return ROUGH_SLIP
    if dropped(a, b) and a.subjects & b.subjects and a.claim.measure == b.claim.measure:
        return POINT_SLIP
    if not within(a, b, 9.0):
        return POINT_SLIP if a.claim.measure == b.claim.measure else WIDE_APART
    one_digit = one_digit_off(a, b) and (
        a.family == b.family or shared_stems(a, b) > 0
    )  # what a thing costs and what is given for another are near by chance
    return WIDE_APART * (not within(a, b, NEAR)) + ONE_DIGIT * one_digit
