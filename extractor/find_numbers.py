"""Stage find_numbers."""

from spacy.language import Language

from extractor.reading import Reading, Stage
from rules.loader import RuleBook


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage."""

    def find_numbers(reading: Reading) -> None:
        return None

    return find_numbers
