"""Blanks the words that say nothing of a figure, so that what stands around them is read as if they were not there.

"Will therefore be cut", "a mammoth £9m gap": papers differ in such words more than in any others, and each of them parted a rule's phrase. A blank
is as long as its word, so that every other character keeps its place; the stored text stays as it is.
"""


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


# Of manner and of the writer's opinion: none that tells of a time, of a size or of how sure something is.
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
_BEFORE_SUM = frozenset(("a", "an", "the", "its", "their", "our", "this", "that", "another", "his", "her", "some", "or", "and", "of"))
_LONGEST, _DETERMINER = 22, 9  # characters of such a word, and of one before it


def faint_words(text: str) -> list[tuple[int, int]]:
    """Where such words stand: of adverbs those inside a sentence between two other words, of adjectives those right before a sum."""
    spans: list[tuple[int, int]] = []
    at = text.find("ly ")
    while at >= 0:
        end = at + 2
        start = text.rfind(" ", max(0, at - _LONGEST), at) + 1
        if start and text[start:end] in _ADVERBS and text[start - 2 : start - 1].isalnum() and text[end + 1 : end + 2].islower():
            spans.append((start, end))
        at = text.find("ly ", end)
    at = text.find(" £")
    while at >= 0:
        end = at
        start = text.rfind(" ", max(0, at - _LONGEST), at) + 1
        if start and text[start:end] in _ADJECTIVES:
            before = text[max(0, start - _DETERMINER) : start].split()
            if before and before[-1].lower() in _BEFORE_SUM:
                spans.append((start, end))
        at = text.find(" £", at + 1)
    at = text.find(" therefore ")
    while at >= 0:
        spans.append((at + 1, at + 10))
        at = text.find(" therefore ", at + 1)
    return spans


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with those stretches as spaces."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        pieces += text[done:start], " " * (end - start)
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text
