"""The patterns around a verb of saying: what its subject can be, what may stand between them, where a subject's phrase begins."""

import re
from dataclasses import dataclass

import regex

from extractor.clause_words import clause_words, one_of
from rules.loader import RuleBook
from rules.schema import SpeakerRule

CAPITALS = re.compile(r"(?:[Tt]he )?[A-Z][\w’'&.-]*(?: (?:of|for|and|the|on|&|in|[A-Z][\w’'&.-]*|\([A-Z]\w+\)))*")
# Between a person's name and the verb: nothing, brackets, or an apposition between commas or dashes.
APPOSITION = re.compile(
    r"(?: \([^()]*\))?(?:, [^“”\"]*,| \([^()]*\)| of (?:the )?[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&-]*|of|and|the|upon))*| [–—-] [^“”\"]* [–—-]|,)?"
)
NAMED = regex.compile(r", ((?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,5}),$")  # "her union, Unison, said"
WITH = regex.compile(r"\bwith (?:[\w’'&-]+ ){0,3}[\w’'&-]+$", regex.IGNORECASE)  # "with the union warning"
IS = regex.compile(r"\b(?:is|are|was|were)\b", regex.IGNORECASE)
_END = (
    r"(?=[.,;:”\"–—]|$| (?:who|which|and|but|in|on|at|after|as|when|yesterday|last|this|before|during|while|today|by|published|seen|released|"
    r"obtained|that)\b)"
)
AFTER_VERB = regex.compile(rf"\s(?P<np>(?:the|a|an|its|one|[A-Z])[\w’'&-]*(?: [\w’'&-]+){{0,6}}?){_END}")
# "According to unions more than 2,000 jobs ...": the figure begins the clause
_FIGURE = r"(?=(?: (?i:more than|less than|fewer than|over|about|around|nearly|almost|some|up to|at least|only|just))? £?\d)"
SOURCE = regex.compile(rf"\s(?P<np>[\w’'&-]+(?: [\w’'&/-]+){{0,9}}?)(?:{_END}|(?= (?:would|will|could|was|were|to|for)\b)|{_FIGURE})")
# "tabled by |Green group leader Jo Arkwell"
TO_PERSON = re.compile(r"\s(?:the )?(?:[A-Z][a-z]+(?:['’]s)? ){1,3}(?:(?:group |party )?(?:leader|councillor|member|spokesman|spokeswoman) )?")
# Read backwards from the verb (or from the end of what stands before it).
PRONOUN = regex.compile(r"(?r)(?<![\w’'])(he|she|they|it)", regex.IGNORECASE)
SAME_SUBJECT = regex.compile(r"(?r)(?<!\w)(?:and|but|then|yet)", regex.IGNORECASE)
CLAUSE_INSIDE = regex.compile(r"\b(?:he|she|they|it|we|who)\b", regex.IGNORECASE)  # "she defied protesters": a clause, not a phrase
LIST_NUMBER = re.compile(r"(?:\(?\d{1,2}(?:\.\d{1,2})?[.)]?|[·•◦▪●*])\s+(?=[A-Z])")  # "4.2 The cabinet member noted"
NO_SOURCE = regex.compile(
    r"(?:table|graph|chart|paragraphs?|section|appendix)(?: \w+)?(?: (?:below|above|overleaf))?|[\w ]+ (?:below|above)", regex.I
)
# "A council has warned", "a union says": the writer names them later, and whom it means is not said here
UNNAMED = re.compile(r"(?:the (?:leader|boss|head) of )?an? (?:\w+ )?(?:council|union|authority)|officials", re.IGNORECASE)
SHORT_FORM = regex.compile(r"(?r) \([A-Z][\w&]{1,9}\)")  # "the Local Government Association (LGA)"
CLAUSE_START = regex.compile(
    r"(?r)[;:—–(\"“”]\s*"
    # not inside a name: "Ministry of Housing, Communities and Local Government"
    r"|(?<!\b(?-i:Ministry|Department)\s(?:of|for)\s[^.;:\n]{0,50}(?=,\s(?-i:[A-Z])\w+(?:,\s(?-i:[A-Z])\w+)*\sand\s(?-i:[A-Z]))),\s*"
    r"|(?<!(?-i:[A-Z])[\w’']+ )and\s"  # not inside a name: "Communities and Local Government"
    r"|\b(?:but|while|although|though|because|as|which|that|when|after|since|if|where|yet|so|even|what|than|how|whether)\s",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SpeechGrammar:
    """The patterns that hold words of the rule book."""

    adverbs: "regex.Pattern[str]"
    adverb_ends: frozenset[str]  # the last words of adverbs
    relative: "regex.Pattern[str]"
    lead_in: "regex.Pattern[str]"
    finite: "regex.Pattern[str]"
    noun: "regex.Pattern[str]"
    document: "regex.Pattern[str]"
    report_by: "regex.Pattern[str]"
    told_of: "regex.Pattern[str]"
    opening: "regex.Pattern[str]"
    no_subject: frozenset[str]

    @classmethod
    def of(cls, rules: RuleBook) -> "SpeechGrammar":
        """Compiled once for a pipeline."""
        nouns = one_of([phrase for rule in rules.of(SpeakerRule) for phrase in rule.phrases])
        documents = one_of([phrase for rule in rules.of(SpeakerRule) if rule.sort == "document" for phrase in rule.phrases])
        adverbs, relative = one_of(clause_words(rules, "adverb")), one_of(clause_words(rules, "relative"))
        return cls(
            adverbs=regex.compile(rf"(?r)(?:[\s,]*\b{adverbs}\b)+,?\s*", regex.IGNORECASE),
            adverb_ends=frozenset(phrase.split()[-1].casefold() for phrase in clause_words(rules, "adverb")),
            relative=regex.compile(rf"(?:, {relative}| (?:who|which|whose))\b[^“”\"]*,$"),
            lead_in=regex.compile(rf"{one_of(clause_words(rules, 'lead_in'))}\s+(?=\S)", regex.IGNORECASE),
            finite=regex.compile(rf"\b{one_of(clause_words(rules, 'finite'))}\b"),
            noun=regex.compile(rf"\b{nouns}\b", regex.IGNORECASE),
            document=regex.compile(rf"\b{documents}\b", regex.IGNORECASE),
            # "A review by the new |chief executive, Jo Arkwell, found", "A report to cabinet, written by |Jo Arkwell, said": the review, the report
            report_by=regex.compile(
                rf"(?<![\w’'-])(?P<np>(?:(?:the|a|an|his|her|its|their|one|new|latest) )+(?:[\w-]+ )?{documents},?)"
                r"[^,.]{0,50}(?:, \w+(?:ed|en|wn)(?: up)? )?\b(?:by|from|of|to|for|before)\b[^,.]{0,60}$",
                regex.IGNORECASE,
            ),
            # "A report |which goes to cabinet says": backwards from the relative clause
            told_of=regex.compile(
                rf"(?r)(?<![\w’'-])(?P<np>(?:the|a|an|his|her|its|their|another|one) (?:[\w-]+ ){{0,2}}?{documents})\s+", regex.IGNORECASE
            ),
            opening=regex.compile(rf"(?P<np>(?:[\w’'&-]+ ){{0,4}}?{nouns})\b", regex.IGNORECASE),
            no_subject=frozenset(clause_words(rules, "no_subject")),
        )
