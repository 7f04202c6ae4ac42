"""PDF: reports, agendas and printed pages, in reading order, without running headers, footers and page numbers.

Pages become Parts ("page 12"). A scan without a text layer is named as one, not stored as an empty document.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from ctypes import c_double
from typing import Any

from corpus.errors import ReadError
from corpus.limits import allow
from corpus.metadata import Metadata, clean, parse_date
from corpus.readers.building import TextBuilder, tidy
from corpus.readers.content import Content, Format, Item
from corpus.readers.layout import Block, Run, blocks, is_raised
from corpus.readers.turned import Letter, leaves

_MARGIN = 0.083  # of the page's longer side, above and below: 70 points of A4, running headers live within it and body text starts at 72
_EDGE = 0.055  # nearer to the edge than any body text: what stands alone here is furniture even on a single page
_MOST_CHARACTERS = 200_000  # on a page; a full page of small type has 8,000, a map or drawing may have any number
_CELL_GAP = 1.4  # times the height of a capital: wider white is between columns or cells, not words
_BACK = 3.0  # points that a character may stand back over the one before: more is a new line
_LEAST_GAP = 4.0  # points
_PAGE_NUMBER = re.compile(r"\W*(?:page|p\.?)?\W*(?:\d{1,4}|[ivxl]{1,6})\W*(?:(?:of|/)\W*\d{1,4})?\W*$", re.IGNORECASE)
_JUNK_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel) - .*|untitled.*|\(unspecified\)|\(anonymous\)|document\d*|.*\.(?:docx?|pdf|indd|qxd))$", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+")
_CUT_YEARS = re.compile(r"\d[/–]$")
_FIRST_OF_COMPOUNDS = frozenset(
    (
        "back",
        "co",
        "cross",
        "front",
        "full",
        "half",
        "high",
        "long",
        "low",
        "mid",
        "non",
        "one",
        "part",
        "post",
        "pre",
        "self",
        "short",
        "well",
        "year",
    )
)
_HYPHENS = ("-", "\u00ad", "\ufffe", "\u0002")  # pdfium gives the last two for a hyphen at a line's end
_PRINTER = re.compile(r"skia|quartz|print to pdf|chrom", re.IGNORECASE)  # a page printed by a reader: made on the day of reading
_YEAR = re.compile(r"\b(?:19[89]|20\d)\d\b")
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def recognises(item: Item) -> bool:
    """By its signature, which may stand a little way in."""
    return b"%PDF-" in item.data[:1024]


def read(item: Item) -> Iterator[Content]:
    """One document. Raises ReadError for a password, a broken file, a scan; single pages that are scans are reported."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(item.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() and b"/Encrypt" in item.data:  # the library may speak of the file before
            raise ReadError(item.name, "protected by a password", "save a copy without one") from error
        raise ReadError(item.name, "a broken PDF", "download it again") from error
    try:
        if len(document) > item.limits.pages:
            raise ReadError(item.name, f"{len(document)} pages; the limit is {item.limits.pages}", f"split it, or {allow('pages', len(document))}")
        pages, scans = _pages(document, item)
        known = _metadata(document)
    finally:
        document.close()
    if not any(pages):
        reason = "a scan without a text layer" if scans else "no text in it"
        raise ReadError(item.name, reason, "run it through text recognition (ocrmypdf) first" if scans else "")
    if scans:
        listed = ", ".join(map(str, scans[:5])) + (" ..." if len(scans) > 5 else "")
        item.report(ReadError(item.name, f"page {listed}: a scan without a text layer; the other pages are read", "run it through ocrmypdf"))
    builder = _put_together(_drop_furniture(pages))
    if not len(builder):
        raise ReadError(item.name, "no text in it but headers and page numbers", "")
    text = builder.text()
    made = known.published if known.published and _is_of_its_time(known.published.year, text) else None
    yield Content(text, "pdf", builder.parts(), embedded=Metadata(title=known.title), weak=Metadata(published=made))


def _is_of_its_time(year: int, text: str) -> bool:
    """Whether a PDF made that year can have been published then: a report names its own year or the next, a copy of an old one does not."""
    return year <= max((int(found) for found in _YEAR.findall(text)), default=0) + 1


class Page(list[Run]):
    """The runs of a page, or of what is set one way on it; its number from 1, and its height and longer side in points."""

    def __init__(self, runs: Iterable[Run] = (), number: int = 0, height: float = 0.0, side: float = 0.0) -> None:
        super().__init__(runs)
        self.number, self.height, self.side = number, height, side


def _pages(document: Any, item: Item) -> tuple[list[Page], list[int]]:
    """The runs of every page, apart where they run different ways, and the numbers of pages that are pictures only."""
    from pypdfium2 import PdfiumError
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    pages, scans = [], []
    for number in range(len(document)):
        item.check_time()
        try:
            page = document[number]
        except PdfiumError as error:
            item.report(ReadError(item.name, f"page {number + 1} is broken; the others are read", str(error)))
            continue
        left, bottom, right, top = page.get_bbox()
        text = page.get_textpage()
        letters = _letters(text, item)
        if left or bottom:
            letters = [(letter, a - left, b - bottom, c - left, d - bottom) for letter, a, b, c, d in letters]
        for turned, height in leaves(letters, right - left, top - bottom):
            pages.append(Page(_stretches(turned), number + 1, height, max(right - left, top - bottom)))
        if not letters and next(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=2), None) is not None:
            scans.append(number + 1)
        text.close()
        page.close()
    return pages, scans


def _letters(page: Any, item: Item) -> list[Letter]:
    """The characters of a page with their places.

    pdfium's own rectangles are cheaper where a line is set in one go (by a fifth), but asking for the text in each looks at every character of the
    page, three times the cost where every word is set by itself, and worse on fuller pages.
    """
    from pypdfium2.raw import FPDFText_GetCharBox

    text = page.get_text_range()
    count = page.count_chars()
    if len(text) != count:  # a character beyond U+FFFF counts as two: ask for them one by one
        text = "".join(page.get_text_range(index, 1)[:1] or " " for index in range(min(count, _MOST_CHARACTERS)))
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    boxes: list[Letter] = []
    space = ""
    for index, letter in enumerate(text[:_MOST_CHARACTERS]):
        if index % 20_000 == 19_999:
            item.check_time()
        if letter.isspace():
            space = "\n" if letter == "\n" else space or " "
        elif FPDFText_GetCharBox(page, index, left, right, bottom, top):
            boxes.append((space + letter, left.value, bottom.value, right.value, top.value))
            space = ""
    return boxes


def _stretches(boxes: list[Letter]) -> list[Run]:
    """Characters in the order in which they are set, joined to runs: cut where a line ends and at gaps as wide as between columns.

    The raised number of a note is left out: it would be a digit of "£12.4m".
    """
    heights = sorted(top - bottom for _, _, bottom, _, top in boxes)
    tall = heights[int(0.7 * len(heights))] if heights else 0.0  # a capital or figure of the text's usual size
    usual = max(_CELL_GAP * tall, _LEAST_GAP)
    runs: list[Run] = []
    letters: list[str] = []
    start = low = end = high = 0.0
    for letter, left, bottom, right, top in boxes:
        gap = max(usual, high - low)  # the words of a headline stand further apart
        if letters and (letter[0] == "\n" or bottom > high or top < low or left < end - _BACK or left > end + gap):
            runs.append(Run(start, low, end, high, "".join(letters)))
            letters = []
        if not letters:
            letters, start, low, end, high = [letter.strip()], left, bottom, right, top
        elif not (letter.isdigit() and is_raised(Run(left, bottom, right, top, letter), low, high)):
            letters.append(letter)
            low, end, high = min(low, bottom), max(end, right), max(high, top)
    if letters:
        runs.append(Run(start, low, end, high, "".join(letters)))
    return runs


def _drop_furniture(pages: list[Page]) -> list[Page]:
    """The pages without what is said again at the top or bottom of many of them, page numbers, and what stands alone at the very edge."""
    seen: dict[tuple[int, str], list[list[str]]] = {}
    for page in pages:
        for run in page:
            if _in_margin(page, run):
                seen.setdefault(_furniture_key(run), []).append(_NUMBER.findall(run.text))
    often = max(2, 0.3 * len(pages))
    furniture = {key for key, numbers in seen.items() if len(numbers) >= often and _counts_pages(numbers)}
    kept = []
    for page in pages:
        kept.append(Page((run for run in page if not _is_furniture(page, run, furniture)), page.number, page.height, page.side))
    return kept if any(kept) else pages  # a page may hold nothing else, such as a stamp


def _counts_pages(numbers: list[list[str]]) -> bool:
    """Whether all numbers but one are the same each time, as in "Page 3 of 40": lines of a long table differ in more."""
    return sum(len(set(column)) > 1 for column in zip(*numbers, strict=True)) <= 1


def _in_margin(page: Page, run: Run) -> bool:
    return run.bottom > page.height - _MARGIN * page.side or run.top < _MARGIN * page.side


def _furniture_key(run: Run) -> tuple[int, str]:
    """Where it stands, to four points, and what it says but for its numbers."""
    return round(run.bottom / 4), _NUMBER.sub("#", run.text.strip())


def _is_furniture(page: Page, run: Run, furniture: set[tuple[int, str]]) -> bool:
    if not _in_margin(page, run):
        return False
    if _furniture_key(run) in furniture or (_PAGE_NUMBER.match(run.text) and _is_alone(page, run)):
        return True
    return run.bottom > page.height - _EDGE * page.side or run.top < _EDGE * page.side


def _is_alone(page: Page, run: Run) -> bool:
    """Whether nothing stands close beside it on its line: the figure of a headline is no page number."""
    near = 2 * (run.top - run.bottom)
    level = (one for one in page if one is not run and one.bottom < run.top and one.top > run.bottom)
    return not any(one.left - near < run.right and run.left < one.right + near for one in level)


def _put_together(pages: list[Page]) -> TextBuilder:
    """The text of all pages; a paragraph that a page end cuts is one paragraph."""
    laid_out = [blocks(page) for page in pages]
    words = Counter(word.lower() for page in laid_out for block in page for word in _whole_words(block.lines))
    builder = TextBuilder()
    carried = ""
    for page, found in zip(pages, laid_out, strict=True):
        builder.part(f"page {page.number}")
        for block in found:
            carried = _add_block(builder, block, words, carried)
    return builder


def _add_block(builder: TextBuilder, block: Block, words: Counter[str], before: str) -> str:
    """Adds the block and gives its last words, by which the next tells whether it carries on."""
    if block.rows:
        builder.table(block.rows)
        return "."
    text = tidy(join_lines(block.lines, words)).strip()
    carries_on = bool(before) and before[-1] not in ".!?:;”’\"')" and len(before) > 60 and text[:1].islower()
    builder.add(text, " " if carries_on else "\n\n")
    return text or before


def _whole_words(lines: tuple[str, ...]) -> Iterator[str]:
    """The words of a paragraph but for those that a line's end cuts."""
    cut = False
    for line in lines:
        found = re.findall(r"[A-Za-z-]+", line)
        was_cut, cut = cut, line.endswith(_HYPHENS)
        yield from found[int(was_cut and line[:1].isalpha()) : len(found) - int(cut)]


def join_lines(lines: tuple[str, ...], words: Counter[str]) -> str:
    """The lines of a paragraph as one; a hyphen at a line's end goes where the word is one word elsewhere in the document (`words`, lower case)."""
    text = ""
    for line in lines:
        if not text:
            text = line
        elif text.endswith(_HYPHENS) and len(text) > 1 and not text[-2].isspace():
            text = _mend(text, line, words)
        elif _CUT_YEARS.search(text) and line[:1].isdigit():  # "2018/" + "19"
            text += line
        else:
            text = f"{text} {line}"
    return text.replace("\ufffe", "-")


def _mend(text: str, line: str, words: Counter[str]) -> str:
    head, tail = re.search(r"[A-Za-z]*$", text[:-1]), re.match(r"[A-Za-z]*", line)
    first, second = head[0] if head else "", tail[0] if tail else ""
    if not first or not second or not second[0].islower():
        return f"{text[:-1]}-{line}"  # "2013-" + "14", "Stoke-" + "on-Trent"
    joined, hyphened = (first + second).lower(), f"{first}-{second}".lower()
    compound = first.lower() in _FIRST_OF_COMPOUNDS or (words[first.lower()] and words[second.lower()])
    keep = words[hyphened] or (not words[joined] and compound)
    return f"{text[:-1]}{'-' if keep else ''}{line}"


def _metadata(document: Any) -> Metadata:
    """The title, where it is not the name of a file, and the day on which its author made the PDF."""
    known = document.get_metadata_dict(skip_empty=True)
    title = clean(known.get("Title"))
    made = None if _PRINTER.search(known.get("Producer", "")) else _DATE.match(known.get("CreationDate", ""))
    return Metadata(
        title=title if title and not _JUNK_TITLE.match(title) else None,
        published=parse_date("-".join(made.groups())) if made else None,
    )


FORMAT = Format("pdf", recognises, read)
