"""Reads the clauses that take a decision back: what happens only if something else does, what somebody is urged or refuses to decide, what is denied.

"Bills will rise if the plan gets the go-ahead", "members refused to approve £9m of cuts", "we will not put the tax up by 5%": the verb beside the
number is one of decision, and nothing is decided. Plain functions over the text, asked by `extractor.link_statuses` about the cue that won.
"""

import regex

from extractor.clauses import REACH, Clause
from extractor.reading import Cue

# A vote, a win or a start that is still to come: "if the plan gets the go-ahead", "should members back it".
_IF_VOTED = regex.compile(
    r"\b(?:if|unless|provided|should)\s[^.;:\n]{0,90}?"
    r"\b(?:approve[sd]?|approval|agree[sd]?|passe[sd]|adopt(?:s|ed)?|back(?:s|ed)?|vote[sd]?|accept(?:s|ed)?|go(?:es)? ahead|go(?:es)? through|"
    r"go-ahead|green light|the nod|carried|implemented|introduced|elected|wins?|succeeds?)\b",
    regex.I,
)
# The bare form of a verb of decision: decided only where somebody has "voted to", "decided to", "managed to".
_BARE = frozenset(
    ("agree", "approve", "adopt", "pass", "vote", "force", "push", "sign", "commit", "pledge", "allocate", "earmark", "back", "endorse")
)
_UNDER = regex.compile(
    r"\b(?P<verb>refus\w+|declin\w+|fail\w*|urg\w+|ask\w*|call\w+|want\w*|unwilling|reluctan\w+|expect\w*|due|hop\w+|yet|needs?|recommend\w*|"
    r"advis\w+|invit\w+|press\w+|beg\w*|plead\w*|lik\w+)\b[^.,;:\n]{0,40}?\bto\s+(?:\w+ly\s+)?$",
    regex.I,
)
_NEVER = regex.compile(r"\b(?:not|never|n['’]t|cannot|nobody|neither|nor)\s+(?:\w+\s+){0,2}$", regex.I)
# "We will not be putting up the tax by 5%": what is denied is at most a proposal; "will not exceed 5%" says how much it will be.
_DENIED = regex.compile(
    r"(?:will|would)\s+(?:not|never)\s+(?!be\s+(?:more|less|higher|lower|above|below|over)\b|exceed|rise|go\b|top|reach|need|have to)", regex.I
)
_VERB = 40  # characters in which the verb that governs an infinitive stands


def if_voted(clause: Clause, cue: Cue) -> Cue | None:
    """The condition that what the cue says still waits for."""
    vote = _IF_VOTED.search(clause.text, max(clause.start, cue.start - REACH), min(clause.end, cue.end + REACH))
    return Cue(vote.start(), vote.end(), "statuses", "status.if-voted") if vote is not None else None


def not_voted(clause: Clause, cue: Cue) -> Cue | None:
    """What says of a verb of decision that nobody has decided: "refused to approve", "has not agreed"."""
    text, start = clause.text, max(clause.start, cue.start - _VERB)
    if (never := _NEVER.search(text, start, cue.start)) is not None:
        return Cue(never.start(), cue.end, "statuses", "status.not-voted")
    first = text[cue.start : cue.end].split(" ", 1)[0].lower()
    if first in _BARE and (above := _UNDER.search(text, start, cue.start)) is not None:
        return Cue(above.start("verb"), cue.end, "statuses", "status.not-voted")
    return None


def denied(clause: Clause, cue: Cue) -> bool:
    """Whether the cue is a future that the speaker rules out."""
    return _DENIED.match(clause.text, cue.start, clause.end) is not None
