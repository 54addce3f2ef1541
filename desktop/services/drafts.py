"""Half-written forms: kept field by field, found again after a kill, never expired."""

from collections.abc import Callable
from uuid import UUID

from desktop.domain.draft import Draft
from desktop.domain.kept import Actor
from desktop.store import drafts
from desktop.store.store import Store


class Drafts:
    """Keeps and offers drafts. Called on the GUI thread; a save takes milliseconds."""

    def __init__(self, store: Store, actor: Callable[[], Actor]) -> None:
        self._store = store
        self._actor = actor

    def keep(self, draft: Draft) -> None:
        """Write the draft as it stands.

        Raises:
            StoreError: the file could not be written; what is typed is still on the screen.
        """
        with self._store.unit(self._actor().staff_id) as unit:
            drafts.keep(unit, draft)

    def all(self, kind: str | None = None) -> tuple[Draft, ...]:
        """Every draft of a kind, newest first; any kind when None."""
        with self._store.reading() as reading:
            return drafts.all_drafts(reading, kind)

    def discard(self, draft_id: UUID) -> None:
        """Forget a draft, because it was saved as a record or somebody said so by name."""
        with self._store.unit(self._actor().staff_id) as unit:
            drafts.discard(unit, draft_id)
