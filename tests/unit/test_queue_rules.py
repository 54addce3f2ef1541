"""Whose turn it is, how long somebody waits, what a ticket says, what strangers may read."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from desktop.domain.booking import Booking
from desktop.domain.codes import BookingPriority, BookingState, SeatKind
from desktop.domain.ids import uuid7
from desktop.domain.kept import Kept
from desktop.domain.pinyin_typed import choices, with_marks
from desktop.domain.queue import (
    QueueRules,
    TicketNo,
    Wait,
    called_name,
    in_order,
    letters,
    next_of,
    rules_problems,
    tells,
    ticket_no,
    wait_of,
    waited,
)
from desktop.domain.queue_rows import QueueRow, found
from tests.factory import booking, duty_session

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
NOBODY = UUID(int=0)


def kept(record: object, record_id: UUID | None = None) -> Kept:
    return Kept(
        id=record_id or uuid7(),
        revision=1,
        created_at=NOW,
        created_by=NOBODY,
        saved_at=NOW,
        saved_by=NOBODY,
        record=record,
    )


SESSION = kept(
    duty_session(
        org_id=NOBODY, expert_id=NOBODY, capacity=10, walk_in=2, extra=3, held_on=date(2026, 11, 24)
    )
)


def waiting(seat_no: int, **said: object) -> Kept[Booking]:
    said = {"state": BookingState.ARRIVED, "arrived_at": NOW} | said
    return kept(booking(SESSION, uuid7(), seat_no, **said))


def seats(line: tuple[Kept[Booking], ...]) -> list[int | None]:
    return [each.record.seat_no for each in line]


def test_the_green_channel_comes_first_then_priority_then_the_seat() -> None:
    line = [
        waiting(4),
        waiting(2),
        waiting(9, priority=BookingPriority.GREEN),
        waiting(7, priority=BookingPriority.PRIORITY),
        waiting(1, state=BookingState.BOOKED),
    ]
    assert seats(in_order(line, QueueRules())) == [9, 7, 2, 4]


def test_whoever_is_passed_over_lets_three_others_go_first() -> None:
    missed = waiting(1, skips=1, skipped_at=NOW)
    line = [missed, *(waiting(no) for no in (2, 3, 4, 5))]
    assert seats(in_order(line, QueueRules())) == [2, 3, 4, 1, 5]
    for called in (1, 2):
        record = line[called].record
        later = NOW + timedelta(minutes=called)
        line[called] = kept(replace(record, state=BookingState.FULFILLED, called_at=later))
    assert seats(in_order(line, QueueRules())) == [4, 1, 5]


def test_whoever_is_passed_over_twice_waits_at_the_end() -> None:
    twice = waiting(1, skips=2, skipped_at=NOW)
    once = waiting(2, skips=1, skipped_at=NOW + timedelta(minutes=1))
    assert seats(in_order([twice, once, waiting(3)], QueueRules())) == [3, 2, 1]


def test_two_who_were_passed_over_keep_their_order() -> None:
    first = waiting(8, skips=1, skipped_at=NOW)
    second = waiting(1, skips=1, skipped_at=NOW + timedelta(minutes=1))
    assert seats(in_order([second, first], QueueRules())) == [8, 1]


def test_nobody_is_next_where_nobody_waits() -> None:
    assert next_of([waiting(1, state=BookingState.BOOKED)], QueueRules()) is None


@pytest.mark.parametrize(
    ("minutes", "judged"),
    [(0, Wait.FINE), (29, Wait.FINE), (30, Wait.LONG), (59, Wait.LONG), (60, Wait.TOO_LONG)],
)
def test_a_wait_is_judged_by_its_minutes(minutes: int, judged: Wait) -> None:
    now = NOW + timedelta(minutes=minutes)
    assert wait_of(waiting(1).record, now, QueueRules()) is judged


def test_a_clock_that_went_back_makes_no_negative_wait() -> None:
    assert waited(waiting(1).record, NOW - timedelta(days=400)) == timedelta()


def test_extra_and_walk_in_seats_count_from_one() -> None:
    said = SESSION.record
    assert ticket_no(said, 3) == TicketNo("", SeatKind.CLINIC, 3)
    assert ticket_no(said, 9, "B") == TicketNo("B", SeatKind.WALK_IN, 1)
    assert ticket_no(said, 11) == TicketNo("", SeatKind.EXTRA, 1)
    assert ticket_no(said, None).number == 0


def test_a_session_added_later_changes_no_letter() -> None:
    first, second, third = (kept(SESSION.record) for _ in range(3))
    assert letters([first]) == {first.id: ""}
    before, after = letters([second, first]), letters([third, first, second])
    assert before == {first.id: "A", second.id: "B"}
    assert after == before | {third.id: "C"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [("张桂芳", "张*芳"), ("刘梅", "刘*"), ("欧阳建华", "欧**华"), ("John Smith", "J*"), ("", "")],
)
def test_the_call_screen_masks_names(name: str, shown: str) -> None:
    assert called_name(name, masked=True) == shown
    assert called_name(name, masked=False) == ""


@pytest.mark.parametrize(
    "words", ["精神科", "皮肤性病科", "HIV咨询", "hiv门诊", "妇科", "计生门诊"]
)
def test_departments_that_tell_are_known(words: str) -> None:
    assert tells(words)
    assert not tells("心血管内科")


def test_rules_that_cannot_be_are_refused() -> None:
    assert rules_problems(QueueRules()) == {}
    wrong = QueueRules(long_minutes=0, too_long_minutes=0, skip_back=0)
    assert rules_problems(wrong).keys() == {"long_minutes", "too_long_minutes", "skip_back"}


def row(name: str, seat_no: int, letter: str = "A", **said: object) -> QueueRow:
    held = waiting(seat_no, state=BookingState.BOOKED, arrived_at=None)
    return QueueRow(
        booking=held, ticket=ticket_no(SESSION.record, seat_no, letter), name=name, **said
    )


@pytest.mark.parametrize("typed", ["sgq", "dgq", "单国", "guoq", "A3", "a3", "3", "0001", "2427"])
def test_somebody_is_found_by_ticket_name_pinyin_or_last_digits(typed: str) -> None:
    rows = (
        row("张桂芳", 1, phones=("13800009999",)),
        row("单国强", 3, phones=("13800000001",), id_tail="2427"),
    )
    assert [each.name for each in found(rows, typed)] == ["单国强"]


def test_nothing_typed_means_everybody() -> None:
    rows = (row("张桂芳", 1), row("单国强", 3))
    assert found(rows, " ") == rows
    assert found(rows, "xx") == ()


def test_likely_readings_are_offered_with_their_tones() -> None:
    assert choices("单国强") == ("Shàn Guóqiáng", "Dān Guóqiáng")
    assert choices("尉迟恭") == ("Yùchí Gōng",)
    assert choices("") == ()


@pytest.mark.parametrize(
    ("typed", "name", "shown"),
    [
        ("shan4 guo2 qiang2", "单国强", "Shàn Guóqiáng"),
        ("dan1guo2qiang2", "单国强", "Dān Guóqiáng"),
        ("lv3 xiao3 man3", "吕小满", "Lǚ Xiǎomǎn"),
        ("yu4 chi2 gong1", "尉迟恭", "Yùchí Gōng"),
        ("liu2 you5", "刘友", "Liú You"),
        ("Shàn Guóqiáng", "单国强", "Shàn Guóqiáng"),
        ("shan guo qiang", "单国强", "shan guo qiang"),
    ],
)
def test_digits_after_a_syllable_become_tone_marks(typed: str, name: str, shown: str) -> None:
    assert with_marks(typed, name) == shown
