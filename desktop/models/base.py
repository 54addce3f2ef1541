"""Shared columns.

A record's columns hold exactly the plain values of its payload (see `domain.payload`): text,
integers, and JSON for what is nested. So row and op can be compared byte by byte, and text order
of days and instants is time order.
"""

from typing import Any, ClassVar

from sqlalchemy import JSON, ForeignKeyConstraint, MetaData, String
from sqlalchemy.ext.declarative import declared_attr
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table of the file."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        list[Any]: JSON(none_as_null=True),
        dict[str, Any]: JSON(none_as_null=True),
    }


class RecordRow(Base):
    """Columns every record carries besides its own.

    The pair (id, revision) points at the op that made it: the database itself refuses a row
    without its op. Deferred, because both are written in one transaction.
    """

    __abstract__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    revision: Mapped[int]
    created_at: Mapped[str]
    created_by: Mapped[str] = mapped_column(String(36))
    saved_at: Mapped[str]
    saved_by: Mapped[str] = mapped_column(String(36))

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """The op reference, and what the table adds in `constraints`."""
        return (
            ForeignKeyConstraint(
                ["id", "revision"],
                ["op.record_id", "op.revision"],
                deferrable=True,
                initially="DEFERRED",
            ),
            *cls.constraints(),
        )

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """Indexes and checks of this table; made anew per table."""
        return ()


ENVELOPE = ("id", "revision", "created_at", "created_by", "saved_at", "saved_by")
