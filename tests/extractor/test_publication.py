"""When a document without a date was published."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.pipeline import pipeline, read

# (text, published, why)
INFERRED = [
    ("The 2017/18 financial year, which ends in three weeks, was a lean one.", "2018-03-10", "counted back from the end of the year"),
    ("The new budget for 2016/17, which starts in two weeks, is tight.", "2016-03-18", "counted back from its start"),
    ("The 2015/16 financial year ends next week.", "2016-03-24", "next week"),
    ("The 2015/16 financial year ends today.", "2016-03-31", "today"),
    ("CABINET 4 FEBRUARY 2016\nREVENUE BUDGET\n\n1. The cabinet is asked to note the report.", "2016-02-04", "the head of a report"),
    ("Published: 3 March 2011\n\nThe council will cut 40 jobs.", "2011-03-03", "a dateline"),
    ("The draft budget for 2024/25 was published yesterday (Wednesday, December 13).", "2023-12-14", "the year in which the weekday fits"),
    ("The council announced today (4 February 2016) that 40 jobs will go.", "2016-02-04", "today with its date"),
]
UNKNOWN = [
    ("Bosses have unveiled the budget for 2013/14. Other cuts will follow in February.", "nothing to count from"),
    ("The staff moved on 1 October 2015.", "the date of something else"),
    ("", "no text"),
]


@pytest.mark.parametrize(("text", "day", "why"), INFERRED)
def test_inferred(text: str, day: str, why: str) -> None:
    reading = read(Document("a.txt", text, text_hash(text)), pipeline(until="councils"))
    assert (reading.published, reading.published_inferred) == (date.fromisoformat(day), True), why


@pytest.mark.parametrize(("text", "why"), UNKNOWN)
def test_unknown(text: str, why: str) -> None:
    reading = read(Document("a.txt", text, text_hash(text)), pipeline(until="councils"))
    assert (reading.published, reading.published_inferred) == (None, False), why


def test_a_given_date_stays() -> None:
    text = "The 2017/18 financial year, which ends in three weeks, was a lean one."
    reading = read(Document("a.txt", text, text_hash(text), published=date(2016, 3, 9)), pipeline(until="councils"))
    assert (reading.published, reading.published_inferred) == (date(2016, 3, 9), False)
