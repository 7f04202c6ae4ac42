"""Decides which service each number is scoped to; null is the whole council.

The nearest service named in the clause wins, where it is near enough for the measure: a saving is often a service's, a council's deficit or
tax bill hardly ever. A figure for two services ("adult and children's social care") is scoped to neither.
"""

import re
from bisect import bisect_left, bisect_right

import regex
from spacy.language import Language

from extractor.claim import NO_EVIDENCE, Evidence
from extractor.clauses import Clause, beside, clause_of, words_of
from extractor.council_names import BODY
from extractor.fill_measures import dealt_out
from extractor.reading import Cue, Draft, Number, Reading, Stage
from extractor.service_asides import (
    is_apart,
    is_aside,
    is_of_most,
    is_of_part,
    is_place,
    of_next_step,
    of_whole_council,
    that_may_be,
    told_first,
    told_in_passing,
)
from extractor.service_context import ServiceContext
from extractor.service_own import OWNS, has_own, in_order, is_own, of_children
from extractor.story_service import StorySubject
from extractor.sum_changed import CHANGED_BUDGET
from extractor.the_figure import giver_of, is_the_figure, of_another
from extractor.turn_words import HEDGES
from rules.loader import RuleBook
from rules.schema import ServiceRule

# How far (in points of Clause.way, weak words counting further) a service may stand from a number of the measure.
_REACH = {
    "saving": 5.5, "saving_share": 5.5, "budget": 5.0, "budget_share": 4.0, "overspend": 5.5, "underspend": 4.0, "extra_spending": 5.0,
    "cost": 4.5, "income": 6.0, "job_losses": 4.5, "jobs_at_risk": 4.0, "jobs_transferred": 6.5, "jobs_created": 3.5, "workforce": 1.2,
    "grant": 3.0, "grant_cut": 2.0, "children_in_care": 9.0, "other_count": 4.5, "other_percent": 4.0, "other_money": 3.0, "tax_rise": 2.2,
    "tax_bill": 0.4, "funding_gap": 0.8, "reserves": 0.3, "reserves_use": 0.3, "debt": 1.4, "funding_change": 2.6, "pay_change": 2.0,
}  # fmt: skip
_ONLY_CARE = frozenset(("tax_rise", "tax_bill"))  # a precept is a service's for adult social care alone (and for police and fire)
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
# "3% of the 5% rise will go on care": the whole is for more than that
_OF_THE_WHOLE = regex.compile(r"(?ri)(?:%|\bper\scent|\bpc)\sof\s(?:the|that|this|its)\s(?:(?:near|nearly|almost|total|overall|about|around)\s){0,2}")
# "Council tax and the social care precept will go up by 5%": by so much together
_TOGETHER = regex.compile(r"(?ri)\bcouncil\stax\s(?:bills\s)?(?:and|plus|including|with)\s(?:(?:the|its|an?)\s)?(?:adult\s)?")
_BETWEEN_TWO = re.compile(
    r"\s*(?:,|;|and|&|[,;]\s*and|or|/)\s*(?:(?:the|for|in|on|to|its|our|new|better|improved|improving|refurbished|more|and|other)\s+)*", re.I
)
_SPAN = regex.compile(r"(?ri)\bfrom\s+(?:[\w'’-]+\s+)?")  # "from social care to bins"
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
_IN_DEFICIT = re.compile(r"\s+(?:in (?:deficit|the red)|overdrawn|adrift|short)\b")  # "the block is £9m in the red"
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
_COMPOUND = frozenset(("funding_gap", "reserves", "reserves_use", "debt", "cost", "grant", "grant_cut", "overspend", "underspend"))
_COMPOUND_REACH = 10.0
_ACROSS = re.compile(
    r"(?:\s+[\w-]+){0,2}?\s+across\s+(?:(?:all|its|the|council|most|every)\s+){0,3}(?:services|departments|directorates|council|authority|organisation|board)\b"
)
# "by cutting back offices, sharing buildings and moving the library": what is done in three ways is no one service's
_MANY_WAYS = re.compile(r"[^.;:\n£]{0,60}?\b(?:by|through)\s+\w+ing\s[^.;:\n£]{1,120}?,\s+\w+ing\s[^.;:\n]{1,160}?,?\s+(?:and\s+)?\w+ing\s")
_MEANS = frozenset(("by", "through"))
_LABEL = "service.row"
_TOPIC = re.compile(r"(?:In|For|On|Within|Across)\s+(?:the\s+)?$")
_PRECEPT = regex.compile(r"\bprecept\b|\blevy (?=for\b)", regex.I)
_THEIR_PRECEPT = re.compile(r"[^.;£]{0,20}\b(?:precept|levy|element)\b")  # "the police precept will rise by £10"
# "Before the police precept is added, the bill will be £1,390": it is of whom it is added to
_ADDED = regex.compile(r"(?ri)\b(?:before|once|when|after|including|excluding|without|adding|counting|not)\s(?:[\w’'/-]+\s){0,6}")
_IS_ADDED = re.compile(
    r"[^.;£\d,–—]{0,20}\b(?:precepts?|levy|levies|elements?)(?:\s(?:is|are|has\sbeen|have\sbeen)\s(?:included|added|counted|taken|known|set)\b|\s?[–—),-])"
)
_PRECEPT_REACH = 7.0  # "2% more on bills, to be spent on the county's adult social care"
_CHANGE_OF = re.compile(
    r"[^.;:£\n]{0,90},\s+(?:(?:which|that)\s+is\s+)?an?\s+(?:\w+\s+)?(?:increase|rise|uplift|jump|fall|drop|reduction|decrease|cut)\s+of\s+" + HEDGES,
    re.I,
)
_MANY = 20  # services in a sentence
_AT_ONCE = 45  # characters
_OPENING, _SUBJECT_REACH = 40, 11.0  # characters; points of the way
_SCOPED = 3.0  # measures with at least this reach are usually a service's
_OFTEN_SCOPED = frozenset(measure for measure, reach in _REACH.items() if reach >= _SCOPED)


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `draft.service`."""
    services = {rule.id: rule for rule in rules.of(ServiceRule)}

    def link_services(reading: Reading) -> None:
        cues = reading.cues_of.get("services", [])
        named = _spoken_of(reading, cues)
        labels = [cue for cue in named if cue.rule == _LABEL]
        label_starts = [cue.start for cue in labels]
        spoken = [cue for cue in named if cue.rule != _LABEL] if labels else named
        context = ServiceContext(
            reading, spoken, services, _OFTEN_SCOPED, StorySubject(reading, [cue for cue in cues if cue.rule != _LABEL], services)
        )
        clause: Clause | None = None
        index = -1
        inside: list[Cue] = []
        previous: Draft | None = None
        for draft in reading.drafts:
            if draft.number.sentence != index or clause is None:
                index = draft.number.sentence
                clause = clause_of(reading, index)
                inside = context.within(clause.start, clause.end)
            row, own = draft.number.row, inside
            if row is not None:
                own = labels[bisect_left(label_starts, row[0]) : bisect_left(label_starts, row[1])] + inside
            giver = giver_of(reading.drafts, draft) if is_the_figure(draft) else None
            if giver is not None and not any(of_another(clause, draft.number, cue.start) for cue in own):
                context.copy(draft, giver, "service.same-things")
            elif previous is not None and (_is_other_end(draft, previous, own) or _is_change_of(clause, draft, previous, own)):
                draft.service = previous.service
                if "service" in previous.evidence:
                    draft.evidence["service"] = previous.evidence["service"]
            elif not _link(clause, draft, own, services, reading.sentences[index].kind == "heading"):
                context.inherit(draft, previous)
            previous = draft

    return link_services


def _spoken_of(reading: Reading, cues: list[Cue]) -> list[Cue]:
    """The cues that speak of a service: not "outside education", nor "the cabinet member for housing", who may speak of anything, nor a part of a
    council's name ("Causeway Coast and Glens")."""
    spans = [(one.outer_start, one.outer_end) for one in reading.people if one.outer_end - one.outer_start > one.end - one.start]
    starts = [start for start, _ in spans]
    names = [one for one in reading.councils if one.sort != "reference" and not one.rule.startswith(BODY)]
    out = []
    for cue in cues:
        at = bisect_left(starts, cue.start + 1) - 1
        name = bisect_right(names, cue.start, key=lambda mention: mention.start) - 1
        if name >= 0 and names[name].end >= cue.end:
            continue
        if (at < 0 or spans[at][1] < cue.end) and not is_apart(reading.text, cue):
            out.append(cue)
    return out


def _is_other_end(draft: Draft, previous: Draft, cues: list[Cue]) -> bool:
    """Whether the number goes on about the thing of the one before it: "parking rises from £1 to £2, waste charges by 5%"."""
    if not draft.evidence.get("measure", NO_EVIDENCE).rule.endswith("+from") or draft.number.sentence != previous.number.sentence:
        return False
    return not any(previous.number.end <= cue.start < draft.number.start for cue in cues)


def _is_change_of(clause: Clause, draft: Draft, previous: Draft, cues: list[Cue]) -> bool:
    """Whether it tells how the figure before it has changed: "£9m on adult care, an increase of £2m"."""
    if draft.number.kind != previous.number.kind or draft.number.sentence != previous.number.sentence:
        return False
    first, last = draft.number.outer_start, draft.number.end
    if _CHANGE_OF.fullmatch(clause.text, previous.number.end, first) is None:
        return False
    return not any(last <= cue.start < last + _AT_ONCE and "£" not in clause.text[last : cue.start] for cue in cues)


def _link(clause: Clause, draft: Draft, cues: list[Cue], services: dict[str, ServiceRule], headline: bool) -> bool:
    """Sets the service from the clause; whether the clause had a say."""
    if clause.text.startswith(" elsewhere", draft.number.outer_end):
        return True  # "£2m in roads and £3m elsewhere": in none of those named
    measure = dealt_out(draft)
    reach = _REACH.get(measure, 3.0)
    if measure in _ONLY_CARE and _is_whole_rise(clause, draft.number.outer_start):
        return True
    if (own := _counted(draft.number, cues)) is not None and services[own.rule].service:
        draft.service, draft.evidence["service"] = services[own.rule].service, Evidence(own.start, own.end, own.rule)
        return True
    if cues and (children := of_children(clause, draft.number)) is not None:
        draft.service, draft.evidence["service"] = "childrens_social_care", children
        return True
    if cues and (aside := told_in_passing(clause, draft)) is not None:
        cues = [cue for cue in cues if aside[0] <= cue.start < aside[1]]
        if not cues:
            return True
    begins = told_first(clause, cues[0], draft.number.outer_start) if cues else None
    if (may_be := that_may_be(clause, draft.number, cues, begins or clause.start)) is None:
        return True
    cues = may_be
    if headline:
        reach = max(reach, 1.5 * reach if reach >= _SCOPED else 0.0)
    if measure == "tax_rise" and (precept := _PRECEPT.search(clause.text, draft.number.end, min(clause.end, draft.number.end + _AT_ONCE * 2))):
        between = any(draft.number.end <= start < precept.start() for start in clause.starts.get("percent", ()))
        reach = reach if between else _PRECEPT_REACH
    if not cues:
        return False
    if len(cues) > 1:
        cues = [cue for cue in cues if not is_place(clause.text, cue)] or cues
    if (topic := in_order(clause, draft.number, cues, services) or _topic(clause, draft, cues)) is not None:
        draft.service, draft.evidence["service"] = services[topic.rule].service or None, Evidence(topic.start, topic.end, topic.rule)
        return True
    end = draft.number.end
    across = clause.text.find(" across ", end, end + _AT_ONCE) >= 0 and measure not in _ONLY_CARE and _ACROSS.match(clause.text, end)
    many_ways = not _MEANS.isdisjoint(clause.words) and _MANY_WAYS.match(clause.text, end, clause.end) is not None
    if across or of_whole_council(clause, draft.number.start) or many_ways:
        draft.evidence["service"] = Evidence(draft.number.start, draft.number.end, "service.all")
        return True  # "164 job losses across services"
    ranked = []
    for cue in beside(cues, draft.number.outer_start, draft.number.end) if len(cues) > _MANY else cues:
        rule = services[cue.rule]
        if (way := _price(clause, draft, cue, rule, reach)) is not None:
            ranked.append((way, cue.start, cue, rule.service))
    if not ranked:
        said = reach >= _SCOPED or (measure in _COMPOUND and _IN_DEFICIT.match(clause.text, draft.number.end) is not None)
        subject = _subject(clause, draft, cues, services, begins or clause.start) if said else None
        if subject is not None:
            draft.service, draft.evidence["service"] = services[subject.rule].service or None, Evidence(subject.start, subject.end, subject.rule)
        return subject is not None
    ranked.sort(key=lambda one: one[:2])
    _, _, nearest, service = ranked[0]
    start, end, one = _in_one_breath(clause, nearest, cues if len(cues) <= _MANY else [cue for _, _, cue, _ in ranked], services, end)
    if not one:
        draft.evidence["service"] = Evidence(start, end, "service.two")
        return True
    draft.service = service or None
    draft.evidence["service"] = Evidence(nearest.start, nearest.end, nearest.rule)
    return True


def _counted(number: Number, cues: list[Cue]) -> Cue | None:
    """The service that a count names itself: "11 libraries"."""
    if number.kind != "count":
        return None
    return next((cue for cue in cues if number.core_end <= cue.start and cue.end <= number.end), None)


def _price(clause: Clause, draft: Draft, cue: Cue, rule: ServiceRule, reach: float) -> float | None:
    """The price of the way to a service, None where it is too far or the figure cannot be that service's."""
    measure, end, anchor = dealt_out(draft), draft.number.end, draft.evidence.get("measure")
    if measure in _ONLY_CARE:
        if _is_of_more(clause, draft.number, cue):
            return None
        if cue.start > end and _SPENT_ON.fullmatch(clause.text, end, cue.start):
            return 0.0
        if rule.service not in _PRECEPTS:
            return None
        apart = rule.service != "adult_social_care" and cue.end < draft.number.start
        if apart and _IS_ADDED.match(clause.text, cue.start) and _ADDED.match(clause.text, max(clause.start, cue.start - _AT_ONCE), cue.start):
            return None
        if apart and _THEIR_PRECEPT.match(clause.text, cue.start) and _way(clause, draft, cue, _SUBJECT_REACH) <= _SUBJECT_REACH:
            return reach
    if measure == "debt" and rule.service == "central":
        return None  # interest and loans are the whole council's
    if measure == "children_in_care" and rule.service == "adult_social_care":
        return None  # "812 children in care, of whom 60 live in residential homes"
    weak = (1.0 - rule.weight) * 4.0
    way = _way(clause, draft, cue, max(reach, _COMPOUND_REACH) - weak) + weak
    within = way <= reach or (way <= _COMPOUND_REACH and measure in _COMPOUND and anchor is not None and is_own(clause, cue, anchor))
    return way if within else None


def _is_whole_rise(clause: Clause, first: int) -> bool:
    """Whether the rise at `first` is one of which a part is told."""
    return _OF_THE_WHOLE.match(clause.text, max(clause.start, first - _AT_ONCE), first) is not None


def _is_of_more(clause: Clause, number: Number, cue: Cue) -> bool:
    """Whether a rise is of more than the service beside it, which a part of it or another rise goes to."""
    first = number.outer_start
    if cue.start > first:
        return False
    if _TOGETHER.match(clause.text, max(clause.start, cue.start - _AT_ONCE), cue.start) is not None and "precept" in clause.text[cue.start : first]:
        return True
    at = bisect_left(clause.all_starts, cue.start) - 1
    return at >= 0 and _SPENT_ON.fullmatch(clause.text, clause.numbers[at].outer_end, cue.start) is not None


def _in_one_breath(clause: Clause, nearest: Cue, cues: list[Cue], services: dict[str, ServiceRule], figure: int) -> tuple[int, int, bool]:
    """The list of services in which a cue stands ("libraries, parks and roads"): where it starts and ends, and whether it names one service only.

    What begins another step behind the figure is none of it: "£9m will go from libraries, and the bins will be emptied once a fortnight".
    """
    text = clause.text
    if len(cues) == 1:
        return nearest.start, nearest.end, True
    start, end, named = nearest.start, nearest.end, {services[nearest.rule].service}
    for cue in sorted(cues, key=lambda cue: cue.start):
        if cue.start >= end and _joined(text, end, cue.start, nearest):
            if cue.start > figure and text[end] == "," and of_next_step(clause, cue):
                break
            end = cue.end
            named.add(services[cue.rule].service)
    for cue in sorted(cues, key=lambda cue: -cue.start):
        if cue.end <= start and _joined(text, cue.end, start, cue):
            start = cue.start
            named.add(services[cue.rule].service)
    return start, end, len(named) == 1


def _joined(text: str, left: int, right: int, first: Cue) -> bool:
    """Whether two services stand in one breath: "libraries, parks", "Education Culture and Sport", "from libraries to parks"."""
    if _BETWEEN_TWO.fullmatch(text, left, right):
        return True
    between = text[left:right]
    if between == " ":
        return text[first.start].isupper() and text[right].isupper()
    return between == " to " and _SPAN.match(text, max(0, first.start - _AT_ONCE), first.start) is not None


def _topic(clause: Clause, draft: Draft, cues: list[Cue]) -> Cue | None:
    """The service that a sentence announces: "In education, £9m comes from staffing and £4m from catering"."""
    for first in cues[:2]:  # the label of a row may come before it
        if first.end <= draft.number.start and clause.text[first.end : first.end + 1] == "," and _TOPIC.match(clause.text, clause.start, first.start):
            return first
    return None


def _subject(clause: Clause, draft: Draft, cues: list[Cue], services: dict[str, ServiceRule], start: int) -> Cue | None:
    """The service that the sentence begins with and speaks of alone: "Libraries in Alderley and Disley will close to save £9m"."""
    first = cues[0]
    if len(cues) > _MANY:
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
