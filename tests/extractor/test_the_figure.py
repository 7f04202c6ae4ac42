"""Figures that take what they measure, their status, service and year from the one that their sentence points back to.

The sentences are invented; they tune the patterns.
"""

import pytest
from marked import measured

from corpus.document import Document, text_hash
from extractor.pipeline import extract

SLOTS = [  # text, figure, measure, status, service, period
    (
        "The new bridge will cost £84.7m. When planning consent was given the figure was £78.5m.",
        "£78.5m", "cost", "forecast", "highways_transport", None,
        "nothing is given, and consent is no service",
    ),
    (
        "Cuts of £21m were agreed for 2014/15. At Christmas the figure stood at £23m, but a settlement for public health spared some.",
        "£23m", "saving", "agreed", None, "2014-04-01/2015-03-31",
        "what follows speaks of something else",
    ),
    (
        "The council overspent by £7m in 2022/23. For adult care the figure was £4m.",
        "£4m", "overspend", "actual", "adult_social_care", "2022-04-01/2023-03-31",
        "the figure for a service is that service's",
    ),
    (
        "The net budget for 2022/23 was £668m. Spending was £675m, an overspend of £7m. This compares with a forecast of £11m in January.",
        "£11m", "overspend", "forecast", None, "2022-04-01/2023-03-31",
        "held against the overspend, not against the budget",
    ),
    (
        "The council overspent by £7m in 2022/23. This compares with a forecast of £11m in January. Adult social care overspent by £5m.",
        "£5m", "overspend", "actual", "adult_social_care", None,
        "what had been forecast does not make the year one that goes on",
    ),
    (
        "An overspend of £4.1m is projected in 2023/24, 1% of the budget of £405m. Highways account for £2.6m and parks for £1.1m.",
        "£2.6m", "overspend", "forecast", "highways_transport", "2023-04-01/2024-03-31",
        "what accounts for it is a part of the overspend, and as much a forecast",
    ),
    (
        "The council is forecast to overspend by £9m. School transport, where the bill has doubled since 2019, accounts for £5m of that.",
        "£5m", "overspend", "forecast", "education", None,
        "whatever has happened to the bill",
    ),
    (
        "An overspend of £47m is projected in 2023/24. Adult social care is responsible for £32m of that, schools for £5m and road budgets for £3m.",
        "£32m", "overspend", "forecast", "adult_social_care", None,
        "the service behind it leads to the next figure",
    ),
    (
        "An overspend of £47m is projected in 2023/24. Housing is to blame for £32m of it, the schools budget for £5m and the roads budget for £3m.",
        "£5m", "overspend", "forecast", "education", None,
        "a budget that is to blame for a part, not the size of one",
    ),
    (
        "An overspend of £47m is projected in 2023/24. The place directorate is £32m over, schools £5m and library budgets £3m.",
        "£5m", "overspend", "forecast", "education", None,
        "the budgets named behind it are the next figure's",
    ),
    (
        "The council will save £47m in 2024/25. Housing will provide £32m of the savings, schools £5m and the roads budget £3m.",
        "£32m", "saving", "agreed", "housing", None,
        "the next item of a list that writes its verb once",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "measure", "status", "service", "period", "why"), SLOTS)
def test_the_figure_is_that_of_the_sentence_before(
    text: str, figure: str, measure: str, status: str, service: str | None, period: str | None, why: str
) -> None:
    claim = next(one for one in extract(Document("row.txt", text, text_hash(text))).claims if one.quote == figure)
    assert (claim.measure, claim.status, claim.service) == (measure, status, service), why
    if period is not None:
        assert str(claim.period) == period, why


MEASURES = [
    # ---- points back ----
    ("Savings of £20m were put forward. After consultation and the final settlement these have been reduced to [£18m|saving].", "these"),
    ("Savings of £20m were put forward. The final settlement is [£90m|grant].", "nothing points back"),
    ("The council overspent by £7m. That compares with [£3m|overspend] the year before.", "another year's"),
    ("The council spent £7m on roads. Its grant compares well with the [£3m|grant] that others get.", "a comparison of its own"),
    ("Last year's overspend, which at one time looked like being £18m, came in at [£4m|overspend].", "what is told of goes on"),
    ("The deficit was put at £18m. The new pool came in at [£4m|cost].", "another thing came in"),
    # ---- beyond a budget whose size is told ----
    ("The council will overspend its revenue budget of £305m by [£6m|overspend].", "the budget and what goes beyond it"),
    ("It exceeded its budget of £305 million by [£6m|overspend].", "the same"),
    ("It underspent its budget of £305m by [£6m|underspend].", "or stays under it"),
    ("It cut its budget of £305m by [£6m|saving].", "nobody goes beyond it"),
    # ---- accounts for ----
    ("It must save £20m. Libraries account for [£2m|saving].", "of what is to be saved"),
    ("It must save £20m. Parks would be shielded - they account for [£14m|budget].", "what is spared is no part of it"),
    ("The council spends £300m. Schools account for [£150m|budget].", "of what is spent"),
    ("It must save £20m. Care will lose [£9m|saving], the parks budget [£2m|saving] and the roads budget [£1m|saving].", "whose the next part is"),
    ("The overspend is £20m. Of it, £9m is down to care, [£5m|overspend] to the schools budget and £3m to roads.", "it goes on as the first did"),
    ("It will save £9m, a budget of [£90m|budget] notwithstanding.", "how large a budget is"),
    ("Care overspent by [£4m|overspend], budget [£90m|budget].", "a budget and its size"),
    # ---- levels on a day ----
    ("After the overspend has been met the General Fund balance at 31 March 2023 was [£49m|reserves].", "what stands on a day"),
    ("After an overspend of [£4m|overspend] balances fell.", "the overspend has its own figure"),
    # ---- bare numbers of posts ----
    ("The budget would see [62 jobs|job_losses] go. Unison said that it would be nearer [90|job_losses].", "nearer"),
    ("The council will axe [430 posts|job_losses]. Managers had told the union to expect [510|job_losses].", "to expect"),
    # ---- what pays ----
    ("Rent of [£1.9m|income] a year will repay the loan.", "what comes in, whatever it pays for"),
    ("It will be paid for by £29m of borrowing and [£7m|grant] from the Town Deal.", "a fund of the government's"),
]


@pytest.mark.parametrize(("marked", "why"), MEASURES, ids=[row[0] for row in MEASURES])
def test_what_points_back_or_is_joined_says_what_a_sum_is(marked: str, why: str) -> None:
    found, wanted = measured(marked)
    assert found == wanted, why
