"""Who pays how much of a price: "The bridge will cost £70m. Ministers are putting in £45m and the county £25m".

Where the council is among those who pay, no share is left for others to find: the shares make the price.
"""

import re
from collections.abc import Iterator, Sequence

from db.arithmetic import Check, check
from db.statement import Statement

MOST = 6  # who pay for one thing
SHARE = 90  # characters from one share to the next
PRICE = 300  # characters from the price to the shares
PRICES = frozenset({"cost", "budget", "extra_spending"})

_COUNCIL = re.compile(r"\b(?:council|county|city|borough|district|authority|town hall|taxpayers|ratepayers)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:government|whitehall|westminster|ministers?|department|treasury|grants?|lottery|england|scotland|wales|developers?|trust|airport|university"
    r"|ltd|limited|plc|europe|eu|enterprise partnership|nhs|regional fund)\b",
    re.IGNORECASE,
)
_PAYS = re.compile(
    r"\b(?:pay(?:s|ing)?|put(?:s|ting)? (?:in|up)|contribut\w+|fund(?:s|ed|ing)?|provid(?:e|es|ing)|giv(?:es|ing)|meet(?:s|ing)?|find(?:s|ing)?|share"
    r"|chip(?:s|ping)? in|stump(?:s|ing)? up|financed?)\b",
    re.IGNORECASE,
)


def shares_of_price(group: Sequence[Statement], previous: Sequence[Statement], statements: Sequence[Statement]) -> Iterator[Check]:
    """The shares of a sentence against the price in the sentence before; what else the document says (`statements`) tells whether others pay too."""
    first = group[0].claim
    prices = [one for one in previous if one.family in PRICES and one.claim.kind == "money" and not one.former]
    if not prices or not 2 <= len(group) <= MOST or any(one.claim.kind != "money" for one in group):
        return
    total = max(prices, key=lambda one: one.value.point)
    if first.start - total.claim.end > PRICE or any(one.value.point >= total.value.point for one in group):
        return
    if not _PAYS.search(first.sentence) or group[0].passage.says("open") or not _all_pay(group):
        return
    found = check(group, total, explicit=True)
    missing, slack = total.value.point - sum(one.value.point for one in group), total.value.wording.fine / 2
    further = (one for one in statements if one.claim.kind == "money" and one not in group)
    if found.works or not any(abs(one.value.point - missing) <= slack for one in further):
        yield found


def _all_pay(group: Sequence[Statement]) -> bool:
    """Whether before each figure stands who pays it, once the council."""
    at, own = group[0].claim.sentence_start, 0
    for one in group:
        claim = one.claim
        words = claim.document.text[at : claim.start]
        others = bool(_OTHERS.search(words))
        council = bool(_COUNCIL.search(words)) or (not others and (claim.council or " ").split(" ")[0] in words)
        if len(words) > SHARE or council == others:
            return False
        own, at = own + council, claim.end
    return own == 1
