"""Figures that stand in lists, beside other levels and in clauses of their own. The sentences are invented; they tuned the rules."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract

VOTED = "Members voted to put council tax up by 4.7%. "

# text, figure, its fields, why
ROWS: list[tuple[str, str, dict[str, object], str]] = [
    # each figure of a list has the service that it is told with
    ("The cuts include £1.5m from schools, staffing savings of £1.6m and £800,000 from departments.", "£1.6m", {"service": None}, "another head"),
    ("The cuts include £1.5m from schools, staffing savings of £1.6m and £800,000 from managers.", "£800,000", {"service": None}, "its own source"),
    ("Savings of £2m from libraries and £3m from managers were agreed.", "£3m", {"service": None}, "the other part of a list"),
    ("Cuts of £4m to libraries in 2024/25 and £6m in 2025/26 were agreed.", "£6m", {"service": "culture"}, "a time is no source"),
    ("The plan has £9m for schools, including £2m for repairs.", "£2m", {"service": "education"}, "a part has the service of its whole"),
    ("There is £1.1m for schools, matched by £1.1m from ministers.", "£1.1m", {"service": "education"}, "who gives it is no purpose"),
    # where one sum of a list comes from reserves, the others are what they come from
    ("It closed the gap with £2m from lower staff costs, £3m from cuts and £5m from reserves.", "£2m", {"measure": "saving"}, "not the gap itself"),
    ("It closed the gap with £2m from lower staff costs, £3m from cuts and £5m from reserves.", "£3m", {"measure": "saving"}, "nor reserves"),
    ("The gap is met by £4m from savings, £3m from reserves and £1m from council tax.", "£4m", {"measure": "saving"}, "no savings account"),
    ("The gap is met by £4m from savings, £3m from reserves and £1m from council tax.", "£1m", {"measure": "income"}, "what a tax brings"),
    ("It used £3m from reserves, and £400,000 more came through a grant.", "£400,000", {"measure": "grant"}, "through a grant"),
    ("A loan of £9m and £2m from reserves will pay for it.", "£2m", {"measure": "reserves_use"}, "each of two has its own source"),
    ("The budget has £2.3m for the cost of energy.", "£2.3m", {"measure": "cost"}, "what must be paid is no work"),
    # spending beyond what was foreseen
    ("It expects to spend £19m on children, £7m more than had been forecast.", "£7m", {"measure": "overspend"}, "in the passive"),
    ("It spends £40m on buses, £3m more than five years ago.", "£3m", {"measure": "budget"}, "a time is no plan"),
    # interest, whatever it does
    ("Interest and repayments swallow £37m a year.", "£37m", {"measure": "debt"}, "what swallows it"),
    ("It borrowed £80m, with the interest adding £9m a year to its costs.", "£9m", {"measure": "debt"}, "what is added to costs"),
    # what the council gets from the government falls
    ("It makes up for a £3m fall in the sum that the council gets from ministers.", "£3m", {"measure": "grant_cut"}, "what it gets is a grant"),
    ("The work would be paid for from £2m of unspent education grant.", "£2m", {"measure": "grant"}, "a grant though unspent"),
    # the size of what is changed
    ("It will cut its debt of £90m to £60m by 2030.", "£90m", {"status": "actual", "period": None}, "the old size"),
    ("It will cut its debt of £90m to £60m by 2030.", "£60m", {"status": "agreed", "period": "../2030-12-31"}, "the new one"),
    ("It will reduce its reserves of £20m to £12m.", "£20m", {"measure": "reserves"}, "no draw on them"),
    ("It will cut its parks budget by a total of £9m to £12m.", "£9m to £12m", {"measure": "saving"}, "a range is no two sizes"),
    # a clause that begins with a time keeps it
    (
        "We are taking £1.2m out of reserves, and by 2027 there will be a gap of £2.7m.",
        "£1.2m",
        {"period": None},
        "the time of what follows",
    ),
    ("Fees rise by £1m and £2m is saved in 2024/25 and by 2027 £9m.", "£9m", {"period": "../2027-12-31"}, "no clause of its own"),
    # an outlook
    ("By 2027 there will be a gap of £4m.", "£4m", {"status": "forecast"}, "there will be"),
    ("The cut will leave a shortfall of £4m.", "£4m", {"status": "forecast"}, "will leave"),
    # what is asked for, and what is meant to be done
    ("A further £3m is being sought for the school.", "£3m", {"status": "proposed"}, "what is asked for is not decided"),
    ("The authority means to raise £60m by selling buildings.", "£60m", {"status": "proposed"}, "an intention"),
    ("The bill has shot up to £200m.", "£200m", {"qualifier": "exact"}, "where it has gone is no bound"),
    ("There was a deficit of £17m and it was expected to grow.", "£17m", {"status": "required"}, "what is expected is more"),
    ("It is short of £4m and is expected to need £9m.", "£9m", {"status": "forecast"}, "what is expected"),
    # figures in the order of the services before them
    ("Reviews of roads and of schools will save £300,000 and £200,000 respectively.", "£300,000", {"service": "highways_transport"}, "first"),
    ("Reviews of roads and of schools will save £300,000 and £200,000 respectively.", "£200,000", {"service": "education"}, "second"),
    ("Libraries, parks and roads will lose £1m, £2m and £3m respectively.", "£2m", {"service": "environment"}, "of three"),
    ("Cuts to parks and libraries of £2m and £3m were agreed.", "£2m", {"service": None}, "in no order"),
    (
        "Libraries have won a reprieve before the council's cabinet meets to consider how to save £69m.",
        "£69m",
        {"service": None},
        "what the cabinet considers is wider",
    ),
    # years told by how far they have got
    ("It may borrow £80m for the year that is about to end.", "£80m", {"period": "2023-04-01/2024-03-31"}, "the one under way"),
    ("It will save £3m in the year which is about to begin.", "£3m", {"period": "2024-04-01/2025-03-31"}, "the next"),
    ("It needs £2m more, for prices have risen during the 18 months it has taken to get leave.", "£2m", {"period": None}, "a time gone by"),
    # the rise of another year, and the one that has been told
    ("Members agreed a 7.9% rise in council tax, after one of 2.9% the year before.", "2.9%", {"status": "actual"}, "the former one"),
    ("Members voted for a 4.7 per cent tax rise. The 4.7% rise is set to bring in £1m.", "4.7%", {"status": "agreed"}, "the rise just told"),
    # what decided cuts would save
    ("The cabinet approved cuts. According to the council, they would save £13m.", "£13m", {"status": "agreed"}, "reported speech"),
    ("The cabinet will discuss cuts. According to the council, they would save £13m.", "£13m", {"status": "proposed"}, "not decided"),
    ("It faces a gap of £2,195,000. The pool cost £9m. Some £2.195m will be met.", "£2.195m", {"measure": "funding_gap"}, "a figure told again"),
    # a size and the one that it grows to
    ("It will save £1m from April, rising to £2m in 2026/27.", "£1m", {"period": "2024-04-01/.."}, "its own time"),
    ("It will save £1m from April, rising to £2m in 2026/27.", "£2m", {"period": "2026-04-01/2027-03-31"}, "the time of the second size"),
    ("Spending on schools was £33m higher last year, at £4.6bn.", "£33m", {"measure": "extra_spending"}, "the change"),
    ("Spending on schools was £33m higher last year, at £4.6bn.", "£4.6bn", {"measure": "budget"}, "and the level"),
    ("The grant has shrunk to £140m, and next year it will be £24m lower.", "£24m", {"measure": "grant_cut"}, "of what the pronoun names"),
    ("The pools stay open until 2026/27, when £9m is to be cut.", "£9m", {"period": "2026-04-01/2027-03-31"}, "until, when"),
    ("It paid £13m for a shop in 2018 and which brings in £780,000 a year.", "£780,000", {"period": None}, "a clause of its own"),
    # what comes from a budget, and what goes under one
    ("The options include £40,000 from the roads budget.", "£40,000", {"measure": "saving"}, "among cuts"),
    ("The option would be paid for with £40,000 from the roads budget.", "£40,000", {"measure": "budget"}, "it pays"),
    ("Under the budget £13m will go from children's services.", "£13m", {"measure": "saving", "service": "childrens_social_care"}, "no underspend"),
    ("The department came in £3m under the budget.", "£3m", {"measure": "underspend"}, "but this is one"),
    ("It failed to spend £70m of what it had budgeted.", "£70m", {"measure": "underspend"}, "what is not spent"),
    ("Reserves fell after £8m was spent on balancing the books.", "£8m", {"measure": "reserves_use"}, "what balances the books"),
    ("The debt rose to £15m, and interest on it cost £946,000.", "£946,000", {"measure": "debt"}, "interest on it"),
    # what is told of a part of it, and what it goes towards
    ("The plan has £12m for a sports hub, half of which is to be borrowed.", "£12m", {"measure": "extra_spending"}, "only half is borrowed"),
    ("The plan has £12m for a sports hub, all of which is to be borrowed.", "£12m", {"measure": "debt"}, "all of it is"),
    ("He spoke of cuts of £40m. He announced £10m of capital towards a new pool.", "£10m", {"measure": "extra_spending"}, "no cut"),
    ("The council will be £24m better off over the term of the contract.", "£24m", {"measure": "saving"}, "better off by a deal"),
    # the same odd percentage
    ("Members want a rates rise of 1.7%. To come down to 0.8 per cent is dear.", "1.7%", {"measure": "tax_rise"}, "the rise"),
    ("Members want a 1.7 per cent tax rise. A figure of 1.7% is dear.", "1.7%", {"measure": "tax_rise"}, "told again"),
    # whose service it is
    ("The Department of the Environment has handed the council £1.9m.", "£1.9m", {"service": None}, "a ministry"),
    ("Tax goes up by 4.9 per cent, 2 per cent of which is for adult social care.", "2 per cent", {"service": "adult_social_care"}, "for it"),
    ("It would have put £1.5m into road repairs and taken £300,000 out of union time.", "£300,000", {"service": None}, "out of what"),
    # a vote that is likely, and options that are found
    ("Budget cuts of £109m look likely to be approved today.", "£109m", {"status": "proposed"}, "a vote to come"),
    ("The options identified to date would mean a reduction of 19 posts.", "19 posts", {"status": "proposed"}, "options, no savings"),
    ("It will lose 153 jobs at the least.", "153 jobs", {"qualifier": "more_than"}, "at the least"),
    # bills told after a rise that was voted on
    (VOTED + "The average home would pay £82 more.", "£82", {"status": "agreed"}, "reported speech"),
    (VOTED + "Under a Labour amendment homes would pay £62 more.", "£62", {"status": "proposed"}, "a rival plan"),
    ("Council tax could go up by 5%. A Band D home would pay £1,900.", "£1,900", {"status": "proposed"}, "nobody has voted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "fields", "why"), ROWS)
def test_a_figure_in_its_list_and_its_clause(text: str, quote: str, fields: dict[str, object], why: str) -> None:
    document = Document("t.txt", text, text_hash(text), published=date(2024, 2, 20), council="Wrexham County Borough Council")
    claim = next(claim for claim in extract(document).claims if claim.quote == quote)
    assert {field: getattr(claim, field) for field in fields} == fields, why
