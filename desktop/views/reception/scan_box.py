"""The box a keyboard-wedge scanner types into: fast, without the input method, exact."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

translate = QCoreApplication.translate
STRIPPED = "\r\n\t"
MOST = 4296  # characters: the largest QR code there is, alphanumeric (ISO/IEC 18004)
_FILTERS = frozenset("123456789")
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ScanBox(QLineEdit):
    """Takes a slip's code or a telephone code; Enter, or the scanner's own Tab, hands it over.

    Only CR, LF and Tab are stripped: a space is a character of the code (requirements.md, M1).

    Signals:
        scanned(text): not empty.
        left(): Down was pressed: on to the list.
        chose(number): a digit alone and Enter: an empty desk leaves the keyboard here, and who
            presses 5 for a filter must not find it before his next scan.
        passed(): Enter was pressed with nothing in the box: what is marked in the list is meant.
    """

    scanned = Signal(str)
    chose = Signal(int)
    left = Signal()
    passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setMaxLength(MOST)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(translate("Reception", "F6  Scan code A, or type a telephone code"))
        self.setAccessibleName(translate("Reception", "Scan box"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a scan, and Tab does while there is something; empty, it passes Enter on."""
        if event.key() in _ENDS and not self.text():
            self.passed.emit()
        elif event.key() in _ENDS and self.text() in _FILTERS:
            number = int(self.text())
            self.clear()
            self.chose.emit(number)
        elif event.key() in _ENDS:
            self.hand_over()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Tab at the end of a scan hands it over and stays for the next one."""
        if next and self.text():
            self.hand_over()
            return True
        return super().focusNextPrevChild(next)

    def hand_over(self) -> None:
        """Give what stands here away and be empty for the next one."""
        text = self.text()
        for each in STRIPPED:
            text = text.replace(each, "")
        self.clear()
        if text:
            self.scanned.emit(text)
