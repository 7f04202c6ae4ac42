"""Times of what was told, decided or compared, which are not those of the numbers beside them. How the rows are marked: `timed.py`."""

import pytest
from timed import expected_and_found

# (published, text, why)
ROWS = [
    (
        "2025-02-07",
        "In May 2022 the council launched a programme to save {saving.required|£12m|2022-05-01/2023-11-01} in 18 months.",
        "months are counted from when they were told of",
    ),
    (
        "2025-02-07",
        "In late 2016 it set out a plan which was meant to save {saving.proposed|£17m|-} in 20 months. It cost {job_losses.agreed|90 jobs|-}.",
        "no more than a year is known of when they were told of",
    ),
    (
        "2025-02-07",
        "The council wants to save {saving.proposed|£17m|2025-02-07/2027-08-07} in 30 months.",
        "but not where they were told of now",
    ),
    (
        "2013-02-18",
        "In November 2010 it said that it would be {overspend.actual|£8m|FY2010} over in that financial year.",
        "that year is the one in which the month lies",
    ),
    (
        "2013-01-18",
        "The council is to cut {saving.agreed|£70m|FY2014} in 2014/15. That will be followed by {saving.agreed|£46m|FY2015} the next year and "
        "{saving.agreed|£31m|FY2016} the year after that.",
        "the next year after the one just named",
    ),
    (
        "2013-02-18",
        "It must save {saving.required|£9m|FY2012+2} over this financial year and the next.",
        "two years",
    ),
    (
        "2013-02-18",
        "It must save {saving.required|£9m|FY2013} this year and the next two are no better.",
        "but not two and two more",
    ),
    (
        "2014-09-22",
        "The county agreed in February to save {saving.agreed|£97m|2014-02-01/2017-02-01} over three years.",
        "counted from when it was agreed",
    ),
    (
        "2014-09-22",
        "Last November it announced that {job_losses.agreed|2,000 jobs|2013-11-01/2015-11-01} would go over two years.",
        "counted from when it was announced",
    ),
    (
        "2014-09-22",
        "It agreed on Tuesday to save {saving.agreed|£97m|2014-09-22/2017-09-22} over three years.",
        "no month is named",
    ),
    (
        "2014-09-22",
        "It opened a depot in February and will save {saving.agreed|£97m|2014-09-22/2017-09-22} over three years.",
        "nothing was said then",
    ),
    ("2014-02-20", "It agreed to cut {job_losses.agreed|410 posts|-}, fewer than planned in October.", "when the plan was made"),
    ("2014-02-20", "It will save {saving.agreed|£9m|-}, less than expected in October.", "when it was expected"),
    ("2014-02-20", "It will cut {job_losses.agreed|64 jobs|-}, well short of what was feared in October.", "when it was feared"),
    (
        "2009-04-20",
        "The banks, which held {other_money.actual|£3m|-} of its money, were wound up when the system collapsed in October.",
        "when the banks failed",
    ),
    (
        "2008-08-20",
        "Repairs will cost {cost.forecast|£2m|-} after schools were damaged by the flooding in July.",
        "when it rained",
    ),
    (
        "2014-01-17",
        "It faces a {cost.actual|£4m|-} bill, with a final total due by April.",
        "when the total is known",
    ),
    (
        "2023-07-04",
        "The former director left with {other_money.actual|£120,000|-}, it emerged last year.",
        "when it became known",
    ),
    (
        "2023-12-04",
        "The borough has a {funding_gap.required|£2m|-} gap and announced job losses last year.",
        "what was announced then is something else",
    ),
    (
        "2023-12-04",
        "It gave him {cost.agreed|£90,000|-}, or 12 months' pay.",
        "how much pay it is",
    ),
    (
        "2020-02-24",
        "This results in a Band D council tax of {tax_bill.agreed|£1,492|-} (2019/20 {tax_bill.actual|£1,434|FY2019}).",
        "in brackets another year with its figure",
    ),
    (
        "2019-02-05",
        "The Band D rate will be {tax_bill.agreed|£1,453|-}, against {tax_bill.actual|£1,411|FY2018} in 2018-19, with a precept of "
        "{tax_bill.agreed|£102|-}.",
        "the year of what it is set against goes no further",
    ),
    (
        "2014-02-05",
        "Fees had reached {income.actual|£712k|FY2013} in the current year and that {job_losses.agreed|two redundancies|-} would be needed.",
        "the next thing that was reported",
    ),
    (
        "2023-03-09",
        "Members heard in January of a rise of {tax_rise.proposed|3.5%|-}.",
        "when it was told",
    ),
    (
        "2019-02-05",
        "The Band D bill for 2019/20 is {tax_bill.agreed|£1,450|FY2019}, against {tax_bill.actual|£1,410|FY2018} in 2018-19.",
        "what it is set against has a year of its own",
    ),
    (
        "2010-01-26",
        "It is expected to go up by {tax_rise.forecast|2.4%|-}, the same increase as last year.",
        "the same as in another year",
    ),
    (
        "2024-11-15",
        "The overspend has grown by {overspend.forecast|£600,000|-} since the September report.",
        "since a report",
    ),
    (
        "2014-02-17",
        "It has saved {saving.actual|£2m|-} through changes brought in last year.",
        "what was brought in",
    ),
    (
        "2014-10-01",
        "It plans a council tax rise of {tax_rise.proposed|1.9%|-}, as well as a {income.proposed|£40|2015-07-01/..} charge for bins from July 2015.",
        "as well as: a matter of its own",
    ),
    (
        "2014-10-01",
        "A forecast last year put the gap at {funding_gap.required|£65m|-}.",
        "when it was forecast",
    ),
    (
        "2014-10-01",
        "It is a rise from last year of {tax_bill.agreed|£24|-}.",
        "what it is compared with",
    ),
    (
        "2014-10-01",
        "It must save {saving.required|£8m|FY2015} next year, on top of the {saving.agreed|£5m|-} agreed in July.",
        "on top of is another matter",
    ),
    (
        "2014-10-01",
        "Councillors meet on 12 November to vote on {saving.proposed|£8m|-} of cuts.",
        "the date of a meeting",
    ),
    (
        "2014-10-01",
        "Residents have until 17 January to comment on plans to save {saving.proposed|£8m|-}.",
        "a deadline",
    ),
    (
        "2014-10-01",
        "Under the plan, launched in 2012, it would sell buildings worth {income.proposed|£8m|-}.",
        "an event recalled",
    ),
    (
        "2014-10-01",
        "The settlement is {grant_cut.actual|£3m|FY2015} lower for 2015/16 than it was this year.",
        "what it is compared with",
    ),
    (
        "2014-10-01",
        "Savings of {saving.actual|£6m|../2014-09-30} had been delivered by the end of September, leaving {saving.required|£4m|-} still to be found.",
        "what is still open was not delivered by then",
    ),
    (
        "2016-02-20",
        "In all, {jobs_transferred.actual|120 staff|2015-10-01/2015-10-01} were transferred on 1 October 2015.",
        "an event has its day",
    ),
    (
        "2026-02-10",
        "The budget, which will be put to full council on 22 February, includes {saving.proposed|£12m|-} of savings.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "Councillors will decide on 24 February whether to raise council tax by {tax_rise.proposed|4.99%|-}.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The {cost.agreed|£12m|-} school, due to open in September 2018, will replace two others.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "Under proposals to be considered next week, {saving.proposed|£3m|FY2017} would be cut from libraries in 2017/18 and "
        "{saving.proposed|£1m|FY2018} in 2018/19.",
        "a sentence as papers write it",
    ),
    (
        "2015-03-01",
        "Councillors will decide next month whether to back savings of {saving.proposed|£8m|-}.",
        "the month of a decision",
    ),
    (
        "2011-03-03",
        "It will lose {job_losses.agreed|95|FY2011} of its {workforce.actual|2,100 posts|-} this year.",
        "the year is that of the loss",
    ),
    (
        "2018-03-01",
        "A bin costs {income.agreed|£35|-} a year if paid for by the end of March.",
        "a deadline",
    ),
    (
        "2015-10-01",
        "In June's first round the council found {saving.identified|£3m|-}.",
        "a month that owns something dates that alone",
    ),
    (
        "2015-10-01",
        "A rise of {tax_rise.proposed|1.9%|-}, the first in six years, would be put to the vote.",
        "how long ago the last one was",
    ),
    (
        "2024-10-01",
        "The price of a place has gone up by {other_percent.actual|12%|-} from 2022/23.",
        "what a change is counted from",
    ),
    (
        "2014-12-01",
        "The council employs {workforce.actual|5,000 people|-} and its budget for 2014/15 is {budget.actual|£200m|FY2014}.",
        "the year is the budget's",
    ),
    (
        "2012-12-18",
        "The leader, who said earlier this month that there was a gap of {funding_gap.required|£9m|-}, is to sell the hall.",
        "when something was announced",
    ),
    (
        "2015-02-25",
        "The net budget for 2015/16 is {budget.proposed|£8.2m|FY2015}, compared to the 2014/15 net budget of {budget.actual|£8.4m|FY2014}.",
        "a year compared with, with a figure of its own",
    ),
    (
        "2008-12-18",
        "The latest cuts come after {saving.agreed|£35m|-} in savings already agreed earlier this year.",
        "when it was agreed",
    ),
    (
        "2025-03-07",
        "It has agreed to put up bills by {tax_rise.agreed|2.4 per cent|2025-04-01/2025-04-30} in April, along with a "
        "{extra_spending.agreed|£27 million|-} investment.",
        "what comes along with something has a time of its own",
    ),
    (
        "2010-07-21",
        "It comes on top of {saving.agreed|£31m|-} built into the budget set in February.",
        "when a budget was set",
    ),
    (
        "2023-03-02",
        "The trial began in January and has already cut spending by {saving.actual|£300,000|-}.",
        "when something began",
    ),
    ("2025-03-02", "Work began in 2021 with a budget of {budget.actual|£4m|2021-01-01/2021-12-31}.", "what it began with"),
    ("2021-02-23", "The council will have the final say on 5 March on the {budget.proposed|£158m|-} budget.", "the day of the vote"),
    (
        "2012-08-16",
        "The partnership cost {cost.actual|£750,000|-}, which the councils say was paid back within six months.",
        "how soon it paid for itself",
    ),
    (
        "2020-10-15",
        "In December 2019 inspectors said it had spent {cost.actual|£11m|-} on failed schemes.",
        "when anybody said so",
    ),
    (
        "2019-07-18",
        "The council ended last year {other_money.actual|£1.3m|FY2018} better off.",
        "how a year ended is of that year",
    ),
    (
        "2008-09-18",
        "It spent {budget.actual|£18m|FY2007} more than it took in last year.",
        "two figures of one year",
    ),
    (
        "2008-09-18",
        "The new school, priced at {cost.actual|£49m|-}, has been postponed until 2012.",
        "a price told by the way",
    ),
    (
        "2025-12-18",
        "The projected overspend has been cut from {overspend.forecast|£11m|-} in June.",
        "when an overspend was projected",
    ),
    (
        "2012-11-08",
        "The target is now {saving.required|£40m|-}, and we won't know more until December.",
        "a clause with a subject of its own, before its time",
    ),
    (
        "2018-09-10",
        "Payouts of {cost.agreed|£900,000|2018-09-10/2020-09-10} are due over two years, and the council will save {saving.agreed|£8m|-} a year.",
        "and behind it",
    ),
    (
        "2014-02-13",
        "Some {extra_spending.agreed|£4m|-} more was for foster carers and that no library would shut by May 2015.",
        "what else was said",
    ),
    (
        "2014-02-13",
        "It will spend {extra_spending.agreed|£4m|FY2014} more on foster carers and libraries in 2014/15.",
        "one clause with one time",
    ),
    (
        "2023-03-02",
        "There is {extra_spending.agreed|£2m|-} to help with bills, including food parcels, and grants of "
        "{extra_spending.agreed|£9,000|2023-03-02/2026-03-02}"
        " a month to charities over the next three years.",
        "the time of a part alone",
    ),
    (
        "2019-02-21",
        "Some {cost.agreed|£50,000|-} will buy out the wardens, with that move saving "
        "{saving.agreed|£300,000|2019-02-21/2022-02-21} over the next three years.",
        "of what comes with it alone",
    ),
    (
        "2025-11-12",
        "School transport, where numbers have doubled since 2019, accounts for {overspend.forecast|£5.1m|-} of it.",
        "a relative clause has times of its own",
    ),
    (
        "2025-11-12",
        "The depot, built in 1974, costs {budget.actual|£400,000|-} to heat.",
        "so has a verb that its subject stands before",
    ),
    (
        "2025-11-12",
        "Charges, frozen between 2010 and 2016, would bring in {income.forecast|£3m|-} more.",
        "likewise, with two years",
    ),
    (
        "2025-11-12",
        "Ann Bell, a councillor since 1984, said {saving.actual|£43m|-} had been cut.",
        "an apposition to a name",
    ),
    (
        "2025-11-12",
        "The arena – closed since 2020 – has cost {cost.actual|£9m|-}.",
        "between dashes",
    ),
    (
        "2025-11-12",
        "The arena (opened in 2020) has cost {cost.actual|£9m|-}.",
        "in brackets",
    ),
    (
        "2025-11-12",
        "Its grant, which was {grant.actual|£9m|2019-01-01/2019-12-31} in 2019, is {grant.actual|£4m|-}.",
        "a figure of the stretch keeps its time",
    ),
    (
        "2025-11-12",
        "The fund gets {cost.agreed|£9m|../2028-12-31}, to be spent by 2028, and a new name.",
        "the figure right before the stretch has its time",
    ),
    (
        "2025-11-12",
        "The centre, run at a cost of {budget.actual|£300,000|-}, shuts in April.",
        "a time behind the stretch is not for the figure in it",
    ),
    (
        "2026-01-08",
        "Compared with the {budget.actual|£1.5bn|FY2025} set for 2025/26, care would get "
        "{extra_spending.proposed|£58m|FY2026} more in the budget for 2026/27.",
        "what opens the sentence to be compared with",
    ),
    (
        "2026-01-08",
        "It has lost {grant_cut.actual|£12m|2024-01-08/2026-01-08} in the last two years and reckons that {cost.required|£400m|-} would be needed.",
        "what is needed is not of a time gone by",
    ),
    (
        "2026-01-08",
        "It spent {cost.actual|£16m|-} on roads and will cut {saving.agreed|£5m|FY2027} in 2027/28.",
        "one has happened, the other has not",
    ),
    (
        "2026-01-08",
        "It froze bills in 2014, and still charges {tax_bill.actual|£150|-} less.",
        "what is still so",
    ),
    (
        "2025-07-03",
        "The overspend was {overspend.actual|£1.9m|-} lower than expected in February.",
        "when it was expected",
    ),
    (
        "2025-07-03",
        "It came to {cost.actual|£1.9m|-}, less than had been predicted in January.",
        "when it was predicted",
    ),
    (
        "2023-01-19",
        "It has put by {reserves.actual|£4m|-}, the lowest level since 2010.",
        "how long the record has stood",
    ),
    (
        "2022-05-20",
        "Borrowing peaked at {debt.actual|£520m|2019-01-01/2019-12-31} in 2019, and stands at {debt.actual|£481m|-}.",
        "what stands now",
    ),
    (
        "2017-02-22",
        "The patrols won a reprieve until 2018, and the crisis fund was given back {extra_spending.agreed|£220,000|-}.",
        "another subject with its own verb",
    ),
    (
        "2023-10-11",
        "Its reserves, {reserves.actual|£22m|2023-04-01/2023-04-30} in April, are forecast to fall to {reserves.forecast|£3m|-}.",
        "a figure that the time is told with, between commas",
    ),
    (
        "2025-09-16",
        "In May the forecast overspend had been {overspend.forecast|£6.2m|-}.",
        "no budget is short for a month: it was told then",
    ),
    (
        "2017-06-30",
        "Wexcombe is to shed {job_losses.agreed|120 jobs|-} under a budget passed in February.",
        "when it was passed",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why
