"""The plain values that the comparing side works on: documents, claims and appointments as they stand in JSON or in the database.

Everything that compares takes these and nothing else, so that it runs on claims from the database, from a claims file, or made up for a test. Nobody
changes them; those that a rebuild makes by the thousand are not frozen, because Python takes four times as long to make a frozen one of many fields.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.passages import Passage


@dataclass(slots=True, eq=False)
class DocumentView:
    """What comparing needs of a document. `id` is unique among the documents judged together; `text` may be empty, then no words are consulted.

    The text of a document from a database is at hand only while the document is held against itself. After that `words` answers: from the stretches
    that were `kept`, each with its start, else from the database through `lookup`.
    """

    id: str
    path: str
    source: str | None
    published: date | None
    text: str = ""
    council: str | None = None
    lookup: Callable[[int, int], str] | None = None
    kept: Sequence[tuple[int, str]] = ()
    passages: "dict[tuple[int, int], Passage]" = field(default_factory=dict)  # the sentences that were asked for, see `db.passages`
    length: int = 0  # of a text that was at hand before, in characters
    sketch: bytes | None = None  # at hand with the text, where it was kept, see `db.stories`

    def words(self, start: int, end: int) -> str:
        """The characters [start, end) of the text, as far as they are known."""
        if start < 0:
            start = 0
        if self.text:
            return self.text[start:end] if start < end else ""
        if self.length and end > self.length:
            end = self.length
        if start >= end:
            return ""
        kept = self.kept
        if len(kept) == 1:  # as of most articles
            first, text = kept[0]
        else:
            at = bisect_left(kept, (start + 1, "")) - 1  # without `key`: it would be called for each stretch that is looked at
            first, text = kept[at] if at >= 0 else (start, "")
        if first <= start and end <= first + len(text):
            return text[start - first : end - first]
        return self.lookup(start, end) if self.lookup else ""

    @property
    def has_words(self) -> bool:
        """Whether anything is known of its text."""
        return bool(self.text or self.kept)

    def forget(self, kept: Iterable[tuple[int, int]]) -> None:
        """Lets the text go but for some stretches, given in order."""
        joined: list[tuple[int, int]] = []
        for start, end in kept:
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((max(0, start), end))
        self.kept = [(start, self.text[start:end]) for start, end in joined]
        self.length, self.text, self.sketch = len(self.text), "", None


Order = tuple[date, str, int, int, str]


@dataclass(slots=True, eq=False)
class ClaimView:
    """A claim with its document. Fields as in `extractor.claim.Claim`: base units, inclusive ends, half-open spans into the document's text.

    `row` is its number in the database.
    """

    id: str
    document: DocumentView
    kind: str
    measure: str
    low: float | None
    high: float | None
    qualifier: str
    status: str
    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int
    confidence: float = 1.0
    rate: str | None = None
    period: str | None = None
    period_text: str | None = None
    council: str | None = None
    service: str | None = None
    programme: str | None = None
    counterparty: str | None = None
    speaker: str | None = None
    counted: str | None = None
    currency: str = "GBP"
    direction: str | None = None
    row: int = 0

    @property
    def point(self) -> float:
        """The figure as written: the bound where only one is known, the middle of a range."""
        if self.low is None:
            return self.high or 0.0
        return self.low if self.high is None else (self.low + self.high) / 2

    @property
    def sentence(self) -> str:
        """The sentence that holds the claim, or its quote where the text is not at hand."""
        return self.words(self.sentence_start, self.sentence_end) or self.quote

    @property
    def has_words(self) -> bool:
        """Whether anything is known of the text around it."""
        return self.document.has_words

    def words(self, start: int, end: int) -> str:
        """The characters [start, end) of the document's text, as far as they are known: what reads a claim outside of its own document asks here."""
        return self.document.words(start, end)


@dataclass(slots=True, eq=False)
class AppointmentView:
    """One document saying that a person held a role; the span is the person's name.

    `held` is the stretch of text around the name, from `held_start` on, where the document's own is not at hand.
    """

    id: str
    document: DocumentView
    person: str
    role: str
    role_text: str
    organisation: str | None
    party: str | None
    start: int
    end: int
    held: str = ""
    held_start: int = 0

    def place(self) -> tuple[str, int, int]:
        """The text around the name, and where the name begins and ends in it."""
        if self.held:
            return self.held, self.start - self.held_start, self.end - self.held_start
        return self.document.text, self.start, self.end


@dataclass(slots=True)
class Member:
    """A claim (or an appointment) in a conflict or a checked sum, with the part it plays: `total`, `part`, `percent`, `base`, or a side."""

    claim: ClaimView | AppointmentView
    part: str = ""


@dataclass(slots=True)
class Conflict:
    """Claims that cannot all be right, or (`revision`) that moved.

    `type`: value, internal, sum, percent, office, revision. `sides` are the ids that the conflict rests on, the earliest of each side: its id
    is made of them, so that a further claim on one side leaves the id alone. `severity` runs from 0 to 1.
    """

    id: str
    type: str
    severity: float
    explanation: str
    members: tuple[Member, ...]
    council: str | None = None

    @property
    def claim_ids(self) -> tuple[str, ...]:
        return tuple(member.claim.id for member in self.members)


@dataclass(frozen=True, slots=True)
class Support:
    """A sum or percentage that works: what was checked, in words, and the claims that it holds together."""

    type: str
    explanation: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A named scheme with the expansion that one document gives it."""

    name: str
    expansion: str | None
    council: str | None


def reading_order(item: ClaimView | AppointmentView) -> Order:
    """The order in which a reader meets claims: by publication date (undated last), document, place.

    Total, so that results never depend on ingest order.
    """
    return item.document.published or date.max, item.document.id, item.start, item.end, item.id
