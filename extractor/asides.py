"""Finds words between commas or before a sentence that say nothing of a figure ("£9m, however, will be cut", "However, it will save £2m"), and
brackets that point elsewhere ("(see table below)"). The sentence is read as if they were not there: a verb did not reach over them. Relative
clauses between dashes or brackets are read as between commas.
"""

import re

from corpus.damage import Repair

# These before a sentence too: not "also" and "instead", which say something of what follows there.
_LINKS = (
    r"however|meanwhile|moreover|furthermore|nevertheless|nonetheless|inevitably|sadly|unfortunately|fortunately|thankfully|crucially"
    r"|understandably|ironically|ultimately|naturally|clearly|obviously|admittedly|(?:not )?surprisingly|unsurprisingly|notably|significantly"
    r"|importantly|interestingly|in (?:fact|effect|reality|short|essence|truth)|of course|above all|on the other hand|at the same time"
    r"|by contrast|to be fair|as (?:a result|expected|usual)"
)
_SAYS_NOTHING = (
    rf"{_LINKS}|therefore|though|too|also|instead|indeed|then|apparently|again"
    r"|in (?:turn|theory|practice|addition|particular|response|contrast|all|the end|other words)"
    r"|of necessity|for (?:example|instance)|as (?:a consequence|ever|always|is usual)|after all"
    r"|on the whole|at (?:least|last|long last)|by and large|once (?:again|more)|yet again|if anything"
    r"|it is understood|it (?:has )?emerged|it turn(?:s|ed) out|it (?:was|has been|can be) revealed"
    r"|(?:the|this) [A-Z][a-z]+ (?:understands|can reveal|has learn(?:ed|t))"
    r"|(?:officers|officials|experts|sources|insiders|bosses|chiefs) (?:say|said|believe)"
    r"|like (?:many|most|all|several|other) (?:[a-z]+ ){0,2}(?:others|councils|authorities)"
)
_BETWEEN = (
    re.compile(rf", (?<=[\w)%”’'], )(?:{_SAYS_NOTHING}), (?=[\w£])"),
    re.compile(rf" [–—-] (?<=[\w)%”’'] . )(?:{_SAYS_NOTHING}) [–—-] (?=[\w£])"),
)
# "However, it must save £9m"
_FRONTED = re.compile(
    r"(?:(?<=[.!?] )|(?<=[.!?][\"”] )|(?<=\n)|(?<=[\n ][\"“]))"
    rf"(?=[A-Z])(?i:{_LINKS}), (?P<first>[a-z])"
)
# "The service – which costs £9m – is to go", "the service (which costs £9m) is to go": between commas it says the same.
_RELATIVE = re.compile(r" (?:[–-] |\()(?=(?:which|who|whose) (?:[^()–\n.;]|\.(?=\d)){3,150}?(?P<closes> [–-](?= )|\)(?= [a-z£])))")
_POINTER = re.compile(
    r" \((?:[Ss]ee (?:also )?(?:the )?(?:[a-z]+ ){0,2}(?:above|below|right|left|opposite|table|chart|graphic|box|panel|appendix|map|overleaf|page)"
    r"|(?:pictured|main picture|inset|right|left|above|below)(?:,? (?:above|below|right|left|centre|with [^()\d£]{3,30}))?)\)"
)


def asides(text: str) -> list[Repair]:
    """Where they stand, each with what is read for it, mostly a space or nothing; in text order."""
    found = [(one.start(), one.end(), " ") for between in _BETWEEN for one in between.finditer(text)]
    found += ((one.start(), one.end(), one["first"].upper()) for one in _FRONTED.finditer(text))
    for one in _RELATIVE.finditer(text):
        found += ((one.start(), one.end(), ", "), (*one.span("closes"), ","))
    if "(" in text:
        found += ((one.start(), one.end(), "") for one in _POINTER.finditer(text))
    found.sort()
    return [one for at, one in enumerate(found) if not at or one[0] >= found[at - 1][1]]  # "– however – which ..." are two in one
