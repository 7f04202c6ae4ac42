"""Which time of its own sentence a number takes: by distance, clause and kind of time. How the rows are marked: `timed.py`."""

import pytest
from timed import expected_and_found

# (published, text, why)
ROWS = [
    (
        "2026-02-10",
        "The overall budget stands at {budget.actual|£412 million|-}, but by 2028/29, the council anticipates a cumulative budget gap of "
        "{funding_gap.forecast|£29 million|../2029-03-31}, which may require cuts.",
        "a time that opens a clause heads it",
    ),
    (
        "2026-02-10",
        "It faces a shortfall of {funding_gap.required|£54m|../2029-12-31} by 2029, worsened by an additional {grant_cut.actual|£13m|-} "
        "lack of grant.",
        "what makes it worse",
    ),
    (
        "2013-02-10",
        "Since four districts and the old county were rolled into one authority in 2009 more than {saving.actual|£70m|2009-01-01/..} has been saved.",
        "an event told at length",
    ),
    (
        "2019-11-14",
        "The council will pay {cost.forecast|£26m|-} more, mainly due to grant cuts of {grant_cut.agreed|£17m|2019-11-14/2022-11-14} over "
        "three years.",
        "the time of the cause",
    ),
    (
        "2019-11-14",
        "A forecast overspend of {overspend.forecast|£3m|-} has held up work on the council's 2020/21 budget.",
        "a budget that is not yet set is overspent by nobody",
    ),
    (
        "2019-11-14",
        "An overspend of {overspend.forecast|£3m|FY2019} is forecast for 2019/20.",
        "the year of the overspend itself",
    ),
    (
        "2019-11-14",
        "In 2018-19 parking brought in {income.actual|£4m|FY2018}, and each year it spends {budget.actual/year|£23m|-} on its roads.",
        "what is so every year is of no year named before it",
    ),
    (
        "2019-02-21",
        "Over six years {extra_spending.agreed|£70m|2019-02-21/2025-02-21} is to be invested in roads, and "
        "{extra_spending.agreed|£14m|FY2019} of that would "
        "be spent in the coming year.",
        "the time behind it in its own clause",
    ),
    (
        "2019-02-21",
        "By 2023 the council wants to cut {saving.proposed|£70m|../2023-12-31}, and in the coming year {saving.proposed|£14m|FY2019} would "
        "be taken from "
        "libraries.",
        "a time that opens the next clause",
    ),
    (
        "2019-02-21",
        "Over the next six years it must save {saving.required|£70m|2019-02-21/2025-02-21}, with "
        "{saving.required|£14m|2019-02-21/2025-02-21} of that to come "
        "from libraries.",
        "a part without a time of its own",
    ),
    (
        "2019-02-21",
        "A household, which pays {tax_bill.agreed|£1,208|-} now, will be charged {income.agreed|£1,251|2019-04-01/..} from April.",
        "what is paid now stands before the word",
    ),
    (
        "2018-11-14",
        "In September the talk was of {job_losses.actual|140 jobs|-} being lost.",
        "when that was thought",
    ),
    (
        "2018-11-14",
        "In September it shed {job_losses.actual|140 jobs|2018-09-01/2018-09-30}.",
        "what was done in the month",
    ),
    (
        "2018-11-14",
        "When the outline was agreed in June, the sum being talked of was {other_money.actual|£70m|-}.",
        "likewise at the end of a clause",
    ),
    (
        "2018-11-14",
        "In June the depot was sold for {income.actual|£6m|2018-06-01/2018-06-30}, and the council expects to do well.",
        "what is expected now says nothing of the month",
    ),
    (
        "2018-11-14",
        "They had a fright in 2008, when as much as {saving.actual|£5.2m|2008-01-01/2008-12-31} was to have come out of schools.",
        "what was to be in a year gone by",
    ),
    (
        "2018-11-14",
        "In 2015 the council had to find {saving.required|£31m|2015-01-01/2015-12-31}.",
        "likewise",
    ),
    (
        "2018-11-14",
        "In 2015 the theatre was handed to a trust, which now needs {extra_spending.required|£3m|-}.",
        "what is needed now is not",
    ),
    (
        "2011-02-16",
        "It plans to save {saving.proposed|£83m|2011-02-16/2015-02-16} over the next four years with {saving.proposed|£31m|FY2011} worth of "
        "savings this year.",
        "a part with a time of its own behind it",
    ),
    (
        "2011-02-16",
        "The grant is {grant.actual|£640,000|-} higher than the first estimate in December.",
        "when that was made with which it is compared",
    ),
    (
        "2014-01-15",
        "Over the next four years it will lose {saving.agreed|£30m|2014-01-15/2018-01-15} from its {budget.actual|£180m|-} budget.",
        "a yearly budget beside what goes over several years",
    ),
    (
        "2014-01-15",
        "It will take {saving.agreed|£20m|../2017-12-31} from its {budget.actual|£190m|-} budget by 2017.",
        "likewise behind it",
    ),
    (
        "2014-01-15",
        "The scheme has a {budget.agreed|£12m|2014-01-15/2017-01-15} budget over three years.",
        "a budget that is one of several years",
    ),
    (
        "2014-01-15",
        "It will spend {extra_spending.agreed|£4m|-} on parks and by 2017 will have built two schools.",
        "the time of the verb behind it",
    ),
    (
        "2011-02-11",
        "It will get {grant.agreed|£305m|FY2011} in 2011/12 - an increase of roughly {grant.agreed|£17m|FY2011} over last year.",
        "the year with which it is compared",
    ),
    (
        "2011-02-11",
        "Over last year the council lost {income.actual|£3m|FY2010} in fees.",
        "but not where nothing is compared",
    ),
    (
        "2017-02-22",
        "Nearly {job_losses.forecast|400 posts|../2017-03-31} will have gone by the end of March.",
        "what will have happened is to come",
    ),
    (
        "2011-02-13",
        "It must cut {saving.required|£12m|2011-02-13/2014-02-13} from its {budget.actual|£80m|-} budget over the next three years.",
        "what it is cut from is there now",
    ),
    (
        "2011-02-13",
        "It will cut {saving.agreed|£4m|FY2011} from its {budget.agreed|£80m|FY2011} budget for 2011/12.",
        "that of a year is of the year",
    ),
    (
        "2014-11-12",
        "Following {saving.actual|£60m|2010-01-01/2014-12-31} of cuts between 2010 and 2014, it must find another {saving.required|£20m|-}.",
        "a time of what is left behind",
    ),
    (
        "2014-11-12",
        "Following {saving.actual|£180m|-} of cuts, it faces another {saving.required|£40m|FY2015} next year.",
        "and one of what is ahead",
    ),
    (
        "2011-03-25",
        "In total {job_losses.agreed|290 jobs|-} are to be lost, some of which went last year.",
        "a time of some of them",
    ),
    (
        "2011-02-13",
        "Havering agreed {extra_spending.agreed|£15m|-} of work and Bexley voted to cut {saving.agreed|£30m|2011-02-13/2015-02-13} over four years.",
        "a span is of the subject beside it",
    ),
    (
        "2011-02-13",
        "Leeds will cut {saving.agreed|£9m|2011-02-13/2013-02-13} and Bradford {saving.agreed|£12m|2011-02-13/2013-02-13} over two years.",
        "one verb has one time",
    ),
    (
        "2011-11-01",
        "An announcement last year that {job_losses.required|2,500 posts|-} must go was no surprise.",
        "when it was said",
    ),
    (
        "2009-05-27",
        "The contract, worth {cost.actual|£240m|-} over 25 years, was signed by its predecessor.",
        "how long a contract lasts is no time gone by",
    ),
    (
        "2009-05-27",
        "Some {extra_spending.agreed|£90m|-} was to be spent on schools, a plan which ministers scrapped in July.",
        "when it was scrapped",
    ),
    (
        "2019-07-18",
        "Some {extra_spending.agreed|£2m|-} will go into roads, on top of the {extra_spending.agreed|£7m|2019-02-01/2019-02-28} "
        "already set aside in February.",
        "what is set aside already was so in a month gone by",
    ),
    (
        "2024-03-05",
        "Some {job_losses.agreed|120 jobs|-} are to go under a budget passed in February.",
        "when the budget was passed",
    ),
    (
        "2023-07-25",
        "It faces an in-year gap of {funding_gap.required|£29.2m|FY2023} for 2023/24, rising to {funding_gap.forecast|£54.1m|FY2024} in 2024/25.",
        "in-year is the year that is named",
    ),
    (
        "2020-07-16",
        "So far {debt.actual|£640,000|-} has been drawn, with the remainder to be used in September.",
        "the time of the rest",
    ),
    (
        "2024-07-12",
        "The debt stands at {debt.actual|£79m|-} and is expected to rise to {debt.forecast|£112m|FY2025} next year.",
        "the time is that of the second size",
    ),
    (
        "2023-12-06",
        "It overspent by {overspend.actual|£8m|-} in care, where the number of children has grown since April 2022.",
        "a time of what is told of a place",
    ),
    (
        "2025-02-27",
        "It has to make savings of {saving.required|£14m|-} and further cuts of {saving.required|£26m|2025-02-27/2028-02-27} over the "
        "next three years.",
        "what is to be cut further has the time alone",
    ),
    (
        "2025-02-27",
        "There is {extra_spending.agreed|£3m|-} for a pool and {extra_spending.agreed|£2m|-} for a park ({extra_spending.agreed|£8m|"
        "2025-02-27/2029-02-27} over the next four years).",
        "a time in brackets is that of the figure in them",
    ),
    (
        "2017-09-20",
        "The council raised its tax for 2017/18 by {tax_rise.actual|3.99 per cent|FY2017}, which brought in {income.actual|£10m|FY2017}.",
        "what follows from it",
    ),
    (
        "2020-02-12",
        "Spending on care has risen from {budget.actual|£41m|FY2015} in 2015/16 to {budget.actual|£63m|FY2019} this year.",
        "from a year gone by to the one under way",
    ),
    (
        "2010-02-23",
        "{reserves.required|£5m|-} must be kept, as opposed to {reserves.actual|£4m|FY2009} last year.",
        "the year is that of the other figure",
    ),
    (
        "2025-12-09",
        "It expects a pressure of {cost.forecast|£2.9m|FY2025} on this year's budget.",
        "what weighs on a budget is of its year",
    ),
    (
        "2014-02-05",
        "Since 2011 the county has made plans for cuts of {saving.proposed|£170m|2011-01-01/..} in all.",
        "plans made since then",
    ),
    (
        "2024-08-26",
        "It is predicted to overspend by {overspend.forecast|£3m|FY2024} by the end of the financial year.",
        "a budget is overspent in its year",
    ),
    (
        "2024-08-26",
        "It is predicted to overspend by {overspend.forecast|£3m|../2025-03-31} by March 2025.",
        "a date says no more than when",
    ),
    (
        "2024-03-18",
        "The forecast at Q3 was an overspend of {overspend.forecast|£6m|FY2023}.",
        "a quarter is a date",
    ),
    (
        "2017-02-16",
        "The budget for 2017/18 is out. It includes {saving.agreed|£18m|FY2017} of savings, with a further {saving.agreed|£14m|FY2018} in 2018/19.",
        "what comes later has its year alone",
    ),
    (
        "2016-02-24",
        "Balances are to be kept at {reserves.agreed|£1.5m|-}, and are expected to be "
        "{reserves.forecast|£1.8m|2017-03-31/2017-03-31} at 31 March 2017.",
        "a level on a day",
    ),
    (
        "2025-03-17",
        "One council would save {saving.proposed/year|£29m|-} a year and a total of {saving.proposed|£120m|2025-03-17/2030-03-17} over five years.",
        "so much a year, and a sum over some years",
    ),
    (
        "2017-03-09",
        "The fund is worth {grant.actual|£2m|FY2017} to the county in the new year.",
        "what is so may be so in a year to come",
    ),
    (
        "2023-01-20",
        "The package for 2023/24 stands at {saving.actual|£14m|FY2023}.",
        "a year that has not begun",
    ),
    (
        "2014-10-01",
        "The bill has risen from {cost.actual|£2m|2010-01-01/2010-12-31} in 2010 to {cost.actual|£5m|-} now.",
        "from then to now",
    ),
    (
        "2014-10-01",
        "Some {job_losses.actual|210 jobs|2010-01-01/..} have gone since 2010, and a further "
        "{job_losses.proposed|60|../2016-03-31} will go by March 2016.",
        "two clauses",
    ),
    (
        "2014-10-01",
        "Reserves, which stood at {reserves.actual|£14m|2014-03-31/2014-03-31} at 31 March 2014, will drop to "
        "{reserves.forecast|£9m|2015-03-31/2015-03-31} at the end of this financial year.",
        "two points",
    ),
    (
        "2014-10-01",
        "The council overspent by {overspend.actual|£2m|FY2013} last year and expects to overspend by {overspend.forecast|£3m|FY2014} this year.",
        "last year, this year",
    ),
    (
        "2014-10-01",
        "A rise of {tax_rise.proposed|1.9 per cent|FY2015} next year would add {tax_bill.proposed|£21|FY2015} to a Band D bill.",
        "one time for the sentence",
    ),
    (
        "2020-02-20",
        "A deficit of {funding_gap.forecast|£4m|../2020-03-31} is expected by the end of the year, before the budget for 2020/21 is set.",
        "a deficit at the end of the year is that of the year under way",
    ),
    (
        "2024-03-18",
        "The forecast at the end of January was an overspend of {overspend.forecast|£6m|FY2023}, not the {overspend.forecast|£9m|FY2023} "
        "of the period 8 report.",
        "a forecast is one for the year",
    ),
    (
        "2018-09-04",
        "At the end of the first quarter the overspend stood at {overspend.actual|£3m|2018-04-01/2018-06-30}.",
        "an overspend has run up since April",
    ),
    (
        None,
        "For 2023/24 the forecast at the end of January was an overspend of {overspend.forecast|£6m|FY2023}.",
        "a forecast on a day is one for its year, also without a date of publication",
    ),
    (
        "2024-11-22",
        "A report put the overspend on this year's {budget.actual|£341m|FY2024} budget at {overspend.forecast|£4m|FY2024} this year.",
        "this year's budget",
    ),
    (
        "2017-03-09",
        "The council takes {saving.agreed|£6m|FY2017} out of its spending this year; next year there will be more.",
        "the year being decided on, though another is called next year",
    ),
    (
        "2014-02-17",
        "The council must save {saving.required|£13m|FY2014} in the 2014 financial year.",
        "a financial year by its first half",
    ),
    (
        "2014-10-01",
        "It was promised savings of {saving.agreed|£80m|2014-10-01/2024-10-01} over ten years.",
        "what is decided lies ahead, whatever the tense",
    ),
    (
        "2014-10-01",
        "{job_losses.actual|Thirty posts|2013-10-01/..} have gone since last October.",
        "since a month",
    ),
    (
        "2014-10-01",
        "By the end of this financial year it will have taken {saving.forecast|£70m|2010-01-01/2015-03-31} out since 2010.",
        "both ends",
    ),
    (
        "2014-10-01",
        "The cuts come on top of {saving.actual|£31m|2010-01-01/..} taken out since 2010.",
        "since behind its number",
    ),
    (
        "2026-01-20",
        "A {funding_gap.forecast|£21m|-} shortfall is expected in the coming years.",
        "vague",
    ),
    (
        "2025-11-20",
        "The firm was handed {cost.actual|£350,000|2025-01-01/2025-12-31} earlier this year.",
        "an event: a calendar year",
    ),
    (
        "2016-02-20",
        "It will overspend by {overspend.forecast|£3m|FY2015} this year.",
        "an outturn: the year under way, even in February",
    ),
    (
        "2016-02-20",
        "It wants to save {saving.proposed|£3m|FY2016} this year.",
        "a budget being set: the year that starts in April",
    ),
    (
        "2016-02-20",
        "The authority will transfer {jobs_transferred.agreed|500 staff|2016-04-01/..} to the trust on April 1.",
        "what is decided for a day holds from it on",
    ),
    (
        "2016-02-20",
        "Its {budget.agreed|£210m|FY2016} budget for 2016/17 was passed.",
        "behind",
    ),
    (
        "2016-02-20",
        "The 2016/17 budget of {budget.agreed|£210m|FY2016} was passed.",
        "before",
    ),
    (
        "2026-02-10",
        "Council tax will rise by {tax_rise.agreed|4.99%|2026-04-01/..} from 1 April.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "The council is heading for a {overspend.forecast|£14m|FY2025} overspend this financial year, "
        "{overspend.forecast|£9m|FY2025} of it in adult social care.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "The Labour-run council said demand for children's services had added {cost.actual|£8m|-} to its costs, while funding "
        "from Cardiff had risen by just {funding_change.actual|2.3%|FY2026} for 2026-27.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "Wexcombe is to receive an extra {grant.agreed|£6.2m|FY2026} from the Welsh Government in 2026-27, taking the total to "
        "{grant.agreed|£241m|FY2026}.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The Scottish council must save {saving.required|£34m|FY2017} in the next financial year, with "
        "{job_losses.proposed|400 posts|FY2017} expected to go.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "Since April the council has spent {cost.actual|£2m|2016-04-01/..} on placements and {cost.actual|£1m|2016-04-01/..} "
        "on agency social workers.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "In the first six months of 2016/17 it collected {income.actual|£3m|2016-04-01/2016-09-30} in fines.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "A pay rise of {pay_change.agreed|2%|2017-04-01/..} from April 2017 was agreed.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "By 2020 the council will have lost {grant_cut.forecast|£90m|../2020-12-31} in grant.",
        "a sentence as papers write it",
    ),
    (
        "2016-03-01",
        "County councillors agreed to put up bills by {tax_rise.agreed|3.99 per cent|FY2016} this year, on top of a "
        "{tax_rise.actual|1.99 per cent|FY2015} rise last year.",
        "a sentence as papers write it",
    ),
    (
        "2016-03-01",
        "It expects to underspend by {underspend.forecast|£1m|../2016-03-31} by the end of March.",
        "a sentence as papers write it",
    ),
    (
        "2007-02-20",
        "Council tax will go up by {tax_rise.agreed|4.9%|FY2007} in 2007-08, compared with {tax_rise.actual|4.5%|FY2006} in 2006-07.",
        "a sentence as papers write it",
    ),
    (
        "2014-12-01",
        "The target rises to {saving.required|£90m|-} in four years' time.",
        "a day that no interval says",
    ),
    (
        None,
        "It must cut {saving.required|£6m|-} in the next financial year.",
        "nothing to count from",
    ),
    (
        None,
        "The council employs {workforce.actual|5,000 people|-} and its budget for 2014/15 is {budget.actual|£200m|FY2014}.",
        "without a date too",
    ),
    (
        "2012-12-18",
        "The mayor's dinner in May cost {cost.actual|£9,000|2012-05-01/2012-05-31}.",
        "what is done lies back",
    ),
    (
        "2025-02-20",
        "The town hall, which puts up its tax by {tax_rise.agreed|5%|2025-04-01/2025-04-30} in April, will lose {job_losses.agreed|90 staff|-}.",
        "a clause that is closed keeps its time",
    ),
    (
        "2015-02-01",
        "It has spent {budget.actual|£50m|2010-01-01/..} on agency staff since 2010; over that period neighbours spent "
        "{budget.actual|£90m|2010-01-01/..}.",
        "that period is the one named before",
    ),
    (
        "2023-01-20",
        "Cuts of {saving.proposed|£4m|FY2023} are planned in 23/24 and {saving.proposed|£3m|FY2024} for 24/25.",
        "financial years without their century",
    ),
    (
        "2012-01-19",
        "The theatre, which gets {grant.proposed/year|£320,000|-} a year, would lose its grant altogether from April 2013.",
        "what an inserted clause says ends with it",
    ),
    (
        "2025-02-27",
        "The {tax_rise.agreed|9%|-} rise follows a long debate and means that bills have gone up by "
        "{tax_rise.actual|30%|2022-02-27/2025-02-27} in three years.",
        "what it means has the time",
    ),
    (
        "2015-02-10",
        "The bill has gone up by {cost.actual|£3m|2014-08-10/2015-02-10} in six months, and it will be over {cost.forecast|£20m|-} in the end.",
        "a new clause has its own time",
    ),
    (
        "2015-02-10",
        "Sharing offices saves {saving.actual/year|£2m|-} and next year's gap is down to {funding_gap.required|£3m|FY2015}.",
        "the time behind 'and' is that of the next figure",
    ),
    (
        "2014-12-18",
        "For 2013-14 the council had proposed a rise of {tax_rise.proposed|5%|FY2013}, the closure of two libraries and dearer meals for the old and "
        "the sick of the county, in a plan that would have saved {saving.proposed|£9m|FY2013}.",
        "the one time of the sentence, at its head",
    ),
    (
        "2010-01-26",
        "The rise will put bills up by {tax_bill.proposed|£26.95|FY2010} for the year, the same as last year.",
        "the year, in a statement about the time ahead, before April",
    ),
    (
        "2024-01-24",
        "The 2024/25 budget requirement is currently {budget.actual|£192m|FY2024}.",
        "now, of a year to come",
    ),
    (
        "2017-01-17",
        "It will save {saving.agreed|£450,000|FY2016} in the current financial year and {saving.agreed|£1.1m|-} in a full year.",
        "a full year is none that can be named",
    ),
    (
        "2016-02-18",
        "It had drawn {reserves_use.actual|£8m|2014-02-18/2016-02-18} from balances over the last two years and that only "
        "{reserves.actual|£7m|-} is left.",
        "what is left stands in a clause of its own",
    ),
    (
        "2016-02-18",
        "Next year it will get {grant.agreed|£80,000|FY2016} and the year after nothing.",
        "a time behind 'and' opens what follows",
    ),
    (
        "2016-02-18",
        "In 2010 it had {workforce.actual|6,000|2010-01-01/2010-12-31} staff; today it has {workforce.actual|4,200|-}.",
        "today, of the next clause",
    ),
    (
        "2019-02-05",
        "It will strip {saving.proposed|£14m|FY2019} from services in the financial year that begins in April, having spent {cost.actual|£3m|FY2017} "
        "on agency staff in 2017/18.",
        "a year that begins in April",
    ),
    (
        "2017-07-06",
        "An overspend of {overspend.forecast|£11m|FY2017} is expected three months into the financial year.\n\nIn 2015/16 it was "
        "{overspend.actual|£5m|FY2015}.",
        "the year is the one under way, though an old one is named later",
    ),
    (
        "2023-09-09",
        "The council faces a {funding_gap.forecast|£50m|2023-09-09/2027-09-09} gap over the next four years and a {overspend.forecast|£2m|-} "
        "overspend.",
        "nobody overspends in years to come",
    ),
    (
        "2014-12-04",
        "Marlbury, which has a budget of {budget.actual|£790m|-}, has shed {job_losses.actual|1,300 posts|2010-01-01/..} since 2010.",
        "a clause that is closed keeps out the time behind it, whatever it tells",
    ),
    ("2014-12-04", "It would save {saving.proposed|£6m|2016-04-01/..} but not until 2016-17.", "not until is from"),
    (
        "2024-06-06",
        "The schools deficit was {funding_gap.actual|£16m|2023-03-31/2023-03-31} at 31 March 2023.",
        "a day on which it stood, not one of a decision",
    ),
    (
        "2024-01-24",
        "Some {reserves_use.actual|£2m|FY2023} has been used this year.",
        "what has been used in January was used in the year under way",
    ),
    (
        "2022-01-13",
        "Some {tax_rise.proposed|3%|FY2022} is for care in 2022/23, including {tax_rise.proposed|1%|FY2022} held over from last year.",
        "what was held over is not from then on",
    ),
    (
        "2018-12-13",
        "It overspent by {overspend.actual|£1.9m|FY2017} last year and is on course for another, this time of {overspend.forecast|£2.7m|-}.",
        "what is expected is not of the year that has gone by",
    ),
    (
        "2024-11-14",
        "Last year's {overspend.forecast|£11.4m|FY2023} overspend had come down to {overspend.actual|£1.1m|FY2023} by then.",
        "though the overspend of last year was expected once",
    ),
    ("2009-12-03", "The council had set aside {cost.actual|£20m|FY2009} this year for severance.", "money that leaves the accounts"),
    (
        "2025-10-22",
        "Care spent {overspend.actual|£4.6m|2025-07-01/2025-09-30} more than its allocation between July and September.",
        "an allocation is of the same time as what is spent",
    ),
    (
        "2025-10-22",
        "So far {saving.actual|£11.7m|-} has been saved, but {saving.required|£9m|FY2026} must be found in 2026-27.",
        "a time behind another figure and a new clause is no time of what is done so far",
    ),
    (
        "2025-11-12",
        "The 2025-26 budget holds {saving.agreed|£9m|FY2025} of savings, {saving.actual|£4m|../2025-09-30} "
        "of which had been made by the end of September.",
        "'of which' opens no clause of its own for the part",
    ),
    (
        "2025-11-12",
        "It had {reserves.actual|£9.5m|FY2024} in reserves last year.",
        "a level of a year gone by",
    ),
    (
        "2024-05-10",
        "The main variance is an overspend of {overspend.forecast|£434,000|-} because closures have been put back to 2025-26.",
        "a reason with a verb of its own has its own time",
    ),
    (
        "2016-02-09",
        "It must find {saving.required|£3.3m|2016-02-09/2019-02-09} over the next three years, after its grant was cut by "
        "{funding_change.actual|19%|-}.",
        "... and what is told in it has not that of the rest",
    ),
    (
        "2018-02-09",
        "It has borrowed {debt.actual|£135m|2016-09-01/..} since September 2016 to buy shops and a depot that cost {cost.actual|£22m|-}.",
        "what a thing cost, whenever it was bought",
    ),
    ("2024-03-20", "Ferries cost the council {budget.actual|£24m|FY2023} this year to run.", "what has been paid in a year that is not over"),
    (
        "2024-02-20",
        "Savings of {saving.actual|£32m|FY2022} were made in 2022/23 and {saving.forecast|£31m|FY2023} is expected this year.",
        "the year after the one named",
    ),
    (
        "2024-02-20",
        "Interest payments, {debt.actual|£38m|FY2023} this year, are set to hit {debt.forecast|£51m|FY2026} in 2026/27.",
        "a level from which it is to rise",
    ),
    ("2024-01-14", "The rise comes on top of {tax_rise.actual|9.9%|FY2023} last year.", "the tax in force while the next is set"),
    (
        "2024-08-20",
        "For the next financial year, starting in April 2025, the council predicts a gap of {funding_gap.forecast|£24m|FY2025}.",
        "an aside that says again when the year begins",
    ),
    (
        "2024-02-10",
        "In the third quarter of this year the council made savings of {saving.actual|£2m|2023-10-01/2023-12-31}.",
        "a part of the year is that of the year under way, whatever is being set",
    ),
    ("2024-11-10", "Its budget was set in March 2024. Social care is overspending by {overspend.actual|£3m|FY2024} this year.", "what goes on"),
    (
        "2024-02-20",
        "The council will save {saving.agreed|£9m|2024-02-20/2027-02-20} over three years, and {saving.agreed|£4m|FY2024} will go this year.",
        "a clause of its own with a time of its own",
    ),
    (
        "2024-05-13",
        "Ministers announced {grant.agreed|£62m|-} for councils which agreed to freeze their tax in February.",
        "when those did something who get the money",
    ),
    (
        "2020-02-25",
        "The budget for 2020/21 takes {saving.proposed|£9m|FY2020} from parks under the plans. Council tax could rise by at least "
        "{tax_rise.proposed|3%|FY2020}.",
        "a rise of at least so much is no limit of the law",
    ),
    (
        "2017-06-27",
        "The outturn at 31 March 2017 was an underspend of {underspend.actual|£256,000|FY2016}.",
        "what is left on the last day of a year is left of the year",
    ),
    (
        "2025-12-03",
        "Councillors were told to expect {job_losses.forecast|500 job losses|-}. They come on top of a programme which is to save "
        "{saving.agreed|£19m|../2028-12-31} by 2028.",
        "a day by which another matter is to be done",
    ),
    (
        "2023-02-23",
        "The rise would put bills at {tax_bill.proposed|£1,279|-} a year, an increase of {tax_bill.proposed|£105|-} from last year.",
        "the year that it is compared with",
    ),
    (
        "2013-11-01",
        "The county will have saved {saving.forecast|£78m|../2014-03-31} by the end of the current financial year and has cut "
        "{job_losses.actual|642 jobs|-}.",
        "a verb of its own behind the day by which something is done",
    ),
    # ---- what has been done, and what will be, behind "and" ----
    (
        "2024-01-28",
        "The council has found {saving.identified|£3m|-} of savings and will have {reserves.forecast|£2m|2024-03-31/2024-03-31} left in reserves "
        "at the end of March.",
        "the day is that of what will be",
    ),
    (
        "2024-01-28",
        "It faces a gap of {funding_gap.required|£9m|../2024-03-31} and plans to use {reserves_use.proposed|£4m|../2024-03-31} of reserves by March.",
        "both are still to come",
    ),
    (
        "2017-02-10",
        "The council lost {job_losses.actual|133 posts|FY2016} last year and another {job_losses.agreed|86 posts|-} will go.",
        "a year gone by is not that of what will be",
    ),
    # ---- a level of this year or the last ----
    (
        "2024-02-10",
        "Band D would be 4 per cent up on this year's {tax_bill.actual|£1,240|FY2023}.",
        "the year under way, though another is being set",
    ),
    ("2024-02-10", "Band D will be £1,400, up from last year's {tax_bill.actual|£1,350|FY2023}.", "the last one"),
    # ---- when it was thought, decided or lent ----
    (
        "2024-11-10",
        "It expects to overspend by {overspend.forecast|£4m|FY2024} in 2024/25, down from the {overspend.forecast|£9m|FY2024} "
        "it was projecting three months ago.",
        "when it was thought",
    ),
    (
        "2024-02-10",
        "The cabinet agreed to recommend to full council on February 22 a budget of {budget.proposed|£12m|-}.",
        "when it is decided",
    ),
    (
        "2025-11-10",
        "It was given {debt.actual|£16m|FY2025} of exceptional financial support for 2025/26, a loan that must be repaid.",
        "a loan for a year",
    ),
    (
        "2019-02-28",
        "Schools will have drawn {reserves_use.agreed|£2.6m|../2020-03-31} by March 2020, leaving {reserves.forecast|£1.9m|../2020-03-31}.",
        "what is left when that has been done",
    ),
    (
        "2018-11-28",
        "It has taken out {saving.actual|£30m|2011-01-01/..} since 2011, and next year it faces another gap of {funding_gap.required|£9m|FY2019}.",
        "a time behind the comma is another one",
    ),
    # ---- what it is compared with, what is to follow, how rare it is ----
    (
        "2016-02-13",
        "The settlement is a {grant_cut.actual|£7m|-} reduction on 2015/16. This leaves a gap of {funding_gap.required|£9m|-}.",
        "counted from",
    ),
    ("2016-02-13", "The gap is up by {funding_gap.required|£5m|-} from 2015-16.", "no time from which it holds"),
    ("2016-02-13", "Spending will be {other_percent.agreed|3%|-} higher than in 2015/16 and it must find {saving.required|£7m|-}.", "higher than in"),
    ("2016-02-13", "It is to cut {saving.agreed|£3m|FY2016} from the 2016/17 budget.", "but what is cut from a budget is of its year"),
    (
        "2019-02-07",
        "It backed {saving.agreed|£6m|-} of savings, with another {saving.required|£9m|FY2020} needed in 2020/21.",
        "the rest has its own",
    ),
    ("2019-02-07", "Councillors agreed to cut {saving.agreed|£8m|-}, with more to come in 2021.", "more to come"),
    ("2019-02-07", "It will save {saving.agreed|£8m|FY2020}, with most of it coming from schools, in 2020/21.", "but not what it comes from"),
    (
        "2025-03-05",
        "Bills are going up.\n\nIt comes after the biggest council tax increases in 20 years.\n\nThe council must close a gap of"
        " {funding_gap.required|£7m|-}.",
        "a record is no plan",
    ),
    # ---- when it was said, asked or agreed ----
    ("2019-02-07", "It faces a cut of {grant_cut.forecast|£4m|-}, more than in the plan set out in December.", "set out then"),
    ("2019-08-07", "It received {grant.actual|£3m|-} from ministers when it set its budget in February.", "set then"),
    ("2019-10-07", "The survey on how to close the {funding_gap.required|£9m|-} gap will run from 28 October to 16 December.", "asked then"),
    ("2019-01-24", "It must save {saving.required|£14m|FY2019} in 2019/20, on top of {saving.agreed|£5m|-} agreed last year.", "agreed before"),
    ("2013-02-14", "It will save {saving.agreed|£9m|FY2012} this year and {saving.agreed|£7m|FY2013} next year.", "this year is not the next one"),
    (
        "2019-02-07",
        "It will pay {cost.agreed|£3m|FY2019} this year – just 12 months after its grant fell by {grant_cut.actual|£2m|-}.",
        "how long after the other",
    ),
    # what a year that is over has left behind is that year's
    ("2018-08-02", "The plan deals with a {funding_gap.actual|£31m|FY2017} deficit from the last financial year.", "the deficit of a year gone by"),
    ("2018-08-02", "It must make good a {overspend.actual|£4m|FY2016} overspend from 2016/17.", "the overspend of a year gone by"),
    ("2018-08-02", "There were {cost.actual|£7m|FY2016} of pressures rolled forward from 2016/17.", "what was carried forward"),
    ("2018-08-02", "It faces a shortfall of {funding_gap.required|£9m|2019-04-01/..} from 2019/20.", "one to come goes on"),
    # "the financial year" is the one under way, whichever the budget is for
    (
        "2023-12-19",
        "The council sets its 2024/25 budget in March. It aims to save {saving.proposed|£4m|../2024-03-31} by the end of the financial year.",
        "its end",
    ),
    (
        "2023-12-19",
        "The settlement for 2024-25 is due. Figures for the second quarter of the financial year show a forecast overspend of "
        "{overspend.forecast|£7m|FY2023}.",
        "its quarters",
    ),
    (
        "2023-12-19",
        "The 2024/25 budget is tight. It must find {saving.required|£2m|../2025-03-31} by the end of the next financial year.",
        "not the next one",
    ),
    ("2025-01-14", "At this time last year it was forecast to overspend by {overspend.forecast|£9m|FY2023}.", "the year under way then"),
    # what came of a sum has a time of its own
    ("2023-09-20", "The council declared itself bankrupt earlier this month over a {cost.actual|£9m|-} pay bill.", "when it went bankrupt"),
    ("2023-09-20", "Its leader resigned in May amid a {funding_gap.required|£9m|-} deficit.", "when somebody resigned"),
    # from one year through to another
    ("2024-01-30", "Savings of {saving.agreed|£4m|2024-04-01/2027-03-31} will be made from 2024/25 through until 2026/27.", "through until"),
    ("2024-01-30", "It will save {saving.agreed|£4m|2024-04-01/2028-03-31} a year from 2024/25 through to 2027/28.", "through to"),
    # the rise of last year, said while the next is being set
    (
        "2023-02-03",
        "Council tax went up by {tax_rise.actual|3%|FY2022} last year but will rise by {tax_rise.agreed|2%|FY2023} this year.",
        "the one in force",
    ),
    (
        "2024-02-23",
        "It will put up council tax by as much as it may this year. Members approved the {tax_rise.agreed|4.99%|FY2024} rise. There are "
        "{cost.forecast|£9m|FY2024} of pressures for the year ahead.",
        "the year ahead may well be this year",
    ),
    (
        "2024-02-20",
        "It must save {saving.required|£50m|../2028-03-31} in the period up to 2027-28, and faced a gap of"
        " {funding_gap.required|£12m|../2024-03-31} in the years to 2023/24.",
        "the end of a stretch of time, not a year",
    ),
    ("2024-02-20", "Savings of {saving.required|£9m|../2027-03-31} are needed up to and including 2026/27.", "likewise"),
    (
        "2024-02-20",
        "The budget for 2024/25 was agreed. Bills could go up by {tax_rise.proposed|10%|-} in the coming years.",
        "a tax of years to come is of none that has been named",
    ),
    (
        "2024-02-20",
        "It forecasts an overspend of {overspend.forecast|£2m|-} ahead of next year's budget.",
        "nobody overspends in a year that is still to be budgeted for",
    ),
    (
        "2024-02-20",
        "The cabinet had been proposing a {tax_rise.proposed|9.75%|FY2024} rise but this was trimmed to {tax_rise.agreed|8.9%|FY2024} for 2024/25.",
        "a rise that was planned is of the year that it was planned for",
    ),
    (
        "2024-02-20",
        "The budget for 2024/25 was agreed. The {tax_rise.agreed|7%|FY2024} rise comes on top of previous increases of {tax_rise.actual|8%|-} and"
        " {tax_rise.actual|5%|-}.",
        "steps before",
    ),
    (
        "2024-02-20",
        "It wants to build homes in a scheme costing {cost.proposed|£8m|-}, and hopes to start work in April 2026. Works of"
        " {cost.forecast|£3m|FY2025} in 2025/26 are due to end in May 2026.",
        "when the work begins",
    ),
    ("2024-02-20", "This year's (2023/24) gap is {funding_gap.required|£4m|FY2023}.", "which year is meant stands in brackets"),
    ("2023-11-20", "Last year it had a surplus of {other_money.actual|£700,000|FY2022}.", "a surplus is a year's of accounts"),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why
