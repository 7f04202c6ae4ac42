"""Which mentions speak of a council, rather than of a partner, a yardstick or the place where something is; and whom a paragraph speaks of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

import regex

from extractor.council_names import AREA, BODY, LIST, PEOPLE
from extractor.places import going_back
from extractor.reading import CouncilMention, Reading

# The patterns marked (?r) are read backwards from the name: what stands right before it.
# A council named after these is a partner or a yardstick; the number stays with the one spoken of ("shared with Redditch", "more than Leeds").
_OTHERS = (
    r"(?ri)\b(?:with|alongside|than|between|like|unlike|joining|joined|via|through|against|replac(?:ed|ing|es)|over\s+to|and\s+former|mp\s+for"
    r"|precepts?\s+(?:from|for|of|by)(?:\s+the\s+[^.;]{1,60}\sand)?|excluding|without|exclusive\s+of|apart\s+from|other\s+than|left\s+(?:behind\s+)?by|inherit(?:ed|s|ing)?\s+(?:[^.;]{1,60}\s)?(?:by|from)|on\s+behalf\s+of|levy\s+(?:\w+\s+){0,2}(?:for|from|by|to|of)|contributions?\s+to|payments?\s+to)"
    r"(?:\s+(?:the|its|neighbour\w*|nearby|fellow|former))*"
)
_PARTNER = regex.compile(_OTHERS + r"\s+")
# "Shared with Fife and | Angus councils"
_AND_PARTNER = regex.compile(_OTHERS + r"(?:\s+(?:(?-i:[A-Z])[\w’'-]*|of|(?:borough|city|county|district)\s+council),?){1,9}\s+and(?:\s+the)?\s+")
_LEADS = re.compile(r"(?:['’]s?)?\s+(?:lead|example|footsteps)\b")  # "may follow Dudley Council's lead in raising it by 3%"
_LEVY = re.compile(r"(?:['’]s?)?\s+(?:levy\b|precept,)")  # "the fire authority's levy" is paid by the council whose budget it is in
_PLACED = regex.compile(
    r"(?ri)\b(?:in|at|near|from|to|around|across|of|outside|towards|between|leaving|throughout|via)\s+(?:the\s+)?(?:(?:neighbouring|nearby)\s+)?"
)
_WITHIN = regex.compile(
    r"(?ri)\b(?:in|at|across)\s+(?:the\s+)?"
)  # of these places the figures of a round-up are said: "343 jobs will go in Lewisham"
_FRONTED = re.compile(r"(?:In|At|For|Over\s+in|Across\s+in)\s+(?:the\s+|nearby\s+|neighbouring\s+)?")  # "In Oldham, where the council ..."
_TURNING = regex.compile(r"(?ri)(?:\b(?:while|whereas|but|and),?|;)\s+(?:in|for)\s+(?:nearby\s+|neighbouring\s+)?")  # "while in Oldham ..."
_DOING = (
    r"(?:cutting|losing|saving|raising|facing|planning|needing|putting|setting|getting|receiving|spending|shedding|axing|increasing|opting|providing"
    r"|giving|paying|making|offering|reporting|charging|recording|finding|seeking|taking|imposing|levying|hiking|agreeing|approving|backing|adopting"
    r"|voting|choosing|introducing|announcing|proposing|expecting|predicting|forecasting|freezing|closing|scrapping|slashing|reducing|borrowing|owing"
    r"|budgeting|implementing|going\s+for)"
)
_ACTS = re.compile(
    r"(?:\s[-–—]|,)\s+(?:where|which|with|whose)\s|(?:,\s+(?:its|the|a|an|another|also|now|home|run|led|along|across|over|next|meanwhile|too)\b[^,.;]{0,50},)?(?:['’]s)?(?:\s+(?:borough|residents|taxpayers|households|homeowners|bills|(?:\w+\s+)?(?:total|figure|share|target|gap|shortfall|deficit|overspend|rise)))?\s+(?:already\s+|now\s+|also\s+|both\s+|all\s+|each\s+)?"
    r"(?:is|was|are|were|has|have|had|will|would|must|pays?|charges?|sees?|saw|faces?|faced|plans|planned|needs|needed|agreed|approved|saved|saves|cuts?|lost|loses"
    rf"|raised|raises|froze|set|struck|chose|went|goes|opts|settles|took|takes|hired|expects|proposed|proposes|wants|hopes|intends|spent|spends|receives?|gets|got|gains|owes|holds|keeps|employs|put|used|uses|said|says"
    rf"|overspent|gave|gives|made|makes|told|drew|draws|began|begins|brought|built|bought|broke|did|does|fell|fought|found|finds|grew|kept|laid|left|let|ran|rose|sold|shut"
    rf"|stood|stands|puts|sets|agrees|approves|decides|chooses|increases|thinks|thought|won|wins|warns|earns|earmarks|follows|joined|means|meant|(?!based|united|led)\w{{2,}}ed|{_DOING})\s"
)
# After "In Oldham": it is the council that is spoken of, not only the town.
_ITS_COUNCIL = re.compile(
    r"(?:,?\s+(?:yesterday|today|meanwhile|(?:last|this)\s+(?:night|week|month|year)|(?:on|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day))?"
    r"(?:(?:,\s+where|,)?\s+(?:the|its)\s+(?:\w+\s+){0,2}(?:council|authority|cabinet)\b|,\s+(?:where|which)\s|,?\s+(?:council(?:lors)?|the\s+town\s+hall)\b"
    r"|(?:\s+itself)?,?\s+(?:it|they|bills|council\s+tax|households|householders|residents|homeowners|taxpayers|ratepayers|the\s+(?:rise|increase|figure|bill|charge))\b"
    r"|,?\s+(?:the\s+(?:average|typical|band)\b|an?\s+(?:[\w.%£-]+\s+){0,2}(?:rise|increase|hike|freeze|cut|household|bill)\b))",
    re.I,
)
_PAYERS = regex.compile(
    r"(?ri)\b(?:households|householders|residents|homeowners|taxpayers|ratepayers|bills|tax|people|families|those)"
    r"\s+(?:(?:living|who\s+live)\s+)?in\s+(?:the\s+)?(?:neighbouring\s+|nearby\s+)?"
)
_ITS = r"(?:rate|bill|charge|figure|total|share|rise|increase|tax|precept|budget|gap|shortfall|deficit|overspend)"
_PLACING = (
    r"(?:next|second|third|close\s+behind"
    r"|the\s+(?:(?:second|third)[\s-])?(?:lowest|highest|smallest|largest|biggest|worst|best|cheapest|dearest|most|least))"
)
# "Dundee is cutting £37m and Angus £4m", "followed by Angus (£4m)", "in Newport 8.5%", "Fife on 3%", "with Fife the lowest at 3%", "Fife (both 3%)"
_FIGURE = re.compile(
    rf"(?:(?:['’]s|['’]s\s(?:[\w-]+\s){{0,2}}{_ITS}|,|\s+{_PLACING},?)?\s+(?:both\s+)?(?:(?:up\s+)?by\s+|about\s+|some\s+|on\s+|at\s+|with\s+|for\s+|(?:one|an?\s+\w+)\s+of\s+)?|(?:\s+{_PLACING})?\s\((?:both\s+)?(?:at\s+)?)£?\d"
)
_OF_FIGURE = regex.compile(r"(?ri)\d(?:%|m|bn|\s+per\s+cent|\s+million)?\s+(?:in|at)\s+(?:the\s+)?")  # "2% in Moray and 3% in Angus", "90 at Angus"
# "£2m to Moray, £3m to Angus": a place of a list of places, each with its figure
_LISTED = re.compile(
    r",?(?:\s+and)?\s+(?:about\s+|around\s+|some\s+|another\s+)?£?\d[\d.,]*(?:bn|m|k|%|\s+million|\s+per\s+cent)?\s+(?:to|for|in|at)\s+(?:the\s+)?[A-Z]"
)
_LISTED_AFTER = regex.compile(
    r"(?r)[A-Z][\w’'-]+,?(?:\s+and)?\s+(?:about\s+|around\s+|some\s+|another\s+)?£?\d[\d.,]*(?:bn|m|k|%|\s+million|\s+per\s+cent)?\s+(?:to|for|in|at)\s+(?:the\s+)?"
)
_IN = regex.compile(r"(?ri)\bin\s+")
_RANKED = regex.compile(
    r"(?ri)\b(?:ahead\s+of|behind|(?:more|less|higher|lower|bigger|smaller|fewer|larger|worse|better)\s+than|above|below)\s+"
)  # "ahead of Leeds on £4m"
# "with £140m for Kent and £100m for Surrey": what each place gets
_DEALT = regex.compile(
    r"(?ri)(?:£[\d.,]+\s?(?:bn|billion|m|million|k)?|\d(?:%|pc|\sper\scent))\s(?:(?:going|goes|went|given|paid|awarded|allocated|heading)\s)?(?:for|to)\s+"
)
_DEALT_OUT = re.compile(r"[.;]|,\s|\s(?:and|while|but)\s(?:about\s|around\s|some\s)?(?:£|\d)")
# "County Hall in Taunton", "Swale, a borough in Kent"
_SITED = regex.compile(
    r"(?ri)\b(?:based|headquartered|headquarters|hq|offices?|hall|centre|meeting|held|met|authority|council|borough|district|town|city)\s+(?:in|at)\s+"
)
_WHERE = regex.compile(r"(?r),\s+where\s+")
# "than Leeds, which will spend £4m", "with Leeds cutting £4m"
_OWN = re.compile(
    rf",?\s+(?:which|whose|who|where)\b|['’]s?\b|\s+(?:{_DOING}|{_PLACING}|not\s+far\s+behind)\b|\s+(?:at|on)\s+(?:about\s+|just\s+)?£?\d|\s[–—-]\s£?\d|\s\(£?\d"
)
# What a line may have beside the name: "3. Barnet (2018)".
_REST = re.compile(
    r"(?i)[\s:#*_.-]*(?:\d{1,2}[.):]\s+)?(?:\s?(?:city|county|district|borough|council)[\s:#*_.-]*)*(?:[\s,(–-]*(?:19|20)\d\d[\s):.]*)?"
)
_REACH = 60  # characters looked back over
_RIGHT_AT = 5  # as far from it: "The Moray ..."
_GOES_ON = re.compile(r"[\W]*(?:(?:Its|Her|His|Their) (?:council|authority)\b|Its )")
_OPENING = 40  # characters from the start of a sentence in which its subject is named: "In neighbouring Oldham", "Liberal Democrat-run Kingston"


# The seats of other governments, as which bare names stand too: "when Cardiff announced the settlement" (of Newport), "a pay deal out of Edinburgh"
_CAPITALS = frozenset(("Cardiff Council", "City of Edinburgh Council"))


class Speakers:
    """Tells which mentions of one document speak of a council. `counties`: the county council of each district."""

    def __init__(self, text: str, main: str | None, mentions: Iterable[CouncilMention], counties: dict[str, str]) -> None:
        self.text, self.main, self.counties = text, main, counties
        mentions = list(mentions)
        self.named = {mention.name for mention in mentions if mention.sort == "name"}
        self.ends, self.heads = self._lists(mentions)
        if main is None:  # a round-up calls its councils by their places: "Fife agreed a rise. ... About 90 jobs will go in Fife"
            self.named.update(mention.name for mention in mentions if mention.rule == PEOPLE or self._acts(mention))

    def _lists(self, mentions: list[CouncilMention]) -> tuple[dict[int, int], dict[int, int]]:
        """Where the list ends that a place is named in, by its end, and where the list begins, by its start: "Conwy and Gwynedd will both get"."""
        ends: dict[int, int] = {}
        heads: dict[int, int] = {}
        joined = [
            (left, right)
            for left, right in pairwise(mentions)
            if left.sort == right.sort == "short" and left.name != right.name and LIST.fullmatch(self.text, left.end, right.start)
        ]
        for left, right in joined:
            heads[right.start] = heads.get(left.start, left.start)
        for left, right in reversed(joined):
            ends[left.end] = ends.get(right.end, right.end)
        return ends, heads

    def _acts(self, mention: CouncilMention) -> bool:
        start, end = self.heads.get(mention.start, mention.start), self.ends.get(mention.end, mention.end)
        placed = _PLACED.match(self.text, max(0, start - _REACH), start)
        return mention.sort == "short" and placed is None and _ACTS.match(self.text, end) is not None

    def speaks(self, mention: CouncilMention, floor: int, others: bool) -> bool:
        """Whether a mention can own what is said: not a partner, and not a place where something merely is.

        `floor`: where its sentence starts; `others`: whether the sentence speaks of other councils than the main one, so that a place
        may stand for its council.
        """
        text, start, end = self.text, self.heads.get(mention.start, mention.start), self.ends.get(mention.end, mention.end)
        window = going_back(start, _REACH, floor)
        main = mention.name == self.main
        if main and mention.sort != "short":
            return not _WHERE.match(text, window, start)  # "in Oldham, where the council": theirs
        ranked = not main and mention.sort == "short" and _FIGURE.match(text, end) and _RANKED.match(text, window, start)
        if _PARTNER.match(text, window, start) and not _OWN.match(text, mention.end) and not ranked:
            return False
        if _AND_PARTNER.match(text, window, mention.start) and not _OWN.match(text, mention.end) and not _ACTS.match(text, mention.end):
            return False
        if _LEADS.match(text, mention.end):
            return False
        if mention.rule.startswith(BODY) and _LEVY.match(text, mention.end):
            return False
        if mention.sort != "short" or mention.rule in (PEOPLE, AREA):
            return True
        if mention.name in _CAPITALS and not main and self._is_government(mention):
            return False
        placed = bool(_PLACED.match(text, window, start))
        if main:
            return others or not placed
        if placed and _SITED.match(text, window, start):
            return False
        fronted = _FRONTED.fullmatch(text, floor, start) is not None
        if fronted or (placed and _TURNING.match(text, window, start)):
            within = self.main is not None and self.counties.get(mention.name) == self.main
            if (text.startswith(",", mention.end) and not within) or self.main is None or _ITS_COUNCIL.match(text, end):
                return True
        if placed and self.counties.get(mention.name) != self.main and _PAYERS.match(text, window, start) and _ACTS.match(text, end):
            return True
        if self.main is None:
            within = (
                mention.name in self.named
                or _FIGURE.match(text, end) is not None
                or bool(_OF_FIGURE.match(text, window, start))
                or self._is_dealt(mention, window)
                or text.startswith((", which is ", ", which will ", ", where ", ", at "), mention.end)
                or bool(_PAYERS.match(text, window, mention.start))
            )
            return not placed or (within and bool(_WITHIN.match(text, window, start) or _DEALT.match(text, window, start)))
        if others and mention.name in self.named:
            return not placed
        if self.counties.get(mention.name) != self.main:  # a place outside the main council's area, and what it does: "Barnet saved £126m"
            if _ACTS.match(text, end) and (not placed or text.startswith(", w", end)):
                return True
            if _DEALT.match(text, window, start) and _DEALT_OUT.match(text, mention.end) and self.counties.get(self.main or "") != mention.name:
                return True
            if _FIGURE.match(text, end) and (not placed or ranked or _IN.match(text, window, start)):
                return True
            if placed and _OF_FIGURE.match(text, window, mention.start) and self._is_listed(mention, window):
                return True  # "90 posts in Moray, 40 in Angus and 20 in Fife"
        return others

    def _is_government(self, mention: CouncilMention) -> bool:
        """Whether a capital is named in a story of one other council that never says it is a council too, nor lists it with others."""
        if self.main is None or mention.name in self.named:
            return False
        return mention.start not in self.heads and mention.end not in self.ends and _FIGURE.match(self.text, mention.end) is None

    def _is_listed(self, mention: CouncilMention, window: int) -> bool:
        """Whether a place is one of several that have a figure each."""
        return _LISTED.match(self.text, mention.end) is not None or _LISTED_AFTER.match(self.text, window, mention.start) is not None

    def _is_dealt(self, mention: CouncilMention, window: int) -> bool:
        """ "Grants of £2m to Moray and £3m to Angus"."""
        return _DEALT.match(self.text, window, mention.start) is not None and self._is_listed(mention, window)


class Focus:
    """Whom a text speaks of at any offset.

    Where there is a main council that is the one, but for a paragraph that another council opens ("Barnsley is phasing out a discount. Coun
    Gardiner said the council ..."), a sentence right after one that it opens, and what a heading with its name stands over ("CARDIFF", a list
    of cuts), up to the next heading. In a round-up it is the one that spoke last.
    """

    def __init__(self, reading: Reading, mentions: Iterable[CouncilMention], main: str | None, counties: dict[str, str]) -> None:
        named = [mention for mention in mentions if mention.sort != "reference"]
        self.reading, self.main = reading, main
        speakers = Speakers(reading.text, main, named, counties)
        turns = [mention for mention in named if self._turns(mention, speakers)]
        self.starts = [mention.start for mention in turns]
        self.turns = [(mention.name, mention.sentence) for mention in turns]
        self.sections = self._sections(named)
        # A guide to several councils ("CARDIFF", "CONWY") has lists below its headings, whose items end without a stop too.
        headings = (sentence.start for sentence in reading.sentences if sentence.kind == "heading") if main is not None else ()
        self.headings = sorted({*self.sections, *headings}) if self.sections else []

    def at(self, offset: int) -> str | None:
        """The council spoken of right before an offset; None in a round-up before the first."""
        if (section := self.section(offset)) is not None:
            return section.name
        place = bisect_left(self.starts, offset)
        if not place:
            return self.main
        council, sentence = self.turns[place - 1]
        if self.main is None or council == self.main:
            return council
        here = self.reading.sentence_at(offset)
        opens = sentence == 0 or self._paragraph(sentence - 1) != self._paragraph(sentence)
        if self._paragraph(here) != self._paragraph(sentence):
            # Where each sentence is a paragraph the next one may go on about it: "Her council's gap is £9m."
            goes_on = opens and here == sentence + 1 and _GOES_ON.match(self.reading.text, self.reading.sentences[here].start) is not None
            return council if goes_on else self.main
        right_at = self.starts[place - 1] - self.reading.sentences[sentence].start <= _RIGHT_AT
        return council if opens or here == sentence or (right_at and here == sentence + 1) else self.main

    def section(self, offset: int) -> CouncilMention | None:
        """The council that the heading above an offset is the name of."""
        under = bisect_right(self.headings, offset) if self.sections else 0
        return self.sections.get(self.headings[under - 1]) if under else None

    def _sections(self, named: list[CouncilMention]) -> dict[int, CouncilMention]:
        """The lines after the headline that are nothing but the name of a council, by their start."""
        text, sentences = self.reading.text, self.reading.sentences
        lines = [(sentences[mention.sentence], mention) for mention in named if mention.sentence]
        return {
            line.start: mention
            for line, mention in lines
            if _REST.fullmatch(text, line.start, mention.start) and _REST.fullmatch(text, mention.end, line.end)
        }

    def _turns(self, mention: CouncilMention, speakers: Speakers) -> bool:
        """Whether what follows is about the council of this mention."""
        floor = self.reading.sentences[mention.sentence].start
        if self.main is not None and mention.name != self.main:
            opens = mention.start - floor <= _OPENING and (mention.sort == "short" or "Council" in mention.name)
            return opens and speakers.speaks(mention, floor, False)
        return speakers.speaks(mention, floor, False)

    def _paragraph(self, sentence: int) -> int:
        return self.reading.sentences[sentence].paragraph
