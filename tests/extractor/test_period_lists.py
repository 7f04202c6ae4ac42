"""The times of numbers that are listed: in turn with their years, one year each, sums and parts. How the rows are marked: `timed.py`."""

import pytest
from timed import expected_and_found

# (published, text, why)
ROWS = [
    (
        "2014-01-15",
        "Grants fall by {grant_cut.agreed|£6.1m|FY2014} ({funding_change.agreed|8%|FY2014}) in 2014/15 and by another "
        "{grant_cut.agreed|£8.3m|FY2015} ({funding_change.agreed|12%|FY2015}) in 2015/16.",
        "each sum with its share has its year",
    ),
    (
        "2014-01-15",
        "Care costs {cost.agreed|£3m|FY2014}, or {other_percent.agreed|4%|FY2014}, more in 2014/15 and {cost.agreed|£5m|FY2015}, or "
        "{other_percent.agreed|6%|FY2015}, more in 2015/16.",
        "likewise between commas",
    ),
    (
        "2014-01-15",
        "The plan has {extra_spending.proposed|£4m|-} for schools, {extra_spending.proposed|£1m|2014-01-15/2016-01-15} over the next two years "
        "for roads and {extra_spending.proposed|£500,000|-} for libraries.",
        "the time of one item of a list",
    ),
    (
        "2014-01-15",
        "It will put {extra_spending.agreed|£2m|-} into roads; {extra_spending.agreed|£300,000|2014-01-15/2017-01-15} over three years into "
        "parks; {extra_spending.agreed|£90,000|-} into toilets. Clubs will get {extra_spending.agreed|£40,000|-}.",
        "nor does anything go on about it",
    ),
    (
        "2014-01-15",
        "Over the next two years {extra_spending.agreed|£4m|2014-01-15/2016-01-15} will go on schools; "
        "{extra_spending.agreed|£1m|2014-01-15/2016-01-15} on roads.",
        "a time before the list is of all of it",
    ),
    (
        "2014-01-15",
        "Proposals for 2014/15 include {saving.proposed|£3m|FY2014} off buses, a {tax_rise.proposed|2%|2014-04-01/2014-04-30} tax rise in April "
        "and {saving.proposed|£1m|FY2014} less for roads.",
        "the day on which a tax goes up is no other item's",
    ),
    (
        "2011-02-10",
        "The council will lose {grant_cut.agreed|£11m|FY2011} in 2011/12, {grant_cut.agreed|£7m|FY2012} in 2012/13 and "
        "{grant_cut.agreed|£4m|FY2013} in 2013/14.",
        "a list, each with its year",
    ),
    (
        "2011-02-10",
        "In 2011/12 it must find {saving.required|£11m|FY2011}, in 2012/13 {saving.required|£7m|FY2012} and in 2013/14 {saving.required|£4m|FY2013}.",
        "the year before each number",
    ),
    (
        "2011-02-10",
        "Adult care loses {saving.agreed|£6m|FY2011} in 2011/12, schools {saving.agreed|£2m|FY2011} and roads {saving.agreed|£1m|FY2011}.",
        "the first year covers the list",
    ),
    (
        "2011-02-10",
        "It plans to axe {job_losses.proposed|340 posts|../2014-12-31} and save {saving.proposed|£22m|../2014-12-31} by 2014.",
        "one time behind two numbers",
    ),
    (
        "2014-10-01",
        "The council must find {saving.required|£18m|2014-10-01/2017-10-01} over the next three years, of which "
        "{saving.identified|£7m|2014-10-01/2017-10-01} has been identified.",
        "of which",
    ),
    (
        "2014-10-01",
        "It needs to save {saving.required|£18m|2014-10-01/2017-10-01} over the next three years, {saving.required|£9m|FY2015} of it in 2015/16.",
        "a part with its own year",
    ),
    (
        "2014-10-01",
        "Funding will fall from {grant.actual|£28m|FY2014} this year to {grant.forecast|£19m|FY2015} next year.",
        "this year and next",
    ),
    (
        "2014-10-01",
        "The gap will grow from {funding_gap.forecast|£12m|FY2015} in 2015/16 to {funding_gap.forecast|£31m|FY2018} in 2018/19.",
        "from and to with years",
    ),
    (
        "2014-10-01",
        "It saved {saving.actual|£6m|FY2011} in 2011/12, {saving.actual|£7m|FY2012} in 2012/13 and {saving.actual|£9m|FY2013} in "
        "2013/14 – {saving.actual|£22m|FY2011+3} in all.",
        "the total has the time of its parts",
    ),
    (
        "2014-10-01",
        "The grant falls by {grant_cut.agreed|£9m|FY2015} in 2015/16, and by {grant_cut.agreed|£8m|FY2016} and "
        "{grant_cut.agreed|£7m|FY2017} in the two years that follow.",
        "one year each",
    ),
    (
        "2014-10-01",
        "In 2013, {job_losses.actual|85 people|2013-01-01/2013-12-31} took redundancy at a cost of {cost.actual|£2m|2013-01-01/2013-12-31}.",
        "a year named first",
    ),
    (
        "2014-10-01",
        "Between 2011 and 2014 it lost {grant_cut.actual|£44m|2011-01-01/2014-12-31} of grant.",
        "a span named first",
    ),
    (
        "2026-01-20",
        "The council faces a {funding_gap.forecast|£40m|2026-01-20/2029-01-20} gap over the next three years, including "
        "{funding_gap.forecast|£16m|FY2026} in 2026/27.",
        "including",
    ),
    (
        "2026-01-20",
        "It received {grant.agreed|£5m|FY2026} for 2026/27 and {grant.agreed|£6m|FY2027} for 2027/28.",
        "for each year",
    ),
    (
        "2025-11-20",
        "The council faces a budget gap of {funding_gap.forecast|£23m|FY2026} in 2026-27, rising to "
        "{funding_gap.forecast|£47m|../2029-03-31} by 2028-29.",
        "a sentence as papers write it",
    ),
    (
        "2025-11-20",
        "Savings of {saving.identified|£11m|FY2026} have been identified for 2026/27 but a gap of {funding_gap.required|£3m|FY2026} remains.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "More than {job_losses.actual|1,200 jobs|2010-01-01/2016-12-31} were lost between 2010 and 2016.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The number of children in care has risen from {children_in_care.actual|420|2012-01-01/2012-12-31} in 2012 to "
        "{children_in_care.actual|610|-} today.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The council made {saving.actual|£20m|FY2015} of savings last year and is on course to make {saving.forecast|£18m|FY2016} this year.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "A total of {job_losses.proposed|250 jobs|../2020-12-31} could go by 2020 as the council looks to save {saving.required|£36m|../2020-12-31}.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "Its net budget of {budget.actual|£180m|FY2016} for 2016/17 would fall to {budget.proposed|£171m|FY2017} for 2017/18.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The deficit is forecast to reach {funding_gap.forecast|£9m|FY2017} in 2017/18, {funding_gap.forecast|£14m|FY2018} in "
        "2018/19 and {funding_gap.forecast|£22m|FY2019} the following year.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "Savings of {saving.required|£60m|FY2017+3} are needed between 2017/18 and 2019/20, with {saving.proposed|£25m|FY2017} "
        "planned for next year.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "Band D households will pay {tax_bill.agreed|£1,300|FY2017} in 2017/18, up {tax_bill.agreed|£25|FY2017} on this year.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The council tax rise of {tax_rise.agreed|3.99%|FY2017} for 2017/18 includes {tax_rise.agreed|2%|FY2017} for adult social care.",
        "a sentence as papers write it",
    ),
    (
        "2016-03-01",
        "The council has a {budget.agreed|£300m|FY2016} budget for the year ahead, {saving.agreed|£15m|FY2016} less than this year.",
        "a sentence as papers write it",
    ),
    (
        "2015-08-15",
        "Last year, {saving.required|£3m|FY2014} had to be saved and this year it is {saving.required|£5m|FY2015}.",
        "years and numbers in turn, each year said in its own way",
    ),
    (
        "2025-09-22",
        "The council must cut {saving.required|£1.7m|FY2025} from its budget this year and {saving.required|£3.1m|-} overall.",
        "a whole has no part's time",
    ),
    (
        "2018-11-15",
        "Cuts totalling {saving.proposed|£9m|FY2019+2} are planned - {saving.proposed|£4m|FY2019} in 2019/20 and "
        "{saving.proposed|£5m|FY2020} in 2020/21.",
        "a sum before its parts has the time of them all",
    ),
    (
        "2018-11-15",
        "Reserves of {reserves.actual|£9m|-} will fall to {reserves.forecast|£5m|FY2019} in 2019/20 and {reserves.forecast|£4m|FY2020} in 2020/21.",
        "levels are no sums, though they may add up",
    ),
    (
        "2018-11-15",
        "It will cut {saving.agreed|£4m|FY2019} and {saving.agreed|£5m|FY2020} in the next two financial years respectively.",
        "a year each",
    ),
    (
        "2018-11-15",
        "Next year's budget will be {saving.forecast|£5m|FY2019} smaller than this year's {budget.actual|£120m|FY2018}.",
        "each year has its own",
    ),
    (
        "2014-11-27",
        "It needs savings of {saving.required|£11.2m|FY2015+2} over two financial years: {saving.required|£6.9m|FY2015} in 2015-16 and "
        "{saving.required|£4.3m|FY2016} in 2016-17.",
        "a sum whose parts say which two years they are",
    ),
    (
        "2024-02-22",
        "It plans to save {saving.proposed|£150m|FY2024} in 2024-25, followed by {saving.proposed|£149m|FY2025} in the next financial year.",
        "next to the year just named, not to the one under way",
    ),
    (
        "2019-07-18",
        "In 2018-19 it banked {saving.actual|£7.4m|FY2018} of the {saving.required|£8.1m|FY2018} of savings it had relied on.",
        "a whole behind its part",
    ),
    ("2011-03-03", "It will lose {job_losses.agreed|109|FY2011} of its {workforce.actual|2,534 posts|-} this year.", "a workforce is no such whole"),
    (
        "2025-09-03",
        "It spent {budget.actual|£3.1m|2025-04-01/2025-06-30} between April and June 2025, compared with "
        "{budget.actual|£3.9m|2024-04-01/2024-06-30} in the same period the year before.",
        "the same months, a year earlier",
    ),
    (
        "2024-02-20",
        "Another {extra_spending.agreed|£250,000|2025-01-01/2025-03-31} is for crews next winter, between January and March 2025.",
        "two months, whose year is written once",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why
