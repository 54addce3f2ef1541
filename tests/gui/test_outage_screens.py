"""Outage pack and late entry by keyboard, on the real window."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.codes import Urgency
from desktop.domain.outage import OutageKind, OutageSlip, SlipState
from desktop.store import outage as table
from desktop.views.confirm import ConfirmDialog
from desktop.views.outage.late_forms import LateBookingForm, LateReferralForm
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.outage_pages import Papers, open_papers

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def papers(qtbot: QtBot, clinic: Clinic, chinese: QApplication) -> Iterator[Papers]:
    clinic.session(held_on=clinic.clock.today(), capacity=9)
    clinic.session(held_on=clinic.clock.today() + timedelta(days=1), capacity=4)
    found = open_papers(clinic)
    qtbot.addWidget(found.desk.shell)
    found.desk.shell.resize(1366, 768)
    found.desk.shell.show()
    yield found
    found.desk.shell.close()


def slip_of(papers: Papers, kind: OutageKind) -> OutageSlip:
    return next(slip for slip in papers.outage.papers() if slip.kind is kind)


def made(papers: Papers) -> None:
    papers.page("outage").submit()


def test_one_key_makes_and_prints_the_proposed_pack(papers: Papers, qtbot: QtBot) -> None:
    page = papers.page("outage")
    assert page.first_focus() is page.offers
    qtbot.keyClick(page.offers, Qt.Key.Key_Return, CTRL)

    kinds = [slip.kind for slip in papers.outage.papers()]
    assert (kinds.count(OutageKind.BOOKING), kinds.count(OutageKind.REFERRAL)) == (3, 2)
    assert papers.printed == [papers.outage.made_today()]
    assert page.form.field("referrals").value() == 0


def test_digits_and_signs_choose_how_many_go_on_paper(papers: Papers, qtbot: QtBot) -> None:
    page = papers.page("outage")
    page.offers.setFocus()
    row = page.offers.rows()[1]
    page.offers.select(row.session_id)
    qtbot.keyClicks(page.offers, "2+")
    assert page.wanted[row.session_id] == 3
    qtbot.keyClicks(page.offers, "9")
    assert page.wanted[row.session_id] == 4
    qtbot.keyClicks(page.offers, "-")
    page.submit()
    assert sum(slip.held_on == row.held_on for slip in papers.outage.papers()) == 3


def voided(papers: Papers, qtbot: QtBot, answer: Qt.Key) -> SlipState:
    """Press Delete on the first paper that is out, answer the question, and say how it stands."""

    def reply() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, ConfirmDialog)
        qtbot.keyClick(asked.yes if answer is Qt.Key.Key_Return else asked, answer)

    made(papers)
    page = papers.page("outage")
    page.papers.setFocus()
    slip = page.papers.rows()[0]
    page.papers.select(slip.no)
    QTimer.singleShot(0, reply)
    qtbot.keyClick(page.papers, Qt.Key.Key_Delete)
    return next(each.state for each in page.papers.rows() if each.no == slip.no)


def test_one_key_and_a_yes_make_a_paper_void(papers: Papers, qtbot: QtBot) -> None:
    assert voided(papers, qtbot, Qt.Key.Key_Return) is SlipState.VOID


def test_a_key_pressed_by_mistake_makes_nothing_void(papers: Papers, qtbot: QtBot) -> None:
    assert voided(papers, qtbot, Qt.Key.Key_Escape) is SlipState.OUT


def test_the_number_opens_the_booking_slip_and_enters_it(
    papers: Papers, clock: StandingClock
) -> None:
    made(papers)
    slip, patient = slip_of(papers, OutageKind.BOOKING), papers.clinic.patient()
    asked = clock.now() + timedelta(minutes=5)
    clock.advance(hours=1)
    page = papers.page("late-entry")
    page.number.setText(slip.no.lower())
    page.look_up()
    assert isinstance(page.form, LateBookingForm)
    page.form.field("patient_id").set_value(patient.id)
    page.form.field("asked_at").set_value(asked)
    page.submit()

    assert page.slip is None
    with papers.clinic.store.reading() as reading:
        after = table.slip(reading, slip.no)
    assert after is not None
    assert after.state is SlipState.USED


def test_an_impossible_time_is_told_at_its_field(papers: Papers, clock: StandingClock) -> None:
    made(papers)
    slip, patient = slip_of(papers, OutageKind.BOOKING), papers.clinic.patient()
    page = papers.page("late-entry", no=slip.no)
    page.form.field("patient_id").set_value(patient.id)
    page.form.field("asked_at").set_value(clock.now() + timedelta(hours=2))
    page.submit()

    assert page.slip is not None
    shown = page.form.field("asked_at")
    assert "还没有到" in " ".join(
        label.text() for label in shown.findChildren(type(page.told)) if label.text()
    )


def test_what_was_typed_is_there_again(papers: Papers, clock: StandingClock) -> None:
    made(papers)
    slip = slip_of(papers, OutageKind.BOOKING)
    page = papers.page("late-entry", no=slip.no)
    page.form.field("chief_complaint").set_value("胸闷")
    page.form.field("chief_complaint").commit()
    assert page.may_leave()

    [draft] = papers.calls.drafts()
    again = papers.page("late-entry", draft_id=draft.id)
    assert again.form.field("chief_complaint").value() == "胸闷"
    assert again.number.text() == slip.no


def test_a_number_that_is_not_ours_says_where_it_belongs(papers: Papers) -> None:
    page = papers.page("late-entry")
    page.number.setText("YY2026112307B1001")
    page.look_up()
    assert "B1" in page.told.text()
    assert page.form is None


def test_a_referral_goes_on_in_its_own_form_with_its_number(
    papers: Papers, clock: StandingClock
) -> None:
    made(papers)
    slip = slip_of(papers, OutageKind.REFERRAL)
    issued = clock.now() + timedelta(minutes=5)
    clock.advance(hours=3)
    page = papers.page("late-entry", no=slip.no)
    assert isinstance(page.form, LateReferralForm)
    page.form.field("issued_at").set_value(issued)
    page.form.field("departed_at").set_value(issued + timedelta(minutes=20))
    page.submit()

    record_id = papers.calls.record_id_of(slip)
    form = papers.page("late-form", draft_id=record_id)
    assert slip.no in form._note.text()
    assert not form.hand_button.isVisible()
    fill(papers, form)
    form.submit()
    detail = papers.desk.served.desk.detail(record_id)
    assert detail is not None
    record = detail.referral.record
    assert (record.no, record.issued_at, record.late_entry) == (slip.no, issued, True)
    assert detail.progress.departed
    assert papers.calls.drafts() == ()


def fill(papers: Papers, form: object) -> None:
    fields = form.form  # type: ignore[attr-defined]
    fields.field("patient_id").set_value(papers.clinic.patient().id)
    fields.field("urgency").set_value(Urgency.STAT)
    for name, value in {
        "chief_complaint": "突发胸痛半小时",
        "to_org_id": papers.clinic.hospital_id,
        "doctor_id": papers.clinic.doctor.staff_id,
    }.items():
        fields.field(name).set_value(value)


def test_a_paper_is_opened_from_the_list(papers: Papers) -> None:
    made(papers)
    page = papers.page("outage")
    page.papers.opened.emit(slip_of(papers, OutageKind.BOOKING))
    late = papers.desk.shell.stack.page("late-entry")
    assert late.slip.no == slip_of(papers, OutageKind.BOOKING).no
