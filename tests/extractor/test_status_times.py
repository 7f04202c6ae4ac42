"""What a time beside a figure makes of its status.

The sentences are invented; they tune the patterns.
"""

import pytest
from statuses import status_of

ROWS = [
    # what was agreed then is in force
    # what was done last night is decided
    ("On Tuesday councillors raised council tax by 6%.", "6%", "agreed", "status.lately"),
    # ... but what was said last night was done when it was done
    ("It was revealed last night that the council lost £6m.", "£6m", "actual", "status.perfect"),
    ("Last night the leader said the council raised £2m from car parks.", "£2m", "actual", "status.perfect"),
    # the verb is another's
    ("Councillors agreed on Tuesday to cut £4m.", "£4m", "agreed", "status.agreed"),
    # a time gone by that opens the sentence or stands beside the figure
    ("Back in 2011 the council closed halls to save £80,000.", "£80,000", "actual", "status.time-behind"),
    # a variance of a year that goes on is a forecast, unless its verb says that the money has gone
    ("It expects to overspend by £3m this year. Highways is £200,000 over its budget.", "£200,000", "forecast", "status.outlook"),
    ("It expects to overspend by £3m this year. Agency social workers have cost £2m more than was budgeted for.", "£2m", "actual", "status.perfect"),
    (
        "It expects to overspend by £3m this year. Schools spent £600,000 more than planned in the first quarter.",
        "£600,000",
        "actual",
        "status.perfect",
    ),
    # what a figure is held against says nothing of it
    ("The new pool has cost £90,000 above what had been set aside.", "£90,000", "actual", "status.perfect"),
    ("Parks spent £80,000 less than had been predicted.", "£80,000", "actual", "status.perfect"),
]


@pytest.mark.parametrize(("text", "quote", "status", "rule"), ROWS)
def test_status_and_its_rule(text: str, quote: str, status: str, rule: str) -> None:
    assert status_of(text, quote) == (status, rule)
