"""Words that say nothing of a figure are read as if they were not there, and change no other character's place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, text_hash
from extractor.faint_words import blanked, faint_words, plainly
from extractor.pipeline import extract_all

ROWS = [
    # of manner, between two words
    ("It will therefore be cut.", "It will           be cut."),
    ("It has quietly sold £9m of land.", "It has         sold £9m of land."),
    ("It will also be cut and has now gone.", "It will      be cut and has     gone."),
    ("It was reluctantly approved.", "It was             approved."),
    ("It was said instead.", "It was said instead."),
    ("It will then be cut, and then go.", "It will      be cut, and then go."),
    ("It also includes £9m, and is now run by two.", "It also includes £9m, and is now run by two."),
    # marks around what a sum is called; not around what somebody says
    ("A “£9m black hole” opened.", "A  £9m black hole  opened."),
    ('It faces a "£9m gap".', "It faces a  £9m gap ."),
    ("He said “£9m is too much”.", "He said “£9m is too much”."),
    ("It is a “£9m hole, and it grows” to him.", "It is a “£9m hole, and it grows” to him."),
    # ... nor a word or three that somebody calls so
    ("It faces a “black hole” of £9m, its 'savings'.", "It faces a  black hole  of £9m, its  savings ."),
    ("The so-called savings of £9m.", "The           savings of £9m."),
    ("Its “Better Lives” plan; “we must save £9m”.", "Its “Better Lives” plan; “we must save £9m”."),
    ("The schools' grant and the boys' £9m.", "The schools' grant and the boys' £9m."),
    # what a headline is about, before a sentence
    ("Budget: Parking fees could rise by 5%", "        Parking fees could rise by 5%"),
    ("Council cuts: Libraries to lose £9m", "              Libraries to lose £9m"),
    ("Budget: £9m", "Budget: £9m"),
    ("It passed its budget: Roads will lose £9m.", "It passed its budget: Roads will lose £9m."),
    # not where it opens or stands alone, before a figure, or in a list
    ("Quickly, it went.", "Quickly, it went."),
    ("It went, sadly, by £9m.", "It went, sadly, by £9m."),
    # of a council
    ("The cash-strapped council and the Labour-run borough council met.", "The               council and the Labour-run borough council met."),
    ("The council-run pool and the Labour-run party.", "The council-run pool and the Labour-run party."),
    # of a sum, behind it
    ("It cuts £9m in total from roads.", "It cuts £9m          from roads."),
    ("It cuts £2m this year and £9m in total.", "It cuts £2m this year and £9m in total."),
    # of a sum, before it
    ("A mammoth £9m gap.", "A         £9m gap."),
    ("Its eye-watering £9m debt.", "Its              £9m debt."),
    # not of another thing, not where no sum follows, not what has a meaning of its own
    ("A mammoth gap of £9m.", "A mammoth gap of £9m."),
    ("It is tidy. £9m went.", "It is tidy. £9m went."),
    ("An extra £9m, a further £2m, a planned £3m.", "An extra £9m, a further £2m, a planned £3m."),
    ("It costs roughly £9m and is likely to rise.", "It costs roughly £9m and is likely to rise."),
    ("Reaching £9m, it is an early £2m.", "Reaching £9m, it is an early £2m."),
]
SAME = [
    ("The campaign found a £9m deficit in pension funds.", "The campaign found a “£9m deficit” in pension funds."),
    ("There is a £9m mismatch between income and spending.", 'There is a "£9m mismatch" between income and spending.'),
    ("Bills will rise by £9.", "Bills will also rise by £9."),
    ("Some £9m has been set aside for roads.", "Some £9m has now been set aside for roads."),
    ("Members were awarded £9m by ministers.", "Members were again awarded £9m by ministers."),
    ("The council has cut £9m from its budget.", "The council has drastically cut £9m from its budget."),
    ("The council plans to save £9m on libraries.", "The council plans urgently to save £9m on libraries."),
    ("Some £9m will be spent on roads.", "Some £9m will eventually be spent on roads."),
    ("It needs to find £9m of savings.", "It needs desperately to find £9m of savings."),
    ("It faces a £9m gap.", "It faces a yawning and mammoth £9m gap."),
    ("The energy company lost £9m.", "The energy company lost a staggering £9m."),
    ("Ministers handed the council £9m for roads.", "Ministers handed the council a colossal £9m for roads."),
    ("The council will save £9m on libraries.", "The council is going to save £9m on libraries."),
    ("We will have to find £9m of savings.", "We’re going to have to find £9m of savings."),
    ("The budget proposes £9m of cuts to libraries.", "The budget proposes £9m in total of cuts to libraries."),
    ("The inquiry has set the council back £9m.", "The inquiry has set the cash-strapped council back £9m."),
    ("The council must do without £9m.", "The council must do without a tidy £9m."),
]


@pytest.mark.parametrize(("text", "read"), ROWS)
def test_faint_words(text: str, read: str) -> None:
    assert blanked(text, faint_words(text)) == read


@given(
    st.lists(st.sampled_from(["a", "mammoth", "£9m", "quickly", "therefore", "cut", ".", ",", "ly", " ", "\n", "tidy"]), max_size=12).map(" ".join)
)
def test_every_other_character_keeps_its_place(text: str) -> None:
    read = blanked(text, faint_words(text))
    assert len(read) == len(text)
    assert all(was == now or now == " " for was, now in zip(text, read, strict=True))


@pytest.mark.parametrize(("plain", "ornate"), SAME)
def test_they_change_nothing(plain: str, ornate: str) -> None:
    documents = [Document("a.txt", text, text_hash(text), published=date(2023, 11, 15), council="Kent County Council") for text in (plain, ornate)]
    was, now = (
        [(claim.quote, claim.measure, claim.status, claim.service, claim.qualifier) for claim in one.claims] for one in extract_all(documents)
    )
    assert was == now != []


def test_going_to_goes_where_it_goes() -> None:
    assert plainly("It is going to cut £9m, of which £2m is going to schools.") == "It will        cut £9m, of which £2m is going to schools."
