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


def _html_table(rows: tuple[tuple[str, ...], ...]) -> str:
    if not rows:
        return ""
    lines = [
        "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row) + "</tr>"
        for tag, row in zip(["th", *["td"] * len(rows)], rows, strict=False)
    ]
    return "<table>" + "".join(lines) + "</table>"


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
