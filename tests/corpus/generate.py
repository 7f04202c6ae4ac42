"""Test documents of every format, made with the libraries that real ones are made with, and as messy.

An article goes in, bytes come out. What surrounds it (menus, cookie banners, comments, running headers, page numbers, footnotes) is there to be
dropped, and holds figures, so that a reader that keeps it is caught by the claims it invents.
"""

from __future__ import annotations

import html
import io
import json
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any


@dataclass(frozen=True)
class Article:
    """A story to be dressed up. Paragraphs without line breaks; `table` has its header row first."""

    title: str
    paragraphs: tuple[str, ...]
    source: str = "Avon Valley Herald"
    published: date = date(2016, 3, 10)
    author: str = "Robin Aldwych"
    url: str = "https://www.avonvalleyherald.example/news/2016/03/10/budget-cuts"
    table: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))


def article_from_text(text: str, **known: object) -> Article:
    """A plain-text article taken apart: first line the title, every other line that is not blank a paragraph."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return Article(lines[0], tuple(lines[1:]), **known)  # type: ignore[arg-type]  # keywords as of Article


def saved_page(article: Article) -> bytes:
    """A newspaper's page as a browser saves it: banner, menu, adverts between paragraphs, related stories, comments, footer."""
    paragraphs = []
    for number, paragraph in enumerate(article.paragraphs):
        paragraphs.append(f"<p>{html.escape(paragraph)}</p>")
        if number == 2:
            paragraphs.append('<div class="ad-slot" aria-hidden="true"><span>Advertisement: win £5,000 in our prize draw</span></div>')
    related = "".join(f'<li><a href="/news/{n}">Council spends £{n}m on {n * 3} bollards</a></li>' for n in range(2, 8))
    menu = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("home", "news", "sport", "jobs", "property", "notices"))
    comments = "".join(
        f'<li class="comment"><b>Reader {n}</b> <p>They wasted £{n} million on that, and {n}00 jobs went as well, I will never vote again.</p></li>'
        for n in range(3, 9)
    )
    schema = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.title,
            "datePublished": f"{article.published}T09:15:00+00:00",
            "author": {"@type": "Person", "name": article.author},
            "publisher": {"@type": "Organization", "name": article.source},
        }
    )
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{html.escape(article.title)} | {article.source}</title>
<meta property="og:title" content="{html.escape(article.title)}"><meta property="og:site_name" content="{article.source}">
<meta property="article:published_time" content="{article.published}T09:15:00+00:00"><link rel="canonical" href="{article.url}">
<script type="application/ld+json">{schema}</script><script>var price = "£99m";</script><style>p {{ margin: 1em }}</style></head>
<body><div id="cookie-banner" class="cookie-consent"><p>We and our 842 partners use cookies. Accept all?</p><button>Accept</button></div>
<header><nav><ul>{menu}</ul></nav><p>Save £20 on a subscription today</p></header>
<main><article><h1>{html.escape(article.title)}</h1>
<div class="byline">By {article.author} <time datetime="{article.published}">{article.published:%d %B %Y}</time></div>
{"".join(paragraphs)}{_html_table(article.table)}</article>
<aside class="related"><h3>Read more</h3><ul>{related}</ul></aside>
<section id="comments" class="comments"><h2>Comments (6)</h2><ul>{comments}</ul></section></main>
<footer><p>© {article.source} 2016. Registered office: 12 High Street. Call 01632 960 100.</p></footer></body></html>""".encode()


def old_page(article: Article) -> bytes:
    """A page of 2005: tables within tables for the layout, font tags, paragraphs parted by line breaks, Windows-1252 and no word of it."""
    sections = ("news", "sport", "weather")
    menu = "".join(f'<tr><td bgcolor="#cccccc"><a href="/{name}"><font size="1">{name.title()}</font></a></td></tr>' for name in sections)
    body = "<br><br>".join(html.escape(paragraph) for paragraph in article.paragraphs)
    title = html.escape(article.title)
    page = f"""<HTML><HEAD><TITLE>{article.source} - {title}</TITLE><META NAME="DC.date.issued" CONTENT="{article.published}"></HEAD><BODY>
<TABLE width="600"><TR><TD colspan="2"><IMG src="banner.gif" alt="Win £5,000"></TD></TR><TR><TD width="120"><TABLE>{menu}</TABLE></TD>
<TD><TABLE><TR><TD><FONT size="5"><B>{title}</B></FONT></TD></TR>
<TR><TD><FONT size="2">{body}</FONT></TD></TR></TABLE></TD></TR></TABLE>
<P align="center"><FONT size="1">Back to top | Text only</FONT></P></BODY></HTML>"""
    return page.encode("cp1252", errors="xmlcharrefreplace")


def _html_table(rows: tuple[tuple[str, ...], ...]) -> str:
    if not rows:
        return ""
    lines = [
        "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row) + "</tr>"
        for tag, row in zip(["th", *["td"] * len(rows)], rows, strict=False)
    ]
    return "<table>" + "".join(lines) + "</table>"


def word_pdf(article: Article, table_pages: int = 0) -> bytes:
    """A report as a word processor exports it: every word a text object, ragged lines, hyphens, section numbers in the margin, a footnote,
    and a table over several pages whose header row comes again on each and whose row headings run over."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setTitle("Microsoft Word - report final v3.docx")
    page, y = 1, 780.0

    def line(words: list[str], x: float, font: str = "Times-Roman", size: float = 11) -> None:
        canvas.setFont(font, size)
        for word in words:
            canvas.drawString(x, y, word)
            x += stringWidth(word + " ", font, size)

    def turn() -> None:
        nonlocal page, y
        canvas.setFont("Times-Roman", 9)
        canvas.drawCentredString(300, 40, str(page))
        canvas.drawString(70, 810, "Agenda item 7")
        canvas.showPage()
        page, y = page + 1, 780.0

    def down(step: float) -> None:
        nonlocal y
        y -= step
        if y < 85:
            turn()

    line(article.title.split(" "), 70, "Helvetica-Bold", 14)
    down(26)
    for number, paragraph in enumerate(article.paragraphs, 1):
        line([f"{number}."], 70)
        words: list[str] = []
        waiting = paragraph.split(" ")
        while waiting:
            word = waiting.pop(0)
            if stringWidth(" ".join([*words, word]), "Times-Roman", 11) > 420:
                if len(word) > 9 and word.isalpha():
                    words.append(word[:5] + "-")
                    word = word[5:]
                line(words, 98)
                down(13.5)
                words = []
            words.append(word)
        line(words, 98)
        down(22)
    for row in range(table_pages * 28):
        if y > 770 or not row:
            for x, heading in ((98, "Service area"), (330, "2015/16"), (400, "2016/17"), (470, "Change")):
                canvas.setFont("Helvetica-Bold", 9)
                (canvas.drawRightString if x > 98 else canvas.drawString)(x + 50 * (x > 98), y, heading)
            y -= 14
        canvas.setFont("Helvetica", 9)
        canvas.drawString(98, y, f"Service number {row} and all of the teams which")
        for x, value in ((330, f"{10.5 + row:,.2f}"), (400, f"{11.25 + row:,.2f}"), (470, "(0.50)")):
            canvas.drawRightString(x + 50, y, value)
        y -= 10
        canvas.drawString(98, y, "report to it within the directorate")
        down(14)
    canvas.setFont("Times-Roman", 8)
    canvas.drawString(70, 68, "1 Figures include the ring-fenced public health grant.")
    turn()
    canvas.save()
    return out.getvalue()


def pdf(article: Article, columns: int = 1, header: str = "", footer: str = "Page {page}", font: int = 10, ruled: bool = True) -> bytes:
    """A report set with running header, page numbers and justified text, in one or two columns; the table, if any, ruled, on a line of its own."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph, Spacer, Table

    width, height = A4
    margin, gutter = 56.0, 20.0
    frame_width = (width - 2 * margin - gutter * (columns - 1)) / columns
    frames = [Frame(margin + (frame_width + gutter) * n, margin, frame_width, height - 2 * margin, 0, 0, 0, 0) for n in range(columns)]

    def furniture(canvas: object, document: object) -> None:
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]  # reportlab's canvas has no types
        canvas.drawString(margin, height - 36, header or f"{article.source}: budget papers 2016, £1m edition")  # type: ignore[attr-defined]
        canvas.drawCentredString(width / 2, 30, footer.format(page=document.page))  # type: ignore[attr-defined]

    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=font, leading=font * 1.25, alignment=4, spaceAfter=font * 0.8)
    heading = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=font * 1.5, leading=font * 1.9, spaceAfter=font)
    story: list[object] = [Paragraph(html.escape(article.title), heading)]
    story += [Paragraph(html.escape(paragraph), body) for paragraph in article.paragraphs]
    if article.table:
        style = [("FONT", (0, 0), (-1, -1), "Times-Roman", font), ("ALIGN", (1, 0), (-1, -1), "RIGHT")]
        if ruled:
            style.append(("GRID", (0, 0), (-1, -1), 0.5, "black"))  # type: ignore[arg-type]
        story += [Spacer(1, font), Table([list(row) for row in article.table], style=style, hAlign="LEFT"), Spacer(1, font)]
    out = io.BytesIO()
    template = BaseDocTemplate(out, pagesize=A4, title=article.title, author=article.source)
    template.addPageTemplates([PageTemplate("page", frames, onPage=furniture)])
    template.build([piece for piece in story if piece is not FrameBreak])
    return out.getvalue()


def docx(article: Article) -> bytes:
    """A Word report with a header, page-number footer, a text broken into runs and, if there is a table, merged heading cells above it."""
    import docx as library

    document = library.Document()
    document.core_properties.title = article.title
    document.sections[0].header.paragraphs[0].text = f"{article.source}: budget papers, £1m edition"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_heading(article.title, 1)
    for paragraph in article.paragraphs:
        added = document.add_paragraph()
        for number, word in enumerate(paragraph.split(" ")):  # Word cuts runs anywhere: spelling marks, edits, bold figures
            added.add_run((" " if number else "") + word[: len(word) // 2]).bold = number % 5 == 0
            added.add_run(word[len(word) // 2 :])
    if article.table:
        table = document.add_table(rows=len(article.table) + 1, cols=len(article.table[0]))
        merged = table.cell(0, 1).merge(table.cell(0, len(article.table[0]) - 1))
        merged.text = "£m"
        for row, cells in enumerate(article.table, 1):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell
    return _saved(document)


def odt(article: Article) -> bytes:
    """The same as LibreOffice saves it."""
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableColumn, TableRow
    from odf.text import H, P, Span

    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=article.title))
    for paragraph in article.paragraphs:
        first, _, rest = paragraph.partition(" ")
        element = P()
        element.addElement(Span(text=first))
        element.addText(" " + rest)
        document.text.addElement(element)
    if article.table:
        table = Table(name="Budget")
        table.addElement(TableColumn(numbercolumnsrepeated=len(article.table[0])))
        for cells in article.table:
            row = TableRow()
            for cell in cells:
                element = TableCell()
                element.addElement(P(text=cell))
                row.addElement(element)
            table.addElement(row)
        document.text.addElement(table)
    return _saved(document)


def xlsx(rows: tuple[tuple[object, ...], ...], formats: dict[str, str] | None = None, sheet: str = "Budget 2016-17") -> bytes:
    """A workbook with an empty first sheet, the table two rows down and one column in, and number formats by column letter."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.create_sheet(sheet)
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row, 2):
            cell = page.cell(number, column, value)
            if formats and cell.column_letter in formats and not isinstance(value, str):
                cell.number_format = formats[cell.column_letter]
    return _saved(book)


def email(article: Article, attachments: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """A press release as sent: plain text broken at 72 characters, an HTML twin, a signature, attachments."""
    import textwrap
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"] = f"{article.source} <press@avonvalley.example>"
    message["To"] = "news@example.org"
    message["Subject"] = f"FW: {article.title}"
    message["Date"] = f"{article.published:%a, %d %b %Y} 09:15:00 +0000"
    message["Message-ID"] = "<1@avonvalley.example>"
    body = "\n\n".join(textwrap.fill(paragraph, 72, break_long_words=False, break_on_hyphens=False) for paragraph in article.paragraphs)
    message.set_content(body + "\n\n-- \nPress office, 01632 960 100, over £1m saved on postage\n")
    message.add_alternative("".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in article.paragraphs), subtype="html")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def mhtml(article: Article) -> bytes:
    """The saved page as Chrome keeps it in a single file, with a picture beside it."""
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = article.url
    message["Subject"] = article.title
    message["MIME-Version"] = "1.0"
    message.set_content(saved_page(article).decode(), subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png")
    return message.as_bytes()


def rss(*articles: Article) -> bytes:
    """A feed with the full text of each article in it, as WordPress writes one."""
    items = "".join(
        f"<item><title>{html.escape(article.title)}</title><link>{article.url}</link>"
        f"<pubDate>{article.published:%a, %d %b %Y} 09:15:00 +0000</pubDate>"
        f"<description>{html.escape(article.paragraphs[0][:60])} ...</description>"
        f"<content:encoded><![CDATA[{''.join(f'<p>{html.escape(p)}</p>' for p in article.paragraphs)}]]></content:encoded></item>"
        for article in articles
    )
    head = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    return f"{head}<title>{html.escape(articles[0].source)}</title>{items}</channel></rss>".encode()


def jsonl(*articles: Article) -> bytes:
    """An archive's export, a line each."""
    rows = (
        {
            "id": number,
            "headline": article.title,
            "body": "\n\n".join(article.paragraphs),
            "publication": article.source,
            "date": f"{article.published:%d/%m/%Y}",
        }
        for number, article in enumerate(articles)
    )
    return "\n".join(map(json.dumps, rows)).encode()


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive of the members."""
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: dict[str, bytes], mode: str = "w:gz") -> bytes:
    """A tar archive of the members."""
    import tarfile

    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]  # the mode is one of its literals
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]  # libraries without types, all with a save
    return out.getvalue()


def msg(article: Article, attachments: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """The release as Outlook keeps it: a compound file (MS-CFB) with a stream for each property. Written here, for no free library writes it."""
    headers = f"Date: {article.published:%a, %d %b %Y} 09:15:00 +0000\r\n"
    properties = {"0037": article.title, "1000": "\r\n\r\n".join(article.paragraphs), "0C1A": article.source, "007D": headers}
    streams: list[tuple[list[str], str, bytes]] = [([], f"__substg1.0_{tag}001F", text.encode("utf-16-le")) for tag, text in properties.items()]
    for number, (name, data) in enumerate(attachments):
        folder = [f"__attach_version1.0_#{number:08X}"]
        streams += [(folder, "__substg1.0_3707001F", name.encode("utf-16-le")), (folder, "__substg1.0_37010102", data)]
    return _compound(streams)


def _compound(streams: list[tuple[list[str], str, bytes]]) -> bytes:
    import struct

    end, free, none = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
    folders = sorted({folder[0] for folder, _, _ in streams if folder})
    # Directory: the root, folders, streams; siblings hang on each other's right like beads, which readers take as a (poor) tree.
    entries: list[list[Any]] = [["Root Entry", 5, none, none, end, 0]]
    entries += [[folder, 1, none, none, 0, 0] for folder in folders]
    sectors: list[bytes] = []
    fat: list[int] = []
    for _, name, data in streams:
        padded = data + b" \0" * (2048 - len(data) // 2) if len(data) < 4096 else data  # shorter ones would need the mini stream
        start = len(sectors)
        chunks = [padded[at : at + 512].ljust(512, b"\0") for at in range(0, len(padded), 512)]
        sectors += chunks
        fat += [*range(start + 1, start + len(chunks)), end]
        entries.append([name, 2, none, none, start, len(padded)])
    children: dict[int, list[int]] = {0: [1 + number for number in range(len(folders))]}
    for number, (folder, _, _) in enumerate(streams, 1 + len(folders)):
        children.setdefault(1 + folders.index(folder[0]) if folder else 0, []).append(number)
    for parent, kids in children.items():
        entries[parent][3] = kids[0]
        for one, following in pairwise(kids):
            entries[one][2] = following
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBBIII16sI8s8sIQ", len(name) * 2 + 2, kind, 1, none, right, child, b"", 0, b"", b"", start, size)
        for name, kind, right, child, start, size in entries
    )
    directory_start = len(sectors)
    chunks = [directory[at : at + 512].ljust(512, b"\0") for at in range(0, len(directory), 512)]
    sectors += chunks
    fat += [*range(directory_start + 1, directory_start + len(chunks)), end]
    count = -(-(len(fat) + 1) // 127)  # sectors of the table, which lists itself
    table_start = len(sectors)
    fat += [0xFFFFFFFD] * count
    fat += [free] * (count * 128 - len(fat))
    sectors += [struct.pack("<128I", *fat[at : at + 128]) for at in range(0, len(fat), 128)]
    difat = [*range(table_start, table_start + count), *[free] * (109 - count)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, count, directory_start, 0, 4096, end, 0, end, 0) + struct.pack("<109I", *difat)
    return header + b"".join(sectors)
