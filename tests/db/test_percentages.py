"""Percentages against the levels that a text sets against each other, in the sentence of the percentage and in those beside it."""

import pytest

from db.judge import judge_document
from db.statement import state
from tests.db.made_claims import paper

WRONG = [
    (
        "It means a rise of [4.5pc | tax_rise agreed 2014/15] in council tax. A Band D household, which currently pays [£967.85 | tax_bill actual], "
        "will find another [£34.55 | tax_bill agreed] on its bill.",
        "what a rise of a tax comes to on the bill of now",
    ),
    (
        "It rejected a [15 per cent | tax_rise proposed 2014/15] increase, which would have taken [£253 | tax_bill proposed 2014/15] a year "
        "from households, on top of the [£1,567 | tax_bill actual] that they pay now.",
        "what comes on top of a bill",
    ),
    (
        "The changes save [£2m | saving agreed] from a budget of [£6.1m | budget actual], a reduction of [44% | saving_share agreed].",
        "what is taken from a budget is a share of it",
    ),
    (
        "It is to lose [up to 60 staff | job_losses agreed up_to].\n\nThat is [20 per cent | other_percent] of the "
        "[240 people | workforce actual] on its payroll.",
        "the most that it may be, a paragraph before",
    ),
    (
        "Northmere puts [£8m | cost agreed] of its own, nearly a quarter of the [£34.5m | cost agreed] total, into the harbour. That is "
        "[32 per cent | other_percent] of the cost, the rest being met by Europe ([£12.5m | grant agreed]) and by firms ([£14m | income agreed]).",
        "the amounts of the sentence before, whatever follows",
    ),
    (
        "Its grant falls from [£128m | grant actual] to [£110m | cost agreed 2014/15], a cut of [12.5 per cent | funding_change agreed].",
        "two levels, of which one was taken for another measure",
    ),
    (
        "The forecast is an overspend of [£14.9m | overspend forecast 2014/15] ([3.1% | other_percent forecast 2014/15]) against a net budget of "
        "[£402.6m | budget 2014/15].",
        "a share in brackets, and what it is of",
    ),
    (
        "Volunteers would save [£2.4m | saving proposed rate=year] a year, [34 per cent | saving_share proposed] of the [£5.1m | budget actual] "
        "that the museums cost.",
        "tied to both its amounts, though it is a share of what they come to",
    ),
    (
        "Reserves of [£13.6m | reserves actual] were [32 per cent | other_percent] of the net budget of [£427m | budget 2013/14].",
        "the decimal point is lost",
    ),
    (
        "The bill was [£12m | cost actual] in 2013/14, [33 per cent | other_percent] more than the [£8m | cost actual] of the year before.",
        "the words between the two levels say which came first",
    ),
    (
        "A Band D home will pay [£808.50 | tax_bill agreed 2014/15], against [£771.50 | tax_bill 2013/14] now, after a "
        "[3.5 per cent | tax_rise agreed 2014/15] rise was agreed.",
        "one level against the other, and a rise",
    ),
    (
        "It lent the firm [£9m | debt actual]. It earns [£342,000 | income actual rate=year] a year in interest, which is "
        "[8.3 per cent | other_percent] of the loan.",
        "a share of what a noun names",
    ),
    (
        "Council tax will rise by [3.99% | tax_rise agreed 2014/15]. The Band D bill goes up from [£1,482.02 | tax_bill 2013/14] to "
        "[£1,526.33 | tax_bill agreed 2014/15].",
        "the bills of the next sentence",
    ),
    (
        "It will get [£88m | grant agreed 2014/15] in grant, against [£110m | grant 2013/14] this year. The loss of [£22m | grant_cut 2014/15] "
        "amounts to [22 per cent | funding_change 2014/15].",
        "the difference of two levels, tied to its share",
    ),
    (
        "Burial fees go up from [£618 | income actual] to [£738 | income agreed], a [15% | other_percent] increase.",
        "a round percentage that is not near",
    ),
    (
        "Burial fees go up from [£618 | income actual] to [£738 | income agreed], a [21% | other_percent] increase.",
        "a percentage that was worked out",
    ),
    (
        "Of the [£40m | saving agreed 2014/15] to be saved, [£12m | saving agreed 2014/15 service=education] comes from schools, which is "
        "[36 per cent | saving_share 2014/15] of the total.",
        "a share of a total that is named first",
    ),
    (
        "It has saved [£18m | saving actual 2013/14] against a target of [£24m | saving required 2013/14], or [85 per cent | other_percent].",
        "how much of a target was met",
    ),
    (
        "The borough houses [3,450 families | other_count] in hotels, up from [2,760 | other_count] a year ago, a rise of "
        "[35 per cent | other_percent].",
        "counts, and how far the one is above the other",
    ),
    (
        "There are now [742 children | children_in_care], a rise of [12 per cent | other_percent] on the [630 | children_in_care] of 2012.",
        "a level, and how far it is above an earlier one",
    ),
    (
        "The old deal cost [£4.7m | cost rate=year] a year. The new one costs [£6.8m | cost agreed rate=year]. That's a rise of "
        "[31 per cent | other_percent].",
        "two levels in sentences of their own",
    ),
]
RIGHT = [
    (
        "It means a rise of [4.5pc | tax_rise agreed 2014/15] in council tax. A Band D household, which currently pays [£967.85 | tax_bill actual], "
        "will find another [£43.55 | tax_bill agreed] on its bill.",
        "a rise that is right on the bill of now",
    ),
    (
        "It may pay out [£90m | cost forecast]. It has set aside [£35m | reserves actual], leaving a gap of [£55m | funding_gap forecast].\n\n"
        "It would be [28 per cent | budget_share] of its [£321m | budget 2014/15] budget.",
        "it is what the story is about, not the last amount",
    ),
    (
        "Northmere puts [£8m | cost agreed] of its own, nearly a quarter of the [£34.5m | cost agreed] total, into the harbour. That is "
        "[23 per cent | other_percent] of the cost, the rest being met by Europe ([£12.5m | grant agreed]) and by firms ([£14m | income agreed]).",
        "the share of the sentence before",
    ),
    (
        "Its grant falls from [£128m | grant actual] to [£110m | cost agreed 2014/15], a cut of [14.1 per cent | funding_change agreed].",
        "two levels, of which one was taken for another measure",
    ),
    (
        "Its libraries would cost it [£6m | cost forecast] more, [4 per cent | other_percent] of the [£15m | budget 2014/15] for culture.",
        "ten times off by chance: of one digit nobody can tell",
    ),
    (
        "Volunteers would save [£1.7m | saving proposed rate=year] a year, about [34 per cent | saving_share proposed] of the "
        "[£5.1m | budget actual] that the museums cost.",
        "tied to both its amounts, and right",
    ),
    (
        "The old deal cost [£4.7m | cost rate=year] a year. The new one costs [£6.8m | cost agreed rate=year]. That's a rise of "
        "[45 per cent | other_percent].",
        "two levels, and right",
    ),
    (
        "Of the [£40m | saving agreed 2014/15] to be saved, [£12m | saving agreed 2014/15 service=education] comes from schools, which is "
        "[36 per cent | saving_share 2014/15] of their budget.",
        "a share of something else",
    ),
    (
        "It has saved [£18m | saving actual 2013/14] against a target of [£24m | saving required 2013/14], or [25 per cent | other_percent] short.",
        "how far a target was missed",
    ),
    (
        "It gave [£3m | budget agreed 2014/15], a rise of [12 per cent | other_percent] on the [£25m | budget 2013/14] of last year.",
        "a rise on a level ten times as large is no level",
    ),
    (
        "A [4.99% | tax_rise agreed 2014/15] rise ([2.99% | tax_rise agreed 2014/15] in general, plus [2% | tax_rise agreed 2014/15 "
        "service=adult_social_care] for care) takes a Band D bill from [£1,178.82 | tax_bill 2013/14] to [£1,237.68 | tax_bill agreed 2014/15].",
        "neither part of a rise is held against the whole",
    ),
    (
        "Bills go up by [2.99% | tax_rise agreed 2014/15] plus [2% | tax_rise agreed 2014/15 service=adult_social_care], taking Band D from "
        "[£1,178.82 | tax_bill 2013/14] to [£1,237.68 | tax_bill agreed 2014/15].",
        "two parts that make the rise together",
    ),
    (
        "There will be a [40 per cent | saving_share agreed] reduction in flower beds, fewer play rangers and a charge for garden waste up from "
        "[£36 | income actual] to [£48 | income agreed].",
        "what falls is another item of the list than what rises",
    ),
    (
        "There will be a [45 per cent | other_percent agreed] rise in mooring fees, a [10 per cent | other_percent agreed] rise in rents and an "
        "allotment will go up from [£36 | income actual] to [£48 | income agreed].",
        "another percentage stands between",
    ),
    (
        "Burial fees go up from [£618 | income actual] to [£738 | income agreed], a [20% | other_percent] increase.",
        "a percentage in whole fives is told roughly",
    ),
    (
        "It projected that [£10.17m | saving forecast] (49%) would be saved, compared with [£13.8m | saving forecast] "
        "([67% | other_percent]) in July.",
        "a share in brackets belongs to its amount",
    ),
    (
        "It lent the firm [£9m | debt actual]. It earns [£342,000 | income actual rate=year] a year in interest, which is "
        "[3.8 per cent | other_percent] of the loan.",
        "a share of what a noun names, and right",
    ),
    (
        "The bill was [£12m | cost actual] in 2013/14, [50 per cent | other_percent] more than the [£8m | cost actual] of the year before.",
        "it was worked out well",
    ),
    (
        "Council tax goes up by [2.99% | tax_rise agreed 2014/15], and by [2% | tax_rise agreed 2014/15 service=adult_social_care] for care. "
        "The Band D bill rises from [£1,178.82 | tax_bill 2013/14] to [£1,237.68 | tax_bill agreed 2014/15].",
        "the bill holds both rises",
    ),
    (
        "Council tax goes up by [2% | tax_rise agreed 2014/15]. The Band D bill rose from [£1,178.82 | tax_bill 2011/12 service=police] to "
        "[£1,237.68 | tax_bill agreed 2012/13 service=police].",
        "another authority's bill",
    ),
    (
        "The bridge will cost [£12m | cost proposed], [£3m | cost proposed] more than the [£8m | cost proposed] of the road. "
        "Fares go up by [5 per cent | other_percent].",
        "a difference is no level",
    ),
    (
        "Savings of [£19.6m | saving agreed 2014/15] will be made instead of [£21m | saving proposed 2014/15], and council tax will rise by "
        "[2 per cent | tax_rise agreed 2014/15].",
        "a tax rise is no change of savings",
    ),
]


def test_a_figure_of_one_digit_beside_a_finer_one():
    text = "Fees brought in [£4 million | income 2012/13] last year. They are to bring in [£4.4 million | income forecast 2013/14] this year, "
    assert failing(text + "a rise of [18 per cent | other_percent forecast 2013/14].")
    assert not failing(text + "a rise of [10 per cent | other_percent forecast 2013/14].")


def failing(text: str) -> list[str]:
    conflicts, _ = judge_document([state(claim) for claim in paper(text)])
    return [one.explanation for one in conflicts if one.type == "percent"]


@pytest.mark.parametrize(("text", "why"), WRONG)
def test_a_percentage_that_its_levels_do_not_give(text: str, why: str) -> None:
    assert len(failing(text)) == 1, why


@pytest.mark.parametrize(("text", "why"), RIGHT)
def test_a_percentage_that_fits_or_is_of_something_else(text: str, why: str) -> None:
    assert not failing(text), why
