"""Two figures months or weeks apart of which the words, or who gives them, tell that nothing has moved; and those that have moved all the same."""

import pytest

from db.judge import judge
from tests.db.made_claims import paper

WEEKS, MONTHS = "2014-03-05", "2014-06-18"

ROWS = [
    (
        "It proposes a council tax rise of [2% | tax_rise proposed 2014/15], adding [£27.40 | tax_bill proposed 2014/15] to the Band D charge.",
        "Council tax goes up by two per cent, or [£1.12 | tax_bill 2014/15 rate=week] a week for a Band D home.",
        ("Vale Gazette", "2014-03-01"),
        ["value"],
        "a rise by the year and by the week, of one percentage",
    ),
    (
        "It proposes a council tax rise of [2% | tax_rise proposed 2014/15], adding [£27.40 | tax_bill proposed 2014/15] to the Band D charge.",
        "Council tax goes up by two per cent, or [£0.53 | tax_bill 2014/15 rate=week] a week for a Band D home.",
        ("Vale Gazette", "2014-03-01"),
        [],
        "the same by the week",
    ),
    (
        "It proposes a council tax rise of [2% | tax_rise proposed 2014/15], adding [£27.40 | tax_bill proposed 2014/15] to the Band D charge.",
        "Council tax goes up by [3.1% | tax_rise 2014/15], or [£42.47 | tax_bill 2014/15] for a Band D home.",
        ("Vale Gazette", "2014-03-01"),
        ["revision", "revision"],
        "a rise of which the percentage has moved",
    ),
    (
        "It puts up council tax by [4.99% | tax_rise 2014/15].",
        "Council tax goes up by [2.99% | tax_rise 2014/15], with a further two per cent for care.",
        ("Vale Gazette", "2014-02-14"),
        [],
        "the rest of the rise, in words",
    ),
    (
        "It is to cut [900 jobs | job_losses 2014-02-13/2018-02-13] over four years.",
        "In February the council told us that [700 jobs | job_losses 2014-06-18/2018-06-18] would go over four years. Now it says "
        "[900 | job_losses 2014-06-18/2018-06-18].",
        ("Northmere Unison", MONTHS),
        ["value"],
        "what was said in the month of the other paper, whatever is said now",
    ),
    (
        "It is to cut [900 jobs | job_losses 2014-02-13/2018-02-13] over four years.",
        "In February the council told us that [900 jobs | job_losses 2014-06-18/2018-06-18] would go over four years. Now it says "
        "[700 | job_losses 2014-06-18/2018-06-18].",
        ("Northmere Unison", MONTHS),
        [],
        "what was said in the month of the other paper is what that paper says",
    ),
    (
        "The plan is to save [£87m | proposed ../2018-03-31] by March 2018.",
        "It insists that the target has not changed: [£81m | required ../2018-03-31] is to be saved by March 2018.",
        ("Vale Gazette", MONTHS),
        ["value"],
        "a target that is said to be what it was",
    ),
    (
        "Up to [460 jobs | job_losses proposed ../2018-03-31] will go by March 2018.",
        "The number of jobs to go stays at [410 | job_losses proposed ../2018-03-31].",
        ("Vale Gazette", MONTHS),
        ["value"],
        "a number that stays",
    ),
    (
        "It must fill a gap of [£31m | funding_gap required 2015/16].",
        "The gap of [£24m | funding_gap required 2015/16] is unchanged since the winter.",
        ("Vale Gazette", MONTHS),
        ["value"],
        "unchanged, behind the figure",
    ),
    (
        "It must fill a gap of [£31m | funding_gap required 2015/16].",
        "The gap has not closed: [£24m | funding_gap required 2015/16] is still to be found.",
        ("Vale Gazette", MONTHS),
        ["revision"],
        "a gap that has not closed may have become another",
    ),
    (
        "It must fill a gap of [£31m | funding_gap required 2015/16].",
        "The gap is [£31m | funding_gap required 2015/16], unchanged since the winter.",
        ("Vale Gazette", MONTHS),
        [],
        "unchanged, and the same",
    ),
    (
        "It must fill a gap of [£31m | funding_gap required 2015/16].",
        "Council tax stays at [£1,210 | tax_bill agreed 2014/15], and the gap is now [£24m | funding_gap required 2015/16].",
        ("Vale Gazette", MONTHS),
        ["revision"],
        "what stays is another figure of the sentence",
    ),
    (
        "It may cut [140 jobs | job_losses proposed].",
        "We condemn plans that would see [190 jobs | job_losses proposed] go.",
        ("Northmere Unison", WEEKS),
        ["value"],
        "the plans are not the union's, so that it draws up no new ones",
    ),
    (
        "It may cut [140 jobs | job_losses proposed].",
        "Plans would see [190 jobs | job_losses proposed] go, says Unison.",
        ("Vale Gazette", WEEKS + " speaker=Unison"),
        ["value"],
        "a union that a paper quotes",
    ),
    (
        "It may cut [140 jobs | job_losses proposed].",
        "It may cut [190 jobs | job_losses proposed].",
        ("Northmere County Council", WEEKS),
        ["revision"],
        "the council itself gives another figure weeks later",
    ),
    (
        "It may cut [140 jobs | job_losses proposed].",
        "A further 50 will go, on top of the [210 | job_losses proposed] that have been left empty.",
        ("Northmere Unison", WEEKS),
        [],
        "what the plan comes on top of has been before it",
    ),
    (
        "Since 2010 it has saved [£74m | actual 2010-01-01/..].",
        "That is on top of the [£92m | actual 2010-01-01/..] that it has saved since 2010.",
        ("Vale Gazette", "2014-02-20"),
        ["value"],
        "what has been saved before, in both papers",
    ),
    (
        "About [£14m | reserves_use about actual 2013/14] of reserves is being used this year.",
        "We drew [£9m | reserves_use actual 2013/14] from reserves in 2013/14.",
        ("Northmere County Council", "2014-03-12"),
        ["revision"],
        "what is drawn from reserves nobody knows before the year is over",
    ),
    (
        "About [£14m | reserves_use about actual 2013/14] of reserves is being used this year.",
        "It draws [£9m | reserves_use actual 2013/14] from reserves this year.",
        ("Vale Gazette", "2014-02-15"),
        ["value"],
        "two papers of one week",
    ),
    (
        "Redundancy costs for the year are put at [£5.2m | cost forecast 2014/15].",
        "The cost of voluntary severance in 2014/15 is estimated at [£7.4m | cost forecast 2014/15].",
        ("Vale Gazette", "2014-02-17"),
        ["value"],
        "a year is no figure that parts a sum from what it is of",
    ),
    (
        "Redundancy costs for the year are put at [£5.2m | cost forecast 2014/15].",
        "Severance took 40 people; the repair of roads in 2014/15 is estimated at [£7.4m | cost forecast 2014/15].",
        ("Vale Gazette", "2014-02-17"),
        [],
        "what another clause speaks of",
    ),
]


@pytest.mark.parametrize(("first", "second", "where", "types", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_what_has_moved_and_what_has_not(first, second, where, types, why):
    source, (published, *speaker) = where[0], where[1].split()
    common = {"speaker": speaker[0].partition("=")[2]} if speaker else {}
    claims = paper(first) + paper(second, source, published, **common)
    assert [one.type for one in judge(claims).conflicts] == types
