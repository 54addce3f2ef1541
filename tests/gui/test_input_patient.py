"""A patient's form under bad input: the message stands at its field, what was typed stays."""

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app.patients import patient_desk, register_desk
from desktop.domain.codes import IdType, Relation, Sex
from desktop.domain.idcard import check_character, upgraded
from desktop.domain.patient import Patient
from desktop.services.drafts import Drafts
from desktop.services.patients import Patients
from desktop.views.fields import Field
from desktop.views.notices import Notices
from desktop.views.patients.register_form import NO_DOCUMENT
from desktop.views.patients.register_page import RegisterPage
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.full_disk import full_disk


class Form:
    """The registration form over a real file, in Chinese."""

    def __init__(self, clinic: Clinic, clock: StandingClock) -> None:
        self.clinic = clinic
        self.notices = Notices(clock.now)
        self.drafts = Drafts(clinic.store, lambda: clinic.nurse)
        patients = Patients(clinic.store, clock, lambda: clinic.nurse)
        house: Any = SimpleNamespace(
            store=clinic.store,
            clock=clock,
            actor=lambda: clinic.nurse,
            drafts=self.drafts,
            shell=SimpleNamespace(notices=self.notices),
            go=lambda *_name, **_what: None,
        )
        self.page = RegisterPage(register_desk(house, patients, patient_desk(house, patients)))

    def fill(self, **typed: str) -> None:
        """An otherwise good form, with these texts typed."""
        fields = self.page.form.fields
        fields["name"].set_value("单国庆")
        fields["sex"].set_value(Sex.FEMALE)
        fields["id_type"].set_value(NO_DOCUMENT)
        fields["no_id_reason"].set_value("未带证件")
        fields["birth_date"].set_value(date(1957, 3, 14))
        for name, text in typed.items():
            self.type(name, text)

    def type(self, name: str, text: str) -> Field:
        """Type over what stands in a line and leave it."""
        field = self.page.form.fields[name]
        line: Any = field.widget if hasattr(field.widget, "setText") else field.line  # type: ignore[attr-defined]
        line.setText(text)
        line.textEdited.emit(text)
        field.commit()
        return field

    def card(self, text: str) -> Field:
        """Fill a form with this identity number, birth date and sex left to the card."""
        self.fill()
        fields = self.page.form.fields
        for name in ("sex", "birth_date", "no_id_reason"):
            fields[name].set_value(None)
        fields["id_type"].set_value(IdType.ID_CARD)
        return self.type("id_no", text)

    def kept(self) -> list[Patient]:
        with self.clinic.store.reading() as reading:
            return [each.record for each in reading.all_of(Patient)]


@pytest.fixture
def form(
    clinic: Clinic, clock: StandingClock, qtbot: QtBot, chinese: QApplication
) -> Iterator[Form]:
    made = Form(clinic, clock)
    qtbot.addWidget(made.page)
    with qtbot.waitExposed(made.page):
        made.page.show()
    made.page.show_with()
    yield made
    made.notices.deleteLater()


def numbered(body: str) -> str:
    return body + check_character(body)


WRONG_NUMBERS = {
    "110105194912310021": "号码校验不符",
    numbered("11010519490231002"): "出生日期不存在",
    numbered("11010520271231002"): "在今天之后",
    numbered("11010518491231002"): "130",
    "11010519491231002": "17",
    "1101051949123100ZX": "只能是数字",
}


def test_a_wrong_identity_number_is_told_at_the_number_and_stays(form: Form) -> None:
    for typed, words in WRONG_NUMBERS.items():
        field = form.card(typed)
        assert words in field.problem_text()  # on leaving, the card still in the hand
        form.page.form.fields["birth_date"].set_value(date(1949, 12, 31))
        form.page.form.fields["sex"].set_value(Sex.FEMALE)
        form.page.save()
        assert words in field.problem_text()
        assert field.plain().replace(" ", "") == typed
    assert form.kept() == []


GOOD_NUMBERS = {
    "15 digits": ("110105491231002", upgraded("110105491231002")),
    "full-width, spaced": (
        "１１０１０５ １９４９１２３１ ００２ｘ",
        "11010519491231002X",
    ),
    **{
        prefix: (numbered(f"{prefix}19491231002"), numbered(f"{prefix}19491231002"))
        for prefix in ("810000", "820000", "830000", "911156")
    },
}


@pytest.mark.parametrize("kind", GOOD_NUMBERS)
def test_old_numbers_permits_and_full_width_are_kept_plain(form: Form, kind: str) -> None:
    typed, wanted = GOOD_NUMBERS[kind]
    form.card(typed)
    form.page.save()
    [kept] = form.kept()
    assert (kept.id_no, kept.birth_date, kept.sex) == (wanted, date(1949, 12, 31), Sex.FEMALE)


def test_saving_by_key_from_the_number_takes_what_the_card_says(form: Form, qtbot: QtBot) -> None:
    form.page.show_with(typed="王秀英")
    number: Any = form.page.form.fields["id_no"]
    number.focused.emit("id_no")
    qtbot.keyClicks(number.line, "11010519491231002x")
    form.page.save()  # Ctrl+Enter leaves no field
    [kept] = form.kept()
    assert (kept.birth_date, kept.sex) == (date(1949, 12, 31), Sex.FEMALE)


def test_the_next_registration_begins_at_the_name(form: Form) -> None:
    form.page.form.fields["id_no"].focused.emit("id_no")
    form.page.show_with(typed="李小满")
    assert form.page.keeper.flush()  # what the pause keeps is a draft by then
    assert form.page.first_focus() is form.page.form.fields["name"]


def test_a_birth_date_beside_the_card_is_offered_the_cards(form: Form) -> None:
    form.card("11010519491231002X")
    field = form.type("birth_date", "1950-01-01")
    assert "1949-12-31" in field.problem_text()
    assert field._offer is not None
    field._offer.click()
    form.page.save()
    assert [kept.birth_date for kept in form.kept()] == [date(1949, 12, 31)]


def test_a_birth_date_taken_from_the_put_right_card_is_asked_for_no_more(form: Form) -> None:
    form.card(numbered("11010519491231002")[:-1] + "0")
    form.page.save()
    birth = form.page.form.fields["birth_date"]
    assert birth.problem_text()
    form.card(numbered("11010519491231002"))
    assert (birth.value(), birth.problem_text()) == (date(1949, 12, 31), "")


def test_an_unknown_area_warns_and_is_kept(form: Form) -> None:
    number = numbered("17123419491231002")
    field = form.card(number)
    warning = field._warning_row
    assert warning is not None
    assert "171234" in "".join(label.text() for label in warning.findChildren(QLabel))
    form.page.save()
    assert [kept.id_no for kept in form.kept()] == [number]


NAMES = {
    "买买提•艾力": "买买提·艾力",
    "买买提・艾力": "买买提·艾力",
    "买买提.艾力": "买买提·艾力",
    "㐂䶮𠮷𬱖": "㐂䶮𠮷𬱖",
    " 王 秀 英 ": "王秀英",
    "ＡＮＮＡ  Müller": "ANNA Müller",
    "王": "王",
    "王" * 60: "王" * 60,
}


@pytest.mark.parametrize("typed", NAMES)
def test_a_name_is_kept_as_the_person_bears_it(form: Form, typed: str) -> None:
    form.fill(name=typed)
    form.page.save()
    assert [kept.name for kept in form.kept()] == [NAMES[typed]]


def test_a_name_that_cannot_be_is_told_at_the_name(form: Form) -> None:
    fields = form.page.form.fields
    for typed in ("", "王" * 61, "王\u200b秀英"):
        form.fill(name=typed, village="东王村")
        form.page.save()
        assert fields["name"].problem_text()
        assert (fields["name"].plain(), fields["village"].value()) == (typed, "东王村")
    assert form.kept() == []


def test_the_next_registration_begins_without_the_last_ones_warning(form: Form) -> None:
    name = form.type("name", "lgh3")
    assert name._warning_row is not None
    form.page.show_with()
    assert name.is_blank()
    assert name._warning_row is None


def test_a_newborn_is_named_after_the_mother(form: Form, clinic: Clinic) -> None:
    mother = clinic.patient(name="张桂芳")
    form.page._begin_newborn(mother.id, Sex.FEMALE, clinic.clock.now(), "")
    form.page.form.fields["guardian_relation"].set_value(Relation.PARENT)
    form.page.save()
    assert sorted(kept.name for kept in form.kept()) == ["张桂芳", "张桂芳之女"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("１３８ ０００１ ０００２", "13800010002"), ("+86 138-0001-0002", "13800010002")],
)
def test_a_phone_is_kept_plain(form: Form, typed: str, kept: str) -> None:
    form.fill(phone=typed)
    form.page.save()
    assert [each.phone for each in form.kept()] == [kept]


def test_an_odd_phone_warns_and_is_kept(form: Form) -> None:
    form.fill(phone="12345")
    assert form.page.form.fields["phone"]._warning_row is not None
    form.page.save()
    assert [each.phone for each in form.kept()] == ["12345"]


def test_a_phone_too_long_is_told_and_not_dropped(form: Form) -> None:
    form.fill(phone="1" * 30)
    form.page.save()
    assert "20" in form.page.form.fields["phone"].problem_text()
    assert form.kept() == []


@pytest.mark.parametrize(
    ("typed", "born"),
    [("3.5", date(2026, 3, 5)), ("0305", date(2026, 3, 5)), ("１９５７．３．５", date(1957, 3, 5))],
)
def test_a_birth_date_is_read_as_it_is_written(form: Form, typed: str, born: date) -> None:
    form.fill(birth_date=typed, guardian_name="张桂芳")
    form.page.form.fields["guardian_relation"].set_value(Relation.PARENT)
    form.page.save()
    assert [each.birth_date for each in form.kept()] == [born]


def test_a_birth_date_that_cannot_be_is_told_at_the_date(form: Form) -> None:
    field = form.page.form.fields["birth_date"]
    for typed in ("明天", "1957-02-30", "20270101", "1700-01-01", "不知道"):
        form.fill(birth_date=typed)
        form.page.save()
        assert field.problem_text()
        assert field.plain() == typed
    assert form.kept() == []


def test_a_full_disk_is_told_and_the_form_goes_on_when_there_is_room(
    form: Form, clinic: Clinic
) -> None:
    form.fill(village="东王村")
    with full_disk(clinic.store, clinic.patient):
        filled, ops = len(form.kept()), clinic.store.count_ops()
        form.page.save()
        assert any("磁盘已满" in notice.words for notice in form.notices.kept)
        assert form.page.form.fields["village"].value() == "东王村"
        assert (len(form.kept()), clinic.store.count_ops()) == (filled, ops)
    form.page.save()
    assert len(form.kept()) == filled + 1
    assert [each.village for each in form.kept() if each.name == "单国庆"] == ["东王村"]
