"""Finds the places where one thought ends and another begins: commas, "and", brackets, the starts of clauses."""

from spacy.language import Language

from extractor.reading import Reading, Stage
from extractor.token_words import TokenWords
from rules.loader import RuleBook

FULL, WHICH, HALF = 2.0, 1.2, 0.7  # what crossing such a place costs, in the points of extractor.clauses
_COSTS = {
    FULL: (";", ":", "–", "—", "-", "but", "while", "whilst", "although", "though", "despite", "because", "whereas", "as"),
    WHICH: ("which", "who", "after", "with", "alongside", "that", "top"),
    HALF: (",", "and", "(", ")"),
}  # fmt: skip
# "as" begins a clause ("as costs rise") unless it compares or equates ("as many as", "as part of").
_AS_GOES_ON = ("many", "much", "part", "a", "an", "high", "low", "few", "little", "to", "of", "one", "well")
_DASHES = ("–", "—", "-")


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage that writes `reading.breaks` and `reading.break_prices`."""
    ids = nlp.vocab.strings
    costs = {ids.add(word): cost for cost, words in _COSTS.items() for word in words}
    dashes = {ids.add(dash) for dash in _DASHES}
    as_, that, top, well, of = (ids.add(word) for word in ("as", "that", "top", "well", "of"))
    goes_on = {ids.add(word) for word in _AS_GOES_ON}
    modals = {ids.add("would"), ids.add("will")}
    doubtful = dashes | {as_, that, top}
    finder = TokenWords(nlp, (word for words in _COSTS.values() for word in words))

    def cost_of(at: int, word: int, reading: Reading) -> float:
        """The cost of a word that is a break only beside certain others; 0 where it is none."""
        lowers = reading.lowers
        following = int(lowers[at + 1]) if at + 1 < len(lowers) else 0
        if word == as_:
            compares = following in goes_on or (at > 0 and int(lowers[at - 1]) in goes_on)
            return WHICH if following == well else 0.0 if compares else FULL
        if word == that:
            return WHICH if following in modals else 0.0
        if word == top:
            return WHICH if following == of else 0.0
        start, end = reading.token_starts[at], reading.token_ends[at]
        return FULL if reading.text[start - 1 : start].isspace() and reading.text[end : end + 1].isspace() else 0.0

    def find_breaks(reading: Reading) -> None:
        breaks, prices, price = [], [0.0], 0.0
        for at, word in finder.find(reading.lowers):
            cost = cost_of(at, word, reading) if word in doubtful else costs[word]
            if cost:
                price += cost
                breaks.append(reading.token_starts[at])
                prices.append(price)
        reading.breaks, reading.break_prices = breaks, prices

    return find_breaks
