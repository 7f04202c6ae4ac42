"""Periods that claims do not name: taken from the sentence that repeats a figure, or from the budget that is being set."""

import pytest

from db.contradictions import thing
from db.judge import by_document, judge, judge_document
from db.statement import Statement, state
from tests.db.made_claims import paper

NEXT = "2014-04-01/2015-03-31"
# a text whose first figure names no time, its day, the period it is given, why
ROWS = [
    ("Councillors voted for cuts of [£5.3m | saving agreed].", "2014-02-27", NEXT, "what a budget decides is for the year being set"),
    ("With it [62 jobs | job_losses agreed] go.", "2014-03-05", NEXT, "posts that go with it too"),
    ("It takes [£1.9m | reserves_use agreed] from reserves.", "2014-02-27", NEXT, "what it takes from reserves"),
    ("Care will have [£33m | budget agreed service=adult_social_care] to spend.", "2014-02-27", NEXT, "what a service has to spend"),
    ("The settlement takes [£9m | grant_cut agreed] away.", "2014-02-27", NEXT, "and what the settlement takes away"),
    ("Ministers have taken [£9m | grant_cut actual] away in one year.", "2014-02-27", NEXT, "whether it is told as done or as decided"),
    ("It has a gap of [£14m | funding_gap required] to close.", "2014-02-10", NEXT, "the gap that it closes"),
    ("Councillors voted for cuts of [£5.3m | saving agreed].", "2014-06-12", None, "in summer no budget is set"),
    ("It could cut [£5.3m | saving proposed].", "2014-02-03", None, "a proposal may be for any year"),
    ("Parks lose [£5.3m | saving agreed service=environment].", "2014-02-27", None, "a service may lose it when it likes"),
    ("It approved [£5.3m | saving agreed] of cuts when it set its budget in March.", "2014-09-12", NEXT, "a budget that was set in March"),
    ("Last year it made cuts of [£5.3m | saving actual] in February's budget.", "2015-01-12", NEXT, "the budget of a February gone by"),
    ("It set its budget in March. It has saved [£5.3m | saving actual] so far.", "2014-09-12", None, "another sentence tells of the budget"),
    ("It set up a panel on the budget in March that found [£5.3m | saving agreed].", "2014-09-12", None, "nothing was set"),
    (
        "Cuts of [£5.3m | saving agreed] were agreed. It would save [£5.3m | saving agreed 2014-04-01/2017-03-31] over three years.",
        "2014-02-27",
        "2014-04-01/2017-03-31",
        "the sentence that repeats the figure knows better",
    ),
]


def shown(text: str, published: str) -> list[Statement]:
    statements = [state(claim) for claim in paper(text, published=published)]
    for members in by_document(statements).values():
        judge_document(members)
    return statements


@pytest.mark.parametrize(("text", "published", "period", "why"), ROWS, ids=[row[3] for row in ROWS])
def test_the_time_of_a_figure_that_names_none(text: str, published: str, period: str | None, why: str):
    expected = state(paper(f"[£1m | saving {period}]" if period else "[£1m | saving]")[0]).period
    assert shown(text, published)[0].period == expected, why


def test_parts_of_several_years_are_of_no_single_year():
    told = shown("It agreed to save [£37m | saving agreed 2014-04-01/2017-03-31] in three years: [£12m | saving agreed] from fees.", "2014-02-27")
    assert told[1].period.shape == "none"


def test_papers_of_a_budget_contradict_each_other_months_later():
    first = paper("The council voted for cuts of [£5.3m | saving agreed].", "Vale Mail", "2014-02-27")
    second = paper("It cut [£5.8m | saving actual 2014/15] this year.", "Northmere Echo", "2015-01-11")
    (found,) = judge([*first, *second]).conflicts
    assert found.type == "value"


def test_a_rounded_figure_of_a_lent_year_agrees_with_nobody():
    """The copy keeps the story's "about 800 posts", which is no sign that its 719 is another thing."""
    story = (
        "About [800 posts | job_losses agreed about] will go. The council named [{} posts | job_losses agreed ../2015-03-31] by the end of 2014/15."
    )
    first, second = paper(story.format(791), "Vale Mail", "2014-02-27"), paper(story.format(719), "Northmere Echo", "2014-02-28")
    assert [one.type for one in judge([*first, *second]).conflicts] == ["value"]


def test_children_in_care_are_of_one_service_whether_it_is_named_or_not():
    texts = (
        "It has [821 | children_in_care service=childrens_social_care] children in its care.",
        "There are [812 | children_in_care] children in care.",
    )
    first, second = (state(paper(text)[0]) for text in texts)
    assert thing(first) == thing(second)
