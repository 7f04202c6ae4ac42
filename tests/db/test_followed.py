"""Plans of which papers of several months tell without a year: the later has taken the place of the earlier."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

ROWS = [
    (
        "Around [240 posts | job_losses forecast] will go.",
        "The target is down to [210 posts | job_losses required].",
        "2014-04-10",
        ["revision"],
        "a plan",
    ),
    ("Around [240 posts | job_losses forecast] will go.", "It will lose [210 posts | job_losses required].", "2015-04-10", [], "years apart"),
    (
        "It plans to cut [350 posts | job_losses proposed].",
        "The number of posts to go has risen to [480 | job_losses agreed].",
        "2014-04-10",
        ["revision"],
        "has risen to",
    ),
    (
        "The Holme theatre will cost [£12m | cost forecast service=culture].",
        "The bill for the Holme theatre has soared to [£15.5m | cost forecast service=culture].",
        "2014-04-10",
        ["revision"],
        "a price that has soared",
    ),
    (
        "The Holme theatre will cost [£12m | cost forecast service=culture].",
        "The bill for the Holme theatre has soared to [£9.5m | cost forecast service=culture].",
        "2014-03-10",
        ["value"],
        "soared to less",
    ),
    ("The hall will cost [£2.4m | cost forecast].", "The depot will cost [£2.1m | cost forecast].", "2014-04-10", [], "two buildings"),
    ("It has lost [240 posts | job_losses actual].", "It has lost [210 posts | job_losses actual].", "2014-04-10", [], "no plans"),
    ("It must save [£9m | required].", "It must save [£14m | required].", "2014-04-10", [], "too far apart"),
]


@pytest.mark.parametrize(("first", "second", "published", "types", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_plans_without_a_year(first, second, published, types, why):
    claims = paper(first) + paper(second, source="Vale Gazette", published=published)
    assert [one.type for one in judge(claims).conflicts] == types
