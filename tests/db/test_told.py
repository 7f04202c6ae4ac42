"""Figures that a later paper names as those that its own have replaced, whatever year, service or measure the two were given."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

EARLIER = "2013-11-18"
LATER = "2014-02-24"

# the earlier paper, the later one, why the figure moved all the same
MOVED = [
    (
        "The gap could reach [£17.4m | funding_gap forecast ../2018-03-31] by 2018.",
        "The gap is now put at [£30.7m | funding_gap forecast], up from the [£17.4m | funding_gap forecast] estimated in November.",
        "the later paper names no year",
    ),
    (
        "Leisure will overspend by [£3.4m | overspend forecast 2013/14 service=culture].",
        "The overspend on leisure has worsened to [£4.0m | overspend forecast 2013/14], compared with "
        "[£3.4m | overspend forecast 2013/14] in November.",
        "the service is left out",
    ),
    (
        "Some [160 posts | job_losses proposed 2014/15] would go.",
        "The number of posts to go has come down to [140 | workforce actual] from the [160 | workforce actual] proposed in November.",
        "another measure of jobs",
    ),
    (
        "It wants to put up council tax by [3.99% | tax_rise proposed 2014/15].",
        "Council tax goes up by [4.99% | tax_rise agreed], up from the [3.99% | tax_rise proposed service=adult_social_care] proposed in November.",
        "the former figure was taken for the levy for care",
    ),
    (
        "The council expects an overspend of [£3.9m | overspend forecast 2013/14].",
        "The year closed with an overspend of [£1.4m | overspend actual 2013/14], against the [£3.9m | overspend forecast 2013/14] "
        "forecast in November.",
        "a forecast and what came of it",
    ),
    (
        "It faces a gap of [£28m | funding_gap required 2014/15].",
        "The gap has fallen to [£14.3m | funding_gap required] from [£28m | grant agreed], it says.",
        "grammar ties the figures, whatever the former was taken for",
    ),
    (
        "It must find [£70m | funding_gap required 2014/15].",
        "The gap has narrowed to [£20m | funding_gap required 2014/15] from [£70m | funding_gap required 2014/15] in the summer.",
        "grammar ties figures that are far apart",
    ),
    (
        "It wants savings over three years and a tax rise of [4.89% | tax_rise proposed 2013-11-18/2016-11-18].",
        "Council tax goes up by [3.91% | tax_rise agreed 2014/15], down from the [4.89% | tax_rise proposed 2014/15] in the draft budget.",
        "a figure that is known by itself, whatever year it was given",
    ),
    (
        "It wants to save [£69m | saving proposed 2013-11-18/2016-11-18] over three years.",
        "The target for three years is cut to [£62m | saving required 2014/15] from [£69m | saving required 2014/15].",
        "a plan for three years that was taken for that of the first",
    ),
    (
        "It must save [£95.5m | saving required ../2019-03-31] by 2018/19.",
        "It must save [£160m | saving required 2014-02-24/2019-02-24] over five years. The target announced in November was "
        "[just under £96m | saving almost required 2013/14].",
        "the former figure is rounded, and the years have moved on",
    ),
]
STOOD = [
    (
        "The library will cost [£17.4m | cost agreed service=culture].",
        "The road will cost [£21m | cost agreed service=highways_transport], up from the [£17.4m | cost agreed] estimated in November.",
        "two services have one figure",
    ),
    (
        "The library will cost [£9m | cost agreed].",
        "It must save [£12m | saving required], up from the [£9m | saving required] estimated in November.",
        "a round figure of something else",
    ),
    (
        "It must save [£9m | saving required 2012/13].",
        "It must save [£12m | saving required 2014/15], up from the [£9m | saving required 2014/15] estimated in November.",
        "another year",
    ),
]


def moved(old: str, new: str) -> list[set[str]]:
    conflicts = judge([*paper(old, published=EARLIER), *paper(new, "Vale Mail", LATER)]).conflicts
    return [{member.claim.quote for member in one.members} for one in conflicts if one.type == "revision" and _between(one)]


def _between(conflict) -> bool:
    return len({member.claim.document.id for member in conflict.members}) > 1


@pytest.mark.parametrize(("old", "new", "why"), MOVED, ids=[row[2] for row in MOVED])
def test_a_figure_that_the_later_paper_names(old: str, new: str, why: str):
    assert len(moved(old, new)) == 1, why


@pytest.mark.parametrize(("old", "new", "why"), STOOD, ids=[row[2] for row in STOOD])
def test_a_figure_of_something_else(old: str, new: str, why: str):
    assert moved(old, new) == [], why


def test_a_figure_of_the_same_text_that_was_given_other_slots():
    text = "The gap is [£38m | funding_gap forecast 2014/15]. That is up from the [£30m | funding_gap actual] forecast in July."
    assert [one.type for one in judge(paper(text)).conflicts] == ["revision"]


def test_a_forecast_without_a_year_that_one_outlet_gives_anew():
    old = paper("Cuts in offices are likely to take [350 posts | job_losses forecast].", published=EARLIER)
    new = "Some [251 posts | job_losses forecast] are now expected to go."
    assert [one.type for one in judge([*old, *paper(new, published=LATER)]).conflicts] == ["revision"]
    assert not judge([*old, *paper(new, "Vale Mail", LATER)]).conflicts


def test_an_estimate_that_the_later_count_would_still_fit():
    old = paper("Some [390 staff | job_losses about actual programme=LEAN] have left under LEAN.", published="2014-01-24")
    new = paper("LEAN has removed [412 jobs | job_losses actual programme=LEAN] to date.", "Vale Mail", "2014-02-15")
    assert [one.type for one in judge([*old, *new]).conflicts] == ["revision"]


def test_one_outlet_moves_a_figure_that_another_had_printed_too():
    old = "The overspend for 2013/14 is put at [£7.3m | overspend forecast 2013/14]."
    new = paper("The overspend for 2013/14 is put at [£6.9m | overspend forecast 2013/14].", published="2014-01-10")
    claims = [*paper(old, published=EARLIER), *paper(old, "Vale Mail", "2013-11-25"), *new]
    assert [one.type for one in judge(claims).conflicts] == ["revision"]


def test_what_goes_in_april_goes_with_the_year_that_begins():
    old = paper("Some [230 jobs | job_losses proposed 2014/15] may go in 2014/15.", published=EARLIER)
    new = paper("[190 jobs | job_losses proposed 2014-04-01/2014-04-30] would go in April.", published=LATER)
    assert [one.type for one in judge([*old, *new]).conflicts] == ["revision"]


def test_a_vote_that_brings_a_proposal_down_a_week_later():
    old = "It will debate cuts of [£10.2m | saving proposed 2014/15] for 2014/15."
    new = "Members voted last night. The cuts for 2014/15 come down to [£8.7m | saving agreed 2014/15]."
    claims = [*paper(old), *paper(old, "Vale Mail", "2014-02-14"), *paper(new, published="2014-02-20")]
    assert {one.type for one in judge(claims).conflicts} == {"revision"}


def test_a_later_paper_that_gives_both_figures():
    old = paper("Cuts of [£71m | saving proposed 2013/14] are planned for 2013/14.", published="2013-02-09")
    new = paper(
        "It expects to save [£66m | saving forecast 2013/14] by March, short of its [£71m | saving agreed 2013/14] target.", published="2013-10-18"
    )
    assert any(one.type == "revision" for one in judge([*old, *new]).conflicts)


def test_a_headline_that_leaves_out_what_its_figure_is_of():
    one = "County pays [£6.1m | cost actual 2012/13] to lose staff\n\nIt spent [£6.1m | cost actual 2012/13] on redundancy payments in 2012/13."
    other = "Redundancy payments came to [£7.1m | cost actual 2012/13] in 2012/13."
    assert [one.type for one in judge([*paper(one), *paper(other, "Vale Mail", "2014-02-14")]).conflicts] == ["value"]


def test_one_speaker_in_two_papers_speaks_of_one_thing():
    one = paper("Unison fears the loss of [9,000 jobs | job_losses forecast speaker=Unison].")
    other = "Unison said [16,000 jobs | job_losses forecast speaker={}] might go."
    assert [one.type for one in judge([*one, *paper(other.format("Unison"), "Vale Mail", "2014-02-14")]).conflicts] == ["value"]
    assert not judge([*one, *paper(other.format("Unite"), "Vale Mail", "2014-02-14")]).conflicts


def test_nothing_is_set_in_autumn():
    old = paper("It has a budget of [£138m | budget actual 2014/15] to spend.", published="2013-10-21")
    new = paper("The council agreed a budget of [£131.2m | budget agreed 2014/15].", "Northmere County Council", LATER)
    assert [one.type for one in judge([*old, *new]).conflicts] == ["revision"]


def test_a_paper_that_gives_the_former_figure_contradicts_nobody():
    one = "The forecast overspend is cut to [£4.6m | overspend forecast 2013/14]. In June members were told [£9.3m | overspend forecast 2013/14]."
    other = "Overspend at [about £4.6m | overspend about forecast 2013/14]\n\nIt may go [£4.6m | overspend forecast 2013/14] over. "
    other += "Earlier forecasts were of [£9.3m | overspend forecast 2013/14]."
    found = judge([*paper(one), *paper(other, "Vale Mail", "2014-02-14")]).conflicts
    assert {conflict.type for conflict in found} == {"revision"}


def test_what_has_moved_for_one_paper_has_moved_for_all():
    old = paper("Council tax goes up by [7 per cent | tax_rise agreed 2014/15].")
    told = "It goes up by [4.9 per cent | tax_rise agreed 2014/15], not the [7 per cent | tax_rise proposed 2014/15] first proposed."
    bare = paper("Council tax goes up by [4.9 per cent | tax_rise agreed 2014/15].", "Vale Mail", "2014-02-26")
    assert any(one.type == "value" for one in judge([*old, *bare]).conflicts)
    assert {one.type for one in judge([*old, *bare, *paper(told, "Vale Gazette", "2014-02-26")]).conflicts} == {"revision"}


def test_a_bill_and_what_it_was_before_it_goes_up():
    old = paper("Our share of the bill is [£143.80 | tax_bill agreed].", published="2014-02-03")
    new = "Council tax will rise by [£5 | tax_bill agreed] to [£148.80 | tax_bill agreed 2014/15]."
    assert not [one for one in judge([*old, *paper(new, "Vale Mail", "2014-02-23")]).conflicts if one.type == "value"]


def test_a_paper_that_gives_a_figure_to_call_it_wrong():
    old = paper("It may have to pay [£90m | cost forecast] to settle equal pay claims.")
    new = "Equal pay claims will cost it [£78m | cost forecast]. Reports that equal pay could cost [£90m | cost forecast] are wrong."
    assert any(one.type == "value" and _between(one) for one in judge([*old, *paper(new, "Vale Mail", "2014-02-23")]).conflicts)


def test_a_figure_that_a_later_paper_denies():
    old = "Some [250 staff | job_losses proposed 2014/15] may be made redundant."
    new = "Some [400 jobs | jobs_at_risk proposed] will go, and not the [250 | job_losses proposed] that managers have told the press."
    (found,) = [one for one in judge([*paper(old), *paper(new, "Unison", "2014-02-18")]).conflicts if _between(one)]
    assert found.type == "value"
    assert {member.claim.quote for member in found.members} == {"250 staff", "400 jobs"}


def test_nobody_names_what_was_printed_years_before():
    old, new, _ = MOVED[0]
    claims = [*paper(old, published="2009-11-18"), *paper(new, "Vale Mail", LATER)]
    assert not any(_between(one) for one in judge(claims).conflicts)


def test_a_former_figure_that_the_later_paper_rounds_though_neither_names_a_year():
    old = paper("The estimated cost of the baths is [£14.24m | cost proposed service=culture].", "Northmere County Council", EARLIER)
    new = (
        "The price of the baths has gone up to [£15.9m | cost agreed service=culture] from the [£14.2m | cost agreed service=culture] agreed in May."
    )
    found = judge([*old, *paper(new, "Vale Mail", LATER)]).conflicts
    assert any(one.type == "revision" and {member.claim.quote for member in one.members} >= {"£14.24m", "£15.9m"} for one in found)


def test_a_plan_told_with_another_count_beside_it_and_told_anew_with_a_hedge():
    old = "[740 staff | jobs_transferred proposed service=adult_social_care] would move to the trust."
    whole = "[740 people | jobs_transferred proposed service=adult_social_care] "
    whole += "([512 full-time equivalents | jobs_transferred proposed service=adult_social_care]) would move."
    new = "Some [690 | jobs_transferred about agreed service=adult_social_care] staff will now move."
    claims = [*paper(whole, "Northmere County Council", "2013-11-16"), *paper(old, published=EARLIER), *paper(new, published=LATER)]
    assert [one.type for one in judge(claims).conflicts] == ["revision"]


def test_a_level_that_another_outlet_says_has_moved():
    old = paper("The council owes [£760m | debt actual].", published=EARLIER)
    new = "Since then it has brought its borrowing down to [£680m | debt actual]."
    assert [one.type for one in judge([*old, *paper(new, "Vale Mail", LATER)]).conflicts] == ["revision"]
    assert not judge([*old, *paper("It owes [£680m | debt actual].", "Vale Mail", LATER)]).conflicts


def test_grammar_ties_figures_nearly_ten_times_apart():
    text = "It reported a hole of [£100m | funding_gap required 2014/15] in July. That has swollen to [£870m | funding_gap required 2014/15]."
    assert [one.type for one in judge(paper(text)).conflicts] == ["revision"]


def test_some_of_the_posts_are_no_earlier_plan():
    old = "Up to [450 posts | job_losses proposed 2014/15] may go. Some [190 | job_losses proposed 2014/15] of the posts are vacant."
    new = "It agreed to cut [410 posts | job_losses agreed 2014/15]."
    found = judge([*paper(old, published=EARLIER), *paper(new, "Vale Mail", LATER)]).conflicts
    assert [{member.claim.quote for member in one.members} for one in found if one.type == "revision"] == [{"450 posts", "410 posts"}]


def test_who_tells_what_was_thought_then_moves_nothing():
    first = paper("The council must plug a gap of [£34m | funding_gap forecast 2014/15].", published="2013-12-12")
    second = paper("The gap has narrowed to [£29.6m | funding_gap forecast 2014/15].", "Northmere County Council newsroom", "2014-01-20")
    text = "In December the report said the gap was [£34m | funding_gap forecast 2014/15]. In January it was [£29.6m | funding_gap forecast 2014/15]."
    third = paper(text, "Vale Mail", "2014-02-18")
    moved = [one.explanation for one in judge([*first, *second, *third]).conflicts if one.type == "revision" and _between(one)]
    assert len(moved) == 1
    assert moved[0].index("£34m") < moved[0].index("£29.6m")
