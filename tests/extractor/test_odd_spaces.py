"""Spaces and line ends that mean nothing change nothing, and what is found stands where the text as it is has it."""

import random
import re
import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, text_hash
from extractor.claim import Claim
from extractor.mended import mended
from extractor.odd_spaces import odd_spaces, plain_spaces
from extractor.pipeline import extract_all
from extractor.wrapped_lines import unwrapped

STORY = (
    "Tillingham council to cut £9m from libraries\n\n"
    "Tillingham Borough Council will cut £9m from its libraries in 2024/25, its leader Jo Marl has said. Some 120 jobs will go in two years, and a "
    "further £2.4m is to be saved on roads and parks. Councillors will vote on a 4.9 per cent rise in council tax in March.\n\n"
    "“We have lost £40 million of grant since 2010,” Councillor Marl said. “Adult social care takes £80,000 more every week, and the budget for "
    "children’s services has been overspent by £1.2m.”\n\n"
    "The authority has £14.5m in reserves, of which it wants to use £3m. Its chief executive, Sam Orley, is paid £160,000 a year."
)
FIELDS = ("kind", "measure", "low", "high", "qualifier", "rate", "status", "period", "service", "council", "speaker")


def document(text: str) -> Document:
    return Document("a.txt", text, text_hash(text), published=date(2023, 11, 15))


def wrapped(text: str, width: int, indent: str = "") -> str:
    return "\n".join(textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False) for line in text.split("\n"))


def some(text: str, pattern: str, put: str) -> str:
    chance = random.Random(5)
    return re.sub(pattern, lambda found: put if chance.random() < 0.2 else found[0], text)


CHANGED = {
    "wrapped at 40": wrapped(STORY, 40),
    "wrapped at 70": wrapped(STORY, 70),
    "wrapped at 100": wrapped(STORY, 100),
    "wrapped and set in": wrapped(STORY, 60, "    "),
    "wrapped, spaces at the ends": wrapped(STORY, 60).replace("\n", " \n"),
    "two spaces": some(STORY, " ", "  "),
    "a hard space and a plain one": some(STORY, " ", "\u00a0 "),
    "hard spaces": STORY.replace(" ", "\u00a0"),
    "thin spaces": some(STORY, " ", "\u2009"),
    "spaces without width": some(STORY, " ", "\u200b "),
    "soft hyphens": STORY.replace("council", "coun\u00adcil").replace("budget", "bud\u00adget"),
    "a mark before it all": "\ufeff" + STORY,
    "speech set in": STORY.replace("\n“", "\n   “"),
    "thousands by spaces": STORY.replace(",000", " 000"),
    "thousands by thin spaces": STORY.replace(",000", "\u2009000"),
    "a narrow hard space": STORY.replace(",000", "\u202f000"),
}


def read(claims: tuple[Claim, ...]) -> list[tuple[object, ...]]:
    return [tuple(getattr(claim, name) for name in FIELDS) for claim in claims]


@pytest.mark.parametrize("text", CHANGED.values(), ids=CHANGED)
def test_they_change_nothing(text: str) -> None:
    plain, odd = extract_all([document(STORY), document(text)])
    assert read(odd.claims) == read(plain.claims)
    assert len(plain.claims) > 9
    assert [(one.person, one.role) for one in odd.appointments] == [(one.person, one.role) for one in plain.appointments]
    for claim in odd.claims:
        assert text[claim.start : claim.end] == claim.quote
        assert not claim.quote[0].isspace()
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council will, it said, cut\n£9m next year, and then as\nmuch again.\n\nNobody objected when it met on\nMonday.",
            "The council will, it said, cut £9m next year, and then as much again.\n\nNobody objected when it met on Monday.",
        ),
        # no page is so narrow
        ("It will cut\n£9m next year,\nit has said.", "It will cut\n£9m next year,\nit has said."),
    ],
)
def test_narrow_columns(text: str, expected: str) -> None:
    assert unwrapped(text) == expected


LISTS = [
    # the longest line of a list is as wide as its widest
    "Savings agreed by Tillingham council\nLibraries and museums £900,000\nParks £400,000\nRoads and street lighting £1.2m",
    # a table that has lost its tabs
    "Net budget of each service\nAdult social care and health 12.4 13.5\nChildren and family services 9.1 10.0\nhousing and other services 1.1 2.2",
    # one sentence a line
    "The council has agreed its budget for the year to come.\nCouncil tax will rise by 4%.\nLibraries will lose £300,000.",
]


@pytest.mark.parametrize("text", LISTS)
def test_lines_of_their_own_stay(text: str) -> None:
    assert unwrapped(text) == text


TABLES = [
    "Service           Budget    Change\nAdult care        £12.4m    £1.3m\nChildren's care   £9.1m     £0.2m",
    "Adult care        12.4    (1.3).",
]


@pytest.mark.parametrize("text", TABLES)
def test_columns_stay(text: str) -> None:
    assert odd_spaces(text) == []


def test_a_text_without_them_is_read_as_it_is() -> None:
    assert mended(document(STORY)) == ()
    assert plain_spaces(STORY) is STORY
    assert unwrapped(STORY) is STORY


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("A place costs £3 200 a week. The county has 14 000 staff and cut 1 250 posts.", ["£3 200", "14 000 staff", "1 250 posts"]),
        ("The county has 14\u202f000 staff, 250 of them new; it lost £1\u2009048.41.", ["14\u202f000 staff", "£1\u2009048.41"]),
        # commas elsewhere: the space parts two figures
        ("In class 5 200 places cost £3,200. By plan 12 400 jobs go.", ["£3,200", "400 jobs"]),
        # rows of a table are no such figures
        ("Libraries 12 300 15 400\nThe county cuts £9m.", ["£9m"]),
    ],
)
def test_thousands_parted_by_spaces(text: str, quotes: list[str]) -> None:
    (found,) = extract_all([document(text)])
    assert [claim.quote for claim in found.claims if claim.quote in quotes] == quotes
    assert not any(claim.quote.startswith(("200", "000", "5 200", "12 4", "12 3")) for claim in found.claims)


@given(
    st.lists(
        st.sampled_from(["The council", "£9m", "will cut", "£1 200 000", " ", "\u00a0", "\u200b", "\n", "\n  ", ".", "pounds 5m", "\u00ad"]),
        max_size=30,
    )
)
def test_every_word_is_found_again(pieces: list[str]) -> None:
    text = " ".join(pieces)
    spaced = plain_spaces(text)
    assert len(spaced) == len(text)
    assert len(unwrapped(spaced)) == len(text)
    for way in mended(document(text)):
        places = [way.span(at, at)[0] for at in range(len(way.document.text) + 1)]
        assert places == sorted(places)
