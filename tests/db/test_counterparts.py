"""Figures left over in two papers that share the others: which of them are one thing, given differently."""

import pytest

from db.judge import judge
from db.records import ClaimView
from tests.db.made_claims import paper

SHARED = "It must save [£24.3m | saving required 2014/15], with [212 posts | job_losses proposed 2014/15] to go."
LEFT = [
    (
        "The general balance of [£11.3m | reserves actual] would not be touched, the treasurer said.",
        "The general balance is down to [£1.3m | reserves actual], say the Tories.",
        "the first digit is lost",
    ),
    (
        "It saved [£11.1m | saving actual 2012/13] in 2012/13 from its buildings.",
        "It saved [£13m | saving actual 2012/13] on buildings last year.",
        "what was made of one year that is over",
    ),
    (
        "Grants leave it [£8.8m | funding_gap required] short.",
        "Grants leave a hole of [£9.8m | grant agreed], said its leader.",
        "one digit, and the measures differ",
    ),
    (
        "A trust for the arts gets [£5.4m | grant actual rate=year] a year. Its bill for heat was [£0.9m | cost actual service=culture].",
        "The trust receives [£4.5m | budget actual] a year from the council.",
        "digits change places, though another figure makes up the difference",
    ),
    (
        "Its officer for roads was paid [£112,000 | other_money rate=year].",
        "He earned [£121,000 | cost rate=year] in a year.",
        "two digits change places, and the slots differ",
    ),
    (
        "Roads get [£3.5m | extra_spending agreed 2014/15 service=highways_transport] more for potholes.",
        "The council found [£35m | cost forecast service=highways_transport] to mend potholes.",
        "the decimal point is lost, and the measures differ",
    ),
    (
        "Some [£400,000 | extra_spending agreed 2014/15 service=highways_transport] more will be spent on roads.",
        "Its roads get [£40,000 | extra_spending agreed 2014/15 service=highways_transport] more.",
        "a nought is lost of a figure of one digit",
    ),
    (
        "Since 2010 it has taken [£138m | other_money actual 2010-01-01/..] from services.",
        "It has saved [£183m | saving actual 2010-01-01/..] since 2010.",
        "three digits change places, and what the one measures nobody could tell",
    ),
    (
        "A school dinner will cost [£2.45 | income agreed service=education].",
        "Parents will pay [£2.54 | other_money agreed service=education] for a school dinner.",
        "digits change places in prices that are nearly one",
    ),
    (
        "The new homes would cost [£175,000 | cost proposed service=housing] each to build.",
        "The homes would cost [£275,000 | cost proposed] each to build.",
        "one figure of a price that nobody states alike",
    ),
    (
        "The council said that [17 libraries | other_count proposed counted=libraries service=culture] may close.",
        "It may close [19 libraries | other_count agreed counted=libraries service=culture].",
        "what is counted and its noun, at other stages",
    ),
    (
        "The academy will cost [£74m | cost proposed service=education] to build.",
        "The school is priced at [£47.2m | cost proposed service=education].",
        "digits change places in a figure that one paper rounds",
    ),
    (
        "Its pool brings in [£310,000 | income agreed service=culture rate=year] a year.",
        "Swimmers bring the council [£420,000 | saving forecast service=culture].",
        "the only figures left, of one service, whose measures and rates were read differently",
    ),
    (
        "The finance department, which loses 28 posts, has [11 | job_losses proposed 2014/15] of them occupied. "
        "In all [28 of its posts | job_losses proposed 2014/15] go.",
        "The finance department has [17 | job_losses proposed 2014/15] of them filled. In all [28 of its posts | job_losses proposed 2014/15] go.",
        "both are of those that are filled, whatever the rest comes to",
    ),
]
APART = [
    (
        "It needed to save more in 2012/13 and made only [£11.1m | saving actual 2012/13] of cuts.",
        "The package is to save [£13m | saving proposed].",
        "what was made of a year that is over, and a plan",
    ),
    (
        "It spent [£330,000 | budget forecast 2012/13 service=culture] on running the Miners' Hall last year.",
        "It currently pays [£347,000 | budget actual rate=year] a year to run the Miners' Hall.",
        "what was spent in a year that is over, and what is paid now",
    ),
    (
        "It owes [£2.2bn | debt actual] to lenders.",
        "It is to secure [£1.25bn | debt actual] in loans from the government.",
        "what is owed and what is lent",
    ),
    (
        "It was hit with a [£760m | cost actual] bill to settle equal pay claims.",
        "It has paid out [£1.1bn | cost actual] on equal pay.",
        "what is still to be paid and what has been",
    ),
    (
        "The finance department loses [28 posts | job_losses proposed 2014/15], [11 | job_losses proposed 2014/15] of which are occupied.",
        "Finance loses [28 posts | job_losses proposed 2014/15]. [17 | job_losses proposed 2014/15] of the posts are vacant.",
        "the filled and the others",
    ),
    (
        "The general balance of [£11.3m | reserves actual] would not be touched, the treasurer said.",
        "It has put [£1.3m | reserves actual service=education] aside for schools.",
        "the first digit is lost, but the one is set aside",
    ),
    (
        "An hour will cost £1.50 (now [£1.20 | income actual service=highways_transport]).",
        "An hour will cost [£1.40 | income agreed service=highways_transport].",
        "what a charge is now and will be",
    ),
    (
        "The pool, first costed at [£17.9m | cost agreed service=culture], will open in May.",
        "The pool costs [£19.4m | cost agreed service=culture].",
        "what was thought before",
    ),
    (
        "Twenty of its [44 libraries | other_count actual counted=libraries service=culture] may close.",
        "Readers want to save [21 libraries | other_count actual counted=libraries service=culture].",
        "counts that are far apart",
    ),
    (
        "A permit will cost [£55 | income proposed service=environment].",
        "Permits go up by [£15 | income proposed service=environment].",
        "a price, and how far it goes up",
    ),
    (
        "The academy will cost [£74m | cost proposed service=education] to build.",
        "The school is priced at [£45.2m | cost proposed service=education].",
        "no slip of the pen, and nothing else in common",
    ),
    (
        "Some [62 posts | job_losses agreed 2014/15 service=education] will go in schools.",
        "The amendment, which was rejected, would have saved [44 | jobs_created proposed 2014/15 service=education] of the posts.",
        "what was decided, and what was voted down",
    ),
    (
        "Its grant falls by [£29m | grant_cut agreed 2014/15].",
        "Cuts to care come to [£19m | saving proposed 2014/15 service=adult_social_care].",
        "one digit apart, but neither the measure nor the service is one",
    ),
    (
        "Gross spending on care, before what clients pay, is [£488m | budget agreed 2014/15 service=adult_social_care].",
        "Some [£359m | budget agreed 2014/15 service=adult_social_care] goes on care.",
        "one is gross",
    ),
    (
        "That is [144 full-time equivalents | job_losses actual].",
        "The firm counted [114 people | job_losses actual].",
        "heads and full-time equivalents",
    ),
    (
        "It will spend [£3.5m | extra_spending agreed 2014/15 service=highways_transport] on roads.",
        "Schools get [£4.1m | extra_spending agreed 2014/15 service=education].",
        "two services",
    ),
    (
        "It will spend [£400,000 | extra_spending agreed 2014/15 service=highways_transport] on roads.",
        "A playground gets [£40,000 | extra_spending agreed 2014/15 service=culture].",
        "a nought apart, for two services",
    ),
    (
        "But [131 | job_losses proposed 2014/15] of them are empty.",
        "But [81 | job_losses proposed 2014/15] of them are filled.",
        "together they are what both papers give",
    ),
    (
        "Its debt is [£310m | debt actual 2013-03-31/2013-03-31].",
        "By then the council had borrowed [£340m | debt actual 2014-03-31/2014-03-31].",
        "levels of two days",
    ),
]


def left_over(first: str, second: str, shared: str = SHARED, later: str = "2014-02-18") -> list[set[str]]:
    claims = paper(f"{shared} {first}") + paper(f"{shared} {second}", source="Southmere Courier", published=later)
    found = (one for one in judge(claims).conflicts if one.type == "value")
    return [{member.claim.quote for member in one.members if isinstance(member.claim, ClaimView)} for one in found]


def _quote(text: str) -> str:
    return text[text.index("[") + 1 : text.index(" |")]


@pytest.mark.parametrize(("first", "second", "why"), LEFT)
def test_what_is_left_over_in_both_is_one_thing(first: str, second: str, why: str) -> None:
    assert {_quote(first), _quote(second)} in left_over(first, second), why
    assert {_quote(first), _quote(second)} in left_over(second, first), why


@pytest.mark.parametrize(("first", "second", "why"), APART)
def test_nothing_is_left_over_of_two_things(first: str, second: str, why: str) -> None:
    assert not left_over(first, second), why


def test_papers_that_share_no_figure_tell_no_one_story() -> None:
    first, second, _ = LEFT[0]
    assert not left_over(first, second, shared="The council met.")


def test_a_paper_that_tells_of_figures_that_moved_has_new_ones_besides() -> None:
    first = (
        "An hour costs [£1.50 | income proposed service=highways_transport], a permit for a garden bin [£55 | income proposed service=environment]."
    )
    permit = "A permit for a garden bin costs [£48 | cost agreed]."
    moved = "An hour costs [£1.40 | income agreed service=highways_transport] rather than the [£1.50 | income proposed] planned."
    assert {"£55", "£48"} in left_over(first, permit), "nothing has moved"
    assert not left_over(first, f"{moved} {permit}"), "so much else has"


def test_what_was_decided_weeks_later_is_not_held_against_what_was_proposed() -> None:
    proposed, decided = "A bin permit would cost [£55 | income proposed service=environment].", "A bin permit costs [£48 | cost agreed]."
    assert left_over(proposed, decided, later="2014-02-20")
    assert not left_over(proposed, decided, later="2014-03-06")


def test_papers_of_other_weeks_are_not_paired() -> None:
    first, second, _ = LEFT[0]
    assert not left_over(first, second, later="2014-04-18")


def test_a_change_told_for_another_end_does_not_add_up() -> None:
    care = "Care will fall from [£151m | budget actual service=adult_social_care] to [{} | budget forecast service=adult_social_care]"
    claims = [
        *paper(care.format("£138m") + ", a loss of [£13m | saving forecast service=adult_social_care].", source="Vale Gazette"),
        *paper(care.format("£142m") + ", he said.", source="Vale Mercury", published="2014-02-20"),
    ]
    found = [
        {member.claim.quote for member in one.members if isinstance(member.claim, ClaimView)} for one in judge(claims).conflicts if one.type == "sum"
    ]
    assert found == [{"£151m", "£142m", "£13m"}]


def test_an_outlet_that_comes_round_to_the_others_figure_was_wrong_at_first() -> None:
    """Its later paper agrees with the others: that is no new figure beside the one that it gave in their week."""
    rise = "Council tax would go up by [{} | tax_rise proposed 2014/15]."
    claims = [
        *paper(rise.format("3.5%"), source="Vale Council", published="2014-01-09"),
        *paper(rise.format("5.3%"), source="Vale Gazette", published="2014-01-11"),
        *paper(rise.format("3.5%"), source="Vale Gazette", published="2014-02-20"),
    ]
    assert any(one.type == "value" for one in judge(claims).conflicts)
