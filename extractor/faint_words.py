"""Blanks the words that say nothing of a figure, so that what stands around them is read as if they were not there.

"Will therefore be cut", "a mammoth £9m gap": papers differ in such words more than in any others, and each of them parted a rule's phrase. A blank
is as long as its word, so that every other character keeps its place; the stored text stays as it is.
"""

import re


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


# Of manner and of the writer's opinion: none by which a rule tells a time, a size or a status.
_ADVERBS = _words(
    """
    absolutely accordingly actively allegedly apparently artificially automatically badly basically belatedly bitterly boldly bravely brutally
    carefully cautiously certainly clearly collectively completely consequently consistently constantly continually continuously controversially
    cruelly deeply definitely deliberately desperately disproportionately dramatically drastically duly eagerly essentially eventually foolishly
    fortunately frankly generously genuinely gladly gradually grudgingly happily hastily helpfully honestly hugely hurriedly immediately inevitably
    instantly kindly largely literally markedly massively needlessly noticeably obviously officially painfully permanently personally primarily
    principally progressively promptly proudly prudently quickly quietly rapidly recklessly regrettably relentlessly retrospectively rightly
    ruthlessly sadly savagely secretly sensibly separately seriously severely slowly sneakily steadily stealthily steeply stubbornly subsequently
    successfully suddenly surprisingly surreptitiously swiftly technically temporarily thankfully totally ultimately understandably undoubtedly
    unfairly unfortunately unnecessarily urgently vastly wisely wrongly
    """
)
# Of a sum, where it follows: what the writer thinks of its size.
_ADJECTIVES = _words(
    """
    astonishing astounding back-breaking blistering bold breathtaking bruising brutal bumper challenging chunky colossal considerable controversial
    cool crippling crucial daunting derisory devastating disgraceful dramatic drastic enormous exciting extraordinary eye-popping eye-watering
    far-reaching flagship frightening gargantuan generous giant gigantic grim ground-breaking groundbreaking gut-wrenching handsome head-spinning
    healthy heartbreaking hefty historic huge immense impressive incredible jaw-dropping juicy landmark laughable lavish long-awaited lucrative
    ludicrous major mammoth massive meagre measly mere mind-boggling miserly modest monster monumental much-needed much-vaunted nasty nifty
    nightmare once-in-a-generation outrageous painful paltry pathetic pitiful princely punishing radical record-breaking remarkable respectable
    ridiculous savage scandalous scary shock shocking sizable sizeable sorry staggering stark stonking substantial surprise swingeing thumping tidy
    tiny titanic unbelievable unpopular unprecedented unwelcome vast vital walloping welcome whopping wide-ranging worrying
    """
)
# ... and what rules name in other places: of these only those behind an auxiliary, where they say as little.
_INSIDE_VERBS = _words(
    """
    actually comfortably considerably effectively finally formally heavily jointly merely narrowly overwhelmingly publicly really reluctantly
    repeatedly reportedly sharply significantly similarly simply substantially unanimously
    """
)
_SHORT_ONES = (" also ", " now ", " instead ", " again ", " thus ", " therefore ", " then ")
_MODALS = frozenset(("will", "would", "could", "may", "might", "must", "should", "has", "have", "had", "to", "be", "been"))
_BE = frozenset(("is", "are", "was", "were"))
_AUXILIARIES = _MODALS | _BE
_PARTICIPLE = re.compile(r"[a-z]+(?:ed|ing|en|wn|ut|ld|nt|st|ht|id)\b")
# "A “£9m black hole” in its budget": marks around what a sum is called, no speech
_SCARE_QUOTES = (("“£", "”"), ('"£', '"'), ("‘£", "’"), ("'£", "' "))
_SCARE = 45  # characters between them
# "A “black hole” of £9m", "its 'savings'": a word or three that somebody calls so
_QUOTES = (" “", ' "', " ‘", " '")
_QUOTED = re.compile(r" [“\"‘'](?P<said>[a-z]{2,}(?:[ -][a-z]+){0,2})(?:[”\"]|[’'](?![a-z]))(?=[ ,.;])")
_NO_WORDS_OF_HIS = re.compile(r"[,;:!?\n]|\.(?!\d)|\b(?:is|are|was|were|will|would|has|have|had|we|it|they)\b")
_LEADS = frozenset(("a", "an", "the", "its", "their", "our", "this", "that", "of", "another"))
_BEFORE_SUM = frozenset(("a", "an", "the", "its", "their", "our", "this", "that", "another", "his", "her", "some", "or", "and", "of"))
_LONGEST, _DETERMINER = 22, 9  # characters of such a word, and of one before it
# "Cuts £9m in total from roads": said of a sum, before what it is for
_ALTOGETHER = re.compile(
    r"£[\d.,]+ ?(?:m|bn|k|million|billion)?(?P<said> (?:in total|in all|altogether|all told))(?= (?:of|for|on|from|to|in) [a-z])"
)
# "The cash-strapped council": how it fares. Not who runs it: "the Labour-run authority" tells whose leader "the Labour leader" is.
_OF_COUNCIL = re.compile(
    r"he (?:(?<= the )|(?<=\bThe ))"
    r"(?P<said>[\w’'-]+-(?:strapped|starved|hit|ridden)|beleaguered|embattled|troubled|struggling|under-fire)"
    r"(?= (?:county |city |borough |district )?(?:council|authority)\b)"
)
# "Is going to cut £9m" is told by "will"; money that "is going to schools" goes there
_GOING_TO = re.compile(
    r"(?:(?<= )(?:is|are)|(?<=[a-z])['’](?:s|re)) going to(?= (?:be|have|cost|cut|lose|rise|fall|increase|need|save|spend|see|get|take|make|put|go"
    r"|pay|find|close|borrow|receive|raise|add|leave|use|set|reduce|require|face|grow|reach|hit|mean|end|come|deliver|provide|continue|invest|fund|build"
    r"|sell|struggle)\b)"
)
_WILL = re.compile(r" will (?P<said> +) (?=[a-z])")
# Each begins with letters that stand in few places: the engine skips all others at once.
_SO_CALLED = re.compile(r" (?P<said>so-called) (?=[a-z])")
# "Budget: Parking fees could rise by 5%": what the story is about, where a sentence follows
_LABELS = ("udget: ", "uts: ")
_LABEL = re.compile(
    r"(?:(?:[A-Z][a-z]+ )?[Cc]ouncil )?(?:[Bb]udget|[Cc]uts): (?=[A-Z][^:\n]{0,80}"
    r"\b(?:is|are|was|were|has|have|will|would|could|may|must|to|faces?|plans?|needs?|wants?) )"
)
_SAID = (_ALTOGETHER, _OF_COUNCIL, _WILL, _SO_CALLED)


def plainly(text: str) -> str:
    """The text with "will" for "is going to", as long as before."""
    return _GOING_TO.sub(_will, text) if " going to " in text else text


def _will(found: "re.Match[str]") -> str:
    will = "will" if found[0][0] in "ia" else " will"  # "it's going to" has no space
    return will.ljust(len(found[0]))


def faint_words(text: str) -> list[tuple[int, int]]:
    """Where such words stand: of adverbs those inside a sentence between two other words, of adjectives those right before a sum."""
    spans: list[tuple[int, int]] = []
    at = text.find("ly ")
    while at >= 0:
        end = at + 2
        start = text.rfind(" ", max(0, at - _LONGEST), at) + 1
        if start and text[end + 1 : end + 2].islower() and text[start - 2 : start - 1].isalnum():
            word = text[start:end]
            if word in _ADVERBS or (word in _INSIDE_VERBS and _word_before(text, start) in _AUXILIARIES):
                spans.append((start, end))
        at = text.find("ly ", end)
    for short in _SHORT_ONES:
        at = text.find(short)
        while at >= 0:
            end = at + len(short) - 1
            before = _word_before(text, at + 1)
            # "Is now £9m" tells a time, and she who "is also the leader" has two offices.
            inside = before in _MODALS or (before in _BE and short != " now " and _PARTICIPLE.match(text, end + 1) is not None)
            if inside and text[end + 1 : end + 2].islower():
                spans.append((at + 1, end))
            at = text.find(short, end)
    for opens, closes in _SCARE_QUOTES:
        at = text.find(opens)
        while at >= 0:
            if (
                (end := text.find(closes, at + 2, at + _SCARE)) >= 0
                and _NO_WORDS_OF_HIS.search(text, at + 2, end) is None
                and _word_before(text, at) in _LEADS
            ):
                spans += (at, at + 1), (end, end + 1), (end + 1, end + 1)
            at = text.find(opens, at + 2)
    for opens in _QUOTES:
        at = text.find(opens)
        while at >= 0:
            if (quoted := _QUOTED.match(text, at)) is not None:
                spans += (at + 1, at + 2), (quoted.end() - 1, quoted.end())
            at = text.find(opens, at + 2)
    spans += (found.span("said") for pattern in _SAID for found in pattern.finditer(text))
    for label in _LABELS:
        at = text.find(label)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1
            if at - start < _LONGEST and (named := _LABEL.match(text, start)) is not None:
                spans.append((start, named.end() - 1))
            at = text.find(label, at + 1)
    at = text.find(" £")
    while at >= 0:
        end = at
        start = text.rfind(" ", max(0, at - _LONGEST), at) + 1
        if start and text[start:end] in _ADJECTIVES and _word_before(text, start) in _BEFORE_SUM:
            spans.append((start, end))
        at = text.find(" £", at + 1)
    return spans


def _word_before(text: str, start: int) -> str:
    """The short word before a place, in lower case."""
    before = text[max(0, start - _DETERMINER) : start].split()
    return before[-1].lower() if before else ""


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with those stretches as spaces."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        pieces += text[done:start], " " * (end - start)
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text
