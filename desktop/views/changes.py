"""The one signal by which data changes reach the screens."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Tells which kinds of records were written, by this person, a colleague or an exchange.

    Emit on the GUI thread, or from a QObject of another thread through a queued connection.

    Signals:
        records_changed(kinds): frozenset of record kinds as in `desktop/catalog.py`.
    """

    records_changed = Signal(object)

    def tell(self, *kinds: str) -> None:
        """Tell that records of these kinds changed."""
        self.records_changed.emit(frozenset(kinds))
