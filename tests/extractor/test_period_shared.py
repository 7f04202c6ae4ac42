"""Numbers that share the time of another number, or of the matter, in ways that no word of their own sentence tells."""

from datetime import date

import pytest
from timed import expected_and_found

from corpus.document import Document, text_hash
from extractor.pipeline import extract

# (published, text, why)
ROWS = [
    (
        "2021-11-04",
        "It missed its target by {saving.actual|£3m|FY2020} last year. It delivered {saving.actual|£7m|FY2020} of what it was to save.",
        "what was saved in the year just told of",
    ),
    (
        "2014-11-20",
        "In 2013-14 the council spent {budget.actual|£338m|FY2013}.\n\n"
        "Savings of {saving.actual|£7.6m|FY2013} were delivered against a target of {saving.required|£8.1m|FY2013}.",
        "what was delivered and what was to be",
    ),
    (
        "2024-11-21",
        "Wexcombe Council has found {saving.identified|£4m|FY2025} for 2025/26.\n\nIts care budget is heading for an overspend of "
        "{overspend.forecast|£9m|FY2024}.\n\nReserves have already been called on this year.",
        "an overspend that is expected is of the year under way, which is named further down",
    ),
    (
        "2024-11-21",
        "{overspend.forecast|£9m|FY2024} overspend looms at Wexcombe\n\nThe council has a plan for this year.",
        "so it is in a headline",
    ),
    (
        "2024-11-21",
        "Wexcombe expects an overspend of {overspend.forecast|£9m|-}.\n\nThe gap for 2025/26 is {funding_gap.forecast|£7m|FY2025}.",
        "the year under way is named nowhere",
    ),
    (
        "2025-02-13",
        "Wexcombe gets {grant.agreed|£33.6m|FY2025} of help\n\nIt may borrow {debt.agreed|£33.6m|FY2025} next year.",
        "a headline repeats the figure and calls it another thing",
    ),
    (
        "2025-02-13",
        "Wexcombe gets {grant.agreed|£30m|-} of help\n\nLeaders met.\n\nThey will talk.\n\nIt may borrow {debt.agreed|£30m|FY2025} next year.",
        "a round figure may be there by chance",
    ),
    (
        "2019-12-10",
        "Wexcombe could cut {job_losses.proposed|75 jobs|FY2020}\n\nOptions would remove {job_losses.proposed|75.4 posts|FY2020} in 2020/21.",
        "a headline rounds",
    ),
    (
        "2022-02-10",
        "It overspends by {overspend.forecast|£1m|FY2021} in the current financial year.\n\nIts tax should rise by {tax_rise.proposed|2.1%|-}.",
        "in spring no tax is set for the year that ends",
    ),
    (
        "2013-08-01",
        "It has to find {saving.required|£10m|FY2014} for the next financial year, 2014/15.\n\nLeaders met.\n\n"
        "The new savings for the current financial year, "
        "2013/14, hurt.\n\nPools lose {saving.proposed|£226,000|FY2013}.",
        "a sentence returns to the savings of the year under way",
    ),
    (
        "2020-05-02",
        "Wexcombe has had a hard time this year.\n\nIt predicts a shortfall of {funding_gap.forecast|£40m|FY2020}.\n\n"
        "Homes cost {cost.actual|£9m|-}.",
        "a gap takes the year of the sentence before",
    ),
    (
        "2023-07-26",
        "The accounts for 2023/24 are in trouble.\n\nThat leaves an in-year deficit of {funding_gap.required|£1.7m|FY2023} and a gap of "
        "{funding_gap.forecast|£18m|../2027-03-31} by 2026-27.",
        "the year under way, by another name",
    ),
    (
        "2024-11-15",
        "It is to overspend by {overspend.forecast|£4.9m|FY2024} this year, which has grown by {overspend.forecast|£500,000|FY2024} since the "
        "September report.",
        "an estimate that has grown is of the same year",
    ),
    (
        "2026-02-27",
        "The budget for 2026/27 is set.\n\nA Band D home will now pay {tax_bill.agreed|£2,015|FY2026}.\n\nCar parks that are now free "
        "({income.proposed|£50,000|FY2026}) would charge.",
        "now speaks of what it stands beside",
    ),
    (
        "2010-03-18",
        "It agreed a rise in the target for the 2010/11 budget from {budget.actual|£18m|FY2010} to {budget.agreed|£18.1m|FY2010}.",
        "two proposals for one year",
    ),
    (
        "2018-02-20",
        "It needs {saving.required|£9m|FY2018} in 2018/19.\n\nPay costs {cost.forecast|£6m|2018-02-20/2020-02-20} over two years for carers and "
        "{extra_spending.agreed|£500,000|FY2018} for parks.",
        "what a length of time stands behind has it alone",
    ),
    (
        "2022-09-08",
        "Some {job_losses.agreed|600 posts|../2023-03-31} are to go by March.\n\nAbout {job_losses.actual|230|-} have gone, "
        "{job_losses.actual|90|-} of them at once.",
        "a part of what has no time",
    ),
    (
        "2024-11-21",
        "Homes will cost {cost.forecast|£13.6m|../2025-03-31} by March 2025.\n\n"
        "A plan to bring ten of those children back would save {saving.proposed|£3.9m|-}.",
        "what those would bring is no part of the sum",
    ),
    (
        "2019-02-27",
        "The budget for 2019/20 is out.\n\nSince austerity began the council has cut {saving.actual|£41m|-}.",
        "since something that has no date",
    ),
    (
        "2016-01-14",
        "Wexcombe faces cuts of {saving.required|£23m|FY2016}.\n\nThe grant falls by {grant_cut.agreed|£12m|FY2016} in 2016/17.\n\n"
        "It saved {saving.actual|£8m|FY2014} in 2014/15.",
        "what an earlier year brought does not stand between the lead and its year",
    ),
    (
        "2018-02-20",
        "On 31 March 2017 the council owed {debt.actual|£286m|2017-03-31/2017-03-31}, which works out at {debt.actual|£1,900|2017-03-31/2017-03-31} "
        "for every resident.",
        "one amount in two figures",
    ),
    (
        "2018-02-20",
        "A programme of {budget.actual|£219m|2018-02-20/2022-02-20} over the next four years was agreed, including just over "
        "{budget.actual|£70m|2018-02-20/2022-02-20} for roads.",
        "what a sum includes is of its years",
    ),
    (
        "2024-11-21",
        "This year has been hard.\n\nCare is to end {overspend.forecast|£13.6m|FY2024} adrift, with 571 children in care, 62 of them in homes at "
        "{cost.actual/week|£6,500|-} a week.",
        "a running cost is no part of a sum",
    ),
    (
        "2014-02-06",
        "The budget for 2014/15 is out.\n\nSome {job_losses.proposed|430 jobs|FY2014} would go on top of {job_losses.actual|1,300|-} already gone.",
        "what comes on top has gone at another time",
    ),
    (
        "2008-02-28",
        "The budget for 2008/09 is {budget.proposed|£433m|FY2008}, a rise of {extra_spending.proposed|£19m|FY2008} on the 2007/08 base of "
        "{budget.actual|£413m|FY2007}.",
        "the year of what it is compared with is that figure's alone",
    ),
    (
        "2025-02-13",
        "It must save {saving.agreed|£34m|FY2025} in 2025/26; this year's target of {saving.required|£37m|FY2024} was missed.",
        "the year under way, for the one to come has its own name",
    ),
    (
        "2012-02-17",
        "He leaves in June, and sharing his post is to save {saving.forecast/year|£90,000|-} a year.",
        "what is saved every year is not of one month",
    ),
    (
        "2006-02-03",
        "Bills rise by {tax_rise.proposed|5.2%|-} in Wexcombe.\n\nIt follows a rise of {tax_rise.agreed|4.9%|FY2005} in 2005-06.\n\n"
        "Bus grants lose {saving.agreed|£230,000|-}.",
        "a year that is only compared with sets no budget",
    ),
    (
        "2025-02-13",
        "The budget for 2025/26 is out.\n\nCare swallows {budget_share.actual|48%|-} of all spending.",
        "a general statement",
    ),
    (
        "2014-02-21",
        "Spending is {budget.agreed|£221m|FY2014} for 2014/15 and {budget.agreed|£227m|../2017-03-31} by 2016/17.\n\nOver the three years "
        "{saving.agreed|£8m|2014-04-01/2017-03-31} is to be saved.",
        "the years of the plan that was told",
    ),
    (
        "2012-12-18",
        "The ceremony cost {cost.actual|£27,000|2012-05-01/2012-05-31} in May.\n\nThe mayor was sworn in.\n\n"
        "Nobody paid for a seat.\n\nMembers will break the {cost.actual|£27,000|-} down next week.",
        "a payment is made once, and then recalled",
    ),
    (
        "2012-12-18",
        "It has to save {saving.required|£27m|FY2013} in 2013/14.\n\nThe {saving.required|£27m|FY2013} will come from every service.",
        "a saving is spoken of on and on",
    ),
    (
        "2011-01-19",
        "Wexcombe is set to axe {job_losses.agreed|1,200 posts|FY2011} as it tries to save {saving.required|£55m|FY2011} in 2011/12.",
        "what is cut for a saving is cut when that is made",
    ),
    (
        "2011-02-19",
        "As many as {job_losses.agreed|1,300 jobs|../2014-12-31} are to go, with the council aiming to save "
        "{saving.proposed|£79m|../2014-12-31} by 2014.",
        "so it is where the saving is added",
    ),
    (
        "2011-02-19",
        "Council tax will rise by {tax_rise.agreed|4%|-} as the council tries to save {saving.required|£55m|../2014-12-31} by 2014.",
        "a tax is no part of a saving",
    ),
    (
        "2023-11-02",
        "It must find a further {saving.required|£35m|2023-11-02/2028-11-02}, including {saving.identified|£2m|2023-11-02/2028-11-02} already "
        "identified, over the next five years.",
        "the time behind an aside is that of the whole",
    ),
    (
        "2023-02-20",
        "Total spending is to rise from {budget.actual|£629,000,000|FY2022} to {budget.agreed|£696,000,000|FY2023} next year.",
        "a whole budget is set every year",
    ),
    (
        "2023-02-20",
        "The arts fund is to rise from {budget.actual|£800,000|-} to {budget.agreed|£1m|FY2023} next year.",
        "a part of it may have been so for long",
    ),
    (
        "2015-02-18",
        "It needs {saving.required|£15m|2015-02-18/2018-02-18} over the next three years, after a reduction of {funding_change.actual|3.9%|-} in "
        "its grant.",
        "what has happened is in no year to come",
    ),
    (
        "2019-02-18",
        "The budget for 2019/20 is out.\n\nA Labour amendment at a cost of {cost.proposed|£500,000|FY2019} fell.",
        "an amendment is one of the budget",
    ),
    (
        "2019-02-18",
        "The budget for 2019/20 is out.\n\nPay awards put another {cost.actual|£3m|FY2019} on the bill.",
        "so are pay awards, with a capital too",
    ),
    (
        "2019-02-18",
        "The budget for 2019/20 is out.\n\nThe council, whose budget is {budget.actual|£126m|-}, met.",
        "what a council has, whatever it sets",
    ),
    (
        "2024-02-20",
        "The in-year package of {saving.agreed|£2m|FY2023} includes a freeze on vacancies.",
        "in the year under way, though another is being set",
    ),
    (
        "2019-04-05",
        "The borough took out {debt.actual|£563m|2002-01-01/2010-12-31} of loans between 2002 and 2010.",
        "what is borrowed is no level",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why


def test_a_year_of_another_council_sets_no_budget() -> None:
    text = "Conwy County Borough Council has voted to put council tax up by 9.6%.\n\nDenbighshire County Council will charge £1,327 from April."
    claims = extract(Document("a.txt", text, text_hash(text), published=date(2019, 2, 28))).claims
    assert [claim.period for claim in claims] == [None, "2019-04-01/.."]
