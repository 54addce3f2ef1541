"""Outage papers: one patient, one seat, one number; restarts and races."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.codes import BookingState, Role, SessionStatus
from desktop.domain.errors import NotAllowed, RuleBroken, SeatTaken
from desktop.domain.ids import uuid7
from desktop.domain.kept import Actor
from desktop.domain.outage import OutageKind, SlipState
from desktop.services.booking_board import BookingBoard
from desktop.services.late_entry import LateEntry
from desktop.services.outage import OutageDesk
from desktop.store.open import open_engine
from desktop.store.store import Store
from tests.conftest import KEY, StandingClock
from tests.factory import Clinic
from tests.outage_parts import Desks


@pytest.fixture
def desks(clinic: Clinic, clock: StandingClock) -> Desks:
    return Desks(clinic, clock)


def test_a_number_is_used_once(desks: Desks) -> None:
    [slip] = desks.slips(desks.session(), 1)
    desks.late.enter(slip.no, desks.late_entry(slip.no))

    for attempt in (lambda: desks.late.find(slip.no), lambda: desks.outage.void(slip.no)):
        with pytest.raises(RuleBroken) as refused:
            attempt()
        assert refused.value.fields["no"].code == "late_entry.used"


def test_a_void_number_frees_its_seat_and_is_never_given_again(desks: Desks) -> None:
    session = desks.session(capacity=1)
    [slip] = desks.slips(session, 1)
    desks.outage.void(slip.no)

    assert desks.sell(session) == 1
    with pytest.raises(RuleBroken) as refused:
        desks.late.find(slip.no)
    assert refused.value.fields["no"].code == "late_entry.void"
    [other] = desks.slips(desks.session(expert_id=desks.clinic.experts[1]), 1)
    assert other.no != slip.no


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12345", "number.unreadable"),
        ("YY2026112307B1001", "late_entry.other_pc"),
        ("YY2026112307A1900", "late_entry.unknown_number"),
    ],
)
def test_a_number_that_is_not_ours_is_told_as_what_it_is(
    desks: Desks, typed: str, code: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        desks.late.find(typed)
    assert refused.value.fields["no"].code == code


def test_a_number_is_found_however_it_is_typed(desks: Desks) -> None:
    [slip] = desks.slips(desks.session(), 1)
    typed = f"{slip.no[:2].lower()} {slip.no[2:10]}-{slip.no[10:]}"
    assert desks.late.find(typed).no == slip.no


def test_a_patient_of_a_stopped_session_waits_and_is_not_forgotten(desks: Desks) -> None:
    session = desks.session(capacity=2)
    [slip] = desks.slips(session, 1)
    stopped = replace(session.record, status=SessionStatus.STOPPED, closed_seats=(1, 2))
    desks.clinic.save(stopped, session.id)

    kept = desks.late.enter(slip.no, desks.late_entry(slip.no))

    assert kept.record.state is BookingState.WAITLIST
    assert (kept.record.seat_id, kept.record.any_session) == (None, True)


def test_who_came_into_a_seat_that_is_gone_is_asked_about(desks: Desks) -> None:
    session = desks.session(capacity=2)
    [slip] = desks.slips(session, 1)
    with desks.clinic.store.unit(desks.clinic.nurse.staff_id) as unit:
        unit.connection.exec_driver_sql(
            "UPDATE seat SET holder = ? WHERE id = ?", (str(uuid7()), str(slip.seat_id))
        )
    now = desks.clock.now()

    with pytest.raises(RuleBroken) as refused:
        desks.late.enter(slip.no, desks.late_entry(slip.no, arrived_at=now))

    assert refused.value.fields["no"].code == "late_entry.seat_gone_but_came"
    assert desks.late.find(slip.no).state is SlipState.OUT


def test_one_patient_has_one_seat_in_a_session(desks: Desks) -> None:
    session = desks.session()
    first, second = desks.slips(session, 2)
    said = desks.late_entry(first.no)
    desks.late.enter(first.no, said)

    with pytest.raises(RuleBroken) as refused:
        desks.late.enter(second.no, said)

    assert "patient_id" in refused.value.fields
    assert desks.late.find(second.no).state is SlipState.OUT


def test_the_session_list_says_which_paper_keeps_a_seat(desks: Desks) -> None:
    session = desks.session(capacity=2)
    [slip] = desks.slips(session, 1)

    shown = BookingBoard(desks.clinic.store, desks.clock).session(session.id)

    assert shown is not None
    assert [(line.sellable, line.paper_no) for line in shown.seats] == [
        (True, ""),
        (False, slip.no),
    ]


def test_void_unused_settles_what_is_still_out(desks: Desks) -> None:
    session = desks.session()
    pack = desks.outage.make({session.id: 2}, 2, uuid7())
    facts = desks.outage.facts(pack)
    assert facts is not None
    used = facts.of_kind(OutageKind.BOOKING)[0]
    desks.late.enter(used.no, desks.late_entry(used.no))

    assert desks.outage.void_unused(pack) == 3
    states = sorted(str(slip.state) for slip in desks.outage.papers())
    assert states == ["USED", "VOID", "VOID", "VOID"]


def test_slips_are_proposed_for_today_until_a_pack_is_out(desks: Desks) -> None:
    session = desks.session(capacity=9)
    later = desks.clinic.session(held_on=desks.clock.today() + timedelta(days=2))
    proposed = {each.session_id: each.proposed for each in desks.outage.offers()}
    assert proposed == {session.id: 3, later.id: 0}
    assert desks.outage.made_today() is None

    desks.slips(session, 3)

    [again] = [each for each in desks.outage.offers() if each.session_id == session.id]
    assert (again.left, again.on_paper, again.proposed) == (6, 3, 0)
    assert desks.outage.made_today() is not None


def test_an_auditor_makes_no_pack_and_enters_nothing(desks: Desks) -> None:
    clinic = desks.clinic
    parts = (clinic.store, desks.clock, lambda: Actor(uuid7(), "审计", Role.AUDITOR))
    [slip] = desks.slips(desks.session(), 1)
    with pytest.raises(NotAllowed):
        OutageDesk(*parts).make({}, 1, uuid7())
    with pytest.raises(NotAllowed):
        LateEntry(*parts).enter(slip.no, desks.late_entry(slip.no))


def test_seats_stay_on_paper_after_a_restart(
    desks: Desks, data_file: Path, clock: StandingClock
) -> None:
    session = desks.session(capacity=1)
    [slip] = desks.slips(session, 1)
    desks.clinic.store.close()
    desks.clinic.store = Store(open_engine(data_file, KEY), clock)

    again = Desks(desks.clinic, clock)

    with pytest.raises(SeatTaken):
        again.sell(session)
    assert again.late.enter(slip.no, again.late_entry(slip.no)).record.seat_no == 1
    desks.clinic.store.close()


def test_paper_and_screen_racing_for_a_seat_give_it_once(
    desks: Desks, data_file: Path, clock: StandingClock
) -> None:
    session = desks.session(capacity=6)

    def paper(_turn: int) -> list[int]:
        try:
            return [slip.seat_no or 0 for slip in desks.slips(session, 1)]
        except (RuleBroken, SeatTaken):
            return []

    def screen(_turn: int) -> list[int]:
        try:
            return [desks.sell(session)]
        except SeatTaken:
            return []

    with ThreadPoolExecutor(8) as pool:
        jobs = [pool.submit(work, turn) for turn in range(6) for work in (paper, screen)]
        given = [seat for job in jobs for seat in job.result()]

    assert sorted(given) == [1, 2, 3, 4, 5, 6]
