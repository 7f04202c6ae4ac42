"""Reads the clauses that take a decision back: what happens only if something else does, what somebody is urged or refuses to decide, what is denied.

"Bills will rise if the plan gets the go-ahead", "members refused to approve £9m of cuts", "we will not put the tax up by 5%": the verb beside the
number is one of decision, and nothing is decided. Plain functions over the text, asked by `extractor.link_statuses` about the cue that won.
"""

import re

import regex

from extractor.claim import Evidence
from extractor.clauses import REACH, Clause, words_of
from extractor.places import going_back, going_on, holds
from extractor.reading import Cue

# A vote, a win or a start that is still to come: "if the plan gets the go-ahead", "should members back it".
_IF_VOTED = regex.compile(
    r"\b(?:if|unless|provided|should|(?-i:Had)(?=\s[^,.;:\n]{1,60}\sbeen\s))\s[^.;:\n]{0,90}?"
    r"\b(?:approve[sd]?|approval|agree[sd]?|passe[sd]|adopt(?:s|ed)?|back(?:s|ed)?|vote[sd]?|accept(?:s|ed)?|go(?:es)? ahead|go(?:es)? through|"
    r"go-ahead|green light|the nod|carried|implemented|introduced|elected|wins?|succeeds?|holds?(?:\s+up)?)\b",
    regex.I,
)
_IFS = ("if", "unless", "whether", "should")
_IF = regex.compile(r"(?r)\b(?:if|unless|whether|should)\s+(?:\w+\s+){0,4}", regex.I)  # "if members back it"
_BEHIND_IF = 40  # characters
# The bare form of a verb of decision: decided only where somebody has "voted to", "decided to", "managed to".
_BARE = frozenset(
    ("agree", "approve", "adopt", "pass", "vote", "force", "push", "sign", "commit", "pledge", "allocate", "earmark", "back", "endorse")
)
_UNDER = regex.compile(
    r"\b(?P<verb>refus\w+|declin\w+|fail\w*|urg\w+|ask\w*|call\w+|want\w*|unwilling|reluctan\w+|expect\w*|due|hop\w+|yet|needs?|recommend\w*|"
    r"advis\w+|invit\w+|press\w+|beg\w*|plead\w*|lik\w+)\b"
    r"[^.,;:\n]{0,40}?(?P<to>\bto\s+(?:\w+ly\s+)?)?$",
    regex.I,
)
# "Officers recommend that members approve", "the report proposes that cabinet agrees": what they are asked to do
_ASKED_TO = regex.compile(
    r"\b(?P<verb>(?:recommend|suggest|propos|request|urg|ask|mov)(?:e?s|e?d|e|ing)?)\s+that\s+(?:the\s+)?(?:[\w’'-]+\s+){1,3}$", regex.I
)
_THIRD_PERSON = frozenset(("agrees", "approves", "adopts", "passes", "backs", "endorses"))
# "Members backed the leader's plan to spend £9m": what they voted for is a plan no more.
_BACKED = regex.compile(
    r"\b(?<!\b(?:off|against|before|without|from|about|of|considering|delay(?:s|ed|ing)?|avoid(?:s|ed|ing)?)\s)(?:approv(?:ed|es|ing)|back(?:ed|s|ing)|agreed|agrees|pass(?:ed|ing)|adopt(?:ed|s|ing)|endors(?:ed|ing)|accepted|supported|"
    r"voted for|vot(?:ed|es|ing) through|gave the green light to|signed off|(?:said|says|saying) yes to|"
    r"waved through|nodded through|rubber-?stamped|granted|gave the (?:go-ahead|nod|thumbs up) to|"
    r"(?:voted|agreed|decided)\b[^.,;:\n]{0,40}\bto (?:accept|approve|back|adopt|support|endorse|pass))\b"
    r"(?:(?!\b(?:but|reject\w*|threw|refus\w+|against|scrap\w*|shelv\w+|dropp\w+|delay\w*)\b)[^.,;:\n]){0,60}$",
    regex.I,
)
# "the proposals that | would see the tax rise": what is told of a plan.
_OF_A_PLAN = regex.compile(r"(?r)\b(?:plans?|proposals?|budget|package|measures|recommendations?|motion|option)\s+(?:that|which)\s+", regex.I)
_NEVER = regex.compile(r"\b(?:not|never|n['’]t|cannot|nobody|neither|nor)\s+(?:\w+\s+){0,2}$", regex.I)
# "We will not be putting up the tax by 5%": what is denied is at most a proposal; "will not exceed 5%" says how much it will be.
_DENIED = re.compile(
    r"(?:will|would)\s+(?:not|never)\s+(?!be\s+(?:more|less|higher|lower|above|below|over|"
    r"(?:re|back)?-?filled|replaced|renewed|extended)\b|(?:replace|fill|refill|renew)\b|exceed|rise|go\b|top|reach|need|have to)",
    re.I,
)
# "The £9m it spends on them", "the £9m that the council must find", "40 posts that could go": the clause behind the figure has a verb of its own.
_IT = re.compile(
    r"\s+(?:(?:a|an|per) (?:year|week|month|day|hour|head)\s+)?(?:that\s+|which\s+)?"
    r"(?:it|they|we|he|she|you|I|ministers|councils|(?:local )?authorities|the (?:council|authority|county|city|trust|firm|company|government))\s+|"
    r"\s+(?:of\s+)?(?:that|which|who)\s+(?=(?:could|may|might|will|would|is|are|was|were|has|have|had)\s)",
    re.I,
)
# How what these patterns match begins, asked first: nearly every figure is followed by something else.
_OWN_WORDS = (
    " it", " they", " we ", " he ", " she ", " you ", " I ", " ministers ", " councils ", " the ", " that ", " which ", " of which ", " who ",
    " a ", " an ", " per ", "\n",
)  # fmt: skip
_FRONTED = re.compile(r"\W*(?:to|with|for|in|by|of|from|on|at|after|besides|despite)\s", re.I)
_A_PLAN = re.compile(r"(?:plan|plans|proposal|proposals|recommendation|recommendations|bid|call|requests?|applications?|pleas?)\b", re.I)
# "Its bid for £9m has been granted"
_GRANTED = re.compile(
    r"[^.;:£\n]{0,80}?\b(?P<verb>(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:granted|accepted|approved|agreed|successful))\b"
)
# "Recommended that £9m be set aside", "voted that a further £9m be spent": the bare "be" of what is asked for
_BE_DONE = re.compile(
    r"\s+(?:(?!(?:to|will|would|could|can|may|might|must|should|not)\b)[\w’'-]+\s+){0,5}?be\s+(?:\w+ly\s+)?(?:[a-z-]+ed|set|put|spent|cut|taken|found|made|drawn|given|built|sold|kept|lent)\b"
)
_THAT = regex.compile(r"(?r)\bthat\s+(?:(?:a|an|the|its|further|additional|extra|another|some|about|around)\s+){0,3}")
_ASKS_THAT = regex.compile(
    r"(?r)\b(?:(?P<agreed>(?<!\bto\s)(?:agreed|voted|resolved|decided|approved))|"
    r"(?P<proposed>recommend(?:s|ed|ing|ation)?|propos(?:es?|ed|ing|al)|suggest(?:s|ed|ing|ion)?|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|mov(?:ed|es|ing)|"
    r"request(?:s|ed|ing)?|insist(?:s|ed|ing)?|urg(?:es?|ed|ing)|advis(?:es?|ed|ing)|motion))\b"
)
# "Agreed to recommend to full council a freeze in its tax and a budget of £9m": a budget is a fact, but for what is only recommended
_RECOMMENDS = regex.compile(
    r"(?r)\b(?P<verb>recommend(?:s|ed|ing)?|(?:asked|invited|urged|recommended)\s+to\s+(?:approve|agree|back|adopt|set))\s"
    r"(?:(?!\b(?:which|that|who|because|after|as|but|while|is|are|was|were|has|have|had|will|against|from|than)\b)[^.;:]){1,160}",
    regex.I,
)
_OWNED = regex.compile(r"\b(?:its|their|our)\s+(?:[a-z]+\s+){0,2}$")
_RECOMMENDED = words_of("recommend recommends recommended recommending asked invited urged")  # one of these stands in all that it matches
_AND_IT = regex.compile(
    r"\b(?:and|but|though|although|while)\s+(?:that\s+)?(?:it|this|that|they|the\s+(?:figure|sum|total|number))\s+(?:\w+\s+){0,2}$", regex.I
)
_TO_GROW = re.compile(
    r"\s+to\s+(?:\w+ly\s+)?(?:grow|rise|increase|widen|worsen|climb|fall|drop|shrink|narrow|go\s+(?:up|down)|get|balloon|double|mount|be\s+(?:higher|lower|worse|bigger|more|less))\b"
)
INFINITIVE = "status.infinitive"
_ASKED = 70  # characters: "recommended that the full council"
_VERB = 40  # characters in which the verb that governs an infinitive stands


def behind_if(text: str, start: int) -> bool:
    """Whether a word of condition stands right before a place: "if members back it"."""
    since = going_back(start, _BEHIND_IF)
    return holds(text[since:start].lower(), _IFS) and _IF.match(text, since, start) is not None


def if_voted(clause: Clause, cue: Cue) -> Cue | None:
    """The condition that what the cue says still waits for."""
    start, end = going_back(cue.start, REACH, clause.start), going_on(cue.end, REACH, clause.end)
    words = clause.text[start:end].lower()
    asks = "if" in words or "unless" in words or "should" in words or "provided" in words or words.startswith("had ")
    if not asks:  # a fifth of the price of the pattern
        return None
    vote = _IF_VOTED.search(clause.text, start, end)
    return Cue(vote.start(), vote.end(), "statuses", "status.if-voted") if vote is not None else None


def not_voted(clause: Clause, cue: Cue) -> Cue | None:
    """What says of a verb of decision that nobody has decided: "refused to approve", "has not agreed"."""
    text, start = clause.text, max(clause.start, cue.start - _VERB)
    if (never := _NEVER.search(text, start, cue.start)) is not None:
        return Cue(never.start(), cue.end, "statuses", "status.not-voted")
    first = text[cue.start : cue.end].split(" ", 1)[0].lower()
    asked = _ASKED_TO.search(text, going_back(cue.start, _ASKED, clause.start), cue.start) if first in _BARE or first in _THIRD_PERSON else None
    if asked is not None:
        return Cue(asked.start("verb"), cue.end, "statuses", "status.not-voted")
    above = _UNDER.search(text, start, cue.start) if first in _BARE or cue.rule == INFINITIVE else None
    if above is not None and (first == "to" or above["to"] is not None):
        return Cue(above.start("verb"), cue.end, "statuses", "status.not-voted")
    return None


def plan_backed(clause: Clause, cue: Cue) -> Cue | None:
    """The vote before the plan that the cue names: "backed the leader's plan to"."""
    start = cue.start
    if (told := _OF_A_PLAN.match(clause.text, clause.start, start)) is not None:
        start = told.start()
    elif _A_PLAN.match(clause.text, start) is None:
        return None
    backed = _BACKED.search(clause.text, max(clause.start, start - 2 * _VERB), start)
    if backed is None or not_voted(clause, Cue(backed.start(), backed.end(), "statuses", "status.agreed")) is not None:
        return None
    return Cue(backed.start(), backed.end(), "statuses", "status.plan-backed")


def request_granted(clause: Clause, cue: Cue, last: int) -> Cue | None:
    """What says that the request that the cue names was granted: "ministers agreed to its request for", "its bid for £9m was accepted"."""
    if _A_PLAN.match(clause.text, cue.start) is None or clause.text.endswith((" a ", " an "), clause.start, cue.start):
        return None  # "approved a bid for £9m": that it be made
    if (backed := plan_backed(clause, cue)) is not None:
        return backed
    granted = _GRANTED.match(clause.text, last, clause.end)
    return Cue(granted.start("verb"), granted.end("verb"), "statuses", "status.plan-backed") if granted is not None else None


def asked_that(clause: Clause, first: int, last: int) -> tuple[str, Evidence] | None:
    """The status of a figure of which somebody agreed or asked that it be done: "recommended that £9m be set aside"."""
    if _BE_DONE.match(clause.text, last, clause.end) is None or (that := _THAT.match(clause.text, clause.start, first)) is None:
        return None
    asks = _ASKS_THAT.search(clause.text, going_back(that.start(), REACH, clause.start), that.start())
    if asks is None:
        return None
    return asks.lastgroup or "proposed", Evidence(asks.start(), that.end(), "status.asked-that")


def recommended(clause: Clause, first: int) -> Evidence | None:
    """What says of a budget that it is only recommended, or that members are asked to set it."""
    if _RECOMMENDED.isdisjoint(clause.words):
        return None
    told = None if _OWNED.search(clause.text, going_back(first, _VERB, clause.start), first) else _RECOMMENDS.match(clause.text, clause.start, first)
    return Evidence(*told.span("verb"), "status.proposed") if told is not None else None


def denied(clause: Clause, cue: Cue) -> bool:
    """Whether the cue is a future that the speaker rules out."""
    return _DENIED.match(clause.text, cue.start, clause.end) is not None


def own_clause(clause: Clause, last: int) -> int | None:
    """Where the verb begins of the clause that describes the figure: "the £9m it | was promised"."""
    it = _IT.match(clause.text, last, clause.end) if clause.text.startswith(_OWN_WORDS, last) else None
    if it is None or _FRONTED.match(clause.text, clause.start) is not None:
        return None  # "To fill the remaining £9m we cut three posts"
    return it.end()


def grows_on(text: str, since: int, cue: Cue) -> bool:
    """Whether the cue tells where a figure before it goes: "a deficit of £9m, and it was expected to grow"."""
    return _AND_IT.search(text, since, cue.start) is not None and _TO_GROW.match(text, cue.end) is not None
