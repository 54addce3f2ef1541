"""A disk without room, played by the database itself: it may not take one page more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from desktop.domain.errors import DiskFull
from desktop.store.store import Store

IN_A_ROW = 5
ROOM = 1 << 30
"""Pages, when there is room again: more than any test writes."""


@contextmanager
def full_disk(store: Store, write: Callable[[], Any]) -> Iterator[None]:
    """No room in the file of `store` inside the block; afterwards there is again.

    Args:
        store: open on a real file.
        write: keeps one more record of the kind that the test is about; called until the last
            gap in the file's pages is filled, so that the next one has no place either.
    """
    engine = store._engine
    with store.reading() as reading:
        pages = reading.connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def limited(connection: Any, _record: Any, _proxy: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(engine, "checkout", limited)
    try:
        refused = 0
        while refused < IN_A_ROW:
            try:
                write()
                refused = 0
            except DiskFull:
                refused += 1
        yield
    finally:
        event.remove(engine, "checkout", limited)
        event.listen(engine, "checkout", _with_room)


def _with_room(connection: Any, _record: Any, _proxy: Any) -> None:
    connection.execute(f"PRAGMA max_page_count = {ROOM}")
