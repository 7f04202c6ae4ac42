"""Figures that a text tells as those of an earlier day, and what it gives for the same thing now."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

GAP = "funding_gap required 2014/15"
OVER = "overspend forecast 2013/14"
COST = "cost forecast service=culture"
# the text, the two figures
MOVED = [
    (
        f"It is heading for an overspend of [£15m | {OVER}]. Pay is to blame. In October it had forecast that it would be [£13m | {OVER}] over.",
        "£13m",
    ),
    (f"It expects to overspend by [£15m | {OVER}]. It has 300 children in care. It had expected to overspend by [£12m | {OVER}].", "£12m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. “In November we were looking at [£19m | {GAP}] and had sleepless nights,” he said.", "£19m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. In the autumn the gap was put at [£19m | {GAP}].", "£19m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. Last month it was predicted to be [£19m | {GAP}].", "£19m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. Officers had been bracing themselves for [£19m | {GAP}].", "£19m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. They had feared a hole of [£19m | {GAP}].", "£19m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. They had been planning for [£19m | {GAP}].", "£19m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. It was put at [£15m | {GAP}] at first.", "£15m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. It was thought to be [£15m | {GAP}] at the time of the vote.", "£15m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. At first officers put the gap at [£15m | {GAP}].", "£15m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. It stood at [£15m | {GAP}] when councillors voted in May.", "£15m"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. It stood at [£15m | {GAP}] when members last looked at it in May.", "£15m"),
    (
        f"[£13m | {COST}] plan for baths\n\nThe baths will cost [£13m | {COST}]. Work begins. The estimate was [£8m | {COST}] when the baths shut.",
        "£8m",
    ),
    (f"The baths will cost [£13m | {COST}]. The estimate for the repairs was [£8m | {COST}] when they were shut.", "£8m"),
    (f"The baths will cost [£13m | {COST}]. Work has begun. It was put at [£8m | {COST}] when the scheme was agreed.", "£8m"),
    (f"The baths will cost [£13m | {COST}]. Work has begun. The builder had estimated that it would come to [£8m | {COST}].", "£8m"),
    (
        "It will lose [200 posts | job_losses proposed 2014/15]. Unions are angry. It had planned to lose [260 posts | job_losses proposed 2014/15].",
        "260 posts",
    ),
]
MOVED += [
    (f"A gap of [£17m | {GAP}] was put at [£2m | {GAP}] at first. But he now says [£17m | {GAP}] could be needed.", "£2m"),
    (f"The gap, put at [£2m | {GAP}] when the budget was voted, is now [£17m | {GAP}].", "£2m"),
]
# the text, why nothing moved
STOOD = [
    (f"It faces a gap of [£17m | {GAP}]. The council said in November that roads need [£15m | {COST}].", "another thing"),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. In November the gap was put at [£15m | funding_gap required 2013/14].", "another year"),
    (f"It faces a gap of [£17m | {GAP}]. Schools had expected a gap of [£15m | {GAP} service=education].", "of a service"),
    (
        f"It faces a gap of [£17m | {GAP}]. Talks go on. In November the gap was put at [just over £16.9m | funding_gap more_than required 2014/15].",
        "one figure",
    ),
    (f"It faces a gap of [£17m | {GAP}]. Talks go on. In November the gap was put at [£3m | {GAP}].", "too far off"),
    (f"It faces a gap of [£17m | {GAP}]. The leader told members of [£15m | {GAP}] in a speech.", "nothing dates it"),
    (
        f"Baths will cost [£13m | {COST}]. A gym is [£5m | {COST}]. Both are late. The hall was put at [£8m | {COST}] when the plan was agreed.",
        "which one?",
    ),
]


def _revisions(text: str) -> list[set[str]]:
    return [{member.claim.quote for member in one.members} for one in judge(paper(text)).conflicts if one.type == "revision"]


@pytest.mark.parametrize(("text", "former"), MOVED, ids=[f"{at}-{row[1]}" for at, row in enumerate(MOVED)])
def test_a_figure_of_an_earlier_day(text: str, former: str):
    found = _revisions(text)
    assert len(found) == 1
    assert former in found[0]


@pytest.mark.parametrize(("text", "why"), STOOD, ids=[row[1] for row in STOOD])
def test_a_figure_that_no_other_stands_for(text: str, why: str):
    assert not _revisions(text), why
