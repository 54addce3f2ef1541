"""The waiting list on a real file: who is named for a freed seat, and that it is given once."""

from collections.abc import Callable
from uuid import UUID

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import (
    BookingPriority,
    BookingState,
    CallTarget,
    CancelBy,
    CancelReason,
    ContactOutcome,
    PriorityGroup,
    Role,
    StopReason,
)
from desktop.domain.contact import Contact
from desktop.domain.errors import NotAllowed, RuleBroken, SeatTaken, StaleRecord
from desktop.domain.kept import Actor, Kept
from desktop.domain.waiting import RingWhom
from desktop.services.booking import BookingDesk
from desktop.services.roster import Roster
from desktop.services.waiting import Offer, WaitingList
from tests.conftest import StandingClock
from tests.factory import Clinic

Join = Callable[..., Kept[Booking]]


@pytest.fixture
def desk(clinic: Clinic, clock: StandingClock) -> BookingDesk:
    return BookingDesk(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def waiting(clinic: Clinic, clock: StandingClock) -> WaitingList:
    return WaitingList(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def join(clinic: Clinic, clock: StandingClock, waiting: WaitingList) -> Join:
    def joined(session_id: UUID, name: str, **said: object) -> Kept[Booking]:
        groups = said.pop("groups", ())
        patient = clinic.patient(name=name, phone=said.pop("phone", "13800000001"), groups=groups)
        clock.advance(minutes=1)
        return waiting.join(
            BookingRequest(patient_id=patient.id, session_id=session_id, **said)  # type: ignore[arg-type]
        )

    return joined


def full(clinic: Clinic, desk: BookingDesk, **said: object) -> tuple[UUID, Kept[Booking]]:
    session = clinic.session(capacity=1, **said)
    asked = BookingRequest(patient_id=clinic.patient().id, session_id=session.id)
    return session.id, desk.book(asked)


def cancel(desk: BookingDesk, booking: Kept[Booking]) -> None:
    desk.cancel(booking.id, booking.revision, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)


def test_a_freed_seat_names_the_best_three(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, seated = full(clinic, desk)
    join(session_id, "王一")
    join(session_id, "李二", groups=(PriorityGroup.ELDERLY,))
    join(session_id, "赵三")
    join(session_id, "周四", priority=BookingPriority.GREEN)
    assert waiting.freed() == ()

    cancel(desk, seated)
    [task] = waiting.freed()
    assert [line.patient for line in task.best] == ["周四", "李二", "王一"]
    assert (task.free, task.first_no, task.waiting) == (1, 1, 4)
    assert task.best[0].rings[0].phone == "13800000001"


def test_who_has_no_telephone_is_rung_through_another(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, _seated = full(clinic, desk)
    join(
        session_id,
        "王一",
        phone="",
        call_to_name="孙大夫",
        call_to_role=CallTarget.VILLAGE_DOCTOR,
        call_to_phone="13900001111",
    )
    [line] = waiting.everybody()
    [ring] = line.rings
    assert (ring.whom, ring.name, ring.phone) == (RingWhom.CALL_TARGET, "孙大夫", "13900001111")


def test_the_first_yes_takes_the_seat_and_the_other_offer_is_over(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, seated = full(clinic, desk)
    first, second = join(session_id, "王一"), join(session_id, "李二")
    cancel(desk, seated)
    offer = Offer(session_id=session_id, seat_no=1, phone="13800000001")

    had = waiting.rang(second.id, 1, ContactOutcome.AGREED, offer)
    assert (had.record.state, had.record.seat_no, had.id) == (BookingState.BOOKED, 1, second.id)
    with pytest.raises(SeatTaken):
        waiting.rang(first.id, 1, ContactOutcome.AGREED, offer)
    assert [line.patient for line in waiting.everybody()] == ["王一"]
    assert waiting.freed() == ()
    with clinic.store.reading() as reading:
        [call] = reading.all_of(Contact)
    assert (call.record.outcome, call.record.offered_seat_no) == (ContactOutcome.AGREED, 1)


def test_a_no_passes_the_seat_on_and_the_last_word_counts(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join, clock: StandingClock
) -> None:
    session_id, seated = full(clinic, desk)
    first, _second = join(session_id, "王一"), join(session_id, "李二")
    cancel(desk, seated)
    offer = Offer(session_id=session_id)
    waiting.rang(first.id, 1, ContactOutcome.DECLINED, offer)
    assert [line.patient for line in waiting.freed()[0].best] == ["李二"]

    clock.advance(minutes=1)  # the wrong key was pressed
    waiting.rang(first.id, 1, ContactOutcome.NO_ANSWER, offer)
    [task] = waiting.freed()
    assert [line.patient for line in task.best] == ["王一", "李二"]
    assert task.best[0].last_call.outcome is ContactOutcome.NO_ANSWER


def test_taking_the_seat_back_puts_the_patient_on_the_list_again(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, seated = full(clinic, desk)
    asked = join(session_id, "王一")
    cancel(desk, seated)
    had = waiting.take(asked.id, 1, Offer(session_id=session_id))
    back = desk.undo(had.id, had.revision)
    assert (back.record.state, back.record.seat_no) == (BookingState.WAITLIST, None)
    assert waiting.freed()[0].best[0].patient == "王一"
    with clinic.store.reading() as reading:
        assert len(reading.revisions(Booking, had.id)) == 3


def test_any_session_of_the_expert_will_do(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, _seated = full(clinic, desk)
    asked = join(session_id, "王一", any_session=True)
    join(session_id, "李二")
    other = clinic.session(held_on=clinic.clock.today(), capacity=2)
    clinic.session(expert_id=clinic.experts[1], capacity=2)
    [task] = waiting.freed()
    assert (task.session_id, [line.patient for line in task.best]) == (other.id, ["王一"])
    had = waiting.take(asked.id, 1, Offer(session_id=other.id))
    assert had.record.held_on == clinic.clock.today()


def test_a_patient_waits_once_and_not_beside_his_seat(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, seated = full(clinic, desk)
    asked = join(session_id, "王一")
    for patient_id, code in (
        (asked.record.patient_id, "booking.waiting_already"),
        (seated.record.patient_id, "booking.patient_already_in_session"),
    ):
        with pytest.raises(RuleBroken) as refused:
            waiting.join(BookingRequest(patient_id=patient_id, session_id=session_id))
        assert refused.value.fields["patient_id"].code == code


def test_who_books_a_seat_himself_waits_no_more(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, seated = full(clinic, desk)
    asked = join(session_id, "王一")
    cancel(desk, seated)
    had = desk.book(BookingRequest(patient_id=asked.record.patient_id, session_id=session_id))
    assert waiting.everybody() == ()
    with clinic.store.reading() as reading:
        gone = reading.get(Booking, asked.id)
    assert gone is not None
    assert (gone.record.state, gone.record.moved_to) == (BookingState.CANCELLED, had.id)


def test_leaving_the_list_keeps_the_reason_and_can_be_taken_back(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join
) -> None:
    session_id, _seated = full(clinic, desk)
    asked = join(session_id, "王一")
    gone = waiting.leave(asked.id, 1)
    assert gone.record.state is BookingState.CANCELLED
    with pytest.raises(StaleRecord):
        waiting.leave(asked.id, 1)
    back = desk.undo(gone.id, gone.revision)
    assert back.record.asked_at == asked.record.asked_at
    assert [line.patient for line in waiting.of_session(session_id)] == ["王一"]


def test_a_stopped_session_offers_nothing_and_lets_nobody_wait(
    clinic: Clinic, desk: BookingDesk, waiting: WaitingList, join: Join, clock: StandingClock
) -> None:
    session_id, seated = full(clinic, desk)
    join(session_id, "王一")
    cancel(desk, seated)
    Roster(clinic.store, clock, lambda: clinic.nurse).stop(session_id, 1, StopReason.MEETING, "")
    assert waiting.freed() == ()
    with pytest.raises(RuleBroken):
        join(session_id, "李二")


def test_an_auditor_only_reads(clinic: Clinic, clock: StandingClock) -> None:
    auditor = Actor(clinic.nurse.staff_id, "审计", Role.AUDITOR)
    waiting = WaitingList(clinic.store, clock, lambda: auditor)
    session = clinic.session()
    with pytest.raises(NotAllowed):
        waiting.join(BookingRequest(patient_id=clinic.patient().id, session_id=session.id))
