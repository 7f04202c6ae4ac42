"""What a figure is about below the level of a service ("the redundancy bill", "potholes"), read from the words beside it with `rules/data/subjects.toml`."""

from functools import cache, lru_cache

import regex

from rules.loader import DATA, read_file

# Another clause speaks of something else ("Bus routes will suffer, opponents said, as the council put the last touches to a £420m budget").
_CLAUSE = regex.compile(
    r"[,;:–]\s*(?:as|after|while|but|when|with|who|which|despite|although)\b|;|\b(?:while|because|although|despite)\b", regex.IGNORECASE
)
_JOINT = regex.compile(r"[,;]|\b(?:and|but|while)\b")
# A subject belongs to the figure whose words hold it: the window ends where the next figure begins.
_FIGURE = regex.compile(r"£|(?<!\S)\d")


@cache
def _pattern() -> "tuple[regex.Pattern[str], dict[str, str]]":
    groups: dict[str, str] = {}
    alternatives = []
    for number, rule in enumerate(read_file(DATA / "subjects.toml")):
        groups[f"g{number}"] = rule.id.removeprefix("subject.")
        phrases = "|".join(regex.escape(phrase, literal_spaces=True) for phrase in sorted(rule.phrases, key=len, reverse=True))
        alternatives.append(rf"(?P<g{number}>\b(?:{phrases})\b)")
    # Overlapping matches are wanted: "youth library" has two subjects.
    return regex.compile("|".join(alternatives).replace(" ", r"\s+"), regex.IGNORECASE), groups


@lru_cache(maxsize=8192)
def subjects_in(text: str) -> frozenset[str]:
    """All subjects that the text names."""
    pattern, groups = _pattern()
    return frozenset(groups[found.lastgroup] for found in pattern.finditer(text, overlapped=True) if found.lastgroup)


def subjects_of(text: str, start: int, end: int, sentence_start: int, sentence_end: int) -> frozenset[str]:
    """Subjects in the words of the sentence that belong to the figure at `[start, end)`: from the figure before it to the figure after it."""
    before, after = text[sentence_start:start], text[end:sentence_end]
    earlier = [found.end() for found in _FIGURE.finditer(before)]
    later = _FIGURE.search(after)
    own = before[earlier[-1] :] if earlier else before
    rest = after[: later.start()] if later else after
    if earlier:  # the words right behind the figure before belong to that one
        own = own[max((found.end() for found in _JOINT.finditer(own)), default=0) :]
    if later and (joint := _JOINT.search(rest)):
        rest = rest[: joint.start()]
    own = own[max((found.end() for found in _CLAUSE.finditer(own)), default=0) :]
    cut = _CLAUSE.search(rest)
    return subjects_in(own + text[start:end] + (rest[: cut.start()] if cut else rest))
