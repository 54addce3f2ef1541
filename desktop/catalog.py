"""Every record type the desktop knows. A new type is one line here.

`wire/catalog.py` maps kind to its FHIR format and `views/catalog.py` kind to its screen; a test
holds the three equal.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.domain.attachment import Attachment, attachment_problems
from desktop.domain.booking import Booking, booking_problems
from desktop.domain.codes import BookingState, ReferralState, SessionStatus, Urgency
from desktop.domain.contact import Contact, contact_problems
from desktop.domain.county_booking import CountyBooking, county_booking_problems
from desktop.domain.device import Device, device_problems
from desktop.domain.down_referral import DownReferral, down_referral_problems
from desktop.domain.duty_session import DutySession, duty_session_problems
from desktop.domain.errors import Problem
from desktop.domain.expert import Expert, expert_problems
from desktop.domain.follow_up import FollowUp, follow_up_problems
from desktop.domain.organization import Organization, organization_problems
from desktop.domain.patient import Patient, patient_problems
from desktop.domain.reception import Reception, reception_problems
from desktop.domain.referral import Referral
from desktop.domain.referral_rules import referral_problems
from desktop.domain.referral_step import ReferralStep, referral_step_problems
from desktop.domain.session_event import SessionEvent, session_event_problems
from desktop.domain.staff import Staff, staff_problems
from desktop.domain.station import Station, station_problems
from desktop.domain.training import Training, training_problems
from desktop.models.attachment import AttachmentRow
from desktop.models.base import RecordRow
from desktop.models.booking import BookingRow
from desktop.models.contact import ContactRow
from desktop.models.county_booking import CountyBookingRow
from desktop.models.device import DeviceRow
from desktop.models.down_referral import DownReferralRow
from desktop.models.duty_session import DutySessionRow
from desktop.models.expert import ExpertRow
from desktop.models.follow_up import FollowUpRow
from desktop.models.organization import OrganizationRow
from desktop.models.patient import PatientRow
from desktop.models.reception import ReceptionRow
from desktop.models.referral import ReferralRow
from desktop.models.referral_step import ReferralStepRow
from desktop.models.session_event import SessionEventRow
from desktop.models.staff import StaffRow
from desktop.models.station import StationRow
from desktop.models.training import TrainingRow

# Priority of an op, lower goes first (sync.md section 3).
GREEN, REFERRAL, BOOKING, CHANGE, BACKGROUND = 0, 1, 2, 3, 5


@dataclass(frozen=True, slots=True)
class RecordType:
    """One record type.

    Attributes:
        kind: its name in the op log and on the wire; never changes once released.
        record: the frozen dataclass that views and services pass around.
        problems: the type's rules; called with the record and `today=`.
        row: its table.
        priority: how urgently an op of this record goes out; a number or a function of it.
        sent: False for states that stay on this computer, such as a referral not yet issued.
    """

    kind: str
    record: type[Any]
    problems: Callable[..., dict[str, Problem]]
    row: type[RecordRow]
    priority: Callable[[Any], int]
    sent: Callable[[Any], bool] = lambda _record: True


def _referral_priority(referral: Referral) -> int:
    green = referral.green_channel or referral.urgency is not Urgency.ROUTINE
    return GREEN if green else REFERRAL


def _referral_sent(referral: Referral) -> bool:
    # 草稿, 待医生签发 and 待审核 are not sent (states.md, FHIR paragraph), nor what ended there
    if referral.issued_at is None and referral.state is not ReferralState.ISSUED:
        return False
    return referral.state not in {
        ReferralState.DRAFT,
        ReferralState.AWAITING_SIGNATURE,
        ReferralState.AWAITING_REVIEW,
    }


def _booking_priority(booking: Booking) -> int:
    return BOOKING if booking.state is BookingState.BOOKED else CHANGE


def _always(priority: int) -> Callable[[Any], int]:
    return lambda _record: priority


RECORD_TYPES = (
    RecordType(
        "organization", Organization, organization_problems, OrganizationRow, _always(BACKGROUND)
    ),
    RecordType("station", Station, station_problems, StationRow, _always(BACKGROUND)),
    RecordType("device", Device, device_problems, DeviceRow, _always(BACKGROUND)),
    RecordType("staff", Staff, staff_problems, StaffRow, _always(BACKGROUND)),
    RecordType("expert", Expert, expert_problems, ExpertRow, _always(BACKGROUND)),
    RecordType("patient", Patient, patient_problems, PatientRow, _always(BACKGROUND)),
    RecordType(
        "duty_session",
        DutySession,
        duty_session_problems,
        DutySessionRow,
        _always(BACKGROUND),
        lambda session: session.status is not SessionStatus.DRAFT,
    ),
    RecordType("booking", Booking, booking_problems, BookingRow, _booking_priority),
    RecordType(
        "session_event", SessionEvent, session_event_problems, SessionEventRow, _always(CHANGE)
    ),
    RecordType("contact", Contact, contact_problems, ContactRow, _always(BACKGROUND)),
    RecordType(
        "county_booking",
        CountyBooking,
        county_booking_problems,
        CountyBookingRow,
        _always(BOOKING),
    ),
    RecordType(
        "referral", Referral, referral_problems, ReferralRow, _referral_priority, _referral_sent
    ),
    RecordType("referral_step", ReferralStep, referral_step_problems, ReferralStepRow, _always(0)),
    RecordType(
        "reception",
        Reception,
        reception_problems,
        ReceptionRow,
        _always(REFERRAL),
        lambda reception: reception.referral_id is not None,
    ),
    RecordType(
        "down_referral",
        DownReferral,
        down_referral_problems,
        DownReferralRow,
        _always(REFERRAL),
        lambda down: down.issued_at is not None,
    ),
    RecordType("follow_up", FollowUp, follow_up_problems, FollowUpRow, _always(BACKGROUND)),
    RecordType("attachment", Attachment, attachment_problems, AttachmentRow, _always(CHANGE)),
    RecordType("training", Training, training_problems, TrainingRow, _always(BACKGROUND)),
)

BY_KIND = {entry.kind: entry for entry in RECORD_TYPES}
BY_RECORD = {entry.record: entry for entry in RECORD_TYPES}
