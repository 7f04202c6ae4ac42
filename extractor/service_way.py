"""How far a service stands from a figure, in points: what stands between them, and what says that it is another figure's."""

import re
from bisect import bisect_left

import regex

from extractor.claim import NO_EVIDENCE
from extractor.clauses import Clause, words_of
from extractor.fill_measures import dealt_out
from extractor.reading import Cue, Draft, Number
from extractor.service_asides import (
    is_aside,
    is_of_most,
    is_of_part,
    of_next_step,
)
from extractor.service_own import OWNS, has_own, is_own
from extractor.sum_changed import CHANGED_BUDGET
from rules.schema import ServiceRule

ONLY_CARE = frozenset(("tax_rise", "tax_bill"))  # a precept is a service's for adult social care alone (and for police and fire)
_PRECEPTS = frozenset(("adult_social_care", "police", "fire"))
# "a 1% rise will go on teachers' pay": a part of a rise that is for one thing alone
_SPENT_ON = re.compile(
    r"(?:\s+(?:council tax )?(?:rise|increase|hike|levy|of (?:it|this|that|which|(?:the|that|this) (?:(?:[\w.-]+\s){1,2}?(?:per cent |pc )|[\d.]+% )?"
    r"(?:council tax )?(?:rise|increase|hike))))?"
    r"(?:\s+(?:per|for)\s+(?:(?:every|each)\s+)?\w+)?(?:\s+[–—-]\s(?:an?|about|around|or)\s[^–—%]{1,50})?(?:\s+[–—-](?=\s+(?:will|would|is|was)\b))?"
    r"(?:,?\s+(?:which|that))?(?:\s+(?:will|would|is|was|to|being|be|specifically|specially|solely|purely|only|directly|all))*"
    r"\s+(?:go|goes|going|went|spent|used|set aside|dedicated|reserved|earmarked|ring-?fenced)(?:\s+(?:purely|solely|entirely|directly))?"
    r"\s+(?:on|to|towards|for)\s+(?:(?:help\s+)?(?:to\s+)?(?:fund|pay\s+for|support|meet|cover)\s+)?(?:[\w'’-]+\s+){0,5}"
    r"|\s+of\s+(?:which|it|that|this)\s+(?:is|was|will\s+be)\s+for\s+(?:[\w'’-]+\s+){0,5}"
    r"|\s+to\s+(?:help\s+)?(?:deal\s+with|cope\s+with|fund|pay\s+for|support|meet|cover|tackle|address)\s+(?:(?!and\b|or\b)[\w'’-]+\s+){0,6}"
)
# "Council tax and the social care precept will go up by 5%": by so much together
_TOGETHER = regex.compile(r"(?ri)\bcouncil\stax\s(?:bills\s)?(?:and|plus|including|with)\s(?:(?:the|its|an?)\s)?(?:adult\s)?")
_BECAUSE = regex.compile(
    r"\b(?:(?P<cause>due to"
    r"(?! (?:be|have|go|rise|fall|drop|lose|cut|close|save|cost|get|receive|spend|see|end|open|start|begin|increase|make|take|pay)\b)|"
    r"because of|owing to|thanks to|as a result of|blamed on)|caused by|driven by|stemming from|amid|"
    r"including|among them|of which|such as|especially|particularly|while|protecting|excluding|apart from|except|"
    r"but (?:the rest of )?the (?:council|authority)|for (?:the|a|its) (?:\w+ ){0,2}(?:overspend|gap|deficit|shortfall|black hole)|"
    # What is wider than the service: "halls will close as part of cuts of £9m", "to cut 90 jobs, scrap school grants and close baths".
    r"(?P<wider>part of|(?:before|when|while) (?:the )?(?:[\w’'-]+ ){0,3}?(?:council|authority|cabinet|councillors|members|executive) "
    r"(?:meets?|met|votes?|voted|decides?|decided|considers?|considered|discuss(?:es)?|debates?|debated|sets?|agreed|approved|looks?|looked|seeks?|sought)|"
    r"as (?:the )?[\w’'-]+(?: council)? (?:looks?|seeks?|faces?|tries|bids|battles|aims|needs?|struggles?|"
    r"outlines?|unveils?|reveals?|announces?|plans?|prepares?|agrees?|approves?|votes?|backs?|makes?)|"
    r"(?<=,\s)(?:and\s+)?(?:scrap|close|shut|axe|phase out|raise|increase|sell|charge|introduce|merge|outsource|review|withdraw|scale back)"
    r"(?=\s)))\b",
    regex.I,
)
# One of these stands in all that it matches.
_CAUSES = words_of(
    "due because owing thanks result caused driven blamed stemming amid including among which such especially particularly while protecting "
    "excluding apart except but before when overspend gap deficit shortfall hole part as scrap close shut axe phase raise increase sell charge "
    "introduce merge outsource review withdraw scale"
)
_CAUSE_COST = 2.5
_PLAIN_WAY = 5  # characters, too few for any of these between spaces: " for "
_WIDER_COST = 6.0
_AFTER_BRACKETS = 4.0
_OWNED = 6.0
_BY_DOING = re.compile(r"\s+(?:by|through)\s+\w+ing\s", re.I)
_COMPLEMENT = re.compile(
    rf"{_BY_DOING.pattern}|\s+(?:(?:more|extra|less|each)\s+)?(?:(?:(?:will|would|is|was|are|were|has|have|had|to|be|been|being|also|now)\s+){{1,3}}"
    r"(?:go|going|gone|spent|used|set aside|earmarked|allocated|invested|put|pumped|poured|made available)\s+)?"
    r"(?:for|on|from|in|to|into|of|towards)\s",
    re.I,
)
# "£2m, social work by £3m": what leads to the next figure is that one's
_WHICH = re.compile(
    r"(?:\s+(?!plan|programme|strategy|committee|meeting)[\w’'-]+){0,3},\s+(?:which|whose|where)\s[^,;.]{0,40}", re.I
)  # "£2m from the library service, which costs £6m": the same service
_WHICH_COST = 1.5
_LEADS_ON = re.compile(
    r"(?:\s+(?:services?|department|budgets?))?\s*(?:by\s|an?\s|at\s|from\s|for\s|:\s)\s*"
    r"(?:(?:about|around|some|up\s+to|just|only|over|nearly|almost|another|additional|extra|further)\s+){0,2}(?=£?\d)"
)
# "Waste services get £3m, school transport £1m", "£3m of the savings, schools £1m": the next item of a list that writes its verb once.
_NEXT_ITEM = re.compile(r"(?:\s+of\s+(?:the\s+)?[a-z]+)?(?:,|,?\s+(?:and|while))\s+(?:(?:the|its|and)\s+)?(?:[\w'’-]+\s+){0,2}")
_ITS_SUM = re.compile(
    r"(?:\s+(?:services?|department|budgets?))?\s+(?:(?:an?|extra|additional|further|another|about|around|some|up\s+to|just|only|over|nearly|almost)\s+){0,3}(?=£?\d)"
)
_AND_A = regex.compile(r"(?ri)\band (?:an? |around |about |some )?")
_INSIDE_COST = 0.0
COMPOUND = frozenset(("funding_gap", "reserves", "reserves_use", "debt", "cost", "grant", "grant_cut", "overspend", "underspend"))
_COMPOUND_REACH = 10.0
_TOPIC = re.compile(r"(?:In|For|On|Within|Across)\s+(?:the\s+)?$")
_THEIR_PRECEPT = re.compile(r"[^.;£]{0,20}\b(?:precept|levy|element)\b")  # "the police precept will rise by £10"
# "Before the police precept is added, the bill will be £1,390": it is of whom it is added to
_ADDED = regex.compile(r"(?ri)\b(?:before|once|when|after|including|excluding|without|adding|counting|not)\s(?:[\w’'/-]+\s){0,6}")
_IS_ADDED = re.compile(
    r"[^.;£\d,–—]{0,20}\b(?:precepts?|levy|levies|elements?)(?:\s(?:is|are|has\sbeen|have\sbeen)\s(?:included|added|counted|taken|known|set)\b|\s?[–—),-])"
)
MANY = 20  # services in a sentence
AT_ONCE = 45  # characters
_OPENING, _SUBJECT_REACH = 40, 11.0  # characters; points of the way


def price_of(clause: Clause, draft: Draft, cue: Cue, rule: ServiceRule, reach: float) -> float | None:
    """The price of the way to a service, None where it is too far or the figure cannot be that service's."""
    measure, end, anchor = dealt_out(draft), draft.number.end, draft.evidence.get("measure")
    if measure in ONLY_CARE:
        if _is_of_more(clause, draft.number, cue):
            return None
        if cue.start > end and _SPENT_ON.fullmatch(clause.text, end, cue.start):
            return 0.0
        if rule.service not in _PRECEPTS:
            return None
        apart = rule.service != "adult_social_care" and cue.end < draft.number.start
        if apart and _IS_ADDED.match(clause.text, cue.start) and _ADDED.match(clause.text, max(clause.start, cue.start - AT_ONCE), cue.start):
            return None
        if apart and _THEIR_PRECEPT.match(clause.text, cue.start) and _way(clause, draft, cue, _SUBJECT_REACH) <= _SUBJECT_REACH:
            return reach
    if measure == "debt" and rule.service == "central":
        return None  # interest and loans are the whole council's
    if measure == "children_in_care" and rule.service == "adult_social_care":
        return None  # "812 children in care, of whom 60 live in residential homes"
    weak = (1.0 - rule.weight) * 4.0
    way = _way(clause, draft, cue, max(reach, _COMPOUND_REACH) - weak) + weak
    within = way <= reach or (way <= _COMPOUND_REACH and measure in COMPOUND and anchor is not None and is_own(clause, cue, anchor))
    return way if within else None


def _is_of_more(clause: Clause, number: Number, cue: Cue) -> bool:
    """Whether a rise is of more than the service beside it, which a part of it or another rise goes to."""
    first = number.outer_start
    if cue.start > first:
        return False
    if _TOGETHER.match(clause.text, max(clause.start, cue.start - AT_ONCE), cue.start) is not None and "precept" in clause.text[cue.start : first]:
        return True
    at = bisect_left(clause.all_starts, cue.start) - 1
    return at >= 0 and _SPENT_ON.fullmatch(clause.text, clause.numbers[at].outer_end, cue.start) is not None


def topic_of(clause: Clause, draft: Draft, cues: list[Cue]) -> Cue | None:
    """The service that a sentence announces: "In education, £9m comes from staffing and £4m from catering"."""
    for first in cues[:2]:  # the label of a row may come before it
        if first.end <= draft.number.start and clause.text[first.end : first.end + 1] == "," and _TOPIC.match(clause.text, clause.start, first.start):
            return first
    return None


def subject_of(clause: Clause, draft: Draft, cues: list[Cue], services: dict[str, ServiceRule], start: int) -> Cue | None:
    """The service that the sentence begins with and speaks of alone: "Libraries in Alderley and Disley will close to save £9m"."""
    first = cues[0]
    if len(cues) > MANY:
        return None
    after = bisect_left(clause.all_starts, draft.number.end)
    if after < len(clause.all_starts):  # "Libraries would be asked to find £6m, with £4m coming from parks": the other sum has its own
        cues = [cue for cue in cues if cue.start < clause.all_starts[after]]
    alone = len({services[cue.rule].service for cue in cues}) == 1
    if not alone or first.start - start > _OPENING or first.end > draft.number.start or is_aside(clause, first, draft.number.outer_start):
        return None
    if clause.all_starts[0] < first.start and _BY_DOING.match(clause.text, draft.number.outer_end) is not None:
        return None  # "£3m by cutting managers and £2m by leaving buildings": each has its own way
    if clause.all_starts[0] < first.start and has_own(clause, first, draft.number):
        return None
    near = clause.way(first.end, draft.number.start, draft.number.kind) <= _SUBJECT_REACH
    return first if near and not _BECAUSE.search(clause.text, first.end, draft.number.start) else None


def _way(clause: Clause, draft: Draft, cue: Cue, limit: float) -> float:
    """The price of the way between the number and the service; counted no further once it is past the limit."""
    number = draft.number
    if number.row is not None and number.row[0] <= cue.start < number.row[1]:
        return _INSIDE_COST
    first, last = number.outer_start, number.outer_end
    told = draft.evidence.get("measure", NO_EVIDENCE)
    if told.rule == CHANGED_BUDGET and (told.start or 0) <= cue.start < (told.end or 0):
        return _INSIDE_COST  # "cut its £40m care budget by £2m"
    if cue.end <= first:
        if is_aside(clause, cue, first):
            return limit + _OWNED
        way = clause.way(cue.end, first, None)
        between = (cue.end, first)
        if way > _WHICH_COST and clause.text.find(", wh", cue.end, first) >= 0 and _WHICH.fullmatch(clause.text, cue.end, first):
            way = _WHICH_COST
        if way > limit:
            return way
    elif cue.start >= number.end:
        way = clause.way(min(last, cue.start), cue.start, None)
        if way > limit or of_next_step(clause, cue, last):
            return max(way, limit + _OWNED)
        if clause.text[first - 1 : first] == "(" and clause.text[last : last + 1] == ")":
            way += _AFTER_BRACKETS  # "libraries (£9m), roads (£4m)": the words before are meant
        between = (last, cue.start)
        leads = _LEADS_ON.match(clause.text, cue.end)
        if leads is None and _NEXT_ITEM.fullmatch(clause.text, last, cue.start) is not None:
            leads = _ITS_SUM.match(clause.text, cue.end)
        if leads is not None and leads.end() in clause.all_starts:  # not a year: "from libraries by 2017"
            way += _OWNED
    else:
        return _INSIDE_COST
    if cue.start > last and is_of_most(clause, first, last, cue):
        return limit + _OWNED
    starts = clause.all_starts
    at = bisect_left(starts, cue.start) - 1
    owner = clause.numbers[at] if at >= 0 else number
    if owner is not number:
        if cue.start > last and is_of_part(clause, last, cue):
            return limit + _OWNED
        # "£4m for housing, £2m for energy": each has its own; "£4m from education, and 400 jobs will go": the second is another matter
        other = (
            _COMPLEMENT.match(clause.text, last)
            or (cue.end <= first and has_own(clause, cue, number))
            or (cue.end <= first and number.kind != owner.kind and _AND_A.match(clause.text, cue.end, first))
        )
        if other and OWNS.fullmatch(clause.text, owner.outer_end, cue.start) and not _WHICH.fullmatch(clause.text, cue.end, first):
            way += _OWNED
    way += 2.0 * max(0, bisect_left(starts, between[1]) - bisect_left(starts, between[0]))
    caused = between[1] - between[0] > _PLAIN_WAY and not _CAUSES.isdisjoint(clause.words)
    if caused and (because := _BECAUSE.search(clause.text, *between)) is not None:
        way += _CAUSE_COST if because["wider"] is because["cause"] is None else _WIDER_COST
    return way
