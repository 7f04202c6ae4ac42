"""Contractors and partners. Invented stories; `[30 jobs=Brindle Ltd]` marks a number and its firm, `-` none (see forced.py)."""

import pytest
from forced import forced

STORIES = [
    # well-known firms, the name as the story gives it in full anywhere
    "Serco Group took on [90 jobs:jobs_transferred=Serco Group] in May. Serco said [12 jobs=Serco Group] would go.",
    "Amey’s [230 staff:jobs_at_risk=Amey] are at risk. The contract with Amey costs [£18m:cost=Amey] a year.",
    "Contractor Capita would be paid [£17m:cost=Capita] early in return for a saving of [£2.8m=Capita].",
    # lenders, builders and companies of the council's own
    "It owes [£398m:debt=Barclays] to Barclays and [£15m:debt=Dexia] to Dexia.",
    "The council is to lend [£20m:debt=Arden Living] to Arden Living, its own development company.",
    "Keepmoat is putting in [£63m=Keepmoat] and Lendlease [£40m=Lendlease].",
    # two firms in one sentence, each with its own
    "Capita now does the IT, with [46 jobs:jobs_transferred=Capita] moved, while a firm called Brightwater has taken over payroll, affecting"
    " [106 jobs:jobs_at_risk=Brightwater].",
    # named by what ends or introduces the name
    "About [190 staff:jobs_transferred=Brindle Leisure Ltd] have moved to Brindle Leisure Ltd.",
    "School cleaning was outsourced to Cleanhands in a [£3m:cost=Cleanhands] deal.",
    "Millvale Community Leisure (MCL) is in trouble and has been handed [£500,000:cost=Millvale Community Leisure]. MCL had reserves of"
    " [£3m:reserves=Millvale Community Leisure].",
    "Stourbridge University has taken on the stadium, which used to cost [£110,000:budget=Stourbridge University] a year.",
    "It hands over [1,700 staff:jobs_transferred=integration joint board] to the new integration joint board.",
    "It lent [£4m:debt=Brightwater] to Brightwater, the firm behind the scheme.",
    "Aragon Services, the firm set up to empty bins, employs [340 people:workforce=Aragon Services].",
    "The pool was offered to Clwyd Leisure, which gets [£800,000:grant=Clwyd Leisure] a year.",
    "The head of Culture and Leisure wants [£800,000:grant=-].",
    "Henry Boot, the main contractor, has [350 workers:workforce=Henry Boot] there.",
    "Taxi firm Derby Cars was given [£5m:cost=Derby Cars] of work.",
    "The collapse of Brightwater cost taxpayers [£38m:cost=Brightwater].",
    "Harbour Arts, which runs the venue, expects to lose [£4m:income=Harbour Arts].",
    "The NHS, which runs the clinic, expects to lose [£4m:income=-].",
    "One of the companies, Ashford Care, charges [£900:income=Ashford Care] a week.",
    # by its letters before or after the name in full
    "An offer by Hallam Leisure Ltd was refused. HLL offered [£4m:cost=Hallam Leisure Ltd].",
    # a partner council
    "Kent County Council says services shared with Medway Council save [£900,000=Medway Council] a year.",
    # the story goes on about the firm, or about the staff it took
    "The transfer of the service to Serco took place in May. [391 posts:jobs_transferred=Serco] transferred.",
    "Unison says the Serco deal has been a disaster. It claims that [120 jobs=Serco] of the transferred workers have gone.",
    # then about the council again
    "Serco runs the tips. The council will cut [£4m=-] from parks.",
    "Birmingham City Council will end its contract with Amey. The council has a budget of [£3bn:budget=-].",
    # not a firm: people, unions, parties, ministers, the council itself
    "The deal with Labour is worth [£3m=-].",
    "Talks with Unison over [400 jobs=-] have failed.",
    "Leeds City Council transferred [£3m=-] to reserves.",
    # never the household's bill or the council's own gap
    "Serco runs the tips, and council tax rises by [4%=-].",
]  # fmt: skip


@pytest.mark.parametrize("marked", STORIES)
def test_counterparties(marked: str) -> None:
    reading, expected = forced(marked)
    found = [(reading.text[d.number.start : d.number.end], d.counterparty) for d in reading.drafts]
    assert found == list(zip([quote for quote, _ in found], expected, strict=True))


@pytest.mark.parametrize("text", ["", "Ltd " * 3000 + "[£5m=-]", "Serco " * 2000 + "[£5m=-]", "Serco [£5m=-] " * 300, "contract with [£5m=-]"])
def test_odd_input(text: str) -> None:
    forced(text)
