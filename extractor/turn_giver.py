"""Turns by who gives: what comes from the government is a grant, what it takes back a grant lost, and what the council gives away is its spending."""

import re

import regex

from extractor.clauses import Clause
from extractor.reading import Cue, Number
from extractor.turn_words import CUTS, DONE_TO, HEDGES, NEAR, TAKEN, Winner
from rules.loader import RuleBook
from rules.schema import SignalRule

_GRANTS = frozenset(("grant.noun", "grant_cut.noun"))
_GETTING = frozenset(("grant.given", "grant.gets", "grant.share"))
_GETS = re.compile(r"(?:get|receiv|stand|(?:been|be|being|was|were|is|are)\s|\w+\s+share\b)", re.I)  # not "handed the museum"
# The last word of the subject of "gets": a name may be a council's ("rural roads will get", "the youth club used to get").
_WHO_GETS = regex.compile(
    r"(?r)\b(?P<who>[\w'’-]+?)(?:['’](?:ll|ve|d|re))?(?:,\s+(?:which|who|that|including|among|such)\s[^.;]{3,60}?,|,?\s+(?:which|that))?\s+"
    r"(?:\b(?:will|would|could|should|also|now|only|used|to|each|both|has|have|had|is|are|was|were|be|been|set|due|then|still)\s+)*+",
    regex.I,
)
_COUNCILS = re.compile(
    r"councils?|comhairle|authorit(?:y|ies)|count(?:y|ies)|cit(?:y|ies)|boroughs?|districts?|towns?|halls?|government|regions?|areas?|councillors?|members|councillor|leader|"
    r"it|we|they|us|he|she|you|i|which|that|who|and|or|this|when|as|than|what|one|others?|once|year|from|after|before|since|of|by|for|about|"
    r"rises?|hikes?|increases?|tax|taxes|fees?|charges?|premiums?|precepts?|levy|levies|bills?|fines?|income|sales?|investments?|properties|parking",
    re.I,
)
# "Social care |at Kent County Council| will get": who gets it is the service
_AT_COUNCIL = re.compile(r"\s+(?:at|in|within|across|run\s+by)\s+(?:the\s+)?(?:(?:[A-Z][\w’'&-]*|of|and)\s+){0,6}[\w’'&-]+")
_LESS = re.compile(r"\s+less\b", re.I)
# "Schools get £90m, corporate services £15m": what the whole of a service is given is its budget
_WHOLE_SERVICES = frozenset(("schools", "education", "services", "care", "highways", "housing", "libraries", "leisure", "department", "directorate"))
_WHOLE_SUM = 10_000_000.0  # pounds: what less is given to may be a part
MORE = regex.compile(r"\b(?:extra|more(?!\s+than)|additional|another|further)\b", regex.I)
_TAKES = re.compile(
    r"\s+(?:(?:is|are|has|have|had|will|would|was|were|been|also|now)\s+){0,3}"
    r"(?:tak(?:e|es|en|ing)|took|cut|cuts|cutting|strip(?:s|ped|ping)?|slash(?:es|ed|ing)?|remov(?:es|ed|ing)|withdr(?:awn|ew|awing))\s+"
    r"(?:(?:a|an|another|further|about|around|nearly|almost|over|more than|some|up to)\s+){0,3}",
    re.I,
)
_PAYING = frozenset(("cost.pay", "cost.fork-out"))
_REPAID, _FACING = 45, 75  # characters
_REASON = regex.compile(r"\b(?:because|due to|owing to|as a result of|after|amid|following|blam\w+)\b", regex.I)
_NEW_SUBJECT = regex.compile(
    r"(?:[,;]\s+(?:(?:but|and|while)\s+)?|\b(?:while|but|so)\s+)"
    r"(?:the (?:local )?(?:council|authority|county|city|borough)|it|s?he|they|we|councils)\b",
    regex.I,
)
_BY_THEM = re.compile(r"\s+by\s+(?:the\s+)?", re.I)
_BUT = regex.compile(r"\b(?:but|although|though|while|until)\b", regex.I)
_BY_GIVER = regex.compile(r"\b(?:by|from|under)\b|\bannounced in\b", regex.I)
_TOOK = regex.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|claw(?:s|ed|ing)?\s+back|dock(?:s|ed|ing)?|snatch(?:es|ed)?|pull(?:s|ed)?|strip(?:s|ped|ping)?|"
    r"wip(?:es|ed|ing)|slic(?:es|ed|ing)|lop(?:s|ped)?|chop(?:s|ped)?|shav(?:es|ed|ing)|slash(?:es|ed|ing)?|knock(?:s|ed)?|hack(?:s|ed)?|"
    r"trim(?:s|med)?|axe[sd]?)(?: away)?$",
    regex.I,
)
_AUXILIARIES = re.compile(
    r"\s+(?:(?:has|have|had|will|would|is|are|was|were|to|be|been|now|also|already|then|simply|just|alone|wants?|plans?|intends?)\s+)*", re.I
)
_GIVER_AND_WILL = re.compile(r"(?:\s+(?:from|to)\s+[^,.;£]{3,60}?)?" + _AUXILIARIES.pattern, re.I)
_BODIES = (
    r"trust|museums?|theatres?|galler(?:y|ies)|orchestra|ballet|charit(?:y|ies)|festivals?|bureau|clubs?|voluntary|community|arts|groups|hospice"
)
# "The museums trust faces a £90,000 cut"
_SUPPORTED = regex.compile(
    r"\b(?:" + _BODIES + r")\s+"
    r"(?:(?:will|would|could|also|now|is|are|has|have|had|to|be|been|which|that|organisations?|groups?|services?)\s+)*"
    r"(?:fac(?:e|es|ed|ing)|suffer(?:s|ed)?|see|sees|saw|los(?:e|es|t|ing)|hit\s+by|take|takes|get|gets)\s+(?:an?\s+)?",
    regex.I,
)
# "Libraries could lose £90,000 of their funding"
_LOSES = re.compile(
    r"\s+(?:(?:will|would|could|may|might|also|now|is|are|has|have|had|to|set|due|expected|likely)\s+){0,4}"
    r"(?:fac(?:e|es|ed|ing)|suffer(?:s|ed)?|sees?|saw|los(?:e|es|t|ing)|(?:has|have|had|having)\s+(?:its|their))\s",
    re.I,
)
_TAUGHT = "service.education"  # schools are paid for by the government
# "A reduction of £90,000 in funding for the Harbour Gallery"
_SUPPORT_FOR = re.compile(
    r"\s+(?:for|to|given\s+to)\s+(?:(?:the|its|a|an|two|three|local|city|town|county|council-run|(?-i:[A-Z])[\w'’&-]+)\s+){0,5}"
    r"(?:" + _BODIES + r"|libraries|events|subsidised|bus|buses|youth)\b",
    re.I,
)
_FROM_US = re.compile(r"\s+(?:a year\s+|each year\s+)?from\s+(?:us|the (?:council|county|city|borough|authority|district|town hall))\b", re.I)
# "Other measures include getting £9m more from car parks"
_FROM_PLACES = re.compile(
    r"\s+(?:(?:more|extra|a\s+year|each\s+year)\s+){0,2}(?:from|out\s+of)\s+(?:(?:its|the|our|council|town|city|other|new)\s+){0,2}"
    r"(?:car\s+parks?|parking|pools?|leisure|theatres?|markets?|museums?|crematori\w+|cemeter\w+|planning|property|properties|offices|land|bins?|beach|tourists|visitors|"
    r"motorists|drivers|tenants|businesses|developers|events|catering|filming|adverts)\b",
    re.I,
)
# "The £90,000 grant to the hall will be axed": no government's
_IS_ENDED = re.compile(
    r"\s+to\s+(?!(?:the\s+)?(?:councils?|authorit|county|city|borough|district|us|local)\b)[^.;,£]{2,60}?\s"
    r"(?:(?:will|would|could|is|are|was|were|has|have|to|be|been|being|also|now)\s+)+(?:axed|scrapped|withdrawn|cut|ended|stopped|abolished|removed|phased\s+out)\b",
    re.I,
)
# "The theatre's £90,000 grant will end": likewise
_ENDS = re.compile(
    r"\s+(?:from\s+(?:the|its)\s+(?:council|authority)\s+)?(?:(?:will|would|could|is|are|was|were|has|have|to|be|been|being|also|now)\s+)+"
    r"(?:axed|scrapped|withdrawn|cut|end|ended|stop|stopped|cease|abolished|removed|phased\s+out)\b",
    re.I,
)
_OF_VENUE = regex.compile(
    r"(?r)\b[Tt]he\s+(?:[\w’'-]+\s+){0,3}?(?:theatres?|museum|gallery|festival|orchestra|charity|trust|club|cent(?:re|er)|group|band|library|society|"
    rf"association|company|hall|pool|hostel|shelter)['’]s?\s+{HEDGES}"
)
_ENDS_ITS = regex.compile(
    r"(?r)\b(?:council|authority|county|city|borough|district|trust|members|councillors)\s+"
    r"(?:(?:has|have|had|will|would|could|may|is|are|was|to|also|now|already|plans|planned|wants|set|agreed|voted|decided|going)\s+)*"
    r"(?:cut|cuts|cutting|cancel\w*|scrap\w*|withdr[ae]w\w*|axe[ds]?|axing|end|ends|ended|ending|stop\w*|halv\w+|slash\w*|pull\w*|remov\w+|reduc\w+)\s+"
    r"(?:its|their)\s+" + HEDGES,
    regex.I,
)
_CLOSE = 25  # characters between a sum and its cut: "a reduction of £9m", "a £9m reduction"


_FROM_GIVER = re.compile(
    r"\s+(?:(?:(?:a|per)\s+year|last\s+year|this\s+year|in\s+cash)\s+)?(?:(?:from|by|via|through|courtesy\s+of)\s+(?:(?:the|its|a|an)\s+)?)?", re.I
)


_COUNCIL_ASKS = regex.compile(
    r"\b(?:it|they|we|council|authority|county|borough|city|town hall)\s+(?:(?:has|have|had|is|was|will|would|now|also|to)\s+){0,3}"
    r"(?:(?:ask(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|bid(?:s|ding)?|plead(?:s|ed|ing)?)\s+for|request(?:s|ed|ing)?|seek(?:s|ing)?|sought)"
    r"\s+(?:(?:an?|another|emergency|record|new|further|about|around|some|nearly|up|to)\s+){0,3}$",
    regex.I,
)
_OF_COUNCIL = re.compile(r"\s+[\w-]*\s*bail-?outs?\s+(?:of|for|from\s+(?:the|its)\s+(?:council|authority|taxpayer))\b", re.I)


# "The borough council will lose £9m", "Hartlepool loses £7m"
_COUNCIL_WILL = regex.compile(
    r"(?P<who>\b(?:[Ww]e|[Tt]he\s+(?:(?:city|county|borough|district|local|unitary)\s+)?(?:council|authority)|[Tt]he\s+(?:county|borough|city|district)|Council"
    r"|[Cc]ouncils|(?P<place>(?:(?:North|South|East|West|Mid|St|Great)\s)?[A-Z][a-z]+(?:-[a-z]+-[A-Z][a-z]+|-[a-z]+-[a-z]+)?)))"
    r"(?:,\s(?:which|with|whose|already)\s[^,;:]{3,60},)?\s+(?:(?:will|would|could|may|might|is|are|was|were|to|set|due|expected|likely|stands?|now|also|still|therefore|then|be|has|have)\s+)*$"
)
# what comes before a name of more than one word, or a name that is a firm's: "Visit Kent will lose £9m"
_NO_PLACE = regex.compile(r"[A-Z][\w’'-]*\s$|\b(?:firm|company|contractor|charity|trust|provider|group)\s$")
# "lose £9m from its youth budget", "in parking fees", "on the deal"
_ELSEWHERE = re.compile(
    r"\s+(?:(?:a|each|every|per)\s+year\s+)?(?:from|in|on|through|off|if|when|because\s+of\s+(?!(?:the\s+)?(?:government|ministers|grant|settlement|demands|cuts))|as\s+(?:people|fewer|residents))\b(?!\s+(?:20\d\d|the\s+(?:next|coming|following|current|financial)))",
    re.I,
)
_LOSE = frozenset(("lose", "loses", "losing"))


def _from_council(clause: Clause, number: Number, winner: Winner, places: frozenset[str]) -> bool:
    """Whether it is a council that will lose a sum, not a service or what it earns. `places`: names of councils."""
    if number.rate is not None or _ELSEWHERE.match(clause.text, number.outer_end) is not None:
        return False
    who = _COUNCIL_WILL.search(clause.text, max(clause.start, winner.start - 110), winner.start)
    if who is None or who["place"] is None:
        return who is not None
    start = who.start("place")
    return who["place"] in places and _NO_PLACE.search(clause.text, max(clause.start, start - 20), start) is None


class GiverTurns:
    """The turns that ask whether a giver of grants is named, with the signals of a rule book."""

    def __init__(self, rules: RuleBook) -> None:
        self.places = frozenset(council.short for council in rules.councils)
        self.givers = frozenset(rule.id for rule in rules.of(SignalRule) if rule.signal == "giver")

    def lost_by_council(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "The borough will lose £9m next year", "Hartlepool loses £2m": what others than its services lose was given to it."""
        if winner.rule != "saving.lose" or winner.end > number.outer_start or clause.text[winner.start : winner.end].lower() not in _LOSE:
            return None
        return ("grant_cut", "lost-by-council") if _from_council(clause, number, winner, self.places) else None

    def taken_by_giver(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Whitehall took £9m", "£9m was clawed back by the government": what they take they had given."""
        if winner.start >= number.end:
            taken = any(cue.rule in self.givers and _BY_THEM.fullmatch(clause.text, winner.end, cue.start) for cue in cues)
            return ("grant_cut", "taken-by-giver") if taken else None
        if winner.end > number.start or _TOOK.search(clause.text, winner.start, winner.end) is None:
            return None
        for cue in cues:
            if cue.rule in self.givers and cue.end < winner.start and _AUXILIARIES.fullmatch(clause.text, cue.end, winner.start):
                return "grant_cut", "taken-by-giver"
        return None

    def own_grant(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "The district cut its £51,000 grant": what a council has given others till now."""
        if winner.rule != "grant.noun" or winner.start < number.end or any(cue.rule in self.givers for cue in cues):
            return None
        ends = _ENDS_ITS.match(clause.text, max(clause.start, number.outer_start - 90), number.outer_start)
        return ("budget", "own-grant") if ends is not None else None

    def own_grant_cut(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "The museums trust faces a £90,000 cut in its grant": what the council gives less of it saves."""
        if any(cue.rule in self.givers for cue in cues):
            return None
        theirs = _SUPPORTED.search(clause.text, max(clause.start, number.outer_start - 60), number.outer_start)
        return ("saving", "own-grant-cut") if theirs or self.of_service(clause, number, cues) else None

    def of_service(self, clause: Clause, number: Number, cues: list[Cue]) -> bool:
        """ "Libraries could lose £9m of their funding": what a service of the council's own loses, and no giver is named."""
        lost = any(
            cue.topic == "services"
            and cue.rule != _TAUGHT
            and cue.end < number.outer_start
            and clause.together(cue.end, number.outer_start)
            and _LOSES.match(clause.text, cue.end, clause.end)
            for cue in cues
        )
        return lost and not any(cue.rule in self.givers for cue in cues)

    def less_support(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "A reduction of £90,000 in funding for the Harbour Gallery": the same, told from the council's side."""
        if winner.rule != "grant.noun" or any(cue.rule in self.givers for cue in cues):
            return None
        behind = winner.start >= number.end
        if behind and _IS_ENDED.match(clause.text, winner.end) is not None:
            return "saving", "ended"
        if (
            behind
            and _ENDS.match(clause.text, winner.end)
            and _OF_VENUE.match(clause.text, max(clause.start, number.outer_start - _FACING), number.outer_start)
        ):
            return "saving", "ended"
        if _SUPPORT_FOR.match(clause.text, winner.end) is None:
            return None
        first, last = number.outer_start, number.outer_end
        down = any(cue.rule in CUTS and -_CLOSE < first - cue.end <= _CLOSE + last - first for cue in cues)
        return ("saving", "less-support") if down else None

    def pays(self, clause: Clause, number: Number, cues: list[Cue]) -> bool:
        """ "£9m of which will be met by the government"."""
        last = number.outer_end
        return any(cue.rule in self.givers and last <= cue.start < last + _REPAID and _BY_GIVER.search(clause.text, last, cue.start) for cue in cues)

    def grant_from(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "An extra £9m from the government", "ministers have found £9m for roads": what a giver gives is a grant."""
        if winner.rule == "other.salary":
            return None  # "whose £190,000 salary has been criticised by ministers"
        for cue in cues:
            if cue.start > number.end and not clause.next_to(number, cue.start):
                continue
            if cue.rule in self.givers and number.end <= cue.start < number.end + 45 and _BY_GIVER.search(clause.text, number.end, cue.start):
                return "grant", cue.rule  # "was handed a £9m boost by the government"
            elif cue.rule in self.givers and cue.end <= number.start and clause.apart(number, cue.start, cue.end) < NEAR:
                taken = TAKEN.search(clause.text, max(cue.end, number.start - 30), number.start)
                return ("grant_cut" if taken else "grant"), cue.rule
        return None

    def paid_by_giver(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "With the government paying £9m"."""
        if winner.rule not in _PAYING or winner.end > number.start:
            return None
        for cue in cues:
            given = cue.rule in self.givers and cue.end <= winner.start
            if given and DONE_TO.fullmatch(clause.text, cue.end, winner.start):
                return "grant", cue.rule
        return None

    def not_to_council(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Playgrounds would receive £9m", "the trust gets £2m from us": what others than councils get is the council's to spend."""
        gets = winner.rule in _GETTING and winner.end <= number.start and _GETS.match(clause.text, winner.start) is not None
        if not gets or any(cue.rule in self.givers for cue in cues):
            return None
        if _FROM_US.match(clause.text, number.outer_end):
            return "budget", "from-us"
        if clause.text.startswith(("getting ", "Getting "), winner.start):
            return ("income", "from-places") if _FROM_PLACES.match(clause.text, number.outer_end) is not None else None  # the council's getting
        who = _WHO_GETS.match(clause.text, max(clause.start, winner.start - _FACING), winner.start)
        served = who is not None and any(cue.topic == "services" and _AT_COUNCIL.fullmatch(clause.text, cue.end, who.end("who")) for cue in cues)
        if who is None or (_COUNCILS.fullmatch(who["who"]) is not None and not served):
            return None
        named = not served and who["who"][0].isupper() and not any(cue.topic == "services" and cue.end == who.end("who") for cue in cues)
        less = _LESS.match(clause.text, number.outer_end) is not None  # "schools will receive £9m less"
        if named:
            return None
        if (
            who["who"].lower() in _WHOLE_SERVICES
            and number.size >= _WHOLE_SUM
            and MORE.search(clause.text, winner.start, number.outer_end + 8) is None
        ):
            return "budget", "whole-service"
        return ("saving", "less-to-them") if less else ("extra_spending", "not-to-council")

    def allocated(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "Was allocated £9m by the government", "in the settlement its allocation is £9m"."""
        word, last = clause.text[winner.start : winner.end].lower(), number.outer_end
        if word == "allocation" and any(cue.rule == "grant.noun" for cue in cues):
            return "grant", "grant.noun"
        if not word.endswith("allocated"):
            return None
        for cue in cues:
            if cue.rule in self.givers and last <= cue.start < last + 45 and _BY_GIVER.search(clause.text, last, cue.start):
                return "grant", cue.rule
        return None

    def bailed_out(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """A bailout by the government is a grant to those it bails out, and so is its emergency funding."""
        if not clause.text[winner.start : winner.end].lower().startswith(("bail", "emergency")):
            return None
        if (giver := next((cue for cue in cues if cue.rule in self.givers), None)) is not None:
            return "grant", giver.rule
        asked = _COUNCIL_ASKS.search(clause.text, clause.start, number.outer_start)
        if asked is None or _OF_COUNCIL.match(clause.text, number.outer_end):
            return None
        return "grant", "grant.asked-for"  # "it asks for a £9m bailout": of whom else than a government?

    def won_from(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "The county netted £9m from the levelling up fund", "it raised £9m from the lottery": what a giver pays is a grant."""
        if winner.end > number.start:
            return None
        last = number.outer_end
        for cue in cues:
            if last < cue.start < last + _REPAID and (cue.rule == "grant.noun" or cue.rule in self.givers):
                between = _FROM_GIVER.fullmatch(clause.text, last, cue.start)
                if between is not None and ("from" in between[0].lower() or clause.text.startswith("from ", cue.start)):
                    return "grant", cue.rule
        return None

    def brought_by_grant(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """ "The New Homes Bonus will bring in £9m", "a bid to the lottery would bring in £9m"."""
        if winner.rule != "income.raise" or winner.end > number.start:
            return None
        for cue in cues:
            if cue.rule == "grant.noun" and cue.end <= winner.start and _GIVER_AND_WILL.fullmatch(clause.text, cue.end, winner.start):
                return "grant", cue.rule
        return None

    def grant_not_saving(self, clause: Clause, number: Number, winner: Winner, cues: list[Cue]) -> tuple[str, str] | None:
        """What is cut from a grant is a grant_cut."""
        if winner.rule not in CUTS:
            return None
        for cue in cues:
            giver = cue.rule in self.givers
            if not giver and cue.rule not in _GRANTS:
                continue
            if giver and cue.end <= number.start and _TAKES.fullmatch(clause.text, cue.end, number.outer_start):
                return "grant_cut", cue.rule  # "the government is taking £9m out of our budget"
            left, right = min(cue.end, winner.end), max(cue.start, winner.start)
            if (
                cue.rule in _GRANTS
                and clause.way(left, right, None) < NEAR
                and not _REASON.search(clause.text, left, right)
                and not _NEW_SUBJECT.search(clause.text, left, right)
                and not any(left <= other.start < right for other in clause.numbers if other is not number)
            ):
                return "grant_cut", cue.rule
            if (
                giver
                and winner.rule == "saving.lose"
                and clause.apart(number, cue.start, cue.end) < NEAR
                and not _BUT.search(clause.text, left, cue.start)
            ):
                return "grant_cut", cue.rule  # "lose £9m under the government's review"
        return None
