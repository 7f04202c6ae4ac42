"""The forms of writing that leave no choice of status: "from £9m to £8m", "£9m, up from £8m", "26 of the 75 posts", "£9m (3%)", a table's column.

`extractor.link_statuses` asks here first, before it weighs the words around a number.
"""

import re

import regex

from extractor.change_forms import OF_WHOM, SURVEY
from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, outer, words_of
from extractor.legal_limits import legal_limit
from extractor.number_levels import has_old_size, level_of
from extractor.places import going_back, holds
from extractor.previous_steps import of_previous
from extractor.reading import Draft
from extractor.status_beside import GAPS, Settled, as_before, worth_of_step
from extractor.status_counts import of_all_things
from extractor.status_earlier import former_fact
from extractor.status_frames import asked_that, recommended
from extractor.status_targets import of_target
from extractor.status_times import gone_before
from extractor.sum_changed import CHANGED_BUDGET
from extractor.sum_subjects import TO_FIND
from extractor.turn_whose import SOME_GO
from extractor.turn_words import HEDGES

_FROM_LEVEL = regex.compile(r"(?r)\bfrom\s+(?:(?:a|the|just|about|around|nearly|almost|some|only|current)\s+)*", regex.I)
_TO_FOLLOWS = re.compile(
    r"[^.;]{0,40}\bto\s+(?:(?:a|just|about|around|nearly|almost|some|only|over)\s+)*(?=[£$€\d]|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.I,
)
_FORMER = regex.compile(
    r"(?r)\b(?:compared (?:with|to)|(?:up|down) (?:from|on)|instead of|as opposed to|previously|already|(?P<against>against)|"
    r"(?:from|than|on|over)(?=\s+(?:this|last)\s+year['’]s\s))"
    r"\s+(?:(?:a|the|just|about|around|some|only)\s+)*(?:(?:this|last)\s+year['’]s\s+)?"
    r"(?:(?:(?:20|19)\d\d(?:[/-]\d\d(?:\d\d)?)?|this year['’]s|last year['’]s|current|previous)\s+(?:\w+\s+){0,4}of\s+)?",
    regex.I,
)
# "Agreed a rise of 8%, after one of 3% the year before"
_AFTER_ONE = regex.compile(
    r"(?ri)\b(?:after|following|compared\s+with|compared\s+to|against|than|on\s+top\s+of|and\s+follows|follows)\s+(?:the\s+)?one\s+(?:of|for)\s+"
    + HEDGES
)
_FORMERLY = words_of("compared up down instead opposed previously already against year")
# What makes the second figure of "£9m, against £8m last year" a former one; "£1m over its £9m budget".
_BACK_THEN = re.compile(
    r"\s+(?:last year|the (?:previous )?year before|a year (?:ago|earlier|before)|in (?:19|20)\d\d|this year|currently|now)\b", re.I
)
# "up from £5m at month 6": what the report before this one expected.
_LAST_REPORT = re.compile(
    r"\s*(?:\([^()\n]{1,12}\)\s*)?"
    r"(?:(?:at|in) (?:the end of )?(?:quarter|period|month|q)\s?\d|"
    r"(?:at|in|from) (?:the|its|their) (?:last|previous|first|second|third|earlier) "
    r"(?:report|forecast|quarter|review|update|count|monitoring|estimate)|"
    r"(?:reported |forecast |projected |predicted )?(?:in (?:the )?(?:spring|summer|autumn|winter|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)\b(?!\s+(?:19|20)\d\d)|"
    r"last (?:month|quarter)|(?:a|one|two|three|six) (?:month|week)s? (?:ago|earlier|before)))",
    re.I,
)
# "A forecast overspend of £9m, up from £6m": of the same year, unless a time tells of another
_PLAIN_STEP = re.compile(r"(?:up|down) (?:from|on)\s+(?:(?:a|the|just|about|around|some|only)\s+)*", re.I)
_THEN = re.compile(
    r"[^.,;:]{0,30}?\b(?:last year|the (?:previous )?year before|(?:a year|years?) (?:ago|earlier|before)|"
    r"(?:in|for|at the end of) (?:\w+ )?(?:19|20)\d\d|this year|currently|now)\b",
    re.I,
)
# "down from the 20% that officers proposed": what was said of the former figure before it was one.
_ONCE = re.compile(
    r"[^.,;:\n]{0,40}?\b(?:(?P<proposed>proposed|planned|mooted|suggested|pencilled in|recommended|tabled)|"
    r"(?P<forecast>forecast(?:ing)?|predict(?:ed|ing)|project(?:ed|ing)|expect(?:ed|ing)|feared|anticipat(?:ed|ing)|estimat(?:ed|ing))|"
    r"(?P<agreed>agreed|approved))\b",
    re.I,
)
# "the 5% increase that had been expected"
_HAD_BEEN = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:that|which)\s+had\s+(?:\w+\s+)?been\s+"
    r"(?:(?P<forecast>expected|predicted|forecast|feared|anticipated)|(?P<proposed>proposed|planned|suggested|mooted))\b",
    re.I,
)
_OF_THEM = frozenset((SURVEY, "percent.of-things", "percent.support"))
_APPROVE = re.compile(r"\s+(?:who\s+)?(?:(?:had|have|also)\s+)*(?:approved?|agreed?|backed|accept(?:ed)?|supported|voted|rejected|opposed)\b", re.I)
_REVISED_TO = regex.compile(
    r"(?r)\b(?:was|were|has been|have been)\s+(?:\w+\s+)?"
    r"(?:reduced|cut|lowered|raised|increased|trimmed|amended|changed|scaled back|watered down)\s+to\s+"
    r"(?:(?:about|around|just|only|nearly|almost)\s+)*",
    regex.I,
)
_OVER = regex.compile(
    r"(?r)\b(?:over|above|exceed\w*|than|within|(?:over|under)-?spen[dt]\w*)\s+(?:its|the|their|a|an)\s+(?:\w+\s+){0,2}(?:\w+\s+(?:(?:on|for)\s+(?:\w+\s+){1,3})?of\s+)?",
    regex.I,
)
_WENT_OVER = regex.compile(
    r"(?r)(?<!\bbe\s)\b(?:exceeded|overshot|overran|breached|outstripped|surpassed|blew|bust|went\s+over|came\s+in\s+over)\b(?:[^.;:\n]|\.\d){0,80}?\bby\s+"
    + HEDGES,
    regex.I,
)
_WOULD_BE = regex.compile(
    r"(?r)\bwould\s+(?:then\s+|still\s+|only\s+)?(?:be|have|stand\s+at|total|fall\s+to|drop\s+to"
    r"|(?:bring|take|leave|reduce|cut)\s+(?:it|them|this|that|(?:the|its|their)\s+(?:balances?|reserves?|fund|level|total))\s+(?:down\s+)?(?:to|at))\s+"
    r"(?:only\s+|just\s+)?",
    regex.I,
)  # "leaving reserves that would be £9m"
# "£9m would then be left", "which would bring the balance down to £9m"
_IS_LEFT = re.compile(
    r"(?:\s+of\s+[^.,;:£\d]{1,40}?)?\s+(?:would|will|could|might)\s+(?:then\s+|still\s+|only\s+)?(?:be\s+left|remain|be\s+remaining)\b", re.I
)
_BROUGHT_TO = regex.compile(
    r"(?r)\b(?:(?:would|will|could|might)\s+(?:bring|take|cut|reduce|leave|push|run)|(?:would|will|could|might)\s+(?:fall|drop|shrink|dwindle))\s+"
    r"(?:[\w’'-]+\s+){0,5}?(?:(?:down\s+)?(?:to|at))\s+" + HEDGES,
    regex.I,
)
# "Will be met from the reserve, leaving it at £9m"
_LEAVING_AT = regex.compile(
    r"(?r)\b(?:will|would|could|is\s+to|are\s+to)\s(?:[^.;:£]|£[\d.]){3,100},\s+(?:leaving|bringing|taking)\s+(?:it|them|these|reserves|balances|the\s+\w+)\s+"
    r"(?:down\s+)?(?:at|to|with)\s+" + HEDGES,
    regex.I,
)
# "Reckons that £9m of savings will be needed": whoever reckons so, it is a need, unless it only may come to one
_NEEDED = re.compile(
    r"(?:\s+(?:worth\s+)?(?:of|in)\s+(?:[a-z]+\s+){0,2}(?:savings|cuts|reductions|economies|efficiencies))?\s+(?:will|would)\s+(?:also\s+|still\s+)?be\s+(?:needed|required)\b"
    r"|\s+(?:of|in)\s+(?:savings|cuts|reductions|economies|efficiencies)\s+(?:needed|required)\b"
)
_NEEDS = frozenset(("saving", "cost"))
# "Will be frozen with the help of a £9m grant", "plans to freeze its tax, taking a grant of £9m": given for what is done with it
_MEANS = regex.compile(
    r"(?r)\b(?:(?P<agreed>will|is\s+to|are\s+to)|(?P<proposed>would|plans?\s+to|proposes?\s+to|wants?\s+to|could|may))\s+(?!not\b)[^.;:,£]{3,90}?"
    r"(?:\s(?:with\s+(?:the\s+)?(?:help|aid|support)\s+of|helped\s+by|thanks\s+to|paid\s+for\s+(?:by|with|from)(?:\s+[^.;:]{3,40}\s+and)?)|,\s+(?:taking|using|accepting))\s+"
    r"(?:[a-z-]+\s+){0,3}(?:grant\s+of\s+)?" + HEDGES,
    regex.I,
)
_MEANS_WORDS = words_of("help aid support helped thanks paid taking using accepting")
# "May sell land to meet the £9m bill": the sale is what may be
TO_MEET = regex.compile(
    r"(?r)\bto\s+(?:help\s+)?(?:meet|pay|cover|settle|fund|foot|clear|pay\s+(?:for|off)|cope\s+with|deal\s+with)\s+(?:the|its|their|this|that)\s+(?:[\w’'-]+\s+){0,5}",
    regex.I,
)
_COMES_TO = regex.compile(r"(?r)\b(?:(?:comes|came|amounts|amounted|runs|ran)\s+to|totals|totalled|totalling)\s+" + HEDGES, regex.I)
_NOWADAYS = words_of("now currently present presently")  # one of these stands in all that it matches
_NOW = regex.compile(
    r"(?r)[,(]\s*(?:which is |that is )?(?:now|currently|at present|presently)\s+(?:at\s+)?(?:(?:about|around|nearly|almost|just)\s+)*", regex.I
)
# "The £40 fee will go up to £60": what it is before it changes
_WILL_CHANGE_TO = re.compile(
    r"(?:-a-\w+)?\s+(?:[a-z'’-]+\s+){1,4}?(?:will|would|could|may|might|is\s+(?:to|set\s+to|due\s+to|going\s+to))\s+(?:(?:now|also|then)\s+)?"
    r"(?:rise|go\s+up|increase|jump|double|soar|be\s+(?:increased|raised|put\s+up|hiked|replaced|cut|reduced))\s+(?:from\s+[^;£]{3,20}\s+)?(?:to|by|with)\s"
    + HEDGES
    + r"[£\d]",
    re.I,
)
_HELD = frozenset(("reserves", "debt"))
_CHARGED = frozenset(("income", "tax_bill", "tax_rise", "budget", "workforce", "other_money", "pay_change"))
_SHUT = re.compile(r"[^,.;:()£\d\n]{0,30}[,)]")  # "a ticket, now £14 at the door, would go up"
_TO_BE_FOUND = re.compile(r"\s+(?:left\s+)?to (?:find|save|be found|be saved|make up)\b(?!\s+(?:a|an|the|new|out|ways?|its|their)\b)", re.I)
_GO = re.compile(r"\b(?:(?P<proposed>would|could|may|might)|(?P<actual>have|had|has|were)|(?P<agreed>will|are\s+to))\b")
_GAP_TO_FILL = re.compile(r"(?:\s+[a-z-]+){0,2}?\s+(?:gap|hole|shortfall|deficit)\s+to\s+(?:fill|close|plug|bridge|meet|make\s+up)\b", re.I)
# "Has £9m to cut from its budget"
_TO_CUT = re.compile(
    r"\s+to (?:cut|find|save)(?=\s+(?:from|this|next|before|across|between|by|over|in|during|within|for\s+(?:the|this|next|20\d\d))\b|[.,;])", re.I
)
_PRICE = 3_000.0  # pounds
_OUTLOOK = regex.compile(r"\b(?:projected|forecast|predicted|expected|estimated)\b", regex.I)  # "the projected gap has grown from £8m"
_HEADINGS = (
    ("forecast", regex.compile(r"forecast|project(?:ed|ion)|predicted|estimated?|expected", regex.I)),
    ("actual", regex.compile(r"\bbudget\b|cash limit|outturn|actual|spend to date", regex.I)),
)
_RESTS = words_of("leaving leaves rest remain remains remaining another")
_REST = regex.compile(r"\b(?:leaving|leaves|the rest|remain(?:s|ing)?|another)\b", regex.I)
_TO_FIND = re.compile(r"[^.;]{0,30}\bto (?:be (?:found|identified|made)|find|identify)\b", re.I)


# "The deficit stands at £9m and is forecast to reach £12m": the first is a fact.
_STANDS = regex.compile(r"(?ri)\bstands\s+at\s+(?:(?:about|around|nearly|almost|just|over|under|some|more|than)\s+){0,3}")
_LEVELS = frozenset(("budget", "reserves", "debt", "workforce"))
_WHICH_STOOD = regex.compile(
    r"(?ri)\bwhich\s+(?:now\s+|currently\s+)?(?:stood|stands|stand)\s+at\s+(?:(?:about|around|nearly|almost|just|over)\s+){0,2}"
)
_STANDS_AND_WILL = re.compile(
    r"[^.;:£]{0,40}?(?:,?\s+(?:and|but)|,\s+(?:which|with))\s+(?:(?:it|that|this)\s+)?(?:is|could|will|may|might|forecasts?|predictions?)\b", re.I
)

# "Following £9m of cuts, ...", "After the loss of 400 jobs in 2011, ..."
_AFTERMATH = frozenset(("following", "after", "despite"))
_LEFT_BEHIND = frozenset(("saving", "grant_cut", "job_losses", "saving_share", "funding_change"))
_OPENS_AFTER = regex.compile(
    r"\W*(?:But\s+|And\s+)?(?:Following|After|Despite)\s+(?:(?:already|previous|earlier|years\s+of|the|a|an|total|huge|massive|record|swingeing|deep)\s+)*"
    r"(?:(?:(?:budget|spending|job|staff)\s+)?(?P<cuts>cuts|savings|reductions|cutbacks|losses|loss)\s+(?:totalling\s+|of\s+|worth\s+))?" + HEDGES,
    regex.I,
)
_UNTOLD = (
    r"(?![^,;:.£]{0,90}?\b(?:was|were|is|are|been|be|would|could|will|propos\w+|plan\w*|announce\w*|expect\w*|threat\w*|suggest\w*|urg\w+|call\w*|"
    r"agreed|approved)\b)"
)
_OF_CUTS = regex.compile(
    rf"{_UNTOLD}\s+(?:(?:of|in)\s+)?(?:\w+\s+){{0,2}}?(?:cuts|cut|savings|reductions|reduction|cutbacks|job\s+losses|redundancies)\b[^,;:.£]{{0,60}},\s",
    regex.I,
)
_BEFORE_COMMA = regex.compile(rf"{_UNTOLD}[^,;:.£]{{0,70}},\s", regex.I)


def by_form(draft: Draft, previous: Draft | None, clause: Clause) -> Settled | None:
    """The status where the form in which the number is written leaves no choice."""
    number, text, (first, last) = draft.number, clause.text, outer(draft.number)
    if number.kind == "count" and (whole := of_all_things(clause, number)) is not None:
        return "actual", whole
    if level_of(clause, number) and (
        (_FROM_LEVEL.match(text, going_back(first, 30, clause.start), first) and _TO_FOLLOWS.match(text, last, clause.end))
        or has_old_size(clause, number)
    ):
        looked = _OUTLOOK.search(text, max(clause.start, first - REACH // 4), first) if draft.measure in GAPS else None
        return "actual" if looked is None else "forecast", Evidence(first, last, "status.from-level")
    measured = draft.evidence.get("measure")
    if measured is not None and measured.rule == TO_FIND:
        return "required", measured  # "the amount it needs to save is now £7m"
    if draft.measure == "income" and number.size < _PRICE and _WILL_CHANGE_TO.match(text, number.end, clause.end) is not None:
        return "actual", Evidence(first, last, "status.before-change")
    if (there := _stands_at(draft, clause) or legal_limit(draft, clause)) is not None:
        return "actual", there
    if "that" in clause.words and (asked := asked_that(clause, first, last)) is not None and draft.measure not in GAPS:
        return asked
    if draft.measure == "budget" and (motion := recommended(clause, first)) is not None:
        return "proposed", motion
    if "one" in clause.words and (after := _AFTER_ONE.match(text, going_back(first, 40, clause.start), first)) is not None:
        return "actual", Evidence(after.start(), first, "status.former-level")
    if draft.measure not in GAPS and (fact := former_fact(clause, first, last)) is not None:
        return "actual", fact
    if (steps := of_previous(text, clause.start, first)) is not None:
        return "actual", Evidence(*steps, "status.former-level")
    if "had" in clause.words and (had := _HAD_BEEN.match(text, last, clause.end)) is not None:
        return had.lastgroup or "forecast", Evidence(had.start(had.lastgroup or 0), had.end(), "status.had-been")
    if "on" in clause.words and "top" in clause.words and (gone := gone_before(clause, first, last)) is not None:
        return "actual", gone
    former = None if _FORMERLY.isdisjoint(clause.words) else _former(text, going_back(first, 40, clause.start), first)
    if former is not None and previous is not None and previous.status == "forecast" and _LAST_REPORT.match(text, last, clause.end):
        return "forecast", Evidence(former.start(), first, "status.former-forecast")
    if former is not None and former["against"] is None and (once := _ONCE.match(text, last, clause.end)) is not None:
        return once.lastgroup or "actual", Evidence(once.start(once.lastgroup or 0), once.end(), "status.former-plan")
    outlook = former is not None and previous is not None and previous.measure == draft.measure and previous.status == "forecast"
    if former is not None and outlook and draft.measure in GAPS and _PLAIN_STEP.fullmatch(former[0]) and not _THEN.match(text, last, clause.end):
        return "forecast", Evidence(former.start(), first, "status.former-forecast")  # "heading for a £9m overspend, up from £6m"
    planned = previous is not None and previous.measure == draft.measure == "tax_rise" and previous.status == "proposed"
    if former is not None and planned and former[0].lower().startswith("instead"):
        return "proposed", Evidence(former.start(), first, "status.former-plan")  # "may rise by 12% instead of 14%"
    if (step := worth_of_step(draft, previous, clause)) is not None:
        return "actual", step
    if draft.measure in _HELD and (held := _held(draft, clause)) is not None:
        return held
    if former is not None and (former["against"] is None or _BACK_THEN.match(text, last, clause.end)):
        return "actual", Evidence(former.start(), first, "status.former-level")
    if (revised := _revised(draft, previous, clause)) is not None:
        return "agreed", revised
    if draft.measure == "budget" and (over := _OVER.match(text, going_back(first, 60, clause.start), first)) is not None:
        return "actual", Evidence(over.start(), first, "status.exceeded")
    charged = draft.measure in _CHARGED and not _NOWADAYS.isdisjoint(clause.words) and _SHUT.match(text, last, clause.end) is not None
    if charged and (now := _NOW.match(text, going_back(first, 40, clause.start), first)) is not None:
        return "actual", Evidence(now.start(), first, "status.now")
    if draft.measure == "overspend" and (went := _WENT_OVER.match(text, going_back(first, 100, clause.start), first)) is not None:
        return "actual", Evidence(went.start(), first, "status.exceeded")
    if measured is not None and measured.rule == CHANGED_BUDGET:
        return "actual", Evidence(measured.start, measured.end, "status.now")  # whatever is done to it
    if measured is not None and (measured.rule in _OF_THEM or (measured.rule == OF_WHOM and _APPROVE.match(text, measured.end or last))):
        return "actual", measured  # whatever the people asked would like
    if number.column is not None and (head := _headed(draft, clause)) is not None:
        return head
    if (beside := as_before(draft, previous, clause)) is not None:
        return beside
    if draft.measure in _LEFT_BEHIND and (gone := _left_behind(draft, clause)) is not None:
        return "actual", gone
    return _by_what_follows(draft, previous, clause)


def _left_behind(draft: Draft, clause: Clause) -> Evidence | None:
    """ "Following £9m of cuts, the council now faces more": what the sentence leaves behind it."""
    text, (first, last) = clause.text, outer(draft.number)
    if _AFTERMATH.isdisjoint(clause.words) or (opens := _OPENS_AFTER.fullmatch(text, clause.start, first)) is None:
        return None
    shut = _OF_CUTS.match(text, last, clause.end) if opens["cuts"] is None else _BEFORE_COMMA.match(text, last, clause.end)
    return None if shut is None else Evidence(*opens.span(), "status.left-behind")


def _stands_at(draft: Draft, clause: Clause) -> Evidence | None:
    """ "The gap stands at £9m and is forecast to reach £12m", "cut its budget, which stood at £9m": the words that say that it is there now."""
    text, (first, last) = clause.text, outer(draft.number)
    at = None
    if draft.measure in GAPS and "stands" in clause.words and _STANDS_AND_WILL.match(text, last, clause.end) is not None:
        at = _STANDS.match(text, max(clause.start, first - 30), first)
    elif draft.measure in _LEVELS and "which" in clause.words:
        at = _WHICH_STOOD.match(text, max(clause.start, first - 40), first)
    return None if at is None else Evidence(at.start(), first, "status.stands-at")


def _by_what_follows(draft: Draft, previous: Draft | None, clause: Clause) -> Settled | None:
    """The status that the words right behind a figure give it, or its part in a target or a step: "£9m to find", "£9m will be needed"."""
    text, (first, last) = clause.text, outer(draft.number)
    if draft.measure in ("cost", "other_money", "funding_gap") and (find := _TO_BE_FOUND.match(text, last, clause.end)) is not None:
        return "required", Evidence(find.start(), find.end(), "status.to-find")
    if draft.measure == "funding_gap" and (gap := _GAP_TO_FILL.match(text, last, clause.end)) is not None:
        return "required", Evidence(gap.start(), gap.end(), "status.to-find")
    if (
        (measured := draft.evidence.get("measure")) is not None
        and measured.rule.endswith(SOME_GO)
        and (go := _GO.search(text, last, clause.end)) is not None
    ):
        return go.lastgroup or "agreed", Evidence(*go.span(), "status.some-go")  # "64 of the 120 posts at risk could go"
    if (target := of_target(draft, previous, clause)) is not None:
        return target
    if draft.measure in _NEEDS and (need := _NEEDED.match(text, last, clause.end)) is not None:
        return "required", Evidence(need.start(), need.end(), "status.needed")
    if draft.measure == "grant" and not _MEANS_WORDS.isdisjoint(clause.words):
        means = _MEANS.match(text, max(clause.start, first - 2 * REACH), first)
        if means is not None:
            return means.lastgroup or "agreed", Evidence(means.start(means.lastgroup or 0), means.end(), "status.means")
    if draft.measure == "saving" and (rest := _rest(draft, previous, clause)) is not None:
        return "unidentified", rest
    if draft.measure == "saving" and (cut := _TO_CUT.match(text, last, clause.end)) is not None:
        return "required", Evidence(cut.start(), cut.end(), "status.to-find")
    return None


def _former(text: str, start: int, first: int) -> regex.Match[str] | None:
    return _FORMER.match(text, start, first) if holds(text[start:first].lower(), _FORMERLY) else None


def _held(draft: Draft, clause: Clause) -> Settled | None:
    """ "Reserves, of which £9m would be left", "its borrowing comes to £9m": a level that is to be or is, not a step."""
    text, (first, last) = clause.text, outer(draft.number)
    if draft.measure == "debt":
        comes = _COMES_TO.match(text, max(clause.start, first - REACH // 3), first)
        return ("actual", Evidence(*comes.span(), "status.comes-to")) if comes is not None else None
    would = (
        _WOULD_BE.match(text, max(clause.start, first - 40), first)
        or _IS_LEFT.match(text, last, clause.end)
        or _BROUGHT_TO.match(text, max(clause.start, first - REACH), first)
        or _LEAVING_AT.match(text, max(clause.start, first - 2 * REACH), first)
    )
    return ("forecast", Evidence(*would.span(), "status.would-be")) if would is not None else None


def _revised(draft: Draft, previous: Draft | None, clause: Clause) -> Evidence | None:
    """What became of the proposal before it: "the proposed rise of 8% was reduced to 7%"."""
    if previous is None or previous.status != "proposed" or previous.measure != draft.measure or draft.measure not in _CHARGED:
        return None
    first = draft.number.outer_start
    revised = _REVISED_TO.match(clause.text, max(clause.start, first - 60), first)
    return Evidence(*revised.span(), "status.revised") if revised is not None else None


def _rest(draft: Draft, previous: Draft | None, clause: Clause) -> Evidence | None:
    """ "£9m has been found, leaving £2m"; "that leaves £2m to be found"."""
    if _RESTS.isdisjoint(clause.words):
        return None
    first, last = draft.number.outer_start, draft.number.outer_end
    after_found = previous is not None and previous.status == "identified" and previous.number.sentence == draft.number.sentence
    since = previous.number.end if after_found and previous is not None else max(clause.start, first - 30)
    rest = _REST.search(clause.text, since, first)
    if rest is None or not (after_found or _TO_FIND.match(clause.text, last)):
        return None
    return Evidence(rest.start(), rest.end(), "status.rest")


def _headed(draft: Draft, clause: Clause) -> Settled | None:
    """What the heading of a table's column says: a budget is set, a projected outturn is not. None for those that say nothing of it."""
    start, end = draft.number.column or (0, 0)
    for status, words in _HEADINGS:
        if (word := words.search(clause.text, start, end)) is not None:
            return status, Evidence(word.start(), word.end(), "status.column")
    return None
