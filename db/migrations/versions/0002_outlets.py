"""What kind of source an outlet is, and the outlet that it is merged into."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("sources", sa.Column("kind", sa.String(), nullable=True))
    op.add_column("sources", sa.Column("merged_into", sa.String(), nullable=True))
