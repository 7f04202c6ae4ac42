"""Stage link_counterparties."""

from spacy.language import Language

from extractor.reading import Reading, Stage
from rules.loader import RuleBook


def build(rules: RuleBook, nlp: Language) -> Stage:
    """The stage."""

    def link_counterparties(reading: Reading) -> None:
        return None

    return link_counterparties
