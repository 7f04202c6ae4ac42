"""What documents were found to say of themselves, kept for the next time."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "judgements",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("council", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("found", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"]),
        sa.PrimaryKeyConstraint("document_id", "council"),
    )
