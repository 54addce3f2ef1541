"""Words and columns of the requests to the county."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.clock import CLINIC_ZONE
from desktop.domain.codes import BookingKind, ConfirmChannel
from desktop.domain.county_booking import CountyBooking
from desktop.domain.county_booking_rows import CountyLine
from desktop.domain.county_booking_states import CountyHolder, CountyStanding
from desktop.domain.entry.names import group_phone
from desktop.views.booking.words import delivery_words, when
from desktop.views.duration import duration_words
from desktop.views.messages.codes import label
from desktop.views.tables import Column
from desktop.views.tokens import Tone

translate = QCoreApplication.translate
Now = Callable[[], datetime]

LOOKS: dict[CountyStanding, tuple[str, Tone]] = {
    CountyStanding.ASKED: ("waiting", Tone.BLUE),
    CountyStanding.BOOKED: ("ok", Tone.GREEN),
    CountyStanding.NOT_HAD: ("warning", Tone.RED),
    CountyStanding.CANCELLED: ("undo", Tone.GREY),
}


def standing_words(standing: CountyStanding) -> str:
    """The word for a request's state."""
    return {
        CountyStanding.ASKED: translate("County", "Asked for"),
        CountyStanding.BOOKED: translate("County", "Confirmed"),
        CountyStanding.NOT_HAD: translate("County", "Could not be had"),
        CountyStanding.CANCELLED: translate("County", "Taken back"),
    }[standing]


def holder_words(line: CountyLine) -> str:
    """Whose move it is, and what the move is when it is ours."""
    if line.anew:
        return translate("County", "asked anew")
    return {
        CountyHolder.HOSPITAL: translate("County", "hospital answers"),
        CountyHolder.US: translate("County", "us: act"),
        CountyHolder.PATIENT: translate("County", "patient comes"),
        CountyHolder.NOBODY: "–",
    }[line.holder]


def wanted_words(asked: CountyBooking) -> str:
    """What is asked for, in one line."""
    parts = [label(asked.kind), asked.dept, asked.doctor]
    if asked.kind is BookingKind.COUNTY_BED:
        parts.append(label(asked.bed_type) if asked.bed_type else "")
        parts.append(translate("County", "isolation") if asked.isolation else "")
        parts.append(translate("County", "oxygen") if asked.oxygen else "")
    return " ".join(part for part in parts if part)


def answer_words(asked: CountyBooking) -> str:
    """When to come and where, and by whose word."""
    parts = [moment(asked.visit_at) if asked.visit_at else ""]
    if asked.ext_code:  # before the place: a narrow column cuts the end off
        parts.append(translate("County", "code {code}").format(code=asked.ext_code))
    parts.append(asked.place)
    if asked.valid_to:
        parts.append(translate("County", "until {time}").format(time=moment(asked.valid_to)))
    if asked.confirm_channel is ConfirmChannel.TELEPHONE and asked.confirm_at:
        words = translate("County", "by telephone {who} {number} {time}")
        parts.append(
            words.format(
                who=asked.confirm_person,
                number=group_phone(asked.confirm_phone),
                time=moment(asked.confirm_at),
            )
        )
    parts.append(asked.cancel_note)
    return " · ".join(part for part in parts if part)


def moment(at: datetime) -> str:
    """Day and time at the clinic."""
    return f"{at.astimezone(CLINIC_ZONE):%m-%d %H:%M}"


def columns(now: Now) -> list[Column]:
    """Requests, ours to act on first."""
    return [
        Column(
            translate("County", "Patient"),
            lambda row: row.patient,
            width=90,
            bold=lambda _row: True,
        ),
        Column(translate("County", "What"), lambda row: wanted_words(row.kept.record), width=190),
        Column(
            translate("County", "Wish"),
            lambda row: when(row.kept.record.wish_day, row.kept.record.wish_half_day),
            width=130,
        ),
        Column(
            translate("County", "State"),
            lambda row: standing_words(row.standing),
            width=130,
            icon=lambda row: LOOKS[row.standing][0],
            tone=lambda row: LOOKS[row.standing][1],
        ),
        Column(translate("County", "Answer"), _answer, stretch=True),
        Column(translate("County", "Sent"), lambda row: delivery_words(row.delivery)[0], width=104),
        Column(
            translate("County", "Whose move"),
            holder_words,
            width=118,
            tone=lambda row: Tone.RED if row.holder is CountyHolder.US else None,
        ),
        Column(
            translate("County", "For"), lambda row: duration_words(now() - row.since), width=104
        ),
    ]


def _answer(line: CountyLine) -> str:
    said = answer_words(line.kept.record)
    if said or line.standing is not CountyStanding.ASKED:
        return said
    phone = group_phone(line.hospital_phone)
    if not phone:
        return line.hospital
    return translate("County", "{hospital}, ring {number}").format(
        hospital=line.hospital, number=phone
    )
