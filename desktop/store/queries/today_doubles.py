"""What several computers made twice, as matters that wait for a person."""

from datetime import date
from uuid import UUID

from desktop.domain.duty_session import DutySession
from desktop.domain.today_rows import Attention, Trouble
from desktop.store.queries.booking import expert_line
from desktop.store.queries.doubles import twice_in_session, two_sessions, without_seat
from desktop.store.queries.patients import lines_of
from desktop.store.store import Reading


def double_matters(reading: Reading, *, today: date) -> tuple[Attention, ...]:
    """Lost seats, patients booked twice, experts at two clinics; each leads to its session."""
    unseated = without_seat(reading)
    twice = twice_in_session(reading, today)
    ids = {each.record.patient_id for each in unseated} | {each.patient_id for each in twice}
    lines = lines_of(reading, ids, today=today) if ids else {}

    def name(patient_id: UUID) -> str:
        return lines[patient_id].name if patient_id in lines else ""

    found = [
        Attention(
            key=f"{Trouble.SEAT_TWICE}:{each.id}",
            trouble=Trouble.SEAT_TWICE,
            record_id=each.record.session_id,
            kind="duty_session",
            title=f"{each.record.no} {name(each.record.patient_id)}",
            since=each.saved_at,
        )
        for each in unseated
    ]
    found += [
        Attention(
            key=f"{Trouble.PATIENT_TWICE}:{each.patient_id}:{each.session_id}",
            trouble=Trouble.PATIENT_TWICE,
            record_id=each.session_id,
            kind="duty_session",
            title=name(each.patient_id),
        )
        for each in twice
    ]
    return (*found, *_sessions(reading, today))


def _sessions(reading: Reading, today: date) -> list[Attention]:
    found = []
    for pair in two_sessions(reading, today):
        later = reading.get(DutySession, pair.later)
        if later is None:
            continue
        found.append(
            Attention(
                key=f"{Trouble.SESSION_TWICE}:{pair.later}",
                trouble=Trouble.SESSION_TWICE,
                record_id=pair.later,
                kind="duty_session",
                title=f"{expert_line(reading, later.record.expert_id).name}"
                f" {later.record.held_on:%m-%d}",
            )
        )
    return found
