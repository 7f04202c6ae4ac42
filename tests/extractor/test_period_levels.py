"""Numbers that stand now, stood before or are so every year: which times of their sentence are not theirs. How the rows are marked: `timed.py`."""

from datetime import date

import pytest
from timed import expected_and_found

from corpus.document import Document, text_hash
from extractor.pipeline import extract

# (published, text, why)
ROWS = [
    (
        "2014-10-01",
        "Spending will be cut from {budget.actual|£40m|-} to {budget.proposed|£33m|FY2015} in 2015/16.",
        "the old level has no time of its own",
    ),
    (
        "2014-10-01",
        "The council, which employs {workforce.actual|3,100 people|-}, will cut {job_losses.agreed|90 posts|FY2015} in 2015/16.",
        "a workforce is how things stand",
    ),
    (
        "2014-10-01",
        "It will cut {job_losses.agreed|90 posts|2014-10-01/2017-10-01} from its {workforce.actual|2,400-strong workforce|-} over three years.",
        "nor has it a span",
    ),
    ("2014-10-01", "Reserves have fallen from {reserves.actual|£24m|-} to {reserves.actual|£11m|-} in three years.", "what has moved in some years"),
    (
        "2014-10-01",
        "The council has saved {saving.actual|£9m|2011-10-01/2014-10-01} in three years.",
        "but not what has been saved in them",
    ),
    ("2014-10-01", "Some {debt.actual|£53m|2011-01-01/2013-12-31} was borrowed between 2011 and 2013.", "borrowed in a time, whatever the order"),
    (
        "2014-10-01",
        "It has {reserves.actual|£14m|-} in reserves but plans to use {reserves_use.proposed|£3m|FY2015} next year.",
        "reserves are how things stand",
    ),
    (
        "2014-10-01",
        "Libraries cost {budget.actual/year|£4m|-} a year to run and would lose {saving.proposed|£1m|FY2015} in 2015/16.",
        "a running cost",
    ),
    (
        "2014-10-01",
        "So far {job_losses.actual|150 posts|-} have been cut under the scheme.",
        "so far is no period",
    ),
    (
        "2014-10-01",
        "Council tax would go up by {tax_rise.proposed|1.9%|2015-04-01/..} from April, adding "
        "{tax_bill.proposed|£21|2015-04-01/..} to a bill that currently stands at {tax_bill.actual|£1,150|-}.",
        "currently",
    ),
    (
        "2018-11-06",
        "In the first six months {budget.actual|£44m|2018-04-01/2018-09-30} was spent of an annual budget of {budget.actual|£87m|FY2018}.",
        "an annual budget is the year's",
    ),
    (
        "2016-02-12",
        "Budgets for the year ahead were set at {income.actual|£533m|FY2016}.",
        "a year that opens the sentence covers its levels",
    ),
    (
        "2014-10-01",
        "The bill has grown from {cost.actual|£2m|-} because of pay awards agreed for 2014/15.",
        "up from: the old level, without a new one",
    ),
    (
        "2014-10-01",
        "Wexcombe, which has {workforce.actual|5,000 staff|-}, said in September that it must save {saving.required|£9m|FY2015} in 2015/16.",
        "how things stand, in a clause of its own",
    ),
    (
        "2014-10-01",
        "The new contract would save {saving.proposed|£2m|-} more than the present one, which has run for 14 years.",
        "how long something has lasted",
    ),
    (
        "2014-10-01",
        "It spends {budget_share.actual|62 per cent|-} of its budget on social care.",
        "general statement",
    ),
    (
        "2014-10-01",
        "The council owes {debt.actual|£210m|-} and pays {debt.actual/year|£9m|-} a year in interest.",
        "general statement",
    ),
    (
        "2016-02-20",
        "The overspend in children's services, forecast at {overspend.forecast|£4m|FY2015} for 2015/16, is due to "
        "{children_in_care.actual|310 children in care|-}.",
        "children are counted, not budgeted",
    ),
    (
        "2025-11-20",
        "It spent {cost.actual|£3.5m|FY2024} on agency staff in 2024-25, up from {cost.actual|£2.8m|FY2023} the previous year.",
        "a sentence as papers write it",
    ),
    (
        "2025-11-20",
        "It spent {cost.actual|£3.5m|FY2024} on agency staff in 2024-25, compared with {cost.actual|£2.8m|FY2023} in 2023-24.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "The authority has cut {saving.actual|£140m|2010-01-01/..} from its budget since 2010 and must find another "
        "{saving.required|£30m|../2029-12-31} by 2029.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "It has spent {cost.actual|£1.1m|2011-12-08/2016-12-08} on consultants in the past five years, including "
        "{cost.actual|£300,000|FY2015} in 2015/16.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "Fees will go up from {income.actual|£40|-} to {income.agreed|£45|2017-04-01/..} from April.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The authority, which has already made {saving.actual|£85m|-} of cuts, must save "
        "{saving.required|£40m|2016-12-08/2019-12-08} over the next three years.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The government grant, worth {grant.actual|£70m|FY2010} in 2010/11, will have disappeared altogether by 2020.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The revenue support grant has been cut from {grant.actual|£70m|FY2010} in 2010/11 to {grant.actual|£21m|FY2016} this "
        "year and will fall to {grant.agreed|£5m|FY2019} in 2019/20.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "Reserves will fall from {reserves.actual|£30m|-} to {reserves.forecast|£11m|2018-03-31/2018-03-31} at the end of 2017/18.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "It plans to borrow {debt.proposed|£50m|2016-12-08/2021-12-08} over the next five years to build homes.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The council will spend {extra_spending.proposed|£1m|-} on new bins.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The PFI deal costs {cost.actual/year|£14m|-} a year and runs until 2032.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "“We have taken {saving.actual|£100m|2010-12-08/2016-12-08} out in six years,” said the leader. “We need to find "
        "{saving.required|£20m|FY2017} more next year.”",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The council said it had saved {saving.actual|£4m|-} by sharing services with its neighbours.",
        "a sentence as papers write it",
    ),
    (
        "2015-10-01",
        "The cuts for 2016/17 range from {saving_share.proposed|3%|FY2016} in care to {saving_share.proposed|20%|FY2016} in planning.",
        "a span of shares is no change",
    ),
    (
        "2024-01-10",
        "It raised {income.actual|£20m|2020-01-10/2024-01-10} over the last four years against its current {debt.actual|£1bn|-} of borrowing.",
        "a current level",
    ),
    (
        "2024-02-15",
        "Its grant rises from {grant.actual|£84m|FY2023} to {grant.agreed|£90m|FY2024} for 2024/25.",
        "the old grant is that of the year before",
    ),
    (
        "2018-03-15",
        "It needs to save {saving.required|£9m|../2020-03-31} by March 2020, on top of {saving.required|£30m|2014-01-01/..} since 2014.",
        "what has been saved since then, in a sentence of needs",
    ),
    (
        "2025-07-22",
        "The savings for 2025/26 have grown from {saving.identified|£250,000|FY2025} to {saving.identified|£680,000|FY2025}.",
        "two estimates of one year",
    ),
    (
        "2016-09-01",
        "The figures show that {cost.actual|£41m|../2015-03-31} had already been spent by 2014/15.",
        "what had been spent by then",
    ),
    (
        "2017-01-17",
        "The trust's grant of {grant.agreed|£800,000|FY2016} will be reduced to {grant.agreed|£500,000|FY2017} in 2017/18.",
        "the old level, which a grant had the year before",
    ),
    (
        "2017-01-17",
        "A charge of {income.agreed|£30|-} will be increased to {income.agreed|£35|FY2017} in 2017/18.",
        "the old level of a price has no year",
    ),
    (
        "2025-02-27",
        "It spent {cost.actual|£31m|FY2023} on hotels in 2023/24, up from {cost.actual|£9m|FY2020} three years earlier.",
        "years before the one just named",
    ),
    ("2025-02-27", "It spent {cost.actual|£31m|FY2023} on hotels in 2023/24 and {cost.forecast|£40m|FY2025} two years later.", "years after it"),
    (
        "2026-02-19",
        "School transport has soared from {cost.actual|£9m|FY2016} in 2016-17 to {cost.actual|£36m|FY2025} this year.",
        "beside a financial year it is one too",
    ),
    (
        "2013-10-31",
        "In 2010 we were spending {budget.actual/year|£144m|2010-01-01/2010-12-31} a year.",
        "a yearly cost of a year that opens the sentence",
    ),
    (
        "2015-12-17",
        "Libraries would lose {saving.proposed|£280,000|FY2016} in 2016/17, on top of the {saving.proposed|£600,000|2013-01-01/2013-12-31} removed "
        "in 2013.",
        "what it comes on top of has a time gone by",
    ),
    (
        "2017-02-22",
        "In 2017/18 spending will fall to {budget.forecast|£13.9m|FY2017} from {budget.actual|£14.6m|-}.",
        "the old level, behind the new one",
    ),
    (
        "2017-02-22",
        "The subsidy of {budget.actual|£320,000|-} is to be reduced by {saving.agreed|£60,000|FY2017} in 2017/18.",
        "the level before a cut by so much",
    ),
    (
        "2018-07-12",
        "It overshot by {overspend.actual|£9.2m|FY2017} in 2017-18 and by {overspend.actual|£6.6m|FY2016} in the twelve months before that.",
        "the twelve months before",
    ),
    (
        "2012-03-01",
        "The council will invest {extra_spending.agreed|£1.5m|FY2012} next year, on top of {extra_spending.agreed|£500,000|FY2011} this year.",
        "what it comes on top of, in the year under way",
    ),
    (
        "2020-03-01",
        "The precept will be {income.agreed|£31,500|FY2020} for 2020/21, compared with {income.actual|£29,750|FY2019} this year.",
        "what it is compared with, in the year under way",
    ),
    (
        "2017-12-14",
        "Reserves will drop to {reserves.forecast|£40m|../2020-03-31} by March 2020 from {reserves.forecast|£90m|2015-01-01/2015-12-31} in 2015.",
        "where a forecast starts from",
    ),
    (
        "2026-03-05",
        "It is on course to use {reserves_use.forecast|£2.4m|FY2025} from reserves this year.",
        "what is under way in March is of the year under way",
    ),
    (
        "2023-06-22",
        "Council tax rose {tax_rise.actual|5%|2023-04-01/2023-04-30} in April and each extra {tax_rise.actual|1%|-} brings in "
        "{income.actual|£560,000|-}.",
        "what a point of tax brings in is so at any time",
    ),
    (
        "2019-02-28",
        "It spent {cost.actual|£178,000|FY2017} in 2017-18 and expects to spend {cost.forecast|£200,000|FY2018} this year.",
        "the year under way, beside the one before",
    ),
    (
        "2013-06-28",
        "The payouts are forecast to be met from a fund which had a balance of {reserves.forecast|£4m|2013-03-31/2013-03-31} at 31 March 2013.",
        "what was counted on a day gone by, whatever is expected of it",
    ),
    (
        "2024-02-23",
        "The deficit on its schools grant that must be cleared was {funding_gap.required|£16m|2023-03-31/2023-03-31} at 31 March 2023.",
        "a gap was counted then too",
    ),
    (
        "2013-06-28",
        "It is forecast to save {saving.forecast|£4m|-} and wrote to all households in January 2013.",
        "the month of something else",
    ),
    (
        "2019-01-20",
        "Councils held {reserves.actual|£900m|2018-03-31/2018-03-31} at 31 March 2018. This compares with "
        "{reserves.actual|£950m|2017-03-31/2017-03-31} at the end of the previous year.",
        "a year is over on its last day",
    ),
    (
        "2019-01-20",
        "Debt rose to {debt.actual|£90m|FY2016} in 2016-17. The previous year it stood at {debt.actual|£80m|FY2015}.",
        "the year that opens the sentence is that of the level",
    ),
    (
        "2018-03-16",
        "In eight years {job_losses.actual|625 jobs|2010-03-16/2018-03-16} have disappeared.",
        "years that have been",
    ),
    (
        "2015-03-27",
        "There is an overspend of {overspend.forecast|£284,000|-} from closures being delayed until 2015-16.",
        "the time of what was put off",
    ),
    (
        "2007-02-08",
        "Band D will be {tax_bill.agreed|£1,072|FY2007} for the coming year. The average rise last year was {tax_rise.actual|3.2%|FY2006}, but "
        "{tax_rise.forecast|2.5%|FY2007} is expected this year.",
        "the coming year may be this year too",
    ),
    (
        "2024-02-08",
        "It took up an offer to repay debts of {debt.actual|£99m|-} over a 40-year period.",
        "how long a debt runs is no time of it",
    ),
    (
        "2023-02-15",
        "Council tax would rise by {tax_rise.proposed|5%|-}, and {extra_spending.proposed|£410m|2023-02-15/2033-02-15} would be invested over "
        "ten years.",
        "a tax is for a year",
    ),
    (
        "2025-02-18",
        "The council has already borrowed {debt.actual|£140m|FY2024} under the support scheme in 2024/25.",
        "what is borrowed in a year is no level",
    ),
    (
        "2012-01-19",
        "The council is going on after having cut {saving.actual|£34m|FY2011} this year.",
        "what has been cut was not cut in a year to come",
    ),
    (
        "2022-11-24",
        "By September {cost.actual|£6.2m|../2022-09-30} had been spent.",
        "what had been spent by then lies back",
    ),
    (
        "2018-02-09",
        "Care is due to overspend by {overspend.forecast|£2.3m|FY2017} this year. Last year it was {overspend.actual|£1.8m|FY2016}.",
        "an overspend that has happened is of a year that has ended",
    ),
    (
        "2023-02-20",
        "A bill would come to {tax_bill.proposed|£1,460|-}, up from {tax_bill.actual|£1,390|-}, from April.",
        "what begins behind a comma is not the old level",
    ),
    (
        "2019-12-10",
        "An underspend of {underspend.forecast|£400,000|FY2019} is forecast for 2019/20, down {underspend.forecast|£138,000|FY2019} from July.",
        "an overspend does not begin with what it is compared with",
    ),
    (
        "2011-02-18",
        "It must save {saving.required|£66m|2011-02-18/2014-02-18} over the next three years, and its share of the bill was frozen at "
        "{tax_bill.agreed|£1,155|-} for a Band D home.",
        "a bill is not frozen for the years of the savings",
    ),
    (
        "2017-02-23",
        "The plan will see {job_losses.agreed|130 staff|-} made redundant, and its finance chief, Robin Dale, admitted the council "
        "will have to put up its tax by the full amount over the next two years.",
        "what was admitted behind the figure has a time of its own",
    ),
    (
        "2010-02-04",
        "The bill for roads after the February 2009 snow was {cost.actual|£13m|-}.",
        "the month of an event",
    ),
    (
        "2023-11-15",
        "It overspent by {overspend.actual|£2m|FY2022} last year. The council spends {budget.actual/year|£85m|-} a year on care.",
        "what is spent every year is of no year that has ended",
    ),
    (
        "2013-11-15",
        "Reserves stood at {reserves.actual|£12m|2013-06-01/2013-06-30} in June, the Gazette reported.",
        "what a paper reports behind a comma has the time before it",
    ),
    (
        "2017-03-20",
        "Slides shown to staff in February said {job_losses.proposed|120 posts|-} could be cut.",
        "when the slides were shown",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why


def test_a_thing_was_not_paid_for_when_it_was_sold() -> None:
    text = "Kent County Council met. The £53m headquarters was sold in April. It got £64m for it in April."
    claims = extract(Document("row.txt", text, text_hash(text), published=date(2014, 10, 1))).claims
    assert [(claim.quote, str(claim.period) if claim.period else None) for claim in claims] == [("£53m", None), ("£64m", "2014-04-01/2014-04-30")]
