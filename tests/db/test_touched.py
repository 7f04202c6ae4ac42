"""One more document, one less, one read again: what is worked out of what it touches is what a rebuild finds, however the papers come."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from db import refresh as module
from db import touched
from db.facts import conflicts, facts
from db.refresh import refresh
from db.store import pending_documents, prune
from extractor.claim import Extraction
from tests.db.test_refresh import database, ingest, state_of, stored, worlds

FIRST = date(2014, 2, 3)
TEXT = "The county council has agreed to spend less on roads and libraries next spring, and its cabinet set aside [{} | budget 2014/15] for it."


@pytest.fixture(autouse=True)
def _only_what_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Councils are so small here that they would be worked out anew."""
    monkeypatch.setattr(module, "ANEW", 0)


def on_day(day: int, text: str, source: str = "Echo") -> Extraction:
    """A paper of so many days after the first; its root is none, so that it can be taken away."""
    return stored(text, f"{source} {day}", (FIRST + timedelta(days=day)).isoformat())


def weeks(chance: random.Random, papers: int) -> list[Extraction]:
    """Papers of some weeks that copy, round, mistype and mix up a few figures of one budget: most share some, and hardly one has all of another."""
    plan = [
        "[£428m | budget 2014/15]",
        "[£12.6m | saving proposed 2014/15]",
        "[£3.4m | overspend forecast 2013/14]",
        "[£1.94m | cost service=culture]",
    ]
    rivals = ["[£482m | budget 2014/15]", "[£16.2m | saving proposed]", "[£4.3m | overspend forecast]", "[£1.94m | saving proposed service=culture]"]
    words = ["on roads at Howbury depot", "in libraries", "for care homes in the north", "after the cabinet met", "as members heard"]
    out = []
    for number in range(papers):
        said = [chance.choice((one, one, rival)) for one, rival in zip(plan, rivals, strict=True) if chance.random() < 0.7] or plan[:1]
        text = " ".join(f"It comes to {one} {chance.choice(words)}." for one in said)
        if chance.random() < 0.3:
            text += " The gap is now put at [£12.6m | funding_gap required], up from the [£9.8m | funding_gap forecast] estimated before."
        if chance.random() < 0.3:
            text += f" The gap was put at [£9.8m | funding_gap forecast] {chance.choice(words)}."
        out.append(on_day(chance.randrange(70), f"{text} Paper {number}.", chance.choice(("Echo", "Post", "Mail"))))
    return out


def of_two_councils(one: Extraction) -> Extraction:
    """The same paper, told of another council too."""
    others = (replace(claim, id=f"{claim.id}w", council="Westmark Council") for claim in one.claims)
    return replace(one, claims=(*one.claims, *others))


def poorer(one: Extraction, chance: random.Random) -> Extraction:
    """The same document, of which less is read."""
    return replace(one, claims=tuple(claim for claim in one.claims if chance.random() < 0.5))


def in_portions(papers: Sequence[Extraction], chance: random.Random) -> Iterator[Sequence[Extraction]]:
    at = 0
    while at < len(papers):
        size = chance.choice((1, 1, 2, 5))
        yield papers[at : at + size]
        at += size


def as_rebuilt(engine: Engine) -> bool:
    """Whether a rebuild changes nothing; what was worked out stays as it was found."""
    before = state_of(engine)
    refresh(engine)
    return state_of(engine) == before


@pytest.mark.parametrize("seed", range(4))
def test_papers_in_any_order_and_portions_with_some_read_again_are_the_full_rebuild(seed: int):
    chance = random.Random(seed)
    papers = [of_two_councils(one) if one.claims and chance.random() < 0.2 else one for one in weeks(chance, 18)] if seed % 2 else worlds(seed, 18)
    chance.shuffle(papers)
    engine = database()
    for some in in_portions(papers, chance):
        ingest(engine, *some)
    assert list(conflicts(engine))
    assert as_rebuilt(engine)
    for one in chance.sample(papers, 3):
        ingest(engine, poorer(one, chance))
        assert as_rebuilt(engine), "less is read"
        ingest(engine, one)
        assert as_rebuilt(engine), "and all again"
    assert state_of(engine) == state_of(database(*papers))


@pytest.mark.parametrize("seed", range(2))
def test_papers_that_go_leave_what_a_rebuild_finds_without_them(seed: int):
    chance = random.Random(seed)
    papers = weeks(chance, 16)
    engine = database(*papers)
    kept = chance.sample(papers, 11)
    assert prune(engine, 1, "", {one.document.path for one in kept}) > 0
    refresh(engine, pending_documents(engine))
    assert as_rebuilt(engine)


@pytest.mark.parametrize("last", range(5))
def test_a_copy_that_joins_others_joins_those_beyond_its_month(last: int):
    """Copies 28 days apart are one story, however long it runs; without the one in the middle they are two."""
    papers = [on_day(28 * at, TEXT.format(figure)) for at, figure in enumerate(("£420m", "£420.0m", "£420 million", "£420.00m", "£420,000,000"))]
    engine = database()
    ingest(engine, *papers[:last], *papers[last + 1 :])
    assert [fact["stories"] for fact in facts(engine)] == [1 if last in (0, 4) else 2]
    ingest(engine, papers[last])
    assert [fact["stories"] for fact in facts(engine)] == [1]
    assert as_rebuilt(engine)


def test_a_copy_that_goes_parts_those_that_it_joined():
    papers = [on_day(28 * at, TEXT.format(figure)) for at, figure in enumerate(("£420m", "£420.0m", "£420 million", "£420.00m", "£420,000,000"))]
    engine = database(*papers)
    prune(engine, 1, "", {one.document.path for one in (*papers[:2], *papers[3:])})
    refresh(engine, pending_documents(engine))
    assert [fact["stories"] for fact in facts(engine)] == [2]
    assert as_rebuilt(engine)


@pytest.mark.parametrize("between", [10, 26, 30])
def test_figures_of_papers_that_a_third_makes_copies_are_edited(between: int):
    """Of the same weeks, and without a year: what told them together is a copy that has the words of both."""
    ending = " It was said at length by all members in the chamber, who heard how hard the winter had been on roads, walls and bridges in the county."
    opening = "Residents of the villages along the river waited for hours outside to hear what would become of their school buses and day centres. "
    text = "The cabinet set aside [{} | cost forecast] for the Howbury bridge."
    first, second = on_day(0, opening + text.format("£4.1m")), on_day(20, text.format("£5.3m") + ending, "Post")
    both = on_day(between, opening + text.format("£4.1m") + ending, "Mail")
    engine = database(first, second)
    ingest(engine, both)
    assert as_rebuilt(engine)
    assert state_of(engine) == state_of(database(both, second, first))


def test_copies_are_joined_by_one_that_says_nothing_of_their_fact():
    first, second = (on_day(day, TEXT.format(figure)) for day, figure in ((0, "£420m"), (50, "£420.0m")))
    engine = database(first, second)
    assert [fact["stories"] for fact in facts(engine)] == [2]
    ingest(engine, on_day(25, TEXT.replace("budget 2014/15", "debt actual").format("£20m")))
    assert sorted(fact["stories"] for fact in facts(engine)) == [1, 1]
    assert as_rebuilt(engine)


def shed(day: int, jobs: int) -> Extraction:
    return on_day(day, f"It has shed [{jobs} jobs | job_losses actual 2010-04-01/..] since 2010.", f"Echo {jobs}")


BRIDGE = "The Howbury bridge will cost [{} | cost forecast service=highways_transport]."
LIBRARIES = "Its libraries cost [£1.94m | budget 2013/14 service=culture] and would save [£350,000 | proposed 2014/15 service=culture] in libraries."
LIFT = "A lift for the town hall of a neighbour cost [£1.94m | cost actual service=central]."
# what stands, what comes or goes
CAME_OR_WENT = [
    # the group's conflict begins with the paper of months before; the papers of the week still have their own
    ("before", [shed(60, 500), shed(65, 700)], shed(0, 500)),
    # two papers contradict one: who is left takes the place of the one that went
    ("one of two", [on_day(0, BRIDGE.format("£4.1m")), on_day(6, BRIDGE.format("£5.3m"), "Post")], on_day(3, BRIDGE.format("£5.3m"), "Mail")),
    # a figure that everybody has leads to the nearest papers only: one more stands between two that told of one thing
    (
        "between",
        [
            on_day(0, LIBRARIES),
            *(on_day(1, LIFT, f"Lift {n}") for n in range(6)),
            on_day(2, "They would save [£1.94m | proposed 2014/15 service=culture]."),
        ],
        on_day(1, LIFT, "Mail"),
    ),
]


@pytest.mark.parametrize(("papers", "one"), [row[1:] for row in CAME_OR_WENT], ids=[row[0] for row in CAME_OR_WENT])
def test_one_that_comes_and_goes_changes_what_others_say_against_each_other(papers: list[Extraction], one: Extraction):
    engine = database(*papers)
    without = [found["id"] for found in conflicts(engine)]
    ingest(engine, one)
    assert [found["id"] for found in conflicts(engine)] != without
    assert as_rebuilt(engine)
    ingest(engine, replace(one, claims=()))
    assert [found["id"] for found in conflicts(engine)] == without
    assert as_rebuilt(engine)


def test_what_two_papers_say_of_two_councils_is_kept_apart():
    first = on_day(0, LIBRARIES)
    second = on_day(2, "Libraries would save [£1.94m | proposed 2014/15 service=culture].", "Post")
    engine = database(of_two_councils(first))
    ingest(engine, of_two_councils(second))
    assert len({one["council"] for one in conflicts(engine)}) == 2
    assert as_rebuilt(engine)


def test_no_more_is_held_against_others_than_what_was_touched_speaks_of(monkeypatch: pytest.MonkeyPatch):
    """A paper about roads leaves the figures of the same weeks for buses alone."""
    others = [on_day(at, f"Buses cost [£{at + 2}.1m | cost service=highways_transport] this year.", f"Echo {at}") for at in range(8)]
    engine = database(*others)
    seen: list[int] = []
    compare = touched.compare_weeks
    monkeypatch.setattr(
        touched, "compare_weeks", lambda found, statements, *given: (seen.append(len(statements)), compare(found, statements, *given))
    )
    pairs: list[object] = []
    monkeypatch.setattr(touched, "compare_pair", lambda *given, **_: pairs.append(given))
    ingest(engine, on_day(4, "Some [140 posts | job_losses proposed] go.", "Post"))
    assert seen == [1]
    assert pairs == []
