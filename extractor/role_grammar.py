"""The patterns that tie role words to names: what may stand between "cabinet member for roads" and the person who is one."""

from dataclasses import dataclass

import regex

from extractor.clause_words import clause_words, one_of
from rules.loader import RuleBook
from rules.schema import SpeechVerbRule


@dataclass(frozen=True, slots=True)
class RoleGrammar:
    """Compiled patterns; each says in `of` what it matches."""

    right: "regex.Pattern[str]"
    left: "regex.Pattern[str]"
    chain: "regex.Pattern[str]"
    tail: "regex.Pattern[str]"
    past: "regex.Pattern[str]"
    before: "regex.Pattern[str]"

    @classmethod
    def of(cls, rules: RuleBook) -> "RoleGrammar":
        """The patterns with the words of the rule book."""
        stops = one_of(clause_words(rules, "remit_end"))
        said = "|".join(
            sorted({phrase for rule in rules.of(SpeechVerbRule) for phrase in rule.phrases if phrase.isalpha()})
        )  # "replied |Labour leader"
        word = rf"(?:(?!{stops}\b)(?:[\w’'&/-]|\.(?=\w)|(?<=\bSt)\.)+)"  # no full stop: "of Tower Hamlets. Mayor ..."
        # A list in a remit ends with "and": "culture, tourism and sport"; any other comma ends the remit.
        listed = rf"(?:(?:, {word}(?: {word}){{0,3}}){{1,4}},? (?:and|&) {word}(?: {word}){{0,4}})?"
        body = rf"{word}(?: {word}){{0,9}}{listed}"
        over = r"(?:with (?:special )?responsibility for|in charge of|responsible for|for|of|at|on|to|over)"
        remit = (
            rf"(?: {over} {body}"  # "for roads and parks", "of Leeds City Council"
            r"| \([^()\n]{1,60}\)"  # "(Finance and Property)"
            r"|, [A-Z][a-z]+(?: (?:and|&) [A-Z][a-z]+)?(?=,? |\n|$))"  # ", Resources"
        )
        office = r"(?:was|has been|is being|is to be) (?:re-?)?(?:elected|appointed|named|made|chosen|installed|confirmed)(?: as)?"
        became = (
            rf"(?:is(?: also)?|becomes?|became|has become|remains|serves as|acts as|took over(?: from [A-Z]\w+ [A-Z]\w+)? as|takes over as|{office})"
        )
        return cls(
            # from a role to a name: "council leader |Maya", "leader| of the council, |Maya", "Leader| (|Maya"
            right=regex.compile(rf"(?P<remit>{remit}?)(?P<gap>[ \u00a0]|, (?:the |(?:[A-Z][a-z]+ )?[A-Z][A-Za-z]+['’]s )?|: | [-–—] | \(|, now )"),
            # from a name to a role, with a party and ward or an age between: "Jo Arkwell| (Lab, Northgate), the council's |leader"
            left=regex.compile(
                rf"(?: \([^()\n]{{1,40}}\))?(?:, \d\d)?(?:, (?:who )?|,? [-–—] | \(|,? (?:who )?{became} | as | (?=the (?:new|current|outgoing) ))"
                rf"(?P<words>(?!(?:and|or)\b)(?:{word},? ){{0,7}})"
            ),
            # from one role to the next of the same person: "deputy leader| and cabinet |member"
            chain=regex.compile(rf"(?:{remit})?,? (?:and|&|plus|as well as|and also)(?: (?:the|its|also))?(?: {word}){{0,3}}? "),
            tail=regex.compile(remit),
            # read backwards from a role: "former |leader", "Liberal Democrat group |leader"
            past=regex.compile(rf"(?r)\b{one_of(clause_words(rules, 'past'))}[ -](?:[\w’'-]+ ){{0,3}}", regex.IGNORECASE),
            before=regex.compile(
                r"(?r)(?<!\S)(?:(?!(?:the|a|an|its|their|our|and|or|of|for|to|with|both|but|how|became|becomes?|remains|"
                rf"{stops}|{said})\b)[\w&-]+(?!['’]) ){{0,4}}",
                regex.IGNORECASE,
            ),
        )
