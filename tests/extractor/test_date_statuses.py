"""What the period makes of a status: the same words are a decision before the year begins and a fact once it has."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import extract

ROWS = [
    # the settlement names the grant of a year to come
    ("The grant for 2016/17 is £9.4m.", date(2016, 2, 9), "£9.4m", "agreed"),
    ("Ministers gave the county £9.4m more for 2016/17.", date(2016, 2, 9), "£9.4m", "agreed"),
    ("The county said it had been given £9.4m more for 2016/17.", date(2016, 2, 9), "£9.4m", "actual"),
    # so do its changes, where the sentence speaks of the year
    ("Funding is 3% lower in 2016/17.", date(2016, 2, 9), "3%", "agreed"),
    ("Kent County Council has to find £6m in 2016/17. Its grant is 3% lower.", date(2016, 2, 9), "3%", "actual"),
    # the year has begun
    ("The grant for 2016/17 is £9.4m.", date(2016, 6, 9), "£9.4m", "actual"),
    # nobody knows when it was written
    ("The grant for 2016/17 is £9.4m.", None, "£9.4m", "actual"),
    # the budget of a year to come, after the vote and before it
    ("Councillors voted through the cuts. Net spending in 2016/17 comes to £212m.", date(2016, 2, 24), "£212m", "agreed"),
    ("The draft budget goes before cabinet next week. Net spending in 2016/17 comes to £212m.", date(2016, 1, 24), "£212m", "proposed"),
    # years that begin with the day of writing are to come
    ("Councillors voted through the cuts. There is a capital programme of £90m over the next four years.", date(2016, 2, 24), "£90m", "agreed"),
    # a budget that the council has is a fact
    ("The council must find £8m from its £212m budget for 2016/17.", date(2016, 2, 24), "£212m", "actual"),
    ("The council must find £8m in 2016/17 from a budget of £212m.", date(2016, 2, 24), "£212m", "actual"),
    ("In 2016/17 it must find three per cent of the council's £212m budget.", date(2016, 2, 24), "£212m", "actual"),
    # a gap of the year that is being set is to be filled, one of a later year an outlook, unless it is what is left to do
    ("The gap for 2016/17 is £6m.", date(2016, 1, 9), "£6m", "required"),
    ("The gap for 2018/19 is £6m.", date(2016, 1, 9), "£6m", "forecast"),
    ("The remaining gap for 2018/19 is £6m.", date(2016, 1, 9), "£6m", "required"),
    # what a figure has from another one changes with it
    ("The grant falls from £128m this year to £110m in 2016/17, a cut of 12.5%.", date(2016, 1, 9), "12.5%", "agreed"),
    ("The budget is for 2016/17. Its grant has been cut by 4.6%, the equivalent of £7.6m.", date(2016, 2, 9), "£7.6m", "actual"),
    # what a year that is over came out at
    ("In 2013/14 there was an overspend of £3m. In 2014/15 the underspend: £2m.", date(2016, 1, 9), "£2m", "actual"),
    # what has been found since a year gone by has been made
    ("Since 2010 the council has found savings of £115m.", date(2017, 1, 19), "£115m", "actual"),
    # a level of reserves to come is an outlook
    ("General balances at 31 March 2018: £5.2m.", date(2016, 2, 24), "£5.2m", "forecast"),
]


@pytest.mark.parametrize(("text", "published", "quote", "status"), ROWS)
def test_status_by_period(text: str, published: date | None, quote: str, status: str) -> None:
    claims = extract(Document("row.txt", text, text_hash(text), published=published)).claims
    claim = next(claim for claim in claims if claim.quote == quote)
    assert claim.status == status


def test_the_rule_is_named() -> None:
    text = "The grant for 2016/17 is £9.4m."
    (claim,) = extract(Document("row.txt", text, text_hash(text), published=date(2016, 2, 9))).claims
    assert dict(claim.evidence)["status"].rule == "status.by-period"
