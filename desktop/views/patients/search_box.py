"""The one search box: name, pinyin, initials, last digits, a paper's number."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.patient_rows import PatientLine
from desktop.views import theme
from desktop.views.patients.desk import PatientDesk
from desktop.views.patients.results import ResultList

# the signs inside a line are tool buttons too, and would take a button's least height
PLAIN_SIGNS = "QToolButton { min-height: 0; min-width: 0; border: none; }"
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PatientSearchBox(QLineEdit):
    """Searches at every key; up and down choose, Enter takes, Esc closes.

    Before anything is typed today's and recent people are listed. The first row is always
    chosen, so that a card or slip scanner (which ends with Enter) opens the right patient.

    Signals:
        chosen(line): somebody was taken; the box is empty again.
        register_wanted(text): Enter where nobody was found, or Ctrl+N.
    """

    chosen = Signal(object)
    register_wanted = Signal(str)

    def __init__(self, desk: PatientDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.results = ResultList(desk.now)
        self.results.chosen.connect(self._take)
        self.setPlaceholderText(self.tr("Find patient: name, pinyin, last digits"))
        self.setAccessibleName(self.tr("Find patient"))
        self.setClearButtonEnabled(True)
        self.setStyleSheet(PLAIN_SIGNS)
        self.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._on_text)
        self.destroyed.connect(self.results.deleteLater)

    @property
    def is_open(self) -> bool:
        """Whether the list shows."""
        return not self.results.isHidden()

    def open_list(self) -> None:
        """Show who fits what stands in the box."""
        typed = self.text().strip()
        if not typed:
            self.results.table.set_rows(self._desk.at_hand())
            self.results.show_under(
                self,
                self.tr("Today's and recent people · ↑ ↓ choose · Enter opens"),
                self.tr("Nobody yet today. Type a name, or Ctrl+N registers somebody new."),
            )
        else:
            page = self._desk.search(typed, 0)
            more = self._next_page if page.more else None
            self.results.table.set_rows(page.lines, more)
            self.results.show_under(
                self,
                self.tr("↑ ↓ choose · Enter opens · Ctrl+N registers somebody new"),
                self.tr("Nobody fits “{typed}”. Enter registers a new patient.").format(
                    typed=typed
                ),
            )
        if self.results.table.rows():
            self.results.table.select(self.results.table.rows()[0].id)

    def close_list(self) -> None:
        """Hide the list."""
        self.results.hide()

    def _next_page(self, _last: PatientLine) -> Any:
        shown = len(self.results.table.rows())
        return self._desk.search(self.text().strip(), shown).lines

    def _on_text(self, _text: str) -> None:
        if self.hasFocus():
            self.open_list()

    def _take(self, line: PatientLine) -> None:
        self.close_list()
        self.clear()
        self.close_list()
        self.chosen.emit(line)

    def _enter(self) -> None:
        if not self.is_open:
            self.open_list()
            return
        line = self.results.current()
        if line is not None:
            self._take(line)
        elif typed := self.text().strip():
            self._register(typed)

    def _register(self, typed: str) -> None:
        self.close_list()
        self.clear()
        self.close_list()
        self.register_wanted.emit(typed)

    # --- as Qt asks ------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Ctrl+N from the window while the list is open."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            closing = event.key() == Qt.Key.Key_Escape and (self.is_open or bool(self.text()))
            if closing or _is_new(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the list from the box."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._enter()
        elif _is_new(event):
            self._register(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape and (self.is_open or self.text()):
            self.clear()
            self.close_list()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not self.is_open:
            self.open_list()
        elif not (self.is_open and self.results.steer(event)):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer today's people as soon as the cursor is here by key."""
        super().focusInEvent(event)
        by_hand = {Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason}
        if event.reason() in by_hand or self.text():
            # the place of the box is known only once the window has laid itself out
            QTimer.singleShot(0, self, self._open_if_here)

    def _open_if_here(self) -> None:
        if self.hasFocus():
            self.open_list()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_list()


def _is_new(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.ControlModifier
