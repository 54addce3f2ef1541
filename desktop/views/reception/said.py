"""One reception in lines to read: what the sender wrote, what we did, who did each step."""

from datetime import datetime
from typing import Any

from desktop.domain.codes import (
    BookingKind,
    BookingState,
    Direction,
    ReceptionRoute,
    ReceptionState,
    StepKind,
)
from desktop.domain.payload import to_payload
from desktop.domain.reception import Reception
from desktop.domain.reception_rows import DeskEvent, ReceptionDetail
from desktop.domain.referral import Referral
from desktop.views.county_bookings.words import wanted_words
from desktop.views.messages.codes import label
from desktop.views.reception.words import moment, routes_words, state_words, translate
from desktop.views.referral.said import Fact, field_label, plain_words
from desktop.views.slip_words import slip_field

_FROM_SENDER = (
    "chief_complaint",
    "emergency_centre",
    "diagnoses",
    "reason",
    "service_needed",
    "vitals",
    "onset_at",
    "present_illness",
    "past_history",
    "allergy",
    "allergy_text",
    "treatment",
    "medicines",
    "exam_results",
    "precautions",
    "transport",
    "escort",
    "to_dept",
    "to_doctor",
    "doctor_name",
    "doctor_phone",
    "sign_mode",
    "signed_at",
    "consent_type",
    "insurance_filing",
)
_TELLING = {StepKind.SUPPLEMENT, StepKind.DEPARTED, StepKind.WITHDRAWAL}


def sender_facts(detail: ReceptionDetail, now: datetime) -> list[Fact]:
    """What the sender wrote; blanks are left out, what is on paper alone is named."""
    if detail.referral is not None:
        said = _referral_facts(detail.referral.record, now)
        return [*_voided(detail, now), *_answers(detail, now), *said]
    if detail.down is not None:
        return [*_voided(detail, now), *_down_facts(detail)]
    code = detail.row.phone_code
    return [(translate("Reception", "Telephone code"), code)] if code else []


def _voided(detail: ReceptionDetail, now: datetime) -> list[Fact]:
    """Pictures that were taken back: somebody here may have looked at them."""
    found = []
    for each in detail.voided:
        name = translate("Reception", "{time} attachment is void").format(
            time=moment(each.saved_at, now)
        )
        found.append((name, f"{each.record.title}：{each.record.void_reason}"))
    return found


def _answers(detail: ReceptionDetail, now: datetime) -> list[Fact]:
    """What the sender added afterwards, newest first: it is what one looks for."""
    found = []
    for step in reversed(detail.steps):
        said = step.record
        if said.kind in _TELLING and (said.result or said.person):
            name = f"{moment(said.at, now)} {label(said.kind)}"
            found.append((name, said.result or said.person))
    return found


def _referral_facts(record: Referral, now: datetime) -> list[Fact]:
    plain = to_payload(record)
    found = [
        (field_label(name), plain_words(name, plain[name], now))
        for name in _FROM_SENDER
        if field_label(name) and plain.get(name) not in (None, "", [], False)
    ]
    if record.exam_none:
        found.append((field_label("exam_results"), translate("Reception", "none done")))
    return found


def _down_facts(detail: ReceptionDetail) -> list[Fact]:
    assert detail.down is not None  # asked for by its caller
    said = detail.down.record
    day = said.discharged_on.isoformat() if said.discharged_on else ""
    facts = (
        (translate("Reception", "Diagnosis"), said.diagnosis),
        (translate("Reception", "Discharged on"), day),
        (translate("Reception", "Outcome"), label(said.outcome) if said.outcome else ""),
        (translate("Reception", "Service asked for"), _service(detail)),
        (translate("Reception", "Department"), said.from_dept),
        (translate("Reception", "Doctor"), said.from_doctor),
        (translate("Reception", "Telephone"), said.from_phone),
        (translate("Reception", "Inpatient number"), said.inpatient_no),
        (translate("Reception", "Treatment"), said.treatment),
        (translate("Reception", "Rehabilitation"), said.rehab_advice),
        (translate("Reception", "Medicines"), said.medicines),
        (translate("Reception", "Warning signs"), said.warning_signs),
        (translate("Reception", "Steps of the plan"), str(len(said.plan)) if said.plan else ""),
    )
    return [(name, value) for name, value in facts if value]


def _service(detail: ReceptionDetail) -> str:
    assert detail.down is not None  # as above
    asked = detail.down.record.service_needed
    return label(asked) if asked else ""


def our_facts(detail: ReceptionDetail, now: datetime) -> list[Fact]:
    """What we wrote: taken on how, where, when, by whom."""
    if detail.reception is None:
        return []
    said = detail.reception.record
    facts = (
        *_wishes(detail),
        (translate("Reception", "Came by"), routes_words(said.routes)),
        (translate("Reception", "Slip signed at"), _slip(said, now)),
        (translate("Reception", "Only on paper"), _on_paper(said)),
        (translate("Reception", "Telephone code"), said.phone_code),
        (translate("Reception", "How"), label(said.accept_mode) if said.accept_mode else ""),
        (translate("Reception", "Department"), said.department),
        (translate("Reception", "Doctor"), said.doctor),
        (translate("Reception", "Comes at"), moment(said.visit_at, now) if said.visit_at else ""),
        (translate("Reception", "Floor and room"), said.place),
        (translate("Reception", "Ward and bed"), f"{said.ward} {said.bed}".strip()),
        (translate("Reception", "Telephone"), said.phone),
        (translate("Reception", "Booking code"), _code(said, now)),
        (translate("Reception", "Takes care"), said.assigned_to),
        (translate("Reception", "Question"), said.question),
        (translate("Reception", "Declined because"), _declined(said)),
        (
            translate("Reception", "Arrived"),
            moment(said.arrived_at, now) if said.arrived_at else "",
        ),
        (translate("Reception", "Decided"), label(said.decision) if said.decision else ""),
        (translate("Reception", "Admitted"), _admitted(said, now)),
        (
            translate("Reception", "Well referred"),
            label(said.fit_rating) if said.fit_rating else "",
        ),
        (translate("Reception", "Note"), said.note),
        (translate("Reception", "Reason"), said.close_reason),
    )
    return [(name, value) for name, value in facts if value]


def _wishes(detail: ReceptionDetail) -> list[Fact]:
    """Numbers and beds asked for with it."""
    words = {
        BookingState.PENDING: translate("Reception", "waits for our answer"),
        BookingState.BOOKED: translate("Reception", "granted"),
    }
    refused = translate("Reception", "not granted")
    return [
        (
            translate("Reception", "Bed asked for")
            if each.record.kind is BookingKind.COUNTY_BED
            else translate("Reception", "Number asked for"),
            f"{wanted_words(each.record)} · {words.get(each.record.state, refused)}",
        )
        for each in detail.asked_for
    ]


def _slip(said: Reception, now: datetime) -> str:
    return moment(said.slip.signed_at, now) if said.slip else ""


def _on_paper(said: Reception) -> str:
    names = said.slip.on_paper if said.slip else ()
    return translate("Reception", ", ").join(slip_field(name) for name in names)


def _code(said: Reception, now: datetime) -> str:
    if not said.booking_code:
        return ""
    if said.code_valid_to is None:
        return said.booking_code
    words = translate("Reception", "{code}, holds until {time}")
    return words.format(code=said.booking_code, time=moment(said.code_valid_to, now))


def _declined(said: Reception) -> str:
    if said.reject_reason is None:
        return ""
    return " · ".join(part for part in (label(said.reject_reason), said.reject_note) if part)


def _admitted(said: Reception, now: datetime) -> str:
    if said.admitted_at is None:
        return ""
    return " ".join(part for part in (moment(said.admitted_at, now), said.admission_no) if part)


def history_facts(detail: ReceptionDetail, now: datetime) -> list[Fact]:
    """Every step, newest first: when, what, who, by which route."""
    return [
        (moment(event.at, now), _event_words(event, detail.row.direction))
        for event in reversed(detail.history)
    ]


def _event_words(event: DeskEvent, direction: Direction) -> str:
    parts = (
        _what(event.what, direction),
        event.org or event.who,
        _route(event.route),
        event.text,
    )
    return " · ".join(part for part in parts if part)


def _what(what: str, direction: Direction) -> str:
    if what == "issued":
        return translate("Reception", "Issued")
    if what == "amended":
        return translate("Reception", "Changed")
    if what in set(ReceptionState):
        return state_words(direction, ReceptionState(what))
    return label(StepKind(what))


def _route(route: Any) -> str:
    return label(route) if route and route is not ReceptionRoute.NETWORK else ""
