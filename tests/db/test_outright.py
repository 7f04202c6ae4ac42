"""Percentages of which the words say outright what they are of. Each row is one paper with a blank: those that fit are silent and "
"recorded, others told.
Measures are at times misread on purpose.
"""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

MORE_THAN_NOW = [
    (
        "It means a rise of [{} | tax_rise agreed] in council tax. A Band D household, which currently pays the county "
        "[£912.40 | tax_bill], will find "
        "another [£36.50 | tax_bill agreed] on its bill.",
        ["4pc", "4.0pc"],
        ["6pc", "3.1pc"],
    ),
    (
        "Members threw out a [{} | tax_rise proposed] increase which would have taken [£186 | tax_bill] a year from the average household, "
        "on top of the "
        "[£1,430 | tax_bill] it pays now.",
        ["13 per cent"],
        ["10 per cent", "31 per cent"],
    ),
    (
        "Rents will go up by [{} | other_percent]. Tenants now pay [£92 | income] and will be asked for an extra [£4.60 | cost].",
        ["5 per cent"],
        ["8 per cent"],
    ),
    (
        "A permit now costs [£40 | income]. Drivers will pay another [£12 | income agreed], a rise of [{} | other_percent].",
        ["30 per cent"],
        ["20 per cent", "13 per cent"],
    ),
    (
        "Charges rise by [{} | funding_change].\n\nA burial currently costs [£850 | cost] and families will have to find a further "
        "[£68 | extra_spending].",
        ["8%"],
        ["6.8%", "12%"],
    ),
    (
        "The levy would add [£2.4m | cost] to the [£60m | budget] that the city spends now, a rise of [{} | other_percent].",
        ["4 per cent"],
        ["6 per cent", "40 per cent"],
    ),
    (
        "Band D bills will increase by [{} | tax_rise agreed].\n\nHouseholds already pay [£1,318 | tax_bill] and must find an additional "
        "[£65.77 | tax_bill agreed].",
        ["4.99%", "5%"],
        ["3.99%", "5.9%"],
    ),
    (
        "Fees are up [{} | other_percent]. On top of the current fee of [£24.00 | income] each family will be charged another [£3.00 | income].",
        ["12.5 per cent", "13 per cent"],
        ["15.2 per cent", "8 per cent"],
    ),
    (
        "The precept goes up by [{} | tax_rise]. At present homes pay [£224.50 | tax_bill] and another [£13 | tax_bill] will be added.",
        ["5.8 per cent", "5.79 per cent"],
        ["8.5 per cent", "6.4 per cent"],
    ),
    (
        "Allowances are to rise by [{} | pay_change]. A councillor now gets [£11,200 | cost] and will have another [£560 | cost].",
        ["5 per cent"],
        ["15 per cent", "3 per cent"],
    ),
]
ON_AND_GETS = [
    (
        '"A driver on [£19,200 | other_money] gets [£1,920 | other_money agreed], which is [{} | pay_change]."',
        ["10 per cent"],
        ["5.2 per cent", "12 per cent"],
    ),
    ("A cleaner earning [£17,600 | cost] will get [£1,232 | cost], or [{} | pay_change].", ["7 per cent"], ["9 per cent", "70 per cent"]),
    ("A family on a bill of [£1,250 | tax_bill] will lose [£100 | other_money], which is [{} | other_percent].", ["8 per cent"], ["12 per cent"]),
    ("Staff on [£21,500 | other_money] received [£1,290 | other_money] ([{} | pay_change]).", ["6%"], ["9%", "4.6%"]),
    ("Someone paid [£32,400 | cost] would receive [£648 | cost] more, a rise of [{} | pay_change].", ["2 per cent"], ["3.5 per cent"]),
    ("A head on a salary of [£88,000 | cost] was given [£4,400 | cost], an increase of [{} | other_percent].", ["5 per cent"], ["9 per cent"]),
    (
        "A warden on [£16,400 | other_money] gains [£533 | other_money] a year, or [{} | pay_change].",
        ["3.25 per cent", "3.3 per cent"],
        ["5.2 per cent"],
    ),
    ("Those earning [£50,000 | other_money] get [£1,925 | other_money], just over [{} | pay_change].", ["3.85 per cent"], ["8.5 per cent"]),
    ("A porter on [£18,000 | other_money] got [£900 | other_money], worth [{} | pay_change].", ["5 per cent"], ["7.5 per cent"]),
    ("Its chief, on [£145,000 | cost], receives [£2,900 | cost], which is about [{} | pay_change].", ["2 per cent"], ["4 per cent"]),
]
OF_THAT = [
    (
        "It spends [£40m | budget] on care. Some [£6m | saving agreed], or [{} | other_percent] of that, will go.",
        ["15 per cent"],
        ["25 per cent", "12 per cent"],
    ),
    (
        "The grant comes to [£8.2m | grant]. About [{} | other_percent] of it, or [£2.05m | cost], is for roads.",
        ["25 per cent"],
        ["35 per cent", "20.5 per cent"],
    ),
    (
        "The pool costs [£640,000 | cost]. The county pays [£96,000 | grant], which is [{} | budget_share] of the total.",
        ["15 per cent"],
        ["9.6 per cent", "51%"],
    ),
    (
        "Debts stand at [£310m | debt]. Shops account for [£93m | cost], or [{} | other_percent] of the sum.",
        ["30 per cent"],
        ["39 per cent", "3 per cent"],
    ),
    (
        "The fund holds [£3.6m | reserves].\n\nOfficers want [£0.9m | reserves_use], [{} | other_percent] of that, for flood walls.",
        ["25%"],
        ["15%", "9%"],
    ),
    (
        "The council employs [1,800 people | workforce]. It will lose [90 | job_losses], or [{} | saving_share] of the total.",
        ["5 per cent"],
        ["9 per cent", "15 per cent"],
    ),
    ("A bill of [£5.4m | cost] has come in. Lawyers had [{} | other_percent] of the money, or [£1.35m | cost].", ["25 per cent"], ["31 per cent"]),
    (
        "It raised [£780,000 | income]. Parking made [£546,000 | income], which is [{} | other_percent] of the amount.",
        ["70 per cent"],
        ["54 per cent"],
    ),
    ("The scheme has [£26m | budget]. So far [£3.9m | cost], some [{} | budget_share] of it, has been spent.", ["15 per cent"], ["39 per cent"]),
    (
        "Its property is worth [£1.2bn | other_money]. Up to [£600m | income], or [{} | other_percent] of that, is for sale.",
        ["50 per cent"],
        ["60 per cent"],
    ),
]
BEFORE = [
    (
        "The council has [3,400 staff | workforce]. It plans to lose [510 | job_losses] of them, or [{} | saving_share].",
        ["15 per cent"],
        ["12 per cent"],
    ),
    ("It runs [48 libraries | other_count]. Some [18 | other_count] of these, or [{} | other_percent], may close.", ["37.5%", "38%"], ["32%"]),
    (
        "It wants to cut [£6.0m | saving] from its [£48m | budget] roads budget. That amounts to [{} | saving_share].",
        ["12.5 per cent"],
        ["15.5 per cent"],
    ),
    ("Parks lose [£320,000 | saving] out of a budget of [£1.6m | budget]. That is [{} | other_percent].", ["20 per cent"], ["32 per cent"]),
    (
        "Tax goes up by [{} | tax_rise]. That adds [£49 | tax_bill] to the average Band D bill of [£1,250 | tax_bill].",
        ["3.9 per cent", "4.08%"],
        ["5.1%"],
    ),
    ("The allowance goes from [£24,000 | other_money] to [£27,600 | other_money], an increase of [{} | tax_rise].", ["15 per cent"], ["20 per cent"]),
]
FROM_ITS = [
    ("The changes will save [£3.0m | saving] a year from a budget of [£7.5m | budget], a reduction of [{} | saving_share].", ["40%"], ["54%", "25%"]),
    (
        "Museums lose [£1.2m | saving] from their [£4.8m | budget] budget, a cut of [{} | saving_share].",
        ["25 per cent"],
        ["40 per cent", "35 per cent"],
    ),
    ("It takes [£850,000 | saving] from its [£3.4m | budget] parks budget, or [{} | saving_share].", ["25 per cent"], ["34 per cent"]),
    (
        "The plan would take [£18m | grant_cut] from the grant of [£72m | grant], a fall of [{} | funding_change].",
        ["25 per cent"],
        ["18 per cent", "33%"],
    ),
]
STAFF = [
    (
        "The council may lose up to [45 staff | job_losses up_to].\n\nThat is [{} | other_percent] of the [300 people | workforce] on its payroll.",
        ["15%"],
        ["20%"],
    ),
    (
        "It will cut [64 posts | job_losses]. That is [{} | saving_share] of the [400 | workforce] it has.",
        ["16 per cent"],
        ["20 per cent", "26 per cent"],
    ),
    (
        "Some [350 jobs | job_losses] are to go.\n\nThis is [{} | other_percent] of the [2,800 people | workforce] who work for it.",
        ["12.5%", "13%"],
        ["15.2%"],
    ),
    ("The home has [24 staff | workforce]. The [18 | job_losses] to go are [{} | other_percent] of them.", ["75 per cent"], []),
]
LEVELS = [
    (
        "Net spending will be [£207.4m | budget agreed 2021/22] in 2021/22 and [£209.9m | budget agreed 2022/23] in 2022/23, an increase of "
        "[{} | tax_rise agreed 2022/23].",
        ["1.2%"],
        ["2.2%"],
    ),
    (
        "Labour will cut [£18.6m | saving agreed 2014/15] next year.\n\nMy group was not asked.\n\nCare takes the biggest hit at "
        "[£6.6m | saving proposed], which is [{} | saving_share proposed] of the whole.",
        ["35%"],
        ["45%"],
    ),
    (
        "Net spending will be [£207.4m | budget agreed 2021/22] in 2021/22 and [£209.9m | budget agreed 2022/23] in 2022/23, an increase of "
        "[{} | other_percent agreed 2022/23].",
        ["1.2%", "1.21%"],
        ["2.2%", "1.4%"],
    ),
    (
        "The parks budget, which was [£8.4m | budget 2012/13] in 2012/13, is down to [£6.3m | budget 2016/17] this year, "
        "a drop of [{} | funding_change].",
        ["25 per cent", "25%"],
        ["35 per cent", "15%"],
    ),
    (
        "The grant was [£60.0m | grant 2012/13] this year and will be [£54.0m | grant 2013/14] next year, a cut of [{} | funding_change].",
        ["10 per cent"],
        ["16 per cent"],
    ),
    (
        "Support from Whitehall has been cut by [{} | funding_change 2014/15] to [£91.2m | grant 2014/15], a drop of [£4.1m | grant_cut 2014/15].",
        ["4.3%"],
        ["6.4%", "3.4%"],
    ),
    (
        "The charge rises by [{} | other_percent] to [£46.00 | income agreed], an increase of [£6.00 | income agreed].",
        ["15%"],
        ["18%", "13%"],
    ),
    (
        "The council will save [£20.0m | saving agreed 2014/15].\n\nIt was a long night. Nobody was content.\n\nCare takes the biggest hit at "
        "[£7.0m | saving agreed 2014/15 service=adult_social_care], which is [{} | saving_share agreed 2014/15] of the whole.",
        ["35 per cent"],
        ["45 per cent", "53 per cent"],
    ),
    (
        "It set a net budget of [£17.2m | budget agreed], [{} | other_percent] less than this year's [£19.1m | saving agreed].",
        ["9.9%", "10%"],
        ["12%", "19%"],
    ),
    (
        "The old deal cost [£4.8m | budget rate=year] a year. The new one costs [£6.6m | cost]. That's a rise of [{} | other_percent].",
        ["37.5%"],
        ["31%", "27%"],
    ),
    ("Grant is [£33m | grant], [{} | funding_change] lower than last year's [£37.5m | budget].", ["12 per cent"], ["14 per cent", "21 per cent"]),
    (
        "The last contract was worth [£12.0m | cost]. The next is priced at [£15.0m | budget]. That is an increase of [{} | other_percent].",
        ["25%"],
        ["20%", "52%"],
    ),
]
ROWS = [row for rows in (MORE_THAN_NOW, ON_AND_GETS, OF_THAT, BEFORE, FROM_ITS, STAFF, LEVELS) for row in rows]


def _as(figures: int) -> list[tuple[str, str]]:
    return [(text, figure) for text, *listed in ROWS for figure in listed[figures]]


@pytest.mark.parametrize(("text", "figure"), _as(1))
def test_told_to_be_wrong(text: str, figure: str):
    assert [one for one in judge(paper(text.replace("{}", figure))).conflicts if one.type == "percent"]


@pytest.mark.parametrize(("text", "figure"), _as(0))
def test_what_fits_is_silent_and_supported(text: str, figure: str):
    judged = judge(paper(text.replace("{}", figure)))
    assert not [one.explanation for one in judged.conflicts if one.type == "percent"]
    assert [one for one in judged.supports if one.type == "percent"]


# what looks like one of these and is none
APART = [
    "Parks cost [£8.4m | budget service=environment 2012/13], which was [12 per cent | other_percent] of the whole.",
    "It will save [£20m | saving agreed 2014/15] and later [£31m | saving agreed 2014/15]. Care loses "
    "[£7m | saving agreed 2014/15 service=adult_social_care], or [45% | saving_share agreed 2014/15] of the total.",
    "The grant was [£60m | grant 2012/13] and the museum is now given [£50m | grant service=culture], up [3 per cent | funding_change].",
    "Pay rises by [3 per cent | pay_change] to [£22,000 | other_money], and a cut of [£400 | other_money] was made elsewhere.",
    "Council tax goes up by [2.99% | tax_rise]. Care homes now cost [£900 | cost] a week and will charge another [£90 | cost].",
    "A man on [£20,000 | other_money] got [£500 | other_money] while inflation was [9 per cent | other_percent].",
    "It has [£9m | reserves]. Some [£3m | reserves_use] was used, and spending fell by [12 per cent | funding_change] in that year.",
    "Rents rise by [10 per cent | other_percent]. A tenant now pays [£82 | income] and will be asked for another [£8 | income].",
]


@pytest.mark.parametrize("text", APART)
def test_left_alone(text: str):
    assert not [one.explanation for one in judge(paper(text)).conflicts if one.type == "percent"]
