"""The roster grid: who is expected and how they attended, by single keys."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.attendance import ALL_STAFF, VILLAGE_DOCTORS, Roster, RosterCount
from desktop.domain.training import Attendance
from desktop.views import theme
from desktop.views.messages.codes import label
from desktop.views.pill import KeyButton
from desktop.views.tables import Column, EmptyText
from desktop.views.tokens import Tone
from desktop.views.training import words
from desktop.views.training.letters import LetterTable

CLEAR_KEY = "0"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A line of the grid."""

    no: int
    person: Attendance


class RosterView(QWidget):
    """Buttons with their letters, and the grid. Knows no training, only a roster.

    Attributes:
        counters: what the roster adds up to; the page places it.

    Signals:
        marked(keys, status): a status for these people, or None to take theirs away.
        rest_asked(): everybody who has no status came.
        group_asked(key): put a group on; empty asks which department.
        walk_in_asked(): add people who came.
        removed(keys): take people off.
        details_asked(person): Enter on a row.
    """

    marked = Signal(object, object)
    rest_asked = Signal()
    group_asked = Signal(str)
    walk_in_asked = Signal()
    removed = Signal(object)
    details_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._open = True
        self.counters = QLabel()
        self.counters.setAccessibleName(self.tr("Counts"))
        self.staff = KeyButton(self.tr("All clinical staff"), "G", icon="add")
        self.village = KeyButton(self.tr("All village doctors"), "V", icon="add")
        self.dept = KeyButton(self.tr("Department …"), "D", icon="add")
        self.walk_in = KeyButton(self.tr("Walk-in"), "W", icon="user")
        self.rest = KeyButton(self.tr("The rest came"), "A", icon="ok")
        self.legend = QLabel()
        theme.set_look(self.legend, look="small")
        self.table = self._make_table()
        self._lay_out()
        self._connect()

    def _make_table(self) -> LetterTable:
        table = LetterTable(
            [
                Column(self.tr("No."), lambda row: str(row.no), 56),
                Column(
                    self.tr("Name"),
                    lambda row: row.person.name,
                    130,
                    bold=lambda row: row.person.status is None,
                ),
                Column(self.tr("Department"), lambda row: row.person.dept or row.person.org, 190),
                Column(self.tr("Title"), lambda row: row.person.title, 150),
                Column(
                    self.tr("Status"),
                    lambda row: words.status_word(row.person.status),
                    120,
                    icon=_icon,
                    tone=_tone,
                ),
                Column(
                    self.tr("Signed in"), lambda row: words.time_words(row.person.signed_in_at), 102
                ),
                Column(
                    self.tr("Signed out"),
                    lambda row: words.time_words(row.person.signed_out_at),
                    102,
                ),
                Column(self.tr("Note"), self._note, stretch=True),
            ],
            row_id=lambda row: row.person.key,
            name=self.tr("Roster"),
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        return table

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.staff, self.village, self.dept, self.walk_in):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.table, 1)
        column.addWidget(self.legend)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.table.struck.connect(self._on_key)
        self.table.opened.connect(lambda row: self.details_asked.emit(row.person))
        self.table.empty_pressed.connect(lambda: self._when_open(self.staff))
        self.staff.clicked.connect(lambda: self.group_asked.emit(ALL_STAFF))
        self.village.clicked.connect(lambda: self.group_asked.emit(VILLAGE_DOCTORS))
        self.dept.clicked.connect(lambda: self.group_asked.emit(""))
        self.walk_in.clicked.connect(self.walk_in_asked)
        self.rest.clicked.connect(self.rest_asked)
        self.table.add_action(
            self.tr("Take off the roster"), lambda _row: self._remove(), key="Del", icon="close"
        )

    # --- showing -----------------------------------------------------------------------

    def show_roster(self, roster: Roster, count: RosterCount, *, is_open: bool) -> None:
        """Show the people; the chosen row stays chosen."""
        self._open = is_open
        for button in (self.staff, self.village, self.dept, self.walk_in, self.rest):
            button.setVisible(is_open)
        self.rest.setEnabled(count.unmarked > 0)
        self.table.set_empty(self._empty_text())
        self.table.set_rows([RosterRow(no, each) for no, each in enumerate(roster, 1)])
        self.counters.setText(_count_words(count))
        self.legend.setText(self._legend_words())

    def chosen_keys(self) -> list[str]:
        """Return the keys of the chosen rows, from top to bottom."""
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        rows = self.table.rows()
        return [rows[place].person.key for place in places if place < len(rows)]

    def move_on_from(self, keys: Collection[str]) -> None:
        """Choose the row after the last of these, or that one when it is the last of all."""
        rows = self.table.rows()
        places = [place for place, row in enumerate(rows) if row.person.key in keys]
        if places:
            after = min(places[-1] + 1, len(rows) - 1)
            self.table.select(rows[after].person.key)

    def choose(self, keys: Collection[str]) -> None:
        """Choose these rows again."""
        model = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for place, row in enumerate(self.table.rows()):
            if row.person.key in keys:
                model.select(self.table.records.index(place, 0), flags.Select | flags.Rows)

    # --- inside ----------------------------------------------------------------------

    def _on_key(self, text: str) -> None:
        letters = {
            "g": self.staff,
            "v": self.village,
            "d": self.dept,
            "w": self.walk_in,
            "a": self.rest,
        }
        if text in letters:
            self._when_open(letters[text])
        elif (text in words.KEYS or text == CLEAR_KEY) and (keys := self.chosen_keys()):
            self.marked.emit(keys, words.KEYS.get(text))

    def _when_open(self, button: KeyButton) -> None:
        # a click on a hidden button would still act
        if self._open and button.isEnabled():
            button.click()

    def _remove(self) -> None:
        if self._open and (keys := self.chosen_keys()):
            self.removed.emit(keys)

    def _empty_text(self) -> EmptyText:
        if not self._open:
            return EmptyText(self.tr("Nobody was written on this roster."))
        return EmptyText(
            self.tr("Nobody is on the roster yet."),
            self.tr("Add all clinical staff"),
            "G",
            self.tr("V adds the village doctors, D a department, W somebody who walks in."),
        )

    def _legend_words(self) -> str:
        if not self._open:
            return self.tr("Attendance is locked.")
        keys = "   ".join(f"{key} {label(status)}" for key, status in words.KEYS.items())
        return self.tr(
            "{keys}   0 take away · Enter times and note · Shift+↑↓ several · Del take off"
        ).format(keys=keys)

    def _note(self, row: RosterRow) -> str:
        walk_in = self.tr("walked in") if row.person.walk_in else ""
        return " · ".join(part for part in (walk_in, row.person.note) if part)


def _icon(row: RosterRow) -> str | None:
    return words.STATUS_LOOKS[row.person.status][1] if row.person.status else None


def _tone(row: RosterRow) -> Tone | None:
    return words.STATUS_LOOKS[row.person.status][0] if row.person.status else None


def _count_words(count: RosterCount) -> str:
    parts = [
        words.translate("Roster", "Expected {count}").format(count=count.expected),
        words.translate("Roster", "Came {count}").format(count=count.came),
        *(f"{label(status)} {n}" for status, n in count.by_status.items()),
        words.translate("Roster", "Not marked {count}").format(count=count.unmarked),
    ]
    return "  ·  ".join(parts)
