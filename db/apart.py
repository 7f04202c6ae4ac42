"""Signs that two figures of one text are of two things: a share and its whole, a price and what is paid over the years, a change and a level,
two charges that each went up from another one.
"""

import re
from functools import lru_cache

from db.bearings import is_than_planned
from db.interval import relate
from db.names import noun
from db.nearness import mistyped, within
from db.periods import ANY_MONTH, standing
from db.sides import of_two_sides
from db.sites import of_two_places
from db.spot import Spot
from db.statement import BROAD, MOVING, PLANNED, Statement
from db.tolerances import LIMITS

# Subjects of a figure before income is taken off, of what stands beside the budget of a year and beside what is owed, and of a part of reserves
GROSS, CAPITAL, INTEREST, EARMARKED, REPAIRS = "gross", "capital", "interest-paid", "earmarked", "home-repairs"
OUTSIDE = "outside-schools"  # subject of a workforce without that of schools
CHANGING = MOVING | {"cost"}  # of which a change is told apart from the figure itself
REDUCING = frozenset({"saving", "grant_cut", "extra_spending"})  # which are told by how far something goes
BACK = 150  # characters before a sentence in which the month may be named that it goes on about
LIST = 700  # characters before a line of a list in which it is said whose list it is
BESIDE = 60  # characters beside a figure that tell what it is of
_OF_IT = re.compile(r"\s*(?:[a-z]+\s+){0,2}?of (?:(?:the|its|their|that|this|our)\s+£?\d|(?:this|that|it|them|these|those|which)\b)", re.IGNORECASE)
_OF_PEOPLE = re.compile(
    r"\s*of (?:(?:the|those|all|its|our)\s+)?(?:\d[\d,]*\s+)?(?:those|people|respond\w+|residents|voters|parents|replies|responses)\b", re.IGNORECASE
)
_BY = re.compile(
    r"\b(?:up|down|cut|ris\w+|rose|f[ae]ll\w*|reduc\w+|grow\w*|grew|shrunk|drop\w*|increas\w+|climb\w*|jump\w*|soar\w*|gone|improv\w+|worsen\w*)\s+by"
    r"(?:\s+(?:another|a further|an extra|about|around|some|just|nearly|almost|over|more than))*\s*$",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"\bfrom (?:about |around |just |some )?£?\d[\d,.]*(?:m|bn|k|%| million| per cent)?(?: [a-z]+| \d{4}){0,4}? to (?:about |around |just |some )?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom (?:about |around |just |some )?$", re.IGNORECASE)
_TO = re.compile(r"(?: [a-z]+| \d{4}){0,4}? to (?:about |around |just |some )?£?\d", re.IGNORECASE)
_OVER_YEARS = re.compile(
    r"\b(?:unitary|repay\w*|repaid|(?:annual|total|yearly) (?:payments|charges)|by (?:its|the) end|over (?:the|its) (?:whole )?"
    r"(?:life|lifetime|term|course|length))\b",
    re.IGNORECASE,
)
_HEDGE = r"(?: (?:about|around|some|just|only|nearly|almost|under|over|below))*"
_ASKED = r"(?:asked|asking|asks|bid|bidding|applied|applying|requested|requesting|requests|sought|seeking|seeks|hoped|hoping|wanted)"
_ASKS = re.compile(rf"\b{_ASKED}(?: [a-z’']+){{0,8}}? (?:for )?(?:an? )?{_HEDGE}\s*$", re.IGNORECASE)
_WAS_ASKED = re.compile(
    rf"\s*(?:that |which )?(?:it|they|he|she|the [a-z]+|[A-Z][a-z]+)? ?(?:had |has |have |was |were )?(?:been |first |originally )?{_ASKED}\b"
)
_TO_FALL = re.compile(
    r"\b(?:to|will|would|could|should|may|might)(?: be)?(?: (?:come|brought|bring|fall|drop|reduced?|cut|shrink|narrow|lowered)"
    rf"(?: (?:back|down|it|this|that|the [a-z]+))*) to{_HEDGE}\s*$",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:to date|so far|up to now|thus far|until now)\b[^£\d.;]*$", re.IGNORECASE)
# "We have already taken £2m out of services"
_ALREADY = re.compile(
    rf"\b(?:has|have|had|['’]ve) already (?:been )?(?:taken|saved|made|delivered|achieved|cut|removed|stripped|spent|paid|lost|shed){_HEDGE}\s*$",
    re.IGNORECASE,
)
_BY_NOW = re.compile(r"[^£\d.;]{0,25}?\b(?:to date|so far|up to now|thus far)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:leav(?:e|es|ing)|left with|down to|reduc(?:e|es|ing) (?:\w+ ){0,2}to|falling to|fall to)\b", re.IGNORECASE)
_REJECTED = re.compile(
    r"\b(?:(?:alternative|shadow) budget|amendments?|rejected|voted down|lost out|lost the vote|defeated|counter-?proposals?"
    r"|(?<!who )would (?:instead )?have (?!to\b))"
)
_MAY_REJECT = ("budget", "amendment", "rejected", "voted down", "lost", "defeated", "counter", "have")  # letters of all that it finds
_WAS_PRICED = re.compile(
    r"\b(?:(?:was|were|had been)(?: (?:first|originally|initially|then|previously))?|first|originally|initially)"
    r" (?:priced|put|estimated|costed|budgeted|quoted|announced)"
    rf"(?: to (?:cost|be|save|bring in))?(?: at)?{_HEDGE}\s*$",
    re.IGNORECASE,
)
_WERE = ("was", "were", "had")  # letters of all that `_BEGUN_WITH` and `_LOOKED_AT` find
_WERE_FIRST = (*_WERE, "first", "originally", "initially")  # ... that `_WAS_PRICED` finds
_ESTIMATE_OF = re.compile(rf"\b(?:19|20)\d\d (?:estimate|forecast|price|figure|business case) of{_HEDGE}\s*$", re.IGNORECASE)
_OF_NOW = re.compile(rf"\((?:now|currently|at present|previously|was){_HEDGE}\s*$", re.IGNORECASE)
_NOW = re.compile(r"\s*(?:\w+ )?(?:now|at present|currently|today)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:in|of) (?:19|20)\d\d\b|\b(?:first|originally|initially|when it|years ago)\b", re.IGNORECASE)
_AGAINST = re.compile(
    rf"\b(?:against|compared (?:with|to)|up (?:on|from)|down (?:on|from)|than|from|on)(?: (?:the|its|an?|estimated))*{_HEDGE}\s*$", re.IGNORECASE
)
_YEARS_AGO = re.compile(
    r"\s*(?:(?:that )?(?:was |were |had been )?(?:first |originally )?"
    r"(?:budgeted|estimated|forecast|expected|quoted|announced|agreed|planned|envisaged)\s+)?"
    r"(?:in (?:19|20)\d\d\b|(?:\d+|two|three|four|five|six|seven|ten|several|a few) years (?:ago|earlier|before)\b)",
    re.IGNORECASE,
)
# "down on the 325 feared before Christmas", "fewer than the 340 jobs first announced"
_FEARED = re.compile(
    r"\s*(?:(?:jobs|posts|redundancies|job losses|cuts) )?(?:(?:that|which) (?:were|was|had been) )?"
    r"(?:(?:first|originally|initially|previously|once) [a-z]+ed\b|feared\b|mooted\b|threatened\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"(?: for \d{4}[/-]\d\d(?:\d\d)?,?)? an? (?:year|month|week) (?:earlier|before|ago)\b", re.IGNORECASE)
_HAD_FORECAST = re.compile(r"\bhad (?:been )?(?:forecast|expect\w*|predicted|estimated|projected|planned|put|warned)\b[^£.;]{0,50}$", re.IGNORECASE)
_BEGUN_WITH = re.compile(r"\bhad (?:begun|started|set out)\b[^£.;]{0,30}\b(?:with|from|at) (?:an? )?$", re.IGNORECASE)
# "The council originally was facing cuts of £120m"
_AT_FIRST = re.compile(
    r"\b(?:originally|initially|at first) (?:(?:was|were|had|had been) )?(?:fac\w+|expect\w+|plann\w+|need\w+|look\w+|hop\w+|told|warned|set)\b"
    r"[^£.;\d]{0,40}$",
    re.IGNORECASE,
)
_LOOKED_AT = re.compile(
    r"\b(?:in|last) [a-z]+,? (?:we|it|they|the council) (?:were|was|had been) (?:looking at|facing|expecting|planning|talking about|staring at)"
    r"(?: an?)?\s*$",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(rf"\b(?:in|last|back in|at) (?:{ANY_MONTH}|(?:the )?(?:spring|summer|autumn))\b", re.IGNORECASE)
# "In December the report said the gap was £34m", "we were staring at £34m before Christmas"
_SAID_IN = re.compile(
    rf"\b(?:in|last|back in) (?:the )?(?P<when>{ANY_MONTH}|spring|summer|autumn|winter)\b(?: (?:19|20)\d\d)?,?\s[^£.;\d]{{0,60}}"
    r"\b(?:said|put|thought|feared|warned|reported"
    r"|(?:it|that|this|the (?:\w+ )?(?:figure|gap|total|forecast|estimate|overspend|shortfall)) (?:was|stood))"
    r"\b[^£.;\d]{0,45}$",
    re.IGNORECASE,
)
_STARED = re.compile(
    rf"\b(?:were|was|had been|been) (?:looking at|staring at|facing|expecting|bracing (?:\w+ )?for|talking about)(?: an?)?{_HEDGE}\s*$", re.IGNORECASE
)
_IT_SAID = re.compile(
    r"[\s“\"]*(?:it|they|he|she|the council) (?:had )?(?:said|estimated|put|thought|feared|warned|reported|was|were)\b[^£.;\d]{0,90}", re.IGNORECASE
)
_BACK_THEN = re.compile(
    r"\s*(?:[a-z]+ ){0,4}?(?P<when>before (?:christmas|easter|the (?:summer|election|settlement))"
    rf"|(?:in|last) (?:the )?(?:{ANY_MONTH}|spring|summer|autumn|winter)"
    r"|last (?:month|week)|(?:an?|two|three|four|five|six|several) (?:few )?(?:weeks?|months?|fortnight) ago)\b",
    re.IGNORECASE,
)
_OFF = re.compile(r"\s*(?:\w+ )?(?:down|up|more|less|fewer|lower|higher|short|above|below)\s+(?:on|than|of)\s", re.IGNORECASE)
# What an overspend is, and no distance between two figures of it: "£6m more than its budget"
_THAN_BUDGET = re.compile(
    r"\s*(?:\w+ )?\w+ (?:than|on|of) (?:(?:its|the|their|was|were|had been|has been|in) ){0,2}(?:\w+ )?budget(?:ed)?\b", re.IGNORECASE
)
_CLAIMS_THAT = re.compile(
    r"(?P<denied>\b(?:den(?:ied|ies|ying)|reject(?:ed|s)|dismiss(?:ed|es)|refute[ds]) )?(?:(?:union|opposition|media|press|newspaper|any|the) )*"
    r"\b(?:reports?|claims?|suggestions?|rumours?|speculation|allegations?|assertions?) (?:that|of)\b[^£\d.;]{0,60}$",
    re.IGNORECASE,
)
_CLAIMS = ("report", "claim", "suggestion", "rumour", "speculation", "allegation", "assertion")  # one of them stands in all that it matches
_ARE_WRONG = re.compile(
    r"[^£\d.;]{0,60}?\b(?:is|are|was|were) (?:\w+ly )?(?:wrong|false|untrue|incorrect|inaccurate|not true|nonsense|wide of the mark)\b", re.IGNORECASE
)
_BULLETS = ("-", "•", "*", "–", "·")
# "The group would:" and lines that begin with bullets, up to the last
_WOULD_DO = re.compile(
    r"(?:\b(?:groups?|opposition|party|conservatives|tories|labour|democrats|dems|greens|plaid|snp|reform|independents|union|unison|unite|gmb)\b[^\n.;]{0,60}"
    r"\b(?:would|wants? to|proposes?|demands?|calls? for|is calling for|are calling for|alternatives?)\b"
    r"|\b(?:our|its|their|his|her) (?:demands|alternatives?|proposals|amendments?|plan)\b)[^\n]{0,40}:[ \t]*\n(?:\s*[-•*–·][^\n]*\n){0,6}\s*[-•*–·]",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;£]")
_UNITS = {"m": 1e6, "k": 1e3, "b": 1e9}
_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s?(m\b|million|k\b|bn|billion|)", re.IGNORECASE)


def before(one: Statement) -> str:
    """The words before a figure."""
    return one.spot.before(BESIDE)


def amounts_in(words: str) -> list[float]:
    """The amounts that words name, whatever they are of."""
    return [float(number.replace(",", "")) * _UNITS.get(unit[:1].lower(), 1.0) for number, unit in _AMOUNT.findall(words)]


def is_change(one: Statement) -> bool:
    """Whether a figure is how far something moved ("down by £20m") or a share of people asked: neither is a former figure, or has one."""
    claim = one.claim
    if claim.kind == "percent":
        return one.spot.tell(_of_people)
    return claim.measure in CHANGING and one.spot.tell(_goes_by)


def _of_people(spot: Spot) -> bool:
    return _OF_PEOPLE.match(spot.after(BESIDE)) is not None


def _goes_by(spot: Spot) -> bool:
    return _BY.search(spot.before(BESIDE)) is not None


def of_the_whole(one: Statement) -> bool:
    """Whether the words make a figure a share of one just given: "£83m of the £130m", "£100m of this"."""
    return bool(_OF_IT.match(one.spot.after(BESIDE)))


def of_two_origins(one: Statement, other: Statement) -> bool:
    """Whether both went up or down from a figure of their own: "burials from £1,040 to £1,140", "cremations from £870 to £910"."""
    return runs_from(one) == runs_from(other) != ""


def runs_from(one: Statement) -> str:
    """Which end of a way a figure is, if it is one: "from £1,040 to £1,140"."""
    return one.spot.tell(_runs_from)


def _runs_from(spot: Spot) -> str:
    words = spot.before(BESIDE)
    return "to" if _ORIGIN.search(words) else "from" if _FROM.search(words) and _TO.match(spot.after(BESIDE)) else ""


def asked_for(one: Statement) -> bool:
    """Whether a sum is what somebody asked for, not what was given."""
    return one.spot.tell(_asked_for)


def _asked_for(spot: Spot) -> bool:
    return bool(_ASKS.search(spot.before(BESIDE)) or _WAS_ASKED.match(spot.after(BESIDE)))


def so_far(one: Statement) -> bool:
    """Whether a sum is what something has come to so far: "redundancy costs to date are £7m"."""
    return one.spot.tell(_so_far)


def _so_far(spot: Spot) -> bool:
    words = spot.before(BESIDE)
    return bool(_SO_FAR.search(words) or _ALREADY.search(words) or _BY_NOW.match(spot.after(BESIDE)))


def is_to_fall(one: Statement) -> bool:
    """Whether a figure is what another one is yet to come down to: "predicted to fall to £1.5m by December"."""
    return one.spot.tell(_is_to_fall)


def _is_to_fall(spot: Spot) -> bool:
    return _TO_FALL.search(spot.before(BESIDE)) is not None


def of_before(one: Statement) -> bool:
    """Whether a figure is told as what was thought long before: "when it was announced in 2012 it was priced at £9m", "on the 2012 estimate of"."""
    return one.spot.tell(_of_before)


def _of_before(spot: Spot) -> bool:
    words, behind = spot.before(BESIDE), spot.after(BESIDE)
    if (_YEARS_AGO.match(behind) or _NOW.match(behind) or _FEARED.match(behind)) and _AGAINST.search(words):
        return True  # what is matched at one place is asked before what is searched for
    if ("(" in words and _OF_NOW.search(words)) or _EARLIER.match(behind):
        return True  # "a permit of £90 (now £60)", "a gap of £109m for 2015/16 a year earlier"
    lowered = words.lower()
    if ("ally " in lowered or "at first" in lowered) and _AT_FIRST.search(words):
        return True
    if any(map(lowered.__contains__, _WERE)) and (_BEGUN_WITH.search(words) or _LOOKED_AT.search(words)):
        return True  # "it had begun with a £19m target", "in November we were looking at £19m"
    if " of" in lowered and _ESTIMATE_OF.search(words):
        return True
    if "had" in lowered and _HAD_FORECAST.search(words) and spot.may_say("foreseen") and _IN_MONTH.search(spot.sentence):
        return True  # "in October it had forecast £13.9m"
    priced = any(map(lowered.__contains__, _WERE_FIRST)) and _WAS_PRICED.search(words)
    return bool(priced and _PAST.search(spot.sentence))


def told_of(one: Statement) -> str:
    """Of what time before a figure is told as what was thought then; empty where it is told as that of now."""
    claim = one.claim
    said, it_said, behind = one.spot.tell(_told_then)
    if said and (not (day := claim.document.published) or said != f"{day:%B}".lower()):
        return said
    if it_said and (named := _IN_MONTH.findall(claim.words(claim.sentence_start - BACK, claim.sentence_start))):
        return str(named[-1]).split()[-1].lower()  # "In November it issued a notice. It said that"
    return behind or ("before" if of_before(one) else "")


def _told_then(spot: Spot) -> tuple[str, bool, str]:
    """When the words before a figure say that something was said, whether they only say that it was, when those behind say that it was expected."""
    ahead = spot.before(2 * BESIDE)
    said = _SAID_IN.search(ahead)
    expected = _BACK_THEN.match(spot.after(BESIDE)) if _STARED.search(ahead) else None
    return said["when"].lower() if said else "", _IT_SAID.fullmatch(ahead) is not None, expected["when"].lower() if expected else ""


def refuted(one: Statement) -> bool:
    """Whether its sentence calls a figure wrong: "reports that it could reach £90m are wrong", "denied claims that 300 jobs would go"."""
    return one.spot.tell(_refuted)


def _refuted(spot: Spot) -> bool:
    words = spot.before(90)
    if not any(map(words.lower().__contains__, _CLAIMS)):  # a tenth of the price of the pattern
        return False
    ahead = _CLAIMS_THAT.search(words)
    return ahead is not None and bool(ahead["denied"] or _ARE_WRONG.match(spot.after(90)))


def both_close(a: Statement, b: Statement) -> bool:
    """Whether two papers count what of one kind is to close: "six would close", "EIGHT of 14 libraries are to shut"."""
    if not a.claim.measure == b.claim.measure == "other_count" or not a.claim.counted or a.claim.service is None or not {a.stage, b.stage} <= PLANNED:
        return False
    return a.claim.service == b.claim.service and noun(a.claim.counted) == noun(b.claim.counted) and all(one.spot.says("closing") for one in (a, b))


def is_step(one: Statement) -> bool:
    """Whether a price or a level is told by how far it goes or is off: "up by £15" to £60."""
    return one.claim.kind == "money" and (is_off(one) or (one.claim.measure not in REDUCING and one.spot.tell(_goes_by)))


def another_part(a: Statement, b: Statement, changed: bool) -> str:
    """Why two figures of one measure are of two parts or sides of it by their subjects or places; empty where they are not."""
    if of_two_places(a, b):
        return "they are of two places"
    if (GROSS in a.subjects) != (GROSS in b.subjects):
        return "one is gross, before income is taken off"
    if a.family == "budget" and (CAPITAL in a.subjects) != (CAPITAL in b.subjects):
        return "one is what is spent on building"
    if a.family == "debt" and (INTEREST in a.subjects) != (INTEREST in b.subjects):
        return "one is what the debt costs"
    if a.family == "reserves" and not changed and (EARMARKED in a.subjects) != (EARMARKED in b.subjects) and not within(a, b, LIMITS.ratio_unsaid):
        return "one is of earmarked reserves alone"
    if (REPAIRS in a.subjects) != (REPAIRS in b.subjects):
        return "one is for repairs to homes"
    if a.family == "workforce" and not changed and (OUTSIDE in a.subjects) != (OUTSIDE in b.subjects):
        return "one is without those in schools"
    return "" if changed else of_two_sides(a, b)


def is_off(one: Statement) -> bool:
    """Whether a sum is how far two others are apart: "£420,000 down on the £1.1m expected"."""
    if one.claim.kind != "money" or one.family == "grant_cut" or not one.spot.tell(_is_off):
        return False
    if one.family not in ("overspend", "underspend"):
        return True
    return not (_THAN_BUDGET.match(one.spot.after(BESIDE)) or one.spot.tell(is_than_planned))


def _is_off(spot: Spot) -> bool:
    return _OFF.match(spot.after(BESIDE)) is not None


def is_further(a: Statement, b: Statement) -> bool:
    """Whether the one that comes on top of something is so much less than the other that papers of the same weeks cannot mean one sum."""
    part, whole = (a, b) if a.addition else (b, a)
    return (
        a.family not in BROAD
        and part.spot.beside("addition")  # "a further £9m", not only how far something has gone
        and part.value.point < whole.value.point
        and not within(a, b, LIMITS.ratio_further)
        and not mistyped(a, b)
    )


def is_left(one: Statement) -> bool:
    """Whether a level is what something leaves: "drawing on it, which leaves £9m"."""
    return one.spot.tell(_is_left)


def _is_left(spot: Spot) -> bool:
    return _LEFT.search(spot.before(40)) is not None


def drawn_on(a: Statement, b: Statement) -> bool:
    """Whether one level is what is left of the other: "£11m of it will be used, leaving £169m" against £180m, with the difference in its sentence."""
    left = [one for one in (a, b) if is_left(one)]
    missing, slack = abs(a.value.point - b.value.point), max(a.value.wording.fine, b.value.wording.fine) / 2
    if len(left) != 1 or left[0].value.point != min(a.value.point, b.value.point) or missing <= 4 * slack:
        return False
    amounts = amounts_in(left[0].claim.sentence)
    return any(abs(amount - missing) <= slack for amount in amounts)


def of_rejected(one: Statement) -> bool:
    """Whether the sentence of a figure tells of a plan that was voted down, of what would have been, or of what another party would do."""
    return one.spot.tell(_tells_of_rejected) or (one.stage == "proposed" and _of_rivals_list(one))


def _of_rivals_list(one: Statement) -> bool:
    """Whether a figure stands in a list of what a group of councillors or a union would do: "The group would:", with lines under it."""
    claim = one.claim
    if not claim.sentence.lstrip().startswith(_BULLETS):
        return False
    ahead = claim.words(claim.sentence_start - LIST, claim.sentence_start + 2)
    return bool(_WOULD_DO.search(ahead))


def _tells_of_rejected(spot: Spot) -> bool:
    return _of_vote_lost(spot.sentence)


@lru_cache(maxsize=2048)  # the figures of a sentence share the answer
def _of_vote_lost(sentence: str) -> bool:
    lowered = sentence.lower()
    return any(word in lowered for word in _MAY_REJECT) and bool(_REJECTED.search(lowered))


def paid_over_years(one: Statement) -> bool:
    """Whether a cost is all that is paid over the life of a contract, not its price."""
    return bool(_OVER_YEARS.search(_CLAUSE.split(before(one))[-1] + " | " + _CLAUSE.split(one.spot.after(BESIDE))[0]))


def gives_both(one: Statement, other: Statement, listed: list[Statement]) -> bool:
    """Whether who gives the one figure also gives the other, for another time or as the end of a range: the two are then not at odds."""
    return any(
        third.claim.sentence_start == one.claim.sentence_start
        and third.claim.speaker == one.claim.speaker
        and third is not one
        and third is not other
        and (third.value.qualifier == "range" or standing(third.period, one.period) == "different")
        and relate(third.value, other.value) is not None
        for third in listed
    )
