from enum import StrEnum

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.fields import ChipsField, CodeField, TickField
from desktop.views.fields.choice import typed_choice

OPTIONS = [("a", "Alpha"), ("b", "Beta"), ("c", "Gamma")]


class Side(StrEnum):
    HERE = "here"
    THERE = "there"


def test_a_drop_down_starts_unselected_and_takes_number_keys(shown, qtbot: QtBot) -> None:
    field = shown(CodeField("code", "Code", OPTIONS))
    assert field.value() is None
    with qtbot.waitSignal(field.committed):
        qtbot.keyClicks(field.box, "2")
    assert field.value() == "b"


MANY = [(f"v{n}", word) for n, word in enumerate("甲乙丙丁戊己庚辛壬癸子丑", 1)]


def test_of_more_than_nine_the_first_nine_have_their_number(shown, qtbot: QtBot) -> None:
    field = shown(CodeField("code", "Code", MANY))
    shows = [field.box.itemText(place) for place in range(field.box.count())]
    assert (shows[0], shows[8], shows[9]) == ("1  甲", "9  壬", "癸")
    assert "initials" in field.box.placeholderText()
    qtbot.keyClicks(field.box, "9")
    assert field.value() == "v9"
    qtbot.keyClicks(field.box, "c")
    assert field.value() == "v12", "initials reach the others"


def test_a_number_key_marks_its_choice_in_the_open_list(shown, qtbot: QtBot) -> None:
    field = shown(CodeField("code", "Code", MANY))
    field.box.showPopup()
    qtbot.keyClicks(field.box.view(), "3")
    assert field.box.view().currentIndex().row() == 2
    qtbot.keyClick(field.box.view(), Qt.Key.Key_Return)
    assert field.value() == "v3"


def test_hours_are_found_by_their_own_digits(shown, qtbot: QtBot) -> None:
    hours = [(hour, f"{hour:02d}:00") for hour in range(24)]
    field = shown(CodeField("hour", "Hour", hours))
    assert field.box.itemText(3) == "03:00"
    qtbot.keyClicks(field.box, "13")
    assert field.value() == 13


def test_few_choices_are_offered_without_a_word_on_initials(shown) -> None:
    field = shown(CodeField("code", "Code", MANY))
    field.set_options(OPTIONS)
    assert "initials" not in field.box.placeholderText()
    assert shown(CodeField("c", "C", MANY, placeholder="who")).box.placeholderText() == "who"


def test_delete_empties_a_drop_down(shown, qtbot: QtBot) -> None:
    field = shown(CodeField("code", "Code", OPTIONS))
    field.set_value("c")
    qtbot.keyClick(field.box, Qt.Key.Key_Delete)
    assert field.value() is None


def test_an_enumeration_gives_its_members_and_the_words_it_was_given(shown) -> None:
    field = shown(CodeField("side", "Side", Side, words=lambda side: side.value.title()))
    field.set_value(Side.THERE)
    assert field.value() is Side.THERE
    assert field.box.currentText().endswith("There")
    assert field.plain() == "there"


def test_other_options_keep_what_is_still_there(shown) -> None:
    field = shown(CodeField("code", "Code", OPTIONS))
    field.set_value("b")
    field.set_options([("b", "Beta"), ("d", "Delta")])
    assert field.value() == "b"
    field.set_options([("d", "Delta")])
    assert field.value() is None


def test_the_wheel_scrolls_the_form_and_changes_no_choice(shown) -> None:
    field = shown(CodeField("code", "Code", OPTIONS))
    field.set_value("a")
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.box, wheel)
    assert field.value() == "a"


def test_chips_are_one_tab_stop_and_take_arrows_and_numbers(shown, qtbot: QtBot) -> None:
    field = shown(ChipsField("chips", "Chips", OPTIONS))
    stops = [c for c in field.chips if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [field.chips[0]]
    field.setFocus()
    qtbot.keyClick(field.chips[0], Qt.Key.Key_Right)
    assert field.chips[1].hasFocus()
    qtbot.keyClick(field.chips[1], Qt.Key.Key_Space)
    assert field.value() == "b"
    qtbot.keyClicks(field.chips[1], "3")
    assert field.value() == "c"


def test_a_required_answer_stays_when_its_key_is_pressed_again(shown, qtbot: QtBot) -> None:
    field = shown(ChipsField("chips", "Chips", OPTIONS, required=True))
    field.set_value("a")
    field.setFocus()
    qtbot.keyClicks(field.chips[0], "1")
    assert field.value() == "a"
    qtbot.keyClicks(field.chips[0], "2")
    assert field.value() == "b"


def test_a_chosen_chip_can_be_taken_back(shown) -> None:
    field = shown(ChipsField("chips", "Chips", OPTIONS))
    field.pick(0)
    field.pick(0)
    assert field.value() is None


def test_several_chips_are_given_in_listed_order(shown) -> None:
    field = shown(ChipsField("chips", "Chips", OPTIONS, multi=True))
    field.pick(2)
    field.pick(0)
    assert field.value() == ("a", "c")


def test_of_more_than_nine_chips_the_first_nine_have_a_number(shown, qtbot: QtBot) -> None:
    groups = [(n, f"group {n}") for n in range(12)]
    field = shown(ChipsField("groups", "Groups", groups, multi=True))
    assert [field.chips[n].text()[:2] for n in (0, 8, 9)] == ["1 ", "9 ", "gr"]
    qtbot.keyClicks(field.chips[0], "19")
    assert field.value() == (0, 8)


def test_chips_wrap_in_a_narrow_place(shown, qtbot: QtBot) -> None:
    field = shown(ChipsField("chips", "Chips", [(str(n), "Choice " * 3) for n in range(6)]))
    field.resize(400, 300)
    qtbot.waitUntil(lambda: field.chips[-1].y() > field.chips[0].y())
    assert all(chip.geometry().right() <= 400 for chip in field.chips)


@pytest.mark.parametrize("way", ["key", "click"])
def test_a_tick_is_made_by_space_or_click(shown, qtbot: QtBot, way: str) -> None:
    field = shown(TickField("green", "Green channel"))
    with qtbot.waitSignals([field.changed, field.committed]):
        if way == "key":
            qtbot.keyClick(field.box, Qt.Key.Key_Space)
        else:
            field.box.click()
    assert field.value() is True


EXPERTS = [("z", "周明远  心血管内科"), ("s", "单立新  骨科"), ("k", "孔祥和  普外科")]


def test_letters_choose_a_name_by_its_initials_or_its_pinyin(shown, qtbot: QtBot) -> None:
    field = shown(CodeField("code", "Code", EXPERTS))
    with qtbot.waitSignal(field.committed):
        qtbot.keyClicks(field.box, "k")
    assert field.value() == "k"
    qtbot.keyClicks(field.box, "slx")  # another word: what was typed before leads nowhere with it
    assert field.value() == "s"
    other = shown(CodeField("other", "Other", EXPERTS))
    qtbot.keyClicks(other.box, "zhoum")
    assert other.value() == "z"
    qtbot.keyClicks(other.box, "2")
    assert other.value() == "s"


def test_a_letter_that_means_nothing_leaves_the_choice(shown, qtbot: QtBot) -> None:
    field = shown(CodeField("code", "Code", EXPERTS))
    field.set_value("z")
    qtbot.keyClicks(field.box, "q")
    assert field.value() == "z"
    assert typed_choice(["Alpha", "Gamma"], "xq") == -1
    assert typed_choice(["Alpha", "Gamma"], "ga") == 1


def test_letters_choose_in_the_open_list_too(shown, qtbot: QtBot) -> None:
    field = shown(CodeField("code", "Code", EXPERTS))
    field.box.showPopup()
    qtbot.keyClicks(field.box.view(), "kxh")
    qtbot.keyClick(field.box.view(), Qt.Key.Key_Return)
    assert field.value() == "k"
