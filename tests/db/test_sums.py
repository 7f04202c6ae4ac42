"""Sums and percentages: what adds up, what does not, and what was never meant to. Each row is one paper."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

WRONG = [
    (
        "It is short of [£19.4m | funding_gap required 2014/15]. About half of that, [£9.7m | income proposed 2014/15], would be met by a tax rise. "
        "Savings of [£7m | proposed 2014/15] and [£4.5m | reserves_use proposed 2014/15] from reserves would do the rest, closing the "
        "[£19.4m | funding_gap required 2014/15] gap in full.",
        "sum",
        "what does the rest comes to more than it",
    ),
    (
        "The hall will cost [£17.4m | cost agreed]. A grant pays [£9.7m | grant agreed] of it. Borrowing of [£6m | debt proposed] and "
        "[£3.7m | other_money proposed] of gifts would make up the rest.",
        "sum",
        "who pays the rest, of the figure that the first is of",
    ),
    (
        "A household in Band D will pay [£3.10 | tax_bill agreed rate=week] more a week, or [£86.32 | tax_bill agreed rate=year] a year.",
        "sum",
        "what more is paid by the week comes to more by the year",
    ),
    (
        "MORE jobs could go as the county hunts for another [£71m | required ../2018-12-31] of savings by 2018.\n\nThey are needed in three "
        "instalments: [£29.3m | required 2015/16] next year, [£24.6m | required 2016/17] in 2016/17 and [£20.4m | required 2017/18] in 2017/18.\n\n"
        "Some [£26.2m | identified 2015/16] of next year's has been found.\n",
        "sum",
        "years listed together, and a total by a year that ends with the last of them",
    ),
    (
        "Protests over [£22m | 2014/15] of cuts\n\nCOUNCILLORS have voted through savings of [£24.6m | 2014/15].\n\n"
        "Care will lose [£8.3m | 2014/15 service=adult_social_care], parks [£9.4m | 2014/15 service=environment], schools [£3.7m | 2014/15 "
        "service=education] and the back office [£5.1m | 2014/15 service=central].\n",
        "sum",
        "services lose more than the story says, whatever its headline",
    ),
    (
        "COUNCILLORS have voted through savings of [£24.6m | 2014/15].\n\nCare will lose [£8.3m | 2014/15 service=adult_social_care].\n\nThe cut to "
        "parks is [£9.4m | 2014/15 service=environment].\n\nSchools go without [£3.7m | 2014/15 service=education].\n\nThe back office will have to "
        "give up [£5.1m | 2014/15 service=central].\n",
        "sum",
        "services lose more than all together, in a paragraph each",
    ),
    (
        "That [£4.2m | budget agreed service=highways_transport] be allocated to repairs, being [£2.6m | budget agreed service=highways_transport] "
        "for bridges and [£1.4m | budget agreed service=highways_transport] for walls.",
        "sum",
        "minutes say what it is",
    ),
    (
        "A [£1.2 million | extra_spending agreed] plan was backed, including [£500,000 | extra_spending agreed] to tackle poverty, "
        "[£250,000 | extra_spending agreed service=planning] for youth jobs, [£250,000 | extra_spending agreed service=culture] for events and "
        "[£300,000 | extra_spending agreed service=education] for summer schemes.",
        "sum",
        "nothing includes more than it is",
    ),
    (
        "It is a package to close a gap of [£29.6m | funding_gap required]. Savings will account for [£12.4m | saving proposed] of it, council tax "
        "for [£7.6m | income proposed] and reserves for [£6.5m | reserves_use proposed], with [£4m | other_money] from a premium.",
        "sum",
        "what accounts for a gap in the sentence before",
    ),
    (
        "It is sitting on [£71m | reserves] of usable reserves, of which [£16.4m | reserves] is in the general fund and [£44.6m | reserves] is "
        "earmarked.",
        "sum",
        "what is earmarked and what is not are all",
    ),
    (
        "It must save [£36m | saving required 2014-04-01/2017-03-31]. That is [£11.9m | saving required 2014/15] next year, "
        "[£12.4m | saving required 2015/16] the year after and [£10.7m | grant_cut required 2016/17] in 2016/17.",
        "sum",
        "three years of one sentence, of which one was taken for another measure",
    ),
    (
        "It lists [£12.2m | budget agreed service=culture] for its halls, falling from [£14.8m | cost actual service=culture] to "
        "[£12.2m | budget agreed service=culture], a fall of [£3.6m | saving agreed service=culture].",
        "sum",
        "levels and their difference, of which one was taken for another measure",
    ),
    (
        "The [£14.2m | funding_gap required 2014/15] gap was closed with [£8.9m | saving 2014/15] of savings and [£6.3m | reserves_use 2014/15] from "
        "reserves, of which there are [£31m | reserves].",
        "sum",
        "savings and reserves that close a gap",
    ),
    (
        "The gap before decisions was [£17.3m | funding_gap 2014/15]. It has been closed as follows:\n\n(a) tax: [£4.4m | income 2014/15]\n"
        "(b) savings: [£9.2m | saving 2014/15]\n(c) reserves: [£2.7m | reserves_use 2014/15]\n",
        "sum",
        "lines that close a gap, of several measures",
    ),
    (
        "It must find [£31.4m | saving required 2014/15]. Plans come to [£22.7m | saving proposed 2014/15]. A further [£6m | reserves_use proposed "
        "2014/15] would come from reserves, leaving [£4.7m | saving unidentified 2014/15] to be found.",
        "sum",
        "savings, reserves and what they leave to be found",
    ),
    (
        "Pressures, in pounds: pay [£3.4m | cost forecast 2014/15]; landfill [£1.2m | cost forecast 2014/15]; care [£5.1m | cost forecast 2014/15]. "
        "Total pressures [£10.7m | cost forecast 2014/15].",
        "sum",
        "a list, and its total in a sentence of its own",
    ),
    (
        "[61.5 posts | job_losses 2014/15] will go, [24.5 | job_losses 2014/15 service=education] of them in schools, [30 | job_losses 2014/15 "
        "service=culture] in libraries and [11 | job_losses 2014/15 service=central] at headquarters.",
        "sum",
        "so many of them, which come to more",
    ),
    (
        "THE council is to slash [£21.8m | 2014/15] from its spending.\n\nCare loses [£11.8m | 2014/15 service=adult_social_care].\n\n"
        "Schools are down by [£6.4m | 2014/15 service=education], roads by [£7.3m | 2014/15 service=highways_transport]. The town hall gets off with "
        "[£2.6m | 2014/15 service=central].\n",
        "sum",
        "services one by one, and a total with the digits of what they come to",
    ),
    (
        "It lists [£32.1m | extra_spending 2014/15] of pressures. Of these, [£14.6m | extra_spending 2014/15] is for care, "
        "[£9.8m | extra_spending 2014/15] for schools and [£5.7m | extra_spending 2014/15] for buses, with [£4.2m | extra_spending 2014/15] "
        "for everything else.",
        "sum",
        "of these, in the sentence behind the total",
    ),
    (
        "They voted for [£18.6m | 2014/15] of cuts. The cuts break down as [£5.2m | 2014/15] from care, [£4.4m | 2014/15] from schools, "
        "[£5.1m | 2014/15] from parks and [£2.9m | 2014/15] from the back office.",
        "sum",
        "a list that breaks the total down",
    ),
    (
        "[57 posts | job_losses 2014/15] will go, [31 | job_losses 2014/15] of them vacant, leaving [36 | job_losses 2014/15] that are filled.",
        "sum",
        "so many of them, leaving",
    ),
    (
        "Around [250 posts | job_losses 2014/15] could go. The council employs [7,200 people | workforce actual] and would be losing "
        "[5.3 per cent | saving_share 2014/15] of them.",
        "percent",
        "a share of the staff, who are named in another sentence than the posts",
    ),
    (
        "Of the [£21.5m | 2014/15], [£8.2m | 2014/15] will come from care, [£5.1m | 2014/15] from schools and [£6.1m | 2014/15] from roads.",
        "sum",
        "of the total, parts",
    ),
    (
        "It must save [£36m | required 2013-04-01/2016-03-31]: [£11.9m | required 2013/14] in 2013/14, [£12.4m | "
        "required 2014/15] in 2014/15 and [£10.7m | required 2015/16] in 2015/16.",
        "sum",
        "years of a span",
    ),
    (
        "It faces a gap of [£20m | funding_gap required 2014/15]. It blames a [£9m | grant_cut 2014/15] loss of grant, "
        "[£9m | cost 2014/15] of inflation and [£6m | reserves_use 2014/15] of one-off money.",
        "sum",
        "causes that are listed",
    ),
    (
        "Some [140 posts | job_losses 2014/15] will go, of which [60 | job_losses 2014/15] are vacant, leaving [90 | job_losses 2014/15] at risk.",
        "sum",
        "vacant and leaving",
    ),
    (
        "It cut [£40,000 | agreed service=culture] from festivals and [£14,000 | agreed service=central] from the mayor, saving "
        "[£64,000 | agreed] in all.",
        "sum",
        "a sentence that adds up its own two figures",
    ),
    (
        "It must save [£74m | required 2014/15], of which [£41m | actual 2014/15] has been achieved and [£23m | unidentified 2014/15] is still to "
        "be found.",
        "sum",
        "what is still to be found is all that is left",
    ),
    (
        "Budget, £m\nCare [71.9 | budget 2014/15]\nSchools [28.4 | budget 2014/15]\nRoads [14.2 | budget 2014/15]\nTotal [124.5 | budget 2014/15]\n",
        "sum",
        "a table's total row",
    ),
    ("The budget falls from [£151m | budget] to [£138m | budget 2014/15], a cut of [£15m | 2014/15].", "sum", "from, to and the difference"),
    (
        "The [£5.2m | budget] grant for buses is to be cut by [£1.4m | saving] to [£3.4m | budget].",
        "sum",
        "a base, what it is cut by and what is left",
    ),
    (
        "It will slash its [£12.5m | budget service=highways_transport] roads budget by [£3.1m | saving 2014/15] next year to "
        "[£8.4m | budget service=highways_transport].",
        "sum",
        "the verb stands before the base",
    ),
    ("The [£2.4m | budget] youth budget would go up by [£300,000 | extra_spending] to [£2.9m | budget].", "sum", "a base and a rise"),
    (
        "Savings of [£8.2m | saving] and [£5.3m | reserves_use] from reserves will close the [£15.1m | funding_gap required] gap.",
        "sum",
        "the gap behind what closes it",
    ),
    (
        "The tax will bring in [£9m | income], departments will save [£8m | saving] and [£5.3m | reserves_use] will come from reserves, closing the "
        "[£24.6m | funding_gap required] gap in full.",
        "sum",
        "closing the gap",
    ),
    (
        "It is to shed [1,100 posts | job_losses] by 2016 - [15 per cent | other_percent] of its [5,000-strong workforce | workforce] - he said.",
        "percent",
        "a time between posts and their share",
    ),
    ("Some [320 jobs | job_losses] will go, [12 per cent | saving_share] of a workforce of [4,000 | workforce].", "percent", "will go"),
    (
        "Some [£3.5m | reserves_use] will come out of balances, leaving [£22m | reserves forecast] of the [£24m | reserves] in the bank.",
        "sum",
        "what is left of what there is",
    ),
    (
        "It is to save [£8m | 2014/15]: [£3m | 2014/15] from care, [£2.5m | 2014/15] from roads and [£1.2m | 2014/15] from parks.",
        "sum",
        "a list behind a colon",
    ),
    ("The saving of [£36m | required] was [20 per cent | saving_share] of the council's [£331m | budget] budget.", "percent", "a share"),
    ("Its grant falls from [£128m | grant] to [£110m | grant 2014/15], a cut of [12.5% | funding_change 2014/15].", "percent", "a change"),
    ("The parks budget of [£75m | budget] will be reduced by [£3m | saving], or [6 per cent | saving_share].", "percent", "a cut and its base"),
    ("The bill goes up from [£1,000 | tax_bill] to [£1,060 | tax_bill 2014/15], a rise of [5% | tax_rise 2014/15].", "percent", "a bill"),
    (
        "Waste will cost [£15m | cost rate=year] a year for ten years, a deal worth [£180m | cost].",
        "sum",
        "a year, times the years",
    ),
    (
        "The firm will get [£50m | cost rate=year] a year for 25 years, which comes to [£500m | cost].",
        "sum",
        "a year, times the years, far off but bound by the words",
    ),
    ("The rise adds [£1.20 | tax_bill rate=week 2014/15] a week, or [£72 | tax_bill rate=year 2014/15] a year.", "sum", "a week, times 52"),
    (
        "Council tax goes up by [4.99% | tax_rise 2014/15], made up of [2.99% | tax_rise 2014/15] for services and "
        "[3% | tax_rise 2014/15 service=adult_social_care] for care.",
        "sum",
        "the parts of a rise",
    ),
    (
        "It cut [610 posts | job_losses actual], with [385 people | job_losses actual] taking voluntary redundancy and "
        "[175 | job_losses actual] made compulsorily redundant.",
        "sum",
        "voluntary and compulsory share out everything",
    ),
    (
        "Gross spending of [£68.4m | budget 2014/15] less income of [£52.1m | income 2014/15] leaves a net budget of [£18.3m | budget 2014/15].",
        "sum",
        "gross less income is net",
    ),
    (
        "It is [£9.4m | overspend] over on care and [£7.1m | overspend] on schools, taking the overall overspend to [£18.5m | overspend].",
        "sum",
        "taking the total to",
    ),
    ("Its grant will fall by [£2.4m | grant_cut] to [£9.6m | grant], a cut of [25% | funding_change].", "percent", "by so much to so much"),
    (
        "Spending on clubs falls from [£4.8m | budget 2013/14] to [£3.6m | budget 2014/15], a cut of [33% | saving_share].",
        "percent",
        "from the first to the second, not back",
    ),
    (
        "Its budget will rise by [£1.3m | extra_spending 2014/15] to [£11.9m | budget 2014/15], from [£10.1m | budget 2013/14] this year.",
        "sum",
        "by so much to, from",
    ),
    (
        "People will pay [£5 | tax_bill 2014/15] more, a rise of [4.9% | tax_rise 2014/15] on a Band D bill of [£167 | tax_bill 2013/14].",
        "percent",
        "a rise of, on a bill of",
    ),
    ("A [15% | saving_share] cut to its [£4m | budget] parks budget will save [£450,000 | saving].", "percent", "a cut to a budget saves"),
    ("It must find [£36m | required]. That is [20% | saving_share] of its [£331m | budget] budget.", "percent", "the amount of the sentence before"),
    (
        "It faces an energy bill of [£2.7m | cost forecast], [£1.6m | cost forecast] more than last year's [£0.9m | cost actual].",
        "sum",
        "how much more than the year before",
    ),
    (
        "It has saved [£38m | saving actual] so far and needs another [£51m | saving required] to reach its target of [£99m | saving required].",
        "sum",
        "another, to reach a target",
    ),
    (
        "It must save [£93m | saving required]. Some [£38m | saving identified] has been identified. That leaves [£45m | saving unidentified].",
        "sum",
        "that leaves, in a sentence of its own",
    ),
    (
        "Reserves will fall from [£28m | reserves actual] to [£19m | reserves forecast] after [£11m | reserves_use agreed] is used.",
        "sum",
        "a level falls after so much is used",
    ),
    (
        "The [£23m | cost agreed] pool is funded by [£9m | grant agreed] from the lottery, [£6m | debt agreed] of borrowing and "
        "[£5m | grant agreed] from the county.",
        "sum",
        "who pays for a price, in one sentence with it",
    ),
    (
        "It employed [3,400 people | workforce actual] and has shed [750 | job_losses actual], leaving [2,450 | workforce actual].",
        "sum",
        "staff, and how many have gone",
    ),
    (
        "A [£17m | grant_cut 2014/15] loss of grant, [£8m | cost 2014/15] of demand and [£7m | cost 2014/15] of inflation leave a gap of "
        "[£38m | funding_gap required 2014/15].",
        "sum",
        "what leaves a gap",
    ),
    (
        "An overspend of [£4.8m | overspend forecast] on care and [£1.5m | overspend forecast] on schools, less an underspend of "
        "[£1.7m | underspend forecast] on roads, gives a net overspend of [£5.6m | overspend forecast].",
        "sum",
        "an underspend counts against",
    ),
    (
        "It has delivered [£16.2m | saving actual] of its [£27m | saving required] target, or [72 per cent | other_percent].",
        "percent",
        "so much of its target, or a share",
    ),
]
FINE = [
    (
        "Of the [£9.3m | 2014/15], [£3.5m | 2014/15] will come from care, [£3.1m | 2014/15] from schools, [£1.7m | "
        "2014/15] from roads and [£1m | 2014/15] from parks.",
        "adds up",
    ),
    (
        "It will cut [1,500 | job_losses ../2012-03-31] by March 2012 (with [1,100 | job_losses ../2011-03-31] by this March) and a total of "
        "[3,000 | job_losses ../2015-03-31] by March 2015.",
        "counts up to later and later days",
    ),
    ("The [£9m | budget] budget will be cut by [£2.6m | saving 2014/15] next year to [£6.4m | budget].", "a base, a cut and what is left"),
    ("Its [£46m | budget] budget will shrink by [£5.7m | saving] to [£41m | budget].", "all three may be rounded"),
    ("In a [£500m | budget] budget the arts grant is cut by [£200,000 | saving] to [£1.1m | budget].", "the base is of something else"),
    (
        "The council, which saved [£8.2m | saving 2012/13] and [£3m | saving 2011/12] before, has plans that will close the "
        "[£15.1m | funding_gap required] gap.",
        "what was saved before closes no gap",
    ),
    (
        "Savings of [£8.2m | saving] and [£5.3m | reserves_use] from reserves will help to close the [£24.6m | funding_gap required] gap.",
        "what only helps to close it",
    ),
    (
        "It must save [£40m | required] over three years, [18 per cent | saving_share] of its budget, which was [£220m | budget].",
        "a time between savings and their share",
    ),
    (
        "Around [250 posts | job_losses 2014/15] could go. The council employs [7,200 people | workforce actual], and "
        "[60 per cent | other_percent actual] of them are women.",
        "a share of the staff that says nothing of the posts",
    ),
    ("It saved [£9.3m | 2013/14] and must save [£23m | 2014/15], [£32.2m | 2013-04-01/2015-03-31] in all.", "fits within the rounding of the £23m"),
    (
        "Of the [£9.3m | 2014/15], [£3.5m | 2014/15] will come from care and [£1.1m | 2014/15] from schools.",
        "a list that does not pretend to be whole",
    ),
    (
        "Savings include [£3m | 2014/15] from care, [£2m | 2014/15] from roads and [£1m | 2014/15] from parks. The total is [£9m | 2014/15].",
        "examples",
    ),
    ("An overspend of [£500,000 | overspend] is only [0.2 per cent | budget_share] of the [£326m | budget] budget.", "rounded up"),
    (
        "Council tax goes up by [1.94% | tax_rise 2014/15], adding [£20.15 | tax_bill 2014/15] and bringing the bill to [£1,059 | tax_bill 2014/15].",
        "worked from the old bill",
    ),
    ("It cut [30% | saving_share] of its managers and saved [£4m | saving] on a budget of [£90m | budget].", "a percentage of something else"),
    (
        "Variance, £m\nCare [5.8 | overspend 2014/15]\nSchools [1.5 | overspend 2014/15]\nRoads ([1.7 | underspend "
        "2014/15])\nBack office ([5.1 | underspend 2014/15])\nTotal [0.5 | overspend 2014/15]\n",
        "brackets count against",
    ),
    ("Waste will cost [£15m | cost rate=year] a year for ten years, a deal worth [£150m | cost].", "a year, times the years"),
    ("The rise adds [£1.38 | tax_bill rate=week 2014/15] a week, or [£72 | tax_bill rate=year 2014/15] a year.", "a week, times 52, rounded"),
    ("It adds [£6 | tax_bill rate=month 2014/15] a month, while parking goes up by [£50 | income rate=year] a year.", "two things by time"),
    (
        "Council tax goes up by [4.99% | tax_rise 2014/15], made up of [2.99% | tax_rise 2014/15] for services and "
        "[2% | tax_rise 2014/15 service=adult_social_care] for care.",
        "the parts of a rise make it",
    ),
    (
        "It cut [610 posts | job_losses actual], including [385 people | job_losses actual] taking voluntary redundancy and "
        "[175 | job_losses actual] made compulsorily redundant.",
        "including, so that others may be left",
    ),
    (
        "Gross spending of [£68.4m | budget 2014/15] less income of [£52.1m | income 2014/15] leaves a net budget of [£16.3m | budget 2014/15].",
        "gross less income is net, and works",
    ),
    ("Its grant will fall by [£2.4m | grant_cut] to [£9.6m | grant], a cut of [20% | funding_change].", "by so much to so much, right"),
    (
        "Its budget will rise by [£1.8m | extra_spending 2014/15] to [£11.9m | budget 2014/15], from [£10.1m | budget 2013/14] this year.",
        "by so much to, from, right",
    ),
    ("A [15% | saving_share] cut to its [£4m | budget] parks budget will save [£600,000 | saving].", "a cut to a budget, right"),
    ("A [3% | tax_rise] rise in its [£4m | tax_bill] charges while parks save [£450,000 | saving].", "two things"),
    ("It must find [£36m | required]. That is [11% | saving_share] of its [£331m | budget] budget.", "the sentence before, right"),
    (
        "A sum of [£1.2m | extra_spending 2014/15] for growth includes:\n\n- [£400,000 | extra_spending 2014/15] for roads\n\n"
        "- [£450,000 | extra_spending 2014/15] for schools\n\n- [£200,000 | extra_spending 2014/15] for parks\n",
        "what a list includes need not be all",
    ),
    (
        "Cuts of [£30m | saving forecast 2014/15] and [£24m | saving forecast 2015/16] are to follow.\n\nThe leader said the "
        "[£21m | saving agreed 2013/14] of savings was [£5m | saving agreed 2013/14] more than had been foreseen.",
        "by how much something is more is no part",
    ),
    (
        "The plan saves [£52m | saving agreed 2014-04-01/2018-03-31]. It finds [£18m | saving agreed 2015/16], with a further "
        "[£14m | saving agreed 2015/16], [£11m | saving agreed 2014/15], [£6m | saving agreed 2016/17] and [£3m | saving agreed 2017/18] after that.",
        "all figures of the list make it, though two were read as of one year",
    ),
    (
        "The bill of a Band D home goes up by [£87 | tax_bill agreed], from [£1,790.68 | tax_bill actual] to [£1,878.42 | tax_bill agreed].",
        "pounds whose pence were left out",
    ),
    (
        "The [£14.2m | funding_gap required 2014/15] gap was partly closed with [£7.9m | saving 2014/15] of savings and "
        "[£3.3m | reserves_use 2014/15] from reserves.",
        "partly closed",
    ),
    (
        "The gap before decisions was [£17.3m | funding_gap 2014/15]. It has been closed as follows:\n\n(a) tax: [£4.4m | income 2014/15]\n"
        "(b) savings: [£9.2m | saving 2014/15] of the [£11m | saving proposed 2014/15] put forward\n(c) reserves: [£3.7m | reserves_use 2014/15]\n",
        "a line with two figures",
    ),
    (
        "It must find [£31.4m | saving required 2014/15]. It has found [£12.7m | saving identified 2014/15] and hopes for "
        "[£6m | reserves_use proposed 2014/15], leaving [£7m | cost 2014/15] for care to be found later.",
        "too far off to be meant",
    ),
    (
        "THE council is to slash [£58.1m | 2014/15] from its spending.\n\nCare loses [£11.8m | 2014/15 service=adult_social_care].\n\n"
        "Schools are down by [£6.1m | 2014/15 service=education] and roads by [£7.3m | 2014/15 service=highways_transport].\n",
        "some of the services, of which nobody says that they are all",
    ),
    (
        "The [£23m | cost agreed] pool is funded by [£9m | grant agreed] from the lottery and [£6m | debt agreed] of borrowing.",
        "of a price nobody may say who pays the rest",
    ),
    (
        "An overspend of [£4.8m | overspend forecast] on care and [£1.5m | overspend forecast] on schools, less an underspend of "
        "[£1.7m | underspend forecast] on roads, gives a net overspend of [£4.6m | overspend forecast].",
        "one sum, read from two ends",
    ),
    (
        "Cuts of [£10m | saving agreed] in care and [£5m | saving agreed] in schools leave a gap of [£18m | funding_gap required].",
        "what is saved leaves a gap, and does not make it",
    ),
    (
        "The gap of [£20m | funding_gap required] was met with help from [£9m | saving agreed] of savings and "
        "[£6m | reserves_use agreed] from reserves.",
        "met in part",
    ),
    (
        "It employed [4,600 people | workforce actual] and has cut [850 | job_losses actual] and moved others to a trust, leaving "
        "[3,150 | workforce actual].",
        "others have gone too",
    ),
    (
        "They plan to find [£42.3m | saving required 2014-04-01/2018-03-31].\n\nThat is [£2.6m | saving required 2014-04-01/2016-03-31] in 2014/15, "
        "[£6.2m | saving required 2014-04-01/2016-03-31] in 2015/16, [£8.5m | saving required 2016/17] in 2016/17 and "
        "[£25m | saving required 2017/18] in 2017/18.",
        "years of which two were taken for both together",
    ),
    (
        "It takes out [£87.5m | budget agreed 2014/15]. A new pool costs [£31m | cost actual], a road [£12m | cost actual]. The cuts break down as "
        "[£9.1m | saving agreed 2014/15 service=adult_social_care] from care, [£16.6m | saving agreed 2014/15 service=education] from schools and "
        "the remaining [£61.8m | saving agreed 2014/15 service=central] from the rest. It is to find [£95m | saving agreed 2014/15].",
        "a total that was taken for something else",
    ),
    (
        "It is a package to close a gap of [£29.6m | funding_gap required]. Savings will account for [£12.4m | saving proposed] of it and tax "
        "for [£7.6m | income proposed], with [£3m | reserves_use proposed] from balances.",
        "a list that does not come near",
    ),
    (
        "It is a package to close a gap of [£29.6m | funding_gap required]. Savings will account for [£12.4m | saving proposed] of it, council tax "
        "for [£7.6m | income proposed] and reserves for [£5.6m | reserves_use proposed], with [£4m | other_money] from a premium.",
        "what accounts for a gap and fits",
    ),
    (
        "It is sitting on [£71m | reserves] of usable reserves, of which [£16.4m | reserves] is not earmarked and [£30m | reserves] is spoken for.",
        "nobody says that the two are all",
    ),
    (
        "A [£1.5 million | extra_spending agreed] plan was backed, including [£500,000 | extra_spending agreed] to tackle poverty, "
        "[£250,000 | extra_spending agreed service=planning] for youth jobs and [£300,000 | extra_spending agreed service=education] for schemes.",
        "it may include other things",
    ),
    (
        "COUNCILLORS have voted through savings of [£24.6m | 2014/15].\n\nCare will lose [£8.3m | 2014/15 service=adult_social_care].\n\nThe cut to "
        "parks is [£6.4m | 2014/15 service=environment].\n\nSchools go without [£3.7m | 2014/15 service=education].\n\nThe back office will have to "
        "give up [£5.1m | 2014/15 service=central].\n",
        "services that lose less: nobody says that they are all",
    ),
    (
        "COUNCILLORS have voted through savings of [£24.6m | 2014/15] out of [£31m | saving 2014/15] that were proposed.\n\nCare was to lose "
        "[£8.3m | 2014/15 service=adult_social_care].\n\nThe cut to parks was [£9.4m | 2014/15 service=environment].\n\nSchools were to go without "
        "[£3.7m | 2014/15 service=education].\n\nThe back office was to give up [£5.1m | 2014/15 service=central].\n",
        "a greater total that the services could be of",
    ),
    (
        "It will overspend by [£9.2m | overspend forecast 2014/15].\n\nCare is [£5.3m | overspend forecast 2014/15 service=adult_social_care] over, "
        "schools [£3.1m | overspend forecast 2014/15 service=education] and parks [£1.7m | overspend forecast 2014/15 service=environment].\n",
        "a service that stays under its budget makes up for others",
    ),
    (
        "The county must save [£74m | required ../2018-12-31] by 2018: [£29.3m | required 2015/16] next year, [£24.6m | required 2016/17] in "
        "2016/17 and [£20.1m | required 2017/18] in 2017/18.\n",
        "years that make a total by 2018",
    ),
    (
        "It is short of [£19.4m | funding_gap required 2014/15]. About half of that, [£9.7m | income proposed 2014/15], would be met by a tax rise. "
        "Savings of [£7m | proposed 2014/15] and [£2.7m | reserves_use proposed 2014/15] from reserves would do the rest.",
        "what does the rest",
    ),
    (
        "It has [£19.4m | reserves] in reserves. It spent [£9.7m | cost actual] on roads. Borrowing of [£7m | debt proposed] and "
        "[£4.7m | other_money proposed] of gifts would make up the difference.",
        "the rest of nothing that was named",
    ),
    (
        "A household in Band D will pay [£3.10 | tax_bill agreed rate=week] more a week, or [£161.20 | tax_bill agreed rate=year] a year.",
        "by the week and by the year",
    ),
]


def reported(text):
    units = {"scale": 1e6} if "£m" in text else {}
    claims = paper(text)
    if units:
        from dataclasses import replace

        claims = [replace(claim, low=claim.low * 1e6, high=claim.high * 1e6) for claim in claims]
    return judge(claims)


@pytest.mark.parametrize(("text", "kind", "why"), WRONG, ids=[row[2] for row in WRONG])
def test_what_does_not_work_is_found(text, kind, why):
    found = [one for one in reported(text).conflicts if one.type == kind]
    assert len(found) == 1, why
    assert "not the" in found[0].explanation


@pytest.mark.parametrize(("text", "why"), FINE, ids=[row[1] for row in FINE])
def test_what_works_or_was_not_meant_is_left_alone(text, why):
    assert [one.explanation for one in reported(text).conflicts] == []


def test_a_working_sum_is_support_and_shows_its_tolerance():
    support = reported(FINE[0][0]).supports
    assert [one.type for one in support] == ["sum"]
    assert support[0].explanation.startswith("£3.5m + £3.1m + £1.7m + £1m = £9.3m (give or take ")


def test_a_part_is_no_total_of_another_paper():
    first = paper(
        "Savings of [£36m | identified 2014/15] and a further [£40m | identified 2014/15] have been found. Together "
        "that makes [£76m | identified 2014/15]."
    )
    second = paper("It has found [£76m | identified 2014/15].", "Vale Gazette", "2014-02-14")
    assert judge([*first, *second]).conflicts == []


def test_a_total_of_one_paper_against_the_years_of_another():
    total = paper("It must save [£24.8m | required 2015-04-01/2018-03-31] over three years.", "Echo", "2014-10-09")
    years = "It needs [£9.1m | required 2015/16] in 2015/16, [£7.6m | required 2016/17] in 2016/17 and [{} | required 2017/18] in 2017/18."
    wrong = judge([*total, *paper(years.format("£6.3m"), "Gazette", "2014-10-11")]).conflicts
    assert [(one.type, len(one.members)) for one in wrong] == [("sum", 4)]
    assert judge([*total, *paper(years.format("£8.1m"), "Gazette", "2014-10-11")]).conflicts == []
    assert judge([*total, *paper(years.format("£6.3m"), "Gazette", "2015-10-11")]).conflicts == []
