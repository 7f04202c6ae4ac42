"""What two papers say against each other is a scope of its own, so that it stands when other papers come.

It is worked out anew at the next ingest: every document is put on the queue.
"""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.execute("INSERT INTO pending_documents (document_id) SELECT id FROM documents WHERE id NOT IN (SELECT document_id FROM pending_documents)")
