"""Finds what parts the words of a verb group: "will, by 2027, save £9m", "has since 2010 cut", "could – she said – lose".

A time is read before its clause ("by 2027, it will save £9m"), anything else at the end of the sentence: all that it tells is kept, and no phrase
of a rule is parted by it.
"""

import re
from collections.abc import Iterator

import regex

from extractor.calendar import ANY_MONTH
from extractor.moved import Move

_ADVERB = r"(?: (?:also|now|not|already|soon|never))?"
_GROUP = regex.compile(  # backwards from what parts it
    rf"(?r)(?<=\S) (?:(?P<bare>(?:will|would|could|must|may|might|should|can|cannot){_ADVERB}"
    rf"|(?:(?:has|have|had|is|are|was|were|plans?|planned|needs?|wants?|hopes?|intends?|expects?|due|set|likely|forced|expected|able){_ADVERB} )?to)"
    rf"|(?:(?:(?:will|would|could|must|may|might|should|can|to){_ADVERB} )?(?:be|have|have been)"
    rf"|(?:has|have|had|is|are|was|were){_ADVERB}(?: (?:been|being))?))"
)
_LAST = frozenset(
    (
        *("will", "would", "could", "must", "may", "might", "should", "can", "cannot", "to", "be", "been", "being", "has", "have", "had"),
        *("is", "are", "was", "were", "also", "now", "not", "already", "soon", "never"),
    )
)
_WORD = 8  # characters of the longest of them, with the space before
_LONGEST = 32  # characters of such a group
# After the letters with which such groups end: a look-behind for all of them would cost more.
_COMMA = re.compile(r", (?<=[dlteynsomkf\d%], )(?P<said>[^,;:.\n()–]{2,60}), (?=[a-z])")
_DASH = re.compile(r" (?P<mark>[–-]) (?P<said>[^,;:.\n()–]{2,60}) (?P=mark) (?=[a-z])")
# Behind a figure, before its verb: "£9m – the third such sum – will go", "£9m, she said, will go". One with a figure may say how much it is.
_FIGURE = re.compile(r"(?:£[\d.,]*\d ?(?:m|bn|k|million|billion)?|\d[\d.,]*(?:%| per cent| [a-z]+)?)$")
_FINITE = re.compile(r"(?:will|would|could|must|may|might|should|can|has|have|had|is|are|was|were)\b")
_SAYING = re.compile(r"(?:[\w’']+ ){1,4}(?:said|says?|believes?|claims?|warns?|fears?|hopes?|understands?)")
_LOOSE = re.compile(r"(?!(?:and|or|but|plus|up|down|from|of|in|on|for|to|nearly|almost|about|around|over|more|less)\b)[^£\d]+")
_YEAR = r"(?:(?:20|19)\d\d(?:[/-]\d\d(?:\d\d)?)?|\d\d/\d\d)"
_MONTH = rf"(?:{ANY_MONTH})"
_LENGTH = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|few|couple of|\d\d?)"
_TIME = (
    r"(?:(?:by|in|since|from|during|until|before) (?:the )?(?:(?:end|start|beginning) of (?:the )?)?"
    rf"(?:(?:next|this|last) )?(?:{_MONTH} )?(?:{_YEAR}|{_MONTH})"
    r"|(?:(?:from|since|by|in|over|during) )?(?:the )?(?:next|this|last|coming|current|following|new) (?:(?:financial|calendar) )?"
    r"(?:year|month|week|decade|spring|summer|autumn|winter)"
    rf"|(?:over|in|within|during|across) (?:the )?(?:(?:next|last|past|coming|following|first) )?{_LENGTH} (?:years?|months?)(?:[’'] time)?)"
)
_IS_TIME = re.compile(_TIME)
_BARE_TIME = re.compile(rf" (?P<said>{_TIME}) (?=[a-z])")
# Asked first, for a quarter of the price: how times begin, and how the groups before them end
_BEGINS = re.compile(r" (?<=[dlteynso] )(?:by|since|from|next|this|last|in|over|within|during|across|until|before) (?=[\dA-Zntflcesowydm])")
_ENDS = frozenset(("ill", "uld", "ust", "may", "ght", "has", "ave", "had", " is", "are", "was", "ere", " be", "een", " to", "lso", "now", "not"))
_NO_VERB = (
    r"(?!(?:an?|the|its?|they|their|he|she|we|our|which|who|whose|that|this|these|and|or|but|nor|as|if|when|while|with|for|in|on|of|at|by|from|to|up"
    r"|down|is|are|was|were|has|had|will|would|could|must|may|might|should|not|more|less|about|some|only|so|then|than|all|part|most|almost|about|without)\b)"
)
_INFINITIVE = re.compile(rf"{_NO_VERB}[a-z]{{2,}}\b")
_PARTICIPLE = re.compile(rf"{_NO_VERB}(?:[a-z]+(?:ed|ing|en|wn|ut|ld|nt|st|ht|id|ade|one)|set|hit|put|shed|run|come|become)\b")

_OPENED = regex.compile(  # backwards from the group: where its clause begins
    r"(?r)(?:[.!?:;]\s|[\n“\"‘(]|\s[–-]\s|(?P<joined>, (?:and |but )?)"
    r"|\b(?P<that>that|which|who|because|while|although|whereas|but|if|when|where) |\b(?:and|or) $)"
)
_CLAUSE = 200  # characters of a clause up to its verb
_CLOSED = re.compile(r"[.;!?](?!\d)|,?[”\"\n]|$")
_SENTENCE = 400  # ... and of a sentence behind it


def verb_asides(text: str) -> list[Move]:
    """What is moved, in text order: nothing in most texts."""
    found: list[Move] = []
    for aside in sorted(_parting(text), key=re.Match.start):
        verb = _verb(text, aside)
        move = _move(text, aside, verb) if verb is not None else None
        if move is not None and (not found or move.first >= found[-1].last):
            found.append(move)
    return found


def _verb(text: str, aside: "re.Match[str]") -> int | None:
    """Where the verb group begins that an aside parts, or the place of the aside itself behind a figure; None where it parts neither."""
    start, end = aside.span()
    known = text[max(0, start - _WORD) : start].rpartition(" ")[2] in _LAST  # a tenth of the price of the pattern
    group = _GROUP.match(text, max(0, start - _LONGEST), start) if known else None
    if group and (_INFINITIVE if group["bare"] else _PARTICIPLE).match(text, end):
        return group.start() + 1
    mark = aside.groupdict().get("mark")
    loose = aside.re is not _BARE_TIME and (_SAYING if mark is None else _LOOSE).fullmatch(text, *aside.span("said"))
    return start if loose and _FINITE.match(text, end) and _FIGURE.search(text, max(0, start - _LONGEST), start) else None


def _move(text: str, aside: "re.Match[str]", group: int) -> Move | None:
    """Where the words of an aside are read, of which the verb begins at `group`; None where no place is near."""
    (first, last), (start, end), mark = aside.span("said"), aside.span(), aside.groupdict().get("mark", ",")
    if _IS_TIME.fullmatch(text, first, last):
        opened = _OPENED.search(text, max(0, group - _CLAUSE), group)
        if opened is None and group >= _CLAUSE:
            return None
        # before a clause that is joined to another the time would stand as near to the other one's figures
        at, behind = (0, ", ") if opened is None else (group, " ") if opened["joined"] else (opened.end(), " " if opened["that"] else ", ")
        return Move(first, last, start, end, at, "", behind)
    closed = _CLOSED.search(text, end, end + _SENTENCE)
    before = ", " if mark == "," else f" {mark} "
    return None if closed is None else Move(first, last, start, end, closed.start(), before, "")


def _parting(text: str) -> Iterator["re.Match[str]"]:
    """Words between two commas or dashes, marks included, and times without marks; none of them need part a verb."""
    yield from _COMMA.finditer(text)
    for mark in (" – ", " - "):
        at = text.find(mark)
        while at >= 0:
            if (dashed := _DASH.match(text, at)) is not None:
                yield dashed
            at = text.find(mark, at + 1)
    for begins in _BEGINS.finditer(text):
        at = begins.start()
        if text[at - 3 : at] in _ENDS and (time := _BARE_TIME.match(text, at)) is not None:
            yield time
