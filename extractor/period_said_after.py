"""Figures whose time the next sentence tells: "The council agreed £9m of cuts. They will be made over the next three years."."""

import re
from bisect import bisect_left
from operator import attrgetter

from extractor.period_measures import TAXES
from extractor.reading import Draft, PeriodMention, Reading

_START = attrgetter("start")
_SORTS = frozenset(("over_next", "by", "financial_year", "next_year", "financial_span", "span", "from"))
_DONE_OVER_TIME = frozenset(("saving", "saving_share", "job_losses", "jobs_at_risk", "funding_gap", "extra_spending", "grant", "cost", "income"))
_MOST = 200  # characters of the sentence: a short one tells of nothing else
_OPENINGS = ("Th", "It ", "All ", "Mo", "“Th", '"Th', "“It ", '"It ')
_WILL = (
    r"(?:will|would|must|should|could|may|might|(?:is|are)\s(?:(?:due|expected|set|likely|supposed|meant)\s)?to|ha(?:s|ve)\sto|needs?\sto)\s"
    r"(?:(?:all|then|now|mostly|largely|mainly|only|initially)\s)?"
)
_MADE = (
    r"(?:be\s(?:(?:all|mostly|largely|gradually)\s)?(?:made|found|delivered|achieved|phased|spread|introduced|paid|spent|implemented|saved|realised|brought\sin|in\splace|"
    r"rolled\sout|carried\sout|completed|cut|lost|closed|staggered|shared\sout|invested)|come(?:\sinto\s(?:force|effect))?|take\s(?:effect|place)|start|begin|go|happen|apply|run)\b"
)
_PLURAL = r"(?:savings|cuts|reductions|losses|redundancies|cutbacks|efficiencies|economies|jobs|posts|measures|changes|closures)"
_SINGULAR = r"(?:money|cash|sum|funding|investment|package|gap|shortfall|total|amount|spending|target)"
_OF_IT = re.compile(
    rf"[\"“]?(?:(?:All\sof\s|Most\sof\s)?(?:They|These|This|That|It|them|this|it|these)|(?:The|These|Those|This|All\sthe|Most\sof\sthe)\s"
    rf"(?:[a-z-]+\s){{0,2}}(?:{_PLURAL}|{_SINGULAR}))\s{_WILL}{_MADE}"
)
_OF_THE_TAX = re.compile(
    rf"[\"“]?(?:It|This|That|They|(?:The|This|These)\s(?:[a-z-]+\s){{0,3}}(?:rises?|increases?|charges?|hikes?|fees?))\s{_WILL}{_MADE}"
)


def said_after(reading: Reading, draft: Draft) -> PeriodMention | None:
    """The one time of the sentence behind the figure's, if that has no figure and says when the thing is to be done; else null."""
    index = draft.number.sentence + 1
    if draft.status == "actual" or draft.number.rate is not None or index >= len(reading.sentences):
        return None
    pattern = _OF_THE_TAX if draft.measure in TAXES else _OF_IT if draft.measure in _DONE_OVER_TIME else None
    sentence = reading.sentences[index]
    if pattern is None or sentence.end - sentence.start > _MOST or not reading.text.startswith(_OPENINGS, sentence.start):
        return None
    if (told := pattern.match(reading.text, sentence.start, sentence.end)) is None:
        return None
    at = bisect_left(reading.numbers, sentence.start, key=_START)
    if at < len(reading.numbers) and reading.numbers[at].start < sentence.end:
        return None
    at = bisect_left(reading.periods, sentence.start, key=_START)
    named = [one for one in reading.periods[at : at + 2] if one.start < sentence.end]
    return named[0] if len(named) == 1 and named[0].sort in _SORTS and named[0].edtf and named[0].start >= told.end() else None
