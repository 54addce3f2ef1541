"""The window with the queue in it, and hands for its keyboard."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import queue as area
from desktop.domain.queue import Column
from desktop.views.changes import Changes
from desktop.views.shell import Shell
from tests.factory import Clinic

Show = Callable[[QWidget], QWidget]
NAMES = ("张桂芳", "单国强", "仇小满", "王秀英", "王秀英", "欧阳建华")


class Screen:
    """The window with the queue wired, and hands for its keyboard."""

    def __init__(self, clinic: Clinic, show: Show) -> None:
        self.clinic = clinic
        changes = Changes()
        self.shell = Shell(changes, now=clinic.clock.now)
        self.gone: list[tuple[str, dict[str, Any]]] = []
        self.house = SimpleNamespace(
            store=clinic.store,
            clock=clinic.clock,
            actor=lambda: clinic.nurse,
            shell=self.shell,
            go=self._go,
            changes=changes,
        )
        area.wire(self.house)  # type: ignore[arg-type]
        clinic.store.on_change(changes.records_changed.emit)
        self.shell.go("queue")
        show(self.shell)

    def _go(self, name: str, **what: Any) -> bool:
        self.gone.append((name, what))
        return self.shell.go(name, **what) if self.shell.has(name) else False

    @property
    def page(self) -> Any:
        return self.shell.stack.current()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.shell, key)

    def names(self, column: Column) -> list[str]:
        return [row.name for row in self.page.columns[column].model.rows]

    def in_dialog(self, work: Callable[[Any], None]) -> None:
        """Do this when the next dialog has opened."""

        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isActiveWindow():
                if dialog is not None:
                    dialog.activateWindow()
                QTimer.singleShot(10, when_open)
                return
            try:
                work(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, when_open)


def arrive(screen: Screen, *numbers: int) -> None:
    for number in numbers:
        screen.page.columns[Column.EXPECTED].list.setFocus()
        rows = screen.page.columns[Column.EXPECTED].model.rows
        row = next(row for row in rows if row.ticket.number == number)
        screen.page.columns[Column.EXPECTED].select(row.id)
        screen.press(Qt.Key.Key_A)
