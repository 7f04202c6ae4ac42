"""Stories by council, and indexes for working out what one more document touches.

What is derived is worked out anew at the next ingest: every document is put on the queue.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_LIVE = sa.text("retired_run IS NULL")
_EXPANDED = sa.text("retired_run IS NULL AND expansion IS NOT NULL")


def upgrade() -> None:
    op.drop_table("stories")
    op.create_table(
        "stories",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("council", sa.String(), nullable=False),
        sa.Column("story", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"]),
        sa.PrimaryKeyConstraint("document_id", "council"),
    )
    op.create_index(op.f("ix_stories_story"), "stories", ["story"], unique=False)
    op.create_index("ix_documents_published", "documents", ["published"], unique=False)
    op.create_index("ix_appointments_office", "appointments", ["organisation", "role"], unique=False, sqlite_where=_LIVE, postgresql_where=_LIVE)
    op.create_index("ix_programmes_expanded", "programmes", ["council"], unique=False, sqlite_where=_EXPANDED, postgresql_where=_EXPANDED)
    op.execute("INSERT INTO pending_documents (document_id) SELECT id FROM documents WHERE id NOT IN (SELECT document_id FROM pending_documents)")
