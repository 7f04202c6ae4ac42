"""The working record of one document on its way through the pipeline.

Each stage reads what earlier stages wrote and writes the one attribute that it declares. All spans are half-open
character offsets into `text`. Plain slotted classes and lists: this is the hot path (DESIGN: ten tokenizer units a document).
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING

import numpy
from numpy.typing import NDArray
from spacy.attrs import IDX, LENGTH, LOWER
from spacy.tokens import Doc

from corpus.document import Document
from extractor.claim import Appointment, Evidence, Programme, Unplaced

if TYPE_CHECKING:
    from extractor.clauses import Clause

MARGIN = 100  # years at either end of the calendar: "ten years ago" of a text dated in the year 1 is no date

Keys = NDArray[numpy.uint64]  # spaCy's keys of strings


@dataclass(slots=True)
class Sentence:
    """A sentence, heading, list item or table row. `paragraph` counts paragraphs from 0; `kind` is `prose`, `heading`, `item` or `row`."""

    start: int
    end: int
    paragraph: int
    kind: str = "prose"


@dataclass(slots=True)
class Cue:
    """A phrase of a rule, found in the text. `rule` is the rule's id, `topic` its file."""

    start: int
    end: int
    topic: str
    rule: str


@dataclass(slots=True)
class Number:
    """A figure that may become a claim, with everything that is written on it.

    `start`/`end`: the value as a claim quotes it ("£25 million", "857 posts", "700-plus children in care"), hedge left out.
    `core_end`: the end of the bare figure before its unit noun. `low`/`high`: after the hedge, in base units. `evidence` holds `qualifier` and
    `rate` where a word was read for them. `row`/`column` are the headings of a table cell, as spans.
    """

    start: int
    end: int
    core_end: int
    kind: str
    low: float | None
    high: float | None
    sentence: int  # index into Reading.sentences
    rule: str
    outer_start: int  # with its hedge and rate words; == start, end where there are none
    outer_end: int
    qualifier: str = "exact"
    rate: str | None = None
    currency: str = "GBP"
    counted: str | None = None  # for counts and jobs: the noun as written
    row: tuple[int, int] | None = None
    column: tuple[int, int] | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)

    @property
    def size(self) -> float:
        """How much it says, in base units: the upper end, else the lower where that is open."""
        return self.high if self.high is not None else self.low or 0.0


@dataclass(slots=True)
class PeriodMention:
    """An expression of time, read. `edtf` is null where it cannot be dated ("in the coming years")."""

    start: int
    end: int
    edtf: str | None
    sort: str  # financial_year, year, month, day, since, by, over_next, relative ...
    rule: str
    sentence: int


@dataclass(slots=True)
class CouncilMention:
    """A council named or referred to. `name` is the full official name; `sort` is `name`, `short` ("Leeds", "County Hall") or `reference`
    ("the authority")."""

    start: int
    end: int
    name: str
    sort: str
    rule: str
    sentence: int


@dataclass(slots=True)
class PersonMention:
    """A person named in the text. `person` is the full name as the document gives it anywhere, else the words here without title; the span
    leaves titles out.

    `outer_start` is where the titles begin; `outer_end` where what is said of the person right after the name ends (", leader of the council").
    """

    start: int
    end: int
    person: str
    outer_start: int
    outer_end: int


@dataclass(slots=True)
class SpeechSpan:
    """A stretch of text that somebody other than the writer asserts. `speaker` as the document gives it in full anywhere."""

    start: int
    end: int
    speaker: str
    speaker_start: int
    speaker_end: int
    rule: str


@dataclass(slots=True)
class Draft:
    """A claim in the making: a number and the fields that the link stages fill, one stage a field, each with its evidence."""

    number: Number
    measure: str | None = None
    direction: str | None = None
    status: str | None = None
    period: str | None = None
    period_text: str | None = None
    council: str | None = None
    service: str | None = None
    programme: str | None = None
    counterparty: str | None = None
    speaker: str | None = None
    confidence: float = 1.0
    evidence: dict[str, Evidence] = field(default_factory=dict)


@dataclass(slots=True)
class Reading:
    """One document being read. The attributes stand in the order in which the stages fill them."""

    document: Document
    doc: Doc
    text: str
    token_starts: list[int]  # character offset of each token, ascending
    token_ends: list[int]
    lowers: Keys  # the key of each token in lower case
    published: date | None = None  # given, or inferred by the periods stage
    published_inferred: bool = False
    sentences: list[Sentence] = field(default_factory=list)
    cues_of: dict[str, list[Cue]] = field(default_factory=dict)  # by topic, each by start; topics without cues are missing
    measure_cues: list[Cue] = field(default_factory=list)  # of all topics that measures are read from, by start
    measure_cue_starts: list[int] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)  # offsets at which a thought ends, by find_breaks
    break_prices: list[float] = field(default_factory=lambda: [0.0])  # [i]: the cost of breaks[:i] together
    numbers: list[Number] = field(default_factory=list)  # by start
    unplaced: list[Unplaced] = field(default_factory=list)
    periods: list[PeriodMention] = field(default_factory=list)  # by start
    councils: list[CouncilMention] = field(default_factory=list)  # by start
    council: str | None = None  # the one the document is mainly about
    main: str | None = None  # whose the figures are that name no council: `council`, but None where it shares the story with others
    people: list[PersonMention] = field(default_factory=list)  # by start
    appointments: list[Appointment] = field(default_factory=list)
    speech: list[SpeechSpan] = field(default_factory=list)  # by start
    programmes: list[Programme] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)  # one per number, by start
    decided: bool = True  # whether what the story is about has been decided, by link_statuses
    clauses: dict[int, "Clause"] = field(default_factory=dict)  # by sentence; see extractor.clauses.clause_of
    numbers_by_sentence: dict[int, list[Number]] = field(default_factory=dict)
    _sentence_starts: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, doc: Doc, text: str | None = None, blanks: Sequence[int] = ()) -> "Reading":
        """The record of a document before the first stage.

        `text` is its text as it was tokenized, where words were blanked that began at `blanks`: they are no tokens.
        """
        columns = doc.to_array([IDX, LENGTH, LOWER]).astype(numpy.uint64, copy=False).reshape(-1, 3)  # of no tokens: a flat array of floats
        if blanks:  # two or three: `numpy.isin` would take as long as the tokenizer
            blank = frozenset(blanks)
            columns = columns[[start not in blank for start in columns[:, 0].tolist()]]
        starts, lengths, lowers = columns.T
        return cls(
            document,
            doc,
            document.text if text is None else text,
            starts.tolist(),
            (starts + lengths).tolist(),
            lowers,
            published=_counted_from(document.published),
        )

    @property
    def cues(self) -> list[Cue]:
        """The cues of all topics, by start, of those that begin together the longer first."""
        return sorted((cue for cues in self.cues_of.values() for cue in cues), key=lambda cue: (cue.start, -cue.end))

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the offset (or the last one before it)."""
        starts = self._sentence_starts
        if len(starts) != len(self.sentences):
            starts = self._sentence_starts = [s.start for s in self.sentences]
        return bisect_right(starts, offset, 1) - 1


Stage = Callable[[Reading], None]


def _counted_from(published: date | None) -> date | None:
    """The publication date, null where times counted from it would leave the calendar: no paper bears such a date."""
    if published is None or not MINYEAR + MARGIN <= published.year <= MAXYEAR - MARGIN:
        return None
    return published
