"""What votes, motions and contracts make of the cue that speaks for a number.

"Plans to cut £9m were approved" is decided, what the cabinet has approved may still go to full council, and a contract that was won is not paid yet.
Plain functions over the text: `extractor.link_statuses` asks them about the cues that it weighs.
"""

import re

import regex

from extractor.clauses import REACH, Clause
from extractor.places import going_back, going_on, holds
from extractor.reading import Cue
from extractor.status_frames import INFINITIVE, denied, if_voted, not_voted
from extractor.status_senses import BY_FULL_COUNCIL

# "Plans to cut £9m were approved": the vote on the plan, not the plan, is what is said last.
_VOTED = regex.compile(
    r"\b(?=[wghvabprs])(?<!\b(?:if|once|when|unless|until|before|after|as (?:the|its|their))\s[^.;,]{0,60})(?<!\b(?:be|to)\s)"
    r"(?<!\bwhat\s[^.;,]{0,30})"
    r"(?:(?:was|were|(?:has|have|had) (?:now )?been|got|get|given|win|wins)\s+(?:\w+ly\s+|narrowly\s+)?(?:the\s+)?)?"
    r"(?P<vote>(?:(?:vot|wav|nodd)ed|got|went) through|approved|confirmed|agreed|backed|passed|rubber[- ]?stamped|signed off|go-ahead|green light|"
    r"adopted|carried|(?<=\b(?:won|gained|secured|received)\s(?:the\s|final\s)?)(?:backing|support|approval))"
    r"(?=(?:\s+\w+ly)?\s+(?:by|of|from|at|on|last|after|yesterday|today|tonight|despite|in|this|too|without|when|amid|as|unanimously|overwhelmingly|narrowly)\b|[.,]|$)",
    regex.I,
)
_VOTES = (
    " through", "approved", "confirmed", "agreed", "backed", "passed", "rubber", "signed off", "go-ahead", "green light", "adopted", "carried",
    "backing", "support", "approval",
)  # fmt: skip
# "Cuts of £9m, which were approved on Thursday, ...", "..., which members will vote on next week"
_WHICH_VOTED = re.compile(
    r"[^,.;:£\n]{0,70},\s+which\s+(?:"
    r"(?P<agreed>(?:was|were|has\s+been|have\s+been|had\s+been|got|won)\s+(?:\w+ly\s+)?"
    r"(?:approved|agreed|backed|passed|signed\s+off|voted\s+through|rubber-?stamped|confirmed|(?:the\s+)?(?:backing|approval|go-ahead|green\s+light)))|"
    r"(?P<proposed>(?:(?:the\s+)?(?:councillors|members|cabinet|council|committee)\s+)?(?:will|are\s+to|is\s+to|are\s+due\s+to|is\s+due\s+to)\s+(?:now\s+|next\s+)?"
    r"(?:be\s+)?(?:voted?|debated?|discuss(?:ed)?|consider(?:ed)?|decided?|go\s+(?:before|to)\s+(?:a\s+|the\s+)?(?:full\s+)?(?:council|cabinet|members|committee|consultation|vote))))\b"
)
_SIGNED = regex.compile(r"\b(?:won|signed|secured|landed|clinched|handed|given|struck|agreed|reach(?:es|ed)|sealed|negotiated|concluded)\b", regex.I)
_CONTRACT = re.compile(r"[\s-](?:[\w’'][\w’'-]{0,20}[\s-]){0,4}?(?P<what>contract|deal|agreement|settlement)\b", re.I)
APPROVALS = frozenset(("status.agreed", "status.plans-agreed", "status.allotted"))
_VERBS_OF_WILL = frozenset((*APPROVALS, INFINITIVE))
_FUTURES = frozenset(("status.will", "status.modal"))
_NOR = ("Nor ", "nor ", "Neither ", "neither ")
_WILLS = frozenset(("status.will", "status.is-to"))
_WILL_DO = frozenset(("status.will", "status.will-cost"))
# "The proposed changes will save £2m": the subject says that nobody has voted
_PROPOSAL_WILL = regex.compile(
    r"(?r)(?<=[.:;\n“\"'‘]\s?|^|,\s|\b(?:that|and|but|said|because|if|which)\s)(?:the|these|those|its|their|our|all|any|such)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?P<what>proposals?|proposed\s+(?:[\w’'-]+\s+){1,6}?)\s*",
    regex.I,
)
# "The cabinet approved cuts of £9m, which will go to full council next month."
_VOTE_AHEAD = regex.compile(
    r"\b(?:(?:which|and|but|it|they|that|now)\s[^.;:\n]{0,40}?(?:go|goes|going|put|presented|referred|sent|forwarded)\s+(?:out\s+)?"
    r"(?:to|before|forward to)\s+(?:a\s+|the\s+|public\s+)?(?:full\s+council|council|consultation|vote|cabinet)|"
    r"(?:a|the|for)\s+final\s+(?:vote|decision|say|approval|sign-off)|(?:subject to|ahead of|before)\s+(?:a\s+)?"
    r"(?:final|full council|formal|consultation)\b)",
    regex.I,
)
# What stands in all that it matches: words of what is still to come, or those by which a plan goes on and where it goes.
_LAST_WORDS = ("final", "formal", "consultation", "full")
_SENT, _SENT_TO = ("go", "put", "presented", "referred", "sent", "forwarded"), ("council", "vote", "cabinet")
_BODY = r"cabinet|executive|committee|panel|(?:senior|top|leading) councillors|(?:council|town hall) (?:leaders|bosses|chiefs)"
_OF_COUNCIL = ("council ", "town hall ")
_CABINET = regex.compile(rf"\b(?P<who>{_BODY})\b[^.;,]{{0,60}}$", regex.I)
_OF_CABINET = regex.compile(rf"\b(?:{_BODY})\b", regex.I)
# These two look through pages: in small letters, with a beginning that `re` can skip to, they take a fifth of the time.
_FULL_COUNCIL = re.compile(
    r"full council(?<=\bfull council)\s+(?:\w+\s+){0,2}?(?:approved|agreed|backed|passed|voted|adopted|rubber[- ]?stamped|signed)\b"
)
_BY_CABINET = re.compile(rf"\s+(?:\w+\s+){{0,3}}?by\s+(?:(?!full\b)[\w’']+\s+){{0,3}}?(?P<who>{_BODY})\b", re.I)
_CABINET_BEFORE = regex.compile(
    rf"(?ri)\b(?:approved|agreed|backed|passed|endorsed|signed\soff)\sby\s(?:(?!full\b)[\w’']+\s){{0,3}}?(?P<who>{_BODY})\b[^.;:\n]{{0,40}}?\sand\s(?:\w+\s)?"
)
# "The cabinet backed the cuts. They also need the approval of full council."
_WAITS_FOR = (
    (
        ("requires?", "needs?", "awaits?", "subject to"),
        r"\s+(?:(?:the|final|formal|full)\s+)*(?:approval|backing|ratification|agreement|sign-off)\b",
    ),
    (
        ("remains?", "has", "have", "needs?"),
        r"\s+(?:(?:still|yet)\s+)?to\s+be\s+(?:formally\s+)?(?:ratified|approved|agreed|adopted|signed\s+off|voted\s+(?:on|through)|finalised|rubber-?stamped|endorsed)\b",
    ),
    (
        ("vote",),
        r"\s+(?:of|at|by|in)\s+(?:a\s+(?:meeting\s+of\s+)?|the\s+)?full\s+council\s+(?:will|is\s+(?:due|to|expected|set)|takes\s+place|follows|next|tomorrow|later)\b",
    ),
    (
        (r"full\s+council",),
        r"\s+(?:(?:will|is\s+to|is\s+due\s+to|must|has\s+still\s+to|has\s+yet\s+to)\s+(?:then\s+|now\s+)?)?"
        r"(?:votes?|decides?|adopt|approve|has\s+the\s+(?:final|last)\s+(?:say|word))\b",
    ),
    (
        ("goes", "go", "going", "put", "referred", "presented", "recommended", "taken"),
        r"\s+(?:now\s+|next\s+|on\s+|then\s+)?(?:to|before)\s+(?:a\s+(?:meeting\s+of\s+)?|the\s+)?full\s+(?:council|meeting)\b",
    ),
    (
        (r"final\s+(?:go-ahead|approval|decision|say|vote|sign-off)",),
        r"\s+(?:at|by|from|of|lies\s+with|rests\s+with)\s+(?:[\w’']+\s+){0,3}full\s+council\b",
    ),
    (
        ("if",),
        r"\s+(?:(?:it|they)\s+(?:is|are)\s+)?(?:approved|agreed|backed|adopted|passed|ratified|accepted)\s+by\s+(?:the\s+)?(?:full\s+)?council\b",
    ),
    (
        ("voted on", "discussed", "considered", "debated", "decided"),
        r"\s+(?:at|by)\s+(?:a\s+(?:meeting\s+of\s+)?|the\s+)?full\s+council\b",
    ),
    (
        ("residents", "people", "taxpayers", "the public"),
        r"\s+(?:will|can|are\s+to)\s+(?:now\s+|then\s+)?(?:be\s+(?:asked|consulted)|have\s+(?:their|a)\s+say)",
    ),
    (
        ("consultation",),
        r"\s+(?:will\s+(?:now\s+|then\s+)?(?:open|begin|start|run|follow)|opens|begins|starts|runs|is\s+to\s+(?:open|begin|start|follow))\b",
    ),
)
_NEEDS_APPROVAL = re.compile("|".join(rf"{word[0]}(?<=\b.){word[1:]}{rest}" for words, rest in _WAITS_FOR for word in words))
# "Councillors backed a rise of 9%. It still has to be ratified by full council."
_FULL = re.compile(r"full\s+(?:council|meeting)")  # stands in all that it matches
_RATIFIED = re.compile(
    r"\b(?:has|have|needs?)\s+(?:\w+\s+)?to\s+be\s+(?:ratified|approved|agreed|adopted|signed\s+off)\s+by\s+(?:a\s+|the\s+)?full\s+council\b|"
    r"\bfull\s+(?:meeting\s+of\s+(?:[\w’-]+\s+){1,5})?council\s+(?:will|is\s+to)\s+be\s+asked\s+to\s+approve\b"
)
# "The rise, which has yet to be agreed by members, | will ..."
_YET_TO_BE_VOTED_ON = regex.compile(
    r"(?ri)\b(?:plans?|proposals?|budget|cuts|savings|rise|increase|hike|changes?|charges?|scheme|package|measures?|moves?|idea|closures?),\s(?:which|that)\s"
    r"(?P<yet>(?:still\s|first\s|now\s|also\s)*(?:needs?\s(?:to\s(?:be|go)|(?:the\s|final\s|full\s|formal\s)*(?:approval|backing|ratification|agreement))"
    r"|(?:has|have|is|are)\s(?:yet\s|still\s)*to\s(?:be|go)|must\s(?:still\s|first\s|now\s)?(?:be|go)"
    r"|will\s(?:now\s|then\s|next\s)?(?:go\s|be\s(?:voted|debated|discussed|considered|decided|put|presented))"
    r"|go(?:es)?\s(?:out\s)?(?:before|to)|(?:is|are)\s(?:due|expected|set)\sto\s(?:go|be\s(?:voted|debated|discussed|considered|decided|put|approved|agreed))"
    r"|(?:is|are)\s(?:still\s)?subject\sto|awaits?|(?:is|are)\s(?:out\sto|under)\sconsultation|(?:is|are)\sbeing\sconsulted))\b[^.;:£\n]{0,80}?,\s(?:\w+\s)?"
)
_BEFORE_VOTE = 75  # characters, as many as `_CABINET` spans
_LATER = 2_000  # characters in which a story comes to what the full council made of it
_OF_A_MOTION = 60  # characters: "RESOLVED that it be recommended to Council that ..."
_MOTION = regex.compile(
    r"\W{0,3}(?:\w{1,2}[.)]\s*)?(?:\d+(?:\.\d+)*\s+)?(?:\(\w+\)\s*)?(?P<that>That)\s(?:[^.;:\n]{1,120}?(?<!\b(?:will|would|to|can|could|may|might|must|should|not))\sbe\s|(?:the\s+)?"
    r"(?:[Cc]abinet|[Cc]ouncil|[Ee]xecutive|[Cc]ommittee|[Mm]embers)\s+(?:agree|approve|note|endorse|recommend|adopt)s?\b)"
)
_MOTIONS = regex.compile(r"(?r)\b(?:RESOLVED|Resolved|RECOMMENDED|Recommended)\b")


def undecided(text: str, clause: Clause, cue: Cue, measure: str) -> Cue | None:
    """What says that a decision is still to come, whatever the verb: "will rise if councillors agree", "cabinet backs a 5% rise"."""
    if (waits := _waits(clause, cue)) is not None:
        return waits
    if (vote := if_voted(clause, cue)) is not None:
        return vote
    if cue.rule in _VERBS_OF_WILL and (refused := not_voted(clause, cue)) is not None:
        return refused
    if cue.rule in _FUTURES and (denied(clause, cue) or text.endswith(_NOR, clause.start, cue.start)):
        return Cue(cue.start, cue.end, "statuses", "status.denied")
    by = _CABINET_BEFORE.match(text, clause.start, cue.start) if cue.rule in _WILLS else None
    if by is not None and _NEEDS_APPROVAL.search(text[cue.end : cue.end + 4 * REACH].lower()) is not None:
        return Cue(*by.span("who"), "statuses", "status.cabinet")  # "was approved by the cabinet and will see"
    if cue.rule in _WILL_DO and (proposal := _PROPOSAL_WILL.match(text, max(clause.start, cue.start - 2 * REACH), cue.start)) is not None:
        return Cue(*proposal.span("what"), "statuses", "status.proposal-will")
    if cue.rule not in APPROVALS:
        return None
    if (ahead := _vote_ahead(text, cue.end, going_on(cue.end, REACH, clause.end))) is not None:
        return Cue(ahead.start(), ahead.end(), "statuses", "status.vote-ahead")
    who = _CABINET.search(text, max(clause.start, cue.start - _BEFORE_VOTE), cue.start) or _BY_CABINET.match(text, cue.end, clause.end)
    later = text[cue.end : cue.end + _LATER].lower() if who is None else ""
    if "full" in later and _FULL.search(later) and (ratified := _RATIFIED.search(later)) is not None:
        return Cue(cue.end + ratified.start(), cue.end + ratified.end(), "statuses", "status.to-be-ratified")
    if who is None or _FULL_COUNCIL.search(text[clause.end : clause.end + _LATER].lower()) is not None:
        return None
    of_council = who["who"].casefold().startswith(_OF_COUNCIL)  # "council leaders have agreed" may be said of the full council
    if (measure in BY_FULL_COUNCIL and not of_council) or _NEEDS_APPROVAL.search(text[cue.end : cue.end + 4 * REACH].lower()) is not None:
        return Cue(who.start("who"), who.end("who"), "statuses", "status.cabinet")
    return None


def _waits(clause: Clause, cue: Cue) -> Cue | None:
    """What says of the subject that nobody has voted on it: "the rise, which has yet to be agreed, will ..."."""
    start = going_back(cue.start, REACH, clause.start)
    if not holds(clause.text[start : cue.start], (", which ", ", that ")):
        return None
    waits = _YET_TO_BE_VOTED_ON.match(clause.text, start, cue.start)
    return Cue(*waits.span("yet"), "statuses", "status.waits") if waits is not None else None


def _vote_ahead(text: str, start: int, end: int) -> regex.Match[str] | None:
    words = text[start:end].lower()  # a tenth of the price of the pattern
    if holds(words, _LAST_WORDS) or (holds(words, _SENT) and holds(words, _SENT_TO)):
        return _VOTE_AHEAD.search(text, start, end)
    return None


def vote_of_cabinet(text: str, cue: Cue) -> bool:
    """Whether a vote is one that the full council has still to confirm: "the cabinet approved the budget, which has yet to be adopted"."""
    floor = text.rfind("\n", going_back(cue.start, _BEFORE_VOTE), cue.start) + 1
    who = _OF_CABINET.search(text, going_back(cue.start, _BEFORE_VOTE, floor), cue.end) or _BY_CABINET.match(text, cue.end, cue.end + _BEFORE_VOTE)
    if who is None:
        return False
    later = text[cue.end : cue.end + _LATER].lower()
    return _FULL_COUNCIL.search(later) is None and _NEEDS_APPROVAL.search(later) is not None


def contracted(text: str, cue: Cue, last: int, end: int) -> Cue | None:
    """The contract behind a price that somebody won or signed: it is agreed, not paid."""
    if _SIGNED.search(text, cue.start, cue.end) is None:
        return None
    contract = _CONTRACT.match(text, last, end)
    return Cue(contract.start("what"), contract.end("what"), "statuses", "status.contract") if contract else None


def moved(text: str, clause: Clause) -> tuple[str, Cue] | None:
    """What became of the motion that the sentence is ("That charges be raised by 9%"), with the word that makes it one."""
    motion = _MOTION.match(text, clause.start, clause.end)
    if motion is None:
        return None
    return motion_above(text, clause.start) or "proposed", Cue(motion.start("that"), motion.end("that"), "statuses", "status.moved")


def motion_above(text: str, start: int) -> str | None:
    """What became of a motion ("that £9m be approved"), by the last word above it that tells."""
    word = _MOTIONS.search(text, max(0, start - 4 * REACH), start)
    if word is None:
        return None
    return "proposed" if "recommend" in text[word.start() : word.end() + _OF_A_MOTION].lower() else "agreed"


def which_voted(text: str, last: int, end: int) -> tuple[str, Cue] | None:
    """What the clause behind the figure tells of the vote on it: agreed or proposed, with its words."""
    if text.find(", which ", last, going_on(last, REACH, end)) < 0:
        return None
    told = _WHICH_VOTED.match(text, last, end)
    if told is None or told.lastgroup is None:
        return None
    return told.lastgroup, Cue(*told.span(told.lastgroup), "statuses", "status.which-voted")


def vote_after(text: str, last: int, end: int) -> Cue | None:
    """The vote behind the number: "plans to cut £9m were approved"."""
    end = going_on(last, REACH, end)
    words = text[last:end].lower()
    if not holds(words, _VOTES):  # a third of the price of the pattern
        return None
    vote = _VOTED.search(text, last, end)
    return Cue(vote.start("vote"), vote.end("vote"), "statuses", "status.voted-on") if vote else None
