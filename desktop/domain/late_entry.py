"""Late entry (补登): what stands on a numbered paper is typed in afterwards, with its real times.

Nothing is guessed: a time that was not written down stays empty. The clocks use these times.
"""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.domain.clock import local_day
from desktop.domain.codes import BookingPriority, BookingSource
from desktop.domain.errors import Problem
from desktop.domain.outage import OutageSlip

PERSON_MAX = 50
RESULT_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class LateBooking:
    """A booking slip that was filled in by hand.

    Attributes:
        asked_at: when the patient was given the slip.
        arrived_at, seen_at: when he came and was seen; None when not written down.
        first_visit: 初诊 or 复诊; None is not said.
        proxy_*: who asked for the patient; relation is a code of GB/T 4761.
    """

    patient_id: UUID
    asked_at: datetime
    arrived_at: datetime | None = None
    seen_at: datetime | None = None
    source: BookingSource = BookingSource.ON_SITE
    priority: BookingPriority = BookingPriority.NORMAL
    first_visit: bool | None = None
    chief_complaint: str = field(default="", repr=False)
    proxy_name: str = field(default="", repr=False)
    proxy_relation: str = ""
    proxy_phone: str = field(default="", repr=False)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateReferral:
    """The times of a referral that was written on paper (forms.md, "Outage pack").

    Attributes:
        issued_at: 签发, signed by the doctor on paper.
        called_at, call_person, call_phone, call_result: 电话, whom the hospital was reached by.
        departed_at, escort: 出发.
        arrived_at, arrival_told_by: 到院, and who said so.
    """

    issued_at: datetime
    called_at: datetime | None = None
    call_person: str = field(default="", repr=False)
    call_phone: str = field(default="", repr=False)
    call_result: str = field(default="", repr=False)
    departed_at: datetime | None = None
    escort: str = field(default="", repr=False)
    arrived_at: datetime | None = None
    arrival_told_by: str = field(default="", repr=False)


def late_booking_problems(
    said: LateBooking, slip: OutageSlip, *, now: datetime
) -> dict[str, Problem]:
    """Field name -> what cannot be true; empty when it may be kept."""
    found = _not_yet(
        {"asked_at": said.asked_at, "arrived_at": said.arrived_at, "seen_at": said.seen_at}, now
    )
    if said.asked_at < _minute(slip.made_at):
        found.setdefault("asked_at", Problem("late_entry.before_printed"))
    for name, at in (("arrived_at", said.arrived_at), ("seen_at", said.seen_at)):
        if at is not None and slip.held_on is not None and local_day(at) != slip.held_on:
            found.setdefault(name, Problem("late_entry.not_that_day"))
    if said.seen_at is not None and said.arrived_at is None:
        found.setdefault("arrived_at", Problem("late_entry.arrival_missing"))
    return _in_order(
        (("asked_at", said.asked_at), ("arrived_at", said.arrived_at), ("seen_at", said.seen_at)),
        found,
    )


def late_referral_problems(
    said: LateReferral, slip: OutageSlip, *, now: datetime
) -> dict[str, Problem]:
    """Field name -> what cannot be true; empty when it may be kept.

    The hospital may be rung before the doctor signs, so the call has no order.
    """
    times = {
        "issued_at": said.issued_at,
        "called_at": said.called_at,
        "departed_at": said.departed_at,
        "arrived_at": said.arrived_at,
    }
    found = _not_yet(times, now)
    if said.issued_at < _minute(slip.made_at):
        found.setdefault("issued_at", Problem("late_entry.before_printed"))
    if said.called_at is not None and not said.call_person.strip():
        found["call_person"] = Problem("referral_step.person_missing")
    if said.arrived_at is not None and not said.arrival_told_by.strip():
        found["arrival_told_by"] = Problem("late_entry.told_by_missing")
    if said.arrived_at is not None and said.departed_at is None:
        found.setdefault("departed_at", Problem("late_entry.departure_missing"))
    for name, words, most in (
        ("call_person", said.call_person, PERSON_MAX),
        ("escort", said.escort, PERSON_MAX),
        ("arrival_told_by", said.arrival_told_by, PERSON_MAX),
        ("call_result", said.call_result, RESULT_MAX),
    ):
        if len(words) > most:
            found[name] = Problem("late_entry.text_long", {"most": most})
    order = (
        ("issued_at", said.issued_at),
        ("departed_at", said.departed_at),
        ("arrived_at", said.arrived_at),
    )
    return _in_order(order, found)


def _minute(at: datetime) -> datetime:
    """Times on paper are written to the minute, so the minute of printing is not before it."""
    return at.replace(second=0, microsecond=0)


def _not_yet(times: dict[str, datetime | None], now: datetime) -> dict[str, Problem]:
    return {
        name: Problem("late_entry.in_future")
        for name, at in times.items()
        if at is not None and at > now
    }


def _in_order(
    times: tuple[tuple[str, datetime | None], ...], found: dict[str, Problem]
) -> dict[str, Problem]:
    last: datetime | None = None
    for name, at in times:
        if at is None:
            continue
        if last is not None and at < last:
            found.setdefault(name, Problem("late_entry.out_of_order"))
        last = at
    return found
