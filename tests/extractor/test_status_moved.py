"""How far the thing is whose figure is said to have moved.

The sentences are invented; they tune the patterns.
"""

import pytest
from statuses import status_of

MOVED = "status.figure-moved"
ROWS = [
    ("The number of jobs to go at the council has risen to 480.", "480", "agreed", MOVED),
    ("The council has raised the number of posts to be axed to 480.", "480", "agreed", MOVED),
    ("The number of posts that the council will lose has gone up to 480.", "480", "agreed", MOVED),
    ("The council's planned savings for 2016/17 have grown to £12.1m.", "£12.1m", "proposed", MOVED),
    ("Savings planned for 2016/17 have now increased to about £9m.", "£9m", "proposed", MOVED),
    ("The council has cut its planned council tax rise to 3.9 per cent.", "3.9 per cent", "proposed", MOVED),
    ("Job losses planned at the council have now reached 480.", "480", "proposed", MOVED),
    # the price of what is being built
    ("The bill for the council's new theatre has soared to £15.5m.", "£15.5m", "forecast", MOVED),
    # the deed is done
    ("The number of jobs that have gone at the council has risen to 480.", "480", "actual", "status.perfect"),
    ("The council has cut £9m from its planned budget.", "£9m", "actual", "status.perfect"),
    ("The cost of redundancies has risen to £5m.", "£5m", "actual", "status.perfect"),
]


@pytest.mark.parametrize(("text", "quote", "status", "rule"), ROWS)
def test_status_of_what_has_moved(text: str, quote: str, status: str, rule: str) -> None:
    assert status_of(text, quote) == (status, rule)
