"""The call screen: a second window for the people who wait. Tickets large, names masked.

It alone masks names; it never shows a telephone, a document or a department that tells. It stays
on behind the lock, because it is a window of its own, and it shows nothing that may not be seen.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import StoreClosed, StoreError
from desktop.domain.queue_rows import QueueBoard
from desktop.views.queue import call_paint
from desktop.views.queue.call_words import Panel, panels_of, screen_words

EVERY_MS = 10_000
FLASH_MS, FLASHES = 450, 8
WINDOW_WIDTH, WINDOW_HEIGHT = 1280, 720
MOST_PANELS = 6


class CallScreen(QWidget):
    """Shows what the board says, every few seconds and whenever `refresh` is called.

    Args:
        board: the queue of the day.
        beside: the window of the staff; this one goes to another monitor when there is one.
        closed: told when somebody closes it by hand.
    """

    def __init__(
        self, board: Callable[[], QueueBoard], beside: QWidget, closed: Callable[[], object]
    ) -> None:
        super().__init__()
        self._board, self._beside, self._closed = board, beside, closed
        self._leaving = False
        self._called: dict[str, tuple[str, int]] = {}
        self._flashing: set[str] = set()
        self._flashes = 0
        self.setWindowTitle(self.tr("Call screen"))
        # keys belong to the staff's window, wherever somebody clicked
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(480, 270)
        self._shown = board()
        self.panels: tuple[Panel, ...] = ()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._flash = QTimer(self, interval=FLASH_MS)
        self._flash.timeout.connect(self._blink)
        self.refresh()

    def open(self) -> None:
        """Show it: over the whole of another monitor, or as a window when there is none."""
        other = self.other_monitor()
        if other is not None:
            self.setGeometry(other.geometry())
            # showFullScreen would ask for the keys as well
            self.setWindowState(Qt.WindowState.WindowFullScreen)
        else:
            room = self._beside.screen().availableGeometry()
            self.resize(min(WINDOW_WIDTH, room.width()), min(WINDOW_HEIGHT, room.height()))
        self.show()
        if self._beside.isVisible():  # not every system heeds what was asked of it above
            self._beside.activateWindow()
        self._timer.start()

    def other_monitor(self) -> QScreen | None:
        """Return a monitor on which the staff's window is not."""
        own = self._beside.screen()
        others = (screen for screen in QGuiApplication.screens() if screen is not own)
        return next(others, None)

    def leave(self) -> None:
        """Close without being told closed: the program ends, or opens it elsewhere."""
        self._leaving = True
        self.close()

    def refresh(self) -> None:
        """Read again; a ticket called anew blinks for a moment."""
        try:
            self._shown = self._board()
        except StoreClosed:  # the day is closed, or a backup is being restored
            self.leave()
            return
        except StoreError:  # busy for a moment: what is shown goes on standing
            return
        self.panels = panels_of(self._shown)[:MOST_PANELS]
        now = {panel.key: (panel.ticket, panel.calls) for panel in self.panels if panel.ticket}
        fresh = {key for key, call in now.items() if self._called.get(key) != call}
        if self._called or self.isVisible():
            self._start_flash(fresh)
        self._called = now
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """All that can be read on it."""
        alone = self.other_monitor() is None
        return "\n".join(screen_words(self._shown, self.panels, alone=alone))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything in proportion to the window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._flashing if self._flashes % 2 else set()
        call_paint.paint(
            painter,
            QRect(0, 0, self.width(), self.height()),
            self._shown,
            self.panels,
            lit=frozenset(lit),
            alone=self.other_monitor() is None,
        )
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop; remember that somebody closed it by hand."""
        self._timer.stop()
        self._flash.stop()
        event.accept()
        if not self._leaving:
            self._closed()

    def _start_flash(self, fresh: set[str]) -> None:
        if fresh:
            self._flashing, self._flashes = fresh, FLASHES
            self._flash.start()

    def _blink(self) -> None:
        self._flashes -= 1
        if self._flashes <= 0:
            self._flash.stop()
            self._flashing = set()
        self.update()
