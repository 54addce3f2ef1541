"""A referral's own words as lines to read: what we said, what changed, what the county said."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.domain import codes
from desktop.domain.patient_rows import RevisionLine
from desktop.domain.payload import from_payload, read_instant, to_payload
from desktop.domain.referral import CentreFields, Referral, Vitals
from desktop.domain.referral_county import read_county
from desktop.domain.referral_legs import leg_began
from desktop.domain.referral_reply import ReferralReply
from desktop.domain.referral_rows import ReferralDetail
from desktop.domain.referral_told import told_visit
from desktop.views.messages.codes import label
from desktop.views.referral import words
from desktop.views.referral.said_centre import centre_words
from desktop.views.referral.words import translate

Fact = tuple[str, str]

# Record field -> the words that stand above it on the form.
_LABELS: dict[str, Any] = {
    "urgency": QT_TRANSLATE_NOOP("ReferralForm", "Urgency"),
    "green_channel": QT_TRANSLATE_NOOP("ReferralForm", "Green channel"),
    "emergency_centre": QT_TRANSLATE_NOOP("ReferralForm", "Emergency centre"),
    "chief_complaint": QT_TRANSLATE_NOOP("ReferralForm", "Complaint or danger"),
    "diagnoses": QT_TRANSLATE_NOOP("ReferralForm", "Preliminary impression"),
    "reason": QT_TRANSLATE_NOOP("ReferralForm", "Reason"),
    "service_needed": QT_TRANSLATE_NOOP("ReferralForm", "Service"),
    "present_illness": QT_TRANSLATE_NOOP("ReferralForm", "Present illness (why referred)"),
    "vitals": QT_TRANSLATE_NOOP("ReferralForm", "Vital signs"),
    "centre": QT_TRANSLATE_NOOP("ReferralForm", "Times and the centre's own fields"),
    "onset_at": QT_TRANSLATE_NOOP("ReferralForm", "Onset"),
    "past_history": QT_TRANSLATE_NOOP("ReferralForm", "Past history"),
    "allergy": QT_TRANSLATE_NOOP("ReferralForm", "Allergies"),
    "allergy_text": QT_TRANSLATE_NOOP("ReferralForm", "Allergic to"),
    "treatment": QT_TRANSLATE_NOOP("ReferralForm", "Treatment given, with times"),
    "medicines": QT_TRANSLATE_NOOP("ReferralForm", "Medicines taken"),
    "exam_results": QT_TRANSLATE_NOOP("ReferralForm", "Examination results"),
    "transport": QT_TRANSLATE_NOOP("ReferralForm", "Transport"),
    "escort": QT_TRANSLATE_NOOP("ReferralForm", "Escort"),
    "precautions": QT_TRANSLATE_NOOP("ReferralForm", "Precautions on the way"),
    "to_dept": QT_TRANSLATE_NOOP("ReferralForm", "Department"),
    "to_doctor": QT_TRANSLATE_NOOP("ReferralForm", "Receiving doctor"),
    "consent_type": QT_TRANSLATE_NOOP("ReferralForm", "Consent"),
    "consent_signer": QT_TRANSLATE_NOOP("ReferralForm", "Consent given by"),
    "consent_relation": QT_TRANSLATE_NOOP("ReferralForm", "Relation"),
    "consent_at": QT_TRANSLATE_NOOP("ReferralForm", "Consent at"),
    "direction": QT_TRANSLATE_NOOP("ReferralForm", "Direction"),
    "visit_type": QT_TRANSLATE_NOOP("ReferralForm", "Visit"),
    "visit_no": QT_TRANSLATE_NOOP("ReferralForm", "Visit number"),
    "from_dept": QT_TRANSLATE_NOOP("ReferralForm", "Our department"),
    "insurance_filing": QT_TRANSLATE_NOOP("ReferralForm", "Insurance filing"),
    "insurance_no": QT_TRANSLATE_NOOP("ReferralForm", "Filing number"),
    "insurance_due_at": QT_TRANSLATE_NOOP("ReferralForm", "To be filed by"),
    "doctor_name": QT_TRANSLATE_NOOP("ReferralForm", "Doctor who decides"),
    "doctor_phone": QT_TRANSLATE_NOOP("ReferralForm", "Doctor's phone"),
    "sign_mode": QT_TRANSLATE_NOOP("ReferralForm", "Signing"),
    "signed_at": QT_TRANSLATE_NOOP("ReferralForm", "Signed at"),
    "confirmed_at": QT_TRANSLATE_NOOP("ReferralForm", "Confirmed at"),
    "approver_name": QT_TRANSLATE_NOOP("ReferralForm", "Reviewed by"),
    "approve_opinion": QT_TRANSLATE_NOOP("ReferralForm", "Opinion of the review"),
    "approved_at": QT_TRANSLATE_NOOP("ReferralForm", "Reviewed at"),
    "issued_at": QT_TRANSLATE_NOOP("ReferralForm", "Issued at"),
    "state": QT_TRANSLATE_NOOP("ReferralForm", "State"),
    "closed_reason": QT_TRANSLATE_NOOP("ReferralForm", "Reason for ending"),
    "correction_reason": QT_TRANSLATE_NOOP("ReferralForm", "Reason for this change"),
}
_CODES: dict[str, type[StrEnum]] = {
    "urgency": codes.Urgency,
    "direction": codes.ReferralDirection,
    "emergency_centre": codes.EmergencyCentre,
    "reason": codes.ReferralReason,
    "service_needed": codes.ServiceNeeded,
    "allergy": codes.AllergyState,
    "transport": codes.Transport,
    "consent_type": codes.ConsentType,
    "consent_relation": codes.Relation,
    "visit_type": codes.VisitType,
    "insurance_filing": codes.InsuranceFiling,
    "sign_mode": codes.SignMode,
    "state": codes.ReferralState,
}
_SHOWN = tuple(
    name
    for name in _LABELS
    if name not in {"urgency", "green_channel", "state", "closed_reason", "correction_reason"}
    and name != "direction"
)


def field_label(name: str) -> str:
    """The form's words for a record's field; empty for what nobody reads."""
    return translate("ReferralForm", _LABELS[name]) if name in _LABELS else ""


def plain_words(name: str, value: Any, now: datetime) -> str:
    """A payload's value in words."""
    if value in (None, "", [], False):
        return "–"
    if name in _CODES:
        return label(_CODES[name](value))
    if name.endswith("_at"):
        return words.short_time(read_instant(value), now)
    return _nested_words(name, value, now)


def _nested_words(name: str, value: Any, now: datetime) -> str:
    if name == "vitals":
        return vitals_words(from_payload(Vitals, value))
    if name == "centre":
        return centre_words(from_payload(CentreFields, value), now)
    if name == "diagnoses":
        told = (f"{each['text']} {each['code']}".strip() for each in value)
        return translate("Referral", "; ").join(told)
    if name == "exam_results":
        return translate("Referral", "; ").join(_exam_words(each) for each in value)
    return translate("Referral", "yes") if value is True else str(value)


def _exam_words(exam: Any) -> str:
    share = translate("Referral", "(for mutual recognition)") if exam.get("share") else ""
    parts = (exam["name"], exam["result"], exam.get("org"), exam.get("taken_on"), share)
    return " ".join(part for part in parts if part)


def vitals_words(vitals: Vitals) -> str:
    """What was measured, with units."""
    pressure = f"{vitals.systolic}/{vitals.diastolic} mmHg" if vitals.systolic else ""
    parts = (
        f"T {vitals.temperature_c} ℃" if vitals.temperature_c is not None else "",
        f"P {vitals.pulse}" if vitals.pulse is not None else "",
        f"R {vitals.respiration}" if vitals.respiration is not None else "",
        f"BP {pressure}" if pressure else "",
        f"SpO₂ {vitals.spo2} %" if vitals.spo2 is not None else "",
        translate("Referral", "on oxygen") if vitals.on_oxygen else "",
        translate("Referral", "glucose {value} mmol/L").format(value=vitals.glucose)
        if vitals.glucose is not None
        else "",
        label(vitals.consciousness) if vitals.consciousness else "",
    )
    # a value and its unit stay on one line
    return "  ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts if part)


def our_words(detail: ReferralDetail, now: datetime) -> list[Fact]:
    """What we said, in the form's order; blanks are left out."""
    record: Referral = detail.referral.record
    plain = to_payload(record)
    found = [
        (field_label(name), plain_words(name, plain[name], now))
        for name in _SHOWN
        if plain[name] not in (None, "", [], False)
    ]
    if record.exam_none:
        none = translate("Referral", "none done")
        found.append((field_label("exam_results"), none))
    return found


def county_words(reply: ReferralReply | None, now: datetime) -> list[Fact]:
    """What the county answered; blanks are left out."""
    if reply is None:
        return []
    visit = words.short_time(reply.visit_at, now) if reply.visit_at else ""
    arrived = words.short_time(reply.arrived_at, now) if reply.arrived_at else ""
    admitted = words.short_time(reply.admitted_at, now) if reply.admitted_at else ""
    died = read_county(reply)[0] is codes.ReferralState.DIED
    decided = label(reply.decision) if reply.decision and not died else ""
    facts = (
        (translate("Referral", "State"), label(codes.ReferralState.DIED if died else reply.state)),
        (translate("Referral", "Status in its own words"), reply.unknown_status),
        (translate("Referral", "Question"), reply.question),
        (translate("Referral", "Reason of refusal"), _refusal(reply)),
        (translate("Referral", "Department"), reply.department),
        (translate("Referral", "Doctor"), reply.doctor),
        (translate("Referral", "Time"), visit),
        (translate("Referral", "Ward"), reply.ward),
        (translate("Referral", "Bed"), reply.bed),
        (translate("Referral", "Phone"), reply.phone),
        (translate("Referral", "Booking code"), reply.booking_code),
        (translate("Referral", "Arrived"), arrived),
        (translate("Referral", "Admitted"), admitted),
        (translate("Referral", "Admission number"), reply.admission_no),
        (translate("Referral", "What was decided"), decided),
        (translate("Referral", "Note"), reply.note),
    )
    return [(name, value) for name, value in facts if value]


def _refusal(reply: ReferralReply) -> str:
    coded = label(reply.reject_code) if reply.reject_code else ""
    return " · ".join(dict.fromkeys(part for part in (coded, reply.reject_reason) if part))


def told_words(detail: ReferralDetail, now: datetime) -> list[Fact]:
    """What only a telephone call says of a patient who was seen; gone with the hospital's word."""
    record, said = detail.referral.record, [step.record for step in detail.steps]
    since = leg_began(record) if record.legs else None
    told = told_visit(said, detail.reply, since)
    if told is None or told.decision is None:
        return []
    where = f"{told.ward} {told.bed}".strip()
    when = words.short_time(told.at, now)
    parts = (label(told.decision), where, when, told.person, told.phone)
    name = translate("Referral", "Told by phone")
    return [(name, " · ".join(part for part in parts if part))]


def step_lines(detail: ReferralDetail, now: datetime) -> list[Fact]:
    """Our steps, newest first: when and what, then who and with what result."""
    found = []
    for step in reversed(detail.steps):
        said = step.record
        what = f"{words.short_time(said.at, now)}  {words.step_words(said.kind)}"
        by = detail.names.get(step.saved_by, "")
        parts = (
            said.person,
            said.phone,
            label(said.decision) if said.decision else "",
            f"{said.ward} {said.bed}".strip(),
            said.result,
            vitals_words(said.vitals) if said.vitals else "",
            translate("Referral", "written by {name}").format(name=by) if by else "",
        )
        found.append((what, " · ".join(part for part in parts if part)))
    return found


def revision_lines(detail: ReferralDetail, now: datetime) -> list[Fact]:
    """Each revision: when, who and why; old and new of every field that differs."""
    found: list[Fact] = []
    for line in detail.revisions:
        head = translate("Referral", "{number} · {at} · {name}").format(
            number=line.revision, at=words.short_time(line.at, now), name=line.by
        )
        changes = "\n".join(
            words.beside(
                field_label(each.name),
                f"{plain_words(each.name, each.before, now)} → "
                f"{plain_words(each.name, each.after, now)}",
            )
            for each in line.changes
            if field_label(each.name)
        )
        found.append((head, changes or _unnamed(line)))
    return found


def _unnamed(line: RevisionLine) -> str:
    """What a version is that changes no field of the form."""
    if line.revision == 1:
        return translate("Referral", "first kept")
    if any(each.name == "legs" for each in line.changes):
        return translate("Referral", "redirected, a further leg")
    return translate("Referral", "other things noted")


def paper_lines(detail: ReferralDetail, now: datetime) -> Iterable[Fact]:
    """Prints of the slip, newest first."""
    for paper in detail.papers:
        owed = translate("Referral", "still to be printed")
        to = "PDF" if paper.to == "pdf" else paper.to
        copy = translate("Referral", "copy {number}").format(number=paper.copy_no)
        yield words.short_time(paper.at, now), owed if paper.owed else f"{copy} · {to}"
