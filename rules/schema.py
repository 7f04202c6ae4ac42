"""What a rule file may hold. A file is a topic (its stem); each entry `[[rule]]` is checked against the topic's class.

A phrase is matched in any case. Braces hold alternatives: `"{cut,cuts,cutting} from"` stands for three phrases.
`blocked` lists longer phrases in which the rule's words mean something else ("power cut"). Every rule carries examples that it must
match and, where it has look-alikes, counter-examples that it must not.
"""

import json
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, PrivateAttr

from rules.phrases import Phrases, PhrasesKey


class RuleError(ValueError):
    """A rule file cannot be used; the message names the file, the rule and the key."""


class Rule(BaseModel):
    """What every rule has. `id` is `topic-unique`, written `family.name` ("saving.clawed-back")."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    cue: ClassVar[bool] = True  # whether extractor.cues looks for the phrases

    id: str
    phrases: PhrasesKey = Phrases()
    blocked: PhrasesKey = Phrases()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    note: str = ""
    _written: str = PrivateAttr("")

    def keep(self, entry: Mapping[str, Any]) -> None:
        """Keeps how the rule is written in its file."""
        self._written = json.dumps(entry, ensure_ascii=False, sort_keys=True, default=str)

    @property
    def written(self) -> str:
        """The rule as JSON: as in its file, where it is of one, for that is a tenth of what its braces stand for."""
        return self._written or self.model_dump_json()

    @property
    def group(self) -> str:
        """Rules of one topic and one group compete: the longest phrase at a place wins. Other groups are seen beside it."""
        return ""


class MeasureRule(Rule):
    """Words that tell what a number measures.

    `side`: where the cue stands seen from the number. `then`: it speaks only where one of these words follows the figure ("take £4m *from*").
    `most`: it speaks of no larger sums (pounds).
    """

    measure: str
    kinds: tuple[Literal["money", "jobs", "percent", "count"], ...]
    side: Literal["before", "after", "either"] = "either"
    weight: float = 1.0
    direction: Literal["up", "down"] | None = None
    joined: bool = False  # the cue speaks only where it is joined to the number ("has 40 staff")
    then: tuple[str, ...] = ()
    most: float | None = None
    change: bool = False  # the cue speaks of a change: it does not govern a level ("cut from £5m to £2m")

    @property
    def group(self) -> str:
        return self.kinds[0]


class SignalRule(Rule):
    """Words that turn the measure of a cue near them into another: a grant that falls is a grant cut."""

    signal: Literal["down", "up", "use", "extra", "need", "raise", "giver", "ended"]


class ChangedThingRule(Rule):
    """Words for what rises or is cut: the measure of a change of it by some per cent, and by some pounds. None: it tells nothing."""

    percent: str | None = None
    money: str | None = None


class StatusRule(Rule):
    """Words that tell the status of a claim: tense, modality, decision. `frame`: they go for their whole sentence ("if approved")."""

    status: Literal["actual", "agreed", "proposed", "required", "identified", "unidentified", "forecast"]
    weight: float = 1.0
    frame: bool = False


class UsualStatusRule(Rule):
    """The status of figures of some measures where no word says it.

    `ahead`: what a plain fact becomes where its period begins after the publication. `begun`: it is in force once its period has begun.
    `level`: a fact unless a word right beside it says otherwise. `later`: what it becomes where its period begins more than a year after it.
    `words`: how the words begin that must have given the measure; none: any.
    """

    cue: ClassVar[bool] = False
    measures: tuple[str, ...]
    words: tuple[str, ...] = ()
    usual: Literal["story", "actual", "agreed", "proposed", "required", "forecast"] = "actual"
    ahead: Literal["story", "agreed", "forecast"] | None = None
    later: Literal["forecast"] | None = None
    begun: bool = False
    level: bool = False


class InheritanceRule(Rule):
    """Points for figures of some measures that have no time of their own to be of the budget year of their text, by status.

    `open` stands for `required`, `identified` and `unidentified`. With `beside`, only for figures near one of these words, in addition to what the
    measure has without.
    """

    cue: ClassVar[bool] = False
    measures: tuple[str, ...]
    beside: tuple[str, ...] = ()
    points: dict[Literal["agreed", "proposed", "open", "forecast", "actual"], float]


class StoryRule(Rule):
    """Words that tell whether what the story is about is decided or still proposed."""

    decided: bool


class ServiceRule(Rule):
    """Names of a service or of what it does."""

    service: str
    weight: float = 1.0


class RoleRule(Rule):
    """What a person can be. `organisation`: where the role is held, if its words alone say so ("House of Commons").

    `adjacent`: the words are so common that they count only where nothing but a title stands between them and the name.
    """

    role: Literal[
        "leader", "deputy_leader", "cabinet_member", "opposition_leader", "mayor", "councillor", "mp", "minister",
        "chief_executive", "director", "union_official", "other",
    ]  # fmt: skip
    organisation: str | None = None
    adjacent: bool = False


class TitleRule(Rule):
    """What is written before a name. `councillor`: the title alone says that its bearer is one."""

    cue: ClassVar[bool] = False
    councillor: bool = False


class PartyRule(Rule):
    """A political party under the names that the news uses. `bracket`: short forms read only in brackets after a name.

    `leaders`: its national leaders, who hold the party's office and no council's.
    """

    party: str
    bracket: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()


class UnionRule(Rule):
    """A trade union under its names."""

    union: str


class NameRule(Rule):
    """Single words that tell a person's name from another name; `rules/data/names.toml` says what each sort does."""

    cue: ClassVar[bool] = False
    sort: Literal["first", "seldom", "role", "never"]


class SpeechVerbRule(Rule):
    """Verbs of saying. `takes`: what they hand to the speaker (a clause, a thing named after them, only a quotation); a `source` follows its words,
    a `closing` verb speaks only after what was said (", the council has revealed").

    `subjects`: of whom the verb reports an assertion: "the papers showed" does, "the council showed" does not; an `author` is either.
    """

    takes: Literal["clause", "object", "quotation", "source", "closing"]
    subjects: Literal["any", "person", "document", "author"] = "any"


class ClauseWordRule(Rule):
    """Small words at the edges of phrases about people and of subjects of verbs; `rules/data/clause_words.toml` says what each use is."""

    cue: ClassVar[bool] = False
    use: Literal["remit_end", "past", "adverb", "lead_in", "relative", "no_subject", "finite"]


class SpeakerRule(Rule):
    """Nouns of things and unnamed people that can assert something: reports, bodies, spokesmen."""

    cue: ClassVar[bool] = False
    sort: Literal["document", "body", "people"]


class HedgeRule(Rule):
    """Words beside a number that hedge it. `side`: where they stand."""

    qualifier: Literal["about", "more_than", "less_than", "almost", "up_to"]
    side: Literal["before", "after"]

    @property
    def group(self) -> str:
        return self.side


class RateRule(Rule):
    """Words that make a number a figure per unit of time. `reach`: `next` to it, later in its `clause`, or `before` it with its noun."""

    rate: Literal["year", "month", "week", "day"]
    reach: Literal["next", "clause", "before"]

    @property
    def group(self) -> str:
        return self.reach


class UnitRule(Rule):
    """What may be written behind a numeral: a multiplier (`factor`), a currency (ISO 4217 in `unit`) or a percent sign (`%`)."""

    cue: ClassVar[bool] = False
    factor: float = 1
    unit: str | None = None


class JobNounRule(Rule):
    """Nouns that make a number a jobs figure; `context` rules hold the words that the `needs` of others ask for."""

    sort: Literal["noun", "context"] = "noun"
    needs: Literal["work", "finance"] | None = None

    @property
    def group(self) -> str:
        return self.sort


class CountNounRule(Rule):
    """Nouns that make a number a count; `context` rules hold the words that the `needs` of others ask for."""

    sort: Literal["noun", "context"] = "noun"
    measure: Literal["children_in_care", "other_count"] = "other_count"
    needs: Literal["council", "finance", "deed"] | None = None

    @property
    def group(self) -> str:
        return self.sort


class CountDeedRule(Rule):
    """Words at a number or its noun that make what it counts a council's matter (`not`: nobody's); `of` people: also where the noun is just that."""

    cue: ClassVar[bool] = False
    side: Literal["before", "after", "not", "gathers"]
    of: Literal["things", "people"] = "things"


class NotClaimRule(Rule):
    """Words beside a number that say it is no claim, and why; `context`: words of its sentence that say so of a percentage."""

    reason: str
    side: Literal["before", "after", "context"]

    @property
    def group(self) -> str:
        return self.side


class ReferenceRule(Rule):
    """Words that stand for a council named elsewhere. `to`: which sort of council they can stand for; `capital`: only with a capital."""

    to: Literal["council", "county", "city", "borough", "district", "community"]
    capital: bool = False


class PlaceRule(Rule):
    """Words beside the name of a place.

    `look_alike` ones make it part of another name; `body` ones, and the capitals before them, name an authority that no list holds; a
    place that is `never_alone` means something else without a word for council ("Westminster").
    """

    sort: Literal["look_alike_before", "look_alike_after", "never_alone", "body"]
    own: bool = True  # whether a figure about the body belongs to it by name; else to no council

    @property
    def group(self) -> str:
        return self.sort


class ScopeRule(Rule):
    """Words that say whose figure a number is: no single council's (`none`), or maybe that of a council called by its place (`contrast`).

    `but_for`: the councils, by official name, whose own it is.
    """

    sort: Literal["none", "contrast"]
    reach: Literal["clause", "adjacent"] = "clause"
    but_for: tuple[str, ...] = ()
    kinds: tuple[Literal["money", "jobs", "percent", "count"], ...] = ("money", "jobs", "percent", "count")

    @property
    def group(self) -> str:
        return self.sort


class ToleranceRule(Rule):
    """A number that says how near is near when claims are compared. `pairs`: two figures as written, and the verdict that the number must give."""

    cue: ClassVar[bool] = False
    value: float
    pairs: tuple[tuple[str, str, Literal["agree", "rounding", "hedge", "conflict"]], ...] = ()


class SubjectRule(Rule):
    """What a figure is about below the level of a service: the redundancy bill, potholes, the libraries."""

    cue: ClassVar[bool] = False


class RelationRule(Rule):
    """Words that say how a figure, or the holder of an office, stands to another one."""

    cue: ClassVar[bool] = False
    relation: Literal[
        "part_before", "part_after", "included_before", "included_after",
        "addition_before", "addition_after", "reduction_before", "moved", "restated", "foreseen", "recalled", "disputed", "corrected",
        "changed", "turned", "unmoved", "others", "told", "claimant", "claims",
        "answered", "closed", "total", "open", "less", "net", "complement", "rising", "falling",
        "of_which", "shares_out", "goes_on", "made_of", "together", "breaks", "found", "still_left", "to_find", "the_rest", "plus",
        "of_that", "taken_off", "in_all", "done_so",
        "equals", "tie", "also", "that_is", "comes_to", "base", "closing", "arrives", "leaves", "just_now", "shared", "caption", "average"
    ]  # fmt: skip


class PeriodRule(Rule):
    """Prepositions before a time, and what they make of it: "by 2017" ends with it, "since 2010" starts with it."""

    cue: ClassVar[bool] = False
    role: Literal["by", "before", "until", "from", "after", "since", "in", "for", "over", "between", "at"]


class PeriodMarkRule(Rule):
    """Words that say how a number stands in time without naming one.

    `now`: it is so at the time of writing, whatever time the sentence names; `done`: it was reached by then; `ahead`, `back`: an undated
    month lies after or before publication; `meeting`: a date here is that of a meeting or a deadline; `budget`: a year named beside it is the
    year being set.
    """

    mark: Literal["now", "done", "ahead", "back", "meeting", "budget"]

    @property
    def group(self) -> str:
        return self.mark


class ProgrammeRule(Rule):
    """What names a scheme: the noun beside its name, words that introduce name or expansion, what is no council's scheme, schemes known by `name`.

    `strong` nouns take any name of several capitals ("Early Leavers Initiative"), `weak` ones only a coined or quoted name ("FutureFit plan").
    """

    sort: Literal["strong", "weak", "called", "coined", "expands", "or", "refers", "not", "known"]
    name: str | None = None  # of a known scheme, as claims shall give it
    expansion: str | None = None

    @property
    def group(self) -> str:
        return self.sort


class ProgrammeWordRule(Rule):
    """Words that are no scheme's name before "scheme" or "plan", though written with a capital; words that make it that of a road or building."""

    cue: ClassVar[bool] = False


class CounterpartyRule(Rule):
    """Contractors and partners: those `known` by name, words that end, introduce or follow a name (`shares`: a partner council's too; `apposed`:
    "Hallam Waste, the firm behind it"), look-alikes.

    `refers` are words by which a later sentence speaks of the firm again.
    """

    sort: Literal["known", "ends", "introduces", "apposed", "shares", "refers", "not"]
    capital: bool = False  # of known ones: only where written with a capital

    @property
    def group(self) -> str:
        return self.sort


TOPICS: dict[str, type[Rule]] = {
    "measures": MeasureRule,
    "signals": SignalRule,
    "changed_things": ChangedThingRule,
    "statuses": StatusRule,
    "usual_statuses": UsualStatusRule,
    "stories": StoryRule,
    "services": ServiceRule,
    "roles": RoleRule,
    "titles": TitleRule,
    "parties": PartyRule,
    "unions": UnionRule,
    "names": NameRule,
    "speech_verbs": SpeechVerbRule,
    "speakers": SpeakerRule,
    "clause_words": ClauseWordRule,
    "hedges": HedgeRule,
    "rates": RateRule,
    "units": UnitRule,
    "job_nouns": JobNounRule,
    "count_nouns": CountNounRule,
    "count_deeds": CountDeedRule,
    "not_claims": NotClaimRule,
    "tolerances": ToleranceRule,
    "relations": RelationRule,
    "subjects": SubjectRule,
    "references": ReferenceRule,
    "councils": PlaceRule,
    "scopes": ScopeRule,
    "programmes": ProgrammeRule,
    "programme_words": ProgrammeWordRule,
    "counterparties": CounterpartyRule,
    "periods": PeriodRule,
    "period_marks": PeriodMarkRule,
    "inheritance": InheritanceRule,
}
