from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.views.tables import Column, EmptyText, RecordTable
from desktop.views.tokens import LIGHT, Tone

KEY = Qt.Key


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    tone: Tone | None = None


ROWS = tuple(Row(n, f"row {n}") for n in range(20))
EMPTY = EmptyText("No bookings today.", "New booking", "F3", "known since 08:30")


@pytest.fixture
def table(shown) -> RecordTable:
    table = RecordTable(
        [
            Column("Name", lambda row: row.name, width=100),
            Column("State", lambda row: row.tone or "", tone=lambda row: row.tone, stretch=True),
            Column("Note", lambda row: "long " * 40, width=80),
        ],
        row_id=lambda row: row.id,
        empty=EMPTY,
        name="Bookings",
    )
    table.resize(500, 300)
    shown(table)
    table.setFocus()
    return table


def test_rows_are_32_pixels_high(table: RecordTable) -> None:
    table.set_rows(ROWS)
    assert table.rowHeight(0) == 32


def test_enter_opens_the_chosen_row(table: RecordTable, qtbot: QtBot) -> None:
    table.set_rows(ROWS)
    qtbot.keyClick(table, KEY.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, KEY.Key_Return)
    assert opened.args == [ROWS[1]]


def test_home_and_end_go_to_the_first_and_last_row(table: RecordTable, qtbot: QtBot) -> None:
    table.set_rows(ROWS)
    qtbot.keyClick(table, KEY.Key_End)
    assert table.current() is ROWS[-1]
    qtbot.keyClick(table, KEY.Key_Home)
    assert table.current() is ROWS[0]


def test_a_letter_tells_the_screen_and_does_not_jump(table: RecordTable, qtbot: QtBot) -> None:
    table.set_rows(ROWS)
    with qtbot.waitSignal(table.keyed) as keyed:
        qtbot.keyClicks(table, "3")
    assert keyed.args == [ROWS[0], "3"]
    assert table.current() is ROWS[0]


def test_the_same_record_stays_chosen_when_rows_are_loaded_again(table: RecordTable) -> None:
    table.set_rows(ROWS)
    table.select(7)
    table.set_rows(tuple(reversed(ROWS)))
    assert table.current_id() == 7


def test_the_neighbour_is_chosen_when_the_chosen_record_is_gone(table: RecordTable) -> None:
    table.set_rows(ROWS)
    table.select(7)
    table.set_rows([row for row in ROWS if row.id != 7])
    assert table.current_id() == 8
    table.set_rows([])
    assert table.current() is None


def test_pages_are_loaded_as_one_goes_down(table: RecordTable, qtbot: QtBot) -> None:
    asked = []

    def more(last: Row) -> tuple[Row, ...]:
        asked.append(last.id)
        return tuple(Row(last.id + n, "more") for n in range(1, 21)) if last.id < 59 else ()

    table.set_rows(ROWS, more)
    for _ in range(5):
        qtbot.keyClick(table, KEY.Key_End)
        qtbot.keyClick(table, KEY.Key_PageDown)
        table.scrollToBottom()
        table.records.fetchMore(table.rootIndex())
    assert asked[0] == 19
    assert [row.id for row in table.rows()] == list(range(60))
    assert table.select(45)


def test_one_row_can_change_in_place(table: RecordTable) -> None:
    table.set_rows(ROWS)
    table.select(2)
    table.refresh_row(replace(ROWS[2], name="arrived"))
    assert table.current().name == "arrived"
    assert table.records.index(2, 0).data() == "arrived"


def test_a_state_has_colour_icon_and_word(table: RecordTable) -> None:
    table.set_rows([Row(1, "a", Tone.RED)])
    cell = table.records.index(0, 1)
    assert cell.data() == "red"
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == QColor(LIGHT.tones[Tone.RED].ink)
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_words_that_do_not_fit_are_in_the_tooltip(table: RecordTable) -> None:
    table.set_rows(ROWS[:1])
    cell = table.records.index(0, 2)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == cell.data()


def test_an_empty_list_says_why_and_enter_fills_it(table: RecordTable, qtbot: QtBot) -> None:
    table.set_rows([])
    assert table.empty.isVisible()
    for words in (EMPTY.why, EMPTY.action, EMPTY.key, EMPTY.since):
        assert words in table.empty.accessibleName()
    with qtbot.waitSignal(table.empty_pressed):
        qtbot.keyClick(table, KEY.Key_Return)
    table.set_rows(ROWS)
    assert not table.empty.isVisible()


def test_actions_stand_in_the_menu_and_on_their_keys(table: RecordTable, qtbot: QtBot) -> None:
    done = []
    table.add_action("Cancel", done.append, key="Del", icon="close")
    table.add_action("New", done.append, needs_row=False)
    assert [a.isEnabled() for a in table.context_menu().actions()] == [False, True]
    table.set_rows(ROWS)
    assert [a.isEnabled() for a in table.context_menu().actions()] == [True, True]
    qtbot.keyClick(table, KEY.Key_Delete)
    assert done == [ROWS[0]]


def test_the_marked_column_takes_the_room_that_is_left(table: RecordTable) -> None:
    table.set_rows(ROWS)
    assert table.columnWidth(0) == 100
    assert table.columnWidth(1) > 200
    assert sum(table.columnWidth(n) for n in range(3)) == table.viewport().width()


def test_a_hundred_thousand_rows_show_at_once(table: RecordTable) -> None:
    rows = [Row(n, "x") for n in range(100_000)]
    table.set_rows(rows)
    assert table.select(99_999)
    assert table.current() is rows[-1]


def test_a_list_that_becomes_empty_says_that_nothing_is_chosen(
    table: RecordTable, qtbot: QtBot
) -> None:
    table.set_rows(ROWS)
    with qtbot.waitSignal(table.chosen) as chosen:
        table.set_rows(())
    assert chosen.args == [None]
    with qtbot.assertNotEmitted(table.chosen):
        table.set_rows(())
