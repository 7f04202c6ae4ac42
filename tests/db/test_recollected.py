"""What papers tell again long after: a slip, a decision of the month in which another paper was printed, or another matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.judge import judge
from tests.db.made_claims import paper

# the paper of 3 December 2013, a later one, its day, conflicts between them, why
ROWS = [
    (
        "A shorter school week would save [£6.2m | saving proposed service=education rate=year] a year.",
        "The idea was to shave [£6.2m | saving proposed service=education rate=month] a month off the bill.",
        "2014-03-06",
        1,
        "a saving of a year and of a month, with no word in common",
    ),
    (
        "A shorter school week would save [£6m | saving proposed service=education rate=year] a year.",
        "The idea was to shave [£6m | saving proposed service=education rate=month] a month off the bill.",
        "2014-03-06",
        0,
        "a round figure",
    ),
    (
        "Rent of [£1.9m | income forecast rate=year] a year from the operator will repay the loan on the hotel.",
        "If the operator of the hotel pays [£1.9m | income forecast rate=month] a month in rent, why is tax to rise?",
        "2014-06-20",
        1,
        "a month and a year",
    ),
    (
        "Rent of [£1.9m | income forecast rate=year] a year from the operator will repay the loan on the hotel.",
        "Parking brings in [£1.9m | income forecast rate=month] a month.",
        "2014-06-20",
        0,
        "another income",
    ),
    (
        "Between them the three swimming pools cost it [£2.1m | budget actual service=culture rate=year] a year.",
        "No decision on the three swimming pools, which get [£1.2m | budget actual service=culture rate=year] a year, was made.",
        "2014-03-06",
        1,
        "two digits exchanged in what a thing takes a year, told in a month in which budgets are set",
    ),
    (
        "A scheme for voluntary redundancies is to save [£4.2m | saving proposed rate=year] a year.",
        "The posts would go through voluntary redundancy, which would save [£2.4m | saving proposed rate=year] a year.",
        "2014-01-20",
        1,
        "two digits exchanged in what is saved a year, weeks later",
    ),
    (
        "A scheme for voluntary redundancies is to save [£4.2m | saving proposed rate=year] a year.",
        "Closing the depots would save [£2.4m | saving proposed rate=year] a year.",
        "2014-01-20",
        0,
        "another saving of a year",
    ),
    (
        "Its share of the pot that pays for the freeze is [£946,000 | grant actual].",
        "The freeze is paid for by a grant of [£964,000 | grant actual].",
        "2014-01-20",
        1,
        "two digits exchanged, in another month of one year's round",
    ),
    (
        "Its share of the pot that pays for the freeze is [£946,000 | grant actual].",
        "The freeze is paid for by a grant of [£964,000 | grant actual].",
        "2014-12-20",
        0,
        "another year's grant",
    ),
    (
        "Schools are overspending by [£4.3m | overspend forecast 2013/14 service=education] this year.",
        "In December 2013, when the figure for overspending was [£3.4m | overspend forecast 2013/14 service=education], members called it a crisis.",
        "2014-11-13",
        1,
        "the figure of that month, in a clause",
    ),
    (
        "The rise would add [£44.46 | tax_bill forecast 2014/15] to a Band D bill.",
        "I shall vote against a rise which would put [£54.46 | tax_bill proposed 2014/15] on a Band D bill.",
        "2014-01-22",
        1,
        "one digit of what the bill goes up by",
    ),
    (
        "Northmere Baths opened in June. Why could the council afford [£36m | cost actual service=culture] for the new Northmere Baths?",
        "There is money for some things. The [£39m | cost actual service=culture] Northmere Baths opened last summer.",
        "2014-05-14",
        1,
        "one building, by its name",
    ),
    (
        "Quay One is to close. The centre, which was built by a local firm at a cost of [£17m | cost actual service=culture], leaks.",
        "Inquiry into Quay One\n\nA report on the [£27m | cost actual service=culture] leisure centre finds that warnings were ignored.",
        "2015-05-14",
        1,
        "one building, named around the figure",
    ),
    (
        "The [£36m | cost actual service=culture] Northmere Baths opened in June.",
        "The [£41m | cost actual service=culture] Elmford Baths opened last week.",
        "2014-05-14",
        0,
        "two buildings",
    ),
    (
        "The [£36m | cost actual service=culture] Northmere Baths opened in June.",
        "It has spent [£31m | cost actual service=culture] on repairs to Northmere Baths, of which the roof took most.",
        "2014-05-14",
        0,
        "repairs are no price of a building",
    ),
    (
        "Ann Field opened the [£36m | cost actual service=culture] library.",
        "Ann Field opened the [£31m | cost actual service=culture] theatre.",
        "2014-05-14",
        0,
        "who opens two buildings",
    ),
    (
        "The [£36m | cost proposed service=culture] Northmere Baths would open in June.",
        "The [£39m | cost actual service=culture] Northmere Baths opened last summer.",
        "2014-05-14",
        0,
        "what it was to cost",
    ),
    (
        "The council is forecast to overspend by [£6.4m | overspend forecast 2013/14] in 2013-14.",
        "In December the council admitted that it was heading for a [£4.6m | overspend forecast 2013/14] overspend this year.",
        "2014-02-26",
        1,
        "what was forecast in a month does not move",
    ),
    (
        "The council faces an overspend of [£32m | overspend forecast 2013/14].",
        "It declared itself bankrupt in December 2013, when it was heading for an overspend of [£23m | overspend forecast 2013/14] in 2013/14.",
        "2015-01-10",
        1,
        "nor does what has come of it since",
    ),
    (
        "The council is forecast to overspend by [£6.4m | overspend forecast 2013/14] in 2013-14.",
        "In January the council admitted that it was heading for a [£4.6m | overspend forecast 2013/14] overspend this year.",
        "2014-02-26",
        0,
        "another month",
    ),
    (
        "The council is forecast to overspend by [£6.4m | overspend forecast 2013/14] in 2013-14.",
        "In December the council admitted that it was heading for a [£5.1m | overspend forecast 2013/14] overspend this year.",
        "2014-02-26",
        0,
        "a forecast may move within its month",
    ),
    (
        "A Band D bill would be [£1,255.23 | tax_bill proposed 2014/15].",
        "The rise takes a Band D bill to [£1,225.23 | tax_bill agreed 2014/15].",
        "2014-02-26",
        1,
        "of a bill to the penny one digit is another",
    ),
    (
        "A Band D bill would be [£1,255.23 | tax_bill proposed 2014/15].",
        "The rise takes a Band D bill to [£1,243.04 | tax_bill agreed 2014/15].",
        "2014-02-26",
        0,
        "a smaller rise was agreed",
    ),
    (
        "The [221 staff | jobs_transferred agreed service=culture] who move across have been told that their pensions are safe.",
        "In all [209 staff | jobs_transferred agreed service=culture] moved; it had said in December 2013 that there would be more.",
        "2014-04-14",
        0,
        "the month is told of another figure",
    ),
    (
        "The builder of the hall has paid [£9.2m | income actual service=culture] to settle the claim of the council.",
        "It clawed back just [£920,000 | income actual service=culture] to settle its claim against the builder of the hall.",
        "2014-10-14",
        1,
        "the point elsewhere, in the same words",
    ),
    (
        "The builder of the hall has paid [£9.2m | income actual service=culture] to settle a claim.",
        "Tickets brought in [£920,000 | income actual service=culture].",
        "2014-10-14",
        0,
        "another income",
    ),
    (
        "The changes will save [£2m | saving agreed service=culture rate=year] a year.",
        "It was adopted in December 2013, with the aim of saving [£2.6m | saving agreed service=culture rate=year] a year.",
        "2015-10-14",
        1,
        "the month is named",
    ),
    (
        "The council will cut [119 posts | job_losses agreed service=culture] as a result.",
        "Remember what it voted for last December. It voted to axe [170 posts | job_losses agreed service=culture].",
        "2014-07-18",
        1,
        "the month is named in the sentence before",
    ),
    (
        "The changes will save [£2m | saving agreed service=culture rate=year] a year.",
        "It was put forward in July 2013 and adopted that December, with the aim of saving [£2.6m | saving agreed service=culture rate=year] a year.",
        "2015-10-14",
        1,
        "that December is the one of the year just named",
    ),
    (
        "The headquarters, which cost [£53m | cost actual service=central] to build, were sold.",
        "It sold the headquarters, which cost [£35m | cost actual service=central] to build.",
        "2014-02-28",
        1,
        "digits in another order, in the same words",
    ),
    (
        "The changes will save [£2m | saving agreed service=culture rate=year] a year from libraries.",
        "A cut adopted in May 2014 saves [£2.6m | saving agreed service=culture rate=year] a year.",
        "2015-10-14",
        0,
        "another month",
    ),
    (
        "The changes would save [£2m | saving proposed service=culture rate=year] a year from libraries.",
        "In December 2013 it had planned one thing; now it is to save [£2.6m | saving proposed service=culture rate=year] a year.",
        "2015-10-14",
        0,
        "plans move",
    ),
    (
        "A household in Band D pays [£1,251.20 | tax_bill actual] to the county.",
        "A household in Band D pays [£1,052.21 | tax_bill actual] to the county.",
        "2015-12-02",
        0,
        "bills are new every year",
    ),
    (
        "The headquarters, which cost [£53m | cost actual service=central] to build, were sold.",
        "It has let the stables, which took [£35m | cost actual service=central] from a fund.",
        "2014-02-28",
        0,
        "digits of another matter",
    ),
    (
        "Dimming street lights will save [£370,000 | saving agreed service=highways_transport rate=year] a year.",
        "Street lights were dimmed in a move that saves [£730,000 | saving actual service=highways_transport rate=year] a year.",
        "2014-09-02",
        1,
        "what will save so much a year, and does",
    ),
    (
        "Dimming street lights will save [£370,000 | saving agreed service=highways_transport rate=year] a year.",
        "Street lights were dimmed in a move that saves [£410,000 | saving actual service=highways_transport rate=year] a year.",
        "2014-09-02",
        0,
        "what was to be saved, and what is",
    ),
    (
        "The council sold Marsh town hall for [£1.8m | income actual].",
        "The old Marsh town hall, sold by the council for [£2.6m | income actual], is to become flats.",
        "2014-09-02",
        1,
        "a hall is sold once",
    ),
    (
        "The council sold Marsh town hall for [£1.8m | income actual].",
        "The old Holm town hall, sold by the council for [£2.6m | income actual], is to become flats.",
        "2014-09-02",
        0,
        "two halls were sold",
    ),
    (
        "The council sold Marsh town hall for [£1.8m | income actual].",
        "Marsh town hall took [£2.6m | income actual] in fees.",
        "2014-09-02",
        0,
        "what a hall takes in is no price",
    ),
]


def between(first: str, second: str, later: str) -> list[str]:
    found = judge([*paper(first, published="2013-12-03"), *paper(second, "Vale Mail", later)]).conflicts
    return [one.explanation for one in found if one.type == "value"]


@pytest.mark.parametrize(("first", "second", "later", "number", "why"), ROWS, ids=[row[4] for row in ROWS])
def test_told_again(first: str, second: str, later: str, number: int, why: str):
    assert len(between(first, second, later)) == number, why


@given(st.integers(10, 99), st.integers(10, 99))
def test_no_decision_contradicts_its_own_rounding_or_itself(whole: int, other: int):
    """What is told again in the month's name clashes only where the figures are near and not one rounded to the other."""
    first = f"The changes will save [£{whole}.4m | saving agreed service=culture] from libraries."
    again = f"It was agreed in December 2013 to save [£{other}m | saving agreed service=culture] from libraries."
    clash = len(between(first, again, "2015-10-14"))
    assert clash <= 1
    if whole == other:
        assert not clash
    if max(whole, other) > 2 * min(whole, other) + 1:
        assert not clash
