"""PDFs: furniture, hyphens, columns, pages; and the page layout by itself."""

import io
from collections import Counter
from collections.abc import Callable
from typing import Any

import generate
import pytest
from generate import Article
from reportlab.pdfgen.canvas import Canvas

from corpus.errors import ReadError
from corpus.read import read_bytes
from corpus.readers.layout import Run, blocks
from corpus.readers.pdf import join_lines

LONG = Article(
    "Budget monitoring",
    tuple(f"{n}. Savings of £{n}.{n}m were delivered in quarter {n % 4 + 1}, and {n * 7} posts were deleted." for n in range(1, 90)),
)


def test_pages_are_parts_and_their_furniture_is_gone() -> None:
    (document,) = read_bytes("a.pdf", generate.pdf(LONG, footer="Page {page} of 3"))
    assert [part.label for part in document.parts] == ["page 1", "page 2", "page 3"]
    assert "edition" not in document.text and "Page" not in document.text
    for paragraph in LONG.paragraphs:
        assert paragraph in document.text
    second = document.parts[1]
    assert document.text[: second.start].rstrip().endswith("deleted.") and document.text[second.start].isdigit()


def test_a_table_over_pages_keeps_its_rows_whole() -> None:
    article = Article("Budget by service", ("The table shows the budget of each service for two years, in millions of pounds.",))
    (document,) = read_bytes("a.pdf", generate.word_pdf(article, table_pages=2))
    lines = document.text.split("\n")
    for row in range(2 * 28):
        heading = f"Service number {row} and all of the teams which report to it within the directorate"
        assert f"{heading}\t{10.5 + row:.2f}\t{11.25 + row:.2f}\t(0.50)" in lines
    assert "Service area\t2015/16\t2016/17\tChange" in lines
    assert "Agenda item" not in document.text
    assert document.title == article.title  # the file's own title is that of a draft


def test_a_scan_is_named_as_one() -> None:
    import io

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = ImageReader(io.BytesIO(_gif()))
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawImage(picture, 0, 0, 500, 700)
    canvas.showPage()
    canvas.save()
    with pytest.raises(ReadError, match="a scan without a text layer") as caught:
        read_bytes("a.pdf", out.getvalue())
    assert "ocrmypdf" in caught.value.hint


def _gif() -> bytes:
    return bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")


@pytest.mark.parametrize(("data", "reason"), [(b"%PDF-1.7\nnothing", "a broken PDF"), (generate.pdf(LONG)[:2000], "a broken PDF")])
def test_broken_files(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_bytes("a.pdf", data)


def test_a_password_is_named() -> None:
    import io

    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(100, 700, "Cuts of £5m")
    canvas.save()
    with pytest.raises(ReadError, match="protected by a password"):
        read_bytes("a.pdf", out.getvalue())


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("Savings of £25", "million were found"), "Savings of £25 million were found"),
        (("The redun-", "dancies will go ahead"), "The redundancies will go ahead"),
        (("The redun\ufffe", "dancies will go ahead"), "The redundancies will go ahead"),
        (("in 2013-", "14 and after"), "in 2013-14 and after"),
        (("at Stoke-", "on-Trent"), "at Stoke-on-Trent"),  # both are words elsewhere
        (("a cost-", "cutting plan"), "a cost-cutting plan"),  # written so elsewhere
        (("cuts -", "and more"), "cuts - and more"),
        (("£5m-", "£6m"), "£5m-£6m"),
    ],
)
def test_lines_joined(lines: tuple[str, ...], joined: str) -> None:
    assert join_lines(lines, Counter(["cost-cutting", "stoke", "on"])) == joined


@pytest.mark.parametrize(
    ("before", "small", "height", "after"),
    [
        ("The council will save £12.4m", 6, 4.5, "by March 2017."),
        ("Members met in a hall and noted the forecast for 2023/24.", 8.8, 5.0, ""),  # nothing below the line, and the raised figure is large
    ],
)
def test_raised_numbers_are_notes_not_digits(before: str, small: float, height: float, after: str) -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFont("Times-Roman", 11)
    canvas.drawString(70, 700, before)
    width = canvas.stringWidth(before, "Times-Roman", 11)
    canvas.setFont("Times-Roman", small)
    canvas.drawString(70 + width, 700 + height, "2")
    canvas.setFont("Times-Roman", 11)
    canvas.drawString(75 + width, 700, after)
    canvas.save()
    (document,) = read_bytes("a.pdf", out.getvalue())
    assert document.text == f"{before} {after}".strip()


def column(left: float, top: float, lines: list[str], width: float = 200.0) -> list[Run]:
    return [Run(left, top - n * 12 - 9, left + min(width, len(line) * 5.0), top - n * 12, line) for n, line in enumerate(lines)]


PROSE = [
    "The council will spend less on roads next",
    "year and more on care for older people in",
    "every part of the county, its leader told a",
    "packed meeting of the cabinet on Tuesday.",
]


def test_columns_are_read_one_after_the_other() -> None:
    other = [line.replace("council", "district") for line in PROSE]
    found = blocks(column(50, 700, PROSE) + column(300, 700, other))
    assert [" ".join(block.lines) for block in found] == [" ".join(PROSE), " ".join(other)]


def test_a_title_across_columns_comes_first() -> None:
    title = Run(50, 730, 480, 745, "Council agrees its budget for next year after a long debate")
    found = blocks([*column(50, 700, PROSE), title, *column(300, 700, PROSE)])
    assert found[0].lines == (title.text,)
    assert len(found) == 3


def test_a_large_heading_beside_two_lines_does_not_make_them_one() -> None:
    heading = Run(50, 690, 230, 712, "Budget news")
    runs = [heading, *column(50, 670, PROSE * 3), *column(300, 714, PROSE * 3)]
    assert [line for block in blocks(runs) for line in block.lines] == [heading.text, *PROSE * 6]


def test_a_table_is_not_columns() -> None:
    labels = [
        "Children's services and all schools",
        "Adult social care and public health",
        "Highways, transport and waste, all areas",
        "Central departments and the reserves",
    ]
    figures = [Run(400, 700 - n * 12 - 9, 425, 700 - n * 12, f"{n}1.9") for n in range(4)]
    (found,) = blocks(column(50, 700, labels) + figures)
    assert found.rows == tuple((label, f"{n}1.9") for n, label in enumerate(labels))


def test_a_wide_space_in_a_justified_line_is_no_table() -> None:
    runs = [*column(50, 700, PROSE[:2]), Run(50, 667, 90, 676, "every part"), Run(104, 667, 250, 676, "of the county, its leader told a")]
    (found,) = blocks(runs)
    assert not found.rows


def test_ink_without_height() -> None:
    assert blocks([Run(50, 700 - 12 * n, 200, 700 - 12 * n, "The council will cut jobs") for n in range(3)])


@pytest.mark.parametrize("count", [0, 1, 5000])
def test_any_number_of_runs(count: int) -> None:
    runs = [Run(n % 61 * 9.0, n % 83 * 9.0, n % 61 * 9.0 + 8, n % 83 * 9.0 + 8, "x1") for n in range(count)]
    assert isinstance(blocks(runs), list)


STORY = (
    "The council will cut 240 full-time posts in two years, its leader told a packed meeting of the cabinet.",
    "It will save £2.4m by closing libraries and £1.1m by ending bus subsidies, a report says.",
)


def drawn(draw: Callable[[Any], None], size: tuple[float, float] = (595.0, 842.0)) -> bytes:
    """A PDF of one page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def lines(canvas: Any, *words: str, left: float = 70, top: float = 700, size: float = 11) -> None:
    canvas.setFont("Times-Roman", size)
    for number, line in enumerate(words):
        canvas.drawString(left, top - number * 1.3 * size, line)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_by_its_flag_loses_nothing(turn: int) -> None:
    import pypdfium2

    article = Article("Council to cut 240 posts", STORY)
    upright = read_bytes("a.pdf", generate.pdf(article))[0].text
    document = pypdfium2.PdfDocument(generate.pdf(article))
    document[0].set_rotation(turn)
    out = io.BytesIO()
    document.save(out)
    assert read_bytes("a.pdf", out.getvalue())[0].text == upright


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_that_is_set_another_way(turn: int) -> None:
    def draw(canvas: Any) -> None:
        canvas.translate(300, 420)
        canvas.rotate(turn)
        lines(canvas, *STORY, left=-250, top=100, size=9)

    (document,) = read_bytes("a.pdf", drawn(draw))
    assert document.text == " ".join(STORY)


def test_a_table_across_the_page_and_the_labels_of_a_chart() -> None:
    """The table is read, by itself; labels of a few letters at the side of a drawing are no text."""

    def draw(canvas: Any) -> None:
        lines(canvas, *STORY)
        canvas.rotate(90)
        lines(canvas, "Millions", left=100, top=-60)
        canvas.showPage()
        lines(canvas, *STORY)
        canvas.rotate(90)
        for row, cells in enumerate((("Service (£m)", "2016/17"), ("Libraries and museums", "2.4"), ("Subsidies of buses", "1.1"))):
            lines(canvas, cells[0], left=100, top=-300 - 20 * row)
            lines(canvas, cells[1], left=300, top=-300 - 20 * row)

    (document,) = read_bytes("a.pdf", drawn(draw))
    first, second = (" ".join(STORY), "Service (£m)\t2016/17\nLibraries and museums\t2.4\nSubsidies of buses\t1.1")
    assert document.text == f"{first}\n\n{first}\n\n{second}"
    assert [part.label for part in document.parts] == ["page 1", "page 2", "page 2"]


def test_the_figure_of_a_headline_is_no_page_number() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 30)
        canvas.drawString(50, 785, "Council cuts 240 jobs")
        lines(canvas, *STORY)
        canvas.drawCentredString(297, 60, "12")

    (document,) = read_bytes("a.pdf", drawn(draw))
    assert document.text == f"Council cuts 240 jobs\n\n{' '.join(STORY)}"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (("It will cut the number of its man-", "agement posts by 40 next year."), "It will cut the number of its management posts by 40 next year."),
        (("It will cut its 240 full-", "time posts by 40 next year, it says."), "It will cut its 240 full-time posts by 40 next year, it says."),
        (("The cabinet will save £2.4m in 2018/", "19, a report to it says."), "The cabinet will save £2.4m in 2018/19, a report to it says."),
    ],
)
def test_what_a_lines_end_cuts(written: tuple[str, ...], text: str) -> None:
    (document,) = read_bytes("a.pdf", drawn(lambda canvas: lines(canvas, *written)))
    assert document.text == text


def test_a_row_heading_whose_figures_stand_at_its_last_line() -> None:
    def draw(canvas: Any) -> None:
        rows = (
            ("Proposal (£m)", "2018/19"),
            ("Opening hours", "2.4"),
            ("Review of school transport", ""),
            ("and bus subsidies", "1.1"),
            ("Total", "3.5"),
        )
        at = 700.0
        for heading, figure in rows:
            lines(canvas, heading, top=at)
            lines(canvas, figure, left=300, top=at)
            at -= 12 if not figure else 20

    (document,) = read_bytes("a.pdf", drawn(draw))
    assert document.text == "Proposal (£m)\t2018/19\nOpening hours\t2.4\nReview of school transport and bus subsidies\t1.1\nTotal\t3.5"


def test_a_broken_file_after_a_protected_one_is_not_protected() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    lines(canvas, *STORY)
    canvas.save()
    with pytest.raises(ReadError, match="password"):
        read_bytes("a.pdf", out.getvalue())
    with pytest.raises(ReadError, match="broken PDF"):
        read_bytes("b.pdf", b"%PDF-1.4\n" + bytes(500))
