"""Settles the statuses that only the period tells.

"The grant for 2016/17 is £9m" is decided where it was written in February 2016, a fact where it was written in June; what was cut in a year gone by
is no plan any more. Only what no verb of decision or doubt has settled is moved.
"""

import re
from datetime import date

import regex
from spacy.language import Language

from extractor import calendar
from extractor.claim import Evidence
from extractor.clauses import REACH, clause_of, words_of
from extractor.period_intervals import SHORTFALLS
from extractor.reading import Draft, Reading, Stage
from extractor.status_headlines import follow_body
from extractor.status_lexicon import usual_for, usual_statuses
from extractor.status_taxes import follow_proposals
from rules.loader import RuleBook
from rules.schema import UsualStatusRule

_OPEN = ("", "..")
# The last words of cues that state a fact without saying when it came about.
_PLAIN = words_of("was were took year take made saved already currently now awarded given gave is are has have worth")
_UNREAL = frozenset(("would", "could", "might"))  # "would have saved £9m last year"
# ... but for those that tell of a deed: "was handed £9m".
_BE = frozenset(("was", "were"))
_DONE = re.compile(r"\s+(?:\w+ly\s+)?(?!set\b)(?:\w+ed|given|paid|spent|made|taken|lost|found|sent)\b", re.I)
# What came before, belongs to the council or brought a cut about is a fact, whatever year is spoken of.
_FACT = regex.compile(
    r"\b(?:blam\w+|because of|due to|thanks to|(?:as a )?result of|caused by|stems? from|cop(?:e|ing) with|hit by|"
    r"(?:made possible|paid for|funded|helped) by|despite|amid|reflect\w*|"
    r"faced|receiv\w+|after|following|fallen|fell|rose|risen|gone|compared|its|their|our|his|own|annual|yearly|current|existing)\b[^;:\n]{0,40}$|"
    r"\bfrom\s+(?:\w+\s+)?$|"
    r"(?<!\bmade up )(?<!\bconsists )(?<!\bcomposed )\b(?:of|from|off|out of)\s+"
    r"(?:an?|the|its|their|our|[\w ]{1,30}['’]s)\s+(?:[\w-]+\s+){0,3}(?:budget\s+of\s+)?$",
    regex.I,
)
_REMAINS = regex.compile(r"\b(?:remain\w*|still|another|further)\b", regex.I)
# What a figure has from another one changes with it: "to £9m in 2020/21, a cut of 12%".
_TAKEN_OVER = frozenset(("status.apposed", "status.listed-with", "status.same-figure", "status.part-of"))
_YEARS = ("this year's ", "this year’s ", "last year's ", "last year’s ")
_TAXES = frozenset(("tax_rise", "tax_bill"))
_BESIDE_SHARES = frozenset(("grant", "grant_cut"))
_USED = frozenset(("job_losses", "reserves_use"))  # what was needed of them has gone
_DEEDS = frozenset(("status.past-tense", "status.perfect"))
_BEFORE = 70  # characters before the number


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that revises `draft.status` once `draft.period` is known."""
    usual = usual_statuses(rules)

    def date_statuses(reading: Reading) -> None:
        if reading.published is not None:
            date_all(reading, reading.published)
        follow_proposals(reading)
        follow_body(reading)

    def date_all(reading: Reading, published: date) -> None:
        today = published.isoformat()
        in_spring = published.month < calendar.FIRST_MONTH
        in_a_year = f"{published.year + 1:04}{today[4:]}"
        revised: dict[int, str] = {}  # by the start of the number
        for draft in reading.drafts:
            told = draft.evidence["status"]
            if told.rule in _TAKEN_OVER and told.start in revised:
                draft.status = revised[told.start]
            rule = usual_for(usual, draft, reading.text)
            if in_spring and draft.measure in _TAXES and draft.council and draft.period is None and draft.status == "actual" and told.rule in _DEEDS:
                draft.status = revised[draft.number.start] = "agreed"  # "it has raised its rate by 5%", in the months in which rates are set
                draft.evidence["status"] = Evidence(told.start, told.end, "status.set-in-spring")
            if draft.period is None or rule is None:
                continue
            over = draft.period.endswith(today)  # "over the past decade"
            if draft.status == "identified" and (over or draft.period.endswith("/..")) and draft.period[:10] <= today:
                draft.status = "actual"  # "since 2010 it has found savings of £9m": they have been made
                draft.evidence["status"] = Evidence(None, None, "status.by-period")
            if draft.status == "required" and draft.measure in _USED and draft.period[:1] != "." and draft.period[11:] <= today:
                draft.status = revised[draft.number.start] = "actual"  # "just three redundancies were required over the past two years"
                draft.evidence["status"] = Evidence(None, None, "status.by-period")
            done = told.rule in _DEEDS and draft.status == "actual" and draft.period[0] != "." and draft.period[:10] > today
            if done and (voted := _voted(reading, draft)) is not None:
                draft.status = revised[draft.number.start] = voted
                draft.evidence["status"] = Evidence(None, None, "status.by-period")
                continue
            if told.rule == "status.apposed" and told.start not in revised and draft.measure in _BESIDE_SHARES:
                continue  # "has been cut by 4.6%, the equivalent of £7.6m": both are so
            status = _by_period(draft, rule, today, reading.decided)
            if draft.period_text is None and (draft.measure == "budget_share" or (draft.measure == "funding_change" and reading.main is not None)):
                status = None  # a council whose grant is 4% higher tells a fact, unless the sentence itself speaks of the year to come
            if status is None and draft.status in ("agreed", "proposed") and draft.period[:10] < today and _of_the_year(reading, draft):
                draft.status = revised[draft.number.start] = "actual"
                draft.evidence["status"] = Evidence(None, None, "status.by-period")
                continue
            if rule.later and draft.period[:10] > in_a_year and draft.evidence["status"].rule == rule.id and not _left(reading, draft):
                draft.status = revised[draft.number.start] = rule.later
                draft.evidence["status"] = Evidence(None, None, "status.by-period")
            elif (
                status is not None
                and (_plainly(reading, draft) or _others_verb(reading, draft))
                and not (draft.status == "actual" and _given(reading, draft))
            ):
                draft.status = revised[draft.number.start] = status
                draft.evidence["status"] = Evidence(None, None, "status.by-period")

    return date_statuses


def _voted(reading: Reading, draft: Draft) -> str | None:
    """What a deed told of a year to come is: members have voted on it, or will."""
    if draft.measure in _TAXES:
        return "agreed"  # "it raised council tax by 5%"
    if draft.measure != "extra_spending" or reading.text.startswith((" on our", " on its", " on their"), draft.number.outer_end):
        return None  # "it has put £9m on our costs"
    told = draft.evidence["status"]
    if told.start is not None and reading.text.startswith("given", told.start):
        return None  # "it said that it had been given £9m more"
    return "agreed" if reading.decided else "proposed"  # "we have put in £5m more"


def _by_period(draft: Draft, rule: UsualStatusRule, today: str, decided: bool) -> str | None:
    """What the draft's period makes of its status; None where it has nothing to say."""
    begins, _, ends = (draft.period or "").partition("/")
    if draft.status == "actual":
        # "by 2019", "2018/19", "over the next four years"
        to_come = ends not in _OPEN and ends[:10] > today if begins in _OPEN else begins[:10] >= today
        if rule.ahead is None or not to_come:
            return None
        return rule.ahead if rule.ahead != "story" else "agreed" if decided else "proposed"
    if draft.measure in SHORTFALLS and draft.evidence["status"].rule == rule.id and begins not in _OPEN and ends not in _OPEN and ends[:10] < today:
        return "actual"  # "in 2019-20 there was a shortfall of £9m", "the overspend from 2017/18"
    if rule.usual != "story" or draft.status not in ("agreed", "proposed") or ends in _OPEN:
        return None
    begun = rule.begun and begins not in _OPEN and begins[:10] < today and draft.evidence["status"].rule.startswith("story.")
    return "actual" if ends[:10] <= today or begun else None


def _plainly(reading: Reading, draft: Draft) -> bool:
    """Whether no verb of its own tells what is said of the figure."""
    evidence = draft.evidence["status"]
    if evidence.start is None or evidence.end is None or evidence.rule.startswith(("story.", "status.column")):
        return True
    if evidence.rule in _TAKEN_OVER:
        return True
    words = reading.text[evidence.start : evidence.end].lower().split()
    if not words or words[-1] not in _PLAIN or words[0] in _UNREAL:
        return False
    done_before = len(words) > 1 and ("already" in words or words[0] == "having")
    if words[-1] == "given" and ("had" in words or reading.text.endswith(("had ", "had been "), 0, evidence.start)):
        return False  # "said that it had been given £9m this year"
    return not done_before and not (words[-1] in _BE and _DONE.match(reading.text, evidence.end) is not None)


def _of_the_year(reading: Reading, draft: Draft) -> bool:
    """Whether the figure is one of the year under way or the last one: "after this year's 6% hike"."""
    return draft.measure == "tax_rise" and reading.text.endswith(_YEARS, 0, draft.number.outer_start)


def _others_verb(reading: Reading, draft: Draft) -> bool:
    """Whether the verb that told is that of a figure between: "will rise by 3.7%, just under the record of 3.8% in 2005/06"."""
    told, number = draft.evidence["status"], draft.number
    if draft.status == "actual" or told.end is None or told.end > number.start:
        return False
    return any(told.end <= other.start < number.start for other in clause_of(reading, number.sentence).numbers)


def _left(reading: Reading, draft: Draft) -> bool:
    """Whether the figure is what is left of one that the council works on: no outlook, however far its years."""
    sentence = reading.sentences[draft.number.sentence]
    return _REMAINS.search(reading.text, max(sentence.start, draft.number.start - REACH), draft.number.start) is not None


def _given(reading: Reading, draft: Draft) -> bool:
    """Whether the figure is a fact by what stands before it: a cause, a possession."""
    number = draft.number
    start = max(reading.sentences[number.sentence].start, number.start - _BEFORE)
    return _FACT.search(reading.text, start, number.start) is not None
