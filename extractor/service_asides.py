"""Services that a sentence names beside a figure and that are not the figure's: of a part of it, in an aside, of the council as a whole, of another
step of which the sentence goes on to tell.
"""

import re
from bisect import bisect_left

import regex

from extractor.clauses import Clause, words_of
from extractor.places import going_back, holds
from extractor.reading import Cue, Draft, Number
from extractor.turn_words import HEDGES

# "Its budget of £90m includes £2m for parks", "an overspend of £3m, comprising £1m in care": the part is the service's, not the whole
_HOLDS = re.compile(
    r"[^.;:£%]{0,60}?\b(?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|consist(?:s|ed|ing)\s+of|made\s+up\s+of|also\s+(?:finds|has|sets\s+aside|provides))\b",
    re.I,
)
_ASIDE = regex.compile(r"(?ri),\s+(?:including|excluding)\s+(?:[\w'’-]+,?\s+){0,4}")  # "the budget, including housing benefit, is £9m"
# "The council, which runs 90 schools, will cut £9m": what it does is said of it, not of the figure
_OF_COUNCIL = regex.compile(
    r"(?ri)\b(?:councils?|authority|borough|county|city)\s?[,(–—-]\s?(?:(?:which\s+is\s+)?(?:responsible\s+for|in\s+charge\s+of)|(?:which|who)\s+"
    r"(?:runs?|provides?|owns?|manages?|operates?|oversees?|maintains?|delivers?|looks?\s+after|covers?|serves?|employs?))\s(?:[^\s,.;:£%()–—]+\s){0,8}"
    # what it has done before, with a figure or a year of its own: "which spent £9m on buses in 2014, plans to cut 300 jobs"
    r"|\b(?P<before>councils?|authority|borough|county|city),\s(?:which|who)\s(?:(?:already|recently|also|last\s(?:year|month|week))\s)?"
    r"(?:(?:has|have|had)\s(?:already\s|recently\s|also\s|just\s)?\w+|\w+ed|spent|sold|bought|lost|won|took|made|built|ran|cut|shut|gave|paid|went|was|is)\s"
    r"(?:[^\s,;:()–—]*[^\s,.;:()–—]\s){0,12}"
)
_CLOSES = re.compile(r"(?:[^.;:£%\d]|\b(?:19|20)\d\d\b){0,60}?[,)–—]\s")
# "A £4m overspend, most of it in care", "160 redundancies, the bulk of them in schools", "300 jobs will go, mainly in highways"
_MOST_OF_IT = re.compile(
    r"\b(?:(?:most|much|half|some|many|part|a\s+third|a\s+quarter|two-thirds|three-quarters|the\s+(?:bulk|majority|rest|remainder))\s+of\s+(?:it|them|which|that|this|these|those)"
    r"|(?:the\s+)?lion['’]s\s+share|(?:mainly|mostly|chiefly|largely|primarily|predominantly)\s+(?:in|from|on|at|among|for))\b"
)
_MOST = (" of ", "nly ", "tly ", "fly ", "ely ", "ily ", "share ")  # one of these stands in all that it matches
# "A third of the £9m savings will come from care", "most of its £9m overspend is in housing": what is told is where the part goes
_PART_OF = regex.compile(
    r"(?ri)(?:\b(?:half|third|thirds|quarter|quarters|fifth|tenth|most|much|bulk|majority|part|some|rest|remainder|lot|share)|%|\bper\s?cent|\bpc)\s+of\s+"
    r"(?:the|its|their|our|that|this)\s+(?:(?:about|around|nearly|almost|planned|proposed|projected|forecast|predicted|total|extra|additional)\s+){0,2}"
)
_PARTLY = words_of("half third thirds quarter quarters fifth tenth most much bulk majority part some rest remainder lot share cent pc")
_THEN_VERB = re.compile(
    r"[^.;:£]{0,70}?\s(?:is|are|was|were|will|would|could|may|has|have|had|goes?|went|comes?|came|falls?|fell|relates?|lies?|stems?)\s"
)
# "A new pool at Holbrook Park", "the school in Mill Road": where it stands
_PLACE_WORDS = frozenset(("park", "street", "road", "bridge", "market", "school", "hospital", "college"))
# "Having spent £9m on buses, the council will cut 300 jobs"
_OPENS = re.compile(
    r"[\s“\"‘'•-]*(?:Despite|In spite of|(?:Even )?[Aa]fter|Before|Having|Besides|As well as|Following|On top of|Although|Though|While|In addition to"
    r"|Since|When|Not content with)\s"
)
_SUMS = ("money", "jobs", "percent")  # not "two libraries", by closing which something is saved
_COMMA = re.compile(r",(?!\d)")
# What the council as a whole does, whoever speaks of it
_WHOLE_COUNCIL = regex.compile(
    r"\b(?:(?:whole|entire)\s+(?:council|authority|organisation)|(?:council|authority|organisation)\s+as\s+a\s+whole)\b", re.I
)
# "The cost of housing the homeless pushed the council £14m over budget": what a service brought about is of the whole
_PUSHED = regex.compile(
    r"(?r)\b(?:push(?:es|ed|ing)?|tip(?:s|ped|ping)?|plung(?:es|ed|ing)|drag(?:s|ged|ging)|drives|driven|driving|drove)\s+(?:the\s+)?(?:[\w'’]+\s+){0,3}?"
    rf"(?:council|authority|county|city|borough|district|it)\s+{HEDGES}",
    regex.I,
)
# "Nine libraries lost in Wyvern's £17m plan", "Meals subsidy to go after East Wyvern agrees £5m savings"
_WHOSE = regex.compile(rf"(?r)\b(?-i:[A-Z])[\w’-]+(?:['’]s|s['’])\s{HEDGES}", regex.I)
_WHO_AGREES = regex.compile(
    r"(?r)\b(?:as|after|while|when|before|with)\s(?:the\s)?(?:(?-i:[A-Z])[\w’'-]+\s){0,4}(?:council|city|county|borough|authority|councillors|cabinet|it|(?-i:[A-Z])[\w’'-]+)\s"
    r"(?:(?:also|now|finally|still|has|have|is|are|to)\s){0,2}(?:agree[sd]?|vot(?:es|ed)|back(?:s|ed)|pass(?:es|ed)|approv(?:es|ed)|seek(?:s|ing)?|must|need(?:s|ing)?|fac(?:es|ed|ing)|sign(?:s|ed)|set|sets|"
    r"sav(?:es|ed|ing)|find(?:s|ing)?|found|plan(?:s|ned|ning)|look(?:s|ing)|bid(?:s|ding)?|tr(?:ies|ying)|drop(?:s|ped)?|shed(?:s|ding)?|unveil(?:s|ed)?|reveal(?:s|ed)?|push(?:es|ed))\s"
    rf"(?:(?:through|to|for|on|off|over|save|find|cut|cutting|shed|plug|fill|close|drop|a|the|its)\s){{0,4}}{HEDGES}",
    regex.I,
)
# "Votes through £42m of cuts and drops lollipop patrols", "axes 47 posts and doubles parking charges"
_AND_DOES = re.compile(
    r"(?:\s(?:(?:worth\s)?of\s)?(?:(?:budget|spending|council|more|further)\s){0,2}(?:cuts|savings|cutbacks|jobs|posts|roles|staff|plan|package|budget)){0,2},?\s(?:and|but)\s"
    r"(?:also\s)?(?:drops|closes|shuts|axes|scraps|doubles|ends|raises|puts|charges|hikes|spares|keeps|stops|cancels|freezes|sells|halves|trebles|turns|moves|opens|reopens|builds|rejects|abandons|ditches)\s",
    re.I,
)
_OF_ALL = frozenset(("saving", "job_losses", "jobs_at_risk", "cost", "budget", "saving_share", "overspend", "extra_spending"))
_PUSH_REACH = 60  # characters
_PUSHES = ("push", "tip", "plung", "drag", "driv", "drove")
# "200 posts will go, parking charges will double", "£9m must be saved and two libraries could close": the service has a verb of its own
_NEXT_STEP = regex.compile(
    r"(?ri)(?:,|;|,?\s(?:and|but|while))\s(?:(?:the|its|their|our|all|some|most|many|several|other|more|local|council|old|new|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|\d{1,3})\s){0,3}"
)
_PROMISED = regex.compile(
    r"(?ri)\b(?:and|but)\s(?:(?:also|then|has|have|had|it|they|he|she)\s){0,3}"
    r"(?:vow(?:ed|s)|pledge[sd]|promise[sd]|insist(?:ed|s)|said|says|voted\s(?:not\s)?to|decided\s(?:not\s)?to|resolved\s(?:not\s)?to|rejected|ruled\sout|abandoned|shelved|protected|spared)"
    r"\s(?:[^.;£\d]{1,60}\s)?"
)
_OWN_VERB = re.compile(
    r"(?:\s(?!(?:and|or|for|from|in|of|on|to|by|with|at|which|that|who)\b)[\w'’-]+){0,3}?\s(?:(?:will|would|could|may|might|must|should|is|are|was|were|has|have|had)\b|"
    r"(?:closed|shut|cut|scrapped|axed|sold|reduced|ended|merged|doubled|increased|raised|frozen|put\s+up)(?=[,.;]|\s(?:and|under|as|in|by|to|if)\b))",
    re.I,
)
# "Libraries will stay open, but 200 posts will be lost": told against what the sentence began with
_AGAINST_IT = regex.compile(
    r"(?ri)\b(?:but|although|though|whereas)\s(?:(?:about|around|some|up|to|nearly|almost|more|than|over|another|a|further|as|many|at|least|the|an|extra|estimated)\s){0,4}"
    r"|\b(?:but|although|though|whereas)\s(?:we|the\s(?:council|authority))\s(?:[\w'’-]+\s){0,6}"
)
_FIGURE = re.compile(r"\d")  # "libraries lose £9m, but £2m of it"
_BACK = 45  # characters
_AHEAD = 60  # characters: "but the authority must still find another"
_APART = regex.compile(  # "outside education", "the councillor responsible for libraries": read backwards from the service
    r"(?ri)\b(?-i:Department|Ministry|Minister|Secretary of State|Dept)\s+(?:of|for)\s+(?:the\s+)?(?:(?-i:[A-Z][\w’'-]+),?\s+(?:and\s+)?){0,2}"
    r"|\b(?:outside|outwith|apart from|other than|except(?: for)?|excluding|not including)\s+(?:of\s+)?(?:the\s+)?(?:(?:council['’]s|our)\s+)?"
    r"|\b(?:cabinet|executive|portfolio|committee|shadow|lead)\s+(?:member|holder|lead|chair\w*|convener|spokes\w+|councillor)\s+(?:for|on)\s+(?:[\w’'-]+,?\s+){0,3}"
    r"|\b(?:councillor|cllr|member|director|officer|boss|chief|executive|deputy|leader|man|woman|(?-i:[A-Z][a-z]+\s+[A-Z][\w’'-]+,))\s+"
    r"(?:(?:who\s+is|who['’]s|with)\s+)?(?:responsible\s+for|in\s+charge\s+of|responsibility\s+for|(?:who\s+)?looks\s+after)\s+(?:[\w’'-]+,?\s+){0,3}"
)
# "An adult from £6 to £8", "adult swims": who pays to get in
_ADULTS = frozenset(("adult", "adults"))
_AS_CUSTOMER = re.compile(
    r"\s+(?:(?:swims?|tickets?|fares?|entry|admission|pass(?:es)?|memberships?|prices?|single|return|season|visitors?)\b"
    r"|(?:from|at|to|is|are|pays?|(?:will|would)\s+pay|up)\s+£\d{1,2}(?:\.\d\d)?(?![\d,.]*\s?(?:m|bn|k|million|billion)\b)(?![\d,]))"
)
_LEFT_OUT = regex.compile(
    r"(?ri)\((?:excluding|except|not\s(?:counting|including)|apart\sfrom|other\sthan|leaving\sout|but\snot|without|minus)\b[^()£\n]{0,40}"
)
# One of these stands in all that it matches.
_APART_WORDS = (
    *("out", "apart", "other", "excep", "exclud", "not", "cabinet", "executive", "portfolio", "committee", "shadow", "lead"),
    *("responsib", "charge", "looks", "department", "ministry", "minister", "secretary", "dept"),
)
# "The council, which has saved £9m since May, will close two libraries": told of the council in passing (read backwards from the figure).
_TOLD_OF_COUNCIL = regex.compile(
    r"(?r)\b(?:[Cc]ouncil|[Aa]uthority|County Hall),?\s"
    r"(?P<aside>(?:which|who)\s(?:has|have|had|is|was|must|needs?|needed|faces|faced|employs|spends|spent|wants|hopes|plans|aims|already|runs|also|says|said)\b|whose\s)(?:[^,;:.–—\n]|(?<=\d)[,.](?=\d)){0,80}"
)
# "Libraries could close because the council must save £9m" (read backwards from the figure); a closure that lets it save £9m is the library's
_COUNCIL_SAVES = regex.compile(
    r"(?ri)\b(?:as|because|while|since|when|where|(?:at|for|of)\s(?:\w+\s)?ways|how)\s(?:the|it|they)(?:\s(?:(?!help|let|allow|enable)[\w’'-]+\s){0,3}?(?:council|authority))?"
    rf"\s(?:(?!help|let|allow|enable)[\w’'-]+\s){{0,6}}?(?:save|saving|find|finding|(?:savings|cuts|reductions)\sof)\s{HEDGES}",
)
_SAVING = words_of("save saving savings find finding cuts reductions")
_RELATIVES = words_of("which who whose")
_ASIDE_ENDS = re.compile(r",(?!\d)|[;:–—]")
_AT_ONCE = 45  # characters
# "Finance officers at the council predict", "senior managers fear": they tell of the council, not of their own pay
_PEOPLE = ("fficers", "anagers", "irectors", "xecutives", "osses", "hiefs", "fficer", "irector", "xecutive")
_TELL = re.compile(
    r"(?:\s(?:at|of|in|for|have|has|had|also|now|already|who|are|is|were|was|the|its|their|[A-Z][\w’'-]*|council|city|county|borough|town|hall))*"
    r"\s(?:predict|forecast|warn|fear|expect|say|said|believe|estimate|hope|think|thought|calculat|reckon|report|admit|told|project|anticipat|insist)",
)
_OF_THE = regex.compile(r"(?ri)(?<!\w)of (?:the|this|these|that|its) (?:total )?")
_AMONG = regex.compile(r"(?ri)\b(?:among|included in) (?:the|these|those|its) (?:total )?")
_OF_A_WHOLE = re.compile(r"\s+of\s+(?:a|an|the|its|their|our)\s+(?:total\s+|overall\s+|net\s+|gross\s+|annual\s+)?", re.I)
# "Charges will go up, bringing in £9m, and the museum ...": what a step yields is of the service it is taken in (backwards).
_YIELDS = regex.compile(
    r"(?ri),\s+(?:(?:thereby|thus|and)\s+)?(?:bringing\s+in|raising|saving|generating|netting|yielding|costing|earning|releasing|freeing\s+up)\s+"
    r"(?:(?:an?|the|another|further|extra|additional|estimated|about|around|nearly|almost|some|up|to|more|less|than|over|between)\s+)*"
)
_YIELDING = words_of("bringing raising saving generating netting yielding costing earning releasing freeing")


def is_apart(text: str, cue: Cue) -> bool:
    """Whether the service is but what somebody answers for or works in who tells of something, or what is left out."""
    if text.endswith(_PEOPLE, cue.start, cue.end) and _TELL.match(text, cue.end) is not None:
        return True
    if text[cue.start : cue.end].lower() in _ADULTS and _AS_CUSTOMER.match(text, cue.end) is not None:
        return True
    since = going_back(cue.start, _AT_ONCE)
    if "(" in text[since : cue.start] and _LEFT_OUT.match(text, since, cue.start) is not None:
        return True
    return holds(text[since : cue.start].lower(), _APART_WORDS) and _APART.match(text, since, cue.start) is not None


def is_of_part(clause: Clause, last: int, cue: Cue) -> bool:
    """Whether the service behind the figure that ends at `last` is that of a part which another figure tells."""
    return _HOLDS.match(clause.text, last, cue.start) is not None


def _part_goes_to(clause: Clause, first: int, last: int, cue: Cue) -> bool:
    """Whether the service behind the figure between `first` and `last` is that of a part of it which is told in words before it."""
    partly = not _PARTLY.isdisjoint(clause.words) or "%" in clause.text[going_back(first, _BACK, clause.start) : first]
    if not partly or _PART_OF.match(clause.text, going_back(first, _BACK, clause.start), first) is None:
        return False
    return _THEN_VERB.match(clause.text, last, cue.start) is not None


def is_of_most(clause: Clause, first: int, last: int, cue: Cue) -> bool:
    """Whether the service behind the figure from `first` to `last` is that of a share of it which is told without a figure."""
    if _part_goes_to(clause, first, last, cue):
        return True
    return holds(clause.text[last : cue.start], _MOST) and _MOST_OF_IT.search(clause.text, last, cue.start) is not None


def is_place(text: str, cue: Cue) -> bool:
    """Whether the word is the end of a place's name: "Holbrook Park", "Mill Road"."""
    if not text[cue.start].isupper() or text[cue.start : cue.end].lower() not in _PLACE_WORDS:
        return False
    before = text[going_back(cue.start, _BACK) : cue.start].split()
    return len(before) > 1 and before[-1][0].isupper()


def is_aside(clause: Clause, cue: Cue, first: int) -> bool:
    """Whether the service is only what the subject takes in ("the budget, including housing benefit, is £9m"), or what the figure at `first` is set
    against."""
    before = going_back(cue.start, _BACK, clause.start)
    taken_in = clause.text.find("luding ", before, cue.start) >= 0 and _ASIDE.match(clause.text, before, cue.start) is not None
    return taken_in or _told_against(clause, cue, first) or _of_council(clause, cue, first) or _council_saves(clause, cue, first)


def told_first(clause: Clause, cue: Cue, first: int) -> int | None:
    """Where what the sentence begins with ends, if it has the service and a figure of its own: "Despite making £3m from parking, it must"."""
    opens = _OPENS.match(clause.text, clause.start, cue.start)
    if opens is None or not (own := [start for kind in _SUMS for start in clause.starts.get(kind, ())[:1] if start < first]):
        return None
    ends = _COMMA.search(clause.text, min(own), first)
    return ends.end() if ends is not None and cue.end <= ends.start() else None


def _of_council(clause: Clause, cue: Cue, first: int) -> bool:
    """Whether the service before the figure at `first` stands in what is told of the council by the way."""
    since = going_back(cue.start, _BACK + _AHEAD, clause.start)
    if (
        not holds(clause.text[since : cue.start], (", wh", "(wh", "– wh", "responsible"))
        or (closed := _CLOSES.match(clause.text, cue.end, first)) is None
    ):
        return False
    told = _OF_COUNCIL.match(clause.text, since, cue.start)
    return told is not None and (told["before"] is None or _FIGURE.search(clause.text, told.start(), closed.end()) is not None)


def _council_saves(clause: Clause, cue: Cue, first: int) -> bool:
    """Whether behind what is said of the service it is the council that saves the figure at `first`."""
    return not _SAVING.isdisjoint(clause.words) and _COUNCIL_SAVES.match(clause.text, max(cue.end, first - 2 * _AHEAD), first) is not None


def of_next_step(clause: Clause, cue: Cue, last: int | None = None) -> bool:
    """Whether the service behind a figure is the subject of another step, "£9m must be saved, and libraries could close", or, where the figure ends
    at `last`, of what is promised beside it: "agreed £9m of cuts and vowed to mend roads"."""
    at = cue.start - _BACK
    if last is not None and _PROMISED.match(clause.text, max(last, cue.start - 2 * _AHEAD), cue.start) is not None:
        return True
    joined = _NEXT_STEP.match(clause.text, max(clause.start, at), cue.start) is not None
    return joined and _OWN_VERB.match(clause.text, cue.end, clause.end) is not None


def _told_against(clause: Clause, cue: Cue, first: int) -> bool:
    """Whether the figure at `first` is set against what the sentence says of the service before it."""
    between = clause.text[cue.end : first]
    said = "but " in between or "though " in between or "whereas " in between  # asked first: a tenth of the price of the pattern
    return said and _FIGURE.search(between) is None and _AGAINST_IT.match(clause.text, max(cue.end, first - _AHEAD), first) is not None


def of_whole_council(clause: Clause, start: int) -> bool:
    """Whether the words before the figure at `start` speak of the council as a whole."""
    led = clause.text[clause.start : start]  # asked first: a tenth of the price of the pattern
    if ("hole " in led or "ntire " in led) and _WHOLE_COUNCIL.search(clause.text, clause.start, start) is not None:
        return True
    near = led[-_PUSH_REACH:]
    return holds(near, _PUSHES) and _PUSHED.match(clause.text, max(clause.start, start - _PUSH_REACH), start) is not None


def of_its_council(clause: Clause, draft: Draft, cues: list[Cue], headline: bool) -> bool:
    """ "Nine libraries lost in Wyvern's £17m plan": the figure is the council's, what stands of a service elsewhere is an example."""
    number = draft.number
    if draft.measure not in _OF_ALL or not cues:
        return False
    behind = next((cue.start for cue in cues if cue.start >= number.end), None)
    step = _AND_DOES.match(clause.text, number.end, clause.end)
    if behind is not None and (step is None or behind < step.end()):
        return False
    first = number.outer_start
    if step is not None and all(cue.start >= number.end for cue in cues):
        return True
    before = max((cue.end for cue in cues if cue.end <= first), default=clause.start)
    if not headline or before == clause.start:
        return False
    whose = draft.measure != "cost" and _WHOSE.match(clause.text, before, first) is not None
    return whose or _WHO_AGREES.match(clause.text, before, first) is not None


def told_in_passing(clause: Clause, draft: Draft) -> tuple[int, int] | None:
    """Where the clause starts and ends that tells the figure of the council by the way: "the council, which employs 900 people, will"."""
    if _RELATIVES.isdisjoint(clause.words):
        return None
    first = draft.number.outer_start
    start = max(clause.start, first - 2 * _AT_ONCE - _AT_ONCE // 3)
    told = _TOLD_OF_COUNCIL.match(clause.text, start, first) if holds(clause.text[start:first], ("which", "who")) else None
    if told is None:
        return None
    ends = _ASIDE_ENDS.search(clause.text, draft.number.end, clause.end)
    return told.start("aside"), ends.start() if ends is not None else clause.end


def that_may_be(clause: Clause, number: Number, cues: list[Cue], start: int) -> list[Cue] | None:
    """The services that may be the figure's, from where the clause starts for it; None where none of the clause can be."""
    cues = [cue for cue in cues if cue.start >= start] if start > clause.start else cues
    if _is_whole(clause, number):
        cues = [cue for cue in cues if cue.end <= number.start]
    elif _is_yield(clause, number):
        cues = [cue for cue in cues if cue.end <= number.start] or cues
    at = bisect_left(clause.all_starts, number.start)
    if at and _OF_A_WHOLE.fullmatch(clause.text, clause.numbers[at - 1].outer_end, number.outer_start):
        return [cue for cue in cues if cue.end > number.start] or None  # "Care takes £7m of a £9m budget"
    return cues


def _is_whole(clause: Clause, number: Number) -> bool:
    """ "Of the £9m, £3m will come from libraries", "Among the £9m of savings are cuts to libraries"."""
    if clause.text.startswith(",", number.end):
        return _OF_THE.match(clause.text, clause.start, number.outer_start) is not None
    among = "among" in clause.words or "included" in clause.words
    return among and _AMONG.match(clause.text, clause.start, number.outer_start) is not None


def _is_yield(clause: Clause, number: Number) -> bool:
    """ "Charges will go up, bringing in £9m": what a step yields is of the service it is taken in."""
    yields = not _YIELDING.isdisjoint(clause.words)
    return yields and _YIELDS.match(clause.text, max(clause.start, number.start - _AT_ONCE * 2), number.start) is not None
