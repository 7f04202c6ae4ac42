"""Two holders of one office: a contradiction, or one after the other."""

from datetime import date

import pytest

from db.names import person, same_person, same_scheme
from db.offices import clashes
from db.records import AppointmentView, DocumentView
from extractor.claim import stable_id

COUNCIL = "Northmere County Council"


def says(text, name, published, role="leader", role_text="leader", organisation=COUNCIL):
    document = DocumentView(stable_id(text, published), "x.txt", f"Paper of {published}", date.fromisoformat(published), text)
    start = text.index(name)
    return AppointmentView(stable_id(document.id, start), document, name, role, role_text, organisation, None, start, start + len(name))


ROWS = [
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2014-02-06"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-02-13"),
        1,
        "a week apart, no word of a change",
    ),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2014-02-06"),
        ("Bob Marsh, who took over as leader on Monday, spoke.", "Bob Marsh", "2014-02-13"),
        0,
        "the text says so",
    ),
    (
        ("The new leader, Ann Field, spoke.", "Ann Field", "2014-02-06"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-02-13"),
        1,
        "who has just come is not followed by another, unless a text says so",
    ),
    (
        ("Ann Field, the outgoing leader, spoke.", "Ann Field", "2014-02-06"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-02-13"),
        0,
        "who goes is followed by another",
    ),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2014-02-06"),
        ("Bob Marsh, who became leader in 2011, spoke.", "Bob Marsh", "2014-02-07"),
        1,
        "papers of one day, and nothing new in how the other came",
    ),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2014-02-06"),
        ("Bob Marsh, who became leader last night, spoke.", "Bob Marsh", "2014-02-07"),
        0,
        "the news of the day",
    ),
    (("Council leader Ann Field spoke.", "Ann Field", "2014-02-06"), ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-07-01"), 0, "months apart"),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2013-09-06"),
        ("The council, led since 2012 by Bob Marsh, will save £3m.", "Bob Marsh", "2014-07-01"),
        1,
        "months apart, but led since before",
    ),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2014-09-08"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-12-11"),
        1,
        "three months without elections, and no word of a change",
    ),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2014-06-08"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-12-11"),
        0,
        "half a year apart",
    ),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2014-05-10"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-05-29"),
        0,
        "the annual meeting in May lies between",
    ),
    (
        ("Council leader Ann Field spoke.", "Ann Field", "2013-12-20"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-01-03"),
        1,
        "another year, but no May lies between",
    ),
    (("Council leader Ann Field spoke.", "Ann Field", "2014-02-06"), ("Leader A Field spoke.", "A Field", "2014-02-07"), 0, "an initial"),
    (("Leader Tony Marsh spoke.", "Tony Marsh", "2014-02-06"), ("Leader Anthony Marsh spoke.", "Anthony Marsh", "2014-02-07"), 0, "a nickname"),
    (("Council leader Ann Field spoke.", "Ann Field", "2014-02-06"), ("The acting leader Bob Marsh spoke.", "Bob Marsh", "2014-02-07"), 0, "acting"),
]


@pytest.mark.parametrize(("first", "second", "expected", "why"), ROWS, ids=[row[3] for row in ROWS])
def test_leaders(first, second, expected, why):
    assert len(list(clashes([says(*first), says(*second)]))) == expected
    assert len(list(clashes([says(*second), says(*first)]))) == expected


@pytest.mark.parametrize("name", ["City and County of Northmere", "Comhairle nan Eilean Mòra", "Northmere Combined Authority"])
def test_councils_that_are_not_called_so(name):
    pair = [
        says("Chief executive Ann Field spoke.", "Ann Field", "2014-02-06", "chief_executive", "Chief executive", name),
        says("Chief executive Bob Marsh spoke.", "Bob Marsh", "2014-02-13", "chief_executive", "Chief executive", name),
    ]
    assert len(list(clashes(pair))) == 1


def test_since_last_may_reaches_back():
    first = says("Ann Field, the deputy leader, spoke.", "Ann Field", "2014-02-06", "deputy_leader", "the deputy leader")
    second = says("Bob Marsh, deputy leader since last May, spoke.", "Bob Marsh", "2014-04-13", "deputy_leader", "deputy leader since last May")
    assert [clash.because.count("cannot both hold it") for clash in clashes([first, second])] == [1]


def test_since_last_summer_reaches_back():
    first = says("Ann Field, the deputy leader, spoke.", "Ann Field", "2014-02-06", "deputy_leader", "the deputy leader")
    second = says("Bob Marsh, the deputy leader since last summer, spoke.", "Bob Marsh", "2014-04-13", "deputy_leader", "the deputy leader")
    assert len(list(clashes([first, second]))) == 1


def test_a_change_of_months_later_does_not_explain_two_names_of_one_week():
    papers = [
        ("Council leader Ann Field spoke.", "Ann Field", "2014-07-11"),
        ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-07-14"),
        ("Leader Ann Field stood down last month.", "Ann Field", "2014-12-14"),
    ]
    assert len(list(clashes([says(*one) for one in papers]))) == 1
    assert not list(clashes([says(*one) for one in (papers[0], ("Leader Bob Marsh spoke.", "Bob Marsh", "2014-11-20"), papers[2])]))


def test_a_leader_who_comes_back_after_another():
    """From one annual meeting to another somebody else led: the first leader led twice."""
    terms = [("Ann Field", "2013-02-18"), ("Ann Field", "2014-02-11"), ("Bob Marsh", "2015-02-17"), ("Bob Marsh", "2018-02-10")]
    back = ("Ann Field", "2020-02-13")
    assert not list(clashes(says(f"Leader {name} spoke.", name, day) for name, day in [*terms, back, ("Ann Field", "2021-02-10")]))
    # within one municipal year nobody comes back, and who names both in one week contradicts either term
    assert len(list(clashes(says(f"Leader {name} spoke.", name, day) for name, day in [*terms, ("Ann Field", "2018-03-02")]))) == 1
    assert len(list(clashes(says(f"Leader {name} spoke.", name, day) for name, day in [*terms, back, ("Bob Marsh", "2020-02-15")]))) == 1


def test_another_name_between_two_papers_that_name_one():
    papers = [("Ann Field", "2014-01-06"), ("Bob Marsh", "2014-06-03"), ("Ann Field", "2014-11-10")]
    assert len(list(clashes(says(f"Leader {name} spoke.", name, day) for name, day in papers))) == 1


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("cabinet member for adult social care", "portfolio holder for adult social care", 1),
        ("cabinet member for finance", "finance convener", 1),
        ("cabinet member for finance", "cabinet member for highways", 0),
        ("cabinet member for resources", "cabinet member for corporate resources", 1),
        ("deputy cabinet member for finance", "cabinet member for finance", 0),
    ],
)
def test_portfolios(a, b, expected):
    first = says(f"Ann Field, {a}, spoke.", "Ann Field", "2014-02-06", "cabinet_member", a)
    second = says(f"Bob Marsh, {b}, spoke.", "Bob Marsh", "2014-02-08", "cabinet_member", b)
    assert len(list(clashes([first, second]))) == expected


def test_names():
    assert person("Cllr Tony O’Neill") == ("anthony", "o'neill")
    assert same_person("Simon Geraghtey", "Simon Geraghty")
    assert not same_person("Ann Field", "Bob Field")
    assert same_scheme("BOLD", "Better Outcomes Lean Delivery")
    assert not same_scheme("BOLD", "FutureFit")
