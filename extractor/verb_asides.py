"""Finds what parts the words of a verb group: "will, by 2027, save £9m", "has since 2010 cut", "could – she said – lose".

A time is read before its clause ("by 2027, it will save £9m"), anything else at the end of the sentence: all that it tells is kept, and no phrase
of a rule is parted by it.
"""

import re
from collections.abc import Iterator

import regex

from extractor.moved import Move

_ADVERB = r"(?: (?:also|now|not|already|soon|never))?"
_GROUP = regex.compile(  # backwards from what parts it
    rf"(?r)(?<=\w) (?:(?P<bare>(?:will|would|could|must|may|might|should|can|cannot){_ADVERB}"
    rf"|(?:(?:has|have|had|is|are|was|were|plans?|planned|needs?|wants?|hopes?|intends?|expects?|due|set|likely|forced|expected|able){_ADVERB} )?to)"
    rf"|(?:(?:(?:will|would|could|must|may|might|should|can|to){_ADVERB} )?(?:be|have|have been)"
    rf"|(?:has|have|had|is|are|was|were){_ADVERB}(?: (?:been|being))?))"
)
_LONGEST = 32  # characters of such a group
# After the letters with which such groups end: a look-behind for all of them would cost more.
_COMMA = re.compile(r",(?<=[dlteynso],) (?P<said>[^,;:.\n()–]{2,60}), (?=[a-z])")
_DASH = re.compile(r" (?P<mark>[–-]) (?P<said>[^,;:.\n()–]{2,60}) (?P=mark) (?=[a-z])")
_YEAR = r"(?:(?:20|19)\d\d(?:[/-]\d\d(?:\d\d)?)?|\d\d/\d\d)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
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
_PARTICIPLE = re.compile(rf"{_NO_VERB}(?:[a-z]+(?:ed|ing|en|wn|ut|ld|nt|st|ht|id|ade|one)|set|hit|put|shed|run)\b")

_OPENED = regex.compile(  # backwards from the group: where its clause begins
    r"(?r)(?:[.!?:;]\s|[\n“\"‘(]|\s[–-]\s|(?P<joined>, (?:and |but )?)"
    r"|\b(?:that|which|who|because|while|although|whereas|but|if|when|where) |\b(?:and|or) $)"
)
_CLAUSE = 200  # characters of a clause up to its verb
_CLOSED = re.compile(r"[.;!?](?!\d)|,?[”\"\n]|$")
_SENTENCE = 400  # ... and of a sentence behind it


def verb_asides(text: str) -> list[Move]:
    """What is moved, in text order: nothing in most texts."""
    found: list[Move] = []
    for aside in sorted(_parting(text), key=re.Match.start):
        start, end = aside.span()
        group = _GROUP.match(text, max(0, start - _LONGEST), start)
        if group is None or (_INFINITIVE if group["bare"] else _PARTICIPLE).match(text, end) is None:
            continue
        move = _move(text, aside, group.start() + 1)
        if move is not None and (not found or move.first >= found[-1].last):
            found.append(move)
    return found


def _move(text: str, aside: "re.Match[str]", group: int) -> Move | None:
    """Where the words of an aside in a verb group, which begins at `group`, are read; None where no place is near."""
    (first, last), (start, end), mark = aside.span("said"), aside.span(), aside.groupdict().get("mark", ",")
    if _IS_TIME.fullmatch(text, first, last):
        opened = _OPENED.search(text, max(0, group - _CLAUSE), group)
        if opened is None and group >= _CLAUSE:
            return None
        # before a clause that is joined to another the time would stand as near to the other one's figures
        at, behind = (0, ", ") if opened is None else (group, " ") if opened["joined"] else (opened.end(), ", ")
        return Move(first, last, start, end, at, "", behind)
    closed = _CLOSED.search(text, end, end + _SENTENCE)
    before = ", " if mark == "," else f" {mark} "
    return None if closed is None else Move(first, last, start, end, closed.start(), before, "")


def _parting(text: str) -> Iterator["re.Match[str]"]:
    """Words between two commas or dashes, marks included, and times without marks; none of them need stand in a verb group."""
    yield from _COMMA.finditer(text)
    if " – " in text or " - " in text:
        yield from _DASH.finditer(text)
    for begins in _BEGINS.finditer(text):
        at = begins.start()
        if text[at - 3 : at] in _ENDS and (time := _BARE_TIME.match(text, at)) is not None:
            yield time
