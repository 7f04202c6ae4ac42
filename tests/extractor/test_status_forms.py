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
    # ... which may have been an outlook too
    ("Projected overspends came to £6m, up from £5m at month 6.", "£5m", "forecast", "status.former-forecast"),
    # what a sum goes over
    ("The council is on track to go £8m over its £190m budget.", "£190m", "actual", "status.exceeded"),
    # the whole that a part is taken of, but no number of losses is one
    ("It is one of more than 7,000 job cuts feared.", "7,000 job cuts", "forecast", "status.forecast"),
    # how many things there are of which some may go
    ("It could close six of its 11 libraries, saving £1m.", "11 libraries", "actual", "status.of-all"),
    ("Two of Exbury Council's five care homes would shut, saving £1m.", "five care homes", "actual", "status.of-all"),
    # one change told twice
    ("It will cut £9m (3%) from its budget.", "3%", "agreed", "status.apposed"),
    # what is left to find
    ("Savings of £9m have been identified, leaving £2m.", "£2m", "unidentified", "status.rest"),
]


@pytest.mark.parametrize(("text", "quote", "status", "rule"), ROWS)
def test_status_and_its_rule(text: str, quote: str, status: str, rule: str) -> None:
    assert status_of(text, quote) == (status, rule)
