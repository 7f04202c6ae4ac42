"""Web pages: encodings, headlines, tables, what is no article."""

from datetime import date

import pytest

from corpus.errors import ReadError
from corpus.read import read_bytes
from corpus.readers.html import fragment_text

BODY = "".join(f"<p>The council will spend £{n}m more on roads next year, its leader told a meeting of the cabinet.</p>" for n in range(1, 6))


def page(head: str = "", body: str = f"<article><h1>Cuts agreed</h1>{BODY}</article>") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (page().replace("£".encode(), b"\xa3"), "Windows-1252 that says nothing"),
        (page('<meta charset="iso-8859-1">').replace("£".encode(), b"\xa3"), "Latin-1, which browsers read as Windows-1252"),
        (page('<meta charset="iso-8859-1">'), "UTF-8 that says it is Latin-1"),
        (page('<meta charset="nonsense">').replace("£".encode(), b"\xa3"), "an encoding that does not exist"),
        (page().decode().encode("utf-16"), "UTF-16"),
        (page().replace("£".encode(), b"&pound;"), "entities"),
    ],
)
def test_encodings(data: bytes, why: str) -> None:
    (document,) = read_bytes("a.html", data)
    assert "spend £5m more" in document.text


@pytest.mark.parametrize(
    ("head", "body", "start", "why"),
    [
        ("<title>Cuts agreed | Herald</title>", f"<article><h1>Cuts agreed</h1>{BODY}</article>", "Cuts agreed\n\nThe council", "the heading, once"),
        ("<title>Cuts agreed - Herald</title>", f"<article>{BODY}</article>", "Cuts agreed\n\nThe council", "the title where no heading is shown"),
        (
            '<meta property="og:title" content="Council budget news: cuts agreed">',
            f"<h1>Herald</h1><article><h2>Council budget: cuts agreed today</h2>{BODY}</article>",
            "Council budget: cuts agreed today\n\nThe council",
            "the heading shown, not the one for search engines, nor the paper's name",
        ),
    ],
)
def test_the_headline_comes_once(head: str, body: str, start: str, why: str) -> None:
    (document,) = read_bytes("a.html", page(head, body))
    assert document.text.startswith(start)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"datePublished":"2016-03-10"}]}</script>', date(2016, 3, 10)),
        ('<script type="application/ld+json">{broken</script><meta name="date" content="10/03/2016">', date(2016, 3, 10)),
        ('<meta property="article:published_time" content="2016-03-10T23:30:00Z">', date(2016, 3, 10)),
        ("<title>x</title>", None),
    ],
)
def test_dates(head: str, expected: date | None) -> None:
    (document,) = read_bytes("a.html", page(head))
    assert document.published == expected


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        ('<div><h1>Cuts agreed</h1><div class="timestamp">7th February 2019</div>{}</div>', date(2019, 2, 7), "below the headline"),
        ('<div><span class="story-date">7 February 2012 Last updated at 06:12</span><h1>Cuts agreed</h1>{}</div>', date(2012, 2, 7), "above it"),
        ('<article><h1>Cuts agreed</h1><p class="byline">By A Reader, published 07/02/2019</p>{}</article>', date(2019, 2, 7), "in the byline"),
        ('<div class="date">Thursday 12 March 2026</div><h1>Cuts agreed</h1>{}', None, "the day on which the page was saved"),
        ("<div><h1>Cuts agreed</h1><p>The vote is on 21 February 2019.</p>{}</div>", None, "a date of the story"),
        ("<h1>Cuts agreed</h1><p>7 February 2012 Last updated at 06:12</p>{}", date(2012, 2, 7), "a line of the text that holds nothing else"),
    ],
)
def test_dates_that_only_a_reader_sees(body: str, expected: date | None, why: str) -> None:
    (document,) = read_bytes("a.html", page("", body.format(BODY)))
    assert document.published == expected


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Agenda item - Budget 2024/25 - Fenshire Council", "Fenshire Council"),
        ("BBC News - Cuts agreed", "BBC News"),
        ("Cuts agreed | Marsh Echo", "Marsh Echo"),
        ("Kent County Council - the cuts in full", None),
        ("Cuts agreed - all you need to know", None),
        ("Cuts agreed | Latest News", None),
        ("Cuts agreed - what it means for tenants of the council", None),
        ("Council Cuts Jobs - Marsh Post Office Closes", None),
        ("Cuts agreed", None),
    ],
)
def test_the_outlet_in_the_title(title: str, source: str | None) -> None:
    (document,) = read_bytes("a.html", page(f"<title>{title}</title>"))
    assert document.source == source


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ('<p><b>READ MORE: <a href="/x">Council wastes £9m on bollards</a></b></p>', False),
        ('<div><h3>Read more</h3><p><a href="/x">Council wastes £9m on bollards</a></p></div>', False),
        ('<p>Related: <a href="/x">Council wastes £9m on bollards</a></p>', False),
        ('<p>Read more than the headline: the council wastes £9m on bollards, <a href="/x">it says</a>.</p>', True),
        ("<p>More: the council wastes £9m on bollards.</p>", True),
    ],
)
def test_pointers_to_other_stories_are_left_out(between: str, kept: bool) -> None:
    (document,) = read_bytes("a.html", page("", f"<article><h1>Cuts agreed</h1>{BODY}{between}{BODY}</article>"))
    assert ("£9m" in document.text) == kept
    assert document.text.count("£5m") == 2


def test_a_list_that_a_paragraph_leads_to_is_text() -> None:
    """Minutes of a council, on a page that says nowhere where its article is."""
    decided = "<p>Cabinet RESOLVED to recommend:</p><ol><li>a budget of £187m;</li><li>the use of £3.5m of reserves.</li></ol>"
    menu = '<p>Sections</p><ul><li><a href="/a">News of £8m</a></li><li><a href="/b">Jobs</a></li></ul>'
    (document,) = read_bytes("a.html", page("", f'<div class="a"><h1>Agenda item</h1>{menu}<h3>Decision:</h3><div>{decided}</div>{BODY}</div>'))
    assert "recommend:\n\na budget of £187m;\n\nthe use of £3.5m of reserves." in document.text
    assert "£8m" not in document.text


def test_the_address_gives_what_the_page_does_not() -> None:
    (document,) = read_bytes("a.html", page('<link rel="canonical" href="https://www.bbc.co.uk/news/2016/03/10/cuts">'))
    assert (document.source, document.published, document.source_kind) == ("BBC News", date(2016, 3, 10), "broadcaster")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>£5</b>m</p><p>Two</p>", "One £5m\n\nTwo"),
        ("<p>Cuts of £12.4m<sup><a href='#1'>1</a></sup> on 5<sup>th</sup> May</p>", "Cuts of £12.4m on 5th May"),
        ("One<br>Two<br/><br>Three", "One\n\nTwo\n\nThree"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<p>Cuts&nbsp;of &pound;5m</p><script>x()</script><style>p{}</style>", "Cuts of £5m"),
        (
            "<table><tr><th></th><th colspan=2>2016/17</th></tr>"
            "<tr><td rowspan=2>Adults</td><td>Net</td><td>1.5</td></tr><tr><td>Gross</td><td>2.5</td></tr></table>",
            "\t2016/17\nAdults\tNet\t1.5\nAdults\tGross\t2.5",
        ),
        (
            "<table><tr><td>" + "One long paragraph. " * 20 + "</td><td>" + "Another. " * 40 + "</td></tr></table>",
            ("One long paragraph. " * 20).strip() + "\n\n" + ("Another. " * 40).strip(),
        ),
        ("", ""),
        ("plain", "plain"),
    ],
)
def test_fragments(markup: str, text: str) -> None:
    assert fragment_text(markup) == text


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><script>var a = 1;</script></body></html>"])
def test_a_page_without_an_article(data: bytes) -> None:
    with pytest.raises(ReadError):
        read_bytes("a.html", data)


def test_the_lines_of_a_cell_are_words_apart() -> None:
    table = "<table><tr><th>Service</th><th>Cost<br>(£m)</th></tr><tr><td>Adults<br/>and Health</td><td><p>1.5</p><p>(net)</p></td></tr></table>"
    (document,) = read_bytes("a.html", f"<html><body><p>{'The council set its budget for the year. ' * 10}</p>{table}</body></html>".encode())
    assert document.text.endswith("Service\tCost (£m)\nAdults and Health\t1.5 (net)")


def test_a_page_that_is_arranged_by_tables() -> None:
    words = "He said that nobody wished to see any service close and that staff would be asked for their views before the summer came."
    menu = "<td><a href=/>Home</a><br><a href=/jobs>1,200 jobs</a><br><a href=/win>Win £500</a></td>"
    story = "<br><br>".join(("<b>40 posts go at council</b>", "FORTY posts will go at Barset District Council.", words, words, words))
    budget = "<table><tr><td>Service</td><td>£m</td></tr><tr><td>Adults</td><td>1.5</td></tr></table>"
    page = f"<html><body><table><tr><td colspan=2>Echo</td></tr><tr>{menu}<td>{story}<br>{budget}</td></tr></table></body></html>"
    (document,) = read_bytes("a.html", page.encode())
    assert "FORTY posts will go at Barset District Council.\n\nHe said" in document.text
    assert "Service\t£m\nAdults\t1.5" in document.text
    assert "1,200" not in document.text and "£500" not in document.text


def around(between: str) -> str:
    """The text of a page with something between the paragraphs of its article."""
    (document,) = read_bytes("a.html", page("", f"<article><h1>Cuts agreed</h1>{BODY}{between}{BODY}</article>"))
    assert document.text.count("£5m") == 2
    return document.text


@pytest.mark.parametrize(
    "post",
    [
        '<blockquote class="twitter-tweet" data-width="550"><p lang="en">They waste £9m!</p>&mdash; A (@a) <a href="/x">1 May</a></blockquote>',
        '<figure class="wp-block-embed"><div><blockquote class="twitter-tweet"><p>They waste £9m!</p></blockquote></div></figure>',
        '<blockquote class="instagram-media"><p>A post shared by cakes: £9m</p></blockquote>',
        '<div class="social-embed"><p>Skip post by Angry</p><blockquote>They waste £9m!</blockquote></div>',
        "<amp-twitter data-tweetid='1'><blockquote placeholder>They waste £9m!</blockquote></amp-twitter>",
    ],
)
def test_embedded_posts_are_not_the_articles_words(post: str) -> None:
    assert "£9m" not in around(post)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("<p>Subscribe today for just £9m for 4 months and get unlimited access.</p>", False),
        ("<p><i>Want the latest Fenshire news for £9m? Sign up to our free newsletter <a href='/n'>here</a>.</i></p>", False),
        ("<div class='newsletter-signup'><h3>Stay in touch</h3><p>Join 9,000 readers and win £9m.</p><p>Sign up</p></div>", False),
        ("<div class='paywall'><h2>To continue reading</h2><p>Pay £9m a month.</p><p>Already a subscriber? Log in</p></div>", False),
        ("<p>Follow BBC Fenshire on <a href='/f'>Facebook</a>, and win £9m.</p>", False),
        ("<p>Subscribers to the council's leisure centres will pay £9m more.</p>", True),
        ("<p>For years the council has spent £9m on a newsletter.</p>", True),
        ("<p>Already registered carers will share £9m.</p>", True),
        ("<p>For more like this, sign up and win £9m.</p>", False),
        ("<p>For a second year councillors refused to sign up to a £9m deal.</p>", True),
        ("<p>To get its share of £9m the council had to sign up by March.</p>", True),
        (f"<div class='paywall-content'><p>The council will sign up to a scheme for £9m.</p>{2 * BODY.replace('£5m', '£6m')}</div>", True),
    ],
)
def test_requests_to_subscribe_are_left_out(said: str, kept: bool) -> None:
    assert ("£9m" in around(said)) == kept


def test_a_live_page_keeps_its_posts_in_order_with_their_headings() -> None:
    posts = "".join(
        f"<li><article><header><h3>{title}</h3></header><time>1{n}:00</time><div class='post-body'><p>{said}</p></div>"
        "<footer>Share £9m</footer></article></li>"
        for n, (title, said) in enumerate([("Budget passed", "It saves £18m."), ("Amendment falls", "Libraries lose £2m."), ("Good day", "Welcome.")])
    )
    schema = '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Budget day","datePublished":"2018-02-20"}</script>'
    (document,) = read_bytes("a.html", page(schema, f"<h1>Budget day</h1><ul><li>Summary: £18m</li></ul><ol>{posts}</ol>"))
    assert document.published == date(2018, 2, 20)
    assert document.text == "\n\n".join(
        ("Budget day", "Budget passed", "It saves £18m.", "Amendment falls", "Libraries lose £2m.", "Good day", "Welcome.")
    )


def test_the_captions_of_a_gallery_are_paragraphs() -> None:
    figures = "".join(
        f"<figure><img src='{n}.jpg'><figcaption>{said}</figcaption></figure>" for n, said in enumerate(("1. It cuts 240 jobs", "2. It saves £18m"))
    )
    (document,) = read_bytes("a.html", page("", f"<main><h1>In pictures: a protest</h1><p>Some 500 marched.</p><div>{figures}</div></main>"))
    assert document.text == "In pictures: a protest\n\nSome 500 marched.\n\n1. It cuts 240 jobs\n\n2. It saves £18m"


@pytest.mark.parametrize("odd", ["\x01", "&#1;", "\x0b", "&#xFFFE;"])
def test_characters_that_no_page_may_hold(odd: str) -> None:
    table = f"<table><tr><td colspan=2>Budget{odd}</td></tr><tr><td>Adults{odd}<br>{odd}and all</td><td>£9.5m</td></tr></table>"
    assert "£9.5m" in around(table)
    (document,) = read_bytes("a.html", page("", f"<div><span>It cuts{odd} 240 jobs</span></div><div><span>It saves £18m{odd}</span></div>"))
    assert document.text == "It cuts 240 jobs\n\nIt saves £18m"


def test_the_last_resort_keeps_lines() -> None:
    """Nothing says where the article is: what the page says is still not one sentence."""
    (document,) = read_bytes("a.html", page("", "<div><span>It cuts 240 jobs</span></div><div><span>It saves £18m</span></div>"))
    assert document.text == "It cuts 240 jobs\n\nIt saves £18m"


@pytest.mark.parametrize(("sign", "mark"), [("Â£", "â€™"), ("&amp;pound;", "&amp;rsquo;"), ("\ufffd", "\ufffd"), ("&pound;", "&#146;")])
def test_characters_damaged_before_the_page_was_saved_are_stored_as_meant(sign: str, mark: str) -> None:
    story = f"The council{mark}s leader said that it would cut {sign}5m from its {sign}90m budget and lose forty posts in roads and schools. "
    page = f"<html><head><title>Exbury cuts {sign}5m</title></head><body><h1>Exbury cuts {sign}5m</h1><p>{story * 3}</p></body></html>"
    (document,) = read_bytes("page.html", page.encode())
    assert document.title == "Exbury cuts £5m"
    assert "The council’s leader said that it would cut £5m from its £90m budget" in document.text
