"""Word, OpenDocument and spreadsheets: what their libraries hide, what spreadsheets show."""

import datetime as dt
import io
import zipfile

import generate
import pytest
from generate import Article

from corpus.errors import ReadError
from corpus.read import read_bytes
from corpus.readers.xlsx import _NOT_CALCULATED, shown

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, **more: str) -> bytes:
    """A Word file of the given body XML, other parts by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in more.items():
            package.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "text", "why"),
    [
        ("<w:p><w:r><w:t>£25 mil</w:t></w:r><w:r><w:t>lion</w:t></w:r></w:p>", "£25 million", "runs cut anywhere"),
        (f"<w:sdt><w:sdtContent>{paragraph('£5m')}</w:sdtContent></w:sdt>", "£5m", "a content control"),
        (
            "<w:p><w:ins><w:r><w:t>£6m</w:t></w:r></w:ins><w:del><w:r><w:delText>£5m</w:delText></w:r></w:del></w:p>",
            "£6m",
            "tracked changes, accepted",
        ),
        ("<w:p><w:hyperlink><w:r><w:t>£5m</w:t></w:r></w:hyperlink></w:p>", "£5m", "a link"),
        (
            f"<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:pict><w:txbxContent>{paragraph('Box')}</w:txbxContent></w:pict></w:r></w:p>",
            "Text\n\nBox",
            "a text box",
        ),
        ("<w:p><w:r><w:t>One</w:t><w:br/><w:t>Two</w:t></w:r></w:p>", "One\n\nTwo", "a line break"),
        ("<w:p><w:r><w:t>£25\u00a0mil\u00adlion</w:t></w:r></w:p>", "£25 million", "a hard space, a soft hyphen"),
        (
            "".join(f"<w:p><w:r><w:t>{a}</w:t><w:tab/><w:t>{b}</w:t></w:r></w:p>" for a, b in (("Adults", "128.4"), ("Children", "71.9"))),
            "Adults\t128.4\nChildren\t71.9",
            "a table made with the tab key",
        ),
        (
            "<w:p><w:r><w:t>£12.4m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r></w:p>",
            "£12.4m",
            "a raised number is a note's",
        ),
        ("<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Savings of £5m.</w:t></w:r></w:p>", "1. Savings of £5m.", "a number and a tab are no table"),
    ],
)
def test_words_of_a_word_file(body: str, text: str, why: str) -> None:
    (document,) = read_bytes("a.docx", word(body))
    assert document.text == text


def test_footnotes_follow_the_text() -> None:
    notes = f"<w:footnotes {W}><w:footnote>{paragraph('Includes £2m of grants.')}</w:footnote></w:footnotes>"
    (document,) = read_bytes("a.docx", word(paragraph("Cuts of £5m."), footnotes=notes))
    assert document.text == "Cuts of £5m.\n\nIncludes £2m of grants."
    assert [(part.label, document.text[part.start : part.end]) for part in document.parts] == [("footnotes", "Includes £2m of grants.")]


def test_merged_cells_keep_rows_and_columns() -> None:
    down = "<w:tc><w:tcPr><w:vMerge {}/></w:tcPr>{}</w:tc>"
    cell = "<w:tc>{}</w:tc>"
    rows = [
        "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph("") + "</w:tc>" + cell.format(paragraph("£m")),
        down.format("w:val='restart'", paragraph("Adults")) + cell.format(paragraph("2016")) + cell.format(paragraph("1.5")),
        down.format("", paragraph("")) + cell.format(paragraph("2017")) + cell.format(paragraph("2.5")),
    ]
    (document,) = read_bytes("a.docx", word("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"))
    assert document.text == "\t\t£m\nAdults\t2016\t1.5\nAdults\t2017\t2.5"


@pytest.mark.parametrize(
    ("looks", "read"),
    [("<w:strike/>", False), ('<w:dstrike w:val="1"/>', False), ("<w:vanish/>", False), ('<w:strike w:val="0"/>', True), ("<w:b/>", True)],
)
def test_words_struck_out_or_hidden_are_not_said(looks: str, read: bool) -> None:
    run = f"<w:r><w:rPr>{looks}</w:rPr><w:t>£44m </w:t></w:r>"
    (document,) = read_bytes("a.docx", word(f"<w:p><w:r><w:t>It will save </w:t></w:r>{run}<w:r><w:t>£45m.</w:t></w:r></w:p>"))
    assert document.text == ("It will save £44m £45m." if read else "It will save £45m.")


def test_a_table_within_a_table() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        lines = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"

    inner = table((paragraph("Risk"), paragraph("£m")), (paragraph("Overspend on children"), paragraph("2.4")))
    (document,) = read_bytes("a.docx", word(table((paragraph("Risks"), inner + paragraph("")))))
    assert document.text == "Risks\n\nRisk\t£m\nOverspend on children\t2.4"
    assert [part.label for part in document.parts] == ["table 1"]


def test_a_small_table_within_a_budget_table_follows_it() -> None:
    import docx

    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    for row, cells in enumerate((("Directorate (£m)", "2017/18", "2018/19"), ("Adults", "182.4", "179.1"), ("Children", "91.0", "93.6"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    inner = table.cell(2, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "of which early years", "4.2"
    file = io.BytesIO()
    document.save(file)
    (read,) = read_bytes("a.docx", file.getvalue())
    assert read.text == "Directorate (£m)\t2017/18\t2018/19\nAdults\t182.4\t179.1\nChildren\t91.0\t93.6\n\nof which early years\t4.2"
    assert [part.label for part in read.parts] == ["table 1", "table 2"]


def test_old_office_files_are_named_for_what_they_are() -> None:
    with pytest.raises(ReadError, match=r"broken \.doc file"):
        read_bytes("minutes.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def test_a_table_that_only_arranges_text_is_paragraphs() -> None:
    long = (
        "The council will save £5m next year by closing offices, sharing services with its neighbours and buying less, its leader told the cabinet. "
        * 2
    )
    row = f"<w:tr><w:tc>{paragraph(long)}</w:tc><w:tc>{paragraph(long)}</w:tc></w:tr>"
    (document,) = read_bytes("a.docx", word(f"<w:tbl>{row}</w:tbl>"))
    assert "\t" not in document.text


def test_the_cells_of_a_workbook_are_parts() -> None:
    rows = (("Directorate", "Net budget", "Variance"), ("Children", 71.94, 5.8), ("Adults", 1128.4, -1.7))
    (document,) = read_bytes("a.xlsx", generate.xlsx(rows, {"C": "£#,##0.0", "D": "0.0;(0.0)"}))
    assert document.text == "Budget 2016-17\n\nDirectorate\tNet budget\tVariance\nChildren\t£71.9\t5.8\nAdults\t£1,128.4\t(1.7)"
    cells = {part.label: document.text[part.start : part.end] for part in document.parts}
    assert cells["Budget 2016-17!C5"] == "£1,128.4" and cells["Budget 2016-17!D5"] == "(1.7)"
    assert len(cells) == 9


def test_row_headings_merged_over_rows_are_said_in_each() -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("Service", "Kind", "2016/17"), ("Adults", "Net", 1.5), (None, "Gross", 2.5), ("Children", "Net", 3.5)):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("C3:C4")  # a figure: said once
    out = io.BytesIO()
    book.save(out)
    (document,) = read_bytes("a.xlsx", out.getvalue())
    assert document.text == "Service\tKind\t2016/17\nAdults\tNet\t1.5\nAdults\tGross\t2.5\nChildren\tNet"


def workbook(*rows: tuple[object, ...], **states: str) -> bytes:
    """A workbook whose sheets, named and in these states, all hold the rows."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, state in states.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_formulas_that_were_never_calculated_are_named() -> None:
    problems: list[ReadError] = []
    data = workbook(("Service", "£m"), ("Adults", 1.5), ("Roads", 2.5), ("Total", "=SUM(B2:B3)"), Costs="visible")
    (document,) = read_bytes("a.xlsx", data, report=problems.append)
    assert document.text == "Costs\n\nService\t£m\nAdults\t1.5\nRoads\t2.5\nTotal"
    assert [str(problem) for problem in problems] == ["a.xlsx: Costs!B4: a formula that was never calculated; the other cells are read"]
    many = workbook(("Service", "£m"), *[("Adults", "=1+1")] * 7, Costs="visible")
    problems.clear()
    assert read_bytes("a.xlsx", many, report=problems.append)
    assert [problem.reason for problem in problems] == [
        "Costs!B2, B3, B4, B5, B6 and 2 more: formulas that were never calculated; the other cells are read"
    ]


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ('<c r="B4"><f>SUM(B2:B3)</f></c>', True),
        ('<c r="B4" s="3"><f t="shared" si="0"/><v/></c>', True),
        ('<c r="B4"><f>SUM(B2:B3)</f><v>4</v></c>', False),
        ('<c r="B4"><f t="shared" si="0"/><v>4</v></c>', False),
        ('<c r="B4" t="str"><f>IF(B2&gt;1,"")</f><v></v></c>', False),  # an empty text is what it comes to
        ('<c r="B4"/><c r="B5"><v>1</v></c>', False),
    ],
)
def test_what_a_formula_without_a_value_looks_like(cell: str, named: bool) -> None:
    assert bool(_NOT_CALCULATED.search(cell.encode())) == named


def test_a_hidden_sheet_is_marked() -> None:
    data = workbook(("Service", "£m"), ("Adults", 1.5), Costs="visible", Workings="hidden", Older="veryHidden")
    (document,) = read_bytes("a.xlsx", data)
    table = "Service\t£m\nAdults\t1.5"
    assert document.text == f"Costs\n\n{table}\n\nWorkings (hidden sheet)\n\n{table}\n\nOlder (hidden sheet)\n\n{table}"
    assert [part.label for part in document.parts if part.label.endswith("B2")] == ["Costs!B2", "Workings (hidden)!B2", "Older (hidden)!B2"]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (71.9, "General", "71.9"),
        (0.1 + 0.2, "General", "0.3"),
        (1234567, "General", "1234567"),
        (1234567, "#,##0", "1,234,567"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (-5.1, "0.0;(0.0)", "(5.1)"),
        (-5.1, "0.0", "-5.1"),
        (0, "0;-0;-", "-"),
        (0.0575, "0.00%", "5.75%"),
        (25300000, '£#,##0.0,,"m"', "£25.3m"),
        (25300000, "£#,##0,", "£25,300"),
        (1039, '"£"#,##0', "£1,039"),
        (1039, "[$£-809]#,##0.00", "£1,039.00"),
        (1039, "_-£* #,##0_-;-£* #,##0_-", "£1,039"),
        (-1039, "#,##0;[Red]-#,##0", "-1,039"),
        (5, '0" posts"', "5 posts"),
        (True, "General", "TRUE"),
        (dt.datetime(2016, 3, 31), "dd/mm/yyyy", "31 March 2016"),
        (None, "General", ""),
        ("Adults", "General", "Adults"),
        (5, "@", "5"),
        (-0.01, "0.0", "0.0"),  # no minus before a nought
    ],
)
def test_a_cell_reads_as_the_sheet_shows_it(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('Directorate,Net budget\nAdults,"1,128.4"\n', "Directorate\tNet budget\nAdults\t1,128.4"),
        ("Directorate;2016;;2017\r\nAdults;1;;2\r\n", "Directorate\t2016\t2017\nAdults\t1\t2"),
        ("Directorate,2016,2017\nAdults,,2\n", "Directorate\t2016\t2017\nAdults\t\t2"),
    ],
)
def test_a_csv_table(data: str, text: str) -> None:
    (document,) = read_bytes("a.csv", data.encode("cp1252"))
    assert document.text == text
    assert document.parts[-1].label.startswith("row 2, column")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        # a title with as many commas as the table has columns; figures with decimal commas
        (
            "Budget, tax and reserves (£m)\nService;2016/17\nAdults;1,2\nRoads;0,4\n",
            "Budget, tax and reserves (£m)\nService\t2016/17\nAdults\t1,2\nRoads\t0,4",
        ),
        ("Service,£m,Who\nAdults,1.2,A; B\nRoads,0.4,C; D\n", "Service\t£m\tWho\nAdults\t1.2\tA; B\nRoads\t0.4\tC; D"),
        ("sep=;\r\nService;£m\r\nAdults;1.2\r\n", "Service\t£m\nAdults\t1.2"),  # Excel's own line
        ("40 jobs will go\n", "40 jobs will go"),
    ],
)
def test_what_separates_the_cells_of_a_csv_table(data: str, text: str) -> None:
    (document,) = read_bytes("a.csv", data.encode("cp1252"))
    assert document.text == text


def test_columns_of_an_export_can_be_named() -> None:
    data = "Nr,Wann,Volltext\n1,10/03/2016,Cuts of £5m agreed.\n2,,\n".encode()
    (document,) = read_bytes("a.csv", data, columns={"text": "Volltext", "published": "Wann"}, report=lambda problem: None)
    assert (document.path, document.text, document.published) == ("a.csv#2", "Cuts of £5m agreed.", dt.date(2016, 3, 10))


def test_lines_of_an_export_that_are_broken_cost_themselves_alone() -> None:
    problems: list[ReadError] = []
    data = generate.jsonl(Article("Cuts", ("The council will cut £5m.",))) + b'\n{broken\n[1]\n\n{"body": ""}\n{"body": "Cuts \\ud800."}\n'
    documents = read_bytes("a.jsonl", data, report=problems.append)
    assert [document.path for document in documents] == ["a.jsonl#1", "a.jsonl#6"]
    assert [problem.path for problem in problems] == ["a.jsonl#2", "a.jsonl#3", "a.jsonl#5"]
    documents[1].text.encode()  # a lone surrogate would break the store
