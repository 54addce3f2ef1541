"""Tabs of the sessions of a day: one press or a digit shows another queue."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.queue import Column
from desktop.domain.queue_rows import QueueSession
from desktop.views import theme
from desktop.views.flow import FlowLayout
from desktop.views.queue.words import session_words


class SessionTabs(QWidget):
    """Chips, one for each session; hidden while there is only one.

    Signals:
        chosen(session_id): another queue is wanted.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme.set_look(self, look="plain")
        self._row = FlowLayout(self, theme.px(6))
        self._ids: tuple[UUID, ...] = ()
        self.chips: list[QPushButton] = []

    def show_sessions(self, sessions: Sequence[QueueSession], open_id: UUID | None) -> None:
        """Show these, with how many wait in each; the open one is marked."""
        ids = tuple(each.id for each in sessions)
        if ids != self._ids:
            self._make(ids)
        for place, (chip, session) in enumerate(zip(self.chips, sessions, strict=True), 1):
            waiting = len(session.column(Column.WAITING))
            words = QCoreApplication.translate("Queue", "{place}  {session} · {count} waiting")
            chip.setText(words.format(place=place, session=session_words(session), count=waiting))
            chip.setChecked(session.id == open_id)
        self.setVisible(len(ids) > 1)

    def press(self, place: int) -> None:
        """Show the session at that place, 1 is the first."""
        if 1 <= place <= len(self._ids):
            self.chosen.emit(self._ids[place - 1])

    def _make(self, ids: tuple[UUID, ...]) -> None:
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._ids, self.chips = ids, []
        for place, _id in enumerate(ids, 1):
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            theme.set_look(chip, look="chip")
            chip.clicked.connect(partial(self._clicked, place))
            self._row.addWidget(chip)
            self.chips.append(chip)

    def _clicked(self, place: int, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's clicked
        self.press(place)
