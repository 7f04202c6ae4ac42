"""Headlines in capitals, all or one a word, are read like the sentence that they stand for."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.headline_case import plain_case
from extractor.pipeline import extract_all


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Council Will Cut 40 Jobs", "Council will cut 40 jobs"),
        ("COUNCIL WILL CUT 40 JOBS", "Council will cut 40 jobs"),
        ("Derby City Council Agrees Cuts of £9m", "Derby City Council agrees cuts of £9m"),
        ("600 MORE JOBS TO GO IN DERBY", "600 more jobs to go in Derby"),
        ("COUNCIL TO CUT £12m OF NHS MONEY", "Council to cut £12m of NHS money"),
        ("Council Tax May Rise by 5% in May", "Council tax may rise by 5% in May"),
        ("Will Garside Says £9m Will Be Saved", "Will Garside says £9m will be saved"),
        # prose, lines without a figure, names alone, and what is no headline stay
        ("The Kent leader will cut 40 jobs", "The Kent leader will cut 40 jobs"),
        ("Council Will Cut Jobs", "Council Will Cut Jobs"),
        ("Jo Marl, Corporate Director", "Jo Marl, Corporate Director"),
        ("Council £9m", "Council £9m"),
    ],
)
def test_what_a_headline_stands_for(line: str, shown: str) -> None:
    assert plain_case(f"{line}\nThe council met.\n") == f"{shown}\nThe council met.\n"


SENTENCES = (
    "Council will cut £9m from libraries",
    "Derby City Council agrees savings of £9m",
    "Up to 290 jobs are under threat at Derby City Council",
    "Budget for parks could be cut by £2m in 2024/25",
    "£12m of reserves will be used to balance books",
    "Council tax may rise by 5% next year",
    "More than 500 staff have lost their jobs since 2010",
)
SMALL = ("of", "to", "at", "in", "for", "by", "from")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_capitals_change_no_reading(sentence: str) -> None:
    title = " ".join(word if word in SMALL else word[0].upper() + word[1:] for word in sentence.split())
    texts = [f"{headline}\n\nThe council met on Monday.\n" for headline in (sentence, title, sentence.upper())]
    plain, *others = extract_all([Document("a.txt", text, text_hash(text), published=date(2023, 11, 15)) for text in texts])
    for other in others:
        assert [(one.measure, one.status, one.period, one.service, one.council) for one in other.claims] == [
            (one.measure, one.status, one.period, one.service, one.council) for one in plain.claims
        ]
        assert [other.document.text[one.start : one.end] for one in other.claims] == [one.quote for one in other.claims]
    assert len(plain.claims) == 1
