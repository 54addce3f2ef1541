"""The chosen half-day as a field, so that a draft remembers it too."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.domain.booking_rows import SessionList
from desktop.views import theme
from desktop.views.booking.words import when, who
from desktop.views.fields import Field
from desktop.views.pill import KeyButton


class SessionField(Field):
    """Shows expert, day and room of the chosen session; value is its id.

    Signals:
        asked(): another half-day is wanted.
    """

    asked = Signal()

    def __init__(
        self,
        name: str,
        label: str,
        *,
        find: Callable[[UUID], SessionList | None],
        **common: Any,
    ) -> None:
        super().__init__(name, label, **common)
        self._find = find
        self.shown: SessionList | None = None
        self._words, self.button = QLabel(), KeyButton("", "F6", icon="booking")
        theme.set_look(self._words, look="strong")
        self._words.setWordWrap(True)
        self.button.clicked.connect(self.asked)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self._adopt(host, self.button)
        self.set_value(None)

    def value(self) -> UUID | None:
        """Return the session's id, None when none is chosen or it is gone."""
        return self.shown.session.id if self.shown else None

    def set_value(self, value: UUID | None) -> None:
        """Show this session."""
        self.shown = self._find(value) if value else None
        self._tell()
        self._announce()

    def refresh(self) -> None:
        """Read the session again."""
        self.set_value(self.value())

    def plain(self) -> str:
        """Return the id as text."""
        value = self.value()
        return str(value) if value else ""

    def set_plain(self, plain: Any) -> None:
        """Show the session of that id."""
        self.set_value(UUID(plain) if plain else None)

    def _tell(self) -> None:
        if self.shown is None:
            self._words.setText(self.tr("No half-day chosen yet"))
            self.button.setText(" " + self.tr("Choose in the calendar  F6"))  # off its icon
            return
        session = self.shown.session.record
        facts = [
            self.shown.held_at,
            who(self.shown.expert),
            f"{when(session.held_on, session.half_day)}"
            f" {session.starts:%H:%M}–{session.ends:%H:%M}",
            session.room,
            self.tr("{left} of {count} seats left").format(
                left=self.shown.left, count=session.capacity
            ),
        ]
        self._words.setText("   ".join(fact for fact in facts if fact))
        self.button.setText(" " + self.tr("Another half-day  F6"))
