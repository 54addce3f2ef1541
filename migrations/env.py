"""How alembic meets the encrypted file: on a connection that the program hands over."""

from alembic import context
from sqlalchemy import Connection

from desktop.catalog import RECORD_TYPES  # noqa: F401 - brings every record's table
from desktop.models import house, log  # noqa: F401 - and those of the house
from desktop.models.base import Base

connection: Connection | None = context.config.attributes.get("connection")
if connection is None:
    raise SystemExit(
        "The file is encrypted; alembic cannot open it by itself."
        " `python -m tests.make_migration` makes a revision."
    )

context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite rebuilds a table to change it
    transactional_ddl=True,
)
# the program holds the transaction: it began it with foreign keys off, and it ends it
context.run_migrations()
