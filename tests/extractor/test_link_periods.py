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
        number.qualifier = "more_than" if slot[4].startswith("more than") else "exact"
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
        "2020-02-20",
        "A deficit of {overspend.forecast|£4m|../2020-03-31} is expected by the end of the year, before the budget for 2020/21 is set.",
        "a deficit at the end of the year is that of the year under way",
    ),
    (
        "2024-03-18",
        "The forecast at the end of January was an overspend of {overspend.forecast|£6m|FY2023}, not the {overspend.forecast|£9m|FY2023} "
        "of the period 8 report.",
        "a forecast is one for the year",
    ),
    (
        "2018-11-06",
        "In the first six months {budget.actual|£44m|2018-04-01/2018-09-30} was spent of an annual budget of {budget.actual|£87m|FY2018}.",
        "an annual budget is the year's",
    ),
    (
        "2023-03-09",
        "Members heard in January of a rise of {tax_rise.proposed|3.5%|-}.",
        "when it was told",
    ),
    (
        "2016-02-12",
        "Budgets for the year ahead were set at {income.actual|£533m|FY2016}.",
        "a year that opens the sentence covers its levels",
    ),
    (
        "2018-09-04",
        "At the end of the first quarter the overspend stood at {overspend.actual|£3m|2018-04-01/2018-06-30}.",
        "an overspend has run up since April",
    ),
    (
        "2014-10-01",
        "The bill has grown from {cost.actual|£2m|-} because of pay awards agreed for 2014/15.",
        "up from: the old level, without a new one",
    ),
    (
        "2014-10-01",
        "Plans for a theatre costing {cost.proposed|£3m|-} were approved last night at a meeting to set the budget for 2015/16.",
        "the year of the meeting's budget",
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
        "Wexcombe, which has {workforce.actual|5,000 staff|-}, said in September that it must save {saving.required|£9m|FY2015} in 2015/16.",
        "how things stand, in a clause of its own",
    ),
    (
        "2014-10-01",
        "It plans a council tax rise of {tax_rise.proposed|1.9%|-}, as well as a {income.proposed|£40|2015-07-01/..} charge for bins from July 2015.",
        "as well as: a matter of its own",
    ),
    (
        "2014-10-01",
        "The new contract would save {saving.proposed|£2m|-} more than the present one, which has run for 14 years.",
        "how long something has lasted",
    ),
    (
        "2014-10-01",
        "It was promised savings of {saving.agreed|£80m|2014-10-01/2024-10-01} over ten years.",
        "what is decided lies ahead, whatever the tense",
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
        "The budget, which will be put to full council on 22 February, includes {saving.proposed|£12m|-} of savings.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "Councillors will decide on 24 February whether to raise council tax by {tax_rise.proposed|4.99%|-}.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "Council tax will rise by {tax_rise.agreed|4.99%|2026-04-01/..} from 1 April.",
        "a sentence as papers write it",
    ),
    (
        "2026-02-10",
        "The authority has cut {saving.actual|£140m|2010-01-01/..} from its budget since 2010 and must find another "
        "{saving.required|£30m|../2029-12-31} by 2029.",
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
        "It has spent {cost.actual|£1.1m|2011-12-08/2016-12-08} on consultants in the past five years, including "
        "{cost.actual|£300,000|FY2015} in 2015/16.",
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
        "Fees will go up from {income.actual|£40|-} to {income.agreed|£45|2017-04-01/..} from April.",
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
        "2016-12-08",
        "The council made {saving.actual|£20m|FY2015} of savings last year and is on course to make {saving.forecast|£18m|FY2016} this year.",
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
        "A pay rise of {pay_change.agreed|2%|2017-04-01/..} from April 2017 was agreed.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The PFI deal costs {cost.actual/year|£14m|-} a year and runs until 2032.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "The council tax rise of {tax_rise.agreed|3.99%|FY2017} for 2017/18 includes {tax_rise.agreed|2%|FY2017} for adult social care.",
        "a sentence as papers write it",
    ),
    (
        "2016-12-08",
        "By 2020 the council will have lost {grant_cut.forecast|£90m|../2020-12-31} in grant.",
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
        "2016-03-01",
        "County councillors agreed to put up bills by {tax_rise.agreed|3.99 per cent|FY2016} this year, on top of a "
        "{tax_rise.actual|1.99 per cent|FY2015} rise last year.",
        "a sentence as papers write it",
    ),
    (
        "2016-03-01",
        "The council has a {budget.agreed|£300m|FY2016} budget for the year ahead, {saving.agreed|£15m|FY2016} less than this year.",
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
        "2015-10-01",
        "The cuts for 2016/17 range from {saving_share.proposed|3%|FY2016} in care to {saving_share.proposed|20%|FY2016} in planning.",
        "a span of shares is no change",
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
        "2014-12-01",
        "The council employs {workforce.actual|5,000 people|-} and its budget for 2014/15 is {budget.actual|£200m|FY2014}.",
        "the year is the budget's",
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
        "2012-12-18",
        "The leader, who said earlier this month that there was a gap of {funding_gap.required|£9m|-}, is to sell the hall.",
        "when something was announced",
    ),
    (
        "2024-01-10",
        "It raised {income.actual|£20m|2020-01-10/2024-01-10} over the last four years against its current {debt.actual|£1bn|-} of borrowing.",
        "a current level",
    ),
    (
        "2025-02-20",
        "The town hall, which puts up its tax by {tax_rise.agreed|5%|2025-04-01/2025-04-30} in April, will lose {job_losses.agreed|90 staff|-}.",
        "a clause that is closed keeps its time",
    ),
    (
        "2024-02-15",
        "Its grant rises from {grant.actual|£84m|FY2023} to {grant.agreed|£90m|FY2024} for 2024/25.",
        "the old grant is that of the year before",
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
        "2012-01-19",
        "The theatre, which gets {grant.proposed/year|£320,000|-} a year, would lose its grant altogether from April 2013.",
        "what an inserted clause says ends with it",
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
        "2018-03-15",
        "It needs to save {saving.required|£9m|../2020-03-31} by March 2020, on top of {saving.required|£30m|2014-01-01/..} since 2014.",
        "what has been saved since then, in a sentence of needs",
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
        "2014-12-18",
        "For 2013-14 the council had proposed a rise of {tax_rise.proposed|5%|FY2013}, the closure of two libraries and dearer meals for the old and "
        "the sick of the county, in a plan that would have saved {saving.proposed|£9m|FY2013}.",
        "the one time of the sentence, at its head",
    ),
    (
        "2025-07-22",
        "The savings for 2025/26 have grown from {saving.identified|£250,000|FY2025} to {saving.identified|£680,000|FY2025}.",
        "two estimates of one year",
    ),
    (
        "2025-03-07",
        "It has agreed to put up bills by {tax_rise.agreed|2.4 per cent|2025-04-01/2025-04-30} in April, along with a "
        "{extra_spending.agreed|£27 million|-} investment.",
        "what comes along with something has a time of its own",
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
]
STORIES = [
    (
        "2016-03-01",
        "The budgets of the council are below.\n\n\t2015/16\t\t2016/17\nService\tBudget £m\tOutturn £m\tBudget £m\n"
        "Roads\t{budget.agreed|12.4|FY2015}\t{budget.actual|12.9|FY2015}\t{budget.agreed|13.1|FY2016}\n"
        "Parks\t{budget.agreed|2.4|FY2015}\t{budget.actual|2.9|FY2015}\t{budget.agreed|3.1|FY2016}",
        "a year that spans two columns of a table",
    ),
    (
        "2016-03-01",
        "The budgets of the council are below.\n\nService\t2015/16\t2016/17\tChange\n"
        "Roads (£m)\t{budget.agreed|12.4|FY2015}\t{budget.agreed|13.1|FY2016}\t{other_money.agreed|0.7|-}",
        "a column that is no year's",
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
        "Wexcombe to lose {job_losses.agreed|150 jobs|../2017-03-31}\n\nAbout {job_losses.agreed|150 jobs|../2017-03-31} will go at Wexcombe "
        "Borough Council by March 2017.",
        "a headline has the time of the figure that the body repeats",
    ),
    (
        "2015-12-16",
        "Wexcombe set its budget for 2016/17 in a packed hall.\n\nIt employs {workforce.actual|900 people|-}.\n\nIt owes "
        "{debt.actual|£60m|-}.\n\nThe hall cost {cost.actual|£3m|-}.\n\nIt seats {other_count.actual|400 people|-}.\n\nPlans for a theatre, "
        "worth {saving.proposed|£2m|-}, were not discussed.",
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
        "2024-01-30",
        "Savings | 2024/25 £m | 2025/26 £m | Total £m\nFewer mowers, {other_percent.proposed|10%|-} of all | {saving.proposed|£0.2m|FY2024} | "
        "{saving.proposed|£0.3m|FY2025} | {saving.proposed|£0.5m|FY2024+2}\nA new gate | - | {extra_spending.proposed|£0.1m|FY2025} | "
        "{extra_spending.proposed|£0.1m|FY2024+2}",
        "cells are counted by their bars",
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
        "2022-02-08",
        "GENERAL FUND REVENUE BUDGET 2022/23\n\n1. Purpose\n1.1 To recommend a net budget requirement of "
        "{budget.proposed|£14.2m|FY2022} for 2022/23.\n\n2. Background\n2.1 The Council received a one-year settlement. New "
        "Homes Bonus of {grant.agreed|£1.1m|FY2022} will be received in 2022/23, compared with {grant.actual|£1.6m|FY2021} in "
        "2021/22.\n2.2 The forecast outturn for 2021/22 is an underspend of {underspend.forecast|£0.3m|FY2021}.\n\n3. Council "
        "Tax\n3.1 It is proposed that Council Tax be increased by {tax_rise.proposed|£5.00|FY2022}, from "
        "{tax_bill.actual|£180.50|-} to {tax_bill.proposed|£185.50|FY2022}.\n\n4. Reserves\n4.1 General balances are estimated "
        "at {reserves.forecast|£2.9m|2022-03-31/2022-03-31} at 31 March 2022.\n\n5. Medium Term\n5.1 The budget gap is "
        "forecast as follows:\n\n2023/24 {funding_gap.forecast|£0.9m|FY2023}\n2024/25 {funding_gap.forecast|£1.7m|FY2024}\n"
        "2025/26 {funding_gap.forecast|£2.2m|FY2025}",
        "a report with numbered paragraphs",
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
        "2023-09-28",
        "Wexcombe City Council has forecast a {overspend.forecast|£26m|FY2023} overspend for the current financial year.\n\nA "
        "report said the council also had a gap of {funding_gap.forecast|£31m|FY2024} for 2024/25 and a total shortfall of "
        "{funding_gap.forecast|£87m|2023-09-28/2026-09-28} over the next three years.\n\nAdult social care is set to overspend "
        "by {overspend.forecast|£12m|FY2023} and children's services by {overspend.forecast|£9m|FY2023}.\n\nThere are "
        "{children_in_care.actual|812 children in care|-}, up from {children_in_care.actual|690|2021-01-01/2021-12-31} in "
        "2021.\n\nThe council has {reserves.actual|£19m|-} left in its general fund.\n\nIt plans to sell "
        "{other_count.proposed|30 buildings|../2025-03-31} by March 2025 to raise {income.proposed|£40m|../2025-03-31}.",
        "a monitoring report",
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
        "2018-10-30",
        "The council's medium-term plan shows a shortfall of {funding_gap.forecast|£5.2m|FY2019} in 2019/20, "
        "{funding_gap.forecast|£9.8m|FY2020} in 2020/21 and {funding_gap.forecast|£14.1m|FY2021} in 2021/22.\n\nSome "
        "{saving.identified|£3m|FY2019} has been found for next year, leaving {funding_gap.required|£2.2m|FY2019} to find.\n\n"
        "It owes {debt.actual|£130m|-}.",
        "a plan over years",
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
        "Wexcombe expects a gap of {funding_gap.forecast|£16m|FY2025} in 2025/26.\n\nOfficers have drawn up options for the next two years. Schools "
        "would lose {saving.proposed|£5m|2024-10-07/2026-10-07}.",
        "options for years without a figure of their own",
    ),
    (
        "2018-09-04",
        "The overspend was {overspend.actual|£3m|2018-04-01/2018-06-30} at the end of the first quarter.\n\nHomes cost {cost.actual|£45m|-}.\n\n"
        "Underspends of {underspend.actual|£2m|2018-04-01/2018-06-30} were found elsewhere.",
        "a tale that goes on over a sentence between",
    ),
    (
        "2023-03-09",
        "Wexcombe set its 2023/24 budget.\n\nIt takes in {grant_cut.actual|£4m|FY2023} less from ministers, {grant.actual|£5m|FY2023} for pay, "
        "{cost.actual|£2m|FY2023} for energy and {reserves.actual|£9m|-} in reserves.",
        "sums listed in one breath",
    ),
    (
        "2011-02-18",
        "The 2011-12 budget was set.\n\nThe hall was full.\n\nProtesters sang.\n\nThe council had lost {grant_cut.actual|£18m|FY2011} in grants, or "
        "{funding_change.actual|23%|FY2011}, he said.",
        "a cut in grant is of the budget's year",
    ),
    (
        "2025-01-16",
        "The budget for 2025/26 is {budget.forecast|£331m|FY2025}.\n\nProposals that go to the cabinet:\n\n* fewer offices "
        "({saving.actual|£480k|FY2025})\n"
        "* fees up by {other_percent.proposed|3%|FY2025}\n\nThe meeting cost {cost.actual|£200|-}.",
        "what a list of proposals holds, and a sentence beside it",
    ),
    (
        "2014-10-23",
        "The council set out 51 plans to save {saving.proposed|£14m|FY2015} in 2015/16. Among them are:\n\n"
        "- fewer managers ({cost.actual|£250k|FY2015})\n"
        "- {other_percent.actual|50%|FY2015} fewer books\n- a new deal for the {workforce.actual|40 staff|-} of the depot\n"
        "- later bin rounds, worth {cost.actual/year|£90,000|-} a year",
        "what a list of savings holds is of its year, whatever the item calls it",
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
        "2023-12-06",
        "Wexcombe has stopped spending after it forecast an overspend of {overspend.forecast|£23m|-}.\n\nIt must cut {saving.required|£50m|FY2024} "
        "from the budget for 2024/25.",
        "nobody overspends in a year that has not begun",
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
]


@pytest.mark.parametrize(("published", "text", "why"), SENTENCES + STORIES)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    rows = linked(text, published)
    assert [(quote, period) for quote, _, period, _ in rows] == [(quote, expected) for quote, expected, _, _ in rows], why
