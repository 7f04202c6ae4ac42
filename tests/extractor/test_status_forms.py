"""Forms of writing that leave no choice of status.

The sentences are invented; they tune the patterns.
"""

import pytest
from statuses import status_of

ROWS = [
    # the level from which it changes
    ("The budget falls from £9m to £8m.", "£9m", "actual", "status.from-level"),
    # what it is compared with
    ("The Band D charge will be £1,453, against £1,411 last year.", "£1,411", "actual", "status.former-level"),
    ("Band D would be 4 per cent up on this year's £1,240.", "£1,240", "actual", "status.former-level"),
    ("The charge will go up to £1,400 from last year's £1,350.", "£1,350", "actual", "status.former-level"),
    # steps that were taken before
    ("The 7% rise comes on top of previous increases of 8%, 9.9 per cent and five per cent.", "five per cent", "actual", "status.former-level"),
    ("It is to agree £9m of cuts, after successive cuts of £20m and £15m.", "£15m", "actual", "status.former-level"),
    # ... which may have been an outlook too
    ("Projected overspends came to £6m, up from £5m at month 6.", "£5m", "forecast", "status.former-forecast"),
    ("The department is heading for a £9m overspend, up from £6m.", "£6m", "forecast", "status.former-forecast"),
    ("A shortfall of £8m is now expected, down from £10m.", "£10m", "forecast", "status.former-forecast"),
    ("It expects to overspend by £4m, down from the £9m it was projecting in July.", "£9m", "forecast", "status.former-plan"),
    # ... unless a time says that it came about
    ("The overspend is forecast at £6m, up from £2m last year.", "£2m", "actual", "status.former-level"),
    ("The overspend was £6m, up from £4m.", "£4m", "actual", "status.former-level"),
    # a level that is still to come
    ("He said the council would have £4m left in balances.", "£4m", "forecast", "status.would-be"),
    # what a sum goes over
    ("Swale exceeded its estimated spending of £40.2m by £142,000.", "£142,000", "actual", "status.exceeded"),
    ("The council could go over its budget of £40m by £300,000.", "£300,000", "forecast", "status.modal"),
    ("The council is on track to go £8m over its £190m budget.", "£190m", "actual", "status.exceeded"),
    # the whole that a part is taken of, but no number of losses is one
    ("It is one of more than 7,000 job cuts feared.", "7,000 job cuts", "forecast", "status.forecast"),
    # how many things there are of which some may go
    ("It could close six of its 11 libraries, saving £1m.", "11 libraries", "actual", "status.of-all"),
    ("Two of Exbury Council's five care homes would shut, saving £1m.", "five care homes", "actual", "status.of-all"),
    # one change told twice
    ("It will cut £9m (3%) from its budget.", "3%", "agreed", "status.apposed"),
    # a budget, whatever is done to it
    ("It wants to reduce its £90m budget by £3m.", "£90m", "actual", "status.now"),
    ("The cabinet will raise the £2m youth budget to £3m.", "£3m", "agreed", "status.will"),
    ("The parks team will lose £1.2m from its £13m budget.", "£13m", "actual", "status.now"),
    ("It will spend £3m of its £20m roads budget on potholes.", "£20m", "agreed", "status.will"),
    # a gap that something has closed, not one that it will close or has helped to
    ("It took £12m from reserves to plug a £25m gap.", "£25m", "actual", "status.closed-by"),
    ("It will take £12m from reserves to plug a £25m gap.", "£25m", "required", "status.faces"),
    ("It took £12m from reserves to help close a gap of £25m.", "£25m", "required", "usual.gap"),
    # what the law sets, whatever is proposed beside it
    ("It wants a rise of 7%, well above the 6% that would trigger a referendum.", "6%", "actual", "status.legal-limit"),
    ("Bills will go up by 4.9%, just under the 5% maximum.", "5%", "actual", "status.legal-limit"),
    ("It proposes a rise of 4.9%, just under the 5% limit, with 2.8% for itself and 2.1% for care.", "2.8%", "proposed", "status.proposed"),
    ("The council plans a rise of 4%, as anything above 5% would need a public vote.", "5%", "actual", "status.legal-limit"),
    ("A 3% increase is the highest that can be imposed without a referendum.", "3%", "actual", "status.legal-limit"),
    ("Councils can raise the tax by up to 5% a year without asking voters.", "5%", "actual", "status.legal-limit"),
    ("The council can raise its tax by up to 5% without a vote.", "5%", "proposed", "status.proposed"),
    ("Bills will rise by the 5% maximum.", "5%", "agreed", "status.will"),
    ("The council is to raise its tax by 4.99%, the most allowed without a referendum.", "4.99%", "agreed", "status.is-to"),
    # how far a price went beyond its plan
    ("The work cost £9m, £2m more than was set aside for it.", "£2m", "actual", "status.apposed"),
    ("The work will cost £9m, £2m more than was set aside for it.", "£2m", "forecast", "status.apposed"),
    # what is left to find
    ("Savings of £9m have been identified, leaving £2m.", "£2m", "unidentified", "status.rest"),
]


@pytest.mark.parametrize(("text", "quote", "status", "rule"), ROWS)
def test_status_and_its_rule(text: str, quote: str, status: str, rule: str) -> None:
    assert status_of(text, quote) == (status, rule)
