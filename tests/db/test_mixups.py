"""Figures that one paper gives for something for which another one has them elsewhere."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

# the paper that has both figures, the one that mixes them up, what was taken for what
MIXED = [
    (
        "The gap to 2016/17 is [£154.4m | funding_gap required 2014-04-01/2017-03-31].",
        "Some [£154.4m | funding_gap required 2015-04-01/2018-03-31] must be found between 2015-16 and 2017-18.",
        "the gap of several years told of others",
    ),
    (
        "Some [620 posts | job_losses proposed 2014/15] will go, including [180 | job_losses proposed 2014/15 service=education] in schools.",
        "Schools will lose [620 posts | job_losses proposed 2014/15 service=education], the union says.",
        "the posts of all services told as those of one",
    ),
    (
        "It saves [£17.6m | saving agreed 2014/15] on roads and schools. Its grant from Cardiff falls by [£8.4m | grant_cut actual 2014/15].",
        "Ministers have slashed its grant by [£17.6m | grant_cut actual 2014/15] in a year.",
        "what is saved told as what the grant loses",
    ),
    (
        "The number of posts goes down by [about 620 | job_losses agreed about 2014/15]; [180 of these | job_losses agreed 2014/15] are empty. "
        "It will save [£38.4m | saving agreed 2014/15].",
        "Councillors heard that [180 posts | job_losses agreed 2014/15] would go to save [£38.4m | saving agreed 2014/15].",
        "some of the posts told as all of them",
    ),
    (
        "The estimated gross cost of the floods in 2013/14 is [£27.6m | cost forecast 2013/14]. Grants come to [£18.3m | grant actual 2013/14]. "
        "The net pressure is therefore [£9.3m | cost forecast 2013/14].",
        "The floods have blown a [£27.6m | funding_gap forecast 2013/14] hole in its finances.",
        "what a thing costs before grants told as the gap that it leaves",
    ),
    (
        "It ended 2013/14 with an underspend of [£1.2m | underspend actual 2013/14]. Balances rose by [£1.2m | reserves actual 2013/14] to "
        "[£8.4m | reserves actual 2014-03-31/2014-03-31].",
        "The council finished the year [£1.2m | overspend actual 2013/14] in the red.",
        "what was left told as what was missing, though the balances have the figure too",
    ),
    (
        "Its libraries cost [£1.94m | budget agreed 2013/14 service=culture] to run. The proposals hold a saving of "
        "[£350,000 | saving proposed 2014/15 service=culture] from libraries.",
        "Libraries could be handed to volunteers to save [£1.94m | saving proposed 2014/15 service=culture].",
        "what a service costs taken for what it saves",
    ),
    (
        "It borrowed [£162m | debt actual 2014-03-31/2014-03-31] by March 31, 2014. A year before it had borrowed "
        "[£131m | debt actual 2013-03-31/2013-03-31].",
        "On March 31, 2013 it owed [£162m | debt actual 2013-03-31/2013-03-31].",
        "one year's debt taken for another's",
    ),
    (
        "General balances stood at [£17.5m | reserves actual 2013-03-31/2013-03-31]. Earmarked reserves, which are held for repairs, were "
        "[£61.3m | reserves actual 2013-03-31/2013-03-31].",
        "Its general balances were [£61.3m | reserves actual 2013-03-31/2013-03-31], a campaigner said.",
        "reserves set aside taken for all that it has",
    ),
    (
        "The contract to empty bins is worth [£92m | cost agreed service=environment], or "
        "[£9.2m | cost agreed service=environment rate=year] a year.",
        "The bins will cost [£92m | cost agreed service=environment rate=year] a year.",
        "the price of ten years taken for that of one",
    ),
    (
        "Members agreed to take [£2.4m | reserves_use agreed 2014/15] from reserves. Labour's Ann Field wanted to take "
        "[£6.1m | reserves_use proposed 2014/15 speaker=Ann_Field].",
        "The council will take [£6.1m | reserves_use agreed 2014/15] from reserves, it decided.",
        "what was voted down taken for what was agreed",
    ),
    (
        "Some [750 posts | job_losses proposed 2014/15] would go at first and [3,000 | job_losses proposed 2014-04-01/2017-03-31] in three years. "
        "It would save [£155m | saving proposed 2014-04-01/2017-03-31].",
        "Next year [3,000 jobs | job_losses proposed 2014/15] would go. It would save [£155m | saving proposed 2014-04-01/2017-03-31].",
        "three years taken for one, though the figure is round: the papers share another",
    ),
    (
        "It would lose [412 posts | job_losses proposed 2014/15], or [336.5 full-time equivalents | job_losses proposed 2014/15].",
        "It would lose [412 full-time equivalents | job_losses proposed 2014/15].",
        "posts taken for full-time equivalents",
    ),
    (
        "It has found [£48.5m | saving identified 2014/15] and still needs [£61.2m | saving unidentified 2014/15].",
        "It has found [£61.2m | saving identified 2014/15].",
        "what is still to be found taken for what was found",
    ),
    (
        "It must save [£130m | saving required 2014-04-01/2018-03-31] in four years.",
        "It must save [£130m | saving required rate=year] in each year.",
        "what four years come to taken for each of them",
    ),
    (
        "It must save [£130m | saving required 2014-04-01/2018-03-31] in four years.",
        "It must save [£130m | saving required rate=year] a year.\n\nThe leader wants [£130m | saving required] in each of the next four years.",
        "the same, said once without the unit of time",
    ),
    (
        "It must save [£41m | saving required 2014-04-01/2017-03-31] in three years. "
        "Of that, [£17.2m | saving required 2014/15] would go in 2014/15.",
        "It must save [£41m | saving required 2014/15] next year.",
        "three years taken for one, which is a part of them",
    ),
    (
        "Schools cost it [£165m | budget agreed service=education rate=year] a year. It has a gap of [£14.6m | funding_gap required 2014/15].",
        "Schools cost it [£165m | budget agreed service=education rate=month] a month. The gap is [£14.6m | funding_gap required 2014/15].",
        "a year taken for a month",
    ),
    (
        "A bed costs [£1,040 | cost service=adult_social_care rate=week] a week. It must save [£7.4m | saving required 2014/15].",
        "It must save [£7.4m | saving required 2014/15]. A bed costs [£1,040 | cost service=adult_social_care rate=month] a month.",
        "a week taken for a month",
    ),
    (
        "It expects to overspend by [£10.9m | overspend forecast 2013/14] in 2013/14.",
        "It overspent by [£10.9m | overspend actual 2012/13] in 2012/13.",
        "what one year comes out at taken for that of the year before",
    ),
    (
        "The new offices cost [£10.4m | cost] and will save [£500,000 | saving forecast service=central rate=year] a year.",
        "Bosses claim that the [£10.4m | cost] offices will save [£500,000 | saving agreed rate=week] every week.",
        "a year taken for a week, of a service that only one paper names",
    ),
    (
        "It ended 2012/13 with [£5.8m | underspend 2012/13] to spare.",
        "It overspent by [£5.8m | overspend 2012/13] in 2012/13.",
        "money left over taken for money overspent",
    ),
    (
        "Its grant will rise by [2.4 per cent | funding_change agreed 2014/15 direction=up].",
        "Its grant will be cut by [2.4 per cent | funding_change agreed 2014/15 direction=down].",
        "a rise taken for a cut",
    ),
    (
        "It will add [41 posts | jobs_created agreed 2014/15] in schools.",
        "It will lose [41 posts | job_losses agreed 2014/15] from its schools.",
        "posts added taken for posts lost",
    ),
    (
        "It spent [£11.4m | cost actual 2012/13] on agency staff, compared with [£8.9m | cost actual 2011/12] the year before.",
        "Its agency bill fell from [£11.4m | cost actual] to [£8.9m | cost actual 2012/13].",
        "two years have changed places",
    ),
    (
        "Schools lose [£11.3m | saving agreed 2014/15 service=education], highways [£7.9m | saving agreed 2014/15 service=highways_transport].",
        "It takes [£11.3m | saving agreed 2014/15 service=highways_transport] from roads and "
        "[£7.9m | saving agreed 2014/15 service=education] from its schools.",
        "two services have changed places",
    ),
    (
        "It is to delete [340 posts | job_losses proposed 2014/15], most of them vacant. It expects [60 | job_losses forecast 2014/15] redundancies.",
        "The council plans [340 redundancies | job_losses proposed 2014/15] in the spring.",
        "posts taken for redundancies",
    ),
    (
        "A place in a home costs [£3,700 | cost actual rate=week service=childrens_social_care] a week.",
        "The average home takes [£3,700 | cost actual rate=month service=childrens_social_care] a month for a place.",
        "a week's figure taken for a month's, and nothing else in common",
    ),
]
APART = [
    (
        "The gap to 2016/17 is [£154m | funding_gap required 2014-04-01/2017-03-31].",
        "Some [£154m | funding_gap required 2015-04-01/2018-03-31] must be found between 2015-16 and 2017-18.",
        "a round figure may well be that of other years too",
    ),
    (
        "Its budget relies on savings of [£59.9m | saving agreed 2013/14]. By the end of May [£21.6m | saving actual ../2013-05-31] was made.",
        "The council has only achieved [£21.6m | saving actual 2013/14] so far.",
        "what has been saved so far is not what is to be saved",
    ),
    (
        "The gap is [£33.5m | funding_gap required 2014/15] next year. Over five years it is [£68m | funding_gap required 2014-02-13/2019-02-13].",
        "There is [£34.5m | funding_gap required ../2019-12-31] to find by 2019.",
        "what is left of several years, the first of which is told beside",
    ),
    (
        "Ninety-two posts will go. [46 of them | job_losses agreed 2014/15] are empty.",
        "There will be [92 fewer posts | job_losses agreed 2014/15].",
        "some of them, whatever belongs to the figure",
    ),
    (
        "Some [620 posts | job_losses proposed 2014/15] will go, including [180 | job_losses proposed 2014/15 service=education] in schools.",
        "Schools will lose some of the [620 posts | job_losses proposed 2014/15] that go.",
        "the whole as the whole",
    ),
    (
        "The tax raises £9.1m, leaving a gap of [£43m | funding_gap required 2014/15] from [£52.2m | funding_gap required 2014/15].",
        "The treasurer had forecast a gap of [£109.3m | funding_gap forecast 2014/15] for 2014/15 a year earlier. It came to "
        "[£43m | reserves_use actual 2014/15] of balances.",
        "what was forecast long before is no figure of now",
    ),
    (
        "Gross overspends of [£44.9m | overspend forecast 2013/14] are offset elsewhere. The net overspend is [£37.2m | overspend forecast 2013/14].",
        "It is heading for a [£44.9m | overspend forecast 2013/14] overspend.",
        "an overspend may be told before others make up for it",
    ),
    (
        "The number of posts goes down by [about 620 | job_losses agreed about 2014/15]; [180 of these | job_losses agreed 2014/15] are empty. "
        "It will save [£38.4m | saving agreed 2014/15].",
        "[180 vacant posts | job_losses agreed 2014/15] will go to save [£38.4m | saving agreed 2014/15].",
        "the same posts, as empty ones",
    ),
    (
        "Schools lose [£11.3m | saving agreed 2014/15 service=education], highways [£7.9m | saving agreed 2014/15 service=highways_transport].",
        "Schools lose [£11.3m | saving agreed 2014/15 service=education]. It takes [£7.9m | saving agreed 2013/14 service=highways_transport] from "
        "roads this year.",
        "each with its own service",
    ),
    (
        "It is to delete [340 posts | job_losses proposed 2014/15], most of them vacant. It expects [60 | job_losses forecast 2014/15] redundancies.",
        "Some [340 posts | job_losses proposed about 2014/15] face the chop.",
        "posts are posts",
    ),
    (
        "Plans would take out [231.5 full-time equivalent posts | job_losses proposed 2014/15]. Up to [70 | job_losses forecast 2014/15 up_to] "
        "compulsory redundancies are expected.",
        "[231 posts | job_losses proposed 2014/15] would go.",
        "full-time equivalents told as posts",
    ),
    (
        "Closing libraries saves [£1.6m | saving agreed service=culture rate=year] a year.",
        "It wants to save [£1.6m | saving proposed 2014-02-18/2018-02-18 service=culture] on libraries.",
        "the years stand in another sentence",
    ),
    (
        "It must save [£130m | saving required 2014-04-01/2018-03-31] in four years, or [£32.5m | saving required rate=year] a year.",
        "It must save [£32.5m | saving required rate=year] a year.",
        "both say what it is a year",
    ),
    (
        "Care overspent by [£5.8m | overspend 2012/13 service=adult_social_care].",
        "Schools were left with [£5.8m | underspend 2012/13 service=education].",
        "two services",
    ),
    (
        "Its libraries cost [£1.94m | budget agreed 2013/14 service=culture] and will save [£350,000 | saving proposed 2014/15 service=culture].",
        "Libraries cost [£1.94m | budget agreed 2013/14 service=culture] and will save [£350,000 | saving proposed 2014/15 service=culture].",
        "both papers have both",
    ),
    (
        "It must save [£24m | saving required 2014/15] in all, [£9.3m | saving required 2014/15] of it from care.",
        "It must save [£9.3m | saving required 2014/15].",
        "the same slots: a part of what the other names",
    ),
    (
        "It must save [£10.9m | saving required 2013/14] in 2013/14.",
        "It saved [£10.9m | saving actual 2012/13] in 2012/13.",
        "savings may well be the same in two years",
    ),
    (
        "Agency staff cost [£1.2m | cost rate=month] a month. A depot cost [£1.2m | cost 2014/15].",
        "Agency staff cost it [£1.2m | cost rate=month] a month. Its share of the road is [£1.2m | cost 2014/15].",
        "both papers have the month's figure",
    ),
    (
        "A pool will cost [£8m | cost agreed service=culture]. It must save [£24m | saving required 2014/15].",
        "It must save [£8m | saving required 2014/15].",
        "a round figure turns up by chance",
    ),
    (
        "The old pool loses [£410,000 | cost actual rate=year service=culture] a year.",
        "The old pool took [£410,000 | cost 2012/13 service=culture] in 2012/13. A new one would need "
        "[£150,000 | cost forecast rate=year service=culture] a year.",
        "what one pool takes and what another would take",
    ),
    (
        "It will draw [£4.1m | reserves_use agreed 2014/15] from its reserves of [£13.8m | reserves actual 2014-02-13/2014-02-13].",
        "It has [£13.8m | reserves actual] in the bank. Using [£4.1m | reserves_use agreed 2014/15] would leave a balance of "
        "[£9.7m | reserves actual].",
        "what there is and what will be left",
    ),
]


def between(first: str, second: str, later: str = "2014-02-18") -> list[set[str]]:
    found = judge([*paper(first), *paper(second, "Vale Mail", later)]).conflicts
    return [
        {member.claim.quote for member in one.members}
        for one in found
        if one.type == "value" and len({member.claim.document.id for member in one.members}) == 2
    ]


@pytest.mark.parametrize(("first", "second", "why"), MIXED, ids=[row[2] for row in MIXED])
def test_a_figure_taken_for_another(first: str, second: str, why: str):
    assert len(between(first, second)) == 1, why
    assert len(between(second, first)) == 1, "whichever comes first"


@pytest.mark.parametrize(("first", "second", "why"), APART, ids=[row[2] for row in APART])
def test_figures_that_stand(first: str, second: str, why: str):
    assert between(first, second) == [], why


def test_of_each_year_against_one_that_names_the_unit():
    """ "£2.1m a year" is contrary to the £2.1m of three years, and to the £700,000 of each of them."""
    both = between(
        "It must save [£700,000 | saving required 2014-04-01/2017-03-31 rate=year] in each of three years, [£2.1m | saving required "
        "2014-04-01/2017-03-31] in all.",
        "It must save [£2.1m | saving required 2014/15 rate=year] a year.",
    )
    assert sorted(map(sorted, both)) == [["£2.1m"], ["£2.1m", "£700,000"]]


def test_months_later_it_may_be_so():
    first, second, _ = MIXED[0]
    assert between(first, second, "2014-06-18") == []
