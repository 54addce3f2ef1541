"""The expert does not come: stop, call, place, and the way back."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from desktop.domain.absence_rows import AbsenceLine
from desktop.domain.booking import Booking
from desktop.domain.clinic_desk import ClinicDesk
from desktop.domain.codes import (
    BookingPriority,
    BookingState,
    ContactOutcome,
    Role,
    StopReason,
)
from desktop.domain.contact import Contact
from desktop.domain.device import Device
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, RuleBroken, SeatTaken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor, Kept
from desktop.services.absence import Absence, Call
from desktop.services.booking import BookingDesk
from desktop.store.queries.clinic_desk import note_desk
from desktop.store.store import Store
from tests.factory import Clinic

THURSDAY = date(2026, 11, 26)


@dataclass
class Leave:
    """Seven booked for Thursday morning, one of them urgent; the expert's next two visits."""

    clinic: Clinic
    absence: Absence
    desk: BookingDesk
    session: Kept[DutySession]
    later: list[Kept[DutySession]]
    bookings: list[Kept[Booking]]

    def stop(self) -> None:
        self.absence.stop(self.session.id, StopReason.EXPERT_LEAVE, "发热", "周主任本人")

    def lines(self) -> tuple[AbsenceLine, ...]:
        board = self.absence.board(self.session.id)
        assert board is not None
        return board.lines

    def live_of(self, line: AbsenceLine) -> list[Booking]:
        with self.clinic.store.reading() as reading:
            every = [
                kept.record
                for kept in reading.all_of(Booking)
                if kept.record.patient_id == line.booking.record.patient_id
            ]
        return [one for one in every if one.state in {BookingState.BOOKED, BookingState.PENDING}]


@pytest.fixture
def leave(clinic: Clinic) -> Leave:
    session = clinic.session(held_on=THURSDAY)
    later = [
        clinic.session(held_on=THURSDAY + timedelta(days=7 * week), capacity=size)
        for week, size in ((1, 4), (2, 8))
    ]
    villages = ("东王村", "柳沟", "东王村", "石桥", "柳沟", "", "石桥")
    bookings = [
        clinic.booking(
            session,
            no,
            patient_id=clinic.patient(name=f"病人{no}", village=village).id,
            priority=BookingPriority.GREEN if no == 6 else BookingPriority.NORMAL,
        )
        for no, village in enumerate(villages, 1)
    ]
    desk = BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)
    absence = Absence(clinic.store, clinic.clock, lambda: clinic.nurse, desk)
    return Leave(clinic, absence, desk, session, later, bookings)


def test_one_action_stops_the_session_and_proposes_for_everybody(leave: Leave) -> None:
    leave.stop()
    lines = leave.lines()
    assert len(lines) == 7
    assert lines[0].booking.record.priority is BookingPriority.GREEN
    assert all(line.proposed for line in lines)
    assert {line.booking.record.state for line in lines} == {BookingState.PENDING}
    with pytest.raises(RuleBroken, match="session_stopped"):
        leave.desk.move(lines[0].booking.id, lines[0].booking.revision, leave.session.id)


def test_villages_are_rung_and_placed_together(leave: Leave) -> None:
    leave.stop()
    lines = leave.lines()
    villages = [line.patient_village for line in lines]
    assert villages == ["", "东王村", "东王村", "柳沟", "柳沟", "石桥", "石桥"]
    days = [line.proposed.session_id for line in lines if line.proposed]
    assert days[1] == days[2]
    assert days[3] == days[4]
    assert days[5] == days[6]


def test_yes_moves_the_patient_and_writes_the_call_in_one(leave: Leave, store: Store) -> None:
    leave.stop()
    line = leave.lines()[0]
    assert line.proposed is not None
    call = Call(phone=line.patient_phone)
    new = leave.absence.agreed(line.booking.id, line.booking.revision, line.proposed, call)
    [after] = [each for each in leave.lines() if each.booking.id == line.booking.id]
    assert after.booking.record.moved_to == new.id
    assert new.record.moved_from == line.booking.id
    assert after.placed
    assert after.placed.booking_id == new.id
    assert after.last_outcome is ContactOutcome.AGREED
    assert leave.live_of(after) == [new.record]
    with store.reading() as reading:
        session = reading.get(DutySession, leave.session.id)
    assert session
    assert line.booking.record.seat_no in session.record.closed_seats


def test_a_seat_sold_meanwhile_leaves_booking_and_calls_as_they_were(
    leave: Leave, store: Store
) -> None:
    leave.stop()
    line = leave.lines()[0]
    place = line.proposed
    assert place is not None
    session = next(one for one in leave.later if one.id == place.session_id)
    leave.clinic.booking(session, place.seat_no)
    with pytest.raises(SeatTaken):
        leave.absence.agreed(line.booking.id, line.booking.revision, place)
    with store.reading() as reading:
        assert reading.all_of(Contact) == ()
    assert leave.lines()[0].booking == line.booking


@pytest.mark.parametrize("key", ["agreed", "declined"])
def test_the_wrong_outcome_is_taken_back_and_the_patient_waits_again(
    leave: Leave, key: str
) -> None:
    leave.stop()
    line = leave.lines()[0]
    assert line.proposed is not None
    if key == "agreed":
        leave.absence.agreed(line.booking.id, line.booking.revision, line.proposed)
    else:
        leave.absence.declined(line.booking.id, line.booking.revision)
    leave.desk.undo(line.booking.id, line.booking.revision + 1)
    after = leave.lines()[0]
    assert (after.booking.id, after.open) == (line.booking.id, True)
    assert len(leave.live_of(after)) == 1
    assert after.proposed == line.proposed


@pytest.mark.parametrize(
    "outcome",
    [
        ContactOutcome.OTHER_TIME,
        ContactOutcome.NO_ANSWER,
        ContactOutcome.WRONG_NUMBER,
        ContactOutcome.CALL_LATER,
    ],
)
def test_other_outcomes_are_written_and_the_patient_stays(
    leave: Leave, outcome: ContactOutcome
) -> None:
    leave.stop()
    line = leave.lines()[0]
    leave.absence.rang(line.booking.id, outcome, line.proposed)
    after = leave.lines()[0]
    assert (after.open, after.last_outcome) == (True, outcome)


def test_no_cancels_with_the_call(leave: Leave) -> None:
    leave.stop()
    line = leave.lines()[0]
    leave.absence.declined(line.booking.id, line.booking.revision, Call(note="去县医院了"))
    after = leave.lines()[-1]
    assert after.booking.id == line.booking.id
    assert after.booking.record.state is BookingState.CANCELLED
    assert after.last_outcome is ContactOutcome.DECLINED


def test_a_second_word_of_the_same_leave_is_added_to_the_first(leave: Leave, store: Store) -> None:
    leave.stop()
    again = leave.absence.stop(leave.session.id, StopReason.EXPERT_LEAVE, "县医院来电")
    assert again.already
    assert len(again.to_place) == 7
    assert again.session.record.stop_note == "发热 · 周主任本人\n县医院来电"
    third = leave.absence.stop(leave.session.id, StopReason.MEETING, "县医院来电")
    assert third.session == again.session


def test_the_expert_comes_after_all(leave: Leave, store: Store) -> None:
    leave.stop()
    first = leave.lines()[0]
    assert first.proposed is not None
    leave.absence.agreed(first.booking.id, first.booking.revision, first.proposed)
    held = leave.absence.withdraw(leave.session.id)
    assert held.record == leave.session.record
    with store.reading() as reading:
        states = [reading.get(Booking, each.id) for each in leave.bookings]
    assert [one.record.state for one in states if one].count(BookingState.BOOKED) == 6
    taken = leave.desk.move(leave.bookings[0].id, 3, leave.session.id, 8)
    assert taken.record.seat_no == 8


def test_a_stop_is_not_taken_back_over_a_session_in_its_place(leave: Leave) -> None:
    leave.stop()
    leave.clinic.session(held_on=THURSDAY)
    with pytest.raises(RuleBroken, match="replaced"):
        leave.absence.withdraw(leave.session.id)
    with pytest.raises(RuleBroken, match="not_stopped"):
        leave.absence.withdraw(leave.later[0].id)


def test_other_experts_of_the_specialty_are_offered_after_his_own(leave: Leave) -> None:
    other = leave.clinic.session(
        held_on=THURSDAY + timedelta(days=1), expert_id=leave.clinic.experts[1]
    )
    leave.stop()
    board = leave.absence.board(leave.session.id)
    assert board is not None
    assert other.id not in {place.session_id for place in board.places}


def test_another_computer_is_told_which_one_keeps_the_roster(leave: Leave, store: Store) -> None:
    other = uuid7()
    device = Device(name="二号机", org_id=leave.clinic.org_id, app_version="0")
    with store.unit(leave.clinic.nurse.staff_id) as unit:
        unit.save(device, other)
        note_desk(unit, ClinicDesk(roster=str(other)))
    with pytest.raises(RuleBroken) as refused:
        leave.stop()
    told = refused.value.fields["status"]
    assert (told.code, told.params) == ("absence.other_pc", {"pc": "二号机"})


def test_an_auditor_stops_nothing(leave: Leave) -> None:
    auditor = Actor(uuid7(), "审计", Role.AUDITOR)
    absence = Absence(leave.clinic.store, leave.clinic.clock, lambda: auditor, leave.desk)
    with pytest.raises(NotAllowed):
        absence.stop(leave.session.id, StopReason.EXPERT_LEAVE)
    with pytest.raises(NotAllowed):
        absence.rang(leave.bookings[0].id, ContactOutcome.NO_ANSWER)
