"""The real program with a pair of hands: reads what to press from standard input.

Runs in a process of its own, so that it can be killed. One JSON object a line in, one out. The
hands only press keys and look at what is on the screen: nothing reaches behind the widgets.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSocketNotifier, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.app.window import Program


class Robot:
    """Presses keys on whatever has the focus, and tells what can be read."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_line)

    def _on_line(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        asked = json.loads(line)
        try:
            answer = {"ok": getattr(self, asked.pop("do"))(**asked)}
        except Exception as error:  # noqa: BLE001 - the test on the other end decides
            answer = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    # --- hands ---------------------------------------------------------------------

    def key(self, keys: str) -> None:
        """Press keys such as `F3`, `Ctrl+Return`, `Alt+4`, several parted by spaces."""
        for name in keys.split():
            pressed = QKeySequence(name)[0]
            QTest.keyClick(self._target(), pressed.key(), pressed.keyboardModifiers())
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Write text where the focus is, as a keyboard or an input method would."""
        target = self._target()
        for char in text:
            QTest.keyClick(target, char) if char.isascii() else _commit(target, char)
            target = self._target()
        QApplication.processEvents()

    def press(self, words: str) -> None:
        """Click the visible button that bears these words."""
        for button in self._visible(QAbstractButton):
            if button.isEnabled() and words in (button.text(), button.accessibleName()):
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise LookupError(words)

    def focus(self, name: str) -> None:
        """Click into the visible field with this accessible name."""
        for kind in (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView):
            for field in self._visible(kind):
                if field.accessibleName() == name:
                    field.setFocus(Qt.FocusReason.MouseFocusReason)
                    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
                    return
        raise LookupError(name)

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
        return found

    def focused(self) -> str:
        """Accessible name of what has the focus."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() or type(widget).__name__ if widget else ""

    def page(self) -> str:
        """Name of the open page."""
        return self.program.shell.stack.current_name()

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


def _commit(target: QWidget, text: str) -> None:
    from PySide6.QtGui import QInputMethodEvent

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(target, event)


def _cells(view: QAbstractItemView) -> list[str]:
    model = view.model()
    return [
        str(text)
        for row in range(min(model.rowCount(), 200))
        for column in range(model.columnCount())
        if (text := model.index(row, column).data(Qt.ItemDataRole.DisplayRole))
    ]


def main() -> int:
    folder, practice = sys.argv[1], "--practice" in sys.argv
    program = Program(Path(folder), practice=practice)
    robot = Robot(program)
    status = program.run()
    del robot
    return status


if __name__ == "__main__":
    sys.exit(main())
