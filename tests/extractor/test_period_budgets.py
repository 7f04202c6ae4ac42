"""Numbers that take the year of the budget or the plan that their text is about, and those that do not. How the rows are marked: `timed.py`."""

import pytest
from timed import expected_and_found

# (published, text, why)
ROWS = [
    (
        "2026-02-12",
        "Parking charges will go up by {other_percent.agreed|6%|2026-04-01/..} from April. The change should raise "
        "{income.forecast|£400,000|2026-04-01/..}, and a permit goes from {income.actual|£41|-} to {income.agreed|£45|2026-04-01/..}.",
        "charges that change on one day",
    ),
    (
        "2026-02-12",
        "Parking charges will go up by {other_percent.agreed|6%|2026-04-01/..} from April.\n\nInflation is at "
        "{other_percent.actual|3%|-} and {saving.agreed|£90,000|-} of savings will follow.",
        "but no facts, and nothing else",
    ),
    (
        "2018-11-27",
        "Members hear tomorrow of adjustments which departments have drawn up for 2019/20.\n\nThe biggest would save "
        "{saving.proposed|£433,000|FY2019}.",
        "other words for what a budget holds",
    ),
    (
        "2023-12-06",
        "The council will overspend by {overspend.forecast|£14m|FY2023} this year. About "
        "{overspend.forecast|£8m|FY2023} of the overspend is in care.",
        "a part of what is overspent",
    ),
    (
        "2013-02-24",
        "The budget for 2013/14 was agreed.\n\nThe council, which has an annual budget of {budget.actual|£260m|-}, will cut "
        "{saving.agreed|£9m|FY2013}.",
        "what the council has to spend, told in passing",
    ),
    (
        "2024-12-04",
        "Homes cost more than expected this year. During 2023-24 the price rose by {other_percent.actual|4%|FY2023}.\n\n"
        "The service is forecast to overspend by {overspend.forecast|£2.7m|FY2024}.",
        "no overspend is expected of a year gone by",
    ),
    (
        "2013-05-24",
        "The budget for 2013/14 was agreed.\n\nMembers asked for a referendum on a rise of {tax_rise.proposed|more than 2 per cent|-}.",
        "the rise for which the law asks a referendum is nobody's plan",
    ),
    (
        "2024-02-15",
        "Bills to rise by {tax_rise.agreed|9%|FY2024}\n\nBills will rise by {tax_rise.agreed|9%|FY2024} in Wexcombe.\n\n"
        "The cabinet hopes to shut the {funding_gap.forecast|£20m|FY2024} hole in next year's budget.\n\n"
        "A rise of {tax_rise.forecast|12%|FY2024} had been feared.",
        "the headline and the lead of a story whose budget is named after them",
    ),
    (
        None,
        "The tax is to go up.\n\nThe most that the council can add is {tax_rise.proposed|4.99 per cent|FY2023}, with "
        "{reserves_use.proposed|£3m|FY2023} of reserves.\n\n"
        "The leader spoke at length.\n\nCuts of {saving.proposed|£11m|FY2023} are planned in the budget for 2023/24.",
        "the one budget year of a story, named below",
    ),
    (
        "2018-02-16",
        "A budget for 2018/19 has been agreed.\n\nThe gap of {funding_gap.actual|£15m|FY2018} has been closed. Providers are expected to add "
        "{cost.forecast|£4m|FY2018} to the bill.",
        "a gap that the budget closes, a pressure that it meets",
    ),
    (
        "2024-02-02",
        "Households face a {tax_rise.agreed|4.99%|2024-04-01/..} rise from April 2024.\n\nThe budget for 2024-25 was unveiled on Monday.\n\n"
        "The {tax_rise.agreed|4.99%|FY2024} rise includes {tax_rise.agreed|2%|FY2024} for care.",
        "a rise from April is of the budget year, once that is named",
    ),
    (
        "2016-02-20",
        "Wexcombe Borough Council approved its budget for 2016/17 last night.\n\nCouncil tax will go up by {tax_rise.agreed|3.9 "
        "per cent|FY2016}.\n\nA Band D bill will rise by {tax_bill.agreed|£41|FY2016}.\n\nAbout {saving.agreed|£7m|FY2016} will "
        "be cut and {job_losses.agreed|80 posts|FY2016} will go.\n\nThe council employs {workforce.actual|2,400 people|-}.",
        "a named budget year covers its measures, not the workforce",
    ),
    (
        "2016-02-20",
        "Wexcombe Borough Council needs to save {saving.required|£7m|FY2016} in 2016/17.\n\nAdult care would lose "
        "{saving.proposed|£3m|FY2016}.\n\nParks would lose {saving.proposed|£1m|FY2016}.",
        "the year of the whole covers the parts",
    ),
    (
        "2016-02-20",
        "It must find {saving.required|£12m|2016-02-20/2020-02-20} over the next four years.\n\nOf that, "
        "{saving.identified|£5m|2016-02-20/2020-02-20} has been identified.\n\nFinding "
        "{saving.required|£12m|2016-02-20/2020-02-20} would be hard, the leader said.",
        "a part and a repeated figure",
    ),
    (
        "2015-12-16",
        "Wexcombe to lose {job_losses.agreed|150 jobs|../2017-03-31}\n\nAbout {job_losses.agreed|150 jobs|../2017-03-31} will go at Wexcombe "
        "Borough Council by March 2017.",
        "a headline has the time of the figure that the body repeats",
    ),
    (
        "2015-12-16",
        "Wexcombe set its budget for 2016/17 in a packed hall.\n\nIt employs {workforce.actual|900 people|-}.\n\nIt owes "
        "{debt.actual|£60m|-}.\n\nThe hall cost {cost.actual|£3m|-}.\n\nIt seats {other_count.actual|400 people|-}.\n\nIts fire door "
        "cost {cost.actual|£900|-}.\n\nPlans for a theatre, worth {saving.proposed|£2m|-}, were not mentioned.",
        "a budget year lapses once the figures are those of other matters",
    ),
    (
        "2024-02-27",
        "Wexcombe sets its 2024/25 budget this week.\n\nThe leader spoke first.\n\nHe praised the staff.\n\nA choir sang outside.\n\nThe "
        "mayor took the chair.\n\nSo where will the money come from?\n\nOfficers have found {saving.identified|£11m|FY2024}.\n\nThe biggest "
        "part, {saving.proposed|£2m|FY2024}, would come from schools.\n\nHigher charges are expected to raise {income.forecast|£240,000|FY2024}.",
        "talk without figures does not end the matter",
    ),
    (
        "2015-12-16",
        "The budget for 2016/17 was agreed.\n\n“If I put council tax up by {tax_rise.proposed|5 per cent|-} there would be uproar,” she said.",
        "a supposition is no budget",
    ),
    (
        "2015-12-16",
        "The budget for 2016/17 was put forward.\n\nIf approved, it would add {tax_bill.proposed|£40|FY2016} to bills.\n\n"
        "Libraries would no longer lose {saving.proposed|£2m|-}.",
        "what the budget does if it is approved, and what it no longer does",
    ),
    (
        "2011-03-08",
        "Wexcombe announced {job_losses.agreed|400 job cuts|2011-03-08/2013-03-08} over the next two years.\n\nThey include {job_losses.agreed|300|"
        "2011-03-08/2013-03-08} voluntary redundancies.",
        "what it includes",
    ),
    (
        "2015-12-16",
        "The council expects to overspend by {overspend.forecast|£3m|FY2015} in 2015/16.\n\nChildren's services account for "
        "{overspend.forecast|£2m|FY2015} and transport for {overspend.forecast|£1m|FY2015}.",
        "parts in the next sentence",
    ),
    (
        "2018-10-30",
        "The council's medium-term plan shows a shortfall of {funding_gap.forecast|£5.2m|FY2019} in 2019/20, "
        "{funding_gap.forecast|£9.8m|FY2020} in 2020/21 and {funding_gap.forecast|£14.1m|FY2021} in 2021/22.\n\nSome "
        "{saving.identified|£3m|FY2019} has been found for next year, leaving {funding_gap.required|£2.2m|FY2019} to find.\n\n"
        "It owes {debt.actual|£130m|-}.",
        "a plan over years",
    ),
    (
        "2018-03-08",
        "Council tax will go up by {tax_rise.agreed|3%|FY2018} this year, members decided today.\n\nSavings of {saving.agreed|£7m|FY2018} "
        "were approved too.\n\nNext year will be harder still, said the leader.",
        "the year that the tax is set for is that of the savings, whatever it is called further down",
    ),
    (
        "2024-02-15",
        "Council tax in Wexcombe could rise by {tax_rise.proposed|7.5%|FY2024}\n\nWexcombe plans to raise council tax by "
        "{tax_rise.proposed|7.5%|FY2024} as {funding_gap.required|£2m|FY2024} has still to be found.\n\nThe hole in next year's budget was once "
        "{funding_gap.forecast|£22m|FY2024}.",
        "a headline and a lead before the year is named",
    ),
    (
        "2015-10-22",
        "Wexcombe warned of {saving.required|£68m|FY2016+2} cuts\n\nUnder the plans {saving.proposed|£68m|FY2016+2} would go.\n\nIt has to save "
        "{saving.required|£68m|FY2016+2} in 2016/17 and 2017/18.\n\nLibraries would lose {saving.proposed|£3m|FY2016+2} and youth clubs "
        "{saving.proposed|£1m|FY2016+2}.\n\nSome {job_losses.proposed|90 posts|-} could go.",
        "a plan over two years",
    ),
    (
        "2015-12-16",
        "Wexcombe's 2016/17 budget was agreed last night.\n\nA precept of {tax_rise.agreed|2%|FY2016} will raise {income.agreed|£250,000|FY2016}.\n\n"
        "It means {tax_bill.agreed|£42|FY2016} more, or {tax_bill.agreed/week|£80|FY2016} a week.\n\nCare costs "
        "{budget.actual/year|£9m|-} a year and pressures grow by {funding_gap.required/year|£5m|-} a year.",
        "what a tax raises, what it adds, and what is so every year",
    ),
    (
        "2024-10-07",
        "Wexcombe expects a gap of {funding_gap.forecast|£16m|FY2025} in 2025/26.\n\nOfficers listed options for the next two years. Schools "
        "would lose {saving.proposed|£5m|2024-10-07/2026-10-07}.",
        "options for years without a figure of their own",
    ),
    (
        "2023-03-09",
        "Wexcombe set its 2023/24 budget.\n\nIt takes in {grant_cut.actual|£4m|FY2023} less from ministers, {grant.actual|£5m|FY2023} for pay and "
        "{cost.actual|£2m|FY2023} for energy.",
        "sums listed in one breath",
    ),
    (
        "2011-02-18",
        "The 2011-12 budget was set.\n\nThe hall was full.\n\nProtesters sang.\n\nThe council had lost {grant_cut.actual|£18m|FY2011} in grants, or "
        "{funding_change.actual|23%|FY2011}, he said.",
        "a cut in grant is of the budget's year",
    ),
    (
        "2023-12-06",
        "Wexcombe has stopped spending after it forecast an overspend of {overspend.forecast|£23m|-}.\n\nIt must cut {saving.required|£50m|FY2024} "
        "from the budget for 2024/25.",
        "nobody overspends in a year that has not begun",
    ),
    (
        "2024-02-07",
        "SENIOR councillors may call for a council tax rise of {tax_rise.proposed|21 per cent|FY2024} next week.\n\nThe council is facing a "
        "projected gap of {funding_gap.forecast|£31m|FY2024} for 2024-25.\n\nIt would take {saving.required|£12m|FY2024} of savings.",
        "a projected gap is of the budget being set",
    ),
    (
        "2024-01-24",
        "The 2024/25 Wexshire budget requirement is {budget.proposed|£192m|FY2024}, an increase of {other_percent.proposed|6.9%|FY2024} from 2023/24."
        "\n\nBills could go up by {tax_rise.proposed|14 per cent|FY2024}.",
        "the year to come, named beside the one under way",
    ),
    (
        "2019-07-04",
        "The council ended 2018/19 with an underspend of {underspend.actual|£2.3m|FY2018}.\n\nThe budget for 2018/19 is closed.\n\n"
        "Of the rest, {extra_spending.agreed|£500,000|-} will be used to repair footpaths.",
        "what is still to be done is not of a year gone by",
    ),
    (
        "2024-07-10",
        "The council spent {overspend.actual|£5m|FY2023} too much in the 2023/24 financial year.\n\nTaxis took {overspend.actual|£8m|FY2023} more "
        "than they should.\n\nThe leader blamed fares.\n\nPlacements were dear.\n\nBills rose.\n\nThere was an underspend of "
        "{underspend.actual|£3m|FY2023} after {saving.actual|£11m|FY2023} of savings.\n\nThis year it may be {overspend.forecast|£2m|FY2024}.",
        "a report on a year gone by tells of that year throughout",
    ),
    (
        "2010-11-24",
        "The council tax for 2010/11 is {tax_bill.actual|£900|FY2010}.\n\nThe scheme should raise {income.forecast|£180,000|-} "
        "in its first full year.",
        "the first full year of a scheme is no budget's",
    ),
    (
        "2010-11-24",
        "Subject to approval by the cabinet in January, drivers would pay {income.proposed|£2|-}.",
        "the month is that of the decision",
    ),
    (
        "2011-02-18",
        "The budget for 2011/12 was set.\n\nThe hall was full.\n\nIt rained.\n\nThe service now costs {budget.actual|£9.7m|-}, of which "
        "{budget.actual|£6.2m|-} is pay.",
        "a part has no time where its whole has none",
    ),
    (
        "2011-02-24",
        "The county has made cuts worth {saving.agreed|£88m|FY2011} for the next financial year.\n\nSome {saving.actual|£31m|FY2011} of the "
        "{saving.actual|£88m|FY2011} had already been cut.",
        "what is said of the part is not said of the whole",
    ),
    (
        "2015-02-10",
        "The budget for 2015-16 is {budget.proposed|£478m|FY2015}, compared with {budget.actual|£495m|FY2014} this year.\n\n"
        "Capital spending of {budget.actual|£62m|FY2015} is on top.",
        "what is compared with is not told on",
    ),
    (
        "2025-01-15",
        "The council faces a gap of {funding_gap.required|£9m|FY2025} in 2025/26.\n\nCouncil tax would go up by {tax_rise.proposed|6.9%|FY2025}.\n\n"
        "Every {tax_rise.actual|1%|-} on council tax brings in {income.actual|£1m|-}.",
        "what a point of tax is worth",
    ),
    (
        "2015-02-10",
        "Marlbury has to find {saving.required|£27m|FY2015} next year.\n\nThat is on top of the {saving.actual|£76m|2011-01-01/..} taken out since "
        "2011.\n\nAbout {saving.agreed|£9m|FY2015} of it comes from adults.",
        "an aside is no whole",
    ),
    (
        "2018-11-22",
        "Redmarsh looks to plug a {funding_gap.required|£46m|2018-11-22/2021-11-22} hole over the next three years.\n\nThe plans for 2019/20 are out."
        "\n\nCouncil tax would rise by {tax_rise.proposed|2.99 per cent|FY2019}.",
        "a plan over years leaves the tax to the year to come",
    ),
    (
        "2022-01-13",
        "The budget for 2022/23 is out.\n\nThe council faces cost pressures of {cost.actual|£21m|FY2022}.\n\nThe new depot cost "
        "{cost.actual|£3m|-} to build.",
        "a pressure is met by the budget, a price is not",
    ),
    (
        "2021-12-09",
        "Wexcombe has to save {saving.required|£9m|FY2022} next year.\n\nIts settlement of {grant.actual|£231m|FY2022} was announced on Thursday.",
        "the settlement is for the year",
    ),
    (
        "2023-12-05",
        "The plan covers 2024/25 to 2027/28.\n\nIt shows a gap of {funding_gap.forecast|£80m|FY2024+4} over the four-year period.",
        "the four years are those of the plan",
    ),
    (
        "2022-01-13",
        "Wexcombe's budget for 2022/23 would put up its tax by {tax_rise.proposed|2%|FY2022}.\n\nThe settlement is {grant.actual|£1.4m|FY2022} lower "
        "than this year's.",
        "what it is compared with is not the budget",
    ),
    (
        "2012-07-05",
        "Wexcombe has {saving.required|£11m|FY2012} to take out this year and another {saving.required|£12m|FY2013} next.\n\nIt shed "
        "{job_losses.actual|165 jobs|-} along the way.",
        "people who have gone did not go in a year to come",
    ),
    (
        "2019-10-24",
        "School transport will cost {cost.forecast|£5.9m|FY2019} this year.\n\nReserves of {reserves_use.agreed|£500,000|FY2019} will plug the hole."
        "\n\nThe council has to find {saving.required|£3m|FY2020} in 2020-21.",
        "reserves that meet the bill of this year, though the next is named below",
    ),
    (
        "2023-10-18",
        "Wexcombe faces a {funding_gap.required|£27m|FY2024} gap in 2024-25.\n\nIt has an in-year overspend of {overspend.forecast|£4m|FY2023}.",
        "an overspend in the year",
    ),
    (
        "2018-09-24",
        "The budget for 2019/20 has a gap of {funding_gap.required|£9m|FY2019}.\n\nOut of a total current annual budget of "
        "{budget.actual|£260m|FY2018}, "
        "{budget.agreed|£90m|FY2018} is spent on schools and {budget.agreed|£20m|FY2018} on care.",
        "the current budget is that of the year under way",
    ),
    (
        "2018-09-24",
        "The budget for 2019/20 has a gap of {funding_gap.required|£9m|FY2019}.\n\nThe current charge is {income.actual|£40|-}.",
        "other things that are current have no year",
    ),
    (
        "2005-01-19",
        "It may set a rise of {tax_rise.proposed|4%|2005-04-01/..}, which would mean bills of {tax_bill.proposed|£920|2005-04-01/..} from April.",
        "taxes told in one breath start together",
    ),
    (
        "2017-02-16",
        "The budget for 2017/18 is out.\n\nIt borrows {debt.proposed|£2m|FY2017} for a museum, {debt.proposed|£4m|FY2017} for a sports hall.",
        "sums listed in one breath, loans too",
    ),
    (
        "2018-07-12",
        "The council is heading towards a {overspend.forecast|£12m|FY2018} overspend.\n\nIt overshot by {overspend.actual|£9m|FY2017} in 2017-18."
        "\n\nSavings of {saving.identified|£13m|FY2018} are planned for this year.",
        "an overspend that opens a story is of the year under way, named further down",
    ),
    (
        "2020-10-15",
        "Wexcombe has to find {saving.required|£23m|FY2021} next year.\n\nCovid will have cost {cost.forecast|£75m|../2021-03-31} by the end of this "
        "financial year.\n\nAn underspend of {underspend.forecast|£1.6m|FY2020} will help.",
        "the end of the year under way names that year",
    ),
    (
        "2011-09-22",
        "Wexcombe has to find {saving.required|£23m|FY2012} in 2012/13.\n\nIn the first quarter it spent {cost.actual|£1m|2011-04-01/2011-06-30} on "
        "agency staff.",
        "the first quarter is one that has begun",
    ),
    (
        "2021-03-03",
        "Schools will get {extra_spending.agreed|£2.2m|FY2021} more than they did this year.\n\nThe council agreed a budget for 2021/22 with savings "
        "of {saving.agreed|£3.9m|FY2021} over the course of the year.",
        "a year that is only compared with is not the year",
    ),
    (
        "2024-07-04",
        "The council has to find {saving.required|£12m|FY2025} in 2025-26.\n\nIn the spring it raised council tax by {tax_rise.actual|7%|-}.",
        "what was put up before the summer is not of the year to come",
    ),
    (
        "2024-02-12",
        "A gap of {funding_gap.required|£12m|FY2025} faces it in the 2025/26 budget.\n\nIt has announced a rise of {tax_rise.agreed|4.99%|-}.",
        "no tax is set in February for the year after the next",
    ),
    (
        "2017-03-09",
        "Wiltshire Council is to cut {saving.agreed|£770,000|FY2017}.\n\nHomes in Band D will pay more in 2017/18.\n\n"
        "An extra {extra_spending.agreed|£1m|FY2017} will go on roads.",
        "the year being set, though it is but named in passing",
    ),
    (
        "2017-07-09",
        "Wiltshire Council is to cut {saving.agreed|£770,000|-}.\n\nHomes in Band D will pay more in 2017/18.",
        "no budget is set in July",
    ),
    (
        "2020-02-27",
        "The budget for 2020/21 was passed.\n\nBills go up by {tax_rise.agreed|4 per cent|2020-04-01/..} from April after members agreed "
        "{saving.agreed|£5.9m|FY2020} of cuts.",
        "what goes up on a day, and the year in which the rest is done",
    ),
    (
        "2012-12-11",
        "Members are to discuss {saving.proposed|£9m|-} of savings in the new year.",
        "in January",
    ),
    (
        "2019-11-13",
        "The budget for 2020/21 is late.\n\nAn overspend of {overspend.forecast|£1m|FY2019} is forecast this year. Parking income is expected to be "
        "{income.forecast|£145,000|FY2019} less than planned.",
        "a plan can be missed in the year under way alone",
    ),
    (
        "2019-11-13",
        "A {funding_gap.forecast|£482,000|-} shortfall is forecast, which the council hopes to make good by March 2021.",
        "when it is made good",
    ),
    (
        "2019-11-13",
        "The council has reserves of {reserves.actual|£41m|-}, much of it from the sale of homes in 1995.",
        "where it came from",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why
