"""The queue on a real file: calling, passing over, another room, undo, and who may call."""

from dataclasses import replace
from uuid import UUID

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingState, Role
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.queue import Column, QueueRules
from desktop.domain.queue_rows import QueueSession
from desktop.services.queue import QueueDesk
from desktop.services.queue_calls import ONLINE, CallingComputer
from desktop.store.queries.clinic_desk import COMPUTERS, DESK
from desktop.sync.result import Outcome
from tests.conftest import StandingClock
from tests.factory import Clinic


@pytest.fixture
def session(clinic: Clinic):
    return clinic.session(held_on=clinic.clock.today(), capacity=8, walk_in=2, extra=1)


@pytest.fixture
def desk(clinic: Clinic) -> QueueDesk:
    return QueueDesk(clinic.store, clinic.clock, lambda: clinic.nurse)


def shown(desk: QueueDesk, session: Kept) -> QueueSession:
    found = desk.board().session(session.id)
    assert found is not None
    return found


def newest(clinic: Clinic, booking: Kept[Booking]) -> Kept[Booking]:
    with clinic.store.reading() as reading:
        found = reading.get(Booking, booking.id)
    assert found is not None
    return found


def come(clinic: Clinic, desk: QueueDesk, session: Kept, count: int) -> list[Kept[Booking]]:
    made = [clinic.booking(session, no) for no in range(1, count + 1)]
    return [desk.arrive(each.id, each.revision) for each in made]


def call(desk: QueueDesk, session: Kept):
    first = shown(desk, session).next
    assert first is not None
    return desk.call_next(session.id, first.id, first.booking.revision)


def test_calling_the_next_one_closes_the_one_before(clinic, desk, session) -> None:
    one, two = come(clinic, desk, session, 2)
    assert call(desk, session).called.id == one.id
    clinic.clock.advance(minutes=9)
    done = call(desk, session)
    assert (done.called.id, [each.id for each in done.seen]) == (two.id, [one.id])
    assert newest(clinic, one).record.state is BookingState.FULFILLED
    assert newest(clinic, two).record.calls == 1


def test_taking_a_call_back_brings_the_one_before_in_again(clinic, desk, session) -> None:
    one, two = come(clinic, desk, session, 2)
    call(desk, session)
    clinic.clock.advance(minutes=9)
    done = call(desk, session).called
    desk.undo(done.id, done.revision)
    assert newest(clinic, one).record.state is BookingState.CHECKED_IN
    assert newest(clinic, two).record.state is BookingState.ARRIVED
    assert shown(desk, session).next.id == two.id  # type: ignore[union-attr]


def test_a_row_that_a_colleague_called_is_refused_with_the_time(clinic, desk, session) -> None:
    [one] = come(clinic, desk, session, 1)
    call(desk, session)
    with pytest.raises(StaleRecord) as refused:
        desk.call_next(session.id, one.id, one.revision)
    assert refused.value.problem.code == "booking.meanwhile_called"


def test_whoever_does_not_stand_first_any_more_is_not_called(clinic, desk, session) -> None:
    _one, two = come(clinic, desk, session, 2)
    with pytest.raises(RuleBroken) as refused:
        desk.call_next(session.id, two.id, two.revision)
    assert refused.value.fields["state"].code == "queue.another_first"
    assert newest(clinic, two).record.state is BookingState.ARRIVED


def test_each_step_of_the_day_can_be_taken_back_one_by_one(clinic, desk, session) -> None:
    [one] = come(clinic, desk, session, 1)
    states = [one.record]
    now = call(desk, session).called
    for step in (
        lambda at: desk.recall(at.id, at.revision),
        lambda at: desk.to_room(at.id, at.revision, "专家诊室2"),
        lambda at: desk.skip(at.id, at.revision),
        lambda at: desk.call(at.id, at.revision).called,
        lambda at: desk.seen(at.id, at.revision),
    ):
        states.append(now.record)
        clinic.clock.advance(minutes=1)
        now = step(now)
    while states:
        now = desk.undo(now.id, now.revision)
        assert now.record == states.pop()
    assert desk.undo(now.id, now.revision).record.state is BookingState.BOOKED
    assert not desk.can_undo(now.id)


def test_yesterdays_steps_are_not_taken_back(clinic, desk, session) -> None:
    [one] = come(clinic, desk, session, 1)
    assert desk.can_undo(one.id)
    clinic.clock.advance(days=1)
    assert not desk.can_undo(one.id)
    with pytest.raises(RuleBroken):
        desk.undo(one.id, one.revision)


def test_whoever_misses_his_call_waits_again_further_back(clinic, desk, session) -> None:
    come(clinic, desk, session, 5)
    first = call(desk, session).called
    clinic.clock.advance(minutes=1)
    kept = desk.skip(first.id, first.revision)
    assert (kept.record.skips, kept.record.skipped_at) == (1, clinic.clock.now())
    tickets = [row.ticket.number for row in shown(desk, session).column(Column.WAITING)]
    assert tickets == [2, 3, 4, 1, 5]


def test_a_late_arrival_after_a_no_show_needs_a_reason(clinic, desk, session) -> None:
    missed = clinic.booking(session, 1, state=BookingState.NOSHOW)
    with pytest.raises(RuleBroken):
        desk.arrive(missed.id, missed.revision)
    kept = desk.arrive(missed.id, missed.revision, "班车晚点")
    assert (kept.record.state, kept.record.note) == (BookingState.ARRIVED, "班车晚点")


def test_the_board_shows_the_sessions_of_this_clinic_alone(clinic, desk, session) -> None:
    other = clinic.session(
        held_on=clinic.clock.today(), org_id=uuid7(), expert_id=clinic.experts[1]
    )
    board = desk.board()
    assert [each.id for each in board.sessions] == [session.id]
    assert board.sessions[0].letter == ""
    assert board.session(other.id) is None


def test_a_row_tells_two_of_one_name_apart(clinic, desk, session) -> None:
    for no in (1, 2):
        clinic.booking(session, no, patient_id=clinic.patient(name="王秀英").id)
    rows = shown(desk, session).rows
    assert [(row.namesake, row.reading) for row in rows] == [(True, "Wáng Xiùyīng")] * 2


@pytest.fixture
def two_computers(clinic: Clinic):
    """A second computer calls, and there is no line."""
    from desktop.domain.device import Device

    other = clinic.save(Device(name="护士站二号机", org_id=clinic.org_id, app_version="1")).id

    def say(outcome: str, calls: UUID = other) -> None:
        with clinic.store.unit(clinic.nurse.staff_id) as unit:
            unit.set_setting(COMPUTERS, [str(other)])
            unit.set_setting(DESK, {"roster": None, "calls": str(calls)})
            unit.set_setting("exchange_state", {"outcome": outcome})

    return say


def test_without_a_line_the_named_computer_alone_calls(clinic, session, two_computers) -> None:
    calling = CallingComputer(clinic.store)
    desk = QueueDesk(clinic.store, clinic.clock, lambda: clinic.nurse, calling.elsewhere)
    [one] = come(clinic, desk, session, 1)
    two_computers("offline")
    assert desk.board().calling == "护士站二号机"
    with pytest.raises(RuleBroken) as refused:
        desk.call_next(session.id, one.id, one.revision)
    assert refused.value.fields["state"].params == {"device": "护士站二号机"}
    two_computers("done")
    assert desk.board().calling is None
    assert call(desk, session).called.id == one.id


def test_a_clinic_with_one_computer_never_notices(clinic, session, two_computers) -> None:
    calling = CallingComputer(clinic.store)
    assert calling.elsewhere() is None
    with clinic.store.reading() as reading:
        own = reading.place().device_id
    two_computers("offline", calls=own)
    assert calling.elsewhere() is None


def test_the_words_of_being_online_are_those_of_the_exchange() -> None:
    assert {str(outcome) for outcome in Outcome} >= ONLINE
    assert Outcome.OFFLINE not in ONLINE


def test_rules_are_kept_and_odd_values_are_as_they_come(clinic, desk, session) -> None:
    rules = QueueRules(long_minutes=10, too_long_minutes=20, skip_back=1, sound=False)
    desk.keep_rules(rules)
    assert desk.board().rules == rules
    with pytest.raises(RuleBroken):
        desk.keep_rules(replace(rules, skip_back=0))
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.set_setting("queue", {"long_minutes": "often", "skip_back": 2, "gone": 1})
    assert desk.board().rules == QueueRules(skip_back=2)


def test_an_auditor_only_looks(clinic: Clinic, clock: StandingClock, session) -> None:
    auditor = replace(clinic.nurse, role=Role.AUDITOR)
    one = clinic.booking(session, 1)
    desk = QueueDesk(clinic.store, clock, lambda: auditor)
    with pytest.raises(NotAllowed):
        desk.arrive(one.id, one.revision)
    assert len(shown(desk, session).rows) == 1


def test_one_live_ticket_for_each_patient_and_session(clinic, desk, session) -> None:
    from desktop.domain.errors import SeatTaken

    one = clinic.booking(session, 1)
    with pytest.raises(SeatTaken):
        clinic.booking(session, 2, patient_id=one.record.patient_id)
