"""The pages of return care on a real clinic."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.app import patients, reception
from desktop.app import return_care as area
from desktop.app.papers import PaperDesk
from desktop.domain.return_rows import Fold
from desktop.services.drafts import Drafts
from desktop.services.papers import Papers
from desktop.views.changes import Changes
from desktop.views.page import Page
from desktop.views.return_care.board_page import ReturnCarePage
from desktop.views.shell import Shell
from tests.factory import Clinic

Show = Callable[[Shell], Shell]


class Screen:
    """The window with patients, the receiving desk and return care, and hands for its keys."""

    def __init__(self, clinic: Clinic, folder: Path, show: Show) -> None:
        self.changes = changes = Changes()
        self.shell = Shell(changes, now=clinic.clock.now)
        self.papers, self.clinic = folder, clinic
        self.went: list[tuple[str, dict[str, Any]]] = []
        desk = PaperDesk(Papers(clinic.store, self._actor), clinic.clock, self.shell)
        desk.catcher = folder
        with clinic.store.reading() as reading:
            place = reading.place()
        self.house = SimpleNamespace(
            store=clinic.store,
            clock=clinic.clock,
            actor=self._actor,
            place=place,
            drafts=Drafts(clinic.store, self._actor),
            shell=self.shell,
            go=self._go,
            print_paper=desk.print_paper,
            papers=desk,
            changes=changes,
        )
        for each in (patients, reception, area):
            each.wire(self.house)  # type: ignore[arg-type]
        clinic.store.on_change(changes.records_changed.emit)
        self.shell.go("return-care")
        show(self.shell)

    def _actor(self) -> Any:
        return self.clinic.nurse

    def _go(self, name: str, **what: Any) -> object:
        self.went.append((name, what))
        return self.shell.go(name, **what) if self.shell.has(name) else None

    @property
    def page(self) -> Page:
        page = self.shell.stack.current()
        assert page is not None
        return page

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.shell, key)

    def type(self, widget: QWidget, text: str) -> None:
        """Type into a widget."""
        QTest.keyClicks(widget, text)

    def in_dialog(self, work: Callable[[Any], None]) -> None:
        """Do this when the next dialog has opened."""

        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(10, when_open)
                return
            try:
                work(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, when_open)


def board(screen: Screen, fold: Fold) -> ReturnCarePage:
    """The work list at this folder, with the keyboard in it."""
    screen.shell.go("return-care", fold=fold)
    page = screen.page
    assert isinstance(page, ReturnCarePage)
    page.table.setFocus()
    return page
