"""Signs spelt out by press archives, damaged characters, sums without a sign: read as meant, quoted as they stand."""

from datetime import date

import pytest

from corpus.document import Document, Part, text_hash
from extractor.claim import Extraction, stable_id
from extractor.mended import mended
from extractor.pipeline import extract, extract_all


def document(text: str, parts: tuple[Part, ...] = ()) -> Document:
    return Document(path="a.txt", text=text, sha256=text_hash(text), published=date(2004, 2, 20), council="Kent County Council", parts=parts)


def values(extraction: Extraction) -> list[tuple[str, float | None, float | None, str, str]]:
    return [(claim.quote, claim.low, claim.high, claim.measure, claim.qualifier) for claim in extraction.claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council must save pounds 5.8 million.", [("pounds 5.8 million", 5.8e6, 5.8e6, "saving", "exact")]),
        ("Its debt is about GBP9m, or GBP 250 a head.", [("GBP9m", 9e6, 9e6, "debt", "about"), ("GBP 250", 250.0, 250.0, "debt", "about")]),
        ("It faces cuts of between Pounds 3m and Pounds 4m.", [("Pounds 3m and Pounds 4m", 3e6, 4e6, "saving", "range")]),
        ("Interest costs £4m/year. It must save £3m/month.", [("£4m", 4e6, 4e6, "debt", "exact"), ("£3m", 3e6, 3e6, "saving", "exact")]),
        # a unit behind its number
        ("The council must save 20 pounds 50 times a year.", [("20 pounds", 20.0, 20.0, "saving", "exact")]),
        ("The council lost millions of pounds 10 years ago.", []),
    ],
)
def test_spelt_signs_are_read(text: str, found: list[tuple[str, float, float, str, str]]) -> None:
    assert values(extract(document(text))) == found


@pytest.mark.parametrize("dash", ["—", " -- ", "--"])
def test_dashes_part_clauses_however_they_are_set(dash: str) -> None:
    text = "Kent lost £40m – more than any other – through its energy firm. Another 40 jobs could go by March – 10% of its staff."
    plain, tight = extract_all([document(text), document(text.replace(" – ", dash))])
    read = [[(one.quote, one.measure, one.status, one.period, one.service) for one in found.claims] for found in (plain, tight)]
    assert read[0] == read[1]
    assert len(read[0]) == 3
    assert all(tight.document.text[one.start : one.end] == one.quote for one in tight.claims)


def test_a_range_and_a_ruled_line_have_no_such_dash() -> None:
    found = extract(document("It must save £6—7m.\n----------\nIts debt is £9m.\n"))
    assert [(one.quote, one.low, one.high) for one in found.claims] == [("£6—7m", 6e6, 7e6), ("£9m", 9e6, 9e6)]


def test_a_stroke_stands_for_a_rate() -> None:
    found = extract(document("The pool costs £4m/year. A place costs £900/week, and 9/week come."))
    assert [(one.quote, one.rate) for one in found.claims][:2] == [("£4m", "year"), ("£900", "week")]


SPELT = (
    "Kent cuts pounds 4m\n\nThe county council, led by Coun Maya Tranter, agreed to cut pounds 4m from its GBP 90m budget for 2004/05.\n\n"
    "“We lose 40 posts and pounds 2m of grant,” Coun Tranter said. Its Forward scheme costs GBP1.5m and began in 1999."
)


def test_everything_is_where_the_original_has_it() -> None:
    plain = document(SPELT.replace("pounds ", "£").replace("GBP ", "£").replace("GBP", "£"))
    with_signs, spelt = extract_all([plain, document(SPELT)])
    assert len(spelt.claims) == len(with_signs.claims) > 5
    for one, other in zip(spelt.claims, with_signs.claims, strict=True):
        assert SPELT[one.start : one.end] == one.quote
        assert one.quote.replace("pounds ", "£").replace("GBP ", "£").replace("GBP", "£") == other.quote
        assert (one.measure, one.status, one.period, one.low, one.speaker) == (other.measure, other.status, other.period, other.low, other.speaker)
        ours, theirs = SPELT[one.sentence_start : one.sentence_end], plain.text[other.sentence_start : other.sentence_end]
        assert ours.replace("pounds ", "£").replace("GBP ", "£").replace("GBP", "£") == theirs
        for (name, why), (_, same) in zip(one.evidence, other.evidence, strict=True):
            assert why.rule == same.rule, name
    assert all(one.id == stable_id(spelt.document.key, one.start, one.end, one.person, one.role) for one in spelt.appointments)
    assert [SPELT[one.start : one.end] for one in spelt.appointments] == [plain.text[one.start : one.end] for one in with_signs.appointments]
    assert [SPELT[one.start : one.end] for one in spelt.unplaced] == [one.quote for one in spelt.unplaced]


@pytest.mark.parametrize(
    ("sign", "apostrophe", "dash"),
    [
        ("&pound;", "&rsquo;", "&ndash;"),
        ("Â£", "â€™", "â€“"),
        ("\u200b£", "\u2019", "–\u00ad"),
        ("<b>£</b>", "’", "<i>–</i>"),
        ("\ufffd", "\ufffd", "\ufffd"),
    ],
)
def test_damage_changes_nothing_that_is_found(sign: str, apostrophe: str, dash: str) -> None:
    told = (
        "Exbury council cuts {0}4m\n\nKent County Council{1}s leader, Maya Tranter, said it {2} after a bad year {2} would cut {0}4m from its {0}90m "
        "budget for 2004/05.\n\nIt{1}ll lose 40 posts and {0}2m of grant, said Coun Tranter. A 30m budget gap remains."
    )
    text = told.format(sign, apostrophe, dash)
    plain, broken = extract_all(
        [document(told.format("£", "’", "–")), document(text.replace("\ufffd4", "£4").replace("\ufffd9", "£9").replace("\ufffd2", "£2"))]
    )
    assert len(plain.claims) == len(broken.claims) == 6
    for one, other in zip(plain.claims, broken.claims, strict=True):
        assert (one.low, one.measure, one.status, one.period, one.council, one.service) == (
            other.low,
            other.measure,
            other.status,
            other.period,
            other.council,
            other.service,
        )
        assert broken.document.text[other.start : other.end] == other.quote
        assert other.quote.endswith(one.quote.lstrip("£"))
    assert [one.person for one in plain.appointments] == [one.person for one in broken.appointments]


def test_what_is_read_as_nothing_stands_outside() -> None:
    text = "It must cut \u200b£5m\u200b and 40\u00ad posts\u00ad."
    assert [claim.quote for claim in extract(document(text)).claims] == ["£5m", "40\u00ad posts"]


def test_parts_move_with_their_text() -> None:
    (signs,) = mended(document(SPELT, (Part(0, SPELT.index("\n"), "title"), Part(SPELT.index("“"), len(SPELT), "end"))))
    shown = signs.document
    assert [shown.text[part.start : part.end] for part in shown.parts] == ["Kent cuts £4m", shown.text[shown.text.index("“") :]]
    assert signs.span(0, len(shown.text)) == (0, len(SPELT))


def test_texts_with_signs_are_left_alone() -> None:
    assert mended(document("Cuts of £4m, or 4 million pounds, were agreed.")) == ()
