"""What a finished building cost, told again long after: "the £36m Northmere Baths", "the baths, which cost £41m to build".

It has one price, and no year need be named beside it.
"""

import re

from db.spot import Spot
from db.statement import Statement

AROUND = 320  # characters on either side of a price in which the building is named
_NOUN = (
    r"(?:leisure cent(?:re|er)|cent(?:re|er)|headquarters|offices?|baths|pool|library|school|academy|bridge|bypass|road|arena|museum|gallery|theatre"
    r"|hall|house|stadium|market|station|hospital|park|tower|square|building|complex|hub|depot|incinerator|plant|crematorium)"
)
_KIND = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
# "£36m Northmere Baths", "£36m for the new baths", and not "£2m baths repair plan"
_NAMED_BEHIND = re.compile(
    rf"(?: (?:for|on) (?:the|its|a))?(?: (?:new|flagship|landmark|brand new|state-of-the-art|gleaming|council|city|town|[A-Z][\w’'-]+)){{0,4}}"
    rf" (?i:(?P<noun>{_NOUN}))\b"
    r"(?![- ](?:repair|refurb|revamp|scheme|plan|contract|deal|budget|roof|project|extension|programme|bill|site|sale|fund))"
)
_BUILT_AHEAD = re.compile(r"\b(?:(?P<cost>cost|costing)(?: (?:about|around|some|just|over|nearly))?|built[^.;£\d]{0,30}? (?:at a cost of|for))\s$")
_TO_BUILD = re.compile(r"\s(?:to build|to put up|to construct)\b")
_NAME = re.compile(r"\b[A-Z][\w’'-]*(?: (?:of|and|the) [A-Z][\w’'-]+| [A-Z][\w’'-]+)+")
_ARTICLE = re.compile(r"^(?:The|A|An|In|At|On|But|And|It|Its|Her|His|Mr|Mrs|Ms|Coun|Cllr|Councillor) ")


def of_one_building(a: Statement, b: Statement) -> bool:
    """Whether both figures are what one finished building cost to build."""
    if not a.family == b.family == "cost" or not a.stage == b.stage == "actual" or a.claim.rate or b.claim.rate:
        return False
    if a.portion or b.portion or a.addition or b.addition or not (_is_price(a) and _is_price(b)):
        return False
    shared = _names(a) & _names(b)
    # a name that does not say what it is of may be a councillor's
    kinds, others = _kinds(a), _kinds(b)
    return bool(shared) and (any(map(_KIND.search, shared)) or not (kinds and others) or not kinds.isdisjoint(others))


def _is_price(one: Statement) -> bool:
    """Whether the words at a figure make it the price of a building as a whole."""
    return one.spot.tell(_priced)


def _priced(spot: Spot) -> bool:
    behind = spot.after(90)
    if _NAMED_BEHIND.match(behind):
        return True
    built = _BUILT_AHEAD.search(spot.before(60))
    return built is not None and (not built["cost"] or bool(_TO_BUILD.match(behind)))


def _kinds(one: Statement) -> frozenset[str]:
    """What sorts of building the sentence of a figure names."""
    return frozenset(found[0].lower().rpartition(" ")[2] for found in _KIND.finditer(one.claim.sentence))


def _names(one: Statement) -> frozenset[str]:
    """The proper names around a figure of which one may be the building's; no name of the council and of nobody who speaks."""
    claim = one.claim
    text = claim.words(max(0, claim.start - AROUND), claim.end + AROUND)
    found = {_ARTICLE.sub("", name) for name in _NAME.findall(text)}
    others = f"{claim.council} {claim.speaker or ''} {claim.document.source or ''}"
    return frozenset(name.lower() for name in found if " " in name and name not in others)
