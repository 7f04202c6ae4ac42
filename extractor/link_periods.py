"""Stage link_periods."""

from spacy.language import Language

from extractor.reading import Reading, Stage
from rules.loader import RuleBook


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage."""

    def link_periods(reading: Reading) -> None:
        return None

    return link_periods
