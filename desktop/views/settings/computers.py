"""Tab: the file that makes a further computer one of this clinic."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DesktopError, RuleBroken
from desktop.views import theme
from desktop.views.messages import sentence
from desktop.views.pill import KeyButton
from desktop.views.sign_in.strip import Strip
from desktop.views.tokens import Tone


class ComputersTab(QWidget):
    """How to add a computer, and the one button it needs here."""

    def __init__(self, write: Callable[[Path], Path], parent: QWidget | None = None) -> None:
        """Build the tab.

        Args:
            write: writes the file into a folder and returns its path.
            parent: Qt's.
        """
        super().__init__(parent)
        self._write = write
        self.strip = Strip()
        note = QLabel(
            self.tr(
                "Two computers of one clinic share patients, bookings and the queue through the"
                " county's server. Write the file here onto a stick, carry it to the new computer"
                " and choose “Add this computer to a clinic that has one already” there. The file"
                " holds the clinic, its experts and staff, no patients. Write a new one for every"
                " computer: each gets a code of its own."
            )
        )
        note.setWordWrap(True)
        self.button = KeyButton(self.tr("Write the file…"), icon="save", look="primary")
        self.button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addWidget(note)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.strip)
        column.addStretch(1)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to write the file"))
        if folder:
            self.write_into(Path(folder))

    def write_into(self, folder: Path) -> None:
        """Write the file and say where it is."""
        try:
            path = self._write(folder)
        except RuleBroken as broken:
            self.strip.say(sentence(next(iter(broken.fields.values()))))
        except DesktopError as error:
            self.strip.say(sentence(error.problem))
        else:
            self.strip.say(self.tr("Written: {path}").format(path=path), Tone.GREEN)
