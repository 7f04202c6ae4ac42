"""Stage find_people."""

from spacy.language import Language

from extractor.reading import Reading, Stage
from rules.loader import RuleBook


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage."""

    def find_people(reading: Reading) -> None:
        return None

    return find_people
