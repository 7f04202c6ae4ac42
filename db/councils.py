"""Council names without their kind, for looking up and for filters."""

import re

_KIND = re.compile(
    r"\b(?:the|royal|london(?= borough)|metropolitan|county|city|borough|district|unitary|combined|authority|council|corporation|of)\b"
)


def plain_council(name: str) -> str:
    """The name without its kind, in lower case: "Worcestershire County Council" and "worcestershire" are "worcestershire".

    A name that is nothing but kind ("County Council") stays as it is.
    """
    lower = name.casefold()
    return " ".join(_KIND.sub(" ", lower).split()) or " ".join(lower.split())
