"""Lines that a page puts between those of a story change nothing of its figures."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.page_furniture import without_furniture
from extractor.pipeline import extract_all

FURNITURE = [
    "By Sam Orley",
    "By Sam Orley, Local Democracy Reporter",
    "By Jo Marl and Sam Orley",
    "by Ann McKay | Political Correspondent",
    "Share this article",
    "Share",
    "Comments",
    "Advertisement",
    "ADVERTISEMENT",
    "Article continues below",
    "READ MORE: Man fined over fire in shed",
    "Read more: The bridge that nobody wants",
    "Related stories",
    "Image source, Getty Images",
    "Picture: Sam Orley",
    "Follow us on Facebook and X",
    "Sign up to our newsletter for news from your town",
    "22 November 2023, 10:32",
    "Published: Wednesday 22nd November 2023 at 9:15am",
]
KEPT = [
    "By Sam Orley, leader of the council",
    "By Cllr Sam Orley",
    "READ MORE: Bills to rise by 5 per cent",
    "Picture: the hall that cost £9m",
    "Share of the council tax",
    "Related costs of £9m",
    "Comments by the leader",
    "Printing",
    "22 November 2023: the vote",
]
STORY = (
    "Council to cut 120 jobs",
    "Tillingham Borough Council plans savings of £9m in 2024/25. Some 120 jobs would go.",
    "Libraries would lose £2.4m, parks £1.2m and roads £3m.",
    "“That is £40m since 2010,” its leader Jo Marl said. “It cannot go on.”",
    "A provision of £3m has been made.",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_is_blanked(line: str) -> None:
    text = f"Bridge opens\n{line}\n\nIt cost £9m."
    read, dates = without_furniture(text, dated=True)
    assert read == f"Bridge opens\n{' ' * len(line)}\n\nIt cost £9m."
    assert [one.quote for one in dates] == [line] * any(char.isdigit() for char in line)


@pytest.mark.parametrize("line", KEPT)
def test_is_kept(line: str) -> None:
    assert without_furniture(f"Bridge opens\n{line}\nIt cost £9m.", dated=True)[0] == f"Bridge opens\n{line}\nIt cost £9m."


def test_the_date_is_kept_where_it_is_not_known() -> None:
    text = "Bridge opens\n22 November 2023\nIt cost £9m."
    assert without_furniture(text, dated=False) == (text, [])


def test_the_headline_is_kept() -> None:
    assert without_furniture("Picture: Sam Orley\nIt cost £9m.", dated=True)[0].startswith("Picture")


@pytest.mark.parametrize("line", FURNITURE)
def test_changes_nothing(line: str) -> None:
    texts = "\n\n".join(STORY), f"\n\n{line}\n\n".join(STORY), f"\n{line}\n".join(STORY)
    plain, *parted = (
        [(claim.quote, claim.measure, claim.status, claim.period, claim.service, claim.speaker) for claim in one.claims]
        for one in extract_all([Document("a.txt", text, text_hash(text), published=date(2023, 11, 22)) for text in texts])
    )
    assert len(plain) > 6
    assert parted == [plain, plain]
