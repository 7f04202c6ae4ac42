"""Dense prose: blogs, newsletters, union releases, digests, where one sentence leans on the one before and a unit, a noun or a verb is written once.

One row a figure: (text, figure as written, field, what a careful reader finds, why). The sentences are invented; they tune the rules.
"""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.claim import Claim
from extractor.pipeline import extract

CUTS = "Wessingham Council plans to delete 140 posts. "

ROWS: list[tuple[str, str, str, object, str]] = [
    # a figure without its unit or noun
    ("Council tax goes up by 5 per cent: two per cent for care and 2.99 for everything else.", "2.99", "measure", "tax_rise", "unit written once"),
    (CUTS + "The leader said the figure would be below 60.", "60", "qualifier", "less_than", "the posts just spoken of"),
    (CUTS + "Unison believes 90 could be compulsory.", "90", "kind", "jobs", "the posts just spoken of"),
    ("Some 80 posts will go, fewer than the 110 pencilled in before Christmas.", "110", "kind", "jobs", "than the ..."),
    # a change and the level that it leads to are two figures
    ("Wessingham's grant has been cut, a drop of £3.5m to £96m.", "£3.5m", "high", 3_500_000.0, "no range after 'a drop of'"),
    ("The saving would be anything from £12m to £19m.", "£12m to £19m", "qualifier", "range", "anything from ... to"),
    # hedges by verb and measure of size
    ("The gap could be as wide as £3.6m by 2026.", "£3.6m", "qualifier", "up_to", "as wide as"),
    ("The union thinks that the bill will pass £2.5m.", "£2.5m", "qualifier", "more_than", "will pass"),
    ("The council tax rise could top nine per cent.", "nine per cent", "qualifier", "more_than", "a verb, not 'the top nine per cent'"),
    # who is left, who there is
    ("The cuts would leave just 900 staff to run the town.", "900 staff", "measure", "workforce", "what is left"),
    ("There were 310 people doing these jobs in 2011.", "310 people", "measure", "workforce", "there were"),
    # what changes by a share
    ("Our members have had a one per cent rise in five years.", "one per cent", "measure", "pay_change", "a rise that people have"),
    ("Chief officers volunteered for a 4% cut.", "4%", "measure", "pay_change", "a cut that people take"),
    ("Burials are going up by eight per cent.", "eight per cent", "measure", "other_percent", "no tax"),
    # money put by, money that is not there
    ("We have put by £2.5m to pay for redundancies.", "£2.5m", "measure", "cost", "put by to pay for"),
    ("Councillors heard that £14m was missing from next year's budget.", "£14m", "measure", "funding_gap", "missing from"),
    # whose money it is
    ("Whitehall took away £11m in the first year alone.", "£11m", "measure", "grant_cut", "what the giver takes it had given"),
    ("My own division gets £120,000 for resurfacing.", "£120,000", "measure", "extra_spending", "what the council has to give is no grant to it"),
    ("The leisure trust used to get £1.2m from us.", "£1.2m", "measure", "budget", "from us"),
    ("It can no longer afford the £75,000 it gives the festival each year.", "£75,000", "measure", "budget", "it gives ... each year"),
    ("The county is giving £250,000 to food banks.", "£250,000", "measure", "extra_spending", "is giving to"),
    ("We are spending £3m on new playgrounds.", "£3m", "measure", "extra_spending", "are spending on new"),
    ("Labour would have spent £900,000 on youth workers.", "£900,000", "measure", "extra_spending", "would have spent"),
    ("Agency staff cost £6.4m last year.", "£6.4m", "measure", "budget", "what people cost in a year"),
    ("We have to find another £14m on top of the £62m already gone.", "£14m", "measure", "saving", "'on top' is no 'on'"),
    ("Ours is a £400m organisation.", "£400m", "measure", "budget", "the size of a body"),
    ("Members noted that the forecast outturn is £143m, which is £2m above budget.", "£143m", "measure", "budget", "the outturn itself"),
    ("Libraries take a 25% hit.", "25%", "measure", "saving_share", "a hit is a cut"),
    ("Nearly £2m comes off the roads budget.", "£2m", "measure", "saving", "comes off a budget"),
    ("The gap is £52m, of which £31m has been found.", "£31m", "measure", "saving", "what of a gap is found"),
    # what is said once for two figures
    ("It will use £5m of reserves this year and £3m next.", "£3m", "measure", "reserves_use", "the verb is the first figure's"),
    ("The new depot will cost £18m, not the £14m we were told.", "£14m", "measure", "cost", "contrast"),
    ("There is still £4m to find.", "£4m", "measure", "funding_gap", "still to find"),
    ("They hope to make £150,000 from it.", "£150,000", "measure", "income", "make from"),
    # a part of what was spoken of
    ("New pressures on the budget come to £21m. Half of it, £9.8m, is for children.", "£9.8m", "measure", "cost", "half of it"),
    # found on paper; put by already
    ("Officers have found savings worth £11m.", "£11m", "status", "identified", "found"),
    ("It has set aside £4m for redundancies.", "£4m", "status", "actual", "set aside already"),
    ("The council has £9m in balances. The Greens wanted to spend £2m of that on roads.", "£2m", "measure", "reserves_use", "of that"),
]

NOT_CLAIMS = [
    ("He could keep every one of our jobs for a year.", "one", "a pronoun"),
]


def claim_of(text: str, quote: str) -> Claim:
    claims = extract(Document("row.txt", text, text_hash(text), published=date(2019, 2, 12))).claims
    return next(claim for claim in claims if claim.quote == quote)


@pytest.mark.parametrize(("text", "quote", "field", "value", "why"), ROWS)
def test_reads_the_figure(text: str, quote: str, field: str, value: object, why: str) -> None:
    assert getattr(claim_of(text, quote), field) == value, why


@pytest.mark.parametrize(("text", "word", "why"), NOT_CLAIMS)
def test_leaves_out(text: str, word: str, why: str) -> None:
    claims = extract(Document("row.txt", text, text_hash(text))).claims
    assert word not in {claim.quote for claim in claims}, why


def test_budget_year_though_the_next_sentence_lists_years() -> None:
    text = (
        "Wessingham Council has today approved a plan to save £30m by March 2021.\n\n"
        "The revenue budget for 2017/18 will be £164m. It includes £9m of savings, with £7m in 2018/19 and £5m in 2019/20.\n\n"
        "Council tax will increase by 1.95%."
    )
    claims = extract(Document("row.txt", text, text_hash(text), published=date(2017, 2, 16))).claims
    assert next(claim.period for claim in claims if claim.quote == "1.95%") == "2017-04-01/2018-03-31"


def test_what_is_of_no_year_that_is_still_to_be_set() -> None:
    text = (
        "The budget for next year has a gap of £8m. The special needs deficit stands at £79m. The council has cut its spending on buses by £2.6m.\n\n"
        "The figure was revealed on Monday."
    )
    claims = extract(Document("row.txt", text, text_hash(text), published=date(2024, 7, 12))).claims
    years = {claim.quote: claim.period for claim in claims}
    assert years == {"£8m": "2025-04-01/2026-03-31", "£79m": None, "£2.6m": None}
