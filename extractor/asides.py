"""Finds words between commas that say nothing of a figure ("£9m, however, will be cut", "it will, of course, save £2m") and brackets that point
elsewhere ("(see table below)"). The sentence is read as if they were not there: a verb did not reach over them.
"""

import re

from corpus.damage import Repair

_SAYS_NOTHING = (
    r"however|therefore|meanwhile|moreover|furthermore|nevertheless|nonetheless|though|too|also|instead|indeed|then|inevitably|sadly|unfortunately"
    r"|fortunately|thankfully|crucially|understandably|ironically|apparently|ultimately|again|naturally|clearly|obviously|admittedly|surprisingly"
    r"|unsurprisingly|not surprisingly|notably|significantly|importantly|interestingly"
    r"|in (?:turn|fact|effect|theory|practice|reality|short|addition|particular|response|contrast|all|essence|truth|the end|other words)"
    r"|of (?:course|necessity)|for (?:example|instance)|as (?:a (?:result|consequence)|expected|usual|ever|always|is usual)|above all|after all"
    r"|on the (?:other hand|whole)|at (?:the same time|least|last|long last)|by (?:contrast|and large)|once (?:again|more)|yet again|if anything"
    r"|to be fair|it is understood|it (?:has )?emerged|it turn(?:s|ed) out|it (?:was|has been|can be) revealed"
    r"|(?:the|this) [A-Z][a-z]+ (?:understands|can reveal|has learn(?:ed|t))"
    r"|(?:officers|officials|experts|sources|insiders|bosses|chiefs) (?:say|said|believe)"
    r"|like (?:many|most|all|several|other) (?:[a-z]+ ){0,2}(?:others|councils|authorities)"
)
_BETWEEN = (
    re.compile(rf", (?<=[\w)%”’'], )(?:{_SAYS_NOTHING}), (?=[\w£])"),
    re.compile(rf" [–—-] (?<=[\w)%”’'] . )(?:{_SAYS_NOTHING}) [–—-] (?=[\w£])"),
)
_POINTER = re.compile(
    r" \((?:[Ss]ee (?:also )?(?:the )?(?:[a-z]+ ){0,2}(?:above|below|right|left|opposite|table|chart|graphic|box|panel|appendix|map|overleaf|page)"
    r"|(?:pictured|main picture|inset|right|left|above|below)(?:,? (?:above|below|right|left|centre|with [^()\d£]{3,30}))?)\)"
)


def asides(text: str) -> list[Repair]:
    """Where they stand, each with the space or nothing that is read for it; in text order."""
    found = [(one.start(), one.end(), " ") for between in _BETWEEN for one in between.finditer(text)]
    if "(" in text:
        found += ((one.start(), one.end(), "") for one in _POINTER.finditer(text))
    return sorted(found)
