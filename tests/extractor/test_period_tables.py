"""The times that head tables, lists and numbered paragraphs. How the rows are marked: `timed.py`."""

import pytest
from timed import expected_and_found

# (published, text, why)
ROWS = [
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
        "2024-01-30",
        "Savings | 2024/25 £m | 2025/26 £m | Total £m\nFewer mowers, {other_percent.proposed|10%|-} of all | {saving.proposed|£0.2m|FY2024} | "
        "{saving.proposed|£0.3m|FY2025} | {saving.proposed|£0.5m|FY2024+2}\nA new gate | - | {extra_spending.proposed|£0.1m|FY2025} | "
        "{extra_spending.proposed|£0.1m|FY2024+2}",
        "cells are counted by their bars",
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
        "2023-02-02",
        "Council meets.\n\nThe changes include:\n\nClosing two halls on 31 August, which will save {saving.agreed|£205,000|-} in the first year\n"
        "Selling a home in Otterbourne for {income.agreed|£350,000|-}\nCutting forum grants to {budget.agreed|£50,000|-} for one year",
        "the day in one row is no caption of the next ones",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS)
def test_each_number_takes_its_time(published: str | None, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why
