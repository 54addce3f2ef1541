"""What the exchange screen has to tell, one line each; never so many that no room is left."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.pill import KeyButton
from desktop.views.tokens import TONE_ICONS, Tone

MOST = 2
BESIDE_A_CARD = 1
"""So many lines stand while a record is decided on below; the others are one key away."""


class Note(QFrame):
    """One thing to tell, with its sign, and buttons for what can be done about it.

    Attributes:
        wanted: it has something to say; whether it shows is the box's decision.
        answers: it tells what became of what the person has just done, so it is never put behind.

    Signals:
        changed(): `wanted` may be another.
    """

    changed = Signal()

    def __init__(self, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = self.answers = False
        self._sign, self.words = QLabel(), QLabel()
        self.words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(5), theme.px(10), theme.px(5))
        row.setSpacing(theme.px(8))
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        for button in buttons:
            row.addWidget(button)
        self.hide()

    def say(self, words: str, tone: Tone = Tone.GREY) -> None:
        """Tell this; none takes it back."""
        self.words.setText(words)
        self._sign.setPixmap(theme.pixmap(TONE_ICONS[tone], 20, tone))
        theme.set_look(self, look="note", tone=str(tone))
        theme.set_look(self.words, tone=str(tone))  # a style is not handed down to a child anew
        self.setAccessibleName(words)
        self.wanted = bool(words)
        if self.parentWidget() is not None:  # else it would be a window of its own
            self.setVisible(self.wanted)
        self.changed.emit()

    def text(self) -> str:
        """What it tells."""
        return self.words.text()


class StopNote(Note):
    """Why nothing is sent; where somebody must act at the county's settings, with the way there.

    Attributes:
        county: that way.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.county = KeyButton(QCoreApplication.translate("StopNote", "County platform"))
        super().__init__(self.county, parent=parent)
        self.county.hide()

    def offer_county(self, *, offered: bool) -> None:
        """Show the way to the settings, or take it away."""
        self.county.setVisible(offered and self.wanted)


class NotesBox(QWidget):
    """Notes in the order of their weight; what finds no room is behind one button.

    Attributes:
        more: that button; the page places it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: list[Note] = []
        self._most, self._open, self._arranging = MOST, False, False
        self.more = KeyButton(self.tr("More"))
        self.more.hide()
        self.more.clicked.connect(self._turn)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))

    def add(self, notes: Iterable[Note]) -> None:
        """Take these in, the weightiest first."""
        for note in notes:
            self._notes.append(note)
            self._column.addWidget(note)
            note.changed.connect(self._arrange)
        self._arrange()

    def leave_room(self, *, card: bool) -> None:
        """Say whether a card below needs the room."""
        self._most = BESIDE_A_CARD if card else MOST
        self._arrange()

    def _turn(self) -> None:
        self._open = not self._open
        self._arrange()

    def _arrange(self) -> None:
        if self._arranging:  # hiding a note may make it speak again
            return
        self._arranging = True
        wanted = [note for note in self._notes if note.wanted]
        answers = [note for note in wanted if note.answers]
        others = [note for note in wanted if not note.answers]
        shown = answers + others[: max(self._most - len(answers), 0)]
        for note in wanted:
            note.setVisible(self._open or note in shown)
        left = len(wanted) - len(shown)
        self._open = self._open and left > 0
        self.more.set_words(
            self.tr("Fewer notes")
            if self._open
            else self.tr("{count} more notes").format(count=left)
        )
        self.more.setVisible(left > 0)
        self.setVisible(bool(wanted))
        self._arranging = False
