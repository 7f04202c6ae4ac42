"""Finds the words that speech runs together beside a figure ("we'll save £9m", "it's had to find", "won't"): the rules read them apart."""

import re

from corpus.damage import Repair

_RUN_TOGETHER = re.compile(r"['’](?:ll|ve|re|s|t)\b")
_WHOLE = {"ll": " will", "ve": " have", "re": " are"}
# Of others the ending may be whose something is: "the council's £9m".
_PRONOUN = re.compile(r"(?i:\b(?:it|that|there|this|he|she|who|what|here))$")
_DONE = re.compile(
    r" (?:(?:also|already|now|just|only|always|since|so far) )?"
    r"(?:(?:been|had|got|become|gone|taken|made|cut|lost|seen|set aside|put|spent|risen|grown|fallen|cost|found|given|told|left|run up|built|come"
    r"|paid|kept|blown|shed|shrunk)\b|[a-z]{2,12}ed (?:£|\d|(?:an?|its|their|his|her|the|about|more|nearly|up) ))"
)
_BEING = re.compile(
    r" (?:(?:also|already|now|just|only|still|about|around|nearly|almost|over|under|more than|less than|up to) )*"
    r"(?:(?:an?|the|not|to|in|down|up|at|for|on|expected|likely|due|forecast|estimated|worth|short|[a-z]{2,12}ing)\b|set to\b|£?\d)"
)
# "It's going to cost £9m" says what "will" says; "£9m is going to schools" does not.
_GOING = re.compile(
    r"(?: is| are|['’]s|['’]re) (?:(?P<word>also|now|still|only) )?going to (?=(?:(?:also|now|still|only|have) )?"
    r"(?:be|have|has|cost|take|make|need|mean|see|lose|save|cut|get|put|pay|spend|bring|happen|face|struggle|lead|rise|fall|increase|reduce|drop|stand"
    r"|slip|try|use|keep|give|close|shut|look|find|become|leave|hit|stay|remain|come|run|raise|add|borrow|sell|buy|build|invest|charge|receive|affect"
    r"|generate|deliver|provide|require|result|end|go|grow|reach|exceed|follow|set|start|propose|recommend|hand|create|slash|axe|scrap|miss|overspend"
    r"|underspend|help|levy|freeze|share|consult|vote|decide|ask|want)\b)"
)
_FIGURE = re.compile(r"\d")
_NEAR = 160  # characters from such words to a figure of the line


def futures(text: str) -> list[Repair]:
    """ "Is going to" before a verb, in a line with a figure, for which "will" is read."""
    if " going to " not in text:
        return []
    found = ((*one.span(), f" will {one['word']} " if one["word"] else " will ") for one in _GOING.finditer(text))
    return [edit for edit in found if _beside_figure(text, edit[0])]


def contractions(text: str) -> list[Repair]:
    """The endings and what is read for them."""
    out: list[Repair] = []
    for found in _RUN_TOGETHER.finditer(text):
        at, end = found.span()
        if (edit := _apart(text, at, end)) is not None and _beside_figure(text, at):
            out.append(edit)
    return out


def _apart(text: str, at: int, end: int) -> Repair | None:
    """What is read where the words from the apostrophe to the end are run together with the one before."""
    ending, before = text[at + 1 : end], text[max(0, at - 8) : at]
    if (word := _WHOLE.get(ending)) is not None:
        return (at, end, word) if before[-1:].isalpha() else None
    if ending == "t":
        if before[-3:] in ("won", "Won"):
            return at - 2, end, "ill not"
        return (at - 1, end, "not" if before[-3:] in ("can", "Can") else " not") if before[-1:] == "n" and before[-2:-1].isalpha() else None
    if _PRONOUN.search(before) is None:
        return None
    return (at, end, " has") if _DONE.match(text, end) else (at, end, " is") if _BEING.match(text, end) else None


def _beside_figure(text: str, at: int) -> bool:
    start, end = max(text.rfind("\n", 0, at) + 1, at - _NEAR), text.find("\n", at)
    return _FIGURE.search(text, start, min(len(text) if end < 0 else end, at + _NEAR)) is not None
