"""Characters that earlier programs damaged, and what is read for them. Sentences of our own."""

from itertools import pairwise

import pytest

from corpus.damage import repairs


def mended(text: str) -> str:
    found = repairs(text)
    assert all(start <= end for start, end, _ in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    for start, end, meant in reversed(found):
        text = text[:start] + meant + text[end:]
    return text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        # entities, twice escaped ones and the older way without a semicolon
        ("Cuts of &pound;5m&nbsp;&ndash; &amp; more", "Cuts of £5m – & more"),
        ("Cuts of &amp;pound;5m, &#163;6m, &#xA3;7m, &pound8m", "Cuts of £5m, £6m, £7m, £8m"),
        ("&ldquo;It&rsquo;s &quot;bad&quot;&hellip;&rdquo;", '“It’s "bad"…”'),
        # no entities
        ("P&O; R&D; M&S & Co; a=1&b=2;", "P&O; R&D; M&S & Co; a=1&b=2;"),
        # UTF-8 read as Windows-1252, as Latin-1, twice, as Mac Roman, as DOS
        ("The councilâ€™s Â£5m â€“ â€œbadâ€\x9d", "The council’s £5m – “bad”"),
        ("The councilâ\x80\x99s Â£5m", "The council’s £5m"),
        ("The councilÃ¢â‚¬â„¢s Ã‚Â£5m", "The council’s £5m"),
        ("The council‚Äôs ¬£5m", "The council’s £5m"),
        ("The councilΓÇÖs ┬ú5m", "The council’s £5m"),
        ("Ynys MÃ´n, â€œa cafÃ©â€ and Â£5Â million", "Ynys Môn, “a café” and £5 million"),
        # ... and what is none of them
        ("Ynys Môn, Gŵyr, Siân, a café, £5m", "Ynys Môn, Gŵyr, Siân, a café, £5m"),
        # tags of a page that was pasted as it is
        ("<p>It cuts <b>£5m</b>.</p><p>Staff go.<br/>Now.</p>", "\nIt cuts £5m.\n\nStaff go.\nNow.\n"),
        ('See <a href="http://x.test/?id=300&amp;n=9">the report</a>.', "See the report."),
        ("Less than 5 < 6 and 7 > 3", "Less than 5 < 6 and 7 > 3"),
        # marks of Markdown
        (
            "The council**'s** [leader](https://x.test/?id=500) cut **£5m** and _40 posts_, *all* of them",
            "The council's leader cut £5m and 40 posts, all of them",
        ),
        ("![A picture](pic_500.jpg) of file_name_2 and 5 * 6 * 7, a_b", "A picture of file_name_2 and 5 * 6 * 7, a_b"),
        # signs that nobody sees
        ("redun\u00addancies, £\u200b5m\ufeff", "redundancies, £5m"),
        # quotes and apostrophes that were lost
        ("The council\ufffds leader: \ufffdWe\ufffdll go.\ufffd", "The council’s leader: “We’ll go.”"),
        ("In 2010\ufffd11 \ufffd a bad year", "In 2010–11 – a bad year"),
        ("The council?s leader? We?re off.", "The council’s leader? We’re off."),
        ("Is it so? They said it was.", "Is it so? They said it was."),
    ],
)
def test_what_is_read(written: str, read: str) -> None:
    assert mended(written) == read


def test_a_plain_text_has_nothing_to_mend() -> None:
    assert repairs("The council’s leader said: “We will cut £5m – and 40 posts.”\n\nWhy? Nobody knows.") == []
