"""Today, wired: the first screen, and where each of its rows leads."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.app.house import House
from desktop.domain.return_rows import ReturnTask
from desktop.domain.today_rows import Attention, DraftLine, TodayCard, Trouble
from desktop.services.today import Today

if TYPE_CHECKING:
    from desktop.views.page import Page

_FORMS = {
    "booking": "booking-form",
    "absence": "absence",
    "late-entry": "late-entry",
    "referral": "referral-form",
    "down_referral": "down-referral-form",
    "training": "training-form",
    "training-minutes": "training",
    "patient": "register",
}
_RECORDS = {
    "referral": ("referral", "referral_id"),
    "training": ("training", "training_id"),
    "patient": ("patient", "patient_id"),
}
# the row's record is the session where it is put right
_AT_SESSION = {
    Trouble.NOT_CLOSED,
    Trouble.SEAT_TWICE,
    Trouble.PATIENT_TWICE,
    Trouble.SESSION_TWICE,
}
_AT_DESK = {Trouble.SLIP_UNSENT, Trouble.CLAIM_FLAGGED}
_FROM_HOSPITAL = {Trouble.DECLINED, Trouble.ASKED, Trouble.NOT_ARRIVED}


def wire(house: House) -> None:
    """Add the screen today."""
    words = QCoreApplication.translate("Today", "Today")
    house.shell.add_screen("today", 1, words, "today", lambda: _page(house))


def _page(house: House) -> "Page":
    from desktop.app.reception import is_hospital
    from desktop.views.patients.search_box import PatientSearchBox
    from desktop.views.today.page import TodayDesk, TodayPage

    if is_hospital(house):
        return _hospital_page(house)
    today = Today(house.store, house.clock)

    def open_row(card: TodayCard, row: Any) -> None:
        _open(house, card, row)

    return TodayPage(
        TodayDesk(
            board=today.board,
            now=house.clock.now,
            open_row=open_row,
            go=house.go,
            search=lambda: house.shell.findChild(PatientSearchBox),
        )
    )


def _hospital_page(house: House) -> "Page":
    from desktop.services.reception_desk import ReceptionDesk
    from desktop.views.reception.today_page import HospitalToday, HospitalTodayPage

    today, desk = (
        Today(house.store, house.clock),
        ReceptionDesk(house.store, house.clock, house.actor),
    )
    return HospitalTodayPage(
        HospitalToday(
            incoming=desk.incoming,
            attention=lambda: today.board().attention,
            attend=lambda row: _attend(house, row),
            now=house.clock.now,
            go=house.go,
        )
    )


def _open(house: House, card: TodayCard, row: Any) -> None:
    if card is TodayCard.ARRIVALS:
        house.go("session", session_id=row.session_id, booking_id=row.id)
    elif card is TodayCard.TO_PLACE:
        house.go("absence", session_id=row.session_id, booking_id=row.id)
    elif card is TodayCard.SEATS:
        house.go("session", session_id=row.id)
    elif card in {TodayCard.GREEN, TodayCard.TO_FINISH}:
        house.go("referral", referral_id=row.id)
    elif card is TodayCard.RETURN_CARE:
        _care(house, row)
    elif card is TodayCard.TRAININGS:
        house.go("training", training_id=row.id)
    elif card is TodayCard.DRAFTS:
        _open_draft(house, row)
    else:
        _attend(house, row)


def _care(house: House, row: ReturnTask) -> None:
    if row.down_id is not None:
        house.go("return-case", down_referral_id=row.down_id, task_id=row.id)
    else:
        house.go("return-care", task_id=row.id)


def _open_draft(house: House, row: DraftLine) -> None:
    if form := _FORMS.get(row.kind):
        house.go(form, draft_id=row.id)


def _attend(house: House, row: Attention) -> None:
    if row.trouble is Trouble.PRINT_OWED:
        house.print_paper(row.kind, row.record_id)
    elif row.trouble is Trouble.FREED_SEAT:
        house.go("waiting")
    elif row.trouble is Trouble.ORG_TWO_IDS:
        house.go("settings", tab="directory")
    elif row.trouble in _AT_DESK:
        house.go("reception", reception_id=row.record_id)
    elif row.trouble in _AT_SESSION:
        house.go("session", session_id=row.record_id)
    elif row.trouble in _FROM_HOSPITAL and row.kind in _RECORDS:
        name, key = _RECORDS[row.kind]
        house.go(name, **{key: row.record_id})
    else:
        house.go("exchange", record_id=row.record_id)
