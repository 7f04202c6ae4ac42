"""Blanks the lines that a page puts between those of a story: who wrote it and when, buttons, advertisements, links to other stories.

What a sentence leaves open is read from the sentence before it, and a headline's from the first below it: such a line parted the two. Every other
character keeps its place; a line with a sum is left, and so is who holds an office.
"""

import re

from corpus.datelines import is_dateline
from extractor.claim import Unplaced

_LONGEST = 100  # characters of such a line
_TOP = 800  # ... of a text in which its own date is told
_NAME = r"(?:Mc|Mac|O['’])?[A-Z][a-z'’-]+ (?:[A-Z]\.? )?(?:Mc|Mac|O['’])?[A-Z][a-z'’-]+(?:-[A-Z][a-z]+)?"
_WRITER = r"(?:(?:[A-Za-z&]+ ){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Jj]ournalist|[Ww]riter)|BBC(?: [A-Z][A-Za-z& ]{2,30})?|LDRS|\S*@\S+)"
_BYLINE = rf"(?:By|by|BY|Words:|Report:) {_NAME}(?:(?:,| and| &) {_NAME})?(?: ?[,|–-]? ?{_WRITER})?"
_BUTTON = (
    r"share(?: (?:this|on|via|with|page|close)\b[a-z ]{0,30})?|tweet|print|e-?mail|copy link|bookmark|save|comments?|sign in|register|log in"
    r"|play video|load more|back to top|cookie settings|privacy policy|subscribe(?: now| today)?"
    r"|follow us on [a-z ,&/]{3,40}|sign up (?:to|for) [^\d£]{5,80}"
    r"|get the latest [^\d£]{5,80}|skip (?:past )?(?:to content|advert[a-z]*)"
)
_NOTICE = (
    r"advertise?ment|sponsored(?: content)?|(?:article|story|content) continues below(?: advertisement)?"
    r"|(?:read|see|find out) (?:more|also|next)(?: ?[:|–-] ?[^\d£]{5,90})?"
    r"|related(?: (?:articles?|stories|topics|content))?(?: ?[:|–-] ?[^\d£]{5,90})?"
    r"|more (?:on this story|stories|from [^\d£]{3,40})|(?:listen|watch) ?: ?[^\d£]{5,80}"
    r"|(?:image|photo|picture)s?(?: (?:source|credit|copyright)[:,]?|:) ?[^\d£]{2,60}|getty images|google (?:maps|street ?view)|pa media|ldrs"
)
_FURNITURE = re.compile(rf"(?:{_BYLINE}|(?i:{_BUTTON}|{_NOTICE}))\W{{0,2}}")


def without_furniture(text: str, dated: bool) -> tuple[str, list[Unplaced]]:
    """The text with spaces for such lines. The line that dates it is one where its date is known, and told as the number that it is."""
    out: list[str] = []
    dates: list[Unplaced] = []
    done, start = 0, text.find("\n") + 1  # what stands first is the headline
    while start:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if 2 < end - start <= _LONGEST:
            line = text[start:end].strip()
            date = dated and start < _TOP and is_dateline(line)
            if date or _FURNITURE.fullmatch(line):
                if date:
                    first = text.index(line, start)
                    dates.append(Unplaced(first, first + len(line), line, "date", "form.date"))
                out += text[done:start], " " * (end - start)
                done = end
        start = text.find("\n", start) + 1
    return ("".join([*out, text[done:]]) if out else text), dates
