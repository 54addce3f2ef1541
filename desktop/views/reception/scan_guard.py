"""Tells a scanner that types into the list from a person who presses a letter there.

A slip's code begins with letters that are keys of this screen. Read as keys they would ask to
decline or admit whoever is marked, and the rest of the code would answer that question. So a
letter acts a moment later; what follows faster than fingers do is a scan and goes to the box.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.views.reception.scan_box import ScanBox

BURST_MS = 60
"""Wedge scanners leave 1 to 30 ms between two characters; fingers more than 80."""


class ScanGuard(QObject):
    """Holds a letter back until it is known whose it is. GUI thread.

    Attributes:
        waiting: a letter was pressed and has not acted yet.
    """

    def __init__(self, box: ScanBox, act: Callable[[UUID, str], object], parent: QObject) -> None:
        """Build it.

        Args:
            box: where a scan belongs.
            act: called with the marked record and the letter, when a person pressed it.
            parent: the page.
        """
        super().__init__(parent)
        self._box, self._act = box, act
        self._held: tuple[UUID, str] | None = None
        self._timer = QTimer(self, interval=BURST_MS, singleShot=True)
        self._timer.timeout.connect(self._was_a_person)

    @property
    def waiting(self) -> bool:
        """Whether a letter is held back."""
        return self._held is not None

    def key(self, record_id: UUID, text: str) -> None:
        """Take a letter that was typed on a record of the list."""
        if self._held is None:
            self._held = (record_id, text)
            self._timer.start()
            return
        typed, self._held = self._held[1] + text, None
        self._timer.stop()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.setText(typed)

    def forget(self) -> None:
        """Drop what is held back: something else was done meanwhile."""
        self._timer.stop()
        self._held = None

    def _was_a_person(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self._act(*held)
