"""What parts a verb group is read elsewhere, and everything found is quoted from where it stands."""

from datetime import date

import pytest

from corpus.document import Document, Part, text_hash
from extractor.moved import moved
from extractor.pipeline import extract, extract_all
from extractor.verb_asides import verb_asides


def document(text: str, parts: tuple[Part, ...] = ()) -> Document:
    return Document(path="a.txt", text=text, sha256=text_hash(text), published=date(2023, 11, 15), council="Kent County Council", parts=parts)


def as_read(text: str) -> str:
    return moved(document(text), verb_asides(text)).document.text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        # a time opens the clause
        ("The council will, by 2027, save £9m.", "By 2027, the council will save £9m."),
        ("Members met. Roads will by March 2027 lose £9m.", "Members met. By March 2027, Roads will lose £9m."),
        ("Services were last year cut by £9m.", "Last year, Services were cut by £9m."),
        ("It says that libraries have, since 2010, been cut by £9m.", "It says that since 2010 libraries have been cut by £9m."),
        ("“We plan to over the next four years save £9m.”", "“Over the next four years, We plan to save £9m.”"),
        ("A fund that will, by 2027, be spent on roads.", "A fund that by 2027 will be spent on roads."),
        # anything else ends the sentence
        ("The council could – she said – lose £9m.", "The council could lose £9m – she said."),
        ("It will be, officers fear, cut by £9.5m", "It will be cut by £9.5m, officers fear"),
        ("“We must, if ministers help, find £9m,” he said.", "“We must find £9m, if ministers help,” he said."),
        # behind a figure, before its verb
        (
            "Some £9m – the third such sum in five years – will be cut from parks.",
            "Some £9m will be cut from parks – the third such sum in five years.",
        ),
        ("Some 40 jobs, officers believe, could go.", "Some 40 jobs could go, officers believe."),
    ],
)
def test_what_parts_a_verb_group_is_read_elsewhere(text: str, meant: str) -> None:
    assert as_read(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "The council will save £9m by 2027.",
        "The gap of £9m – £2m more – will be closed.",
        "It was £9m – a third of it – and was cut.",
        "Some £9m, which was agreed in May, will be cut.",
        "As it was, the council said, the gap was £9m.",
        "The gap was, officers say, £9m.",
        "It is what they have, in the end, to offer.",
        "In what will be 2027 the council will save £9m.",
        "The gap was in 2022 a third of the budget.",
    ],
)
def test_other_words_stay_where_they_are(text: str) -> None:
    assert verb_asides(text) == []


TEXT = (
    "Kent agrees cuts\n\nThe council will, by 2027, save £9m. Parks have – as ever – lost £2m.\n"
    "Libraries were in 2022/23 cut by £3m, and 40 jobs will from April 2024 go."
)


def test_everything_is_quoted_from_where_it_stands() -> None:
    found = extract(document(TEXT))
    assert [one.quote for one in found.claims] == ["£9m", "£2m", "£3m", "40 jobs"]
    assert [one.period for one in found.claims] == ["../2027-12-31", None, "2022-04-01/2023-03-31", "2024-04-01/.."]
    for one in found.claims:
        assert TEXT[one.start : one.end] == one.quote
        assert one.sentence_start <= one.start < one.end <= one.sentence_end
        for name, why in one.evidence:
            assert why.start is None or why.end is None or 0 <= why.start < why.end <= len(TEXT), name
    times = [TEXT[why.start : why.end] for one in found.claims for name, why in one.evidence if name == "period"]
    assert times == ["by 2027", "in 2022/23", "from April 2024"]
    assert TEXT[found.claims[0].sentence_start : found.claims[0].sentence_end] == "The council will, by 2027, save £9m."


def test_parts_stay_with_their_words() -> None:
    text = "It will, by 2027, save £9m.\nThe end."
    shown = moved(document(text, (Part(0, 27, "p. 1"), Part(28, 36, "p. 2"))), verb_asides(text)).document
    assert [shown.text[part.start : part.end] for part in shown.parts] == ["By 2027, it will save £9m.", "The end."]


def test_it_is_read_as_if_the_time_stood_first() -> None:
    plain, parted = extract_all([document("By 2027, £9m will be cut from libraries."), document("£9m will, by 2027, be cut from libraries.")])
    assert [(one.measure, one.status, one.period, one.service) for one in parted.claims] == [
        (one.measure, one.status, one.period, one.service) for one in plain.claims
    ]
