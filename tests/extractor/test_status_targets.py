"""How much of a target has come about.

The sentences are invented; they tune the patterns.
"""

import pytest
from statuses import status_of

ROWS = [
    # the whole and its part, after "of the"
    ("Of the £9m of savings that members had approved, £4m was delivered.", "£9m", "required", "status.part-done"),
    ("Of the £9.5m in savings planned for the year, £4.1m is rated green.", "£9.5m", "required", "status.part-done"),
    # ... after "of which", with an outlook and with a deed
    ("The budget included savings of £9m, of which £4m is expected to be delivered.", "£9m", "required", "status.part-done"),
    ("The budget included savings of £9m, of which £4m is expected to be delivered.", "£4m", "forecast", "status.part-came"),
    ("It budgeted for £9m of cuts, £4m of which have already been made.", "£9m", "required", "status.part-done"),
    ("It budgeted for £9m of cuts, £4m of which have already been made.", "£4m", "actual", "status.part-came"),
    # a part that has come about, of a whole that is named behind it
    ("Just £3m of the £8m savings target had been achieved by December.", "£3m", "actual", "status.out-of-target"),
    ("Just £3m of the £8m savings target had been achieved by December.", "£8m", "required", "status.out-of-target"),
    ("Only 62% of the savings agreed last year have been delivered.", "62%", "actual", "status.out-of-target"),
    ("Just £3m of the £8m of savings will be made this year.", "£3m", "agreed", "status.will"),
    # ... or has not been found
    ("Of the council's £9m savings, £2m have not been found.", "£9m", "required", "status.part-done"),
    ("Of the council's £9m savings, £2m have not been found.", "£2m", "unidentified", "status.part-came"),
    ("Some £2m of this year's £9m savings have yet to be identified.", "£2m", "unidentified", "status.out-of-target"),
    ("Some £2m of this year's £9m savings have yet to be identified.", "£9m", "required", "status.out-of-target"),
    # what sales are to bring in is asked of them
    ("It sold buildings worth £21m, towards a target of £40m.", "£40m", "required", "status.target"),
    ("It sold buildings worth £21m, towards a target of £40m.", "£21m", "actual", "status.perfect"),
    # what has not come about says nothing of the whole
    ("It set a budget with savings of £9m, £4m of which have not been made.", "£9m", "agreed", "status.agreed"),
    # nor do parts that are only named
    ("Councillors agreed savings of £9m, of which £4m will come from parks.", "£9m", "agreed", "status.agreed"),
]


@pytest.mark.parametrize(("text", "quote", "status", "rule"), ROWS)
def test_status_beside_its_target(text: str, quote: str, status: str, rule: str) -> None:
    assert status_of(text, quote) == (status, rule)
