"""What tells whether texts are copies of each other is kept with them. Those that are stored already have none: it is worked out from the text."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("document_texts", sa.Column("sketch", sa.LargeBinary(), nullable=True))
