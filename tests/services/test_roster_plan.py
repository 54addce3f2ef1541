"""Planning, publishing, changing and substituting, on a real file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from desktop.domain.booking import Booking
from desktop.domain.booking_request import BookingRequest
from desktop.domain.codes import HalfDay, RosterPattern, SeatKind, SessionStatus, StopReason
from desktop.domain.duty_session import DutySession
from desktop.domain.errors import NotAllowed, RuleBroken, StaleRecord
from desktop.domain.expert import Expert
from desktop.domain.holidays import Holiday
from desktop.domain.roster_pattern import Repeats
from desktop.services.booking import BookingDesk
from desktop.services.booking_board import BookingBoard
from desktop.services.roster import Roster
from desktop.services.roster_change import RosterChange
from desktop.services.roster_plan import RosterPlan
from desktop.services.roster_sheet import RosterSheets
from tests.factory import Clinic, changed, duty_session

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def plan(clinic: Clinic) -> RosterPlan:
    return RosterPlan(clinic.store, clinic.clock, lambda: clinic.nurse)


@pytest.fixture
def change(clinic: Clinic) -> RosterChange:
    return RosterChange(clinic.store, clinic.clock, lambda: clinic.nurse)


@pytest.fixture
def book(clinic: Clinic) -> Callable[..., Booking]:
    desk = BookingDesk(clinic.store, clinic.clock, lambda: clinic.nurse)

    def do(session_id, seat_no=None):
        asked = BookingRequest(
            patient_id=clinic.patient().id, session_id=session_id, seat_no=seat_no
        )
        return desk.book(asked)

    return do


def of(clinic: Clinic, **said) -> DutySession:
    return duty_session(**{"org_id": clinic.org_id, "expert_id": clinic.experts[0]} | said)


def weekly(weeks: int = 4) -> Repeats:
    return Repeats(
        pattern=RosterPattern.WEEKLY,
        first=TUESDAY,
        until=TUESDAY + timedelta(weeks=weeks - 1),
        weekdays=(1,),
    )


def seats(clinic: Clinic, session_id) -> list[str]:
    from sqlalchemy import select

    from desktop.models.house import SeatRow

    with clinic.store.reading() as reading:
        rows = reading.connection.execute(
            select(SeatRow.kind).where(SeatRow.session_id == str(session_id)).order_by(SeatRow.no)
        )
        return [row.kind for row in rows]


def test_each_day_of_a_plan_says_what_speaks_against_it(clinic, plan) -> None:
    sheets = RosterSheets(clinic.store, clinic.clock, lambda: clinic.nurse, plan)
    sheets.keep_holidays([Holiday(day=TUESDAY + timedelta(weeks=1), name="元旦")])
    clinic.session(held_on=TUESDAY + timedelta(weeks=2))
    clinic.session(expert_id=clinic.experts[1], held_on=TUESDAY + timedelta(weeks=3))
    days = plan.preview(of(clinic), weekly())
    assert [day.proposed for day in days] == [True, False, False, False]
    assert [day.possible for day in days] == [True, True, False, True]
    assert days[1].warnings["held_on"].code == "duty_session.on_holiday"
    assert days[2].problems["half_day"].code == "duty_session.duplicate"
    assert days[3].warnings["room"].code == "duty_session.room_in_use"


def test_days_after_the_assignment_are_not_planned(clinic, plan) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        expert = unit.get(Expert, clinic.experts[0])
        unit.save(changed(expert, assign_end=TUESDAY + timedelta(days=8)), expert.id)
    days = plan.preview(of(clinic), weekly(3))
    assert [day.possible for day in days] == [True, True, False]
    assert days[2].problems["held_on"].code == "duty_session.assignment_over"


def test_a_plan_is_kept_as_one_series_or_not_at_all(clinic, plan) -> None:
    sessions = [day.session for day in plan.preview(of(clinic), weekly(3))]
    clinic.session(held_on=sessions[2].held_on)
    with pytest.raises(RuleBroken):
        plan.keep(sessions, publish=True)
    kept = plan.keep(sessions[:2], publish=True)
    assert len({each.record.series_id for each in kept}) == 1
    with clinic.store.reading() as reading:
        assert len(reading.all_of(DutySession)) == 3


def test_a_draft_has_no_seats_and_cannot_be_booked_until_it_is_published(
    clinic, plan, book
) -> None:
    [draft] = plan.keep([of(clinic, walk_in=2)], publish=False)
    assert seats(clinic, draft.id) == []
    with pytest.raises(RuleBroken) as refused:
        book(draft.id)
    assert refused.value.fields["session_id"].code == "booking.session_not_open"
    plan.publish([draft.id])
    assert seats(clinic, draft.id) == ["clinic"] * 6 + ["walk-in"] * 2
    assert book(draft.id).record.seat_no == 1


def test_a_draft_is_not_sent_to_the_county(clinic, plan) -> None:
    from desktop.store.queries.delivery import delivery_of

    [draft] = plan.keep([of(clinic)], publish=False)
    with clinic.store.reading() as reading:
        assert delivery_of(reading, [draft.id])[draft.id] == "local"
    plan.publish([draft.id])
    with clinic.store.reading() as reading:
        assert delivery_of(reading, [draft.id])[draft.id] == "waiting"


def test_a_draft_changes_as_a_whole(clinic, plan, change) -> None:
    [draft] = plan.keep([of(clinic)], publish=False)
    wanted = of(clinic, held_on=TUESDAY + timedelta(days=1), capacity=20, half_day=HalfDay.PM)
    wanted = replace(wanted, starts=time(14), ends=time(18))
    after = change.change(draft.id, draft.revision, wanted)
    assert (after.id, after.record.capacity, after.record.status) == (draft.id, 20, "draft")


def test_with_sold_seats_the_times_stay_and_the_room_changes(clinic, change, book) -> None:
    session = clinic.session()
    book(session.id)
    with pytest.raises(RuleBroken) as refused:
        change.change(session.id, 1, changed(session, capacity=10))
    assert refused.value.fields[""].code == "duty_session.seats_are_sold"
    after = change.change(session.id, 1, changed(session, room="诊室9", extra=3))
    assert (after.id, after.record.room) == (session.id, "诊室9")
    assert seats(clinic, session.id)[-3:] == ["extra"] * 3
    with pytest.raises(RuleBroken):
        change.change(session.id, 2, changed(after, extra=1))


def test_more_walk_in_seats_are_taken_from_unsold_ones_only(clinic, change, book) -> None:
    session = clinic.session()
    book(session.id, 7)
    with pytest.raises(RuleBroken):
        change.change(session.id, 1, changed(session, walk_in=2))
    after = change.change(session.id, 1, changed(session, walk_in=1))
    assert after.id == session.id
    assert seats(clinic, session.id)[-2:] == [SeatKind.CLINIC, SeatKind.WALK_IN]


def test_without_sold_seats_a_new_session_takes_the_place(clinic, plan, change) -> None:
    session = clinic.session()
    after = change.change(session.id, 1, changed(session, capacity=12, starts=time(9)))
    assert after.id != session.id
    [line] = plan.week(date(2026, 11, 23)).lines
    assert (line.id, line.session.record.capacity) == (after.id, 12)
    grid = BookingBoard(clinic.store, clinic.clock).grid(date(2026, 11, 23))
    assert [cell.session_id for cell in grid.cells.values()] == [after.id]


def test_a_seat_lent_to_another_clinic_holds_the_times(clinic, change) -> None:
    from sqlalchemy import update

    from desktop.models.house import SeatRow

    session = clinic.session(shared=2)
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.connection.execute(
            update(SeatRow).where(SeatRow.kind == "pool").values(holder=str(clinic.hospital_id))
        )
    with pytest.raises(RuleBroken) as refused:
        change.change(session.id, 1, changed(session, starts=time(9)))
    assert refused.value.fields[""].code == "duty_session.seats_are_sold"


def test_a_substitute_keeps_the_booked_patients_and_names_himself(clinic, change, book) -> None:
    session = clinic.session()
    booking = book(session.id)
    change.substitute(session.id, 1, clinic.experts[1], StopReason.MEETING)
    board = BookingBoard(clinic.store, clinic.clock)
    with clinic.store.reading() as reading:
        assert reading.get(Booking, booking.id).record.expert_id == clinic.experts[1]
    shown = board.session(session.id)
    assert shown is not None
    assert shown.expert.name == "孙立新"
    [cell] = board.grid(date(2026, 11, 23)).cells.values()
    assert (cell.substitute, cell.booked, cell.status) == ("孙立新", 1, "substituted")
    assert book(session.id).record.expert_id == clinic.experts[1]


def test_a_busy_expert_is_no_substitute(clinic, change) -> None:
    session = clinic.session()
    clinic.session(expert_id=clinic.experts[1])
    with pytest.raises(RuleBroken) as refused:
        change.substitute(session.id, 1, clinic.experts[1], StopReason.MEETING)
    assert "substitute_expert_id" in refused.value.fields
    with pytest.raises(RuleBroken):
        change.substitute(session.id, 1, clinic.experts[0], StopReason.MEETING)


def test_the_rest_of_a_series_is_stopped_and_what_was_before_stays(clinic, plan, book) -> None:
    kept = plan.keep([d.session for d in plan.preview(of(clinic), weekly(4))], publish=True)
    book(kept[2].id)
    roster = Roster(clinic.store, clinic.clock, lambda: clinic.nurse)
    assert roster.later_of_series(kept[1].id) == 3
    stopped = roster.stop_series(kept[1].id, 1, StopReason.EXPERT_LEAVE)
    assert [len(each.to_place) for each in stopped] == [0, 1, 0]
    with clinic.store.reading() as reading:
        found = {each.id: each.record.status for each in reading.all_of(DutySession)}
    assert found[kept[0].id] is SessionStatus.PUBLISHED
    assert {found[each.id] for each in kept[1:]} == {SessionStatus.STOPPED}


def test_a_session_changed_meanwhile_is_refused(clinic, change) -> None:
    session = clinic.session()
    change.change(session.id, 1, changed(session, room="诊室2"))
    with pytest.raises(StaleRecord):
        change.change(session.id, 1, changed(session, room="诊室3"))


def test_only_who_keeps_the_roster_plans(clinic) -> None:
    plan = RosterPlan(clinic.store, clinic.clock, lambda: clinic.doctor)
    with pytest.raises(NotAllowed):
        plan.keep([of(clinic)], publish=True)


def test_another_computer_is_named_for_the_roster(clinic, plan) -> None:
    with clinic.store.unit(clinic.nurse.staff_id) as unit:
        unit.set_setting("clinic_desk", {"roster": str(clinic.hospital_id), "calls": None})
    with pytest.raises(RuleBroken) as refused:
        plan.keep([of(clinic)], publish=True)
    assert refused.value.fields["status"].code == "duty_session.other_device"


def test_beyond_the_window_nobody_is_booked_and_the_day_is_told(clinic, book) -> None:
    days = [TUESDAY + timedelta(weeks=week) for week in (0, 5, 10)]
    sessions = [clinic.session(held_on=day) for day in days]
    assert book(sessions[1].id).record.held_on == days[1]
    with pytest.raises(RuleBroken) as refused:
        book(sessions[2].id)
    told = refused.value.fields["session_id"]
    assert (told.code, told.params["day"]) == ("booking.beyond_window", "2026-11-25")
