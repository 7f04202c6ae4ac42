"""What one text says against itself: figures that are denied, answered and corrected; parts, payers and percentages that do not fit."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

CLASH = [
    (
        "internal",
        "It must close a gap of [£34m | funding_gap required 2014/15].\n\nOpposition leader Ann Peel said she expected the shortfall to be "
        "[£25m | funding_gap forecast 2014/15 speaker=Ann_Peel].",
        "a gap to be closed and what the opposition expects it to be",
    ),
    (
        "internal",
        "It has reserves of [£34m | reserves actual].\n\nLabour group leader Ann Peel said: “The reserves stand at "
        "[£45m | reserves actual speaker=Ann_Peel] and should be spent.”",
        "what the opposition says that reserves are",
    ),
    (
        "internal",
        "Coun Ann Field said the ruling group had wasted [£2.8m | cost speaker=Ann_Field] on consultants. The council said it had paid them "
        "[£1.9m | cost speaker=The_council].",
        "what was paid for what the sentence before names",
    ),
    (
        "internal",
        "Bob Marsh said that [£640,000 | cost speaker=Bob_Marsh] had gone on the court case. The authority insists it has cost only "
        "[£410,000 | cost speaker=The_authority] so far.",
        "what it has cost so far",
    ),
    (
        "internal",
        "City faces [£5.5m | funding_gap forecast 2014/15] black hole\n\nIt is heading for an overspend of [£15.5m | overspend "
        "forecast 2014/15] this year. "
        "Parks are [£2.1m | overspend forecast 2014/15 service=environment] over.",
        "a headline that has lost a digit, of another measure",
    ),
    (
        "internal",
        "A firm wins [£10.5m | cost agreed rate=year service=culture]-a-year contract\n\nThe contract is worth [£10.5m | cost "
        "agreed service=culture] over "
        "five years, or [£2.1m | cost agreed rate=year service=culture] a year.",
        "the price of five years as that of one",
    ),
    (
        "internal",
        "City to slash [£64.5m | saving agreed 2014/15] next year\n\nIt has a [£64.5m | funding_gap required "
        "2014-02-25/2017-02-25] shortfall over the next "
        "three years, starting with [£16.4m | saving agreed 2014/15] in the year that begins in April.",
        "the gap of three years as that of the next",
    ),
    (
        "internal",
        "I make the cost of this case so far [£187,000 | cost actual]. The council says [£146,000 | cost actual speaker=The_council].",
        "what another says, and nothing else",
    ),
    (
        "internal",
        "Repair bill soars to [£17.9m | cost forecast service=culture]\n\nIt must find [£19.7m | cost forecast "
        "service=culture] to put the hall right. The "
        "figure was [£13m | cost forecast service=culture] when the work was approved.",
        "of several figures the one whose digits the headline exchanges",
    ),
    (
        "internal",
        "He claimed that redundancies had cost [£9m | saving actual speaker=Ann_Field]. The council disputes that: a spokesman put the cost at "
        "[£7.2m | cost actual speaker=a_spokesman].",
        "an answer to a figure that was taken for another measure",
    ),
    (
        "internal",
        "Unison says that [120 jobs | job_losses actual speaker=Unison] have gone. The firm said that the true figure was "
        "[103 | job_losses agreed service=education speaker=the_firm].",
        "a correction with a service that the figure before it has not",
    ),
    (
        "internal",
        "The council says that [£3.1m | cost actual] went on consultants. But papers seen by the Echo show the bill was [£4.6m | cost actual].",
        "papers that show the bill",
    ),
    (
        "internal",
        "A brochure has [14 libraries | other_count actual counted=libraries]. Its own website lists [17 | other_count actual counted=libraries].",
        "its own website",
    ),
    (
        "internal",
        "[900 jobs | job_losses proposed] axed\n\nUp to [800 workers | jobs_at_risk proposed up_to 2014/15] face the chop next year.",
        "posts that go in the headline and are at risk in the story",
    ),
    (
        "internal",
        "In some editions we said that [5 libraries | other_count agreed counted=libraries] would close. "
        "It is [3 | other_count agreed counted=libraries].",
        "a paper that puts itself right",
    ),
    (
        "internal",
        "Our report last week said that the rise would bring in [£6.4m | income proposed]. The correct figure is [£4.6m | income agreed 2014/15].",
        "an erratum whose slots differ",
    ),
    (
        "internal",
        "Auditors put the bill for the claims at [£78m | cost forecast]. Reports that it could reach [£90m | cost forecast] are wrong.",
        "a figure that is called wrong",
    ),
    (
        "internal",
        "It has denied claims that [300 jobs | job_losses proposed] will go. It has spoken of [110 jobs | job_losses proposed].",
        "a figure that is denied",
    ),
    (
        "internal",
        "The council says the firm would save [£5.2m | saving proposed 2014-04-01/2019-03-31 speaker=The_council] in five years. "
        "Unison's own figures show savings of [£1.9m | saving proposed 2014-04-01/2019-03-31 speaker=Unison] in that time.",
        "own figures may be farther off",
    ),
    (
        "internal",
        "The Labour leader Ann Field said Fit for Tomorrow had saved [£9.9m | actual 2013/14 programme=Fit_for_Tomorrow speaker=Ann_Field] "
        "in its first year. The papers put what was saved in 2013/14 at [£8.7m | actual 2013/14].",
        "a scheme that one of the two figures leaves unsaid",
    ),
    (
        "internal",
        "Opponents say the new hall would cost [£80m | cost forecast speaker=opponents] with fees, not the [£32m | cost actual] "
        "that the council has published.",
        "not the figure that the council has published",
    ),
    (
        "internal",
        "The union says [900 jobs | job_losses forecast 2014/15 speaker=Unison] will go rather than the [616 | job_losses "
        "proposed 2014/15] that the council admits to.",
        "rather than the figure that is admitted",
    ),
    (
        "internal",
        "Opposition leader Tom Reed claimed the redundancy bill would be [£70m | cost forecast speaker=Tom_Reed]. "
        "The council put it at [£43m | cost forecast].",
        "put it at",
    ),
    (
        "internal",
        'Opposition leader Tom Reed said: "The redundancy pay in this plan comes to [£3.7m | cost forecast 2014/15 speaker=Tom_Reed]." '
        "Officers said he was mistaken and that redundancy pay came to [£2.4m | cost forecast 2014/15 speaker=Officers].",
        "a speaker who is said to be mistaken",
    ),
    (
        "internal",
        "Up to [500 jobs | up_to job_losses 2014/15] will go. Labour's Ann Field said the real number was nearer [700 | "
        "job_losses forecast speaker=Ann_Field].",
        "the real number",
    ),
    (
        "internal",
        "It says [96 jobs | job_losses proposed service=education] will go. The real figure is [130 | job_losses proposed service=education].",
        "what it claims, corrected by the writer",
    ),
    (
        "internal",
        "The county claims it will save [£1.7m | saving proposed service=education rate=year] a year. Its own report says "
        "[£1.1m | saving proposed service=education rate=year].",
        "what it claims, and its own report",
    ),
    (
        "internal",
        "The building will cost [£9.9m | cost agreed], and [£2.2m | income forecast] will come in from sales. "
        "Labour's Ann Field said the real price was [£12m | cost forecast speaker=Ann_Field].",
        "the real price, of what was told before the sales",
    ),
    (
        "internal",
        "Up to [200 jobs | up_to job_losses proposed] may be lost. "
        "Unison said it expected at least [260 posts | more_than job_losses forecast speaker=Unison] to go.",
        "a union's count, no year named",
    ),
    (
        "sum",
        "Northmere Council will cut [616 posts | job_losses proposed 2014/15] next year. "
        "Of the posts, [304 | job_losses proposed 2014/15] are vacant, "
        "[187 | job_losses proposed 2014/15] would be voluntary redundancies and [145 | job_losses proposed 2014/15] compulsory.",
        "of the posts",
    ),
    (
        "sum",
        "It plans [£181m | cost proposed 2014/15] of capital spending. [£102m | grant 2014/15] comes from the Government, "
        "[£58m | debt 2014/15] from borrowing and [£31m | income 2014/15] from receipts and other sources.",
        "who pays",
    ),
    (
        "percent",
        "It is heading for an overspend of [£1.1m | overspend forecast 2014/15], or [9 per cent | other_percent] of its [£167m | "
        "budget 2014/15] budget.",
        "further off than rounding or haste explains, but tied by the words",
    ),
    (
        "percent",
        "“We are losing [£25m | grant_cut 2014/15], that’s [11 per cent | funding_change 2014/15] of the [£170m | grant 2013/14] we had.”",
        "in a quotation",
    ),
    (
        "percent",
        "Its staff has shrunk to [4,800 | workforce actual] from [6,000 | workforce actual period=2010-01-01/2010-12-31], a fall "
        "of [15 per cent | other_percent].",
        "to, from",
    ),
    (
        "percent",
        "Council tax goes up by [4.8 per cent | tax_rise 2014/15], or [£59.43 | tax_bill 2014/15] on a Band D bill of [£1,079 | tax_bill 2013/14].",
        "on a bill of",
    ),
    (
        "internal",
        "It was [£2.5m | other_money actual] that came off schools, not the [£5.2m | saving] that the paper reported.",
        "denied, though one reader took it for a saving and the other for nothing",
    ),
    (
        "internal",
        "Its leader said it had to save [£24m | required 2014/15 speaker=Ann_Field]. Tom Reed said it was [£31m | actual speaker=Tom_Reed].",
        "said it was",
    ),
    (
        "internal",
        "It will spend [£70.4m | extra_spending 2014/15] on care homes in 2014/15.\n\n"
        "Caption: The council spends [£74.0m | budget 2014/15] on care homes in 2014/15.",
        "digits in another order in the caption",
    ),
    (
        "internal",
        "The building, which is costing [£16.5m | cost actual service=culture], will have a gym.\n\n"
        "Picture: steel of the [£15.6m | cost actual service=culture] centre rises above the sea.",
        "the same in words that the story does not have",
    ),
    (
        "internal",
        "Care slashed by [£8m | saving]\n\nNorthmere Council will take [£18m | saving service=adult_social_care] out of adult care over three years.",
        "a digit lost in the headline",
    ),
]

PEACE = [
    (
        "It must close a gap of [£34m | funding_gap required 2014/15].\n\nLabour group leader Ann Peel said the gap would be "
        "[£45m | funding_gap forecast 2014/15 speaker=Ann_Peel] if council tax were frozen.",
        "what a gap would be on a condition",
    ),
    (
        "It faces a gap of [£34m | funding_gap required 2014/15].\n\n"
        "Opposition leader Ann Peel said the gap was [£25m | funding_gap required 2014/15 speaker=Ann_Peel] when her party left office.",
        "the gap when another party left office",
    ),
    (
        "It faces a gap of [£34m | funding_gap required 2014/15].\n\n"
        "Opposition leader Ann Peel said the gap had been cut to [£25m | funding_gap required 2014/15 speaker=Ann_Peel] by new money.",
        "what it has been cut to",
    ),
    (
        "It has reserves of [£34m | reserves actual].\n\n"
        "Labour group leader Ann Peel said: “They inherited reserves of [£45m | reserves actual speaker=Ann_Peel].”",
        "what was inherited",
    ),
    (
        "It plans to save [£34m | proposed 2014/15].\n\n"
        "Unison’s Ann Peel said [£25m | proposed 2014/15 speaker=Ann_Peel] of savings could be found without a single job going.",
        "what a union would save instead",
    ),
    (
        "The projected outturn at Quarter 2 is an overspend of [£3.9m | overspend forecast 2015/16] on the net budget. Now a word on Quarter 1. "
        "In Quarter 1 a net overspend of [£5.2m | overspend forecast 2015/16] on the budget seemed right.",
        "two quarters, told in the same words",
    ),
    (
        "The savings of [£12.4m | saving agreed 2014/15] are real. Last year the council delivered [£11.1m | saving actual 2013/14] of the "
        "[£12.6m | saving required 2013/14] it had planned.",
        "last year's plan",
    ),
    (
        "Ann Field said that [£2.8m | cost speaker=Ann_Field] had gone on consultants. The council said it had spent [£1.9m | cost "
        "speaker=The_council] on roads.",
        "what is named anew",
    ),
    (
        "Ann Field said that [£2.8m | saving agreed speaker=Ann_Field] would go. The council said it had saved [£1.9m | saving agreed "
        "speaker=The_council].",
        "two savings, of which none is said to be the other",
    ),
    (
        "City faces [£5.5m | funding_gap forecast 2014/15] black hole\n\nIt is heading for an overspend of [£15.5m | overspend "
        "forecast 2014/15] this year, and "
        "lacks [£5.5m | funding_gap forecast 2014/15] for the next.",
        "a headline that its story bears out",
    ),
    (
        "The council puts the saving at [£6.8m | saving forecast service=culture 2014-07-01/2024-06-30] over the term, or "
        "[£680,000 | saving forecast "
        "service=culture rate=year] a year.",
        "over the term, or a year",
    ),
    (
        "The council says that [£1.2m | reserves_use agreed 2014/15 speaker=The_council] has been used. Unison believes that a further "
        "[£2m | reserves_use proposed 2014/15 speaker=Unison] could be spent.",
        "what is used, and what could be used besides",
    ),
    (
        "Tax to rise amid a [£52.2m | funding_gap required 2014/15] gap\n\nIt has a gap of [£52.2m | funding_gap required "
        "2014/15] for next year, despite "
        "savings of [£48m | saving identified 2014/15].",
        "next year is not several years",
    ),
    (
        "The council says that [£187,000 | cost actual speaker=The_council] went on lawyers. The firm says [£146,000 | cost "
        "actual speaker=the_firm] was for "
        "another case.",
        "more than a figure is said",
    ),
    (
        "Roads will get [£9m | extra_spending proposed service=highways_transport speaker=Ann_Field]. The council disputes that schools lose out: "
        "they get [£7.2m | grant agreed service=education speaker=a_spokesman].",
        "two services",
    ),
    (
        "The council would spend [£9m | budget proposed 2014/15 speaker=Ann_Field] on buses. Labour claimed that it had cut "
        "[£7.2m | saving actual 2013/14 speaker=Labour].",
        "two measures and two years",
    ),
    (
        "A report to members said that the gap would be [£10m | funding_gap forecast 2014/15]. It was [£8m | funding_gap actual 2014/15] in the end.",
        "what a committee was told is no misprint",
    ),
    (
        "It has set aside [£35m | reserves actual] for the claims. Reports that they could cost [£90m | cost forecast] are wrong.",
        "what is called wrong is of another thing than the figure beside it",
    ),
    (
        "Labour's cabinet backed [£24.6m | saving agreed 2014/15] of cuts. "
        '"We are taking out [£24m | saving agreed 2014/15 speaker=Ann_Field]," said Ann Field of the opposition.',
        "what is said leaves out the last digits",
    ),
    (
        "It faces a gap of [£140m | funding_gap required] over two years. Labour's Ann Field claimed that "
        "[£83m | funding_gap required speaker=Ann_Field] of the £140m would have to be found next year.",
        "a share of what was just given",
    ),
    (
        "The draft has a rise of [3 per cent | tax_rise proposed], then five. Tom Reed's report disputed that and put "
        "[3 per cent | tax_rise proposed 2014/15 speaker=Tom_Reed] for next year and "
        "[5 per cent | tax_rise proposed 2015-04-01/2017-03-31 speaker=Tom_Reed] for the years behind it.",
        "one voice gives both, each for its time",
    ),
    (
        "The contract for the schools was worth [£64m | cost actual], but Labour says that yearly charges will reach "
        "[£120m | cost forecast speaker=Labour] by its end.",
        "a price, and what is paid over the years",
    ),
    (
        "Charges go up.\n\n- Graves go up, from [£940 | income actual] to [£1,040 | income agreed 2014/15]\n\n"
        "- Urns go up, from [£770 | income actual] to [£810 | income agreed 2014/15]",
        "two charges, each from its own",
    ),
    (
        "Council tax goes up by [7.8 per cent | tax_rise agreed 2014/15]. Labour's Ann Field disputed that people had backed the original proposal "
        "of [7.5 per cent | tax_rise agreed 2014/15 speaker=Ann_Field].",
        "what was proposed at first",
    ),
    (
        "It will spend [£70.4m | budget 2014/15] on care homes. A year before it had spent [£74.0m | budget 2013/14] on care homes.",
        "the same digits in two years",
    ),
    (
        "Care slashed by [£1m | saving]\n\nNorthmere Council will take [£1.4m | saving] out of adult care.",
        "a headline that rounds roughly",
    ),
    ("The scheme costs [£80m | cost forecast], not counting the [£32m | cost actual] spent on land.", "not counting"),
    (
        "Up to [500 jobs | up_to job_losses 2014/15] will go. Ann Field said [700 people | workforce actual speaker=Ann_Field] had marched.",
        "another thing",
    ),
    (
        "Northmere will cut [636 posts | job_losses proposed 2014/15]. Of the posts, [304 | job_losses proposed 2014/15] are vacant, "
        "[187 | job_losses proposed 2014/15] would be voluntary redundancies and [145 | job_losses proposed 2014/15] compulsory.",
        "parts that make their whole",
    ),
    (
        "It plans [£191m | cost proposed 2014/15] of capital spending. [£102m | grant 2014/15] comes from the Government, "
        "[£58m | debt 2014/15] from borrowing and [£31m | income 2014/15] from receipts.",
        "payers who pay it all",
    ),
    (
        "Council tax goes up by [4.8 per cent | tax_rise 2014/15], or [£51.79 | tax_bill 2014/15] on a Band D bill of [£1,079 | tax_bill 2013/14].",
        "a rise that was worked out well",
    ),
    (
        "A rise of [3 per cent | tax_rise proposed 2014/15] had been looked at too. Coun Ann Field thought "
        "[5 per cent | tax_rise proposed 2014/15 speaker=Ann_Field] was fair.",
        "options for a tax rise",
    ),
    (
        "The headline overspend was [£41.6m | overspend actual 2013/14]. Coun Tom Reed noted that the net figure masked a "
        "[£24.8m | overspend actual 2013/14 speaker=Tom_Reed] service overspend.",
        "gross and net, told by a member of the cabinet",
    ),
    (
        "Reserves stood at [£600m | reserves actual speaker=Ann_Field], said Labour's Ann Field. "
        "Not all of it can be spent, as [£336m | reserves actual] is ring-fenced.",
        "all reserves and those that are ring-fenced",
    ),
    (
        "It projects an overspend of [£6.6m | overspend forecast 2014/15]. The overspend consisted of [£2.1m | overspend forecast 2014/15] in care, "
        "[£3.4m | overspend forecast 2014/15] in schools and [£0.8m | overspend forecast 2014/15] in housing. "
        "There were smaller overspends elsewhere.",
        "a list that goes on without figures",
    ),
    (
        "It is up [£87 | tax_bill 2014/15] from [£1,743.16 | tax_bill 2013/14] to [£1,830.14 | tax_bill 2014/15], or [4.99 per "
        "cent | tax_rise 2014/15].",
        "whole pounds beside pence",
    ),
]


def _types(text: str) -> list[str]:
    return [one.type for one in judge(paper(text)).conflicts if one.type != "revision"]


@pytest.mark.parametrize(("kind", "text", "why"), CLASH, ids=[row[2] for row in CLASH])
def test_a_text_against_itself(kind: str, text: str, why: str):
    assert _types(text) == [kind], why


MOVED = [
    (
        "In November we thought our grant for 2016/17 would be [£43.9m | grant forecast 2016/17]. It's going to be "
        "[£41.2m | grant agreed 2016/17]. I could weep.",
        "what was thought, and what it is going to be",
    ),
    (
        "We thought there were [14 walls | other_count actual counted=walls] to rebuild. There are [23 | other_count actual counted=walls].",
        "a count that was thought to be less",
    ),
    (
        "The projected outturn is an overspend of [£3.9m | overspend forecast 2015/16]. At Quarter 1 an overspend of "
        "[£5.2m | overspend forecast 2015/16] was projected.",
        "what was projected at the quarter before",
    ),
    (
        "In November the cabinet considered savings of [£20.3m | saving proposed 2014/15]. After a long consultation these have been reduced to "
        "[£18.6m | saving proposed 2014/15].",
        "these have been reduced to",
    ),
    (
        "In December we were asking for [£2.4m | saving proposed 2014/15 service=education] from schools. We are now asking for "
        "[£1.5m | saving proposed 2014/15 service=education].",
        "what is asked for now",
    ),
    (
        "It will overspend by [£6.4m | overspend forecast 2015/16]. At Quarter 1 the forecast overspend was [£7.9m | overspend forecast 2015/16].",
        "what it was at the quarter before",
    ),
    (
        "The gallery, which was going to be [£7.2m | cost service=culture], is now [£8.1m | cost service=culture] and has no roof.",
        "what it was going to be",
    ),
    (
        "It passed a budget that strips [£21.8m | saving agreed 2014/15] from services.\n\nWhen the first draft came out before Easter the figure "
        "was [£23.4m | saving proposed 2014/15], but more money came.",
        "the figure when the draft came out",
    ),
    (
        "The bill for the new pool has climbed to [£21.4m | cost actual]. When it was approved in 2012 it was priced at [£17.9m | cost actual].",
        "what a thing was priced at years before",
    ),
    (
        "The line is put at [£164.2m | cost proposed], an increase of [33.5% | other_percent] on the 2012 estimate of [£123.0m | cost actual].",
        "the estimate of a year before",
    ),
    (
        "It has admitted to an overspend of [£14.9m | overspend forecast 2014/15]. In June they said it would be [£8m | overspend forecast 2014/15].",
        "what they said in June",
    ),
    (
        "Members voted for cuts of [£48.7m | saving agreed 2014/15]. The package, pared back from [£52m | saving proposed 2014/15], hits care.",
        "a package that was made smaller",
    ),
]


@pytest.mark.parametrize(("text", "why"), MOVED, ids=[row[1] for row in MOVED])
def test_a_text_whose_figure_moved(text: str, why: str):
    assert [one.type for one in judge(paper(text)).conflicts] == ["revision"], why


@pytest.mark.parametrize(("text", "why"), PEACE, ids=[row[1] for row in PEACE])
def test_a_text_that_is_right(text: str, why: str):
    assert _types(text) == [], why


def test_a_plan_in_a_paper_without_a_date_may_be_an_older_one():
    echo = paper("It will save [£60m | saving agreed ../2017-03-31] by 2017.")
    assert not judge([*echo, *paper("It will save [£100m | saving agreed ../2017-03-31] by 2017.", "Vale Mail", None)]).conflicts


def test_a_figure_that_is_told_as_what_was_is_held_against_no_paper_of_before():
    first = paper("The council expects an overspend of [£1.9m | overspend forecast 2013/14].")
    text = "The overspend is falling. It was [£2.7m | overspend forecast 2013/14]"
    assert not judge([*first, *paper(f"{text} in the autumn.", "Vale Mail", "2014-02-22")]).conflicts
    assert judge([*first, *paper(f"{text} over.", "Vale Mail", "2014-02-22")]).conflicts


def test_a_conflict_names_the_hedged_places_too():
    echo = paper("It will shed [1,200 posts | job_losses forecast 2014/15].")
    mail = paper(
        "Axe falls on [2,100 posts | job_losses forecast 2014/15]. Up to [2,100 jobs | up_to job_losses forecast 2014/15] go.",
        "Vale Mail",
        "2014-02-14",
    )
    (found,) = judge([*echo, *mail]).conflicts
    assert [member.claim.quote for member in found.members] == ["1,200 posts", "2,100 posts", "2,100 jobs"]


BETWEEN = [
    (
        "The council announced plans to axe [800 posts | job_losses proposed ../2016-12-31] by 2016.",
        "In February the council announced plans to cut [1,000 jobs | job_losses proposed ../2016-12-31] by 2016. It has begun to consult.",
        "2014-05-20",
        "value",
        "what was announced in the month of another paper",
    ),
    (
        "The council announced plans to axe [800 posts | job_losses proposed].",
        "A year after it announced plans to axe [1,000 jobs | job_losses proposed], the council is drawing up a fresh list.",
        "2015-02-20",
        "value",
        "what was announced a year before",
    ),
    (
        "The council announced plans to axe [800 posts | job_losses proposed ../2016-12-31] by 2016.",
        "The council now plans to cut [1,000 jobs | job_losses proposed ../2016-12-31] by 2016.",
        "2014-05-20",
        "revision",
        "what is planned now",
    ),
    (
        "The council announced plans to axe [800 posts | job_losses proposed ../2016-12-31] by 2016.",
        "In April the council announced plans to cut [1,000 jobs | job_losses proposed ../2016-12-31] by 2016.",
        "2014-05-20",
        "revision",
        "what was announced in another month",
    ),
    (
        "The forecast overspend is [£4.2m | overspend forecast 2013/14], an increase of [£1.3m | overspend forecast 2013/14] on the last report.",
        "Northmere is heading for an overspend of [£2.9m | overspend forecast 2013/14].",
        "2014-02-14",
        "value",
        "a forecast against last month's; how far it moved is neither",
    ),
    (
        "It must find [£26.0m | saving required 2014/15]. Schemes for [£19.4m | saving identified 2014/15] are known.",
        "It is still [£8.6m | saving unidentified 2014/15] short of its target.",
        "2014-02-20",
        "sum",
        "what one paper leaves of the gap of another",
    ),
    (
        "That leaves [£1.8m | saving unidentified 2014/15] to find, with [£6.7m | saving identified 2014/15] on paper.",
        "That leaves it with [£2.8m | saving unidentified 2014/15] still to find.",
        "2014-02-20",
        "value",
        "what is left of one total",
    ),
    (
        "It has cut [£124m | saving actual 2010-04-01/..] since 2010.",
        "It has cut [£104m | saving actual 2010-04-01/..] since 2010.",
        "2014-03-20",
        "value",
        "a count that runs on cannot shrink",
    ),
    (
        "It has cut [£104m | saving actual 2010-04-01/..] since 2010.",
        "It has cut [£124m | saving actual 2010-04-01/..] since 2010.",
        "2014-06-20",
        "revision",
        "a count that runs on grows",
    ),
    (
        "The forecast is an overspend of [£3.4m | overspend forecast 2014/15].",
        "It is [£4.0m | overspend actual 2014/15] over its budget for the year.",
        "2014-05-20",
        "revision",
        "what a year comes out at is a forecast until it is over",
    ),
    (
        "There are [32 children's centres | other_count actual counted=centres service=childrens_social_care] in the county.",
        "It wants to save from its [34 children's centres | other_count actual counted=centres service=childrens_social_care].",
        "2014-02-20",
        "value",
        "what is taken from something is no former figure",
    ),
    (
        "The budget includes [£7.1m | saving 2014/15] of savings.",
        "The council will save [£12m | saving 2014/15] in the year.",
        "2014-02-20",
        "value",
        "savings in a budget are no part of other savings",
    ),
    (
        "It has set aside [£34m | cost] for the transport package.",
        "The transport package will cost [£43m | cost].",
        "2014-02-20",
        "value",
        "one item in the same words, of no year",
    ),
    (
        "It plans a rise of [4.9 per cent | tax_rise proposed 2014/15].",
        "It agreed a rise of [4.5 per cent | tax_rise agreed 2014/15].",
        "2014-03-12",
        "revision",
        "a decision takes the place of what was proposed weeks before",
    ),
    (
        "Redundancies will cost [£5m | cost forecast 2014/15].",
        "The redundancy bill alone will be [£7.5m | cost forecast].",
        "2014-02-17",
        "value",
        "the redundancy bill of one week, the year left out by one paper",
    ),
    (
        "The gap is [£25m | funding_gap forecast 2014/15] because of pay awards.",
        "The gap is [£31m | funding_gap forecast 2014/15].",
        "2014-02-14",
        "value",
        "what a gap comes from is not what it is of",
    ),
    (
        "The council expects an overspend of [£1.9m | overspend forecast 2013/14].",
        "The overspend was £2.7m in the autumn and, as of last Tuesday, it is [£1.2m | overspend forecast 2013/14].",
        "2014-02-22",
        "revision",
        "a step of a figure that its own paper says is moving",
    ),
    (
        "The council expects an overspend of [£1.9m | overspend forecast 2013/14].",
        "The council expects an overspend of [£1.2m | overspend forecast 2013/14].",
        "2014-02-22",
        "value",
        "nobody says that it is moving",
    ),
]


@pytest.mark.parametrize(("first", "second", "day", "kind", "why"), BETWEEN, ids=[row[4] for row in BETWEEN])
def test_two_papers(first: str, second: str, day: str, kind: str, why: str):
    found = judge([*paper(first), *paper(second, "Vale Mail", day)]).conflicts
    assert {one.type for one in found if len({member.claim.document.id for member in one.members}) > 1} == {kind}, why


# a paper of 13 February 2014 and one of four days later
APART = [
    (
        "It must close a gap of [£108m | funding_gap required 2014-04-01/2018-03-31].",
        "The council originally was facing cuts of [£120m | saving required 2014-04-01/2018-03-31] but has been given more.",
        "what it was facing originally",
    ),
    (
        "It will lose [260 posts | job_losses 2014/15].",
        "Fewer jobs will go than the [340 | job_losses forecast 2014/15] first feared.",
        "what was first feared",
    ),
    (
        "It must close a gap of [£34m | funding_gap required 2014/15].",
        "The gap would be [£45m | funding_gap forecast 2014/15] if council tax were frozen.",
        "what would be on a condition",
    ),
    (
        "A Band D household will pay [£1,048 | tax_bill agreed 2014/15].",
        "The Band D bill will be [£1,432 | tax_bill agreed 2014/15] once police, fire and district charges are added.",
        "a bill with what others charge",
    ),
    (
        "Council tax will rise by [£52.30 | tax_bill agreed 2014/15] for a Band D home.",
        "Council tax will go up by an average of [£45 | tax_bill agreed 2014/15] a household.",
        "a band and an average",
    ),
    (
        "It has cut [1,500 jobs | job_losses actual 2010-01-01/..] since 2010.",
        "It has made [900 people | job_losses actual 2010-01-01/..] redundant since 2010.",
        "posts that went and people made redundant",
    ),
    (
        "It will lose [300 posts | job_losses 2014/15], of which [80 | job_losses 2014/15] will be compulsory redundancies.",
        "There will be [80 redundancies | job_losses 2014/15].",
        "redundancies in both",
    ),
    (
        "It plans to close [8 libraries | other_count proposed service=culture counted=libraries] and hand five to volunteers.",
        "Its plans affect [13 libraries | other_count proposed service=culture counted=libraries].",
        "what makes up the other figure in words",
    ),
    (
        "The pool in Dover will cost [£26m | cost proposed service=culture], of which £8m comes from the lottery.",
        "The county will pay [£18m | cost proposed service=culture] for the pool in Dover.",
        "what others pay of a price",
    ),
    (
        "It approved savings of [£29.8m | saving agreed 2014/15].",
        "It has already saved [£21m | saving actual 2014/15].",
        "what has been saved already",
    ),
    (
        "Its borrowing will stand at [£1.511bn | debt forecast]. Most of that - [£1.26bn | debt actual] - is made up of loans from the state.",
        "The council has a [£1.5bn | debt actual] debt.",
        "most of what is owed",
    ),
    (
        "The bill is to soar from £146 - up £22 to [£168 | tax_bill agreed rate=month 2014/15].",
        "This means an extra [£4.50 | tax_bill proposed rate=week 2014/15] a week.",
        "a bill and what it goes up by",
    ),
    (
        "The main grant will be [£41.2m | grant agreed 2014/15].",
        "Ministers have sent [£12.4m | grant actual] for the floods.",
        "three digits that all stand elsewhere",
    ),
    (
        "It must close a gap of [£29.6m | funding_gap required 2014/15].",
        'The leader said: "We were staring at [£34m | funding_gap forecast 2014/15] before Christmas."',
        "what was stared at before Christmas",
    ),
    (
        "It must close a gap of [£29.6m | funding_gap required 2014/15].",
        "In December the report said the gap was [£34m | funding_gap forecast 2014/15].",
        "what a report of December said",
    ),
    (
        "It must close a gap of [£29.6m | funding_gap required 2014/15].",
        "In December the council asked for help. It said that the gap was [£34m | funding_gap forecast 2014/15].",
        "the month in the sentence before",
    ),
    (
        "Council tax will go up by [9.3% | tax_rise proposed 2014/15].",
        "The group would:\n- cap the rise at [7.5 per cent | tax_rise proposed 2014/15]\n- close an office",
        "what another party would do",
    ),
    (
        "A rise would put [£140.36 | tax_bill proposed 2014/15] on a Band D bill, to make it [£1,641.52 | tax_bill proposed 2014/15].",
        "A Band D home will pay [£1,641.52 | tax_bill agreed 2014/15], or [£2.70 | tax_bill agreed rate=week 2014/15] a week more.",
        "by how much a bill goes up and the bill",
    ),
]


@pytest.mark.parametrize(("first", "second", "why"), APART, ids=[row[2] for row in APART])
def test_two_papers_that_do_not_clash(first: str, second: str, why: str):
    claims = [*paper(first), *paper(second, "Vale Mail", "2014-02-17")]
    assert not [one.explanation for one in judge(claims).conflicts if one.type == "value"], why


def test_a_figure_of_now_clashes_with_another_of_now():
    claims = [
        *paper("It must close a gap of [£29.6m | funding_gap required 2014/15]."),
        *paper("In all it is staring at a gap of [£34m | funding_gap forecast 2014/15].", "Vale Mail", "2014-02-17"),
    ]
    assert [one.type for one in judge(claims).conflicts] == ["value"]


def test_what_is_put_aside_and_what_it_has_come_to_so_far():
    first = paper("The council has put aside [£9m | cost agreed 2014/15] to pay for redundancies.")
    found = [
        [one.type for one in judge([*first, *paper(text, "Vale Mail", "2014-12-07")]).conflicts]
        for text in ("Redundancy costs to date are [£7.4m | cost actual 2014/15].", "Redundancy costs are [£7.4m | cost actual 2014/15].")
    ]
    assert found == [[], ["value"]]
