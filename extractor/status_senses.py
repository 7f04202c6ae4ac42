"""What a cue of status means for a figure of a given measure, and what the verbs around a number make of it.

"Could rise" is a forecast of a deficit and a proposal for a charge; "would" is "will" in reported speech. Plain functions over the text: those that
weigh the cues ask them.
"""

import re

import regex

from extractor.clauses import REACH, Clause
from extractor.places import going_back, holds
from extractor.reading import Cue
from rules.schema import StatusRule

# What a status becomes for a measure of which it makes no sense. None: the cue says nothing about such a claim.
_NO_PLANS: dict[str, str | None] = {"identified": None, "unidentified": None}
_NO_DECISION: dict[str, str | None] = {**_NO_PLANS, "required": None, "agreed": None, "proposed": None}
_OUTCOME: dict[str, str | None] = {**_NO_PLANS, "required": None, "proposed": "forecast", "agreed": "forecast"}
_CHOSEN: dict[str, str | None] = {**_NO_PLANS, "forecast": "proposed"}  # a tax that is expected to rise the council has not decided
_SETTLED: dict[str, dict[str, str | None]] = {
    "overspend": _OUTCOME,
    "underspend": _OUTCOME,
    "funding_gap": {**_NO_PLANS, "proposed": None, "agreed": None, "actual": None},
    "jobs_at_risk": {**_NO_PLANS, "agreed": "proposed", "forecast": "proposed", "required": "proposed", "actual": None},
    "reserves": {**_NO_PLANS, "required": None, "proposed": None},
    "workforce": {**_NO_PLANS, "required": None, "proposed": None},
    "debt": {**_NO_PLANS, "required": None},
    "tax_rise": _CHOSEN,
    "tax_bill": _CHOSEN,
    "budget": {**_NO_PLANS, "required": None},
    "budget_share": _NO_DECISION,
    "children_in_care": _NO_DECISION,
    "saving": {},
    "saving_share": {},
    "job_losses": {},
}
_SET_BY_COUNCIL = frozenset(("tax_rise", "tax_bill", "income", "job_losses", "saving", "jobs_at_risk", "extra_spending", "other_percent"))
GIVEN = frozenset(("grant", "grant_cut", "funding_change"))  # what others decide
_NEEDED = frozenset(("saving", "saving_share", "funding_gap", "job_losses", "jobs_at_risk", "other_percent", ""))  # nobody needs a charge
_ALSO_NEEDED = {
    "status.need": frozenset(("tax_rise", "reserves_use", "extra_spending", "cost", "borrowing")),
    "status.must-sell": frozenset(("income",)),
}
_OUTLOOKS = frozenset(
    ("funding_gap", "overspend", "underspend", "debt", "reserves", "budget", "cost", "workforce", "grant", "other_money")
)  # they move by themselves
BY_FULL_COUNCIL = frozenset(("tax_rise", "tax_bill"))
PRICES = frozenset(("tax_rise", "tax_bill", "income"))
_SHARES = frozenset(("workforce", "budget_share", "children_in_care", "other_percent", "funding_change", "grant", "grant_cut"))
_FACED: dict[str, str | None] = {
    "funding_gap": "required", "saving": "required", "job_losses": "proposed", "jobs_at_risk": "proposed", "other_percent": "proposed",
}  # fmt: skip
_SET_IN_ADVANCE = (*_SET_BY_COUNCIL, *GIVEN, "budget", "saving_share", "workforce", "other_money")
# The rules that say something of certain measures alone.
_ONLY_OF: dict[str, frozenset[str]] = {
    "status.bill-will-be": frozenset(("cost", "budget")),
    "status.achieved": frozenset(("saving", "saving_share", "income", "job_losses")),
    "status.closed": frozenset(("funding_gap",)),
    "status.faces": frozenset(("funding_gap",)),
    "status.faced": frozenset(_FACED),
    "status.pressure": frozenset(("cost",)),
    "status.allowed-for": frozenset(("tax_rise", "tax_bill", "other_percent", "pay_change")),
    "status.permitted": frozenset(("tax_rise", "tax_bill", "other_percent", "income")),
    "status.seeks": frozenset(("debt", "borrowing", "grant")),
    "status.works-ahead": frozenset(("cost",)),
    "status.is-up": frozenset(("saving", "saving_share", "extra_spending", "budget")),
    "status.in-budget": frozenset(("saving", "extra_spending", "income", "job_losses", "reserves_use")),
    "status.in-draft": _SET_BY_COUNCIL | {"budget", "reserves_use", "saving_share"},
    "status.minimum": frozenset(("reserves",)),
    "status.moves": GIVEN | PRICES,
    "status.narrowed": frozenset(("funding_gap",)),
    "status.overspent": frozenset(("overspend", "underspend")),
    "status.put-at": _OUTLOOKS,
    "status.rising": _OUTLOOKS,
    "status.will-be-short": frozenset(("funding_gap",)),
}
# ... and what others mean for certain measures; None: nothing.
_BY_MEASURE: dict[str, dict[str, str | None]] = {
    "status.at-risk": {"saving": "forecast"},
    "status.being": {"reserves_use": "actual"},
    "status.jobs-at-risk": {"saving": None, "saving_share": None, "grant_cut": None, "funding_gap": None},
    "status.earmarked-for": dict.fromkeys(("saving", "saving_share", "job_losses"), "proposed"),
    "status.modal": dict.fromkeys(("funding_gap", "other_money"), "forecast"),
    "status.set-aside": {"extra_spending": "agreed", "grant": "agreed"},
    "status.ring-fenced": {"extra_spending": "agreed"},
    "status.awarded": {"grant": "actual"},
    "status.not-let": {"grant_cut": "actual"},  # "it lost out on £9m of funding"
    "status.may-have-to": {"saving": "required", "saving_share": "required"},
    "status.closed": {"funding_gap": "actual"},
    "status.stood": {"funding_gap": "actual"},
    "status.faced": _FACED,
    "status.faces-cut": {"grant_cut": "forecast", "funding_change": "forecast"},
    "status.leaves": {"workforce": "proposed"},
    "status.will-have-to": {"reserves": None},
    "status.would-have-to": {"reserves": None},
    "status.potential": dict.fromkeys(("job_losses", "saving", *PRICES), "proposed"),
    "status.could-lose": dict.fromkeys(("job_losses", "jobs_at_risk", "saving", "saving_share", "budget", "grant_cut"), "proposed"),
    "status.going-up": dict.fromkeys(_OUTLOOKS, "forecast"),
    "status.paper-suggests": dict.fromkeys((*_SET_BY_COUNCIL, "saving_share", "reserves_use"), "proposed"),
    "status.looms": {"funding_gap": "required"},
    "status.assumed": dict.fromkeys(("job_losses", *PRICES), "proposed"),  # what the council is thought to charge it has not decided
    "status.projected": dict.fromkeys(BY_FULL_COUNCIL, "forecast"),
    "status.likely": {**dict.fromkeys(BY_FULL_COUNCIL, "forecast"), "income": "proposed"},
    "status.offered": dict.fromkeys((*GIVEN, "debt"), "agreed"),
    "status.will": {"reserves": "forecast"},
    "status.will-have": dict.fromkeys(("extra_spending", *GIVEN), "agreed"),
    "status.will-rise": dict.fromkeys(_SET_IN_ADVANCE, "agreed"),
    "status.will-cost": dict.fromkeys((*_SET_IN_ADVANCE, "debt", "borrowing"), "agreed"),  # the terms of a loan are signed
    "status.set-to": {"funding_gap": None, "borrowing": "agreed"},
    "status.found": {"extra_spending": "agreed"},
}
WOULD_TAKE = "status.would-take"
_MODALS = frozenset(("status.modal", WOULD_TAKE))
_COULD_RISE = "status.could-rise"
_MAYBE = ("could", "may", "might")
_REPORTS = regex.compile(
    r"\b(?:said|says|(?<!\b(?:was|were|been)\s)told|explained|confirmed|noted|added|announc(?:e[sd]?|ing|ement)|word\s+came|news|promised|reported|advised|heard|learn(?:ed|t)|discovered|found\s+out|informed|according\s+to)\b",
    regex.I,
)
_ATTITUDE = regex.compile(
    r"\b(?:hope[sd]?|anticipat(?:e[sd]?|ing)|expect(?:s|ed|ing)?|forecast(?:s|ing)?|predict(?:s|ed|ing)?|project(?:s|ed|ing)|estimat(?:e[sd]?|ing)|thinks?|thought|reckon(?:s|ed)?|believe[sd]?|fear(?:s|ed)?|guess(?:es)?|"
    r"assum(?:es?|ed|ing)|"
    r"(?:it is|it's|is) (?:believed|thought|understood|hoped|feared|reckoned))\b(?:[^.;,]|(?<=\d)[.,](?=\d)){0,90}$|"
    r",\s+(?:\w+\s+)?\w+\s+(?:reckons?|believes?|thinks?|estimates?|expects?|predicts?|fears?),\s*$",
    regex.I,
)
# What it matches holds one of these.
_ATTITUDES = (
    "hope", "anticipat", "expect", "forecast", "predict", "project", "estimat", "thought", "think", "reckon", "believe", "fear", "guess", "assum",
    "understood",
)  # fmt: skip
_ANNOUNCES = regex.compile(
    r"\b(?:announced|confirmed|pledged|promised|agreed|approved|decided|announcement|pledge|promise|decision)\b[^.;]{0,60}\bwould?$|"
    r"\b(?:announced|confirmed|revealed|admitted|pledged|promised|announcement|pledge|promise)\b[^.;]{0,60}$|"
    r"\b(?:agreed|decided|resolved|news)\s+that\b[^.;]{0,50}$",
    regex.I,
)
# What it matches holds one of these.
_NEWS = ("announc", "confirm", "pledg", "promis", "agreed", "approved", "deci", "reveal", "admitted", "resolved", "news")
_AGREED_THAT = regex.compile(r"\b(?<!\bto\s)(?<!\bif\s[^.;,]{0,30})(?:agreed|decided|resolved|approved)\s+that\b[^.;]{0,50}$", regex.I)
# Who reports what would come of a plan without deciding it.
_NO_DECIDER = regex.compile(r"\b(?:report|papers?|documents?|dossier|union|Unison|UNISON|Unite|GMB|campaigners|critics|protesters)\b[^.;:\n]{0,60}$")
_SAID_IT = regex.compile(r"\b(?:said|says|explained|added|insisted)\s+(?:that\s+)?(?:it|they|the (?:council|authority))\s+$", regex.I)
_WOULD_DO = re.compile(
    r"would\s+(?!be\b|have\b|like\b|consider|look|seek|save\b|cost\b|mean\b|raise\b|bring\b|lead\b|leave\b|add\b|need\b|take\b|rather|not\b)[a-z]",
    re.I,
)
_AFTER_VOTE = re.compile(
    r"\b(?:after|following)\s(?:(?!cabinet|executive|committee)[\w’']+\s){0,6}?(?:decision|decided|votes?|voted|agreed|approved|backed|passed|adopted)\b"
)
_HAVE = re.compile(r"\s+(?:(?:only|also|never|still|otherwise|then|always|\w+ly)\s+)?have\s", re.I)  # "would only have raised"
_TO_BE_SPENT = re.compile(
    r"\s+(?:be\s+)?(?:spent|let|awarded|paid|used|invested|set aside|allocated|made available|provided|given|built|rebuilt|bought|constructed|"
    r"created|replaced|refurbished|demolished)\b",
    re.I,
)
_TO_BUY = re.compile(r"\s+(?:buy|purchase|acquire|spend|invest|lend|hand\s+over|splash\s+out|build|rebuild)\b", re.I)  # a price that somebody chooses
# "A thousand payouts would come to £9m": reckoned, not chosen.
_COMES_TO = re.compile(
    r"would\s+(?:\w+\s+)?(?:(?:come|amount)\s+(?:\w+\s+)?to\b|total\b|be\s+(?:incurred|in)\b|"
    r"be\s+(?:worth\s+)?(?:(?:about|around|nearly|almost|over|only|just|some|up to|more than|less than|at least)\s+)*(?=[£$€\d]))",
    re.I,
)
# What a party says that it would do is no decision of the council ("the Labour-run council" is one).
_PARTY = regex.compile(
    r"\b(?:Labour|Conservatives?|Tory|Tories|Lib(?:eral)? Dem(?:ocrat)?s?|Greens?|Plaid(?: Cymru)?|SNP|Reform|UKIP|opposition|"
    r"(?i:(?:her|his|my|our|their)\s+(?:party|group)|(?:budget|plan)\s+of\s+(?:its|their|our)\s+own|(?:alternative|rival|shadow)\s+budget))\b(?!-)"
)
# What it matches holds one of the names, or one of the words in small letters.
_PARTIES = ("Labour", "Conservative", "Tor", "Lib", "Green", "Plaid", "SNP", "Reform", "UKIP", "opposition")
_RIVALS = ("party", "group", " own", "alternative", "rival", "shadow")
GOING_ON = "status.is-to"
# "It is losing £9m a year": not what is to be, but what goes on.
GOES_ON = re.compile(r"(?:is|are|was|were)\s+(?:\w+\s+)?(?:losing|spending|making|giving|providing)", re.I)
# ... and "it is raising £9m a year", where a charge that is being raised or brought in is decided
RAISES_IT = re.compile(
    r"(?:is|are|was|were)\s+(?:\w+\s+)?(?:raising|bringing\s+in)\s+(?:an\s+(?:extra|additional)\s+|a\s+further\s+)?"
    r"(?:(?:about|around|nearly|almost|just|over|only|some|more|than)\s+){0,2}(?=[£$€\d])",
    re.I,
)


def settled(measure: str, rule: StatusRule, story: str | None) -> str | None:
    """The status that a cue of the rule gives a figure of the measure; None where it says nothing of it.

    `story`: where the story stands, for measures that it decides.
    """
    if (of := _ONLY_OF.get(rule.id)) is not None and measure not in of:
        return None
    if rule.id == "status.leaves" and story:
        return None
    if (given := _BY_MEASURE.get(rule.id)) is not None and measure in given:
        return given[measure]
    match rule.id:
        case "status.will-have-to" if measure not in _NEEDED:
            return None if measure in _SHARES else "forecast" if measure in _OUTLOOKS else "agreed"
        case "status.would-have-to" if measure not in _NEEDED:
            return None if measure in _SHARES else "forecast" if measure in _OUTLOOKS else "proposed"
        case "status.minimum":
            return "required"
        case "status.there-will-be":
            return "forecast" if measure in _OUTLOOKS and measure not in GIVEN else "agreed"
        case "status.once-expected":
            return "forecast"
        case "status.came-to" if story:
            return None
        case "status.pencilled-in" if measure not in ("saving", "saving_share"):
            return "proposed"
        case "status.going-up" if story == "proposed":
            return story
        case "status.given" | "status.allotted" if measure == "extra_spending":
            return story or "agreed"
        case "status.to-approve" | "status.face-rise":
            return story or "proposed"
        case "status.could-rise" if measure not in _SET_BY_COUNCIL and measure != "pay_change":
            return "forecast"
        case "status.get-by":
            return story or "agreed"
        case "status.looks-for" if measure not in ("saving", "saving_share", "funding_gap"):
            return _SETTLED.get(measure, _NO_PLANS).get("proposed", "proposed")
        case "status.be-asked-for" if measure in PRICES:
            return story or "agreed"
        case "status.set-to":
            return story or ("agreed" if measure in ("jobs_transferred", "other_percent") else "forecast")
    if rule.status == "required" and measure not in _NEEDED and measure not in _ALSO_NEEDED.get(rule.id, ()):
        return None
    return _SETTLED.get(measure, _NO_PLANS).get(rule.status, rule.status)


def priced(status: str, cue: Cue, text: str, story: str) -> str:
    """The status of a price: what a plan "would cost" is a part of it, what it "could cost" nobody chooses."""
    if cue.rule in _MODALS and (_TO_BE_SPENT.match(text, cue.end) or _TO_BUY.match(text, cue.end)):
        return status  # what would be spent somebody decides
    if cue.rule == "status.set-to" and _TO_BUY.match(text, cue.end) is not None:
        return story
    if cue.rule in _MODALS and status == "proposed" and _COMES_TO.match(text, cue.start) is not None:
        return "forecast"
    if cue.rule == _COULD_RISE or cue.rule in _MODALS:
        return "proposed" if status != "agreed" and text.startswith("would", cue.start) else "forecast"
    if cue.rule == "status.need" and text.startswith("would", cue.start):
        return "proposed"
    return status


def backshifted(status: str, cue: Cue, clause: Clause, story: str, decided: bool = False) -> str:
    """ "Would" is "will" in reported speech: where the story is decided, what "he said would be cut" is agreed.

    `decided`: words of the text say so, so that "would save" is what the decided step brings.
    """
    text, start = clause.text, going_back(cue.start, REACH, clause.start)
    if cue.rule == "status.set-to" and status == "proposed" and _AFTER_VOTE.search(text, cue.end, clause.end) is not None:
        return "agreed"  # "is set to rise by 9% after a vote of the council"
    if not text.startswith(("will", "would"), cue.start):
        should = status == "proposed" and text.startswith("should be ", cue.start)
        return "agreed" if should and _AGREED_THAT.search(text, start, cue.start) else status
    future = {"agreed": "will", "proposed": "would"}.get(status)  # what a plan is believed to bring is a part of it all the same
    if future is not None and text.startswith(future, cue.start) and cue.rule != WOULD_TAKE and _expects(text, start, cue.start):
        return "forecast"
    if status != "proposed":
        return status
    if cue.rule in _MODALS:
        words = text[start : cue.start]
        lowered = words.lower()
        of_party = holds(words, _PARTIES) or holds(lowered, _RIVALS)
        if _HAVE.match(text, cue.end) or (of_party and _PARTY.search(text, start, cue.start)):
            return status
        told = _WOULD_DO.match(text, cue.start, clause.end) and _SAID_IT.search(text, going_back(cue.start, 40, clause.start), cue.start)
        if told or (holds(lowered, _NEWS) and _ANNOUNCES.search(text, start, cue.start)):
            return "agreed"
    word = text[cue.start : cue.end].lower()
    would = word in ("would", "would be") or (decided and cue.rule == WOULD_TAKE) or (cue.rule == _COULD_RISE and word.startswith("would"))
    told_of = _REPORTS.search(text, start, cue.start) if would and story == "agreed" else None
    return "agreed" if told_of is not None and _NO_DECIDER.search(text, start, told_of.start()) is None else status


def _expects(text: str, start: int, end: int) -> bool:
    """Whether the stretch tells of somebody's hopes, fears or estimates of what follows it."""
    words = text[start:end].lower()  # asked first: a quarter of the price of the pattern
    return holds(words, _ATTITUDES) and _ATTITUDE.search(text, start, end) is not None


def reported_gift(status: str, cue: Cue, clause: Clause) -> str:
    """ "She explained that the grant would be £9m", "the grant could fall by £9m": what it is given the council knows or fears."""
    if status == "proposed" and cue.rule in _MODALS and clause.text.startswith(_MAYBE, cue.start) and not _HAVE.match(clause.text, cue.end):
        return "forecast"
    start = max(clause.start, cue.start - REACH // 2)
    would = status == "proposed" and (clause.text.startswith("would", cue.start) or cue.rule == "status.was-to")
    return "agreed" if would and _REPORTS.search(clause.text, start, cue.start) else status
