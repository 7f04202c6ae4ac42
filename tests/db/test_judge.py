"""What holds of judging as a whole: order makes no difference, equal claims add no contradiction, copies are one story."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.claimsfile import from_gold, to_json
from db.judge import judge
from db.stories import similarity, stories, triples
from tests.benchmark.simulator import measure, simulate
from tests.db.made_claims import paper

STORY = """Northmere County Council has agreed a budget of [{budget} | budget 2014/15] for the year to come after a meeting that lasted five hours.
Members voted by 31 to 20 for the plan, which closes two libraries in Ashwick and Fernford and ends the subsidy of seven rural bus routes.
Leader Ann Field said that the settlement was the tightest that she had known in ten years as a councillor and blamed the government.
"We have protected care for the elderly, we have protected schools and we have kept the roads safe in winter," she told the meeting.
"""


def outcome(judgement):
    return [(one.id, one.type, one.severity, one.explanation, one.claim_ids) for one in judgement.conflicts]


def test_copies_are_one_story_and_their_difference_an_edit():
    first = paper(STORY.replace("{budget}", "£262.4m"), "Northmere Agency", "2014-02-13")
    copy = paper("FROM OUR REPORTER\n" + STORY.replace("{budget}", "£226.4m"), "Ashwick Herald", "2014-02-14")
    other = paper("Northmere County Council's budget for the year is [£262.4m | budget 2014/15].", "Vale Gazette", "2014-02-14")
    found = judge([*first, *copy, *other])
    documents = {claim.document.id: claim.document for claim in (*first, *copy, *other)}
    assert found.stories == {first[0].document.id: first[0].document.id, copy[0].document.id: first[0].document.id}
    assert len(found.conflicts) == 1
    assert "one was edited or mistyped" in found.conflicts[0].explanation
    assert stories(documents.values()) == found.stories


def test_two_reporters_at_one_meeting_tell_two_stories():
    one = triples(
        "The council agreed cuts of five million pounds on Thursday after a long debate about libraries, buses and "
        "care for the elderly in the county."
    )
    other = triples(
        "Libraries and bus routes will go under a budget that was voted through last night by members of the county "
        "council, who argued for five hours."
    )
    assert similarity(one, other) < 0.2


@given(st.integers(min_value=0, max_value=10_000), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_the_order_of_claims_makes_no_difference(seed: int, chance: random.Random):
    world = simulate(seed, documents=25)
    expected = outcome(judge(world.claims, world.documents, world.appointments))
    for listed in (world.claims, world.documents, world.appointments):
        chance.shuffle(listed)
    assert outcome(judge(world.claims, world.documents, world.appointments)) == expected


@given(
    st.sampled_from(["£9m", "£9.1m", "£27.5m", "£430m"]),
    st.sampled_from(["", "about", "more_than", "almost"]),
    st.integers(min_value=1, max_value=4),
)
@settings(max_examples=40, deadline=None)
def test_claims_that_agree_never_clash_however_many_join(quote: str, qualifier: str, number: int):
    papers = [
        paper(f"It will save [{quote} | 2014/15 {qualifier}] next year, paper {n} says.", f"Paper {n}", f"2014-02-{10 + n}")
        for n in range(number + 1)
    ]
    papers += [paper(f"It will save [{quote} | 2014/15] next year, the Echo says.", "Echo", "2014-02-09")]
    assert judge(claim for claims in papers for claim in claims).conflicts == []


def test_a_further_claim_on_one_side_keeps_the_id():
    first = paper("It has a budget of [£428m | budget 2014/15] for the year.", "Echo", "2014-02-10")
    second = paper("The year's budget of [£420m | budget 2014/15] was agreed.", "Gazette", "2014-02-12")
    third = paper("Members agreed a budget of [£420m | budget 2014/15].", "Courier", "2014-02-14")
    (before,) = judge([*first, *second]).conflicts
    (after,) = judge([*first, *second, *third]).conflicts
    assert after.id == before.id
    assert set(before.claim_ids) < set(after.claim_ids)


def test_the_simulated_world():
    """A small one: `python -m tests.benchmark.simulator` runs the whole and prints each type."""
    world = simulate(seed=3, documents=300)
    found = measure(world, judge(world.claims, world.documents, world.appointments).conflicts)["all but revisions"]
    assert found["planted"] >= 50
    assert found["precision"] >= 0.98
    assert found["recall"] >= 0.90


GOLD = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.skipif(not GOLD.exists(), reason="the public gold lies beside the checkout of its makers only")
@pytest.mark.parametrize("name", ["west", "north"])
def test_given_the_gold_claims_nothing_benign_is_reported(name: str):
    """Score only: the pairs that agree, round, hedge or differ in scope must lie in no conflict of their own."""
    folder = GOLD.parent / "dev" / name
    claims, documents, appointments, programmes = from_gold(json.loads((GOLD / f"dev_{name}.json").read_text(encoding="utf-8")), folder)
    found = [to_json(one) for one in judge(claims, documents, appointments, programmes).conflicts]
    assert all(set(one) == {"id", "type", "severity", "state", "explanation", "council", "claims"} for one in found)
    assert all(documents and claim["quote"] for one in found for claim in one["claims"])
    assert len({one["id"] for one in found}) == len(found) >= 15


def test_a_figure_without_a_year_is_held_against_each_paper_of_its_weeks():
    """One of them names the year, one does not: what is merged in one week must not be lost in the other."""
    claims = [
        *paper("Museums lose [£5.6m | saving proposed service=culture].", source="Vale Echo", published="2014-02-10"),
        *paper("Museums would lose [£5.6m | saving proposed 2014/15 service=culture].", source="Vale Council", published="2014-02-10"),
        *paper("Museums lose [£6.5m | saving agreed service=culture].", source="Vale Union", published="2014-02-12"),
    ]
    contrary = [{member.claim.document.source for member in one.members} for one in judge(claims).conflicts if one.type == "value"]
    assert any({"Vale Echo", "Vale Union"} <= sources for sources in contrary)
    assert any({"Vale Council", "Vale Union"} <= sources for sources in contrary)


def test_a_share_of_the_budget_makes_reserves_no_part_of_it():
    claims = [
        *paper("Reserves are [£31.0m | reserves actual], or [7.7% | other_percent] of the budget of [£402.6m | budget 2014/15].", source="Vale Echo"),
        *paper("It has only [£27m | reserves actual] in reserves.", source="Vale Mail", published="2014-02-14"),
    ]
    assert [one.type for one in judge(claims).conflicts] == ["value"]


def test_a_decision_that_names_no_year_takes_the_place_of_what_was_proposed():
    claims = [
        *paper("The cabinet has put forward a budget of [£13.9m | budget proposed 2014/15].", source="Vale Council", published="2014-02-04"),
        *paper("Councillors last night approved a budget of [£13.6m | budget agreed].", source="Vale Echo", published="2014-02-28"),
    ]
    assert [one.type for one in judge(claims).conflicts] == ["revision"]


@pytest.mark.parametrize(("rise", "clashes"), [("4.99 per cent", False), ("3.99 per cent", True)])
def test_a_rise_told_without_what_a_service_adds_to_it_is_none_of_another(rise: str, clashes: bool):
    """The core rise and the social-care precept are claims of two services, so that no group holds both."""
    council = paper(
        "Council tax would rise by [2.99% | tax_rise proposed 2014/15], with a further [2% | tax_rise proposed 2014/15 service=adult_social_care]."
    )
    gazette = paper(f"The plan raises council tax by [{rise} | tax_rise proposed 2014/15].", "Vale Gazette", "2014-02-17")
    assert bool([one for one in judge([*council, *gazette]).conflicts if one.type == "value"]) == clashes


def test_some_of_the_posts_are_not_all_of_them():
    report = paper("[722 posts | job_losses agreed 2014/15] will go.")
    gazette = paper(
        "They voted for [722 job losses | job_losses agreed 2014/15]. Of the jobs, [381 | job_losses agreed 2014/15] are empty.",
        "Vale Gazette",
        "2014-02-17",
    )
    assert not judge([*report, *gazette]).conflicts
