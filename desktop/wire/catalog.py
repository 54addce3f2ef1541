"""One line per record type: kind -> its FHIR format."""

from desktop.wire.format.attachment import AttachmentFormat
from desktop.wire.format.base import Format
from desktop.wire.format.booking import BookingFormat
from desktop.wire.format.contact import ContactFormat
from desktop.wire.format.county_booking import CountyBookingFormat
from desktop.wire.format.device import DeviceFormat
from desktop.wire.format.down_referral import DownReferralFormat
from desktop.wire.format.duty_session import DutySessionFormat
from desktop.wire.format.expert import ExpertFormat
from desktop.wire.format.follow_up import FollowUpFormat
from desktop.wire.format.organization import OrganizationFormat
from desktop.wire.format.patient import PatientFormat
from desktop.wire.format.reception import ReceptionFormat
from desktop.wire.format.referral import ReferralFormat
from desktop.wire.format.referral_step import ReferralStepFormat
from desktop.wire.format.session_event import SessionEventFormat
from desktop.wire.format.staff import StaffFormat
from desktop.wire.format.station import StationFormat
from desktop.wire.format.training import TrainingFormat

FORMATS: dict[str, Format] = {
    each.kind: each
    for each in (
        OrganizationFormat(),
        StationFormat(),
        DeviceFormat(),
        StaffFormat(),
        ExpertFormat(),
        PatientFormat(),
        DutySessionFormat(),
        BookingFormat(),
        SessionEventFormat(),
        ContactFormat(),
        CountyBookingFormat(),
        ReferralFormat(),
        ReferralStepFormat(),
        ReceptionFormat(),
        DownReferralFormat(),
        FollowUpFormat(),
        AttachmentFormat(),
        TrainingFormat(),
    )
}
