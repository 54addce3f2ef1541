"""A board that is read again and again shows what one read for the first time would show."""

from collections.abc import Callable
from uuid import UUID

import pytest

from desktop.domain.codes import ReferralState, RejectReason, StepKind, Urgency
from desktop.domain.referral_legs import NewGoal
from desktop.services.referral_clock import ReferralClocks
from desktop.store.queries import standing_memo
from tests.conftest import StandingClock
from tests.factory import Clinic, changed
from tests.referral_cycle import everything_sent, issue, unit_says
from tests.referrals import services

S = ReferralState
Act = Callable[[Clinic, UUID], object]


def _answer(clinic: Clinic, which: UUID) -> None:
    unit_says(clinic, which, S.RECEIVED, S.INFO_REQUESTED, question="血糖多少？")
    services(clinic).steps.answer(which, "6.1")


def _renamed(clinic: Clinic, which: UUID) -> None:
    with clinic.store.reading() as reading:
        referral = services(clinic).desk.detail(which)
        assert referral is not None
        kept = reading.get(type(referral.patient.record), referral.patient.id)
    assert kept is not None
    clinic.save(changed(kept, name="王改名"), kept.id)


def _worse(clinic: Clinic, which: UUID) -> None:
    found = services(clinic).desk.detail(which)
    assert found is not None
    clinic.save(changed(found.referral, urgency=Urgency.STAT), which)


ACTS: dict[str, Act] = {
    "sent": lambda clinic, _which: everything_sent(clinic),
    "looked at": lambda clinic, which: unit_says(clinic, which, S.RECEIVED),
    "question and answer": _answer,
    "answer sent": lambda clinic, _which: everything_sent(clinic),
    "declined": lambda clinic, which: unit_says(
        clinic, which, S.REJECTED, reject_code=RejectReason.NO_BED
    ),
    "told by phone": lambda clinic, which: services(clinic).steps.log_call(
        which, clinic.clock.now(), "刘护士", "120", "已知"
    ),
    "patient renamed": _renamed,
    "corrected": _worse,
}


def test_whatever_happens_the_second_reading_shows_it(clinic: Clinic, clock: StandingClock) -> None:
    which, _other = issue(clinic, green_channel=True), issue(clinic)
    board, clocks = services(clinic).desk, ReferralClocks(clinic.store, clock, lambda: clinic.nurse)
    before = (board.board(), clocks.today())
    for name, act in ACTS.items():
        clock.advance(minutes=7)
        act(clinic, which)
        fresh = ReferralClocks(clinic.store, clock, lambda: clinic.nurse)
        now = (board.board(), clocks.today())
        assert now == (services(clinic).desk.board(), fresh.today()), name
        assert now[0] != before[0], name
        before = now


def test_what_has_not_changed_is_not_worked_out_again(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = issue(clinic), issue(clinic)
    desk = services(clinic).desk
    desk.board()
    made: list[UUID] = []

    plain = standing_memo.standings

    def counted(reading, rows, **more):
        made.extend(UUID(row["id"]) for row in rows)
        return plain(reading, rows, **more)

    monkeypatch.setattr(standing_memo, "standings", counted)
    services(clinic).steps.log_call(first, clinic.clock.now(), "刘护士", "120", "已知")
    shown = {row.id: row for row in desk.board()}
    assert made == [first]
    assert set(shown) == {first, second}
    kinds = {step.record.kind for step in desk.detail(first).steps}  # type: ignore[union-attr]
    assert kinds == {StepKind.PHONE_CONTACT}


def test_what_runs_is_read_first_and_what_is_over_follows_in_lots(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_memo, "LOT", 3)
    runs = {issue(clinic), issue(clinic)}
    over = {clinic.referral(state=S.CLOSED, issued_at=clinic.clock.now()).id for _ in range(4)}
    for _ in range(4):
        over.add(done := issue(clinic))
        unit_says(clinic, done, S.RECEIVED, S.ARRIVED, S.COMPLETED)
    desk = services(clinic).desk
    assert {row.id for row in desk.board(over_later=True)} == runs
    assert desk.over_left()
    lots = 1
    while desk.read_on():
        lots += 1
    assert (lots, desk.over_left()) == (3, False)
    assert desk.board(over_later=True) == services(clinic).desk.board()
    assert {row.id for row in desk.board()} == runs | over


def test_a_late_withdrawal_and_a_second_leg_are_never_put_off(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing_memo, "LOT", 0)
    held, sent_on = issue(clinic), issue(clinic)
    unit_says(clinic, held, S.ACCEPTED)
    found = services(clinic).desk.detail(held)
    assert found is not None
    clinic.save(changed(found.referral, state=S.WITHDRAWN), held)
    unit_says(clinic, sent_on, S.REJECTED, reject_code=RejectReason.NO_BED)
    goal = NewGoal(to_org_id=clinic.hospital_id, to_dept="骨科")
    services(clinic).steps.redirect(sent_on, 1, goal)
    shown = {row.id for row in services(clinic).desk.board(over_later=True)}
    assert shown == {held, sent_on}
