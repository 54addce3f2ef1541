"""The referral form by keyboard alone: an emergency, three ways of signing, drafts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codes import AllergyState, ReferralState, SignMode, Urgency
from desktop.domain.referral import ExamResult, Referral
from desktop.services.drafts import Drafts
from desktop.views.referral.asks import SignDialog
from desktop.views.referral.exams import ExamsField
from desktop.views.referral.form_page import ReferralFormPage
from tests.factory import Clinic, changed
from tests.referral_pages import Desk, open_desk, shown_desk
from tests.referrals import PIN

Key = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    yield from shown_desk(qtbot, qapp, clinic)


def press(qtbot: QtBot, *keys: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key, modifier or Qt.KeyboardModifier.NoModifier)


def write(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(focused(), text)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def control(qtbot: QtBot, key: Key) -> None:
    press(qtbot, key, modifier=Qt.KeyboardModifier.ControlModifier)


def fill_emergency(qtbot: QtBot, desk: Desk) -> ReferralFormPage:
    """The four fields, nothing but keys; the one receiving unit is offered already."""
    desk.clinic.patient(name="张桂芳")
    desk.shell.go("referral-form")
    page = desk.form
    write(qtbot, "zgf")
    qtbot.waitUntil(lambda: page.form.patient.box.is_open)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: page.form.field("patient_id").value() is not None)
    press(qtbot, Key.Key_3, *[Key.Key_Tab] * 3)  # critical; past green and the five centres
    write(qtbot, "xiongtong")
    press(qtbot, *[Key.Key_Tab] * 3, Key.Key_1)  # past receiver and department
    return page


def asked(qtbot: QtBot, page: ReferralFormPage) -> SignDialog:
    assert page.dialog is not None
    page.dialog.activateWindow()
    qtbot.waitUntil(page.dialog.isActiveWindow)
    return page.dialog


def test_an_emergency_is_issued_by_keys_with_four_fields(qtbot: QtBot, desk: Desk) -> None:
    page = fill_emergency(qtbot, desk)
    control(qtbot, Key.Key_Return)
    sign = asked(qtbot, page)
    assert sign.form.field("sign_mode").isAncestorOf(focused())
    press(qtbot, Key.Key_1)
    write(qtbot, PIN)  # digits of the PIN choose nothing else
    assert sign.form.field("sign_mode").value() is SignMode.IN_PERSON
    control(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.shell.stack.current_name() == "referral")
    [row] = desk.served.desk.board()
    assert (row.progress.state, row.urgency) == (ReferralState.ISSUED, Urgency.STAT)
    assert row.complaint == "xiongtong"
    assert not desk.parts.drafts()


@pytest.mark.parametrize("mode", list(SignMode))
def test_each_way_of_signing_issues_and_prints(qtbot: QtBot, desk: Desk, mode: SignMode) -> None:
    page = fill_emergency(qtbot, desk)
    press(qtbot, Key.Key_F9)
    form = asked(qtbot, page).form
    form.field("sign_mode").pick(list(SignMode).index(mode))
    if mode is SignMode.IN_PERSON:
        form.field("pin").line.setText(PIN)
    if mode is SignMode.VERBAL_ORDER:
        form.field("read_back").box.click()
    control(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.printed) == 1)
    detail = desk.served.desk.detail(desk.printed[0])
    assert detail is not None
    assert detail.referral.record.sign_mode is mode
    assert (detail.progress.confirm_due is not None) == (mode is SignMode.VERBAL_ORDER)


def test_the_wrong_pin_is_told_at_the_pin_and_nothing_is_lost(qtbot: QtBot, desk: Desk) -> None:
    page = fill_emergency(qtbot, desk)
    page.submit()
    sign = asked(qtbot, page)
    sign.form.field("sign_mode").pick(0)
    sign.form.field("pin").line.setText("000000")
    sign.finish()
    assert sign.form.field("pin").problem_text()
    qtbot.keyClicks(sign.form.field("pin").line, PIN)
    assert sign.form.field("pin").value() == PIN
    assert sign.isVisible()
    assert page.form.field("chief_complaint").value() == "xiongtong"
    sign.reject()


def test_enter_after_the_pin_comes_to_the_verb(qtbot: QtBot, desk: Desk) -> None:
    page = fill_emergency(qtbot, desk)
    page.submit()
    sign = asked(qtbot, page)
    sign.form.field("sign_mode").pick(0)
    sign.form.field("pin").setFocus()
    press(qtbot, Key.Key_Return)
    assert focused() is sign.yes
    sign.reject()


def test_a_draft_comes_back_with_its_group_in_sight(
    qtbot: QtBot, desk: Desk, clinic: Clinic
) -> None:
    page = fill_emergency(qtbot, desk)
    page.form.field("doctor_id").setFocus()
    page.keeper.flush()
    [draft] = Drafts(clinic.store, lambda: clinic.nurse).all("referral")
    page.form.field("treatment").setFocus()  # far below: the form is scrolled
    qtbot.waitUntil(lambda: page.form.field("urgency").visibleRegion().isEmpty())
    page.keeper.finish()
    page.form.take_as_clean()
    desk.shell.go("referral-form", draft_id=draft.id)
    assert page.form.field("doctor_id").isAncestorOf(focused())
    urgency = page.form.field("urgency")
    qtbot.waitUntil(lambda: urgency.visibleRegion().boundingRect().height() == urgency.height())


def test_an_order_must_have_been_read_back(qtbot: QtBot, desk: Desk) -> None:
    page = fill_emergency(qtbot, desk)
    page.submit()
    assert page.dialog is not None
    page.dialog.form.field("sign_mode").pick(2)
    page.dialog.finish()
    assert page.dialog.form.field("read_back").problem_text()
    page.dialog.reject()
    assert [row.is_draft for row in desk.served.desk.board()] == [True]


def test_routine_shows_what_is_missing_at_its_fields(qtbot: QtBot, desk: Desk) -> None:
    page = fill_emergency(qtbot, desk)
    page.form.field("urgency").pick(0)
    page.submit()
    assert page.dialog is None
    for name in ("diagnoses", "reason", "present_illness", "transport", "allergy", "exams"):
        assert page.form.field(name).problem_text(), name


def test_urgency_decides_what_is_required(desk: Desk) -> None:
    desk.shell.go("referral-form")
    form = desk.form.form
    assert form.field("past_history").required
    assert form.field("emergency_centre").isHidden()
    form.field("urgency").pick(2)
    required = {name for name, field in form.fields.items() if field.required}
    assert required == {"patient_id", "to_org_id", "doctor_id", "chief_complaint"}
    assert form.field("past_history").wanted
    assert not form.field("emergency_centre").isHidden()


def test_green_is_independent_of_urgency(desk: Desk) -> None:
    desk.shell.go("referral-form")
    form = desk.form.form
    form.field("green_channel").box.click()
    for chip in range(3):
        form.field("urgency").pick(chip)
        assert form.field("green_channel").value()


def test_swapped_pressure_and_365_are_offered(desk: Desk) -> None:
    desk.shell.go("referral-form")
    form = desk.form.form
    for name, typed, meant in (("pressure", "80/120", (120, 80)), ("temperature", "365", None)):
        field = form.field(name)
        field.line.setText(typed)
        field.commit()
        assert field.value() is None
        assert field._offer is not None
        field._offer.click()
        assert field.value() is not None
        assert meant is None or field.value() == meant


def test_a_killed_form_comes_back_at_the_same_field(
    qtbot: QtBot, desk: Desk, clinic: Clinic
) -> None:
    fill_emergency(qtbot, desk)
    desk.form.form.field("treatment").setFocus()
    write(qtbot, "asp")
    desk.form.keeper.flush()
    [draft] = Drafts(clinic.store, lambda: clinic.nurse).all("referral")
    again = open_desk(clinic)
    qtbot.addWidget(again.shell)
    again.shell.show()
    again.shell.go("referral-form", draft_id=draft.id)
    form = again.form.form
    assert form.field("treatment").value() == "asp"
    assert form.field("to_org_id").value() == clinic.hospital_id
    assert again.form.first_focus() is form.field("treatment")
    assert again.form.keeper.draft_id == draft.id
    again.shell.close()  # what it keeps then is still heard


def test_f4_begins_a_new_one_and_offers_the_one_begun(qtbot: QtBot, desk: Desk) -> None:
    page = fill_emergency(qtbot, desk)
    desk.shell.go("referral-form")  # F4 on the form itself
    assert page.form.values()["chief_complaint"] == "xiongtong"
    desk.shell.go("referral-board")
    desk.shell.go("referral-form")  # the next patient's emergency
    assert page.form.field("patient_id").is_blank()
    assert page.form.field("chief_complaint").is_blank()
    assert "张桂芳" in page.draft_note.words.text()
    [begun] = desk.parts.drafts()
    desk.shell.go("referral-form", draft_id=begun.id)
    assert page.form.values()["chief_complaint"] == "xiongtong"


def test_the_patients_open_referral_is_told(desk: Desk, clinic: Clinic) -> None:
    running = clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    desk.shell.go("referral-form", patient_id=running.record.patient_id)
    assert running.record.no in desk.form.open_note.words.text()
    desk.form.open_note.button.click()
    assert desk.shell.stack.current_name() == "referral"


def test_handed_to_the_doctor_it_waits_with_a_number(qtbot: QtBot, desk: Desk) -> None:
    fill_emergency(qtbot, desk)
    control(qtbot, Key.Key_D)
    [row] = desk.served.desk.board()
    assert row.progress.state is ReferralState.AWAITING_SIGNATURE
    assert row.no.startswith("ZZ20261123")


def test_an_issued_one_is_corrected_with_a_reason(qtbot: QtBot, desk: Desk, clinic: Clinic) -> None:
    kept = issued(clinic)
    desk.shell.go("referral-form", referral_id=kept)
    form = desk.form.form
    assert not form.field("doctor_id").isEnabled()
    form.field("past_history").line.setText("高血压十年")
    desk.form.submit()
    assert form.field("correction_reason").problem_text()
    assert form.field("correction_reason").required
    form.field("correction_reason").line.setText("家属补充病史")
    desk.form.submit()
    detail = desk.served.desk.detail(kept)
    assert detail is not None
    assert detail.referral.record.correction_reason == "家属补充病史"
    assert detail.referral.record.past_history == "高血压十年"


def test_a_correction_left_half_written_undoes_nothing_kept_since(
    desk: Desk, clinic: Clinic
) -> None:
    kept = issued(clinic)
    desk.shell.go("referral-form", referral_id=kept)
    desk.form.form.field("past_history").line.setText("高血压十年")
    desk.shell.go("referral-form", patient_id=clinic.patient(name="李明").id)
    before = desk.served.desk.detail(kept)
    assert before is not None
    clinic.save(changed(before.referral, precautions="途中吸氧"), kept)
    desk.shell.go("referral-form", referral_id=kept)
    assert desk.form.form.field("past_history").value() == "高血压十年"
    assert desk.form.form.field("precautions").value() == "途中吸氧"


def issued(clinic: Clinic):
    kept = clinic.referral(urgency=Urgency.STAT)
    record: Referral = changed(
        kept,
        state=ReferralState.ISSUED,
        issued_at=clinic.clock.now(),
        sign_mode=SignMode.PAPER,
        signed_at=clinic.clock.now(),
    )
    return clinic.save(record, kept.id).id


def test_a_reading_not_understood_never_holds_an_emergency_up(qtbot: QtBot, desk: Desk) -> None:
    page = fill_emergency(qtbot, desk)
    page.form.field("pulse").line.setText("kuai")
    page.submit()
    assert page.dialog is None
    assert page.form.field("pulse").problem_text()
    page.submit()
    assert page.dialog is not None
    page.dialog.reject()


def test_a_known_allergy_stands_on_the_referral_without_asking_again(
    desk: Desk, clinic: Clinic
) -> None:
    known = {"allergy": AllergyState.YES, "allergy_text": "青霉素"}
    allergic, other = clinic.patient(name="张桂芳", **known), clinic.patient(name="王德顺")
    desk.shell.go("referral-form", patient_id=allergic.id)
    page = desk.form
    assert page.form.values() | known == page.form.values()
    assert not page.form.dirty, "nobody has written anything yet"
    page.form.field("patient_id").set_value(other.id)
    assert page.form.field("allergy").value() is None
    assert page.form.field("allergy_text").is_blank()


def test_what_a_person_wrote_of_allergies_is_not_replaced(desk: Desk, clinic: Clinic) -> None:
    desk.shell.go("referral-form", patient_id=clinic.patient(name="王德顺", allergy=None).id)
    page = desk.form
    page.form.field("allergy").set_value(AllergyState.YES)
    page.form.field("allergy_text").set_value("碘造影剂")
    known = clinic.patient(name="张桂芳", allergy=AllergyState.NONE)
    page.form.field("patient_id").set_value(known.id)
    assert page.form.values()["allergy_text"] == "碘造影剂"


def test_a_result_of_five_hundred_characters_is_kept_whole(qtbot: QtBot) -> None:
    field = ExamsField("exams", "Examinations")
    qtbot.addWidget(field)
    said = (ExamResult(name="头颅CT", result="高" * 500),)
    field.set_value((False, said))
    assert field.value() == (False, said)
