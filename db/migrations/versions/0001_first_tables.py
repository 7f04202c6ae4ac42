"""The first tables."""

from alembic import op
from sqlmodel import SQLModel

import db.tables  # noqa: F401  (fills SQLModel.metadata)

revision = "0001"
down_revision = None


def upgrade() -> None:
    connection = op.get_bind()
    SQLModel.metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE sentence_words USING fts5("
            "text, content='sentences', content_rowid='id', columnsize=0, tokenize='unicode61 remove_diacritics 2')"
        )
    else:
        op.execute("CREATE INDEX ix_sentences_words ON sentences USING gin (to_tsvector('simple', left(text, 200000)))")
