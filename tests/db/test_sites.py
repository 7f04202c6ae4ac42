"""Figures of two papers of one week for places with names of their own: those of two places are no contradiction, however alike they are told."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

COST, SPENT = "cost proposed service=culture", "extra_spending agreed service=culture"
SAVED = "saving proposed service=culture rate=year"
SCHOOL, ROADS = "cost forecast service=education", "extra_spending agreed service=highways_transport"
POSTS = "job_losses proposed service=adult_social_care"

ROWS = [
    ("It will replace the leisure centre in Marsh at a cost of [£23m | C].", "A new leisure centre in Holm would cost [£17m | C].", COST, 0),
    ("It will replace the leisure centre in Marsh at a cost of [£23m | C].", "A new leisure centre in Marsh would cost [£17m | C].", COST, 1),
    ("It will replace Marsh Leisure Centre at a cost of [£23m | C].", "The leisure centre in Marsh would cost [£17m | C].", COST, 1),
    ("It will replace the leisure centre in Marsh at a cost of [£23m | C].", "A new leisure centre would cost [£17m | C].", COST, 1),
    ("Closing the library in Lowgate would save [£41,000 | C] a year.", "The closure of Penn library would save [£32,000 | C] a year.", SAVED, 0),
    ("Closing the library in Lowgate would save [£41,000 | C] a year.", "The closure of Penn library would save [£14,000 | C] a year.", SAVED, 0),
    ("Closing the library in Lowgate would save [£41,000 | C] a year.", "The closure of Lowgate library would save [£32,000 | C] a year.", SAVED, 1),
    ("The bill for the new Ward Academy is put at [£55m | C].", "The bill for the new Reed College is put at [£44m | C].", SCHOOL, 0),
    ("The bill for the new Ward Academy is put at [£55m | C].", "The new Ward Academy will have a bill of [£44m | C].", SCHOOL, 1),
    ("It will spend [£4.4m | C] on mending roads in Marsh.", "It is to spend [£3.1m | C] on mending roads in Holm.", ROADS, 0),
    ("It will spend [£4.4m | C] on mending roads in Northmere.", "It is to spend [£3.1m | C] on mending roads in Holm.", ROADS, 1),
    ("Some [45 jobs | C] would go if the care home in Marsh closes.", "Some [62 jobs | C] would go if the care home in Holm is shut.", POSTS, 0),
    ("Some [45 jobs | C] would go if Bell Court care home closes.", "Some [62 jobs | C] would go if the Bell Court care home is shut.", POSTS, 1),
    (
        "The theatre in Marsh is to be mended. It will get [£2.6m | C].",
        "Work on the theatre in Holm will begin in May. It is to get [£3.1m | C].",
        SPENT,
        0,
    ),
    (
        "The theatre in Marsh is to be mended. It will get [£2.6m | C].",
        "Work on the theatre in Marsh will begin in May. It is to get [£3.1m | C].",
        SPENT,
        1,
    ),
]


@pytest.mark.parametrize(("first", "second", "slots", "found"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_places_with_names(first: str, second: str, slots: str, found: int):
    claims = paper(first.replace("| C", f"| {slots}")) + paper(second.replace("| C", f"| {slots}"), "Vale Gazette", "2014-02-15")
    assert len(judge(claims).conflicts) == found
