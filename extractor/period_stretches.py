"""Stretches of a sentence that tell of something beside its figures: ", built in 1974,", ", a councillor since 1984,", "(opened in 2012)".

What stands between a pair of commas, dashes or brackets and tells of the word before it has times and figures of its own: a time in it is for
the figures in it, or for the one right before it; a time behind it is not for the figures in it. So has what opens a sentence to be compared
with the rest.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from extractor.places import holds
from extractor.reading import Number, PeriodMention

REACH = 240  # characters: a stretch is short
BESIDE = 4  # characters: "£9m, spread over two years,"
_MARK = re.compile(r",(?! ?\d)|[();:]|\s[–—-]\s")
_PAIRS = {"(": ")", ",": ",", "–": "–", "—": "—", "-": "-"}
# A relative clause, or a verb that its subject stands before.
_TELLING = re.compile(
    r" ?(?:(?:now|once|first|also|originally|recently) )?"
    r"(?:which|who|whose|where|when|(?:for|in|on|to|under|from|with|at|by) (?:which|whom)|due to|to be|[a-z]+(?<![eu])ed|built|run|held|shut|set|sold"
    r"|bought|frozen|begun|taken|given|won|drawn|known|born|open|priced at|costing|leader|chairman|chairwoman|chair)\b"
)
_NAME = re.compile(r"[A-Z][\w’'-]+$")
_ROLE = re.compile(r" ?(?:(?:an?|the|its|their|now|once) )?[a-z][a-z -]{2,60}\Z")
_GOES_ON = re.compile(r" (?!and\b|but\b|or\b|while\b|with\b|when\b|as\b|the\b|it\b|they\b|we\b|he\b|she\b)[a-z]")
_COMPARED = re.compile(
    r"[\"“‘']?(?:Compared (?:with|to)|Unlike|Against|After|Following|Despite|On top of|As well as|In addition to|Having|From)\b[^,;]{3,120},(?! ?\d)"
)
# "because closures have been put back to 2016-17": a reason with a subject and a verb of its own.
_REASON = re.compile(
    r"\b(?:because|while|whereas|although|though|after)\s(?!of\b|that\b|which\b)(?:[\w’'-]+\s){1,6}?"
    r"(?:is|are|was|were|has|have|had|will|would|could|did|does|went|goes)\b"
    r"(?:[^,;.:()\n]|(?<=\d)[.,](?=\d))*"
)
CAUSES = ("because", "though", "although")  # what comes of them has a time of its own
_REASONS = ("because ", "hile ", "hereas ", "lthough ", "hough ", "fter ")
# "A centre that cost £9m", "a college that employs 40": what a thing is like, whenever it was bought.
_DESCRIBES = re.compile(
    r".*\b(?:that|which|who)\s+(?:(?:now|currently|once|also|already|only)\s+)?"
    r"(?:costs?|employ(?:s|ed)|ow(?:es|ed)|holds?|held|serv(?:es|ed)|attract(?:s|ed)|hous(?:es|ed)|is worth|was worth)\s+"
    r"(?:(?!in\b|by\b)[\w’'-]+\s+){0,3}$",
    re.S,
)
_VERBS = 60  # characters
# "£62m for councils that froze their tax in February"
_OF_THOSE_WHO = re.compile(
    r"(?: [\w’'-]+){0,2} (?:for|to|from|at|with|by) (?:(?!which\b|that\b|who\b)[\w’'-]+ ){1,4}(?:which|that|who) "
    r"(?:was|were|had|shut|left|lost|[a-z]+ed) [^,;:£\n]{0,60}"
)
_AND_HAS = re.compile(r"(?: [\w’'-]+){0,6},? and (?:has|have) (?:[\w’'-]+ ){1,5}")
_LATER = re.compile(r"(?:,|\s[–—-])?\s(?:just |only |barely |less than )?[\w-]+ (?:years?|months?|weeks?) (?:after|before|since)\b")
_AND = len(", and ")
_VERB_BEHIND = re.compile(r"(?: of (?:that|this|it|them|which))? (?:will|would|is|are|could|may|should|must)\b")
_FIRST_LETTERS = tuple("CUAFDOIH\"“‘'")


class Stretch(NamedTuple):
    """Half-open, without the marks around it."""

    start: int
    end: int

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end


Mark = tuple[int, int, str]  # start and end with the space around it, and which


def marks_of(text: str, first: int, last: int) -> list[Mark]:
    """The commas, dashes and brackets of a sentence; none where it has no pair of them."""
    if text.count(",", first, last) < 2 and not holds(text[first:last], ("(", " – ", " — ", " - ")):
        return []
    return [(mark.start(), mark.end(), mark.group().strip()) for mark in _MARK.finditer(text, first, last)]


def stretch_around(text: str, marks: list[Mark], at: int) -> Stretch | None:
    """The stretch around a place of a sentence that tells of the word before it and is closed before the sentence ends."""
    behind = bisect_left(marks, (at, 0, ""))
    if not 0 < behind < len(marks):
        return None
    (before, start, opened), (end, after, closed) = marks[behind - 1], marks[behind]
    if _PAIRS.get(opened) != closed or end - start > REACH:
        return None
    told = _TELLING.match(text, start) is not None or (
        _ROLE.match(text, start, at) is not None
        and _NAME.search(text, max(0, before - 20), before) is not None
        and _GOES_ON.match(text, after) is not None
    )
    return Stretch(start, end) if told else None


def reasons_of(text: str, first: int, last: int) -> list[Stretch]:
    """The reasons and concessions of a sentence that have a verb of their own."""
    words = text[first:last]
    if not any(word in words for word in _REASONS):  # a tenth of the price of the pattern
        return []
    return [Stretch(*reason.span()) for reason in _REASON.finditer(text, first, last)]


def describes(text: str, since: int, first: int) -> bool:
    """Whether the figure at `first` is what a relative clause that begins after `since` says of a thing."""
    start = max(since, first - _VERBS)
    return ("that " in text[start:first] or "which " in text[start:first] or "who " in text[start:first]) and (
        _DESCRIBES.match(text, start, first) is not None
    )


def compared_at_first(text: str, first: int, last: int) -> Stretch | None:
    """What opens the sentence for the rest to be compared with: "After cuts of £9m in 2024-25,"."""
    found = _COMPARED.match(text, first, last) if text.startswith(_FIRST_LETTERS, first) else None
    return Stretch(found.start(), found.end()) if found is not None else None


def of_another_clause(text: str, number: Number, mention: PeriodMention, last: PeriodMention) -> bool:
    """Whether a time cannot be a figure's because of the clause between them; `last` is the last time of the sentence.

    It tells when those did something who get the figure, or stands before the "and" that opens the figure's own clause, which has a time:
    "£9m over two years, and £4m will go this year".
    """
    if mention.start >= number.outer_end:
        return _OF_THOSE_WHO.fullmatch(text, number.outer_end, mention.start) is not None
    if _LATER.match(text, mention.end, number.outer_start) is not None:
        return True  # "£2m this year, 12 months after cutting £3m"
    if mention.sort == "by" and _AND_HAS.fullmatch(text, mention.end, number.outer_start) is not None:
        return True  # "will have saved £9m by March and has cut 40 posts"
    if not 0 < number.outer_start - mention.end <= _AND or last.start < number.outer_end:
        return False
    return text.endswith((" and ", " but "), mention.end, number.outer_start) and _VERB_BEHIND.match(text, number.outer_end) is not None
