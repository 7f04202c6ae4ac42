"""Pages as they are pasted: datelines, captions, lists of names, adverts and headlines of other stories around the article. Pages of our own."""

from datetime import date

import pytest

from corpus.document import Document, text_hash
from extractor.claim import Extraction
from extractor.pipeline import extract


def extraction(page: str, published: date | None = None) -> Extraction:
    return extract(Document(path="page.txt", text=page, sha256=text_hash(page), published=published))


ARTICLE = "Kent County Council will cut £19m from its budget for 2011/12 and 30 posts will go in libraries, councillors agreed last night."


@pytest.mark.parametrize(
    "line",
    [
        "Last Updated: Friday, 18 February, 2011, 14:40 GMT",
        "18 February 2011",
        "Published: 06:00, 18 February 2011",
        "By Ann Ott | 18 Feb 2011",
        "Sent: 18 February 2011 16:05",
        "Meeting: 18 February 2011 - Cabinet",
    ],
)
def test_the_day_of_a_dateline_is_no_time_of_a_figure(line: str) -> None:
    page = f"Council tax to rise by 5.9%\n{line}\n\nThe tax will go up by 5.9%, ministers say.\n\nAn average bill comes to £1,167."
    assert {claim.period for claim in extraction(page).claims} == {None}


def test_a_day_in_the_text_is_one() -> None:
    (claim,) = extraction("The council’s debt stood at £9m on 31 March 2011, a report says.").claims
    assert str(claim.period) == "2011-03-31/2011-03-31"


@pytest.mark.parametrize("text", ["A £4.3m grant was given to the council\n12 December 2003 | Devon", "The budget 12 March 2004 set cuts of £4m."])
def test_a_day_after_a_kind_of_year_is_no_year(text: str) -> None:
    assert not any(claim.period and "2011" in str(claim.period) for claim in extraction(text).claims)


@pytest.mark.parametrize(
    ("page", "jobs"),
    [
        # a number that ends a line, then a heading
        ("Exbury Times, Page: 3\n\n\nJobs at risk at the council", []),
        ("Version 1 Version 2\nExbury Council jobs under threat", []),
        # ... and a wrapped line
        ("The council will cut 40\nposts this year, and up to 30\n  library jobs.", ["40\nposts", "30\n  library jobs"]),
    ],
)
def test_jobs_over_line_breaks(page: str, jobs: list[str]) -> None:
    assert [claim.quote for claim in extraction(page).claims if claim.kind == "jobs"] == jobs


@pytest.mark.parametrize(
    ("page", "people"),
    [
        ("Councillor Maya Tranter. Picture: Jo Arkwell.\n\nKent County Council is to cut £5m.", ["Maya Tranter"]),
        ("Cllr Maya Tranter Photo by Jo Arkwell. Kent County Council is to cut £5m.", ["Maya Tranter"]),
        ("Pictured: Cllr Ravi Sood. PHOTO: Exbury Live. Council leader Maya Tranter. Credit: Jo Arkwell", ["Ravi Sood", "Maya Tranter"]),
        ("“We will cut £5m,” said council leader Maya Tranter.By Jo Arkwell", ["Maya Tranter"]),
    ],
)
def test_captions_are_no_names(page: str, people: list[str]) -> None:
    assert [one.person for one in extraction(page).appointments] == people


@pytest.mark.parametrize(
    "page",
    [
        "Councillors Allen, Boothby, O’Shea, Wells, Sutton and Ward abstained from voting on a budget of £5m.",
        "It was moved by Councillor Sutton that cuts of £5m be made.\nCllrs Hart (Lab), Stafford, Mrs Lewes, Durham and Corby agreed.",
        "Present: County Councillors MC Alexander, D Rowlands, D Selby, K S Silk and J. Stafford\nA budget of £5m was moved.",
        "Cuts of £5m came from Westminster and Holyrood.",
    ],
)
def test_surnames_are_no_councils(page: str) -> None:
    assert {claim.council for claim in extraction(page).claims} == {None}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to trade unions more than 2,000 jobs have been lost at the council.", "trade unions"),
        ("On Friday 3 December the unions were informed that 818 posts would go.", "the unions"),
        ("According to Unison 400 posts will go.", "Unison"),
        ("According to the Office for Town Statistics about 300 jobs will go.", "the Office for Town Statistics"),
        ("•  The Committee was informed that there was a £530,000 underspend.", "The Committee"),
        ("A revenue budget of £361.985m, according to the table below, was agreed.", None),
    ],
)
def test_speakers_end_where_the_figure_begins(text: str, speaker: str | None) -> None:
    (claim,) = extraction(text).claims
    assert claim.speaker == speaker


@pytest.mark.parametrize(
    ("around", "reason", "figures"),
    [
        ("READ MORE: Exbury man fined £1,200 for fly-tipping", "other story", ["£1,200"]),
        ("Read more: 40 jobs at risk as store closes", "other story", ["40 jobs"]),
        ("SEE ALSO:\n£4.3m given to council\n12 Dec 03  |  Devon\nTax to rise 5%", "other story", ["£4.3m", "5%"]),
        ("Tax to rise by 9%\n25 Feb 04  |  Devon\nBig cuts\n24 Feb 04  |  Business", "other story", ["9%"]),
        ("Most read\n\n1. Town sign £50,000 striker\n\n2. £1.5m house for sale", "other story", ["£50,000", "£1.5m"]),
        ("More on this story\n  • Cuts of £4m agreed by city", "other story", ["£4m"]),
        ("Subscribe now for just £4 for 4 months. 6 months for £6.", "advert", ["£4", "£6"]),
        ("From just £1 a month you can help fund our work. Become a member today", "advert", ["£1"]),
        ("Tickets from £22.50", "advert", ["£22.50"]),
        ("Win a £500 shopping voucher", "advert", ["£500"]),
        ("Advertise with us from £99 per week.", "advert", ["£99"]),
    ],
)
def test_what_stands_around_an_article_is_none_of_it(around: str, reason: str, figures: list[str]) -> None:
    found = extraction(f"{ARTICLE}\n\n{around}\n\nA further £7m will come out of reserves, members of the cabinet were told on Monday.")
    assert [claim.quote for claim in found.claims] == ["£19m", "30 posts", "£7m"]
    assert [one.quote for one in found.unplaced if one.reason == reason] == figures


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        ("Residents can sign up for our £40 garden waste service.", "£40"),
        ("Read more on how the council lost £6m.", "£6m"),
        ("Councillors will watch as £6m goes from the budget.", "£6m"),
        ("The council’s newspaper will win a £20,000 grant.", "£20,000"),
    ],
)
def test_what_only_looks_like_it(line: str, figure: str) -> None:
    assert figure in [claim.quote for claim in extraction(f"{ARTICLE}\n\n{line}").claims]


def test_a_section_name_above_the_article_is_no_list() -> None:
    page = f"Latest news\nCouncil to cut £19m\nLocal Democracy Reporter\n\n{ARTICLE}"
    assert [claim.quote for claim in extraction(page).claims] == ["£19m", "£19m", "30 posts"]


TABLE = """Exbury Town Council 2016/17 £ 2017/18 £
Administration 106,074 97,700
Park and open spaces 7,678 8,885
Government grant -17,312 -7,625"""


def test_a_flattened_table_with_a_sign_beside_each_year() -> None:
    found = [(claim.quote, str(claim.period)[:4]) for claim in extraction(TABLE).claims]
    assert found == [("106,074", "2016"), ("97,700", "2017"), ("7,678", "2016"), ("8,885", "2017"), ("-17,312", "2016"), ("-7,625", "2017")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # a number and a dash before the next one are no range
        ("Exbury plus 3 – 3 libraries to close, and 20 – 30 jobs will go.", ["3 libraries", "20 – 30 jobs"]),
        # a row below it is not what a number counts
        ("Net requirement 203,347 221,643\nGovernment grant falls", []),
    ],
)
def test_figures_that_only_stand_side_by_side(text: str, figures: list[str]) -> None:
    assert [claim.quote for claim in extraction(text).claims] == figures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Council tax will rise by 5.9%. The rise is smaller than last year's 12.9%.", ["tax_rise", "tax_rise"]),
        ("The Government announced £6bn worth of public sector cuts last month.", ["saving"]),
        ("Of 136 councils 128 (94%) plan on raising their council tax by 4.99%.", ["other_percent", "tax_rise"]),
        ("The tax will go up by £30 (4%).", ["tax_bill", "tax_rise"]),
        ("Ministers announced £3bn of grants to make up for cuts.", ["grant"]),
    ],
)
def test_what_is_announced_and_compared(text: str, measures: list[str]) -> None:
    assert [claim.measure for claim in extraction(text).claims] == measures


def test_another_councils_bill_is_its_own() -> None:
    found = extraction("Conwy council's band D bill is £1,383.50. The leader said Gwynedd’s band D rate is £1,483.23.")
    assert [claim.council for claim in found.claims] == ["Conwy County Borough Council", "Gwynedd Council"]


def test_minutes_of_an_account_are_about_finance() -> None:
    minutes = "The Convener drew attention to an item on the agenda. " * 14
    (claim,) = extraction(f"{minutes}The estimated HRA surplus was £1.3m.").claims
    assert claim.quote == "£1.3m"


@pytest.mark.parametrize("time", ["", " yesterday", " on Tuesday,", " last week,", " meanwhile,"])
@pytest.mark.parametrize("who", ["the council", "councillors"])
def test_the_council_of_the_place_that_a_sentence_opens_with(time: str, who: str) -> None:
    text = f"Kent County Council has cut £5m. In East Sussex{time} {who} agreed £37m of cuts. Kent’s leader said more would go."
    assert [claim.council for claim in extraction(text).claims] == ["Kent County Council", "East Sussex County Council"]
