"""Decides which service each number is scoped to; null is the whole council.

The nearest service named in the clause wins, where it is near enough for the measure: a saving is often a service's, a council's deficit or
tax bill hardly ever. A figure for two services ("adult and children's social care") is scoped to neither.
"""

import re
from bisect import bisect_left, bisect_right

import regex
from spacy.language import Language

from extractor.claim import NO_EVIDENCE, Evidence
from extractor.clauses import Clause, beside, clause_of
from extractor.council_names import BODY
from extractor.fill_measures import dealt_out
from extractor.reading import Cue, Draft, Number, Reading, Stage
from extractor.service_asides import (
    is_apart,
    is_place,
    of_its_council,
    of_next_step,
    of_whole_council,
    that_may_be,
    told_first,
    told_in_passing,
)
from extractor.service_context import ServiceContext
from extractor.service_own import in_order, of_children
from extractor.service_way import AT_ONCE, COMPOUND, MANY, ONLY_CARE, price_of, subject_of, topic_of
from extractor.story_service import StorySubject
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
# "3% of the 5% rise will go on care": the whole is for more than that
_OF_THE_WHOLE = regex.compile(r"(?ri)(?:%|\bper\scent|\bpc)\sof\s(?:the|that|this|its)\s(?:(?:near|nearly|almost|total|overall|about|around)\s){0,2}")
_BETWEEN_TWO = re.compile(
    r"\s*(?:,|;|and|&|[,;]\s*and|or|/)\s*(?:(?:the|for|in|on|to|its|our|new|better|improved|improving|refurbished|more|and|other)\s+)*", re.I
)
_SPAN = regex.compile(r"(?ri)\bfrom\s+(?:[\w'’-]+\s+)?")  # "from social care to bins"
_IN_DEFICIT = re.compile(r"\s+(?:in (?:deficit|the red)|overdrawn|adrift|short)\b")  # "the block is £9m in the red"
_ACROSS = re.compile(
    r"(?:\s+[\w-]+){0,2}?\s+across\s+(?:(?:all|its|the|council|most|every)\s+){0,3}(?:services|departments|directorates|council|authority|organisation|board)\b"
)
# "by cutting back offices, sharing buildings and moving the library": what is done in three ways is no one service's
_MANY_WAYS = re.compile(r"[^.;:\n£]{0,60}?\b(?:by|through)\s+\w+ing\s[^.;:\n£]{1,120}?,\s+\w+ing\s[^.;:\n]{1,160}?,?\s+(?:and\s+)?\w+ing\s")
_MEANS = frozenset(("by", "through"))
_LABEL = "service.row"
_PRECEPT = regex.compile(r"\bprecept\b|\blevy (?=for\b)", regex.I)
_PRECEPT_REACH = 7.0  # "2% more on bills, to be spent on the county's adult social care"
_CHANGE_OF = re.compile(
    r"[^.;:£\n]{0,90},\s+(?:(?:which|that)\s+is\s+)?an?\s+(?:\w+\s+)?(?:increase|rise|uplift|jump|fall|drop|reduction|decrease|cut)\s+of\s+" + HEDGES,
    re.I,
)
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
    return not any(last <= cue.start < last + AT_ONCE and "£" not in clause.text[last : cue.start] for cue in cues)


def _link(clause: Clause, draft: Draft, cues: list[Cue], services: dict[str, ServiceRule], headline: bool) -> bool:
    """Sets the service from the clause; whether the clause had a say."""
    if clause.text.startswith(" elsewhere", draft.number.outer_end):
        return True  # "£2m in roads and £3m elsewhere": in none of those named
    measure = dealt_out(draft)
    reach = _REACH.get(measure, 3.0)
    if measure in ONLY_CARE and _is_whole_rise(clause, draft.number.outer_start):
        return True
    if (own := _counted(draft.number, cues)) is not None and services[own.rule].service:
        draft.service, draft.evidence["service"] = services[own.rule].service, Evidence(own.start, own.end, own.rule)
        return True
    if cues and (children := of_children(clause, draft.number)) is not None:
        draft.service, draft.evidence["service"] = "childrens_social_care", children
        return True
    if of_its_council(clause, draft, cues, headline):
        draft.evidence["service"] = Evidence(draft.number.start, draft.number.end, "service.all")
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
    if measure == "tax_rise" and (precept := _PRECEPT.search(clause.text, draft.number.end, min(clause.end, draft.number.end + AT_ONCE * 2))):
        between = any(draft.number.end <= start < precept.start() for start in clause.starts.get("percent", ()))
        reach = reach if between else _PRECEPT_REACH
    if not cues:
        return False
    if len(cues) > 1:
        cues = [cue for cue in cues if not is_place(clause.text, cue)] or cues
    if (topic := in_order(clause, draft.number, cues, services) or topic_of(clause, draft, cues)) is not None:
        draft.service, draft.evidence["service"] = services[topic.rule].service or None, Evidence(topic.start, topic.end, topic.rule)
        return True
    end = draft.number.end
    across = clause.text.find(" across ", end, end + AT_ONCE) >= 0 and measure not in ONLY_CARE and _ACROSS.match(clause.text, end)
    many_ways = not _MEANS.isdisjoint(clause.words) and _MANY_WAYS.match(clause.text, end, clause.end) is not None
    if across or of_whole_council(clause, draft.number.start) or many_ways:
        draft.evidence["service"] = Evidence(draft.number.start, draft.number.end, "service.all")
        return True  # "164 job losses across services"
    ranked = []
    for cue in beside(cues, draft.number.outer_start, draft.number.end) if len(cues) > MANY else cues:
        rule = services[cue.rule]
        if (way := price_of(clause, draft, cue, rule, reach)) is not None:
            ranked.append((way, cue.start, cue, rule.service))
    if not ranked:
        said = reach >= _SCOPED or (measure in COMPOUND and _IN_DEFICIT.match(clause.text, draft.number.end) is not None)
        subject = subject_of(clause, draft, cues, services, begins or clause.start) if said else None
        if subject is not None:
            draft.service, draft.evidence["service"] = services[subject.rule].service or None, Evidence(subject.start, subject.end, subject.rule)
        return subject is not None
    ranked.sort(key=lambda one: one[:2])
    _, _, nearest, service = ranked[0]
    start, end, one = _in_one_breath(clause, nearest, cues if len(cues) <= MANY else [cue for _, _, cue, _ in ranked], services, end)
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


def _is_whole_rise(clause: Clause, first: int) -> bool:
    """Whether the rise at `first` is one of which a part is told."""
    return _OF_THE_WHOLE.match(clause.text, max(clause.start, first - AT_ONCE), first) is not None


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
    return between == " to " and _SPAN.match(text, max(0, first.start - AT_ONCE), first.start) is not None
