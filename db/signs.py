"""Signs in the words beside two figures that papers speak of one item: telling words, a subject, a firm, another figure that both tell."""

import re
from functools import lru_cache

from db.bearings import COMMON, telling, words_of_name
from db.nearness import swapped, within
from db.periods import ANY_MONTH, standing
from db.spot import Spot
from db.statement import BROAD, Statement
from db.tolerances import LIMITS

STEM = 5  # letters: "agency" and "agencies" are one word
AROUND = 160  # characters in which another figure counts as shared

# Words that stand beside figures of every kind.
_GENERIC = frozenset(
    [
        "reduc", "incre", "servi", "spend", "spent", "propo", "plan", "plans", "repor", "peopl", "resid", "fundi", "fund", "cost", "costs", "total",
        "expec", "month", "week", "money", "figur", "cuts", "reach", "agree", "appro", "annou", "accor", "decid", "chang", "suppo", "depar", "direc",
        "local", "autho", "gover", "since", "could", "shoul", "meeti", "press", "pay", "paid", "made", "make", "take", "taken", "going", "finan",
        "save", "saves", "saved",
    ]
)  # fmt: skip
_FIGURE = re.compile(r"\d[\d,.]*\d")
_DATE = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{ANY_MONTH})\b|\b(?:{ANY_MONTH}) \d{{1,2}}\b", re.IGNORECASE)
_SPLIT = re.compile(r"£\d[\d,.]*|(?<![\w/])(?!(?:19|20)\d\d)\d[\d,.]*")  # at other figures, not at years
_LETTERS = re.compile(r"[a-z]{4,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_END = re.compile(r"(?<=\b(?:19|20)\d\d[/–-])\d\d(?:\d\d)?\b")  # "2017/18" of two papers is one year, and no figure that both tell


def shared_signs(a: Statement, b: Statement) -> int:
    """How many signs there are that both speak of one item; none without words, a subject or a figure in common."""
    if a.subjects and b.subjects and not a.subjects & b.subjects:
        return 0
    shared = shared_stems(a, b) + bool(a.subjects & b.subjects) + shared_figures(a, b) + bool(a.firm and a.firm == b.firm)
    named = a.claim.service is not None and a.claim.service == b.claim.service
    named = named and (a.family not in BROAD or (a.family == b.family == "extra_spending" and a.subjects == b.subjects))
    if not shared and not (named and within(a, b, LIMITS.ratio_unsaid)):
        return 0
    year = a.period.shape in ("year", "span", "since", "by") and standing(a.period, b.period) == "same"
    return shared + year + swapped(a, b) + (2 if named else 0) + (not shared and named)


def shared_stems(a: Statement, b: Statement) -> int:
    """How many telling words stand beside both figures."""
    return len(_stems(a) & _stems(b))


def shared_figures(a: Statement, b: Statement) -> int:
    """What other figures beside both tell: one may be there by chance, two are not."""
    shared = figures_beside(a) & figures_beside(b)
    return min(3, len(shared) + 1) if shared else 0


def _stems(one: Statement) -> frozenset[str]:
    """The telling words that belong to the figure: from the figure before it to the figure after it."""
    return _stems_of(one.spot.tell(_own_words), one.claim.council or "")


def told_alike(a: Statement, b: Statement) -> int:
    """How many telling words the sentences of both share, be they beside another figure."""
    own, other = ({word[:STEM] for word in _LETTERS.findall(one.claim.sentence.lower()) if word not in COMMON} for one in (a, b))
    return len((own & other) - _GENERIC)


@lru_cache(maxsize=2048)  # a figure is held against many, one after the other
def _stems_of(words: frozenset[str], council: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words - words_of_name(council)) - _GENERIC


def _own_words(spot: Spot) -> frozenset[str]:
    """The telling words from the figure before a figure to the figure after it."""
    own = f"{_SPLIT.split(spot.before(AROUND))[-1]} {_SPLIT.split(spot.after(AROUND), maxsplit=1)[0]}"
    return spot.tell(telling).intersection(_LETTERS.findall(own.lower()))


def figures_beside(one: Statement) -> frozenset[str]:
    """Other figures beside a figure, dates left out."""
    return one.spot.tell(_figures)


def _figures(spot: Spot) -> frozenset[str]:
    words = _YEAR_END.sub("", _DATE.sub("", f"{spot.before(AROUND)}|{spot.after(AROUND)}"))
    return frozenset(found for found in _FIGURE.findall(words) if not _YEAR.match(found))
