"""A line that finds people while one types, and a field of several people."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop.domain.entry.text import is_han
from desktop.domain.errors import Problem
from desktop.domain.training import Lecturer
from desktop.domain.training_rows import Person
from desktop.views import theme
from desktop.views.fields import Field
from desktop.views.fields.text import set_ime
from desktop.views.flow import FlowLayout, flow_host
from desktop.views.training.words import lecturer_words, person_words

Find = Callable[[str], Sequence[Person]]
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LIST_WIDTH = 420


class SuggestLine(QLineEdit):
    """A line with found people under it; Up and Down choose, Enter takes, Esc puts away.

    Signals:
        picked(choice): a Person, or the typed text for somebody from outside.
    """

    picked = Signal(object)

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._choices: list[Person | str] = []
        self.list: QListWidget | None = None
        set_ime(self, on=True)
        self.textEdited.connect(self._on_edited)

    def handle(self, event: QKeyEvent) -> bool:
        """Work the list by a key; True when used up."""
        if self.list is None:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            count = self.list.count()
            self.list.setCurrentRow((self.list.currentRow() + step) % count)
        elif event.key() in _TAKE:
            self._take(self.list.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            return False
        return True

    def put_away(self) -> None:
        """Hide the list."""
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
            self.list = None

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while the list is open."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.list is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the list have its keys."""
        if not self.handle(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no list behind."""
        self.put_away()
        super().focusOutEvent(event)

    def _on_edited(self, text: str) -> None:
        self.put_away()
        if not (typed := text.strip()):
            return
        self._choices = [*self._find(typed), typed]
        self.list = QListWidget(self.window())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("People found"))
        for choice in self._choices:
            self.list.addItem(
                self.tr("From outside: {who}").format(who=lecturer_words(outsider(choice)))
                if isinstance(choice, str)
                else person_words(choice)
            )
        self.list.setCurrentRow(0)
        self.list.itemClicked.connect(lambda item: self._take(self._row_of(item)))
        self.list.setGeometry(self._place_of_list())
        self.list.show()
        self.list.raise_()

    def _place_of_list(self) -> QRect:
        """Under the line, or above it where there is more room."""
        gap = theme.px(2)
        top = self.mapTo(self.window(), QPoint(0, 0))
        below = self.window().height() - top.y() - self.height() - 2 * gap
        wanted = theme.px(33) * len(self._choices) + theme.px(6)
        width = max(self.width(), theme.px(LIST_WIDTH))
        if wanted <= below or below >= top.y():
            return QRect(top.x(), top.y() + self.height() + gap, width, min(wanted, below))
        height = min(wanted, top.y() - gap)
        return QRect(top.x(), top.y() - height - gap, width, height)

    def _row_of(self, item: Any) -> int:
        return self.list.row(item) if self.list is not None else -1

    def _take(self, row: int) -> None:
        self.put_away()
        if 0 <= row < len(self._choices):
            self.picked.emit(self._choices[row])


def outsider(typed: str) -> Lecturer:
    """Somebody from outside: a Chinese name may be followed by a space and where from."""
    name, _, org = typed.strip().partition(" ")
    if org and is_han(name[0]):
        return Lecturer(name=name, org=org.strip())
    return Lecturer(name=typed.strip())


def lecturer_of(choice: Person | str) -> Lecturer:
    """What was picked as a lecturer."""
    if isinstance(choice, str):
        return outsider(choice)
    return Lecturer(name=choice.name, person_id=choice.id, org=choice.org)


class PeopleField(Field):
    """Several people in order; value is a tuple of Lecturer. Backspace takes the last away."""

    def __init__(self, name: str, label: str, *, find: Find, **common: Any) -> None:
        super().__init__(name, label, **common)
        self.line = SuggestLine(find)
        self.line.setPlaceholderText(self.tr("name or pinyin; from outside: name, space, where"))
        self.people: list[Lecturer] = []
        self.chips: list[QPushButton] = []
        self._chosen = flow_host()
        FlowLayout(self._chosen, theme.px(6))
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.line)
        column.addWidget(self._chosen)
        self.line.textEdited.connect(lambda _text: self._edited())
        self.line.picked.connect(self._on_picked)
        self._adopt(host, self.line)
        self._show_people()

    def value(self) -> tuple[Lecturer, ...]:
        """Return who was chosen."""
        return tuple(self.people)

    def set_value(self, value: tuple[Lecturer, ...] | None) -> None:
        """Show these people."""
        self.people = list(value or ())
        self.line.clear()
        self._show_people()
        self._announce()

    def plain(self) -> list[dict[str, str]]:
        """Return the chosen, and what is still being typed."""
        chosen = [
            {"name": each.name, "id": str(each.person_id or ""), "org": each.org}
            for each in self.people
        ]
        typed = self.line.text()
        return [*chosen, {"typed": typed}] if typed.strip() else chosen

    def set_plain(self, plain: Any) -> None:
        """Put back what `plain` returned."""
        said = list(plain or ())
        self.people = [
            Lecturer(
                name=each["name"],
                person_id=UUID(each["id"]) if each["id"] else None,
                org=each["org"],
            )
            for each in said
            if "name" in each
        ]
        self.line.setText("".join(each.get("typed", "") for each in said))
        self._show_people()
        self._announce()

    def own_problem(self) -> Problem | None:
        """Return that a name was typed and nobody chosen, or None."""
        if self.line.text().strip() and self.line.list is None:
            return Problem("training.person_not_chosen")
        return None

    def cursor_place(self) -> int:
        """Return the position in characters."""
        return self.line.cursorPosition()

    def set_cursor_place(self, position: int) -> None:
        """Put the cursor there."""
        self.line.setCursorPosition(position)

    def _key(self, event: QKeyEvent) -> bool:
        if self.line.handle(event):
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self.people:
            self._take_away(self.people[-1])
            return True
        return super()._key(event)

    def _on_picked(self, choice: Person | str) -> None:
        who = lecturer_of(choice)
        if who not in self.people:
            self.people.append(who)
        self.line.clear()
        self._show_people()
        self._edited(done=True)

    def _take_away(self, who: Lecturer) -> None:
        self.people.remove(who)
        self._show_people()
        self._edited(done=True)

    def _show_people(self) -> None:
        layout = self._chosen.layout()
        assert layout is not None
        for chip in self.chips:
            layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for who in self.people:
            chip = QPushButton(lecturer_words(who), self._chosen)
            chip.setIcon(theme.icon("close"))
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setToolTip(self.tr("Take away (Backspace takes the last)"))
            theme.set_look(chip, look="chip")
            chip.clicked.connect(lambda _on=False, w=who: self._take_away(w))
            layout.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        self._chosen.setVisible(bool(self.people))
