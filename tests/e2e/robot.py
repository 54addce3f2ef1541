"""The real program with a pair of hands: reads what to press from standard input.

Runs in a process of its own, so that it can be killed. One JSON object a line in, one out. The
hands only press keys and look at what is on the screen: nothing reaches behind the widgets.
"""

import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QSocketNotifier, Qt, QTimer, QUrl
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.app.window import Opening, Program
from desktop.views.drafts import DraftKeeper
from desktop.views.fields import Field
from desktop.views.queue.call_screen import CallScreen
from desktop.views.shell import Shell

_LATER = object()
MOST_ROWS = 200
LEFT = Qt.MouseButton.LeftButton


class Robot:
    """Presses keys on whatever has the focus, and tells what can be read.

    Every key is an event of its own and the answer comes after the last of them: a key that
    opens a question with an event loop of its own does not keep the answer back.
    """

    def __init__(self, program: Program, ear: "Ear") -> None:
        self.program = program
        self.ear = ear
        self.lookout = Lookout()
        self._due: deque[Callable[[], Any]] = deque()
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_line)

    def _on_line(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        asked = json.loads(line)
        self._catch_papers()
        work = getattr(self, asked.pop("do"))
        self._due = deque([lambda: work(**asked)])
        self._step()

    def _step(self) -> None:
        """Do what is due and answer with what came of it; keys are followed up one by one."""
        if not self._due:
            return
        step = self._due.popleft()
        # the next step is on its way before this one, which may not return for a while
        if self._due:
            QTimer.singleShot(0, self._step)
        try:
            answer = {"ok": step()}
        except Exception as error:  # noqa: BLE001 - the test on the other end decides
            answer = {"error": f"{type(error).__name__}: {error}"}
        if answer.get("ok") is not _LATER:
            self._due.clear()
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()

    def _one_by_one(self, steps: list[Callable[[], object]]) -> object:
        """Do these, each as an event of its own, then answer."""

        def quiet(step: Callable[[], object]) -> object:
            step()
            return _LATER

        # offscreen the window may have lost the keyboard meanwhile;
        # the rounds at the end let a question that was opened, or left, hand the focus on
        all_steps = [self._hand_on, *steps, self._hand_on, self._hand_on]
        self._due.extend([*(lambda s=s: quiet(s) for s in all_steps), lambda: None])
        QTimer.singleShot(0, self._step)
        return _LATER

    def _hand_on(self) -> None:
        """Give the keyboard to the window in front: offscreen no window manager does."""
        if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
            (QApplication.activeModalWidget() or self.program.shell).activateWindow()

    # --- hands ---------------------------------------------------------------------

    def key(self, keys: str) -> object:
        """Press keys such as `F3`, `Ctrl+Return`, `Alt+4`, several parted by spaces."""
        return self._one_by_one([lambda name=name: self._press(name) for name in keys.split()])

    def _press(self, name: str) -> None:
        pressed = QKeySequence(name)[0]
        QTest.keyClick(self._target(), pressed.key(), pressed.keyboardModifiers())

    def write(self, text: str) -> object:
        """Write text where the focus is, as a keyboard or an input method would."""
        return self._one_by_one([lambda char=char: self._write(char) for char in text])

    def _write(self, char: str) -> None:
        target = self._target()
        if char.isascii():
            QTest.keyClick(target, char)
        else:
            event = QInputMethodEvent()
            event.setCommitString(char)
            QApplication.sendEvent(target, event)

    def press(self, words: str) -> object:
        """Click the visible button that bears these words."""
        for button in self._visible(QAbstractButton):
            if button.isEnabled() and words in (button.text(), button.accessibleName()):
                return self._one_by_one([lambda found=button: QTest.mouseClick(found, LEFT)])
        raise LookupError(words)

    def focus(self, name: str) -> None:
        """Click into the visible field with this accessible name."""
        for kind in (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView):
            for field in self._visible(kind):
                if field.accessibleName() == name:
                    field.setFocus(Qt.FocusReason.MouseFocusReason)
                    QTest.mouseClick(field, LEFT, pos=QPoint(4, 4))
                    return
        raise LookupError(name)

    def copy(self, path: str) -> None:
        """Copy a file in the file manager, ready to be pasted."""
        copied = QMimeData()
        copied.setUrls([QUrl.fromLocalFile(path)])
        QApplication.clipboard().setMimeData(copied)

    def _catch_papers(self) -> None:
        """Let the printer be a folder, where one was named."""
        house = getattr(self.program.clinic, "house", None)
        if house is not None and (folder := os.environ.get("PRINTER")):
            house.papers.catcher = Path(folder)

    # --- ears ----------------------------------------------------------------------

    def heard(self) -> int:
        """How many sounds there have been so far."""
        return self.ear.sounds

    # --- eyes ----------------------------------------------------------------------

    def texts(self) -> list[str]:
        """Every word on the screen, in the order of the widgets."""
        found: list[str] = []
        for widget in self._visible(QWidget):
            if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) and widget.text():
                found.append(widget.text())
            elif isinstance(widget, (QPlainTextEdit, QTextEdit)) and widget.toPlainText():
                found.append(widget.toPlainText())
            elif isinstance(widget, QComboBox) and widget.currentText():
                found.append(widget.currentText())
            elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
                found.extend(_cells(widget))
        return [_as_read(text) for text in found]

    def focused(self) -> str:
        """Accessible name of what has the focus."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() or type(widget).__name__ if widget else ""

    def field(self) -> str:
        """Name of the form's field that has the focus, empty outside of forms."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Field):
            widget = widget.parentWidget()
        return widget.name if widget is not None else ""

    def written(self) -> str:
        """What stands in the line or note that has the focus."""
        widget = QApplication.focusWidget()
        if isinstance(widget, (QPlainTextEdit, QTextEdit)):
            return widget.toPlainText()
        return widget.text() if isinstance(widget, QLineEdit) else ""

    def call_screen(self) -> str:
        """What stands on the screen of the waiting room, empty while it is not open."""
        open_ones = (w for w in QApplication.topLevelWidgets() if isinstance(w, CallScreen))
        return next((window.words() for window in open_ones if window.isVisible()), "")

    def row(self) -> str:
        """What stands in the chosen row of the list or table that has the focus."""
        view = QApplication.focusWidget()
        if not isinstance(view, QAbstractItemView) or not view.currentIndex().isValid():
            return ""
        here = view.currentIndex().row()
        return "  ".join(_cells(view, [here]))

    def page(self) -> str:
        """Name of the open page, empty before there is one."""
        shell = self.program._shell
        return shell.stack.current_name() if shell is not None else ""

    def asked(self) -> str:
        """Title of the question or preview over the window, empty when there is none."""
        dialog = QApplication.activeModalWidget()
        return dialog.windowTitle() or type(dialog).__name__ if dialog else ""

    def covered(self) -> bool:
        """Whether a sign-in or set-up page hides the work, or the window is not there yet."""
        shell = self.program._shell
        return shell is None or shell.covered

    def facts(self) -> list[str]:
        """Connection, waiting, last exchange, problems: the four facts at the bottom."""
        bar = self.program.shell.status
        shown = (bar.connection, bar.waiting, bar.last, bar.problems)
        return [button.accessibleName() for button in shown]

    def kept(self) -> bool:
        """Whether all that was typed has been kept as a draft, as it is in every pause."""
        timers = [
            timer
            for keeper in self.program.shell.findChildren(DraftKeeper)
            for timer in keeper.findChildren(QTimer)
        ]
        return not any(timer.isActive() for timer in timers)

    def strays(self) -> list[str]:
        """Windows that flashed up although nobody opened them."""
        return self.lookout.strays

    def at_front(self) -> bool:
        """Whether the window is there to be worked with."""
        shell = self.program.shell
        return shell.isActiveWindow() and not shell.isMinimized()

    def minimize(self) -> None:
        """Put the window away."""
        self.program.shell.showMinimized()

    def grab(self, path: str) -> None:
        """Keep a picture of the window."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        window = QApplication.activeModalWidget() or self.program.shell
        window.grab().save(path)

    def quit(self) -> None:
        """Close the window as a person does."""
        self.program.shell.close()

    # --------------------------------------------------------------------------------

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        widget = popup or QApplication.focusWidget() or QApplication.activeModalWidget()
        return widget or self.program.shell

    def _visible(self, kind: type[Any]) -> list[Any]:
        top = QApplication.activeModalWidget() or self.program._shell
        if top is None:
            return []
        found = [widget for widget in top.findChildren(kind) if widget.isVisible()]
        popup = QApplication.activePopupWidget()
        return found + (popup.findChildren(kind) if popup else [])


def _cells(view: QAbstractItemView, rows: Iterable[int] | None = None) -> list[str]:
    model = view.model()
    # a list model keeps its column count to itself
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    return [
        str(text)
        for row in (range(min(model.rowCount(), MOST_ROWS)) if rows is None else rows)
        for column in range(columns)
        if (text := model.index(row, column).data(Qt.ItemDataRole.DisplayRole))
    ]


def _as_read(text: str) -> str:
    """What the eye reads: signs that only hold a line together are not seen."""
    return text.replace("\N{WORD JOINER}", "").replace("\N{NO-BREAK SPACE}", " ")


class Lookout(QObject):
    """Writes down every window that is shown and is neither the program's nor a question."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown as a window of its own."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            known = isinstance(watched, (Shell, Opening, QDialog, QMenu, CallScreen))
            if not known and watched.windowType() == Qt.WindowType.Window:
                self.strays.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


class Ear:
    """Counts the sounds: a test has no loudspeaker."""

    def __init__(self) -> None:
        self.sounds = 0
        QApplication.beep = self._heard  # type: ignore[method-assign]

    def _heard(self) -> None:
        self.sounds += 1


def main() -> int:
    folder, practice = sys.argv[1], "--practice" in sys.argv
    ear = Ear()  # before anything takes hold of what beeps
    program = Program(Path(folder), practice=practice)
    robot = Robot(program, ear)
    if os.environ.get("WATCH_WINDOWS"):  # a look at every event takes time
        program.app.installEventFilter(robot.lookout)
    status = program.run()
    del robot
    return status


if __name__ == "__main__":
    sys.exit(main())
