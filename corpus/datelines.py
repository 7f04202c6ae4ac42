"""The day that the top of a text shows: a line that holds nothing else, a label before it ("Published: 12/02/2014"), a byline with it."""

import re
from datetime import date

from corpus.metadata import parse_date

_TOP = 600  # characters: a headline, a standfirst, a byline and then the dateline
_FURTHER = 2500  # ... where a saved page begins with its menus; only a labelled date is believed there
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?:(?:19[89]|20\d)\d)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?[ \t]+)?"
_DAY = rf"""{_WEEKDAY}(?:
    \d\d?(?:st|nd|rd|th)?[ \t-]+{_MONTH},?[ \t-]+(?:{_YEAR}|['’]?\d\d(?!\d))
    |{_MONTH}[ \t]+\d\d?(?:st|nd|rd|th)?,?[ \t]+{_YEAR}
    |\d\d?[/.]\d\d?[/.](?:{_YEAR}|\d\d(?!\d))
    |{_YEAR}-\d\d-\d\d
)"""
_TIME = r"(?:at[ \t]+)?\d\d?[:.]\d\d(?::\d\d)?[ \t]*(?:am|pm)?(?:[ \t]*(?:gmt|bst|uk))?"
_LABEL = r"""(?:first[ \t]+published|(?:date[ \t]+)?(?:published|posted)|date[ \t]+of[ \t]+(?:publication|decision)|publication[ \t]+date
    |(?:press[ \t]+)?release[ \t]+date|created|issued|sent|date|(?:page[ \t]+)?(?:last[ \t]+)?updated
    |(?:news|press|media)[ \t]+release|meeting)"""
_DATELINE = re.compile(
    rf"""(?:{_LABEL}?[ \t]*(?:on|at)?[ \t]*[:\-–|]?[ \t]*)?(?:{_TIME},?[ \t]*)?
    (?P<day>{_DAY})(?:T\d\d:\d\d\S*)?
    (?:[ \t]*(?:[,|.\-–]|last[ \t]updated[ \t]at)?[ \t]*{_TIME})?""",
    re.I | re.X,
)
# The label opens its line or follows a bar: "News | Ann Ott | Published: 13:06, January 8th, 2025"
_LABELLED = re.compile(
    rf"(?:^|[|•·–-])[ \t]*{_LABEL}[ \t]*(?:on\b|at\b)?[ \t]*:?[ \t]*(?:{_TIME},?[ \t]*)?(?P<day>{_DAY})(?![\d/-])(?!\.\d)", re.I | re.X
)
_BYLINE = re.compile(rf"by:?[ \t][^\n]{{2,80}}?(?:\bon[ \t]|[|,–-][ \t]*|[ \t]{{2,}})(?:{_TIME},?[ \t]*)?(?P<day>{_DAY})(?![\d/.-])", re.I | re.X)
_ENTRY = re.compile(rf"{_DAY}[ \t]*\|[^\n|]{{0,30}}", re.I | re.X)
_NUMBERED = re.compile(
    r"[0-9](?:[0-9]{3}(?![0-9]|,[0-9])|[0-9]?[/.][0-9]{1,2}[/.][0-9]{2}|[0-9]?(?:st|nd|rd|th)?[ -][A-Za-z]{3,9},?[ -]['’]?[0-9]{2}\b)"
)
_LONGEST = 160  # characters of a line that shows a date


def is_dateline(line: str) -> bool:
    """Whether a line holds a day, the time and the label that belong to it, and nothing else."""
    return len(line) <= _LONGEST and _NUMBERED.search(line) is not None and _DATELINE.fullmatch(line) is not None


def dateline(top: str) -> date | None:
    """The day told by the text's beginning (as much of it as `reach`): by the first line that is a date, else by a label, else by a byline."""
    labelled = bylined = None
    start = 0
    for written in top[:reach].split("\n"):
        near, start = start < _TOP, start + len(written) + 1
        if len(written) > _LONGEST or _NUMBERED.search(written) is None:
            continue
        line = written.strip()
        if near and (found := _DATELINE.fullmatch(line)) and (day := parse_date(found["day"])):
            return day
        if labelled is None and (found := _LABELLED.search(line)):
            labelled = parse_date(found["day"])
        elif bylined is None and near and (found := _BYLINE.match(line)):
            bylined = parse_date(found["day"])
    return labelled or bylined


def shows_day(line: str) -> bool:
    """Whether the line only tells when something was published, as a dateline, a byline or an entry of a list of stories ("12 Dec 03 | Devon")."""
    line = line.strip()
    if len(line) > _LONGEST or _NUMBERED.search(line) is None:
        return False
    return any(form is not None for form in (_DATELINE.fullmatch(line), _LABELLED.search(line), _BYLINE.match(line), _ENTRY.fullmatch(line)))


reach = _FURTHER  # characters that `dateline` looks at
