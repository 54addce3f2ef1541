"""The queue, wired: service, board, the call screen, and the keys F6 and F7."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from desktop.app.house import House
from desktop.services.patients import Patients
from desktop.services.queue import QueueDesk
from desktop.services.queue_calls import CallingComputer

if TYPE_CHECKING:
    from desktop.views.page import Page
    from desktop.views.queue.call_screen import CallScreen

_SHOWN = frozenset({"booking", "duty_session", "session_event", "patient", "expert", "setting"})


def wire(house: House) -> None:
    """Add the screen queue and its keys; open the call screen if it was open."""
    calling = CallingComputer(house.store).elsewhere
    desk = QueueDesk(house.store, house.clock, house.actor, calling)
    screen = CallScreenKeeper(house, desk)
    words = QCoreApplication.translate("Rail", "Queue")
    house.shell.add_screen("queue", 3, words, "queue", lambda: _page(house, desk, screen))
    house.shell.on_key("F6", lambda: house.go("queue"))
    house.shell.on_key("F7", lambda: house.go("queue", arrivals=True))
    if desk.screen_open():
        screen.open()


class CallScreenKeeper(QObject):
    """Opens and closes the call screen and keeps it in step with the records. GUI thread."""

    def __init__(self, house: House, desk: QueueDesk) -> None:
        super().__init__(house.shell)
        self._house, self._desk = house, desk
        self.window: CallScreen | None = None
        house.changes.records_changed.connect(self._on_records)
        house.shell.closing.connect(self._leave)

    def is_open(self) -> bool:
        """Whether it is shown."""
        return self.window is not None

    def toggle(self) -> None:
        """Open it, or close it; the next start does the same."""
        if self.window is None:
            self.open()
        else:
            self._leave()
        self._desk.keep_screen_open(on=self.is_open())

    def open(self) -> None:
        """Show it."""
        from desktop.views.queue.call_screen import CallScreen

        self.window = CallScreen(self._desk.board, self._house.shell, self._on_closed)
        self.window.open()

    def _leave(self) -> None:
        if self.window is not None:
            window, self.window = self.window, None
            window.leave()
            window.deleteLater()

    def _on_closed(self) -> None:
        """Somebody closed it by hand: it stays closed at the next start."""
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
            self._desk.keep_screen_open(on=False)

    def _on_records(self, kinds: frozenset[str]) -> None:
        if self.window is not None and kinds & _SHOWN:
            self.window.refresh()


def _page(house: House, desk: QueueDesk, screen: CallScreenKeeper) -> "Page":
    from desktop.views.queue.desk import QueueCalls
    from desktop.views.queue.page import QueuePage

    patients = Patients(house.store, house.clock, house.actor)
    return QueuePage(
        QueueCalls(
            today=house.clock.today,
            board=desk.board,
            call_next=desk.call_next,
            call=desk.call,
            recall=desk.recall,
            skip=desk.skip,
            to_room=desk.to_room,
            seen=desk.seen,
            arrive=desk.arrive,
            undo=desk.undo,
            can_undo=desk.can_undo,
            correct_reading=patients.correct_reading,
            keep_rules=desk.keep_rules,
            toggle_screen=screen.toggle,
            screen_open=screen.is_open,
            beep=QApplication.beep,
            go=house.go,
            notices=house.shell.notices,
            offer_undo=house.shell.undo.offer,
            close_undo=house.shell.undo.close_bar,
        )
    )
