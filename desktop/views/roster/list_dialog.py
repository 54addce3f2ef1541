"""A dialog around one list: words above, buttons with their keys below."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DesktopError
from desktop.views import theme
from desktop.views.messages import told
from desktop.views.pill import KeyButton
from desktop.views.tables import RecordTable
from desktop.views.tokens import Tone

WIDTH, HEIGHT = 960, 600


class ListDialog(QDialog):
    """Holds a list; subclasses add their buttons and read their rows."""

    def __init__(self, parent: QWidget | None, title: str, table: RecordTable) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.table = table
        self.words, self._told = QLabel(), QLabel()
        self.words.setWordWrap(True)
        self._told.setWordWrap(True)
        theme.set_look(self._told, look="toned", tone=str(Tone.RED))
        self._told.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(table, 1)
        column.addWidget(self._told)
        column.addLayout(self._row)
        room = self.screen().availableSize()
        self.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height() - 40))

    def add_buttons(
        self, buttons: Sequence[tuple[str, str, str, str, Callable[[], object]]]
    ) -> list[KeyButton]:
        """Add (words, key, icon, look, work); Esc goes back by itself."""
        made = []
        for words, key, icon, look, work in buttons:
            button = KeyButton(words, key, icon=icon, look=look)
            button.clicked.connect(lambda _on=False, run=work: self.try_to(run))
            if key not in {"", "Esc"}:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(button.click)
            self._row.addWidget(button)
            made.append(button)
        self._row.insertStretch(max(0, self._row.count() - 2), 1)
        return made

    def try_to(self, work: Callable[[], object]) -> None:
        """Do it; say here what stood in its way."""
        self.say("")
        try:
            work()
        except DesktopError as error:
            self.say(told(error))

    def say(self, words: str, tone: Tone = Tone.RED) -> None:
        """Show words under the list, of trouble as a rule, or none."""
        theme.set_look(self._told, look="toned", tone=str(tone))
        self._told.setText(words)
        self._told.setVisible(bool(words))
