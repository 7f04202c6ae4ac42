"""Reads headlines In Title Case or IN CAPITALS as a sentence is written: "Council Will Cut 40 Jobs" as "Council will cut 40 jobs".

A capital makes a name of a word, and names are no cues. Every character keeps its place.
"""

import re
from functools import cache

from rules.loader import load
from rules.phrases import words_of


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TOPICS = frozenset(
    ("measures", "statuses", "signals", "hedges", "rates", "units", "job_nouns", "period_marks", "periods", "clause_words", "stories", "speech_verbs")
)
_WORDS = re.compile(r"[a-z]+")
# What stands in names of places and bodies too, and in no cue by itself
_NAMES = _split(
    """
    january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday easter
    council county city borough district town parish north south east west northern southern eastern western street road park hill hall bridge green
    reading rugby sale deal hope price rose grant church cross wood forest house national royal english england scotland wales welsh scottish british
    london britain government union labour tory tories conservative conservatives liberal reform independent cabinet treasury whitehall band d
    mr mrs ms cllr coun councillor sir lord lady dr st unison gmb unite nhs mp mps msp uk eu covid brexit lib dem dems
    """
)
_DIGIT = re.compile(r"\d")  # other headlines have no figure to be read
_LONGEST, _SHORTEST = 160, 12  # characters of a headline
_FEWEST = 3  # words of a headline, and of those with a capital
_SMALL = _split(
    "a an and are as at be but by cent for from if in into is it its more nor not of off on or out over p pc per set so than that the to up via"
    " vs will with"
)
_OPENS = "\"“‘' •"
_MARKS = "\"“”‘’'(),:;–-&|"
_UNIT = re.compile(r"(?<=\d)(?:m|bn|k|p|pc|st|nd|rd|th)\b")
_WORD = re.compile(r"[A-Z][A-Za-z]*(?![\d.])")
_ACRONYM = re.compile(r"[B-DF-HJ-NP-TV-Z]{2,5}|UK|EU|IT|MPs?|AM|PM|SEND|RAAC|ONS|IFS|OBR|TUC|GMB|BBC|ITV|HQ|CEO|EHCPs?|[A-Z]")
_BODY = ("Council", "County", "City", "Borough", "District", "COUNCIL", "COUNTY", "CITY", "BOROUGH", "DISTRICT")
_OF_TIME = ("in ", "since ", "from ", "by ", "until ", "last ", "next ", "early ", "late ", "of ", "after ", "before ", "to ")


@cache
def _plain_words() -> frozenset[str]:
    """The words of the rules that are no names."""
    said = words_of(place for topic, rule in load() if topic in _TOPICS for place in (*rule.phrases.graphs, *rule.blocked.graphs))
    return (_SMALL | frozenset(_WORDS.findall(" ".join(said)))) - _NAMES


def plain_case(text: str) -> str:
    """The text with such lines in lower case, but for their names and their first word, where they have a figure."""
    pieces: list[str] = []
    at = done = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if _SHORTEST < len(line) < _LONGEST and line[-1] != "." and _DIGIT.search(line) and _is_title(line):
            pieces += text[done:start], _lowered(line, _UNIT.sub("", line).isupper())
            done = start + len(line)
    return "".join([*pieces, text[done:]]) if pieces else text


def _is_title(line: str) -> bool:
    """Whether all its words but the small ones have a capital."""
    capitals = words = 0
    for word in line.split():
        shown = word.strip(_MARKS)
        if shown[:1].isupper():
            capitals += 1
        elif shown and shown[0] != "£" and not shown[0].isdigit() and shown not in _SMALL:
            return False
        words += 1
    return words >= _FEWEST and capitals >= _FEWEST


def _lowered(line: str, capitals: bool) -> str:
    words = _plain_words()

    def lowered(found: "re.Match[str]") -> str:
        word, lower = found[0], found[0].lower()
        before = line[: found.start()].rstrip(_OPENS)
        first = not before or before.endswith((".", "!", "?", ":"))
        if lower in words and not _is_name(line, found, lower):
            return word[0] + lower[1:] if first else lower
        return word.capitalize() if capitals and _ACRONYM.fullmatch(word) is None else word

    return _WORD.sub(lowered, line)


def _is_name(line: str, found: "re.Match[str]", lower: str) -> bool:
    """Whether a word that is a cue elsewhere is part of a name here: "Mole Valley Council", "in May", "Will Smith"."""
    behind = line[found.end() + 1 :].lstrip()
    if lower == "may":
        return line[: found.start()].lower().endswith(_OF_TIME) or not behind[:1].isalpha()
    if lower == "will":
        after = _WORD.match(behind)
        return after is not None and after[0].lower() not in _plain_words() and not behind[:1].islower()
    return lower not in _SMALL and behind.startswith(_BODY) and line[found.end()] == " "
