"""Measures that the form of a figure's phrase tells where no word names one: a price, a share beside a sum, a thing with its price."""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import clause_of
from extractor.fill_tables import cues_in
from extractor.measure_contest import NO_COMPOUND
from extractor.number_levels import level_of
from extractor.reading import Draft, Reading
from extractor.turn_shares import OF_BUDGET
from extractor.turn_words import HEDGES

PASSED_ON = 0.9  # of its confidence a figure passes on with its measure
SUM = 10_000.0  # pounds: below it "£20 for a permit" is a price
_PRICE = 30.0  # pounds
_DEAR_PRICE = 1_000.0  # pounds: "a pass goes up from £450 to £600"
# Matched backwards from the number, as `_ONE_OF` is.
_PRICED = regex.compile(r"(?r)\b(?:at|from|to|by|costs?|costing|is|are|and|,)\s+(?:(?:just|only|about|around|a|an)\s+)*", regex.I)
_SHARES = {"grant": "funding_change", "grant_cut": "funding_change", "saving": "saving_share", "tax_bill": "tax_rise"}
_BESIDE = re.compile(
    r"\s*(?:more|less|extra|a year|lower|higher)?(?:\s+(?:in|for)\s+[\d/–-]+)?\s*[(,–-]?\s*"
    r"(?:(?:which|this|that)\s+(?:is|was|would be|represents|amounts to|equates to)\s+"
    r"(?:a\s+)?(?:drop|cut|fall|rise|increase|reduction)?\s*(?:of\s+)?)?"
    r"(?:or|equal to|(?:the )?equivalent (?:to|of)|amounting to|representing|about|around|nearly|almost|just over|some|a|\s)*",
    re.I,
)
_THAN = re.compile(r"\s+(?:more|less|higher|lower|of)\b", re.I)
_PAYS = regex.compile(r"(?r)\b(?:pay|pays|paying|paid|charged?|charging)\s+(?:(?:just|only|about|around|a|an)\s+)*", regex.I)
_FOR_ONE = re.compile(r"\s+(?:for|per|an?)\s+", re.I)
_MILE = re.compile(r"\s+(?:a|per)\s+mile\b", re.I)
_ONE_OF = regex.compile(r"(?r)(?:\b(?:an?|the|its|their|our|this|that|new|another|each|first|second|proposed|planned)|\w['’]s)\s+", regex.I)
# "The £9m forecast in May" names no thing.
_THING = re.compile(
    r"\s+(?:cost[- ]of[- ]living\s+)?(?!forecast\s+(?:in|at|by|for|last|when|before|earlier)\b)((?:(?!"
    + NO_COMPOUND
    + r")[a-z][\w'’-]*(?:\s+|(?=[.,;:)?!]|$))){1,5})",
    re.I,
)
_OF_BILL = re.compile(
    r"\s+of\s+(?:(?:your|their|the|each|every|a|an|all|our|typical|average|total|overall|whole|annual|final|household)\s+){1,3}"
    r"(?:council\s+tax\s+)?(?:bills?|council\s+tax)\b(?!\s+(?:rise|increase|income|revenue|support))",
    re.I,
)
_WHOLES = ((_OF_BILL, "other_percent", "measure.of-bill"), (OF_BUDGET, "budget_share", "measure.of-budget"))
_FUND = regex.compile(r"\b(?:fund|pot|package|programme|boost|campaign|initiative|drive|bid|blitz)\b", regex.I)

# "A family is charged | £26", "pensioners will pay | £2", "the £50 | they hand over"
_ASKED = regex.compile(
    r"(?r)\b(?:(?:is|are|be|being|been|was|were|get|gets)\s+(?:charged|asked\s+(?:for|to\s+pay))|charged|hand(?:s|ing)?\s+over|(?:members|pensioners|owners|visitors|parents|users|drivers|motorists|"
    r"traders|families|adults|children|customers|swimmers|diners|players|clubs|students|pupils|shoppers|commuters|campers|anglers|dog\s+owners|(?:will|would|now|currently|must|to))\s+pay)\s+"
    + HEDGES,
    regex.I,
)
_THEY_PAY = re.compile(
    r"\s+(?:that\s+)?(?:they|residents|users|drivers|motorists|visitors|members|parents|traders|families|customers|tenants|people)\s+(?:(?:now|currently|already)\s+)?(?:pay|hand\s+over|are\s+charged)\b",
    re.I,
)
_TAXED = ("tax", "band", "bill", "household", "precept", "wage", "salar", "hour")
_AT = regex.compile(r"(?r),\s+at\s+(?:(?:about|around|some|nearly|almost|over)\s+)?")
_COMMAS = (",", ")")
_NAME = 60  # characters of the name of a service
_OPENING = 12  # characters in which an item says what it is, after its bullet
_BODY = re.compile(r"(?:organisation|authority|council|operation|department|directorate|service|concern)\b", re.I)  # "a £400m organisation"


def by_form(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """Whether the way in which the figure stands tells its measure."""
    return (
        _is_share_beside(reading, draft, before)
        or _is_price(reading, draft, before)
        or _is_asked(reading, draft, before)
        or _is_way_to_save(reading, draft)
        or _is_thing(reading, draft)
        or _is_size(reading, draft)
        or _is_share_of(reading, draft)
    )


def _is_share_of(reading: Reading, draft: Draft) -> bool:
    """ "The district's part is only 9% of your bill", "it would cover 57% of Harwell Council's spending"."""
    number = draft.number
    if number.kind != "percent":
        return False
    for pattern, measure, rule in _WHOLES:
        if (share := pattern.match(reading.text, number.end, reading.sentences[number.sentence].end)) is not None:
            draft.measure, draft.confidence = measure, 0.7
            draft.evidence["measure"] = Evidence(share.start(), share.end(), rule)
            return True
    return False


def _is_way_to_save(reading: Reading, draft: Draft) -> bool:
    """ "- Closing the tourist office - £90,000": an item of a list that opens with how money is saved."""
    sentence = reading.sentences[draft.number.sentence]
    if sentence.kind == "prose" or draft.number.kind != "money":
        return False
    for cue in cues_in(reading, sentence.start, sentence.start + _OPENING):
        if cue.rule == "saving.way":
            draft.measure, draft.direction, draft.confidence = "saving", "down", 0.7
            draft.evidence["measure"] = Evidence(cue.start, cue.end, cue.rule)
            return True
    return False


def _is_thing(reading: Reading, draft: Draft) -> bool:
    """ "A new £9m sea wall", "the £200,000 fund": a sum that stands before a thing is what it costs, or what a fund has to give."""
    number, text = draft.number, reading.text
    sentence = reading.sentences[number.sentence]
    if number.kind != "money" or number.size < SUM or number.rate is not None:
        return False
    if _ONE_OF.match(text, max(sentence.start, number.start - 30), number.start) is None:
        return False
    if (thing := _THING.match(text, number.end, sentence.end)) is None:
        return False
    if _BODY.match(thing[1]):
        draft.measure, draft.confidence = "budget", 0.6
        draft.evidence["measure"] = Evidence(thing.start(1), thing.end(), "measure.body")
        return True
    fund = _FUND.search(thing[0]) is not None
    draft.measure, draft.direction, draft.confidence = ("extra_spending", "up", 0.6) if fund else ("cost", None, 0.6)
    draft.evidence["measure"] = Evidence(thing.start(1), thing.end(), "measure.thing")
    return True


def _is_size(reading: Reading, draft: Draft) -> bool:
    """ "Libraries, at £9m, would be hit hardest": what is set behind a service between commas is what it costs."""
    number, text = draft.number, reading.text
    if number.kind != "money" or number.size < SUM or text[number.end : number.end + 1] not in _COMMAS:
        return False
    start = reading.sentences[number.sentence].start
    if (at := _AT.match(text, start, number.start)) is None:
        return False
    named = any(cue.topic == "services" and cue.end == at.start() for cue in cues_in(reading, max(start, at.start() - _NAME), at.start() + 1))
    if named:
        draft.measure, draft.confidence = "budget", 0.6
        draft.evidence["measure"] = Evidence(at.start(), at.end(), "measure.size")
    return named


def _is_asked(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """ "A family is charged £26 and will be asked for £29": what people pay who are not told of as households."""
    number, text = draft.number, reading.text
    if number.kind != "money" or not 0.0 < number.size < _DEAR_PRICE or (before is not None and before.measure in ("tax_bill", "tax_rise")):
        return False
    sentence = reading.sentences[number.sentence]
    asked = _ASKED.match(text, max(sentence.start, number.outer_start - 60), number.outer_start) or _THEY_PAY.match(text, number.end, sentence.end)
    if asked is None:
        return False
    said = text[sentence.start : sentence.end].lower()
    if any(word in said for word in _TAXED):
        return False
    draft.measure, draft.confidence = "income", 0.6
    draft.evidence["measure"] = Evidence(asked.start(), asked.end(), "measure.asked")
    return True


def _is_share_beside(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """ "£9m more (3%)", "£9m, or 3 per cent": the sum beside it as a share."""
    if draft.number.kind != "percent" or before is None or (share := _SHARES.get(before.measure or "")) is None:
        return False
    if _BESIDE.fullmatch(reading.text, before.number.end, draft.number.start) is None or _THAN.match(reading.text, draft.number.end):
        return False
    draft.measure, draft.direction, draft.confidence = share, before.direction, before.confidence * PASSED_ON
    draft.evidence["measure"] = Evidence(before.number.start, before.number.end, "measure.share-beside")
    return True


def _is_price(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """ "Frozen meals are sold at £2.60", "swimming goes up from £3.80": a few pounds that nothing speaks for and no other sum stands beside."""
    number = draft.number
    value = number.size
    most = _DEAR_PRICE if level_of(clause_of(reading, number.sentence), number) else _PRICE
    if number.kind != "money" or not 0.0 < value < most or number.rate is not None:
        return False
    if before is not None and before.number.sentence == number.sentence and before.number.kind == "money" and before.measure != "income":
        return False
    sentence = reading.sentences[number.sentence]
    cues = cues_in(reading, sentence.start, sentence.end)
    priced = _PRICED.match(reading.text, max(sentence.start, number.start - 30), number.start)
    if priced is None and _FOR_ONE.match(reading.text, number.end) is not None:  # "diners pay £3 for a meal"
        priced = _PAYS.match(reading.text, sentence.start, number.start)
    if priced is None or (priced[0].startswith("by") and all(cue.topic != "services" for cue in cues)) or _MILE.match(reading.text, number.end):
        return False
    draft.measure, draft.confidence = "income", 0.6
    draft.evidence["measure"] = Evidence(number.start, number.end, "measure.price")
    return True
