"""Steps that have been taken before: "on top of previous rises of 12.5%, 9.92 per cent and five per cent" are in force, and of no year being set."""

import regex

from extractor.places import going_back
from extractor.turn_words import HEDGES

_REACH = 130  # characters
_FIGURE = (
    r"(?:£?[\d.,]*\d\s?(?:m|bn|k|million|billion|%|pc|per\s?cent)?|(?:one|two|three|four|five|six|seven|eight|nine|ten)\s(?:per\s?cent|percent))"
)
# Read backwards from the figure.
_PREVIOUS = regex.compile(
    r"(?ri)\b(?:previous|past|earlier|successive|consecutive)\s(?:(?:annual|council|tax|budget|council\stax|years?[’']?|rounds\sof|price)\s){0,3}"
    r"(?:increases?|rises?|hikes?|cuts?|savings|reductions?|efficiencies)\s(?:in\s(?:the\s|its\s)?(?:[\w-]+\s){1,2})?(?:of|totalling|worth)\s"
    rf"(?:{HEDGES}{_FIGURE}(?:,\s|\sand\s|,\sand\s))*{HEDGES}"
)
_WORDS = ("revious", "ast ", "arlier ", "uccessive", "onsecutive")


def of_previous(text: str, floor: int, first: int) -> tuple[int, int] | None:
    """Where the words stand by which the figure at `first` is one of the steps before, no earlier than `floor`."""
    since = going_back(first, _REACH, floor)
    led = text[since:first]
    if not any(word in led for word in _WORDS):
        return None
    found = _PREVIOUS.match(text, since, first)
    return found.span() if found is not None else None
