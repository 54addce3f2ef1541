"""The hospital issues the slip, and sees what the clinic keeps of its plan."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.domain.codes import (
    ReceptionState,
    ReferralState,
)
from desktop.domain.down_referral import DownReferral
from desktop.views.return_care.case_page import ReturnCasePage
from desktop.views.return_care.form_page import DownReferralFormPage
from desktop.views.return_care.sent_page import ReturnSentPage
from desktop.views.shell import Shell
from tests.conftest import StandingClock
from tests.factory import Clinic
from tests.return_parts import Care
from tests.return_screens import Screen

S = ReceptionState
Show = Callable[[Shell], Shell]


def as_hospital(clinic: Clinic) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.set_setting("org_id", str(clinic.hospital_id))


def test_the_hospital_issues_and_sees_what_was_kept(
    care: Care, clinic: Clinic, opened: Callable[[], Screen]
) -> None:
    as_hospital(clinic)
    screen = opened()
    screen.shell.go("down-referral-form", patient_id=clinic.patient(name="李小满").id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    page._fill(care.words(no="", patient_id=page.who.value()))
    page.submit()
    sent = screen.page
    assert isinstance(sent, ReturnSentPage)
    row = sent.table.current()
    assert (row.who.name, row.clinic) == ("李小满", "霄云镇卫生院")
    assert isinstance(row.down, DownReferral)


def test_an_overdue_step_at_the_clinic_climbs_at_the_hospital(
    care: Care, clinic: Clinic, opened: Callable[[], Screen], clock: StandingClock
) -> None:
    down = care.followed(inpatient_no="ZY1")
    quiet = care.comes_in(inpatient_no="ZY2")
    clock.advance(days=1)
    as_hospital(clinic)
    screen = opened()
    sent = screen.page
    assert isinstance(sent, ReturnSentPage)
    assert [row.id for row in sent.table.rows()] == [down.id, quiet.id]
    assert sent.table.rows()[0].overdue_text == "电话随访"


def test_who_was_sent_up_goes_back_to_who_sent_him(
    care: Care, clinic: Clinic, opened: Callable[[], Screen]
) -> None:
    up = clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    as_hospital(clinic)
    screen = opened()
    screen.shell.go("down-referral-form", patient_id=up.record.patient_id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    assert page.form.field("up_referral_id").value() == up.id
    assert page.form.field("unit").value() == clinic.org_id


def test_a_slip_from_the_hospital_he_was_sent_to_needs_no_choice(
    care: Care, clinic: Clinic, opened: Callable[[], Screen]
) -> None:
    up = clinic.referral(state=ReferralState.ISSUED, issued_at=clinic.clock.now())
    screen = opened()
    screen.shell.go("down-referral-form", patient_id=up.record.patient_id)
    page = screen.page
    assert isinstance(page, DownReferralFormPage)
    assert page.form.field("unit").value() == clinic.hospital_id
    page.form.set_values({"unit": None})
    page.form.field("up_referral_id").committed.emit()
    assert page.form.field("unit").value() == clinic.hospital_id


def test_the_column_says_what_came_of_it_and_when_before_anything_else(
    care: Care, opened: Callable[[], Screen]
) -> None:
    down = care.followed()
    screen = opened()
    screen.shell.go("return-case", down_referral_id=down.id)
    page = screen.page
    assert isinstance(page, ReturnCasePage)
    page.table.setFocus()
    screen.press(Qt.Key.Key_1)
    done = page.table.records.index(0, page.table.records.columnCount() - 1)
    day = f"{care.clinic.clock.today():%m-%d}"
    assert done.data().split(" · ")[1] == day
    assert len(done.data(Qt.ItemDataRole.ToolTipRole)) > len(done.data())
