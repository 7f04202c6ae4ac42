"""Every table of the database, as SQLModel rows. Terms are those of the annotation guide; `db/migrations` makes the same tables step by step.

Time is recorded as run numbers: only `runs` knows a clock, and its times come from the caller. A row that can be withdrawn holds for the
stretch of runs `[first_run, retired_run)` and is never changed inside it: what is found again later gets a new row with the same `id`,
so the database can say what it held on any day. Live rows have no `retired_run`. Dates are ISO text (`2014-02-13`), which sorts as dates do
on every database.
"""

from sqlalchemy import Index, Table, text
from sqlmodel import Field, SQLModel

LIVE = text("retired_run IS NULL")
UNRESOLVED = text("resolved_run IS NULL")
EXPANDED = text("retired_run IS NULL AND expansion IS NOT NULL")


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class, for Core statements."""
    return SQLModel.metadata.tables[str(row.__tablename__)]


class RunRow(SQLModel, table=True):
    """One command that wrote: the only place with wall-clock times, ISO 8601 in UTC to the second (`2026-11-21T22:17:11Z`)."""

    __tablename__ = "runs"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    command: str
    started_at: str
    finished_at: str | None = None
    status: str = "running"  # running, done, interrupted, failed; one left at running was killed
    rules_version: str = ""
    program_version: str = ""
    options: str = "{}"  # JSON object
    stored: int = 0  # documents new or read again with differences
    unchanged: int = 0
    retired: int = 0
    failed: int = 0
    claims: int = 0


class FailureRow(SQLModel, table=True):
    """A file that a run could not read or store, and why."""

    __tablename__ = "failures"
    __table_args__ = (Index("ix_failures_unresolved", "path", sqlite_where=UNRESOLVED, postgresql_where=UNRESOLVED),)

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    run_id: int = Field(foreign_key="runs.id", index=True)
    root: str | None = None
    path: str
    stage: str  # find, read, extract, store
    reason: str
    hint: str = ""
    resolved_run: int | None = Field(default=None, foreign_key="runs.id")  # the run that read the file, or failed on it again


class DocumentRow(SQLModel, table=True):
    """One article or report. `key` is its identity: the hash of its words and its source. `path` is where it is now, or was last."""

    __tablename__ = "documents"
    __table_args__ = (Index("ix_documents_path", "path", "id"), Index("ix_documents_published", "published"))

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    key: str = Field(unique=True)
    sha256: str
    root: str = ""  # with `path`, the place whose metadata this row holds; other places are in document_paths
    path: str
    source: str | None = None
    published: str | None = None
    published_inferred: bool = False
    title: str | None = None
    url: str | None = None
    council: str | None = None  # the one that the text is mainly about, as found
    council_hint: str | None = None  # as the manifest or front matter names it
    format: str = "text"
    parts: str = "[]"  # JSON: [[start, end, label], ...]
    metadata_from: str = "{}"  # JSON object: field -> where it was read
    given: str = ""  # hash of the metadata that came with the file: tells whether a file must be read again
    rules_version: str = ""  # of the rules that read it last
    first_run: int = Field(foreign_key="runs.id")
    retired_run: int | None = Field(default=None, foreign_key="runs.id")


class DocumentTextRow(SQLModel, table=True):
    """The stored text, apart from its document so that lists and joins never page through it."""

    __tablename__ = "document_texts"

    document_id: int = Field(primary_key=True, foreign_key="documents.id", sa_column_kwargs={"autoincrement": False})
    text: str
    sketch: bytes | None = None  # what tells whether it is a copy, see `db.stories`; worked out from the text where it is null


class DocumentPathRow(SQLModel, table=True):
    """Where a document was found. The same words under two names are one document with two paths."""

    __tablename__ = "document_paths"
    __table_args__ = (Index("ix_document_paths_live", "path", "root", "document_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),)

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    root: str = ""  # the folder that was given; empty where there was none
    path: str
    document_id: int = Field(foreign_key="documents.id", index=True)
    first_run: int = Field(foreign_key="runs.id")
    retired_run: int | None = Field(default=None, foreign_key="runs.id")


class PendingRow(SQLModel, table=True):
    """A document whose claims changed since facts were last worked out. A queue, so that a killed run or a second writer loses nothing."""

    __tablename__ = "pending_documents"

    document_id: int = Field(primary_key=True, foreign_key="documents.id", sa_column_kwargs={"autoincrement": False})


class SourceRow(SQLModel, table=True):
    """An outlet as documents name it, or as a user does who merges several."""

    __tablename__ = "sources"

    name: str = Field(primary_key=True)
    first_run: int = Field(foreign_key="runs.id")
    kind: str | None = None  # newspaper, broadcaster, council ... as the reader tells
    merged_into: str | None = None  # the outlet that it is another name of; that one is merged into none


class CouncilRow(SQLModel, table=True):
    """A council that some claim or document is about. `plain` is the name without its kind, in lower case: "worcestershire"."""

    __tablename__ = "councils"

    name: str = Field(primary_key=True)
    plain: str = Field(index=True)
    first_run: int = Field(foreign_key="runs.id")


class SentenceRow(SQLModel, table=True):
    """A sentence that carries a claim; its words are indexed for full-text search. `start`, `end`: its span in the document."""

    __tablename__ = "sentences"
    __table_args__ = (Index("ix_sentences_span", "document_id", "start", "end", unique=True),)

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    document_id: int = Field(foreign_key="documents.id")
    start: int
    end: int
    text: str


class ClaimRow(SQLModel, table=True):
    """One statement of one number at one place. `evidence` is a JSON object: field -> [start, end, rule], the field's order kept."""

    __tablename__ = "claims"
    __table_args__ = (
        Index("ix_claims_id", "id", "first_run", unique=True),
        Index("ix_claims_document", "document_id", "start", "end"),
        # Covers grouping and counting within a council. The document comes second so that an article's rows stand together: by measure, period or
        # value they would scatter over as many pages, and writing those would cost more than writing the claims.
        Index(
            "ix_claims_group", "council", "document_id", "measure", "period", "service", "programme", "status", "low", "high",
            sqlite_where=LIVE, postgresql_where=LIVE,
        ),
    )  # fmt: skip

    pk: int | None = Field(default=None, primary_key=True)
    id: str
    document_id: int = Field(foreign_key="documents.id")
    sentence_id: int = Field(foreign_key="sentences.id")
    start: int
    end: int
    quote: str
    kind: str
    measure: str
    low: float | None = None
    high: float | None = None
    qualifier: str
    direction: str | None = None
    rate: str | None = None
    status: str
    period: str | None = None
    period_text: str | None = None
    council: str | None = None
    service: str | None = None
    programme: str | None = None
    counterparty: str | None = None
    speaker: str | None = None
    counted: str | None = None
    currency: str = "GBP"
    confidence: float
    evidence: str = "{}"
    first_run: int = Field(foreign_key="runs.id")
    retired_run: int | None = Field(default=None, foreign_key="runs.id")


class AppointmentRow(SQLModel, table=True):
    """One document saying that a person held a role; the span is the person's name."""

    __tablename__ = "appointments"
    __table_args__ = (
        Index("ix_appointments_id", "id", "first_run", unique=True),
        Index("ix_appointments_office", "organisation", "role", sqlite_where=LIVE, postgresql_where=LIVE),
    )

    pk: int | None = Field(default=None, primary_key=True)
    id: str
    document_id: int = Field(foreign_key="documents.id", index=True)
    person: str
    role: str
    role_text: str
    organisation: str | None = None
    party: str | None = None
    start: int
    end: int
    rule: str
    first_run: int = Field(foreign_key="runs.id")
    retired_run: int | None = Field(default=None, foreign_key="runs.id")


class ProgrammeRow(SQLModel, table=True):
    """One document naming a council scheme. `id` is that of the scheme (name and council), the same in every document; `spans` is JSON."""

    __tablename__ = "programmes"
    __table_args__ = (
        Index("ix_programmes_id", "id", "document_id", "first_run"),
        Index("ix_programmes_expanded", "council", sqlite_where=EXPANDED, postgresql_where=EXPANDED),
    )

    pk: int | None = Field(default=None, primary_key=True)
    id: str
    document_id: int = Field(foreign_key="documents.id", index=True)
    name: str
    expansion: str | None = None
    council: str | None = None
    spans: str = "[]"
    first_run: int = Field(foreign_key="runs.id")
    retired_run: int | None = Field(default=None, foreign_key="runs.id")


class UnplacedRow(SQLModel, table=True):
    """A number of the text that became no claim, with the reason."""

    __tablename__ = "unplaced"

    pk: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="documents.id", index=True)
    start: int
    end: int
    quote: str
    reason: str
    rule: str
    first_run: int = Field(foreign_key="runs.id")
    retired_run: int | None = Field(default=None, foreign_key="runs.id")


class FactRow(SQLModel, table=True):
    """The proposition that claims are about. Derived from the live claims: rebuilt at will, so that it has no history of its own."""

    __tablename__ = "facts"

    id: str = Field(primary_key=True)  # stable hash of the slots
    council: str | None = Field(default=None, index=True)
    kind: str
    measure: str  # the family: funding_gap counts as saving required
    period: str | None = None
    service: str | None = None
    programme: str | None = None
    counterparty: str | None = None
    counted: str | None = None
    scope: str = ""  # heads or full-time equivalents, a rate
    thing: str = Field(default="", index=True)  # hash of all slots and of where periods meet: facts that are compared with each other share it
    low: float | None = None  # the agreed value, where there is one
    high: float | None = None
    claims: int = 0
    stories: int = 0  # copies of one story count once
    sources: int = 0
    first: str | None = None  # first and last day on which it was published
    last: str | None = None


class FactClaimRow(SQLModel, table=True):
    """Which claims a fact groups."""

    __tablename__ = "fact_claims"

    fact_id: str = Field(primary_key=True, foreign_key="facts.id")
    claim_id: str = Field(primary_key=True, index=True)
    part: bool = False  # a sum of its document shows it to be a part of a larger figure


class ConflictRow(SQLModel, table=True):
    """Claims that cannot all be right, or (`revision`) that moved."""

    __tablename__ = "conflicts"

    id: str = Field(primary_key=True)  # stable hash of type and members
    type: str = Field(index=True)
    severity: float
    state: str = "open"
    explanation: str
    fact_id: str | None = Field(default=None, index=True)
    council: str | None = Field(default=None, index=True)
    scope: str = Field(default="", index=True)  # what it is worked out from: a thing, a document and council, an organisation
    first_run: int = Field(foreign_key="runs.id")
    retired_run: int | None = Field(default=None, foreign_key="runs.id")


class SupportRow(SQLModel, table=True):
    """A sum or percentage of one document that works out, with the claims that it holds together as JSON `[[claim id, part], ...]`."""

    __tablename__ = "supports"

    id: str = Field(primary_key=True)
    type: str  # sum, percent
    document_id: int = Field(foreign_key="documents.id", index=True)
    council: str | None = None
    explanation: str
    members: str = "[]"


class ConflictClaimRow(SQLModel, table=True):
    """The members of a conflict: claims, or appointments where the conflict is about an office."""

    __tablename__ = "conflict_claims"

    conflict_id: str = Field(primary_key=True, foreign_key="conflicts.id")
    claim_id: str = Field(primary_key=True, index=True)
    position: int = 0
    part: str = ""  # total, part ... in a sum


class ReviewRow(SQLModel, table=True):
    """What a person decided: append-only.

    `target` is the id of a conflict or claim; `evidence` is what was on the table then, as a JSON list of ids.
    """

    __tablename__ = "reviews"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    target: str = Field(index=True)
    verdict: str  # confirmed, explained, dismissed, extraction_error
    note: str = ""
    reviewer: str
    reviewed_at: str
    evidence: str = ""


class StoryRow(SQLModel, table=True):
    """Near-identical texts about one council form one story; `story` is the document id of the earliest of them. A text without copies has no row."""

    __tablename__ = "stories"

    document_id: int = Field(primary_key=True, foreign_key="documents.id", sa_column_kwargs={"autoincrement": False})
    council: str = Field(primary_key=True)
    story: int = Field(index=True)


class JudgementRow(SQLModel, table=True):
    """What a document was found to say of itself about a council, kept so that it is not worked out again; see `db.judged`."""

    __tablename__ = "judgements"

    document_id: int = Field(primary_key=True, foreign_key="documents.id", sa_column_kwargs={"autoincrement": False})
    council: str = Field(primary_key=True)
    basis: str  # hash of what it hangs on; under another one it is worked out again
    found: str  # JSON
