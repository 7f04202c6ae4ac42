"""What Alembic runs: every step on the connection that `db.engine.upgrade_schema` hands over, inside its transaction."""

from alembic import context
from sqlmodel import SQLModel

import db.tables  # noqa: F401  (fills SQLModel.metadata)

context.configure(connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata, transactional_ddl=True)
context.run_migrations()
