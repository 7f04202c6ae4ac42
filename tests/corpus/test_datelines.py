"""The day that the top of a text shows, in the forms in which papers, councils and archives print it."""

from datetime import date

import pytest

from corpus.datelines import dateline


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Last Updated: Friday, 13 February, 2004, 08:15 GMT", date(2004, 2, 13)),
        ("Page last updated at 17:31 GMT, Thursday, 18 February 2010", date(2010, 2, 18)),
        ("Thursday, 18 February 2010 17:31 UK", date(2010, 2, 18)),
        ("18 February 2012 Last updated at 17:31", date(2012, 2, 18)),
        ("Published 3 March 2021", date(2021, 3, 3)),
        ("3 March 2021", date(2021, 3, 3)),
        ("11th October 2023", date(2023, 10, 11)),
        ("8:30am Thursday 10th March 2011", date(2011, 3, 10)),
        ("First published Thursday 10 March 2011 in News", date(2011, 3, 10)),
        ("By Jenny Stamp 05:00, 4 MAR 2015 Updated 08:00, 5 MAR 2015", date(2015, 3, 4)),
        ("18:24, 12 FEB 2020", date(2020, 2, 12)),
        ("- 05:00, 4 MAR 2015", date(2015, 3, 4)),
        ("Published on Monday 14 February 2011 10:00", date(2011, 2, 14)),
        ("Published 12:00 Friday 14 February 2014", date(2014, 2, 14)),
        ("Wednesday 04 March 2015", date(2015, 3, 4)),
        ("Thursday, 5th March 2020, 12:30 pm", date(2020, 3, 5)),
        ("PUBLISHED: 09:33 14 October 2010 | UPDATED: 16:49 24 August 2012", date(2010, 10, 14)),
        ("Published: 4:30 PM January 13, 2021", date(2021, 1, 13)),
        ("Thu 3 Dec 2020 13.14 GMT", date(2020, 12, 3)),
        ("Thursday 11 February 2010 00.05 GMT", date(2010, 2, 11)),
        ("Published: 06:00, 20 February 2019 | Updated: 09:17, 21 February 2019", date(2019, 2, 20)),
        ("November 20 2013, 3:01 am", date(2013, 11, 20)),
        ("15 February, 2011", date(2011, 2, 15)),
        ("By Jon Ott| 12 Feb 2020", date(2020, 2, 12)),
        ("By: Viv Ott  14 Mar 14", date(2014, 3, 14)),
        ("By Will Ott | 23 February 2024", date(2024, 2, 23)),
        ("Posted on February 12, 2014 by admin", date(2014, 2, 12)),
        ("Feb 12, 2014", date(2014, 2, 12)),
        ("12/02/2014", date(2014, 2, 12)),
        ("12.02.14", date(2014, 2, 12)),
        ("2014-02-12", date(2014, 2, 12)),
        ("2014-02-12T10:30:00Z", date(2014, 2, 12)),
        ("Date: 12 February 2014", date(2014, 2, 12)),
        ("Published: 12/02/2014", date(2014, 2, 12)),
        ("Release date: 12 February 2014", date(2014, 2, 12)),
        ("Date published: 12th February 2014", date(2014, 2, 12)),
        ("News release: 12 February 2014", date(2014, 2, 12)),
        ("12 Feb 2014 10:30", date(2014, 2, 12)),
        ("Sent: 12 February 2014 10:30", date(2014, 2, 12)),
        ("Date: Wed, 12 Feb 2014 10:30:00 +0000", date(2014, 2, 12)),
        ("By Lou Ott on 17 Feb 2010 in Latest News, Redundancy", date(2010, 2, 17)),
        ("by jamesott on 7 November, 2017", date(2017, 11, 7)),
        ("News | Chris Ott - ICNN Senedd Reporter | Published: 13:06, Wednesday January 8th, 2025.", date(2025, 1, 8)),
        ("Last updated: 13:06, Wednesday January 8th, 2025", date(2025, 1, 8)),
        ("18/09/2015, 6:00 am", date(2015, 9, 18)),
        ("Posted: Sat Jul 02, 2005 1:18 am", date(2005, 7, 2)),
        ("Monday, January 19th, 2009. 1:11am", date(2009, 1, 19)),
        ("Wednesday 12 February 2014 at 10:30", date(2014, 2, 12)),
        ("Wed, 12 Feb 2014", date(2014, 2, 12)),
        ("12-Feb-2014", date(2014, 2, 12)),
        ("12 February '14", date(2014, 2, 12)),
        ("Updated 10:30, 12 Feb 2014", date(2014, 2, 12)),
        ("Publication date: 29/11/2005", date(2005, 11, 29)),
        ("Meeting: 24/02/2016 - Council (Item 5)", date(2016, 2, 24)),
    ],
)
def test_a_line_that_shows_the_day(line: str, day: date) -> None:
    assert dateline(f"Exbury council cuts £5m\n\n{line}\n\nCuts were agreed on 4 March 2003.\n") == day


@pytest.mark.parametrize(
    "line",
    [
        "On 10 March 2016 the council met.",  # of something in the text
        "The budget, set on 10 March 2016, was cut",
        "2015/16 budget - 10/20 on the list",
        "Telephone 01234 567890, 12.30-14.00",
        "By-elections were held on 10 March 2016",
        "Published: next week",
        "A meeting on 31/02/2014",
    ],
)
def test_a_line_that_shows_none(line: str) -> None:
    assert dateline(f"Exbury council cuts £5m\n\n{line}\n\nCuts were agreed.\n") is None


def test_the_article_below_its_menus() -> None:
    menu = "".join(f"  • Section {number}\n" for number in range(60))
    assert dateline(f"{menu}\nNews | Published: 13:06, Wednesday January 8th, 2025.\n\n12 March 2003\n") == date(2025, 1, 8)
    assert dateline(f"{menu}\n12 March 2003\n") is None  # a bare date so far down may be of another story


def test_a_line_alone_is_believed_before_a_label() -> None:
    assert dateline("Council cuts\nLast updated: 5 March 2015\n4 March 2015\n") == date(2015, 3, 5)  # both hold nothing else: the first
    assert dateline("Council cuts\nMeeting: 5 March 2015 - Cabinet\n9 March 2015\n") == date(2015, 3, 9)
