"""What is asked of the county stays asked for until somebody answers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.codes import (
    BedType,
    BookingKind,
    BookingState,
    CancelBy,
    CancelReason,
    ConfirmChannel,
)
from desktop.domain.county_booking import CountyBooking
from desktop.domain.county_booking_states import CountyHolder, CountyStanding
from desktop.domain.errors import RuleBroken, StaleRecord
from desktop.domain.kept import Kept
from desktop.services.county_bookings import CountyBookings, CountyRequest, TelephoneAnswer
from tests.conftest import MORNING, StandingClock
from tests.factory import Clinic

WISH = date(2026, 11, 27)
SAID = TelephoneAnswer(
    person="导诊台小陈",
    phone="05375550100",
    at=MORNING,
    visit_at=MORNING + timedelta(days=4),
    place="门诊3楼12诊室",
    code="QS-08",
    valid_to=MORNING + timedelta(days=5),
)
Ask = Callable[..., Kept[CountyBooking]]


@pytest.fixture
def county(clinic: Clinic, clock: StandingClock) -> CountyBookings:
    return CountyBookings(clinic.store, clock, lambda: clinic.nurse)


@pytest.fixture
def ask(clinic: Clinic, county: CountyBookings) -> Ask:
    patient_id = clinic.patient().id

    def asked(**said: object) -> Kept[CountyBooking]:
        defaults: dict[str, object] = {
            "kind": BookingKind.COUNTY_EXPERT,
            "patient_id": patient_id,
            "target_org_id": clinic.hospital_id,
            "dept": "心血管内科",
            "wish_day": WISH,
        }
        return county.ask(CountyRequest(**defaults | said))  # type: ignore[arg-type]

    return asked


def test_a_request_waits_for_the_hospital_whose_number_is_shown(
    county: CountyBookings, ask: Ask
) -> None:
    asked = ask()
    [line] = county.lines()
    assert (line.id, line.standing, line.holder) == (
        asked.id,
        CountyStanding.ASKED,
        CountyHolder.HOSPITAL,
    )
    assert (line.patient, line.hospital, line.hospital_phone) == (
        "张桂芳",
        "青山县人民医院",
        "0537-5550100",
    )


def test_a_telephone_call_confirms_with_who_number_time_and_code(
    county: CountyBookings, ask: Ask
) -> None:
    asked = ask()
    had = county.confirm(asked.id, 1, SAID).record
    assert (had.state, had.confirm_channel) == (BookingState.BOOKED, ConfirmChannel.TELEPHONE)
    assert (had.confirm_person, had.confirm_phone, had.confirm_at) == (
        "导诊台小陈",
        "05375550100",
        MORNING,
    )
    assert (had.place, had.ext_code, had.visit_at) == ("门诊3楼12诊室", "QS-08", SAID.visit_at)
    assert county.lines()[0].holder is CountyHolder.PATIENT
    with pytest.raises(RuleBroken) as refused:
        county.confirm(asked.id, 2, SAID)
    assert refused.value.fields["state"].code == "county_booking.answered_already"


@pytest.mark.parametrize(
    ("missing", "field"),
    [
        ({"person": ""}, "confirm_person"),
        ({"phone": ""}, "confirm_phone"),
        ({"visit_at": None}, "visit_at"),
    ],
)
def test_nothing_is_confirmed_by_half_a_call(
    county: CountyBookings, ask: Ask, missing: dict[str, object], field: str
) -> None:
    asked = ask()
    with pytest.raises(RuleBroken) as refused:
        county.confirm(asked.id, 1, replace(SAID, **missing))  # type: ignore[arg-type]
    assert field in refused.value.fields
    assert county.lines()[0].standing is CountyStanding.ASKED


def test_a_refusal_waits_for_us_until_it_is_asked_anew(
    county: CountyBookings, ask: Ask, clock: StandingClock
) -> None:
    bed = ask(kind=BookingKind.COUNTY_BED, bed_type=BedType.ORDINARY, diagnosis="股骨颈骨折")
    gone = county.refuse(bed.id, 1, SAID)
    assert (gone.record.cancel_by, gone.record.cancel_reason) == (
        CancelBy.COUNTY,
        CancelReason.NO_BED,
    )
    assert county.lines()[0].holder is CountyHolder.US

    clock.advance(minutes=5)
    fresh = county.ask_anew(bed.id, WISH + timedelta(days=7))
    assert (fresh.record.state, fresh.record.diagnosis) == (BookingState.PENDING, "股骨颈骨折")
    assert fresh.record.confirm_person == ""
    by_id = {line.id: line for line in county.lines()}
    assert (by_id[bed.id].anew, by_id[bed.id].holder) == (True, CountyHolder.NOBODY)


def test_what_was_not_refused_is_not_asked_anew(county: CountyBookings, ask: Ask) -> None:
    asked = ask()
    with pytest.raises(RuleBroken):
        county.ask_anew(asked.id, WISH)


def test_a_bed_needs_a_diagnosis_and_a_day_ahead(ask: Ask) -> None:
    with pytest.raises(RuleBroken) as refused:
        ask(kind=BookingKind.COUNTY_BED, wish_day=date(2026, 11, 22))
    assert set(refused.value.fields) == {"diagnosis", "wish_day"}


def test_the_countys_own_answer_counts_and_a_late_call_is_refused(
    clinic: Clinic, county: CountyBookings, ask: Ask
) -> None:
    asked = ask()
    clinic.save(replace(asked.record, state=BookingState.BOOKED), asked.id)
    assert county.lines()[0].standing is CountyStanding.BOOKED
    with pytest.raises(StaleRecord):
        county.refuse(asked.id, 1, SAID)


def test_taking_back_needs_a_reason_and_stands(county: CountyBookings, ask: Ask) -> None:
    asked = ask()
    with pytest.raises(RuleBroken):
        county.cancel(asked.id, 1, CancelBy.PATIENT, CancelReason.OTHER)
    county.cancel(asked.id, 1, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)
    assert county.lines()[0].standing is CountyStanding.CANCELLED
    with pytest.raises(RuleBroken):
        county.cancel(asked.id, 2, CancelBy.PATIENT, CancelReason.TIME_CONFLICT)


def test_answered_requests_leave_the_list_after_a_month_and_open_ones_never(
    county: CountyBookings, ask: Ask, clock: StandingClock
) -> None:
    done, waits = ask(), ask(kind=BookingKind.EXAM, dept="CT室")
    county.confirm(done.id, 1, SAID)
    clock.advance(days=60)
    assert [line.id for line in county.lines()] == [waits.id]
    assert len(county.lines(waits.record.patient_id)) == 2
