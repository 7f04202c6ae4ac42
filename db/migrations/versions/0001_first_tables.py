"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _facts()
    _reviews()
    _runs()
    _conflicts()
    _councils()
    _documents()
    _fact_claims()
    _failures()
    _sources()
    _appointments()
    _conflict_claims()
    _document_paths()
    _document_texts()
    _pending_documents()
    _programmes()
    _sentences()
    _stories()
    _supports()
    _unplaced()
    _claims()
    _words()


def _facts() -> None:
    op.create_table(
        "facts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("programme", sa.String(), nullable=True),
        sa.Column("counterparty", sa.String(), nullable=True),
        sa.Column("counted", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("thing", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("stories", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(), nullable=True),
        sa.Column("last", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_facts_council"), "facts", ["council"], unique=False)
    op.create_index(op.f("ix_facts_thing"), "facts", ["thing"], unique=False)


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("reviewed_at", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_reviews_target"), "reviews", ["target"], unique=False)


def _runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("started_at", sa.String(), nullable=False),
        sa.Column("finished_at", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("rules_version", sa.String(), nullable=False),
        sa.Column("program_version", sa.String(), nullable=False),
        sa.Column("options", sa.String(), nullable=False),
        sa.Column("stored", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _conflicts() -> None:
    op.create_table(
        "conflicts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("severity", sa.Float(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("fact_id", sa.String(), nullable=True),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.Column("retired_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_conflicts_council"), "conflicts", ["council"], unique=False)
    op.create_index(op.f("ix_conflicts_fact_id"), "conflicts", ["fact_id"], unique=False)
    op.create_index(op.f("ix_conflicts_scope"), "conflicts", ["scope"], unique=False)
    op.create_index(op.f("ix_conflicts_type"), "conflicts", ["type"], unique=False)


def _councils() -> None:
    op.create_table(
        "councils",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("plain", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_index(op.f("ix_councils_plain"), "councils", ["plain"], unique=False)


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("root", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("published_inferred", sa.Boolean(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("council_hint", sa.String(), nullable=True),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("parts", sa.String(), nullable=False),
        sa.Column("metadata_from", sa.String(), nullable=False),
        sa.Column("given", sa.String(), nullable=False),
        sa.Column("rules_version", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.Column("retired_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_documents_path", "documents", ["path", "id"], unique=False)


def _fact_claims() -> None:
    op.create_table(
        "fact_claims",
        sa.Column("fact_id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("part", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["fact_id"],
            ["facts.id"],
        ),
        sa.PrimaryKeyConstraint("fact_id", "claim_id"),
    )
    op.create_index(op.f("ix_fact_claims_claim_id"), "fact_claims", ["claim_id"], unique=False)


def _failures() -> None:
    op.create_table(
        "failures",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("root", sa.String(), nullable=True),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("hint", sa.String(), nullable=False),
        sa.Column("resolved_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["resolved_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_failures_run_id"), "failures", ["run_id"], unique=False)
    op.create_index(
        "ix_failures_unresolved",
        "failures",
        ["path"],
        unique=False,
        sqlite_where=sa.text("resolved_run IS NULL"),
        postgresql_where=sa.text("resolved_run IS NULL"),
    )


def _sources() -> None:
    op.create_table(
        "sources",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("name"),
    )


def _appointments() -> None:
    op.create_table(
        "appointments",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("role_text", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=True),
        sa.Column("party", sa.String(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.Column("retired_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index(op.f("ix_appointments_document_id"), "appointments", ["document_id"], unique=False)
    op.create_index("ix_appointments_id", "appointments", ["id", "first_run"], unique=True)


def _conflict_claims() -> None:
    op.create_table(
        "conflict_claims",
        sa.Column("conflict_id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conflict_id"],
            ["conflicts.id"],
        ),
        sa.PrimaryKeyConstraint("conflict_id", "claim_id"),
    )
    op.create_index(op.f("ix_conflict_claims_claim_id"), "conflict_claims", ["claim_id"], unique=False)


def _document_paths() -> None:
    op.create_table(
        "document_paths",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("root", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.Column("retired_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_document_paths_document_id"), "document_paths", ["document_id"], unique=False)
    op.create_index(
        "ix_document_paths_live",
        "document_paths",
        ["path", "root", "document_id"],
        unique=True,
        sqlite_where=sa.text("retired_run IS NULL"),
        postgresql_where=sa.text("retired_run IS NULL"),
    )


def _document_texts() -> None:
    op.create_table(
        "document_texts",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("document_id"),
    )


def _pending_documents() -> None:
    op.create_table(
        "pending_documents",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("document_id"),
    )


def _programmes() -> None:
    op.create_table(
        "programmes",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("expansion", sa.String(), nullable=True),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("spans", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.Column("retired_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index(op.f("ix_programmes_document_id"), "programmes", ["document_id"], unique=False)
    op.create_index("ix_programmes_id", "programmes", ["id", "document_id", "first_run"], unique=False)


def _sentences() -> None:
    op.create_table(
        "sentences",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sentences_span", "sentences", ["document_id", "start", "end"], unique=True)


def _stories() -> None:
    op.create_table(
        "stories",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("story", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("document_id"),
    )
    op.create_index(op.f("ix_stories_story"), "stories", ["story"], unique=False)


def _supports() -> None:
    op.create_table(
        "supports",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("members", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_supports_document_id"), "supports", ["document_id"], unique=False)


def _unplaced() -> None:
    op.create_table(
        "unplaced",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.Column("retired_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_run"],
            ["runs.id"],
        ),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index(op.f("ix_unplaced_document_id"), "unplaced", ["document_id"], unique=False)


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("sentence_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("qualifier", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("rate", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("period_text", sa.String(), nullable=True),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("programme", sa.String(), nullable=True),
        sa.Column("counterparty", sa.String(), nullable=True),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("counted", sa.String(), nullable=True),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("first_run", sa.Integer(), nullable=False),
        sa.Column("retired_run", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
        ),
        sa.ForeignKeyConstraint(
            ["first_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_run"],
            ["runs.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sentence_id"],
            ["sentences.id"],
        ),
        sa.PrimaryKeyConstraint("pk"),
    )
    op.create_index("ix_claims_document", "claims", ["document_id", "start", "end"], unique=False)
    op.create_index(
        "ix_claims_group",
        "claims",
        ["council", "document_id", "measure", "period", "service", "programme", "status", "low", "high"],
        unique=False,
        sqlite_where=sa.text("retired_run IS NULL"),
        postgresql_where=sa.text("retired_run IS NULL"),
    )
    op.create_index("ix_claims_id", "claims", ["id", "first_run"], unique=True)


def _words() -> None:
    """Full text over the sentences."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE sentence_words USING fts5("
            "text, content='sentences', content_rowid='id', columnsize=0, tokenize='unicode61 remove_diacritics 2')"
        )
    else:
        op.execute("CREATE INDEX ix_sentences_words ON sentences USING gin (to_tsvector('simple', left(text, 200000)))")
