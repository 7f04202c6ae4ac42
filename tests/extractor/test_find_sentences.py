"""Where sentences end, and what a line is: prose, a heading, an item or a row of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, text_hash
from extractor.pipeline import pipeline, read
from extractor.reading import Reading


def sentences_of(text: str) -> Reading:
    return read(Document("test.txt", text, text_hash(text)), pipeline(until="cues"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # stops, and quotation marks that follow them
        ("Cuts hit £1.2m. The council said no.", ["Cuts hit £1.2m.", "The council said no."]),
        ("“It is hard.” She left.", ["“It is hard.”", "She left."]),
        ("Why? Because! £5m is gone.", ["Why?", "Because!", "£5m is gone."]),
        ("It was cut... It rose.", ["It was cut...", "It rose."]),
        # abbreviations and initials end nothing
        ("Mr. Lowe of St. Ives met Cllr. A. B. Hale at No. 10.", ["Mr. Lowe of St. Ives met Cllr. A. B. Hale at No. 10."]),
        ("Fig. 2 shows approx. £3m in Feb. 2013.", ["Fig. 2 shows approx. £3m in Feb. 2013."]),
        ("It met at 10 a.m. Thursday.", ["It met at 10 a.m. Thursday."]),
        ("The rise is 3 p.c. a year, or 1.5 per cent.", ["The rise is 3 p.c. a year, or 1.5 per cent."]),
        # a space lost on the way
        ("It cost £5m.The council paid.", ["It cost £5m.", "The council paid."]),
        # a wrapped line goes on, a new line that begins anew does not
        ("The council will\ncut jobs.\nIt said so.", ["The council will\ncut jobs.", "It said so."]),
        # a sum is not torn from its sign
        ("It will cost £\n5m. It said so.", ["It will cost £\n5m.", "It said so."]),
        ("\n\n  \n", []),
        ("", []),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences_of(text).sentences] == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Council cuts 30 posts.", "prose"),
        ("Council to cut 30 posts", "heading"),
        ("• £3m from parks", "item"),
        ("(a) that the report be noted;", "item"),
        ("2. Members agreed.", "item"),
        ("Adults\t12.4\t(3.1)", "row"),
        ("Children and Families 71.9 5.8", "row"),
        # one figure alone makes no row
        ("Budget report 2016", "heading"),
    ],
)
def test_kinds(line: str, kind: str) -> None:
    assert [s.kind for s in sentences_of(line).sentences] == [kind]


def test_paragraphs_are_counted() -> None:
    reading = sentences_of("One. Two.\n\nThree.\n\n\nFour.")
    assert [s.paragraph for s in reading.sentences] == [0, 0, 1, 2]


@given(st.text(alphabet="ab A.!?\n\t\"”'£5(•", max_size=80) | st.text(max_size=80))
def test_sentences_hold_every_character_that_is_not_white_space(text: str) -> None:
    reading = sentences_of(text)
    at = 0
    for sentence in reading.sentences:
        assert sentence.start < sentence.end
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()
