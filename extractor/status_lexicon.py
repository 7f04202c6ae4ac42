"""The rules of status as they are looked up: what a cue means for a measure, and the status of a measure where no word tells one."""

from dataclasses import dataclass, field

from extractor.reading import Draft
from extractor.status_senses import settled
from rules.loader import RuleBook
from rules.schema import StatusRule, UsualStatusRule

SCALE = 10.0  # points of a rule of weight 1


class Senses(dict[str, str | None]):
    """`status_senses.settled` by the rule's id, remembered: there are a few thousand answers, and hundreds are asked for an article."""

    def __init__(self, statuses: dict[str, StatusRule], measure: str, story: str | None) -> None:
        super().__init__()
        self.statuses, self.measure, self.story = statuses, measure, story

    def __missing__(self, rule: str) -> str | None:
        sense = self[rule] = settled(self.measure, self.statuses[rule], self.story)
        return sense


@dataclass(slots=True)
class Lexicon:
    """The rules of status, by what they are looked up with."""

    statuses: dict[str, StatusRule]
    scales: dict[str, tuple[float, bool]]  # by the rule's id: its points, and whether it is a frame that goes for its whole sentence
    usual: dict[str, tuple[UsualStatusRule, ...]]  # by measure
    of_story: frozenset[str]  # measures whose status the story tells where no word does
    levels: frozenset[str]
    _senses: dict[tuple[str, str | None], Senses] = field(default_factory=dict)

    def senses(self, measure: str, story: str | None) -> Senses:
        """What the rules mean for figures of a measure, in a story of which so much is known."""
        senses = self._senses.get((measure, story))
        if senses is None:
            senses = self._senses[measure, story] = Senses(self.statuses, measure, story)
        return senses


def lexicon(rules: RuleBook) -> Lexicon:
    """The rules of status of a rule book."""
    usual = usual_statuses(rules)
    of_story = frozenset(measure for measure, found in usual.items() if found[-1].usual == "story")
    levels = frozenset(measure for measure, found in usual.items() if found[-1].level)
    statuses = {rule.id: rule for rule in rules.of(StatusRule)}
    scales = {rule.id: (rule.weight * SCALE, rule.frame) for rule in statuses.values()}
    return Lexicon(statuses, scales, usual, of_story, levels)


def usual_statuses(rules: RuleBook) -> dict[str, tuple[UsualStatusRule, ...]]:
    """By measure: its statuses where no word says one, those of certain words first."""
    found: dict[str, list[UsualStatusRule]] = {}
    for rule in rules.of(UsualStatusRule):
        for measure in rule.measures:
            found.setdefault(measure, []).append(rule)
    return {measure: tuple(sorted(given, key=lambda rule: not rule.words)) for measure, given in found.items()}


def usual_for(usual: dict[str, tuple[UsualStatusRule, ...]], draft: Draft, text: str) -> UsualStatusRule | None:
    """The rule for a draft: of the words that gave its measure, else of the measure."""
    found = usual.get(draft.measure or "", ())
    if len(found) <= 1:
        return found[0] if found else None
    told = draft.evidence.get("measure")
    word = text[told.start : told.end].lower() if told is not None and told.start is not None and told.end is not None else ""
    return next((rule for rule in found if not rule.words or word.startswith(rule.words)), None)
