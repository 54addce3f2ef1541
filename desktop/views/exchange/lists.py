"""The three lists of the exchange screen: what waits, what arrived, what needs a person."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.exchange import words
from desktop.views.tables import Column, EmptyText, RecordTable

translate = QCoreApplication.translate
LEAST_HEIGHT = 96  # head and two rows
When = Callable[[datetime | None], str]


class DownTo(QObject):
    """From a button of the head, Down leads into a list below that has something in it."""

    def __init__(self, button: QWidget, table: RecordTable) -> None:
        super().__init__(button)
        self._table = table
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt would go to the next button, somewhere in the top bar."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        down = pressed and event.key() == Qt.Key.Key_Down  # type: ignore[attr-defined]
        if down and self._table.rows():
            self._table.setFocus()
            return True
        return super().eventFilter(watched, event)


def held_table(when: When) -> RecordTable:
    """What needs a person."""
    return _fitting(
        RecordTable(
            columns=[
                Column(
                    translate("ExchangePage", "State"),
                    lambda row: words.state_words(row.state),
                    width=124,
                    tone=lambda row: words.STATES[row.state][1],
                ),
                Column(
                    translate("ExchangePage", "What"),
                    lambda row: words.kind_words(row.kind),
                    width=110,
                ),
                Column(translate("ExchangePage", "Which"), lambda row: row.title, stretch=True),
                Column(
                    translate("ExchangePage", "Saved"), lambda row: when(row.saved_at), width=110
                ),
            ],
            row_id=lambda row: row.op_id,
            empty=no_record(in_the_way=0),
        )
    )


def waiting_table(age: Callable[[datetime], str]) -> RecordTable:
    """What waits, by kind."""
    return _fitting(
        RecordTable(
            columns=[
                Column(
                    translate("ExchangePage", "What"),
                    lambda row: words.kind_words(row.kind),
                    stretch=True,
                ),
                Column(
                    translate("ExchangePage", "How many"), lambda row: str(row.count), width=110
                ),
                Column(translate("ExchangePage", "Oldest"), lambda row: age(row.oldest), width=130),
            ],
            row_id=lambda row: row.kind,
            empty=nothing_waits(problems=0),
        )
    )


def no_record(*, in_the_way: int) -> EmptyText:
    """What stands where no record needs a person, though something else may."""
    if in_the_way:
        return EmptyText(translate("ExchangePage", "No single record; read the note above."))
    return EmptyText(translate("ExchangePage", "Nothing needs a person."))


def nothing_waits(*, problems: int) -> EmptyText:
    """What stands where nothing waits; green words only where everything has arrived."""
    if problems:
        return EmptyText(
            translate("ExchangePage", "Nothing waits but what stands under “Needs a person”.")
        )
    return EmptyText(
        translate("ExchangePage", "Nothing waits: everything has arrived at the county.")
    )


def arrived_table(when: When) -> RecordTable:
    """What arrived lately."""
    return _fitting(
        RecordTable(
            columns=[
                Column(translate("ExchangePage", "Sent"), lambda row: when(row.sent_at), width=110),
                Column(
                    translate("ExchangePage", "What"),
                    lambda row: words.kind_words(row.kind),
                    width=110,
                ),
                Column(translate("ExchangePage", "Which"), lambda row: row.title, stretch=True),
            ],
            row_id=lambda row: row.op_id,
            empty=EmptyText(translate("ExchangePage", "Nothing has been sent yet.")),
        )
    )


def column_of(title: str, table: RecordTable) -> QVBoxLayout:
    """A list under its heading."""
    column = QVBoxLayout()
    column.setSpacing(theme.px(6))
    add_list(column, title, table)
    return column


def add_list(column: QVBoxLayout, title: str, table: RecordTable) -> None:
    """One more list under its heading."""
    label = QLabel(title)
    theme.set_look(label, look="heading")
    label.setBuddy(table)
    table.setAccessibleName(title)
    column.addWidget(label)
    column.addWidget(table, 1)


def _fitting(table: RecordTable) -> RecordTable:
    """The page is to fit a small screen whole."""
    table.setMinimumHeight(theme.px(LEAST_HEIGHT))
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return table
