"""What a saved page says around its article: headlines of other stories, adverts. Their figures are no claims of this one."""

import re
from bisect import bisect_right

from extractor.number_record import Work
from extractor.reading import Number

_OTHERS = (
    r"(?:read (?:more|next|also|this)|also read|see also|watch|more on this(?: story)?|more top (?:news|stories)"
    r"|more(?: stories)? (?:from|like) [^\n:]{2,30}|related to this story"
    r"|(?:other |more )?related(?: (?:stories|articles|news|content|topics|posts|links|items|coverage|internet links))?"
    r"|most (?:read|popular|viewed|commented)(?: (?:stories|articles|news))?"
    r"|(?:top|latest|other|more|local) (?:stories|headlines|news)"
    r"|recent (?:posts|articles|stories)|previous stories|similar (?:stories|articles)|promoted stories|elsewhere on the web|what to read next"
    r"|trending(?: (?:now|stories))?|recommended(?: (?:for you|stories|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|don[’']t miss"
    r"|must[ -]reads?|also in the news)"
)
# "READ MORE: Tax to rise 10%": that line; "Most read" alone: the headlines below it
_LINE = re.compile(rf"[^\w\n£]{{0,6}}{_OTHERS}\s?(?:[:|>»–-]|\.{{3}}|…)", re.I)
_HEAD = re.compile(rf"[^\w\n£]{{0,6}}{_OTHERS}[\s:.…>»–-]*", re.I)
_ENTRY = re.compile(r"\n[ \t]*\d\d? [A-Z][a-z]{2} \d\d +\|[^\n|]{0,30}$", re.M)  # below such a headline: "25 Feb 04  |  Devon"
_ADVERT = re.compile(
    r"\bsubscribe (?:now|today|here|for|from|to (?:our|the|get))|\bsubscribe\W*$|\bbecome an? (?:member|supporter|subscriber)\b"
    r"|\badvertise with us\b|^\W*win an? |^\W*tickets? (?:from|cost)\b|\bfree trial\b|\bcancel any ?time\b"
    r"|\bad-free\b|\b(?:independent|quality|local),? [^.\n]{0,20}journalism\b"
    r"|\bsign up (?:to|for) (?:our|the)\b|\b(?:order|buy) (?:photos?|prints?|back issues)\b|\bhelp (?:us )?fund our\b|\bvouchers? to be won\b",
    re.I,
)
# ... and what a council advertises is no advert
_COUNCILS = re.compile(
    r"\b(?:council\w*|residents?|households?|garden|waste|bins?|budget|librar(?:y|ies)|parking|permits?|taxpayers?|cabinet|authority|scheme)\b", re.I
)
_TITLE, _LABEL = 120, 60  # characters at most of another story's headline, and of what stands above such headlines
_LISTED = 40  # lines of such a list
_DEAR = 1_000  # pounds: no paper and no ticket costs as much
_SHORT = 300  # characters of an advert's line


def drop(work: Work) -> None:
    """Files the figures of such lines with the reason why they are no claims."""
    text = work.reading.document.text  # with the labels that are blank to the rules
    lists = _lists(text)
    if "  |  " in text:
        lists = sorted([*lists, *((text.rfind("\n", 0, found.start()) + 1, found.end()) for found in _ENTRY.finditer(text))])
    starts = [start for start, _ in lists]
    kept: list[Number] = []
    for number in work.numbers:
        at = bisect_right(starts, number.start) - 1
        reason = "other story" if at >= 0 and number.start < lists[at][1] else _reason(text, number)
        if reason is None:
            kept.append(number)
        else:
            work.leave(number.start, number.end, reason, "page.clutter")
    work.numbers = kept


def _reason(text: str, number: Number) -> str | None:
    start = text.rfind("\n", 0, number.start) + 1
    if _LINE.match(text, start, number.start):
        return "other story"
    if number.kind != "money" or (number.high or number.low or 0) >= _DEAR:
        return None
    end = text.find("\n", number.end)
    line = text[start : end if end >= 0 else len(text)]
    return "advert" if len(line) <= _SHORT and _ADVERT.search(line) and not _COUNCILS.search(line) else None


def _lists(text: str) -> list[tuple[int, int]]:
    """Half-open spans of lists of other headlines: they come after a paragraph of the article, and end where one follows."""
    out: list[tuple[int, int]] = []
    at, left, begun = 0, 0, False
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line or line.isspace():
            continue
        title = len(line) <= _TITLE and line.rstrip(" ”\"’')")[-1:] not in (".", "!")
        begun = begun or (not title and len(line) > _LABEL)
        if left and title:
            left -= 1
            out.append((start, at))
        elif begun and len(line) <= _LABEL and _HEAD.fullmatch(line.rstrip()):
            left = _LISTED
        else:
            left = 0
    return out
