"""What is said between commas, dashes or brackets without saying anything of the figure changes nothing of it."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.asides import asides
from extractor.pipeline import extract_all

SAME = [
    ("Some £9m will be cut from libraries.", "Some £9m, however, will be cut from libraries."),
    ("Some £9m will be cut from libraries.", "Some £9m will, of course, be cut from libraries."),
    ("Some £9m has been set aside for roads.", "Some £9m, officers say, has been set aside for roads."),
    ("The leisure centre will cost £23m.", "The leisure centre will, it is understood, cost £23m."),
    ("It has lost £9m of grant.", "It has – once again – lost £9m of grant."),
    ("The council must save £9m.", "The council, like many others, must save £9m."),
    ("It faces a £9m cut in its grant.", "It faces, the Herald understands, a £9m cut in its grant."),
    ("Labour wanted £2m for children's services.", "Labour wanted £2m (see table below) for children's services."),
    ("The council has cut £9m from parks.", "The council (pictured right) has cut £9m from parks."),
    ("The council will save £9m on libraries.", "The council will save £9m on libraries, and the bins will be emptied once a fortnight."),
    ("The council has lost £9m of grant.", "The council, which runs most of the schools, has lost £9m of grant."),
    ("It must save £9m. It will cut 90 posts.", "It must save £9m. However, it will cut 90 posts."),
    ("It must save £9m. The cut is to the grant.", "It must save £9m. As a result, the cut is to the grant."),
    ("Home care, which costs £9m, is to be cut by £2m.", "Home care – which costs £9m – is to be cut by £2m."),
    ("Home care, which costs £9.2m, is to be cut by £2m.", "Home care (which costs £9.2m) is to be cut by £2m."),
    ("Residents, who pay £90, will pay £3 more.", "Residents - who pay £90 - will pay £3 more."),
    ("The authority will cut 90 posts.", "The authority (responsible for roads and parks) will cut 90 posts."),
]
NO_CHANGE = [
    "In care, for adults and children, it spends £9m.",
    "It has, by 2027, saved £9m.",
    "It has, she said, saved £9m.",
    "Roads (see Appendix 2) will lose £9m.",
    "Roads (£9m), however hard, will go.",
    "However, £9m will go.",
    "It would save £9m – which nobody doubts. Others – and they are many – do.",
    "Parks (which lose £9m).",
]
OF_THE_FIGURE = [
    ("The library service, which runs 14 libraries, will lose £9m.", "£9m", "culture"),
    ("The council will cut £9m from libraries and the bins that it empties.", "£9m", None),
    ("Cuts of £9m to libraries, and the bins too, were agreed.", "£9m", None),
    ("The council, which has put up parking charges, will take £90,000 more in fees.", "£90,000", "highways_transport"),
    ("It spends £9m on social care for adults and children.", "£9m", None),
]


def read(*texts: str) -> list[list[tuple[object, ...]]]:
    documents = [Document("a.txt", text, text_hash(text), published=date(2023, 11, 15), council="Kent County Council") for text in texts]
    fields = ("quote", "measure", "status", "service", "period", "council", "speaker")
    return [[tuple(getattr(claim, name) for name in fields) for claim in one.claims] for one in extract_all(documents)]


@pytest.mark.parametrize(("plain", "aside"), SAME)
def test_asides_change_nothing(plain: str, aside: str) -> None:
    was, now = read(plain, aside)
    assert was == now != []


@pytest.mark.parametrize("text", NO_CHANGE)
def test_what_says_something_stays(text: str) -> None:
    assert asides(text) == []


@pytest.mark.parametrize(("text", "quote", "service"), OF_THE_FIGURE)
def test_services_that_are_the_figures(text: str, quote: str, service: str | None) -> None:
    (found,) = read(text)
    assert [(one[0], one[3]) for one in found if one[0] == quote] == [(quote, service)]
