"""Whole short stories, as papers of many kinds write them. How the rows are marked: `timed.py`."""

import pytest
from timed import expected_and_found

# (published, text, why)
ROWS = [
    (
        "2025-05-12",
        "Papers put the gaps at {funding_gap.forecast|£11m|FY2026} for 2026/27, {funding_gap.forecast|£9m|FY2027} for 2027/28 and "
        "{funding_gap.forecast|£13m|FY2028} for 2028/29. Added up, that is {funding_gap.forecast|£33m|FY2026+3}.",
        "the sum of what the sentence before lists",
    ),
    (
        "2025-05-12",
        "Papers put the gaps at {funding_gap.forecast|£11m|FY2026} for 2026/27 and {funding_gap.forecast|£13m|FY2027} for 2027/28. The "
        "council employs "
        "{workforce.actual|2,400 people|-}.",
        "no sum of these",
    ),
    (
        "2022-11-14",
        "It pointed to two years ago, when a forecast overspend of {overspend.forecast|£6m|FY2020} had turned into a surplus.",
        "a forecast of then",
    ),
    (
        "2012-01-26",
        "The budget for 2012/13 is out.\n\nIt will be voted on next month.\n\nMembers heard of it first.\n\nThe council employs "
        "{workforce.actual|2,000 people|-}.\n\nNobody knew.\n\nIt would shed {job_losses.proposed|more than 130 posts|FY2012}.",
        "a hedge alone says little",
    ),
    (
        "2024-02-29",
        "The council agreed its budget for 2024-25. The budget for 2023-24, some pointed out, is to be overspent by "
        "{overspend.forecast|£7m|FY2023}.\n\n"
        "Schools lose {saving.agreed|£4m|FY2024}.",
        "a glance at this year's budget while the next one is set",
    ),
    (
        "2020-11-08",
        "The council must save {saving.required|£48.6m|2020-11-08/2023-11-08} over the next three years.\n\nIf the whole of the list is accepted, "
        "{job_losses.agreed|70 jobs|2020-11-08/2023-11-08} will go.",
        "a vote is no supposition",
    ),
    (
        "2020-07-08",
        "Covid is likely to cost the town {cost.forecast|£4m|FY2020} this year. Nobody would swear to it.\n\nIt will be "
        "{funding_gap.forecast|£7m|FY2020} "
        "short for the same twelve months.",
        "the same months are a year",
    ),
    (
        "2012-02-10",
        "The meeting broke up with {saving.agreed|£13m|FY2012} or so removed from 2012/13 and a budget of {budget.agreed|£105m|FY2012} in place.",
        "the year from whose budget it is taken",
    ),
    (
        "2012-02-10",
        "Rents go up by {income.agreed|£3|2012-04-01/..} from 2012/13.",
        "the year from which on",
    ),
    (
        "2010-11-03",
        "Roads first in line as council looks for {saving.required|£50m|2010-11-03/2013-11-03}\n\nYouth clubs will suffer, members were told.\n\nThe "
        "council has to take out {saving.required|£48.6m|2010-11-03/2013-11-03} over the next three years.",
        "a headline rounds",
    ),
    (
        "2014-02-14",
        "Day centres are under a cloud after the council said yes to {saving.agreed|£86m|2014-02-14/2019-02-14} of cuts.\n\nThey are to be "
        "made over the "
        "next five years.\n\nYouth clubs are to lose {saving.agreed|£3m|2014-02-14/2019-02-14}.",
        "the next sentence says when",
    ),
    (
        "2014-02-14",
        "The council must save {saving.required|£8m|-}. It will decide how over the next few weeks, and meets again by May.",
        "when it is to be decided",
    ),
    (
        "2014-02-14",
        "Members agreed to put up council tax by {tax_rise.agreed|2%|2014-04-01/..}. The increase will take effect from April.",
        "a tax likewise",
    ),
    (
        "2014-02-14",
        "The council has {reserves.actual|£8m|-} in reserves. It will be spent by 2017.",
        "a level is no matter of that time",
    ),
    (
        "2014-07-07",
        "It must save {saving.required|£40m|2014-07-07/2017-07-07} over the next three years. This would come on top of the "
        "{job_losses.agreed|900 jobs|-} "
        "that it announced last September would be lost.",
        "what was announced before",
    ),
    (
        "2018-02-22",
        "The council set its budget for 2018/19.\n\nCare will cost {saving.agreed|£4m|FY2018} less. The same leaders had by then settled on "
        "savings of "
        "{saving.agreed|£27m|-}.",
        "what was settled by then",
    ),
    (
        "2018-02-22",
        "The council set its budget for 2018/19.\n\nParking at the station will be {income.agreed/day|£2|FY2018} a day, and it will spend "
        "{extra_spending.agreed/year|£3m|-} a year on roads.",
        "a price is one of the year, whatever it is paid for",
    ),
    (
        "2018-02-22",
        "The council set its budget for 2018/19.\n\nCare takes a large part of the {budget.actual|£310m|-} budget.",
        "a budget of which a part is told in passing",
    ),
    (
        "2012-02-14",
        "The council agreed its budget for 2012/13.\n\nIn 2013/14 it must save {saving.required|£3m|FY2013}. The year after it must find "
        "{saving.required|£5m|FY2014} more.\n\nLibraries will lose {saving.agreed|£2m|FY2012}, and the budget for the year comes to "
        "{budget.agreed|£310m|FY2012}.",
        "a look at a later year leaves the text with the year that is being set",
    ),
    (
        "2012-02-14",
        "The council agreed its budget for 2012/13. It faces a gap of {funding_gap.required|£4m|FY2013} in 2013/14 and "
        "{funding_gap.required|£9m|FY2014+2} "
        "in the following two years.",
        "the years that follow the one named beside them",
    ),
    (
        "2019-06-20",
        "The last weeks of the year were kind to the council. It thought 2018/19 would end {overspend.forecast|£3m|FY2018} over.\n\nThe "
        "target for the year "
        "was {saving.required|£8m|FY2018}.",
        "the year of which one is told, not the one in which",
    ),
    (
        "2019-11-14",
        "The council's {overspend.forecast|£3m|FY2019} overspend has thrown next year's budget off course.\n\nIt has "
        "{budget.actual|£140m|FY2019} to spend this year.",
        "an overspend is of the year under way",
    ),
    (
        None,
        "Bosses have unveiled the budget for the 2013/14 financial year.\n\nThe council will cut {saving.agreed|£4m|FY2013} from "
        "care.\n\nIts reserves are {reserves.actual|£50m|-}.",
        "no publication date",
    ),
    (
        None,
        "The 2017/18 financial year, which ends in three weeks, was a lean one. The council needs {saving.required|£25m|FY2018} next year.",
        "an inferred publication date",
    ),
    (
        "2012-03-01",
        "Wexcombe Borough Council will freeze council tax for a second year.\n\nThe {budget.agreed|£12m|FY2012} budget for "
        "2012/13 was passed on Wednesday.\n\nA Band D taxpayer will continue to pay {tax_bill.agreed|£162|FY2012}.\n\nCar "
        "parking charges will go up by {income.agreed|10p|FY2012}, raising {income.agreed|£90,000|FY2012}.\n\nIt will receive "
        "a freeze grant of {grant.agreed|£150,000|FY2012}.\n\nThe council is building a {cost.actual|£9m|-} leisure centre, "
        "which opens in 2013.",
        "a district",
    ),
    (
        "2025-02-12",
        "Residents in Wexshire face a {tax_rise.proposed|4.99 per cent|FY2025} council tax hike\n\nWexshire County Council is set "
        "to raise council tax by {tax_rise.proposed|4.99 per cent|FY2025} in 2025/26 – the maximum allowed without a "
        "referendum.\n\nIf approved, the rise would add {tax_bill.proposed|£79.38|FY2025} a year to a Band D bill.\n\nThe "
        "council says it needs to make savings of {saving.required|£32.9 million|FY2025} next year and {saving.required|£119 "
        "million|../2028-03-31} by March 2028.\n\nIt is predicting an overspend of {overspend.forecast|£18.1 million|FY2024} "
        "in the current financial year, mostly on SEND transport, which now costs {budget.actual|£60 million|-} a year.\n\n"
        "Cabinet member for finance Cllr Joan Hythe said government funding had been cut by {grant_cut.actual|£13 "
        "million|FY2025} for next year.\n\n“We started this year with a gap of {funding_gap.actual|£27 million|FY2024},” she "
        "said.\n\nOpposition leader Cllr Mark Dray said the council was sitting on {reserves.actual|£70 million|-} of reserves.",
        "a county story of 2025",
    ),
    (
        "2011-03-04",
        "COUNCILLORS have approved cuts of {saving.agreed|£25m|FY2011} for the coming year.\n\nAround {job_losses.agreed|400 "
        "jobs|FY2011} will be lost, with {job_losses.actual|150|-} people already having taken voluntary redundancy.\n\nYouth "
        "services lose {saving.agreed|£1.5m|FY2011}; adult care {saving.agreed|£6m|FY2011}.\n\nGovernment grant falls by "
        "{grant_cut.agreed|12 per cent|FY2011}.\n\nAnother {saving.required|£40m|FY2012+3} must be saved over the following "
        "three years.\n\nLabour proposed taking {reserves_use.proposed|£2m|FY2011} from reserves to keep libraries open.",
        "a budget of the austerity years",
    ),
    (
        "2020-06-18",
        "Wexcombe Council says the coronavirus pandemic will leave it {funding_gap.forecast|£22m|FY2020} short this year.\n\n"
        "It has lost {income.actual/month|£1.3m|-} a month in parking income since lockdown began.\n\nThe government has given it "
        "{grant.actual|£11m|-} so far.\n\nThe council had planned to save {saving.agreed|£8m|FY2020} in 2020/21 but now "
        "expects to deliver just {saving.forecast|£3m|FY2020}.\n\nLeader Paul Finch said the gap could reach "
        "{funding_gap.forecast|£35m|../2021-03-31} by the end of the financial year.",
        "the pandemic",
    ),
    (
        "2004-02-19",
        "Council tax bills will rise by {tax_rise.agreed|5.8 per cent|2004-04-01/2004-04-30} in April after councillors set a "
        "budget of {budget.agreed|£210m|FY2004} for 2004/5.\n\nIt means an average Band D bill of "
        "{tax_bill.agreed|£948|FY2004}.\n\nLast year's rise was {tax_rise.actual|12.9 per cent|FY2003}.\n\nThere will be "
        "{extra_spending.agreed|£2.4m|FY2004} more for schools and {extra_spending.agreed|£500,000|FY2004} for road repairs.",
        "a budget of 2004",
    ),
    (
        "2024-03-06",
        "Wexcombe City Council has approved {saving.agreed|£150m|2024-03-06/2026-03-06} of cuts over the next two years.\n\n"
        "Council tax will rise by {tax_rise.agreed|10%|2024-04-01/..} from April and by another {tax_rise.agreed|10%|FY2025} "
        "in 2025-26.\n\nUp to {job_losses.proposed|600 jobs|-} are at risk.\n\nThe council effectively declared itself "
        "bankrupt last September with a liability of up to {cost.forecast|£760m|-}.\n\nIt has been given a loan of "
        "{debt.actual|£1.255bn|-}.",
        "a council in distress",
    ),
    (
        "2017-02-23",
        "Wexcombe agreed its 2017/18 budget last night.\n\nThe {budget.actual|£258m|FY2017} budget was passed by a vote.\n\nThe overall budget of "
        "just over {budget.actual|£258m|FY2017} keeps libraries.\n\nLabour said care costs some {budget.actual/year|£90m|-} a year.",
        "the budget being set",
    ),
    (
        "2024-06-12",
        "Wexcombe overspent by {overspend.actual|£4m|FY2023} last year.\n\nThe overspend on children was {overspend.actual|£3m|FY2023}.",
        "a story goes on about the year gone by",
    ),
    (
        "2018-09-04",
        "The overspend was {overspend.actual|£3m|2018-04-01/2018-06-30} at the end of the first quarter.\n\nHomes cost {cost.actual|£45m|-}.\n\n"
        "Underspends of {underspend.actual|£2m|2018-04-01/2018-06-30} were found elsewhere.",
        "a tale that goes on over a sentence between",
    ),
    (
        "2025-07-03",
        "Wexcombe Borough Council overspent by {overspend.actual|£4.7m|FY2024} in the last financial year.\n\nIt had set a budget of "
        "{budget.actual|£336m|FY2024}.\n\nCare overspent by {overspend.actual|£9m|FY2024}, and finance came in {underspend.actual|£3m|FY2024} "
        "under.\n\nIt drew {reserves_use.actual|£4m|FY2024} from reserves, which leaves {reserves.actual|£8m|-}.\n\nThe gap for 2026/27 is "
        "{funding_gap.required|£12m|FY2026}.",
        "how a year ended",
    ),
    (
        "2024-06-14",
        "Wexcombe reports {underspend.actual|£2.9m|FY2023} underspend\n\nThe outturn for 2023-24 was told to members on Tuesday.\n\nParking "
        "brought in {income.actual|£2m|FY2023}.\n\nIt employs {workforce.actual|900 staff|-}.",
        "an outturn",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why
