"""Which time each number takes. Invented sentences and short stories.

In the texts `{saving.agreed|£9.4m|FY2013}` stands for the number £9.4m, read by the stages before as a saving that is agreed, and says that its
period is the financial year from April 2013. `-` stands for no period, other periods are written as EDTF. The link stage alone is on trial here.
"""

import re
from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor import find_periods, link_periods
from extractor.pipeline import pipeline, read
from extractor.reading import Draft, Number
from rules.loader import load

SLOT = re.compile(r"\{(\w+)\.(\w+)(?:/(\w+))?\|([^|]*)\|([^}]*)\}")
JOBS = {"job_losses", "jobs_at_risk", "jobs_transferred", "jobs_created", "workforce"}
SHARES = {"tax_rise", "saving_share", "funding_change", "budget_share", "pay_change", "other_percent"}
COUNTS = {"children_in_care", "other_count"}


def expand(period: str) -> str | None:
    if period.startswith("FY"):
        year, _, years = period[2:].partition("+")
        return f"{year}-04-01/{int(year) + int(years or 1)}-03-31"
    return None if period == "-" else period


def linked(marked: str, published: str | None) -> list[tuple[str, str | None, str | None, str | None]]:
    """(number, expected period, period found, its words) for each slot of the text."""
    text, at, slots = "", 0, []
    for slot in SLOT.finditer(marked):
        text += marked[at : slot.start()]
        slots.append((len(text), slot))
        text += slot[4]
        at = slot.end()
    text += marked[at:]
    day = date.fromisoformat(published) if published else None
    nlp = pipeline(until="numbers")
    reading = read(Document("a.txt", text, text_hash(text), published=day), nlp)
    for start, slot in slots:
        measure, value = slot[1], float("".join(re.findall(r"[\d.]", slot[4])) or 1)
        kind = "jobs" if measure in JOBS else "percent" if measure in SHARES else "count" if measure in COUNTS else "money"
        end = start + len(slot[4])
        number = Number(start, end, end, kind, value, value, reading.sentence_at(start), "test", rate=slot[3], outer_start=start, outer_end=end)
        reading.numbers.append(number)
        reading.drafts.append(Draft(number, measure=measure, status=slot[2], council="Wexcombe Borough Council"))
    reading.council = "Wexcombe Borough Council"
    PERIODS(reading)
    LINK(reading)
    return [(slot[4], expand(slot[5]), draft.period, draft.period_text) for (_, slot), draft in zip(slots, reading.drafts, strict=True)]


PERIODS = find_periods.build(load(), pipeline(until="numbers"))
LINK = link_periods.build(load(), pipeline(until="numbers"))

# (published, text, why)
SENTENCES = [
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
        "The bill has risen from {cost.actual|£2m|2010-01-01/2010-12-31} in 2010 to {cost.actual|£5m|-} now.",
        "from then to now",
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
        "Spending will be cut from {budget.actual|£40m|-} to {budget.proposed|£33m|FY2015} in 2015/16.",
        "the old level has no time of its own",
    ),
    (
        "2014-10-01",
        "Some {job_losses.actual|210 jobs|2010-01-01/..} have gone since 2010, and a further "
        "{job_losses.proposed|60|../2016-03-31} will go by March 2016.",
        "two clauses",
    ),
    (
        "2014-10-01",
        "The council, which employs {workforce.actual|3,100 people|-}, will cut {job_losses.agreed|90 posts|FY2015} in 2015/16.",
        "a workforce is how things stand",
    ),
    (
        "2014-10-01",
        "It has {reserves.actual|£14m|-} in reserves but plans to use {reserves_use.proposed|£3m|FY2015} next year.",
        "reserves are how things stand",
    ),
    (
        "2014-10-01",
        "Reserves, which stood at {reserves.actual|£14m|2014-03-31/2014-03-31} at 31 March 2014, will drop to "
        "{reserves.forecast|£9m|2015-03-31/2015-03-31} at the end of this financial year.",
        "two points",
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
        "The council overspent by {overspend.actual|£2m|FY2013} last year and expects to overspend by {overspend.forecast|£3m|FY2014} this year.",
        "last year, this year",
    ),
    (
        "2014-10-01",
        "A rise of {tax_rise.proposed|1.9 per cent|FY2015} next year would add {tax_bill.proposed|£21|FY2015} to a Band D bill.",
        "one time for the sentence",
    ),
    (
        "2014-10-01",
        "Council tax would go up by {tax_rise.proposed|1.9%|2015-04-01/..} from April, adding "
        "{tax_bill.proposed|£21|2015-04-01/..} to a bill that currently stands at {tax_bill.actual|£1,150|-}.",
        "currently",
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
        "In all, {jobs_transferred.actual|120 staff|2015-10-01/2015-10-01} were transferred on 1 October 2015.",
        "an event has its day",
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
        "2016-02-20",
        "The overspend in children's services, forecast at {overspend.forecast|£4m|FY2015} for 2015/16, is due to "
        "{children_in_care.actual|310 children in care|-}.",
        "children are counted, not budgeted",
    ),
]
STORIES = [
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
        "2016-02-20",
        "The draft budget for 2016/17 includes:\n\n• {extra_spending.proposed|£2m|FY2016} for roads\n• "
        "{extra_spending.proposed|£1m|FY2016} for schools\n• {saving.proposed|£4m|FY2016} from the back office",
        "a list under its heading",
    ),
    (
        "2016-02-20",
        "The cabinet agreed the pressures as follows:\n\n2016/17 {cost.agreed|£447k|FY2016}\n2017/18 {cost.agreed|£312k|FY2017}\n"
        "2018/19 {cost.agreed|£298k|FY2018}",
        "lines that start with their year",
    ),
    (
        "2015-12-16",
        "That savings totalling {saving.proposed|£2.1m|FY2016+2} be approved, as follows:\n\n2016/17 "
        "{saving.proposed|£1.3m|FY2016}\n2017/18 {saving.proposed|£0.8m|FY2017}",
        "a total over the years below it",
    ),
    (
        "2015-12-16",
        "Table 1: Savings requirement\n2016/17 2017/18 2018/19 Total\n£m £m £m £m\n{saving.required|9.1|FY2016} "
        "{saving.required|8.2|FY2017} {saving.required|7.3|FY2018} {saving.required|24.6|FY2016+3}",
        "columns of years with a total",
    ),
    (
        "2015-12-16",
        "Table 2: Forecast outturn 2015/16 (£m)\nDirectorate Budget Variance\nChildren {budget.actual|71.9|FY2015} "
        "{overspend.forecast|5.8|FY2015}\nAdults {budget.actual|128.4|FY2015} {overspend.forecast|1.5|FY2015}",
        "a caption with the year",
    ),
    (
        "2015-12-16",
        "Wexcombe to lose {job_losses.agreed|150 jobs|-}\n\nAbout {job_losses.agreed|150 jobs|../2017-03-31} will go at Wexcombe "
        "Borough Council by March 2017.",
        "a headline keeps what it says itself",
    ),
    (
        "2015-12-16",
        "Wexcombe set its budget for 2016/17 in a packed hall.\n\nThe leader spoke first.\n\nShe praised the staff.\n\nA choir "
        "sang outside.\n\nThe mayor took the chair.\n\nThe chief executive was ill.\n\nPlans for a theatre, worth "
        "{saving.proposed|£2m|-}, were not discussed.",
        "a budget year lapses",
    ),
    (
        "2015-12-16",
        "The budget for 2016/17 was agreed.\n\n“If I put council tax up by {tax_rise.proposed|5 per cent|-} there would be uproar,” she said.",
        "a supposition is no budget",
    ),
    (
        "2015-12-16",
        "The council expects to overspend by {overspend.forecast|£3m|FY2015} in 2015/16.\n\nChildren's services account for "
        "{overspend.forecast|£2m|FY2015} and transport for {overspend.forecast|£1m|FY2015}.",
        "parts in the next sentence",
    ),
    (
        None,
        "Bosses have unveiled the budget for the 2013/14 financial year.\n\nThe council will cut {saving.agreed|£4m|FY2013} from "
        "care.\n\nIts grant is {grant.actual|£50m|-}.",
        "no publication date",
    ),
    (
        None,
        "The 2015/16 financial year, which ends in three weeks, has been hard. The council needs {saving.required|£25m|FY2016} next year.",
        "an inferred publication date",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), SENTENCES + STORIES)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    rows = linked(text, published)
    assert [(quote, period) for quote, _, period, _ in rows] == [(quote, expected) for quote, expected, _, _ in rows], why
