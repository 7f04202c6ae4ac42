"""What a rise or a cut is of, where the grammar says it: "a 5% rise in rents", "fees will go up by 8%", "to put up council tax by 3%".

The thing is the object or the subject of the change, so it decides before the cues of the sentence compete: in "cuts of £9m and a 5% rise in rents"
the 5% has nothing to do with the cuts. What things there are, and what a change of each measures, is told by `rules/data/changed_things.toml`.
"""

import re
from bisect import bisect_left
from operator import attrgetter

import regex

from extractor.claim import Evidence
from extractor.clauses import Clause, outer, words_of
from extractor.places import holds
from extractor.reading import Cue, Number, Reading
from rules.loader import RuleBook
from rules.schema import ChangedThingRule

Changed = tuple[str, str | None, Evidence]  # measure, direction, the words for the thing
Phrase = tuple[int, int, bool, str]  # start, end, whether the last word for a thing in it counts, direction of the change

SURVEY = "change.survey"  # the rule of a share of the people asked
RATES = "thing.rates"  # the rule of Northern Ireland's tax
OF_WHOM = "change.of-whom"  # ... and of any others
REACH = 90  # characters of a subject with its verb, or of an object
MOST = 5_000.0  # pounds: a bill or a price rises by no more
_FIRST = 200  # councils: the first that a text names tell where it is from
_START = attrgetter("start")
_NOTHING_FOUND: list[Cue] = []
_OTHER_RATE = regex.compile(
    r"(?ri)\b(?:interest|regional|domestic|business|mortgage|growth|collection|vacancy|recycling|absence|jobless|unemployment)\s"
)

_UP = (
    r"ris(?:e|es|ing|en)|rose|increas(?:e|es|ed|ing)|(?:go|goes|going|gone|went) up|grow|grew|grown|climb(?:ed)?|jump(?:ed)?|"
    r"raised|put up|hiked|uprated|soar(?:s|ed)?|surge[sd]?|leap|leaps|leapt|rocket(?:s|ed)?|shot up|crept up|edged up|inched up|"
    r"ballooned|mushroomed|swelled|"
    r"jacked up|bumped up|nudged up|ramped up"
)
_DOWN = (
    r"fall|falls|falling|fell|fallen|drop(?:s|ped)?|decreased?|shrink|shrunk|declined?|(?:go|goes|gone|went|come) down|"
    r"cut|reduced|slashed|trimmed|lowered|scaled back|plunged?|plunges|plummet(?:s|ed)?|slump(?:s|ed)?|tumble[sd]?|nosedived?|"
    r"dwindled?|sank|sunk|slid|"
    r"dipped|slipped|shrank|pared back|chopped|axed|hacked"
)
_RAISE = r"rais(?:e|es|ed|ing)|put(?:s|ting)? up|increas(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|lift(?:s|ed|ing)?|uprat(?:e|es|ed|ing)"
_LOWER = r"cut(?:s|ting)?|reduc(?:e|es|ing)|slash(?:es|ing)?|trim(?:s|ming)?|lower(?:s|ing)?"
_AUXILIARIES = (
    r"(?:(?:has|have|had|will|would|could|may|might|should|is|are|was|were|to|be|been|being|set|due|also|now|already|then|up|likely|expected|"
    r"only)\s+)*"
)
_HEDGE = r"by|a|an|another|further|about|around|nearly|almost|just|over|under|only|some|up to|more than|less than|as much as|at least|between"
_HEDGES = rf"(?:(?:{_HEDGE})\s+)*"
_RISES, _CUTS = r"rises?|increases?|hikes?|uplifts?|awards?", r"cuts?|reductions?|decreases?|falls?|drops?"
_STOP = r"[^,;:.()\"“”£%\n]"  # what a phrase does not run over

# One of these stands in all that matches the two.
_NOUNS = words_of(
    "rise rises increase increases hike hikes uplift uplifts award awards cut cuts reduction reductions decrease decreases fall falls drop drops"
)

# Matched backwards from the number: "fees will go up by 8%", "to put up council tax by 3%", "a rent rise of 5%".
_SUBJECT = regex.compile(
    rf"(?r)(?P<thing>{_STOP}{{3,{REACH}}})(?:,\s+which)?\s+{_AUXILIARIES}"
    rf"(?:(?P<up>{_UP}|(?<!(?:mak|tak|us)(?:e|es|ing) |made |took |used |eat(?:s|ing)? )up)|(?P<down>{_DOWN}|down))"
    rf"\s+(?:on average\s+)?{_HEDGES}",
    regex.I,
)
_OBJECT = regex.compile(
    rf"(?r)\b(?:(?P<up>{_RAISE})|(?P<down>{_LOWER}))\s+(?P<thing>(?!(?:in|of|on|for|to|from)\b){_STOP}{{3,{REACH}}}?)\s+by\s+{_HEDGES}",
    regex.I,
)
_NAMED = regex.compile(rf"(?r)(?P<thing>{_STOP}{{0,40}})\b(?:(?P<up>{_RISES})|(?P<down>{_CUTS}))\s+of\s+{_HEDGES}", regex.I)
_NAMED_IN = regex.compile(
    rf"(?r)\b(?:(?P<up>{_RISES})|(?P<down>{_CUTS}))\s+(?:in|to)\s+(?P<thing>{_STOP}{{3,40}}?)\s+(?:of|to|at)\s+{_HEDGES}", regex.I
)  # "a rise in rents of 5%", "limit increases in fees to 5%"
# "Council tax rises by 2% and rents by 4%": the verb is said once
_ELIDED = regex.compile(rf"(?r)(?:[,;]|\band|\bwhile|\bbut)\s+(?P<thing>{_STOP}{{3,60}}?)\s+by\s+{_HEDGES}", regex.I)
# "Spending on roads will be 2% lower", "its grant was 9% up on the year before"
_IS_LOWER = regex.compile(rf"(?r)(?P<thing>{_STOP}{{3,{REACH}}})\s+{_AUXILIARIES}(?:is|are|was|were|be|been)\s+{_HEDGES}", regex.I)
_LOWER_THAN = re.compile(
    r"\s+(?:(?P<up>higher|up|more|larger|greater)|(?P<down>lower|down|less|smaller))\b(?!\s+(?:than|below|above)\s+(?:the\s+)?(?:average|inflation))",
    re.I,
)
# "Residents faced an increase of 13.9 per cent": of the tax, where no thing is named.
_FACED = regex.compile(
    rf"(?r)\b(?:residents|households?|householders|homeowners|taxpayers|tax\s+payers|ratepayers|bill\s+payers)\s+{_AUXILIARIES}"
    rf"(?:fac(?:e|es|ed|ing)|see|sees|saw|pay|paying|expect|hit\s+with|landed\s+with|stung\s+for)\s+(?:an?\s+)?(?:\w+\s+)?(?:{_RISES})\s+of\s+{_HEDGES}",
    regex.I,
)
_FACING = words_of("residents household households householders homeowners taxpayers payers ratepayers")
_RATE_SET = regex.compile(
    r"(?ri)\b(?:set|sets|setting|approv(?:e|es|ed|ing)|agree[sd]?|agreeing|str(?:ike|ikes|iking|uck)|settled\s+on|fixed|opted\s+for|chose|announced)\s+"
    r"(?!(?:[\w-]+\s+){0,3}(?:non-domestic|business|interest|regional|collection|recycling|vacancy)\s)(?:[\w’'-]+\s+){0,4}rates?\s+"
    rf"(?:increases?\s+|rises?\s+|so\s+far\s+|hikes?\s+)?(?:at|of)\s+{_HEDGES}"
)
# Behind the number: "5% rent rise", "5% rise in rents", "(a rise of) 5% (£4 a week) in rents".
_BEHIND = re.compile(
    rf"\s+(?:(?P<compound>{_STOP}{{0,40}}?)\s+)?\b(?:(?P<up>{_RISES}|jump|growth|premium|precept|levy)|(?P<down>{_CUTS}))\b"
    rf"(?:\s+(?:in|to|on|of)\s+(?P<thing>{_STOP}{{3,60}}))?",
    re.I,
)
# Not what the rise is for: "a rise of 9% to cover the loss of grant".
_PURPOSE = (
    r"to\s+(?:help\s+)?(?:offset|cover|make|pay|plug|fill|meet|balance|replace|raise|fund|protect|bridge|close|compensate|avoid|keep|tackle|support|boost|bring|"
    r"deal|cope|mitigate|address|counter|recoup|recover|absorb|stem|save|maintain|get|pass|put|spend|soften|reflect|respond)\b"
    r"|in\s+(?:order|an?\s+(?:bid|attempt|effort)|response|return|exchange|line|the\s+face|light)\b|on\s+top\b"
)
_OF_BEHIND = re.compile(rf"(?:\s+\([^()\n]{{1,30}}\))?\s+(?!{_PURPOSE})(?:in|to|on|for|off)\s+(?P<thing>{_STOP}{{3,60}})", re.I)
_NO_COMPOUND = regex.compile(
    r"\b(?:due|because|from|to|in|after|for|with|by|will|would|could|may|has|have|had|plan|plans|backed|chose|opted|is|are|was|were|before"
    r"|which|who|that|while|as|and|off)\b",
    regex.I,
)
# Where the compound before "rise of 5%" begins: "the draft budget assumes a rise of 5%" is no rise of the budget.
_OPENS = regex.compile(r"\b(?:an?|the|another|further|this|that|its|of|for|in|by|to|and|with|mean|means|agreed|approved|proposed)\b\s", regex.I)
# What parts the subject of a verb from the words before it.
_JOINS = regex.compile(r"\b(?:and|but|while|that|as|with|because|which|said|says|after|whether|if|see|sees)\s", regex.I)

# "Councils will get an average increase of 3%", "members have had a 2% rise": no thing is named, who gets it tells.
_GIVEN = regex.compile(
    rf"(?r)(?P<who>{_STOP}{{0,60}})\b"
    r"(?P<gets>gets?|getting|got|sees?|seen|saw|receiv(?:e|es|ed|ing)|g[ai]ven?|gives|(?<=members |staff |workers )(?:have )?(?:already )?had)\s+"
    r"(?:(?:councils|local authorities|schools|council|authority|"
    r"them|us|it|the|average|improved|bigger|smaller|largest|biggest|smallest|lowest|highest|percentage|budget|"
    r"overall|cash|flat|mere|best|worst|joint|second|extra|additional|funding|increase|rise|uplift|cut|of|at|"
    rf"{_HEDGE}),?\s+)*",
    regex.I,
)
_ADDED = ("additional ", "extra ")  # "will receive an additional 4.6%"
_SEES = ("see", "saw")  # a rise of whatever it is
_GETS = words_of("get gets getting got receive receives received receiving give given gave gives see sees seen saw had")
_GIFT = re.compile(
    r"\s+(?:(?:cash|real-terms|annual|average)\s+)?(?:rise|increase|uplift|cut|reduction|settlement|more|less)\b(?!\s+(?:on|of|than)\b)",
    re.I,
)
_OF_OR_AT = regex.compile(r"\s(?:of|(?:increase|rise|uplift|settlement|best|worst|largest|biggest|smallest|lowest|highest)(?:\s+at|,))\s", regex.I)
_PRONOUN_BY = regex.compile(
    rf"(?r)\b(?:{_RAISE}|{_LOWER}|raised|increased|reduced|lowered)\s+"
    rf"(?:it|this|that|this amount|that amount|the (?:rise|increase|figure))\s+by\s+{_HEDGES}",
    regex.I,
)
# A share of a sum that is no budget: "7% of the £33m to be saved".
_OF_SUM = re.compile(
    r"\s+(?:[–—-][^–—\n-]{1,30}[–—-]\s+)?of\s+(?:the|that|this|its|a)\s+£[\d.,]+(?:\s*(?:m|bn|million|billion))?+\b"
    r"(?!\s+(?:[\w-]+\s+){0,2}(?:budget|spending))"
    r"|\s+of\s+(?:the|that|this|any)\s+[\w.]+(?:\s?%|\s+per\s+cent)\s+(?:tax\s+|rent\s+)?(?:rise|increase)\b",
    re.I,
)
# "A survey found that 58% would support the rise": how many people think so.
_SURVEYED = re.compile(
    r"\s+(?:of\s+(?:the\s+)?(?:\d[\d,]*\s+)?"
    r"(?:people|respondents|residents|those|them|households|voters|replies|responses)\b"
    r"[^,.;:\n]{0,40}?\s+)?"
    r"(?:would\s+|did\s+not\s+|strongly\s+|said\s+(?:that\s+)?they\s+(?:would\s+)?)*"
    r"(?:support|back|oppose|agree|disagree|said|say|want|think|thought|feel|felt|favour|prefer|rate|were\s+(?:in\s+favour|against|opposed|happy|satisfied))"
    r"(?:ed|d|s)?\b",
    re.I,
)
# "Some 80% of its members voted to strike", "75% of councils": how many of whom, unless it is they who are cut.
_OF_WHOM = re.compile(
    r"\s+of\s+(?:(?:the|its|their|our|all|those|local|council|eligible|other)\s+){0,3}"
    r"(?:members|staff|workers|employees|people|residents|households|homes|properties|pupils|children|tenants|councils|authorities|councillors|schools|"
    r"voters|taxpayers|adults|families|businesses|those|them)\b(?!['’])",
    re.I,
)
_CUT_FROM = regex.compile(r"\b(?:los(?:s|e|es|ing|t)|cut(?:s|ting)?|ax(?:e|ed|ing)|shed(?:ding)?|reduc\w+|slash\w*|delet\w+|redundan\w+)\b", regex.I)
_EITHER = (
    r"\b(?:(?P<up>up|ris(?:e|es|en|ing)|rose|increas\w*|higher|uplifts?|growth|raised|balloon\w*|gr[eo]wn?|grows|hik(?:e|es|ed)|soar\w*|jump\w*|climb\w*|gain\w*)"
    r"|(?P<down>down|cut|cuts|cutting|reduc\w+|fall(?:s|en|ing)?|fell|drop\w*|los(?:e|es|ing|t|s)|lower|decreas\w+|shr[iau]nk\w*|declin\w+|slash\w*))\b"
)
_EITHER_WAY = regex.compile(_EITHER, regex.I)
_PARTED = regex.compile(r"[,;:()£]")
_EITHER_BEHIND = regex.compile(r"[\s(]+(?:(?:real[- ]terms|cash|average|overall|annual|funding)\s+)*" + _EITHER, regex.I)
_IT = re.compile(r"(?:\W|and|but)*(?:it|this|that|they|which)(?:\s+(?:would|could|will|had|has|was|were|is))?", re.I)
# "a 5% budget cut from the Scottish Government": what others cut is funding
_BY_GIVER = re.compile(
    r"\s+(?:from|by)\s+(?:(?:the|central|scottish|welsh|uk|westminster|labour|conservative|tory|coalition|new|last)\s+)*(?:government|ministers|whitehall|westminster|holyrood)\b",
    re.I,
)
# "thanks to the 6% uplift from the Labour government"
_FROM_GIVER = re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:(?P<up>rise|increase|uplift|boost)|(?P<down>cut|reduction))" + _BY_GIVER.pattern, re.I)
_ADDS = regex.compile(rf"(?r)\badd(?:s|ed|ing)?\s+{_HEDGES}", regex.I)  # "adds 5% to the council's part of bills"
_ASKED = regex.compile(r"\b(?:survey|poll|consultation|respon\w+|questionnaire|asked|referendum|ballot|took part|feedback)\b", regex.I)
_SETTLEMENT = regex.compile(
    r"\b(?:settlement|receiv(?:e|es|ed|ing)\s+an?\s+(?:\w+\s+)?(?:increase|rise|uplift)\s+(?:in|to|on))\b", regex.I
)  # "the settlement will increase its budget by 3%"
_LESS = regex.compile(r"\b(?:cut|reduction|less)\b", regex.I)
_COUNTED = regex.compile(r"(?r)(?<![£€$\d.,])\b\d[\d,]*\s\($")
_PAID = regex.compile(r"\b(?:staff|workers|employees|members|teachers|councillors|workforce|officers)\b", regex.I)


class ChangeForms:
    """Reads the changes of the things of a rule book."""

    def __init__(self, rules: RuleBook) -> None:
        self.things = {rule.id: rule for rule in rules.of(ChangedThingRule)}
        self.striking = frozenset(council.name for council in rules.councils if council.kind == "northern_ireland")

    def changed(self, reading: Reading, clause: Clause, number: Number) -> Changed | None:
        """What the number is a change of, if the words joined to it say so."""
        if number.kind == "percent" and (share := _of_count(clause, number)) is not None:
            return share
        cues = reading.cues_of.get("changed_things", _NOTHING_FOUND)
        at = bisect_left(cues, clause.start, key=_START)
        for start, end, last, direction in _phrases(clause, number) if at < len(cues) and cues[at].start < clause.end else ():
            inside = cues[bisect_left(cues, start, key=_START) : bisect_left(cues, end, key=_START)]
            if inside:
                thing = inside[-1] if last else inside[0]
                rule = self._known(reading, thing)
                measure = self._measure(clause, rule, thing, number, direction)
                if measure == "saving_share" and _BY_GIVER.match(clause.text, end) is not None:
                    measure = "funding_change"
                return (measure, direction, Evidence(thing.start, thing.end, rule.id)) if measure is not None else None
        return (
            self._struck(reading, clause, number)
            or _faced(clause, number)
            or _surveyed(reading, clause, number)
            or _of_sum(clause, number)
            or _of_whom(clause, number)
            or _given(clause, number)
            or _from_giver(clause, number)
            if number.kind == "percent"
            else None
        )

    def _struck(self, reading: Reading, clause: Clause, number: Number) -> Changed | None:
        """ "The council set its rate at 4.4%": by how much the rates of Northern Ireland go up is told as a rate."""
        if "rate" not in clause.words and "rates" not in clause.words:
            return None
        struck = _RATE_SET.match(clause.text, max(clause.start, number.outer_start - REACH), number.outer_start)
        if struck is None:
            return None
        named = reading.councils[bisect_left(reading.councils, clause.start, key=_START) : bisect_left(reading.councils, clause.end, key=_START)]
        if not any(one.name in self.striking for one in named) and not self._in_northern_ireland(reading):
            return None
        return "tax_rise", "up", Evidence(*struck.span(), RATES)

    def _in_northern_ireland(self, reading: Reading) -> bool:
        """Whether the text is about a council that strikes a rate: by name, by what it says of rates, or because it names no other council."""
        if reading.council in self.striking or any(cue.rule == RATES for cue in reading.cues_of.get("changed_things", _NOTHING_FOUND)):
            return True
        return bool(reading.councils) and reading.council is None and all(one.name in self.striking for one in reading.councils[:_FIRST])

    def _known(self, reading: Reading, thing: Cue) -> ChangedThingRule:
        """The rule of a thing: "rates" are Northern Ireland's tax where the text says that councils strike them or is about one that does, else one
        of many rates.
        """
        text = reading.text
        if text[thing.start : thing.end].lower() in ("rate", "rates") and _OTHER_RATE.match(text, max(0, thing.start - 20), thing.start) is None:
            return self.things[RATES if self._in_northern_ireland(reading) else thing.rule]
        return self.things[thing.rule]

    def _measure(self, clause: Clause, rule: ChangedThingRule, thing: Cue, number: Number, direction: str) -> str | None:
        if number.kind == "money":
            return rule.money
        if rule.percent != "saving_share" or direction != "up":
            return rule.percent
        given = _SETTLEMENT.search(clause.text, max(clause.start, thing.start - REACH), thing.start) is not None
        return "funding_change" if given else "other_percent"


def _phrases(clause: Clause, number: Number) -> list[Phrase]:
    """The stretches that may name the thing, likeliest first."""
    text, (first, last) = clause.text, outer(number)
    low = max(clause.start, first - 2 * REACH)
    out: list[Phrase] = []
    named_change = not _NOUNS.isdisjoint(clause.words)
    made = _OBJECT.match(text, low, first) if "by" in clause.words else None
    if made is None and named_change:
        made = _NAMED_IN.match(text, low, first)
    if made is not None:
        out.append((*made.span("thing"), False, _way(made)))
    behind = _BEHIND.match(text, last, clause.end)
    if behind is not None and (behind["compound"] is None or _NO_COMPOUND.search(behind["compound"]) is None):
        out.append((last, behind.end("up") if behind["up"] else behind.end("down"), False, _way(behind)))
        if behind["thing"] is not None:
            out.append((*behind.span("thing"), False, _way(behind)))
    elif named_change and (named := _NAMED.match(text, low, first)) is not None:
        if (of := _OF_BEHIND.match(text, last, clause.end)) is not None:
            out.append((*of.span("thing"), False, _way(named)))
        start, end = named.span("thing")
        before = [word.end() for word in _OPENS.finditer(text, start, end)]
        out.append((before[-1] if before else start, end, True, _way(named)))
    elif (of := _OF_BEHIND.match(text, last, clause.end)) is not None and _ADDS.match(text, low, first) is not None:
        out.append((*of.span("thing"), False, "up"))
    elif (lower := _LOWER_THAN.match(text, last, clause.end)) is not None:
        if (subject := _IS_LOWER.match(text, low, first)) is not None:
            start, end = subject.span("thing")
            joins = [join.end() for join in _JOINS.finditer(text, start, end)]
            out.append((joins[-1] if joins else start, end, False, _way(lower)))
    elif (subject := _SUBJECT.match(text, low, first)) is not None:
        start, end = subject.span("thing")
        joins = [join.end() for join in _JOINS.finditer(text, start, end)]
        out.append((joins[-1] if joins else start, end, False, _way(subject)))
    elif "by" in clause.words and (elided := _ELIDED.match(text, low, first)) is not None:
        ways = [*_EITHER_WAY.finditer(text, low, elided.start())]
        if ways:
            out.append((*elided.span("thing"), False, _way(ways[-1])))
    return out


def _way(match: "re.Match[str] | regex.Match[str]") -> str:
    return "up" if match["up"] else "down"


def may_change(number: Number) -> bool:
    """Whether a figure can be such a change at all: a share, or a sum by which a bill or a price may rise."""
    return number.kind == "percent" or (number.kind == "money" and number.size <= MOST)


def direction_beside(clause: Clause, number: Number) -> str | None:
    """Which way a share goes by the words nearest to it: "lose 28% of its funding", "an average of 2%, up from 1%"; None where none says."""
    first, last = outer(number)
    # Of the stretch with the last such word the first one. In one pattern, backwards, this takes a hundred times as long.
    said = [*_EITHER_WAY.finditer(clause.text, max(clause.start, first - REACH // 2), first)]
    before = next((way for way in said if _PARTED.search(clause.text, way.end(), said[-1].start()) is None), None)
    behind = _EITHER_BEHIND.match(clause.text, last, min(clause.end, last + REACH // 2))
    way = behind or before
    return None if way is None else "up" if way["up"] else "down"


def has_pronoun(clause: Clause, number: Number) -> bool:
    """Whether a pronoun is what changes: "It had been due to rise by 9%"."""
    first = number.outer_start
    if number.kind != "percent":
        return False
    if "by" in clause.words and _PRONOUN_BY.match(clause.text, max(clause.start, first - REACH), first) is not None:
        return True  # "if they reduced this amount by 1%"
    subject = _SUBJECT.match(clause.text, max(clause.start, first - 2 * REACH), first)
    return subject is not None and _IT.fullmatch(subject["thing"]) is not None


def _faced(clause: Clause, number: Number) -> Changed | None:
    first = number.outer_start
    if _FACING.isdisjoint(clause.words) or (faced := _FACED.match(clause.text, max(clause.start, first - REACH), first)) is None:
        return None
    return "tax_rise", "up", Evidence(*faced.span(), "change.faced")


def _of_whom(clause: Clause, number: Number) -> Changed | None:
    first, last = number.outer_start, number.outer_end
    whom = _OF_WHOM.match(clause.text, last, clause.end)
    if whom is None or _CUT_FROM.search(clause.text, max(clause.start, first - REACH // 2), min(clause.end, last + REACH)) is not None:
        return None
    return "other_percent", None, Evidence(last, whom.end(), OF_WHOM)


def _of_count(clause: Clause, number: Number) -> Changed | None:
    """ "Of 136 councils 128 (94%) plan a rise": how many of them, and no rise of so much."""
    first, last = outer(number)
    if clause.text[first - 1 : first] != "(" or clause.text[last : last + 1] != ")":
        return None
    counted = _COUNTED.match(clause.text, max(0, first - REACH), first)
    return ("other_percent", None, Evidence(*counted.span(), "change.of-count")) if counted is not None else None


def _of_sum(clause: Clause, number: Number) -> Changed | None:
    share = _OF_SUM.match(clause.text, number.outer_end, clause.end)
    return ("other_percent", None, Evidence(*share.span(), "change.of-sum")) if share is not None else None


def _surveyed(reading: Reading, clause: Clause, number: Number) -> Changed | None:
    """ "Some 61% were against the plans", in or right behind a sentence about a survey."""
    first, last = number.outer_start, number.outer_end
    said = _SURVEYED.match(reading.text, last, clause.end)
    if said is None or _ASKED.search(reading.text, max(0, first - 3 * REACH), min(clause.end, last + 2 * REACH)) is None:
        return None
    return "other_percent", None, Evidence(last, said.end(), SURVEY)


def _given(clause: Clause, number: Number) -> Changed | None:
    """ "Councils will get a 3% increase": of their funding; "staff got a 2% rise": of their pay."""
    if _GETS.isdisjoint(clause.words):
        return None
    text, (first, last) = clause.text, outer(number)
    gets = _GIVEN.match(text, max(clause.start, first - 2 * REACH), first)
    if gets is None:
        return None
    added = text.endswith(_ADDED, gets.end("gets"), number.start) and not text.startswith((" on ", " from ", " off "), last)
    if not added and _GIFT.match(text, last, clause.end) is None and _OF_OR_AT.search(text, gets.end("gets"), first) is None:
        return None
    if gets["gets"].lower().startswith(_SEES) and not holds(text[gets.end("gets") : first], ("budget", "funding")):
        return None
    direction = "down" if _LESS.search(text, gets.end("gets"), min(clause.end, last + REACH // 3)) is not None else "up"
    evidence = Evidence(gets.start("gets"), gets.end("gets"), "change.given")
    return ("pay_change" if _PAID.search(gets["who"]) else "funding_change"), direction, evidence


def _from_giver(clause: Clause, number: Number) -> Changed | None:
    """ "Because of the 6% uplift from the government": of what the government gives."""
    gift = _FROM_GIVER.match(clause.text, number.outer_end, clause.end)
    if gift is None:
        return None
    return "funding_change", ("up" if gift["up"] else "down"), Evidence(*gift.span(), "change.from-giver")
