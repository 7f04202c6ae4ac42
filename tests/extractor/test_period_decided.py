"""The time at which a sum was decided or made known is not that of the sum. How the rows are marked: `timed.py`."""

import pytest
from timed import expected_and_found

# (published, text, why)
ROWS = [
    (
        "2011-03-10",
        "The union has studied the {saving.actual|£50m|FY2011} package of cuts that councillors voted through last month for the coming year.",
        "when it was voted through",
    ),
    ("2011-03-10", "The {saving.agreed|£3m|-} of cuts rubber-stamped last month will hit youth clubs.", "when it was rubber-stamped"),
    ("2011-03-10", "Cuts of {saving.actual|£4m|2011-02-01/2011-02-28} made last month came too late.", "when they were made"),
    (
        "2014-12-10",
        "When the plans came out in October, {jobs_at_risk.proposed|140 jobs|FY2015} were said to be under threat in 2015-16.",
        "when plans came out",
    ),
]


@pytest.mark.parametrize(("published", "text", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_when_it_was_decided_is_not_its_time(published: str, text: str, why: str) -> None:
    expected, found = expected_and_found(text, published)
    assert found == expected, why
