from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.entry import BloodPressure, parse_bp
from desktop.domain.errors import Problem
from desktop.views.fields import (
    ChipsField,
    CodeField,
    DateField,
    DateTimeField,
    Field,
    FormPanel,
    IdNoField,
    NoteField,
    NumberField,
    PhoneField,
    ReadField,
    Section,
    TextField,
    TickField,
    TimeField,
)

TODAY = date(2026, 11, 23)  # a Monday
NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
TAB, ENTER, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down


class Urgency(StrEnum):
    ROUTINE = "routine"
    URGENT = "urgent"


def date_field(**common) -> DateField:
    return DateField("day", "Day", today=lambda: TODAY, **common)


def pressure() -> ReadField:
    return ReadField("bp", "BP", read=parse_bp, show=lambda bp: f"{bp.systolic}/{bp.diastolic}")


def every_kind() -> list[Field]:
    options = [("1", "Male"), ("2", "Female")]
    return [
        TextField("text", "Text", max_length=10),
        NoteField("note", "Note"),
        CodeField("code", "Code", options),
        ChipsField("chips", "Chips", Urgency),
        ChipsField("many", "Many", options, multi=True),
        TickField("tick", "Tick"),
        date_field(),
        TimeField("time", "Time"),
        DateTimeField("at", "At", now=lambda: NOW),
        NumberField("number", "Number", least=0, most=300, unit="kg"),
        IdNoField("id_no", "ID"),
        PhoneField("phone", "Phone"),
        pressure(),
    ]


MEANT = {
    "text": "张三",
    "note": "两行\n文字",
    "code": "2",
    "chips": Urgency.URGENT,
    "many": ("1", "2"),
    "tick": True,
    "day": date(2026, 3, 5),
    "time": time(9, 30),
    "at": datetime(2026, 3, 5, 1, 30, tzinfo=UTC),
    "number": 72,
    "id_no": "11010519491231002X",
    "phone": "13800138000",
    "bp": BloodPressure(120, 80),
}


@pytest.fixture
def form(shown) -> FormPanel:
    return shown(FormPanel([Section("All", every_kind(), columns=3)]))


def test_every_kind_gives_back_what_was_set(form: FormPanel) -> None:
    form.set_values(MEANT)
    assert form.values() == MEANT
    assert not form.dirty


def test_every_kind_gives_back_what_stood_there_as_plain_json(form: FormPanel, shown) -> None:
    form.set_values(MEANT)
    other = shown(FormPanel([Section("All", every_kind())]))
    other.set_plain(form.plain())
    assert other.values() == MEANT
    assert other.dirty


def test_every_kind_is_blank_after_clearing(form: FormPanel) -> None:
    form.set_values(MEANT)
    form.clear()
    assert [name for name, field in form.fields.items() if not field.is_blank()] == []
    assert form.own_problems() == {}


def test_every_editor_has_a_name_for_screen_readers(form: FormPanel) -> None:
    for field in form.fields.values():
        proxy = field.focusProxy()
        assert proxy is not None
        assert field.label in proxy.accessibleName()


def test_enter_goes_through_all_fields_in_paper_order(form: FormPanel, qtbot: QtBot) -> None:
    form.field("text").setFocus()
    seen = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        name = next(n for n, f in form.fields.items() if f.isAncestorOf(focus))
        seen += [name] if name not in seen else []
        if name == "bp":
            break
        qtbot.keyClick(focus, TAB if name == "note" else ENTER)
    assert seen == list(form.fields)


@pytest.mark.parametrize("field", ["number", "id_no", "phone", "day", "time", "bp"])
def test_the_input_method_stays_out_of_digits(form: FormPanel, field: str) -> None:
    line = form.field(field).focusProxy()
    assert line is not None
    assert not line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_input_method_is_at_hand_for_names_and_notes(form: FormPanel) -> None:
    for name in ("text", "note"):
        line = form.field(name).focusProxy()
        assert line is not None
        assert line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_too_long_a_text_is_told_and_nothing_is_cut_off(shown, qtbot: QtBot) -> None:
    field = shown(TextField("name", "Name", max_length=3))
    qtbot.keyClicks(field.line, "abcd")
    field.commit()
    assert field.value() == "abcd"
    assert field.own_problem() == Problem("field.too_long", {"count": 4, "most": 3})
    assert "4" in field.problem_text()


def test_a_counter_shows_near_the_limit_only(shown, qtbot: QtBot) -> None:
    field = shown(TextField("name", "Name", max_length=5))

    def counters() -> list[str]:
        return [w.text() for w in field.findChildren(QLabel) if w.text().endswith("/5")]

    qtbot.keyClicks(field.line, "abc")
    assert counters() == []
    qtbot.keyClicks(field.line, "d")
    assert counters() == ["4/5"]


def test_a_message_has_an_icon_and_words_and_goes_when_typing_goes_on(shown, qtbot: QtBot) -> None:
    field = shown(TextField("name", "Name"))
    field.set_problem("Please fill in.")
    labels = [w for w in field.findChildren(QLabel) if w.isVisible()]
    assert any(w.text() == "Please fill in." for w in labels)
    assert any(not w.pixmap().isNull() for w in labels)
    assert field.line.accessibleDescription() == "Please fill in."
    qtbot.keyClicks(field.line, "a")
    assert field.problem_text() == ""


def test_typing_tells_changed_and_leaving_tells_committed_once(shown, qtbot: QtBot) -> None:
    form = shown(FormPanel([Section("", [TextField("a", "A"), TextField("b", "B")])]))
    done = []
    form.committed.connect(done.append)
    form.field("a").setFocus()
    with qtbot.waitSignal(form.changed):
        qtbot.keyClicks(QApplication.focusWidget(), "x")
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    assert done == ["a"]
    assert form.field("b").focusProxy() is QApplication.focusWidget()


@pytest.mark.parametrize(
    ("typed", "day", "words"),
    [("3.5", date(2027, 3, 5), "Fri"), ("1122", date(2026, 11, 22), "yesterday"),
     ("明天", date(2026, 11, 24), "tomorrow")],
)  # fmt: skip
def test_a_day_is_understood_while_it_is_typed(shown, typed: str, day: date, words: str) -> None:
    field = shown(date_field())
    field.line.setText(typed)
    field.line.textEdited.emit(typed)
    assert field.value() == day
    hints = [w.text() for w in field.findChildren(QLabel)]
    assert any(day.isoformat() in text and words in text for text in hints)
    field.commit()
    assert field.line.text() == day.isoformat()


def test_an_impossible_day_is_told_at_the_field_and_kept_as_typed(shown, qtbot: QtBot) -> None:
    field = shown(date_field())
    qtbot.keyClicks(field.line, "2.30")
    field.commit()
    assert field.value() is None
    assert field.problem_text()
    assert field.plain() == "2.30"


def test_a_day_can_be_chosen_in_a_calendar_by_keys(shown, qtbot: QtBot) -> None:
    field = shown(date_field())
    field.set_value(TODAY)
    qtbot.keyClick(field.line, DOWN, Qt.KeyboardModifier.AltModifier)
    [menu] = field.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    calendar = menu.actions()[0].defaultWidget()  # type: ignore[attr-defined]
    calendar.activated.emit(calendar.selectedDate().addDays(2))
    assert field.value() == date(2026, 11, 25)
    assert not menu.isVisible()


def test_an_instant_is_typed_in_clinic_time_and_kept_in_utc(shown, qtbot: QtBot) -> None:
    field = shown(DateTimeField("at", "At", now=lambda: NOW))
    qtbot.keyClicks(field.day_line, "1122")
    qtbot.keyClicks(field.time_line, "2315")
    assert field.value() == datetime(2026, 11, 22, 15, 15, tzinfo=UTC)


def test_a_day_without_its_time_is_told_only_after_leaving(shown, qtbot: QtBot) -> None:
    field = shown(DateTimeField("at", "At", now=lambda: NOW))
    field.day_line.setFocus()
    qtbot.keyClicks(field.day_line, "1122")
    qtbot.keyClick(field.day_line, ENTER)
    assert field.time_line.hasFocus()
    assert field.problem_text() == ""
    field.time_line.clearFocus()
    assert field.own_problem() == Problem("field.date_without_time")
    assert field.problem_text()


def test_day_and_time_may_be_written_in_one_go(shown, qtbot: QtBot) -> None:
    field = shown(DateTimeField("at", "At", now=lambda: NOW, past=False))
    field.day_line.setFocus()
    qtbot.keyClicks(field.day_line, "1124 0930")
    qtbot.keyClick(field.day_line, ENTER)
    assert field.value() == datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    assert (field.day_line.text(), field.time_line.text()) == ("2026-11-24", "09:30")
    assert field.problem_text() == ""


def test_now_is_one_key_away(shown, qtbot: QtBot) -> None:
    field = shown(DateTimeField("at", "At", now=lambda: NOW))
    qtbot.keyClick(field.day_line, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == NOW
    assert field.time_line.text() == "08:30"


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [("72", 72, None), ("72.5", None, "field.number_whole"),
     ("900", 900, "field.number_range"), ("abc", None, "field.number_unreadable"),
     ("1e5", None, "field.number_unreadable"), ("NaN", None, "field.number_unreadable")],
)  # fmt: skip
def test_a_number_is_read_or_explained(shown, typed: str, value, code: str | None) -> None:
    field = shown(NumberField("weight", "Weight", least=0, most=300))
    field.set_plain(typed)
    problem = field.own_problem()
    assert (problem.code if problem else None) == code
    if code is None:
        assert field.value() == value


def test_a_measurement_starts_blank_and_zero_is_an_answer(shown) -> None:
    field = shown(NumberField("pulse", "Pulse", least=0, most=300))
    assert field.is_blank()
    assert field.value() is None
    field.set_value(0)
    assert not field.is_blank()
    assert field.value() == 0


def test_what_was_meant_is_offered_and_taken_by_enter_only(shown, qtbot: QtBot) -> None:
    form = shown(FormPanel([Section("", [pressure(), TextField("next", "Next")])]))
    field = form.field("bp")
    field.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "80/120")
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    offer = QApplication.focusWidget()
    assert isinstance(offer, QPushButton)
    assert field.value() is None
    assert field.plain() == "80/120"
    qtbot.keyClick(offer, ENTER)
    assert field.value() == (120, 80)
    assert field.problem_text() == ""


def test_a_number_outside_offers_what_the_caller_suggests(shown) -> None:
    field = NumberField(
        "t", "T", least=20, most=45, decimals=1, suggest=lambda number: number / Decimal(10)
    )
    shown(field)
    field.set_plain("365")
    field.commit()
    [button] = [b for b in field.findChildren(QPushButton) if b.isVisible()]
    button.click()
    assert field.value() == Decimal("36.5")


def test_a_doubtful_telephone_warns_and_does_not_block(shown) -> None:
    field = shown(PhoneField("phone", "Phone"))
    field.set_plain("123")
    field.commit()
    assert field.value() == "123"
    assert field.own_problem() is None
    assert any("123" not in w.text() and len(w.text()) > 9 for w in field.findChildren(QLabel))


def test_numbers_are_shown_in_groups(shown) -> None:
    phone, card = shown(PhoneField("phone", "Phone")), shown(IdNoField("id", "ID"))
    phone.set_value("13800138000")
    card.set_value("11010519491231002x")
    assert phone.line.text() == "138 0013 8000"
    assert card.line.text() == "110105 19491231 002X"
    assert card.value() == "11010519491231002X"


def test_a_wrong_card_number_is_told_by_the_check_it_was_given(shown) -> None:
    wrong = Problem("idcard.check_character")
    field = shown(IdNoField("id", "ID", check=lambda number: wrong))
    field.set_plain("110105194912310021")
    assert field.own_problem() is wrong
    assert field.value() == "110105194912310021"
